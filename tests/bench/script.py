"""Somebody's hour as a script inside the program's own event loop: what is done, and what is waited for in between."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.scenarios.driver import say

LOOK_EVERY_MS = 25
PATIENCE = 60.0
"""Seconds to wait for anything that must come."""

Wait = Callable[[], bool]


def stands(window: QWidget, name: str) -> bool:
    """Tell whether a button whose name begins so is on the screen.

    Only buttons are asked for: of each part of Qt's own that is found Python keeps a shell, and a soak measures it.
    """
    return any(w.isVisible() and w.accessibleName().startswith(name) for w in window.findChildren(QAbstractButton))


class Script:
    """Goes on with a script whenever what it waits for has come, led by a timer.

    Everything the program puts off until its loop is reached is then done as when people use it.
    """

    def __init__(self, steps: Iterator[Wait], *, where: Callable[[], str], over: Callable[[], None]) -> None:
        """Begin when the loop runs. `where` tells where it stuck; `over` is called at the end."""
        self._steps = steps
        self._where = where
        self._over = over
        self._awaited: Wait = lambda: True
        self._waited = 0.0
        self.looked = self.looked_processor = 0.0
        """Seconds that looking whether what is awaited has come has taken in all, by the clock and of the processor.

        It is done in the window's thread, and is no work of the program's.
        """
        self._timer = QTimer(interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._waited += LOOK_EVERY_MS / 1000
        if not self._has_come():
            if self._waited > PATIENCE:
                say(stuck=self._where())
                QApplication.exit(1)
            return
        self._waited = 0.0
        self._timer.stop()  # the script may let the program run itself, while it presses something
        try:
            self._awaited = next(self._steps)
        except StopIteration:
            self._over()
            return
        self._timer.start()

    def _has_come(self) -> bool:
        began, processor = time.monotonic(), time.thread_time()
        try:
            return self._awaited()
        finally:
            self.looked += time.monotonic() - began
            self.looked_processor += time.thread_time() - processor


def after(milliseconds: int) -> Wait:
    """Wait so long, on the loop's own time."""
    over = [False]
    QTimer.singleShot(milliseconds, lambda: over.__setitem__(0, True))
    return lambda: over[0]
