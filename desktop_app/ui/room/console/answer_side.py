"""The column beside the answer: last time, what belongs to the question, and what the group sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.room.console.earlier import EarlierCard, NotesCard
from desktop_app.ui.room.console.examples_card import ExamplesCard
from desktop_app.ui.room.console.from_film import FromFilmCard

if TYPE_CHECKING:
    from desktop_app.ui.room.console.answer_sheet import AnswerSheet
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.room.console.group_card import GroupCard
    from desktop_app.ui.theme.theme import Theme


class AnswerSide(QWidget):
    """Shows itself where it holds something."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.earlier = EarlierCard(theme)
        self.notes = NotesCard(theme)
        self.marked = FromFilmCard(theme)
        self.examples = ExamplesCard(theme)
        self._group: GroupCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(self.earlier)
        self._column.addWidget(self.notes)
        self._column.addWidget(self.marked)
        self._column.addWidget(self.examples)
        self._column.addStretch(1)
        self._spare = self._column.count() - 1

    def show_sheet(self, sheet: AnswerSheet) -> None:
        """Show what there is beside this question. The facilitator's note is not for a screen that the group sees."""
        self.earlier.show_earlier(sheet.prompt, sheet.earlier)
        self.examples.show_examples(sheet.examples)
        self.notes.show_notes(sheet.prompt, with_note=self._group is not None or not sheet.in_meeting)
        self._be_seen()

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Show what was marked in the film."""
        self.marked.show_places(places)
        self._be_seen()

    def _be_seen(self) -> None:
        cards = (self.earlier, self.notes, self.marked, self.examples)
        self.setVisible(any(card.holds_something for card in cards) or self._group is not None)

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
        self._column.setStretch(self._column.count() - 1, 0 if card is not None else 1)

    def tab_stops(self) -> list[QWidget]:
        """Return the buttons in order."""
        return [
            *self.earlier.tab_stops(),
            *self.marked.tab_stops(),
            *self.examples.buttons,
            *([self._group.button] if self._group is not None else []),
        ]
