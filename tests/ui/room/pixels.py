"""Looking at pictures quickly: pixel by pixel through Qt takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage


def rows(picture: QImage) -> Iterator[list[bytes]]:
    """Return the picture's rows, each pixel as three bytes: blue, green, red."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    data, length = bytes(plain.constBits()), plain.bytesPerLine()
    for top in range(0, length * plain.height(), length):
        row = data[top : top + 4 * plain.width()]
        yield [row[left : left + 3] for left in range(0, len(row), 4)]


def pixels(picture: QImage) -> Iterator[bytes]:
    """Return all pixels."""
    for row in rows(picture):
        yield from row


def around(picture: QImage, colour: str) -> QRect:
    """Return the smallest rectangle that holds every pixel of exactly this colour; a null one where there is none."""
    wanted = QColor(colour)
    pixel = bytes((wanted.blue(), wanted.green(), wanted.red()))
    result = QRect()
    for y, row in enumerate(rows(picture)):
        if pixel in row:
            first = row.index(pixel)
            last = len(row) - 1 - row[::-1].index(pixel)
            result = result.united(QRect(first, y, last - first + 1, 1))
    return result
