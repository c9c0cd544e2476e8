"""A group's plan of a course: meetings with their days, each with stretches of film or the questions of step 2.

Days and the time of day are those on the wall where the group meets; no zone, so that a plan made in October still
says 14:00 in November. `session.planner` makes plans; the store keeps one for each group and course.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from desktop_app.domain.ids import LectureId

_MILLISECOND = timedelta(milliseconds=1)


class Rhythm(StrEnum):
    """How often the group meets."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    """On the same weekday of the month as the first meeting: «the second Wednesday»."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one film shown in one meeting.

    start and end are positions in the film; end is exclusive. A film shown whole is one part.
    """

    lecture_id: LectureId
    start: timedelta
    end: timedelta

    @property
    def length(self) -> timedelta:
        """How long it takes to show."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """One meeting of a plan: its day, and what is done in it."""

    day: date
    parts: tuple[Part, ...] = ()
    """In the order they are shown."""
    feedback: bool = False
    """The questions of step 2 are answered in it."""

    @property
    def film_time(self) -> timedelta:
        """All stretches together."""
        return sum((part.length for part in self.parts), timedelta())


@dataclass(frozen=True, slots=True)
class Plan:
    """What a group means to do: the slot it has, how often, from when, and what it comes to."""

    slot: timedelta
    """How long a meeting is, from sitting down to leaving."""
    rhythm: Rhythm
    at: time
    """When a meeting begins."""
    meetings: tuple[PlannedMeeting, ...]
    revision: int = 1
    """Counted up each time the plan is changed: a calendar that has the earlier one replaces it."""
    held: int = 0
    """How many meetings were over when it was made; the first of these has the next number."""

    def number(self, index: int) -> int:
        """Return which of the group's meetings one of these is, from 1."""
        return self.held + index + 1

    @property
    def total(self) -> int:
        """How many meetings the whole course takes, those held before included."""
        return self.held + len(self.meetings)

    def begins(self, index: int) -> datetime:
        """Return the day and the time on the wall when a meeting begins."""
        return datetime.combine(self.meetings[index].day, self.at)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a calendar says of a meeting, in the user's words."""

    summary: str
    description: str


def plan_document(plan: Plan) -> dict[str, Any]:
    """Return the plan as a plain JSON document."""
    return {
        "slot_minutes": round(plan.slot / timedelta(minutes=1)),
        "rhythm": plan.rhythm.value,
        "at": plan.at.isoformat("minutes"),
        "revision": plan.revision,
        "held": plan.held,
        "meetings": [
            {
                "day": meeting.day.isoformat(),
                "parts": [
                    {"film": part.lecture_id, "from_ms": _ms(part.start), "to_ms": _ms(part.end)}
                    for part in meeting.parts
                ],
                "feedback": meeting.feedback,
            }
            for meeting in plan.meetings
        ],
    }


def plan_from_document(document: dict[str, Any]) -> Plan:
    """Return the plan a document holds; ValueError, KeyError or TypeError where it is not one."""
    return Plan(
        slot=timedelta(minutes=document["slot_minutes"]),
        rhythm=Rhythm(document["rhythm"]),
        at=time.fromisoformat(document["at"]),
        revision=document["revision"] + 0,
        held=document["held"] + 0,
        meetings=tuple(
            PlannedMeeting(
                day=date.fromisoformat(meeting["day"]),
                parts=tuple(
                    Part(LectureId(part["film"]), part["from_ms"] * _MILLISECOND, part["to_ms"] * _MILLISECOND)
                    for part in meeting["parts"]
                ),
                feedback=bool(meeting["feedback"]),
            )
            for meeting in document["meetings"]
        ),
    )


def parts_of(meetings: Iterable[PlannedMeeting], lecture_id: LectureId) -> tuple[Part, ...]:
    """Return the stretches of one film, in the order of the meetings."""
    return tuple(part for meeting in meetings for part in meeting.parts if part.lecture_id == lecture_id)


def _ms(position: timedelta) -> int:
    return round(position / _MILLISECOND)
