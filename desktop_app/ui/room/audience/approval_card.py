"""The read-back: the group's answer in large type, and the question whether it is right (mockup 11)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import Answer
from desktop_app.domain.course import Prompt
from desktop_app.ui.room.audience.answer_text import paragraphs_of
from desktop_app.ui.room.audience.paged_card import Content, PagedCard
from desktop_app.ui.theme.tokens import GROUP_DARK, GroupTokens
from desktop_app.words import translate


class ApprovalCard(PagedCard):
    """The group's answer, read back. Every kind of answer, also «Vi hann inte»."""

    def __init__(self, *, colours: GroupTokens = GROUP_DARK, parent: QWidget | None = None) -> None:
        super().__init__(colours=colours, parent=parent)
        self._shown: tuple[Answer | None, Prompt, int, int] | None = None

    def show_answer(self, answer: Answer | None, prompt: Prompt, number: int, total: int) -> None:
        """Show an answer to question `number` of `total`."""
        self._shown = (answer, prompt, number, total)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        if self._shown is None:
            return
        answer, prompt, number, total = self._shown
        self.show_content(
            Content(
                kicker=_whose_words(number, total),
                title=translate("Room", "Is this right?"),
                paragraphs=paragraphs_of(answer, prompt),
                footer=translate("Room", "Say so if anything should be changed."),
            )
        )


def _whose_words(number: int, total: int) -> str:
    if number < 1 or total < 1:
        return translate("Room", "Your answer")
    return translate("Room", "Your answer to question {number} of {total}").format(number=number, total=total)
