"""What a new meeting is asked about: what the view is given, and what it gives back. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from desktop_app.domain.course import Lecture
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount, Municipality
from desktop_app.domain.ids import LectureId
from desktop_app.session.planner import LEAST_PART, LEAST_TALK, place_to_stop

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
    start: timedelta = timedelta()
    """From where it is shown."""
    lecture: Lecture | None = None
    """What is known of its chapters; None where it cannot be split."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSessionOffer:
    """What the form begins with: what the group did last time, and what is suggested."""

    number: int
    """Which of the group's meetings, from 1."""
    total: int | None = None
    """How many there are in the plan, where there is one."""
    now: datetime
    group: str = ""
    """What the group is called; empty for one that is new."""
    several_groups: bool = False
    """There are others to choose."""
    municipalities: tuple[Municipality, ...]
    municipality_code: str
    """Empty on the first meeting: nothing is chosen for the group."""
    unit: str
    more_units: tuple[str, ...] = ()
    """Other units that are in the group."""
    others: tuple[Municipality, ...] = ()
    """Other municipalities that are in it."""
    attendance: tuple[HeadCount, ...]
    """The roles to count, with last meeting's numbers."""
    duties: Duties = field(default_factory=Duties)
    """Who led and approved last time, and whose turn it is to write; empty where nobody can be suggested."""
    wrote_last: str = ""
    planned_end: time
    films: tuple[FilmChoice, ...]
    chosen: tuple[LectureId, ...]
    """The films that are suggested."""
    until: Mapping[LectureId, timedelta] = field(default_factory=dict)
    """Where films stop that the plan has split."""
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
    more_units: tuple[str, ...] = ()
    others: tuple[Municipality, ...] = ()
    """Other municipalities in the group; never its home."""
    attendance: tuple[HeadCount, ...]
    duties: Duties = field(default_factory=Duties)
    planned_end: time
    lectures: tuple[LectureId, ...]
    """In the course's order."""
    feedback: bool
    until: Mapping[LectureId, timedelta] = field(default_factory=dict)
    """Where films stop that are not shown to their end."""
    breaks: timedelta = timedelta()
    """How long the breaks are that were put between the steps."""
    taken_out: timedelta = timedelta()
    """How long the questions were to take that were taken out."""

    @property
    def units(self) -> tuple[str, ...]:
        """All units, the home unit first."""
        return (self.unit, *self.more_units) if self.unit or self.more_units else ()

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
    talk: timedelta = timedelta()
    """To talk, after films that ask no questions of their own."""
    breaks: timedelta = timedelta()

    @property
    def end(self) -> datetime:
        """When it ends if everything takes its time, to the next whole minute."""
        end = self.start + START + self.films + self.questions + self.talk + self.breaks + FINISH
        return end + timedelta(seconds=-end.second % 60)

    @property
    def late(self) -> timedelta:
        """How much later than planned it ends; zero when it fits."""
        return max(timedelta(), self.end - self.planned_end)


@dataclass(frozen=True, slots=True)
class Split:
    """What makes a late meeting fit: the last film stops here, and goes on in the next meeting."""

    lecture_id: LectureId
    number: int
    at: timedelta
    chapter: str
    """The name of what begins there; empty where nothing does."""


@dataclass(frozen=True, slots=True)
class Leave:
    """What makes a late meeting end earlier: the last film is shown another day."""

    lecture_id: LectureId
    number: int


def beginning_with(offer: NewSessionOffer, written: NewSessionForm) -> NewSessionOffer:
    """Return the offer with what was written about the group, its people and its time."""
    return replace(
        offer,
        municipality_code=written.municipality.code if written.municipality is not None else "",
        unit=written.unit,
        more_units=written.more_units,
        others=written.others,
        attendance=written.attendance,
        duties=written.duties,
        planned_end=written.planned_end,
    )


def meeting_time(offer: NewSessionOffer, form: NewSessionForm) -> MeetingTime:
    """Return how long the meeting takes. An end earlier than now is taken as tomorrow's: meetings pass midnight."""
    films, questions, talk = _lengths(offer, form, form.lectures)
    start = offer.now.replace(second=0, microsecond=0)
    end = start.replace(hour=form.planned_end.hour, minute=form.planned_end.minute)
    if end < start - timedelta(hours=12):
        end += timedelta(days=1)
    return MeetingTime(start, films, questions, end, talk, form.breaks)


def _lengths(
    offer: NewSessionOffer, form: NewSessionForm, lectures: tuple[LectureId, ...]
) -> tuple[timedelta, timedelta, timedelta]:
    """Return how long these films take, the questions, and talk. A film that is split is asked about another day."""
    chosen = [film for film in offer.films if film.lecture_id in lectures]
    stops = form.until
    films = sum((stops.get(f.lecture_id, f.start + f.duration) - f.start for f in chosen), timedelta())
    questions = sum((film.questions for film in chosen if film.lecture_id not in stops), timedelta())
    if form.feedback:
        questions += offer.feedback
    questions = max(timedelta(), questions - form.taken_out)
    talk = LEAST_TALK if films >= LEAST_PART and not questions else timedelta()
    return films, questions, talk


def remedy(offer: NewSessionOffer, form: NewSessionForm) -> Split | Leave | None:
    """Return the one thing that makes a meeting that is late fit, or at least end earlier; None where there is none.

    The last film is split where there is room for it and for talk, at a chapter or pause point up to eight minutes
    off: by hand a good place to stop is worth more than in a plan. Where a part would be too short, the film is left
    for another day.
    """
    last = next((film for film in reversed(offer.films) if film.lecture_id in form.lectures), None)
    if last is None or last.lecture_id in form.until:
        return None
    others = tuple(lecture_id for lecture_id in form.lectures if lecture_id != last.lecture_id)
    films, questions, _ = _lengths(offer, form, others)
    time = meeting_time(offer, form)
    room = time.planned_end - time.start - START - FINISH - form.breaks - films - max(questions, LEAST_TALK)
    at = place_to_stop(last.lecture, last.start, room, reach=LEAST_PART) if last.lecture else None
    if at is not None:
        return Split(last.lecture_id, last.number, at, _name_at(last.lecture, at))
    return Leave(last.lecture_id, last.number) if others or form.feedback else None


def _name_at(lecture: Lecture | None, at: timedelta) -> str:
    chapters = lecture.chapters if lecture else ()
    return next((chapter.title for chapter in chapters if chapter.start == at), "")
