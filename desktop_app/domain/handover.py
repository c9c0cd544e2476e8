"""What leaves the computer, as data: made once, previewed, then written in every form from the same thing.

Only current text: no earlier revision, no draft's history, no machine or user name, no path (`formats.md`, Answers).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.answer import Answer
from desktop_app.domain.course import Course, Prompt, Recipient
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.ids import AnswerId, LectureId
from desktop_app.domain.support import SupportRequest, request_of

ROLE_FLOOR = 3
"""A role with fewer people than this over the whole course is given as «1–2» (`formats.md`)."""


@dataclass(frozen=True, slots=True)
class MeetingHeld:
    """A meeting as the county board is told of it: its day, length and what was shown."""

    day: date
    length: timedelta
    films: tuple[tuple[LectureId, timedelta], ...]


@dataclass(frozen=True, slots=True)
class HandoverAnswer:
    """One question with what the group answered; `number` is its place among those that go."""

    number: int
    prompt: Prompt
    answer: Answer


@dataclass(frozen=True, slots=True)
class Handover:
    """Everything that one group hands over for one course."""

    file_id: str
    supersedes: tuple[str, ...]
    revision: int
    installation_id: str
    made_at: datetime
    course: Course
    group: Group
    attendance: tuple[HeadCount, ...]
    """The largest number of each role at any one meeting, as counted; the floor is applied when it is written."""
    meetings: tuple[MeetingHeld, ...]
    seen: tuple[LectureId, ...]
    answers: tuple[HandoverAnswer, ...]
    clock_changed: bool
    """Whether the times in it contradict each other: the computer's clock was changed, and some of them are wrong."""
    recipient: Recipient | None
    support: tuple[Answer, ...] = ()
    """The answers that make the request for support (step 3); none where it does not go, or is not made."""
    removed: tuple[AnswerId, ...] = ()
    """Answers that went before, that the group has removed since, and that do not go anew."""

    @property
    def is_support_alone(self) -> bool:
        """Whether nothing goes but the request for support."""
        return bool(self.support) and not self.answers

    @property
    def support_request(self) -> SupportRequest | None:
        """What support the group asks for."""
        return request_of(self.support) if self.support else None
