"""A course in meetings that fit: the plans the design asks for, and what holds for every course and slot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.courses.manifest import read_course
from desktop_app.domain.course import Chapter, Course, PausePoint
from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.plan import Part, Plan, PlannedMeeting, Rhythm, parts_of, plan_document, plan_from_document
from desktop_app.domain.session import GroupProgress, LectureProgress
from desktop_app.paths import resources
from desktop_app.session.planner import (
    LEAST_PART,
    LEAST_TALK,
    LONGEST_SLOT,
    MINUTE,
    SHORTEST_SLOT,
    days,
    feedback_meetings,
    first_day,
    make_plan,
    move_on,
    move_to,
    next_meeting,
    place_to_stop,
    shares,
    split_course,
)
from tests.samples import BENEFIT, COURSE, OBSTACLES, ONE, THREE, TWO, lecture, minutes

WEDNESDAY = date(2026, 11, 18)
TEMPLATE = Plan(minutes(60), Rhythm.FORTNIGHTLY, time(14), ())
SEEN = LectureProgress(played=minutes(40), seen=True, last_position=minutes(40))


@pytest.fixture(scope="module")
def real() -> Course:
    """Return the course that the design's figures are of."""
    return read_course((resources() / "courses" / "metodstod" / "data" / "course.json").read_bytes())


def written(course: Course, meetings: tuple[tuple[Part, ...], ...]) -> str:
    """Write a plan as the design does: numbers of films, «d» after one that is shown only in part, not its last."""
    return " · ".join(
        "+".join(
            f"{film.number}{'' if part.end == film.duration else 'd'}"
            for part in parts
            if (film := course.lecture(part.lecture_id))
        )
        for parts in meetings
    )


@pytest.mark.parametrize(
    ("slot_minutes", "plan"),
    [
        (45, "1+2d · 2 · 3d · 3d · 3+4d · 4 · 5d · 5 · 6 · 7+8 · 9+10d · 10d · 10"),
        (60, "1+2d · 2+3d · 3d · 3+4d · 4+5d · 5 · 6+7 · 8+9 · 10d · 10"),
        (90, "1+2+3d · 3 · 4 · 5 · 6+7+8 · 9 · 10"),
        (180, "1+2+3 · 4+5+6 · 7+8+9+10"),
    ],
)
def test_the_real_course_is_planned_as_designed(real: Course, slot_minutes: int, plan: str) -> None:
    """The plans were worked out by people who lead such meetings; they are what a facilitator is promised."""
    assert written(real, split_course(real, minutes(slot_minutes))) == plan


@pytest.mark.parametrize(("slot_minutes", "film"), [(45, 27), (60, 37), (90, 62), (180, 120)])
def test_a_slot_is_shared_as_designed(slot_minutes: int, film: int) -> None:
    """Film is what is left when people have come, talked and gone."""
    assert shares(minutes(slot_minutes)).film == minutes(film)


slots = st.integers(SHORTEST_SLOT // MINUTE, LONGEST_SLOT // MINUTE).map(minutes)


def test_shares_are_the_slot_and_stay_within_what_a_meeting_is() -> None:
    """Between the designed slots, too, a meeting begins, talks and ends as people do."""
    for length in range(SHORTEST_SLOT // MINUTE, LONGEST_SLOT // MINUTE + 1):
        time_ = shares(minutes(length))
        assert time_.around + time_.talk + time_.pause + time_.film == minutes(length)
        assert minutes(6) <= time_.around <= minutes(10)
        assert LEAST_TALK <= time_.talk <= minutes(35)


slots = st.integers(SHORTEST_SLOT // MINUTE, LONGEST_SLOT // MINUTE).map(minutes)
lengths = st.lists(st.integers(30, 3 * 3600), min_size=1, max_size=8)
places = st.lists(st.integers(0, 3 * 3600), max_size=12)


@settings(max_examples=60, deadline=None)
@given(lengths, places, slots, st.sampled_from([(), COURSE.lectures[0].prompts]))
def test_every_plan_covers_all_films_once_in_order_and_fits(
    lengths_s: list[int], at_s: list[int], slot: timedelta, asks: tuple[PromptId, ...]
) -> None:
    """What the plan leaves out nobody sees; what does not fit ends in a hurry; what is shorter is no meeting."""
    course = replace(
        COURSE,
        lectures=tuple(
            lecture(
                LectureId(f"f{n}"),
                n,
                timedelta(seconds=length),
                chapters=tuple(Chapter(start=timedelta(seconds=s), title="") for s in sorted(at_s) if s < length),
                prompts=asks,
            )
            for n, length in enumerate(lengths_s)
        ),
    )

    meetings = split_course(course, slot)

    time_ = shares(slot)
    shown = [part for parts in meetings for part in parts]
    order = [part.lecture_id for part in shown]
    assert list(dict.fromkeys(order)) == [one.id for one in course.lectures]
    assert order == sorted(order)
    for one in course.lectures:
        parts = parts_of((PlannedMeeting(WEDNESDAY, tuple(shown)),), one.id)
        assert (parts[0].start, parts[-1].end) == (timedelta(), one.duration)
        assert all(earlier.end == later.start for earlier, later in pairwise(parts))
        assert len(parts) == 1 or all(part.length >= LEAST_PART for part in parts)
    for meeting in meetings:
        film = sum((part.length for part in meeting), timedelta())
        assert time_.around + time_.pause + film + LEAST_TALK <= slot


def test_a_film_is_stopped_at_the_nearest_chapter_or_pause_point() -> None:
    """Three minutes are gladly given for a sentence that is not cut in two."""
    film = lecture(
        ONE,
        1,
        minutes(60),
        chapters=(Chapter(start=minutes(20), title="Lagen"), Chapter(start=minutes(39.5), title="Riskfaktorer")),
        pause_points=(PausePoint(at=minutes(34)),),
    )
    assert place_to_stop(film, minutes(0), minutes(37)) == minutes(34)
    assert place_to_stop(film, minutes(0), minutes(37), slack=minutes(3)) == minutes(39.5)
    assert place_to_stop(film, minutes(0), minutes(29.5)) == minutes(29)
    assert place_to_stop(film, minutes(10), minutes(7)) is None
    assert place_to_stop(film, minutes(44.5), minutes(8)) is None
    assert place_to_stop(film, minutes(40.5), minutes(8.2)) == minutes(48.7)
    assert place_to_stop(film, minutes(0), minutes(31), reach=minutes(12)) == minutes(20)


def test_a_film_that_ends_with_many_questions_gets_less_film_beside_it() -> None:
    """The questions are why the film is shown; they are not what is cut when time is short."""
    course = replace(
        COURSE,
        lectures=(lecture(ONE, 1, minutes(20)), lecture(TWO, 2, minutes(17), prompts=COURSE.lectures[0].prompts)),
    )
    asks_more = replace(course, prompts=tuple(replace(p, minutes=15) for p in course.prompts))

    assert len(split_course(course, minutes(60))) == 1
    assert [len(parts) for parts in split_course(asks_more, minutes(60))] == [1, 1]


def test_too_short_a_slot_is_refused() -> None:
    """Nothing sensible can be planned in half an hour, and nothing is."""
    with pytest.raises(ValueError, match="short"):
        split_course(COURSE, minutes(39))


@pytest.mark.parametrize(
    ("rhythm", "first", "wanted"),
    [
        (Rhythm.WEEKLY, "2026-12-23", ["2026-12-23", "2026-12-30", "2027-01-06"]),
        (Rhythm.FORTNIGHTLY, "2026-11-18", ["2026-11-18", "2026-12-02", "2026-12-16"]),
        (Rhythm.MONTHLY, "2026-11-18", ["2026-11-18", "2026-12-16", "2027-01-20"]),
        (Rhythm.MONTHLY, "2026-12-30", ["2026-12-30", "2027-01-27", "2027-02-24"]),
    ],
)
def test_days_follow_the_rhythm(rhythm: Rhythm, first: str, wanted: list[str]) -> None:
    """«Varannan onsdag» is a Wednesday over New Year, too, and the fifth one of a month is its last."""
    assert [day.isoformat() for day in days(date.fromisoformat(first), rhythm, 3)] == wanted


def test_no_meetings_have_no_days() -> None:
    """A group that has seen everything plans nothing."""
    assert days(WEDNESDAY, Rhythm.WEEKLY, 0) == ()


def test_the_first_day_is_the_next_one_of_its_weekday() -> None:
    """What is suggested is never today: there is a meeting to prepare."""
    assert first_day(WEDNESDAY, 2) == date(2026, 11, 25)
    assert first_day(WEDNESDAY, 3) == date(2026, 11, 19)


def test_a_plan_holds_what_the_group_has_left() -> None:
    """A plan made in the middle begins where the group is, and counts on from its meetings."""
    progress = GroupProgress(
        lectures={ONE: SEEN, TWO: LectureProgress(played=minutes(9), last_position=minutes(9))}, sessions=2
    )

    plan = make_plan(COURSE, progress, TEMPLATE, first=WEDNESDAY, feedback=True)

    assert plan.meetings == (
        PlannedMeeting(WEDNESDAY, (Part(TWO, minutes(9), minutes(20)), Part(THREE, minutes(0), minutes(26)))),
        PlannedMeeting(date(2026, 12, 2), (Part(THREE, minutes(26), minutes(40)),)),
        PlannedMeeting(date(2026, 12, 16), feedback=True),
    )
    assert (plan.number(0), plan.total) == (3, 5)
    assert plan.begins(1).isoformat() == "2026-12-02T14:00:00"
    assert plan.meetings[0].film_time == minutes(37)


def test_questions_of_step_2_get_no_meeting_when_there_is_nothing_to_ask() -> None:
    """Answered, or not wanted, or not in the course."""
    everything = GroupProgress(lectures={ONE: SEEN, TWO: SEEN, THREE: SEEN}, answered=(BENEFIT, OBSTACLES))
    assert make_plan(COURSE, everything, TEMPLATE, first=WEDNESDAY, feedback=True).meetings == ()
    none = replace(COURSE, feedback=None)
    assert feedback_meetings(none, minutes(60)) == 0
    assert not make_plan(none, GroupProgress(), TEMPLATE, first=WEDNESDAY, feedback=True).meetings[-1].feedback


def test_a_film_left_at_its_end_is_begun_anew() -> None:
    """Somebody jumped to the end to look: nothing of it was seen together."""
    progress = GroupProgress(lectures={TWO: LectureProgress(played=minutes(1), last_position=minutes(20))})

    plan = make_plan(COURSE, progress, TEMPLATE, first=WEDNESDAY, feedback=False)

    assert parts_of(plan.meetings, TWO) == (Part(TWO, minutes(0), minutes(20)),)


def test_a_meeting_that_cannot_be_held_moves_all_that_follow() -> None:
    """Films build on each other: what is cancelled is not skipped."""
    plan = make_plan(COURSE, GroupProgress(), TEMPLATE, first=WEDNESDAY, feedback=True)

    moved = move_on(plan, 1)

    assert [m.day.isoformat() for m in moved.meetings][:3] == ["2026-11-18", "2026-12-16", "2026-12-30"]
    assert [m.parts for m in moved.meetings] == [m.parts for m in plan.meetings]
    assert moved.revision == plan.revision + 1


def test_a_meeting_on_another_day_keeps_the_films_order() -> None:
    """Whatever day is chosen, nobody sees film 3 before film 2."""
    plan = make_plan(COURSE, GroupProgress(), TEMPLATE, first=WEDNESDAY, feedback=True)

    moved = move_to(plan, 0, date(2026, 12, 10))

    assert [m.day.isoformat() for m in moved.meetings][:2] == ["2026-12-02", "2026-12-10"]
    assert [m.parts for m in moved.meetings] == [m.parts for m in plan.meetings]


def test_the_next_meeting_is_the_first_with_something_left() -> None:
    """A meeting that was cancelled is still the next one, whatever the calendar says."""
    plan = make_plan(COURSE, GroupProgress(), TEMPLATE, first=WEDNESDAY, feedback=True)
    assert [[p.lecture_id for p in m.parts] for m in plan.meetings] == [[ONE, TWO], [THREE], [THREE], []]
    half = GroupProgress(lectures={ONE: SEEN, TWO: SEEN})
    to_the_stop = LectureProgress(played=minutes(30), last_position=plan.meetings[1].parts[0].end - minutes(0.1))
    films = GroupProgress(lectures={ONE: SEEN, TWO: SEEN, THREE: SEEN})

    assert next_meeting(plan, COURSE, GroupProgress()) == 0
    assert next_meeting(plan, COURSE, half) == 1
    assert next_meeting(plan, COURSE, replace(half, lectures={**half.lectures, THREE: to_the_stop})) == 2
    assert next_meeting(plan, COURSE, films) == 3
    assert next_meeting(plan, COURSE, replace(films, answered=(BENEFIT, OBSTACLES))) is None


def test_a_film_that_left_the_course_is_not_waited_for() -> None:
    """A newer version of the course may have fewer films; the plan goes on."""
    plan = replace(TEMPLATE, meetings=(PlannedMeeting(WEDNESDAY, (Part(LectureId("gone"), minutes(0), minutes(9)),)),))

    assert next_meeting(plan, COURSE, GroupProgress()) is None


@pytest.mark.parametrize("rhythm", Rhythm)
def test_a_plan_survives_being_stored(rhythm: Rhythm) -> None:
    """What is planned in August is opened in November."""
    template = replace(TEMPLATE, rhythm=rhythm, revision=3)
    plan = make_plan(COURSE, GroupProgress(sessions=1), template, first=WEDNESDAY, feedback=True)

    assert plan_from_document(plan_document(plan)) == plan
