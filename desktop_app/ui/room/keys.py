"""The keys of the room: one table that acts, and that the help view can list.

Knows which key means what and how far it reaches; knows nothing of films or answers. `RoomKeys` listens where the
focus is, so that a button keeps its own Space and a text box its own letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.ui.room.stage import is_stage
from desktop_app.words import translate

_Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier


class Act(StrEnum):
    """What a key does in the room."""

    FULL_SCREEN_BACK = auto()
    NEXT = auto()
    PREVIOUS = auto()
    BLACK = auto()
    LEAVE_FULL_SCREEN = auto()
    TOGGLE_PAUSE = auto()
    BACK_5 = auto()
    ON_5 = auto()
    BACK_10 = auto()
    ON_10 = auto()
    BACK_60 = auto()
    ON_60 = auto()
    LOUDER = auto()
    QUIETER = auto()
    MUTE = auto()
    CAPTIONS = auto()
    FULL_SCREEN = auto()
    SLOWER = auto()
    FASTER = auto()
    TIME_LEFT = auto()
    APPROVE = auto()
    LARGER_TEXT = auto()
    SMALLER_TEXT = auto()


class Reach(StrEnum):
    """Where the focus may be for a key to act."""

    ALWAYS = auto()
    NOT_TYPING = auto()
    """Not while a text box has the focus: there it is a letter."""
    NO_CONTROL = auto()
    """Only when the focus is on no control: a button has its own Space, a slider its own arrows."""


@dataclass(frozen=True, slots=True)
class Binding:
    """One key with its modifier, what it does and how far it reaches."""

    key: Qt.Key
    act: Act
    reach: Reach
    modifier: Qt.KeyboardModifier = _PLAIN


KEYS: Final[tuple[Binding, ...]] = (
    Binding(_Key.Key_F5, Act.FULL_SCREEN_BACK, Reach.ALWAYS),
    Binding(_Key.Key_PageDown, Act.NEXT, Reach.ALWAYS),
    Binding(_Key.Key_PageUp, Act.PREVIOUS, Reach.ALWAYS),
    Binding(_Key.Key_F7, Act.BLACK, Reach.ALWAYS),
    Binding(_Key.Key_B, Act.BLACK, Reach.NOT_TYPING),
    Binding(_Key.Key_Period, Act.BLACK, Reach.NOT_TYPING),
    Binding(_Key.Key_Escape, Act.LEAVE_FULL_SCREEN, Reach.ALWAYS),
    Binding(_Key.Key_Space, Act.TOGGLE_PAUSE, Reach.NO_CONTROL),
    Binding(_Key.Key_K, Act.TOGGLE_PAUSE, Reach.NOT_TYPING),
    Binding(_Key.Key_Left, Act.BACK_5, Reach.NO_CONTROL),
    Binding(_Key.Key_Right, Act.ON_5, Reach.NO_CONTROL),
    Binding(_Key.Key_J, Act.BACK_10, Reach.NOT_TYPING),
    Binding(_Key.Key_L, Act.ON_10, Reach.NOT_TYPING),
    Binding(_Key.Key_Left, Act.BACK_60, Reach.NO_CONTROL, _CTRL),
    Binding(_Key.Key_Right, Act.ON_60, Reach.NO_CONTROL, _CTRL),
    Binding(_Key.Key_Up, Act.LOUDER, Reach.NO_CONTROL),
    Binding(_Key.Key_Down, Act.QUIETER, Reach.NO_CONTROL),
    Binding(_Key.Key_M, Act.MUTE, Reach.NOT_TYPING),
    Binding(_Key.Key_C, Act.CAPTIONS, Reach.NOT_TYPING),
    Binding(_Key.Key_F, Act.FULL_SCREEN, Reach.NOT_TYPING),
    Binding(_Key.Key_Less, Act.SLOWER, Reach.NOT_TYPING),
    Binding(_Key.Key_Greater, Act.FASTER, Reach.NOT_TYPING),
    Binding(_Key.Key_T, Act.TIME_LEFT, Reach.NOT_TYPING),
    Binding(_Key.Key_Return, Act.APPROVE, Reach.ALWAYS, _CTRL),
    Binding(_Key.Key_Enter, Act.APPROVE, Reach.ALWAYS, _CTRL),
    Binding(_Key.Key_Plus, Act.LARGER_TEXT, Reach.ALWAYS, _CTRL),
    Binding(_Key.Key_Equal, Act.LARGER_TEXT, Reach.ALWAYS, _CTRL),
    Binding(_Key.Key_Minus, Act.SMALLER_TEXT, Reach.ALWAYS, _CTRL),
)
"""Every key of the room."""

REPEATING: Final = {
    Act.BACK_5,
    Act.ON_5,
    Act.BACK_10,
    Act.ON_10,
    Act.BACK_60,
    Act.ON_60,
    Act.LOUDER,
    Act.QUIETER,
    Act.LARGER_TEXT,
    Act.SMALLER_TEXT,
}
"""What a key held down does again and again. The rest it does once: black must not flash, no step be skipped."""

_TABLE: Final = {(binding.key, binding.modifier): binding for binding in KEYS}


def is_text_box(widget: QWidget | None) -> bool:
    """Tell whether the widget takes letters."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox)


def is_control(widget: QWidget | None) -> bool:
    """Tell whether the widget is operated with the keyboard, so that Space and arrows are its own."""
    if widget is None or is_stage(widget):
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def act_for(event: QKeyEvent, focus: QWidget | None) -> Act | None:
    """Return what a key press means with the focus where it is; None where it means nothing to the room."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.text() in {"<", ">", "."} or (held & _CTRL and event.key() in {_Key.Key_Plus, _Key.Key_Equal}):
        held &= ~Qt.KeyboardModifier.ShiftModifier  # on some keyboards these need Shift
    binding = _TABLE.get((Qt.Key(event.key()), held))
    if binding is None:
        return None
    if binding.reach is Reach.NOT_TYPING and is_text_box(focus):
        return None
    if binding.reach is Reach.NO_CONTROL and is_control(focus):
        return None
    return binding.act


class RoomKeys(QObject):
    """Listens to the keys of one part of a window and says what they mean.

    It follows the focus within `root` and filters only the widget that has it, so that other events cost nothing.
    A key that means something is taken from the widget, except for what `leave` names.
    """

    pressed = Signal(object)
    touched = Signal()
    """Any key at all: somebody is there."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._listening_to: QWidget | None = None
        self._unwanted: frozenset[Act] = frozenset()
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow)
        root.installEventFilter(self)

    def leave(self, *acts: Act) -> None:
        """Leave these to the widget with the focus for now: the room has no use for them."""
        self._unwanted = frozenset(acts)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        before = self._listening_to
        if before is not None and before is not self._root and isValid(before):
            before.removeEventFilter(self)
        self._listening_to = new if new is not None and isValid(new) and self._root.isAncestorOf(new) else None
        if self._listening_to is not None:
            self._listening_to.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something to the room, before the widget with the focus sees them."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self.touched.emit()
        focus = watched if isinstance(watched, QWidget) else None
        act = act_for(event, focus)
        if act is None or act in self._unwanted:
            return False
        if act is Act.LEAVE_FULL_SCREEN and not self._root.window().isFullScreen():
            return False
        if act in REPEATING or not event.isAutoRepeat():
            self.pressed.emit(act)
        return True


def key_name(binding: Binding) -> str:
    """Return the key as it is written on the keyboard and in hints."""
    names = {
        _Key.Key_Space: translate("Room", "Space"),
        _Key.Key_PageDown: "PageDown",
        _Key.Key_PageUp: "PageUp",
        _Key.Key_Escape: "Esc",
        _Key.Key_Return: "Enter",
        _Key.Key_Enter: "Enter",
        _Key.Key_Left: translate("Room", "Left arrow"),  # in words: the font has no arrows
        _Key.Key_Right: translate("Room", "Right arrow"),
        _Key.Key_Up: translate("Room", "Up arrow"),
        _Key.Key_Down: translate("Room", "Down arrow"),
        _Key.Key_Period: ".",
        _Key.Key_Less: "<",
        _Key.Key_Greater: ">",
        _Key.Key_Plus: "+",
        _Key.Key_Equal: "+",
        _Key.Key_Minus: "–",
    }
    name = names.get(binding.key) or binding.key.name.removeprefix("Key_")
    return f"Ctrl+{name}" if binding.modifier == _CTRL else name


@dataclass(frozen=True, slots=True)
class HelpRow:
    """One row of the list of keys: every key that does the same, and what it does."""

    keys: tuple[str, ...]
    does: str


def help_rows() -> tuple[HelpRow, ...]:
    """Return the whole table in words, most needed first; keys that belong together share a row."""
    return tuple(
        HelpRow(tuple(dict.fromkeys(key_name(binding) for act in acts for binding in KEYS if binding.act is act)), does)
        for acts, does in _help()
    )


def _help() -> tuple[tuple[tuple[Act, ...], str], ...]:
    """Return what is done together with its words; every act is in one row."""
    return (
        ((Act.TOGGLE_PAUSE,), translate("Room", "Plays and pauses")),
        ((Act.BLACK,), translate("Room", "Black, silent and paused; F7 also while you write")),
        ((Act.NEXT, Act.PREVIOUS), translate("Room", "Next and previous step; a film asks first")),
        ((Act.APPROVE,), translate("Room", "Reads back the answer, and then approves it")),
        ((Act.CAPTIONS,), translate("Room", "Captions on or off")),
        ((Act.FULL_SCREEN, Act.LEAVE_FULL_SCREEN), translate("Room", "Full screen; Esc leaves it, never the meeting")),
        ((Act.FULL_SCREEN_BACK,), translate("Room", "Starts the meeting, later brings back full screen")),
        ((Act.LOUDER, Act.QUIETER), translate("Room", "Louder and quieter")),
        ((Act.MUTE,), translate("Room", "Sound off or on")),
        ((Act.LARGER_TEXT, Act.SMALLER_TEXT), translate("Room", "Larger and smaller text for the group")),
        ((Act.BACK_5, Act.ON_5), translate("Room", "5 seconds back and forward")),
        ((Act.BACK_10, Act.ON_10), translate("Room", "10 seconds back and forward")),
        ((Act.BACK_60, Act.ON_60), translate("Room", "1 minute back and forward")),
        ((Act.SLOWER, Act.FASTER), translate("Room", "Slower and faster")),
        ((Act.TIME_LEFT,), translate("Room", "Time left, or the film's length")),
    )
