"""The step before writing: where to, as what, and what will stand there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.handover.export import Format
from desktop_app.ui.handover.send_step import file_words
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.checks import CheckBox
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.handover.export import Parcel
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.choosing import ChooseFolder


class SaveStep(QWidget):
    """Knows the folder; the writing is somebody else's."""

    def __init__(self, theme: Theme, folder: Path, choose: ChooseFolder) -> None:
        super().__init__()
        self.theme = theme
        self.folder = folder
        self._choose = choose
        self._parcel: Parcel | None = None
        self._error: KnownError | None = None
        self._banner = Banner(theme, Kind.DANGER)
        self._banner.hide()
        self._where, self._what, self._forms = Card(theme), Card(theme), Card(theme)
        self._make_where()
        self._make_forms()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._banner, self._where, self._forms, self._what):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def formats(self) -> tuple[Format, ...]:
        """What is to be written: what is ticked, and what always goes along."""
        ticked = tuple(form for form, box in self.boxes.items() if box.isChecked())
        return (*ticked, Format.ANSWER_FILE, Format.TEXT, Format.MAIL)

    def set_parcel(self, parcel: Parcel) -> None:
        """Take what is to be written; `retranslate` shows it."""
        self._parcel, self._error = parcel, None

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

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._where_title.set_text(translate("HandOver", "Folder"))
        self.choose_button.set_text(translate("HandOver", "Choose folder …"))
        self._path.set_text(str(self.folder))
        self._say_forms()
        self._say_what()
        self._banner.setVisible(self._error is not None)
        if self._error is not None:
            told = tell(self._error)
            self._banner.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what)

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
        self._forms.setVisible(not is_sealed)  # what is sealed is one file, whatever is ticked

    def _say_what(self) -> None:
        empty(self._what.body)
        self._what.body.addWidget(Title(self.theme, translate("HandOver", "This is saved"), level=2))
        for name, words in self._files().items():
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Body(self.theme, words))
            column.addWidget(Meta(self.theme, name, tabular=True))
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Icon(self.theme, "clipboard_text_ltr", color="text2"))
            row.addLayout(column, 1)
            self._what.body.addWidget(Rule(self.theme))
            self._what.body.addLayout(row)

    def _files(self) -> dict[str, str]:
        """Return the names of the files that are to be written, in their order, and what each is for."""
        if self._parcel is None:
            return {}
        if self._parcel.keys:
            draft = f"{self._parcel.stem}.{Format.MAIL}"
            return {self._parcel.sealed_name: file_words(None), draft: file_words(Format.MAIL)}
        return {f"{self._parcel.stem}.{form}": file_words(form) for form in self.formats}

    def _choose_folder(self) -> None:
        chosen = self._choose(self, translate("HandOver", "Where are the answers to be saved?"), self.folder)
        if chosen is not None:
            self.folder = chosen
            self._error = None
            self.retranslate()
