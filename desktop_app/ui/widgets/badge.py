"""A badge: a word about something, with an icon where it is a state."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class Kind(StrEnum):
    """What a badge or banner means."""

    NEUTRAL = "neutral"
    PRIMARY = "primary"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    INFORMATION = "information"
    OUTLINE = "outline"


_COLOURS = {
    Kind.NEUTRAL: ("surface2", "text2"),
    Kind.PRIMARY: ("primary_tint", "primary"),
    Kind.INFORMATION: ("primary_tint", "primary"),
    Kind.SUCCESS: ("success_tint", "success"),
    Kind.WARNING: ("warning_tint", "warning"),
    Kind.DANGER: ("danger_tint", "danger"),
    Kind.OUTLINE: ("", "text2"),
}

_HEIGHT = 24
_PADDING = 8
_GAP = 4


class Badge(QLabel):
    """24 high, 14/600, in the tint of what it means."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: Kind = Kind.NEUTRAL,
        icon: str | None = None,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._kind, self._icon, self._tabular = kind, icon, tabular
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self.restyle)
        self.restyle()

    def show_state(self, text: str, kind: Kind, icon: str | None = None) -> None:
        """Say something else."""
        if (text, kind, icon) == (self.text(), self._kind, self._icon):
            return
        self._kind, self._icon = kind, icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Measure again."""
        self.setFont(self.theme.font(14, 600, tabular=self._tabular))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 2 * _PADDING
        if self._icon:
            width += self.theme.px(16) + _GAP
        return QSize(round(width + 0.5), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a badge is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint, the icon and the words."""
        fill, colour = _COLOURS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color(fill))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        else:
            painter.setPen(QPen(self.theme.color("border"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        left = float(_PADDING)
        if self._icon:
            side = self.theme.px(16)
            pixmap = self.theme.pixmap(self._icon, colour, 16, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, round((self.height() - side) / 2)), pixmap)
            left += side + _GAP
        painter.setPen(self.theme.color(colour))
        painter.setFont(self.font())
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
