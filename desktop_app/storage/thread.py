"""The thread that owns the database: calls come as messages, one at a time, and what is due is done between them.

Knows who has the store open (`Keeper`), and nothing of what is asked of it.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop_app.storage.keeper import Keeper

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A message: what the thread is to do, and who waits for it."""

    work: Callable[[], Any]
    future: Future[Any] = field(default_factory=Future)
    alone: bool = False
    """Not begun while a backup is being made."""


class DatabaseThread:
    """What `Store` stands on."""

    def __init__(self) -> None:
        self._calls: SimpleQueue[Call] = SimpleQueue()
        self._waiting: deque[Call] = deque()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._keeper: Keeper | None = None
        self._refusal: Exception = RuntimeError("the store has not been opened")
        self._over = False

    def _begin(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="samsyn-store", daemon=True)
                self._thread.start()

    def _post(self, call: Call) -> Future[Any]:
        """Have a call made. Nobody is left at a closed door: what is asked there is taken back, as by who asked."""
        with self._lock:
            if self._over:
                call.future.cancel()
            else:
                self._calls.put(call)
        return call.future

    # What follows runs on the database thread.

    def _run(self) -> None:
        while not self._over:
            self._take_next()
            self._take_what_has_come()
            self._do_what_is_due()
        while not self._calls.empty():
            self._waiting.append(self._calls.get())
        for call in self._waiting:
            call.future.cancel()

    def _take_next(self) -> None:
        """Carry out the next call, and forget it: who asked is not to be kept until somebody asks again."""
        call = self._next()
        if call is not None:
            self._take(call)

    def _next(self) -> Call | None:
        if self._waiting and not self._is_backing_up():
            return self._waiting.popleft()
        due = self._keeper.due() if self._keeper else None
        try:
            return self._calls.get(timeout=None if due is None else max(0.0, due - time.monotonic()))
        except Empty:
            return None

    def _take_what_has_come(self) -> None:
        """Carry out what came while the disk was busy, before anything more is written.

        On a slow disk ten keys are pressed during one save: the next save is to have them all, not the first of them.
        """
        for _ in range(self._calls.qsize()):
            if self._over or self._waiting:
                return
            self._take(self._calls.get())

    def _take(self, call: Call) -> None:
        if call.alone and self._is_backing_up():
            self._waiting.append(call)
            return
        if not call.future.set_running_or_notify_cancel():
            return
        try:
            result = call.work()
        except Exception as error:  # noqa: BLE001 - the outermost loop: whoever asked is told, and the thread lives on
            call.future.set_exception(error)
        else:
            call.future.set_result(result)

    def _do_what_is_due(self) -> None:
        if self._keeper is not None:
            try:
                self._keeper.do_what_is_due()
            except Exception:
                log.exception("the store could not do what was due")

    def _take_waiting_calls(self) -> None:
        """Carry out what has come meanwhile: called between two steps of a backup."""
        while not self._calls.empty():
            self._take(self._calls.get())
        self._opened().save_what_is_due()

    def _is_backing_up(self) -> bool:
        return self._keeper is not None and self._keeper.is_backing_up

    def _opened(self) -> Keeper:
        if self._keeper is None:
            raise self._refusal
        return self._keeper
