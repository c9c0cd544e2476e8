"""The player process's main loop where Qt plays the films: Qt's own, in which posted work takes its turn.

It needs no screen and no window system: QtCore alone.
"""

from __future__ import annotations

import queue
import sys
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from desktop_app.playback.loop import Work


class QtLoop(QObject):
    """Qt's event loop as a `loop.Loop`."""

    _rung = Signal()

    def __init__(self) -> None:
        self._application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
        super().__init__()
        self._todo: queue.SimpleQueue[Work] = queue.SimpleQueue()
        self._failure: Exception | None = None
        self._rung.connect(self._work, Qt.ConnectionType.QueuedConnection)

    def post(self, work: Work) -> None:
        """Run this soon."""
        self._todo.put(work)
        self._rung.emit()

    def run(self) -> NoReturn:
        """Work until the process ends."""
        self._application.exec()
        raise self._failure or RuntimeError("Qt's event loop ended by itself")

    def _work(self) -> None:
        try:
            self._todo.get()()
        except Exception as error:  # noqa: BLE001 - Qt would print it and go on; `run` hands it to the outermost loop
            self._failure = error
            self._application.exit(1)
