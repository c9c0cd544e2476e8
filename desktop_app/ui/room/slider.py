"""When the film's panel is there and when it is not, and its way between.

It is there while the film stands still, and for three seconds after the mouse moved or a key was pressed; never taken
away from under a hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QPoint, QPropertyAnimation, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.theme.theme import Theme

SLIDE_MS: Final = 150
"""The longest anything moves in the program's own windows."""
HIDE_AFTER_MS: Final = 3000


class PanelSlider(QObject):
    """Slides one panel at the foot of the stage it is a child of. `shown_changed` carries whether it is there."""

    shown_changed = Signal(bool)

    def __init__(self, theme: Theme, panel: QWidget, stage: QWidget, is_busy: Callable[[], bool]) -> None:
        super().__init__(panel)
        self._theme = theme
        self._stage = stage
        self._panel = panel
        self._is_busy = is_busy
        self._held = True
        self._shown = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HIDE_AFTER_MS)
        self._timer.timeout.connect(self._time_is_up)
        self._slide = QPropertyAnimation(panel, b"pos", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._arrived)

    @property
    def shown(self) -> bool:
        """Whether the panel is there, or on its way in."""
        return self._shown

    @property
    def timer(self) -> QTimer:
        """What counts the three seconds."""
        return self._timer

    def hold(self, *, held: bool) -> None:
        """Keep the panel there while held; let it go three seconds after."""
        self._held = held
        if held:
            self._timer.stop()
            self.show()
        elif not self._timer.isActive():
            self._timer.start()

    def touch(self) -> None:
        """Somebody is there: show the panel, and count from now."""
        self.show()
        if not self._held:
            self._timer.start()

    def show(self) -> None:
        """Bring the panel in."""
        if self._shown:
            return
        self._shown = True
        self._panel.show()
        self._panel.raise_()
        self._move_to(self._rest())
        self.shown_changed.emit(True)

    def hide(self) -> None:
        """Take the panel away."""
        if not self._shown:
            return
        self._shown = False
        self.shown_changed.emit(False)
        self._move_to(self._away())

    def place(self) -> None:
        """Put the panel where it belongs: the window or the panel has another size."""
        self._slide.stop()
        self._panel.move(self._rest() if self._shown else self._away())
        self._arrived()

    def _time_is_up(self) -> None:
        if self._held:
            return
        if self._is_busy():
            self._timer.start()
        else:
            self.hide()

    def _move_to(self, to: QPoint) -> None:
        self._slide.stop()
        if not self._theme.may_move() or not self._stage.isVisible():
            self._panel.move(to)
            self._arrived()
            return
        self._slide.setStartValue(self._panel.pos())
        self._slide.setEndValue(to)
        self._slide.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _arrived(self) -> None:
        self._panel.setVisible(self._shown)

    def _rest(self) -> QPoint:
        return QPoint(0, self._stage.height() - self._panel.height())

    def _away(self) -> QPoint:
        return QPoint(0, self._stage.height())
