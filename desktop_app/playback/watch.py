"""How long the player waits for its process before it calls something wrong. Pure: is told the time.

Only time in which the program itself was awake counts: after a machine's sleep, or when the window hung, the first look
must not find a process guilty that had no chance to show that it is well.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

START: Final = 15.0
"""Seconds from the start of a process until its engine is ready; a cold disk is slow to give up libvlc's plugins."""
HEART: Final = 1.5
"""Seconds without a heartbeat (four are due every second)."""
OPENING: Final = 5.0
"""Seconds from opening a film to its first picture or sound."""
PICTURE: Final = 2.0
"""Seconds of film with sound and no picture."""
STANDING: Final = 5.0
"""Seconds of playing in which the film's time stands."""

_AWAKE: Final = 0.4
"""The longest time between two looks that counts."""


class Patience:
    """Time that passed without news."""

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._passed = 0.0

    def renew(self) -> None:
        """There was news."""
        self._passed = 0.0

    def ends(self, seconds: float) -> bool:
        """Let time pass, and return whether it was too much."""
        self._passed += min(seconds, _AWAKE)
        return self._passed > self._limit


class FilmWatch:
    """Whether the shown film comes and goes on."""

    def __init__(self, opening: float = OPENING) -> None:
        self._opening = Patience(opening)
        self._standing = Patience(STANDING)
        self._stood_at = timedelta()

    def begin(self) -> None:
        """Await a film that is being opened."""
        self._opening.renew()
        self._standing.renew()

    def jump(self) -> None:
        """Take it that the film has a reason to stand."""
        self._standing.renew()

    def opens_too_slowly(self, passed: float) -> bool:
        """Let time pass before the first picture or sound, and return whether it was too much."""
        return self._opening.ends(passed)

    def stands_still(self, position: timedelta, passed: float) -> bool:
        """Let time pass while the film should play, and return whether it stood too long."""
        if position == self._stood_at:
            return self._standing.ends(passed)
        self._stood_at = position
        self._standing.renew()
        return False
