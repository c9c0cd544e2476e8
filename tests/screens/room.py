"""The room's screens: welcome, film, question, read-back, black, and what is asked over a held picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import Action, ActionsValue, ListValue, Point, TextValue
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.playback.captions import Captions
from desktop_app.session.room_state import RoomState
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.theme.theme import Theme
from tests.screens.scene import Scene
from tests.ui.room.stories import (
    POINTS,
    STEPS,
    StillPlayer,
    film_state,
    minutes,
    question_state,
    room_state,
)

LONG = TextValue(
    "Vi har börjat prata om sådant som vi förut gick förbi. Flera av oss har fått ord för det vi ser, och det har "
    "blivit lättare att fråga. Vi tar upp det på varje ärendegenomgång och har bestämt vem som ringer kvällstid. "
    "Vi saknar fortfarande en rutin för hur vi gör när någon flyttar till en annan kommun mitt i en insats."
)
MANY = ListValue(tuple(Point(f"Punkt {n}: det här behöver vi komma överens om") for n in range(1, 9)))
ACTIONS = ActionsValue(
    (
        Action("Ta fram ett nummer som gäller på kvällen", "Anna", "2 december"),
        Action("Bjuda in ungdomsenheten till nästa träff", "Chefen", ""),
    )
)


def room(theme: Theme, state: RoomState, *, percent: int = 100, rate: float = 1.0) -> QWidget:
    """Make the room as it stands, with a still picture for a film."""
    view = RoomView(theme, StillPlayer())  # type: ignore[arg-type]  # the part of a Player that the room uses
    view.setWindowTitle("Samsyn")
    view.set_captions(captions())
    view.set_group_text_percent(percent)
    view.film.set_rate(rate)
    view.show_state(state)
    return view


def captions() -> Captions:
    """Return the mockups' caption, read as a real file is."""
    path = Path(__file__).with_name("room.vtt")
    return Captions.load(path)


def ended() -> RoomState:
    """Return the room when the film has just ended."""
    return film_state(at=minutes(0), paused=True, ended=True)


def scenes() -> list[Scene]:
    """Return the pictures, the mockups' own first."""
    laptop, large, small = (1366, 768), (1920, 1080), (1024, 640)
    film, question = film_state(), question_state()
    reading = question_state(phase=Phase.READING_BACK, value=POINTS)
    actions = question_state(5, phase=Phase.READING_BACK, value=ACTIONS)
    longer = question_state(1, phase=Phase.READING_BACK, value=LONG)
    many = question_state(3, phase=Phase.READING_BACK, value=MANY)
    own = room_state(FlowState(STEPS, 2))
    paused = replace(film, flow=replace(film.flow, paused=True))
    return [
        Scene("room-film", laptop, lambda t: room(t, film)),
        Scene("room-film-dark", large, lambda t: room(t, paused, rate=1.25), dark=True),
        Scene("room-film-small", small, lambda t: room(t, film)),
        Scene("room-film-150", laptop, lambda t: room(t, film, percent=150), percent=150),
        Scene("room-film-200", small, lambda t: room(t, film, percent=150), percent=200),
        Scene("room-question", large, lambda t: room(t, question)),
        Scene("room-question-own", laptop, lambda t: room(t, own)),
        Scene("room-question-small", small, lambda t: room(t, question, percent=150)),
        Scene("room-question-200", small, lambda t: room(t, question, percent=100), percent=200),
        Scene("room-approval", large, lambda t: room(t, reading)),
        Scene("room-approval-actions", laptop, lambda t: room(t, actions)),
        Scene("room-approval-long", laptop, lambda t: room(t, longer)),
        Scene("room-approval-many", laptop, lambda t: room(t, many)),
        Scene("room-approval-150", small, lambda t: room(t, reading, percent=150), percent=150),
        Scene("room-welcome", laptop, lambda t: room(t, room_state(FlowState(STEPS, 0)))),
        Scene("room-notice", laptop, notice),
        Scene("room-end", laptop, lambda t: room(t, ended())),
        Scene("room-offer", laptop, lambda t: room(t, film_state(at=minutes(12, 40), paused=True, offering=True))),
        Scene("room-leaving", laptop, lambda t: room(t, film_state(paused=True, asking=True))),
        Scene("room-keys", laptop, lambda t: keys(t, film)),
        Scene("room-keys-dark", laptop, lambda t: keys(t, film), dark=True),
        Scene("room-keys-200", small, lambda t: keys(t, film), percent=200),
        Scene("room-black", laptop, lambda t: room(t, film_state(paused=True, black=True))),
    ]


def keys(theme: Theme, state: RoomState) -> QWidget:
    """Make the room with the key card over it."""
    view = room(theme, state)
    assert isinstance(view, RoomView)
    view.key_card.lay()
    return view


def notice(theme: Theme) -> QWidget:
    """Make the welcome's second card."""
    view = room(theme, room_state(FlowState(STEPS, 0)))
    assert isinstance(view, RoomView)
    view.welcome.show_card(view.welcome.notice)
    return view
