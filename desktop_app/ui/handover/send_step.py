"""«Skicka»: the file is saved, and people send it. In plain words by which ways, with a button for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.delivery import Delivery
from desktop_app.handover.export import Format
from desktop_app.handover.sticks import is_on_a_stick
from desktop_app.ui.handover.delivery_card import DeliveryCard, changed_words
from desktop_app.ui.handover.mail_program import Opened
from desktop_app.ui.handover.two_columns import TwoColumns
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button, SecondaryButton
from desktop_app.ui.widgets.checks import CheckBox
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import day, size, translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Recipient
    from desktop_app.handover.sending import Sending
    from desktop_app.ui.theme.theme import Theme


class SendStep(QWidget):
    """Opens, copies and ticks; nothing is sent from here."""

    folder_opened = Signal(object)
    """Path of the folder to show."""
    mail_pressed = Signal(object)
    """Sending: open an e-mail with it, and answer with `show_mail`."""
    sent_ticked = Signal(bool)
    """The group says that it has sent it, or that it has not after all; answered with `set_sending`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._sending: Sending | None = None
        self._banner = Banner(theme, Kind.SUCCESS)
        self._ways = Card(theme)
        self._title = Title(theme, level=2)
        self._ways.body.addWidget(self._title)
        self.mail_button = SecondaryButton(theme, "", icon="mail")
        self.letter_button = SecondaryButton(theme, "", icon="copy")
        self.open_button = SecondaryButton(theme, "", icon="folder_open")
        self.copy_button = SecondaryButton(theme, "", icon="copy")
        self._mail = _Way(theme, "mail", (self.mail_button, self.letter_button))
        self._folder = _Way(theme, "usb_stick", (self.open_button,))
        self._paste = _Way(theme, "text_description", (self.copy_button,))
        for way in (self._mail, self._folder, self._paste):
            self._ways.body.addWidget(way)
        self._done = Meta(theme, color="text", weight=600)
        self._ways.body.addWidget(self._done)
        self._files = Card(theme)
        self._files.body.setSpacing(8)
        self.delivery = DeliveryCard(theme)
        self.sent = CheckBox(theme, "")
        self._why = Meta(theme)
        self._tick = Card(theme, tint="primary_tint")
        self._tick.body.setContentsMargins(24, 16, 24, 16)
        self._tick.body.setSpacing(4)
        self._tick.body.addWidget(self.sent)
        self._tick.body.addWidget(self._why)
        columns = TwoColumns(theme)
        columns.left.addWidget(self._ways)
        columns.left.addStretch(1)
        for part in (self.delivery, self._tick):
            columns.right.addWidget(part)
        columns.right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._banner)
        column.addWidget(columns)
        column.addWidget(self._files)
        column.addStretch(1)
        self.mail_button.clicked.connect(self._open_mail)
        self.letter_button.clicked.connect(self._copy_letter)
        self.open_button.clicked.connect(self._open)
        self.copy_button.clicked.connect(self._copy)
        self.sent.clicked.connect(self.sent_ticked)

    def set_sending(self, sending: Sending) -> None:
        """Take what is to be sent, and how far it has come; `retranslate` shows it."""
        is_same = self._sending is not None and self._sending.record.file_id == sending.record.file_id
        self._sending = sending
        if not is_same:  # else the mail program may still be being asked
            self.mail_button.setEnabled(True)
            self._done.hide()
        self.delivery.set_sending(sending)

    def show_mail(self, opened: Opened) -> None:
        """Tell whether a mail program took it, and what is left to do."""
        self.mail_button.setEnabled(True)
        words = {
            Opened.WITH_FILES: translate(
                "HandOver",
                "The e-mail is opened in your mail program. Check that the files are attached, and send it yourselves.",
            ),
            Opened.WITHOUT_FILES: translate(
                "HandOver",
                "The e-mail is opened in your mail program. Attach the files from the folder, and send it yourselves.",
            ),
            Opened.NOTHING: translate(
                "HandOver",
                "No mail program was found. Open the folder and attach the files where you read your e-mail.",
            ),
        }
        self._say_done(words[opened])

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._title.set_text(translate("HandOver", "Send it in the way that suits you"))
        self.open_button.set_text(translate("HandOver", "Open the folder"))
        self.copy_button.set_text(translate("HandOver", "Copy text for the e-mail"))
        self.mail_button.set_text(translate("HandOver", "Open an e-mail"))
        self.letter_button.set_text(translate("HandOver", "Copy the covering words"))
        self.sent.set_text(translate("HandOver", "We have sent it"))
        self.delivery.retranslate()
        if self._sending is not None:
            self._say_banner(self._sending)
            self._say_ways(self._sending)
            self._say_files(self._sending)
            self._say_sent(self._sending)

    def _say_banner(self, sending: Sending) -> None:
        if sending.is_changed:
            lead, remedy = changed_words(sending)
            self._banner.set_message(remedy, lead=lead, kind=Kind.WARNING)
        elif sending.is_deleted and sending.record.deleted_at is not None:
            self._banner.set_message(
                translate(
                    "HandOver", "If you had sent them before that, tick it here, and open the receipt when it comes."
                ),
                lead=translate("HandOver", "The files were deleted on {date}, with your answers.").format(
                    date=day(sending.record.deleted_at.astimezone().date())
                ),
                kind=Kind.INFORMATION,
            )
        elif sending.is_there:
            self._banner.set_message(
                translate("HandOver", "Nothing has been sent by Samsyn: you send it, when and how you choose."),
                lead=translate("HandOver", "Saved."),
                kind=Kind.SUCCESS,
            )
        else:
            self._banner.set_message(
                translate("HandOver", "Plug in the stick again, or hand over once more and save in another folder."),
                lead=translate("HandOver", "There are files missing in {folder}.").format(folder=sending.folder),
                kind=Kind.WARNING,
            )

    def _say_ways(self, sending: Sending) -> None:
        self._ways.setVisible(not sending.is_deleted)
        self._mail.say(
            translate("HandOver", "By e-mail"), f"{_address(sending.recipient)} {_attached(sending)}".strip()
        )
        there = translate("HandOver", "Hand over the stick, or put the files where you share files with the recipient.")
        if sending.is_there and is_on_a_stick(sending.folder):
            eject = translate(
                "HandOver",
                "The files are written to the stick and were read again from it. Eject it before you pull it out.",
            )
            there = f"{there} {eject}"
        self._folder.say(translate("HandOver", "On a stick, or in a folder"), there)
        self._paste.say(
            translate("HandOver", "As text, if files are stopped on the way"),
            translate("HandOver", "Copy all the answers and paste them in the e-mail instead."),
        )
        self._paste.setVisible(bool(sending.text))  # what is sealed would be open to all in an e-mail

    def _say_files(self, sending: Sending) -> None:
        empty(self._files.body)
        self._files.setVisible(not sending.is_deleted)
        self._files.body.addWidget(Title(self.theme, translate("HandOver", "These are saved"), level=2))
        self._files.body.addWidget(Meta(self.theme, str(sending.folder), tabular=True))
        for file in sending.files:
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Body(self.theme, file_words(file.form)))
            words.addWidget(Meta(self.theme, file.path.name, tabular=True))
            row = QHBoxLayout()
            row.setSpacing(12)
            there = file.bytes is not None
            sign = ("checkmark_circle_filled", "success") if there else ("warning_filled", "warning")
            row.addWidget(Icon(self.theme, sign[0], color=sign[1]))
            row.addLayout(words, 1)
            weight = size(file.bytes) if file.bytes is not None else translate("HandOver", "not there now")
            row.addWidget(Meta(self.theme, weight, tabular=True, wrap=False))
            self._files.body.addWidget(Rule(self.theme))
            self._files.body.addLayout(row)

    def _say_sent(self, sending: Sending) -> None:
        state = sending.record.delivery
        self.sent.setChecked(state in {Delivery.SENT, Delivery.RECEIVED})
        self.sent.setEnabled(state is not Delivery.RECEIVED)
        if state is not Delivery.RECEIVED:
            why = translate("HandOver", "Tick it when it is on its way: only you know.")
        elif sending.is_changed:
            why = translate("HandOver", "It has been received.")
        else:
            why = translate("HandOver", "It has been received: there is no more to do.")
        self._why.set_text(why)

    def _open(self) -> None:
        if self._sending is not None:
            self.folder_opened.emit(self._sending.folder)

    def _copy(self) -> None:
        if self._sending is not None:
            self._put_aside(self._sending.text)

    def _copy_letter(self) -> None:
        if self._sending is not None:
            self._put_aside(self._sending.letter.text)

    def _put_aside(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._say_done(translate("HandOver", "Copied. Paste it in the e-mail."))

    def _open_mail(self) -> None:
        if self._sending is not None:
            self.mail_button.setEnabled(False)
            self._say_done(translate("HandOver", "Opening the mail program …"))
            self.mail_pressed.emit(self._sending)

    def _say_done(self, text: str) -> None:
        self._done.set_text(text)
        self._done.show()
        announce(self, text)


class _Way(QWidget):
    """A way to send: its sign, its name, a sentence, its buttons."""

    def __init__(self, theme: Theme, icon: str, buttons: tuple[Button, ...]) -> None:
        super().__init__()
        self._name = Label(theme, weight=600)
        self._how = Body(theme, tabular=True)
        row_of_buttons = WrapLayout(spacing=12)
        for button in buttons:
            row_of_buttons.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._how)
        column.addSpacing(4)
        column.addLayout(row_of_buttons)
        sign = QVBoxLayout()
        sign.setContentsMargins(0, 2, 0, 0)
        sign.addWidget(Icon(theme, icon, color="primary"))
        sign.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addLayout(sign)
        row.addLayout(column, 1)

    def say(self, name: str, how: str) -> None:
        """Name it, and say how it is done."""
        self._name.set_text(name)
        self._how.set_text(how)


def file_words(form: Format | None) -> str:
    """Return what a file of a hand-over is for."""
    words = {
        Format.WORD: translate("HandOver", "Word: to read, and to send"),
        Format.PDF: translate("HandOver", "PDF: to read, for everyone, and to keep"),
        Format.EXCEL: translate("HandOver", "Excel: a row for each answer"),
        Format.CSV: translate("HandOver", "CSV: the same rows, for other programs"),
        Format.ANSWER_FILE: translate("HandOver", "Answer file: for the county board's own compilation"),
        Format.TEXT: translate("HandOver", "Text: to paste in an e-mail"),
        Format.MAIL: translate("HandOver", "E-mail draft: opens in the mail program with the files attached"),
    }
    return words[form] if form else translate("HandOver", "Sealed: only the recipient can open it")


def _address(to: Recipient | None) -> str:
    if to is None or not to.email:
        return translate("HandOver", "Ask whoever gave you the course where the answers go.")
    whom = f"{to.name}, {to.organisation} ({to.email})"
    if to.checked:
        words = translate("HandOver", "Write to {recipient}. The contact is from {year}: check it first.")
        return words.format(recipient=whom, year=to.checked)
    return translate("HandOver", "Write to {recipient}.").format(recipient=whom)


def _attached(sending: Sending) -> str:
    if not sending.is_there:
        return ""
    if sending.is_sealed:
        return translate(
            "HandOver",
            "The sealed file is attached where the mail program permits: check it first. "
            "If it is stopped on the way, hand it over on a stick.",
        )
    return translate("HandOver", "The files are attached where the mail program permits: check it first.")
