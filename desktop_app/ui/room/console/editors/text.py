"""Free text: an ordinary text box with its own undo, whose text leaves it exactly as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.answer import TextValue, Value
from desktop_app.ui.room.console.editors.editor import Editor
from desktop_app.ui.room.console.editors.wording import clean, to_characters, to_units
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.course import Prompt
    from desktop_app.handover.secrecy import Place
    from desktop_app.ui.theme.theme import Theme

MARGIN = 20


class WritingBox(QPlainTextEdit):
    """A text box that keeps what is typed: Qt's own reading of its text turns hard spaces into soft ones."""

    caret_moved = Signal()
    """The caret stands in another place, or the keyboard has left."""
    word_menu_wanted = Signal(object, object, object)
    """The box itself, a QTextCursor over a waved word, and the QPoint on the screen where its menu is to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self._lines: list[QTextEdit.ExtraSelection] = []
        self._waves: list[QTextEdit.ExtraSelection] = []
        self.cursorPositionChanged.connect(self.caret_moved)

    def text(self) -> str:
        """Return the text as an answer holds it."""
        return clean(self.document().toRawText())

    def set_text(self, text: str) -> None:
        """Put a text in the box; what could be undone is forgotten."""
        self.setPlainText(clean(text))

    def caret(self) -> int:
        """Return the characters before the caret."""
        return to_characters(self.document().toRawText(), self.textCursor().position())

    def set_caret(self, characters: int) -> None:
        """Put the caret after so many characters, or last."""
        text = self.document().toRawText()
        cursor = self.textCursor()
        cursor.setPosition(min(to_units(text, characters), self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def underline(self, stretches: Sequence[tuple[int, int]], color: str) -> None:
        """Underline these stretches (start and end in characters), and no others; they move with the text."""
        self._lines = self._marks(stretches, color, QTextCharFormat.UnderlineStyle.SingleUnderline)
        self._show_marks()

    def wave(self, stretches: Sequence[tuple[int, int]], color: str) -> None:
        """Draw a wave under these, and no others; what is underlined has no wave besides."""
        self._waves = self._marks(stretches, color, QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._show_marks()

    def waved(self) -> list[QTextCursor]:
        """Return what has a wave under it, as it stands now."""
        return [mark.cursor for mark in self._waves_shown()]

    def replace(self, words: QTextCursor, others: str) -> None:
        """Let other words stand there, as if they had been typed; the caret goes after them."""
        words.insertText(others)
        self.setTextCursor(words)

    def _marks(
        self, stretches: Sequence[tuple[int, int]], color: str, style: QTextCharFormat.UnderlineStyle
    ) -> list[QTextEdit.ExtraSelection]:
        raw = self.document().toRawText()
        marks = []
        for start, end in stretches:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._stretch(raw, start, end)
            mark.format = QTextCharFormat()
            mark.format.setUnderlineStyle(style)
            mark.format.setUnderlineColor(QColor(color))
            marks.append(mark)
        return marks

    def _show_marks(self) -> None:
        self.setExtraSelections([*self._lines, *self._waves_shown()])

    def _waves_shown(self) -> list[QTextEdit.ExtraSelection]:
        lined = [mark.cursor for mark in self._lines]
        return [mark for mark in self._waves if not any(_meet(mark.cursor, line) for line in lined)]

    def select(self, start: int, end: int) -> None:
        """Select a stretch, in characters."""
        self.setTextCursor(self._stretch(self.document().toRawText(), start, end))
        self.ensureCursorVisible()

    def _stretch(self, raw: str, start: int, end: int) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(to_units(raw, start), last))
        cursor.setPosition(min(to_units(raw, end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's own name
        """Take a paste as plain text, without what no answer can hold."""
        if source.hasText():
            self.textCursor().insertText(clean(source.text()))
            self.ensureCursorVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a waved word, where the mouse or the caret is at one; else open the usual one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        for word in self.waved():
            if _meet(word, at):
                place = self.viewport().mapToGlobal(self.cursorRect(word).bottomLeft()) if by_key else event.globalPos()
                self.word_menu_wanted.emit(self, word, QPoint(place))
                return
        super().contextMenuEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard has left: the last word is written."""
        super().focusOutEvent(event)
        self.caret_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make every Enter an ordinary new line, also with Shift; Ctrl+Enter is the screen's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return
            self.insertPlainText("\n")
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)


def _meet(one: QTextCursor, other: QTextCursor) -> bool:
    """Tell whether two stretches, or a stretch and a caret, touch each other."""
    return one.selectionStart() <= other.selectionEnd() and other.selectionStart() <= one.selectionEnd()


def writing_sheet(theme: Theme, *, field: bool = False) -> str:
    """Return the style of a box for answers; a `field` has an edge of its own."""
    edge = f"1px solid {theme.tokens.border}; border-radius: 6px" if field else "0"
    ground = theme.tokens.surface if field else "transparent"
    return (
        f"QPlainTextEdit {{ border: {edge}; padding: {'6px 10px' if field else '0'}; background: {ground};"
        f" color: {theme.tokens.text}; placeholder-text-color: {theme.tokens.text2};"
        f" font-size: {theme.px(18)}px; }}"
    )


class TextEditor(Editor):
    """One text area."""

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(theme, prompt, parent)
        self.box = WritingBox(self)
        self.box.setObjectName("answer_text")
        self.box.document().setDocumentMargin(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN - 4, 8, 8)
        layout.addWidget(self.box)
        self.setProperty("ring_radius", 8)
        self.box.setProperty("ring_around", self)
        self._told = TextValue()
        self._marked: tuple[Place, ...] = ()
        self.box.textChanged.connect(self._changed)
        self.box.caret_moved.connect(self.caret_moved)
        self.box.word_menu_wanted.connect(self.word_menu_wanted)
        theme.follow(self._restyle)
        self._restyle()
        self.retranslate()

    def value(self) -> TextValue:
        """Return the text."""
        return TextValue(self.box.text())

    def set_value(self, value: Value, caret: int = 0) -> None:
        """Begin with this text."""
        assert isinstance(value, TextValue)  # noqa: S101  # the question's kind decides both
        self._told = value
        self.box.set_text(value.text)
        self._told = self.value()
        self.box.set_caret(caret)

    def change_to(self, value: Value) -> None:
        """Replace the text in one step that can be undone."""
        assert isinstance(value, TextValue)  # noqa: S101
        cursor = self.box.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(clean(value.text))
        self.box.setTextCursor(cursor)

    def caret(self) -> int:
        """Return the characters before the caret."""
        return self.box.caret()

    def focus(self) -> None:
        """Put the keyboard in the text."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, places: tuple[Place, ...]) -> None:
        """Underline these places of the text."""
        self._marked = places
        self.box.underline([(place.hit.start, place.hit.end) for place in places], self.theme.tokens.warning)

    def go_to(self, place: Place) -> None:
        """Select the words at a place of the text."""
        self.focus()
        self.box.select(place.hit.start, place.hit.end)

    def prose(self) -> list[WritingBox]:
        """Return the text box."""
        return [self.box]

    def tab_stops(self) -> list[QWidget]:
        """Return the text box."""
        return [self.box]

    def retranslate(self) -> None:
        """Look the texts up again."""
        self.box.setPlaceholderText(translate("Answer", "Write what the group says"))
        self.box.setAccessibleName(translate("Answer", "The group's answer"))

    def _restyle(self) -> None:
        self.theme.dress(self.box, writing_sheet(self.theme))
        self.mark(self._marked)

    def _changed(self) -> None:
        value = self.value()
        if value != self._told:  # Qt also says so when only a colour changed
            self._told = value
            self.changed.emit(value, self.caret())
