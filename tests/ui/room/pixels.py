"""Looking at pictures quickly: pixel by pixel through Qt takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage


def rows(picture: QImage) -> Iterator[memoryview]:
    """Return the picture's rows, each pixel as a whole number 0xffRRGGBB."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    whole = memoryview(bytes(plain.constBits())).cast("I")
    length = plain.bytesPerLine() // 4
    for top in range(0, length * plain.height(), length):
        yield whole[top : top + plain.width()]


def pixels(picture: QImage) -> set[int]:
    """Return every colour there is."""
    found: set[int] = set()
    for row in rows(picture):
        found.update(row)
    return found


def around(picture: QImage, colour: str) -> QRect:
    """Return the smallest rectangle that holds every pixel of exactly this colour; a null one where there is none."""
    wanted = QColor(colour).rgb()
    result = QRect()
    for y, row in enumerate(rows(picture)):
        line = row.tolist()
        if wanted in line:
            first = line.index(wanted)
            last = len(line) - 1 - line[::-1].index(wanted)
            result = result.united(QRect(first, y, last - first + 1, 1))
    return result
