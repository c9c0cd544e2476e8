"""Less motion, where the system asks for it: the room's hour without a thing that moves."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.ui.room.motion import may_move
from tests.ui.room.conftest import Room
from tests.ui.room.stories import NOW, POINTS, STEPS, film_state, minutes, question_state, room_state


def ask_for(preference: Qt.MotionPreference, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system ask for this."""
    hints = SimpleNamespace(accessibility=lambda: SimpleNamespace(motionPreference=lambda: preference))
    monkeypatch.setattr(QGuiApplication, "styleHints", staticmethod(lambda: hints))


def moving(room: Room) -> list[str]:
    """Return what moves just now."""
    running = QAbstractAnimation.State.Running
    return [type(one).__name__ for one in room.view.findChildren(QAbstractAnimation) if one.state() is running]


def test_nothing_moves_through_a_meeting_where_less_motion_is_asked_for(
    make_room: Callable[..., Room], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Moving surfaces make some people ill; the system's setting says who, and it holds from welcome to the end."""
    room = make_room(room_state(FlowState(STEPS, 0)))
    film = room.view.film
    room.show(film_state())
    film.slider.hide()
    assert moving(room)  # so that the test sees what moves
    film.slider.place()

    ask_for(Qt.MotionPreference.ReducedMotion, monkeypatch)
    assert not may_move()
    for state in (
        room_state(FlowState(STEPS, 0)),
        film_state(),
        film_state(paused=True, asking=True),
        film_state(),
        film_state(at=minutes(0), paused=True, ended=True),
        question_state(),
        question_state(phase=Phase.READING_BACK, value=POINTS),
        film_state(paused=True, break_until=NOW + minutes(5)),
        film_state(paused=True, black=True),
        film_state(),
    ):
        room.show(state)
        film.slider.hide()
        film.slider.touch()
        room.view.drawer.open()
        room.view.drawer.put_away()
        room.press(Qt.Key.Key_F1)
        room.press(Qt.Key.Key_F1)
        assert moving(room) == []


def test_things_move_where_nobody_minds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A panel that jumps is harder to follow for everybody else."""
    ask_for(Qt.MotionPreference.NoPreference, monkeypatch)
    assert may_move()
