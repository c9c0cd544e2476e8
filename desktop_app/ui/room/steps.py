"""The steps around where the meeting stands, in a word or two each, for the panel's stepper."""

from __future__ import annotations

from desktop_app.domain.course import Lecture
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.room_state import RoomState
from desktop_app.ui.widgets.steppers import MeetingStep, StepState
from desktop_app.words import translate

AT_MOST = 3


def steps_around(state: RoomState, *, at_most: int = AT_MOST) -> tuple[MeetingStep, ...]:
    """Return the present step with those of the same film, at most so many, the coming ones first of all."""
    steps, now = state.flow.steps, state.flow.index
    first = now
    while first > 0 and steps[first].lecture is not None and steps[first - 1].lecture == steps[now].lecture:
        first -= 1
    first = max(0, min(first, len(steps) - at_most))
    if now - first >= at_most:
        first = now - at_most + 2
    window = range(first, min(len(steps), first + at_most))
    return tuple(MeetingStep(step_words(state, steps[i]), _state_of(state, i)) for i in window)


def film_words(lecture: Lecture) -> str:
    """Return «Film 4: Sex mot ersättning»: which film it is, to be read aloud."""
    return translate("Room", "Film {number}: {title}").format(number=lecture.number, title=lecture.title)


def step_words(state: RoomState, step: Step) -> str:
    """Return «Film 4», «Fråga 1», or «Steg 2: fråga 1» in a meeting where films have questions too."""
    plain = {
        StepKind.WELCOME: translate("Room", "Welcome"),
        StepKind.BREAK: translate("Room", "Break"),
        StepKind.CLOSING: translate("Room", "Last round"),
        StepKind.FINISH: translate("Room", "Finish"),
    }
    match step.kind:
        case kind if kind in plain:
            return plain[kind]
        case StepKind.FILM:
            number = state.course.lecture(step.lecture).number if step.lecture else 0
            return translate("Room", "Film {number}").format(number=number)
        case StepKind.OWN:
            return _own_words(state, step)
        case _:
            same = [s for s in state.flow.steps if s.kind is step.kind and s.lecture == step.lecture]
            number = same.index(step) + 1
            if step.kind is StepKind.FEEDBACK and any(s.kind is StepKind.QUESTION for s in state.flow.steps):
                # else a film's question 1 would be followed by question 1
                return translate("Room", "Step 2: question {number}").format(number=number)
            return translate("Room", "Question {number}").format(number=number)


def _own_words(state: RoomState, step: Step) -> str:
    own = [s for s in state.flow.steps if s.kind is StepKind.OWN]
    if len(own) < 2:  # alone it needs no number
        return translate("Room", "Own question")
    return translate("Room", "Own question {number}").format(number=own.index(step) + 1)


def _state_of(state: RoomState, index: int) -> StepState:
    if index < state.flow.index:
        return StepState.DONE
    if index > state.flow.index:
        return StepState.COMING
    if state.flow.step.kind is not StepKind.FILM:
        return StepState.NOW
    return StepState.PAUSED if state.flow.paused else StepState.PLAYING
