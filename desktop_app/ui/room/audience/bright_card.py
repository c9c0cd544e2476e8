"""The bright card (W): light in the room while people talk, look in papers or leave; the question, if any, stays."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.course import Prompt
from desktop_app.ui.room.audience.question_card import QuestionCard
from desktop_app.ui.theme.tokens import GROUP_BRIGHT, GroupTokens
from desktop_app.words import translate


class BrightCard(QuestionCard):
    """Bright in every room, whatever colours the other cards have."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(colours=GROUP_BRIGHT, parent=parent)
        self.retranslate()

    def set_colours(self, colours: GroupTokens) -> None:
        """Stay bright."""

    def show_bright(self, prompt: Prompt | None, number: int, total: int) -> None:
        """Be bright, with the question on the table or with nothing."""
        self._prompt, self._number, self._total = prompt, number, total
        self.retranslate()
        self.rearrange()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        if self._prompt is None:
            self.setAccessibleName(translate("Room", "The bright card. The film is paused."))
            self.setAccessibleDescription("")
