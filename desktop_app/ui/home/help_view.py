"""Help: how a meeting goes, in a few sentences, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, KeyHint, Meta, Title
from desktop_app.ui.widgets.steppers import NumberCircle
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


def keys() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the keys of a meeting and what they do, most needed first; an arrow by its icon's name."""
    space = translate("Home", "Space")
    return (
        (("F5",), translate("Home", "Starts the meeting; later brings the picture back in full screen")),
        ((space, "K"), translate("Home", "Plays and pauses")),
        (("PageDown", "PageUp"), translate("Home", "Next and previous step; a film asks first")),
        (("B", "."), translate("Home", "Black, silent and paused")),
        (("F7",), translate("Home", "The same, also while you write")),
        (("arrow_left", "arrow_right"), translate("Home", "Five seconds back and forward")),
        (("J", "L"), translate("Home", "Ten seconds back and forward")),
        (("arrow_up", "arrow_down", "M"), translate("Home", "Volume, and sound off")),
        (("C",), translate("Home", "Captions")),
        (("F",), translate("Home", "Full screen; Esc leaves it and never ends a meeting")),
        (("F9",), translate("Home", "Shows the answer to the group")),
        (("Ctrl+Enter",), translate("Home", "Reads back and approves the answer")),
        (("Ctrl +", "Ctrl −"), translate("Home", "Larger and smaller text")),
    )


class HelpView(Page):
    """One page, no network."""

    tab_by_layout = True

    back_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
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
        self._table = QWidget()
        self._keys.body.setSpacing(16)
        self._keys.body.addWidget(self._keys_title)
        self._keys.body.addWidget(self._table)
        self._keys.body.addStretch(1)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        halves = Adaptive(theme, least=440)
        halves.add(self._how)
        halves.add(self._keys)
        self.content.addWidget(halves)
        self.content.addStretch(1)
        self.setFocusProxy(self.top.back)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Home", "To Home"))
        self.top.set_title(translate("Home", "Help"))
        self._how_title.set_text(translate("Home", "A meeting in five steps"))
        for label, words in zip(
            self._steps,
            (
                translate("Home", "Fill in the films once, from the USB stick or a folder."),
                translate("Home", "Press «New meeting»: say who you are and look at the ready-check."),
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
        self._fill_keys()

    def _fill_keys(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (names, does) in enumerate(keys()):
            holder = QWidget()
            hints = QHBoxLayout(holder)
            hints.setContentsMargins(0, 0, 0, 0)
            hints.setSpacing(4)
            for name in names:
                hints.addWidget(_hint(self.theme, name))
            hints.addStretch(1)
            self._grid.addWidget(holder, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Body(self.theme, does), row, 1)


def _hint(theme: Theme, name: str) -> KeyHint:
    """Return a key: the font has no arrows, so those are icons with a name."""
    arrows = {
        "arrow_left": translate("Home", "Left arrow"),
        "arrow_right": translate("Home", "Right arrow"),
        "arrow_up": translate("Home", "Up arrow"),
        "arrow_down": translate("Home", "Down arrow"),
    }
    return KeyHint(theme, arrows.get(name, name), icon=name if name in arrows else None)


def _beside(circle: QWidget, words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
