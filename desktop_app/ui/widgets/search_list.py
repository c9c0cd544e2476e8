"""A long list that opens under a button and is searched as one types: a thousand groups, found by three letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from desktop_app.ui.widgets.fields import TextField
from desktop_app.ui.widgets.labels import Meta

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.options import Option

WIDTH: Final = 400
HEIGHT: Final = 420
_THROUGH: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
"""What goes on to the list while one types."""


class SearchList(QFrame):
    """`chosen` carries the key. Arrows and Enter choose, Esc closes."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.theme = theme
        self.setProperty("popup", True)
        theme.dress(self)
        self._keys: tuple[str, ...] = ()
        self._texts = QStringListModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._texts)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = TextField(theme, "")
        self.field.changed.connect(self._search)
        self.field.edit.installEventFilter(self)
        self.view = QListView()
        self.view.setProperty("plain", True)
        self.view.setUniformItemSizes(True)
        self.view.setSpacing(4)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setModel(self._found)
        self.view.setFont(theme.font(16))
        self.view.clicked.connect(self._choose)
        self._nothing = Meta(theme)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self.field, self._nothing, self.view):
            column.addWidget(part)

    def set_words(self, *, label: str, nothing: str) -> None:
        """Say what is searched, and what to say where nothing is found."""
        self.field.set_label(label)
        self.view.setAccessibleName(label)
        self._nothing.set_text(nothing)

    def open(self, options: Sequence[Option], key: str, at: QWidget) -> None:
        """Open under a widget, with the present choice in sight."""
        self._keys = tuple(option.key for option in options)
        self._texts.setStringList([" · ".join(filter(None, (option.text, option.detail))) for option in options])
        self.field.set_text("")
        self._search("")
        if key in self._keys:
            self._go_to(self._found.mapFromSource(self._texts.index(self._keys.index(key), 0)))
        self.resize(self.theme.px(WIDTH), self.theme.px(HEIGHT))
        self.move(self._place(at))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def offered(self) -> tuple[str, ...]:
        """Return the lines that are found."""
        return tuple(str(self._found.index(row, 0).data()) for row in range(self._found.rowCount()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows move in the list, and Enter choose, while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.field.edit:
            if event.key() in _THROUGH:
                self.view.event(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        self._nothing.setVisible(self._found.rowCount() == 0)
        self._go_to(self._found.index(0, 0))

    def _go_to(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.close()
            self.chosen.emit(self._keys[self._found.mapToSource(index).row()])

    def _place(self, at: QWidget) -> QPoint:
        """Return where it stands: under the widget, and within its window."""
        point, window = at.mapToGlobal(QPoint(0, at.height() + 4)), at.window().frameGeometry()
        return QPoint(max(window.left(), min(point.x(), window.right() - self.width())), point.y())
