"""A few choices side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.touch import edge_pen, hand_line, paint_hand, touched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.options import Option


class _Cell(QRadioButton):
    """A cell of a segmented choice."""

    def __init__(self, theme: Theme, option: Option, *, compact: bool) -> None:
        super().__init__(option.text)
        self.theme = theme
        self.key = option.key
        self._compact = compact
        self.first = self.last = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(option.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """32 or 40 high."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(width) + 24, self.theme.px(32 if self._compact else 40))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: N802, ARG002  # Qt's own name; all of it is the button
        """Take a press anywhere on it."""
        return True

    def _words_colour(self) -> str:
        if not self.isEnabled():
            return "off"
        return "on_primary" if self.isChecked() else "text"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as Space, as every button here does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cell: filled when chosen, underlined where that cannot be changed now."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        chosen_fill = touched(self, "primary", "primary_hover", "primary_pressed")
        fill = chosen_fill if chosen else touched(self, "surface", "surface2", "surface3")
        reach = area.adjusted(0 if self.first else -8, 0, 0 if self.last else 8, 0)
        painter.setPen(edge_pen(self.theme, "primary" if chosen else "border", enabled=self.isEnabled()))
        painter.setBrush(self.theme.color(fill if self.isEnabled() else "surface2"))
        painter.drawRoundedRect(reach, 6, 6)
        if not self.first and not chosen:
            painter.setPen(QPen(self.theme.color("line"), 1))
            painter.drawLine(QPointF(0.5, 1), QPointF(0.5, self.height() - 1))
        inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)  # clear of the edges it shares with its neighbours
        words = self._words_colour()
        paint_hand(painter, self.theme, inner, hand_line(self), words, radius=3)
        if chosen and not self.isEnabled():
            painter.fillRect(QRectF(8, self.height() - 6, self.width() - 16, 2), self.theme.color(words))
        painter.setPen(self.theme.color(words))
        painter.setFont(self.font())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(Field):
    """A few choices side by side under one edge; arrows move. `chosen` carries the key."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        options: Sequence[Option],
        *,
        compact: bool = False,
        label_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, label_shown=label_shown, parent=parent)
        self._compact = compact
        self._group = QButtonGroup(self)
        self._holder = QWidget()
        self._holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self._holder)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._cells: list[_Cell] = []
        self._put(self._holder, label)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # None takes the proxy away
        self.set_options(options)
        self._group.buttonClicked.connect(self._tell)
        theme.follow(self.restyle)

    def control(self) -> QWidget:
        """Return the cells' holder."""
        return self._holder

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these, and keep the choice if it is among them."""
        key = self.key()
        for cell in self._cells:
            self._group.removeButton(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = [_Cell(self.theme, option, compact=self._compact) for option in options]
        for index, cell in enumerate(self._cells):
            cell.first, cell.last = index == 0, index == len(self._cells) - 1
            self._group.addButton(cell)
            self._row.addWidget(cell)
        self.restyle()
        self.choose(key)

    def restyle(self) -> None:
        """Measure again."""
        for cell in self._cells:
            cell.setFont(self.theme.font(16, 600))
            cell.updateGeometry()
            cell.update()

    def key(self) -> str:
        """Return the chosen one's key, or nothing."""
        return next((cell.key for cell in self._cells if cell.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose, without `chosen`. A key that none of them has leaves them all unchosen."""
        self._group.setExclusive(False)  # one that excludes the others cannot be let go of
        for cell in self._cells:
            cell.setChecked(cell.key == key)
        self._group.setExclusive(True)

    def _tell(self) -> None:
        self.chosen.emit(self.key())
