"""The flow of a meeting: (state, event) -> (new state, commands). Pure: no film, window, clock or store.

The steps are made by `plan`. Every awkward meeting is a table of events in a test; `conductor` carries the commands out
and brings the world back as events. What the flow does not know, it does not decide: whether a film is on the disk,
what the clock says, what stands in the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, TypeAlias, TypeVar

from desktop_app.domain.answer import Declined
from desktop_app.domain.course import LectureId, PromptId
from desktop_app.domain.session import RESUME_BACK, FlowState, Phase, Step, StepKind

ZERO: Final = timedelta()


# Events: what the room or the world did.


@dataclass(frozen=True, slots=True)
class Begin:
    """The meeting begins, or is come back to after a close or a crash."""


@dataclass(frozen=True, slots=True)
class Next:
    """On to the next step. During a film the first press pauses and asks."""


@dataclass(frozen=True, slots=True)
class Previous:
    """Back to the step before."""


@dataclass(frozen=True, slots=True)
class Play:
    """Let the film go on from where it stands."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold the film."""


@dataclass(frozen=True, slots=True)
class TogglePause:
    """Hold the film, or let it go on."""


@dataclass(frozen=True, slots=True)
class PlayFromStart:
    """Start the film over instead of from the place it is offered at."""


@dataclass(frozen=True, slots=True)
class SeekTo:
    """Go to a place in the film."""

    position: timedelta


@dataclass(frozen=True, slots=True)
class FilmAt:
    """The film has come to a place."""

    position: timedelta


@dataclass(frozen=True, slots=True)
class FilmEnded:
    """The film played to its true end."""


@dataclass(frozen=True, slots=True)
class FilmFailed:
    """The film cannot be shown, or was cut short. What it was is the conductor's to tell."""


@dataclass(frozen=True, slots=True)
class RetryFilm:
    """Try the film again: it was filled in, or the cable is back."""


@dataclass(frozen=True, slots=True)
class ChooseFilm:
    """Show another film instead of the one that fails; its own questions follow it."""

    lecture_id: LectureId
    prompts: tuple[PromptId, ...] = ()


@dataclass(frozen=True, slots=True)
class ShowQuestion:
    """Leave the film for its first question now."""


@dataclass(frozen=True, slots=True)
class WriteAnswer:
    """Open the answer."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Show the answer to the group and ask whether it is right."""


@dataclass(frozen=True, slots=True)
class Edit:
    """«Ändra»: back to the answer from reading it back."""


@dataclass(frozen=True, slots=True)
class BackToQuestion:
    """Close the answer and let the question stand in large type again."""


@dataclass(frozen=True, slots=True)
class Approve:
    """«Stämmer»: the group says yes."""


@dataclass(frozen=True, slots=True)
class Decline:
    """«Vi hann inte», «Inte aktuellt», «Vill inte svara»."""

    reason: Declined


@dataclass(frozen=True, slots=True)
class Undecline:
    """The group wants to answer after all."""


@dataclass(frozen=True, slots=True)
class MoveToNextMeeting:
    """«Flytta till nästa träff»: keep the question for later and go on."""


@dataclass(frozen=True, slots=True)
class Black:
    """Black, silent and paused at once; or back to the picture, which stays paused."""

    on: bool


@dataclass(frozen=True, slots=True)
class EndForToday:
    """«Avsluta för idag»."""


Event: TypeAlias = (
    Begin
    | Next
    | Previous
    | Play
    | Pause
    | TogglePause
    | PlayFromStart
    | SeekTo
    | FilmAt
    | FilmEnded
    | FilmFailed
    | RetryFilm
    | ChooseFilm
    | ShowQuestion
    | WriteAnswer
    | ReadBack
    | Edit
    | BackToQuestion
    | Approve
    | Decline
    | Undecline
    | MoveToNextMeeting
    | Black
    | EndForToday
)


# Commands: what is to be done about it.


@dataclass(frozen=True, slots=True)
class OpenFilm:
    """Open the film at a place, paused or playing."""

    lecture_id: LectureId
    at: timedelta
    paused: bool


@dataclass(frozen=True, slots=True)
class PrepareFilm:
    """Have the next film ready, so that it starts at once."""

    lecture_id: LectureId
    at: timedelta


@dataclass(frozen=True, slots=True)
class PlayFilm:
    """Let it go on."""


@dataclass(frozen=True, slots=True)
class PauseFilm:
    """Hold it."""


@dataclass(frozen=True, slots=True)
class SeekFilm:
    """Go to a place."""

    position: timedelta


@dataclass(frozen=True, slots=True)
class StopFilm:
    """Close it; the step has no film."""


@dataclass(frozen=True, slots=True)
class LoadAnswer:
    """Bring the step's answer from the store."""

    prompt_id: PromptId


@dataclass(frozen=True, slots=True)
class KeepAnswer:
    """Make the draft a revision if it differs, not approved."""

    prompt_id: PromptId


@dataclass(frozen=True, slots=True)
class ApproveAnswer:
    """Save what stands as an approved revision."""

    prompt_id: PromptId


@dataclass(frozen=True, slots=True)
class DeclineAnswer:
    """Save a declined revision; what was written stays in it."""

    prompt_id: PromptId
    reason: Declined


@dataclass(frozen=True, slots=True)
class ReopenAnswer:
    """Save what stands as a revision that is not approved and not declined."""

    prompt_id: PromptId


@dataclass(frozen=True, slots=True)
class SaveFlow:
    """Store the state."""


@dataclass(frozen=True, slots=True)
class EndSession:
    """Close the meeting in the store and make a backup."""


Command: TypeAlias = (
    OpenFilm
    | PrepareFilm
    | PlayFilm
    | PauseFilm
    | SeekFilm
    | StopFilm
    | LoadAnswer
    | KeepAnswer
    | ApproveAnswer
    | DeclineAnswer
    | ReopenAnswer
    | SaveFlow
    | EndSession
)

Outcome: TypeAlias = tuple[FlowState, tuple[Command, ...]]


def step(state: FlowState, event: Event) -> Outcome:
    """Return the state after the event, and what is to be done. An event that means nothing here changes nothing."""
    return _HANDLERS[type(event)](state, event)


def offered_from(position: timedelta) -> timedelta:
    """Return where a film is offered again: a little before the place it stopped at."""
    return max(ZERO, position - RESUME_BACK)


_E = TypeVar("_E")
_HANDLERS: dict[type, Callable[[FlowState, Event], Outcome]] = {}


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
            arriving: tuple[Command, ...] = (OpenFilm(lecture, offered_from(state.position), state.paused),)
        case Step(StepKind.QUESTION | StepKind.FEEDBACK, _, prompt) if prompt is not None:
            arriving = (LoadAnswer(prompt), *_prepare_next(state))
        case Step(StepKind.WELCOME):
            arriving = _prepare_next(state)
        case _:
            arriving = (StopFilm(), SaveFlow(), EndSession())
            return state, (*leaving, *arriving)
    return state, (*leaving, *arriving, SaveFlow())


def _leave(state: FlowState) -> tuple[Command, ...]:
    if _showing_film(state):
        return (PauseFilm(),)
    if _asks(state) and state.step.prompt is not None:
        return (KeepAnswer(state.step.prompt),)
    return ()


def _prepare_next(state: FlowState) -> tuple[Command, ...]:
    coming = next((s for s in state.steps[state.index + 1 :] if s.kind is StepKind.FILM), None)
    if coming is None or coming.lecture is None:
        return ()
    return (PrepareFilm(coming.lecture, offered_from(state.positions.get(coming.lecture, ZERO))),)


@_on(Begin)
def _begin(state: FlowState, _: Begin) -> Outcome:
    match state.step, state.phase:
        case Step(StepKind.FILM), _ if state.ended and state.next_step is not None:
            return _enter(state, state.index + 1, play=False)
        case Step(StepKind.FILM), _:
            return _enter(state, state.index, play=False)
        case Step(StepKind.QUESTION | StepKind.FEEDBACK, _, prompt), _ if prompt is not None:
            state = replace(state, paused=True)
            return state, (LoadAnswer(prompt), *_prepare_next(state))
        case _:
            return state, _prepare_next(state)


@_on(Next)
def _next(state: FlowState, _: Next) -> Outcome:
    if state.next_step is None:
        return _unchanged(state)
    if _showing_film(state) and not state.ended and not state.asking:
        return replace(state, asking=True, paused=True), (PauseFilm(), SaveFlow())
    return _enter(state, state.index + 1)


@_on(Previous)
def _previous(state: FlowState, _: Previous) -> Outcome:
    if state.index == 0 or state.step.kind is StepKind.FINISH:
        return _unchanged(state)
    return _enter(state, state.index - 1, play=False)


@_on(Play)
def _play(state: FlowState, _: Play) -> Outcome:
    if not _showing_film(state) or state.ended:
        return _unchanged(state)
    return replace(state, paused=False, offering=False, asking=False, black=False), (PlayFilm(),)


@_on(Pause)
def _pause(state: FlowState, _: Pause) -> Outcome:
    if not _showing_film(state) or state.paused:
        return _unchanged(state)
    return replace(state, paused=True), (PauseFilm(), SaveFlow())


@_on(TogglePause)
def _toggle(state: FlowState, _: TogglePause) -> Outcome:
    return _play(state, Play()) if state.paused else _pause(state, Pause())


@_on(PlayFromStart)
def _play_from_start(state: FlowState, _: PlayFromStart) -> Outcome:
    if not _showing_film(state):
        return _unchanged(state)
    state = _at(replace(state, paused=False, ended=False, offering=False, asking=False, black=False), ZERO)
    return state, (SeekFilm(ZERO), PlayFilm(), SaveFlow())


@_on(SeekTo)
def _seek(state: FlowState, event: SeekTo) -> Outcome:
    if not _showing_film(state):
        return _unchanged(state)
    position = max(ZERO, event.position)
    state = _at(replace(state, ended=False, offering=False, asking=False), position)
    return state, (SeekFilm(position), SaveFlow())


@_on(FilmAt)
def _film_at(state: FlowState, event: FilmAt) -> Outcome:
    if not _showing_film(state) or state.offering:
        return _unchanged(state)
    return _at(state, event.position), ()


@_on(FilmEnded)
def _film_ended(state: FlowState, _: FilmEnded) -> Outcome:
    if not _showing_film(state):
        return _unchanged(state)
    # Come back to, a film that was seen to its end starts over rather than at its last ten seconds.
    state = replace(_at(state, ZERO), ended=True, paused=True, asking=False)
    return state, (SaveFlow(), *_prepare_next(state))


@_on(FilmFailed)
def _film_failed(state: FlowState, _: FilmFailed) -> Outcome:
    if state.step.kind is not StepKind.FILM:
        return _unchanged(state)
    return replace(state, phase=Phase.FAILED, paused=True, asking=False), (SaveFlow(),)


@_on(RetryFilm)
def _retry(state: FlowState, _: RetryFilm) -> Outcome:
    if state.phase is not Phase.FAILED:
        return _unchanged(state)
    return _enter(state, state.index, play=False)


@_on(ChooseFilm)
def _choose(state: FlowState, event: ChooseFilm) -> Outcome:
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


@_on(ShowQuestion)
def _show_question(state: FlowState, _: ShowQuestion) -> Outcome:
    coming = state.next_step
    if state.step.kind is not StepKind.FILM or coming is None or coming.kind is not StepKind.QUESTION:
        return _unchanged(state)
    return _enter(state, state.index + 1)


@_on(WriteAnswer)
def _write(state: FlowState, _: WriteAnswer) -> Outcome:
    if not _asks(state):
        return _unchanged(state)
    return replace(state, phase=Phase.WRITING), (SaveFlow(),)


@_on(ReadBack)
def _read_back(state: FlowState, _: ReadBack) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    return replace(state, phase=Phase.READING_BACK), (KeepAnswer(state.step.prompt), SaveFlow())


@_on(Edit)
def _edit(state: FlowState, _: Edit) -> Outcome:
    return _write(state, WriteAnswer())


@_on(BackToQuestion)
def _back_to_question(state: FlowState, _: BackToQuestion) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    return replace(state, phase=Phase.SHOWING), (KeepAnswer(state.step.prompt), SaveFlow())


@_on(Approve)
def _approve(state: FlowState, _: Approve) -> Outcome:
    if not _asks(state) or state.step.prompt is None or state.phase is not Phase.READING_BACK:
        return _unchanged(state)
    return _answered(state, ApproveAnswer(state.step.prompt))


@_on(Decline)
def _decline(state: FlowState, event: Decline) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    return _answered(state, DeclineAnswer(state.step.prompt, event.reason))


def _answered(state: FlowState, command: Command) -> Outcome:
    moved = tuple(prompt for prompt in state.moved if prompt != state.step.prompt)
    after, commands = _enter(replace(state, moved=moved), state.index + 1)
    return after, (command, *(c for c in commands if not isinstance(c, KeepAnswer)))


@_on(Undecline)
def _undecline(state: FlowState, _: Undecline) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    return replace(state, phase=Phase.WRITING), (ReopenAnswer(state.step.prompt), SaveFlow())


@_on(MoveToNextMeeting)
def _move(state: FlowState, _: MoveToNextMeeting) -> Outcome:
    if not _asks(state) or state.step.prompt is None:
        return _unchanged(state)
    moved = (*(p for p in state.moved if p != state.step.prompt), state.step.prompt)
    return _enter(replace(state, moved=moved), state.index + 1)


@_on(Black)
def _black(state: FlowState, event: Black) -> Outcome:
    if state.black == event.on:
        return _unchanged(state)
    commands: tuple[Command, ...] = (PauseFilm(), SaveFlow()) if event.on and _showing_film(state) else ()
    return replace(state, black=event.on, paused=state.paused or event.on), commands


@_on(EndForToday)
def _end(state: FlowState, _: EndForToday) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return _unchanged(state)
    ahead = state.steps[state.index :]
    asked = (s.prompt for s in ahead if s.kind in {StepKind.QUESTION, StepKind.FEEDBACK} and s.prompt is not None)
    moved = tuple(dict.fromkeys((*state.moved, *asked)))
    return _enter(replace(state, moved=moved), len(state.steps) - 1)


def _at(state: FlowState, position: timedelta) -> FlowState:
    if state.step.lecture is None:
        return state
    return replace(state, positions={**state.positions, state.step.lecture: position})
