"""What a new meeting is asked about: what the view is given, and what it gives back. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from desktop_app.domain.group import HeadCount, Municipality
from desktop_app.domain.ids import LectureId

START = timedelta(minutes=3)
"""To sit down and hear what the meeting is about."""
FINISH = timedelta(minutes=5)
"""To sum up. The two together are the planner's 8 minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmChoice:
    """A film that the meeting may show."""

    lecture_id: LectureId
    number: int
    title: str
    duration: timedelta
    """What is left to show of it."""
    questions: timedelta
    """How long its own questions take."""
    playable: bool
    seen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSessionOffer:
    """What the form begins with: what the group did last time, and what is suggested."""

    number: int
    """Which of the group's meetings, from 1."""
    now: datetime
    municipalities: tuple[Municipality, ...]
    municipality_code: str
    """Empty on the first meeting: nothing is chosen for the group."""
    unit: str
    attendance: tuple[HeadCount, ...]
    """The roles to count, with last meeting's numbers."""
    writer: str
    planned_end: time
    films: tuple[FilmChoice, ...]
    chosen: tuple[LectureId, ...]
    """The films that are suggested."""
    feedback_offered: bool
    """Whether the course has questions of step 2 that are not answered."""
    feedback_chosen: bool
    feedback: timedelta
    """How long the questions of step 2 take."""
    content_notice: bool
    """Whether the course has one: it is shown first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSessionForm:
    """What the user has filled in. It can be started from when `municipality` is there and something is to be done."""

    municipality: Municipality | None
    unit: str
    attendance: tuple[HeadCount, ...]
    writer: str
    planned_end: time
    lectures: tuple[LectureId, ...]
    """In the course's order."""
    feedback: bool

    @property
    def startable(self) -> bool:
        """Whether there is a group and something to do."""
        return self.municipality is not None and (bool(self.lectures) or self.feedback)


@dataclass(frozen=True, slots=True)
class MeetingTime:
    """How long a meeting takes, part by part."""

    start: datetime
    films: timedelta
    questions: timedelta
    planned_end: datetime

    @property
    def end(self) -> datetime:
        """When it ends if everything takes its time, to the next whole minute."""
        end = self.start + START + self.films + self.questions + FINISH
        return end + timedelta(seconds=-end.second % 60)

    @property
    def late(self) -> timedelta:
        """How much later than planned it ends; zero when it fits."""
        return max(timedelta(), self.end - self.planned_end)


def meeting_time(offer: NewSessionOffer, form: NewSessionForm) -> MeetingTime:
    """Return how long the meeting takes. An end earlier than now is taken as tomorrow's: meetings pass midnight."""
    chosen = [film for film in offer.films if film.lecture_id in form.lectures]
    films = sum((film.duration for film in chosen), timedelta())
    questions = sum((film.questions for film in chosen), timedelta())
    if form.feedback:
        questions += offer.feedback
    start = offer.now.replace(second=0, microsecond=0)
    end = start.replace(hour=form.planned_end.hour, minute=form.planned_end.minute)
    if end < start - timedelta(hours=12):
        end += timedelta(days=1)
    return MeetingTime(start, films, questions, end)
