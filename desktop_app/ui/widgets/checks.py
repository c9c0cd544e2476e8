"""A check and a switch: one thing, on or off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desktop_app.ui.widgets.touch import edge_pen, hand_line, paint_hand, touched

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class CheckBox(QCheckBox):
    """20 x 20 and its words. The state is told by Qt."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(text)
        self.setProperty("ring_radius", 4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.restyle)
        self.restyle()

    def set_text(self, text: str) -> None:
        """Put other words beside it."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
        self.setAccessibleName(text)

    def restyle(self) -> None:
        """Measure again."""
        self.setFont(self.theme.font(16))
        self.updateGeometry()
        self.update()

    def _mark_width(self) -> int:
        return self.theme.px(20)

    def sizeHint(self) -> QSize:
        """Return the mark, 8 px, and the words."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text()) if self.text() else 0
        return QSize(round(self._mark_width() + (8 + words if words else 0) + 1), self.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return room for the mark and a few words: the rest goes on further lines."""
        return QSize(min(self.sizeHint().width(), self._mark_width() + 8 + self.theme.px(220)), self.theme.px(24))

    def hasHeightForWidth(self) -> bool:
        """Tell that long words take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at this width."""
        room = QRect(0, 0, max(1, width - self._mark_width() - 8), 10000)
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        return max(self.theme.px(24), QFontMetrics(self.font()).boundingRect(room, flags, self.text()).height())

    def hitButton(self, pos: object) -> bool:  # noqa: N802, ARG002  # Qt's own name; all of it is the button
        """Take a press anywhere on it."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.theme.px(20)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        on = self.isChecked()
        fill = touched(self, "surface", "surface2", "surface3")
        if on and self.isEnabled():
            fill = touched(self, "primary", "primary_hover", "primary_pressed")
        painter.setPen(edge_pen(self.theme, "primary" if on else "border", enabled=self.isEnabled()))
        painter.setBrush(self.theme.color(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._paint_hand(painter, box, 4)
        if on:
            colour = "on_primary" if self.isEnabled() else "off"
            painter.setPen(
                QPen(
                    self.theme.color(colour),
                    side / 10,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            points = ((0.26, 0.52), (0.44, 0.70), (0.76, 0.34))
            painter.drawPolyline(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in points]))
        self._paint_words(painter, side)

    def _paint_hand(self, painter: QPainter, box: QRectF, radius: float) -> None:
        """Paint the line for a hand: thinner than elsewhere, for what is on must be seen within it."""
        line = max(0, hand_line(self) - 1)
        colour, inset = ("on_primary", 2) if self.isChecked() else ("text", 0)
        paint_hand(painter, self.theme, box.adjusted(inset, inset, -inset, -inset), line, colour, radius=radius - inset)

    def _paint_words(self, painter: QPainter, mark: int) -> None:
        painter.setPen(self.theme.color("text" if self.isEnabled() else "off"))
        painter.setFont(self.font())
        area = QRectF(mark + 8, 0, self.width() - mark - 8, self.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, self.text())


class Switch(CheckBox):
    """On or off at once, for settings: 40 x 20."""

    def _mark_width(self) -> int:
        return self.theme.px(40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the knob and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.theme.px(40), self.theme.px(20)
        track = QRectF(0.5, (self.height() - height) / 2 + 0.5, width - 1, height - 1)
        on = self.isChecked()
        painter.setPen(edge_pen(self.theme, "primary" if on else "border", enabled=self.isEnabled()))
        filled = touched(self, "primary", "primary_hover", "primary_pressed")
        painter.setBrush(self.theme.color(filled if on else touched(self, "surface", "surface2", "surface3")))
        painter.drawRoundedRect(track, height / 2, height / 2)
        self._paint_hand(painter, track.adjusted(-0.5, -0.5, 0.5, 0.5), height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("on_primary" if on else "border"))
        radius = height * 0.3
        painter.drawEllipse(QPointF(width - height / 2 if on else height / 2, self.height() / 2), radius, radius)
        self._paint_words(painter, width)
