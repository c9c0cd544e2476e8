"""Reading back: «Stämmer det?», and the two answers to it (mockup 11, in one window)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.session import events
from desktop_app.ui.room.audience.approval_card import ApprovalCard
from desktop_app.ui.room.audience.paged_card import page_words
from desktop_app.ui.room.card_view import CardView
from desktop_app.ui.room.keys import Act
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme


class ApprovalView(CardView):
    """The group's answer in large type, page by page where it is long."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        night = theme.night()
        self._page = ""
        self.answer = ApprovalCard()
        self.add_card(self.answer)
        self.answer.paged.connect(self._paged)
        self.edit = SecondaryButton(night, "", icon="edit", parent=self.panel)
        self.previous_page = SecondaryButton(night, "", icon="chevron_left", parent=self.panel)
        self.next_page = SecondaryButton(night, "", trailing_icon="chevron_right", parent=self.panel)
        self.approve = PrimaryButton(night, "", icon="checkmark", key_hint="Ctrl+Enter", parent=self.panel)
        self.edit.clicked.connect(lambda: self.event_sent.emit(events.Edit()))
        self.previous_page.clicked.connect(lambda: self.answer.turn(-1))
        self.next_page.clicked.connect(lambda: self.answer.turn(1))
        self.approve.clicked.connect(lambda: self.event_sent.emit(events.Approve()))
        self.panel.place(
            left=(self.edit, self.panel.larger_text, self.previous_page, self.next_page), right=(self.approve,)
        )
        self.retranslate()

    def fill(self, state: RoomState, *, new: bool) -> None:
        """Show the answer, from its first page where it is read back anew."""
        if state.prompt is None:
            return
        self.answer.show_answer(state.answer, state.prompt, state.prompt_number, state.prompt_total)
        if new:
            self.answer.turn(1 - self.answer.page)

    def act(self, act: Act) -> bool:
        """Approve, or turn the page."""
        if act is Act.APPROVE:
            self.event_sent.emit(events.Approve())
            return True
        if act in {Act.BACK_5, Act.ON_5}:
            return self.answer.turn(1 if act is Act.ON_5 else -1)
        return False

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.edit.set_text(translate("Room", "Change"))
        self.approve.set_text(translate("Room", "This is right"))
        self.previous_page.set_text(translate("Room", "Previous page"))
        self.next_page.set_text(translate("Room", "Next page"))
        self.answer.retranslate()
        super().retranslate()

    def _paged(self, page: int, pages: int) -> None:
        self.previous_page.setVisible(pages > 1)
        self.next_page.setVisible(pages > 1)
        self.previous_page.setEnabled(page > 1)
        self.next_page.setEnabled(page < pages)
        self._page = page_words(page, pages) if pages > 1 else ""
        self.note()

    def note(self) -> None:
        """Say which page it is, where there are several: that comes first."""
        if self._page:
            words = translate("Room", "You see page {page}. Turn it with the arrow keys.")
            self.panel.set_note(words.format(page=self._page))
        else:
            super().note()
