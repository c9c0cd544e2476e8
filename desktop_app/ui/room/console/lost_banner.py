"""The group's screen went away (mockup 06): what happened, what is safe, what to do, and two ways to do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class LostBanner(Banner):
    """Hidden while the screen is there. Its last button is the one thing to do next."""

    here_pressed = Signal()
    other_screen_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Kind.WARNING, parent=parent)
        self._shows_film = True
        self.other = SecondaryButton(theme, "", icon="projection_screen")
        self.here = PrimaryButton(theme, "", icon="laptop", compact=True)
        self.other.clicked.connect(self.other_screen_pressed)
        self.here.clicked.connect(self.here_pressed)
        self.add_button(self.other)
        self.add_button(self.here)
        self.hide()
        self.retranslate()

    @property
    def ways(self) -> tuple[Button, ...]:
        """What can be done about it."""
        return (self.other, self.here)

    def show_for(self, *, film: bool) -> None:
        """Come up; `film` tells whether a film was on the screen."""
        self._shows_film = film
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.other.set_text(translate("Console", "Choose another screen"))
        self.here.set_text(translate("Console", "Go on with this screen"))
        if self._shows_film:
            lead = translate("Console", "The screen went away. The film is paused.")
            text = translate(
                "Console",
                "The place in the film and your answers are saved. Plug the cable in again and press Play.",
            )
        else:
            lead = translate("Console", "The screen went away.")
            text = translate(
                "Console", "Your answers are saved. Plug the cable in again and the group's picture comes back."
            )
        self.set_message(f"\n{text}", lead=lead)  # what happened on a line of its own
