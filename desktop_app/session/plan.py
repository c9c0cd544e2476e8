"""What a meeting holds: its steps, and which films to suggest where nothing is planned. Pure.

Splitting films over meetings that fit the slot is the planner's; what is suggested here is whole films.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta

from desktop_app.domain.course import Course, Prompt, PromptKind
from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.session import GroupProgress, Session
from desktop_app.domain.steps import OWN_MAP, OWN_TASKS, Step, StepKind

START_AND_END = timedelta(minutes=8)
"""Start and closing take 6 to 10 minutes (`interface.md`, What the planner should answer)."""


_OWN_KINDS = {OWN_MAP: PromptKind.ACTOR_MAP, OWN_TASKS: PromptKind.ACTIONS}


def steps_for(
    course: Course,
    lectures: Iterable[LectureId],
    *,
    feedback: bool,
    first_meeting: bool,
    moved: Collection[PromptId] = (),
    own_moved: Iterable[Step] = (),
    until: Mapping[LectureId, timedelta] | None = None,
) -> tuple[Step, ...]:
    """Return the steps of a meeting: welcome, moved questions, films each with its questions, step 2, finish.

    `moved` are questions from earlier meetings that were not answered, `own_moved` the group's own among them. Films
    come in the course's order. A film that is shown `until` a place, and not to its end, is asked about when its end
    has been seen.
    """
    stops = until or {}
    chosen = set(lectures)
    own = {prompt: lecture.id for lecture in course.lectures for prompt in lecture.prompts}
    in_step_2 = course.feedback.prompts if course.feedback else ()
    steps = [Step(StepKind.WELCOME)]
    if first_meeting:
        steps += [Step(StepKind.QUESTION, None, prompt) for prompt in course.opening]
    steps += [
        Step(StepKind.QUESTION, own[prompt], prompt) for prompt in moved if prompt in own and own[prompt] not in chosen
    ]
    steps += own_moved
    for lecture in course.lectures:
        if lecture.id in chosen:
            steps.append(Step(StepKind.FILM, lecture.id, until=stops.get(lecture.id)))
            if lecture.id not in stops:
                steps += [Step(StepKind.QUESTION, lecture.id, prompt) for prompt in lecture.prompts]
    if feedback:
        steps += [Step(StepKind.FEEDBACK, None, prompt) for prompt in in_step_2]
    steps.append(Step(StepKind.FINISH))
    return tuple(steps)


def own_prompt(step: Step) -> Prompt:
    """Return the group's own question in a step, as a question of a course would be. ValueError for other steps."""
    if step.kind is not StepKind.OWN or step.prompt is None:
        raise ValueError(step)
    kind = _OWN_KINDS.get(step.prompt, PromptKind.TEXT)
    return Prompt(id=step.prompt, text=step.text, kind=kind)


def moved_from(sessions: Iterable[Session], answered: Collection[PromptId]) -> tuple[PromptId, ...]:
    """Return the questions that earlier meetings moved on and that are still open, oldest first."""
    moved = dict.fromkeys(prompt for session in sessions for prompt in session.flow.moved)
    return tuple(prompt for prompt in moved if prompt not in answered)


def own_moved_from(sessions: Iterable[Session], answered: Collection[PromptId]) -> tuple[Step, ...]:
    """Return the group's own questions that earlier meetings moved on and that are still open, oldest first."""
    own = {s.prompt: s for session in sessions for s in session.flow.steps if s.prompt in session.flow.moved}
    return tuple(s for s in own.values() if s.kind is StepKind.OWN and s.prompt not in answered)


def time_for(course: Course, lectures: Collection[LectureId], *, feedback: bool) -> tuple[timedelta, timedelta]:
    """Return how long the films take and how long the questions, without start and closing."""
    films = sum((lecture.duration for lecture in course.lectures if lecture.id in lectures), timedelta())
    asked = [prompt for lecture in course.lectures if lecture.id in lectures for prompt in lecture.prompts]
    if feedback and course.feedback:
        asked += course.feedback.prompts
    questions = sum((timedelta(minutes=course.prompt(prompt).minutes) for prompt in asked), timedelta())
    return films, questions


def suggest(
    course: Course, progress: GroupProgress, playable: Collection[LectureId], slot: timedelta
) -> tuple[tuple[LectureId, ...], bool]:
    """Return the films to suggest for a meeting of this length, and whether step 2 belongs in it.

    The next films not yet seen that can be played, in order, as many as fit, but at least one; step 2 when no film
    is left after them and its questions are not all answered.
    """
    left = [lecture.id for lecture in course.lectures if not progress.lecture(lecture.id).seen]
    chosen: list[LectureId] = []
    for lecture_id in left:
        if lecture_id not in playable:
            continue
        films, questions = time_for(course, [*chosen, lecture_id], feedback=False)
        if chosen and films + questions + START_AND_END > slot:
            break
        chosen.append(lecture_id)
    open_questions = bool(course.feedback) and any(
        prompt not in progress.answered for prompt in (course.feedback.prompts if course.feedback else ())
    )
    return tuple(chosen), open_questions and set(left) <= set(chosen)
