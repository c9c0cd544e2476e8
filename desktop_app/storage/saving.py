"""Writing that does not give up: what cannot be saved is kept, told, and tried again until it can.

Knows the drafts, the database and the difference between a world that says no and a mistake of ours.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import delete, insert
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session as Work

from desktop_app.domain.clock import Clock
from desktop_app.storage.database import Database
from desktop_app.storage.drafts import Draft, Drafts
from desktop_app.storage.errors import StoreError
from desktop_app.storage.records import DraftSaved, Pace, SaveFailing, SaveRecovered, StoreEvent
from desktop_app.storage.repositories import answers
from desktop_app.storage.tables import RoomRow

ROOM_BYTES = 65536
"""A disk that was full is believed again when this much could be written to the store and taken away."""

log = logging.getLogger(__name__)


class Saving:
    """The store's writes, and the drafts that are on their way to it. Lives on the database thread."""

    def __init__(self, database: Database, clock: Clock, emit: Callable[[StoreEvent], None], pace: Pace) -> None:
        self.drafts = Drafts(pace)
        self.changes = 0
        """How many transactions have been written: what decides whether a backup is due."""
        self._database = database
        self._clock = clock
        self._emit = emit
        self._retry = pace.retry.total_seconds()
        self._failing: StoreError | None = None
        self._retry_at = 0.0

    @contextmanager
    def writing(self) -> Iterator[Work]:
        """Give a transaction that is on disk when the block has ended. Raises StoreError, and tells of it."""
        try:
            with self._database.writing() as work:
                yield work
        except StoreError as error:
            self._fail(error)
            raise
        self.changes += 1

    def flush(self) -> datetime | None:
        """Save what is being typed now. Raises StoreError where it cannot be."""
        unsaved = self.drafts.unsaved()
        if self._failing is not None:
            self._try_again()
        else:
            for draft in unsaved:
                self._save(draft)
        if self._failing is not None and unsaved:
            raise self._failing
        return self._clock.now() if unsaved else None

    def due(self) -> float | None:
        """Return when something is to be written next, in seconds of the monotonic clock."""
        return self._retry_at if self._failing is not None else self.drafts.due()

    def save_what_is_due(self) -> tuple[Draft, ...]:
        """Save the drafts whose time has come; return those that have stood so long that they are to be revisions."""
        now = time.monotonic()
        if self._failing is not None:
            if self._retry_at <= now:
                self._try_again()
            return ()
        for draft in self.drafts.to_save(now):
            try:
                self._save(draft)
            except StoreError:
                return ()
        return self.drafts.to_revise(now)

    def _save(self, draft: Draft) -> None:
        at = self._clock.now()
        try:
            with self.writing() as work:
                answers.save_draft(work, draft, at)
        except (ValueError, SQLAlchemyError):
            # A mistake of ours (an answer that is not there, a number no file can hold) must not stop other drafts.
            # No traceback: it could quote what was typed.
            log.error("the draft of answer %s cannot be saved as it is", draft.answer_id)  # noqa: TRY400
            self.drafts.set_aside(draft)
            return
        self.drafts.saved(draft)
        self._emit(DraftSaved(draft.answer_id, at, draft.value))

    def _fail(self, error: StoreError) -> None:
        is_news = type(error) is not type(self._failing)
        self._failing = error
        self._retry_at = time.monotonic() + self._retry
        if is_news:
            self._emit(SaveFailing(error))

    def _try_again(self) -> None:
        try:
            self._make_sure_of_room()
            for draft in self.drafts.unsaved():
                self._save(draft)
        except StoreError:
            return
        self._failing = None
        self._emit(SaveRecovered(self._clock.now()))

    def _make_sure_of_room(self) -> None:
        """Write to the store and take away again: the pages stay in the file for what is waiting to be written."""
        with self.writing() as work:
            work.execute(delete(RoomRow))
            work.execute(insert(RoomRow).values(content=bytes(ROOM_BYTES)))
        with self.writing() as work:
            work.execute(delete(RoomRow))
