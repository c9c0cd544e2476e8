"""The question before the group, with what may be done about it at the foot (mockup 08, in one window)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.steps import StepKind
from desktop_app.session import events
from desktop_app.ui.room.audience.question_card import QuestionCard
from desktop_app.ui.room.audience.talk_card import TalkCard, Timer
from desktop_app.ui.room.card_view import CardView
from desktop_app.ui.room.console.discussion_bar import DiscussionBar
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.marks_button import MarksButton
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.theme.theme import Theme


class QuestionView(CardView):
    """One question in large type."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        night = theme.night()
        self.question = QuestionCard()
        self.talk = TalkCard()
        self.add_card(self.question)
        self.add_card(self.talk)
        self.discussion = DiscussionBar(night, parent=self.panel)
        self.discussion.event_sent.connect(self.event_sent)
        self.back = SecondaryButton(night, "", icon="arrow_left", parent=self.panel)
        self.move_on = SecondaryButton(night, "", icon="calendar_ltr", parent=self.panel)
        self.next = SecondaryButton(night, "", trailing_icon="arrow_right", parent=self.panel)
        self.write = PrimaryButton(night, "", icon="edit", parent=self.panel)
        for button, event in (
            (self.back, events.Previous),
            (self.move_on, events.MoveToNextMeeting),
            (self.next, events.Next),
            (self.write, events.WriteAnswer),
        ):
            button.clicked.connect(lambda _checked=False, event=event: self.event_sent.emit(event()))
        self.marks = MarksButton(night, parent=self.panel)
        self.panel.place(
            header=self.discussion,
            left=(self.back, self.panel.larger_text),
            right=(self.move_on, self.next, self.write),
            tools=(self.marks,),
        )
        self.retranslate()

    def fill(self, state: RoomState, *, new: bool) -> None:  # noqa: ARG002  # every filling is the whole
        """Show the question and where one can go from it."""
        if state.prompt is not None:
            self.question.show_question(state.prompt, state.prompt_number, state.prompt_total)
        self._show_talk(state)
        self.discussion.show_state(state)
        self.back.setVisible(state.flow.index > 0)
        self.back.set_text(self._back_words(state))
        self.write.set_text(self._write_words(state))
        self.panel.rearrange()

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Offer what was marked in the film."""
        self.marks.show_places(places)
        self.panel.rearrange()

    def act(self, act: Act) -> bool:
        """Give more time to talk."""
        if act is Act.MORE_TIME:
            self.discussion.more_time()
        return act is Act.MORE_TIME

    def _show_talk(self, state: RoomState) -> None:
        """Let the way of talking and the time stand with the question, once there is any."""
        flow = state.flow
        timer = Timer(flow.timer_ends, flow.timer_length) if flow.timer_ends is not None else None
        self.talk.show_talk(flow.method, state.prompt, timer)
        self.show_card(self.talk if flow.method is not None or timer is not None else self.question)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.move_on.set_text(translate("Room", "Move to next meeting"))
        self.next.set_text(translate("Room", "Next"))
        self.question.retranslate()
        self.talk.retranslate()
        self.discussion.retranslate()
        if self._state is not None:
            self.fill(self._state, new=False)
        super().retranslate()

    @staticmethod
    def _back_words(state: RoomState) -> str:
        before = state.flow.steps[state.flow.index - 1] if state.flow.index else None
        if before is not None and before.kind is StepKind.FILM:
            return translate("Room", "Back to the film")
        return translate("Room", "Back")

    @staticmethod
    def _write_words(state: RoomState) -> str:
        if state.answer is not None and state.answer.is_answered:
            return translate("Room", "Change the answer")
        return translate("Room", "Write answer")
