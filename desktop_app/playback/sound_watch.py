"""Whether a film that promises sound gives any: «no sound» is named, as «sound but no picture» is.

The film goes on meanwhile. Pure but for whom it tells: is given what an engine sees, about four times a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.playback.frames import now_us

if TYPE_CHECKING:
    from desktop_app.playback.engine import Listener, Ticket

SOUNDLESS_US: Final = 2_000_000
"""Microseconds of playing without a sound until it is told."""


class SoundWatch:
    """Watches one film."""

    def __init__(self, listener: Listener, ticket: Ticket) -> None:
        self._listener = listener
        self._ticket = ticket
        self._silent_since = now_us()
        self._told = ""

    def stand(self) -> None:
        """Take it that the film has a reason to be silent."""
        self._silent_since = now_us()

    def look(self, fault: str) -> None:
        """Take in why nothing is heard, as the name of an error; "" where something is, or nothing is promised."""
        now = now_us()
        if not fault:
            self._silent_since = now
            if self._told:
                self._listener.heard(self._ticket)
        elif now - self._silent_since < SOUNDLESS_US or fault == self._told:
            return
        else:
            self._listener.unheard(self._ticket, fault)
        self._told = fault
