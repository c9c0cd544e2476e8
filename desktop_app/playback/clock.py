"""Where a film is, between the engine's rare words about it.

An engine tells the time a few times a second, unevenly; captions and pause points need it at any moment. The clock
counts on its own from an anchor, and each telling moves the anchor: a little where the two nearly agree, at once where
they do not. Thread-safe: engines tell the time on threads of their own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from desktop_app.playback.frames import now_us

JUMP: Final = timedelta(milliseconds=100)
"""A told time this far from the clock's own is believed at once; a smaller difference is halved."""

Tell = Callable[[timedelta, float, int], None]
"""Is given the position, the speed (0: stands) and the moment of `now_us` they hold for, at every change."""


class FilmClock:
    """Stands at `position` until `go`."""

    def __init__(self, position: timedelta, tell: Tell) -> None:
        self._lock = threading.Lock()
        self._tell = tell
        self._position = position
        self._at = now_us()
        self._rate = 1.0
        self._goes = False

    @property
    def goes(self) -> bool:
        """Whether time goes on."""
        return self._goes

    def position(self) -> timedelta:
        """Return where the film is now."""
        with self._lock:
            return self._now(now_us())

    def go(self) -> None:
        """Let time go on from where it stands."""
        with self._lock:
            self._anchor(now_us(), goes=True)

    def stand(self, position: timedelta | None = None) -> None:
        """Stop, here or at another place."""
        with self._lock:
            at = now_us()
            if position is not None:
                self._position, self._at = position, at
            self._anchor(at, goes=False)

    def set_rate(self, rate: float) -> None:
        """Go at another speed."""
        with self._lock:
            at = now_us()
            self._anchor(at, goes=self._goes)
            self._rate = rate
            self._say()

    def hear(self, told: timedelta) -> None:
        """Take in the engine's word of where the film is now. Ignored while the clock stands."""
        with self._lock:
            if not self._goes:
                return
            at = now_us()
            own = self._now(at)
            if not told and own > JUMP * 10:
                return  # the word of an engine that has no time to tell, as at the end of some films
            difference = told - own
            self._position = told if abs(difference) > JUMP else own + difference / 2
            self._at = at
            self._say()

    def repeat(self) -> None:
        """Tell again, because the one told is new."""
        with self._lock:
            self._say()

    def _now(self, at: int) -> timedelta:
        if not self._goes:
            return self._position
        return self._position + timedelta(microseconds=(at - self._at) * self._rate)

    def _anchor(self, at: int, *, goes: bool) -> None:
        self._position, self._at, self._goes = self._now(at), at, goes
        self._say()

    def _say(self) -> None:
        self._tell(self._position, self._rate if self._goes else 0.0, self._at)
