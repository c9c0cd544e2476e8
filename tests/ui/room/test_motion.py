"""Less motion, where the system or the user asks for it: the room's hour without a thing that moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.settings import Settings
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.wishes import Wishes
from tests.ui.room.conftest import Room
from tests.ui.room.stories import NOW, POINTS, STEPS, film_state, minutes, question_state, room_state


def moving(room: Room) -> list[str]:
    """Return what moves just now."""
    running = QAbstractAnimation.State.Running
    return [type(one).__name__ for one in room.view.findChildren(QAbstractAnimation) if one.state() is running]


@pytest.mark.parametrize("by_the_user", [True, False])
def test_nothing_moves_through_a_meeting_where_less_motion_is_asked_for(
    make_room: Callable[..., Room],
    theme: Theme,
    qapp: QApplication,
    *,
    by_the_user: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Moving surfaces make some people ill; whoever says so, it holds at once, and from welcome to the end."""
    room = make_room(room_state(FlowState(STEPS, 0)))
    film = room.view.film
    room.show(film_state())
    film.slider.hide()
    assert moving(room)  # so that the test sees what moves
    film.slider.place()

    if by_the_user:
        theme.apply(qapp, Settings(less_motion=True))
    else:
        monkeypatch.setattr(Wishes, "less_motion", lambda _: True)
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
    theme.apply(qapp, Settings())


def test_the_systems_wish_is_known(qapp: QApplication) -> None:
    """Nobody who has asked the system should have to ask Samsyn too."""
    asked = qapp.styleHints().accessibility().motionPreference() is Qt.MotionPreference.ReducedMotion
    assert Wishes(qapp).less_motion() is asked
