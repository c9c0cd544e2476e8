"""Sheets of A4: text and lines to write on, one below the other, with a new sheet where something has no room.

Lengths are millimetres, sizes points; what is drawn on (a printer, a PDF) says how many dots that is.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from desktop_app.ui.theme.theme import FAMILY

MARGIN_MM = 20.0
LINE_MM = 9.0
"""From one line to write on to the next: as in school."""
CELL_GAP_MM = 2.0
"""Around the words of a row's cells."""
FOOT_MM = 10.0
GREY = QColor(0x5A, 0x5A, 0x5A)


class Sheet:
    """Draws on a device from the top down. `finish` when all is there."""

    def __init__(self, device: QPagedPaintDevice, footer: Callable[[int], str]) -> None:
        """Begin; `footer` gives what stands at the foot of a sheet, by its number."""
        a4 = QPageSize(QPageSize.PageSizeId.A4)
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        device.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
        self._device = device
        self._footer = footer
        self._painter = QPainter(device)
        self._dots = self._painter.device().logicalDpiY() / 25.4
        self._width = self._painter.viewport().width()
        self._height = self._painter.viewport().height() - FOOT_MM * self._dots
        self._y = 0.0
        self.number = 1

    def text(self, words: str, *, points: float, weight: int = 400, indent_mm: float = 0.0, grey: bool = False) -> None:
        """Write a paragraph; one that is longer than what is left of the sheet goes to the next."""
        self._font(points, weight)
        height = self._text_height(words, indent_mm)
        self._make_room(height)
        self._painter.setPen(GREY if grey else Qt.GlobalColor.black)
        left = indent_mm * self._dots
        area = QRectF(left, self._y, self._width - left, height)
        self._painter.drawText(area, int(Qt.TextFlag.TextWordWrap), words)
        self._y += height

    def row(self, cells: tuple[tuple[str, float], ...], *, points: float, weight: int = 400) -> None:
        """Write cells side by side, each with its share of the width, and a thin line below."""
        self._font(points, weight)
        widths = [share * self._width for _, share in cells]
        heights = [self._cell_height(words, width) for (words, _), width in zip(cells, widths, strict=True)]
        pad = CELL_GAP_MM * self._dots
        self._make_room(max(heights) + 2 * pad)
        left = 0.0
        self._painter.setPen(Qt.GlobalColor.black)
        for (words, _), width in zip(cells, widths, strict=True):
            area = QRectF(left, self._y + pad, width - pad, max(heights))
            self._painter.drawText(area, int(Qt.TextFlag.TextWordWrap), words)
            left += width
        self._y += max(heights) + 2 * pad
        self._rule()

    def space(self, mm: float) -> None:
        """Leave room, but not at the head of a sheet."""
        if self._y:
            self._y += mm * self._dots

    def lines(self, count: int, shares: tuple[float, ...] = ()) -> None:
        """Draw lines to write on, in columns where their shares of the width are given.

        Those that have no room go to the next sheet.
        """
        for _ in range(count):
            self._make_room(LINE_MM * self._dots)
            self._y += LINE_MM * self._dots
            self._rule()
            for part in accumulate(shares[:-1]):
                left = part * self._width - CELL_GAP_MM * self._dots
                self._painter.drawLine(QPointF(left, self._y - LINE_MM * self._dots), QPointF(left, self._y))

    def keep_together(self, mm: float) -> None:
        """Go to the next sheet unless so much room is left."""
        self._make_room(mm * self._dots)

    def height_of(self, words: str, *, points: float, weight: int = 400, indent_mm: float = 0.0) -> float:
        """Return how high a paragraph is, in millimetres."""
        self._font(points, weight)
        return self._text_height(words, indent_mm) / self._dots

    def finish(self) -> None:
        """Write the last foot and let go of the device."""
        self._foot()
        self._painter.end()

    def _rule(self) -> None:
        self._painter.setPen(QPen(GREY, 0.25 * self._dots))
        self._painter.drawLine(QPointF(0, self._y), QPointF(self._width, self._y))

    def _font(self, points: float, weight: int) -> None:
        font = QFont(FAMILY)
        font.setPointSizeF(points)
        font.setWeight(QFont.Weight(weight))
        self._painter.setFont(font)

    def _text_height(self, words: str, indent_mm: float) -> float:
        return self._cell_height(words, self._width - indent_mm * self._dots)

    def _cell_height(self, words: str, width: float) -> float:
        room = QRectF(0, 0, width, 1e6)
        return self._painter.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height()

    def _make_room(self, height: float) -> None:
        if self._y and self._y + height > self._height:
            self._foot()
            self._device.newPage()
            self._y = 0.0
            self.number += 1

    def _foot(self) -> None:
        font = self._painter.font()
        self._font(9, 400)
        self._painter.setPen(GREY)
        area = QRectF(0, self._height, self._width, FOOT_MM * self._dots)
        flags = int(Qt.AlignmentFlag.AlignBottom) | int(Qt.AlignmentFlag.AlignLeft)
        self._painter.drawText(area, flags, self._footer(self.number))
        self._painter.setFont(font)
