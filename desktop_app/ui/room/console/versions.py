"""What an answer has been: every saved version with its time, to read and to take back.

Taking one back changes the answer as typing does, so that nothing is lost by it and Ctrl+Z undoes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.answer import Revision, Value
from desktop_app.ui.room.console.in_words import as_words
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.words import clock, day, translate
from desktop_app.words.answers import status

if TYPE_CHECKING:
    from desktop_app.domain.course import Prompt
    from desktop_app.ui.theme.theme import Theme


class VersionsDialog(QDialog):
    """Versions to the left, newest first; the chosen one's words to the right."""

    taken = Signal(object)
    """Value to let stand again."""

    def __init__(
        self,
        theme: Theme,
        prompt: Prompt,
        revisions: tuple[Revision, ...],
        shown: Value,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._prompt = prompt
        self._revisions = tuple(reversed(revisions))
        self._now = shown
        self.setWindowTitle(translate("Answer", "Earlier versions"))
        title = Title(theme, translate("Answer", "Earlier versions"))
        explained = Body(
            theme,
            translate("Answer", "Everything you have saved is here. Taking one back keeps all the others."),
            color="text2",
        )
        self.list = QListWidget()
        self.list.setProperty("roomy", True)
        theme.dress(self.list)
        self.list.setAccessibleName(translate("Answer", "Versions, newest first"))
        for revision in self._revisions:
            words = f"{day(revision.at.date())} {clock(revision.at)}\n{status(revision.status)}"
            self.list.addItem(words)  # and not an item made here: decision 220
            self.list.item(self.list.count() - 1).setSizeHint(QSize(0, theme.px(56)))
        self.reading = QPlainTextEdit()
        theme.dress(self.reading)
        self.reading.setReadOnly(True)
        self.reading.setTabChangesFocus(True)
        self.reading.setAccessibleName(translate("Answer", "The chosen version"))
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list, 2)
        middle.addWidget(self.reading, 3)
        self.take = PrimaryButton(theme, translate("Answer", "Take this one back"), icon="arrow_undo", compact=True)
        self.take.clicked.connect(self._take)
        self.close_button = SecondaryButton(theme, translate("Answer", "Close"))
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(explained)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        self.resize(theme.px(760), theme.px(520))
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self._show(self.list.currentRow())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self.theme.color("bg"))

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._revisions):
            self.reading.setPlainText(translate("Answer", "Nothing is saved yet."))
            self.take.setEnabled(False)
            return
        value = self._revisions[row].value
        words = as_words(value, self._prompt)
        stands = value == self._now
        self.reading.setPlainText(words or translate("Answer", "(empty)"))
        self.take.setEnabled(not stands)
        self.take.set_text(
            translate("Answer", "This is what stands now") if stands else translate("Answer", "Take this one back")
        )

    def _take(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._revisions):
            self.taken.emit(self._revisions[row].value)
            self.accept()
