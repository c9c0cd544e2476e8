"""Backups while the store is in use: copied between other work, checked on a thread of their own, due by changes."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeAlias

from desktop_app.domain.clock import Clock
from desktop_app.storage.backup import Backups
from desktop_app.storage.contents import Contents, contents, is_damaged
from desktop_app.storage.database import Database
from desktop_app.storage.errors import BackupFailed, StoreError
from desktop_app.storage.records import BackedUp, BackupFailing, BackupReason, Pace, StoreEvent
from desktop_app.storage.saving import Saving

Post: TypeAlias = Callable[[Callable[[], None]], Any]

log = logging.getLogger(__name__)


class Copying:
    """The backup that is being made, and when the next one is due. Lives on the database thread."""

    def __init__(
        self,
        backups: Backups,
        database: Database,
        saving: Saving,
        clock: Clock,
        *,
        emit: Callable[[StoreEvent], None],
        pace: Pace,
        between_steps: Callable[[], None],
        on_this_thread: Post,
        is_behind: bool,
    ) -> None:
        """`is_behind`: the store has changed since its newest backup, before it was opened now."""
        self.is_under_way = False
        self._backups = backups
        self._database = database
        self._saving = saving
        self._clock = clock
        self._emit = emit
        self._periodic = pace.periodic.total_seconds()
        self._between_steps = between_steps
        self._on_this_thread = on_this_thread
        self._copied_changes = -1 if is_behind else 0
        self._begun_at = time.monotonic()

    def due(self) -> float | None:
        """Return when the next periodic backup is to be begun; None while nothing has changed."""
        if self.is_under_way or self._saving.changes == self._copied_changes:
            return None
        return self._begun_at + self._periodic

    def begin(self, reason: BackupReason, done: Future[Path]) -> None:
        """Copy the store now, doing other work between the steps, and let the copy be checked elsewhere."""
        done.set_running_or_notify_cancel()
        self.is_under_way = True
        self._begun_at = time.monotonic()
        try:
            part = self._backups.copy(self._database.raw, reason, self._clock.now(), self._between_steps)
            with self._database.reading():
                expected = contents(self._database.raw)
        except StoreError as error:
            self.is_under_way = False
            self._tell(error, done)
            return
        except BaseException:
            self.is_under_way = False
            raise
        changes = self._saving.changes
        checker = threading.Thread(
            target=self._check, args=(part, expected, changes, done), name="samsyn-backup-check", daemon=True
        )
        checker.start()

    def _check(self, part: Path, expected: Contents, changes: int, done: Future[Path]) -> None:
        found: frozenset[str] | Exception
        try:
            found = self._backups.check(part, expected)
        except Exception as error:  # noqa: BLE001 - the thread's outermost level: the database thread tells it on
            found = error
        self._on_this_thread(lambda: self._finish(part, found, changes, done))

    def _finish(self, part: Path, found: frozenset[str] | Exception, changes: int, done: Future[Path]) -> None:
        self.is_under_way = False
        try:
            path = self._finished(part, found)
        except Exception as error:  # noqa: BLE001 - whoever waits is told; what is no StoreError is logged as well
            self._backups.throw_away(part)
            self._tell(error, done)
            return
        self._copied_changes = changes
        if not found:  # while an answer is damaged, the older copies may hold it whole
            self._backups.rotate(self._clock.now())
        self._emit(BackedUp(path, self._clock.now()))
        done.set_result(path)

    def _finished(self, part: Path, found: frozenset[str] | Exception) -> Path:
        if isinstance(found, Exception):
            raise found
        if not all(is_damaged(self._database.raw, revision_id) for revision_id in found):
            raise BackupFailed(cause="the copy is damaged", folder=str(self._backups.folder))
        return self._backups.finish(part)

    def _tell(self, error: Exception, done: Future[Path]) -> None:
        if isinstance(error, StoreError):
            self._emit(BackupFailing(error))
        else:
            log.error("a backup failed", exc_info=error)
        done.set_exception(error)
