"""A card with a panel at its foot that stays: welcome, question and read-back are built on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.session import events
from desktop_app.ui.room.audience.paged_card import PagedCard
from desktop_app.ui.room.duty_fields import duty_words
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.panel import StagePanel
from desktop_app.ui.room.steps import steps_around
from desktop_app.ui.widgets.announce import announce

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.room.audience.card import GroupCard
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.theme.tokens import GroupTokens


class CardView(QWidget):
    """One card at a time over the whole stage, clear of its panel. `event_sent` carries what the flow is to do."""

    event_sent = Signal(object)
    black_pressed = Signal()
    larger_text_pressed = Signal()
    full_screen_pressed = Signal()
    meeting_pressed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._cards: list[GroupCard] = []
        self._card: GroupCard | None = None
        self._state: RoomState | None = None
        self._misplaced = False
        self._short_of_time = ""
        self.panel = StagePanel(theme, parent=self)
        self.panel.black_pressed.connect(self.black_pressed)
        self.panel.larger_text_pressed.connect(self.larger_text_pressed)
        self.panel.full_screen_pressed.connect(self.full_screen_pressed)
        self.panel.break_menu.event_sent.connect(self.event_sent)
        self.panel.meeting_pressed.connect(self.meeting_pressed)
        self.panel.end_pressed.connect(lambda: self.event_sent.emit(events.EndForToday()))
        self.panel.height_changed.connect(self._place)

    def add_card(self, card: GroupCard) -> None:
        """Have a card to show; the first one stands."""
        card.setParent(self)
        card.lower()
        card.setVisible(self._card is None)
        if isinstance(card, PagedCard):
            card.wait_unseen()
        self._cards.append(card)
        self._card = self._card or card

    def show_card(self, card: GroupCard) -> None:
        """Let this card stand, with the focus where the one before had it."""
        had_focus = self._card is not None and self._card is not card and self._card.hasFocus()
        self._card = card
        card.show()
        if had_focus:
            card.setFocus(Qt.FocusReason.OtherFocusReason)  # before the other goes and the focus anywhere
        for other in self._cards:
            other.setVisible(other is card)
        self._place()

    @property
    def card(self) -> GroupCard | None:
        """The card that stands."""
        return self._card

    def show_state(self, state: RoomState, *, anew: bool = False) -> None:
        """Show the card as the meeting stands; `anew` tells that something else was shown in between."""
        new = (
            anew
            or self._state is None
            or (self._state.flow.step, self._state.flow.phase)
            != (
                state.flow.step,
                state.flow.phase,
            )
        )
        self._state = state
        self.panel.set_steps(steps_around(state))
        self.note()
        self.fill(state, new=new)
        if new and self._card is not None and self.isVisible():
            self.take_focus()

    def fill(self, state: RoomState, *, new: bool) -> None:
        """Put the state on the cards; `new` tells that it is another step than before."""

    def note(self) -> None:
        """Say at the foot that the time is short, or else who leads, writes and approves."""
        if self._short_of_time:
            self.panel.set_note(self._short_of_time, "clock", "warning")
            return
        self.panel.set_note(duty_words(self._state.flow.duties) if self._state is not None else "")

    def warn_of_time(self, words: str) -> None:
        """Say at the foot that the time is short; nothing where it is not."""
        if words != self._short_of_time:
            self._short_of_time = words
            self.note()

    def take_focus(self) -> None:
        """Rest the focus on the card, and have it read aloud."""
        if self._card is not None:
            self._card.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self._card, f"{self._card.accessibleName()} {self._card.accessibleDescription()}")

    def set_text_percent(self, percent: int) -> None:
        """Take the group's text size."""
        for card in self._cards:
            card.set_text_percent(percent)
        self.panel.set_text_percent(percent)

    def set_colours(self, colours: GroupTokens) -> None:
        """Take the colours of a dark room or a bright one."""
        for card in self._cards:
            card.set_colours(colours)

    def act(self, act: Act) -> bool:  # noqa: ARG002  # the shape of every stage
        """Do what a key means here; tell whether it meant anything."""
        return False

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.panel.retranslate()
        if self._state is not None:
            self.panel.set_steps(steps_around(self._state))
        self.note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Card over the whole, panel at the foot."""
        super().resizeEvent(event)
        self._put()

    def showEvent(self, event: QShowEvent) -> None:
        """Place what changed while nobody saw it."""
        super().showEvent(event)
        if self._misplaced:
            self._put()

    def _place(self) -> None:
        """Place the card and the panel; unseen, they are placed once, on their way to the screen."""
        self._misplaced = not self.isVisible()
        if not self._misplaced:
            self._put()

    def _put(self) -> None:
        self._misplaced = False
        self.panel.set_room(self.height() // 3)
        height = self.panel.height_for(self.width())
        self.panel.setGeometry(0, self.height() - height, self.width(), height)
        if self._card is not None:
            self._card.setGeometry(self.rect())
            self._card.set_bottom_inset(height)
