"""A step of the agenda as a row: whether it has been, is, or comes; what it is; how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.session.agenda import AgendaLine, Standing
from desktop_app.ui.room.agenda_words import length_words, line_words, standing_words
from desktop_app.ui.widgets.labels import Body, Meta
from desktop_app.ui.widgets.rows import RowButton
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.touch import touched
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_HEIGHT: Final = 40
_INDENT: Final = 28
_MARKS: Final = {
    Standing.DONE: ("checkmark_circle_filled", "success"),
    Standing.NOW: ("play_circle_filled", "primary"),
    Standing.COMING: ("circle", "border"),
}


class AgendaRow(RowButton):
    """One step. A question on a film stands further in, under its film."""

    def __init__(self, theme: Theme, index: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, _HEIGHT, parent)
        self.index = index
        self.setAutoExclusive(True)  # one of the list: Tab comes to the chosen one, arrows lead from there
        self.mark = Icon(theme, "circle", color="border", size=20)
        self.words = Body(theme)
        self.length = Meta(theme, tabular=True, wrap=False)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addWidget(self.mark)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.length)
        self.restyle()

    def show_line(self, line: AgendaLine) -> None:
        """Show a step."""
        self.mark.set_icon(*_MARKS[line.standing])
        self.words.set_text(line.title, lead=line_words(line))
        self.words.set_color("text2" if line.standing is Standing.DONE else "text")
        self.length.set_text(length_words(line))
        self._row.setContentsMargins(12 + (_INDENT if line.of_film else 0), 8, 12, 8)
        named = (f"{line_words(line)} {line.title}".strip(), length_words(line), standing_words(line.standing))
        self.setAccessibleName(", ".join(part for part in named if part))
        keys = translate("Room", "Alt and the up or down arrow move it, Delete takes it out.")
        self.setAccessibleDescription(keys if line.removable else "")
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list: a button would lead the focus to its neighbour by itself."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground: tinted where chosen."""
        ground = touched(self, "", "surface2", "surface3")
        if self._chosen:
            ground = touched(self, "primary_tint", "primary_tint2", "primary_tint2")
        if not ground:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.color(ground))
        painter.setBrush(self.theme.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_signs(painter)
