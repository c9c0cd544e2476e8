"""Icons by name, in a colour of the theme, sharp at any device pixel ratio.

The drawings are Fluent's (20 px, with 16 and 24 where they are used), without a colour of their own: it is put in when
they are read. A name is the file's without size: `arrow_left`, `warning_filled`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.paths import resources

if TYPE_CHECKING:
    from pathlib import Path

DRAWN_SIZES = (16, 20, 24)
APP_ICON = "samsyn"
_APP_PRIMARY, _APP_TEXT = b"#0B5C8A", b"#16202B"


@cache
def _folder() -> Path:
    return resources() / "icons"


@cache
def _source(name: str, size: int) -> bytes:
    """Return the drawing made for the size that is nearest the wanted one; FileNotFoundError for an unknown name."""
    folder = _folder()
    if name == APP_ICON:
        return (folder / "samsyn.svg").read_bytes()
    stem, style = (name.removesuffix("_filled"), "filled") if name.endswith("_filled") else (name, "regular")
    for drawn in sorted(DRAWN_SIZES, key=lambda drawn: abs(drawn - size)):
        path = folder / f"{stem}_{drawn}_{style}.svg"
        if path.exists():
            return path.read_bytes()
    raise FileNotFoundError(folder / f"{stem}_20_{style}.svg")


def coloured(name: str, size: int, colour: str, second: str) -> QByteArray:
    """Return the SVG with its colour put in; the app's own icon has a second one."""
    source = _source(name, size)
    if name == APP_ICON:
        return QByteArray(source.replace(_APP_TEXT, second.encode()).replace(_APP_PRIMARY, colour.encode()))
    return QByteArray(source.replace(b"<svg ", f'<svg fill="{colour}" '.encode(), 1))


def draw(name: str, *, drawn_size: int, size: int, ratio: float, colour: QColor, second: QColor) -> QPixmap:
    """Return the icon at `size` logical pixels for a screen of this device pixel ratio."""
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(coloured(name, drawn_size, colour.name(), second.name())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
