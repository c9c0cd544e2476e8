"""One alternative of a choice: a row that is pressed, with a ring or a box before words that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.widgets.touch import edge_pen, hand_line, paint_hand, touched

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from desktop_app.ui.theme.theme import Theme

SIDE = 20
PADDING = 16


class Alternative(QAbstractButton):
    """A row of at least 48 px. `one_of_many` makes it a radio button, to the eye and to a screen reader."""

    def __init__(self, theme: Theme, text: str, *, one_of_many: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._round = one_of_many
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(one_of_many)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at this width."""
        return max(self.theme.px(48), round(self._lay(width)[1]) + self.theme.px(20))

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        return QSize(self.theme.px(320), self.theme.px(48))

    def minimumSizeHint(self) -> QSize:
        """Wrap where it must."""
        return QSize(self.theme.px(160), self.theme.px(48))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it at rest."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self.theme.tokens
        on = self.isChecked()
        ground = touched(self, "surface", "surface2", "surface3")
        if on:
            ground = touched(self, "primary_tint", "primary_tint2", "primary_tint2")
        painter.setPen(edge_pen(self.theme, "primary" if on else "border", enabled=self.isEnabled()))
        painter.setBrush(self.theme.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        paint_hand(painter, self.theme, QRectF(self.rect()), hand_line(self), "text")
        self._paint_mark(painter)
        layout, height = self._lay(self.width())
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.off))
        layout.draw(painter, QPointF(self._text_left(), (self.height() - height) / 2))
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        tokens, side = self.theme.tokens, self.theme.px(SIDE)
        mark = QRectF(PADDING, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        painter.setPen(QPen(QColor(tokens.primary if on else tokens.border), 2 if self._round else 1))
        painter.setBrush(QColor(tokens.primary if on and not self._round else tokens.surface))
        if self._round:
            painter.drawEllipse(mark)
            if on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.primary))
                inner = mark.width() * 0.26
                painter.drawEllipse(mark.center(), inner, inner)
            return
        painter.drawRoundedRect(mark, 4, 4)
        if on:
            tick = self.theme.pixmap("checkmark", "on_primary", 16, ratio=self.devicePixelRatioF())
            size = self.theme.px(16)
            painter.drawPixmap(
                QRectF(mark.center().x() - size / 2, mark.center().y() - size / 2, size, size),
                tick,
                QRectF(tick.rect()),
            )

    def _text_left(self) -> int:
        return PADDING + self.theme.px(SIDE) + 12

    def _lay(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self.text(), self.theme.font(18))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - self._text_left() - PADDING))
            line.setPosition(QPointF(0, top))
            top += self.theme.px(26)
        layout.endLayout()
        return layout, top
