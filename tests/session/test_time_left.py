"""How much is left, and whether the meeting ends in time: a promise to eight people with trains to catch."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop_app.domain.course import Course, FilmFile, Lecture, Prompt, Publisher
from desktop_app.domain.ids import CourseId, LectureId, PromptId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.plan import START_AND_END
from desktop_app.session.time_left import BEGINNING, BREAK, FINISH, OWN_QUESTION, ROUND, Going, TimeLeft, time_left

NOW = datetime(2026, 11, 18, 14, 24, tzinfo=UTC)
END = NOW + timedelta(minutes=36)
FOUR, SEVEN = LectureId("film-4"), LectureId("film-7")
FIRST, SECOND = PromptId("first"), PromptId("second")


def minutes(whole: float) -> timedelta:
    """Return minutes."""
    return timedelta(minutes=whole)


def lecture(lecture_id: LectureId, number: int, duration: timedelta) -> Lecture:
    """Return a film."""
    film = FilmFile(file=f"{number}.mp4")
    return Lecture(id=lecture_id, number=number, title=lecture_id, duration=duration, film=film)


COURSE = Course(
    format="samsyn-course/1",
    id=CourseId("c"),
    version="1",
    language="sv",
    title="",
    publisher=Publisher(name=""),
    sections=(),
    lectures=(lecture(FOUR, 4, minutes(43)), lecture(SEVEN, 7, minutes(10))),
    prompts=(Prompt(id=FIRST, text="", minutes=5), Prompt(id=SECOND, text="", minutes=7)),
)
WELCOME, FILM_4, FILM_7 = Step(StepKind.WELCOME), Step(StepKind.FILM, FOUR), Step(StepKind.FILM, SEVEN)
ASK_FIRST, ASK_SECOND = Step(StepKind.QUESTION, FOUR, FIRST), Step(StepKind.FEEDBACK, None, SECOND)
LAST = Step(StepKind.FINISH)
STEPS = (WELCOME, FILM_4, ASK_FIRST, ASK_SECOND, LAST)


def left(flow: FlowState, going: Going | None = None, *, now: datetime = NOW, course: Course = COURSE) -> TimeLeft:
    """Return what is left, with the meeting's end at 15:00."""
    return time_left(course, flow, now, END, going or Going())


def test_film_questions_and_finish_are_counted_to_the_end() -> None:
    """Twenty minutes of film at 14:24, two questions and the end: «klart 15:00» is just in time."""
    at = left(FlowState(STEPS, 1), Going(position=minutes(24)))

    assert (at.film, at.step) == (minutes(19), minutes(19))
    assert at.needed == minutes(19 + 5 + 7) + FINISH
    assert at.done_at == END
    assert at.fits is True


def test_a_second_too_many_is_told_as_the_next_minute() -> None:
    """The verdict and the time beside it must say the same: never «klart 15:00» and not in time, or the other way."""
    at = left(FlowState(STEPS, 1), Going(position=minutes(24) - timedelta(seconds=1)))

    assert at.done_at == END + minutes(1)
    assert at.fits is False


def test_a_film_that_is_over_or_slower_takes_its_own_time() -> None:
    """At three quarters of the speed a film takes longer; ended it takes nothing, wherever its place is."""
    going = Going(position=minutes(28), rate=0.75)
    at = left(FlowState(STEPS, 1), going)
    assert (at.film, at.step) == (minutes(15), minutes(20))
    assert left(FlowState(STEPS, 1, ended=True), going).step == timedelta()
    assert left(FlowState(STEPS, 1), Going(position=minutes(50))).film == timedelta()


def test_the_players_length_counts_where_the_course_tells_none() -> None:
    """Some courses leave the length out; the film itself says it."""
    course = replace(COURSE, lectures=(lecture(FOUR, 4, timedelta()),))
    at = left(FlowState(STEPS, 1), Going(position=minutes(10), length=minutes(30)), course=course)
    assert at.film == minutes(20)


def test_a_film_that_stops_for_today_counts_to_there() -> None:
    """A film split over two meetings: only today's part is to fit."""
    today = Step(StepKind.FILM, FOUR, until=minutes(30))
    assert left(FlowState((today, LAST)), Going(position=minutes(10))).film == minutes(20)


def test_a_film_ahead_that_was_begun_counts_from_where_it_is_offered() -> None:
    """Film 7 stood at four minutes last time: six are left, and the ten seconds it is offered back."""
    flow = FlowState((ASK_FIRST, FILM_7, LAST), positions={SEVEN: minutes(4)})
    assert left(flow).needed == minutes(5 + 6) + timedelta(seconds=10) + FINISH


def test_a_question_takes_what_is_left_of_its_minutes_and_never_less_than_none() -> None:
    """Talk runs over; the time it should have taken does not turn into time gained."""
    assert left(FlowState(STEPS, 2), Going(spent=minutes(2))).step == minutes(3)
    assert left(FlowState(STEPS, 2), Going(spent=minutes(20))).step == timedelta()
    assert left(FlowState(STEPS, 2)).film is None


def test_a_question_moved_to_the_next_meeting_takes_no_time() -> None:
    """«Flytta till nästa träff» is pressed to end in time, and must be seen to help."""
    assert left(FlowState(STEPS, 2, moved=(SECOND,))).needed == minutes(5) + FINISH


def test_every_kind_of_step_has_its_time() -> None:
    """A step that counted as nothing would promise an end that does not come."""
    own = Step(StepKind.OWN, None, PromptId("own"), "Vad gör vi nu?")
    rest, short, last_round = Step(StepKind.BREAK), Step(StepKind.BREAK, length=minutes(3)), Step(StepKind.CLOSING)
    kinds = ((own, OWN_QUESTION), (rest, BREAK), (short, minutes(3)), (last_round, ROUND), (WELCOME, BEGINNING))
    for step, takes in kinds:
        assert left(FlowState((LAST, step))).needed == FINISH + takes
    assert BEGINNING + FINISH == START_AND_END


def test_a_break_counts_until_it_ends() -> None:
    """Ten minutes in the corridor are ten minutes less for the questions, in a film as in a break of its own."""
    at = left(FlowState(STEPS, 2, break_until=NOW + minutes(10)))
    assert (at.needed, at.rest) == (minutes(10 + 5 + 7) + FINISH, minutes(10))
    assert left(FlowState((Step(StepKind.BREAK), LAST), break_until=NOW + minutes(4))).needed == minutes(4) + FINISH
    assert left(FlowState(STEPS, 2, break_until=NOW - minutes(1))).needed == minutes(5 + 7) + FINISH


def test_near_the_end_is_ten_minutes_before_it_and_after() -> None:
    """The clock turns amber at 14:50, and stays so."""
    assert not left(FlowState(STEPS, 3)).is_near_end
    assert left(FlowState(STEPS, 3), now=END - minutes(10)).is_near_end
    over = left(FlowState(STEPS, 3), now=END + minutes(2))
    assert over.is_near_end
    assert over.meeting == -minutes(2)


def test_without_a_planned_end_there_is_no_verdict() -> None:
    """Nobody promised anything."""
    at = time_left(COURSE, FlowState(STEPS), NOW, None, Going())
    assert (at.fits, at.meeting, at.is_near_end) == (None, None, False)


def test_an_end_that_was_another_days_says_nothing() -> None:
    """Gone on with a week later, «ni hinner inte» would stand there all the time, and nobody has broken a promise."""
    flow = FlowState(STEPS, 1)
    late, week = left(flow, now=END + minutes(90)), left(flow, now=NOW + timedelta(days=7))
    assert (late.fits, late.meeting) == (False, minutes(-90))
    assert (week.fits, week.meeting, week.is_near_end) == (None, None, False)
