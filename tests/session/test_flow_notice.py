"""A heavy film has its notice before it wherever it begins: nobody in the room is to be taken by surprise."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.session import commands as c
from desktop_app.session import events as e
from tests.session.test_flow import FILM1, FILM2, ONE, OTHER, Q1, STEPS, TWO, WELCOME, at, play, seconds

HEAVY = frozenset({OTHER})


def instead(**changes: object) -> FlowState:
    """Return the flow just after a heavy film was chosen instead of one that fails."""
    failed = at(FILM1, phase=Phase.FAILED, **{"heavy": HEAVY, **changes})
    return play(failed, e.ChooseFilm(OTHER))[0]


def test_a_heavy_film_instead_of_another_waits_for_its_notice() -> None:
    """The welcome promised another film: what this one is about has not been said yet."""
    failed = at(FILM1, phase=Phase.FAILED, heavy=HEAVY)
    state, done = play(failed, e.ChooseFilm(OTHER))
    assert (state.step.lecture, state.noticing, state.paused) == (OTHER, True, True)
    assert c.OpenFilm(OTHER, seconds(0), True) in done, "ready behind the notice, and held"
    assert play(state, e.Pause(), e.FilmAt(seconds(1)), e.FilmEnded()) == (state, ())
    moved, done = play(state, e.SeekTo(seconds(9)))
    assert (moved.noticing, moved.position, done[0]) == (True, seconds(9), c.SeekFilm(seconds(9)))
    shown, done = play(state, e.Next())
    assert (shown.noticing, shown.paused, shown.step, done) == (False, False, state.step, (c.PlayFilm(),))
    assert play(state, e.TogglePause()) == (shown, done), "Space starts it as well as the clicker"
    assert play(shown, e.Next())[0].asking, "from now on it is a film under way"


def test_what_starts_a_film_says_so() -> None:
    """«Starta filmen» stands on the button that does, and nowhere else."""
    assert at(WELCOME).starts_film
    assert not at(FILM1).starts_film, "a question comes"
    assert not at(len(STEPS) - 1).starts_film
    assert instead().starts_film, "behind its notice"
    assert not replace(instead(), offering=True).starts_film


def test_the_notice_is_left_as_easily_as_it_came() -> None:
    """Back from the notice leaves no film under way: nothing is to be pressed twice."""
    assert play(instead(), e.Previous())[0].step.lecture == ONE


def test_what_was_said_at_the_welcome_is_not_said_again() -> None:
    """The welcome shows the notice where any of the day's films is heavy; twice in a meeting is a press too many."""
    state, _ = play(at(WELCOME, heavy=frozenset({TWO, OTHER})), e.Next(), e.FilmFailed(), e.ChooseFilm(OTHER))
    assert not state.noticing
    once_more = play(instead(), e.Next(), e.FilmFailed(), e.RetryFilm())[0]
    assert not once_more.noticing, "nor before the same film tried again"


def test_a_film_that_fails_before_it_was_announced_is_announced_when_it_is_there() -> None:
    """The sentence about the missing film stands alone; the notice comes with the film."""
    failed, _ = play(instead(), e.FilmFailed())
    assert not failed.noticing
    assert play(failed, e.RetryFilm())[0].noticing


def test_on_another_day_the_notice_comes_again() -> None:
    """A meeting gone on with after a week has others in the room, and nobody remembers."""
    stopped = at(FILM2, heavy=frozenset({TWO}), positions={TWO: seconds(100)})
    state, _ = play(stopped, e.Begin(another_day=True))
    assert (state.noticing, state.offering) == (True, True)
    offered, done = play(state, e.Next())
    assert (offered.noticing, offered.offering, offered.paused, done) == (False, True, True, ())
    same_day, _ = play(stopped, e.Begin())
    assert not same_day.noticing, "after a crash the film is offered at once"
    question, _ = play(replace(stopped, index=Q1), e.Begin(another_day=True))
    assert not question.noticing
    assert play(replace(question, index=FILM2 - 1), e.Next())[0].noticing


def test_a_crash_before_the_film_began_does_not_skip_the_notice() -> None:
    """It may have been the notice that stood there."""
    assert play(at(FILM2, heavy=frozenset({TWO})), e.Begin())[0].noticing
