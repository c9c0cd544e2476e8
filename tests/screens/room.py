"""The room's screens: welcome, film, question, read-back, black, and what is asked over a held picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import Action, ActionsValue, ListValue, Point, TextValue
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Method, Phase, Step, StepKind
from desktop_app.domain.tasks import Task
from desktop_app.playback.captions import Captions
from desktop_app.session import events
from desktop_app.session.flow import step as happen
from desktop_app.session.recap import Recap
from desktop_app.session.room_state import RoomState
from desktop_app.session.summary import FilmShown
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.theme.theme import Theme
from tests.screens.scene import Scene
from tests.ui.room.stories import (
    DUTIES,
    FILM,
    LECTURE,
    NOW,
    OFFICIAL,
    OTHER,
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


def outside(theme: Theme, state: RoomState) -> QWidget:
    """Make the room as an answer is read back in it outside a meeting."""
    view = room(theme, state)
    view.leave_meeting_out()
    return view


def in_bright_room(theme: Theme, state: RoomState) -> QWidget:
    """Make the room as it stands where it cannot be darkened."""
    view = room(theme, state)
    view.set_bright_room(bright=True)
    return view


def room(theme: Theme, state: RoomState, *, percent: int = 100, rate: float = 1.0) -> RoomView:
    """Make the room as it stands, with a still picture for a film."""
    view = RoomView(theme, StillPlayer())  # type: ignore[arg-type]  # the part of a Player that the room uses
    view.setWindowTitle("Samsyn")
    view.set_captions(captions())
    view.set_group_text_percent(percent)
    view.film.set_rate(rate)
    view.film.panel.volume.offer_way()
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
        Scene("room-question-bright-room", laptop, lambda t: in_bright_room(t, question)),
        Scene("room-question-small", small, lambda t: room(t, question, percent=150)),
        Scene("room-question-200", small, lambda t: room(t, question, percent=100), percent=200),
        Scene("room-approval", large, lambda t: room(t, reading)),
        Scene("room-approval-outside", laptop, lambda t: outside(t, reading)),
        Scene("room-approval-actions", laptop, lambda t: room(t, actions)),
        Scene("room-approval-long", laptop, lambda t: room(t, longer)),
        Scene("room-approval-many", laptop, lambda t: room(t, many)),
        Scene("room-approval-150", small, lambda t: room(t, reading, percent=150), percent=150),
        Scene("room-welcome", laptop, lambda t: room(t, room_state(FlowState(STEPS, 0, duties=DUTIES)))),
        Scene("room-notice", laptop, notice),
        Scene("room-notice-film", laptop, lambda t: room(t, film_state(at=minutes(0), paused=True, noticing=True))),
        Scene("room-recap", laptop, recap),
        Scene("room-end", laptop, lambda t: room(t, ended())),
        Scene("room-offer", laptop, lambda t: room(t, film_state(at=minutes(12, 40), paused=True, offering=True))),
        Scene("room-leaving", laptop, lambda t: room(t, film_state(paused=True, asking=True))),
        Scene("room-keys", laptop, lambda t: keys(t, film)),
        Scene("room-keys-dark", laptop, lambda t: keys(t, film), dark=True),
        Scene("room-keys-200", small, lambda t: keys(t, film), percent=200),
        *talking(laptop, small),
        Scene("room-black", laptop, lambda t: room(t, film_state(paused=True, black=True))),
    ]


def keys(theme: Theme, state: RoomState) -> QWidget:
    """Make the room with the key card over it."""
    view = room(theme, state)
    assert isinstance(view, RoomView)
    view.key_card.lay()
    return view


def talking(laptop: tuple[int, int], small: tuple[int, int]) -> list[Scene]:
    """Return talk, breaks, the bright card, the agenda and undo, in one window."""
    now = datetime.now().astimezone()
    timed = {"method": Method.PAIRS, "timer_ends": now + minutes(1, 58), "timer_length": minutes(3)}
    talk = room_state(replace(FlowState(STEPS, 2), **timed))  # type: ignore[arg-type]  # named above
    over = room_state(replace(FlowState(STEPS, 2), **{**timed, "timer_ends": now}))  # type: ignore[arg-type]
    rest = film_state(paused=True, break_until=now + minutes(6, 58), break_length=minutes(10))
    planned = film_state(paused=True, pause_point=LECTURE.pause_points[0], at=minutes(31, 20))
    moved, _ = happen(FlowState(STEPS, 2), events.MoveToNextMeeting())
    return [
        Scene("room-talk", laptop, lambda t: room(t, talk)),
        Scene("room-talk-small", small, lambda t: room(t, talk, percent=150), percent=150),
        Scene("room-talk-over", laptop, lambda t: room(t, over)),
        Scene("room-break", laptop, lambda t: room(t, rest)),
        Scene("room-break-small", small, lambda t: room(t, rest, percent=150), percent=150),
        Scene("room-bright", laptop, lambda t: room(t, film_state(paused=True, bright=True))),
        Scene("room-pause-point", laptop, lambda t: room(t, planned)),
        Scene("room-undo", laptop, lambda t: room(t, room_state(moved))),
        Scene("room-steps", laptop, steps),
        Scene("room-tasks", laptop, tasks),
        Scene("room-steps-small", small, steps, percent=150),
    ]


def steps(theme: Theme) -> QWidget:
    """Make the drawer with the meeting's steps, after something was changed in them."""
    own = Step(StepKind.OWN, prompt=PromptId("own-1"), text="Vad gör vi på måndag?")
    rest = Step(StepKind.BREAK, length=minutes(10))
    planned = (*STEPS[:-1], rest, Step(StepKind.FILM, OTHER.id), own, Step(StepKind.CLOSING), STEPS[-1])
    here = (HeadCount("Socialsekreterare", 5), HeadCount("Chef", 1), HeadCount("Annan enhet", 1))
    flow, _ = happen(FlowState(planned, 1, positions={FILM: minutes(22, 10)}, duties=DUTIES), events.MoveStep(4, 5))
    state = room_state(flow)
    view = room(theme, replace(state, session=replace(state.session, attendance=here)))
    assert isinstance(view, RoomView)
    QTimer.singleShot(0, view.drawer.open)
    return view


def recap(theme: Theme) -> QWidget:
    """Make the welcome's card of last time."""
    films = (FilmShown(4, "Fyra", minutes(31, 20), minutes(42, 49), seen=False),)
    told = Recap(4, NOW, films, 1, 0, ACTIONS.actions[:1], (OFFICIAL[4],))
    view = room(theme, replace(room_state(FlowState(STEPS, 0)), recap=told))
    assert isinstance(view, RoomView)
    view.welcome.show_card(view.welcome.recap)
    return view


def notice(theme: Theme) -> QWidget:
    """Make the welcome's second card."""
    view = room(theme, room_state(FlowState(STEPS, 0)))
    assert isinstance(view, RoomView)
    view.welcome.show_card(view.welcome.notice)
    return view


def tasks(theme: Theme) -> QWidget:
    """Make the welcome's card of what was decided."""
    decided = tuple(Task(PromptId("next"), action) for action in ACTIONS.actions)
    view = room(theme, replace(room_state(FlowState(STEPS, 0)), tasks=decided))
    assert isinstance(view, RoomView)
    view.welcome.on.click()
    return view
