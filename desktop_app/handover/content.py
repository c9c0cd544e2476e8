"""What is to be handed over, gathered from records: which questions go, who was there, what was seen.

Pure: takes records and gives a `Handover`; reads no store and writes no file. Only text that is saved goes: a draft is
made a revision before this is called (`Store.leave_answer`), and an open one is not seen here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from desktop_app.domain.answer import EMPTY, Answer, DeclinedBy, Revision, is_empty
from desktop_app.domain.asked import as_asked
from desktop_app.domain.clock import contradict
from desktop_app.domain.course import Course, Destination, Prompt, Recipient
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.handover import Handover, HandoverAnswer, MeetingHeld
from desktop_app.domain.ids import AnswerId, LectureId, PromptId, SessionId
from desktop_app.domain.session import SEEN_SHARE, Played, Session, meeting_length, played_time
from desktop_app.domain.steps import OWN_QUESTION, OWN_TASKS
from desktop_app.domain.support import request_of, support_answers
from desktop_app.handover.secrecy import Place, places, places_in_question


class Plan(Protocol):
    """Which file this will be: storage gives it, so that numbers are never used twice."""

    @property
    def file_id(self) -> str:
        """Random id of the file to be written."""
        ...

    @property
    def supersedes(self) -> tuple[str, ...]:
        """Ids of the earlier files that this one replaces."""
        ...

    @property
    def revision(self) -> int:
        """1 for the first file of the group and course, then 2, …."""
        ...

    @property
    def installation_id(self) -> str:
        """Random id of this installation."""
        ...

    @property
    def removed(self) -> tuple[AnswerId, ...]:
        """Answers that went in an earlier file and have been removed since."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the group has ticked."""

    film_questions: bool = False
    """Also answers to the films' questions and the group's own, which otherwise stay."""
    answers: bool = True
    """The answers to the questions: a request for support may go alone."""
    support: bool = True
    """The request for support (step 3), where there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """A group's records of a course, as read from the store."""

    course: Course
    group: Group
    sessions: Sequence[Session]
    played: Mapping[SessionId, tuple[Played, ...]]
    answers: Iterable[Answer]


def assemble(
    records: Records,
    plan: Plan,
    *,
    made_at: datetime,
    recipient: Recipient | None = None,
    options: Options | None = None,
) -> Handover:
    """Return everything the group hands over. Without `recipient`, the one of the group's county is taken."""
    course, group, options = records.course, records.group, options or Options()
    everything = tuple(stretch for stretches in records.played.values() for stretch in stretches)
    answers = _answers(course, records.answers, options) if options.answers else ()
    support = _support(records.answers) if options.support else ()
    go = {answer.id for answer in (*(item.answer for item in answers), *support) if answer.revision}
    return Handover(
        file_id=plan.file_id,
        supersedes=plan.supersedes,
        revision=plan.revision,
        installation_id=plan.installation_id,
        made_at=made_at,
        course=course,
        group=group,
        attendance=attendance(records.sessions),
        meetings=tuple(_meeting(session, records.played.get(session.id, ()), course) for session in records.sessions),
        seen=seen(course, everything),
        answers=answers,
        clock_changed=clock_changed(records, made_at),
        recipient=recipient or course.recipient_for(group.municipality_code[:2]),
        support=support,
        removed=tuple(answer_id for answer_id in plan.removed if answer_id not in go),
    )


def prompts_that_go(course: Course, options: Options, answers: Iterable[Answer] = ()) -> tuple[Prompt, ...]:
    """Return the questions whose answers leave, in the order they are read: opening, step 2, then film by film.

    The group's own questions come last, those in `answers`, and go where the films' do.
    """
    order = dict.fromkeys(_in_reading_order(course))
    asked = (*(course.prompt(prompt_id) for prompt_id in order), *own_questions(answers))
    return tuple(prompt for prompt in asked if prompt.destination is Destination.COUNTY or options.film_questions)


def own_questions(answers: Iterable[Answer]) -> tuple[Prompt, ...]:
    """Return the group's own questions that something was written to, as they were asked."""
    return tuple(
        Prompt(id=answer.prompt_id, version=answer.prompt_version, text=answer.prompt_text, kind=answer.kind)
        for answer in answers
        if answer.prompt_id.startswith(OWN_QUESTION) and _is_written_to(answer)
    )


def _is_written_to(answer: Answer) -> bool:
    if answer.prompt_id == OWN_TASKS:  # nobody asked for it: a list that was begun and left is no question
        return not is_empty(answer.current)
    return answer.revision is not None or answer.draft is not None


def attendance(sessions: Iterable[Session]) -> tuple[HeadCount, ...]:
    """Return the largest number of each role at any one meeting, roles in the order they first came.

    Those of a meeting whose words were removed have no name any more, and are not counted in.
    """
    most: dict[str, int] = {}
    for session in sessions:
        for count in session.took_part:
            most[count.role] = max(most.get(count.role, 0), count.people)
    return tuple(HeadCount(role, people) for role, people in most.items() if people > 0 and role)


def seen(course: Course, played: tuple[Played, ...]) -> tuple[LectureId, ...]:
    """Return the films that the group's meetings have played at least `SEEN_SHARE` of, in the course's order."""
    return tuple(
        lecture.id
        for lecture in course.lectures
        if lecture.duration > timedelta() and played_time(played, lecture.id) >= lecture.duration * SEEN_SHARE
    )


def clock_changed(records: Records, made_at: datetime) -> bool:
    """Tell whether the times in the records contradict the order in which they were noted, before `made_at`."""
    revisions = [answer.revision for answer in records.answers if answer.revision]
    epochs: dict[str, list[Revision]] = {}
    for revision in sorted(revisions, key=lambda revision: revision.seq):
        epochs.setdefault(revision.epoch, []).append(revision)
    begun = [session.started_at for session in records.sessions]
    in_order = [
        [*begun, made_at],
        *([session.started_at, session.ended_at, made_at] for session in records.sessions if session.ended_at),
        *([*begun[:1], *(revision.at for revision in epoch), made_at] for epoch in epochs.values()),
    ]
    return any(contradict(times) for times in in_order)


def _in_reading_order(course: Course) -> Iterator[PromptId]:
    yield from course.opening
    if course.feedback:
        yield from course.feedback.prompts
    for lecture in sorted(course.lectures, key=lambda lecture: lecture.number):
        yield from (point.prompt for point in lecture.pause_points if point.prompt)
        yield from lecture.prompts
    yield from (prompt.id for prompt in course.prompts)


def _answers(course: Course, answers: Iterable[Answer], options: Options) -> tuple[HandoverAnswer, ...]:
    given = {answer.prompt_id: as_it_leaves(replace(answer, draft=None, draft_at=None)) for answer in answers}
    return tuple(
        HandoverAnswer(number, as_asked(prompt, given.get(prompt.id)), given.get(prompt.id) or _untouched(prompt))
        for number, prompt in enumerate(prompts_that_go(course, options, given.values()), start=1)
    )


def as_it_leaves(answer: Answer) -> Answer:
    """Return an answer as it may leave: of one that the group chose not to give, the reason alone (decision 610).

    It is the same revision, with its place in the order: what was handed over is not taken for changed since.
    """
    if answer.revision is None or not isinstance(answer.status, DeclinedBy):
        return answer
    return replace(answer, draft=None, draft_at=None, revision=replace(answer.revision, value=EMPTY[answer.kind]))


def places_that_leave(answer: Answer) -> tuple[Place, ...]:
    """Return where in an answer, or in a question of the group's own, something that leaves may be about a person."""
    return (*places_in_question(answer), *places(as_it_leaves(answer).current))


def _support(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Return the parts of the request as they are saved; nothing where only the mandate is filled in."""
    saved = support_answers(replace(answer, draft=None, draft_at=None) for answer in answers)
    return saved if request_of(saved).is_asked else ()


def _untouched(prompt: Prompt) -> Answer:
    """Return the answer of a question nobody has opened: it is shown as not answered, never left out."""
    return Answer(AnswerId(""), prompt.id, prompt.version, prompt.text, prompt.kind, None)


def _meeting(session: Session, played: tuple[Played, ...], course: Course) -> MeetingHeld:
    shown = ((lecture.id, played_time(played, lecture.id)) for lecture in course.lectures)
    return MeetingHeld(
        day=session.started_at.date(),
        length=meeting_length(session.started_at, session.ended_at or session.started_at),
        films=tuple((lecture_id, length) for lecture_id, length in shown if length > timedelta()),
    )
