"""Puts the meeting on the console's page: after every event, with every second, and as the film goes.

It says; it decides nothing and sends nothing. The keys, the focus and black are the view's.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.steps import ASKING, Phase, StepKind
from desktop_app.ui.room.console.output import Output, Seen
from desktop_app.ui.room.console.voice import ConsoleVoice
from desktop_app.ui.room.duty_fields import duty_words
from desktop_app.ui.room.film_note import film_note
from desktop_app.ui.room.time_voice import TimeVoice
from desktop_app.words import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.playback.film import Opened
    from desktop_app.playback.player import Player
    from desktop_app.session.room_state import RoomState
    from desktop_app.session.time_left import TimeLeft
    from desktop_app.ui.room.console.console_page import ConsolePage
    from desktop_app.ui.room.console.group_card import GroupCard
    from desktop_app.ui.room.meeting_clock import MeetingClock


class ConsoleTeller(QObject):
    """Between what is known of the meeting and what the page and the miniature show."""

    output_told = Signal()
    """How the group's screen stands was said anew."""

    def __init__(self, page: ConsolePage, group: GroupCard, player: Player, time: MeetingClock) -> None:
        super().__init__(page)
        self._page, self._group = page, group
        self._player, self._time = player, time
        whole = page.parentWidget() or page  # the console: also while an answer is written
        self.voice, self.time_voice = ConsoleVoice(whole), TimeVoice(whole)
        self._state: RoomState | None = None
        self._output = Output()
        time.told.connect(self._tell_time)
        player.position_changed.connect(self._film_at)
        player.opened.connect(self._film_opened)
        player.sound_changed.connect(self.show_amiss)
        page.amiss.closed.connect(page.show_banners)
        page.asked.asking.connect(self._tell_primary)
        page.foot.late_pressed.connect(self._tell_late)
        page.late.closed.connect(self._close_late)

    def begin(self) -> None:
        """Let the clock go: somebody looks."""
        self._time.begin(self)

    def rest(self) -> None:
        """Let the clock stand, and tell what was noted."""
        self._time.rest(self)
        self._page.note.tell()

    def show_state(self, state: RoomState, *, new_step: bool) -> None:
        """Show how the meeting stands; `new_step` tells that it is another step or meeting than before."""
        before, self._state = self._state, state
        self._time.show_state(state)
        told = None if new_step or before is None else (before.lecture, before.flow.pauses)
        if told is not None and told != (state.lecture, state.flow.pauses):
            self._tell_film(state)  # its chapters were found in its file, or its pauses are to be passed by
        self._fill(state, new_step=new_step)
        if before is None or before.session.id != state.session.id:
            self.time_voice.begin_meeting()
        if new_step:
            self.voice.say_step(state)
        self._time.tick()

    def set_output(self, output: Output) -> None:
        """Show how the group's screen stands."""
        self._output = output
        self.show_output()

    def _fill(self, state: RoomState, *, new_step: bool) -> None:
        page, flow = self._page, state.flow
        page.top_row.show_meeting(state.session.number, black=flow.black)
        page.steps.show_state(state)
        page.steps.attendance.show_people(flow.people or state.session.attendance)
        page.duties.set_text(duty_words(flow.duties))
        page.now.show_state(state)
        page.foot.show_state(state)
        page.asked.show_state(state)
        page.undo.offer(state)
        if new_step:
            page.late.hide()
            self._tell_film(state)
        self._show_place(self._time.place_in_film())
        self._tell_note(state)
        page.tasks.show_tasks(state.tasks)
        page.tasks.setVisible(flow.step.kind is StepKind.WELCOME and bool(state.tasks))
        self._group.show_state(state)
        for controls in page.controls:
            controls.show_state(state)
        page.show_controls(self.controls_for(state))
        self.show_output()

    def show_amiss(self) -> None:
        """Say what is amiss with the film that is shown, in words of the language in use."""
        state = self._state
        film = state is not None and state.flow.step.kind is StepKind.FILM and self._player.film is not None
        self._page.amiss.show_note(film_note(self._player) if film else None)
        self._page.show_banners()

    def _tell_film(self, state: RoomState) -> None:
        lecture = state.lecture if state.flow.step.kind is StepKind.FILM else None
        chapters, pauses = (lecture.chapters, state.pause_points) if lecture is not None else ((), ())
        self._page.chapters.show_film(chapters, pauses)
        if lecture is not None:
            self._page.transport.set_film(lecture.duration or self._player.duration, chapters, pauses)

    def _tell_note(self, state: RoomState) -> None:
        """Show the note of the question, else of the film, else of the step."""
        if state.prompt is not None:
            key, given = str(state.prompt.id), state.prompt.note
        elif state.lecture is not None:
            key, given = str(state.lecture.id), state.lecture.note
        else:
            key, given = state.flow.step.kind.value, ""
        self._page.note.show_note(key, given, state.flow.notes.get(key, ""))

    def controls_for(self, state: RoomState) -> QWidget:
        """Return the controls that stand under the picture."""
        page, flow = self._page, state.flow
        if flow.bright:
            return page.bright
        if flow.break_until is not None:
            return page.on_break
        if flow.step.kind is StepKind.WELCOME or flow.noticing:
            return page.welcome
        if flow.step.kind is StepKind.FILM:
            return page.transport
        if flow.step.kind in ASKING:
            return page.read_back if flow.phase is Phase.READING_BACK else page.question
        return page.plain

    def show_output(self) -> None:
        """Show how the group's screen stands, in words of the language in use."""
        page, state = self._page, self._state
        gone = self._output.seen is Seen.GONE or (state is not None and state.flow.screen_lost)
        black = self._output.seen is Seen.ON and state is not None and state.flow.black
        seen = Seen.GONE if gone else Seen.BLACK if black else self._output.seen
        page.top_row.output.show_output(Output(seen, self._output.name))
        film = state is not None and state.flow.step.kind is StepKind.FILM
        was_gone = not page.lost.isHidden()
        if gone:
            page.lost.show_for(film=film)
        else:
            page.lost.hide()
        words = "" if seen in {Seen.ON, Seen.BLACK} else translate("Console", "The group sees nothing just now")
        for preview in (page.preview, self._group.preview):
            preview.tell_unseen(words, "projection_screen_dismiss")
        self._tell_primary()
        self.output_told.emit()
        if was_gone and not gone:
            self.voice.say_screen(page.top_row.output.accessibleName())
        self.show_amiss()
        if gone and not was_gone and page.isVisible():
            page.lost.here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_primary(self) -> None:
        """Have «Spela», or what stands in its place, filled where nothing else is: one thing is the next to do."""
        page = self._page
        alone = page.lost.isHidden() and not page.asked.asks
        page.transport.set_primary(primary=alone)
        for controls in page.controls:
            controls.set_primary(primary=alone)

    # time

    def _film_at(self, at: timedelta) -> None:
        state = self._state
        if state is not None and state.flow.step.kind is StepKind.FILM and self._page.isVisible():
            self._show_place(at)

    def _show_place(self, at: timedelta) -> None:
        state = self._state
        if state is None or state.flow.step.kind is not StepKind.FILM:
            return
        self._page.transport.set_position(at)
        self._page.chapters.show_position(at, playing=not state.flow.paused)
        self._time.tick()

    def _film_opened(self, opened: Opened) -> None:
        self.show_amiss()
        state = self._state
        if state is not None and state.lecture is not None and not state.lecture.duration:
            self._page.transport.set_duration(opened.duration)

    def _tell_time(self, left: TimeLeft) -> None:
        self._page.top_row.show_time(left)
        self._page.now.show_time(left)
        self.time_voice.hear(left)

    # late arrival

    def _tell_late(self) -> None:
        if self._state is not None:
            self._page.late.open_with(self._state, self._time.place_in_film())
            self._page.fit()  # the chapters give way to it
            self._page.show_from_top(self._page.late)  # in large text it stands below the fold
            self._page.late.count.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_late(self) -> None:
        self._page.foot.late.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.late.hide()
        self._page.fit()
