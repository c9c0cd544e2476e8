"""The store's one door: every call is a message to the database thread and returns a Future at once.

The thread owns the only connection. This module imports neither SQLAlchemy nor Alembic, so that it can be imported
before the first window stands on the screen; the thread imports them when the store is opened.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.answer import Answer, Revision, Status, Value
from desktop_app.domain.clock import Clock, SystemClock
from desktop_app.domain.course import Course, Prompt, SupportContact
from desktop_app.domain.group import Group, HeadCount, Municipality
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, SessionId
from desktop_app.domain.plan import Plan
from desktop_app.domain.session import FlowState, GroupProgress, Played, Session
from desktop_app.paths import Places
from desktop_app.storage.errors import StoreDamaged
from desktop_app.storage.records import (
    AuditEntry,
    BackupReason,
    Chosen,
    Copy,
    ExportPlan,
    ExportRecord,
    Merged,
    Merging,
    Pace,
    Question,
    Removed,
    Restored,
    StoreEvent,
    StoreFacts,
    StoreReport,
)
from desktop_app.storage.thread import Call, DatabaseThread

if TYPE_CHECKING:
    from desktop_app.storage.keeper import Keeper
    from desktop_app.storage.purging import Purged

T = TypeVar("T")

log = logging.getLogger(__name__)


def ignore(event: StoreEvent) -> None:
    """Take an event and do nothing."""


class Store(DatabaseThread):
    """Groups, meetings and answers on disk.

    Calls are carried out in the order they were made. A Future carries a `KnownError` where the world said no, and is
    cancelled where the store was closed before its turn came. Events come on the database thread: a receiver must only
    forward them. `close` what was opened.
    """

    def __init__(
        self,
        places: Places,
        clock: Clock | None = None,
        on_event: Callable[[StoreEvent], None] = ignore,
        *,
        pace: Pace | None = None,
    ) -> None:
        super().__init__()
        self._places = places
        self._clock = clock or SystemClock()
        self._on_event = on_event
        self._pace = pace or Pace()

    def open(self) -> Future[StoreReport]:
        """Open the store: migrate it if it is older, check it, and say what was found. May be tried again.

        Raises, in the Future: StoreBusy, StoreNewer, StoreDamaged, StoreUnwritable, StoreFull, StorePragmasRefused,
        BackupFailed, MigrationFailed.
        """
        self._begin()
        return self._post(Call(self._open, alone=True))

    def close(self) -> Future[None]:
        """Save what is being typed, finish the backup under way, close the file and end the thread.

        Where the draft cannot be saved the Future carries the KnownError and the store stays open: nothing that was
        typed is dropped silently.
        """
        return self._post(Call(self._close, alone=True))

    def close_unsaved(self) -> Future[None]:
        """Close even where the draft cannot be saved: the user was told, and said yes."""
        return self._post(Call(self._close_unsaved, alone=True))

    def groups(self) -> Future[tuple[Group, ...]]:
        """Return all groups, the first made first."""
        return self._ask(lambda keeper: keeper.groups())

    def chosen_group(self, wanted: GroupId) -> Future[Chosen]:
        """Return the group with this id, or the newest where there is none such, and how many groups there are."""
        return self._ask(lambda keeper: keeper.chosen_group(wanted))

    def add_group(
        self, municipality: Municipality, units: tuple[str, ...], others: tuple[Municipality, ...] = ()
    ) -> Future[Group]:
        """Make a group; `others` are municipalities in it besides its home."""
        return self._ask(lambda keeper: keeper.add_group(municipality, units, others))

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
                attendance=attendance,
                flow=flow,
            )
        )

    def plan(self, group_id: GroupId, course_id: CourseId) -> Future[Plan | None]:
        """Return what the group has planned in the course."""
        return self._ask(lambda keeper: keeper.planning.plan(group_id, course_id))

    def keep_plan(self, group_id: GroupId, course_id: CourseId, plan: Plan) -> Future[None]:
        """Keep a plan in the place of the one before."""
        return self._ask(lambda keeper: keeper.planning.keep_plan(group_id, course_id, plan))

    def contacts(self, group_id: GroupId) -> Future[tuple[SupportContact, ...]]:
        """Return whom the group's people turn to, besides whom the course names."""
        return self._ask(lambda keeper: keeper.planning.contacts(group_id))

    def keep_contacts(self, group_id: GroupId, contacts: tuple[SupportContact, ...]) -> Future[None]:
        """Keep contacts in the place of those before."""
        return self._ask(lambda keeper: keeper.planning.keep_contacts(group_id, contacts))

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
        self._post(Call(lambda: self._back_up_after(ended), alone=True))
        return ended

    def reopen_session(self, session_id: SessionId) -> Future[None]:
        """Let an ended meeting go on after all."""
        return self._ask(lambda keeper: keeper.reopen_session(session_id))

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

    def played_by_session(self, group_id: GroupId, course_id: CourseId) -> Future[dict[SessionId, tuple[Played, ...]]]:
        """Return what each of the group's meetings in the course has shown; one that has shown nothing is not there."""
        return self._ask(lambda keeper: keeper.played_by_session(group_id, course_id))

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

    def removed(self, group_id: GroupId, course_id: CourseId) -> Future[tuple[AnswerId, ...]]:
        """Return the answers that were handed over and have been taken away since: the recipient has their text."""
        return self._ask(lambda keeper: keeper.removed(group_id, course_id))

    def reserve_export(self, record: ExportRecord) -> Future[None]:
        """Take the number of a hand-over that is about to be written, so that no other is written with it.

        `record_export` follows when it is written, or `let_go_of_export`. Cut short, the number stays taken and what
        was written is told of nowhere but in what the next one replaces. Raises, in the Future: HandedOverMeanwhile.
        """
        return self._ask(lambda keeper: keeper.reserve_export(record))

    def let_go_of_export(self, file_id: str) -> Future[None]:
        """Give the number back that was taken for a hand-over: nothing was written."""
        return self._ask(lambda keeper: keeper.let_go_of_export(file_id))

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
        begun = self._post(Call(lambda: self._opened().back_up(reason, done), alone=True))
        begun.add_done_callback(lambda begun: _hand_on(begun, done))
        return done

    def restore(self, file: Path) -> Future[Restored]:
        """Let a backup take the place of what is here, of which a backup is made first; or read one group's in.

        The store is opened if it was not. Raises, in the Future: BackupUnusable, BackupNewer, BackupOlder, GroupIsHere,
        StoreNewer, RestoreNoRoom, RestoreFailed, BackupFailed, BackupNoRoom, and what opening raises but StoreDamaged.
        """
        self._begin()
        return self._post(Call(lambda: self._restore(file), alone=True))

    def compare(self, file: Path) -> Future[Merging | None]:
        """Say what would come of joining one group's backup with the copy that is here; None where the group is not.

        The store is opened if it was not. Raises, in the Future: BackupOfAll, BackupUnusable, BackupNewer, BackupOlder,
        MeetingNotEnded, and what opening raises.
        """
        self._begin()
        return self._post(Call(lambda: self._flushed(file).joining.compare(file), alone=True))

    def merge(self, file: Path, chosen: Mapping[Question, Copy]) -> Future[Merged]:
        """Join one group's backup with the copy that is here, of which a backup is made first: nothing is lost.

        `chosen` holds, by course and question, which copy's answer stands for each of the conflicts that `compare`
        tells; the other stays as an earlier version. Raises, in the Future: what `compare` raises, BackupFailed,
        BackupNoRoom, what writing raises, and CopiesChanged where a choice is left out; then nothing is changed.
        """
        return self._post(Call(lambda: self._merge(file, chosen), alone=True))

    def what_goes(self, group_id: GroupId, course_id: CourseId | None) -> Future[Purged]:
        """Return how much `remove_answers` would take away from the store, and change nothing."""
        return self._ask(lambda keeper: keeper.what_goes(group_id, course_id))

    def remove_answers(self, group_id: GroupId, course_id: CourseId | None) -> Future[Removed]:
        """Take away all that a group has written in a course, or in all where it is None: for good, backups included.

        Ids, times and counts stay. Everything else waits meanwhile; cut short, it can be done again. Raises, in the
        Future: MeetingNotEnded, BackupFailed, BackupNoRoom, and what writing raises.
        """
        return self._post(Call(lambda: self._opened().remove_answers(group_id, course_id), alone=True))

    def note(self, kind: str, group_id: GroupId | None, counts: Mapping[str, int]) -> Future[None]:
        """Write in the audit list that something was done outside the store: ids and counts, never text or names."""
        return self._ask(lambda keeper: keeper.note(kind, group_id, counts))

    def audit(self) -> Future[tuple[AuditEntry, ...]]:
        """Return what was done with answers, in the order it was done."""
        return self._ask(lambda keeper: keeper.audit())

    def quick_facts(self) -> Future[StoreFacts]:
        """Return the store's own state, for `doctor`."""
        return self._ask(lambda keeper: keeper.quick_facts())

    def _ask(self, work: Callable[[Keeper], T]) -> Future[T]:
        return self._post(Call(lambda: work(self._opened())))

    # What follows runs on the database thread.

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
                on_this_thread=lambda work: self._post(Call(work)),
            )
        except Exception as error:
            self._refusal = error
            raise
        self._keeper = keeper
        return keeper.report

    def _restore(self, file: Path) -> Restored:
        from desktop_app.storage import restoring, travelling  # noqa: PLC0415 - as above

        if self._keeper is None:
            with suppress(StoreDamaged):
                self._open()
        if travelling.is_of_one_group(file):
            restored = self._opened().joining.take(file)
        else:
            ready = restoring.make_ready_from(file, self._places, self._clock)
            backup = aside = None
            if self._keeper is None:
                aside = restoring.set_aside(self._places, self._clock.now())
            else:
                self._keeper.flush()
                backup = self._keeper.back_up_now(BackupReason.ASKED) if self._keeper.groups() else None
                self._keeper.close()
                self._keeper = None
            try:
                restoring.put_in_place(ready, self._places)
            finally:
                self._open()
            restored = Restored(self._clock.now(), ready.answers, None, backup, aside)
        self._emit(restored)
        return restored

    def _flushed(self, file: Path) -> Keeper:
        """Return the store, open and with everything that was typed on disk, where a file is of one group."""
        from desktop_app.storage import travelling  # noqa: PLC0415 - as above

        travelling.check_one_group(file)
        if self._keeper is None:
            self._open()
        keeper = self._opened()
        keeper.flush()
        return keeper

    def _merge(self, file: Path, chosen: Mapping[Question, Copy]) -> Merged:
        merged = self._flushed(file).merge(file, chosen)
        self._emit(merged)
        return merged

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
    """Tell the one who waits for a backup that it could not be begun."""
    if begun.cancelled():
        done.cancel()
    elif (error := begun.exception()) is not None:
        done.set_exception(error)
