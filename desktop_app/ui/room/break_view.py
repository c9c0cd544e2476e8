"""The steps with nothing to write, in one window: a break, a last round, and the bright card over anything."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from desktop_app.session import events
from desktop_app.ui.room.audience.break_card import BreakCard
from desktop_app.ui.room.audience.bright_card import BrightCard
from desktop_app.ui.room.audience.closing_card import ClosingCard
from desktop_app.ui.room.card_view import CardView
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme

MORE: Final = timedelta(minutes=5)


class BreakView(CardView):
    """A break, and when it ends: somebody says so, whatever the clock says."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        night = theme.night()
        self.rest = BreakCard()
        self.add_card(self.rest)
        self.more = SecondaryButton(night, "", icon="add", parent=self.panel)
        self.go_on = PrimaryButton(night, "", icon="play_filled", key_hint="PageDown", parent=self.panel)
        self.more.clicked.connect(self._take_more)
        self.go_on.clicked.connect(lambda: self.event_sent.emit(events.EndBreak()))
        self.panel.leave_break_out()
        self.panel.place(left=(self.panel.larger_text,), right=(self.more, self.go_on))
        self.retranslate()

    def fill(self, state: RoomState, *, new: bool) -> None:  # noqa: ARG002  # every filling is the whole
        """Show the break."""
        self.rest.show_break(state.flow.break_until, state.flow.break_length)
        self.more.setVisible(state.flow.break_until is not None)
        self.panel.rearrange()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.more.set_text(translate("Room", "5 minutes more"))
        self.go_on.set_text(translate("Room", "Begin again"))
        self.rest.retranslate()
        super().retranslate()

    def _take_more(self) -> None:
        until = self._state.flow.break_until if self._state else None
        if until is not None:
            self.event_sent.emit(events.StartBreak(until + MORE))


class ClosingView(CardView):
    """A last round."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        night = theme.night()
        self.closing = ClosingCard()
        self.add_card(self.closing)
        self.back = SecondaryButton(night, "", icon="arrow_left", parent=self.panel)
        self.next = PrimaryButton(night, "", trailing_icon="arrow_right", key_hint="PageDown", parent=self.panel)
        self.back.clicked.connect(lambda: self.event_sent.emit(events.Previous()))
        self.next.clicked.connect(lambda: self.event_sent.emit(events.Next()))
        self.panel.place(left=(self.back, self.panel.larger_text), right=(self.next,))
        self.retranslate()

    def fill(self, state: RoomState, *, new: bool) -> None:  # noqa: ARG002  # every filling is the whole
        """Show what is asked."""
        self.closing.show_closing(state.flow.step.text)
        self.panel.rearrange()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.back.set_text(translate("Room", "Back"))
        self.next.set_text(translate("Room", "Next"))
        self.closing.retranslate()
        super().retranslate()


class BrightView(CardView):
    """Light in the room, until somebody wants the picture back."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.bright = BrightCard()
        self.add_card(self.bright)
        self.show_again = PrimaryButton(theme.night(), "", icon="eye", key_hint="W", parent=self.panel)
        self.show_again.clicked.connect(lambda: self.event_sent.emit(events.Bright(on=False)))
        self.panel.place(left=(self.panel.larger_text,), right=(self.show_again,))
        self.retranslate()

    def fill(self, state: RoomState, *, new: bool) -> None:  # noqa: ARG002  # every filling is the whole
        """Show the question that is on the table, if any."""
        self.bright.show_bright(state.prompt, state.prompt_number, state.prompt_total)
        self.panel.rearrange()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.show_again.set_text(translate("Room", "Show again"))
        self.bright.retranslate()
        super().retranslate()
