"""Somewhere to turn, on a line: a name, a number, an address, a word about it. Empty places say «Fyll i»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.course import SupportContact
from desktop_app.ui.widgets.labels import Label, Meta
from desktop_app.ui.widgets.signs import Icon
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class ContactRow(QWidget):
    """One of them; without a number and an address it says «Fyll i»."""

    def __init__(self, theme: Theme, contact: SupportContact) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, contact.name, weight=600))
        for line in (contact.note, contact.email):
            if line:
                words.addWidget(Meta(theme, line))
        number = Label(
            theme,
            contact.phone or ("" if contact.email else fill_in_words()),
            size=18,
            line=26,
            weight=600 if contact.phone else 400,
            color="text" if contact.phone else "text2",
            tabular=True,
            wrap=False,
        )
        number.setMinimumWidth(number.natural_width())
        row.addWidget(Icon(theme, "phone", color="text2"))
        row.addLayout(words, 1)
        row.addWidget(number)


def where_to_turn(contacts: tuple[SupportContact, ...], own: tuple[SupportContact, ...]) -> tuple[SupportContact, ...]:
    """Return all there are, the gravest first: 112, the course's, and the group's own or an empty place for them."""
    emergency = SupportContact(name=translate("Home", "In danger to life"), phone="112")
    nobody = SupportContact(name=translate("Home", "Our own support: manager, occupational health"))
    return (emergency, *contacts, *(own or (nobody,)))


def said_of(contact: SupportContact) -> str:
    """Return what a screen reader says of it."""
    reached = ", ".join(part for part in (contact.phone, contact.email) if part)
    return f"{contact.name}: {reached or fill_in_words()}"


def fill_in_words() -> str:
    """Return what stands in an empty place."""
    return translate("Home", "Fill in here")
