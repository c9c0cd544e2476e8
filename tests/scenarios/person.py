"""Somebody who uses the program: finds controls by their names as a screen reader does, presses and types for real."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

PATIENCE = 60.0
"""Seconds to wait for something that must come."""


class NotSeenError(AssertionError):
    """What was looked for did not come on the screen in time."""


def pause(milliseconds: int) -> None:
    """Let the program run for a while. QTest waits in a way that lets no other Python thread run, not the store's."""
    last = time.monotonic() + milliseconds / 1000
    while time.monotonic() < last:
        QApplication.processEvents()
        time.sleep(0.004)


def until(condition: Callable[[], bool], what: str | Callable[[], str], *, patience: float = PATIENCE) -> None:
    """Let the program run until the condition holds. `what` is only made where it does not come."""
    last = time.monotonic() + patience
    while not condition():
        if time.monotonic() > last:
            raise NotSeenError(what if isinstance(what, str) else what())
        pause(10)


class Person:
    """One user in front of the window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def sits_down(self) -> None:
        """Have the window in front: without it nothing has the focus."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():  # a closed search list stays active on the offscreen platform
            self.window.activateWindow()
            until(lambda: QApplication.activeWindow() is self.window, "the window to be active")

    def controls(self) -> Iterator[QAccessibleInterface]:
        """Yield everything on the screen that a screen reader would find, outermost first."""
        root = QAccessible.queryAccessibleInterface(self.window)
        waiting = [root] if root is not None else []
        while waiting:
            here = waiting.pop(0)
            if here.state().invisible:
                continue
            yield here
            waiting += [child for i in range(here.childCount()) if (child := here.child(i)) is not None]

    def names(self) -> list[str]:
        """Return the names of everything on the screen."""
        return [name for c in self.controls() if (name := c.text(QAccessible.Text.Name))]

    def sees(self, name: str) -> bool:
        """Tell whether something whose name begins so is on the screen."""
        return any(found.startswith(name) for found in self.names())

    def waits_for(self, name: str) -> None:
        """Wait until something whose name begins so is on the screen."""
        until(lambda: self.sees(name), lambda: f"«{name}» among {sorted(set(self.names()))}")

    def finds(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Return the visible widget whose name begins so, waiting for it; the shortest name wins."""

        def found() -> list[QWidget]:
            widgets = [
                w for w in self.window.findChildren(kind) if w.isVisible() and w.accessibleName().startswith(name)
            ]
            return sorted(widgets, key=lambda w: len(w.accessibleName()))

        until(lambda: bool(found()), lambda: f"«{name}» ({kind.__name__}) among {sorted(set(self.names()))}")
        return found()[0]

    def presses(self, name: str) -> None:
        """Click the control in its middle, when it is there and can be pressed."""
        self.sits_down()
        control = self.finds(name)
        until(control.isEnabled, f"«{name}» to be enabled")
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=QPoint(control.width() // 2, control.height() // 2))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.sits_down()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def types(self, text: str, *, pause_ms: int = 0) -> None:
        """Type into what has the focus."""
        self.sits_down()
        for character in text:
            target = QApplication.focusWidget()
            assert target is not None, "nothing has the focus"
            _strike(target, character)
            if pause_ms:
                pause(pause_ms)

    def fills(self, name: str, text: str) -> None:
        """Put text in a field and leave it with Tab."""
        self.sits_down()
        field = self.finds(name, QLineEdit)

        def reached() -> bool:
            field.setFocus(Qt.FocusReason.TabFocusReason)
            return QApplication.focusWidget() is not None

        until(reached, "the focus")
        inner = QApplication.focusWidget()
        assert inner is not None
        QTest.keyClick(inner, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for character in text:
            _strike(inner, character)
        pause(50)
        popup = QApplication.activePopupWidget()
        if popup is not None:  # what the search found: leave it as one does, with Esc; the text stays
            QTest.keyClick(popup, Qt.Key.Key_Escape)
            until(lambda: QApplication.activePopupWidget() is None, "the search list to close")
            self.sits_down()
        QTest.keyClick(inner, Qt.Key.Key_Tab)


def _strike(target: QWidget, character: str) -> None:
    """Press one key, whatever it writes: QTest knows only ASCII."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(target, event)
