"""What is told when a meeting ends: made from records, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Answer,
    Approved,
    Declined,
    DeclinedBy,
    NotApproved,
    Revision,
    Status,
    TextValue,
    Value,
)
from desktop_app.domain.course import Course, PromptKind
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.plan import Plan, PlannedMeeting, Rhythm
from desktop_app.domain.session import FlowState, GroupProgress, LectureProgress, Played, Session
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.recap import recap_of
from desktop_app.session.summary import Coming, Fate, Summary, summarise
from desktop_app.ui.room.console.summary_words import time_in_words
from tests.samples import ASK1, ASK2, BENEFIT, COURSE, NOW, OBSTACLES, ONE, THREE, TWO, minutes, session

STEPS = (
    Step(StepKind.WELCOME),
    Step(StepKind.FILM, ONE),
    Step(StepKind.QUESTION, ONE, ASK1),
    Step(StepKind.QUESTION, ONE, ASK2),
    Step(StepKind.FINISH),
)
SEEN = LectureProgress(played=minutes(10), seen=True)


def answer(prompt_id: PromptId, value: Value, status: Status | None = None) -> Answer:
    asked = COURSE.prompt(prompt_id)
    revision = Revision("e", 1, value, status or NotApproved(), "", NOW)
    return Answer(AnswerId(prompt_id), prompt_id, 1, asked.text, asked.kind, revision)


def told(
    meeting: Session | None = None,
    *answers: Answer,
    played: tuple[Played, ...] = (),
    progress: GroupProgress | None = None,
    course: Course = COURSE,
    plan: Plan | None = None,
) -> Summary:
    return summarise(
        course=course,
        session=meeting or session(STEPS),
        answers=answers,
        played=played,
        progress=progress or GroupProgress(),
        now=NOW + minutes(58),
        plan=plan,
    )


def test_the_plan_says_when_the_group_meets_again() -> None:
    """A film that was stopped is still in today's planned meeting; the group comes back on the next day."""
    days = [NOW.date() + timedelta(weeks=week) for week in (0, 2)]
    plan = Plan(minutes(60), Rhythm.FORTNIGHTLY, time(14), tuple(map(PlannedMeeting, days)))

    summary = told(plan=plan)
    last = told(session(STEPS, number=9, started_at=NOW + timedelta(weeks=2)), plan=plan)

    assert summary.planned_total == 2
    assert summary.coming.planned == datetime.combine(days[1], time(14))
    assert (last.planned_total, last.coming.planned) == (None, None)


def test_each_question_meets_the_fate_the_group_gave_it() -> None:
    """A group must see at once what became of what it was asked, and nothing may look answered that is not."""
    meeting = session(STEPS, flow=FlowState(STEPS, moved=(ASK2,)))
    summary = told(meeting, answer(ASK1, TextValue("Ja"), Approved(NOW)))
    assert [(q.fate, q.at) for q in summary.questions] == [(Fate.APPROVED, NOW), (Fate.MOVED, None)]
    assert summary.count(Fate.MOVED) == 1

    declined = told(None, answer(ASK1, TextValue(), DeclinedBy(Declined.NO_TIME, NOW)), answer(ASK2, TextValue("x")))
    assert [(q.fate, q.reason) for q in declined.questions] == [
        (Fate.DECLINED, Declined.NO_TIME),
        (Fate.WRITTEN, None),
    ]
    passed_by = told(progress=GroupProgress({ONE: SEEN}))
    assert [q.fate for q in passed_by.questions] == [Fate.OPEN, Fate.OPEN]


def test_a_question_the_meeting_never_came_to_is_not_told_of() -> None:
    """Ending in the middle of a film must not list its questions as if the group had passed them by."""
    steps = (*STEPS[:-1], Step(StepKind.FEEDBACK, None, BENEFIT), Step(StepKind.FINISH))
    assert told(session(steps)).questions == ()
    written = told(session(steps), answer(ASK1, TextValue("Ja")))
    assert [q.fate for q in written.questions] == [Fate.WRITTEN]
    all_the_way = told(session(steps), progress=GroupProgress({ONE: SEEN}))
    assert [q.fate for q in all_the_way.questions] == [Fate.OPEN] * 3


def test_an_approved_answer_that_was_also_moved_is_approved() -> None:
    """Ending early marks all that is ahead as moved; what was answered anyway is not left to do."""
    meeting = session(STEPS, flow=FlowState(STEPS, moved=(ASK1,)))
    assert told(meeting, answer(ASK1, TextValue("Ja"), Approved(NOW))).questions[0].fate is Fate.APPROVED


def test_films_are_told_with_the_furthest_place_of_this_meeting() -> None:
    """«Film 4 till 31:20» must be where the group stopped, also when it jumped back and forth."""
    played = (
        Played(ONE, minutes(3), minutes(6)),
        Played(ONE, minutes(0), minutes(2)),
        Played(TWO, minutes(1), minutes(1)),
    )
    summary = told(played=played, progress=GroupProgress({ONE: SEEN}))
    assert [(film.number, film.until, film.seen) for film in summary.films] == [(1, minutes(6), True)]


def test_a_meeting_gone_on_with_next_week_was_not_a_week_long() -> None:
    """It was left by Home, or by a dead battery, and ended when the group met again: «336 h» is nobody's meeting."""
    summary = told(session(STEPS, ended_at=NOW + timedelta(days=14)))
    assert summary.length == timedelta()
    assert time_in_words(summary) == ("18 Nov – 2 Dec", "")


def test_the_clock_set_back_gives_no_negative_time() -> None:
    """A machine's clock may be mended in the middle of a meeting."""
    summary = told(session(STEPS, ended_at=NOW - minutes(5)))
    assert summary.length == timedelta()
    assert told().length == minutes(58)
    assert time_in_words(told())[0] == "58 min"
    assert told().people == 4


def test_what_comes_next_is_the_film_that_is_left_from_where_it_stopped() -> None:
    """Summary and Home must say the same about the next meeting."""
    stopped = LectureProgress(played=minutes(4), last_position=minutes(4))
    meeting = session(STEPS, flow=FlowState(STEPS, moved=(ASK2,)))
    summary = told(meeting, progress=GroupProgress({ONE: stopped}, answered=(ASK1,)))
    assert summary.coming == Coming(2, 1, minutes(4), 2, questions=1, moved=1)
    fresh = told(progress=GroupProgress({ONE: SEEN, TWO: SEEN})).coming
    assert fresh == Coming(2, 3, timedelta(), None, questions=0, moved=0)


def test_when_all_films_are_seen_the_questions_of_step_2_come_next() -> None:
    """The road goes on to step 2 and then to the hand-over."""
    all_seen = {ONE: SEEN, TWO: SEEN, THREE: SEEN}
    coming = told(progress=GroupProgress(all_seen, answered=(BENEFIT,))).coming
    assert coming == Coming(2, questions=1, feedback=True)
    assert not coming.is_nothing
    done = told(progress=GroupProgress(all_seen, answered=(BENEFIT, OBSTACLES))).coming
    assert done.is_nothing


def test_one_can_hand_over_when_step_2_is_answered_or_declined() -> None:
    """The door must open as soon as there is something to hand over, and not before."""
    half = told(None, answer(BENEFIT, TextValue("Ja")))
    whole = told(
        None, answer(BENEFIT, TextValue("Ja")), answer(OBSTACLES, TextValue(), DeclinedBy(Declined.NO_TIME, NOW))
    )
    assert not half.can_hand_over
    assert whole.can_hand_over
    assert not told(course=replace(COURSE, feedback=None)).can_hand_over
    no_step_2 = told(
        course=replace(COURSE, feedback=None), progress=GroupProgress(dict.fromkeys((ONE, TWO, THREE), SEEN))
    )
    assert no_step_2.coming.is_nothing


def test_tasks_are_those_of_the_meetings_own_questions() -> None:
    """Who does what is told once, when the meeting that decided it ends; empty rows are not tasks."""
    kept = Action("Ta fram kvällsnummer", "Anna", "2 dec")
    decided = Answer(
        AnswerId("a"), ASK1, 1, "?", PromptKind.ACTIONS, None, draft=ActionsValue((kept, Action("", "", " ")))
    )
    elsewhere = replace(decided, prompt_id=BENEFIT)
    assert told(None, decided, elsewhere).actions == (kept,)
    assert told(None, decided, elsewhere).carried == 1, "what step 2 itself asks for is not taken along to it"


def test_a_film_that_came_to_its_end_with_parts_skipped_is_told_so() -> None:
    """«Film 1 till 10:00» of ten minutes reads as the whole film, and the next meeting shows it again all the same."""
    played = (Played(ONE, timedelta(), minutes(2)), Played(ONE, minutes(8), minutes(10)))
    progress = GroupProgress({ONE: LectureProgress(played=minutes(4), last_position=minutes(10))})
    summary = told(played=played, progress=progress)
    assert (summary.films[0].seen, summary.films[0].skipped) == (False, True)
    assert summary.coming.film_from == timedelta()


def test_own_question_without_an_answer_is_told_in_its_own_words() -> None:
    """The course does not know the group's own question; its words stand in the meeting."""
    own = Step(StepKind.OWN, prompt=PromptId("own-1"), text="Vad gör vi på måndag?")
    steps = (*STEPS[:-1], own, STEPS[-1])
    summary = told(session(steps, flow=FlowState(steps, moved=(PromptId("own-1"),))))
    assert [(q.text, q.fate) for q in summary.questions] == [("Vad gör vi på måndag?", Fate.MOVED)]


def test_who_led_is_told_where_the_group_said_so() -> None:
    """Who led last is what one asks before the next meeting; it is told as it stood at the end."""
    duties = Duties(leads="Anna", writes="Erik")
    assert told(session(STEPS, flow=FlowState(STEPS, duties=duties))).duties == duties
    assert told().duties == Duties()


def test_those_who_came_late_or_left_early_took_part() -> None:
    """Seven in all though six are left at the end: one came late, one went before the end, and all count."""
    present = {
        STEPS[0]: (HeadCount("Socialsekreterare", 6),),
        STEPS[1]: (HeadCount("Socialsekreterare", 6), HeadCount("Chef", 1)),
        STEPS[2]: (HeadCount("Socialsekreterare", 5), HeadCount("Chef", 1)),
    }
    meeting = session(STEPS, flow=FlowState(STEPS, present=present), attendance=(HeadCount("Socialsekreterare", 5),))
    summary = told(meeting)
    assert summary.attendance == (HeadCount("Socialsekreterare", 6), HeadCount("Chef", 1))
    assert (summary.people, summary.came_late, summary.left_early) == (7, 1, 1)
    plain = told(session(STEPS))
    assert (plain.came_late, plain.left_early, plain.can_go_on) == (0, 0, False)


def test_recap_is_what_was_seen_decided_and_moved() -> None:
    """Three lines at the start of the next meeting, so that nobody begins with «var var vi?»."""
    meeting = session(STEPS, flow=FlowState(STEPS, moved=(ASK2,)))
    tasks = ActionsValue((Action("Ringa teamet", "Anna", ""),))
    summary = told(meeting, answer(ASK1, tasks, Approved(NOW)), played=(Played(ONE, timedelta(), minutes(10)),))
    recap = recap_of(summary)
    assert [film.number for film in recap.films] == [1]
    assert (recap.approved, recap.written, recap.actions) == (1, 0, tasks.actions)
    assert recap.moved == ("Hur ofta?",)
    assert not recap.is_empty
    assert recap_of(told()).is_empty
