"""The column beside the answer: last time, what belongs to the question, and what the group sees.

What the group sees keeps its place at the foot. The rest scrolls above it where there is more than the window is high:
the answer, its reminder and the miniature are in sight whatever was marked in the film.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.room.console.carried_card import CarriedCard
from desktop_app.ui.room.console.earlier import EarlierCard, NotesCard
from desktop_app.ui.room.console.examples_card import ExamplesCard
from desktop_app.ui.room.console.from_film import FromFilmCard
from desktop_app.ui.room.console.scrolled_cards import ScrolledCards
from desktop_app.ui.widgets.labels import Meta
from desktop_app.ui.widgets.signs import IconText
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.room.console.answer_sheet import AnswerSheet
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.room.console.group_card import GroupCard
    from desktop_app.ui.theme.theme import Theme

_GAP: Final = 16
_LINE: Final = 32
_FIRST: Final = 1000
"""The cards are given all the room they ask for before what the group sees grows."""


class AnswerSide(QWidget):
    """Shows itself where it holds something."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.earlier = EarlierCard(theme)
        self.notes = NotesCard(theme)
        self.marked = FromFilmCard(theme)
        self.carried = CarriedCard(theme)
        self.examples = ExamplesCard(theme)
        self._cards = (self.earlier, self.notes, self.marked, self.carried, self.examples)
        self._group: GroupCard | None = None
        self._in_meeting = False
        self.all_read = AllRead(theme)
        self.all_read_under = AllRead(theme)
        """For the view, under the answer: where this column is not beside it, or holds nothing else."""
        self._beside = True
        self._area = ScrolledCards(theme, self._cards)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self._area, _FIRST)
        self._column.addStretch(1)
        self._column.addWidget(self.all_read)
        self._spare = self._column.count() - 2

    def let_scroll(self, *, scrolls: bool) -> None:
        """Let the cards scroll for themselves, beside the answer; under it the page scrolls, and they stand whole."""
        self._area.let_scroll(scrolls=scrolls)
        self._beside = scrolls
        self._place_line()
        self.all_read.setMinimumHeight(self._theme.px(_LINE))  # on one line with what stands under the answer

    def show_sheet(self, sheet: AnswerSheet) -> None:
        """Show what there is beside this question. The facilitator's note is not for a screen that the group sees."""
        self.earlier.show_earlier(sheet.prompt, sheet.earlier)
        self.carried.show_carried(sheet.prompt.kind, sheet.carried)
        self.examples.show_examples(sheet.examples)
        self.notes.show_notes(sheet.prompt, with_note=self._group is not None or not sheet.in_meeting)
        self._in_meeting = sheet.in_meeting
        for line in (self.all_read, self.all_read_under):
            line.label.set_text(all_read_words())
        self._be_seen()

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Show what was marked in the film."""
        self.marked.show_places(places)
        self._be_seen()

    def offer_text(self, *, there: bool) -> None:
        """Offer to read what was said in the film."""
        self.marked.offer_text(there=there)
        self._be_seen()

    def _be_seen(self) -> None:
        holds_something = any(card.holds_something for card in self._cards)
        self._area.setVisible(holds_something)
        self._place_line()
        self.setVisible(holds_something or self._group is not None)

    def _place_line(self) -> None:
        """Have the line in sight of who writes."""
        alone = self._in_meeting and self._group is None
        here = self._beside and any(card.holds_something for card in self._cards)
        self.all_read.setVisible(alone and here)
        self.all_read_under.setVisible(alone and not here)

    def show_group(self, card: GroupCard | None) -> None:
        """Have this card last, down to the foot; None takes it away."""
        if card is self._group:
            return
        if self._group is not None:
            self._column.removeWidget(self._group)
            self._group.setParent(None)
        self._group = card
        if card is not None:
            self._column.insertWidget(self._spare, card, 1)
            card.show()
        self._column.setStretch(self._column.count() - 2, 0 if card is not None else 1)

    def tab_stops(self) -> list[QWidget]:
        """Return the buttons in order."""
        return [
            *self.earlier.tab_stops(),
            *self.marked.tab_stops(),
            *self.carried.tab_stops(),
            *self.examples.buttons,
            *([self._group.button] if self._group is not None else []),
        ]


class AllRead(IconText):
    """The line that says so, where it is shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "people", Meta(theme, wrap=False), color="text2", size=16)
        self.hide()


def all_read_words() -> str:
    """Return what stands where the group's screen does elsewhere: around one screen, all read along."""
    return translate("Answer", "All around the computer see what you write.")
