"""The step before writing: where to, as what, and what will stand there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.handover.export import Format
from desktop_app.ui.handover.send_step import file_words
from desktop_app.ui.widgets.announce import announce
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
    from desktop_app.handover.export import Parcel, WrittenFile
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.choosing import ChooseFolder


class SaveStep(QWidget):
    """Knows the folder; the writing is somebody else's."""

    copy_wanted = Signal(object, object)
    """Path of a folder, and the Parcel that the group wants to read itself: answer with `show_copied`."""

    def __init__(self, theme: Theme, folder: Path, choose: ChooseFolder) -> None:
        super().__init__()
        self.theme = theme
        self.folder = folder
        self._choose = choose
        self._parcel: Parcel | None = None
        self._error: KnownError | None = None
        self._banner = Banner(theme, Kind.DANGER)
        self._banner.hide()
        self._where, self._what, self._forms, self._own = (Card(theme) for _ in range(4))
        self._make_where()
        self._make_forms()
        self._make_own()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._banner, self._where, self._forms, self._what, self._own):
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
        self._copied.hide()

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

    def _make_own(self) -> None:
        self._own_title = Title(self.theme, level=2)
        self._own_words = Body(self.theme)
        self.copy_button = SecondaryButton(self.theme, "", icon="clipboard_text_ltr")
        self.copy_button.clicked.connect(self._choose_for_copy)
        self._copied = Meta(self.theme, color="text", weight=600)
        self._copied.hide()
        row = WrapLayout(spacing=12)
        row.addWidget(self.copy_button)
        row.addWidget(self._copied)
        for part in (self._own_title, self._own_words):
            self._own.body.addWidget(part)
        self._own.body.addLayout(row)

    def show_copied(self, files: tuple[WrittenFile, ...]) -> None:
        """Tell that the group's own copy is saved, and where."""
        told = translate("HandOver", "Saved in {folder}.").format(folder=files[0].path.parent)
        self._copied.set_text(told)
        self._copied.show()
        announce(self, told)

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
        self._own.setVisible(is_sealed)
        self._own_title.set_text(translate("HandOver", "A copy of your own"))
        self._own_words.set_text(
            translate(
                "HandOver",
                "Only the recipient can open the sealed file. Save a copy to read yourselves, as Word and text. It is "
                "not sent, and not deleted when you remove your answers.",
            )
        )
        self.copy_button.set_text(translate("HandOver", "Save a copy of your own …"))
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

    def _choose_for_copy(self) -> None:
        chosen = self._choose(self, translate("HandOver", "Where is your own copy to be saved?"), self.folder)
        if chosen is not None and self._parcel is not None:
            self.copy_wanted.emit(chosen, self._parcel)
