"""One field of a row: a text box as high as its text, whose shape-changing keys belong to the row editor."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.room.console.editors.text import WritingBox, writing_sheet
from desktop_app.ui.room.console.editors.wording import clean, lines

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_BROUGHT = {
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
}
LINE = 26
"""Height of a line of answer text."""


class Ask(Enum):
    """What a key asks of the rows."""

    ENTER = auto()
    JOIN_UP = auto()
    JOIN_DOWN = auto()
    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    UNDO = auto()
    REDO = auto()


_ENTER: set[int] = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOVES: dict[int, Ask] = {Qt.Key.Key_Up: Ask.MOVE_UP, Qt.Key.Key_Down: Ask.MOVE_DOWN}
_ARROWS: dict[int, tuple[QTextCursor.MoveOperation, Ask]] = {
    Qt.Key.Key_Up: (QTextCursor.MoveOperation.Up, Ask.UP),
    Qt.Key.Key_Down: (QTextCursor.MoveOperation.Down, Ask.DOWN),
    Qt.Key.Key_Left: (QTextCursor.MoveOperation.Left, Ask.LEFT),
    Qt.Key.Key_Right: (QTextCursor.MoveOperation.Right, Ask.RIGHT),
}


class Cell(WritingBox):
    """A field of a row. Shift+Enter makes a new line inside it."""

    asked = Signal(object)
    """Ask."""
    pasted = Signal(object)
    """Several lines (tuple of str) where the caret stands."""
    entered = Signal(bool)
    """The keyboard came here; whether a person brought it, and not a window that was opened."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, field: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field = field
        self.setUndoRedoEnabled(False)  # the rows undo as a whole
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.follow(self._restyle)
        self._restyle()

    def minimumSizeHint(self) -> QSize:
        """Leave the width to the row."""
        return QSize(60, self.height())

    def sizeHint(self) -> QSize:
        """Leave the width to the row."""
        return QSize(120, self.height())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's own name
        """Take one line as text; hand several to the rows."""
        if not source.hasText():
            return
        several = lines(source.text())
        if len(several) > 1:
            self.textCursor().removeSelectedText()
            self.pasted.emit(several)
        else:
            self.insertPlainText(several[0] if several else clean(source.text()).replace("\n", ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on the keys that change or leave the row."""
        ask = self._asks(event)
        if ask is not None:
            event.accept()
            self.asked.emit(ask)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit(event.reason() in _BROUGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text at this width."""
        super().resizeEvent(event)
        self._fit()

    def _asks(self, event: QKeyEvent) -> Ask | None:
        for standard, ask in ((QKeySequence.StandardKey.Undo, Ask.UNDO), (QKeySequence.StandardKey.Redo, Ask.REDO)):
            if event.matches(standard):
                return ask
        key = event.key()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.AltModifier:
            return _MOVES.get(key)
        if plain != Qt.KeyboardModifier.NoModifier:
            return None
        return Ask.ENTER if key in _ENTER else self._asks_at_the_edge(key)

    def _asks_at_the_edge(self, key: int) -> Ask | None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return None
        if key == Qt.Key.Key_Backspace:
            return Ask.JOIN_UP if cursor.atStart() else None
        if key == Qt.Key.Key_Delete:
            return Ask.JOIN_DOWN if cursor.atEnd() else None
        step, ask = _ARROWS.get(key, (None, None))
        return None if step is None or cursor.movePosition(step) else ask

    def _restyle(self) -> None:
        self._theme.dress(self, writing_sheet(self._theme, field=self._field))
        self._fit()

    def _fit(self) -> None:
        shown = max(1, round(self.document().documentLayout().documentSize().height()))
        text = max(self._theme.px(LINE), shown * self.fontMetrics().lineSpacing() + 2)
        self.setFixedHeight(text + (2 * 7 if self._field else 0))
