"""What the database thread does: one method for each thing that `Store` promises, carried out at once.

Only that thread may call it. This module imports SQLAlchemy; `service` imports it when the store is opened.
"""

# ruff: noqa: D102 - a method is described where it is promised, in `Store`

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session as Work

from desktop_app.domain.answer import Answer, Approved, NotApproved, Revision, Status, Value
from desktop_app.domain.asked import is_asked_anew
from desktop_app.domain.clock import Clock
from desktop_app.domain.course import Course, Prompt
from desktop_app.domain.group import Group, HeadCount, Municipality
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, SessionId
from desktop_app.domain.session import FlowState, GroupProgress, Played, Session
from desktop_app.paths import Places
from desktop_app.storage.backup import Backups
from desktop_app.storage.contents import contents, quick_check
from desktop_app.storage.copying import Copying, Post
from desktop_app.storage.drafts import Draft
from desktop_app.storage.errors import AnswerDamaged, StoreError
from desktop_app.storage.joining import Joining
from desktop_app.storage.opening import back_up_at_once, open_database
from desktop_app.storage.planning import Planning
from desktop_app.storage.purging import Purged
from desktop_app.storage.records import (
    AnswerFoundDamaged,
    AuditEntry,
    BackupReason,
    Chosen,
    Copy,
    ExportPlan,
    ExportRecord,
    Merged,
    Pace,
    Question,
    Removed,
    StoreEvent,
    StoreFacts,
    StoreReport,
)
from desktop_app.storage.removing import Removing
from desktop_app.storage.repositories import answers, exports, groups, sessions
from desktop_app.storage.repositories.answers import Found
from desktop_app.storage.saving import Saving


class Keeper:
    """The open store."""

    def __init__(
        self,
        places: Places,
        clock: Clock,
        emit: Callable[[StoreEvent], None],
        pace: Pace,
        *,
        between_steps: Callable[[], None],
        on_this_thread: Post,
    ) -> None:
        """Open the store. Raises every StoreError but AnswerDamaged."""
        begun = time.monotonic()
        self._clock = clock
        self._emit = emit
        self._backups = Backups(places.backups)
        self._told: set[AnswerId] = set()
        """Answers whose damage has been told."""
        self._idle_revisions: dict[AnswerId, Revision] = {}
        """Revisions made while nobody typed, until whoever typed leaves the answer and is given them."""
        opened = open_database(places.database, self._backups, clock)
        shutil.rmtree(places.restoring, ignore_errors=True)  # what a restore that was cut short has left
        self._database = opened.database
        self._saving = Saving(opened.database, clock, emit, pace)
        self._removing = Removing(opened.database, self._saving, self._backups, places, clock)
        self.joining = Joining(opened.database, self._saving, self._backups, clock)
        self.planning = Planning(opened.database, self._saving, clock)
        try:
            restored, under_way, damaged = self._look()
        except BaseException:
            self.close()
            raise
        self._told.update(AnswerId(str(error.values["answer_id"])) for error in damaged)
        self._copying = Copying(
            self._backups,
            opened.database,
            self._saving,
            clock,
            emit=emit,
            pace=pace,
            between_steps=between_steps,
            on_this_thread=on_this_thread,
            is_behind=under_way is not None,
        )
        self.report = StoreReport(
            schema=str(self._database.schema),
            migrated_from=str(opened.migrated_from) if opened.migrated_from else None,
            is_new=opened.is_new,
            restored=restored,
            damaged=damaged,
            took=timedelta(seconds=time.monotonic() - begun),
        )

    def _look(self) -> tuple[tuple[AnswerId, ...], GroupId | None, tuple[AnswerDamaged, ...]]:
        """Return the answers that have a draft, the group that has a meeting under way, and what is damaged of its."""
        with self._database.reading() as work:
            under_way = sessions.group_under_way(work)
            damaged = answers.damaged_in_group(work, under_way) if under_way else ()
            return answers.drafted(work), under_way, damaged

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @property
    def is_backing_up(self) -> bool:
        """Whether a backup is being made."""
        return self._copying.is_under_way

    def due(self) -> float | None:
        """Return when something is to be done next, in seconds of the monotonic clock."""
        return min((at for at in (self._saving.due(), self._copying.due()) if at is not None), default=None)

    def do_what_is_due(self) -> None:
        """Save drafts, make revisions of old ones, begin a backup: whatever has its time now."""
        self.save_what_is_due()
        due = self._copying.due()
        if due is not None and due <= time.monotonic():
            self.back_up(BackupReason.PERIODIC, Future())

    def save_what_is_due(self) -> None:
        """Save drafts and make revisions of old ones, whatever has its time now."""
        for draft in self._saving.save_what_is_due():
            with suppress(StoreError):  # told by the write itself, and tried again when the store recovers
                revision = self._revise(draft.answer_id, draft, "idle")
                if revision is not None:
                    self._idle_revisions[draft.answer_id] = revision

    def groups(self) -> tuple[Group, ...]:
        with self._database.reading() as work:
            return groups.all_groups(work)

    def chosen_group(self, wanted: GroupId) -> Chosen:
        with self._database.reading() as work:
            return groups.chosen(work, wanted)

    def add_group(
        self, municipality: Municipality, units: tuple[str, ...], others: tuple[Municipality, ...] = ()
    ) -> Group:
        with self._saving.writing() as work:
            return groups.add(work, municipality, units, self._clock.now(), others=others)

    def update_group(self, group: Group) -> None:
        with self._saving.writing() as work:
            groups.change(work, group)

    def begin_session(
        self,
        *,
        group_id: GroupId,
        course_id: CourseId,
        course_version: str,
        planned_end: datetime | None,
        attendance: tuple[HeadCount, ...],
        flow: FlowState,
    ) -> Session:
        with self._saving.writing() as work:
            return sessions.begin(
                work,
                group_id=group_id,
                course_id=course_id,
                course_version=course_version,
                planned_end=planned_end,
                attendance=attendance,
                flow=flow,
                now=self._clock.now(),
            )

    def save_flow(self, session_id: SessionId, flow: FlowState) -> None:
        with self._saving.writing() as work:
            sessions.save_flow(work, session_id, flow)

    def set_attendance(self, session_id: SessionId, attendance: tuple[HeadCount, ...]) -> None:
        with self._saving.writing() as work:
            sessions.set_attendance(work, session_id, attendance)

    def add_played(self, session_id: SessionId, played: tuple[Played, ...]) -> None:
        with self._saving.writing() as work:
            sessions.add_played(work, session_id, played, self._clock.now())

    def end_session(self, session_id: SessionId, flow: FlowState) -> Session:
        """End the meeting and make revisions of the group's drafts, all or nothing."""
        self._saving.flush()
        with self._saving.writing() as work:
            ended = sessions.end(work, session_id, flow, self._clock.now())
            drafted = answers.drafts_of_group(work, ended.group_id)
            for draft in drafted:
                self._add_if_it_differs(work, draft, "session_end")
        for draft in drafted:
            self._forget(draft.answer_id)
        return ended

    def reopen_session(self, session_id: SessionId) -> None:
        """Let an ended meeting go on; what was made of it when it ended stays."""
        with self._saving.writing() as work:
            sessions.reopen(work, session_id, self._clock.now())

    def unfinished(self, group_id: GroupId | None) -> Session | None:
        with self._database.reading() as work:
            return sessions.unfinished(work, group_id)

    def session(self, session_id: SessionId) -> Session | None:
        with self._database.reading() as work:
            return sessions.one(work, session_id)

    def sessions(self, group_id: GroupId | None, course_id: CourseId | None) -> tuple[Session, ...]:
        with self._database.reading() as work:
            return sessions.several(work, group_id, course_id)

    def played(self, group_id: GroupId, course_id: CourseId) -> tuple[Played, ...]:
        with self._database.reading() as work:
            return sessions.played(work, group_id, course_id)

    def session_played(self, session_id: SessionId) -> tuple[Played, ...]:
        with self._database.reading() as work:
            return sessions.session_played(work, session_id)

    def played_by_session(self, group_id: GroupId, course_id: CourseId) -> dict[SessionId, tuple[Played, ...]]:
        with self._database.reading() as work:
            return sessions.played_by_session(work, group_id, course_id)

    def progress(self, group_id: GroupId, course: Course) -> GroupProgress:
        known = self.answers(group_id, course.id)
        with self._database.reading() as work:
            lectures = sessions.lectures_progress(work, group_id, course)
            held = sessions.count(work, group_id, course.id)
            handed_over = exports.all_exports(work, group_id, course.id)
        return GroupProgress(
            lectures=lectures,
            answered=tuple(answer.prompt_id for answer in known if answer.is_answered),
            approved=tuple(answer.prompt_id for answer in known if isinstance(answer.status, Approved)),
            sessions=held,
            handed_over_at=handed_over[-1].at if handed_over else None,
            delivery=handed_over[-1].delivery if handed_over else None,
            delivered_at=handed_over[-1].delivered_at if handed_over else None,
            changed_after_hand_over=exports.changed_since(handed_over, course, known),
            request_left=exports.request_left(handed_over, known),
        )

    def answer(self, group_id: GroupId, course_id: CourseId, prompt: Prompt) -> Answer:
        with self._database.reading() as work:
            found = answers.find(work, group_id, course_id, prompt)
        if found is None:
            with self._saving.writing() as work:
                found = answers.add(work, group_id, course_id, prompt)
        shown = self._shown(found)
        if found.damaged or not is_asked_anew(prompt, shown):
            return shown
        with self._saving.writing() as work:
            return self._shown(answers.ask_anew(work, shown.id, prompt))

    def answers(self, group_id: GroupId, course_id: CourseId) -> tuple[Answer, ...]:
        with self._database.reading() as work:
            found = answers.find_all(work, group_id, course_id)
        return tuple(self._shown(one) for one in found)

    def typed(self, answer_id: AnswerId, session_id: SessionId, value: Value, caret: int, typed_at: float) -> None:
        """Take what is being typed; `typed_at` is in seconds of the monotonic clock."""
        self._saving.drafts.typed(Draft(answer_id, session_id, value, caret), typed_at)

    def flush(self) -> datetime | None:
        return self._saving.flush()

    def save_answer(self, answer_id: AnswerId, session_id: SessionId, value: Value, status: Status) -> Revision:
        # Kept as if it were typed: where the disk says no, it is tried again with the drafts.
        self.typed(answer_id, session_id, value, 0, time.monotonic())
        with self._saving.writing() as work:
            revision = answers.add_revision(
                work, answer_id, session_id, value, status, reason="saved", now=self._clock.now()
            )
        self._forget(answer_id)
        return revision

    def leave_answer(self, answer_id: AnswerId, session_id: SessionId) -> Revision | None:
        with self._database.reading() as work:
            draft = self._saving.drafts.of(answer_id) or answers.draft(work, answer_id)
        made = self._revise(answer_id, replace(draft, session_id=session_id), "left") if draft else None
        idle = self._idle_revisions.pop(answer_id, None)
        return made or idle

    def history(self, answer_id: AnswerId) -> tuple[Revision, ...]:
        with self._database.reading() as work:
            return answers.history(work, answer_id)

    def installation_id(self) -> str:
        with self._database.reading() as work:
            return groups.installation_id(work)

    def next_export(self, group_id: GroupId, course_id: CourseId) -> ExportPlan:
        with self._database.reading() as work:
            for found in answers.find_all(work, group_id, course_id):
                if found.damaged:
                    raise found.damaged
            return exports.plan(work, group_id, course_id)

    def removed(self, group_id: GroupId, course_id: CourseId) -> tuple[AnswerId, ...]:
        with self._database.reading() as work:
            return exports.removed(work, group_id, course_id)

    def reserve_export(self, record: ExportRecord) -> None:
        with self._saving.writing() as work:
            exports.reserve(work, record)

    def let_go_of_export(self, file_id: str) -> None:
        with self._saving.writing() as work:
            exports.let_go(work, file_id)

    def record_export(self, record: ExportRecord) -> None:
        with self._saving.writing() as work:
            exports.add(work, record, self._clock.now())

    def exports(self, group_id: GroupId, course_id: CourseId) -> tuple[ExportRecord, ...]:
        with self._database.reading() as work:
            return exports.all_exports(work, group_id, course_id)

    def begin_epoch(self) -> str:
        with self._saving.writing() as work:
            return groups.begin_epoch(work, self._clock.now())

    def back_up(self, reason: BackupReason, done: Future[Path]) -> None:
        """Begin a backup; `done` is told when it is finished and checked."""
        self._copying.begin(reason, done)

    def back_up_now(self, reason: BackupReason) -> Path:
        """Make a backup while everything waits. Raises BackupFailed, BackupNoRoom."""
        return back_up_at_once(self._database, self._backups, self._clock, reason)

    def merge(self, file: Path, chosen: Mapping[Question, Copy]) -> Merged:
        merged = self.joining.merge(file, chosen)
        with self._database.reading() as work:
            joined = answers.ids(work, merged.group_id, None)
        for answer_id in joined:
            self._forget(answer_id)  # what was being typed is a version now
        return merged

    def what_goes(self, group_id: GroupId, course_id: CourseId | None) -> Purged:
        self.flush()
        return self._removing.what_goes(group_id, course_id)

    def remove_answers(self, group_id: GroupId, course_id: CourseId | None) -> Removed:
        for answer_id in self._removing.about_to_go(group_id, course_id):
            self._forget(answer_id)  # or what was being typed would be saved again
        return self._removing.remove(group_id, course_id)

    def note(self, kind: str, group_id: GroupId | None, counts: Mapping[str, int]) -> None:
        with self._saving.writing() as work:
            sessions.note(work, kind, self._clock.now(), group_id=group_id, counts=counts)

    def audit(self) -> tuple[AuditEntry, ...]:
        with self._database.reading() as work:
            return sessions.audit(work)

    def quick_facts(self) -> StoreFacts:
        with self._database.reading():
            finished = self._backups.finished()
            return StoreFacts(
                file=self._database.path,
                bytes=self._database.path.stat().st_size,
                schema=str(self._database.schema),
                sqlite=sqlite3.sqlite_version,
                pragmas=self._database.pragmas(),
                quick_check=quick_check(self._database.raw),
                rows=contents(self._database.raw).rows,
                backups=len(finished),
                newest_backup=finished[-1].path if finished else None,
                newest_backup_at=finished[-1].at if finished else None,
            )

    def _revise(self, answer_id: AnswerId, draft: Draft, reason: str) -> Revision | None:
        """Make a draft a revision if it differs from the newest; either way the draft is done with."""
        with self._saving.writing() as work:
            revision = self._add_if_it_differs(work, draft, reason)
        self._saving.drafts.done(answer_id)
        return revision

    def _add_if_it_differs(self, work: Work, draft: Draft, reason: str) -> Revision | None:
        found = answers.get(work, draft.answer_id)
        if answers.says_the_same(found.answer, draft.value):
            answers.drop_draft(work, draft.answer_id)
            return None
        return answers.add_revision(
            work,
            draft.answer_id,
            draft.session_id,
            draft.value,
            NotApproved(),
            reason=reason,
            now=self._clock.now(),
        )

    def _forget(self, answer_id: AnswerId) -> None:
        self._saving.drafts.done(answer_id)
        self._idle_revisions.pop(answer_id, None)

    def _shown(self, found: Found) -> Answer:
        """Return an answer with what is being typed in it, on disk or not; tell of its damage once."""
        if found.damaged and found.answer.id not in self._told:
            self._told.add(found.answer.id)
            self._emit(AnswerFoundDamaged(found.damaged))
        typing = self._saving.drafts.of(found.answer.id)
        if typing is None:
            return found.answer
        return replace(found.answer, draft=typing.value, draft_at=found.answer.draft_at or self._clock.now())
