"""What a new meeting begins with: the plan's next meeting where there is one, else what is suggested."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from types import SimpleNamespace
from typing import cast

from desktop_app.courses.library import Entry
from desktop_app.domain.plan import Plan, Rhythm
from desktop_app.domain.session import GroupProgress, LectureProgress
from desktop_app.session.home import overview
from desktop_app.session.planner import make_plan
from desktop_app.ui.home.new_session_offer import offer_for, planned_starts
from desktop_app.ui.home.standing import Standing
from tests.samples import COURSE, GROUP, NOW, ONE, THREE, TWO, minutes

PLAN = make_plan(
    COURSE,
    GroupProgress(),
    Plan(minutes(45), Rhythm.WEEKLY, time(9), ()),
    first=date(2026, 11, 18),
    feedback=True,
)
SEEN = LectureProgress(played=minutes(40), seen=True, last_position=minutes(40))


def standing(progress: GroupProgress, plan: Plan | None = PLAN) -> Standing:
    shown = overview(
        COURSE,
        courses=(),
        group=GROUP,
        several_groups=False,
        on_disk={ONE: None, TWO: None, THREE: None},
        progress=progress,
        under_way=None,
        today=NOW.date(),
    )
    return Standing(cast("Entry", SimpleNamespace(course=COURSE)), GROUP, progress, (), None, shown, plan)


def test_the_next_planned_meeting_is_what_is_suggested() -> None:
    """The plan was made so that nobody has to think about it at two minutes to two."""
    offer = offer_for(standing(GroupProgress(lectures={ONE: SEEN, TWO: SEEN}, sessions=1)), NOW, None)

    assert [[part.lecture_id for part in meeting.parts] for meeting in PLAN.meetings][1:3] == [[TWO], [THREE]]
    assert (offer.chosen, offer.until) == ((THREE,), {THREE: minutes(27)})
    assert (offer.number, offer.total) == (1, PLAN.total)
    assert offer.planned_end == time(14, 45)


def test_a_part_begins_where_the_plan_says_if_the_group_has_not_begun_the_film() -> None:
    """Somebody watched the first part elsewhere; or the film was shown on another computer."""
    half = PLAN.meetings[3]
    later = replace(PLAN, meetings=(half,))

    assert planned_starts(standing(GroupProgress(), later)) == {THREE: minutes(27)}
    film = next(f for f in offer_for(standing(GroupProgress(), later), NOW, None).films if f.lecture_id == THREE)
    assert (film.start, film.duration) == (minutes(27), minutes(13))


def test_without_a_plan_whole_films_are_suggested() -> None:
    """A group that has planned nothing is not planned for."""
    offer = offer_for(standing(GroupProgress(), None), NOW, None)

    assert offer.chosen[:1] == (ONE,)
    assert (offer.until, offer.total) == ({}, None)


def test_a_film_that_was_pressed_is_what_is_shown() -> None:
    """The plan suggests; whoever presses a film has said something else."""
    offer = offer_for(standing(GroupProgress()), NOW, TWO)

    assert (offer.chosen, offer.until) == ((TWO,), {})
