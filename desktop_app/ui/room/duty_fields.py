"""Who leads, writes and approves: in words, as fields to write in, and as a pair that change places.

First names or functions; none is needed. They stay on this computer.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.duties import Duties, Duty
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.fields import TextField
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_LEAST: Final = 120
_GAP: Final = 4


class DutyFields(Adaptive):
    """A field for each duty, side by side where there is room."""

    changed = Signal()
    """Something is being typed."""
    settled = Signal(object)
    """Duties: what was typed is meant."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, least=_LEAST, parent=parent)
        self._shown = Duties()
        self.fields = {duty: TextField(theme, "") for duty in Duty}
        for field in self.fields.values():
            field.changed.connect(self.changed)
            field.edit.editingFinished.connect(self._settle)
            self.add(field)
        self.retranslate()

    def show_duties(self, duties: Duties) -> None:
        """Show who has which; what is being typed just now stays."""
        self._shown = duties
        for duty, field in self.fields.items():
            if not field.edit.isModified() and field.text() != duties.who(duty):
                field.set_text(duties.who(duty))

    def duties(self) -> Duties:
        """Return what stands in the fields."""
        return Duties(**{duty.value: field.text().strip() for duty, field in self.fields.items()})

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        for duty, field in self.fields.items():
            field.set_label(duty_name(duty))

    def hint(self, duty: Duty, words: str) -> None:
        """Say in an empty field what it means to leave it empty."""
        self.fields[duty].edit.setPlaceholderText(words)

    def _settle(self) -> None:
        for field in self.fields.values():
            field.edit.setModified(False)
        if self.duties() != self._shown:
            self.settled.emit(self.duties())


class SwapMenu(QMenu):
    """Which two change places, told as it will be. `settled` carries the Duties."""

    settled = Signal(object)

    def __init__(self, button: Button) -> None:
        super().__init__(button)
        button.theme.dress(self)
        self._button = button
        self._duties = Duties()
        button.clicked.connect(self.open)

    def show_duties(self, duties: Duties) -> None:
        """Offer to change these; the button is there while there is something to change."""
        self._duties = duties
        self._button.setVisible(bool(swaps(duties)))

    def open(self) -> None:
        """Offer every pair."""
        self.clear()
        for after in swaps(self._duties):
            self.addAction(duty_words(after)).triggered.connect(lambda _=False, after=after: self.settled.emit(after))
        self.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + _GAP)))


def swaps(duties: Duties) -> tuple[Duties, ...]:
    """Return how it would be if two of them changed places, for every pair that are not the same."""
    pairs = (duties.swapped(one, other) for one, other in combinations(Duty, 2))
    return tuple(after for after in pairs if after != duties)


def duty_name(duty: Duty) -> str:
    """Return «Leder», «Skriver», «Godkänner»."""
    return {
        Duty.LEADS: translate("Room", "Leads"),
        Duty.WRITES: translate("Room", "Writes"),
        Duty.APPROVES: translate("Room", "Approves"),
    }[duty]


def duty_words(duties: Duties) -> str:
    """Return «Anna leder. Erik skriver.», of those somebody has; empty where nobody was named."""
    sentences = {
        Duty.LEADS: translate("Room", "{name} leads."),
        Duty.WRITES: translate("Room", "{name} writes."),
        Duty.APPROVES: translate("Room", "{name} approves."),
    }
    return " ".join(words.format(name=name) for duty, words in sentences.items() if (name := duties.who(duty)))
