"""The group's own contacts, written in: somewhere to turn that no course can know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.course import SupportContact
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.fields import TextField
from desktop_app.ui.widgets.labels import Meta
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class ContactsForm(QWidget):
    """A row of fields for each contact, one empty row at the end."""

    saved = Signal(object)
    """tuple[SupportContact, ...]: rows without a name and a number are left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self._stays = Meta(theme)
        self._add = QuietButton(theme, "", icon="add", compact=True)
        self._add.clicked.connect(self._add_row)
        self.save = PrimaryButton(theme, "", icon="checkmark")
        self.save.clicked.connect(lambda: self.saved.emit(self.contacts()))
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._add)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._column)
        column.addWidget(self._stays)
        column.addLayout(foot)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retranslate()

    def show_contacts(self, contacts: tuple[SupportContact, ...]) -> None:
        """Begin with these, or with the two that every group has."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        usual = (
            SupportContact(name=translate("Home", "Our manager")),
            SupportContact(name=translate("Home", "Occupational health")),
        )
        for contact in contacts or usual:
            self._row(contact)

    def contacts(self) -> tuple[SupportContact, ...]:
        """Return what is filled in, as typed."""
        return tuple(contact for row in self.rows if (contact := row.contact()) is not None)

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._stays.set_text(translate("Home", "The contacts stay on this computer, with your group."))
        self._add.set_text(translate("Home", "One more contact"))
        self.save.set_text(translate("Home", "Save"))
        for row in self.rows:
            row.retranslate()

    def _add_row(self) -> None:
        self._row(SupportContact(name="")).name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, contact: SupportContact) -> _Row:
        row = _Row(self.theme, contact)
        self.rows.append(row)
        self._column.addWidget(row)
        return row


class _Row(QWidget):
    """Name and number, and a word about it below."""

    def __init__(self, theme: Theme, contact: SupportContact) -> None:
        super().__init__()
        self._email = contact.email
        self.name, self.phone, self.note = TextField(theme, ""), TextField(theme, ""), TextField(theme, "")
        for field, text in ((self.name, contact.name), (self.phone, contact.phone), (self.note, contact.note)):
            field.set_text(text)
        line = Adaptive(theme, least=160, spacing=12)
        for field in (self.name, self.phone, self.note):
            line.add(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(line)
        self.retranslate()

    def contact(self) -> SupportContact | None:
        """Return the contact; None where there is neither name nor number."""
        name, phone, note = (field.text().strip() for field in (self.name, self.phone, self.note))
        return SupportContact(name=name, phone=phone, email=self._email, note=note) if name or phone else None

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.name.set_label(translate("Home", "Who or what"))
        self.phone.set_label(translate("Home", "Telephone"))
        self.note.set_label(translate("Home", "When, or how"))
