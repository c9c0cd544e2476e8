"""Black: nothing is seen and nothing is told, until «Visa igen» in the corner where «Svart» was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.room.panel import SIDE, foot_height
from desktop_app.ui.widgets.buttons import BlackButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

BLACK = "#000000"


class Curtain(QWidget):
    """Covers its parent."""

    show_again_pressed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.theme = theme.night()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.button = BlackButton(self.theme, "", icon="eye", parent=self)
        self.button.set_black(True)
        self.button.clicked.connect(self.show_again_pressed)
        self.theme.follow(self._place)
        self.retranslate()
        self.hide()

    def draw(self) -> None:
        """Cover everything, in this very moment."""
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.repaint()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.button.set_text(translate("Room", "Show again"))
        self.setAccessibleName(translate("Room", "The screen is black. The film is paused and silent."))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its corner."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        size = self.button.sizeHint()
        left, top = self.width() - SIDE - size.width(), self.height() - foot_height(self.theme) - size.height()
        self.button.setGeometry(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing but black."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(BLACK))
        painter.end()
