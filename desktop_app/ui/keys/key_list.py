"""The list of keys, in groups side by side: what the key card and the help page show. It follows the user's choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.ui.keys.words import Group, groups, key_names
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.signs import KeyHint
from desktop_app.ui.widgets.wrap import WrapLayout

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_LEAST_COLUMN = 360
_KEYS_WIDTH = 150
_KEYS_WIDEST = 176
"""Two keys side by side, if they are short; two long ones stand over each other, and the words keep their room."""


class KeyList(Adaptive):
    """Two columns of groups; one below the other where it is narrow."""

    def __init__(self, theme: Theme, table: KeyTable | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, least=_LEAST_COLUMN, spacing=32, column_spacing=24, parent=parent)
        self._table = table or KeyTable(parent=self)
        self._columns: list[QVBoxLayout] = []
        for _ in range(2):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            self._columns.append(column)
            self.add(holder)
        self._table.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use, and the keys as they are chosen."""
        told = groups(self._table)
        rows = sum(len(group.rows) for group in told)
        filled = 0
        for column in self._columns:
            empty(column)
        grids: list[list[QGridLayout]] = [[] for _ in self._columns]
        for group in told:
            side = 0 if filled + len(group.rows) / 2 <= rows / 2 else 1
            column = self._columns[side]
            filled += len(group.rows)
            if column.count():
                column.addSpacing(12)
            column.addWidget(Title(self.theme, group.title, level=3))
            holder, grid = self._rows(group)
            column.addWidget(holder)
            grids[side].append(grid)
        for column in self._columns:
            column.addStretch(1)
        for among in grids:
            _line_up(among)
        self.updateGeometry()

    def _rows(self, group: Group) -> tuple[QWidget, QGridLayout]:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, self.theme.px(_KEYS_WIDTH))
        for number, row in enumerate(group.rows):
            names = key_names(self._table, row.acts)
            if names:
                hints = QWidget()
                line = WrapLayout(hints, spacing=4, line_spacing=4)
                shown = [KeyHint(self.theme, name) for name in names]
                for hint in shown:
                    line.addWidget(hint)
                widest = max(hint.sizeHint().width() for hint in shown)
                hints.setMaximumWidth(max(widest, self.theme.px(_KEYS_WIDEST)))
                grid.addWidget(hints, number, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Body(self.theme, row.does), number, 1)
        return holder, grid


def _line_up(grids: list[QGridLayout]) -> None:
    """Let the words of all groups of a column begin at the same place."""
    keys = [grid.itemAtPosition(row, 0) for grid in grids for row in range(grid.rowCount())]
    widest = max(
        (item.sizeHint().boundedTo(item.maximumSize()).width() for item in keys if item is not None), default=0
    )
    for grid in grids:
        grid.setColumnMinimumWidth(0, max(grid.columnMinimumWidth(0), widest))
