"""The start of a meeting: the welcome card, and the notice, also before a heavy film that begins later (minute 0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.session import events
from desktop_app.ui.room.audience.paged_card import PagedCard
from desktop_app.ui.room.audience.recap_card import RecapCard
from desktop_app.ui.room.audience.to_do_card import ToDoCard
from desktop_app.ui.room.audience.welcome_card import NoticeCard, WelcomeCard, films_of, is_public, notice_for
from desktop_app.ui.room.card_view import CardView
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.tasks_card import TasksDialog
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme


class WelcomeView(CardView):
    """Welcome, then the notice where today's films ask for one, then the first step."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        night = theme.night()
        self.welcome = WelcomeCard()
        self.recap = RecapCard()
        self.to_do = ToDoCard()
        self.notice = NoticeCard()
        self.dialog: TasksDialog | None = None
        """Open while tasks are ticked."""
        self._order: tuple[PagedCard, ...] = (self.welcome,)
        """The cards that are shown today, in their order."""
        for card in (self.welcome, self.recap, self.to_do, self.notice):
            self.add_card(card)
            card.paged.connect(self._tell)
        self.back = SecondaryButton(night, "", icon="arrow_left", parent=self.panel)
        self.on = PrimaryButton(night, "", parent=self.panel)
        self.back.clicked.connect(self._go_back)
        self.on.clicked.connect(self._go_on)
        self.tick = SecondaryButton(night, "", icon="clipboard_task", parent=self.panel)
        self.tick.clicked.connect(self._open_tasks)
        self.panel.place(left=(self.back, self.panel.larger_text, self.tick), right=(self.on,))
        self.retranslate()

    def fill(self, state: RoomState, *, new: bool) -> None:
        """Show the meeting, from the welcome where it is come to anew; or the notice before one film."""
        if state.flow.noticing and state.course.content_notice is not None:
            self.notice.show_notice(state.course.content_notice)
            self._order = (self.notice,)
            if self.card is not self.notice:
                self.show_card(self.notice)
            self._tell()
            return
        films = films_of(state)
        self.welcome.show_meeting(state.course, state.session.number, films, public=is_public(state))
        notice = notice_for(state.course, films)
        if notice is not None:
            self.notice.show_notice(notice)
        recap = state.recap if state.recap is not None and not state.recap.is_empty else None
        if recap is not None:
            self.recap.show_recap(recap)
        self.to_do.show_tasks(state.tasks)
        if self.dialog is not None:
            self.dialog.card.show_tasks(state.tasks)
        has = {self.recap: recap is not None, self.to_do: bool(state.tasks), self.notice: notice is not None}
        order = (self.welcome, self.recap, self.to_do, self.notice)
        self._order = tuple(card for card in order if has.get(card, True))
        if new or self.card not in self._order:
            self.show_card(self.welcome)
        self._tell()

    def act(self, act: Act) -> bool:
        """Next and previous turn the pages first."""
        if act in {Act.NEXT, Act.ON_5}:
            self._go_on()
            return True
        if act in {Act.PREVIOUS, Act.BACK_5}:
            self._go_back()
            return True
        return False

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.back.set_text(translate("Room", "Back"))
        self.welcome.retranslate()
        self.recap.retranslate()
        self.to_do.retranslate()
        self.tick.set_text(translate("Room", "Tick what is done"))
        self.notice.retranslate()
        self._tell()
        super().retranslate()

    def _open_tasks(self) -> None:
        if self._state is None:
            return
        self.dialog = TasksDialog(self.theme, self)
        self.dialog.card.show_tasks(self._state.tasks)
        self.dialog.card.event_sent.connect(self.event_sent)
        self.dialog.finished.connect(self._close_tasks)
        self.dialog.open()

    def _close_tasks(self) -> None:
        self.dialog = None

    def _go_on(self) -> None:
        card = self.card
        if isinstance(card, PagedCard) and card.turn(1):
            return
        if self._turn_to(1):
            return
        self.event_sent.emit(events.Next())

    def _go_back(self) -> None:
        card = self.card
        if isinstance(card, PagedCard) and card.turn(-1):
            return
        self._turn_to(-1)

    def _turn_to(self, way: int) -> bool:
        """Show the next card or the one before; tell whether there was one."""
        card = self.card
        place = self._order.index(card) + way if isinstance(card, PagedCard) and card in self._order else way
        if not 0 <= place < len(self._order):
            return False
        self.show_card(self._order[place])
        self.take_focus()
        self._tell()
        return True

    def _tell(self) -> None:
        """Say on the button what pressing it comes to."""
        card = self.card
        if not isinstance(card, PagedCard):
            return
        last = card.page == card.pages and card is self._order[-1]
        starts = last and self._state is not None and self._state.flow.starts_film
        self.on.set_icon("play_filled" if starts else None)
        self.on.set_text(translate("Room", "Start the film") if starts else translate("Room", "Next"))
        self.on.set_key_hint("PageDown")
        self.back.setVisible(card is not self._order[0] or card.page > 1)
        self.tick.setVisible(card is self.to_do)
        self.panel.rearrange()
