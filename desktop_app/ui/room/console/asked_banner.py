"""What the facilitator is asked about a held picture, in a banner on the console: the group goes on seeing the picture.

The same questions as in one window (`asked`), with the same seconds to the question after a film.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.session import events
from desktop_app.ui.room.asked import asked_over, is_question
from desktop_app.ui.room.end_countdown import EndCountdown
from desktop_app.ui.room.offer import Choice, Question
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme


class AskedBanner(Banner):
    """Shows itself where there is something to ask. `event_sent` carries the answer."""

    event_sent = Signal(object)
    asking = Signal()
    """It asks something, or nothing more: what is asked is the one thing to do next."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Kind.INFORMATION, parent=parent)
        self._state: RoomState | None = None
        self._question: Question | None = None
        self.second = SecondaryButton(theme, "")
        self.first = PrimaryButton(theme, "", compact=True)
        self.first.clicked.connect(lambda: self._choose(self._question.first if self._question else None))
        self.second.clicked.connect(lambda: self._choose(self._question.second if self._question else None))
        self.add_button(self.second)
        self.add_button(self.first)
        self._countdown = EndCountdown(self)
        self._countdown.ticked.connect(self._ask)
        self._countdown.over.connect(self._go_on)
        self.hide()

    @property
    def asks(self) -> bool:
        """Whether something is asked."""
        return not self.isHidden()

    def show_state(self, state: RoomState) -> None:
        """Ask what is to be asked as the meeting stands."""
        before, self._state = self._state, state
        if before is None or before.flow.step != state.flow.step or not state.flow.ended:
            self._countdown.renew()
        self._ask()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self._ask()

    def _ask(self) -> None:
        state = self._state
        if state is None:
            return
        question, count = None, self._countdown
        if not state.flow.black:
            question = asked_over(state, waiting=count.waiting, seconds_left=count.seconds_left)
        self._question = question
        counts = question is not None and question.bars is not None
        count.let_run(runs=counts and self.isVisible())
        if question is None:
            self.hide()
            self.asking.emit()
            return
        self.set_message(question.detail, lead=question.title)
        for button, choice in ((self.first, question.first), (self.second, question.second)):
            button.setVisible(choice is not None)
            if choice is not None:
                button.set_text(choice.text)
                button.set_key_hint(choice.key)
        if counts:  # on the button, so that a screen reader is not told of every second
            self.first.setText(
                translate("Console", "{act} in {seconds} s").format(act=question.first.text, seconds=count.seconds_left)
            )
        self.show()
        self.asking.emit()

    def _choose(self, choice: Choice | None) -> None:
        if choice is not None and choice.event is not None:
            self.event_sent.emit(choice.event)
        elif choice is not None:
            self._countdown.waiting = True
            self._ask()

    def _go_on(self) -> None:
        if self._state is not None and is_question(self._state.next_step):
            self.event_sent.emit(events.Next())

    def showEvent(self, event: QShowEvent) -> None:
        """Count down, if there is something to count to."""
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing down where nobody sees it."""
        super().hideEvent(event)
        self._countdown.stop()
