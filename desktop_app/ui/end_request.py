"""Hears the system's request to end (`SIGTERM`): how a session on Linux says that somebody logs out.

The event loop is ended, and `LastCall` saves what is typed on the way. Qt in our wheels speaks to no session manager.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer


class EndRequest(QObject):
    """Listens from when it is made; one for each process, made on the main thread."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        if os.name == "nt":
            return
        # Python hears a signal only when it runs, and in Qt's loop it may not run for long: a byte wakes it.
        self._ears, self._mouth = socket.socketpair()
        for end in (self._ears, self._mouth):
            end.setblocking(False)
        self._waker = QSocketNotifier(self._ears.fileno(), QSocketNotifier.Type.Read, self)
        self._waker.activated.connect(self._wake)
        signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGTERM, self._end)

    def _wake(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._ears.recv(64)

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, self._application.quit)  # not before the loop has begun
