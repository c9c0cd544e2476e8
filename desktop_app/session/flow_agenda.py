"""Changing a meeting's steps, and who does what in it, and taking the change back. Part of `flow`; as pure as it.

Only what is still ahead can be changed, and the end stays last. A film and the questions on it stay together.
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState, Undoable, Undone
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session import commands, events
from desktop_app.session.flow_steps import Handlers, Outcome, enter, prepare_next, unchanged

AGENDA = Handlers()


def is_ahead(state: FlowState, index: int) -> bool:
    """Tell whether there is a step to change at this place: one that is not come to yet, and not the end."""
    return state.index < index < len(state.steps) - 1


def together(steps: tuple[Step, ...], index: int) -> int:
    """Return how many steps belong together from this one: a film and the questions right after it, else one."""
    film, after = steps[index], index + 1
    if film.kind is StepKind.FILM:
        while steps[after].kind is StepKind.QUESTION and steps[after].lecture == film.lecture:
            after += 1
    return after - index


@AGENDA.on(events.MoveStep)
def _move(state: FlowState, event: events.MoveStep) -> Outcome:
    if not is_ahead(state, event.index):
        return unchanged(state)
    count = together(state.steps, event.index)
    moving = state.steps[event.index : event.index + count]
    rest = (*state.steps[: event.index], *state.steps[event.index + count :])
    if event.to == event.index or not state.index < event.to < len(rest):
        return unchanged(state)
    return _changed(state, Undone.MOVED_STEP, moving[0], (*rest[: event.to], *moving, *rest[event.to :]))


@AGENDA.on(events.AddStep)
def _add(state: FlowState, event: events.AddStep) -> Outcome:
    if not state.index < event.at < len(state.steps) or event.step.kind in {StepKind.WELCOME, StepKind.FINISH}:
        return unchanged(state)
    steps = (*state.steps[: event.at], event.step, *state.steps[event.at :])
    return _changed(state, Undone.ADDED_STEP, event.step, steps)


@AGENDA.on(events.RemoveStep)
def _remove(state: FlowState, event: events.RemoveStep) -> Outcome:
    if not is_ahead(state, event.index):
        return unchanged(state)
    count = together(state.steps, event.index)
    gone = state.steps[event.index]
    if gone.kind in {StepKind.QUESTION, StepKind.FEEDBACK} and gone.prompt is not None:
        state = replace(state, moved=(*_without(state.moved, gone.prompt), gone.prompt))
    steps = (*state.steps[: event.index], *state.steps[event.index + count :])
    return _changed(state, Undone.REMOVED_STEP, gone, steps)


@AGENDA.on(events.StopAtPauses)
def _stop_at_pauses(state: FlowState, event: events.StopAtPauses) -> Outcome:
    state = replace(state, pauses=event.on, pause_point=state.pause_point if event.on else None)
    steps = state.steps if event.on else _asked_after(state)
    if steps == state.steps:
        return state, ()
    return replace(state, steps=steps, undoable=None), (commands.SaveFlow(),)


def _asked_after(state: FlowState) -> tuple[Step, ...]:
    """Return the steps with the questions of the pauses that are passed by: after their films, where nobody asks them.

    As with a film's other questions, those of a film that is not shown to its end wait until it is.
    """
    steps = state.steps
    for film in state.steps[state.index :]:
        if film.kind is not StepKind.FILM or film.lecture is None or film.until is not None:
            continue
        for point in state.pause_points.get(film.lecture, ()):
            if point.prompt is None or point.prompt in (*state.moved, *(step.prompt for step in steps)):
                continue
            after = steps.index(film) + together(steps, steps.index(film))
            steps = (*steps[:after], Step(StepKind.QUESTION, film.lecture, point.prompt), *steps[after:])
    return steps


def _changed(state: FlowState, what: Undone, step: Step, steps: tuple[Step, ...]) -> Outcome:
    state = replace(state, steps=steps, undoable=Undoable(what, step, state.steps))
    return state, (*prepare_next(state), commands.SaveFlow())


@AGENDA.on(events.MoveToNextMeeting)
def _postpone(state: FlowState, _: events.MoveToNextMeeting) -> Outcome:
    step = state.step
    if not step.asks or step.prompt is None:
        return unchanged(state)
    moved = (*_without(state.moved, step.prompt), step.prompt)
    after, to_do = enter(state, state.index + 1, play=False, moved=moved)
    return replace(after, undoable=Undoable(Undone.POSTPONED, step, state.steps)), to_do


@AGENDA.on(events.ShareDuties)
def _share_duties(state: FlowState, event: events.ShareDuties) -> Outcome:
    if state.step.kind is StepKind.FINISH or event.duties == state.duties:
        return unchanged(state)
    undoable = Undoable(Undone.SHARED_DUTIES, state.step, state.steps, state.duties)
    return replace(state, duties=event.duties, undoable=undoable), (commands.SaveFlow(),)


@AGENDA.on(events.Undo)
def _undo(state: FlowState, _: events.Undo) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return _go_on_after_all(state)
    done = state.undoable
    if done is None:
        return unchanged(state)
    state = replace(state, undoable=None)
    if done.what is Undone.SHARED_DUTIES:
        return replace(state, duties=done.duties), (commands.SaveFlow(),)
    state = replace(state, moved=_without(state.moved, done.step.prompt))
    if done.what is Undone.POSTPONED:
        return enter(state, state.steps.index(done.step))
    state = replace(state, steps=done.steps)
    return state, (*prepare_next(state), commands.SaveFlow())


def _without(moved: tuple[PromptId, ...], prompt: PromptId | None) -> tuple[PromptId, ...]:
    return tuple(other for other in moved if other != prompt)


def _go_on_after_all(state: FlowState) -> Outcome:
    """Open an ended meeting again, where it stood."""
    left = state.left
    if left is None:
        return unchanged(state)
    state, arriving = enter(state, left.index, play=False, moved=left.moved)
    if state.step.asks:
        state = replace(state, phase=left.phase)
    return state, (commands.ReopenSession(), *arriving)
