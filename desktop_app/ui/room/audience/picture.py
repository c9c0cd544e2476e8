"""Everything the group sees, and nothing else: the film, one card at a time, or black.

It stands in the group's window, and the facilitator's preview is painted from it: one instance, so that what the
preview shows cannot differ from what the group sees. It has no control, takes no key and knows no theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.clock import Clock, SystemClock
from desktop_app.domain.steps import ASKING, Phase, StepKind
from desktop_app.settings import CaptionGround
from desktop_app.ui.room.audience.answer_card import AnswerCard
from desktop_app.ui.room.audience.approval_card import ApprovalCard
from desktop_app.ui.room.audience.break_card import BreakCard
from desktop_app.ui.room.audience.bright_card import BrightCard
from desktop_app.ui.room.audience.card import GroupCard
from desktop_app.ui.room.audience.closing_card import ClosingCard
from desktop_app.ui.room.audience.end_card import EndCard
from desktop_app.ui.room.audience.paged_card import PagedCard
from desktop_app.ui.room.audience.plain_cards import BlackCard, CalmCard
from desktop_app.ui.room.audience.question_card import QuestionCard
from desktop_app.ui.room.audience.recap_card import RecapCard
from desktop_app.ui.room.audience.talk_card import TalkCard, Timer
from desktop_app.ui.room.audience.timed_card import TimedCard
from desktop_app.ui.room.audience.to_do_card import ToDoCard
from desktop_app.ui.room.audience.welcome_card import NoticeCard, WelcomeCard, films_of, is_public, notice_for
from desktop_app.ui.room.surface import FilmSurface

if TYPE_CHECKING:
    from desktop_app.domain.answer import Value
    from desktop_app.playback.captions import Captions
    from desktop_app.playback.player import Player
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.tokens import GroupTokens

UNSEEN_SIZE: Final = QSize(1920, 1080)
"""What the picture is laid out for while no group's window shows it."""


class GroupPicture(QWidget):
    """What the group sees. Give it `show_state` after every event."""

    changed = Signal()
    """Something else is shown, or something else stands on the card."""

    def __init__(self, player: Player, parent: QWidget | None = None, *, clock: Clock | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._clock = clock or SystemClock()
        self._state: RoomState | None = None
        self._captions: Captions | None = None
        self._captions_shown = True
        self._ground = CaptionGround.BOX
        self._percent = 100
        self.surface = FilmSurface(player, self)
        self._surfaces = [self.surface]
        self.welcome = WelcomeCard(parent=self)
        self.recap = RecapCard(parent=self)
        self.to_do = ToDoCard(parent=self)
        self.notice = NoticeCard(parent=self)
        self.end = EndCard(parent=self)
        self.question = QuestionCard(parent=self)
        self.answer = AnswerCard(parent=self)
        self.approval = ApprovalCard(parent=self)
        self.talk = TalkCard(clock=self._clock, parent=self)
        self.rest = BreakCard(clock=self._clock, parent=self)
        self.closing = ClosingCard(parent=self)
        self.bright = BrightCard(parent=self)
        self.calm = CalmCard(parent=self)
        self.black = BlackCard(parent=self)
        self._cards: tuple[GroupCard, ...] = (
            self.welcome,
            self.recap,
            self.to_do,
            self.notice,
            self.end,
            self.question,
            self.answer,
            self.approval,
            self.talk,
            self.rest,
            self.closing,
            self.bright,
            self.calm,
            self.black,
        )
        for card in self._cards:
            card.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nor has a screen reader anything to do here, only to read
            card.changed.connect(self.changed)
        self._first: tuple[PagedCard, ...] = (self.welcome,)
        """The cards before the first step: welcome, last time, what is to do, the notice; before a film, it alone."""
        self._at_first = 0
        self._page: QWidget = self.calm
        self.resize(UNSEEN_SIZE)
        self._show(self.calm)
        self.retranslate()

    # what is shown

    @property
    def card(self) -> GroupCard | None:
        """The card that stands; None while it is the film."""
        return self._page if isinstance(self._page, GroupCard) else None

    def show_state(self, state: RoomState) -> None:
        """Show what the group is to see as the meeting stands."""
        new = self._state is None or self._state.flow.step != state.flow.step
        reads_anew = state.flow.phase is Phase.READING_BACK and self._page is not self.approval
        self._state = state
        if new:
            self._first, self._at_first = (self.welcome,), 0
        self._fill(state)
        if new or reads_anew:
            for card in (self.welcome, self.recap, self.to_do, self.notice, self.approval):
                card.turn(1 - card.page)
        self._show(self._page_for(state))

    def show_typed(self, value: Value) -> None:
        """Follow what is being written, where the group has been let see it."""
        state = self._state
        if state is not None and state.prompt is not None:
            self.answer.show_value(value, state.prompt, state.prompt_number, state.prompt_total)

    def show_black(self) -> None:
        """Be black in this very moment; the flow follows."""
        self._show(self.black)
        self.repaint()

    def turn(self, pages: int) -> bool:
        """Turn so many pages on, or back, also from one of the first cards to the next. Tell whether there was one."""
        card = self.card
        if isinstance(card, PagedCard) and card.turn(pages):
            return True
        place = self._at_first + (1 if pages > 0 else -1)
        if card not in self._first or not 0 <= place < len(self._first):
            return False
        self._at_first = place
        self._show(self._first[place])
        return True

    @property
    def place(self) -> tuple[int, int]:
        """The page that stands and how many there are, those before the first step together; (1, 1) for the rest."""
        card = self.card
        if card in self._first:
            before = sum(one.pages for one in self._first[: self._at_first])
            return before + self._first[self._at_first].page, sum(one.pages for one in self._first)
        return (card.page, card.pages) if isinstance(card, PagedCard) else (1, 1)

    @property
    def words(self) -> str:
        """What stands there, to be read aloud: the card's words, or the caption on the film."""
        card = self.card
        if card is None:
            return " ".join(self.surface.caption_lines)
        return " ".join(part for part in (card.accessibleName(), card.accessibleDescription()) if part)

    # what the facilitator chose

    def twin(self, *, most_per_second: int) -> FilmSurface:
        """Return another surface that shows the film just as this one does, painted no oftener than told."""
        surface = FilmSurface(self._player, most_per_second=most_per_second)
        surface.set_captions(self._captions)
        surface.set_captions_shown(self._captions_shown)
        surface.set_caption_ground(self._ground)
        surface.set_text_percent(self._percent)
        self._surfaces.append(surface)
        return surface

    def set_captions(self, captions: Captions | None) -> None:
        """Give the film's captions, or None where it has none."""
        self._captions = captions
        for surface in self._surfaces:
            surface.set_captions(captions)

    def set_caption_ground(self, ground: CaptionGround) -> None:
        """Set what captions stand on."""
        self._ground = ground
        for surface in self._surfaces:
            surface.set_caption_ground(ground)

    def set_captions_shown(self, *, shown: bool) -> None:
        """Show captions, or not."""
        self._captions_shown = shown
        for surface in self._surfaces:
            surface.set_captions_shown(shown)

    def set_text_percent(self, percent: int) -> None:
        """Take the group's text size: 100, 125 or 150."""
        self._percent = percent
        for surface in self._surfaces:
            surface.set_text_percent(percent)
        for card in self._cards:
            card.set_text_percent(percent)

    def set_colours(self, colours: GroupTokens) -> None:
        """Take the colours of a dark room or a bright one. Black is black, and the bright card bright, in both."""
        for card in self._cards:
            card.set_colours(colours)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        for surface in self._surfaces:
            surface.retranslate()
        for card in self._cards:
            card.retranslate()

    # how it is made

    def _fill(self, state: RoomState) -> None:
        if state.flow.noticing and state.course.content_notice is not None:
            self.notice.show_notice(state.course.content_notice)
            self._first, self._at_first = (self.notice,), 0
        elif state.flow.step.kind is StepKind.WELCOME:
            films = films_of(state)
            self.welcome.show_meeting(state.course, state.session.number, films, public=is_public(state))
            notice = notice_for(state.course, films)
            if notice is not None:
                self.notice.show_notice(notice)
            recap = state.recap if state.recap is not None and not state.recap.is_empty else None
            if recap is not None:
                self.recap.show_recap(recap)
            self.to_do.show_tasks(state.tasks)
            has = {self.recap: recap is not None, self.to_do: bool(state.tasks), self.notice: notice is not None}
            here, order = self._first[self._at_first], (self.welcome, self.recap, self.to_do, self.notice)
            self._first = tuple(card for card in order if has.get(card, True))
            self._at_first = self._first.index(here) if here in self._first else 0
        flow = state.flow
        if state.shows_end:
            self.end.show_end(state)
        self.bright.show_bright(state.prompt, state.prompt_number, state.prompt_total)
        self.closing.show_closing(flow.step.text)
        self.rest.show_break(flow.break_until, flow.break_length)
        timer = Timer(flow.timer_ends, flow.timer_length) if flow.timer_ends is not None else None
        self.talk.show_talk(flow.method, state.prompt, timer)
        if state.prompt is not None:
            numbers = (state.prompt_number, state.prompt_total)
            self.question.show_question(state.prompt, *numbers)
            self.approval.show_answer(state.answer, state.prompt, *numbers)
            if state.answer is not None:
                self.answer.show_value(state.answer.current, state.prompt, *numbers)

    def _page_for(self, state: RoomState) -> QWidget:  # noqa: PLR0911  # one for each thing the group can see
        flow = state.flow
        if flow.black:
            return self.black
        if flow.bright:
            return self.bright
        if flow.on_break or flow.step.kind is StepKind.BREAK:
            return self.rest
        talks = flow.method is not None or flow.timer_ends is not None
        match flow.step.kind, flow.phase:
            case StepKind.CLOSING, _:
                return self.closing
            case StepKind.WELCOME, _:
                return self._first[self._at_first]
            case StepKind.FILM, Phase.SHOWING if flow.noticing:
                return self._first[self._at_first]
            case StepKind.FILM, Phase.SHOWING:
                return self.end if state.shows_end else self.surface
            case kind, Phase.READING_BACK if kind in ASKING:
                return self.approval
            case kind, Phase.WRITING if kind in ASKING and flow.answer_shown:
                return self.answer
            case kind, _ if kind in ASKING:
                return self.talk if talks else self.question
            case _:
                return self.calm

    def _show(self, page: QWidget) -> None:
        before, self._page = self._page, page
        for other in (self.surface, *self._cards):
            other.setVisible(other is page)
            if isinstance(other, TimedCard):
                other.count(on=other is page)
        self._place()
        if page is not before:
            self.changed.emit()

    def _place(self) -> None:
        self._page.setGeometry(self.rect())
        if isinstance(self._page, GroupCard):
            self._page.rearrange()  # unseen, it is not told that its size is another

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the whole."""
        super().resizeEvent(event)
        self._place()
