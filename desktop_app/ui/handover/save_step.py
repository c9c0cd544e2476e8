"""The last step: where to and as what; and when it is written: where it lies, the code, and how it comes on its way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.handover.export import Format
from desktop_app.handover.sticks import is_on_a_stick
from desktop_app.ui.handover.mail_program import Opened
from desktop_app.ui.handover.question_row import empty
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.checks import CheckBox
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.steppers import NumberCircle
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import size, tell, translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Recipient
    from desktop_app.domain.errors import KnownError
    from desktop_app.handover.export import ExportReport, Parcel
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.choosing import ChooseFolder


class SaveStep(QWidget):
    """Knows the folder; the writing is somebody else's."""

    folder_opened = Signal(object)
    """Path of the folder to show."""
    mail_pressed = Signal(object, object)
    """Letter, and the ExportReport whose files go with it; answered with `show_mail`."""

    def __init__(self, theme: Theme, folder: Path, choose: ChooseFolder) -> None:
        super().__init__()
        self.theme = theme
        self.folder = folder
        self._choose = choose
        self._parcel: Parcel | None = None
        self._recipient: Recipient | None = None
        self._report: ExportReport | None = None
        self._error: KnownError | None = None
        self._banner = Banner(theme, Kind.SUCCESS)
        self._banner.hide()
        self._where, self._what, self._after = Card(theme), Card(theme), Card(theme)
        self._forms = Card(theme)
        self._make_where()
        self._make_forms()
        self._make_after()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._banner, self._after, self._where, self._forms, self._what):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def is_saved(self) -> bool:
        """Whether this hand-over has been written."""
        return self._report is not None

    @property
    def formats(self) -> tuple[Format, ...]:
        """What is to be written: what is ticked, and what always goes along."""
        ticked = tuple(form for form, box in self.boxes.items() if box.isChecked())
        return (*ticked, Format.ANSWER_FILE, Format.TEXT, Format.MAIL)

    def show_parcel(self, parcel: Parcel, recipient: Recipient | None) -> None:
        """Show what is to be written."""
        self._parcel, self._recipient, self._report, self._error = parcel, recipient, None, None
        self.retranslate()

    def show_saved(self, report: ExportReport) -> None:
        """Tell what was written where."""
        self._report, self._error = report, None
        self.retranslate()
        self.open_button.setFocus()

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

    def show_failed(self, error: KnownError) -> None:
        """Tell why nothing was written."""
        self._error = error
        self.retranslate()

    def _make_where(self) -> None:
        self._where_title = Title(self.theme, level=2)
        self._path = Label(self.theme, size=16, line=24, tabular=True)
        self.choose_button = SecondaryButton(self.theme, "", icon="folder_open")
        self.choose_button.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon(self.theme, "folder_open", color="text2"))
        row.addWidget(self._path, 1)
        row.addWidget(self.choose_button)
        self._where.body.addWidget(self._where_title)
        self._where.body.addLayout(row)

    def _make_forms(self) -> None:
        self._forms_title = Title(self.theme, level=2)
        self._always = Meta(self.theme)
        self.boxes = {form: CheckBox(self.theme, "") for form in (Format.WORD, Format.PDF, Format.EXCEL, Format.CSV)}
        self.boxes[Format.WORD].setChecked(True)
        row = WrapLayout(spacing=24)
        for box in self.boxes.values():
            box.toggled.connect(self._say_what)
            row.addWidget(box)
        self._forms.body.addWidget(self._forms_title)
        self._forms.body.addLayout(row)
        self._forms.body.addWidget(self._always)

    def _make_after(self) -> None:
        self._after_title = Title(self.theme, level=2)
        self._after.body.setSpacing(12)
        self._after.body.addWidget(self._after_title)
        self._steps = [Body(self.theme, tabular=True) for _ in range(3)]
        for number, label in enumerate(self._steps, 1):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(NumberCircle(self.theme, number))
            row.addWidget(label, 1)
            self._after.body.addLayout(row)
        self.open_button = SecondaryButton(self.theme, "", icon="folder_open")
        self.open_button.clicked.connect(self._open)
        self.copy_button = SecondaryButton(self.theme, "", icon="copy")
        self.copy_button.clicked.connect(self._copy)
        self.mail_button = SecondaryButton(self.theme, "", icon="send")
        self.mail_button.clicked.connect(self._open_mail)
        self.letter_button = SecondaryButton(self.theme, "", icon="copy")
        self.letter_button.clicked.connect(self._copy_letter)
        self._done = Meta(self.theme)
        buttons = WrapLayout(spacing=12)
        for button in (self.mail_button, self.open_button, self.letter_button, self.copy_button):
            buttons.addWidget(button)
        self._after.body.addSpacing(4)
        self._after.body.addLayout(buttons)
        self._after.body.addWidget(self._done)

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._where_title.set_text(translate("HandOver", "Folder"))
        self.choose_button.set_text(translate("HandOver", "Choose folder …"))
        self._where.setVisible(not self.is_saved)
        self._path.set_text(str(self.folder))
        self.open_button.set_text(translate("HandOver", "Open the folder"))
        self.copy_button.set_text(translate("HandOver", "Copy text for the e-mail"))
        self.mail_button.set_text(translate("HandOver", "Open an e-mail"))
        self.letter_button.set_text(translate("HandOver", "Copy the covering words"))
        self._say_forms()
        self._say_what()
        self._say_result()
        self._say_after()

    def _say_forms(self) -> None:
        self._forms_title.set_text(translate("HandOver", "Save as"))
        names = {
            Format.WORD: translate("HandOver", "Word"),
            Format.PDF: translate("HandOver", "PDF"),
            Format.EXCEL: translate("HandOver", "Excel"),
            Format.CSV: translate("HandOver", "CSV"),
        }
        for form, box in self.boxes.items():
            box.set_text(names[form])
        self._always.set_text(
            translate("HandOver", "The answer file is always saved, with text to paste in an e-mail.")
        )
        is_sealed = self._parcel is not None and bool(self._parcel.keys)
        self._forms.setVisible(not self.is_saved and not is_sealed)  # what is sealed is one file, whatever is ticked

    def _say_what(self) -> None:
        empty(self._what.body)
        title = translate("HandOver", "These are saved") if self.is_saved else translate("HandOver", "This is saved")
        self._what.body.addWidget(Title(self.theme, title, level=2))
        if self._report is not None:
            self._what.body.addWidget(Meta(self.theme, str(self._report.folder), tabular=True))
            if is_on_a_stick(self._report.folder):
                self._what.body.addWidget(
                    Body(
                        self.theme,
                        translate(
                            "HandOver",
                            "The files are written to the stick and were read again from it. "
                            "Eject it before you pull it out.",
                        ),
                    )
                )
        about = self._files()
        by_ending = {file.path.suffix: file for file in self._report.files} if self._report else {}
        for planned, words in about.items():
            written = by_ending.get(Path(planned).suffix)
            name = written.path.name if written else planned
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Body(self.theme, words))
            column.addWidget(Meta(self.theme, name, tabular=True))
            row = QHBoxLayout()
            row.setSpacing(12)
            done = ("checkmark_circle_filled", "success") if written else ("clipboard_text_ltr", "text2")
            row.addWidget(Icon(self.theme, done[0], color=done[1]))
            row.addLayout(column, 1)
            if written:
                row.addWidget(Meta(self.theme, size(written.bytes), tabular=True, wrap=False))
            self._what.body.addWidget(Rule(self.theme))
            self._what.body.addLayout(row)

    def _files(self) -> dict[str, str]:
        """Return the names of the files that are written, in their order, and what each is for."""
        if self._parcel is None:
            return {}
        draft = translate("HandOver", "E-mail draft: opens in the mail program with the files attached")
        if self._parcel.keys:
            return {
                self._parcel.sealed_name: translate("HandOver", "Sealed: only the recipient can open it"),
                f"{self._parcel.stem}.{Format.MAIL}": draft,
            }
        about = {
            Format.WORD: translate("HandOver", "Word: to read, and to send"),
            Format.PDF: translate("HandOver", "PDF: to read, for everyone, and to keep"),
            Format.EXCEL: translate("HandOver", "Excel: a row for each answer"),
            Format.CSV: translate("HandOver", "CSV: the same rows, for other programs"),
            Format.ANSWER_FILE: translate("HandOver", "Answer file: for the county board's own compilation"),
            Format.TEXT: translate("HandOver", "Text: to paste in an e-mail"),
            Format.MAIL: draft,
        }
        return {f"{self._parcel.stem}.{form}": about[form] for form in self.formats}

    def _say_result(self) -> None:
        self._banner.setVisible(self._error is not None or self.is_saved)
        if self._error is not None:
            told = tell(self._error)
            self._banner.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what, kind=Kind.DANGER)
        elif self._report is not None:
            self._banner.set_message(
                translate("HandOver", "Nothing has been sent. Code {code}: the county board sees the same one.").format(
                    code=self._report.code
                ),
                lead=translate("HandOver", "Saved."),
                kind=Kind.SUCCESS,
            )

    def _say_after(self) -> None:
        self._after.setVisible(self.is_saved)
        self._after_title.set_text(translate("HandOver", "To send"))
        to = self._recipient
        whom = f"{to.name}, {to.organisation} ({to.email})" if to and to.email else ""
        address = (
            translate("HandOver", "Write to {recipient}. The contact is from {year}: check it first.").format(
                recipient=whom, year=to.checked
            )
            if to and whom and to.checked
            else translate("HandOver", "Write to {recipient}.").format(recipient=whom)
            if whom
            else translate("HandOver", "Ask whoever gave you the course where the answers go.")
        )
        is_sealed = self._parcel is not None and bool(self._parcel.keys)
        words = (
            address,
            translate("HandOver", "Attach the sealed file from the folder.")
            if is_sealed
            else translate("HandOver", "Attach the files from the folder, if they are not in the e-mail."),
            translate("HandOver", "If files are stopped on the way: hand it over on a stick, or ask the recipient.")
            if is_sealed
            else translate("HandOver", "Paste the text in the e-mail, if files are stopped on the way."),
        )
        self.copy_button.setVisible(not is_sealed)  # in an e-mail the words would be open to all
        for label, text in zip(self._steps, words, strict=True):
            label.set_text(text)
        self._done.hide()

    def _choose_folder(self) -> None:
        chosen = self._choose(self, translate("HandOver", "Where are the answers to be saved?"), self.folder)
        if chosen is not None:
            self.folder = chosen
            self._error = None
            self.retranslate()

    def _open(self) -> None:
        if self._report is not None:
            self.folder_opened.emit(self._report.folder)

    def _copy(self) -> None:
        if self._parcel is not None:
            self._put_aside(self._parcel.text)

    def _copy_letter(self) -> None:
        if self._parcel is not None:
            self._put_aside(self._parcel.letter.text)

    def _put_aside(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._say_done(translate("HandOver", "Copied. Paste it in the e-mail."))

    def _open_mail(self) -> None:
        if self._parcel is not None and self._report is not None:
            self.mail_button.setEnabled(False)
            self._say_done(translate("HandOver", "Opening the mail program …"))
            self.mail_pressed.emit(self._parcel.letter, self._report)

    def _say_done(self, text: str) -> None:
        self._done.set_text(text)
        self._done.show()
        announce(self, text)
