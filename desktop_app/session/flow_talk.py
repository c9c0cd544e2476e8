"""The talk, the breaks, and what covers the group's screen: black, bright, nothing. Part of `flow`; as pure as it.

The flow reads no clock. Where a timer is to end is asked of the conductor (`SetTimer`) and told back (`TimerSet`).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import StepKind
from desktop_app.session import commands, events
from desktop_app.session.flow_steps import Handlers, Outcome, enter, held, showing_film, unchanged

TALK = Handlers()


@TALK.on(events.Black)
def _black(state: FlowState, event: events.Black) -> Outcome:
    if state.black == event.on:
        return unchanged(state)
    return _covered(replace(state, black=event.on, bright=False), covers=event.on)


@TALK.on(events.Bright)
def _bright(state: FlowState, event: events.Bright) -> Outcome:
    if state.bright == event.on:
        return unchanged(state)
    return _covered(replace(state, bright=event.on, black=False), covers=event.on)


def _covered(state: FlowState, *, covers: bool) -> Outcome:
    """Return the state with its film held while something covers it; it stays held when the cover goes."""
    hold = covers and showing_film(state)
    return replace(state, paused=state.paused or covers), (commands.PauseFilm(), commands.SaveFlow()) if hold else ()


@TALK.on(events.ScreenLost)
def _screen_lost(state: FlowState, _: events.ScreenLost) -> Outcome:
    if state.screen_lost:
        return unchanged(state)
    return held(replace(state, screen_lost=True))


@TALK.on(events.ScreenBack)
def _screen_back(state: FlowState, _: events.ScreenBack) -> Outcome:
    return replace(state, screen_lost=False), ()


@TALK.on(events.ShowAnswer)
def _show_answer(state: FlowState, event: events.ShowAnswer) -> Outcome:
    return (replace(state, answer_shown=event.on), ()) if state.step.asks else unchanged(state)


@TALK.on(events.StartBreak)
def _start_break(state: FlowState, event: events.StartBreak) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return unchanged(state)
    length = state.break_length if event.length is None else event.length
    return held(replace(state, break_until=event.until, break_length=length, asking=False))


@TALK.on(events.EndBreak)
def _end_break(state: FlowState, _: events.EndBreak) -> Outcome:
    if state.step.kind is StepKind.BREAK:
        return enter(state, state.index + 1, play=False)
    if state.break_until is None:
        return unchanged(state)
    return replace(state, break_until=None, break_length=timedelta()), (commands.SaveFlow(),)


@TALK.on(events.Discuss)
def _discuss(state: FlowState, event: events.Discuss) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return unchanged(state)
    return _without_timer(replace(state, method=event.method)), (commands.SaveFlow(),)


@TALK.on(events.StartTimer)
def _start_timer(state: FlowState, event: events.StartTimer) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return unchanged(state)
    return state, (commands.SetTimer(event.length),)


@TALK.on(events.MoreTime)
def _more_time(state: FlowState, event: events.MoreTime) -> Outcome:
    if state.timer_ends is None:
        return _start_timer(state, events.StartTimer(event.by))
    return state, (commands.ExtendTimer(state.timer_ends, event.by),)


@TALK.on(events.TimerSet)
def _timer_set(state: FlowState, event: events.TimerSet) -> Outcome:
    return replace(state, timer_ends=event.ends, timer_length=event.length), (commands.SaveFlow(),)


@TALK.on(events.StopTimer)
def _stop_timer(state: FlowState, _: events.StopTimer) -> Outcome:
    return (_without_timer(state), (commands.SaveFlow(),)) if state.timer_ends is not None else unchanged(state)


def _without_timer(state: FlowState) -> FlowState:
    return replace(state, timer_ends=None, timer_length=timedelta())


@TALK.on(events.People)
def _people(state: FlowState, event: events.People) -> Outcome:
    if state.step.kind is StepKind.FINISH:
        return unchanged(state)
    present = {**state.present, state.step: event.counts}
    return (
        replace(state, people=event.counts, present=present),
        (commands.SaveAttendance(event.counts), commands.SaveFlow()),
    )
