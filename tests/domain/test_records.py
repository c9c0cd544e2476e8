"""Course, group, meeting, time and errors as plain records."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.clock import SystemClock
from desktop_app.domain.course import Recipient
from desktop_app.domain.errors import KnownError
from desktop_app.domain.flow_document import flow_document, flow_from_document
from desktop_app.domain.group import Group, HeadCount, Municipality, with_one_less, with_one_more
from desktop_app.domain.handover import ROLE_FLOOR, HandoverAnswer, MeetingHeld
from desktop_app.domain.ids import GroupId, LectureId, PromptId
from desktop_app.domain.session import FlowState, GroupProgress, LectureProgress, Played, merged, played_time
from desktop_app.domain.steps import Phase, Step, StepKind
from tests.samples import ASK1, BENEFIT, COURSE, NOW, ONE, THREE, TWO, session

MINUTE = timedelta(minutes=1)


class FilmGone(KnownError):
    """An error of the world, for the test."""

    def __init__(self, *, title: str, length: timedelta) -> None:
        super().__init__(title=title, length=length)


def test_known_error_carries_its_values_between_processes() -> None:
    """A film is looked into in a process of its own; what it found must arrive as data, not as a string."""
    error = FilmGone(title="Å", length=MINUTE)

    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made in the line before

    assert (type(again), again.values) == (FilmGone, {"title": "Å", "length": MINUTE})
    assert FilmGone.message_id == "FilmGone"
    assert str(again) == "FilmGone(title='Å', length=datetime.timedelta(seconds=60))"


def test_time_is_aware_and_to_the_millisecond() -> None:
    """A time without a zone means something else on the county board's computer."""
    now = SystemClock().now()

    assert now.tzinfo is not None
    assert now.microsecond % 1000 == 0
    assert abs(now - datetime.now(UTC)) < MINUTE


def test_course_finds_what_it_is_asked_for() -> None:
    """Every view looks things up by id; a wrong id is a mistake of ours and is seen."""
    assert COURSE.lecture(TWO).number == 2
    assert COURSE.prompt(ASK1).text.startswith("Vad")
    assert (COURSE.name, replace(COURSE, short_title="").name) == ("Provkurs", "Provkurs för arbetsgrupper")
    assert COURSE.duration == 70 * MINUTE
    for look_up in (lambda: COURSE.lecture(LectureId("none")), lambda: COURSE.prompt(PromptId("none"))):
        with pytest.raises(KeyError, match="none"):
            look_up()


def test_section_of_a_film_is_its_place_on_home() -> None:
    """A film outside every section is still a film."""
    section = COURSE.section_of(ONE)

    assert section is not None
    assert section.title == "Avsnitt ett"
    assert COURSE.section_of(THREE) is None
    assert replace(COURSE.lecture(ONE), short_title="Kort").name == "Kort"
    assert COURSE.lecture(ONE).name == "Film one"


def test_answers_go_to_the_own_county_first() -> None:
    """A group in another county sends to the one the course names, and a course may name nobody."""
    assert COURSE.feedback is not None
    other = Recipient(counties=("14",), name="B", role="r", organisation="o", email="b@example.org")
    two = replace(COURSE, feedback=replace(COURSE.feedback, recipients=(*COURSE.feedback.recipients, other)))

    assert two.recipient_for("14") == other
    assert two.recipient_for("13") == two.recipient_for("25") == COURSE.feedback.recipients[0]
    assert replace(COURSE, feedback=None).recipient_for("13") is None


def test_group_is_called_by_its_unit() -> None:
    """Two groups in one municipality must be told apart; one without a unit still has a name."""
    group = Group(GroupId("g"), "1380", "Halmstads kommun", ("Vuxen", "Barn"), NOW)

    assert (group.unit, group.label) == ("Vuxen", "Vuxen")
    assert replace(group, units=()).label == "Halmstads kommun"
    assert Municipality("1380", "Halmstads kommun", "Halmstad").county_code == "13"


steps = (Step(StepKind.WELCOME), Step(StepKind.FILM, ONE), Step(StepKind.QUESTION, ONE, ASK1))


def test_place_in_a_meeting_is_written_down_and_comes_back_standing_still() -> None:
    """After a crash nothing starts by itself, but it is the same place."""
    flow = FlowState(
        steps,
        index=1,
        phase=Phase.FAILED,
        positions={ONE: timedelta(seconds=83, milliseconds=250)},
        moved=(BENEFIT,),
        paused=False,
        ended=True,
        black=True,
    )

    again = flow_from_document(flow_document(flow))

    assert again == replace(flow, paused=True, black=False)
    assert again.step == Step(StepKind.FILM, ONE)
    assert again.next_step == steps[2]
    assert again.position == timedelta(seconds=83, milliseconds=250)
    assert replace(again, index=0).position == timedelta()
    assert replace(again, index=2).next_step is None


def test_people_in_the_room_are_counted_over_roles() -> None:
    """«6 deltagare» is what the list of meetings says."""
    assert session(steps, attendance=(HeadCount("Chef", 1), HeadCount("Socialsekreterare", 5))).people == 6


def test_time_played_counts_each_moment_once() -> None:
    """Seeing the first half twice is not seeing the film."""
    played = (
        Played(ONE, 0 * MINUTE, 5 * MINUTE),
        Played(TWO, 0 * MINUTE, 9 * MINUTE),
        Played(ONE, 3 * MINUTE, 4 * MINUTE),
        Played(ONE, 5 * MINUTE, 6 * MINUTE),
        Played(ONE, 8 * MINUTE, 8 * MINUTE),
        Played(ONE, 9 * MINUTE, 10 * MINUTE),
    )

    assert merged(played, ONE) == ((0 * MINUTE, 6 * MINUTE), (9 * MINUTE, 10 * MINUTE))
    assert played_time(played, ONE) == 7 * MINUTE
    assert played_time((), ONE) == timedelta()


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100))))
def test_time_played_is_the_seconds_somebody_saw(stretches: list[tuple[int, int]]) -> None:
    """Whatever the order and the overlaps: as many seconds as there are seconds in any stretch."""
    played = tuple(Played(ONE, timedelta(seconds=a), timedelta(seconds=b)) for a, b in stretches)
    seconds = {second for a, b in stretches for second in range(a, b)}

    assert played_time(played, ONE) == timedelta(seconds=len(seconds))
    ends = [moment for interval in merged(played, ONE) for moment in interval]
    assert ends == sorted(set(ends))


def test_progress_of_a_film_nobody_has_begun_is_nothing() -> None:
    """Home asks about every film."""
    progress = GroupProgress(lectures={ONE: LectureProgress(seen=True), TWO: LectureProgress(played=MINUTE)})

    assert progress.seen() == 1
    assert progress.lecture(THREE) == LectureProgress()
    assert progress.lecture(TWO).played == MINUTE


def test_hand_over_is_made_of_records() -> None:
    """One plain thing from which every document is written."""
    held = MeetingHeld(NOW.date(), MINUTE, ((ONE, MINUTE),))

    assert held.films[0][0] == ONE
    assert HandoverAnswer.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert ROLE_FLOOR == 3


def test_one_who_comes_or_leaves_is_counted_in_the_right_role() -> None:
    """Late arrivals are counted by role, a role of its own where nobody had it, and never fewer than none."""
    two = (HeadCount("Chef", 1), HeadCount("Socialsekreterare", 4))
    assert with_one_more(two, "Chef") == (HeadCount("Chef", 2), HeadCount("Socialsekreterare", 4))
    assert with_one_more(two, "Annan") == (*two, HeadCount("Annan", 1))
    none = with_one_less(with_one_less(two, "Chef"), "Chef")
    assert none == (HeadCount("Chef", 0), HeadCount("Socialsekreterare", 4))
