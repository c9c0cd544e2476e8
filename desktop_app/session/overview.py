"""What Home shows: one course, one group, how far they have come. Titles, dates and counts; never an answer's text.

Pure: made from records by `overview`; kept in a small cache (`as_json`, `from_json`) so that Home stands on the screen
before the store is opened. The standard library reads it: loading msgspec would be a twentieth of the start.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from desktop_app.domain.delivery import Delivery
from desktop_app.domain.ids import CourseId, GroupId, LectureId, SessionId
from desktop_app.domain.steps import StepKind
from desktop_app.domain.support_parts import SupportStanding


class FilmState(StrEnum):
    """What can be said of a film on this computer, for this group."""

    SEEN = "seen"
    STOPPED = "stopped"
    NOT_SEEN = "not_seen"
    MISSING = "missing"
    DAMAGED = "damaged"
    NO_PICTURE = "no_picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmLine:
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
    """Where it is gone on with from, where it was stopped."""
    skipped: bool = False
    """It came to its end, but so much of it was never shown that it does not count as seen."""
    seen: bool = False
    """The group has seen it together, whatever has become of the file since."""
    especially_for: tuple[str, ...] = ()
    """The audiences it is especially for, in words; empty for a film for everybody."""

    @property
    def playable(self) -> bool:
        """Whether there is a film to play."""
        return self.state not in {FilmState.MISSING, FilmState.DAMAGED, FilmState.NO_PICTURE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Continue:
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
    planned: datetime | None = None
    """When the meeting is planned, on the wall; None where there is no plan."""
    planned_until: datetime | None = None
    """When it is planned to end."""
    planned_total: int | None = None
    """How many meetings the plan has."""
    all_done: bool = False
    """Every film seen and every question of step 2 answered: what is left is to hand over."""

    def end_on(self, day: date) -> datetime | None:
        """Return when the meeting is planned to end, aware, where it is planned for this day."""
        if self.planned is None or self.planned_until is None or self.planned.date() != day:
            return None
        return self.planned_until.astimezone()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Home, as data."""

    course_id: CourseId
    course_title: str
    course_subtitle: str
    courses: tuple[tuple[CourseId, str], ...]
    """All courses in the library with their names, for the menu top left."""
    group_id: GroupId | None
    group_label: str
    several_groups: bool
    """There are others to choose. Their names are no part of Home: a store may hold a thousand."""
    resume: Continue | None
    common: tuple[FilmLine, ...]
    targeted: tuple[FilmLine, ...]
    questions: int
    """How many questions step 2 has."""
    answered: int
    offers_support: bool
    has_map: bool = False
    """The course has examples of who does what, for a map of the group's own."""
    support: SupportStanding = SupportStanding.NOT_ASKED
    handed_over_at: datetime | None = None
    delivery: Delivery | None = None
    """How far what was handed over has come, as the group knows; None where nothing has been."""
    delivered_at: datetime | None = None
    changed_after_hand_over: bool = False
    request_left: bool = False
    """Support is asked for, and that is not handed over as it stands."""

    @property
    def films(self) -> tuple[FilmLine, ...]:
        """All films in order."""
        return tuple(sorted((*self.common, *self.targeted), key=lambda film: film.number))

    @property
    def seen(self) -> int:
        """How many films the group has seen together; one that has since gone missing counts too."""
        return sum(film.seen for film in self.films)


def as_json(home: Overview) -> bytes:
    """Return Home as JSON for the cache."""
    return json.dumps({"form": _form(), **asdict(home)}, default=_plain).encode()


def from_json(data: bytes) -> Overview | None:
    """Return Home from the cache; None where it cannot be read or is another version's: the store knows better."""
    try:
        found = json.loads(data)
        if found.pop("form") != _form():
            return None
        resume = found.pop("resume")
        return Overview(
            courses=_pairs(found.pop("courses")),
            resume=resume and _resume(resume),
            common=tuple(map(_film, found.pop("common"))),
            targeted=tuple(map(_film, found.pop("targeted"))),
            handed_over_at=_moment(found.pop("handed_over_at")),
            delivery=_delivery(found.pop("delivery")),
            delivered_at=_moment(found.pop("delivered_at")),
            support=SupportStanding(found.pop("support")),
            **found,
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _form() -> str:
    """Return what a cached Home is made of, so that one of another version is known by it, whatever was changed."""
    return " ".join(f"{field.name}:{field.type}" for kind in (Overview, Continue, FilmLine) for field in fields(kind))


def _plain(value: datetime | timedelta) -> str | float:
    return value.isoformat() if isinstance(value, datetime) else value.total_seconds()


def _moment(found: str | None) -> datetime | None:
    return datetime.fromisoformat(found) if found else None


def _delivery(found: str | None) -> Delivery | None:
    return Delivery(found) if found else None


def _pairs(found: list[list[Any]]) -> tuple[tuple[Any, str], ...]:
    return tuple((key, name) for key, name in found)


def _film(found: dict[str, Any]) -> FilmLine:
    return FilmLine(
        state=FilmState(found.pop("state")),
        duration=timedelta(seconds=found.pop("duration")),
        position=timedelta(seconds=found.pop("position")),
        at=_moment(found.pop("at")),
        especially_for=tuple(found.pop("especially_for")),
        **found,
    )


def _resume(found: dict[str, Any]) -> Continue:
    return Continue(
        step=StepKind(found.pop("step")),
        position=timedelta(seconds=found.pop("position")),
        duration=timedelta(seconds=found.pop("duration")),
        film_left=timedelta(seconds=found.pop("film_left")),
        at=_moment(found.pop("at")),
        planned=_moment(found.pop("planned")),
        planned_until=_moment(found.pop("planned_until")),
        **found,
    )
