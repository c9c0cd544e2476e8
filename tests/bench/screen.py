"""A screen for the benches: the one there is, or an X server without one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def x_server(size: str = "1920x1500x24") -> Iterator[str]:
    """Give the name of an X display; starts Xvfb, and ends it, where DISPLAY is not set."""
    if display := os.environ.get("DISPLAY"):
        yield display
        return
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()
