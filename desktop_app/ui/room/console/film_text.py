"""What was said in the film, beside an answer that is being written: to search, to choose from and to quote."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.domain.ids import LectureId
from desktop_app.domain.session import Bookmark
from desktop_app.ui.room.console.from_film import MarkedPlace
from desktop_app.ui.room.transcript_view import TranscriptView
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.playback.captions import Captions
    from desktop_app.ui.theme.theme import Theme

_WIDE: Final = 640
_HIGH: Final = 560


class FilmTextDialog(QDialog):
    """One film's text. What is quoted leaves it, and it closes: the group goes on writing."""

    quoted = Signal(str)
    """The chosen words, with the film and the time."""

    def __init__(
        self, theme: Theme, lecture: LectureId, film: int, captions: Captions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lecture, self._film = lecture, film
        self.setWindowTitle(translate("Answer", "The text of film {number}").format(number=film))
        self.text = TranscriptView(theme)
        self.text.leave_film_out()
        self.text.set_captions(captions)
        self.text.set_deeds(quote=True, mark=False)
        self.text.let_close(possible=True)
        self.text.closed.connect(self.reject)
        self.text.quoted.connect(self._quote)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.text)
        self.resize(theme.px(_WIDE), theme.px(_HIGH))
        self.text.focus_search()

    def _quote(self, words: str, at: timedelta) -> None:
        self.quoted.emit(MarkedPlace(Bookmark(self._lecture, at), self._film, words).quotation)
        self.accept()
