"""The room around one laptop: welcome, film, question, read-back, and black over all of it.

Is given a `RoomState` after every event and shows the stage it calls for; sends the flow's events back. The screens
that others make (the answer, the film that cannot be shown) are passed in and shown here, so that the keys and black
reach them too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.steps import ASKING, Phase, StepKind
from desktop_app.session import events
from desktop_app.ui.keys.key_card import KeyCard
from desktop_app.ui.room.approval_view import ApprovalView
from desktop_app.ui.room.audience.scale import next_percent, stepped_percent
from desktop_app.ui.room.blackout import Blackout
from desktop_app.ui.room.break_view import BreakView, BrightView, ClosingView
from desktop_app.ui.room.card_view import CardView
from desktop_app.ui.room.curtain import Curtain
from desktop_app.ui.room.film_view import FilmView
from desktop_app.ui.room.keys import Act, KeyTable
from desktop_app.ui.room.listening import RoomKeys
from desktop_app.ui.room.meeting_drawer import MeetingDrawer
from desktop_app.ui.room.question_view import QuestionView
from desktop_app.ui.room.undo_banner import UndoBanner
from desktop_app.ui.room.welcome_view import WelcomeView

if TYPE_CHECKING:
    from desktop_app.playback.captions import Captions
    from desktop_app.playback.player import Player
    from desktop_app.session.room_state import RoomState
    from desktop_app.settings import CaptionGround
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.room.film_choices import FilmChoices
    from desktop_app.ui.theme.theme import Theme

_UNDO_MARGIN = 16
_UNDO_WIDTH = 480
_EVERYWHERE = {
    Act.NEXT,
    Act.PREVIOUS,
    Act.BLACK,
    Act.BRIGHT,
    Act.FULL_SCREEN_BACK,
    Act.LEAVE_FULL_SCREEN,
    Act.SWAP_SCREENS,
    Act.HELP,
}
"""What the room's keys do also on a screen that others made. The rest is that screen's own."""


class RoomView(QWidget):
    """The room. One meeting at a time."""

    event_sent = Signal(object)
    """An event of `session.events`, for the conductor."""
    full_screen_wanted = Signal(bool)
    """The window is to fill the screen, or not."""
    volume_changed = Signal(int)
    captions_shown_changed = Signal(bool)
    caption_ground_changed = Signal(object)
    """CaptionGround."""
    group_text_percent_changed = Signal(int)
    play_wanted = Signal(object)
    """Bookmark: that place of the film is to be seen again."""
    swap_pressed = Signal()
    """The group's picture is to go to the other screen."""

    def __init__(
        self,
        theme: Theme,
        player: Player,
        *,
        fault: QWidget | None = None,
        answer: QWidget | None = None,
        keys: KeyTable | None = None,
        blackout: Blackout | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._player = player
        self._state: RoomState | None = None
        self._percent = 100
        self._focus_was: QWidget | None = None
        self.welcome = WelcomeView(theme)
        self.film = FilmView(theme, player)
        self.question = QuestionView(theme)
        self.approval = ApprovalView(theme)
        self.rest = BreakView(theme)
        self.closing = ClosingView(theme)
        self.bright = BrightView(theme)
        self._stages = (
            self.welcome,
            self.film,
            self.question,
            self.approval,
            self.rest,
            self.closing,
            self.bright,
        )
        self._fault = fault
        self._answer = answer
        self._stack = QStackedLayout(self)
        for page in (*self._stages, fault, answer):
            if page is not None:
                self._stack.addWidget(page)
        self.drawer = MeetingDrawer(theme, parent=self)
        self.undo = UndoBanner(theme.night(), parent=self)
        self.key_card = KeyCard(theme, keys, over=self)
        self.curtain = Curtain(theme, parent=self)
        self.blackout = blackout or Blackout(player)
        self.blackout.cover_with(self._cover)
        self.keys = RoomKeys(self, keys)
        self._connect()

    def _connect(self) -> None:
        self.keys.pressed.connect(self._act)
        self.keys.touched.connect(self.film.stay)
        for stage in self._stages:
            stage.event_sent.connect(self.event_sent)
            stage.black_pressed.connect(self._black)
            stage.larger_text_pressed.connect(lambda: self._choose_percent(next_percent(self._percent)))
            stage.full_screen_pressed.connect(self._toggle_full_screen)
            stage.meeting_pressed.connect(self._open_drawer)
            stage.panel.height_changed.connect(self._place_drawer)
        self.film.volume_changed.connect(self.volume_changed)
        self.film.captions_toggled.connect(self.captions_shown_changed)
        self.drawer.event_sent.connect(self.event_sent)
        self.drawer.opened.connect(self._offer_undo_here)
        self.drawer.closed.connect(self._leave_drawer)
        self.undo.event_sent.connect(self.event_sent)
        self.question.marks.play_pressed.connect(self.play_wanted)
        self.film.percent_chosen.connect(self._choose_percent)
        self.film.ground_chosen.connect(self._choose_ground)
        self.curtain.show_again_pressed.connect(self._light)

    # what is shown

    def show_state(self, state: RoomState) -> None:
        """Show the room as the meeting stands."""
        self._state = state
        page = self._page_for(state)
        if page is not None:
            changed = page is not self._stack.currentWidget()
            if isinstance(page, FilmView | CardView):
                self._stack.setCurrentWidget(page)
                page.show_state(state, anew=changed)
                self.keys.leave(*(() if page is self.approval else (Act.APPROVE,)))
                if changed and self.curtain.isHidden():
                    self._take_focus()
            else:
                self._stack.setCurrentWidget(page)
                self.keys.leave(*(act for act in Act if act not in _EVERYWHERE))
                if changed and page is self._fault and self.curtain.isHidden():
                    page.setFocus(Qt.FocusReason.OtherFocusReason)  # at what mends it, not at the way out
        self.drawer.show_state(state)
        self._offer_undo(state)
        self._keep_covers_over()
        self._draw_curtain(black=state.flow.black)

    def take_over(self) -> None:
        """Have the screens that others made here again, after another view had them."""
        for page in (self._fault, self._answer):
            if page is not None:
                self._stack.addWidget(page)

    def set_captions(self, captions: Captions | None) -> None:
        """Show these captions with the film; None where it has none that can be read."""
        self.film.set_captions(captions)

    def set_captions_shown(self, *, shown: bool) -> None:
        """Show captions, or not: as it was chosen last."""
        self.film.set_captions_shown(shown=shown)

    def set_caption_ground(self, ground: CaptionGround) -> None:
        """Set what captions stand on: as it was chosen last."""
        self.film.set_caption_ground(ground)

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Offer what was marked in the film while it is talked about."""
        self.question.show_places(places)

    def set_choices(self, choices: FilmChoices) -> None:
        """Offer versions, sounds and languages of the film."""
        self.film.set_choices(choices)

    def set_volume(self, percent: int) -> None:
        """Play so loud: as it was chosen last."""
        self.film.set_volume(percent)

    def set_group_text_percent(self, percent: int) -> None:
        """Show the group's text at 100, 125 or 150 per cent."""
        self._percent = percent
        for stage in self._stages:
            stage.set_text_percent(percent)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        for stage in self._stages:
            stage.retranslate()
        self.drawer.retranslate()
        self._offer_undo_here()
        self.curtain.retranslate()
        self.key_card.retranslate()

    def _page_for(self, state: RoomState) -> QWidget | None:
        """Return what the step calls for; None where it is another's to show."""
        if state.flow.bright:
            return self.bright
        if state.flow.on_break:
            return self.rest
        asked = {Phase.WRITING: self._answer, Phase.READING_BACK: self.approval}.get(state.flow.phase, self.question)
        failed = state.flow.phase is Phase.FAILED
        pages: dict[StepKind, QWidget | None] = {
            StepKind.WELCOME: self.welcome,
            StepKind.FILM: self._fault if failed else self.film,
            **dict.fromkeys(ASKING, asked),
            StepKind.BREAK: self.rest,
            StepKind.CLOSING: self.closing,
        }
        return pages.get(state.flow.step.kind)

    # the meeting's steps

    def _open_drawer(self) -> None:
        """Show the steps, above «Svart»; the film waits, for they stand over it."""
        self.event_sent.emit(events.Pause())
        self._place_drawer()
        self.drawer.open()

    def _place_drawer(self) -> None:
        page = self._stack.currentWidget()
        panel = page.panel if isinstance(page, FilmView | CardView) else None
        self.drawer.leave_free(below=panel.height() if panel is not None else 0)

    def _leave_drawer(self) -> None:
        if self.drawer.isAncestorOf(self.window().focusWidget() or self):
            self._take_focus(always=True)

    def _offer_undo_here(self) -> None:
        if self._state is not None:
            self._offer_undo(self._state)

    def _offer_undo(self, state: RoomState) -> None:
        """Offer to take back what was done, but where the steps stand with an undo of their own."""
        self.undo.offer(state)
        if not self.drawer.isHidden():
            self.undo.hide()
        self._place_undo()

    def _place_undo(self) -> None:
        widest = min(self.width() - 2 * _UNDO_MARGIN, self.theme.px(_UNDO_WIDTH))
        width = min(widest, self.undo.natural_width())
        height = max(self.undo.sizeHint().height(), self.undo.heightForWidth(width))
        # To the right: what a card begins with stands to the left.
        self.undo.setGeometry(self.width() - width - _UNDO_MARGIN, _UNDO_MARGIN, width, height)

    def _keep_covers_over(self) -> None:
        """Keep what lies over the picture over it, black over all: a page that comes up comes up on top."""
        for cover in (self.undo, self.drawer, self.key_card, self.curtain):
            if not cover.isHidden():
                cover.raise_()

    # black

    def _black(self) -> None:
        """Black, silent and paused in the same instant: first here, then in the flow."""
        self.key_card.put_away()
        self.blackout.fall()
        self.event_sent.emit(events.Black(on=True))

    def _toggle_bright(self) -> None:
        if self._state is not None:
            self.event_sent.emit(events.Bright(on=not self._state.flow.bright))

    def _light(self) -> None:
        self.event_sent.emit(events.Black(on=False))

    def _draw_curtain(self, *, black: bool) -> None:
        if black is not self.curtain.isHidden():
            return
        if black:
            self._draw()
            self.blackout.fall()
            return
        self._give_focus_back()  # while the button is still there: hidden, it would send the focus anywhere
        self.curtain.hide()
        self.blackout.lift()

    def _cover(self) -> None:
        if self.isVisible() and self.curtain.isHidden():
            self._draw()

    def _draw(self) -> None:
        self._focus_was = self.window().focusWidget()
        self.curtain.draw()

    # focus

    def _give_focus_back(self) -> None:
        """Let the focus be where it was before black, so that a word goes on where it stopped."""
        page, before = self._stack.currentWidget(), self._focus_was
        self._focus_was = None
        if before is not None and isValid(before) and page is not None and page.isAncestorOf(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._take_focus()

    def _take_focus(self, *, always: bool = False) -> None:
        """Rest the focus on what is shown, where nobody has put it elsewhere on purpose, or `always`."""
        page = self._stack.currentWidget()
        if not self.isVisible() or page is None or self.key_card.isVisible():
            return
        if not always and not self.drawer.isHidden():
            return
        if isinstance(page, FilmView | CardView):
            page.take_focus()
        elif not page.isAncestorOf(self.window().focusWidget() or self):
            (page.focusWidget() or page).setFocus(Qt.FocusReason.OtherFocusReason)  # where it was last in it

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to what is shown."""
        super().focusInEvent(event)
        if self.curtain.isHidden():
            self._take_focus()
        else:
            self.curtain.button.setFocus(Qt.FocusReason.OtherFocusReason)

    # keys

    def _act(self, act: Act) -> None:
        if act is Act.BLACK:
            if self.curtain.isHidden():
                self._black()
            else:
                self._light()
        elif act is Act.BRIGHT:
            self._toggle_bright()
        elif act is Act.LEAVE_FULL_SCREEN:
            self.full_screen_wanted.emit(False)
        elif act is Act.FULL_SCREEN_BACK:
            self.full_screen_wanted.emit(True)
        elif act is Act.FULL_SCREEN:
            self._toggle_full_screen()
        elif act is Act.SWAP_SCREENS:
            self.swap_pressed.emit()
        elif self.curtain.isHidden():
            if act is Act.HELP:
                self.key_card.toggle()
            else:
                self._act_on_stage(act)

    def _act_on_stage(self, act: Act) -> None:
        if act in {Act.LARGER_TEXT, Act.SMALLER_TEXT}:
            self._choose_percent(stepped_percent(self._percent, 1 if act is Act.LARGER_TEXT else -1))
            return
        page = self._stack.currentWidget()
        if isinstance(page, FilmView | CardView) and page.act(act):
            return
        if act is Act.NEXT:
            self.event_sent.emit(events.Next())
        elif act is Act.PREVIOUS:
            self.event_sent.emit(events.Previous())

    def _choose_percent(self, percent: int) -> None:
        self.set_group_text_percent(percent)
        self.group_text_percent_changed.emit(percent)

    def _choose_ground(self, ground: CaptionGround) -> None:
        self.set_caption_ground(ground)
        self.caption_ground_changed.emit(ground)

    def _toggle_full_screen(self) -> None:
        self.full_screen_wanted.emit(not self.window().isFullScreen())

    def showEvent(self, event: QShowEvent) -> None:
        """Rest the focus on what is shown, and have films delivered in this size."""
        super().showEvent(event)
        self._tell_size()
        if self.curtain.isHidden():
            self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep black over everything, and have films delivered in this size."""
        super().resizeEvent(event)
        self.curtain.setGeometry(self.rect())
        self._place_undo()
        self._place_drawer()
        if self.isVisible():
            self._tell_size()

    def _tell_size(self) -> None:
        ratio = self.devicePixelRatioF()
        self._player.set_largest_surface(round(self.width() * ratio), round(self.height() * ratio))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no sound off behind."""
        super().hideEvent(event)
        left = not event.spontaneous() and not self.isVisibleTo(self.window())  # not: the window made anew elsewhere
        if left and not self.curtain.isHidden():
            self.blackout.lift()
