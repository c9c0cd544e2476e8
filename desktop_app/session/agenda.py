"""The meeting's steps as they are listed and put in another order: what each is, and where it can be moved. Pure.

Given to whatever shows the agenda, before the meeting and during it. Words are the view's; titles are the course's.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from desktop_app.domain.course import Course
from desktop_app.domain.duties import Duties
from desktop_app.domain.session import FlowState, Undoable
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.flow_agenda import is_ahead, together


class Standing(StrEnum):
    """Whether a step has been, is, or comes."""

    DONE = "done"
    NOW = "now"
    COMING = "coming"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One step of the agenda."""

    index: int
    step: Step
    standing: Standing
    title: str
    """The film's name or the question as it is asked; empty where the kind of step says it all."""
    film_number: int | None = None
    number: int = 0
    """A question's place among those of the same film, or of step 2, from 1."""
    length: timedelta | None = None
    """What is left of a film, how long a break is, how long a question is meant to take; None where nothing is said."""
    of_film: bool = False
    """The question right after its film, which goes where the film goes."""
    up: int | None = None
    """The place to move it to with `MoveStep`, one step earlier; None where it cannot."""
    down: int | None = None
    removable: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """All of it. `undoable` is the last change, while it can be taken back, and `undone` the step it was done to."""

    lines: tuple[AgendaLine, ...]
    undoable: Undoable | None = None
    undone: AgendaLine | None = None
    duties: Duties = field(default_factory=Duties)
    """Who does what now."""


def agenda_of(course: Course, flow: FlowState) -> Agenda:
    """Return the agenda of a meeting as it stands. Before a meeting, give it the planned steps at index 0."""
    lines = tuple(_line(course, flow, index) for index in range(len(flow.steps)))
    done = flow.undoable
    if done is None:
        return Agenda(lines, duties=flow.duties)
    steps = done.steps if done.step in done.steps else flow.steps
    return Agenda(lines, done, _line(course, replace(flow, steps=steps), steps.index(done.step)), flow.duties)


def _line(course: Course, flow: FlowState, index: int) -> AgendaLine:
    step = flow.steps[index]
    lecture = course.lecture(step.lecture) if step.lecture else None
    standing = Standing.NOW if index == flow.index else Standing.DONE if index < flow.index else Standing.COMING
    movable = is_ahead(flow, index)
    return AgendaLine(
        index=index,
        step=step,
        standing=standing,
        title=_title(course, step),
        film_number=lecture.number if lecture else None,
        number=_number(flow, step) if step.asks else 0,
        length=_length(course, flow, step),
        of_film=any(start < index < start + together(flow.steps, start) for start in _films(flow)),
        up=_up(flow, index) if movable else None,
        down=_down(flow, index) if movable else None,
        removable=movable,
    )


def _films(flow: FlowState) -> tuple[int, ...]:
    return tuple(index for index, step in enumerate(flow.steps) if step.kind is StepKind.FILM)


def _title(course: Course, step: Step) -> str:
    if step.kind is StepKind.FILM and step.lecture:
        return course.lecture(step.lecture).name
    if step.kind in {StepKind.QUESTION, StepKind.FEEDBACK} and step.prompt:
        return course.prompt(step.prompt).text
    return step.text


def _number(flow: FlowState, step: Step) -> int:
    return [s for s in flow.steps if s.kind is step.kind and s.lecture == step.lecture].index(step) + 1


def _length(course: Course, flow: FlowState, step: Step) -> timedelta | None:
    if step.kind is StepKind.FILM and step.lecture:
        until = step.until or course.lecture(step.lecture).duration
        return max(timedelta(), until - flow.positions.get(step.lecture, timedelta()))
    if step.kind in {StepKind.QUESTION, StepKind.FEEDBACK} and step.prompt:
        return timedelta(minutes=course.prompt(step.prompt).minutes)
    return step.length


def _up(flow: FlowState, index: int) -> int | None:
    """Return the place one step earlier; a film goes before the whole of another film with its questions."""
    to = index - 1
    if flow.steps[index].kind is StepKind.FILM:
        to = next((start for start in _films(flow) if start < index <= start + together(flow.steps, start)), to)
    return to if to > flow.index else None


def _down(flow: FlowState, index: int) -> int | None:
    """Return the place one step later; a film goes after the whole of what comes next."""
    after = index + together(flow.steps, index)
    if after >= len(flow.steps) - 1:
        return None
    over = together(flow.steps, after) if flow.steps[index].kind is StepKind.FILM else 1
    return index + over
