"""Home, made from records: the right next thing in one click, and no word of an answer in the cache."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta

from desktop_app.domain.delivery import Delivery
from desktop_app.domain.plan import Plan, Rhythm
from desktop_app.domain.session import FlowState, GroupProgress, LectureProgress
from desktop_app.domain.steps import Phase, StepKind
from desktop_app.session.home import overview
from desktop_app.session.overview import Continue, FilmState, Overview, as_json, from_json
from desktop_app.session.plan import steps_for
from desktop_app.session.planner import make_plan
from tests.samples import ASK1, BENEFIT, COURSE, GROUP, NOW, OBSTACLES, ONE, THREE, TWO, minutes, session

SEEN = LectureProgress(played=minutes(10), seen=True, last_position=minutes(10), last_at=NOW)
BEGUN = LectureProgress(played=minutes(5), last_position=minutes(5), last_at=NOW)
STEPS = steps_for(COURSE, [ONE, TWO], feedback=True, first_meeting=False)


def home(progress: GroupProgress | None = None, **more: object) -> Overview:
    values: dict[str, object] = {
        "courses": ((COURSE.id, COURSE.name),),
        "group": GROUP,
        "several_groups": False,
        "on_disk": {},
        "progress": progress or GroupProgress(),
        "under_way": None,
        "today": NOW.date(),
    }
    return overview(COURSE, **{**values, **more})  # type: ignore[arg-type]


def resume(*args: object, **kwargs: object) -> Continue:
    found = home(*args, **kwargs).resume  # type: ignore[arg-type]
    assert found is not None
    return found


def test_the_plan_says_which_meeting_and_when() -> None:
    """«Träff 2 av 5, onsdag 25 november 14:00»: whoever opens the lid knows whether it is today."""
    template = Plan(minutes(45), Rhythm.WEEKLY, time(14), ())
    plan = make_plan(COURSE, GroupProgress(), template, first=date(2026, 11, 18), feedback=True)
    seen = GroupProgress({ONE: SEEN}, sessions=1)

    coming = resume(seen, plan=plan)
    meeting = resume(seen, plan=plan, under_way=session(STEPS, number=2))
    left = resume(seen, plan=plan, under_way=session(STEPS, number=2), today=NOW.date() + timedelta(days=3))
    beyond = resume(replace(seen, sessions=9), plan=plan)

    assert (coming.planned, coming.planned_total) == (datetime(2026, 11, 25, 14, 0), plan.total)  # noqa: DTZ001
    assert coming.planned_until == datetime(2026, 11, 25, 14, 45)  # noqa: DTZ001
    stopped = resume(GroupProgress({ONE: replace(BEGUN, last_at=NOW)}, sessions=1), plan=plan)
    assert (stopped.planned, stopped.at) == (datetime(2026, 11, 25, 14, 0), NOW)  # noqa: DTZ001
    assert (meeting.planned, meeting.planned_total) == (None, plan.total)
    assert (left.planned, left.planned_total) == (coming.planned, plan.total)  # the laptop died, and nobody ended it
    assert left.end_on(date(2026, 11, 25)) == datetime(2026, 11, 25, 14, 45).astimezone()
    assert left.end_on(date(2026, 11, 24)) is meeting.end_on(date(2026, 11, 25)) is None
    assert (beyond.planned, beyond.planned_total) == (None, None)
    assert from_json(as_json(home(seen, plan=plan))) == home(seen, plan=plan)


def test_films_stand_in_two_cards_with_their_states() -> None:
    """States are told in words by the view; here is which."""
    progress = GroupProgress({ONE: SEEN, TWO: BEGUN}, answered=(BENEFIT, ASK1))
    shown = home(progress, on_disk={THREE: FilmState.MISSING, ONE: FilmState.DAMAGED})
    assert [film.number for film in shown.common] == [1, 2]
    assert [film.number for film in shown.targeted] == [3]
    assert [film.state for film in shown.films] == [FilmState.DAMAGED, FilmState.STOPPED, FilmState.MISSING]
    assert not shown.films[0].playable
    assert shown.films[1].playable
    assert shown.films[2].especially_for == ("möter barn och unga",)
    assert shown.films[0].section == "Ett"
    assert shown.films[2].section == ""
    assert shown.seen == 1, "a film that was seen counts though its file is damaged since"
    assert (shown.answered, shown.questions) == (1, 2)
    assert home(GroupProgress({ONE: SEEN})).films[0].state is FilmState.SEEN
    assert home().films[0].state is FilmState.NOT_SEEN


def test_film_run_to_its_end_with_parts_skipped_says_so_and_begins_anew() -> None:
    """«Stannade 10:00» of a film of ten minutes offers its last ten seconds, and nobody knows why it is not seen."""
    skipped = LectureProgress(played=minutes(4), last_position=minutes(10), last_at=NOW)
    film = home(GroupProgress({ONE: skipped})).films[0]
    assert (film.state, film.skipped, film.position, film.seen) == (FilmState.STOPPED, True, timedelta(), False)
    suggested = resume(GroupProgress({ONE: skipped}))
    assert (suggested.film_number, suggested.position, suggested.film_left) == (1, timedelta(), minutes(10))


def test_film_barely_begun_is_not_stopped_anywhere() -> None:
    """«Stannade 0:05» would offer five seconds that nobody missed."""
    barely = LectureProgress(played=timedelta(seconds=5), last_position=timedelta(seconds=5), last_at=NOW)
    film = home(GroupProgress({ONE: barely})).films[0]
    assert (film.state, film.position) == (FilmState.NOT_SEEN, timedelta())
    flow = FlowState(STEPS, 1, positions={ONE: timedelta(seconds=5)})
    assert resume(under_way=session(STEPS, flow=flow)).position == timedelta()


def test_without_a_group_there_is_nothing_to_go_on_with() -> None:
    """The first start."""
    shown = home(group=None)
    assert shown.resume is None
    assert shown.group_label == ""


def test_home_says_that_there_are_other_groups_and_not_which() -> None:
    """A store with a thousand groups must not make Home, or its cache at the start, a thousand lines long."""
    shown = home(several_groups=True)
    assert shown.several_groups
    assert from_json(as_json(shown)) == shown
    assert len(as_json(shown)) < len(as_json(home())) + 10


def test_next_meeting_is_suggested_when_none_is_under_way() -> None:
    """«Fortsätt» goes to the film that was begun, then the next, then step 2, then handing over."""
    first = resume()
    assert (first.session_id, first.film_number, first.questions_left, first.next_film) == (None, 1, 2, 2)
    begun = resume(GroupProgress({ONE: SEEN, TWO: BEGUN}, sessions=4))
    assert (begun.meeting, begun.film_number, begun.film_left, begun.next_film) == (5, 2, minutes(15), 3)
    all_seen = {ONE: SEEN, TWO: SEEN, THREE: SEEN}
    asked = resume(GroupProgress(all_seen, answered=(BENEFIT,)))
    assert (asked.step, asked.questions_left, asked.film_number, asked.all_done) == (StepKind.FEEDBACK, 1, None, False)
    assert resume(GroupProgress(all_seen, answered=(BENEFIT, OBSTACLES))).all_done
    no_feedback = overview(
        replace(COURSE, feedback=None),
        courses=(),
        group=GROUP,
        several_groups=False,
        on_disk={},
        progress=GroupProgress(all_seen),
        under_way=None,
        today=NOW.date(),
    )
    assert no_feedback.resume is not None
    assert no_feedback.resume.all_done


def test_meeting_under_way_is_come_back_to_at_its_step() -> None:
    """After a crash or a lunch, the card says where the group stands."""
    film = session(STEPS, flow=FlowState(STEPS, 1, positions={ONE: minutes(4)}))
    shown = resume(under_way=film)
    assert shown.session_id == film.id
    assert (shown.step, shown.film_number, shown.film_left) == (StepKind.FILM, 1, minutes(6))
    assert (shown.questions_left, shown.next_film) == (2, 2)
    question = resume(under_way=session(STEPS, flow=FlowState(STEPS, 3, Phase.WRITING)))
    assert (question.step, question.film_number, question.questions_left) == (StepKind.QUESTION, 1, 1)
    assert question.film_left == timedelta()
    last = resume(under_way=session(STEPS, flow=FlowState(STEPS, 5)))
    assert (last.step, last.film_number, last.questions_left, last.next_film) == (StepKind.FEEDBACK, None, 2, None)
    welcome = resume(under_way=session(STEPS))
    assert (welcome.step, welcome.film_number, welcome.film_left) == (StepKind.WELCOME, 1, minutes(10))


def test_home_comes_back_from_the_cache_as_it_was() -> None:
    """The first picture after a start must be true."""
    at = datetime(2026, 12, 7, 8, 12, tzinfo=UTC)
    sent = home(GroupProgress({ONE: SEEN}, handed_over_at=at, delivery=Delivery.SENT, delivered_at=at))
    assert from_json(as_json(sent)) == sent
    shown = home(GroupProgress({ONE: SEEN}))
    assert from_json(as_json(shown)) == shown
    assert from_json(as_json(shown).replace(b"duration:timedelta", b"duration:int")) is None  # of another version
    assert from_json(b"[]") is None
    assert from_json(b"{}") is None
    assert from_json(b"\xff") is None


def test_cache_holds_no_answers_text() -> None:
    """The cache lies outside the store's care, so it may hold titles, dates and counts only (P6)."""
    written = {field.name for kind in (Overview, Continue) for field in fields(kind)}
    assert not {name for name in written if "answer" in name or "text" in name or "draft" in name} - {"answered"}
