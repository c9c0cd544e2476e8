"""Brings what another thread has settled back to the thread that asked, as a call there.

The database thread must only forward, and widgets live on one thread: a future's result crosses as a queued signal.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
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


class _Desk(QObject):
    """Where other threads hand in what they have settled: one for each thread that asks, and it is never destroyed.

    Those threads know no courier and nothing of whoever asked, only a number. A courier goes with its view, in the
    middle of what another thread is doing: a signal from there on one that is being destroyed spoils memory, and a view
    that is let go of last over there is taken apart there.
    """

    handed_in = Signal(int, object)
    """The number, and the future that is settled."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = itertools.count()
        self._waiting: dict[int, Callable[[Future[Any]], None]] = {}
        self.handed_in.connect(self._give, Qt.ConnectionType.QueuedConnection)

    def wait(self, future: Future[Any], settled: Callable[[Future[Any]], None]) -> int:
        """Have `settled` called with the future when it is, on the desk's thread. Return its number."""
        number = next(self._numbers)
        self._waiting[number] = settled
        future.add_done_callback(partial(self.handed_in.emit, number))
        return number

    def forget(self, number: int) -> None:
        """Wait no more for this one."""
        self._waiting.pop(number, None)

    def _give(self, number: int, done: Future[Any]) -> None:
        settled = self._waiting.pop(number, None)
        if settled is not None:
            settled(done)


class _Desks(threading.local):
    """The desk of each thread."""

    def __init__(self) -> None:
        self.here = _Desk()


_desks = _Desks()


class Courier(QObject):
    """Delivers results on the thread it was made on. What is still under way when it is closed or gone is dropped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._desk = _desks.here
        self._under_way: set[int] = set()
        # Not a method of its own, which would be gone by then: whoever asked is let go of with the courier.
        self.destroyed.connect(partial(_forget_all, self._desk, self._under_way))

    def deliver(
        self,
        future: Future[T],
        then: Callable[[T], None],
        otherwise: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Call `then` with the result, or `otherwise` with the KnownError. A bug is raised where it is delivered."""
        if not self._open:
            return

        def settled(done: Future[T]) -> None:
            self._under_way.discard(number)
            _hand_over(done, then, otherwise)

        number = self._desk.wait(future, settled)
        self._under_way.add(number)

    def close(self) -> None:
        """Deliver nothing more."""
        self._open = False
        _forget_all(self._desk, self._under_way)


def _forget_all(desk: _Desk, numbers: set[int], _gone: QObject | None = None) -> None:
    while numbers:
        desk.forget(numbers.pop())


def _hand_over(done: Future[Any], then: Callable[[Any], None], otherwise: Callable[[KnownError], None] | None) -> None:
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
