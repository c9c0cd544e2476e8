"""What is said aloud of the meeting's time, the moment it changes: that it gets short, the end, a break that is over.

The same for both layouts of the room. A voice for every minute would be noise.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from desktop_app.ui.room.console.top_row import end_words, verdict_of
from desktop_app.ui.room.time_words import begin_words
from desktop_app.ui.widgets.announce import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.session.time_left import TimeLeft

CALM: Final = timedelta(minutes=1)
"""So long the verdict is not said again: on the edge between two minutes it may go to and fro."""


class TimeVoice:
    """Speaks while the view can be seen."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._left: TimeLeft | None = None
        self._fits: bool | None = None
        self._said_at: datetime | None = None

    def begin_meeting(self) -> None:
        """Know nothing of the time of another meeting."""
        self._left = self._fits = self._said_at = None

    def hear(self, left: TimeLeft) -> None:
        """Say what became of the time since it was heard last, if anything did."""
        before, self._left = self._left, left
        if before is None or self._fits is None:
            self._fits = left.fits
            return
        if before.rest is not None and left.rest is not None and before.rest > timedelta() >= left.rest:
            self._say(" ".join(begin_words()))
        if left.fits is not self._fits and (self._said_at is None or left.now - self._said_at >= CALM):
            self._fits, self._said_at = left.fits, left.now
            if left.fits is not None:
                self._say(verdict_of(left)[0])
        if left.is_near_end and (not before.is_near_end or (_is_over(left) and not _is_over(before))):
            self._say(end_words(left))

    def _say(self, words: str) -> None:
        if self._view.isVisible():
            announce(self._view, words)


def _is_over(left: TimeLeft) -> bool:
    return left.meeting is not None and left.meeting <= timedelta()
