"""Answers, their drafts, and their revisions, each held against its fingerprint whenever it is read.

A revision that does not agree with its fingerprint is never shown. The newest sound one stands in its place, and the
damage is told as an `AnswerDamaged`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, Row, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session as Work

from desktop_app.domain.answer import EMPTY, Answer, Revision, Status, Value, status_from_document, value_from_document
from desktop_app.domain.course import Prompt, PromptKind
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, PromptId, SessionId
from desktop_app.storage.canonical import canonical_status, canonical_value, fingerprint, plain, well_formed
from desktop_app.storage.drafts import Draft
from desktop_app.storage.errors import AnswerDamaged
from desktop_app.storage.repositories import groups, new_id, next_after
from desktop_app.storage.tables import AnswerRow, DraftRow, EpochRow, RevisionRow

_INSERT_DRAFT = insert(DraftRow)
SAVE_DRAFT = _INSERT_DRAFT.on_conflict_do_update(
    index_elements=[DraftRow.answer_id],
    set_={name: _INSERT_DRAFT.excluded[name] for name in ("session_id", "value", "caret", "at")},
)
"""Made once: this is what runs twice a second while somebody types."""

_Saved: TypeAlias = Row[str, str, int, str, str, str, str]
_IN_ORDER = (
    select(
        RevisionRow.answer_id,
        RevisionRow.epoch,
        RevisionRow.seq,
        RevisionRow.value,
        RevisionRow.status,
        RevisionRow.sha256,
        RevisionRow.at,
    )
    .join(EpochRow, EpochRow.id == RevisionRow.epoch)
    .order_by(EpochRow.ordinal, RevisionRow.seq)
)
"""Revisions as they were made, whatever a clock said.

Bare rows: they are never changed, and an object of the mapping for each is most of what reading answers would cost.
"""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """An answer as it was found: what can be shown, and what is wrong with its newest revision if anything is."""

    answer: Answer
    damaged: AnswerDamaged | None


def get(work: Work, answer_id: AnswerId) -> Found:
    """Return an answer. LookupError where there is none."""
    row = work.get(AnswerRow, answer_id)
    if row is None:
        raise LookupError(answer_id)
    return _found(work, row)


def find(work: Work, group_id: GroupId, course_id: CourseId, prompt: Prompt) -> Found | None:
    """Return the group's answer to a question, if its row was made."""
    row = work.scalars(
        select(AnswerRow).where(
            AnswerRow.group_id == group_id, AnswerRow.course_id == course_id, AnswerRow.prompt_id == prompt.id
        )
    ).one_or_none()
    return _found(work, row) if row else None


def add(work: Work, group_id: GroupId, course_id: CourseId, prompt: Prompt) -> Found:
    """Make the row of the group's answer to a question, with the question's text as it is shown now."""
    row = AnswerRow(
        id=new_id(),
        ordinal=next_after(work, AnswerRow.ordinal),
        group_id=group_id,
        course_id=course_id,
        prompt_id=prompt.id,
        prompt_version=prompt.version,
        prompt_text_shown=well_formed(prompt.text),
        kind=prompt.kind.value,
    )
    work.add(row)
    return _found(work, row)


def ask_anew(work: Work, answer_id: AnswerId, prompt: Prompt) -> Found:
    """Let an answer that holds nothing be one to the question as it is shown now."""
    row = work.get_one(AnswerRow, answer_id)
    row.prompt_version, row.prompt_text_shown, row.kind = prompt.version, well_formed(prompt.text), prompt.kind.value
    return _found(work, row)


def find_all(work: Work, group_id: GroupId, course_id: CourseId) -> tuple[Found, ...]:
    """Return all the group's answers in the course, the first asked first."""
    return _found_all(work, AnswerRow.group_id == group_id, AnswerRow.course_id == course_id)


def ids(work: Work, group_id: GroupId, course_id: CourseId | None) -> tuple[AnswerId, ...]:
    """Return the ids of the group's answers in a course, or in all where it is None."""
    rows = select(AnswerRow.id).where(AnswerRow.group_id == group_id)
    if course_id is not None:
        rows = rows.where(AnswerRow.course_id == course_id)
    return tuple(AnswerId(answer_id) for answer_id in work.scalars(rows))


def history(work: Work, answer_id: AnswerId) -> tuple[Revision, ...]:
    """Return an answer's sound revisions, oldest first."""
    return tuple(revision for row in _revisions(work, answer_id) if (revision := _sound(row)))


def drafted(work: Work) -> tuple[AnswerId, ...]:
    """Return the answers that have a draft."""
    return tuple(AnswerId(answer_id) for answer_id in work.scalars(select(DraftRow.answer_id)))


def drafts_of_group(work: Work, group_id: GroupId) -> tuple[Draft, ...]:
    """Return a group's drafts, those that can be read."""
    rows = select(DraftRow).join(AnswerRow, AnswerRow.id == DraftRow.answer_id).where(AnswerRow.group_id == group_id)
    return tuple(draft for row in work.scalars(rows) if (draft := _draft(row)))


def draft(work: Work, answer_id: AnswerId) -> Draft | None:
    """Return an answer's draft, if it has one that can be read."""
    row = work.get(DraftRow, answer_id)
    return _draft(row) if row else None


def save_draft(work: Work, draft: Draft, now: datetime) -> None:
    """Keep what is being typed; it takes the place of what was typed before."""
    row = {
        "answer_id": draft.answer_id,
        "session_id": draft.session_id,
        "value": canonical_value(draft.value),
        "caret": draft.caret,
        "at": now.isoformat(),
    }
    work.connection().execute(SAVE_DRAFT, row)


def add_revision(
    work: Work,
    answer_id: AnswerId,
    session_id: SessionId,
    value: Value,
    status: Status,
    *,
    reason: str,
    now: datetime,
) -> Revision:
    """Add a revision; the answer's draft is done with."""
    epoch = groups.epoch(work)
    seq = next_after(work, RevisionRow.seq, RevisionRow.epoch == epoch)
    value_text, status_text = canonical_value(value), canonical_status(status)
    row = RevisionRow(
        id=new_id(),
        answer_id=answer_id,
        session_id=session_id,
        epoch=epoch,
        seq=seq,
        value=value_text,
        status=status_text,
        sha256=fingerprint(answer_id, epoch, seq, value_text, status_text),
        at=now.isoformat(),
        reason=reason,
    )
    work.add(row)
    work.execute(delete(DraftRow).where(DraftRow.answer_id == answer_id))
    return _revision(row)


def drop_draft(work: Work, answer_id: AnswerId) -> None:
    """Forget a draft that says what the newest revision says."""
    work.execute(delete(DraftRow).where(DraftRow.answer_id == answer_id))


def says_the_same(answer: Answer, value: Value) -> bool:
    """Tell whether a value is what the newest revision holds, or nothing where there is none."""
    newest = answer.revision.value if answer.revision else EMPTY[answer.kind]
    return canonical_value(newest) == canonical_value(value)


def damaged_in_group(work: Work, group_id: GroupId) -> tuple[AnswerDamaged, ...]:
    """Return what is wrong with a group's answers, in all courses."""
    found = _found_all(work, AnswerRow.group_id == group_id)
    return tuple(one.damaged for one in found if one.damaged)


def _found_all(work: Work, *which: ColumnElement[bool]) -> tuple[Found, ...]:
    """Return several answers, the first asked first: three questions to the database, however many they are."""
    of_these = select(AnswerRow.id).where(*which)
    revisions: dict[str, list[_Saved]] = {}
    for revision in work.execute(_IN_ORDER.where(RevisionRow.answer_id.in_(of_these))):
        revisions.setdefault(revision.answer_id, []).append(revision)
    drafts = {row.answer_id: row for row in work.scalars(select(DraftRow).where(DraftRow.answer_id.in_(of_these)))}
    rows = work.scalars(select(AnswerRow).where(*which).order_by(AnswerRow.ordinal))
    return tuple(_put_together(row, revisions.get(row.id, []), drafts.get(row.id)) for row in rows)


def _found(work: Work, row: AnswerRow) -> Found:
    return _put_together(row, _revisions(work, AnswerId(row.id)), work.get(DraftRow, row.id))


def _put_together(row: AnswerRow, revisions: list[_Saved], draft_row: DraftRow | None) -> Found:
    sound = _newest(_sound(revision) for revision in reversed(revisions))
    damaged = None
    if revisions and (sound is None or (revisions[-1].epoch, revisions[-1].seq) != (sound.epoch, sound.seq)):
        damaged = AnswerDamaged(
            answer_id=row.id,
            prompt_text=row.prompt_text_shown,
            damaged_at=datetime.fromisoformat(revisions[-1].at),
            shown_at=sound.at if sound else None,
        )
    typed = _draft(draft_row) if draft_row else None
    return Found(
        Answer(
            id=AnswerId(row.id),
            prompt_id=PromptId(row.prompt_id),
            prompt_version=row.prompt_version,
            prompt_text=row.prompt_text_shown,
            kind=PromptKind(row.kind),
            revision=sound,
            draft=typed.value if typed else None,
            draft_at=datetime.fromisoformat(draft_row.at) if draft_row and typed else None,
        ),
        damaged,
    )


def _draft(row: DraftRow) -> Draft | None:
    try:
        value = value_from_document(plain(row.value))
    except (ValueError, LookupError, TypeError):
        # no traceback: it could quote what was typed
        log.warning("the draft of answer %s is damaged and is not shown", row.answer_id)
        return None
    return Draft(AnswerId(row.answer_id), SessionId(row.session_id), value, row.caret)


def _revisions(work: Work, answer_id: AnswerId) -> list[_Saved]:
    return list(work.execute(_IN_ORDER.where(RevisionRow.answer_id == answer_id)))


def _newest(revisions: Iterable[Revision | None]) -> Revision | None:
    return next((revision for revision in revisions if revision), None)


def _sound(row: _Saved) -> Revision | None:
    agrees = fingerprint(row.answer_id, row.epoch, row.seq, row.value, row.status) == row.sha256
    return _revision(row) if agrees else None


def _revision(row: _Saved | RevisionRow) -> Revision:
    return Revision(
        epoch=row.epoch,
        seq=row.seq,
        value=value_from_document(plain(row.value)),
        status=status_from_document(plain(row.status)),
        sha256=row.sha256,
        at=datetime.fromisoformat(row.at),
    )
