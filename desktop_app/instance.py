"""One program at a time for one data folder: the second start raises the first one's window, commands ask it.

A local socket named after the data folder. It is a courtesy, not the guard: the store's own lock is what keeps two
programs from writing (`reliability.md` X12). A request is one line of JSON, and so is its reply.
"""

from __future__ import annotations

import getpass
import hashlib
import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeAlias

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_app.paths import Places
from desktop_app.session.courier import Courier

Message: TypeAlias = dict[str, Any]

RAISE = "raise"
"""The request that brings the window to the front."""

LONGEST_REQUEST = 64 * 1024

_log = logging.getLogger(__name__)


def socket_name(places: Places) -> str:
    """Return the socket's name: the same for every start with this data folder and user, whatever the path's length."""
    folder = str(places.data.resolve())
    return "samsyn-" + hashlib.sha256(f"{getpass.getuser()}\0{folder}".encode()).hexdigest()[:24]


def ask(places: Places, request: Message, *, timeout_ms: int = 3000) -> Message | None:
    """Ask the program that is open with this data folder; None where there is none or it does not answer in time."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(places))
    if not socket.waitForConnected(min(timeout_ms, 1000)):
        return None
    socket.write(msgspec.json.encode(request) + b"\n")
    socket.flush()
    received = b""
    while not received.endswith(b"\n"):
        if not socket.waitForReadyRead(timeout_ms):
            return None
        received += socket.readAll().data()
    socket.disconnectFromServer()
    reply: Message = msgspec.json.decode(received, type=Message)
    return reply


def is_open(places: Places) -> bool:
    """Tell whether a program listens for this data folder, answering or not."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(places))
    found = socket.waitForConnected(500)
    socket.abort()
    return found


class Instance(QObject):
    """The open program's side: raises its window when asked, and lets `answer` answer what commands ask.

    `answer` runs on a thread of its own, since it waits for the store; it gets the request and returns the reply.
    """

    raise_wanted = Signal()

    def __init__(self, places: Places, answer: Callable[[Message], Message], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(places)
        self._answer = answer
        self._courier = Courier(self)
        self._worker = ThreadPoolExecutor(1, "samsyn-commands")
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)

    def listen(self) -> bool:
        """Begin to listen. False where it cannot be done: then commands do without, and the store's lock guards."""
        if self._server.listen(self._name):
            return True
        # What a killed program left behind is in the way; nobody answers there (`ask` has been tried before this).
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
        self._courier.close()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_REQUEST:
                socket.abort()
            return
        try:
            request = msgspec.json.decode(socket.readLine().data(), type=Message)
        except msgspec.MsgspecError:
            socket.abort()
            return
        if request.get("ask") == RAISE:
            self.raise_wanted.emit()
            _reply(socket, {"raised": True})
            return
        future: Future[Message] = self._worker.submit(self._answer, request)
        self._courier.deliver(_succeeds(future), lambda well: None if well else socket.abort())
        self._courier.deliver(future, lambda reply: _reply(socket, reply))


def _succeeds(future: Future[Message]) -> Future[bool]:
    """Tell whether there is an answer: whoever asked is hung up on where a bug is in the way, and need not wait."""
    told: Future[bool] = Future()
    future.add_done_callback(lambda done: told.set_result(not done.cancelled() and done.exception() is None))
    return told


def _reply(socket: QLocalSocket, reply: Message) -> None:
    if socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
        socket.write(msgspec.json.encode(reply) + b"\n")
        socket.flush()
