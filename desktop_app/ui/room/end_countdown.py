"""The seconds between a film's end and its question, in one window and on the console."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.ui.room.asked import END_CARD_SECONDS

SECOND_MS: Final = 1000


class EndCountdown(QTimer):
    """Counts while it runs. `ticked` after each second but the last, `over` after that one."""

    ticked = Signal()
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, interval=SECOND_MS)
        self.seconds_left = END_CARD_SECONDS
        self.waiting = False
        """Somebody wants to wait with the question."""
        self.timeout.connect(self._second_passed)

    def renew(self) -> None:
        """Begin anew at the next film's end."""
        self.seconds_left = END_CARD_SECONDS
        self.waiting = False

    def let_run(self, *, runs: bool) -> None:
        """Count on, or stand."""
        if not runs:
            self.stop()
        elif not self.isActive():
            self.start()

    def _second_passed(self) -> None:
        self.seconds_left -= 1
        if self.seconds_left > 0:
            self.ticked.emit()
        else:
            self.stop()
            self.over.emit()
