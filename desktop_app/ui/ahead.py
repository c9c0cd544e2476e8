"""What a meeting will soon show is made while nobody waits for it: one part at a time, with pauses for what is pressed.

A part that is needed earlier is made then, so nothing depends on how far this has come.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PAUSE_MS: Final = 60
"""Between two parts: several pictures of a film, and longer than a key that was pressed has to wait for its turn."""


class Ahead(QObject):
    """Makes parts in their order, from `begin` on. Goes with its parent, however far it has come."""

    def __init__(self, parent: QObject, *, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._parts: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, interval=pause_ms, singleShot=True)
        self._timer.timeout.connect(self._make_next)

    def begin(self, parts: Iterable[Callable[[], object]]) -> None:
        """Make these, and what is left from before."""
        self._parts.extend(parts)
        self._timer.start()

    def _make_next(self) -> None:
        if self._parts:
            self._parts.popleft()()
            self._timer.start()  # from now: what took long is not followed by the next at once
