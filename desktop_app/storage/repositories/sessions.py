"""Meetings, what they have shown, and the list of what was done (audit).

What returns meetings raises MeetingNewer where a newer Samsyn has written one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session as Work

from desktop_app.domain.course import Course
from desktop_app.domain.duties import Duties
from desktop_app.domain.flow_document import WrittenByNewer, flow_document, flow_from_document
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import CourseId, GroupId, LectureId, SessionId
from desktop_app.domain.session import SEEN_SHARE, FlowState, LectureProgress, Played, Session, played_time
from desktop_app.storage.canonical import canonical, plain, well_formed
from desktop_app.storage.errors import MeetingNewer
from desktop_app.storage.records import AuditEntry
from desktop_app.storage.repositories import moment, new_id, next_after
from desktop_app.storage.tables import AuditRow, PlayedRow, SessionRow

MILLISECOND = timedelta(milliseconds=1)


def begin(
    work: Work,
    *,
    group_id: GroupId,
    course_id: CourseId,
    course_version: str,
    planned_end: datetime | None,
    attendance: tuple[HeadCount, ...],
    flow: FlowState,
    now: datetime,
) -> Session:
    """Begin the group's next meeting in the course."""
    row = SessionRow(
        id=new_id(),
        ordinal=next_after(work, SessionRow.ordinal),
        group_id=group_id,
        course_id=course_id,
        course_version=course_version,
        number=next_after(work, SessionRow.number, SessionRow.group_id == group_id, SessionRow.course_id == course_id),
        started_at=now.isoformat(),
        planned_end=planned_end and planned_end.isoformat(),
        ended_at=None,
        writer=well_formed(flow.duties.writes),
        attendance=_attendance(attendance),
        flow=canonical(flow_document(flow)),
    )
    work.add(row)
    note(work, "session_begun", now, group_id=group_id, session_id=row.id)
    return _session(row)


def save_flow(work: Work, session_id: SessionId, flow: FlowState) -> None:
    """Keep the place in the meeting. LookupError where there is no such meeting."""
    _row(work, session_id).flow = canonical(flow_document(flow))


def set_attendance(work: Work, session_id: SessionId, attendance: tuple[HeadCount, ...]) -> None:
    """Keep how many are in the room. LookupError where there is no such meeting."""
    _row(work, session_id).attendance = _attendance(attendance)


def end(work: Work, session_id: SessionId, flow: FlowState, now: datetime) -> Session:
    """End the meeting. LookupError where there is no such meeting."""
    row = _row(work, session_id)
    row.flow = canonical(flow_document(flow))
    row.ended_at = now.isoformat()
    note(work, "session_ended", now, group_id=row.group_id, session_id=row.id)
    return _session(row)


def reopen(work: Work, session_id: SessionId, now: datetime) -> None:
    """Let an ended meeting go on. LookupError where there is no such meeting."""
    row = _row(work, session_id)
    row.ended_at = None
    note(work, "session_reopened", now, group_id=row.group_id, session_id=row.id)


def one(work: Work, session_id: SessionId) -> Session | None:
    """Return a meeting."""
    row = work.get(SessionRow, session_id)
    return _session(row) if row else None


def several(work: Work, group_id: GroupId | None, course_id: CourseId | None) -> tuple[Session, ...]:
    """Return meetings, oldest first: of a group, of a course, or all."""
    rows = select(SessionRow).order_by(SessionRow.ordinal)
    if group_id is not None:
        rows = rows.where(SessionRow.group_id == group_id)
    if course_id is not None:
        rows = rows.where(SessionRow.course_id == course_id)
    return tuple(_session(row) for row in work.scalars(rows))


def count(work: Work, group_id: GroupId, course_id: CourseId) -> int:
    """Return how many meetings the group has begun in the course."""
    held = select(func.count()).where(SessionRow.group_id == group_id, SessionRow.course_id == course_id)
    return work.scalars(held).one()


def group_under_way(work: Work) -> GroupId | None:
    """Return the group of the newest meeting that was not ended; None where every one is."""
    rows = select(SessionRow.group_id).where(SessionRow.ended_at.is_(None)).order_by(SessionRow.ordinal.desc()).limit(1)
    found = work.scalars(rows).first()
    return GroupId(found) if found else None


def unfinished(work: Work, group_id: GroupId | None) -> Session | None:
    """Return the newest meeting that was not ended."""
    rows = select(SessionRow).where(SessionRow.ended_at.is_(None)).order_by(SessionRow.ordinal.desc()).limit(1)
    if group_id is not None:
        rows = rows.where(SessionRow.group_id == group_id)
    row = work.scalars(rows).first()
    return _session(row) if row else None


def add_played(work: Work, session_id: SessionId, played: tuple[Played, ...], now: datetime) -> None:
    """Keep what was shown."""
    work.add_all(
        PlayedRow(
            session_id=session_id,
            lecture_id=stretch.lecture_id,
            start_ms=round(stretch.start / MILLISECOND),
            end_ms=round(stretch.end / MILLISECOND),
            at=now.isoformat(),
        )
        for stretch in played
    )


def played(work: Work, group_id: GroupId, course_id: CourseId) -> tuple[Played, ...]:
    """Return what all the group's meetings in the course have shown, in the order it was shown."""
    return tuple(_played(row) for row in _played_rows(work, group_id, course_id))


def played_by_session(work: Work, group_id: GroupId, course_id: CourseId) -> dict[SessionId, tuple[Played, ...]]:
    """Return what each of the group's meetings in the course has shown; one that has shown nothing is not there."""
    shown: dict[SessionId, tuple[Played, ...]] = {}
    for row in _played_rows(work, group_id, course_id):
        session_id = SessionId(row.session_id)
        shown[session_id] = (*shown.get(session_id, ()), _played(row))
    return shown


def session_played(work: Work, session_id: SessionId) -> tuple[Played, ...]:
    """Return what one meeting has shown."""
    rows = select(PlayedRow).where(PlayedRow.session_id == session_id).order_by(PlayedRow.ordinal)
    return tuple(_played(row) for row in work.scalars(rows))


def lectures_progress(work: Work, group_id: GroupId, course: Course) -> dict[LectureId, LectureProgress]:
    """Return how far the group has come with each film it has begun. A film of unknown length is never «seen»."""
    rows = _played_rows(work, group_id, course.id)
    shown = tuple(_played(row) for row in rows)
    last = {row.lecture_id: row for row in rows}
    return {
        lecture.id: LectureProgress(
            played=(time := played_time(shown, lecture.id)),
            seen=timedelta() < lecture.duration * SEEN_SHARE <= time,
            last_position=last[lecture.id].end_ms * MILLISECOND,
            last_at=moment(last[lecture.id].at),
        )
        for lecture in course.lectures
        if lecture.id in last
    }


def note(
    work: Work,
    kind: str,
    now: datetime,
    *,
    group_id: str | None = None,
    session_id: str | None = None,
    counts: Mapping[str, int] | None = None,
) -> None:
    """Write in the audit list that something was done: ids and counts, never text or names."""
    work.add(
        AuditRow(
            at=now.isoformat(),
            kind=kind,
            group_id=group_id,
            session_id=session_id,
            counts=canonical(dict(counts or {})),
        )
    )


def audit(work: Work) -> tuple[AuditEntry, ...]:
    """Return what was done, in the order it was done."""
    return _entries(work.scalars(select(AuditRow).order_by(AuditRow.ordinal)))


def noted(work: Work, group_id: GroupId, kinds: Sequence[str]) -> tuple[AuditEntry, ...]:
    """Return what was noted of a group, of these kinds only, in the order it was noted."""
    wanted = select(AuditRow).where(AuditRow.group_id == group_id, AuditRow.kind.in_(kinds))
    return _entries(work.scalars(wanted.order_by(AuditRow.ordinal)))


def meets_about_another(work: Work, group_id: GroupId, course_id: CourseId) -> bool:
    """Tell whether the group has begun to meet about another course, and has not removed anything since.

    What it removed then may have been of that course: the audit list names no courses.
    """
    elsewhere = select(SessionRow.id).where(SessionRow.group_id == group_id, SessionRow.course_id != course_id)
    meetings = set(work.scalars(elsewhere))
    notes = noted(work, group_id, ("removed", "session_begun"))
    removals = [n for n, entry in enumerate(notes) if entry.kind == "removed"]
    if not removals:
        return bool(meetings)
    return any(entry.session_id in meetings for entry in notes[removals[-1] + 1 :])


def _entries(rows: Iterable[AuditRow]) -> tuple[AuditEntry, ...]:
    return tuple(
        AuditEntry(
            at=datetime.fromisoformat(row.at),
            kind=row.kind,
            group_id=GroupId(row.group_id) if row.group_id else None,
            session_id=SessionId(row.session_id) if row.session_id else None,
            counts=plain(row.counts),
        )
        for row in rows
    )


def _row(work: Work, session_id: SessionId) -> SessionRow:
    row = work.get(SessionRow, session_id)
    if row is None:
        raise LookupError(session_id)
    return row


def _played_rows(work: Work, group_id: GroupId, course_id: CourseId) -> list[PlayedRow]:
    rows = (
        select(PlayedRow)
        .join(SessionRow, SessionRow.id == PlayedRow.session_id)
        .where(SessionRow.group_id == group_id, SessionRow.course_id == course_id)
        .order_by(PlayedRow.ordinal)
    )
    return list(work.scalars(rows))


def _attendance(attendance: tuple[HeadCount, ...]) -> str:
    return canonical([[count.role, count.people] for count in attendance])


def _played(row: PlayedRow) -> Played:
    return Played(LectureId(row.lecture_id), row.start_ms * MILLISECOND, row.end_ms * MILLISECOND)


def _session(row: SessionRow) -> Session:
    return Session(
        id=SessionId(row.id),
        group_id=GroupId(row.group_id),
        course_id=CourseId(row.course_id),
        course_version=row.course_version,
        number=row.number,
        started_at=datetime.fromisoformat(row.started_at),
        planned_end=moment(row.planned_end),
        ended_at=moment(row.ended_at),
        attendance=tuple(HeadCount(role, people) for role, people in plain(row.attendance)),
        flow=_flow(row),
    )


def _flow(row: SessionRow) -> FlowState:
    document = plain(row.flow)
    try:
        flow = flow_from_document(document)
    except WrittenByNewer:
        raise MeetingNewer from None
    return flow if "version" in document else replace(flow, duties=Duties(writes=row.writer))
