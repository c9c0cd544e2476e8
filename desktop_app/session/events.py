"""Events of a meeting: what the room or the world did. `flow` says what each of them means where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from desktop_app.domain.answer import Declined
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.session import Bookmark
from desktop_app.domain.steps import Method, Step
from desktop_app.domain.tasks import Task


@dataclass(frozen=True, slots=True)
class Begin:
    """The meeting begins, or is come back to after a close or a crash, perhaps on another day."""

    another_day: bool = False


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
class Bright:
    """The bright card instead of the picture, or back to the picture, which stays paused."""

    on: bool


@dataclass(frozen=True, slots=True)
class ShowAnswer:
    """«Visa för gruppen», or hide it again."""

    on: bool


@dataclass(frozen=True, slots=True)
class StartBreak:
    """«Rast», until a time of the clock. Said again, the time is another.

    `length` is how long the whole break is; the conductor's clock says it where nobody has.
    """

    until: datetime
    length: timedelta | None = None


@dataclass(frozen=True, slots=True)
class EndBreak:
    """The group is back."""


@dataclass(frozen=True, slots=True)
class Discuss:
    """Talk about the question in this way. A timer of the way before stops."""

    method: Method


@dataclass(frozen=True, slots=True)
class StartTimer:
    """Let a calm timer run, from now."""

    length: timedelta


@dataclass(frozen=True, slots=True)
class MoreTime:
    """More time to talk: from the timer's end, or from now where it is over already."""

    by: timedelta = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class StopTimer:
    """Take the timer away."""


@dataclass(frozen=True, slots=True)
class TimerSet:
    """The conductor's clock has said when the timer ends."""

    ends: datetime
    length: timedelta


@dataclass(frozen=True, slots=True)
class MoveStep:
    """Move a step that is still ahead. `to` is its place when it has been moved; a film's questions go with it."""

    index: int
    to: int


@dataclass(frozen=True, slots=True)
class AddStep:
    """Put in a step, ahead of where the meeting is."""

    step: Step
    at: int


@dataclass(frozen=True, slots=True)
class RemoveStep:
    """Take away a step that is still ahead. A film's questions go with it; a question alone is for the next meeting."""

    index: int


@dataclass(frozen=True, slots=True)
class StopAtPauses:
    """Films stop at the pauses that the course has planned, or go on past them."""

    on: bool


@dataclass(frozen=True, slots=True)
class Undo:
    """«Ångra»: take back the last change of the steps, or the end of the meeting."""


@dataclass(frozen=True, slots=True)
class People:
    """Somebody came or left: this is who is in the room now."""

    counts: tuple[HeadCount, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """«Markera»: keep a place as a bookmark: the one the film is at, or another in it."""

    at: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Unmark:
    """Take a bookmark away."""

    mark: Bookmark


@dataclass(frozen=True, slots=True)
class Note:
    """The facilitator's own words about a film, a question or a kind of step, named by its id. Never the group's."""

    of: str
    words: str


@dataclass(frozen=True, slots=True)
class ShareDuties:
    """Somebody else leads, writes or approves from now on."""

    duties: Duties


@dataclass(frozen=True, slots=True)
class ScreenLost:
    """The group's screen went away."""


@dataclass(frozen=True, slots=True)
class ScreenBack:
    """The group's screen is back."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The group says of something it had decided to do that it is done, or that it is not."""

    task: Task
    done: bool


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
    | Bright
    | ShowAnswer
    | StartBreak
    | EndBreak
    | Discuss
    | StartTimer
    | MoreTime
    | StopTimer
    | TimerSet
    | MoveStep
    | AddStep
    | RemoveStep
    | StopAtPauses
    | Undo
    | People
    | Mark
    | Unmark
    | Note
    | ShareDuties
    | ScreenLost
    | ScreenBack
    | FollowUp
    | EndForToday
)
