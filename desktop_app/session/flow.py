"""The flow of a meeting: (state, event) -> (new state, commands). Pure: no film, window, clock or store.

The steps are made by `plan`. Every awkward meeting is a table of events in a test; `conductor` carries the commands out
and brings the world back as events. What the flow does not know, it does not decide: whether a film is on the disk,
what the clock says, what stands in the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile
from typing import Final, TypeAlias, TypeVar

from desktop_app.domain.session import RESUME_BACK, FlowState
from desktop_app.domain.steps import Phase, Step, StepKind
from desktop_app.session import commands, events

ZERO: Final = timedelta()


Outcome: TypeAlias = tuple[FlowState, tuple[commands.Command, ...]]


def step(state: FlowState, event: events.Event) -> Outcome:
    """Return the state after the event, and what is to be done. An event that means nothing here changes nothing."""
    return _HANDLERS[type(event)](state, event)


def offered_from(position: timedelta) -> timedelta:
    """Return where a film is offered again: a little before the place it stopped at."""
    return max(ZERO, position - RESUME_BACK)


_E = TypeVar("_E")
_HANDLERS: dict[type, Callable[[FlowState, events.Event], Outcome]] = {}


def _on(kind: type[_E]) -> Callable[[Callable[[FlowState, _E], Outcome]], Callable[[FlowState, _E], Outcome]]:
    def register(handler: Callable[[FlowState, _E], Outcome]) -> Callable[[FlowState, _E], Outcome]:
        _HANDLERS[kind] = handler  # type: ignore[assignment]  # dispatch is by the exact type, which mypy cannot follow
        return handler

    return register


def _unchanged(state: FlowState) -> Outcome:
    return state, ()


def _showing_film(state: FlowState) -> bool:
    return state.step.kind is StepKind.FILM and state.phase is Phase.SHOWING


def _asks(state: FlowState) -> bool:
    return state.step.kind in {StepKind.QUESTION, StepKind.FEEDBACK}


def _enter(state: FlowState, index: int, *, play: bool = True) -> Outcome:
    """Go to a step. A film that was begun before is offered from its place, else it plays if `play`."""
    leaving = _leave(state)
    state = replace(
        state, index=index, phase=Phase.SHOWING, paused=True, ended=False, offering=False, asking=False, black=False
    )
    match state.step:
        case Step(StepKind.FILM, lecture) if lecture is not None:
            begun = state.position > ZERO
            state = replace(state, paused=begun or not play, offering=begun)
            opening = commands.OpenFilm(lecture, offered_from(state.position), state.paused)
            arriving: tuple[commands.Command, ...] = (opening,)
        case Step(StepKind.QUESTION | StepKind.FEEDBACK, _, prompt) if prompt is not None:
            arriving = (commands.LoadAnswer(prompt), *_prepare_next(state))
        case Step(StepKind.WELCOME):
            arriving = _prepare_next(state)
        case _:
            arriving = (commands.StopFilm(), commands.SaveFlow(), commands.EndSession())
            return state, (*leaving, *arriving)
    return state, (*leaving, *arriving, commands.SaveFlow())


def _leave(state: FlowState) -> tuple[commands.Command, ...]:
    if _showing_film(state):
        return (commands.PauseFilm(),)
    if _asks(state) and state.step.prompt is not None:
        return (commands.KeepAnswer(state.step.prompt),)
    return ()


def _prepare_next(state: FlowState) -> tuple[commands.Command, ...]:
    coming = next((s for s in state.steps[state.index + 1 :] if s.kind is StepKind.FILM), None)
    if coming is None or coming.lecture is None:
        return ()
    return (commands.PrepareFilm(coming.lecture, offered_from(state.positions.get(coming.lecture, ZERO))),)


@_on(events.Begin)
def _begin(state: FlowState, _: events.Begin) -> Outcome:
    match state.step, state.phase:
        case Step(StepKind.FILM), _ if state.ended and state.next_step is not None:
            return _enter(state, state.index + 1, play=False)
        case Step(StepKind.FILM), _:
            return _enter(state, state.index, play=False)
        case Step(StepKind.QUESTION | StepKind.FEEDBACK, _, prompt), _ if prompt is not None:
            state = replace(state, paused=True)
            return state, (commands.LoadAnswer(prompt), *_prepare_next(state))
        case _:
            return state, _prepare_next(state)


@_on(events.Next)
def _next(state: FlowState, _: events.Next) -> Outcome:
    if state.next_step is None:
        return _unchanged(state)
    if _must_ask(state):
        return _ask(state)
    return _enter(state, state.index + 1)


@_on(events.Previous)
def _previous(state: FlowState, _: events.Previous) -> Outcome:
    if state.index == 0 or state.step.kind is StepKind.FINISH:
        return _unchanged(state)
    if _must_ask(state):
        return _ask(state)
    return _enter(state, state.index - 1, play=False)


def _must_ask(state: FlowState) -> bool:
    """Tell whether a film is under way: it is not left by one press of a clicker."""
    return _showing_film(state) and not state.ended and not state.asking


def _ask(state: FlowState) -> Outcome:
    return replace(state, asking=True, paused=True), (commands.PauseFilm(), commands.SaveFlow())


@_on(events.Play)
def _play(state: FlowState, _: events.Play) -> Outcome:
    if not _showing_film(state) or state.ended:
        return _unchanged(state)
    return replace(state, paused=False, offering=False, asking=False, black=False), (commands.PlayFilm(),)


@_on(events.Pause)
def _pause(state: FlowState, _: events.Pause) -> Outcome:
    if not _showing_film(state) or state.paused:
        return _unchanged(state)
    return replace(state, paused=True), (commands.PauseFilm(), commands.SaveFlow())


@_on(events.TogglePause)
def _toggle(state: FlowState, _: events.TogglePause) -> Outcome:
    return _play(state, events.Play()) if state.paused else _pause(state, events.Pause())


@_on(events.PlayFromStart)
def _play_from_start(state: FlowState, _: events.PlayFromStart) -> Outcome:
    if not _showing_film(state):
        return _unchanged(state)
    state = _at(replace(state, paused=False, ended=False, offering=False, asking=False, black=False), ZERO)
    return state, (commands.SeekFilm(ZERO), commands.PlayFilm(), commands.SaveFlow())


@_on(events.SeekTo)
def _seek(state: FlowState, event: events.SeekTo) -> Outcome:
    if not _showing_film(state):
        return _unchanged(state)
    position = max(ZERO, event.position)
    state = _at(replace(state, ended=False, offering=False, asking=False), position)
    return state, (commands.SeekFilm(position), commands.SaveFlow())


@_on(events.FilmAt)
def _film_at(state: FlowState, event: events.FilmAt) -> Outcome:
    if not _showing_film(state) or state.offering:
        return _unchanged(state)
    return _at(state, event.position), ()


@_on(events.FilmEnded)
def _film_ended(state: FlowState, _: events.FilmEnded) -> Outcome:
    if not _showing_film(state):
        return _unchanged(state)
    # Come back to, a film that was seen to its end starts over rather than at its last ten seconds.
    state = replace(_at(state, ZERO), ended=True, paused=True, asking=False)
    return state, (commands.SaveFlow(), *_prepare_next(state))


@_on(events.FilmFailed)
def _film_failed(state: FlowState, _: events.FilmFailed) -> Outcome:
    if state.step.kind is not StepKind.FILM:
        return _unchanged(state)
    return replace(state, phase=Phase.FAILED, paused=True, asking=False), (commands.SaveFlow(),)


@_on(events.RetryFilm)
def _retry(state: FlowState, _: events.RetryFilm) -> Outcome:
    if state.phase is not Phase.FAILED:
        return _unchanged(state)
    return _enter(state, state.index, play=False)


@_on(events.ChooseFilm)
def _choose(state: FlowState, event: events.ChooseFilm) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return _unchanged(state)
    planned = next((i for i, s in enumerate(state.steps) if s == Step(StepKind.FILM, event.lecture_id)), None)
    if planned is not None:
        return _enter(state, planned)
    chosen = (
        Step(StepKind.FILM, event.lecture_id),
        *(Step(StepKind.QUESTION, event.lecture_id, prompt) for prompt in event.prompts),
    )
    after = state.index + 1
    if state.step.kind is StepKind.FILM:  # the failed film's own questions are left out with it
        while state.steps[after].kind is StepKind.QUESTION and state.steps[after].lecture == state.step.lecture:
            after += 1
    steps = (*state.steps[: state.index + 1], *chosen, *state.steps[after:])
    return _enter(replace(state, steps=steps), state.index + 1)


@_on(events.ShowQuestion)
def _show_question(state: FlowState, _: events.ShowQuestion) -> Outcome:
    coming = state.next_step
    if state.step.kind is not StepKind.FILM or coming is None or coming.kind is not StepKind.QUESTION:
        return _unchanged(state)
    return _enter(state, state.index + 1)


@_on(events.WriteAnswer)
def _write(state: FlowState, _: events.WriteAnswer) -> Outcome:
    if not _asks(state):
        return _unchanged(state)
    return replace(state, phase=Phase.WRITING), (commands.SaveFlow(),)


@_on(events.ReadBack)
def _read_back(state: FlowState, _: events.ReadBack) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    return replace(state, phase=Phase.READING_BACK), (commands.KeepAnswer(state.step.prompt), commands.SaveFlow())


@_on(events.Edit)
def _edit(state: FlowState, _: events.Edit) -> Outcome:
    return _write(state, events.WriteAnswer())


@_on(events.BackToQuestion)
def _back_to_question(state: FlowState, _: events.BackToQuestion) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    return replace(state, phase=Phase.SHOWING), (commands.KeepAnswer(state.step.prompt), commands.SaveFlow())


@_on(events.Approve)
def _approve(state: FlowState, _: events.Approve) -> Outcome:
    if not _asks(state) or state.step.prompt is None or state.phase is not Phase.READING_BACK:
        return _unchanged(state)
    return _answered(state, commands.ApproveAnswer(state.step.prompt))


@_on(events.Decline)
def _decline(state: FlowState, event: events.Decline) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    return _answered(state, commands.DeclineAnswer(state.step.prompt, event.reason))


def _answered(state: FlowState, command: commands.Command) -> Outcome:
    moved = tuple(prompt for prompt in state.moved if prompt != state.step.prompt)
    # A film that comes next is held on its first picture: people may still be talking.
    after, to_do = _enter(replace(state, moved=moved), state.index + 1, play=False)
    return after, (command, *(c for c in to_do if not isinstance(c, commands.KeepAnswer)))


@_on(events.Undecline)
def _undecline(state: FlowState, _: events.Undecline) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    return replace(state, phase=Phase.WRITING), (commands.ReopenAnswer(state.step.prompt), commands.SaveFlow())


@_on(events.MoveToNextMeeting)
def _move(state: FlowState, _: events.MoveToNextMeeting) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    moved = (*(p for p in state.moved if p != state.step.prompt), state.step.prompt)
    return _enter(replace(state, moved=moved), state.index + 1, play=False)


@_on(events.Black)
def _black(state: FlowState, event: events.Black) -> Outcome:
    if state.black == event.on:
        return _unchanged(state)
    hold = event.on and _showing_film(state)
    state = replace(state, black=event.on, paused=state.paused or event.on)
    return state, (commands.PauseFilm(), commands.SaveFlow()) if hold else ()


@_on(events.EndForToday)
def _end(state: FlowState, _: events.EndForToday) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return _unchanged(state)
    # Questions behind a film that is still ahead come with that film; they are not moved, they are not reached.
    next_up = takewhile(lambda step: step.kind is not StepKind.FILM, state.steps[state.index :])
    asked = (s.prompt for s in next_up if s.kind in {StepKind.QUESTION, StepKind.FEEDBACK} and s.prompt is not None)
    moved = tuple(dict.fromkeys((*state.moved, *asked)))
    return _enter(replace(state, moved=moved), len(state.steps) - 1)


def _at(state: FlowState, position: timedelta) -> FlowState:
    here = {state.step.lecture: position} if state.step.lecture else {}
    return replace(state, positions={**state.positions, **here})
