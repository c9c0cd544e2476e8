"""A wide column and a side of 384 beside it; below it where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

SIDE = 384
ONE_COLUMN = 1120
"""Below this width (in the text's scale) the side goes under the rest."""
_NO_LIMIT = 16_777_215


class TwoColumns(QWidget):
    """`left` and `right` take what stands in them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        wide, self._side = QWidget(), QWidget()
        self.left, self.right = QVBoxLayout(wide), QVBoxLayout(self._side)
        for column in (self.left, self.right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(16)
        self._columns.addWidget(wide, 1)
        self._columns.addWidget(self._side)
        theme.follow(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side beside the rest where there is room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Measure again."""
        wide = self.width() >= self.theme.px(ONE_COLUMN)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._side.setMinimumWidth(self.theme.px(SIDE) if wide else 0)
        self._side.setMaximumWidth(self.theme.px(SIDE) if wide else _NO_LIMIT)
