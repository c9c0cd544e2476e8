"""A meeting (in the code: session) of a group around a course, and how far the group has come.

`FlowState` is everything needed to come back to the same place; it is saved with the meeting at every step and every
five seconds of film.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.domain.course import PausePoint
from desktop_app.domain.delivery import Delivery
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount, total
from desktop_app.domain.ids import CourseId, GroupId, LectureId, PromptId, SessionId
from desktop_app.domain.steps import Method, Phase, Step, StepKind

SEEN_SHARE = 0.9
"""«Sedd tillsammans»: the group's meetings have played at least this share of the film (`formats.md`)."""

RESUME_BACK = timedelta(seconds=10)
"""A film is offered again this much before the place it stopped at (A6 of `features.md`)."""


LONGEST_MEETING = timedelta(hours=12)
"""A meeting that seems to be longer was not ended, and gone on with on another day."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place in a film to come back to when it is talked about."""

    lecture: LectureId
    position: timedelta


class Undone(StrEnum):
    """What can be undone."""

    MOVED_STEP = "moved_step"
    ADDED_STEP = "added_step"
    REMOVED_STEP = "removed_step"
    POSTPONED = "postponed"
    """A question was moved to the next meeting."""
    SHARED_DUTIES = "shared_duties"
    """Somebody else leads, writes or approves."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """The last change that can be undone, and what stood before it. `step` is what it was done to, or done at."""

    what: Undone
    step: Step
    steps: tuple[Step, ...]
    duties: Duties = field(default_factory=Duties)
    """Who did what before."""


@dataclass(frozen=True, slots=True)
class Left:
    """Where the meeting stood when it was ended, so that it can be gone on with."""

    index: int
    phase: Phase
    moved: tuple[PromptId, ...]


@dataclass(frozen=True, slots=True)
class FlowState:
    """The place in a meeting: the steps, which one, and where within it.

    `positions` says how far each film has come. What is of the moment is not stored, and after a restart everything
    stands still.
    """

    steps: tuple[Step, ...]
    index: int = 0
    phase: Phase = Phase.SHOWING
    positions: Mapping[LectureId, timedelta] = field(default_factory=dict)
    moved: tuple[PromptId, ...] = ()
    """Questions moved to the next meeting."""
    ended: bool = False
    """The step's film has played to its end; its last picture stands."""
    marks: tuple[Bookmark, ...] = ()
    """In the order they were made."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """The facilitator's own words about a film, a question or a kind of step, by its id. Never the group's to see."""
    duties: Duties = field(default_factory=Duties)
    """Who leads, writes and approves now."""
    people: tuple[HeadCount, ...] = ()
    """How many are in the room now. Of the moment: the meeting itself stores it."""
    present: Mapping[Step, tuple[HeadCount, ...]] = field(default_factory=dict)
    """How many were there at each step that was come to: those there when it was left."""
    method: Method | None = None
    """How the step's question is being talked about, if that was said."""
    timer_ends: datetime | None = None
    """When the talk is meant to be over. It cuts nothing off: «Tiden är ute» is all that happens."""
    timer_length: timedelta = timedelta()
    """How long the whole timer is, with the time that was added."""
    break_until: datetime | None = None
    """There is a break, and this is when it ends."""
    break_length: timedelta = timedelta()
    """How long the whole break is."""
    left: Left | None = None
    """Only of a meeting that was ended."""

    paused: bool = True
    """Of the moment, as everything below."""
    offering: bool = False
    """The film stands at the place it is offered from; the group chooses that or the beginning."""
    asking: bool = False
    """«Nästa» was pressed during a film: pressed again it goes on."""
    black: bool = False
    bright: bool = False
    """The bright card: light in the room while people talk, look in papers or leave."""
    answer_shown: bool = False
    """The group sees what is written. It is hidden until somebody says so, and again at every step."""
    screen_lost: bool = False
    """The group's screen went away."""
    pause_points: Mapping[LectureId, tuple[PausePoint, ...]] = field(default_factory=dict)
    """The course's planned stops, as given when the meeting is begun or come back to."""
    pauses: bool = True
    """Whether films stop at them."""
    pause_point: PausePoint | None = None
    """The film stands at this planned stop."""
    undoable: Undoable | None = None
    heavy: frozenset[LectureId] = frozenset()
    """The films that the course has a notice for, as given when the meeting is begun or come back to."""
    noticed: bool = False
    """The group has seen the notice today."""
    noticing: bool = False
    """The notice stands before the step's film, which waits."""

    @property
    def step(self) -> Step:
        """The present step."""
        return self.steps[self.index]

    @property
    def next_step(self) -> Step | None:
        """The step that comes after, if any."""
        return self.steps[self.index + 1] if self.index + 1 < len(self.steps) else None

    @property
    def starts_film(self) -> bool:
        """Whether going on from the present card starts a film."""
        if self.noticing:
            return not self.offering
        return self.next_step is not None and self.next_step.kind is StepKind.FILM

    @property
    def position(self) -> timedelta:
        """How far the step's film has come; zero where the step has none."""
        return self.positions.get(self.step.lecture, timedelta()) if self.step.lecture else timedelta()

    @property
    def part_over(self) -> bool:
        """Whether the film has come to where it stops for today."""
        return self.step.until is not None and self.position >= self.step.until

    @property
    def on_break(self) -> bool:
        """Whether the group has a break."""
        return self.break_until is not None


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
    attendance: tuple[HeadCount, ...]
    flow: FlowState

    @property
    def people(self) -> int:
        """How many are in the room."""
        return total(self.attendance)

    @property
    def took_part(self) -> tuple[HeadCount, ...]:
        """The most there were of each role at any one step: who left early took part too."""
        most: dict[str, int] = {}
        for counts in (self.attendance, *self.flow.present.values()):
            for count in counts:
                most[count.role] = max(most.get(count.role, 0), count.people)
        return tuple(HeadCount(role, people) for role, people in most.items())

    @property
    def came_late(self) -> int:
        """How many more there were at some step than at the first."""
        totals = [total(counts) for counts in self.flow.present.values()]
        return max(totals) - totals[0] if totals else 0

    @property
    def left_early(self) -> int:
        """How many fewer there were at the last step than at most."""
        totals = [total(counts) for counts in self.flow.present.values()]
        return max(totals) - totals[-1] if totals else 0


def meeting_length(started_at: datetime, ended_at: datetime) -> timedelta:
    """Return how long a meeting was. Nothing where nobody knows: it was held on several days, or the clock was set."""
    length = ended_at - started_at
    return length if timedelta() <= length <= LONGEST_MEETING else timedelta()


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

    def goes_on_from(self, duration: timedelta) -> timedelta:
        """Return the place a film of this length is gone on with from at the next meeting.

        Nought where it is begun anew: it was seen, barely begun, or came to its end with parts never shown.
        """
        if self.seen or self.came_to_end(duration) or self.last_position <= RESUME_BACK:
            return timedelta()
        return self.last_position

    def came_to_end(self, duration: timedelta) -> bool:
        """Tell whether it stopped at its end, with all of it shown or not."""
        return bool(self.played) and duration > timedelta() and self.last_position >= duration - RESUME_BACK


@dataclass(frozen=True, slots=True)
class GroupProgress:
    """How far a group has come with a course: what Home shows. Holds no text of an answer."""

    lectures: Mapping[LectureId, LectureProgress] = field(default_factory=dict)
    answered: tuple[PromptId, ...] = ()
    """Questions that are answered or declined."""
    approved: tuple[PromptId, ...] = ()
    sessions: int = 0
    handed_over_at: datetime | None = None
    """When the newest file was saved."""
    delivery: Delivery | None = None
    """How far it has come; None where nothing has been handed over."""
    delivered_at: datetime | None = None
    """When it came so far."""
    changed_after_hand_over: bool = False
    """Something is answered that no file says."""
    request_left: bool = False
    """Support is asked for, and no file says so as it stands."""

    def lecture(self, lecture_id: LectureId) -> LectureProgress:
        """Return a film's progress; an unseen film's where nothing is known."""
        return self.lectures.get(lecture_id, LectureProgress())

    def seen(self) -> int:
        """Return how many films have been seen together."""
        return sum(progress.seen for progress in self.lectures.values())
