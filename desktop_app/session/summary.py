"""What is told when a meeting ends: what was seen, what became of each question, what comes next. Pure.

Made from the stored records after the meeting; the view that shows it looks nothing up.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.domain.answer import Action, ActionsValue, Answer, Approved, Declined, DeclinedBy, is_empty
from desktop_app.domain.course import Course
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount, total
from desktop_app.domain.ids import PromptId
from desktop_app.domain.plan import Plan
from desktop_app.domain.session import RESUME_BACK, GroupProgress, Played, Session, meeting_length
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.carried import is_carried, points_in


class Fate(StrEnum):
    """What became of a question at the meeting."""

    APPROVED = "approved"
    WRITTEN = "written"
    """Something is written, but the group has not said yes to it."""
    DECLINED = "declined"
    MOVED = "moved"
    OPEN = "open"
    """Passed by without an answer."""


@dataclass(frozen=True, slots=True)
class FilmShown:
    """A film of which something was shown at the meeting; `until` is the furthest place it came to."""

    number: int
    title: str
    until: timedelta
    duration: timedelta
    seen: bool

    @property
    def skipped(self) -> bool:
        """Whether it came to its end with so much never shown that it does not count as seen."""
        return not self.seen and self.until >= self.duration - RESUME_BACK


@dataclass(frozen=True, slots=True)
class QuestionFate:
    """A question of the meeting and what became of it. `at` for approved ones, `reason` for declined ones."""

    prompt_id: PromptId
    text: str
    fate: Fate
    at: datetime | None = None
    reason: Declined | None = None


@dataclass(frozen=True, slots=True)
class Coming:
    """What the next meeting holds; every field is empty when the course is done."""

    meeting: int
    film_number: int | None = None
    film_from: timedelta = timedelta()
    film_after: int | None = None
    questions: int = 0
    """Those that belong to the film, and the moved ones; without a film those of step 2 that are left."""
    moved: int = 0
    feedback: bool = False
    """No film is left: the questions are those of step 2."""
    planned: datetime | None = None
    """When the plan has the group meet again, on the wall; None where it has no later day."""

    @property
    def is_nothing(self) -> bool:
        """Whether everything is seen and answered."""
        return self.film_number is None and not self.questions


@dataclass(frozen=True, slots=True)
class Summary:
    """A meeting's end, as data."""

    course: str
    meeting: int
    started_at: datetime
    ended_at: datetime
    films: tuple[FilmShown, ...]
    questions: tuple[QuestionFate, ...]
    attendance: tuple[HeadCount, ...]
    actions: tuple[Action, ...]
    coming: Coming
    carried: int = 0
    """How many points of what was written at the meeting the group takes along to step 2."""
    duties: Duties = field(default_factory=Duties)
    """Who led, wrote and approved, at the end and where the group said so."""
    came_late: int = 0
    left_early: int = 0
    can_go_on: bool = False
    """The meeting can be gone on with where it stood."""
    can_hand_over: bool = False
    """Every question of step 2 is answered or declined, and there is something to hand over."""
    planned_total: int | None = None
    """How many meetings the plan has; None where there is none, or for a meeting beyond it."""

    @property
    def people(self) -> int:
        """How many took part."""
        return total(self.attendance)

    @property
    def length(self) -> timedelta:
        """From start to end; nothing where nobody knows (`meeting_length`)."""
        return meeting_length(self.started_at, self.ended_at)

    def count(self, fate: Fate) -> int:
        """Return how many of the meeting's questions met this fate."""
        return sum(question.fate is fate for question in self.questions)


def summarise(
    *,
    course: Course,
    session: Session,
    answers: Collection[Answer],
    played: tuple[Played, ...],
    progress: GroupProgress,
    now: datetime,
    plan: Plan | None = None,
) -> Summary:
    """Return what to tell of a meeting. `played` is the meeting's own; `now` stands in where no end is stored yet."""
    known = {answer.prompt_id: answer for answer in answers}
    asked = tuple(
        fate
        for prompt, step in _asked(session).items()
        if (fate := _fate(course, step, prompt, known.get(prompt), session)).fate is not Fate.OPEN
        or _was_reached(step, session, progress)
    )
    feedback = course.feedback.prompts if course.feedback else ()
    return Summary(
        course=course.name,
        meeting=session.number,
        started_at=session.started_at,
        ended_at=session.ended_at or now,
        films=_films(course, played, progress),
        questions=asked,
        attendance=session.took_part,
        duties=session.flow.duties,
        came_late=session.came_late,
        left_early=session.left_early,
        can_go_on=session.flow.left is not None,
        actions=_actions(tuple(question.prompt_id for question in asked), known),
        carried=sum(
            len(points_in(known[one.prompt_id]))
            for one in asked
            if one.prompt_id in known and is_carried(course, one.prompt_id)
        ),
        coming=replace(_coming(course, session, progress), planned=_planned(plan, session)),
        planned_total=plan.total if plan is not None and session.number <= plan.total else None,
        can_hand_over=bool(feedback) and all(_is_answered(known, prompt) for prompt in feedback),
    )


def _asked(session: Session) -> dict[PromptId, Step]:
    return {s.prompt: s for s in session.flow.steps if s.asks and s.prompt is not None}


def _was_reached(step: Step, session: Session, progress: GroupProgress) -> bool:
    """Whether the meeting came so far: past the question's film, or past all its films for one of step 2."""
    before = [step.lecture] if step.lecture else [s.lecture for s in session.flow.steps if s.kind is StepKind.FILM]
    return all(progress.lecture(lecture).seen for lecture in before if lecture is not None)


def _films(course: Course, played: tuple[Played, ...], progress: GroupProgress) -> tuple[FilmShown, ...]:
    until: dict[str, timedelta] = {}
    for stretch in played:
        if stretch.end > stretch.start:
            until[stretch.lecture_id] = max(stretch.end, until.get(stretch.lecture_id, timedelta()))
    return tuple(
        FilmShown(lecture.number, lecture.name, until[lecture.id], lecture.duration, progress.lecture(lecture.id).seen)
        for lecture in course.lectures
        if lecture.id in until
    )


def _fate(course: Course, step: Step, prompt_id: PromptId, answer: Answer | None, session: Session) -> QuestionFate:
    text = answer.prompt_text if answer else step.text or course.prompt(prompt_id).text
    status = answer.status if answer else None
    if isinstance(status, DeclinedBy):
        return QuestionFate(prompt_id, text, Fate.DECLINED, reason=status.reason)
    if isinstance(status, Approved):
        return QuestionFate(prompt_id, text, Fate.APPROVED, at=status.at)
    if prompt_id in session.flow.moved:
        return QuestionFate(prompt_id, text, Fate.MOVED)
    if answer is not None and not is_empty(answer.current):
        return QuestionFate(prompt_id, text, Fate.WRITTEN)
    return QuestionFate(prompt_id, text, Fate.OPEN)


def _actions(asked: tuple[PromptId, ...], known: Mapping[PromptId, Answer]) -> tuple[Action, ...]:
    values = (known[prompt].current for prompt in asked if prompt in known)
    decided = (action for value in values if isinstance(value, ActionsValue) for action in value.actions)
    return tuple(action for action in decided if (action.what + action.who + action.when).strip())


def _coming(course: Course, session: Session, progress: GroupProgress) -> Coming:
    meeting = session.number + 1
    moved = [prompt for prompt in session.flow.moved if prompt not in progress.answered]
    left = [lecture for lecture in course.lectures if not progress.lecture(lecture.id).seen]
    if left:
        first = left[0]
        asked = dict.fromkeys((*moved, *(p for p in first.prompts if p not in progress.answered)))
        return Coming(
            meeting=meeting,
            film_number=first.number,
            film_from=progress.lecture(first.id).goes_on_from(first.duration),
            film_after=left[1].number if len(left) > 1 else None,
            questions=len(asked),
            moved=len(moved),
        )
    feedback = course.feedback.prompts if course.feedback else ()
    asked = dict.fromkeys((*moved, *(p for p in feedback if p not in progress.answered)))
    return Coming(meeting=meeting, questions=len(asked), moved=len(moved), feedback=True)


def _planned(plan: Plan | None, session: Session) -> datetime | None:
    """Return the first day of the plan after the meeting's own, whatever it was to hold: then the group meets."""
    if plan is None:
        return None
    today = session.started_at.date()
    return next((plan.begins(i) for i, meeting in enumerate(plan.meetings) if meeting.day > today), None)


def _is_answered(known: Mapping[PromptId, Answer], prompt: PromptId) -> bool:
    return prompt in known and known[prompt].is_answered
