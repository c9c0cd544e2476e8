"""Entering and leaving the steps of a meeting, and which function answers which event: what all of the flow shares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final, TypeAlias, TypeVar

from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.session import RESUME_BACK, FlowState, Left, Undoable, Undone
from desktop_app.domain.steps import Phase, Step, StepKind
from desktop_app.session import commands

ZERO: Final = timedelta()

Outcome: TypeAlias = tuple[FlowState, tuple[commands.Command, ...]]

_E = TypeVar("_E")


class Handlers:
    """Which function answers which kind of event, in one part of the flow."""

    def __init__(self) -> None:
        self.by_event: dict[type, Callable[[FlowState, Any], Outcome]] = {}

    def on(self, kind: type[_E]) -> Callable[[Callable[[FlowState, _E], Outcome]], Callable[[FlowState, _E], Outcome]]:
        """Let the function answer events of this kind."""

        def register(handler: Callable[[FlowState, _E], Outcome]) -> Callable[[FlowState, _E], Outcome]:
            self.by_event[kind] = handler
            return handler

        return register


def unchanged(state: FlowState) -> Outcome:
    """Return that nothing happens: the event means nothing here."""
    return state, ()


def offered_from(position: timedelta) -> timedelta:
    """Return where a film is offered again: a little before the place it stopped at."""
    return max(ZERO, position - RESUME_BACK)


def showing_film(state: FlowState) -> bool:
    """Tell whether the step is a film that can be shown; while the notice stands before it, it is not there yet."""
    return state.step.kind is StepKind.FILM and state.phase is Phase.SHOWING and not state.noticing


def holds_heavy(state: FlowState) -> bool:
    """Tell whether any of the meeting's films calls for the notice: then it is shown with the welcome."""
    return any(step.lecture in state.heavy for step in state.steps if step.kind is StepKind.FILM)


def at(state: FlowState, position: timedelta) -> FlowState:
    """Return the state with the step's film at another place."""
    here: Mapping[LectureId, timedelta] = {state.step.lecture: position} if state.step.lecture else {}
    return replace(state, positions={**state.positions, **here})


def held(state: FlowState) -> Outcome:
    """Return the state with the film paused, if it plays; kept either way."""
    holding = (commands.PauseFilm(),) if showing_film(state) and not state.paused else ()
    return replace(state, paused=True), (*holding, commands.SaveFlow())


def enter(state: FlowState, index: int, *, play: bool = True, moved: tuple[PromptId, ...] | None = None) -> Outcome:
    """Go to a step. A film that was begun before is offered from its place, else it plays if `play`.

    `moved` are the questions moved to the next meeting from now on, where leaving this step changes them.
    """
    leaving = _leave(state)
    left = Left(state.index, state.phase, state.moved) if state.steps[index].kind is StepKind.FINISH else None
    moved = state.moved if moved is None else moved
    noticed = state.noticed or (state.step.kind is StepKind.WELCOME and holds_heavy(state))
    state = counted(_fresh(replace(state, index=index, moved=moved, left=left, noticed=noticed)))
    match state.step:
        case Step(StepKind.FILM, lecture) if lecture is not None:
            begun = offered_from(state.position) > ZERO
            noticing = lecture in state.heavy and not state.noticed
            state = replace(state, paused=begun or noticing or not play, offering=begun, noticing=noticing)
            opening = commands.OpenFilm(lecture, offered_from(state.position), state.paused)
            arriving: tuple[commands.Command, ...] = (opening,)
        case Step(_, _, prompt) if state.step.asks and prompt is not None:
            arriving = (commands.LoadAnswer(prompt), *prepare_next(state))
        case Step(StepKind.BREAK, length=timedelta() as length):
            arriving = (commands.SetBreak(length), *prepare_next(state))
        case Step(StepKind.FINISH):
            arriving = (commands.StopFilm(), commands.SaveFlow(), commands.EndSession())
            return state, (*leaving, *arriving)
        case _:
            arriving = prepare_next(state)
    return state, (*leaving, *arriving, commands.SaveFlow())


def _fresh(state: FlowState) -> FlowState:
    """Return the state with nothing left of how it went in the step before."""
    return replace(
        state,
        phase=Phase.SHOWING,
        paused=True,
        ended=False,
        offering=False,
        asking=False,
        noticing=False,
        black=False,
        bright=False,
        answer_shown=False,
        method=None,
        timer_ends=None,
        timer_length=ZERO,
        break_until=None,
        break_length=ZERO,
        pause_point=None,
        undoable=_still_undoable(state),
    )


def _still_undoable(state: FlowState) -> Undoable | None:
    """Return what can be undone at the new step: no change of a step that has now been come to."""
    done, here = state.undoable, state.index + 1
    if done is not None and done.what is not Undone.POSTPONED and done.steps[:here] != state.steps[:here]:
        return None
    return done


def counted(state: FlowState) -> FlowState:
    """Return the state with those in the room counted at the step."""
    if not state.people or state.step.kind is StepKind.FINISH:
        return state
    return replace(state, present={**state.present, state.step: state.people})


def _leave(state: FlowState) -> tuple[commands.Command, ...]:
    if showing_film(state):
        return (commands.PauseFilm(),)
    if state.step.asks and state.step.prompt is not None:
        return (commands.KeepAnswer(state.step.prompt),)
    return ()


def prepare_next(state: FlowState) -> tuple[commands.Command, ...]:
    """Return what has the next film ready, if there is one."""
    coming = next((s for s in state.steps[state.index + 1 :] if s.kind is StepKind.FILM), None)
    if coming is None or coming.lecture is None:
        return ()
    return (commands.PrepareFilm(coming.lecture, offered_from(state.positions.get(coming.lecture, ZERO))),)
