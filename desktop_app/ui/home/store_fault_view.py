"""Shown instead of Home when the store cannot be opened: what happened, what is safe, what to do, and each way on.

Knows no store: it is given a story, and asks for it anew when the language changes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import Told

CARD_WIDTH = 800


@dataclass(frozen=True, slots=True)
class Way:
    """A way on: a button. `key` is what is told when it is pressed."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Story:
    """Everything on the screen. The first way is the one that most should take."""

    told: Told
    ways: tuple[Way, ...]
    facts: tuple[str, ...] = ()
    """What was found on the way, one line each: which copies were looked at, and how they are."""
    news: str = ""
    """What has been done, or what has gone wrong, since the screen came up."""
    kind: Kind = Kind.SUCCESS
    """What kind of news they are."""
    busy: bool = False
    """Whether something is being done: then nothing can be pressed."""


class StoreFaultView(Page):
    """One card: the sentences, what was found, and one button for each way on."""

    way_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._compose: Callable[[], Story] | None = None
        self.top.add_left(Icon(theme, "samsyn", color="primary", size=24))
        self.top.add_left(Title(theme, "Samsyn", level=2, wrap=False))
        self._card = card = Card(theme, padding=32)
        card.body.setSpacing(12)
        self._what = Title(theme)
        self._safe = Body(theme, large=True)
        self._remedy = Body(theme, large=True)
        self._facts = Body(theme)
        self._news = Banner(theme, Kind.SUCCESS)
        holder = QWidget()
        self._ways = WrapLayout(holder, spacing=12, line_spacing=12)
        self.buttons: dict[str, Button] = {}
        icon = Icon(theme, "document_error", color="danger", size=40)
        for part in (icon, self._what, self._safe, self._remedy, self._facts, self._news):
            card.body.addWidget(part)
        card.body.addSpacing(12)
        card.body.addWidget(holder)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        self.content.addStretch(1)
        self.content.addLayout(middle)
        self.content.addStretch(2)
        theme.follow(self._restyle_card)
        self._restyle_card()

    def show_story(self, compose: Callable[[], Story]) -> None:
        """Show what `compose` returns, now and in every language chosen later."""
        self._compose = compose
        before = self._what.text()
        self.retranslate()
        if before and before != self._what.text():
            announce(self, f"{self._what.text()} {self._safe.text()} {self._remedy.text()}")

    def retranslate(self) -> None:
        """Tell the story in the language in use."""
        if self._compose is None:
            return
        story = self._compose()
        self._what.set_text(story.told.what)
        self._safe.set_text(story.told.safe)
        self._remedy.set_text(story.told.remedy)
        self._facts.set_text("\n".join(story.facts))
        self._facts.setVisible(bool(story.facts))
        self._news.set_message(story.news, kind=story.kind)
        self._news.setVisible(bool(story.news))
        if [way.key for way in story.ways] != list(self.buttons):
            self._make_buttons(story.ways)
        for way in story.ways:
            self.buttons[way.key].set_text(way.words)
            self.buttons[way.key].setEnabled(not story.busy)

    def _restyle_card(self) -> None:
        self._card.setMaximumWidth(max(CARD_WIDTH, self.theme.px(CARD_WIDTH)))

    def _make_buttons(self, ways: tuple[Way, ...]) -> None:
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for way in ways:
            first = not self.buttons
            button = PrimaryButton(self.theme, "") if first else SecondaryButton(self.theme, "", large=True)
            button.clicked.connect(lambda _=False, key=way.key: self.way_pressed.emit(key))
            self._ways.addWidget(button)
            self.buttons[way.key] = button
        self.setFocusProxy(self.buttons[ways[0].key])
        if had_focus:
            self.buttons[ways[0].key].setFocus()
