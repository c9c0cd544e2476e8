"""Free text: an ordinary text box with its own undo, whose text leaves it exactly as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)

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
        raw = self.document().toRawText()
        selections = []
        for start, end in stretches:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._stretch(raw, start, end)
            selection.format = QTextCharFormat()
            selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            selection.format.setUnderlineColor(QColor(color))
            selections.append(selection)
        self.setExtraSelections(selections)

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
        self.setFocusProxy(self.box)
        self.setProperty("ring_radius", 8)
        self.box.setProperty("ring_around", self)
        self._told = TextValue()
        self._marked: tuple[Place, ...] = ()
        self.box.textChanged.connect(self._changed)
        theme.changed.connect(self._restyle)
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

    def tab_stops(self) -> list[QWidget]:
        """Return the text box."""
        return [self.box]

    def retranslate(self) -> None:
        """Look the texts up again."""
        self.box.setPlaceholderText(translate("Answer", "Write what the group says"))
        self.box.setAccessibleName(translate("Answer", "The group's answer"))

    def _restyle(self) -> None:
        self.box.setStyleSheet(writing_sheet(self.theme))
        self.mark(self._marked)

    def _changed(self) -> None:
        value = self.value()
        if value != self._told:  # Qt also says so when only a colour changed
            self._told = value
            self.changed.emit(value, self.caret())
