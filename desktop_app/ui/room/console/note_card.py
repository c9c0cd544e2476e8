"""«Anteckning, syns bara här»: what the county wrote to the facilitator, and the facilitator's own words below.

It is a part of the console alone: nothing of it is given to what paints the group's screen. What is typed is told a
moment after the last key, and at once when the note is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy

from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Body, Meta
from desktop_app.ui.widgets.signs import IconText
from desktop_app.words import quoted, translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

TOLD_AFTER_MS: Final = 400
"""As an answer's draft: so long after the last key a note is told."""
_LEAST = 40


class NoteCard(Card):
    """The note of one film or question. `written` carries whose it is and the words as typed."""

    written = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16)
        self._key = ""
        self._told = ""
        self._title = Meta(theme, weight=600, wrap=False)
        self._where = IconText(theme, "eye_off", Meta(theme, wrap=False), color="text2", size=16)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._where, 1)
        self.given = Body(theme)
        self.own = _OwnNote(theme)
        self.own.textChanged.connect(self._typed)
        self.own.installEventFilter(self)
        self._later = QTimer(self, singleShot=True, interval=TOLD_AFTER_MS)
        self._later.timeout.connect(self.tell)
        self.body.setContentsMargins(16, 8, 16, 12)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self.given)
        self.body.addWidget(self.own, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_note(self, key: str, given: str, own: str) -> None:
        """Show the note of `key`: what the course says and what the facilitator has written."""
        self.given.set_text(quoted(given) if given else "")
        self.given.setVisible(bool(given))
        if key != self._key:
            self.tell()
            self._key = key
        elif own == self._told:
            return  # our own words, come back
        self._told = own
        self.own.blockSignals(True)  # Qt's own
        self.own.setPlainText(own)
        self.own.blockSignals(False)

    def tell(self) -> None:
        """Tell now what has been typed."""
        self._later.stop()
        words = self.own.toPlainText()
        if self._key and words != self._told:
            self._told = words
            self.written.emit(self._key, words)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._title.set_text(translate("Console", "Note"))
        self._where.label.set_text(translate("Console", "seen only here"))
        self.own.setPlaceholderText(translate("Console", "Write a note of your own"))
        self.own.setAccessibleName(translate("Console", "Note of your own, seen only here"))

    def _typed(self) -> None:
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what has been typed when the note is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.tell()
        return super().eventFilter(watched, event)


class _OwnNote(QPlainTextEdit):
    """A line high where there is little room, and as high as the card where there is more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        theme.dress(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(self.theme.px(240), self.theme.px(_LEAST))

    def minimumSizeHint(self) -> QSize:
        """Never be lower."""
        return self.sizeHint()
