"""Cards with nothing on them: black, and the calm ground while the group waits for what comes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.room.audience.card import GroupCard
from desktop_app.ui.theme.tokens import GROUP_BLACK, GroupTokens
from desktop_app.words import translate


class BlackCard(GroupCard):
    """Nothing is seen."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(colours=GROUP_BLACK, parent=parent)

    def set_colours(self, colours: GroupTokens) -> None:
        """Stay black."""

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Room", "The screen is black. The film is paused and silent."))


class CalmCard(GroupCard):
    """An empty ground: a film that cannot be shown is the facilitator's trouble, not the group's."""

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Room", "The group sees a calm, empty picture."))
