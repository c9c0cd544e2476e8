"""«Vart vänder vi oss?»: people to talk to, and who reads the answers. Nothing is invented: empty places say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.course import Recipient, SupportContact
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.frame import Card, Page, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon, IconText
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Support:
    """What a course says about where to turn."""

    contacts: tuple[SupportContact, ...]
    recipient: Recipient | None
    course_name: str


class SupportView(Page):
    """Always one press away; also from a meeting."""

    tab_by_layout = True

    back_pressed = Signal()

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
        self.setFocusProxy(self.top.back)
        self.retranslate()

    def show_support(self, support: Support, *, back: str = "") -> None:
        """Show a course's contacts. `back` names the way out, Home's where it is empty."""
        self._support = support
        self._back = back
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(self._back or translate("Home", "To Home"))
        self.top.set_title(translate("Home", "Where do we turn?"), self._support.course_name)
        for card in (self._talk, self._answers):
            _clear(card)
        self._fill_talk()
        self._fill_answers()

    def _fill_talk(self) -> None:
        body = self._talk.body
        body.addWidget(Title(self.theme, translate("Home", "If someone needs to talk"), level=2))
        body.addWidget(
            Body(self.theme, translate("Home", "To pause and go out is fine, at any time. Nobody has to say why."))
        )
        emergency = SupportContact(name=translate("Home", "In danger to life"), phone="112")
        own = SupportContact(name=translate("Home", "Our own support: manager, occupational health"))
        for contact in (emergency, *self._support.contacts, own):
            body.addWidget(Rule(self.theme))
            body.addWidget(_Contact(self.theme, contact))
        body.addStretch(1)

    def _fill_answers(self) -> None:
        body = self._answers.body
        body.addWidget(Title(self.theme, translate("Home", "About the course and your answers"), level=2))
        recipient = self._support.recipient
        if recipient is None:
            body.addWidget(Body(self.theme, translate("Home", "The course names nobody. Ask who gave it to you.")))
            body.addStretch(1)
            return
        body.addWidget(Label(self.theme, recipient.name or _fill_in(), weight=600))
        for line in (recipient.role, recipient.organisation):
            if line:
                body.addWidget(Body(self.theme, line))
        email = Body(self.theme, recipient.email or _fill_in())
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


class _Contact(QWidget):
    """A name, a number, an address, a word about it; an empty number says «Fyll i»."""

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
            contact.phone or ("" if contact.email else _fill_in()),
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


def _fill_in() -> str:
    return translate("Home", "Fill in here")


def _clear(card: Card) -> None:
    while (item := card.body.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
