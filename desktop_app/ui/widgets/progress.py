"""How far something has come: a bar for one thing, cells for several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_HEIGHT = 8
_CELL = 16
_GAP = 4
_NARROWEST_CELL = 4


class ProgressBar(QProgressBar):
    """A bar of 8 px at 100 %. `words` is what a screen reader says of it."""

    def __init__(self, theme: Theme, words: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(0.0, words)
        theme.follow(self.restyle)

    def set_share(self, share: float, words: str) -> None:
        """Show this share, 0 to 1, and its words («31:20 av 42:49»)."""
        self.setValue(round(1000 * min(1.0, max(0.0, share))))
        self.setAccessibleName(words)
        self.update()

    def restyle(self) -> None:
        """Measure again: the theme or the text scale is another."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """8 high, as the text grows."""
        return QSize(320, self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Short where there is little room."""
        return QSize(80, self.theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and what is filled of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.theme.px(_HEIGHT)
        area = QRectF(0.5, (self.height() - height) / 2 + 0.5, self.width() - 1, height - 1)
        paint_track(painter, area, self.value() / 1000, self.theme)


def paint_track(painter: QPainter, area: QRectF, share: float, theme: Theme) -> None:
    """Paint a rounded track filled from the left."""
    shape = QPainterPath()
    shape.addRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.fillPath(shape, theme.color("surface2"))
    if share > 0:
        painter.save()
        painter.setClipRect(QRectF(area.left() - 1, area.top() - 1, (area.width() + 1) * share + 1, area.height() + 2))
        painter.fillPath(shape, theme.color("primary"))
        painter.restore()
    painter.setPen(QPen(theme.color("border"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    if share > 0:
        painter.save()
        painter.setClipRect(QRectF(area.left() - 1, area.top() - 1, (area.width() + 1) * share + 1, area.height() + 2))
        painter.setPen(QPen(theme.color("primary"), 1))
        painter.drawPath(shape)
        painter.restore()


class ProgressCells(QProgressBar):
    """A cell of 16 x 8 for each film or question: full, half, empty."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._full, self._total, self._half = 0, 0, False
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_cells(self, full: int, total: int, words: str, *, half: bool = False) -> None:
        """Show so many full cells of so many, the next one half where something is begun. `words` is what is read."""
        self._full, self._total, self._half = full, total, half
        self.setRange(0, max(1, total))
        self.setValue(full)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All the cells at their own size."""
        return QSize(max(0, self._total * (_CELL + _GAP) - _GAP), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrow cells, where a course has many films and the window is small."""
        return QSize(min(self.sizeHint().width(), self._total * (_NARROWEST_CELL + 2)), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells."""
        if not self._total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = _GAP if self.width() >= self.sizeHint().width() else 2
        width = min(float(_CELL), (self.width() - gap * (self._total - 1)) / self._total)
        top = (self.height() - _HEIGHT) / 2
        primary, border = self.theme.color("primary"), self.theme.color("border")
        for index in range(self._total):
            cell = QRectF(index * (width + gap) + 0.5, top + 0.5, width - 1, _HEIGHT - 1)
            shape = QPainterPath()
            shape.addRoundedRect(cell, 2, 2)
            full = index < self._full
            half = self._half and index == self._full
            painter.fillPath(shape, primary if full else self.theme.color("surface"))
            if half:
                painter.save()
                painter.setClipRect(QRectF(cell.left(), cell.top(), cell.width() / 2, cell.height()))
                painter.fillPath(shape, primary)
                painter.restore()
            painter.setPen(QPen(primary if full or half else border, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
