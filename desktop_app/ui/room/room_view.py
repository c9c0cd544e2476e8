"""The room around one laptop: welcome, film, question, read-back, and black over all of it.

Is given a `RoomState` after every event and shows the stage it calls for; sends the flow's events back. The screens
that others make (the answer, the film that cannot be shown) are shown here too, so that the keys and black reach them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.domain.steps import ASKING, Phase, StepKind
from desktop_app.session import events
from desktop_app.ui.keys.key_card import KeyCard
from desktop_app.ui.room.approval_view import ApprovalView
from desktop_app.ui.room.audience.scale import next_percent, stepped_percent
from desktop_app.ui.room.blackout import Blackout
from desktop_app.ui.room.card_view import CardView
from desktop_app.ui.room.console.answer_side import all_read_words
from desktop_app.ui.room.console.top_row import short_words
from desktop_app.ui.room.curtain import Curtain
from desktop_app.ui.room.film_view import FilmView
from desktop_app.ui.room.keys import Act, KeyTable
from desktop_app.ui.room.listening import RoomKeys
from desktop_app.ui.room.meeting_drawer import MeetingDrawer
from desktop_app.ui.room.room_stages import RoomStages, Stage
from desktop_app.ui.room.time_voice import TimeVoice
from desktop_app.ui.room.undo_banner import UndoBanner
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.frame import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.course import SupportContact
    from desktop_app.playback.player import Player
    from desktop_app.session.room_state import RoomState
    from desktop_app.session.time_left import TimeLeft
    from desktop_app.ui.room.meeting_clock import MeetingClock
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
    Act.SHOW_ANSWER,
    Act.HELP,
}
"""What the room's keys do also on a screen that others made. The rest is that screen's own."""


class RoomView(RoomStages):
    """The room. One meeting at a time."""

    full_screen_wanted = Signal(bool)
    """The window is to fill the screen, or not."""
    swap_pressed = Signal()
    """The group's picture is to go to the other screen."""

    def __init__(
        self,
        theme: Theme,
        player: Player,
        *,
        fault: Callable[[], QWidget] | None = None,
        answer: Callable[[], QWidget] | None = None,
        keys: KeyTable | None = None,
        blackout: Blackout | None = None,
        time: MeetingClock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`time` is the meeting's; without one nothing is said of the time, as outside a meeting."""
        super().__init__(theme, player, fault=fault, answer=answer, parent=parent)
        self._state: RoomState | None = None
        self._in_meeting = True
        self._own_contacts: tuple[SupportContact, ...] = ()
        self._focus_was: QWidget | None = None
        self.undo = UndoBanner(theme.night(), parent=self)
        self.key_card = KeyCard(theme, keys, over=self)
        self.curtain = Curtain(theme, parent=self)
        self.blackout = blackout or Blackout(player)
        self.blackout.cover_with(self._cover)
        self.keys = RoomKeys(self, keys)
        self.keys.pressed.connect(self._act)
        self.keys.touched.connect(self._keep_panel)
        self.undo.event_sent.connect(self.event_sent)
        self._time = time
        self._time_voice = TimeVoice(self)
        if time is not None:
            time.told.connect(self._tell_time)
        self.curtain.show_again_pressed.connect(self._light)

    @cached_property
    def drawer(self) -> MeetingDrawer:
        """The meeting's steps and who is here; most meetings never ask."""
        drawer = MeetingDrawer(self.theme, parent=self)
        drawer.event_sent.connect(self.event_sent)
        drawer.opened.connect(self._offer_undo_here)
        drawer.opened.connect(self._tell_drawer_time)
        drawer.closed.connect(self._leave_drawer)
        drawer.set_own_contacts(self._own_contacts)
        drawer.miss_notes()
        drawer.bright_room_chosen.connect(self._choose_bright_room)
        drawer.show_bright_room(bright=self._bright_room)
        if self._state is not None:
            drawer.show_state(self._state)
        return drawer

    @property
    def _drawer_stands(self) -> bool:
        return "drawer" in self.__dict__ and not self.drawer.isHidden()

    def _adopt(self, stage: Stage) -> None:
        super()._adopt(stage)
        if not self._in_meeting:
            stage.panel.leave_meeting_out()
        stage.black_pressed.connect(self.turn_black)
        stage.larger_text_pressed.connect(self._grow_text)
        stage.full_screen_pressed.connect(self._toggle_full_screen)
        stage.meeting_pressed.connect(self._open_drawer)
        stage.panel.height_changed.connect(self._place_drawer)

    def leave_meeting_out(self) -> None:
        """Offer nothing of a meeting: an answer is written and read back outside one."""
        self._in_meeting = False
        for stage in self._made:
            stage.panel.leave_meeting_out()

    def _keep_panel(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, FilmView):
            page.stay()

    # what is shown

    def show_state(self, state: RoomState) -> None:
        """Show the room as the meeting stands."""
        self._state = state
        page = self._page_for(state)
        if page is not None:
            changed = page is not self._stack.currentWidget()
            if isinstance(page, FilmView | CardView):
                page.show_state(state, anew=changed)  # first: what is filled when it stands is laid out once more
                self._stack.setCurrentWidget(page)
                self.keys.leave(*(() if isinstance(page, ApprovalView) else (Act.APPROVE,)))
                if changed and self.curtain.isHidden():
                    self._take_focus()
            else:
                self._stack.setCurrentWidget(page)
                kept = _EVERYWHERE | ({Act.CONTACTS} if state.flow.phase is Phase.FAILED else set())
                self.keys.leave(*(act for act in Act if act not in kept))  # V is a letter where one writes
                if changed and state.flow.phase is Phase.FAILED and self.curtain.isHidden():
                    page.setFocus(Qt.FocusReason.OtherFocusReason)  # at what mends it, not at the way out
        if "drawer" in self.__dict__:
            self.drawer.show_state(state)
        if self._time is not None:
            self._time.show_state(state)
            self._time.tick()
        self._offer_undo(state)
        self._keep_covers_over()
        self._draw_curtain(black=state.flow.black)

    def set_bright_room(self, *, bright: bool) -> None:
        """Let the cards be dark words on a bright ground, or the other way round: as it was chosen last."""
        super().set_bright_room(bright=bright)
        if "drawer" in self.__dict__:
            self.drawer.show_bright_room(bright=bright)

    def set_volume(self, percent: int) -> None:
        """Play so loud: as it was chosen last."""
        self.film.set_volume(percent)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        if "drawer" in self.__dict__:
            self.drawer.retranslate()
        self._offer_undo_here()
        self.curtain.retranslate()
        self.key_card.retranslate()

    def _page_for(self, state: RoomState) -> QWidget | None:
        """Return what the step calls for; None where it is another's to show."""
        flow = state.flow
        if flow.bright:
            return self.bright
        kind = flow.step.kind
        if flow.on_break or kind is StepKind.BREAK:
            return self.rest
        if kind in ASKING:
            return self._page_asking(flow.phase)
        if kind is StepKind.FILM:
            return self._page_of_film(flow.phase, noticing=flow.noticing)
        return self.welcome if kind is StepKind.WELCOME else self.closing if kind is StepKind.CLOSING else None

    def _page_asking(self, phase: Phase) -> QWidget | None:
        if phase is Phase.WRITING:
            return self._take_in(self._answer()) if self._answer is not None else None
        return self.approval if phase is Phase.READING_BACK else self.question

    def _page_of_film(self, phase: Phase, *, noticing: bool) -> QWidget | None:
        if phase is Phase.FAILED:
            return self._take_in(self._fault()) if self._fault is not None else None
        return self.welcome if noticing else self.film

    # the meeting's steps

    def _open_drawer(self) -> None:
        """Show the steps, clear of «Svart»; the film waits, for they stand over it."""
        self.event_sent.emit(events.Pause())
        drawer = self.drawer
        self._place_drawer()
        drawer.open()

    def toggle_contacts(self) -> None:
        """Show where one can turn, over the held film, or put it away."""
        if not self._in_meeting:
            return
        if self._drawer_stands:
            self.drawer.put_away()
            return
        self.event_sent.emit(events.Pause())
        drawer = self.drawer
        self._place_drawer()
        drawer.open_at_contacts()

    def set_own_contacts(self, own: tuple[SupportContact, ...]) -> None:
        """Know whom the group itself has said that one can turn to."""
        self._own_contacts = own
        if "drawer" in self.__dict__:
            self.drawer.set_own_contacts(own)

    def _place_drawer(self) -> None:
        page = self._stack.currentWidget()
        panel = page.panel if isinstance(page, FilmView | CardView) else None
        bar = page.top if isinstance(page, Page) else None
        if "drawer" in self.__dict__:
            self.drawer.leave_free(
                above=bar.heightForWidth(self.width()) if bar is not None else 0,
                below=panel.height() if panel is not None else 0,
            )

    def _leave_drawer(self) -> None:
        if self.drawer.isAncestorOf(self.window().focusWidget() or self):
            self._take_focus(always=True)

    def _offer_undo_here(self) -> None:
        if self._state is not None:
            self._offer_undo(self._state)

    def _offer_undo(self, state: RoomState) -> None:
        """Offer to take back what was done, but where the steps stand with an undo of their own."""
        self.undo.offer(state)
        if self._drawer_stands:
            self.undo.hide()
        self._place_undo()

    def _place_undo(self) -> None:
        if self.undo.isHidden():
            return
        widest = min(self.width() - 2 * _UNDO_MARGIN, self.theme.px(_UNDO_WIDTH))
        width = min(widest, self.undo.natural_width())
        height = max(self.undo.sizeHint().height(), self.undo.heightForWidth(width))
        # To the right: what a card begins with stands to the left.
        self.undo.setGeometry(self.width() - width - _UNDO_MARGIN, _UNDO_MARGIN, width, height)

    def _keep_covers_over(self) -> None:
        """Keep what lies over the picture over it, black over all: a page that comes up comes up on top."""
        drawers = (self.drawer,) if self._drawer_stands else ()
        for cover in (self.undo, *drawers, self.key_card, self.curtain):
            if not cover.isHidden():
                cover.raise_()

    # the time

    def _tell_time(self, left: TimeLeft) -> None:
        self._time_voice.hear(left)
        self._warn_of_time(short_words(left))
        if self._drawer_stands:
            self._tell_drawer_time()

    def _tell_drawer_time(self) -> None:
        """Say the time at the head of «Träffen», but under an answer's bar, which says it."""
        writing = self._state is not None and self._state.flow.phase is Phase.WRITING
        self.drawer.show_time(self._time.left if self._time is not None and not writing else None)

    # black

    def turn_black(self) -> None:
        """Be black, silent and paused in the same instant: first here, then in the flow."""
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
        if not always and self._drawer_stands:
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
                self.turn_black()
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
            elif act is Act.CONTACTS:
                self.toggle_contacts()
            else:
                self._act_on_stage(act)

    def _say_who_reads(self) -> None:
        """Say to who asks for the answer to be shown that it is: there is one screen."""
        if self._state is not None and self._state.flow.phase is Phase.WRITING:
            announce(self, all_read_words())

    def _act_on_stage(self, act: Act) -> None:
        if act is Act.SHOW_ANSWER:
            self._say_who_reads()
            return
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

    def _grow_text(self) -> None:
        self._choose_percent(next_percent(self._percent))

    def _toggle_full_screen(self) -> None:
        self.full_screen_wanted.emit(not self.window().isFullScreen())

    def showEvent(self, event: QShowEvent) -> None:
        """Rest the focus on what is shown, and have films delivered in this size."""
        super().showEvent(event)
        self._tell_size()
        if self._time is not None:
            self._time.begin(self)
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
        """Let the clock stand, and leave no sound off behind."""
        super().hideEvent(event)
        if self._time is not None:
            self._time.rest(self)
        left = not event.spontaneous() and not self.isVisibleTo(self.window())  # not: the window made anew elsewhere
        if left and not self.curtain.isHidden():
            self.blackout.lift()
