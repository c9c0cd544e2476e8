"""Events of a meeting: what the room or the world did. `flow` says what each of them means where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from desktop_app.domain.answer import Declined
from desktop_app.domain.ids import LectureId, PromptId


@dataclass(frozen=True, slots=True)
class Begin:
    """The meeting begins, or is come back to after a close or a crash."""


@dataclass(frozen=True, slots=True)
class Next:
    """On to the next step. During a film the first press pauses and asks."""


@dataclass(frozen=True, slots=True)
class Previous:
    """Back to the step before. During a film the first press pauses and asks."""


@dataclass(frozen=True, slots=True)
class Play:
    """Let the film go on from where it stands."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold the film."""


@dataclass(frozen=True, slots=True)
class TogglePause:
    """Hold the film, or let it go on."""


@dataclass(frozen=True, slots=True)
class PlayFromStart:
    """Start the film over instead of from the place it is offered at."""


@dataclass(frozen=True, slots=True)
class SeekTo:
    """Go to a place in the film."""

    position: timedelta


@dataclass(frozen=True, slots=True)
class FilmAt:
    """The film has come to a place."""

    position: timedelta


@dataclass(frozen=True, slots=True)
class FilmEnded:
    """The film played to its true end."""


@dataclass(frozen=True, slots=True)
class FilmFailed:
    """The film cannot be shown, or was cut short. What it was is the conductor's to tell."""


@dataclass(frozen=True, slots=True)
class RetryFilm:
    """Try the film again: it was filled in, or the cable is back."""


@dataclass(frozen=True, slots=True)
class ChooseFilm:
    """Show another film instead of the one that fails; its own questions follow it."""

    lecture_id: LectureId
    prompts: tuple[PromptId, ...] = ()


@dataclass(frozen=True, slots=True)
class ShowQuestion:
    """Leave the film for its first question now."""


@dataclass(frozen=True, slots=True)
class WriteAnswer:
    """Open the answer."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Show the answer to the group and ask whether it is right."""


@dataclass(frozen=True, slots=True)
class Edit:
    """«Ändra»: back to the answer from reading it back."""


@dataclass(frozen=True, slots=True)
class BackToQuestion:
    """Close the answer and let the question stand in large type again."""


@dataclass(frozen=True, slots=True)
class Approve:
    """«Stämmer»: the group says yes."""


@dataclass(frozen=True, slots=True)
class Decline:
    """«Vi hann inte», «Inte aktuellt», «Vill inte svara»."""

    reason: Declined


@dataclass(frozen=True, slots=True)
class Undecline:
    """The group wants to answer after all."""


@dataclass(frozen=True, slots=True)
class MoveToNextMeeting:
    """«Flytta till nästa träff»: keep the question for later and go on."""


@dataclass(frozen=True, slots=True)
class Black:
    """Black, silent and paused at once; or back to the picture, which stays paused."""

    on: bool


@dataclass(frozen=True, slots=True)
class EndForToday:
    """«Avsluta för idag»."""


Event: TypeAlias = (
    Begin
    | Next
    | Previous
    | Play
    | Pause
    | TogglePause
    | PlayFromStart
    | SeekTo
    | FilmAt
    | FilmEnded
    | FilmFailed
    | RetryFilm
    | ChooseFilm
    | ShowQuestion
    | WriteAnswer
    | ReadBack
    | Edit
    | BackToQuestion
    | Approve
    | Decline
    | Undecline
    | MoveToNextMeeting
    | Black
    | EndForToday
)
