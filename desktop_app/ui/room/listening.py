"""Who hears the keys of the room: they listen where the focus is, so that a button keeps its own Space."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
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

from desktop_app.ui.keys.press import Press, Reach
from desktop_app.ui.room.keys import REPEATING, Act, KeyTable
from desktop_app.ui.room.stage import is_stage

_Key = Qt.Key


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


def act_for(table: KeyTable, event: QKeyEvent, focus: QWidget | None) -> Act | None:
    """Return what a key press means with the focus where it is; None where it means nothing to the room."""
    press = Press.of(event)
    act = table.act(press)
    if act is None:
        return None
    if press.reach is Reach.NOT_TYPING and is_text_box(focus):
        return None
    if press.reach is Reach.NO_CONTROL and is_control(focus):
        return None
    return act


class RoomKeys(QObject):
    """Listens to the keys of one part of a window and says what they mean.

    It follows the focus within `root` and filters only the widget that has it, so that other events cost nothing.
    A key that means something is taken from the widget, except for what `leave` names.
    """

    pressed = Signal(object)
    touched = Signal()
    """Any key at all: somebody is there."""

    def __init__(self, root: QWidget, table: KeyTable | None = None) -> None:
        super().__init__(root)
        self._root = root
        self._table = table or KeyTable(parent=self)
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
        act = act_for(self._table, event, focus)
        if act is None or act in self._unwanted:
            return False
        if act is Act.LEAVE_FULL_SCREEN and not self._root.window().isFullScreen():
            return False
        if act in REPEATING or not event.isAutoRepeat():
            self.pressed.emit(act)
        return True


class ActShortcut(QObject):
    """Does one act within one view that listens to no other keys of the room, by whatever keys are chosen for it."""

    def __init__(self, view: QWidget, table: KeyTable | None, act: Act, do: Callable[[], object]) -> None:
        super().__init__(view)
        self._view, self._act, self._do = view, act, do
        self._table = table or KeyTable(parent=self)
        self._shortcuts: list[QShortcut] = []
        self._table.changed.connect(self._make)
        self._make()

    def _make(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
            shortcut.setEnabled(False)
        self._shortcuts = []
        for press in self._table.presses(self._act):
            for written in _variants(press):
                shortcut = QShortcut(QKeySequence(written), self._view)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(self._do)
                self._shortcuts.append(shortcut)


def _variants(press: Press) -> tuple[int, ...]:
    """Return the key as Qt's shortcuts know it: they tell the number pad's Enter from the other."""
    keys = (press.key, _Key.Key_Enter) if press.key == _Key.Key_Return else (press.key,)
    return tuple(press.modifier.value | key.value for key in keys)
