"""The room on a screen: dressed, shown, active, with a still picture for a film."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.session import events
from desktop_app.session.room_state import RoomState
from desktop_app.settings import Settings
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.theme.theme import Theme
from tests.ui.room.stories import StillPlayer


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Return the theme, with the program dressed in it."""
    theme = Theme()
    theme.apply(qapp, Settings())
    theme.adorn(qapp)
    return theme


class Room:
    """The room with what it said, and hands to press keys with as the window system does."""

    def __init__(self, view: RoomView, player: StillPlayer, answer: QLineEdit, keys: KeyTable) -> None:
        self.view = view
        self.keys = keys
        self.player = player
        self.answer = answer
        """The text box on the screen that another room made."""
        self.sent: list[events.Event] = []
        self.full_screen: list[bool] = []
        view.event_sent.connect(self.sent.append)
        view.full_screen_wanted.connect(self.full_screen.append)

    def show(self, state: RoomState) -> None:
        """Let the meeting stand like this."""
        self.view.show_state(state)
        self.sent.clear()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the focus is."""
        window = self.view.window().windowHandle()
        assert window is not None
        QTest.keyClick(window, key, modifier)

    def type(self, text: str) -> None:
        """Press the keys of a text."""
        window = self.view.window().windowHandle()
        assert window is not None
        for letter in text:
            QTest.keyClick(window, Qt.Key(QKeySequence(letter)[0].key()))


@pytest.fixture
def make_room(theme: Theme, qtbot: QtBot) -> Iterator[Callable[[RoomState], Room]]:
    """Return what makes a room and shows it."""

    def make(state: RoomState, size: tuple[int, int] = (1366, 768)) -> Room:
        player, keys = StillPlayer(), KeyTable()
        page = QWidget()
        answer = QLineEdit()
        QVBoxLayout(page).addWidget(answer)
        page.setFocusProxy(answer)
        view = RoomView(theme, player, answer=lambda: page, keys=keys)  # type: ignore[arg-type]  # the part of a Player that it uses
        qtbot.addWidget(view)
        view.resize(*size)
        view.show_state(state)
        with qtbot.waitActive(view):
            view.show()
        return Room(view, player, answer, keys)

    return make
