"""Reading what a group has to hand over out of the store, and remembering that it did.

These wait for the database thread: call them from a command, or from a thread that may wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop_app.domain.answer import Answer
from desktop_app.domain.course import Course
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.handover import Handover
from desktop_app.domain.session import Session
from desktop_app.handover.content import Options, Records, assemble
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.export import USUAL, ExportReport, Format, Parcel, prepare, record_of, write_apart
from desktop_app.storage.records import ExportRecord
from desktop_app.storage.service import Store


def gather(store: Store, group: Group, course: Course) -> Records:
    """Return the group's records of the course, drafts settled. Raises StoreErrors."""
    sessions = store.sessions(group.id, course.id).result()
    return Records(
        course=course,
        group=group,
        sessions=sessions,
        played=store.played_by_session(group.id, course.id).result(),
        answers=_settled(store, group, course, sessions),
    )


def _settled(store: Store, group: Group, course: Course, sessions: Sequence[Session]) -> tuple[Answer, ...]:
    """Return the answers with every open draft made a revision, so that what was typed last is what goes."""
    answers = store.answers(group.id, course.id).result()
    drafted = [answer for answer in answers if answer.draft is not None]
    if not drafted or not sessions:
        return answers
    for answer in drafted:
        store.leave_answer(answer.id, sessions[-1].id).result()
    return store.answers(group.id, course.id).result()


def plan_hand_over(store: Store, records: Records, *, made_at: datetime, options: Options | None = None) -> Handover:
    """Return the hand-over as it would be written now. Raises AnswerDamaged and other StoreErrors."""
    plan = store.next_export(records.group.id, records.course.id).result()
    return assemble(records, plan, made_at=made_at, options=options)


def hand_over(
    store: Store,
    handover: Handover,
    words: DocumentWords,
    folder: Path,
    formats: Iterable[Format] = USUAL,
    *,
    unsealed_reason: str = "",
) -> ExportReport:
    """Write a hand-over to a folder and remember it, sealed where the recipient has keys and no reason is given not to.

    Raises the Export errors, NotSealed, NothingToHandOver, StoreErrors.

    The documents are made in a process of their own: a command may be asking the program that shows a film.
    """
    parcel = prepare(handover, words)
    parcel = parcel.in_clear(unsealed_reason) if unsealed_reason else parcel
    return write_and_remember(store, handover, parcel, folder, formats)[0]


def write_and_remember(
    store: Store, handover: Handover, parcel: Parcel, folder: Path, formats: Iterable[Format]
) -> tuple[ExportReport, ExportRecord]:
    """Write what was made ready, and remember it. Its number is taken before and given back where nothing is written.

    Raises HandedOverMeanwhile where the number has been taken since, by a command or another copy that was joined; then
    nothing is written. And the Export errors, NotSealed, StoreErrors.
    """
    planned = ExportReport(folder, (), parcel.answers.sha256, parcel.code, unsealed_reason=parcel.unsealed_reason)
    store.reserve_export(record_of(handover, planned)).result()
    try:
        report = write_apart(parcel, folder, formats)
    except BaseException:
        with suppress(KnownError):  # then a number is left out, and it is the writing that is told of
            store.let_go_of_export(handover.file_id).result()
        raise
    record = record_of(handover, report)
    store.record_export(record).result()
    return report, record
