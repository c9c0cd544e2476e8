"""The flow of a meeting: (state, event) -> (new state, commands). Pure: no film, window, clock or store.

The steps are made by `plan`. Every awkward meeting is a table of events in a test; `conductor` carries the commands out
and brings the world back as events. What the flow does not know, it does not decide: whether a film is on the disk,
what the clock says, what stands in the answer.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import Bookmark, FlowState
from desktop_app.domain.steps import Phase, Step, StepKind
from desktop_app.session import commands, events
from desktop_app.session.flow_agenda import AGENDA, together
from desktop_app.session.flow_steps import (
    ZERO,
    Handlers,
    Outcome,
    at,
    counted,
    enter,
    holds_heavy,
    offered_from,
    prepare_next,
    showing_film,
    unchanged,
)
from desktop_app.session.flow_talk import TALK

__all__ = ["Outcome", "offered_from", "step"]

STRIDE = timedelta(seconds=5)
"""What the player tells while it plays is closer than this; a longer stride is a jump, and passes no pause point."""

_HERE = Handlers()


def step(state: FlowState, event: events.Event) -> Outcome:
    """Return the state after the event, and what is to be done. An event that means nothing here changes nothing."""
    return _HANDLERS[type(event)](state, event)


@_HERE.on(events.Begin)
def _begin(state: FlowState, event: events.Begin) -> Outcome:
    state = replace(counted(state), noticed=_was_noticed(state, another_day=event.another_day))
    match state.step:
        case Step(StepKind.FILM) if state.ended and state.next_step is not None:
            return enter(state, state.index + 1, play=False)
        case Step(StepKind.FILM):
            opened, to_do = enter(state, state.index, play=False)
            return replace(opened, break_until=state.break_until, break_length=state.break_length), to_do
        case Step(_, _, prompt) if state.step.asks and prompt is not None:
            state = replace(state, paused=True)
            return state, (commands.LoadAnswer(prompt), *prepare_next(state))
        case _:
            return state, prepare_next(state)


def _was_noticed(state: FlowState, *, another_day: bool) -> bool:
    """Tell whether the notice was seen earlier today; a film that was never begun may have been left before it was."""
    unbegun = state.step.kind is StepKind.FILM and state.position == ZERO and not state.ended
    return state.index > 0 and holds_heavy(state) and not another_day and not unbegun


@_HERE.on(events.Next)
def _next(state: FlowState, _: events.Next) -> Outcome:
    if state.next_step is None:
        return unchanged(state)
    if state.noticing:
        return step(state, events.Play())
    if state.on_break and state.step.kind is not StepKind.BREAK:
        return step(state, events.EndBreak())
    if state.pause_point is not None and state.pause_point.prompt is not None:
        return step(state, events.ShowQuestion())
    if _must_ask(state):
        return _ask(state)
    return enter(state, state.index + 1, play=state.step.kind is not StepKind.BREAK)


@_HERE.on(events.Previous)
def _previous(state: FlowState, _: events.Previous) -> Outcome:
    if state.index == 0 or state.step.kind is StepKind.FINISH:
        return unchanged(state)
    if _must_ask(state):
        return _ask(state)
    return enter(state, state.index - 1, play=False)


def _must_ask(state: FlowState) -> bool:
    """Tell whether a film is under way: it is not left by one press of a clicker."""
    return showing_film(state) and not state.ended and not state.asking and not (state.part_over and state.paused)


def _ask(state: FlowState) -> Outcome:
    return replace(state, asking=True, paused=True), (commands.PauseFilm(), commands.SaveFlow())


@_HERE.on(events.Play)
def _play(state: FlowState, _: events.Play) -> Outcome:
    if state.noticing:
        return _noticed(state)
    if not showing_film(state) or state.ended:
        return unchanged(state)
    return _playing(state), (commands.PlayFilm(),)


def _noticed(state: FlowState) -> Outcome:
    """Take the notice away: a film that was begun is offered then, and another one starts."""
    state = replace(state, noticing=False, noticed=True)
    return (state, ()) if state.offering else _play(state, events.Play())


def _playing(state: FlowState) -> FlowState:
    """Return the state with its film going on and nothing over it."""
    return replace(
        state,
        paused=False,
        ended=False,
        offering=False,
        asking=False,
        black=False,
        bright=False,
        break_until=None,
        break_length=ZERO,
        pause_point=None,
    )


@_HERE.on(events.Pause)
def _pause(state: FlowState, _: events.Pause) -> Outcome:
    if not showing_film(state) or state.paused:
        return unchanged(state)
    return replace(state, paused=True), (commands.PauseFilm(), commands.SaveFlow())


@_HERE.on(events.TogglePause)
def _toggle(state: FlowState, _: events.TogglePause) -> Outcome:
    return _play(state, events.Play()) if state.paused else _pause(state, events.Pause())


@_HERE.on(events.PlayFromStart)
def _play_from_start(state: FlowState, _: events.PlayFromStart) -> Outcome:
    if not showing_film(state):
        return unchanged(state)
    state = at(_playing(state), ZERO)
    return state, (commands.SeekFilm(ZERO), commands.PlayFilm(), commands.SaveFlow())


@_HERE.on(events.SeekTo)
def _seek(state: FlowState, event: events.SeekTo) -> Outcome:
    if not (showing_film(state) or state.noticing):  # behind the notice it may be put where it is to begin
        return unchanged(state)
    position = max(ZERO, event.position)
    state = at(replace(state, ended=False, offering=False, asking=False, pause_point=None), position)
    return state, (commands.SeekFilm(position), commands.SaveFlow())


@_HERE.on(events.FilmAt)
def _film_at(state: FlowState, event: events.FilmAt) -> Outcome:
    if not showing_film(state) or state.offering:
        return unchanged(state)
    before, state = state.position, at(state, event.position)
    if state.paused or not ZERO < event.position - before <= STRIDE:
        return state, ()
    lecture, until = state.step.lecture, state.step.until
    points = state.pause_points.get(lecture, ()) if lecture and state.pauses else ()
    stop = next((point for point in points if before < point.at <= event.position), None)
    if stop is None and not (until is not None and before < until <= event.position):
        return state, ()
    ready = prepare_next(state) if stop is None else ()
    return replace(state, paused=True, pause_point=stop), (commands.PauseFilm(), commands.SaveFlow(), *ready)


@_HERE.on(events.FilmEnded)
def _film_ended(state: FlowState, _: events.FilmEnded) -> Outcome:
    if not showing_film(state):
        return unchanged(state)
    # Come back to, a film that was seen to its end starts over rather than at its last ten seconds.
    state = replace(at(state, ZERO), ended=True, paused=True, asking=False)
    return state, (commands.SaveFlow(), *prepare_next(state))


@_HERE.on(events.FilmFailed)
def _film_failed(state: FlowState, _: events.FilmFailed) -> Outcome:
    if state.step.kind is not StepKind.FILM:
        return unchanged(state)
    failed = replace(state, phase=Phase.FAILED, paused=True, asking=False, noticing=False)
    return failed, (commands.SaveFlow(),)


@_HERE.on(events.RetryFilm)
def _retry(state: FlowState, _: events.RetryFilm) -> Outcome:
    if state.phase is not Phase.FAILED:
        return unchanged(state)
    return enter(state, state.index, play=False)


@_HERE.on(events.ChooseFilm)
def _choose(state: FlowState, event: events.ChooseFilm) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return unchanged(state)
    planned = next(
        (i for i, s in enumerate(state.steps) if s.kind is StepKind.FILM and s.lecture == event.lecture_id), None
    )
    if planned is not None:
        return enter(state, planned)
    chosen = (
        Step(StepKind.FILM, event.lecture_id),
        *(Step(StepKind.QUESTION, event.lecture_id, prompt) for prompt in event.prompts),
    )
    after = state.index + together(state.steps, state.index)  # the failed film's own questions are left out with it
    steps = (*state.steps[: state.index + 1], *chosen, *state.steps[after:])
    return enter(replace(state, steps=steps, undoable=None), state.index + 1)


@_HERE.on(events.ShowQuestion)
def _show_question(state: FlowState, _: events.ShowQuestion) -> Outcome:
    point = state.pause_point
    if point is not None and point.prompt is not None:
        return _show_planned(state, point.prompt)
    coming = state.next_step
    if state.step.kind is not StepKind.FILM or coming is None or coming.kind not in {StepKind.QUESTION, StepKind.OWN}:
        return unchanged(state)
    return enter(state, state.index + 1)


def _show_planned(state: FlowState, prompt: PromptId) -> Outcome:
    """Ask the question of a pause point. It stands before its film from now on: after it, the film goes on."""
    question = Step(StepKind.QUESTION, state.step.lecture, prompt)
    if question in state.steps[: state.index]:
        return enter(state, state.steps.index(question))
    later = tuple(other for other in state.steps[state.index + 1 :] if other != question)
    steps = (*state.steps[: state.index], question, state.step, *later)
    return enter(replace(state, steps=steps, index=state.index + 1, undoable=None), state.index)


@_HERE.on(events.WriteAnswer)
def _write(state: FlowState, _: events.WriteAnswer) -> Outcome:
    if not state.step.asks:
        return unchanged(state)
    return replace(state, phase=Phase.WRITING, answer_shown=False), (commands.SaveFlow(),)


@_HERE.on(events.ReadBack)
def _read_back(state: FlowState, _: events.ReadBack) -> Outcome:
    if not state.step.asks or state.step.prompt is None:
        return unchanged(state)
    return replace(state, phase=Phase.READING_BACK), (commands.KeepAnswer(state.step.prompt), commands.SaveFlow())


@_HERE.on(events.Edit)
def _edit(state: FlowState, _: events.Edit) -> Outcome:
    return _write(state, events.WriteAnswer())


@_HERE.on(events.BackToQuestion)
def _back_to_question(state: FlowState, _: events.BackToQuestion) -> Outcome:
    if not state.step.asks or state.step.prompt is None:
        return unchanged(state)
    return replace(state, phase=Phase.SHOWING), (commands.KeepAnswer(state.step.prompt), commands.SaveFlow())


@_HERE.on(events.Approve)
def _approve(state: FlowState, _: events.Approve) -> Outcome:
    if not state.step.asks or state.step.prompt is None or state.phase is not Phase.READING_BACK:
        return unchanged(state)
    return _answered(state, commands.ApproveAnswer(state.step.prompt))


@_HERE.on(events.Decline)
def _decline(state: FlowState, event: events.Decline) -> Outcome:
    if not state.step.asks or state.step.prompt is None:
        return unchanged(state)
    return _answered(state, commands.DeclineAnswer(state.step.prompt, event.reason))


def _answered(state: FlowState, command: commands.Command) -> Outcome:
    moved = tuple(prompt for prompt in state.moved if prompt != state.step.prompt)
    # A film that comes next is held on its first picture: people may still be talking.
    after, to_do = enter(state, state.index + 1, play=False, moved=moved)
    return after, (command, *(c for c in to_do if not isinstance(c, commands.KeepAnswer)))


@_HERE.on(events.Undecline)
def _undecline(state: FlowState, _: events.Undecline) -> Outcome:
    if not state.step.asks or state.step.prompt is None:
        return unchanged(state)
    return replace(state, phase=Phase.WRITING), (commands.ReopenAnswer(state.step.prompt), commands.SaveFlow())


@_HERE.on(events.Note)
def _note(state: FlowState, event: events.Note) -> Outcome:
    if state.notes.get(event.of, "") == event.words:
        return unchanged(state)
    others = {of: words for of, words in state.notes.items() if of != event.of}
    notes = {**others, event.of: event.words} if event.words else others
    return replace(state, notes=notes), (commands.SaveFlow(),)


@_HERE.on(events.FollowUp)
def _follow_up(state: FlowState, event: events.FollowUp) -> Outcome:
    return state, (commands.FollowUp(event.task, event.done),)


@_HERE.on(events.EndForToday)
def _end(state: FlowState, _: events.EndForToday) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return unchanged(state)
    # Questions behind a film that is still ahead come with that film; they are not moved, they are not reached.
    next_up = takewhile(lambda step: step.kind is not StepKind.FILM, state.steps[state.index :])
    asked = (s.prompt for s in next_up if s.asks and s.prompt is not None)
    moved = tuple(dict.fromkeys((*state.moved, *asked)))
    return enter(state, len(state.steps) - 1, moved=moved)


@_HERE.on(events.Mark)
def _mark(state: FlowState, event: events.Mark) -> Outcome:
    if state.step.kind is not StepKind.FILM or state.step.lecture is None:
        return unchanged(state)
    here = Bookmark(state.step.lecture, state.position if event.at is None else event.at)
    if here in state.marks:
        return unchanged(state)
    return replace(state, marks=(*state.marks, here)), (commands.SaveFlow(),)


@_HERE.on(events.Unmark)
def _unmark(state: FlowState, event: events.Unmark) -> Outcome:
    return replace(state, marks=tuple(mark for mark in state.marks if mark != event.mark)), (commands.SaveFlow(),)


_HANDLERS = {**_HERE.by_event, **TALK.by_event, **AGENDA.by_event}
