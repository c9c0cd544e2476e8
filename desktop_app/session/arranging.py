"""The steps of a meeting that is not begun: as they are planned from what was chosen, and changed by hand. Pure.

What was changed by hand stays when something else is chosen: the order, what was put in, what was taken out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from desktop_app.domain.course import Course
from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session import events, flow

_What: TypeAlias = tuple[StepKind, LectureId | None, PromptId | None, str]


@dataclass(frozen=True, slots=True)
class Arranged:
    """The steps as they are planned, and as they are to be: in a flow that stands at its beginning."""

    planned: tuple[Step, ...]
    flow: FlowState

    @property
    def lectures(self) -> tuple[LectureId, ...]:
        """The films that are to be shown, in their order."""
        return tuple(s.lecture for s in self.flow.steps if s.kind is StepKind.FILM and s.lecture is not None)

    @property
    def breaks(self) -> timedelta:
        """How long the breaks are that were put in."""
        return sum((s.length or timedelta() for s in self.flow.steps if s.kind is StepKind.BREAK), timedelta())

    def taken_out(self, course: Course) -> timedelta:
        """Return how long the planned questions were to take that were taken out."""
        still = {_what(step) for step in self.flow.steps}
        out = (s.prompt for s in self.planned if s.prompt is not None and _what(s) not in still)
        minutes = sum(course.prompt(prompt).minutes for prompt in out if prompt in {p.id for p in course.prompts})
        return timedelta(minutes=minutes)


def arranged(
    planned: tuple[Step, ...], positions: Mapping[LectureId, timedelta], before: Arranged | None = None
) -> Arranged:
    """Return the planned steps with what was changed by hand `before`; the last change can no longer be taken back."""
    if before is None:
        return Arranged(planned, FlowState(planned, positions=positions))
    steps = _as_before(planned, before)
    asked = {step.prompt for step in planned} - {step.prompt for step in steps}
    moved = tuple(prompt for prompt in before.flow.moved if prompt in asked)
    if steps == before.flow.steps and planned == before.planned:
        return before
    return Arranged(planned, FlowState(steps, positions=positions, moved=moved))


def changed(before: Arranged, event: events.Event) -> FlowState:
    """Return the flow after a change by hand."""
    return flow.step(before.flow, event)[0]


def _as_before(planned: tuple[Step, ...], before: Arranged) -> tuple[Step, ...]:
    now = {_what(step): step for step in planned}
    was = {_what(step) for step in before.planned}
    stood = {_what(step) for step in before.flow.steps}
    steps = [now.get(_what(s), s) for s in before.flow.steps if _what(s) in now or _what(s) not in was]
    last = 0
    for step in planned:
        if step in steps:
            last = steps.index(step)
        elif _what(step) not in was - stood:  # what is new goes after what it was planned after
            last += 1
            steps.insert(last, step)
    return tuple(steps)


def _what(step: Step) -> _What:
    """Return what a step is, however long it is."""
    return step.kind, step.lecture, step.prompt, step.text
