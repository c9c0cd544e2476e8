"""What is asked over a held picture, as the meeting stands: the words and what the buttons send.

Pure: is given the state and how far the end card has counted; knows nothing of the film or its panel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.domain.steps import Step
from desktop_app.session import events
from desktop_app.session.flow import offered_from
from desktop_app.ui.room.offer import Choice, Question
from desktop_app.ui.room.steps import step_words
from desktop_app.ui.widgets.when import position
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import PausePoint
    from desktop_app.session.room_state import RoomState

END_CARD_SECONDS: Final = 5


def asked_over(state: RoomState, *, waiting: bool, seconds_left: int) -> Question | None:
    """Return what is asked; None while the film simply runs or stands paused. `waiting` is after «Vänta»."""
    flow = state.flow
    if flow.ended:
        return _at_the_end(state, waiting=waiting, seconds_left=seconds_left)
    if flow.asking:
        return Question(
            translate("Room", "The film is not over."),
            _go_on(),
            Choice(translate("Room", "Leave the film"), "PageDown", events.Next()),
            detail=translate("Room", "Press again to leave it."),
        )
    if flow.pause_point is not None:
        return _at_a_pause_point(flow.pause_point)
    if flow.part_over and flow.paused and not flow.offering:
        return _part_over(state)
    if flow.offering and not flow.noticing:
        stopped, offered = position(flow.position), position(offered_from(flow.position))
        return Question(
            translate("Room", "You stopped at {time}.").format(time=stopped),
            Choice(translate("Room", "Go on from {time}").format(time=offered), event=events.Play()),
            Choice(translate("Room", "From the beginning"), event=events.PlayFromStart()),
        )
    return None


def _at_a_pause_point(point: PausePoint) -> Question:
    if point.prompt is None:
        return Question(translate("Room", "A planned pause: talk about what you have seen."), _go_on())
    return Question(
        translate("Room", "A planned pause: there is a question here."),
        Choice(translate("Room", "Show the question"), "PageDown", events.ShowQuestion()),
        _go_on(),
    )


def _part_over(state: RoomState) -> Question:
    coming = state.next_step
    detail = translate("Room", "Next: {step}").format(step=step_words(state, coming)) if coming else ""
    return Question(
        translate("Room", "The film goes on from here at the next meeting."),
        Choice(translate("Room", "Next"), "PageDown", events.Next()),
        _go_on(),
        detail=detail,
    )


def _go_on() -> Choice:
    return Choice(translate("Room", "Go on with the film"), translate("Room", "Space"), events.Play())


def is_question(step: Step | None) -> bool:
    """Tell whether a step asks the group something."""
    return step is not None and step.asks


def _at_the_end(state: RoomState, *, waiting: bool, seconds_left: int) -> Question | None:
    coming = state.next_step
    if coming is None:
        return None
    if not is_question(coming):
        return Question(
            translate("Room", "The film is over."),
            Choice(translate("Room", "Next"), "PageDown", events.Next()),
            detail=translate("Room", "Next: {step}").format(step=step_words(state, coming)),
        )
    show = Choice(translate("Room", "Show the question"), "PageDown", events.Next())
    if waiting:
        return Question(translate("Room", "The film is over."), show)
    return Question(
        translate("Room", "The question is coming"),
        show,
        Choice(translate("Room", "Wait")),  # the asker's own: the flow knows no end card
        bars=(seconds_left, END_CARD_SECONDS),
    )
