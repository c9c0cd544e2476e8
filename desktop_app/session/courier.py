"""Brings what another thread has settled back to the thread that asked, as a call there.

The database thread must only forward, and widgets live on one thread: a future's result crosses as a queued signal.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.errors import KnownError

T = TypeVar("T")


def together(*futures: Future[Any]) -> Future[tuple[Any, ...]]:
    """Return a future of all the results in order; it carries the first error where one fails."""
    whole: Future[tuple[Any, ...]] = Future()
    left = len(futures)
    lock = threading.Lock()

    def settled(_: Future[Any]) -> None:
        nonlocal left
        with lock:
            left -= 1
            if left:
                return
        try:
            whole.set_result(tuple(future.result() for future in futures))
        except Exception as error:  # noqa: BLE001  # carried on to whoever waits, not swallowed
            whole.set_exception(error)

    for future in futures:
        future.add_done_callback(settled)
    return whole


class Courier(QObject):
    """Delivers results on the thread it was made on. What is still under way when it is closed is dropped."""

    _settled = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._settled.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def deliver(
        self,
        future: Future[T],
        then: Callable[[T], None],
        otherwise: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Call `then` with the result, or `otherwise` with the KnownError. A bug is raised where it is delivered."""

        def settled(done: Future[T]) -> None:
            if self._open:
                self._settled.emit(done, then, otherwise)

        future.add_done_callback(settled)

    def close(self) -> None:
        """Deliver nothing more."""
        self._open = False

    def _hand_over(
        self, done: Future[Any], then: Callable[[Any], None], otherwise: Callable[[KnownError], None] | None
    ) -> None:
        if not self._open:
            return
        try:
            result = done.result()
        except CancelledError:
            return
        except KnownError as error:
            if otherwise is None:
                raise
            otherwise(error)
        else:
            then(result)
