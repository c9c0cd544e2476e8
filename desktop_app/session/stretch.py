"""How much of a film has been shown in one go, and is not stored yet. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_app.domain.ids import LectureId
from desktop_app.domain.session import Played

SAME_STRETCH = timedelta(seconds=3)
"""A step forward of at most this is playing; a longer one, or one backwards, is a jump."""


class Stretch:
    """From where the film was begun, jumped to or stored last, to where it has come."""

    def __init__(self) -> None:
        self._shown: Played | None = None

    @property
    def length(self) -> timedelta:
        """How long it is; nothing before the film has told a place."""
        return self._shown.end - self._shown.start if self._shown is not None else timedelta()

    def goes_on_at(self, position: timedelta) -> bool:
        """Tell whether this place belongs to it: else the film has jumped, or nothing was shown yet."""
        return self._shown is not None and timedelta() <= position - self._shown.end <= SAME_STRETCH

    def begin(self, lecture_id: LectureId, position: timedelta) -> None:
        """Begin anew here."""
        self._shown = Played(lecture_id, position, position)

    def reach(self, position: timedelta) -> None:
        """Reach to here, where it has begun; never back from where it has been."""
        if self._shown is not None:
            self._shown = replace(self._shown, end=max(self._shown.end, position))

    def take(self) -> Played | None:
        """Return what is to be stored, if anything, and hold nothing."""
        shown, self._shown = self._shown, None
        return shown if shown is not None and shown.end > shown.start else None
