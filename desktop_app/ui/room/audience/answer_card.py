"""What is being written, shown to the group: the points as they stand, the newest last."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import Value
from desktop_app.domain.course import Prompt
from desktop_app.ui.room.audience.answer_text import paragraphs_of_value
from desktop_app.ui.room.audience.paged_card import Content, PagedCard
from desktop_app.ui.room.audience.question_card import place_words
from desktop_app.ui.theme.tokens import GROUP_DARK, GroupTokens
from desktop_app.words import translate


class AnswerCard(PagedCard):
    """The answer as it is being written. The group follows its end: what was just written is on the page shown."""

    def __init__(self, *, colours: GroupTokens = GROUP_DARK, parent: QWidget | None = None) -> None:
        super().__init__(colours=colours, parent=parent)
        self._shown: tuple[Value, Prompt, int, int] | None = None

    def show_value(self, value: Value, prompt: Prompt, number: int, total: int) -> None:
        """Show what stands in the answer to question `number` of `total`."""
        if self._shown == (value, prompt, number, total):
            return
        self._shown = (value, prompt, number, total)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        if self._shown is None:
            return
        value, prompt, number, total = self._shown
        self.show_content(
            Content(
                kicker=place_words(number, total),
                title=translate("Room", "This is what we have written"),
                paragraphs=paragraphs_of_value(value, prompt),
            )
        )
        self.turn(self.pages - self.page)
