"""Black is a matter of privacy: silent first, then black on every window, and only then paused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.clock import Clock
from desktop_app.domain.steps import Phase
from desktop_app.session import events
from desktop_app.ui.room.audience.picture import GroupPicture
from desktop_app.ui.room.audience.window import AudienceWindow
from desktop_app.ui.room.blackout import Blackout
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.console_view import ConsoleView
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.theme.theme import Theme
from tests.ui.room.pixels import pixels
from tests.ui.room.stories import POINTS, StillPlayer, film_state, question_state

BLACK = {0xFF000000}


class Noon:
    """A clock that stands."""

    def now(self) -> datetime:
        """Return noon."""
        return datetime(2026, 11, 18, 12, tzinfo=UTC)


class Painted(QObject):
    """Notes among what the player is told when a widget is painted."""

    def __init__(self, widget: QWidget, told: list[str], name: str) -> None:
        super().__init__(widget)
        self._told = told
        self._name = name
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint."""
        if event.type() == QEvent.Type.Paint:
            self._told.append(self._name)
        return False


class TwoScreens:
    """A console and the group's window, both shown."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.player = StillPlayer()
        self.picture = GroupPicture(self.player)  # type: ignore[arg-type]  # the part of a Player that it uses
        self.audience = AudienceWindow(self.player, self.picture)  # type: ignore[arg-type]
        self.answer = AnswerView(theme)
        clock: Clock = Noon()
        self.console = ConsoleView(theme, self.player, self.picture, clock, answer=lambda: self.answer)  # type: ignore[arg-type]
        self.sent: list[events.Event] = []
        self.console.event_sent.connect(self.sent.append)
        for window in (self.audience, self.console):
            qtbot.addWidget(window)
            window.resize(960, 600)
        self.console.show_state(film_state())
        self.audience.show()
        with qtbot.waitActive(self.console):
            self.console.show()


@pytest.fixture
def two(theme: Theme, qtbot: QtBot) -> TwoScreens:
    """Return both windows with a film running."""
    return TwoScreens(theme, qtbot)


def test_black_is_silent_then_black_then_paused(two: TwoScreens) -> None:
    """The sound carries through a door, and a picture stands until something is painted: both before the pause."""
    Painted(two.picture.black, two.player.told, "black")
    two.player.told.clear()

    QTest.keyClick(two.console, Qt.Key.Key_B)

    assert two.player.told == ["mute", "black", "pause"]
    assert two.sent == [events.Black(on=True)]
    assert pixels(two.audience.grab().toImage()) == BLACK


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_F7])
def test_one_screen_is_black_in_the_same_order(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    """Around a laptop as before a projector, from the keyboard as from a clicker."""
    player = StillPlayer()
    room = RoomView(theme, player)  # type: ignore[arg-type]
    qtbot.addWidget(room)
    room.resize(960, 600)
    room.show_state(film_state())
    with qtbot.waitActive(room):
        room.show()
    Painted(room.curtain, player.told, "black")
    player.told.clear()

    QTest.keyClick(room.windowHandle(), key)

    assert player.told[:3] == ["mute", "black", "pause"]


def test_black_falls_while_somebody_types(two: TwoScreens, qtbot: QtBot) -> None:
    """What is shown to the group must go at once, without leaving the answer first; a clicker's dot is only a dot."""
    state = question_state(phase=Phase.WRITING, value=POINTS)
    two.answer.show_answer(state)
    two.console.show_state(state)
    box = two.console.window().focusWidget()
    assert box is not None
    assert two.answer.isAncestorOf(box)

    QTest.keyClick(box, Qt.Key.Key_Period)
    assert not two.picture.black.isVisible()
    QTest.keyClick(box, Qt.Key.Key_F7)

    assert two.picture.black.isVisible()
    assert two.player.muted


def test_the_sound_comes_back_as_it_was() -> None:
    """A film that was muted before black is not loud after it; falling twice forgets nothing."""
    for before in (True, False):
        player = StillPlayer()
        player.muted = before
        blackout = Blackout(player)  # type: ignore[arg-type]

        blackout.fall()
        blackout.fall()
        blackout.lift()

        assert player.muted is before
