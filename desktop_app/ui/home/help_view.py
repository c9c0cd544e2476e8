"""Help: how a meeting goes, in a few sentences, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from desktop_app.ui.keys.key_list import KeyList
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.steppers import NumberCircle
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.room.keys import KeyTable
    from desktop_app.ui.theme.theme import Theme


class HelpView(Page):
    """One page, no network."""

    tab_by_layout = True

    back_pressed = Signal()

    def __init__(self, theme: Theme, keys: KeyTable | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.top.back_pressed.connect(self.back_pressed)
        self._how, self._keys = Card(theme), Card(theme)
        self._how_title, self._keys_title = Title(theme, level=2), Title(theme, level=2)
        self._steps = [Body(theme) for _ in range(5)]
        self._how.body.setSpacing(16)
        self._how.body.addWidget(self._how_title)
        for number, words in enumerate(self._steps, 1):
            self._how.body.addLayout(_beside(NumberCircle(theme, number), words))
        self._safe = Meta(theme)
        self._how.body.addWidget(self._safe)
        self._how.body.addStretch(1)
        self.keys = KeyList(theme, keys)
        self._keys.body.setSpacing(16)
        self._keys.body.addWidget(self._keys_title)
        self._keys.body.addWidget(self.keys)
        self._keys.body.addStretch(1)
        for card in (self._how, self._keys):
            self.content.addWidget(card)
        self.content.addStretch(1)
        self.setFocusProxy(self.top.back)
        self.retranslate()

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Home", "To Home"))
        self.top.set_title(translate("Home", "Help"))
        self._how_title.set_text(translate("Home", "A meeting in five steps"))
        for label, words in zip(
            self._steps,
            (
                translate("Home", "Fill in the films once, from the USB stick or a folder."),
                translate("Home", "Press “New meeting”: say who you are and look at the ready-check."),
                translate("Home", "Watch the film together. You can stop anywhere and go on another day."),
                translate("Home", "Talk about the question. One of you writes, and reads back what you agree on."),
                translate("Home", "When all is seen and answered, hand over. You choose yourselves when and how."),
            ),
            strict=True,
        ):
            label.set_text(words)
        self._safe.set_text(
            translate(
                "Home",
                "What you write is saved as you write. Everything stays on this computer until you hand it over.",
            )
        )
        self._keys_title.set_text(translate("Home", "Keys during a meeting"))
        self.keys.retranslate()


def _beside(circle: QWidget, words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
