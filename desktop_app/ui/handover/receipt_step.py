"""«Kvitto»: what the county board answers, read from its file or compared by its code, and what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.delivery import Delivery
from desktop_app.handover.receiving import is_code_of
from desktop_app.ui.handover.delivery_card import DeliveryCard, changed_words, moment_words, version_of
from desktop_app.ui.handover.two_columns import TwoColumns
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.fields import TextField
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.handover.sending import Sending
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.choosing import ChooseFile


class ReceiptStep(QWidget):
    """Asks for a receipt; reading and noting it is somebody else's."""

    receipt_chosen = Signal(object)
    """Path of a file; answered with `set_sending` or `show_failed`."""
    code_told = Signal()
    """The county board has told the very code; answered with `set_sending`."""

    def __init__(self, theme: Theme, begin: Path, choose: ChooseFile) -> None:
        super().__init__()
        self.theme = theme
        self._begin, self._choose = begin, choose
        self._sending: Sending | None = None
        self._error: KnownError | None = None
        self.banner = Banner(theme, Kind.DANGER)
        self.banner.hide()
        self._file, self._code, self._said = Card(theme), Card(theme), Card(theme)
        self._make_file()
        self._make_code()
        self._make_said()
        self.delivery = DeliveryCard(theme)
        columns = TwoColumns(theme)
        for card in (self._said, self._file, self._code):
            columns.left.addWidget(card)
        columns.left.addStretch(1)
        columns.right.addWidget(self.delivery)
        columns.right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.banner)
        column.addWidget(columns, 1)

    def _make_file(self) -> None:
        self._file_title = Title(self.theme, level=2)
        self._file_how = Body(self.theme)
        self.open_button = SecondaryButton(self.theme, "", icon="folder_open")
        self.open_button.clicked.connect(self._choose_receipt)
        self._drop = Meta(self.theme)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.open_button)
        row.addWidget(self._drop, 1)
        for part in (self._file_title, self._file_how):
            self._file.body.addWidget(part)
        self._file.body.addSpacing(4)
        self._file.body.addLayout(row)

    def _make_code(self) -> None:
        self._code_title = Title(self.theme, level=2)
        self._code_how = Body(self.theme)
        self.code = TextField(self.theme, "")
        self.code.edit.returnPressed.connect(self._compare)
        self.code.changed.connect(self._forget_wrong)
        self.compare_button = SecondaryButton(self.theme, "", icon="checkmark")
        self.compare_button.clicked.connect(self._compare)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.code, 2)
        row.addWidget(self.compare_button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(3)
        self._wrong = Meta(self.theme, color="danger", weight=600)
        self._wrong.hide()
        for part in (self._code_title, self._code_how):
            self._code.body.addWidget(part)
        self._code.body.addLayout(row)
        self._code.body.addWidget(self._wrong)

    def _make_said(self) -> None:
        self._said_title = Title(self.theme, level=2)
        self._said.body.addWidget(self._said_title)
        self._facts = [(Meta(self.theme), Label(self.theme, weight=600, tabular=True)) for _ in range(4)]
        table = QGridLayout()
        table.setHorizontalSpacing(24)
        table.setVerticalSpacing(8)
        table.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._facts):
            table.addWidget(name, row, 0)
            table.addWidget(value, row, 1)
        self._said.body.addLayout(table)

    def set_sending(self, sending: Sending) -> None:
        """Take how far it has come, and what its receipt says if it has one; `retranslate` shows it."""
        self._sending, self._error = sending, None
        self.open_button.setEnabled(True)
        self.code.set_text("")
        self._wrong.hide()
        self.delivery.set_sending(sending)

    def show_failed(self, error: KnownError) -> None:
        """Tell why the file was no receipt for this; nothing is changed."""
        self._error = error
        self.open_button.setEnabled(True)
        self.retranslate()

    def take_focus(self) -> bool:
        """Go to what is to be done next; False where there is nothing."""
        waits = self._sending is not None and self._sending.record.delivery is not Delivery.RECEIVED
        if waits:
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return waits

    def take(self, path: Path) -> None:
        """Take a file that was chosen, or dropped on the page."""
        self.open_button.setEnabled(False)
        self.receipt_chosen.emit(path)

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._file_title.set_text(translate("HandOver", "Open the receipt"))
        self._file_how.set_text(
            translate(
                "HandOver",
                "When the county board has read your answers in, it sends back a receipt: "
                "a file whose name ends with .kvitto.",
            )
        )
        self.open_button.set_text(translate("HandOver", "Open a receipt …"))
        self._drop.set_text(translate("HandOver", "You can also drag the file here."))
        self._code_title.set_text(translate("HandOver", "Or compare the code"))
        self._code_how.set_text(
            translate("HandOver", "If they answered with the code in an e-mail or over the telephone, write it here.")
        )
        self.code.set_label(translate("HandOver", "The code that they told"))
        self.compare_button.set_text(translate("HandOver", "Compare"))
        self.delivery.retranslate()
        if self._sending is not None:
            self._say_banner(self._sending)
            self._say_what_it_says(self._sending)

    def _say_banner(self, sending: Sending) -> None:
        received = sending.record.delivery is Delivery.RECEIVED
        self.banner.setVisible(received or sending.is_changed or self._error is not None)
        self._code.setVisible(not received)
        self._file.setVisible(not received)
        if self._error is not None:
            told = tell(self._error)
            self.banner.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what, kind=Kind.WARNING)
        elif sending.is_changed:
            lead, remedy = changed_words(sending)
            self.banner.set_message(remedy, lead=lead, kind=Kind.WARNING)
        elif received:
            self.banner.set_message(
                translate("HandOver", "Your answers have come. There is no more to do."),
                lead=translate("HandOver", "Received."),
                kind=Kind.SUCCESS,
            )

    def _say_what_it_says(self, sending: Sending) -> None:
        record = sending.record
        self._said.setVisible(record.received_at is not None)
        self._said_title.set_text(translate("HandOver", "Receipt"))
        if record.received_at is None:
            return
        facts = (
            (translate("HandOver", "Received"), moment_words(record.received_at)),
            (translate("HandOver", "By"), record.recipient),
            (translate("HandOver", "Version"), version_of(record)),
            (translate("HandOver", "Code"), sending.code),
        )
        for (name, value), (name_text, text) in zip(self._facts, facts, strict=True):
            name.set_text(name_text)
            value.set_text(text)
            name.setVisible(bool(text))
            value.setVisible(bool(text))

    def _choose_receipt(self) -> None:
        title = translate("HandOver", "Which receipt?")
        kinds = translate("HandOver", "Receipts (*.kvitto)")
        chosen = self._choose(self, title, self._begin, kinds)
        if chosen is not None:
            self._begin = chosen.parent
            self.take(chosen)

    def _compare(self) -> None:
        typed = self.code.text()
        if self._sending is None or not typed.strip():
            return
        if is_code_of(self._sending.record, typed):
            self.code_told.emit()
        else:
            wrong = translate("HandOver", "That is not the code of version {revision}. Nothing is changed.")
            self._wrong.set_text(wrong.format(revision=version_of(self._sending.record)))
            self._wrong.show()
            announce(self.code.edit, self._wrong.text())

    def _forget_wrong(self) -> None:
        self._wrong.hide()
