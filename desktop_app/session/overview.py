"""What Home shows: one course, one group, how far they have come. Titles, dates and counts; never an answer's text.

Pure: made from records by `overview`; kept in a small cache (`as_json`, `from_json`) so that Home stands on the screen
before the store is opened.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from desktop_app.domain.course import Course, CourseId, Lecture, LectureId, PromptId
from desktop_app.domain.group import Group, GroupId
from desktop_app.domain.session import GroupProgress, LectureProgress, Session, SessionId, Step, StepKind


class FilmState(StrEnum):
    """What can be said of a film on this computer, for this group."""

    SEEN = "seen"
    STOPPED = "stopped"
    NOT_SEEN = "not_seen"
    MISSING = "missing"
    DAMAGED = "damaged"
    NO_PICTURE = "no_picture"


class FilmLine(msgspec.Struct, frozen=True, kw_only=True):
    """One film's row."""

    lecture_id: LectureId
    number: int
    title: str
    full_title: str
    section: str
    duration: timedelta
    state: FilmState
    has_captions: bool
    at: datetime | None = None
    """When it was last shown."""
    position: timedelta = timedelta()
    """Where it stopped."""
    seen: bool = False
    """The group has seen it together, whatever has become of the file since."""
    especially_for: tuple[str, ...] = ()
    """The audiences it is especially for, in words; empty for a film for everybody."""

    @property
    def playable(self) -> bool:
        """Whether there is a film to play."""
        return self.state not in {FilmState.MISSING, FilmState.DAMAGED, FilmState.NO_PICTURE}


class Continue(msgspec.Struct, frozen=True, kw_only=True):
    """What one press on «Fortsätt träffen» comes back to."""

    session_id: SessionId | None
    """None: the group has no meeting under way, and a new one is suggested."""
    meeting: int
    at: datetime | None
    step: StepKind
    film_number: int | None
    film_title: str
    position: timedelta
    duration: timedelta
    film_left: timedelta
    questions_left: int
    next_film: int | None
    """The number of the film that comes after, None when this is the last."""
    all_done: bool = False
    """Every film seen and every question of step 2 answered: what is left is to hand over."""


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """Home, as data."""

    course_id: CourseId
    course_title: str
    course_subtitle: str
    courses: tuple[tuple[CourseId, str], ...]
    """All courses in the library with their names, for the menu top left."""
    group_id: GroupId | None
    group_label: str
    groups: tuple[tuple[GroupId, str], ...]
    resume: Continue | None
    common: tuple[FilmLine, ...]
    targeted: tuple[FilmLine, ...]
    questions: int
    """How many questions step 2 has."""
    answered: int
    offers_support: bool
    handed_over_at: datetime | None = None
    changed_after_hand_over: bool = False

    @property
    def films(self) -> tuple[FilmLine, ...]:
        """All films in order."""
        return tuple(sorted((*self.common, *self.targeted), key=lambda film: film.number))

    @property
    def seen(self) -> int:
        """How many films the group has seen together; one that has since gone missing counts too."""
        return sum(film.seen for film in self.films)


def overview(
    course: Course,
    *,
    courses: tuple[tuple[CourseId, str], ...],
    group: Group | None,
    groups: tuple[Group, ...],
    on_disk: Mapping[LectureId, FilmState | None],
    progress: GroupProgress,
    under_way: Session | None,
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
        groups=tuple((one.id, one.label) for one in groups),
        resume=_resume(course, progress, under_way) if group else None,
        common=tuple(lines[lecture.id] for lecture in course.lectures if not lecture.audience),
        targeted=tuple(lines[lecture.id] for lecture in course.lectures if lecture.audience),
        questions=len(asked),
        answered=sum(prompt in progress.answered for prompt in asked),
        offers_support=course.support_offer is not None,
        handed_over_at=progress.handed_over_at,
        changed_after_hand_over=progress.changed_after_hand_over,
    )


def as_json(home: Overview) -> bytes:
    """Return Home as JSON for the cache."""
    return msgspec.json.encode(home)


def from_json(data: bytes) -> Overview | None:
    """Return Home from the cache; None where it cannot be read: the store knows better anyway."""
    try:
        return msgspec.json.decode(data, type=Overview)
    except msgspec.MsgspecError:
        return None


def _line(course: Course, lecture: Lecture, wrong: FilmState | None, progress: LectureProgress) -> FilmLine:
    section = course.section_of(lecture.id)
    titles = {audience.id: audience.title for audience in course.audiences}
    if progress.seen:
        known = FilmState.SEEN
    elif progress.played:
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
        position=progress.last_position,
        seen=progress.seen,
        especially_for=tuple(titles.get(audience, audience) for audience in lecture.audience),
    )


def _resume(course: Course, progress: GroupProgress, under_way: Session | None) -> Continue:
    if under_way is not None:
        return _under_way(course, under_way)
    unseen = [lecture for lecture in course.lectures if not progress.lecture(lecture.id).seen]
    open_questions = _open_questions(course, progress)
    coming = unseen[0] if unseen else None
    begun = progress.lecture(coming.id) if coming else LectureProgress()
    return Continue(
        session_id=None,
        meeting=progress.sessions + 1,
        at=begun.last_at,
        step=StepKind.FILM if coming else StepKind.FEEDBACK,
        film_number=coming.number if coming else None,
        film_title=coming.name if coming else "",
        position=begun.last_position,
        duration=coming.duration if coming else timedelta(),
        film_left=max(timedelta(), coming.duration - begun.last_position) if coming else timedelta(),
        questions_left=len(coming.prompts) if coming else len(open_questions),
        next_film=unseen[1].number if len(unseen) > 1 else None,
        all_done=not unseen and not open_questions,
    )


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
        if step.kind in {StepKind.QUESTION, StepKind.FEEDBACK}:
            asks.append(step)
    position = flow.positions.get(lecture.id, timedelta()) if lecture else timedelta()
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
