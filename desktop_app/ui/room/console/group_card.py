"""«Gruppen ser», beside the answer: the group's picture in miniature, and whether it shows what is being written.

More certain than a sentence about what is hidden: the one who writes sees what the group sees (mockup 12).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop_app.ui.room.console.preview import Preview
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Meta, Title
from desktop_app.ui.widgets.signs import IconText
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.room.audience.picture import GroupPicture
    from desktop_app.ui.theme.theme import Theme

_PADDING = 17


class GroupCard(Card):
    """The miniature. `show_pressed` carries whether the group is to see what is written; `light_pressed` ends black."""

    show_pressed = Signal(bool)
    light_pressed = Signal()

    def __init__(self, theme: Theme, picture: GroupPicture) -> None:
        super().__init__(theme, padding=_PADDING)
        self._shown = self._black = False
        self._title = IconText(theme, "projection_screen", Title(theme, level=3))
        self.preview = Preview(theme, picture)
        self.words = Meta(theme)
        self.button = SecondaryButton(theme, "", icon="eye", key_hint="F9")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._press)
        for part in (self._title, self.preview, self.words):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addSpacing(8)
        self.body.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_state(self, state: RoomState) -> None:
        """Say whether the group sees what is written."""
        self._shown, self._black = state.flow.answer_shown, state.flow.black
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._title.label.set_text(translate("Console", "The group sees"))
        self.preview.retranslate()
        if self._black:
            self.words.set_text(translate("Console", "The group's screen is black."))
            words, icon, key = translate("Console", "Show again"), "eye", "F7"
        elif self._shown:
            self.words.set_text(translate("Console", "The group sees what you write."))
            words, icon, key = translate("Console", "Hide from the group"), "eye_off", "F9"
        else:
            self.words.set_text(translate("Console", "What you write is hidden until you show it."))
            words, icon, key = translate("Console", "Show to the group"), "eye", "F9"
        self.button.set_text(words)
        self.button.set_icon(icon)
        self.button.set_key_hint(key)

    def _press(self) -> None:
        if self._black:
            self.light_pressed.emit()
        else:
            self.show_pressed.emit(not self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture the card's width."""
        super().resizeEvent(event)
        width = self.width() - 2 * _PADDING
        self.preview.setFixedHeight(self.preview.heightForWidth(max(1, width)))
