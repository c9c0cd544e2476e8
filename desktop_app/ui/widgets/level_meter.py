"""How strong a sound is: a row of cells that fill from the left. A progress bar to a screen reader."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

CELLS: Final = 16
QUIETEST_DB: Final = -50.0
"""Decibels under the loudest possible, at which no cell is lit; a voice in a film lies about −15."""
FALL: Final = 6
"""Per cent that the meter sinks at most from one telling to the next: a voice has gaps that the eye does not need."""
_WIDTH, _HEIGHT, _GAP = 8, 16, 3


class LevelMeter(QProgressBar):
    """Sixteen cells."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setRange(0, 100)
        self.setValue(0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self.restyle)
        self.retranslate()

    def show_strength(self, strength: float) -> None:
        """Show a strength, 0 to 1, as the ear would order it."""
        level = per_cent(strength)
        self.setValue(level if strength == 0 else max(level, self.value() - FALL))
        self.update()

    def lit(self) -> int:
        """Return how many cells are lit."""
        return round(self.value() / 100 * CELLS)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Widgets", "Strength of the sound"))

    def restyle(self) -> None:
        """Measure again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All cells."""
        px = self.theme.px
        return QSize(CELLS * px(_WIDTH) + (CELLS - 1) * _GAP, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells: filled where lit, outlined where not."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, lit = self.theme.px(_WIDTH), self.lit()
        for cell in range(CELLS):
            area = QRectF(cell * (width + _GAP) + 0.5, 0.5, width - 1, self.height() - 1)
            painter.setPen(QPen(self.theme.color("success" if cell < lit else "border"), 1))
            painter.setBrush(self.theme.color("success") if cell < lit else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 2, 2)


def per_cent(strength: float) -> int:
    """Return a strength, 0 to 1, as per cent between the quietest that is shown and the loudest."""
    if strength <= 0:
        return 0
    decibels = 20 * math.log10(strength)
    return round(100 * min(1.0, max(0.0, 1 - decibels / QUIETEST_DB)))
