"""Keeps the computer and its screen awake through a whole meeting, talk included (J4 of `features.md`).

The system is asked on a thread: on Linux it answers over D-Bus, and a session bus that hangs must not hang the window.
"""

from __future__ import annotations

import logging
import threading
from concurrent.futures import Future
from functools import partial

from desktop_app.threads import begun

_log = logging.getLogger(__name__)


class Awake:
    """Awake from `begin` to `end`. Where the system has no way, the ready-check says so; the meeting goes on."""

    def __init__(self) -> None:
        self._kept: Future[bool] | None = None
        self._over = threading.Event()

    def prepare(self) -> None:
        """Read in what it takes, while nobody waits for it: 0.1 s."""
        import wakepy  # noqa: F401, PLC0415  # not needed before a meeting

    def begin(self) -> Future[bool]:
        """Ask the system to stay awake, and return whether it will; one that would not is asked anew."""
        if self._kept is None or (self._kept.done() and not self._kept.result()):
            self._kept, self._over = Future(), threading.Event()
            begun(partial(_keep_awake, self._kept, self._over), name="awake")
        return self._kept

    def end(self) -> None:
        """Let it sleep again."""
        self._over.set()
        self._kept = None


def _keep_awake(kept: Future[bool], over: threading.Event) -> None:
    """Enter and leave on one thread, as wakepy asks for."""
    try:
        from wakepy import keep  # noqa: PLC0415  # 0.1 s, and not needed before a meeting

        with keep.presenting(on_fail="pass") as mode:  # left also where it failed, or wakepy keeps it
            kept.set_result(mode.active)
            if mode.active:
                over.wait()
    except Exception:  # noqa: BLE001  # whatever it is that a system's bus raises: the meeting goes on
        _log.exception("the computer cannot be kept awake")
        if not kept.done():
            kept.set_result(False)
