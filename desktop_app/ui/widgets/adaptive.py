"""Side by side where there is room, one above the other where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.ui.theme.theme import Theme


class Adaptive(QWidget):
    """A row that turns into a column when an item would be narrower than `least` px (before scale)."""

    def __init__(
        self, theme: Theme, *, least: int, spacing: int = 16, column_spacing: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._least = least
        self._row_spacing, self._column_spacing = spacing, column_spacing
        self._only_wide: list[QWidget] = []
        self._stretches: list[int] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.restyle)

    def add(self, widget: QWidget, stretch: int = 1) -> None:
        """Add an item; `stretch` is its share of a row's width."""
        self._stretches.append(stretch)
        self._box.addWidget(widget, stretch)

    def add_between(self, widget: QWidget) -> None:
        """Add what stands only between items of a row: a chevron."""
        self._only_wide.append(widget)
        self._stretches.append(0)
        self._box.addWidget(widget)

    @property
    def stacked(self) -> bool:
        """Whether the items stand one above the other."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def restyle(self) -> None:
        """Measure again."""
        self._turn(self.width())

    def _items(self) -> int:
        """Return how many items are meant to be seen."""
        return sum(
            1
            for index in range(self._box.count())
            if (item := self._box.itemAt(index)) is not None
            and (widget := item.widget()) is not None
            and not widget.isHidden()
            and widget not in self._only_wide
        )

    def _turn(self, width: int) -> None:
        items = max(1, self._items())
        room = (width - self._row_spacing * (items - 1)) / items
        stacked = items > 1 and room < self.theme.px(self._least)
        if stacked == self.stacked:
            return
        for widget in self._only_wide:
            widget.setVisible(not stacked)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(direction)
        self._box.setSpacing(self._column_spacing if stacked else self._row_spacing)
        for index, stretch in enumerate(self._stretches):
            self._box.setStretch(index, 0 if stacked else stretch)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the widest single item: the rest can go below."""
        widths = [
            item.minimumSize().width() for i in range(self._box.count()) if (item := self._box.itemAt(i)) is not None
        ]
        return QSize(max(widths, default=0), self._box.minimumSize().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height in the direction this width asks for."""
        self._turn(width)
        if self._box.hasHeightForWidth():
            return self._box.totalHeightForWidth(width)
        return self._box.totalSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the width asks for it."""
        super().resizeEvent(event)
        self._turn(self.width())
