"""The meeting's actions at the foot of the console: ask now, break, somebody late, write, end for today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.steps import ASKING, Phase, StepKind
from desktop_app.session import events
from desktop_app.ui.room.break_menu import BreakMenu
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.clock import Clock
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.frame import Page


class ActionsRow(QObject):
    """What stands in a page's bottom bar."""

    event_sent = Signal(object)
    late_pressed = Signal()

    def __init__(self, theme: Theme, page: Page, clock: Clock) -> None:
        super().__init__(page)
        self._state: RoomState | None = None
        self.ask_now = SecondaryButton(theme, "", icon="projection_screen_text")
        self.back = SecondaryButton(theme, "", icon="arrow_left")
        self.take_break = SecondaryButton(theme, "", icon="drink_coffee")
        self.late = SecondaryButton(theme, "", icon="person_clock")
        self.write = SecondaryButton(theme, "", icon="edit")
        self.mark = SecondaryButton(theme, "", icon="bookmark", key_hint="N")
        """Has its words and does its work from `FilmTools`: the transport has no room for it."""
        self.turn = QuietButton(theme, "", icon="people_call", place=True)
        self.end = SecondaryButton(theme, "", icon="flag_checkered")
        self.breaks = BreakMenu(self.take_break, clock=clock)
        self.breaks.event_sent.connect(self.event_sent)
        for button in (self.ask_now, self.back, self.take_break, self.late, self.write, self.mark, self.turn):
            page.add_bottom_left(button)
        page.add_bottom_right(self.end)
        self.ask_now.clicked.connect(lambda: self.event_sent.emit(events.ShowQuestion()))
        self.back.clicked.connect(lambda: self.event_sent.emit(events.Previous()))
        self.late.clicked.connect(self.late_pressed)
        self.write.clicked.connect(self._write)
        self.end.clicked.connect(lambda: self.event_sent.emit(events.EndForToday()))
        self.retranslate()

    def show_state(self, state: RoomState) -> None:
        """Offer what can be done as the meeting stands."""
        self._state = state
        film = state.flow.step.kind is StepKind.FILM
        coming = state.next_step
        asks_next = film and not state.flow.on_break and coming is not None and coming.kind in ASKING
        self.ask_now.setVisible(asks_next)
        self.write.setVisible(asks_next)
        self.mark.setVisible(film and not state.flow.on_break and state.flow.phase is Phase.SHOWING)
        self.back.setVisible(not film and state.flow.index > 0)
        self.take_break.setVisible(state.flow.break_until is None)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.ask_now.set_text(translate("Console", "Show the question now"))
        self.take_break.set_text(translate("Console", "Break …"))
        self.late.set_text(translate("Console", "Late arrival"))
        self.write.set_text(translate("Console", "Write answer"))
        self.turn.set_text(translate("Console", "Where do we turn?"))
        self.end.set_text(translate("Console", "End for today"))
        flow = self._state.flow if self._state is not None else None
        before = flow.steps[flow.index - 1] if flow is not None and flow.index else None
        film_before = before is not None and before.kind is StepKind.FILM
        self.back.set_text(translate("Console", "Back to the film") if film_before else translate("Console", "Back"))

    def _write(self) -> None:
        self.event_sent.emit(events.ShowQuestion())
        self.event_sent.emit(events.WriteAnswer())
