"""Shown instead of Home when the store cannot be opened: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.words import Told, translate

CARD_WIDTH = 800


class StoreFaultView(Page):
    """One card: the sentence, and two ways on."""

    retry_pressed = Signal()
    close_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.top.set_title("Samsyn", "")
        card = Card(theme, padding=32)
        card.setFixedWidth(CARD_WIDTH)
        card.body.setSpacing(12)
        self._what = Title(theme)
        self._safe = Body(theme, large=True)
        self._remedy = Body(theme, large=True)
        self.retry = PrimaryButton(theme, "")
        self.retry.clicked.connect(self.retry_pressed)
        self.leave = SecondaryButton(theme, "", large=True)
        self.leave.clicked.connect(self.close_pressed)
        for part in (Icon(theme, "document_error", color="danger", size=40), self._what, self._safe, self._remedy):
            card.body.addWidget(part)
        ways = QHBoxLayout()
        ways.setContentsMargins(0, 12, 0, 0)
        ways.setSpacing(12)
        ways.addWidget(self.retry)
        ways.addWidget(self.leave)
        ways.addStretch(1)
        card.body.addLayout(ways)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        self.content.addStretch(1)
        self.content.addLayout(middle)
        self.content.addStretch(2)
        self.setFocusProxy(self.retry)
        self.retranslate()

    def show_fault(self, told: Told) -> None:
        """Say what is the matter."""
        self._what.set_text(told.what)
        self._safe.set_text(told.safe)
        self._remedy.set_text(told.remedy)

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.retry.set_text(translate("Home", "Try again"))
        self.leave.set_text(translate("Home", "Close Samsyn"))
