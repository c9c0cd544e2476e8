"""The cards of the group's screen, as large as a projector shows them: talk, break, bright, a last round."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.domain.course import Prompt
from desktop_app.domain.steps import Method, Step, StepKind
from desktop_app.ui.room.audience.break_card import BreakCard
from desktop_app.ui.room.audience.bright_card import BrightCard
from desktop_app.ui.room.audience.card import GroupCard
from desktop_app.ui.room.audience.closing_card import ClosingCard
from desktop_app.ui.room.audience.end_card import EndCard
from desktop_app.ui.room.audience.talk_card import TalkCard, Timer
from desktop_app.ui.theme.tokens import GROUP_BRIGHT
from tests.screens.scene import Scene
from tests.ui.room.stories import NOW, OWN, STEP_2, STEPS, film_state, minutes


class StandingClock:
    """A clock that stands still."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the time it stands at."""
        return self.at


def talk(method: Method | None, left: timedelta | None, prompt: Prompt, *, percent: int = 100) -> TalkCard:
    """Make the talk with three minutes in all, so much of it left."""
    card = TalkCard(clock=StandingClock(NOW))
    card.set_text_percent(percent)
    card.show_talk(method, prompt, None if left is None else Timer(NOW + left, minutes(3)))
    return card


def a_break(left: timedelta, *, percent: int = 100) -> BreakCard:
    """Make a break of ten minutes, so much of it left."""
    until = datetime(2026, 11, 18, 14, 10).astimezone()
    card = BreakCard(clock=StandingClock(until - left))
    card.set_text_percent(percent)
    card.show_break(until, minutes(10))
    return card


def bright(prompt: Prompt | None) -> QWidget:
    """Make the bright card."""
    card = BrightCard()
    card.show_bright(prompt, 1 if prompt else 0, 2 if prompt else 0)
    return card


def closing() -> QWidget:
    """Make the last round."""
    card = ClosingCard()
    card.show_closing("")
    return card


def end(steps: tuple[Step, ...] = STEPS, *, percent: int = 100) -> EndCard:
    """Make the end of film 4, with what comes after it in these steps."""
    card = EndCard()
    card.set_text_percent(percent)
    card.show_end(film_state(at=minutes(0), paused=True, ended=True, steps=steps))
    return card


def in_bright_room(card: GroupCard) -> QWidget:
    """Give a card the colours of a bright room."""
    card.set_colours(GROUP_BRIGHT)
    return card


def scenes() -> list[Scene]:
    """Return the pictures."""
    projector, old, narrow = (1920, 1080), (1024, 768), (1366, 560)
    two, three = minutes(2), STEP_2[2]
    return [
        Scene("group-pairs", projector, lambda _: talk(Method.PAIRS, two, OWN[0])),
        Scene("group-pairs-bright-room", projector, lambda _: in_bright_room(talk(Method.PAIRS, two, OWN[0]))),
        Scene("group-pairs-long-150", projector, lambda _: talk(Method.PAIRS, two, three, percent=150)),
        Scene("group-pairs-low", narrow, lambda _: talk(Method.PAIRS, two, three, percent=150)),
        Scene("group-alone-last-minute", old, lambda _: talk(Method.ALONE, minutes(0, 45), OWN[0])),
        Scene("group-time-is-up", projector, lambda _: talk(Method.ALL, minutes(-1), OWN[0])),
        Scene("group-all", projector, lambda _: talk(Method.ALL, None, OWN[0])),
        Scene("group-break", projector, lambda _: a_break(minutes(7))),
        Scene("group-break-bright-room", projector, lambda _: in_bright_room(a_break(minutes(7)))),
        Scene("group-break-150", old, lambda _: a_break(minutes(7), percent=150)),
        Scene("group-break-low", narrow, lambda _: a_break(minutes(7), percent=150)),
        Scene("group-break-over", projector, lambda _: a_break(minutes(-1))),
        Scene("group-bright", projector, lambda _: bright(None)),
        Scene("group-bright-question", projector, lambda _: bright(OWN[0])),
        Scene("group-end", projector, lambda _: end()),
        Scene("group-end-bright-room", projector, lambda _: in_bright_room(end())),
        Scene("group-end-break-150", old, lambda _: end((*STEPS[:2], Step(StepKind.BREAK), STEPS[-1]), percent=150)),
        Scene("group-end-last", projector, lambda _: end((*STEPS[:2], STEPS[-1]))),
        Scene("group-closing", projector, lambda _: closing()),
    ]
