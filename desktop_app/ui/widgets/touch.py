"""What a hand does to a control, told in colour: at rest, under the pointer, pressed down.

In high contrast the system's colours have no shades, and signs in shape tell instead: a line inside the edge for a
hand, a wider one pressed down, a fill for what is chosen or on, a broken edge for what is off (decision 483).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QAbstractButton

    from desktop_app.ui.theme.theme import Theme

OVER_LINE: Final = 3
"""Width of the line that tells a hand over a control, in px; an edge at rest has 1."""
DOWN_LINE: Final = 5
"""Width of the line while a control is pressed down: still clear of the words in the narrowest button."""
INSET: Final = 3
"""How far inside its edge a filled control has the line: at the edge it would only look smaller."""


def touched(control: QAbstractButton, rest: str, over: str, down: str) -> str:
    """Return the token among these that fits what is done to the control now. What is off is always at rest."""
    if not control.isEnabled():
        return rest
    if control.isDown():
        return down
    return over if control.underMouse() else rest


def hand_line(control: QAbstractButton) -> int:
    """Return how wide a line tells the hand on a control in high contrast; 0 for none."""
    return touched_line(over=control.underMouse(), down=control.isDown()) if control.isEnabled() else 0


def touched_line(*, over: bool, down: bool) -> int:
    """Return the width of the line for a hand over something, or pressing it; 0 for none."""
    return DOWN_LINE if down else OVER_LINE if over else 0


def paint_hand(painter: QPainter, theme: Theme, area: QRectF, line: int, colour: str, *, radius: float = 6) -> None:
    """In high contrast, paint a line of this width inside an area: its outer side is the area's edge.

    `colour` is the token of the words on the same ground: that pair is the one the system promises to be told apart.
    """
    if not (theme.high_contrast and line):
        return
    painter.setPen(QPen(theme.color(colour), line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = line / 2
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), max(1.0, radius - half), max(1.0, radius - half))


def paint_underline(painter: QPainter, theme: Theme, area: QRectF, line: int, colour: str) -> None:
    """In high contrast, paint a line along the foot of an area, under words that have no edge."""
    if theme.high_contrast and line:
        painter.fillRect(QRectF(area.left(), area.bottom() - line, area.width(), line), theme.color(colour))


def paint_row_hand(painter: QPainter, theme: Theme, area: QRectF, line: int) -> None:
    """In high contrast, paint a line above and below a row: a closed one is the sign of the keyboard."""
    if theme.high_contrast and line:
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), line), theme.color("text"))
        painter.fillRect(QRectF(area.left(), area.bottom() - line, area.width(), line), theme.color("text"))


def edge_pen(theme: Theme, colour: str, *, enabled: bool, width: float = 1) -> QPen:
    """Return the pen of a control's edge: in high contrast broken, in the system's own colour, where it is off."""
    if enabled:
        return QPen(theme.color(colour), width)
    if theme.high_contrast:
        return QPen(theme.color("off"), width, Qt.PenStyle.DashLine)
    return QPen(theme.color("line"), width)
