"""«Vart vänder vi oss?»: people to talk to, and who reads the answers. Nothing is invented: empty places say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop_app.domain.course import Recipient, SupportContact
from desktop_app.ui.home.contacts_form import ContactsForm
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.contact_row import ContactRow, fill_in_words, where_to_turn
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.fields import has_typed
from desktop_app.ui.widgets.frame import Card, Page, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.signs import IconText
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Support:
    """What a course says about where to turn."""

    contacts: tuple[SupportContact, ...]
    recipient: Recipient | None
    course_name: str
    own: tuple[SupportContact, ...] = ()
    """The group's own."""
    can_fill_in: bool = False
    """There is a group to keep them for."""


class SupportView(Page):
    """Always one press away; also from a meeting."""

    tab_by_layout = True

    back_pressed = Signal()
    own_changed = Signal(object)
    """tuple[SupportContact, ...]: the group's own contacts, to be kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._support = Support((), None, "")
        self._back = ""
        self.top.back_pressed.connect(self.back_pressed)
        self._talk, self._answers = Card(theme), Card(theme)
        for card in (self._talk, self._answers):
            card.body.setSpacing(12)
        halves = Adaptive(theme, least=400)
        halves.add(self._talk)
        halves.add(self._answers)
        self.content.addWidget(halves)
        self.content.addStretch(1)
        self._filling = False
        self.setFocusProxy(self.top.back)
        self.retranslate()

    def show_support(self, support: Support, *, back: str = "") -> None:
        """Show a course's contacts. `back` names the way out, Home's where it is empty."""
        self._support = support
        self._back = back
        self.retranslate()

    def way_back(self) -> QAbstractButton | None:
        """Let Esc lead back, but never past what somebody has typed."""
        return None if has_typed(self) else self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(self._back or translate("Home", "To Home"))
        self.top.set_title(translate("Home", "Where do we turn?"), self._support.course_name)
        for card in (self._talk, self._answers):
            empty(card.body)
        self._fill_talk()
        self._fill_answers()

    def _fill_talk(self) -> None:
        body = self._talk.body
        body.addWidget(Title(self.theme, translate("Home", "If someone needs to talk"), level=2))
        body.addWidget(
            Body(self.theme, translate("Home", "To pause and go out is fine, at any time. Nobody has to say why."))
        )
        contacts = where_to_turn(self._support.contacts, self._support.own)
        own = max(1, len(self._support.own))  # they are in the form while it is filled in
        for contact in contacts[:-own] if self._filling else contacts:
            body.addWidget(Rule(self.theme))
            body.addWidget(ContactRow(self.theme, contact))
        if self._filling:
            self._fill_form()
        elif self._support.can_fill_in:
            words = (
                translate("Home", "Change your contacts")
                if self._support.own
                else translate("Home", "Fill in contacts")
            )
            self.fill_in = SecondaryButton(self.theme, words, icon="edit", compact=True)
            self.fill_in.clicked.connect(self._begin_filling)
            body.addWidget(self.fill_in, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)

    def _fill_form(self) -> None:
        self.form = ContactsForm(self.theme)
        self.form.show_contacts(self._support.own)
        self.form.saved.connect(self._filled)
        self._talk.body.addWidget(Rule(self.theme))
        self._talk.body.addWidget(self.form)

    def _begin_filling(self) -> None:
        self._filling = True
        self.retranslate()
        self.form.rows[0].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filled(self, own: tuple[SupportContact, ...]) -> None:
        self._filling = False
        self._support = replace(self._support, own=own)
        self.retranslate()
        self.fill_in.setFocus(Qt.FocusReason.OtherFocusReason)
        self.own_changed.emit(own)

    def _fill_answers(self) -> None:
        body = self._answers.body
        body.addWidget(Title(self.theme, translate("Home", "About the course and your answers"), level=2))
        recipient = self._support.recipient
        if recipient is None:
            body.addWidget(Body(self.theme, translate("Home", "The course names nobody. Ask who gave it to you.")))
            body.addStretch(1)
            return
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(Label(self.theme, recipient.name or fill_in_words(), weight=600))
        for line in (recipient.role, recipient.organisation):
            if line:
                who.addWidget(Body(self.theme, line))
        body.addLayout(who)
        email = Body(self.theme, recipient.email or fill_in_words())
        body.addWidget(IconText(self.theme, "mail", email, color="text2"))
        body.addWidget(Rule(self.theme))
        if recipient.checked:
            checked = translate("Home", "Contact from {date}. Check that it still holds before you send anything.")
            words = checked.format(date=recipient.checked)
        else:
            words = translate("Home", "When this was last checked is not known. Check before you send anything.")
        body.addWidget(IconText(self.theme, "warning_filled", Meta(self.theme, words, tabular=True), color="warning"))
        if recipient.as_printed:
            printed = translate("Home", "As printed: {words}").format(words=recipient.as_printed)
            body.addWidget(Meta(self.theme, printed))
        body.addStretch(1)
