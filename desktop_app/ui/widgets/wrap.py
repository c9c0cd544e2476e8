"""A row that takes another line where it is full: bars and groups of buttons in large text.

What comes after `add_stretch` stands to the right on its line. What is pinned keeps the upper right corner, however
many lines the rest takes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import delete, isValid

if TYPE_CHECKING:
    from desktop_app.ui.widgets.labels import Label


def _delete(items: list[QLayoutItem]) -> None:
    """Delete items as every layout of Qt's own does when it goes: it is no child's and no parent's work."""
    for item in items:
        if isValid(item):
            delete(item)
    items.clear()


class WrapLayout(QLayout):
    """Lays its items in lines, each item as wide as it asks to be and as high as it needs, centred on its line."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 12, line_spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.destroyed.connect(partial(_delete, self._items))
        self._gap, self._line_gap = spacing, line_spacing
        self._stretch_at: int | None = None
        self._pinned: QWidget | None = None
        self._least = 0
        self._standing: tuple[Label, Label] | None = None
        self._wishes: dict[int, QSize] = {}
        self._heights: dict[int, int] = {}
        self._asked: QSize | None = None
        self._least_asked: QSize | None = None
        self._placed_in: QRect | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def set_minimum_height(self, height: int) -> None:
        """Keep at least this height; the lines are centred in it."""
        self._least = height
        self.invalidate()

    @property
    def gap(self) -> int:
        """The width between two items."""
        return self._gap

    def stand_on_one_line(self, heading: Label, beside: Label) -> None:
        """Have smaller words stand on their heading's baseline, where both are on one line."""
        self._standing = (heading, beside)

    def add_stretch(self) -> None:
        """Let what comes after stand to the right."""
        self._stretch_at = len(self._items)

    def pin_last(self, widget: QWidget) -> None:
        """Add a widget that keeps the upper right corner."""
        self.addWidget(widget)
        self._pinned = widget

    def insert_before_stretch(self, widget: QWidget) -> None:
        """Add a widget last among those to the left."""
        at = len(self._items) if self._stretch_at is None else self._stretch_at
        self.addChildWidget(widget)
        self._items.insert(at, QWidgetItem(widget))
        if self._stretch_at is not None:
            self._stretch_at += 1
        self.invalidate()

    def insert_after(self, neighbour: QWidget, widget: QWidget) -> None:
        """Add a widget to the right of another."""
        at = next(index for index, item in enumerate(self._items) if item.widget() is neighbour) + 1
        self.addChildWidget(widget)
        self._items.insert(at, QWidgetItem(widget))
        if self._stretch_at is not None and at <= self._stretch_at:
            self._stretch_at += 1
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  # Qt's own name
        """Add an item last."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  # Qt's own name
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  # Qt's own name
        """Remove and return an item, or None."""
        if not 0 <= index < len(self._items):
            return None
        if self._stretch_at is not None and index < self._stretch_at:
            self._stretch_at -= 1
        item = self._items.pop(index)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  # Qt's own name
        """Grow in neither direction beyond what is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """More lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at this width."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return height

    def invalidate(self) -> None:
        """Forget what was measured: layouts ask the same some hundred times before anything changes."""
        self._wishes.clear()
        self._heights.clear()
        self._asked = self._least_asked = self._placed_in = None
        super().invalidate()

    def sizeHint(self) -> QSize:
        """All on one line."""
        if self._asked is None:
            self._asked = self._on_one_line()
        return QSize(self._asked)

    def _on_one_line(self) -> QSize:
        sizes = [self._wish(index) for index, item in enumerate(self._items) if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(
            width + margins.left() + margins.right(),
            max(self._least, height + margins.top() + margins.bottom()),
        )

    def minimumSize(self) -> QSize:  # noqa: N802  # Qt's own name
        """Return the widest single item."""
        if self._least_asked is None:
            self._least_asked = self._widest_alone()
        return QSize(self._least_asked)

    def _widest_alone(self) -> QSize:
        margins = self.contentsMargins()
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0) + margins.left() + margins.right(),
            max(self._least, max((size.height() for size in sizes), default=0) + margins.top() + margins.bottom()),
        )

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # Qt's own name
        """Place the items, as Qt's own layouts only where the room or what stands in it is another."""
        if rect == self._placed_in:
            return
        super().setGeometry(rect)
        self._place(rect, move=True)
        self._placed_in = QRect(rect)

    def _corner(self) -> QLayoutItem | None:
        if self._pinned is None:
            return None
        return next((item for item in self._shown() if item.widget() is self._pinned), None)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _wish(self, index: int) -> QSize:
        size = self._wishes.get(index)
        if size is None:
            item = self._items[index]
            size = self._wishes[index] = item.sizeHint().expandedTo(item.minimumSize())
        return size

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize, bool]]]:
        """Return the items line by line, with their sizes and whether they stand to the right."""
        lines: list[list[tuple[QLayoutItem, QSize, bool]]] = []
        left = 0
        corner = self._corner()
        for index, item in enumerate(self._items):
            if item.isEmpty() or item is corner:
                continue
            size = self._wish(index)
            if size.width() > width:
                height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
                size = QSize(width, max(height, item.minimumSize().height()))
            right = self._stretch_at is not None and index >= self._stretch_at
            if lines and left + self._gap + size.width() <= width:
                lines[-1].append((item, size, right))
                left += self._gap + size.width()
            else:
                lines.append([(item, size, right)])
                left = size.width()
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins: QMargins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        corner = self._corner()
        kept = corner.sizeHint() if corner is not None else QSize()
        if corner is not None:
            area.setRight(area.right() - kept.width() - self._gap)
        lines = self._lines(max(1, area.width()))
        heights = [max(size.height() for _, size, _ in line) for line in lines]
        if corner is not None:
            heights = [max(heights[0], kept.height()), *heights[1:]] if heights else [kept.height()]
        needed = sum(heights) + self._line_gap * max(0, len(lines) - 1)
        total = max(self._least, needed + margins.top() + margins.bottom())
        if not move:
            return total
        top = area.top() + max(0, (area.height() - needed) // 2)
        if corner is not None:
            left = area.right() + 1 + self._gap
            corner.setGeometry(QRect(left, top + (heights[0] - kept.height()) // 2, kept.width(), kept.height()))
        for line, height in zip(lines, heights, strict=False):
            used = sum(size.width() for _, size, _ in line) + self._gap * (len(line) - 1)
            spare = max(0, area.width() - used)
            left = area.left()
            for item, size, right in line:
                if right:
                    left += spare
                    spare = 0
                y = top + (height - size.height()) // 2 + self._drop_of(item, line)
                item.setGeometry(QRect(left, y, size.width(), size.height()))
                left += size.width() + self._gap
            top += height + self._line_gap
        return total

    def _drop_of(self, item: QLayoutItem, line: list[tuple[QLayoutItem, QSize, bool]]) -> int:
        """Return how much lower than the middle of its line an item stands."""
        if self._standing is None or item.widget() is not self._standing[1]:
            return 0
        heading, beside = self._standing
        heights = {other.widget(): size.height() for other, size, _ in line}
        if heading not in heights:
            return 0
        return round(heading.baseline - heights[heading] / 2 - beside.baseline + heights[beside] / 2)
