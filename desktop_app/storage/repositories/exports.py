"""What was handed over, how far it has come, and whether the answers have changed since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session as Work

from desktop_app.domain.answer import Answer
from desktop_app.domain.course import Course, Destination
from desktop_app.domain.ids import AnswerId, CourseId, GroupId
from desktop_app.domain.support import request_of
from desktop_app.domain.support_parts import SUPPORT
from desktop_app.storage.canonical import canonical, plain, well_formed
from desktop_app.storage.errors import HandedOverMeanwhile
from desktop_app.storage.records import AuditEntry, ExportPlan, ExportRecord
from desktop_app.storage.repositories import groups, new_id, sessions
from desktop_app.storage.tables import AnswerRow, AuditRow, ExportRow, RevisionRow

SENT, NOT_SENT, RECEIVED = "sent", "not_sent", "received"
TOLD = (SENT, NOT_SENT, RECEIVED)
DELETED = "deleted"
"""What the audit list holds of a hand-over after it was saved; the last is of this computer's files alone, and does not
come along when two copies are made one. The numbers beside are `code` (the first 40 bits of its
SHA-256, by which it is known), `revision` as it was called where it was saved and, where it was received, `came_s`."""
RESERVED = "reserved"
"""Stands among a record's counts from before its files are written until they are there; for good where the program was
cut short meanwhile: the number is then never used again, and what may lie on a stick is replaced by the next."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def plan(work: Work, group_id: GroupId, course_id: CourseId) -> ExportPlan:
    """Return what the next answer file is to be called and to replace."""
    earlier = _rows(work, group_id, course_id)
    return ExportPlan(
        file_id=new_id(),
        supersedes=tuple(row.file_id for row in earlier),
        revision=earlier[-1].revision + 1 if earlier else 1,
        installation_id=groups.installation_id(work),
        removed=removed(work, group_id, course_id),
    )


def reserve(work: Work, record: ExportRecord) -> None:
    """Take the number that a hand-over is about to be written with. Raises HandedOverMeanwhile where it is taken."""
    earlier = _rows(work, record.group_id, record.course_id)
    if earlier and earlier[-1].revision >= record.revision:
        raise HandedOverMeanwhile(revision=earlier[-1].revision)
    work.add(_row(replace(record, counts={**record.counts, RESERVED: 1})))


def let_go(work: Work, file_id: str) -> None:
    """Give the number back that was taken for a hand-over which was not written."""
    row = work.get(ExportRow, file_id)
    if row is not None and _is_reserved(row):
        work.delete(row)
        work.flush()


def add(work: Work, record: ExportRecord, now: datetime) -> None:
    """Keep that something was handed over."""
    let_go(work, record.file_id)
    work.add(_row(record))
    kind = "handed_over_unsealed" if record.key_fingerprint is None else "handed_over"
    sessions.note(work, kind, now, group_id=record.group_id, counts=record.counts)


def all_exports(work: Work, group_id: GroupId, course_id: CourseId) -> tuple[ExportRecord, ...]:
    """Return what has been handed over, oldest first, with what has been told of it since."""
    rows = [row for row in _rows(work, group_id, course_id) if not _is_reserved(row)]
    told = sessions.noted(work, group_id, (*TOLD, DELETED)) if rows else ()
    return tuple(_record(row, told) for row in rows)


def changed_since(handed_over: Sequence[ExportRecord], course: Course, answers: tuple[Answer, ...]) -> bool:
    """Tell whether the files together no longer say all that the group has answered.

    An answer that went has a newer text, one that should have gone has come, or a file was saved on another computer
    which the newest does not replace: the recipient would have two that contradict each other. The request for support
    is no answer to a question: it may go alone, before or after (`request_left`).
    """
    if not handed_over:
        return False
    *earlier, newest = handed_over
    if not {record.file_id for record in earlier} <= set(newest.supersedes):
        return True
    went = _went(handed_over)
    for_county = {prompt.id for prompt in course.prompts if prompt.destination is Destination.COUNTY}
    return any(
        _has_changed(answer, went[answer.id]) if answer.id in went else answer.is_answered
        for answer in answers
        if (answer.id in went and not answer.prompt_id.startswith(SUPPORT)) or answer.prompt_id in for_county
    )


def request_left(handed_over: Sequence[ExportRecord], answers: Iterable[Answer]) -> bool:
    """Tell whether the group asks for support, and has not handed that over as it stands."""
    went = _went(handed_over)
    parts = [answer for answer in answers if answer.prompt_id.startswith(SUPPORT)]
    return request_of(parts).is_asked and any(
        _has_changed(part, went[part.id]) if part.id in went else part.is_answered for part in parts
    )


def _went(handed_over: Iterable[ExportRecord]) -> dict[AnswerId, tuple[str, int]]:
    """Return the text that each answer went with last: a file need not hold all that went before it."""
    return {answer_id: (epoch, seq) for record in handed_over for answer_id, epoch, seq in record.answers}


def _has_changed(answer: Answer, went: tuple[str, int]) -> bool:
    newest = answer.revision
    if newest is None:
        return answer.draft is not None  # what went was removed since: there is nothing newer to send
    typed = answer.draft is not None and answer.draft != newest.value
    return typed or (newest.epoch, newest.seq) != went


def removed(work: Work, group_id: GroupId, course_id: CourseId) -> tuple[AnswerId, ...]:
    """Return the answers whose text went once and has been taken away since (gallring), the first that went first.

    What a disk has lost is not removed: where nobody has taken anything away there is nothing to tell.
    """
    if not work.scalars(select(AuditRow.kind).where(AuditRow.group_id == group_id, AuditRow.kind == "removed")).first():
        return ()
    earlier = _rows(work, group_id, course_id)
    went = {answer_id: (epoch, seq) for row in earlier for answer_id, epoch, seq in plain(row.answers)}
    asked = (AnswerRow.group_id == group_id, AnswerRow.course_id == course_id)
    here = set(work.scalars(select(AnswerRow.id).where(*asked)))
    said = select(RevisionRow.answer_id, RevisionRow.epoch, RevisionRow.seq).join(AnswerRow).where(*asked)
    kept = {tuple(row) for row in work.execute(said)}
    return tuple(
        AnswerId(answer_id) for answer_id, text in went.items() if answer_id in here and (answer_id, *text) not in kept
    )


def _rows(work: Work, group_id: GroupId, course_id: CourseId) -> list[ExportRow]:
    rows = (
        select(ExportRow)
        .where(ExportRow.group_id == group_id, ExportRow.course_id == course_id)
        .order_by(ExportRow.revision)
    )
    return list(work.scalars(rows))


def _is_reserved(row: ExportRow) -> bool:
    return RESERVED in plain(row.counts)


def _row(record: ExportRecord) -> ExportRow:
    return ExportRow(
        file_id=record.file_id,
        group_id=record.group_id,
        course_id=record.course_id,
        course_version=record.course_version,
        revision=record.revision,
        supersedes=canonical(list(record.supersedes)),
        at=record.at.isoformat(),
        folder=well_formed(record.folder),
        files=canonical(list(record.files)),
        sha256=record.sha256,
        answers=canonical([list(answer) for answer in record.answers]),
        counts=canonical(dict(record.counts)),
        recipient=well_formed(record.recipient),
        key_fingerprint=record.key_fingerprint,
        unsealed_reason=well_formed(record.unsealed_reason),
    )


def _record(row: ExportRow, told: Sequence[AuditEntry]) -> ExportRecord:
    sent_at, received_at, deleted_at = _told_of(row, told)
    return ExportRecord(
        file_id=row.file_id,
        group_id=GroupId(row.group_id),
        course_id=CourseId(row.course_id),
        course_version=row.course_version,
        revision=row.revision,
        supersedes=tuple(plain(row.supersedes)),
        at=datetime.fromisoformat(row.at),
        folder=row.folder,
        files=tuple(plain(row.files)),
        sha256=row.sha256,
        answers=tuple((AnswerId(answer_id), epoch, seq) for answer_id, epoch, seq in plain(row.answers)),
        counts=plain(row.counts),
        recipient=row.recipient,
        key_fingerprint=row.key_fingerprint,
        unsealed_reason=row.unsealed_reason,
        sent_at=sent_at,
        received_at=received_at,
        deleted_at=deleted_at,
    )


def _told_of(row: ExportRow, told: Sequence[AuditEntry]) -> tuple[datetime | None, datetime | None, datetime | None]:
    """Return when it was sent, received and deleted, None where nobody has said so, or has taken it back."""
    sent_at = received_at = deleted_at = None
    for entry in told:
        begins = f"{entry.counts.get('code', -1):010x}"
        if not row.sha256.startswith(begins):
            continue
        if entry.kind == RECEIVED:
            received_at = EPOCH + timedelta(seconds=entry.counts["came_s"])
        elif entry.kind == DELETED:
            deleted_at = entry.at
        else:
            sent_at = entry.at if entry.kind == SENT else None
    return sent_at, received_at, deleted_at
