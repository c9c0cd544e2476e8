"""The console with hands on it, and ears for what it says."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.session import events
from desktop_app.session.room_state import RoomState
from desktop_app.ui.room.console.console_view import ConsoleView
from desktop_app.ui.room.console.output import Output, Seen
from desktop_app.ui.theme.theme import Theme
from tests.screens.console import StillClock, console, dressed
from tests.ui.room.stories import NOW, STEPS, StillPlayer, film_state, minutes, room_state

WELCOME = room_state(FlowState(STEPS, 0))


class Console(QObject):
    """The console with what it said, and hands to press keys as the window system does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.clock = StillClock()
        self.view: ConsoleView = console(theme, film_state(), clock=self.clock)
        self.page = self.view.page
        self.player: StillPlayer = self.view.player  # type: ignore[assignment]  # the tests' own
        self.sent: list[events.Event] = []
        self.view.event_sent.connect(self.sent.append)
        self.view.resize(1366, 768)

    def begin(self) -> None:
        """Let film 4 be on the group's screen, and the focus on nothing."""
        self.clock.time = NOW
        self.player.position = minutes(22, 10)
        self.player.muted = False
        self.player.told.clear()
        self.view.show()
        self.view.activateWindow()
        assert QTest.qWaitForWindowActive(self.view)
        self.view.set_output(Output(Seen.ON))
        self.show(WELCOME)
        self.show(film_state())
        self.view.setFocus()
        self.sent.clear()

    def show(self, state: RoomState) -> None:
        """Let the meeting stand like this."""
        state = dressed(state)
        if state.flow.phase is Phase.WRITING and self.view.answer is not None:
            self.view.answer.show_answer(state)
        self.view.show_state(state)
        self.sent.clear()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the focus is."""
        QTest.keyClick(self.view.windowHandle(), key, modifier)
