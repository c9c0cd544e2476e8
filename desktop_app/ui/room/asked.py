"""What is asked over a held picture, as the meeting stands: the words and what the buttons send.

Pure: is given the state and how far the end card has counted; knows nothing of the film or its panel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.flow import offered_from
from desktop_app.ui.room.offer import Choice, Question
from desktop_app.ui.room.steps import step_words
from desktop_app.ui.widgets.when import position
from desktop_app.words import translate

if TYPE_CHECKING:
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
            Choice(translate("Room", "Go on with the film"), translate("Room", "Space")),
            Choice(translate("Room", "Leave the film"), "PageDown"),
            detail=translate("Room", "Press again to leave it."),
        )
    if flow.offering:
        stopped, offered = position(flow.position), position(offered_from(flow.position))
        return Question(
            translate("Room", "You stopped at {time}.").format(time=stopped),
            Choice(translate("Room", "Go on from {time}").format(time=offered)),
            Choice(translate("Room", "From the beginning")),
        )
    return None


def is_question(step: Step | None) -> bool:
    """Tell whether a step asks the group something."""
    return step is not None and step.kind in {StepKind.QUESTION, StepKind.FEEDBACK}


def _at_the_end(state: RoomState, *, waiting: bool, seconds_left: int) -> Question | None:
    coming = state.next_step
    if coming is None:
        return None
    if not is_question(coming):
        return Question(
            translate("Room", "The film is over."),
            Choice(translate("Room", "Next"), "PageDown"),
            detail=translate("Room", "Next: {step}").format(step=step_words(state, coming)),
        )
    show = Choice(translate("Room", "Show the question"), "PageDown")
    if waiting:
        return Question(translate("Room", "The film is over."), show)
    return Question(
        translate("Room", "The question is coming"),
        show,
        Choice(translate("Room", "Wait")),
        bars=(seconds_left, END_CARD_SECONDS),
    )
