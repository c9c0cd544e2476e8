"""«Sök»: a field, and what is found under it as one types. Enter goes to the first; arrows and Tab to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.session.searching import Findable, Hit, Sort, find
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.fields import TextField
from desktop_app.ui.widgets.frame import Card, CardHead, Page
from desktop_app.ui.widgets.labels import Label, Meta
from desktop_app.ui.widgets.rows import RowButton
from desktop_app.ui.widgets.signs import Icon
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

MOST: Final = 20
"""So many of each sort are shown; how many more there are is said."""
_ICONS = {Sort.FILM: "filmstrip", Sort.MEETING: "people_team", Sort.ANSWER: "clipboard_text_ltr"}


class SearchView(Page):
    """Give it `show_things`; `chosen` carries the Findable that was pressed."""

    tab_by_layout = True

    back_pressed = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._things: tuple[Findable, ...] = ()
        self._where = ""
        self.rows: list[HitRow] = []
        self.top.back_pressed.connect(self.back_pressed)
        self.field = TextField(theme, "")
        self.field.changed.connect(self._search)
        self.field.edit.returnPressed.connect(self._go_to_first)
        self._told = Meta(theme)
        self.content.addWidget(self.field)
        self.content.addWidget(self._told)
        self._cards: dict[Sort, tuple[Card, CardHead, QVBoxLayout]] = {}
        for sort in Sort:
            card, head, column = Card(theme, padding=0), CardHead(theme), QVBoxLayout()
            column.setSpacing(0)
            card.body.setSpacing(0)
            card.body.addWidget(head)
            card.body.addLayout(column)
            card.hide()
            self.content.addWidget(card)
            self._cards[sort] = (card, head, column)
        self.content.addStretch(1)
        self.setFocusProxy(self.field)
        self.retranslate()

    def show_things(self, things: tuple[Findable, ...], where: str) -> None:
        """Search these from now on; `where` says whose they are."""
        self._things, self._where = things, where
        self.retranslate()

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Home", "To Home"))
        self.top.set_title(translate("Home", "Search"), self._where)
        self.field.set_label(translate("Home", "Search in films, meetings and answers"))
        self._search(self.field.edit.text())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to type at once: what was searched for last gives way to what is typed."""
        super().showEvent(event)
        if not event.spontaneous():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.edit.selectAll()

    def _search(self, query: str) -> None:
        hits = find(query, self._things)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for sort, (card, head, column) in self._cards.items():
            found = [hit for hit in hits if hit.what.sort is sort]
            more = len(found) - MOST
            figure = translate("Home", "and {count} more").format(count=more) if more > 0 else ""
            head.set_words(_headings()[sort], "", figure)
            for index, hit in enumerate(found[:MOST]):
                row = HitRow(self.theme, hit, self)
                row.rule_above = index > 0
                row.clicked.connect(lambda _=False, what=hit.what: self.chosen.emit(what))
                column.addWidget(row)
                self.rows.append(row)
            card.setVisible(bool(found))
        self._say(query, len(hits))

    def _say(self, query: str, found: int) -> None:
        if not query.strip():
            words = translate("Home", "What you have written is searched on this computer. Nothing is sent.")
        elif not found:
            words = translate("Home", "Nothing has all these words. Try fewer letters.")
        elif found == 1:
            words = translate("Home", "1 place")
        else:
            words = translate("Home", "{count} places").format(count=found)
        self._told.set_text(words)
        if query.strip() and self.isVisible():
            announce(self._told, words)

    def _go_to_first(self) -> None:
        if self.rows:
            self.rows[0].click()


class HitRow(RowButton):
    """What was found, and the words around it."""

    def __init__(self, theme: Theme, hit: Hit, parent: QWidget) -> None:
        super().__init__(theme, 56, parent)
        title = Label(theme, hit.what.title, weight=600)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        if hit.found:
            passage = Label(theme, size=16, line=24, color="text2")
            passage.set_marked_text(hit.before, hit.found, hit.after)
            words.addWidget(passage)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(Icon(theme, _ICONS[hit.what.sort], color="text2"))
        row.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        passage_words = f"{hit.before}{hit.found}{hit.after}"
        self.setAccessibleName(", ".join(part for part in (hit.what.title, passage_words) if part))
        self.restyle()


def _headings() -> dict[Sort, str]:
    return {
        Sort.FILM: translate("Home", "Films"),
        Sort.MEETING: translate("Home", "Meetings"),
        Sort.ANSWER: translate("Home", "Answers"),
    }
