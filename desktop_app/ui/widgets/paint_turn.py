"""What is new in a window is painted in the loop's next turn: a key that was pressed meanwhile comes first.

To lay out a page and to paint it are about as long. Qt does both in one turn of the event loop, for it asks for the
painting with an event that is answered before anything else is looked at.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

TURN_MS: Final = 1
"""Until the loop's next turn: what is to be done by then (keys, other timers) comes first, as with 0 it need not."""
AFTER_PAINTING_MS: Final = 40
"""So much later than what was pressed for is shown, more is begun: two pictures of a screen, and what they cost."""


def paint_next_turn(widget: QWidget) -> None:
    """Let the window that `widget` is in paint what is new in it one turn later than it would.

    Once: what is changed after that is painted as ever. What the window system asks for is painted at once.
    """
    window = widget.window()
    turn = window.findChild(_PaintTurn, options=Qt.FindChildOption.FindDirectChildrenOnly) or _PaintTurn(window)
    turn.keep_next()


class _PaintTurn(QObject):
    """Keeps a window's next call for painting until the turn after it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=TURN_MS)
        self._timer.timeout.connect(self._pass_on)

    def keep_next(self) -> None:
        self._window.installEventFilter(self)  # a second time is as once

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.UpdateRequest:
            return super().eventFilter(watched, event)
        if not self._timer.isActive():
            self._timer.start()
        return True

    def _pass_on(self) -> None:
        self._window.removeEventFilter(self)
        QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
