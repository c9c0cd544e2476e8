"""«Rast…»: how long, and what the clock says when you begin again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.domain.clock import Clock, SystemClock
from desktop_app.session import events
from desktop_app.ui.room.time_words import MINUTE
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.when import clock_time
from desktop_app.words import translate

LENGTHS: Final = (5, 10, 15, 20, 30)
"""Minutes."""
_GAP: Final = 4


class BreakMenu(QMenu):
    """Opens above its button. `event_sent` carries the break that was chosen."""

    event_sent = Signal(object)

    def __init__(self, button: Button, *, clock: Clock | None = None) -> None:
        super().__init__(button)
        button.theme.dress(self)
        self._button = button
        self._clock = clock or SystemClock()
        button.clicked.connect(self.open)

    def open(self) -> None:
        """Offer the breaks as they would be from now."""
        self.clear()
        now = self._clock.now()
        for minutes in LENGTHS:
            until = break_end(now, minutes * MINUTE)
            words = translate("Room", "{minutes} minutes, you begin again {time}")
            action = self.addAction(words.format(minutes=minutes, time=clock_time(until.astimezone())))
            action.triggered.connect(lambda _=False, until=until: self.event_sent.emit(events.StartBreak(until)))
        self.popup(self._button.mapToGlobal(QPoint(0, -self.sizeHint().height() - _GAP)))


def break_end(now: datetime, length: timedelta) -> datetime:
    """Return when a break of this length ends: a whole minute, as it stands on the wall, never a shorter break."""
    exact = now + length
    whole = exact.replace(second=0, microsecond=0)
    return whole if whole == exact else whole + MINUTE
