"""Commands of a meeting: what is to be done about an event. `flow` gives them, the conductor carries them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from desktop_app.domain.answer import Declined
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.tasks import Task


@dataclass(frozen=True, slots=True)
class OpenFilm:
    """Open the film at a place, paused or playing."""

    lecture_id: LectureId
    at: timedelta
    paused: bool


@dataclass(frozen=True, slots=True)
class PrepareFilm:
    """Have the next film ready, so that it starts at once."""

    lecture_id: LectureId
    at: timedelta


@dataclass(frozen=True, slots=True)
class PlayFilm:
    """Let it go on."""


@dataclass(frozen=True, slots=True)
class PauseFilm:
    """Hold it."""


@dataclass(frozen=True, slots=True)
class SeekFilm:
    """Go to a place."""

    position: timedelta


@dataclass(frozen=True, slots=True)
class StopFilm:
    """Close it; the step has no film."""


@dataclass(frozen=True, slots=True)
class LoadAnswer:
    """Bring the step's answer from the store."""

    prompt_id: PromptId


@dataclass(frozen=True, slots=True)
class KeepAnswer:
    """Make the draft a revision if it differs, not approved."""

    prompt_id: PromptId


@dataclass(frozen=True, slots=True)
class ApproveAnswer:
    """Save what stands as an approved revision."""

    prompt_id: PromptId


@dataclass(frozen=True, slots=True)
class DeclineAnswer:
    """Save a declined revision; what was written stays in it."""

    prompt_id: PromptId
    reason: Declined


@dataclass(frozen=True, slots=True)
class ReopenAnswer:
    """Save what stands as a revision that is not approved and not declined."""

    prompt_id: PromptId


@dataclass(frozen=True, slots=True)
class SaveFlow:
    """Store the state."""


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Say when a timer of this length ends, by the clock: `TimerSet`."""

    length: timedelta


@dataclass(frozen=True, slots=True)
class ExtendTimer:
    """Say when a timer ends that gets more time: from its end, or from now where that has passed. `TimerSet`."""

    ends: datetime
    by: timedelta


@dataclass(frozen=True, slots=True)
class SetBreak:
    """Say when a break of this length ends, by the clock: `StartBreak`."""

    length: timedelta


@dataclass(frozen=True, slots=True)
class SaveAttendance:
    """Store who is in the room."""

    counts: tuple[HeadCount, ...]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Store whether something that was decided is done."""

    task: Task
    done: bool


@dataclass(frozen=True, slots=True)
class EndSession:
    """Close the meeting in the store and make a backup."""


@dataclass(frozen=True, slots=True)
class ReopenSession:
    """The meeting goes on after all: open it in the store again."""


Command: TypeAlias = (
    OpenFilm
    | PrepareFilm
    | PlayFilm
    | PauseFilm
    | SeekFilm
    | StopFilm
    | LoadAnswer
    | KeepAnswer
    | ApproveAnswer
    | DeclineAnswer
    | ReopenAnswer
    | SaveFlow
    | SetTimer
    | ExtendTimer
    | SetBreak
    | SaveAttendance
    | FollowUp
    | EndSession
    | ReopenSession
)
