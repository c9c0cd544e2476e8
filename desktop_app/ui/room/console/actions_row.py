"""The meeting's actions at the foot of the console: ask now, break, somebody late, write, end for today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.domain.steps import ASKING, Phase, StepKind
from desktop_app.session import events
from desktop_app.ui.room.break_menu import BreakMenu
from desktop_app.ui.widgets.buttons import Button, QuietButton, SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.clock import Clock
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.frame import Page

_FEWEST = 2
"""So many always stand in the bar: what comes next, and a break."""
_GAP = 4


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
        self.more = QuietButton(theme, "", trailing_icon="chevron_down", place=True)
        """What the bar has no room for: it is always in sight, and stays one line."""
        self.menu = QMenu(self.more)
        theme.dress(self.menu)
        self._bar = page.bottom
        self._offered: set[Button] = set()
        self._fitted: tuple[object, ...] = ()
        self.end = SecondaryButton(theme, "", icon="flag_checkered")
        self.breaks = BreakMenu(self.take_break, clock=clock)
        self.breaks.event_sent.connect(self.event_sent)
        for button in (self.ask_now, self.back, self.take_break, self.late, self.write, self.mark, self.turn):
            page.add_bottom_left(button)
            self._offered.add(button)
        page.add_bottom_left(self.more)
        self.more.hide()
        page.add_bottom_right(self.end)
        self.ask_now.clicked.connect(lambda: self.event_sent.emit(events.ShowQuestion()))
        self.back.clicked.connect(lambda: self.event_sent.emit(events.Previous()))
        self.late.clicked.connect(self.late_pressed)
        self.write.clicked.connect(self._write)
        self.more.clicked.connect(self._open_more)
        self.end.clicked.connect(lambda: self.event_sent.emit(events.EndForToday()))
        self.retranslate()

    def show_state(self, state: RoomState) -> None:
        """Offer what can be done as the meeting stands."""
        self._state = state
        film = state.flow.step.kind is StepKind.FILM
        coming = state.next_step
        asks_next = film and not state.flow.on_break and coming is not None and coming.kind in ASKING
        wanted = {
            self.ask_now: asks_next,
            self.write: asks_next,
            self.mark: film and not state.flow.on_break and state.flow.phase is Phase.SHOWING,
            self.back: not film and state.flow.index > 0,
            self.take_break: state.flow.break_until is None,
            self.late: True,
            self.turn: True,
        }
        self._offered = {button for button, is_wanted in wanted.items() if is_wanted}
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
        self.more.set_text(translate("Console", "More"))
        self.fit()

    def fit(self) -> None:
        """Stand on one line: what is needed least often goes into «Mer», where the bar has no room for it."""
        order = (self.ask_now, self.back, self.take_break, self.write, self.mark, self.late, self.turn)
        offered = [button for button in order if button in self._offered]
        if not self._bar.isVisible():  # it has no width of its own yet
            for button in order:
                button.setVisible(button in self._offered)
            return
        widths = {button: button.sizeHint().width() for button in (*offered, self.more, self.end)}
        if self.mark in widths:
            widths[self.mark] = max(widths[self.mark], self._width_when_marked())
        fitted = (self._bar.width(), *offered, *widths.values())
        if fitted == self._fitted:
            return
        self._fitted = fitted
        shown, room = list(offered), self._bar.room() - widths[self.end]
        while len(shown) > _FEWEST and room < self._bar.width_of([widths[button] for button in shown]):
            if len(shown) == len(offered):
                room -= self._bar.width_of([widths[self.more]])
            shown.pop()
        for button in order:
            button.setVisible(button in shown)
        self.more.setVisible(len(shown) < len(offered))

    def _width_when_marked(self) -> int:
        """Return how wide the button is while it says what was marked: nothing is to move for that."""
        words = translate("Room", "Marked {time}").format(time="00:00")
        metrics = self.mark.fontMetrics()
        more = metrics.horizontalAdvance(words) - metrics.horizontalAdvance(self.mark.text())
        return self.mark.sizeHint().width() + more

    def _open_more(self) -> None:
        self.menu.clear()
        for button in (self.back, self.write, self.mark, self.late, self.turn):
            if button in self._offered and button.isHidden():
                self.menu.addAction(button.text()).triggered.connect(button.click)
        self.menu.popup(self.more.mapToGlobal(QPoint(0, -self.menu.sizeHint().height() - _GAP)))

    def _write(self) -> None:
        self.event_sent.emit(events.ShowQuestion())
        self.event_sent.emit(events.WriteAnswer())
