"""What Home shows: one course, one group, how far they have come. Titles, dates and counts; never an answer's text.

Pure: made from records by `overview`; kept in a small cache (`as_json`, `from_json`) so that Home stands on the screen
before the store is opened.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from desktop_app.domain.ids import CourseId, GroupId, LectureId, SessionId
from desktop_app.domain.steps import StepKind


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


def as_json(home: Overview) -> bytes:
    """Return Home as JSON for the cache."""
    return msgspec.json.encode(home)


def from_json(data: bytes) -> Overview | None:
    """Return Home from the cache; None where it cannot be read: the store knows better anyway."""
    try:
        return msgspec.json.decode(data, type=Overview)
    except msgspec.MsgspecError:
        return None
