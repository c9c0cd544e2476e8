"""How much is left of a meeting, and whether it ends when it was meant to: «ni hinner», «ni hinner inte». Pure.

Knows the steps, the course's minutes and the time of day it is given; nothing of windows, players or clocks. A meeting
without a planned end has no verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from desktop_app.domain.steps import ASKING, Step, StepKind
from desktop_app.session.flow import offered_from
from desktop_app.session.plan import START_AND_END

if TYPE_CHECKING:
    from desktop_app.domain.course import Course
    from desktop_app.domain.session import FlowState

ZERO: Final = timedelta()
MINUTE: Final = timedelta(minutes=1)

BEGINNING: Final = timedelta(minutes=3)
"""To sit down and hear what the meeting is about."""
FINISH: Final = START_AND_END - BEGINNING
"""To sum up and part."""
OWN_QUESTION: Final = timedelta(minutes=10)
"""A question of the group's own: as long as a course's question that names no time."""
BREAK: Final = timedelta(minutes=10)
"""A break that names no time."""
ROUND: Final = timedelta(minutes=5)
"""A last round before the end."""
LONG_PAST: Final = timedelta(hours=6)
"""A planned end so long ago was another day's: the meeting is gone on with, and nobody has said when it ends now."""
NEAR_END: Final = timedelta(minutes=10)
"""So long before the planned end it is time to look at the clock (`interface.md`, minute 57)."""


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What is left. `step` is of the present step alone, `needed` of everything to the end of the meeting.

    `film` is what is left to show of the present film, in its own time whatever the speed; None at another step.
    `rest` is what is left of the break, None where there is none.
    """

    now: datetime
    film: timedelta | None
    rest: timedelta | None
    step: timedelta
    needed: timedelta
    planned_end: datetime | None

    @property
    def done_at(self) -> datetime:
        """When the meeting is over if it goes as planned, rounded up to the whole minute that is shown."""
        exact = self.now + self.needed
        whole = exact.replace(second=0, microsecond=0)
        return whole if whole == exact else whole + MINUTE

    @property
    def fits(self) -> bool | None:
        """Whether it is over by the planned end; None where no end was planned."""
        return None if self.planned_end is None else self.done_at <= self.planned_end

    @property
    def meeting(self) -> timedelta | None:
        """The time until the planned end, negative after it; None where no end was planned."""
        return None if self.planned_end is None else self.planned_end - self.now

    @property
    def is_near_end(self) -> bool:
        """Whether the planned end is near or past."""
        return self.meeting is not None and self.meeting <= NEAR_END


@dataclass(frozen=True, slots=True)
class Going:
    """How the present step goes, as those who show it know: the flow is told of a film's place only now and then.

    `position` and `length` are of the film; `length` rules only where the course tells none. `spent` is how long the
    step has been on the screen.
    """

    position: timedelta = ZERO
    length: timedelta = ZERO
    rate: float = 1.0
    spent: timedelta = ZERO


def time_left(course: Course, flow: FlowState, now: datetime, planned_end: datetime | None, going: Going) -> TimeLeft:
    """Return what is left of the meeting at `now`."""
    film = _film_left(course, flow, going)
    present = _present(course, flow, going, film)
    rest = max(ZERO, flow.break_until - now) if flow.break_until is not None else None
    coming = sum((_coming(course, flow, step) for step in flow.steps[flow.index + 1 :]), ZERO)
    end = planned_end if planned_end is not None and now - planned_end < LONG_PAST else None
    return TimeLeft(now, film, rest, present, (rest or ZERO) + present + coming, end)


def step_time(course: Course, step: Step) -> timedelta:  # noqa: PLR0911  # one for each kind
    """Return how long a whole step takes."""
    match step.kind:
        case StepKind.WELCOME:
            return BEGINNING
        case StepKind.FILM if step.lecture is not None:
            return step.until if step.until is not None else course.lecture(step.lecture).duration
        case StepKind.QUESTION | StepKind.FEEDBACK if step.prompt is not None:
            return course.prompt(step.prompt).minutes * MINUTE
        case StepKind.OWN:
            return OWN_QUESTION
        case StepKind.BREAK:
            return step.length or BREAK
        case StepKind.CLOSING:
            return step.length or ROUND
        case _:
            return FINISH


def _film_left(course: Course, flow: FlowState, going: Going) -> timedelta | None:
    if flow.step.kind is not StepKind.FILM or flow.step.lecture is None:
        return None
    if flow.ended:
        return ZERO
    return max(ZERO, (step_time(course, flow.step) or going.length) - going.position)


def _present(course: Course, flow: FlowState, going: Going, film: timedelta | None) -> timedelta:
    if film is not None:
        return film / going.rate
    if flow.step.kind is StepKind.BREAK and flow.break_until is not None:
        return ZERO  # the clock's own end counts
    return max(ZERO, step_time(course, flow.step) - going.spent)


def _coming(course: Course, flow: FlowState, step: Step) -> timedelta:
    whole = step_time(course, step)
    if step.kind is StepKind.FILM and step.lecture is not None:
        return max(ZERO, whole - offered_from(flow.positions.get(step.lecture, ZERO)))
    if step.kind in ASKING and step.prompt in flow.moved:
        return ZERO
    return whole
