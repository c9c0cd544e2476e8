"""The film held ready, so that the next one begins at once.

Given up at the first trouble and never tried again: what is only held ready must not cost the film that is shown.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Final

from desktop_app.playback import watch
from desktop_app.playback.film import FilmSource
from desktop_app.playback.opening import Opening
from desktop_app.playback.watch import Patience

SAME_PLACE: Final = timedelta(milliseconds=500)
"""A film held ready this near the place asked for is the one."""


class Reserve:
    """Holds one film, or none."""

    def __init__(self) -> None:
        self._held: Opening | None = None
        self._is_open = False
        self._patience = Patience(watch.OPENING)
        self._suspects: set[Path] = set()

    @property
    def holds(self) -> bool:
        """Whether a film is held, open already or not."""
        return self._held is not None

    @property
    def is_opening(self) -> bool:
        """Whether a film is being opened to be held."""
        return self._held is not None and not self._is_open

    def wants(self, film: FilmSource, at: timedelta) -> bool:
        """Return whether this film should be held ready: it is not already, and it is no suspect."""
        held = self._held
        return film.path not in self._suspects and (held is None or (held.film, held.at) != (film, at))

    def hold(self, opening: Opening) -> None:
        """Hold this film instead of any other."""
        self._held = opening
        self._is_open = False
        self._patience.renew()

    def take(self, film: FilmSource, at: timedelta) -> Opening | None:
        """Hand out the film if it is the one held, near the place asked for."""
        held = self._held
        if held is None or held.film != film or abs(held.at - at) > SAME_PLACE:
            return None
        self._held = None
        return held

    def drop(self) -> None:
        """Hold nothing."""
        self._held = None

    def suspect(self) -> None:
        """Take the film held for what brought the process down."""
        if self._held is not None:
            self._suspects.add(self._held.film.path)
            self._held = None

    def takes_too_long(self, passed: float) -> bool:
        """Let time pass, and return whether the film should long have been open."""
        return self.is_opening and self._patience.ends(passed)

    def hear(self, ticket: object, event: str) -> None:
        """Take in what the process says about a film, if it is the one held."""
        if self._held is None or ticket != self._held.ticket:
            return
        if event == "opened":
            self._is_open = True
        elif event in ("failed", "ended"):
            self._held = None
