"""Every awkward meeting, as events: what the room does must never surprise the group or lose its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.answer import Declined
from desktop_app.domain.course import PausePoint
from desktop_app.domain.flow_document import flow_document, flow_from_document
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Method, Phase, Step, StepKind
from desktop_app.session import commands as c
from desktop_app.session import events as e
from desktop_app.session.flow import offered_from, step

ONE, TWO, OTHER = LectureId("one"), LectureId("two"), LectureId("other")
ASK1, ASK2, LAST = PromptId("ask-1"), PromptId("ask-2"), PromptId("last")

STEPS = (
    Step(StepKind.WELCOME),
    Step(StepKind.FILM, ONE),
    Step(StepKind.QUESTION, ONE, ASK1),
    Step(StepKind.QUESTION, ONE, ASK2),
    Step(StepKind.FILM, TWO),
    Step(StepKind.FEEDBACK, None, LAST),
    Step(StepKind.FINISH),
)
WELCOME, FILM1, Q1, Q2, FILM2, FEEDBACK, FINISH = range(7)


NOW = datetime(2026, 11, 18, 14, 0, tzinfo=UTC)
REST = Step(StepKind.BREAK, length=timedelta(minutes=10))
OWN = Step(StepKind.OWN, prompt=PromptId("own-1"), text="Vad gör vi på måndag?")


def seconds(n: float) -> timedelta:
    return timedelta(seconds=n)


def at(index: int, **changes: object) -> FlowState:
    return replace(FlowState(STEPS, index), **changes)  # type: ignore[arg-type]


def play(state: FlowState, *events: e.Event) -> tuple[FlowState, tuple[c.Command, ...]]:
    done: tuple[c.Command, ...] = ()
    for event in events:
        state, more = step(state, event)
        done += more
    return state, done


def test_an_ordinary_meeting_goes_from_welcome_to_the_end() -> None:
    """The whole road, pressed through as a calm group would."""
    state, done = play(
        at(WELCOME),
        e.Begin(),
        e.Next(),
        e.FilmAt(seconds(30)),
        e.FilmEnded(),
        e.Next(),
        e.WriteAnswer(),
        e.ReadBack(),
        e.Approve(),
        e.Decline(Declined.NO_TIME),
        e.FilmAt(seconds(3)),
        e.FilmEnded(),
        e.Next(),
        e.WriteAnswer(),
        e.ReadBack(),
        e.Edit(),
        e.ReadBack(),
        e.Approve(),
    )
    assert state.step.kind is StepKind.FINISH
    assert done[0] == c.PrepareFilm(ONE, seconds(0))
    assert c.OpenFilm(ONE, seconds(0), False) in done
    assert c.ApproveAnswer(ASK1) in done
    assert c.DeclineAnswer(ASK2, Declined.NO_TIME) in done
    assert c.OpenFilm(TWO, seconds(0), True) in done, "held on its first picture while people still talk"
    assert done[-1] == c.EndSession()


def test_next_during_a_film_pauses_and_asks_first() -> None:
    """A clicker in a pocket must not skip a film."""
    state, done = play(at(FILM1, paused=False), e.Next())
    assert state.index == FILM1
    assert state.asking
    assert state.paused
    assert c.PauseFilm() in done
    went_on, _ = play(state, e.Next())
    assert went_on.index == Q1
    stayed, done = play(state, e.Play())
    assert stayed.index == FILM1
    assert not stayed.asking
    assert done == (c.PlayFilm(),)


def test_back_during_a_film_asks_too() -> None:
    """PageUp on the same clicker is as easily pressed; then either key goes where it says."""
    state, done = play(at(FILM2, paused=False), e.Previous())
    assert (state.index, state.asking, state.paused) == (FILM2, True, True)
    assert done == (c.PauseFilm(), c.SaveFlow())
    assert play(state, e.Previous())[0].index == Q2
    assert play(state, e.Next())[0].index == FEEDBACK
    welcome, done = play(at(FILM1), e.Previous(), e.Previous())
    assert welcome.index == WELCOME
    assert c.PrepareFilm(ONE, seconds(0)) in done


def test_a_film_that_has_ended_goes_on_at_once() -> None:
    """After the end there is nothing to skip by accident."""
    state, _ = play(at(FILM1, paused=False), e.FilmEnded(), e.Next())
    assert state.index == Q1


def test_begun_film_is_offered_from_ten_seconds_before() -> None:
    """Next week the group must come back to the thread, and choose itself whether to start over."""
    begun = at(WELCOME, positions={ONE: seconds(1880)})
    state, done = play(begun, e.Next())
    assert state.offering
    assert state.paused
    assert c.OpenFilm(ONE, seconds(1870), True) in done
    going, done = play(state, e.Play())
    assert not going.offering
    assert done == (c.PlayFilm(),)
    over, done = play(state, e.PlayFromStart())
    assert over.position == seconds(0)
    assert done[:2] == (c.SeekFilm(seconds(0)), c.PlayFilm())
    assert offered_from(seconds(4)) == seconds(0)


def test_what_the_player_reports_while_offering_does_not_move_the_place() -> None:
    """Opening at 31:10 must not make 31:10 the place that was reached: after three restarts it would be 30:50."""
    state, _ = play(at(FILM1, positions={ONE: seconds(100)}), e.Begin(), e.FilmAt(seconds(90)))
    assert state.position == seconds(100)


def test_restart_comes_back_to_the_same_place_standing_still() -> None:
    """Killed in the middle of a film, the next start stands at the film, paused, and nothing plays by itself."""
    state, _ = play(at(FILM1, paused=False), e.FilmAt(seconds(42)))
    back = flow_from_document(flow_document(state))
    assert back.paused
    state, done = play(back, e.Begin())
    assert state.index == FILM1
    assert done == (c.PauseFilm(), c.OpenFilm(ONE, seconds(32), True), c.SaveFlow())


def test_killed_on_the_end_card_comes_back_to_the_question() -> None:
    """A film that was seen to its end must not be shown again because of five seconds."""
    state, _ = play(at(FILM1, paused=False), e.FilmEnded())
    back, done = play(flow_from_document(flow_document(state)), e.Begin())
    assert back.index == Q1
    assert c.LoadAnswer(ASK1) in done


@pytest.mark.parametrize("phase", [Phase.SHOWING, Phase.WRITING, Phase.READING_BACK])
def test_killed_while_writing_comes_back_to_the_open_answer(phase: Phase) -> None:
    """The text and the box it stood in come back without a question."""
    back = flow_from_document(flow_document(at(Q2, phase=phase)))
    state, done = play(back, e.Begin())
    assert (state.index, state.phase) == (Q2, phase)
    assert done == (c.LoadAnswer(ASK2), c.PrepareFilm(TWO, seconds(0)))


def test_begin_on_the_welcome_card_makes_the_film_ready() -> None:
    """The first film starts without a wait."""
    assert play(at(WELCOME), e.Begin())[1] == (c.PrepareFilm(ONE, seconds(0)),)
    assert play(at(FEEDBACK), e.Begin())[1] == (c.LoadAnswer(LAST),)


def test_black_pauses_and_hides_in_the_same_instant_and_stays_paused_after() -> None:
    """A privacy action: nothing sounds under the black, and nothing starts when it goes."""
    state, done = play(at(FILM1, paused=False), e.Black(on=True))
    assert state.black
    assert state.paused
    assert done == (c.PauseFilm(), c.SaveFlow())
    back, done = play(state, e.Black(on=False))
    assert not back.black
    assert back.paused
    assert done == ()
    assert play(state, e.Black(on=True)) == (state, ())
    assert not play(state, e.Play())[0].black


def test_black_over_a_question_needs_no_film() -> None:
    """Black works everywhere."""
    state, done = play(at(Q1, phase=Phase.WRITING), e.Black(on=True))
    assert state.black
    assert done == ()


def test_failed_film_stands_still_and_can_be_tried_again() -> None:
    """A damaged film is told where the picture would be, and the rest of the meeting works."""
    state, _ = play(at(FILM1, paused=False), e.FilmAt(seconds(20)), e.FilmFailed())
    assert state.phase is Phase.FAILED
    assert state.position == seconds(20)
    assert play(state, e.Play()) == (state, ())
    again, done = play(state, e.RetryFilm())
    assert again.phase is Phase.SHOWING
    assert c.OpenFilm(ONE, seconds(10), True) in done
    assert play(again, e.RetryFilm()) == (again, ())
    on, _ = play(state, e.Next())
    assert on.index == Q1


def test_late_news_of_a_film_that_was_left_changes_nothing() -> None:
    """The player's word may cross the key press that left the film."""
    for event in (e.FilmEnded(), e.FilmFailed(), e.FilmAt(seconds(3)), e.SeekTo(seconds(3)), e.PlayFromStart()):
        assert play(at(Q1), event) == (at(Q1), ())


def test_another_film_is_shown_instead_of_one_that_fails() -> None:
    """The slot is not lost: another film and its questions come in its place, the failed one's own go with it."""
    failed = at(FILM1, phase=Phase.FAILED)
    state, done = play(failed, e.ChooseFilm(OTHER, (PromptId("o"),)))
    assert [s.lecture for s in state.steps] == [None, ONE, OTHER, OTHER, TWO, None, None]
    assert state.step == Step(StepKind.FILM, OTHER)
    assert c.OpenFilm(OTHER, seconds(0), False) in done
    planned, _ = play(failed, e.ChooseFilm(TWO))
    assert planned.index == FILM2
    from_welcome, _ = play(at(WELCOME), e.ChooseFilm(OTHER))
    assert from_welcome.steps[1] == Step(StepKind.FILM, OTHER)


def test_question_can_be_shown_before_the_film_is_over() -> None:
    """When the talk has begun by itself, the film waits."""
    state, done = play(at(FILM1, paused=False), e.FilmAt(seconds(19)), e.ShowQuestion())
    assert state.index == Q1
    assert done[0] == c.PauseFilm()
    back, done = play(state, e.Previous())
    assert back.index == FILM1
    assert back.offering
    assert c.KeepAnswer(ASK1) in done
    assert play(at(FILM2), e.ShowQuestion())[0].index == FILM2
    assert play(at(Q1), e.ShowQuestion())[0].index == Q1


def test_previous_stops_at_the_first_step_and_never_reopens_an_ended_meeting() -> None:
    """Pressed once too often, nothing happens."""
    assert play(at(WELCOME), e.Previous())[1] == ()
    assert play(at(FINISH), e.Previous())[1] == ()
    assert play(at(FINISH), e.Next(), e.EndForToday(), e.ChooseFilm(TWO))[1] == ()


def test_moved_question_goes_to_the_next_meeting_unless_answered_after_all() -> None:
    """«Flytta till nästa träff» keeps the question; going back and answering takes it home again."""
    state, _ = play(at(Q1), e.MoveToNextMeeting())
    assert state.moved == (ASK1,)
    assert state.index == Q2
    back, _ = play(state, e.Previous(), e.ReadBack(), e.Approve())
    assert back.moved == ()


def test_ending_early_keeps_every_question_that_was_next() -> None:
    """«Avsluta för idag» among the questions: what was not asked is not forgotten, and nothing is counted twice."""
    state, done = play(at(Q1), e.MoveToNextMeeting(), e.EndForToday())
    assert state.step.kind is StepKind.FINISH
    assert state.moved == (ASK1, ASK2)
    assert c.KeepAnswer(ASK2) in done
    assert done[-3:] == (c.StopFilm(), c.SaveFlow(), c.EndSession())


@pytest.mark.parametrize(("index", "moved"), [(FILM1, ()), (FILM2, ()), (FEEDBACK, (LAST,)), (Q2, (ASK2,))])
def test_questions_of_a_film_that_is_not_over_come_with_the_film(index: int, moved: tuple[PromptId, ...]) -> None:
    """«3 flyttade» after half a film would tell the group it owes answers to what nobody asked."""
    state, _ = play(at(index), e.EndForToday())
    assert state.moved == moved


def test_approving_needs_reading_back() -> None:
    """The group must have seen the words it says yes to."""
    state, done = play(at(Q1, phase=Phase.WRITING), e.Approve())
    assert state.index == Q1
    assert done == ()


def test_declined_can_be_taken_back() -> None:
    """A pressed «Vill inte svara» is never final."""
    state, done = play(at(Q1), e.Undecline())
    assert state.phase is Phase.WRITING
    assert done[0] == c.ReopenAnswer(ASK1)


def test_closing_the_answer_keeps_it() -> None:
    """Back to the question in large type: what was typed is a version of its own."""
    state, done = play(at(Q1, phase=Phase.WRITING), e.BackToQuestion())
    assert state.phase is Phase.SHOWING
    assert done == (c.KeepAnswer(ASK1), c.SaveFlow())


def test_seeking_after_the_end_lets_the_film_go_on_from_there() -> None:
    """«Kan vi se det igen?» at the end card."""
    state, done = play(at(FILM1), e.FilmEnded(), e.SeekTo(seconds(-5)))
    assert not state.ended
    assert done[-2] == c.SeekFilm(seconds(0))
    assert play(state, e.TogglePause())[1] == (c.PlayFilm(),)
    assert play(at(FILM1, paused=False), e.TogglePause())[1] == (c.PauseFilm(), c.SaveFlow())
    assert play(at(FILM1, ended=True), e.Play())[1] == ()


EVENTS: tuple[e.Event, ...] = (
    e.Begin(),
    e.Next(),
    e.Previous(),
    e.Play(),
    e.Pause(),
    e.TogglePause(),
    e.PlayFromStart(),
    e.SeekTo(seconds(7)),
    e.FilmAt(seconds(12)),
    e.FilmEnded(),
    e.FilmFailed(),
    e.RetryFilm(),
    e.ChooseFilm(TWO),
    e.ChooseFilm(OTHER),
    e.ShowQuestion(),
    e.WriteAnswer(),
    e.ReadBack(),
    e.Edit(),
    e.BackToQuestion(),
    e.Approve(),
    e.Decline(Declined.RATHER_NOT),
    e.Undecline(),
    e.MoveToNextMeeting(),
    e.Black(on=True),
    e.Black(on=False),
    e.Bright(on=True),
    e.Bright(on=False),
    e.ShowAnswer(on=True),
    e.StartBreak(NOW),
    e.EndBreak(),
    e.Discuss(Method.PAIRS),
    e.StartTimer(seconds(60)),
    e.MoreTime(),
    e.StopTimer(),
    e.TimerSet(NOW, seconds(60)),
    e.MoveStep(4, 2),
    e.MoveStep(2, 4),
    e.AddStep(REST, 3),
    e.AddStep(OWN, 2),
    e.RemoveStep(3),
    e.StopAtPauses(on=False),
    e.StopAtPauses(on=True),
    e.Undo(),
    e.People((HeadCount("Chef", 2),)),
    e.Mark(),
    e.ScreenLost(),
    e.ScreenBack(),
    e.EndForToday(),
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine may stand still for a second
@given(st.lists(st.sampled_from(EVENTS), max_size=40))
def test_no_order_of_presses_breaks_a_meeting(pressed: list[e.Event]) -> None:
    """Whatever is pressed in whatever order: the place is valid, can be stored, and an ended meeting stays ended.

    Only «Ångra» opens it again.
    """
    state = at(WELCOME, pause_points={ONE: (PausePoint(at=seconds(9), prompt=ASK1),)}, heavy=frozenset({OTHER}))
    for event in pressed:
        ended = state.step.kind is StepKind.FINISH
        state, done = step(state, event)
        assert (state.steps[0].kind, state.steps[-1].kind) == (StepKind.WELCOME, StepKind.FINISH)
        assert 0 <= state.index < len(state.steps)
        assert state.phase in {Phase.SHOWING, Phase.FAILED} or state.step.prompt is not None
        assert state.paused or not (state.black or state.bright or state.on_break or state.noticing)
        assert state.step.kind is StepKind.FILM or not state.noticing
        back = flow_from_document(flow_document(state))
        assert (back.index, back.phase, back.positions, back.moved) == (
            state.index,
            state.phase,
            state.positions,
            state.moved,
        )
        if ended and not isinstance(event, e.Undo):
            assert state.step.kind is StepKind.FINISH
            assert c.EndSession() not in done


def test_no_two_presses_break_any_place() -> None:
    """Each event after each other one, at every step: what means nothing there changes nothing that is stored."""
    for index in range(len(STEPS)):
        for first in EVENTS:
            once, _ = step(at(index, paused=False), first)
            for second in EVENTS:
                state, _ = step(once, second)
                assert 0 <= state.index < len(state.steps)
                assert flow_from_document(flow_document(state)).index == state.index


def test_the_facilitators_notes_are_kept_and_taken_away() -> None:
    """«Stanna vid 31:20» is written during one film and looked for after a crash, or a week later."""
    state, done = play(at(FILM1), e.Note(ONE, "Stanna vid 31:20"))
    assert done == (c.SaveFlow(),)
    assert play(state, e.Note(ONE, "Stanna vid 31:20"))[1] == ()
    assert flow_from_document(flow_document(state)).notes == {ONE: "Stanna vid 31:20"}
    state, _ = play(state, e.Note("welcome", "Säg var nödutgången är"), e.Note(ONE, ""))
    assert state.notes == {"welcome": "Säg var nödutgången är"}
