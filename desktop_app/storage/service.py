"""The store's one door: every call is a message to the database thread and returns a Future at once.

The thread owns the only connection. This module imports neither SQLAlchemy nor Alembic, so that it can be imported
before the first window stands on the screen; the thread imports them when the store is opened.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from desktop_app.domain.answer import Answer, Revision, Status, Value
from desktop_app.domain.clock import Clock, SystemClock
from desktop_app.domain.course import Course, Prompt
from desktop_app.domain.group import Group, HeadCount, Municipality
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, SessionId
from desktop_app.domain.session import FlowState, GroupProgress, Played, Session
from desktop_app.paths import Places
from desktop_app.storage.records import (
    BackupReason,
    ExportPlan,
    ExportRecord,
    Pace,
    StoreEvent,
    StoreFacts,
    StoreReport,
)

if TYPE_CHECKING:
    from desktop_app.storage.keeper import Keeper

T = TypeVar("T")

log = logging.getLogger(__name__)


def ignore(event: StoreEvent) -> None:
    """Take an event and do nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class _Call:
    """A message: what the thread is to do, and who waits for it."""

    work: Callable[[], Any]
    future: Future[Any] = field(default_factory=Future)
    alone: bool = False
    """Not begun while a backup is being made."""


class Store:
    """Groups, meetings and answers on disk.

    Calls are carried out in the order they were made. A Future carries a `KnownError` where the world said no. Events
    come on the database thread: a receiver must only forward them. `close` what was opened.
    """

    def __init__(
        self,
        places: Places,
        clock: Clock | None = None,
        on_event: Callable[[StoreEvent], None] = ignore,
        *,
        pace: Pace | None = None,
    ) -> None:
        self._places = places
        self._clock = clock or SystemClock()
        self._on_event = on_event
        self._pace = pace or Pace()
        self._calls: SimpleQueue[_Call] = SimpleQueue()
        self._waiting: deque[_Call] = deque()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._keeper: Keeper | None = None
        self._refusal: Exception = RuntimeError("the store has not been opened")
        self._over = False

    def open(self) -> Future[StoreReport]:
        """Open the store: migrate it if it is older, check it, and say what was found. May be tried again.

        Raises, in the Future: StoreBusy, StoreNewer, StoreDamaged, StoreUnwritable, StoreFull, StorePragmasRefused,
        BackupFailed, MigrationFailed.
        """
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="samsyn-store", daemon=True)
                self._thread.start()
        return self._post(_Call(self._open, alone=True))

    def close(self) -> Future[None]:
        """Save what is being typed, finish the backup under way, close the file and end the thread.

        Where the draft cannot be saved the Future carries the KnownError and the store stays open: nothing that was
        typed is dropped silently.
        """
        return self._post(_Call(self._close, alone=True))

    def close_unsaved(self) -> Future[None]:
        """Close even where the draft cannot be saved: the user was told, and said yes."""
        return self._post(_Call(self._close_unsaved, alone=True))

    def groups(self) -> Future[tuple[Group, ...]]:
        """Return all groups, the first made first."""
        return self._ask(lambda keeper: keeper.groups())

    def add_group(self, municipality: Municipality, units: tuple[str, ...]) -> Future[Group]:
        """Make a group."""
        return self._ask(lambda keeper: keeper.add_group(municipality, units))

    def update_group(self, group: Group) -> Future[None]:
        """Give a group another municipality or other units. LookupError where there is none with its id."""
        return self._ask(lambda keeper: keeper.update_group(group))

    def begin_session(
        self,
        *,
        group_id: GroupId,
        course_id: CourseId,
        course_version: str,
        planned_end: datetime | None,
        writer: str,
        attendance: tuple[HeadCount, ...],
        flow: FlowState,
    ) -> Future[Session]:
        """Begin the group's next meeting in the course."""
        return self._ask(
            lambda keeper: keeper.begin_session(
                group_id=group_id,
                course_id=course_id,
                course_version=course_version,
                planned_end=planned_end,
                writer=writer,
                attendance=attendance,
                flow=flow,
            )
        )

    def save_flow(self, session_id: SessionId, flow: FlowState) -> Future[None]:
        """Keep the place in the meeting."""
        return self._ask(lambda keeper: keeper.save_flow(session_id, flow))

    def set_attendance(self, session_id: SessionId, attendance: tuple[HeadCount, ...]) -> Future[None]:
        """Keep how many are in the room."""
        return self._ask(lambda keeper: keeper.set_attendance(session_id, attendance))

    def add_played(self, session_id: SessionId, played: tuple[Played, ...]) -> Future[None]:
        """Keep what was shown."""
        return self._ask(lambda keeper: keeper.add_played(session_id, played))

    def end_session(self, session_id: SessionId, flow: FlowState) -> Future[Session]:
        """End the meeting: the group's open drafts become revisions, and a backup is begun."""
        ended = self._ask(lambda keeper: keeper.end_session(session_id, flow))
        self._post(_Call(lambda: self._back_up_after(ended), alone=True))
        return ended

    def unfinished(self, group_id: GroupId | None = None) -> Future[Session | None]:
        """Return the newest meeting that was not ended, of the group or of anybody."""
        return self._ask(lambda keeper: keeper.unfinished(group_id))

    def session(self, session_id: SessionId) -> Future[Session | None]:
        """Return a meeting."""
        return self._ask(lambda keeper: keeper.session(session_id))

    def sessions(
        self, group_id: GroupId | None = None, course_id: CourseId | None = None
    ) -> Future[tuple[Session, ...]]:
        """Return meetings, oldest first."""
        return self._ask(lambda keeper: keeper.sessions(group_id, course_id))

    def played(self, group_id: GroupId, course_id: CourseId) -> Future[tuple[Played, ...]]:
        """Return what all the group's meetings in the course have shown, in the order it was shown."""
        return self._ask(lambda keeper: keeper.played(group_id, course_id))

    def session_played(self, session_id: SessionId) -> Future[tuple[Played, ...]]:
        """Return what one meeting has shown."""
        return self._ask(lambda keeper: keeper.session_played(session_id))

    def progress(self, group_id: GroupId, course: Course) -> Future[GroupProgress]:
        """Return how far the group has come with the course."""
        return self._ask(lambda keeper: keeper.progress(group_id, course))

    def answer(self, group_id: GroupId, course_id: CourseId, prompt: Prompt) -> Future[Answer]:
        """Return the group's answer to a question; its row is made the first time, with the text as shown then."""
        return self._ask(lambda keeper: keeper.answer(group_id, course_id, prompt))

    def answers(self, group_id: GroupId, course_id: CourseId) -> Future[tuple[Answer, ...]]:
        """Return all the group's answers in the course, the first asked first."""
        return self._ask(lambda keeper: keeper.answers(group_id, course_id))

    def typed(self, answer_id: AnswerId, session_id: SessionId, value: Value, caret: int) -> None:
        """Take a change of what is being typed. Every change: the thread decides when to write.

        It is on disk within a second; `DraftSaved` says when, `SaveFailing` that it is not.
        """
        typed_at = time.monotonic()
        self._ask(lambda keeper: keeper.typed(answer_id, session_id, value, caret, typed_at))

    def flush(self) -> Future[datetime | None]:
        """Save what is being typed now, and return when that was done; None where there was nothing to save."""
        return self._ask(lambda keeper: keeper.flush())

    def save_answer(self, answer_id: AnswerId, session_id: SessionId, value: Value, status: Status) -> Future[Revision]:
        """Add a revision; the draft is done with. Where it fails, the value is kept as a draft and tried again."""
        return self._ask(lambda keeper: keeper.save_answer(answer_id, session_id, value, status))

    def leave_answer(self, answer_id: AnswerId, session_id: SessionId) -> Future[Revision | None]:
        """Make the draft a revision; None where it says what the newest revision says."""
        return self._ask(lambda keeper: keeper.leave_answer(answer_id, session_id))

    def history(self, answer_id: AnswerId) -> Future[tuple[Revision, ...]]:
        """Return an answer's sound revisions, oldest first."""
        return self._ask(lambda keeper: keeper.history(answer_id))

    def installation_id(self) -> Future[str]:
        """Return this store's random id; it says nothing about the machine."""
        return self._ask(lambda keeper: keeper.installation_id())

    def next_export(self, group_id: GroupId, course_id: CourseId) -> Future[ExportPlan]:
        """Return what the next answer file is to be called and to replace.

        Raises, in the Future: AnswerDamaged where an answer's newest revision cannot be trusted. Older text is never
        handed over as if it were the newest.
        """
        return self._ask(lambda keeper: keeper.next_export(group_id, course_id))

    def record_export(self, record: ExportRecord) -> Future[None]:
        """Keep that something was handed over."""
        return self._ask(lambda keeper: keeper.record_export(record))

    def exports(self, group_id: GroupId, course_id: CourseId) -> Future[tuple[ExportRecord, ...]]:
        """Return what has been handed over, oldest first."""
        return self._ask(lambda keeper: keeper.exports(group_id, course_id))

    def begin_epoch(self) -> Future[str]:
        """Begin a new epoch and return its id: to be done after every restore."""
        return self._ask(lambda keeper: keeper.begin_epoch())

    def back_up(self, reason: BackupReason) -> Future[Path]:
        """Make a verified backup. Other calls are carried out meanwhile. Raises, in the Future: BackupFailed."""
        done: Future[Path] = Future()
        begun = self._post(_Call(lambda: self._opened().back_up(reason, done), alone=True))
        begun.add_done_callback(lambda begun: _hand_on(begun, done))
        return done

    def quick_facts(self) -> Future[StoreFacts]:
        """Return the store's own state, for `doctor`."""
        return self._ask(lambda keeper: keeper.quick_facts())

    def _ask(self, work: Callable[[Keeper], T]) -> Future[T]:
        return self._post(_Call(lambda: work(self._opened())))

    def _post(self, call: _Call) -> Future[Any]:
        with self._lock:
            if self._over:
                raise RuntimeError("the store is closed")
            self._calls.put(call)
        return call.future

    # What follows runs on the database thread.

    def _run(self) -> None:
        while not self._over:
            call = self._next()
            if call is not None:
                self._take(call)
            self._do_what_is_due()
        while not self._calls.empty():
            self._waiting.append(self._calls.get())
        for call in self._waiting:
            call.future.set_exception(RuntimeError("the store is closed"))

    def _next(self) -> _Call | None:
        if self._waiting and not self._is_backing_up():
            return self._waiting.popleft()
        due = self._keeper.due() if self._keeper else None
        try:
            return self._calls.get(timeout=None if due is None else max(0.0, due - time.monotonic()))
        except Empty:
            return None

    def _take(self, call: _Call) -> None:
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

    def _back_up_after(self, ended: Future[Session]) -> None:
        if ended.exception() is None:
            self._opened().back_up(BackupReason.SESSION_END, Future())

    def _open(self) -> StoreReport:
        from desktop_app.storage.keeper import Keeper  # noqa: PLC0415 - SQLAlchemy is imported here, on this thread

        if self._keeper is not None:
            raise RuntimeError("the store is open")
        try:
            keeper = Keeper(
                self._places,
                self._clock,
                self._emit,
                self._pace,
                between_steps=self._take_waiting_calls,
                on_this_thread=lambda work: self._post(_Call(work)),
            )
        except Exception as error:
            self._refusal = error
            raise
        self._keeper = keeper
        return keeper.report

    def _close(self) -> None:
        if self._keeper is not None:
            self._keeper.flush()
        self._close_unsaved()

    def _close_unsaved(self) -> None:
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = None
        with self._lock:
            self._over = True

    def _emit(self, event: StoreEvent) -> None:
        try:
            self._on_event(event)
        except Exception:
            log.exception("a receiver of %s failed", type(event).__name__)


def _hand_on(begun: Future[None], done: Future[Path]) -> None:
    """Give the failure to begin a backup to the one who waits for the backup."""
    error = begun.exception()
    if error is not None:
        done.set_exception(error)
