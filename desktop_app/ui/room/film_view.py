"""The film, its panel, and what is asked over a held picture (mockups 07 and 15).

Shows what `RoomState` says and sends the flow's events; sound, speed and captions are its own, for they are of the
moment and the flow knows nothing of them.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.steps import StepKind
from desktop_app.session import events
from desktop_app.session.flow import offered_from
from desktop_app.settings import CaptionGround
from desktop_app.ui.room.asked import asked_over, is_question
from desktop_app.ui.room.audience.scale import GroupScale
from desktop_app.ui.room.end_countdown import EndCountdown
from desktop_app.ui.room.film_buttons import rate_words
from desktop_app.ui.room.film_hands import FilmHands
from desktop_app.ui.room.film_note import panel_note
from desktop_app.ui.room.film_panel import FilmPanel
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.offer import Choice, Offer
from desktop_app.ui.room.slider import PanelSlider
from desktop_app.ui.room.stage import make_stage
from desktop_app.ui.room.steps import film_words, steps_around
from desktop_app.ui.room.surface import FilmSurface
from desktop_app.ui.room.transcript_side import TranscriptSide
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.when import position
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Lecture
    from desktop_app.playback.captions import Captions
    from desktop_app.playback.film import Opened
    from desktop_app.playback.player import Player
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.room.film_choices import FilmChoices
    from desktop_app.ui.room.sound_way import SoundWay
    from desktop_app.ui.theme.theme import Theme

_BADGE_MARGIN = 16


class FilmView(QWidget):
    """The film over the whole stage. `event` carries what the flow is to do."""

    event_sent = Signal(object)
    black_pressed = Signal()
    larger_text_pressed = Signal()
    full_screen_pressed = Signal()
    meeting_pressed = Signal()
    volume_changed = Signal(int)
    captions_toggled = Signal(bool)
    percent_chosen = Signal(int)
    """How large the group's text is to be."""
    ground_chosen = Signal(object)
    """CaptionGround."""

    def __init__(
        self, theme: Theme, player: Player, *, panel: FilmPanel | None = None, parent: QWidget | None = None
    ) -> None:
        """`panel` may have been made before: it takes longer than all the rest."""
        super().__init__(parent)
        self.theme = theme
        self._player = player
        self._state: RoomState | None = None
        self._has_captions = False
        self._short_of_time = ""
        self._captions_shown = True
        self._percent = 100
        self._ground = CaptionGround.BOX
        self._mouse_at = QPoint(-1, -1)
        self._focus_was: QWidget | None = None
        make_stage(self)
        self.surface = FilmSurface(player)
        self.surface.setParent(self)
        self.surface.setMouseTracking(True)
        self.surface.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rate_badge = Badge(theme.night(), "", kind=Kind.NEUTRAL, tabular=True, parent=self)
        self.offer = Offer(theme, clear_of=self.surface.captions_top, parent=self)
        self.panel = panel or FilmPanel(theme)
        self.panel.setParent(self)
        self.transcript = TranscriptSide(theme, parent=self)
        self.slider = PanelSlider(theme, self.panel, self, self._is_busy)
        self.hands = FilmHands(player, self.panel)
        self._countdown = EndCountdown(self)
        self._countdown.ticked.connect(self._ask)
        self._countdown.over.connect(lambda: self.event_sent.emit(events.Next()))
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        panel, player = self.panel, self._player
        player.position_changed.connect(self._film_at)
        player.opened.connect(self._film_opened)
        player.sound_changed.connect(self._sound_changed)
        hands = self.hands
        hands.event_sent.connect(self.event_sent)
        hands.volume_changed.connect(self.volume_changed)
        hands.captions_toggled.connect(self._toggle_captions)
        hands.rate_changed.connect(self._place_badge)
        panel.pause_pressed.connect(self.slider.touch)
        panel.mute_pressed.connect(self.slider.touch)
        panel.captions_toggled.connect(lambda _shown: self.act(Act.CAPTIONS))
        panel.larger_text_pressed.connect(self.larger_text_pressed)
        panel.full_screen_pressed.connect(self.full_screen_pressed)
        panel.black_pressed.connect(self.black_pressed)
        panel.write_pressed.connect(self._write)
        panel.break_menu.event_sent.connect(self.event_sent)
        panel.meeting_pressed.connect(self.meeting_pressed)
        panel.end_pressed.connect(lambda: self.event_sent.emit(events.EndForToday()))
        panel.height_changed.connect(self._place)
        panel.mark_pressed.connect(lambda: self.act(Act.MARK))
        panel.transcript_pressed.connect(lambda: self.show_transcript(shown=not self.transcript.wanted))
        panel.caption_looks.size_chosen.connect(self.percent_chosen)
        panel.caption_looks.ground_chosen.connect(self.ground_chosen)
        self.transcript.jump_requested.connect(lambda at: self.event_sent.emit(events.SeekTo(at)))
        self.transcript.marked.connect(lambda at: self.event_sent.emit(events.Mark(at)))
        self.slider.shown_changed.connect(self._panel_moved)
        self.offer.chosen.connect(self._choose)
        self.offer.placed.connect(self.surface.keep_clear)
        self.offer.placed.connect(self._tell_primary)

    # what is shown

    def show_state(self, state: RoomState, *, anew: bool = False) -> None:
        """Show the film as the meeting stands; `anew` tells that something else was shown in between."""
        before, self._state = self._state, state
        flow = state.flow
        new_film = anew or before is None or before.flow.step != flow.step or before.session.id != state.session.id
        if new_film:
            self._waiting = False
        if new_film or before is None or _film_of(before) != _film_of(state):
            self._tell_film()
        if not flow.ended:
            self._countdown.renew()
        else:
            self.panel.set_position(self._player.position)
        self.surface.set_over(over=state.shows_end)  # what is asked over it is the end card
        self.hands.show_state(state)
        self.panel.set_steps(steps_around(state))
        coming = state.next_step
        self.panel.set_can_write(can_write=coming is not None and coming.kind in {StepKind.QUESTION, StepKind.OWN})
        self._ask()
        self._show_note()
        self.slider.hold(held=flow.paused or flow.ended)

    def set_captions(self, captions: Captions | None) -> None:
        """Show these captions; None where the film has none that can be read."""
        self._has_captions = captions is not None
        self.transcript.set_captions(captions)
        self.surface.set_captions(captions)
        self._show_captions()

    def set_captions_shown(self, *, shown: bool) -> None:
        """Show captions, or not."""
        self._captions_shown = shown
        self._show_captions()

    def set_caption_ground(self, ground: CaptionGround) -> None:
        """Set what captions stand on."""
        self._ground = ground
        self.surface.set_caption_ground(ground)
        self.panel.caption_looks.show_looks(self._percent, ground)

    def set_choices(self, choices: FilmChoices) -> None:
        """Offer what these know of the film: its versions, its sounds, the languages of its captions."""
        self.panel.caption_looks.set_choices(choices)
        self.panel.versions.set_choices(choices)
        choices.changed.connect(self.panel.rearrange)

    def set_sound_way(self, way: SoundWay) -> None:
        """Offer to choose where the sound goes."""
        self.panel.sound_menu.set_way(way)

    def show_transcript(self, *, shown: bool) -> None:
        """Show what is said beside the film, or the film alone."""
        self.transcript.want(wanted=shown)
        self.panel.transcript.setChecked(shown)
        self._place()

    def set_text_percent(self, percent: int) -> None:
        """Take the group's text size."""
        is_other, self._percent = percent != self._percent, percent
        self.surface.set_text_percent(percent)
        self.panel.set_text_percent(percent)
        self.panel.caption_looks.show_looks(percent, self._ground)
        if is_other:
            self._place()

    def set_volume(self, percent: int) -> None:
        """Play so loud; the sound is on."""
        self.hands.set_volume(percent)

    def set_rate(self, rate: float) -> None:
        """Play at this speed; another than the usual is told in a badge while the panel is away."""
        self.hands.set_rate(rate)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.panel.retranslate()
        self._show_note()
        self._ask()
        self._place_badge()

    def _tell_film(self) -> None:
        state = self._state
        if state is None or state.lecture is None:
            return
        lecture = state.lecture
        self.setAccessibleName(film_words(lecture))
        self.panel.set_film(lecture.duration, lecture.chapters, state.pause_points)
        self.panel.set_position(offered_from(state.flow.position) if state.flow.offering else state.flow.position)

    def _show_captions(self) -> None:
        self.surface.set_captions_shown(self._captions_shown)
        self.panel.set_captions(available=self._has_captions, shown=self._captions_shown)
        self._show_note()

    def _show_note(self) -> None:
        """Say what is amiss with the film, calmly, or else how the panel works."""
        captions = self._has_captions or self._state is None
        self.panel.set_note(*panel_note(self._player, has_captions=captions, short_of_time=self._short_of_time))

    def warn_of_time(self, words: str) -> None:
        """Say in the panel that the time is short; nothing where it is not."""
        if words != self._short_of_time:
            self._short_of_time = words
            self._show_note()

    # what the player says

    def _film_at(self, at: timedelta) -> None:
        if self.slider.shown:
            self.panel.set_position(at)
        self.transcript.set_position(at)

    def _film_opened(self, opened: Opened) -> None:
        state = self._state
        if state is not None and state.lecture is not None and not state.lecture.duration:
            self.panel.set_duration(opened.duration)
        self._show_note()

    def _sound_changed(self) -> None:
        self._show_note()
        if self._player.sound_fault is not None:
            self.slider.touch()
            announce(self, str(tell(self._player.sound_fault)))

    # what hands and keys do

    def act(self, act: Act) -> bool:
        """Do what a key means here; tell whether it meant anything."""
        if self._state is None:
            return False
        if act is Act.MARK:
            self._mark()
        elif act is Act.FIND and self._has_captions:
            self.show_transcript(shown=True)
            self.transcript.focus_search()
        elif not self.hands.act(act):
            return False
        self.slider.touch()
        return True

    def _mark(self) -> None:
        self.event_sent.emit(events.Mark())
        words = translate("Room", "{time} is marked.").format(time=position(self._here()))
        self.panel.set_note(words, "bookmark_filled")
        announce(self, words)

    def _here(self) -> timedelta:
        """Where the film is: a film that was offered or has ended stands elsewhere than the flow's place."""
        return self._player.position

    def _toggle_captions(self) -> None:
        self.set_captions_shown(shown=not self._captions_shown)
        self.captions_toggled.emit(self._captions_shown)

    def _write(self) -> None:
        self.event_sent.emit(events.ShowQuestion())
        self.event_sent.emit(events.WriteAnswer())

    def stay(self) -> None:
        """Keep the panel there a while longer: somebody is at the keys."""
        if self.slider.shown:
            self.slider.touch()

    def take_focus(self) -> None:
        """Rest the focus on the film, or on what is asked over it."""
        target = self.offer.first if self.offer.question is not None else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # what is asked over the picture

    def _ask(self) -> None:
        state = self._state
        if state is None:
            return
        if state.flow.black:
            self._countdown.stop()
            return
        count = self._countdown
        question = asked_over(state, waiting=count.waiting, seconds_left=count.seconds_left)
        counts = state.flow.ended and not count.waiting and is_question(state.next_step)
        count.let_run(runs=counts and self.isVisible())
        if question is None and self.offer.isAncestorOf(self.focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # before the button goes and the focus anywhere
        self.offer.ask(question)

    def _tell_primary(self, asked: QRect) -> None:
        """Have «Spela» filled where nothing else is: what is asked is the one thing to do next."""
        self.panel.pause.set_calm(calm=not asked.isEmpty())

    def _choose(self, choice: Choice) -> None:
        if choice.event is not None:
            self.event_sent.emit(choice.event)
        else:
            self._countdown.waiting = True
            self._ask()

    # the panel and the pointer

    def _is_busy(self) -> bool:
        return self.panel.is_busy or self.panel.underMouse()

    def _panel_moved(self, shown: bool) -> None:  # noqa: FBT001  # the signal's own shape
        self.surface.set_bottom_inset(self.panel.height() if shown else 0)
        self.transcript.resize(self.transcript.width(), self.height() - (self.panel.height() if shown else 0))
        if shown:
            self.unsetCursor()
            self.panel.set_position(self._here())
        else:
            self.setCursor(Qt.CursorShape.BlankCursor)
            focus = self.focusWidget()
            if focus is not None and self.panel.isAncestorOf(focus):
                self._focus_was = focus
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place_badge()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's own signature
        """Tab brings the panel back, with the focus where it was in it."""
        if self.slider.shown:
            return super().focusNextPrevChild(next)
        self.slider.touch()
        (self._focus_was or self.panel.pause).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the panel back when the mouse moves, not when the picture moves under a still one."""
        at = event.globalPosition().toPoint()
        if at != self._mouse_at:
            first = self._mouse_at == QPoint(-1, -1)
            self._mouse_at = at
            if not first or self.slider.shown:
                self.slider.touch()
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Full screen and back."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.full_screen_pressed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Count down, if there is something to count to."""
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing down where nobody sees it."""
        super().hideEvent(event)
        self._countdown.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Film over the whole, panel at the foot."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        beside = self.transcript.width_in(self.width())
        self.surface.setGeometry(0, 0, self.width() - beside, self.height())
        self.panel.set_room(self.height() // 2)
        self.panel.resize(self.width(), self.panel.height_for(self.width()))
        self.slider.place()
        shown = self.panel.height() if self.slider.shown else 0
        self.surface.set_bottom_inset(shown)
        scale = GroupScale(self.width(), self.height(), self._percent)
        self.offer.fit(QRect(0, 0, self.width() - beside, self.height() - self.panel.height()), scale)
        self.transcript.setGeometry(self.width() - beside, 0, beside, self.height() - shown)
        self._place_badge()

    def _place_badge(self) -> None:
        self.rate_badge.setText(rate_words(self.hands.rate))
        self.rate_badge.adjustSize()
        right = self.width() - self.transcript.width_in(self.width())
        self.rate_badge.move(right - self.rate_badge.width() - _BADGE_MARGIN, _BADGE_MARGIN)
        self.rate_badge.setVisible(self.hands.rate != 1.0)
        self.rate_badge.setAccessibleName(translate("Room", "Speed {rate}").format(rate=rate_words(self.hands.rate)))


def _film_of(state: RoomState) -> tuple[Lecture | None, bool]:
    """Return what the panel is told of the film: chapters may be found in its file, and pauses be passed by."""
    return state.lecture, state.flow.pauses
