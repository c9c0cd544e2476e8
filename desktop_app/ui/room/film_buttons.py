"""What the film's controls are made of, in one window and in two: play, the time at the end, the speeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.when import locale
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

RATES: Final = (0.75, 0.9, 1.0, 1.25, 1.5)


class PauseButton(PrimaryButton):
    """«Paus» or «Spela», as wide whichever it says."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        self._playing = False
        super().__init__(theme, "", icon="play_filled", key_hint="Space", parent=parent)

    def show_playing(self, *, playing: bool) -> None:
        """Say what pressing does now."""
        self._playing = playing
        self.set_icon("pause_filled" if playing else "play_filled")
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.set_text(translate("Room", "Pause") if self._playing else translate("Room", "Play"))
        self.set_key_hint(translate("Room", "Space"))

    def sizeHint(self) -> QSize:
        """Ask for the wider of the two."""
        shown = super().sizeHint()
        metrics = self.fontMetrics()
        words = (translate("Room", "Pause"), translate("Room", "Play"))
        widest = max(metrics.horizontalAdvance(word) for word in words)
        return QSize(shown.width() + widest - metrics.horizontalAdvance(self.text()), shown.height())


class EndTime(QuietButton):
    """The film's length, or what is left: pressed, the other."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, compact=True, place=True, parent=parent)

    def restyle(self) -> None:
        """Figures of one width, so that the seconds stand still."""
        super().restyle()
        self.setFont(self.theme.font(16, 500, tabular=True))

    def _padding(self) -> int:
        return 1


def rate_words(rate: float) -> str:
    """Return «1,0×», «1,25×»."""
    decimals = 1 if round(rate * 10) == rate * 10 else 2
    return f"{locale().toString(rate, 'f', decimals)}×"


def next_rate(rate: float, steps: int) -> float:
    """Return the speed so many steps faster, or slower where negative, stopping at the ends."""
    nearest = min(range(len(RATES)), key=lambda i: abs(RATES[i] - rate))
    return RATES[max(0, min(len(RATES) - 1, nearest + steps))]
