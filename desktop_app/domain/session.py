"""A meeting (in the code: session) of a group around a course, and how far the group has come.

`FlowState` is everything needed to come back to the same place; it is saved with the meeting at every step and every
five seconds of film.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import CourseId, GroupId, LectureId, PromptId, SessionId
from desktop_app.domain.steps import Phase, Step, StepKind

SEEN_SHARE = 0.9
"""«Sedd tillsammans»: the group's meetings have played at least this share of the film (`formats.md`)."""

RESUME_BACK = timedelta(seconds=10)
"""A film is offered again this much before the place it stopped at (A6 of `features.md`)."""


@dataclass(frozen=True, slots=True)
class FlowState:
    """The place in a meeting: the steps, which one, and where within it.

    `positions` says how far each film has come. `paused`, `offering`, `asking` and `black` are of the moment: they
    are not stored, and after a restart everything stands still.
    """

    steps: tuple[Step, ...]
    index: int = 0
    phase: Phase = Phase.SHOWING
    positions: Mapping[LectureId, timedelta] = field(default_factory=dict)
    moved: tuple[PromptId, ...] = ()
    """Questions moved to the next meeting."""
    paused: bool = True
    ended: bool = False
    """The step's film has played to its end; its last picture stands."""
    offering: bool = False
    """The film stands at the place it is offered from; the group chooses that or the beginning."""
    asking: bool = False
    """«Nästa» was pressed during a film: pressed again it goes on."""
    black: bool = False

    @property
    def step(self) -> Step:
        """The present step."""
        return self.steps[self.index]

    @property
    def next_step(self) -> Step | None:
        """The step that comes after, if any."""
        return self.steps[self.index + 1] if self.index + 1 < len(self.steps) else None

    @property
    def position(self) -> timedelta:
        """How far the step's film has come; zero where the step has none."""
        return self.positions.get(self.step.lecture, timedelta()) if self.step.lecture else timedelta()


def flow_document(state: FlowState) -> dict[str, Any]:
    """Return what is stored of the state, as a plain JSON document."""
    return {
        "steps": [
            {
                "kind": s.kind.value,
                **({"lecture": s.lecture} if s.lecture else {}),
                **({"prompt": s.prompt} if s.prompt else {}),
            }
            for s in state.steps
        ],
        "index": state.index,
        "phase": state.phase.value,
        "positions_ms": {
            lecture: round(position / timedelta(milliseconds=1)) for lecture, position in state.positions.items()
        },
        "ended": state.ended,
        "moved": list(state.moved),
    }


def flow_from_document(document: dict[str, Any]) -> FlowState:
    """Return the state a document holds, standing still: nothing starts by itself after a restart."""
    return FlowState(
        steps=tuple(
            Step(
                StepKind(s["kind"]),
                LectureId(s["lecture"]) if "lecture" in s else None,
                PromptId(s["prompt"]) if "prompt" in s else None,
            )
            for s in document["steps"]
        ),
        index=document["index"],
        phase=Phase(document["phase"]),
        ended=document["ended"],
        positions={LectureId(k): timedelta(milliseconds=v) for k, v in document["positions_ms"].items()},
        moved=tuple(PromptId(p) for p in document["moved"]),
    )


@dataclass(frozen=True, slots=True)
class Played:
    """A stretch of a film that was shown to the group; end is exclusive."""

    lecture_id: LectureId
    start: timedelta
    end: timedelta


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting as it is stored."""

    id: SessionId
    group_id: GroupId
    course_id: CourseId
    course_version: str
    number: int
    """Which of the group's meetings in this course, from 1."""
    started_at: datetime
    planned_end: datetime | None
    ended_at: datetime | None
    writer: str
    attendance: tuple[HeadCount, ...]
    flow: FlowState

    @property
    def people(self) -> int:
        """How many are in the room."""
        return sum(count.people for count in self.attendance)


def merged(played: tuple[Played, ...], lecture_id: LectureId) -> tuple[tuple[timedelta, timedelta], ...]:
    """Return the film's played time as intervals in order, overlapping and touching ones made one."""
    result: list[tuple[timedelta, timedelta]] = []
    for start, end in sorted((p.start, p.end) for p in played if p.lecture_id == lecture_id and p.end > p.start):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return tuple(result)


def played_time(played: tuple[Played, ...], lecture_id: LectureId) -> timedelta:
    """Return how much of the film has been shown, each moment counted once."""
    return sum((end - start for start, end in merged(played, lecture_id)), timedelta())


@dataclass(frozen=True, slots=True)
class LectureProgress:
    """How far a group has come with one film."""

    played: timedelta = timedelta()
    seen: bool = False
    last_position: timedelta = timedelta()
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GroupProgress:
    """How far a group has come with a course: what Home shows. Holds no text of an answer."""

    lectures: Mapping[LectureId, LectureProgress] = field(default_factory=dict)
    answered: tuple[PromptId, ...] = ()
    """Questions that are answered or declined."""
    approved: tuple[PromptId, ...] = ()
    sessions: int = 0
    handed_over_at: datetime | None = None
    changed_after_hand_over: bool = False

    def lecture(self, lecture_id: LectureId) -> LectureProgress:
        """Return a film's progress; an unseen film's where nothing is known."""
        return self.lectures.get(lecture_id, LectureProgress())

    def seen(self) -> int:
        """Return how many films have been seen together."""
        return sum(progress.seen for progress in self.lectures.values())
