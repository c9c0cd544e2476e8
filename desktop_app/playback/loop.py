"""The main loop of the player process: work that is posted, from any thread, is run one piece at a time.

An engine says which loop it needs. Libvlc has threads of its own and is content with a queue; Qt's player brings its
news through Qt's event loop, which is in `playback.qt_loop`, so that only a process that plays with Qt loads it.
"""

from __future__ import annotations

import queue
from collections.abc import Callable
from typing import NoReturn, Protocol

Work = Callable[[], None]


class Loop(Protocol):
    """Runs what is posted."""

    def post(self, work: Work) -> None:
        """Run this soon, on the thread of `run`. Called from any thread; returns at once."""

    def run(self) -> NoReturn:
        """Work until the process ends. Raises what a piece of work raised."""


class QueueLoop:
    """A loop that knows nothing but what is posted."""

    def __init__(self) -> None:
        self._todo: queue.SimpleQueue[Work] = queue.SimpleQueue()

    def post(self, work: Work) -> None:
        """Run this soon."""
        self._todo.put(work)

    def run(self) -> NoReturn:
        """Work until the process ends."""
        while True:
            self._todo.get()()
