"""Waiting for something to be seen, and telling of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 120.0
"""Seconds to wait for anything: a first start under wine on a busy machine takes half a minute."""

Seen = TypeVar("Seen")
_began = time.monotonic()


class NotSeenError(Exception):
    """Something did not come to pass."""


def say(what: str) -> None:
    """Tell what was seen, and when."""
    print(f"{time.monotonic() - _began:6.1f} s  {what}", flush=True)


def until(look: Callable[[], Seen | None], what: str, patience: float = PATIENCE) -> Seen:
    """Look again and again until there is something to see, and return it."""
    last = time.monotonic() + patience
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > last:
            raise NotSeenError(f"not seen in {patience:.0f} s: {what}")
        time.sleep(0.1)
