"""A press of a key: the same on every keyboard, and how far it reaches.

How far follows from the key alone, so that no choice of the user's can make a letter act in a text box.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class Reach(StrEnum):
    """Where the focus may be for a key to act."""

    ALWAYS = auto()
    NOT_TYPING = auto()
    """Not while a text box has the focus: there it is a letter."""
    NO_CONTROL = auto()
    """Only when the focus is on no control: a button has its own Space, a slider its own arrows."""


_MOVING: Final = {_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End}
_EDITING: Final = {_Key.Key_Space, _Key.Key_Return, _Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Insert}
_FIRST_WITHOUT_TEXT: Final = 0x01000000
"""Qt's codes below this are signs that a key writes."""
_SAME: Final = {_Key.Key_Enter: _Key.Key_Return}
_OF_TEXT: Final = frozenset("ACVXYZ")
"""With Ctrl these are every text box's own."""


@dataclass(frozen=True, slots=True)
class Press:
    """One key with what is held down with it."""

    key: Qt.Key
    modifier: Qt.KeyboardModifier = _PLAIN

    @staticmethod
    def of(event: QKeyEvent) -> Press:
        """Return what was pressed, the same on every keyboard: a sign is the sign, whether or not it takes Shift."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = _SAME.get(Qt.Key(event.key()), Qt.Key(event.key()))
        if held & _CTRL and key == _Key.Key_Equal:
            key = _Key.Key_Plus  # the same key, on keyboards where plus takes Shift
        is_sign = key < _FIRST_WITHOUT_TEXT and not chr(key).isalpha()
        if is_sign or _Key.Key_F1 <= key <= _Key.Key_F35:  # clickers send Shift+F5 for F5
            held &= ~_SHIFT
        return Press(key, held)

    @staticmethod
    def read(text: str) -> Press | None:
        """Return the key that was written down; None where there is no such key."""
        sequence = QKeySequence.fromString(text, _PORTABLE)
        if sequence.count() != 1:
            return None
        first = sequence[0]  # type: ignore[index]  # the stubs have forgotten it
        press = Press(first.key(), first.keyboardModifiers())
        return press if press.key != _Key.Key_unknown else None

    def written(self) -> str:
        """Return the key as it is written down, the same in every language."""
        return QKeySequence(self.modifier.value | self.key.value).toString(_PORTABLE)

    @property
    def reach(self) -> Reach:
        """How far the key reaches."""
        if self.key in _MOVING or self.key in _EDITING:
            is_command = self.key == _Key.Key_Return and self.modifier & _CTRL
            return Reach.ALWAYS if is_command else Reach.NO_CONTROL
        if self.key < _FIRST_WITHOUT_TEXT and not self.modifier & _CTRL:
            return Reach.NOT_TYPING
        return Reach.ALWAYS

    @property
    def is_free(self) -> bool:
        """Whether the key may be chosen: not those of the system, of every text box, or that lead out and along."""
        if self.modifier & ~(_CTRL | _SHIFT) or self.key in _NEVER:
            return False
        return not (self.modifier & _CTRL and self.key < _FIRST_WITHOUT_TEXT and chr(self.key) in _OF_TEXT)


_NEVER: Final = {
    _Key.Key_unknown,
    _Key.Key_Escape,
    _Key.Key_F1,
    _Key.Key_Tab,
    _Key.Key_Backtab,
    _Key.Key_Shift,
    _Key.Key_Control,
    _Key.Key_Alt,
    _Key.Key_AltGr,
    _Key.Key_Meta,
    _Key.Key_Super_L,
    _Key.Key_Super_R,
    _Key.Key_Menu,
    _Key.Key_CapsLock,
    _Key.Key_NumLock,
    _Key.Key_ScrollLock,
}
