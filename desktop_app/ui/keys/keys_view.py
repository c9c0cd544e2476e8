"""Choosing other keys: every act with its keys, a press to change one. A key that is taken says by what.

Tells `keys_changed` what settings are to keep; takes effect at once, and the usual keys can always be had back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.keys.key_row import KeyRow
from desktop_app.ui.keys.words import groups
from desktop_app.ui.room.keys import FIXED, Act, KeyChoices, KeyTable
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.frame import Card, Page, Rule
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_COLUMN = 880


class KeysView(Page):
    """«Tangenter»."""

    tab_by_layout = True

    keys_changed = Signal(object)
    """KeyChoices: what settings are to keep."""
    back_pressed = Signal()

    def __init__(self, theme: Theme, table: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._table = table
        self._undo: KeyChoices | None = None
        self.top.back_pressed.connect(self.back_pressed)
        self._about = Body(theme, color="text2")
        self._done = Banner(theme, Kind.SUCCESS)
        self._back = SecondaryButton(theme, "", compact=True)
        self._back.clicked.connect(self._take_back)
        self._done.add_button(self._back)
        self._done.hide()
        self._titles: list[Title] = []
        self.rows: dict[Act, KeyRow] = {}
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._about)
        column.addWidget(self._done)
        for group in groups(table):
            card = Card(theme)
            card.body.setSpacing(8)
            title = Title(theme, group.title, level=2)
            self._titles.append(title)
            card.body.addWidget(title)
            for act in (act for row in group.rows for act in row.acts if act not in FIXED):
                self.rows[act] = row = KeyRow(theme, table, act)
                row.chosen.connect(self._choose)
                row.listening.connect(self._hush_others)
                card.body.addWidget(Rule(theme))
                card.body.addWidget(row)
            column.addWidget(card)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._middle, 100)
        middle.addStretch(1)
        self.content.addLayout(middle)
        self.content.addStretch(1)
        self.usual = SecondaryButton(theme, "", icon="arrow_undo")
        self.usual.clicked.connect(self._restore)
        self.add_bottom_left(self.usual)
        self.setFocusProxy(self.top.back)
        table.changed.connect(self._show)
        theme.follow(self._restyle_column)
        self._restyle_column()
        self.retranslate()

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Keys", "To Settings"))
        self.top.set_title(translate("Keys", "Keys"))
        self._about.set_text(
            translate(
                "Keys",
                "Press a key's name here, and then the key that is to take its place. A clicker is a keyboard: press "
                "its button. Esc always leaves full screen, and F1 always shows the keys.",
            )
        )
        for title, group in zip(self._titles, groups(self._table), strict=True):
            title.set_text(group.title)
        self._done.set_message(translate("Keys", "The usual keys are back."))
        self._done.retranslate()
        self._back.set_text(translate("Keys", "Undo"))
        self.usual.set_text(translate("Keys", "The usual keys"))
        for row in self.rows.values():
            row.retranslate()
        self._show()

    def _show(self) -> None:
        for row in self.rows.values():
            row.show_keys()
        self.usual.setEnabled(not all(self._table.is_usual(act) for act in Act))

    def _choose(self, chosen: KeyChoices) -> None:
        self._done.hide()
        self.keys_changed.emit(chosen)

    def _hush_others(self) -> None:
        for row in self.rows.values():
            if row is not self.sender():
                row.stop()

    def _restore(self) -> None:
        self._undo = self._table.chosen()
        self._done.show()
        self._back.setFocus()
        self.keys_changed.emit({})

    def _take_back(self) -> None:
        self.top.back.setFocus()
        self._done.hide()
        if self._undo is not None:
            self.keys_changed.emit(self._undo)

    def _restyle_column(self) -> None:
        self._middle.setMaximumWidth(max(_COLUMN, self.theme.px(_COLUMN)))
