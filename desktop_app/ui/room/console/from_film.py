"""«Markerat i filmen»: the places that were marked, with what was said there, beside what is written about them.

A place can be quoted into the answer, be seen again, or be taken away. The film's whole text can be asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.session import Bookmark
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.when import position
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import quoted, translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """A bookmark as it is shown: the film's number, and what is said there, empty where nobody knows."""

    mark: Bookmark
    film: int
    words: str = ""

    @property
    def place(self) -> str:
        """«film 4, 22:10»."""
        return translate("Answer", "film {number}, {time}").format(number=self.film, time=position(self.mark.position))

    @property
    def quotation(self) -> str:
        """What goes into the answer: the words with their place, or the place alone."""
        return f"{quoted(self.words)} ({self.place})" if self.words else f"({self.place})"


class FromFilmCard(Card):
    """The marked places, each with «Citera» and «Spela härifrån»."""

    quoted = Signal(object)
    """MarkedPlace."""
    play_pressed = Signal(object)
    """Bookmark: the film is to be seen again from there."""
    removed = Signal(object)
    """Bookmark: it was marked by mistake, or is done with."""
    text_wanted = Signal()
    """All that was said in the film is to be read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16)
        self._title = Title(theme, level=3)
        self.body.addWidget(self._title)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)
        self.read_text = QuietButton(theme, "", icon="text_description", compact=True)
        self.read_text.clicked.connect(self.text_wanted)
        self.read_text.hide()
        self.body.addWidget(self.read_text, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown: tuple[MarkedPlace, ...] = ()
        self._can_quote = self._can_play = True
        self._buttons: list[QuietButton] = []
        self.hide()

    @property
    def holds_something(self) -> bool:
        """Whether anything was marked, or there is a text to read."""
        return bool(self._shown) or not self.read_text.isHidden()

    def tab_stops(self) -> list[QuietButton]:
        """Return the buttons in order."""
        return [*self._buttons, *([] if self.read_text.isHidden() else [self.read_text])]

    def offer_text(self, *, there: bool) -> None:
        """Offer to read what was said in the film."""
        self.read_text.set_text(translate("Answer", "The film's text"))
        self.read_text.setVisible(there)
        self.setVisible(self.holds_something)

    def set_deeds(self, *, quote: bool, play: bool) -> None:
        """Say what can be done with a place here."""
        if (quote, play) != (self._can_quote, self._can_play):
            self._can_quote, self._can_play = quote, play
            self._rebuild()

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Show these, in the order of the film."""
        self._title.set_text(
            translate("Answer", "Marked in the film") if places else translate("Answer", "In the film")
        )
        if places != self._shown:
            self._shown = places
            self._rebuild()
        self.setVisible(self.holds_something)

    def _rebuild(self) -> None:
        focused = self.window().focusWidget()
        at = next((number for number, button in enumerate(self._buttons) if button is focused), None)
        if at is not None:
            self.focusNextChild()  # before it goes, and where nothing is left that stays so
        empty(self._list)
        self._buttons = []
        for place in self._shown:
            self._list.addWidget(Rule(self.theme))
            words = QHBoxLayout()
            words.setSpacing(8)
            words.addWidget(Body(self.theme, place.words, lead=position(place.mark.position), tabular=True), 1)
            words.addWidget(self._remover(place), 0, Qt.AlignmentFlag.AlignTop)
            self._list.addLayout(words)
            buttons = QWidget()
            row = WrapLayout(buttons, spacing=16)
            for button in self._row(place):
                row.addWidget(button)
                self._buttons.append(button)
            self._list.addWidget(buttons)
        if at is not None and self._buttons:
            self._buttons[min(at, len(self._buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remover(self, place: MarkedPlace) -> QuietButton:
        remove = QuietButton(self.theme, "", icon="dismiss", compact=True, place=True)
        remove.clicked.connect(lambda: self.removed.emit(place.mark))
        words = translate("Answer", "Take away the mark")
        remove.setToolTip(words)
        remove.setAccessibleName(f"{words}: {place.place}")
        self._buttons.append(remove)
        return remove

    def _row(self, place: MarkedPlace) -> list[QuietButton]:
        quote = QuietButton(self.theme, translate("Answer", "Quote"), icon="text_quote", compact=True)
        quote.clicked.connect(lambda: self.quoted.emit(place))
        play = QuietButton(self.theme, translate("Answer", "Play from here"), icon="play", compact=True)
        play.clicked.connect(lambda: self.play_pressed.emit(place.mark))
        for button in (quote, play):
            button.setAccessibleName(f"{button.text()}: {place.place}")
        return [button for button, wanted in ((quote, self._can_quote), (play, self._can_play)) if wanted]
