"""What a new meeting begins with: what the group has planned, or what is suggested, and what stood there last time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as time_of_day

from desktop_app.courses.regions import municipalities
from desktop_app.domain.course import Course
from desktop_app.domain.duties import Duties, next_writer
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import LectureId
from desktop_app.domain.plan import Part, PlannedMeeting
from desktop_app.domain.session import RESUME_BACK, GroupProgress, Session
from desktop_app.session.overview import FilmLine
from desktop_app.session.plan import suggest, time_for
from desktop_app.session.planner import begun, next_meeting
from desktop_app.ui.home.new_session_model import FilmChoice, NewSessionOffer
from desktop_app.ui.home.standing import Standing
from desktop_app.words import translate

SLOT = timedelta(minutes=60)
"""How long a meeting is suggested to be where nothing is planned."""
QUARTER = 15


def offer_for(standing: Standing, now: datetime, wanted: LectureId | None) -> NewSessionOffer:
    """Return what the form begins with: what is planned, or else what is suggested."""
    course, progress, group = standing.entry.course, standing.progress, standing.group
    playable = {line.lecture_id for line in standing.shown.films if line.playable}
    planned = _coming(standing)
    plan = standing.plan
    slot = plan.slot if plan is not None and planned is not None else SLOT
    until: dict[LectureId, timedelta] = {}
    chosen: tuple[LectureId, ...]
    if wanted is not None:
        chosen, feedback = (wanted,) if wanted in playable else (), False
    elif planned is not None:
        parts = [part for part in planned.parts if part.lecture_id in playable and not _is_seen(progress, part)]
        chosen, feedback = tuple(part.lecture_id for part in parts), planned.feedback
        until = {part.lecture_id: part.end for part in parts if part.end < course.lecture(part.lecture_id).duration}
    else:
        chosen, feedback = suggest(course, progress, playable, slot)
    asked = course.feedback.prompts if course.feedback else ()
    last = standing.sessions[-1] if standing.sessions else None
    number = len(standing.sessions) + 1
    starts = {**planned_starts(standing), **begun(course, progress)}
    return NewSessionOffer(
        number=number,
        total=plan.total if plan is not None and planned is not None and number <= plan.total else None,
        now=now,
        group=group.label if group else "",
        several_groups=standing.shown.several_groups,
        municipalities=municipalities(),
        municipality_code=group.municipality_code if group else "",
        unit=group.unit if group else "",
        more_units=group.units[1:] if group else (),
        others=group.others if group else (),
        attendance=_roles(last),
        duties=_duties(standing.sessions),
        wrote_last=last.flow.duties.writes if last else "",
        planned_end=_next_quarter(now + slot),
        films=tuple(_choice(course, line, starts.get(line.lecture_id, timedelta())) for line in standing.shown.films),
        chosen=chosen,
        until=until,
        feedback_offered=any(prompt not in progress.answered for prompt in asked),
        feedback_chosen=feedback,
        feedback=time_for(course, [], feedback=True)[1],
        content_notice=course.content_notice is not None,
    )


def _choice(course: Course, line: FilmLine, start: timedelta) -> FilmChoice:
    start = timedelta() if line.seen else start
    return FilmChoice(
        lecture_id=line.lecture_id,
        number=line.number,
        title=line.title,
        duration=max(timedelta(), line.duration - start),
        questions=time_for(course, [line.lecture_id], feedback=False)[1],
        playable=line.playable,
        seen=line.seen,
        start=start,
        lecture=course.lecture(line.lecture_id),
    )


def _duties(sessions: tuple[Session, ...]) -> Duties:
    """Return who led and approved last time, and whose turn it is to write."""
    last = sessions[-1].flow.duties if sessions else Duties()
    return replace(last, writes=next_writer(session.flow.duties.writes for session in sessions))


def _coming(standing: Standing) -> PlannedMeeting | None:
    """Return the meeting that is planned next, if the group has a plan with something left in it."""
    plan = standing.plan
    index = next_meeting(plan, standing.entry.course, standing.progress) if plan is not None else None
    return plan.meetings[index] if plan is not None and index is not None else None


def planned_starts(standing: Standing) -> dict[LectureId, timedelta]:
    """Return from where films are planned to be shown that the group may not have begun."""
    planned = _coming(standing)
    return {part.lecture_id: part.start for part in planned.parts if part.start} if planned is not None else {}


def _is_seen(progress: GroupProgress, part: Part) -> bool:
    film = progress.lecture(part.lecture_id)
    return film.seen or film.last_position >= part.end - RESUME_BACK


def _roles(last: Session | None) -> tuple[HeadCount, ...]:
    if last is not None and last.attendance and all(count.role for count in last.attendance):
        return last.attendance
    return (
        HeadCount(translate("Check", "Social workers"), 0),
        HeadCount(translate("Check", "Managers"), 0),
        HeadCount(translate("Check", "Other unit"), 0),
    )


def _next_quarter(at: datetime) -> time_of_day:
    minutes = (at.hour * 60 + at.minute + QUARTER - 1) // QUARTER * QUARTER % (24 * 60)
    return time_of_day(minutes // 60, minutes % 60)
