"""The third step: where to, what is written; and when it is: where it lies, the code, and what to do with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.handover.export import Format
from desktop_app.ui.handover.question_row import empty
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.steppers import NumberCircle
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
        self._make_where()
        self._make_after()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._banner, self._after, self._where, self._what):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def is_saved(self) -> bool:
        """Whether this hand-over has been written."""
        return self._report is not None

    def show_parcel(self, parcel: Parcel, recipient: Recipient | None) -> None:
        """Show what is to be written."""
        self._parcel, self._recipient, self._report, self._error = parcel, recipient, None, None
        self.retranslate()

    def show_saved(self, report: ExportReport) -> None:
        """Tell what was written where."""
        self._report, self._error = report, None
        self.retranslate()
        self.open_button.setFocus()

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
        self._copied = Meta(self.theme)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self._copied, 1)
        self._after.body.addSpacing(4)
        self._after.body.addLayout(buttons)

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._where_title.set_text(translate("HandOver", "Folder"))
        self.choose_button.set_text(translate("HandOver", "Choose folder …"))
        self._where.setVisible(not self.is_saved)
        self._path.set_text(str(self.folder))
        self.open_button.set_text(translate("HandOver", "Open the folder"))
        self.copy_button.set_text(translate("HandOver", "Copy text for the e-mail"))
        self._say_what()
        self._say_result()
        self._say_after()

    def _say_what(self) -> None:
        empty(self._what.body)
        title = translate("HandOver", "These are saved") if self.is_saved else translate("HandOver", "This is saved")
        self._what.body.addWidget(Title(self.theme, title, level=2))
        if self._report is not None:
            self._what.body.addWidget(Meta(self.theme, str(self._report.folder), tabular=True))
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
        if self._parcel.keys:
            return {self._parcel.sealed_name: translate("HandOver", "Sealed: only the recipient can open it")}
        about = {
            Format.WORD: translate("HandOver", "Word: to read, and to send"),
            Format.ANSWER_FILE: translate("HandOver", "Answer file: for the county board's own compilation"),
            Format.TEXT: translate("HandOver", "Text: to paste in an e-mail"),
        }
        return {f"{self._parcel.stem}.{ending}": words for ending, words in about.items()}

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
            else translate("HandOver", "Attach the Word file and the answer file from the folder."),
            translate("HandOver", "If files are stopped on the way: hand it over on a stick, or ask the recipient.")
            if is_sealed
            else translate("HandOver", "Paste the text in the e-mail, if files are stopped on the way."),
        )
        self.copy_button.setVisible(not is_sealed)  # in an e-mail the words would be open to all
        for label, text in zip(self._steps, words, strict=True):
            label.set_text(text)
        self._copied.set_text("")

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
            QGuiApplication.clipboard().setText(self._parcel.text)
            self._copied.set_text(translate("HandOver", "Copied. Paste it in the e-mail."))
            announce(self, self._copied.text())
