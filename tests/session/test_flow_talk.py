"""Breaks, talk, timers and what covers the group's screen: nothing here may cut anybody off or start by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.flow_document import flow_document, flow_from_document
from desktop_app.domain.group import HeadCount
from desktop_app.domain.steps import Method, Phase, Step, StepKind
from desktop_app.session import commands as c
from desktop_app.session import events as e
from tests.session.test_flow import FILM1, FILM2, FINISH, NOW, ONE, Q1, Q2, REST, STEPS, WELCOME, at, play, seconds

MINUTE = timedelta(minutes=1)
WITH_REST = (*STEPS[:Q1], REST, *STEPS[Q1:])
BREAK = Q1


def test_break_holds_the_film_and_says_when_we_go_on() -> None:
    """Ten people in a corridor: the film must not run for an empty room, nor start before they sit."""
    state, done = play(at(FILM1, paused=False), e.FilmAt(seconds(42)), e.StartBreak(NOW))
    assert (state.break_until, state.paused) == (NOW, True)
    assert done == (c.PauseFilm(), c.SaveFlow())
    later, _ = play(state, e.StartBreak(NOW + MINUTE))
    assert later.break_until == NOW + MINUTE
    back, done = play(later, e.EndBreak())
    assert (back.break_until, back.paused, back.index) == (None, True, FILM1)
    assert done == (c.SaveFlow(),)
    assert play(back, e.EndBreak()) == (back, ())


def test_next_during_a_break_only_ends_the_break() -> None:
    """The clicker lies in a pocket in the corridor: it must not skip the film the break was taken in."""
    state, _ = play(at(FILM1, paused=False), e.StartBreak(NOW), e.Next())
    assert (state.index, state.break_until, state.asking) == (FILM1, None, False)
    playing, _ = play(at(FILM1, break_until=NOW), e.Play())
    assert playing.break_until is None


def test_break_outlives_a_crash() -> None:
    """The group comes back to «Vi börjar igen 14:10», not to a film."""
    state, _ = play(at(FILM1, paused=False), e.StartBreak(NOW, 10 * MINUTE))
    back, _ = play(flow_from_document(flow_document(state)), e.Begin())
    assert (back.break_until, back.break_length) == (NOW, 10 * MINUTE)
    question, _ = play(flow_from_document(flow_document(at(Q1, break_until=NOW))), e.Begin())
    assert question.break_until == NOW


def test_planned_break_is_as_long_as_planned_from_when_it_begins() -> None:
    """A break in the agenda is ten minutes whenever it comes; what the clock says is asked."""
    state = at(FILM1, steps=WITH_REST, ended=True)
    state, done = play(state, e.Next())
    assert state.index == BREAK
    assert c.SetBreak(timedelta(minutes=10)) in done
    state, _ = play(state, e.StartBreak(NOW))
    for ends in (e.EndBreak(), e.Next()):
        on, done = play(state, ends)
        assert (on.index, on.break_until) == (BREAK + 1, None)
    state = at(BREAK, steps=(*STEPS[:Q1], REST, *STEPS[FILM2:]))
    held, done = play(state, e.Next())
    assert held.step.kind is StepKind.FILM
    assert held.paused, "a film after a break waits for the last one in"


def test_a_break_that_has_no_length_waits_for_a_time() -> None:
    """A step is never broken, only less helpful."""
    state, done = play(at(FILM1, steps=(*STEPS[:Q1], Step(StepKind.BREAK), *STEPS[Q1:]), ended=True), e.Next())
    assert state.break_until is None
    assert done == (c.PauseFilm(), c.PrepareFilm(STEPS[FILM2].lecture or ONE, seconds(0)), c.SaveFlow())


def test_talk_has_a_way_and_a_timer_that_the_clock_is_asked_for() -> None:
    """One minute alone, three in pairs, then all: each with its own timer, and none of the one before."""
    state, done = play(at(Q1), e.Discuss(Method.ALONE), e.StartTimer(MINUTE))
    assert state.method is Method.ALONE
    assert done[-1] == c.SetTimer(MINUTE)
    state, _ = play(state, e.TimerSet(NOW + MINUTE, MINUTE))
    assert (state.timer_ends, state.timer_length) == (NOW + MINUTE, MINUTE)
    back = flow_from_document(flow_document(state))
    assert (back.method, back.timer_ends, back.timer_length) == (Method.ALONE, NOW + MINUTE, MINUTE)
    pairs, _ = play(state, e.Discuss(Method.PAIRS))
    assert (pairs.method, pairs.timer_ends, pairs.timer_length) == (Method.PAIRS, None, seconds(0))
    stopped, done = play(state, e.StopTimer())
    assert (stopped.timer_ends, done) == (None, (c.SaveFlow(),))
    assert play(stopped, e.StopTimer()) == (stopped, ())


def test_more_time_is_always_there() -> None:
    """«Två minuter till», before the time is out, after it, and where no timer ran."""
    _, done = play(at(Q1, timer_ends=NOW, timer_length=MINUTE), e.MoreTime())
    assert done == (c.ExtendTimer(NOW, timedelta(minutes=2)),)
    _, done = play(at(Q1), e.MoreTime(MINUTE))
    assert done == (c.SetTimer(MINUTE),)


def test_the_next_step_has_nothing_of_the_talk_before() -> None:
    """A new question begins calm: no timer, no way, nothing shown, no cover."""
    state = at(Q1, method=Method.ALL, timer_ends=NOW, timer_length=MINUTE, answer_shown=True, bright=True)
    state, _ = play(state, e.Next())
    assert state.index == Q2
    assert (state.method, state.timer_ends, state.answer_shown, state.bright) == (None, None, False, False)


@pytest.mark.parametrize(
    "event",
    [
        e.StartBreak(NOW),
        e.Discuss(Method.ALL),
        e.StartTimer(MINUTE),
        e.MoreTime(),
        e.People((HeadCount("Chef", 1),)),
        e.ShowAnswer(on=True),
    ],
)
def test_nothing_begins_in_a_meeting_that_is_over(event: e.Event) -> None:
    """The summary is on the screen; a late press changes no stored meeting."""
    assert play(at(FINISH), event) == (at(FINISH), ())


def test_bright_card_is_light_and_holds_the_film() -> None:
    """W: light in the room. The film does not run on behind it, and does not start when it goes."""
    state, done = play(at(FILM1, paused=False), e.Bright(on=True))
    assert (state.bright, state.paused) == (True, True)
    assert done == (c.PauseFilm(), c.SaveFlow())
    assert play(state, e.Bright(on=True)) == (state, ())
    back, done = play(state, e.Bright(on=False))
    assert (back.bright, back.paused, done) == (False, True, ())
    assert not play(state, e.Play())[0].bright


def test_black_goes_before_bright() -> None:
    """One cover at a time, and the privacy one always works."""
    black, _ = play(at(Q1, bright=True), e.Black(on=True))
    assert (black.black, black.bright) == (True, False)
    bright, _ = play(black, e.Bright(on=True))
    assert (bright.black, bright.bright) == (False, True)


def test_what_is_written_is_hidden_until_somebody_says_so() -> None:
    """Nobody's half sentence stands on the wall; changing the words hides them again."""
    state, done = play(at(Q1, phase=Phase.WRITING), e.ShowAnswer(on=True))
    assert (state.answer_shown, done) == (True, ())
    assert not play(state, e.ShowAnswer(on=False))[0].answer_shown
    assert not play(state, e.ReadBack(), e.Edit())[0].answer_shown
    assert not flow_from_document(flow_document(state)).answer_shown
    assert play(at(FILM1), e.ShowAnswer(on=True)) == (at(FILM1), ())


def test_lost_screen_holds_the_film_until_somebody_lets_it_go_on() -> None:
    """The cable is kicked: the picture waits, comes back as it stood, and plays when somebody presses."""
    state, done = play(at(FILM1, paused=False), e.ScreenLost())
    assert (state.screen_lost, state.paused) == (True, True)
    assert done == (c.PauseFilm(), c.SaveFlow())
    assert play(state, e.ScreenLost()) == (state, ())
    back, done = play(state, e.ScreenBack())
    assert (back.screen_lost, back.paused, done) == (False, True, ())
    assert play(state, e.Play(), e.FilmEnded(), e.Next())[0].screen_lost, "a step does not plug the cable in"


def test_those_present_are_counted_at_each_step() -> None:
    """One comes late and one leaves early: each step tells how many were there, and all of it is stored."""
    six, seven = (HeadCount("Socialsekreterare", 6),), (HeadCount("Socialsekreterare", 7),)
    state, _ = play(at(WELCOME, people=six), e.Begin(), e.Next())
    state, done = play(state, e.People(seven))
    assert done == (c.SaveAttendance(seven), c.SaveFlow())
    state, _ = play(state, e.FilmEnded(), e.Next(), e.People(six))
    assert state.people == six
    assert dict(state.present) == {STEPS[WELCOME]: six, STEPS[FILM1]: seven, STEPS[Q1]: six}
    assert flow_from_document(flow_document(state)).present == state.present
    ended, _ = play(state, e.EndForToday())
    assert STEPS[FINISH] not in ended.present
