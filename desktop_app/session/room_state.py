"""What the room's views are given after every event: everything they show, and nothing to look up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from desktop_app.domain.answer import Answer, Revision, Value
from desktop_app.domain.course import Course, FilmEnding, Lecture, PausePoint, Prompt
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.ids import AnswerId
from desktop_app.domain.session import FlowState, Session
from desktop_app.domain.steps import Step
from desktop_app.domain.tasks import Task
from desktop_app.session.carried import Carried
from desktop_app.session.recap import Recap


@dataclass(frozen=True, slots=True)
class RoomState:
    """The room as it stands."""

    course: Course
    group: Group
    session: Session
    flow: FlowState
    lecture: Lecture | None = None
    """The step's film, or the film its question belongs to."""
    prompt: Prompt | None = None
    prompt_number: int = 0
    """The question's place among those of the same film, or of step 2, from 1."""
    prompt_total: int = 0
    answer: Answer | None = None
    """None until the store has brought it."""
    earlier: Revision | None = None
    """What the group wrote at an earlier meeting, where it differs from what stands now."""
    carried: tuple[Carried, ...] = ()
    """What the group wrote on the way to step 2, at its questions, once the store has brought it."""
    restored_at: datetime | None = None
    """A draft came back after a crash: when it was last saved."""
    film_error: KnownError | None = None
    recap: Recap | None = None
    """The group's last meeting in three lines, once the store has brought it; for the start of the meeting."""
    tasks: tuple[Task, ...] = ()
    """What the group had decided to do and follows up at the start, once the store has brought it."""

    @property
    def attendance(self) -> tuple[HeadCount, ...]:
        """Who is in the room now, by role."""
        return self.session.attendance

    @property
    def people(self) -> int:
        """How many are in the room now."""
        return self.session.people

    @property
    def pause_points(self) -> tuple[PausePoint, ...]:
        """The planned pauses that the film stops at: none where the group has chosen to pass them by."""
        return self.lecture.pause_points if self.lecture is not None and self.flow.pauses else ()

    @property
    def shows_end(self) -> bool:
        """Whether the group sees that the film is over, and not its last picture."""
        return self.flow.ended and self.lecture is not None and self.lecture.ending is FilmEnding.CARD

    @property
    def next_step(self) -> Step | None:
        """The step that comes after."""
        return self.flow.next_step


@dataclass(frozen=True, slots=True)
class Saved:
    """What was typed until this time is on the disk. `value` is what was saved, where it was a draft."""

    at: datetime
    answer_id: AnswerId | None = None
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class SaveFailing:
    """What is typed does not reach the disk; it is kept in the window and tried again."""

    error: KnownError


@dataclass(frozen=True, slots=True)
class SaveRecovered:
    """What is typed reaches the disk again."""

    at: datetime


SaveState: TypeAlias = Saved | SaveFailing | SaveRecovered
