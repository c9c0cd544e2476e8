"""What a field for a time of day and one for a day have in common: digits in a box with a sign to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QSizePolicy

from desktop_app.ui.widgets.touch import edge_pen

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_SIGN = 20


def dress(edit: QDateTimeEdit, display_format: str) -> None:
    """Make the box plain: no arrows, no frame of its own."""
    edit.setDisplayFormat(display_format)
    edit.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    edit.setFrame(False)


def measure(edit: QDateTimeEdit, theme: Theme) -> None:
    """Take the theme's font, and measure again."""
    edit.setFont(theme.font(16, 600, tabular=True))
    edit.updateGeometry()
    inset(edit, theme)


def inset(edit: QDateTimeEdit, theme: Theme) -> None:
    """Keep the digits clear of edge and sign: Qt lets their line fill the box, and paints it opaque."""
    edit.lineEdit().setGeometry(edit.rect().adjusted(9, 2, -theme.px(_SIGN) - 16, -2))


def paint_box(edit: QDateTimeEdit, theme: Theme, sign: str) -> None:
    """Paint the box and the sign; the digits paint themselves."""
    painter = QPainter(edit)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge_pen(theme, "border", enabled=edit.isEnabled()))
    painter.setBrush(theme.color("surface" if edit.isEnabled() else "surface2"))
    painter.drawRoundedRect(QRectF(edit.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    side = theme.px(_SIGN)
    pixmap = theme.pixmap(sign, "text2" if edit.isEnabled() else "off", _SIGN, ratio=edit.devicePixelRatioF())
    painter.drawPixmap(QPointF(edit.width() - side - 12, (edit.height() - side) / 2), pixmap)
