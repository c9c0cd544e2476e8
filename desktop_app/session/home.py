"""How Home is made: from the course, the films on the disk, and how far the group has come. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.domain.course import Course, Lecture
from desktop_app.domain.group import Group
from desktop_app.domain.ids import CourseId, LectureId, PromptId
from desktop_app.domain.plan import Plan
from desktop_app.domain.session import GroupProgress, LectureProgress, Session
from desktop_app.domain.steps import Step, StepKind
from desktop_app.domain.support_parts import standing_of
from desktop_app.session.flow_steps import offered_from
from desktop_app.session.overview import Continue, FilmLine, FilmState, Overview
from desktop_app.session.planner import next_meeting


def overview(
    course: Course,
    *,
    courses: tuple[tuple[CourseId, str], ...],
    group: Group | None,
    several_groups: bool,
    on_disk: Mapping[LectureId, FilmState | None],
    progress: GroupProgress,
    under_way: Session | None,
    today: date,
    plan: Plan | None = None,
) -> Overview:
    """Return Home for a course and a group.

    `on_disk` says what is wrong with a film (missing, damaged, no picture), or None where it can be played;
    `under_way` is the group's meeting that was not ended, if there is one.
    """
    lines = {
        lecture.id: _line(course, lecture, on_disk.get(lecture.id), progress.lecture(lecture.id))
        for lecture in course.lectures
    }
    asked = course.feedback.prompts if course.feedback else ()
    return Overview(
        course_id=course.id,
        course_title=course.name,
        course_subtitle=course.subtitle,
        courses=courses,
        group_id=group.id if group else None,
        group_label=group.label if group else "",
        several_groups=several_groups,
        resume=_planned(_resume(course, progress, under_way), plan, course, progress, today) if group else None,
        common=tuple(lines[lecture.id] for lecture in course.lectures if not lecture.audience),
        targeted=tuple(lines[lecture.id] for lecture in course.lectures if lecture.audience),
        questions=len(asked),
        answered=sum(prompt in progress.answered for prompt in asked),
        offers_support=course.support_offer is not None,
        has_map=bool(course.actors),
        support=standing_of(progress.answered),
        handed_over_at=progress.handed_over_at,
        delivery=progress.delivery,
        delivered_at=progress.delivered_at,
        changed_after_hand_over=progress.changed_after_hand_over,
        request_left=progress.request_left,
    )


def _line(course: Course, lecture: Lecture, wrong: FilmState | None, progress: LectureProgress) -> FilmLine:
    section = course.section_of(lecture.id)
    goes_on_from = progress.goes_on_from(lecture.duration)
    skipped = not progress.seen and progress.came_to_end(lecture.duration)
    titles = {audience.id: audience.title for audience in course.audiences}
    if progress.seen:
        known = FilmState.SEEN
    elif skipped or goes_on_from:
        known = FilmState.STOPPED
    else:
        known = FilmState.NOT_SEEN
    return FilmLine(
        lecture_id=lecture.id,
        number=lecture.number,
        title=lecture.name,
        full_title=lecture.title,
        section=(section.short_title or section.title) if section else "",
        duration=lecture.duration,
        state=wrong or known,
        has_captions=bool(lecture.captions),
        at=progress.last_at,
        position=goes_on_from,
        seen=progress.seen,
        skipped=skipped,
        especially_for=tuple(titles.get(audience, audience) for audience in lecture.audience),
    )


def _resume(course: Course, progress: GroupProgress, under_way: Session | None) -> Continue:
    if under_way is not None:
        return _under_way(course, under_way)
    unseen = [lecture for lecture in course.lectures if not progress.lecture(lecture.id).seen]
    open_questions = _open_questions(course, progress)
    coming = unseen[0] if unseen else None
    begun = progress.lecture(coming.id) if coming else LectureProgress()
    position = begun.goes_on_from(coming.duration) if coming else timedelta()
    return Continue(
        session_id=None,
        meeting=progress.sessions + 1,
        at=begun.last_at,
        step=StepKind.FILM if coming else StepKind.FEEDBACK,
        film_number=coming.number if coming else None,
        film_title=coming.name if coming else "",
        position=position,
        duration=coming.duration if coming else timedelta(),
        film_left=max(timedelta(), coming.duration - position) if coming else timedelta(),
        questions_left=len(coming.prompts) if coming else len(open_questions),
        next_film=unseen[1].number if len(unseen) > 1 else None,
        all_done=not unseen and not open_questions,
    )


def _planned(resume: Continue, plan: Plan | None, course: Course, progress: GroupProgress, today: date) -> Continue:
    """Return what is gone on with, and what the plan says of it: of how many, and on which day after it was left.

    A meeting of an earlier day that nobody ended is gone on with when the group meets next; one of today, now.
    """
    if plan is None or resume.meeting > plan.total or resume.all_done:
        return resume
    goes_on_now = resume.session_id is not None and resume.at is not None and resume.at.date() >= today
    first = None if goes_on_now else next_meeting(plan, course, progress)
    stopped = resume.at.date() if resume.at is not None else date.min  # that day is over, and its film is not
    later = range(first, len(plan.meetings)) if first is not None else ()
    coming = next((index for index in later if plan.meetings[index].day > stopped), None)
    if coming is None:
        return replace(resume, planned_total=plan.total)
    begins = plan.begins(coming)
    return replace(resume, planned=begins, planned_until=begins + plan.slot, planned_total=plan.total)


def _under_way(course: Course, session: Session) -> Continue:
    flow = session.flow
    here = flow.step
    lecture = course.lecture(here.lecture) if here.lecture else _next_film(course, flow.steps[flow.index :])
    ahead = flow.steps[flow.index + 1 :] if here.kind is StepKind.FILM else flow.steps[flow.index :]
    asks: list[Step] = []
    next_film: int | None = None
    for step in ahead:
        if step.kind is StepKind.FILM and step.lecture is not None and (lecture is None or step.lecture != lecture.id):
            next_film = course.lecture(step.lecture).number
            break
        if step.asks:
            asks.append(step)
    position = flow.positions.get(lecture.id, timedelta()) if lecture else timedelta()
    position = position if offered_from(position) else timedelta()
    showing = here.kind is StepKind.FILM or (here.kind is StepKind.WELCOME and lecture is not None)
    return Continue(
        session_id=session.id,
        meeting=session.number,
        at=session.started_at,
        step=here.kind,
        film_number=lecture.number if lecture else None,
        film_title=lecture.name if lecture else "",
        position=position,
        duration=lecture.duration if lecture else timedelta(),
        film_left=max(timedelta(), lecture.duration - position) if lecture and showing else timedelta(),
        questions_left=len(asks),
        next_film=next_film,
    )


def _next_film(course: Course, steps: tuple[Step, ...]) -> Lecture | None:
    return next((course.lecture(s.lecture) for s in steps if s.kind is StepKind.FILM and s.lecture), None)


def _open_questions(course: Course, progress: GroupProgress) -> tuple[PromptId, ...]:
    asked = course.feedback.prompts if course.feedback else ()
    return tuple(prompt for prompt in asked if prompt not in progress.answered)
