"""Spelling help while one writes: a wave under a word that the dictionary does not have, and a menu that helps.

Calm: nothing is judged while it is being written, nothing is said aloud, and a word that somebody lets be is let be. It
stands only where one writes: the group's screen has its own picture of an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor

from desktop_app.domain.spelling import Word, to_look_up
from desktop_app.ui.room.console.word_menu import WordMenu
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.ui.room.console.editors.editor import Editor
    from desktop_app.ui.room.console.editors.text import WritingBox
    from desktop_app.ui.room.console.lexicon import Lexicon
    from desktop_app.ui.theme.theme import Theme

REST_MS: Final = 500
"""As long as nothing has been typed for, and the caret has not moved."""


class Proofing(QObject):
    """Watches over one editor at a time. Without a lexicon it does nothing at all."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lexicon: Lexicon | None = None
        self._editor: Editor | None = None
        self._marked: set[tuple[WritingBox, str]] = set()
        """Words that have a wave, and keep it when the caret comes back to them."""
        self._lines: dict[str, tuple[Word, ...]] = {}
        """What there is to look up in each line that stands there: a line is read once, not at every pause."""
        self._last: WritingBox | None = None
        """Where the keyboard was last: it leaves with a press of the sign."""
        self._count = 0
        self.sign = QuietButton(theme, "", icon="book", key_hint="Ctrl+'", compact=True)
        """«2 ord kan vara felstavade»: leads to the next of them. Hidden while there is none."""
        self.sign.hide()
        self.sign.clicked.connect(self.go_on)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.look)
        theme.follow(self._mark)

    def use(self, lexicon: Lexicon | None) -> None:
        """Ask this lexicon; None: nothing is looked up. Before the first editor is begun."""
        self._lexicon = lexicon
        if lexicon is not None:
            lexicon.judged.connect(self._mark)

    def begin(self, editor: Editor) -> None:
        """Watch over an editor, beginning with what stands in it."""
        self.end()
        if self._lexicon is not None:
            self._editor = editor
            editor.changed.connect(self._wait)
            editor.caret_moved.connect(self._wait)
            editor.word_menu_wanted.connect(self._open_menu)
            self._wait()

    def end(self) -> None:
        """Watch over nothing."""
        if self._editor is not None:
            self._editor.changed.disconnect(self._wait)
            self._editor.caret_moved.disconnect(self._wait)
            self._editor.word_menu_wanted.disconnect(self._open_menu)
        self._editor = self._last = None
        self._lines = {}
        self._marked = set()
        self._rest.stop()
        self._say(0)

    def look(self) -> None:
        """Have the words looked up that stand there now, and mark what is known of them."""
        if self._lexicon is not None:
            lines = {line for box in self._boxes() for line in box.text().split("\n")}
            self._lines = {line: self._lines.get(line) or to_look_up(line) for line in lines}
            self._lexicon.look_up({word.text for words in self._lines.values() for word in words})
            self._mark()

    def go_on(self) -> None:
        """Select the next word with a wave; after the last, the first again."""
        self.look()
        waves = [(box, word) for box in self._boxes() for word in box.waved()]
        if waves:
            box, word = next((wave for wave in waves if self._is_ahead(*wave)), waves[0])
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            box.setTextCursor(word)
            box.ensureCursorVisible()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._say(self._count)

    def _boxes(self) -> list[WritingBox]:
        return self._editor.prose() if self._editor is not None else []

    def _wait(self) -> None:
        self._last = next((box for box in self._boxes() if box.hasFocus()), self._last)
        self._rest.start()

    def _mark(self) -> None:
        """Draw the waves; none under a word that the caret is in, unless it had one before."""
        lexicon = self._lexicon
        if lexicon is None:
            return
        marked, count = set(), 0
        for box in self._boxes():
            caret = box.caret() if box.hasFocus() else None
            waves = []
            for start, word in self._words_of(box):
                where = start + word.start, start + word.end
                being_written = caret is not None and where[0] <= caret <= where[1]
                if lexicon.is_wrong(word.text) and (not being_written or (box, word.text) in self._marked):
                    waves.append(where)
                    marked.add((box, word.text))
            box.wave(waves, self._theme.tokens.danger)
            count += len(box.waved())
        self._marked = marked
        self._say(count)

    def _words_of(self, box: WritingBox) -> Iterator[tuple[int, Word]]:
        """Return the words that were looked up, and the characters of the text before their line."""
        start = 0
        for line in box.text().split("\n"):
            for word in self._lines.get(line, ()):
                yield start, word
            start += len(line) + 1

    def _is_ahead(self, box: WritingBox, word: QTextCursor) -> bool:
        """Tell whether a word stands after the caret."""
        boxes, here = self._boxes(), self._last
        if here is box:
            return word.selectionStart() >= box.textCursor().selectionEnd()
        return here in boxes and boxes.index(box) > boxes.index(here)

    def _open_menu(self, box: WritingBox, word: QTextCursor, at: QPoint) -> None:
        if self._lexicon is not None:
            WordMenu(box, word, self._lexicon).popup(at)

    def _say(self, count: int) -> None:
        self._count = count
        self.sign.set_text(translate("Answer", "%n word(s) may be misspelt", None, count))
        self.sign.setToolTip(translate("Answer", "Goes to the next. The menu key shows what may have been meant."))
        self.sign.setVisible(count > 0)
