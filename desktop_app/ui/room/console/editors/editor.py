"""What every editor of an answer is: a value in, the same value out, and word of every change.

A value set is kept exactly until the group changes it, also where this version of the question no longer offers it
(a removed alternative, a place outside the scale). Carets are counts of characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.ui.room.console.editors.history import History

if TYPE_CHECKING:
    from desktop_app.domain.answer import Value
    from desktop_app.domain.course import Prompt
    from desktop_app.handover.secrecy import Place
    from desktop_app.ui.room.console.editors.text import WritingBox
    from desktop_app.ui.theme.theme import Theme


class Editor(QWidget):
    """The part of the answer screen that is typed or pressed in."""

    changed = Signal(object, int)
    """Value and caret, at every change the group makes; never for what the program sets."""

    caret_moved = Signal()
    """The caret stands in another place of what is typed, or the keyboard has left it."""

    word_menu_wanted = Signal(object, object, object)
    """What a WritingBox says of a word that may be misspelt."""

    grows = True
    """Whether the box is to be as high as the page lets it: there is always more to write."""

    stops_changed = Signal()
    """There are more or fewer places for the Tab key to stop at."""

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.prompt = prompt

    def value(self) -> Value:
        """Return what stands in the editor."""
        raise NotImplementedError

    def set_value(self, value: Value, caret: int = 0) -> None:
        """Begin with this value; what was undone before is forgotten."""
        raise NotImplementedError

    def change_to(self, value: Value) -> None:
        """Let this value stand as if the group had made it: it is told of, and Ctrl+Z takes it back."""
        raise NotImplementedError

    def caret(self) -> int:
        """Return the characters before the caret; 0 where there is none."""
        return 0

    def focus(self) -> None:
        """Put the keyboard where the group goes on."""
        raise NotImplementedError

    def tab_stops(self) -> list[QWidget]:
        """Return where the Tab key stops, in order."""
        raise NotImplementedError

    def prose(self) -> list[WritingBox]:
        """Return what sentences are written in, from the first on. What is picked, a name and a day are none."""
        return []

    def mark(self, places: tuple[Place, ...]) -> None:
        """Underline these places of what was typed, and no others. What is picked has none."""

    def go_to(self, place: Place) -> None:  # noqa: ARG002  # what is picked has no places
        """Put the keyboard at a place of what was typed, its words selected."""
        self.focus()

    def is_readable(self) -> bool:
        """Tell whether all that stands in the editor is in its value: a half-typed date is not."""
        return True

    def retranslate(self) -> None:
        """Look the texts up again."""


class PickEditor(Editor):
    """An editor of one value that is picked rather than typed; Ctrl+Z goes back to the pick before."""

    grows = False

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(theme, prompt, parent)
        self._history: History[Value] | None = None

    def value(self) -> Value:
        """Return what is picked."""
        assert self._history is not None, "an editor is given a value before it is read"  # noqa: S101  # a bug
        return self._history.shown

    def set_value(self, value: Value, caret: int = 0) -> None:  # noqa: ARG002  # there is no caret in a pick
        """Begin with this value."""
        self._history = History(value)
        self.show_value(value)

    def change_to(self, value: Value) -> None:
        """Let this value stand as if the group had picked it."""
        if self._history is not None and value != self._history.shown:
            self.pick(value)
            self.show_value(value)

    def show_value(self, value: Value) -> None:
        """Mark what is picked, without telling of it."""
        raise NotImplementedError

    def pick(self, value: Value, run: object = None) -> None:
        """Remember a change the group made, and tell of it."""
        if self._history is not None and value != self._history.shown:
            self._history.record(value, run)
            self.changed.emit(value, self.caret())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo; the parts of a pick have no use for the keys themselves."""
        back, again = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
        if self._history is None or not (back or again):
            super().keyPressEvent(event)
            return
        value = self._history.undo() if back else self._history.redo()
        if value is not None:
            self.show_value(value)
            self.changed.emit(value, self.caret())
