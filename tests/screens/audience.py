"""What the group sees, as its own window shows it (mockups 07, 08, 11): any projector, any television, any wall."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.session.room_state import RoomState
from desktop_app.ui.room.audience.picture import GroupPicture
from desktop_app.ui.theme.tokens import GROUP_BRIGHT
from tests.screens.console import StillClock
from tests.screens.room import LONG, MANY, captions
from tests.screens.scene import Scene
from tests.ui.room.stories import NOW, POINTS, STEPS, StillPlayer, film_state, minutes, question_state, room_state


def audience(state: RoomState, *, percent: int = 100, bright: bool = False) -> QWidget:
    """Make the group's picture as the meeting stands."""
    player = StillPlayer()
    picture = GroupPicture(player, clock=StillClock())  # type: ignore[arg-type]  # the part of a Player that it uses
    player.setParent(picture)
    picture.set_captions(captions())
    picture.set_text_percent(percent)
    if bright:
        picture.set_colours(GROUP_BRIGHT)
    picture.show_state(state)
    return picture


def before_the_film(*, percent: int = 100) -> QWidget:
    """Make the card before a heavy film, the last of those that stand before the first step."""
    picture = audience(room_state(FlowState(STEPS, 0)), percent=percent)
    assert isinstance(picture, GroupPicture)
    while picture.turn(1):
        pass
    return picture


def scenes() -> list[Scene]:
    """Return the pictures."""
    projector = (1920, 1080)
    question = question_state()
    reading = question_state(phase=Phase.READING_BACK, value=POINTS)
    long = question_state(phase=Phase.READING_BACK, value=LONG)
    many = question_state(phase=Phase.READING_BACK, value=MANY)
    rest = film_state(paused=True, break_until=NOW + minutes(7), break_length=minutes(10))
    welcome = room_state(FlowState(STEPS, 0))
    black = replace(question, flow=replace(question.flow, black=True))
    return [
        Scene("audience-07-film", projector, lambda _: audience(film_state())),
        Scene("audience-film-150", projector, lambda _: audience(film_state(), percent=150)),
        Scene("audience-08-question", projector, lambda _: audience(question)),
        Scene("audience-question-150", projector, lambda _: audience(question, percent=150)),
        Scene("audience-question-bright", projector, lambda _: audience(question, bright=True)),
        Scene("audience-11-approval", projector, lambda _: audience(reading)),
        Scene("audience-approval-long-150", projector, lambda _: audience(long, percent=150)),
        Scene("audience-approval-many", projector, lambda _: audience(many)),
        Scene("audience-break", projector, lambda _: audience(rest)),
        Scene("audience-welcome", projector, lambda _: audience(welcome)),
        Scene("audience-welcome-bright-150", projector, lambda _: audience(welcome, percent=150, bright=True)),
        Scene("audience-notice", projector, lambda _: before_the_film()),
        Scene("audience-notice-150", projector, lambda _: before_the_film(percent=150)),
        Scene("audience-black", projector, lambda _: audience(black)),
    ]
