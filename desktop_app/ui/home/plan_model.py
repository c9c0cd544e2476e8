"""Planning meetings: what the view is given, and what it gives back. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from desktop_app.domain.group import Municipality
from desktop_app.domain.plan import Rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWishes:
    """What the user says: how long, how often, from when."""

    slot: timedelta
    rhythm: Rhythm
    first: date
    at: time
    feedback: bool
    """The questions of step 2 get meetings of their own."""


@dataclass(frozen=True, slots=True)
class PartLine:
    """A stretch of a film in a meeting, as it is told."""

    number: int
    title: str
    start: timedelta
    end: timedelta
    duration: timedelta
    chapter: str = ""
    """The name of the chapter that begins where this stretch stops, if one does."""

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting of the plan."""

    number: int
    day: date
    begins: time
    ends: time
    parts: tuple[PartLine, ...]
    feedback: bool
    is_over: bool = False
    """All that was planned in it has been done."""

    @property
    def film_time(self) -> timedelta:
        """All stretches together."""
        return sum((part.length for part in self.parts), timedelta())


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOffer:
    """What planning begins with."""

    course: str
    films_left: int
    time_left: timedelta
    wishes: PlanWishes
    feedback_offered: bool
    """The course has questions of step 2 that are not answered."""
    municipalities: tuple[Municipality, ...] = ()
    """To choose from where there is no group yet; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanShown:
    """The plan as it is now."""

    wishes: PlanWishes
    lines: tuple[MeetingLine, ...]
    saved: bool
    """It is in the store as it is shown."""


@dataclass(frozen=True, slots=True)
class WhoPlans:
    """The group that is to be made with the plan."""

    municipality: Municipality
    unit: str
