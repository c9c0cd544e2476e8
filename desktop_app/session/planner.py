"""The plan of a course in meetings that fit the group's slot.

Pure: knows lectures, chapters and minutes, and counts days; knows nothing of calendar files, windows or storage.

A meeting is a start and an end, talk, and film; how a slot is shared is `shares`. Films come in the course's order. One
that fits into a meeting of its own is shown whole, if need be in the next meeting; only one that does not is split, and
then it begins in what is left of the meeting before.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.domain.course import Course, Lecture
from desktop_app.domain.ids import LectureId
from desktop_app.domain.plan import Part, Plan, PlannedMeeting, Rhythm
from desktop_app.domain.session import RESUME_BACK, GroupProgress

MINUTE = timedelta(minutes=1)

NEAREST_CHAPTER = timedelta(minutes=3)
"""A film is split at the nearest chapter or pause point within this, else at the minute."""

LEAST_PART = timedelta(minutes=8)
"""Nothing shorter is shown of a split film: it would be over before anybody has settled (`interface.md`)."""

LEAST_TALK = timedelta(minutes=12)
"""Talk never gets less than this, not for the sake of a chapter either."""

SHORTEST_SLOT = timedelta(minutes=40)
"""A shorter meeting has no room for two parts of 8 minutes, a start, an end and talk."""

LONGEST_SLOT = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Shares:
    """How a meeting's time is shared; the four together are the slot."""

    around: timedelta
    """To start and to end."""
    talk: timedelta
    pause: timedelta
    """A break, in long meetings."""
    film: timedelta


_KNOWN = (
    (timedelta(minutes=45), (6, 12, 0)),
    (timedelta(minutes=60), (8, 15, 0)),
    (timedelta(minutes=90), (8, 20, 0)),
    (timedelta(minutes=180), (10, 35, 15)),
)
"""Minutes around, of talk and of break for the slots in `interface.md` (27, 37, 62 and 120 minutes of film)."""


def shares(slot: timedelta) -> Shares:
    """Return how a slot is shared: as in the table, and between its rows by whole minutes in between."""
    (low, less), (high, more) = _rows_around(slot)
    share = min(1.0, max(0.0, (slot - low) / (high - low)))
    around, talk, pause = (round(a + (b - a) * share) * MINUTE for a, b in zip(less, more, strict=True))
    return Shares(around, talk, pause, slot - around - talk - pause)


def _rows_around(slot: timedelta) -> tuple[tuple[timedelta, tuple[int, int, int]], ...]:
    above = bisect_right([length for length, _ in _KNOWN], slot)
    above = min(max(above, 1), len(_KNOWN) - 1)
    return _KNOWN[above - 1], _KNOWN[above]


def split_course(
    course: Course,
    slot: timedelta,
    *,
    lectures: Sequence[LectureId] | None = None,
    begun: Mapping[LectureId, timedelta] | None = None,
) -> tuple[tuple[Part, ...], ...]:
    """Return what each meeting shows: all of the lectures (all the course's where none are named), each once.

    `begun` says from where a film is to be shown that the group has seen the beginning of. ValueError where the slot is
    shorter than `SHORTEST_SLOT`.
    """
    if slot < SHORTEST_SLOT:
        raise ValueError("no meeting is that short")
    wanted = None if lectures is None else set(lectures)
    meetings = _Meetings(course, shares(slot))
    for lecture in course.lectures:
        if wanted is None or lecture.id in wanted:
            meetings.show(lecture, (begun or {}).get(lecture.id, timedelta()))
    return meetings.finished()


class _Meetings:
    """Fills one meeting after the other."""

    def __init__(self, course: Course, time: Shares) -> None:
        self._course = course
        self._time = time
        self._done: list[tuple[Part, ...]] = []
        self._here: list[Part] = []
        self._asked = timedelta()
        """How long the questions of the films that end in this meeting take."""

    def finished(self) -> tuple[tuple[Part, ...], ...]:
        """Return all meetings."""
        self._close()
        return tuple(self._done)

    def show(self, lecture: Lecture, start: timedelta) -> None:
        """Show a film from a position to its end, in this meeting and as many more as it takes."""
        while True:
            rest = lecture.duration - start
            asks = _asks(self._course, lecture)
            if rest <= self._room(self._asked + asks):
                self._here.append(Part(lecture.id, start, lecture.duration))
                self._asked += asks
                return
            stop = None if rest <= self._empty(asks) else self._cut(lecture, start)
            if stop is not None:
                self._here.append(Part(lecture.id, start, stop))
                start = stop
            self._close()

    def _cut(self, lecture: Lecture, start: timedelta) -> timedelta | None:
        """Return where to stop in this meeting; None where what is left of it is too short for a part."""
        room = self._room(self._asked)
        slack = max(timedelta(), min(NEAREST_CHAPTER, self._time.talk - max(LEAST_TALK, self._asked)))
        return place_to_stop(lecture, start, room, slack=slack)

    def _room(self, asked: timedelta) -> timedelta:
        used = sum((part.length for part in self._here), timedelta())
        return self._empty(asked) - used

    def _empty(self, asked: timedelta) -> timedelta:
        """Return how much film a meeting has room for when its questions take this long.

        Questions that leave no room for a film of two parts are moved on by the group, not planned away.
        """
        return max(min(self._time.film, 2 * LEAST_PART), self._time.film - max(timedelta(), asked - self._time.talk))

    def _close(self) -> None:
        if self._here:
            self._done.append(tuple(self._here))
        self._here, self._asked = [], timedelta()


def place_to_stop(
    lecture: Lecture,
    start: timedelta,
    room: timedelta,
    *,
    reach: timedelta = NEAREST_CHAPTER,
    slack: timedelta = timedelta(),
) -> timedelta | None:
    """Return where to stop a film that begins at `start` and has `room`; None where either part would be too short.

    The nearest chapter or pause point within `reach`, at most `slack` later than there is room for; else the minute.
    """
    earliest, latest = start + LEAST_PART, lecture.duration - LEAST_PART
    ideal = min(start + room, latest)
    if ideal < earliest:
        return None
    last = min(start + room + slack, latest)
    named = [at for at in _named_places(lecture) if earliest <= at <= last and abs(at - ideal) <= reach]
    if named:
        return min(named, key=lambda at: abs(at - ideal))
    minute = ideal // MINUTE * MINUTE
    return minute if minute >= earliest else ideal


def _named_places(lecture: Lecture) -> tuple[timedelta, ...]:
    return tuple(sorted({*(c.start for c in lecture.chapters), *(p.at for p in lecture.pause_points)}))


def _asks(course: Course, lecture: Lecture) -> timedelta:
    return sum((course.prompt(prompt).minutes * MINUTE for prompt in lecture.prompts), timedelta())


def feedback_meetings(course: Course, slot: timedelta) -> int:
    """Return how many meetings the questions of step 2 take, with nothing but talk between start and end."""
    asked = course.feedback.prompts if course.feedback else ()
    time = shares(slot)
    talk = sum((course.prompt(prompt).minutes * MINUTE for prompt in asked), timedelta())
    return math.ceil(talk / (time.talk + time.film))


def days(first: date, rhythm: Rhythm, count: int) -> tuple[date, ...]:
    """Return the days of so many meetings. «The fifth Wednesday» is the last one in months that have four."""
    from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday  # noqa: PLC0415  # a start plans nothing

    if count < 1:
        return ()
    if rhythm is Rhythm.MONTHLY:
        which = (first.day - 1) // 7 + 1
        on = weekday(first.weekday(), which if which < 5 else -1)
        rule = rrule(MONTHLY, dtstart=first, count=count, byweekday=on)
    else:
        rule = rrule(WEEKLY, interval=1 if rhythm is Rhythm.WEEKLY else 2, dtstart=first, count=count)
    return tuple(at.date() for at in rule)


def make_plan(
    course: Course,
    progress: GroupProgress,
    template: Plan,
    *,
    first: date,
    feedback: bool,
) -> Plan:
    """Return a plan of all that the group has left, in the slot, rhythm and time of the template.

    `feedback` puts the questions of step 2 that are not answered into meetings of their own, last.
    """
    left = [lecture.id for lecture in course.lectures if not progress.lecture(lecture.id).seen]
    shown = split_course(course, template.slot, lectures=left, begun=begun(course, progress))
    asked = course.feedback.prompts if course.feedback else ()
    last = feedback_meetings(course, template.slot) if feedback and set(asked) - set(progress.answered) else 0
    on = days(first, template.rhythm, len(shown) + last)
    meetings = (
        *(PlannedMeeting(day, parts) for day, parts in zip(on, shown, strict=False)),
        *(PlannedMeeting(day, feedback=True) for day in on[len(shown) :]),
    )
    return replace(template, meetings=meetings, held=progress.sessions)


def begun(course: Course, progress: GroupProgress) -> dict[LectureId, timedelta]:
    """Return from where the films are shown on that the group stopped in. One left at its end is begun anew."""
    return {
        lecture.id: at
        for lecture in course.lectures
        if (at := progress.lecture(lecture.id).goes_on_from(lecture.duration))
    }


def move_on(plan: Plan, index: int) -> Plan:
    """Return the plan without the day of one meeting: that one and all after it take the next day of the rhythm."""
    later = plan.meetings[index:]
    on = days(later[0].day, plan.rhythm, len(later) + 1)[1:]
    moved = tuple(replace(meeting, day=day) for meeting, day in zip(later, on, strict=True))
    return replace(plan, meetings=(*plan.meetings[:index], *moved), revision=plan.revision + 1)


def move_to(plan: Plan, index: int, day: date) -> Plan:
    """Return the plan with one meeting on another day. The others stay; ones that change places change contents.

    Films build on each other: whatever the days, they are shown in their order.
    """
    on = sorted((*(m.day for i, m in enumerate(plan.meetings) if i != index), day))
    meetings = tuple(replace(meeting, day=at) for meeting, at in zip(plan.meetings, on, strict=True))
    return replace(plan, meetings=meetings, revision=plan.revision + 1)


def next_meeting(plan: Plan, course: Course, progress: GroupProgress) -> int | None:
    """Return the index of the first meeting that has something left to do; None when all is done.

    What has been done decides, not the day: a meeting that was cancelled is still the next one.
    """
    return next((i for i, meeting in enumerate(plan.meetings) if _is_left(meeting, course, progress)), None)


def _is_left(meeting: PlannedMeeting, course: Course, progress: GroupProgress) -> bool:
    asked = course.feedback.prompts if course.feedback else ()
    known = {lecture.id for lecture in course.lectures}
    films = any(part.lecture_id in known and not _is_shown(part, progress) for part in meeting.parts)
    return films or (meeting.feedback and bool(set(asked) - set(progress.answered)))


def _is_shown(part: Part, progress: GroupProgress) -> bool:
    film = progress.lecture(part.lecture_id)
    return film.seen or film.last_position >= part.end - RESUME_BACK


def first_day(now: date, on: int) -> date:
    """Return the first day from tomorrow on that is this weekday (0 is Monday)."""
    return now + timedelta(days=(on - now.weekday() - 1) % 7 + 1)
