"""What the room's keys do on the console: each by what the meeting has come to, and some of them anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.session import events
from desktop_app.ui.room.keys import Act

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.room.console.console_view import ConsoleView

EVERYWHERE: Final = {
    Act.NEXT,
    Act.PREVIOUS,
    Act.BLACK,
    Act.FULL_SCREEN_BACK,
    Act.LEAVE_FULL_SCREEN,
    Act.SHOW_ANSWER,
    Act.HELP,
    Act.SWAP_SCREENS,
}
"""What the room's keys do also while an answer is written or a film fails. The size of text is then one's own."""


class ConsoleActs:
    """Does them, on the one console it is given."""

    def __init__(self, console: ConsoleView) -> None:
        self._console = console

    def do(self, act: Act, state: RoomState | None) -> None:
        """Do what a key means; before the first state only what needs none."""
        console, send = self._console, self._console.event_sent.emit
        if act is Act.BLACK:
            self._turn_black_or_back()
        elif act in {Act.LEAVE_FULL_SCREEN, Act.FULL_SCREEN_BACK}:
            console.full_screen_wanted.emit(act is Act.FULL_SCREEN_BACK)
        elif act is Act.FULL_SCREEN:
            console.full_screen_wanted.emit(not console.window().isFullScreen())
        elif act is Act.SWAP_SCREENS:
            console.swap_pressed.emit()
        elif act in {Act.LARGER_TEXT, Act.SMALLER_TEXT}:
            console.looks.step_text(1 if act is Act.LARGER_TEXT else -1)
        elif act is Act.HELP:
            console.key_card.toggle()
        elif act is Act.CONTACTS:
            console.toggle_contacts()
        elif state is None:
            return
        elif act is Act.BRIGHT:
            send(events.Bright(on=not state.flow.bright))
        elif act is Act.SHOW_ANSWER:
            send(events.ShowAnswer(on=not state.flow.answer_shown))
        else:
            self._do_on_step(act, state)

    def _turn_black_or_back(self) -> None:
        """Black, silent and paused in the same instant: first here, then in the flow."""
        console = self._console
        on = not console.blackout.is_down
        if on:
            console.blackout.fall()
        console.event_sent.emit(events.Black(on=on))

    def _do_on_step(self, act: Act, state: RoomState) -> None:
        console = self._console
        controls = console.teller.controls_for(state)
        if controls is console.page.transport:
            done = console.hands.act(act) or console.tools.act(act)
        else:
            done = next(one for one in console.page.controls if one is controls).act(act)
        if done:
            return
        if act is Act.NEXT:
            console.event_sent.emit(events.Next())
        elif act is Act.PREVIOUS:
            console.event_sent.emit(events.Previous())
