"""A meeting on the screen: lets the conductor's state stand in the right view, and takes the views' wishes to it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from desktop_app.courses.library import Entry
from desktop_app.domain.course import SupportContact
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.ids import LectureId
from desktop_app.domain.session import Session
from desktop_app.domain.steps import Phase, Step, StepKind
from desktop_app.paths import resources
from desktop_app.playback.sound_check import SoundCheck
from desktop_app.session import events
from desktop_app.session.conductor import Conductor
from desktop_app.session.courier import Courier
from desktop_app.session.overview import FilmLine
from desktop_app.session.room_state import RoomState, SaveRecovered, SaveState
from desktop_app.ui.home.film_fault_view import FilmFaultView
from desktop_app.ui.home.film_faults import fault_of
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.answering import Answering
from desktop_app.ui.room.audience.picture import GroupPicture
from desktop_app.ui.room.blackout import Blackout
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.console_view import ConsoleView
from desktop_app.ui.room.file_chapters import FileChapters
from desktop_app.ui.room.film_choices import FilmChoices
from desktop_app.ui.room.group_screen import GroupScreen, Layout
from desktop_app.ui.room.meeting_clock import MeetingClock
from desktop_app.ui.room.own_films import OwnFilms
from desktop_app.ui.room.readable import Host, Readable
from desktop_app.ui.room.reminder import Reminder
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.room.screens import Screens
from desktop_app.ui.room.sleep import Sleep
from desktop_app.ui.room.sound_way import SoundWay
from desktop_app.ui.room.transcript_view import TranscriptView
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.paint_turn import TURN_MS, paint_next_turn
from desktop_app.words import Told, tell, translate

_log = logging.getLogger(__name__)


class RoomPresenter(QObject):
    """One meeting, from «Starta» or «Fortsätt träffen» to «Avsluta för idag»."""

    finished = Signal(object)
    """Session: the meeting is over and stored."""
    fill_wanted = Signal(str)
    """LectureId: the film that fails is to be filled in."""
    home_wanted = Signal()
    """Home, with the meeting as it stands."""
    support_wanted = Signal()

    def __init__(
        self,
        means: Means,
        window: MainWindow,
        *,
        entry: Entry,
        group: Group,
        session: Session,
        films: Callable[[], tuple[FilmLine, ...]],
        parent: QObject | None = None,
    ) -> None:
        """Make a meeting's views. `films` tells how all the course's films stand, when one of them fails."""
        super().__init__(parent)
        self._means = means
        self._window = window
        self._entry = entry
        self._lines = films
        self._views: list[RoomView | ConsoleView] = []
        self._turn = QTimer(self, singleShot=True, interval=TURN_MS)
        self._turn.timeout.connect(self._show_stage)
        self._prepared = self._laid_out = self._begun = False
        self._stands_at: tuple[Step, Phase] | None = None
        self._contacts: tuple[SupportContact, ...] = ()
        self._own = OwnFilms(means, group.id)
        self._films = FilmChoices(means.library, entry, means.player, self._own.wishes, self)
        self._courier = Courier(self)
        self._way = SoundWay(means, SoundCheck(resources() / "sounds" / "ljudprov.m4a", self), self)
        self._chapters = FileChapters(lambda lecture_id: self._films.source(lecture_id).path, means.aside, self)
        self.conductor = Conductor(
            store=means.store,
            films=self._films,
            player=means.player,
            course=entry.course,
            group=group,
            session=session,
            clock=means.clock,
            parent=self,
        )
        self._reminder = Reminder(means.store, self._courier, self.conductor, means.clock, self._told)
        self.picture = GroupPicture(means.player)
        self.blackout = Blackout(means.player)
        self.time = MeetingClock(means.player, means.clock, self)
        self.answering = Answering(means, entry, self.conductor, films=self._films, time=self.time, parent=self)
        self.screen = GroupScreen(means, Screens(self), window, self.picture, self)
        means.player.set_volume(means.settings.volume_percent)
        means.player.set_muted(False)
        means.player.set_rate(1.0)
        self.sleep = Sleep(means.player, self)
        self.readable = Readable(means, self._host, self._show_group_percent, self)
        self._connect()

    # One layout is all that most meetings need, and each view takes a while to make: they are made when called for.

    @property
    def answer(self) -> AnswerView:
        """Where answers are written."""
        return self.answering.view

    @cached_property
    def fault(self) -> FilmFaultView:
        """What is shown in place of a film that cannot be."""
        conductor = self.conductor
        fault = FilmFaultView(self._means.theme)
        fault.back_pressed.connect(self.home_wanted)
        fault.support_pressed.connect(self.support_wanted)
        fault.fill_pressed.connect(self.fill_wanted)
        fault.show_pressed.connect(self._show_other)
        fault.go_on_pressed.connect(lambda: conductor.send(events.Next()))
        fault.black_pressed.connect(self._turn_black)
        return fault

    @cached_property
    def room(self) -> RoomView:
        """What the facilitator's window shows while the group looks at it too."""
        means = self._means
        room = RoomView(
            means.theme,
            means.player,
            fault=lambda: self.fault,
            answer=lambda: self.answer,
            keys=means.keys,
            blackout=self.blackout,
            time=self.time,
        )
        self._connect_view(room)
        return room

    @cached_property
    def console(self) -> ConsoleView:
        """What it shows while the group looks elsewhere."""
        means, screen = self._means, self.screen
        console = ConsoleView(
            means.theme,
            means.player,
            self.picture,
            means.clock,
            fault=lambda: self.fault,
            answer=lambda: self.answer,
            transcript=TranscriptView(means.theme),
            keys=means.keys,
            blackout=self.blackout,
            time=self.time,
        )
        self._connect_view(console)
        console.other_screen_pressed.connect(screen.choose_another)
        console.here_pressed.connect(screen.stay_here)
        console.numbers_pressed.connect(screen.identify)
        console.share_pressed.connect(screen.share)
        console.set_output(screen.output)
        screen.output_changed.connect(console.set_output)
        return console

    @property
    def view(self) -> RoomView | ConsoleView:
        """What the facilitator's window shows of the meeting."""
        return self.console if self.screen.layout is Layout.BESIDE else self.room

    def prepare(self) -> None:
        """Have the screens looked at, and the view made that they call for."""
        if not self._prepared:
            self._prepared = True
            self.screen.begin()
            _ = self.view

    def lay_out(self) -> None:
        """Have the view say how the meeting stands, and be shown."""
        self.prepare()
        if not self._laid_out:
            self._lay_out()

    def begin(self) -> None:
        """Put the meeting on the screen, and let it go on from where it stands, once."""
        if self._begun:
            return
        self._begun = True
        self.lay_out()
        self.conductor.begin()
        if not self._own.pauses:
            self.conductor.send(events.StopAtPauses(on=False))
        self._reminder.begin()
        self._courier.deliver(
            self._means.store.contacts(self.conductor.state.group.id), self._take_contacts, self._told
        )

    def close(self) -> None:
        """Leave the meeting as it stands; it is come back to later. What of its beginning is still to come does not."""
        self._prepared = self._laid_out = self._begun = True
        self.screen.end()
        self.conductor.close()
        self._courier.close()
        self._chapters.close()
        self._way.rest()
        self.readable.settle()
        self._window.set_full_screen(full=False)
        for view in self._views:
            self._window.drop_view(view)
        self.answering.close()
        if "fault" in self.__dict__:  # made; perhaps never shown, and then in none of the views
            self.fault.deleteLater()

    def keep_place(self) -> None:
        """Hold the film and store where the meeting stands: the program is about to close."""
        self.conductor.keep_place()

    def hold(self) -> None:
        """Hold the film, store where the meeting stands, and bring what is typed to the disk: the computer sleeps."""
        self.keep_place()
        self._means.store.flush()

    def let_go(self) -> None:
        """Hear nothing more: the store is closed."""
        self.screen.end()
        self.conductor.let_go()
        self._courier.close()
        self.answering.hear_no_more()
        self._chapters.close()

    def store_said(self, event: SaveState) -> None:
        """Take what the store says about saving."""
        self.conductor.store_said(event)
        if isinstance(event, SaveRecovered):
            self._window.calm()

    def try_film_again(self) -> None:
        """Show the film that was filled in."""
        self.conductor.send(events.RetryFilm())

    def _connect(self) -> None:
        conductor, screen = self.conductor, self.screen
        conductor.room_changed.connect(self._show)
        conductor.failed.connect(lambda error: self._window.warn(tell(error)))
        conductor.finished.connect(self.finished)
        screen.layout_changed.connect(lambda _: self._lay_out())
        screen.lost.connect(lambda: conductor.send(events.ScreenLost()))
        screen.back.connect(lambda: conductor.send(events.ScreenBack()))
        screen.exposed.connect(self._hide_what_is_exposed)
        screen.only_one.connect(self._tell_only_one)
        screen.audience.key_pressed.connect(self._pass_on)
        self.answering.black_pressed.connect(self._turn_black)
        self.answering.contacts_pressed.connect(self._toggle_contacts)
        self.answering.warned.connect(self._window.warn)
        self._films.wished.connect(self._own.wish)
        self._chapters.found.connect(lambda: self._show(conductor.state))
        self.sleep.near.connect(self.hold)
        self.sleep.over.connect(self._woke)

    def _send(self, event: events.Event) -> None:
        """Take what a hand wants to the meeting; one that is quicker than its beginning begins it."""
        self.begin()
        if isinstance(event, events.StopAtPauses):
            self._own.stop_at_pauses(stops=event.on)  # at the group's next meetings too
        self.conductor.send(event)

    def _take_contacts(self, own: tuple[SupportContact, ...]) -> None:
        self._contacts = own
        for view in self._views:
            view.set_own_contacts(own)

    def _connect_view(self, view: RoomView | ConsoleView) -> None:
        self._views.append(view)
        view.set_own_contacts(self._contacts)
        view.event_sent.connect(self._send)
        view.full_screen_wanted.connect(lambda full: self._fill_screen(full=full))
        view.volume_changed.connect(lambda percent: self._keep(volume_percent=percent))
        view.set_choices(self._films)
        view.set_sound_way(self._way)
        view.play_wanted.connect(self.answering.play_from)
        view.set_captions(self._films.captions())
        self._films.captions_changed.connect(view.set_captions)
        view.caption_ground_changed.connect(self._own.set_ground)
        view.captions_shown_changed.connect(self._own.show_captions)
        view.group_text_percent_changed.connect(lambda percent: self._keep(group_text_percent=percent))
        view.bright_room_changed.connect(lambda bright: self._keep(bright_room=bright))
        view.swap_pressed.connect(self.screen.swap)

    def _show(self, state: RoomState) -> None:
        state = self._chapters.within(state)
        step, phase = state.flow.step, state.flow.phase
        comes_here = (step, phase) != self._stands_at
        self._stands_at = (step, phase)
        if step.kind is StepKind.WELCOME:
            self.readable.ask()
        else:
            self.readable.settle()
        if step.kind is StepKind.FILM and step.lecture is not None:
            self._films.show_film(step.lecture)
        if phase is Phase.WRITING:
            self.answering.show(state, anew=comes_here)
        elif phase is Phase.FAILED:
            self._show_fault(state)
        if comes_here and self._window.isVisible():
            self._turn.start()  # said now, laid out in the next turn, painted in the one after it (decision 495)
        else:
            self._show_stage()

    def _show_stage(self) -> None:
        self._turn.stop()
        state = self._chapters.within(self.conductor.state)
        paint_next_turn(self._window)
        self.view.show_places(self.answering.places(state))
        self.view.show_state(state)

    def _lay_out(self) -> None:
        """Let the facilitator's window be the console, or the room that everybody looks at."""
        self._laid_out = True
        chosen = self._means.settings
        self.view.set_captions_shown(shown=self._own.captions)
        self.view.set_caption_ground(self._own.ground)
        self.view.set_group_text_percent(chosen.group_text_percent)
        self.view.set_bright_room(bright=chosen.bright_room)
        self.view.show_state(self._chapters.within(self.conductor.state))
        self._window.show_view(self.view)
        self.view.make_ahead(self.answering.parts)
        self.readable.follow()

    def _host(self) -> Host:
        """Return where a question can stand: on the console it leaves «Svart» in its corner."""
        return self.console if self.screen.layout is Layout.BESIDE else self._window

    def _show_group_percent(self, percent: int) -> None:
        self.view.set_group_text_percent(percent)

    def _turn_black(self) -> None:
        self.view.turn_black()

    def _toggle_contacts(self) -> None:
        self.view.toggle_contacts()

    def _hide_what_is_exposed(self) -> None:
        """Be black: the facilitator's window comes up where the group looks, with whatever stood in it."""
        self.blackout.fall()
        self.conductor.send(events.Black(on=True))

    def _tell_only_one(self) -> None:
        told = Told(
            translate("Room", "No other screen is connected."),
            "",
            translate("Room", "Plug in the cable, and switch the projector or the TV on."),
        )
        self._window.warn(told, Kind.INFORMATION)

    def _pass_on(self, event: QKeyEvent) -> None:
        """Let a key on the group's window mean what it means here."""
        QCoreApplication.sendEvent(self.view, event)

    def _show_fault(self, state: RoomState) -> None:
        if state.lecture is None or state.film_error is None:
            return
        self.fault.show_black(black=state.flow.black)
        self.fault.show_fault(
            fault_of(
                state.lecture,
                state.film_error,
                self._lines(),
                now=self._means.clock.now(),
                planned_end=state.session.planned_end,
                in_meeting=True,
            )
        )

    def _show_other(self, lecture_id: str) -> None:
        lecture = self._entry.course.lecture(LectureId(lecture_id))
        self.conductor.send(events.ChooseFilm(lecture.id, lecture.prompts))

    def _woke(self, stood: timedelta) -> None:
        """Hold the film where it stood before: nobody has seen what a player showed to a sleeping computer."""
        flow = self.conductor.state.flow
        if flow.step.kind is StepKind.FILM and not flow.paused:
            self.conductor.send(events.Pause())
            self.conductor.send(events.SeekTo(stood))

    def _told(self, error: KnownError) -> None:
        self._window.warn(tell(error))

    def _fill_screen(self, *, full: bool) -> None:
        """Fill the group's screen with the picture (again), or leave full screen; with one screen, the window is it."""
        if full and self.screen.layout is Layout.BESIDE:
            self.screen.cover()
        else:
            self._window.set_full_screen(full=full)

    def _keep(self, **chosen: Any) -> None:
        self._means.keep_settings(replace(self._means.settings, **chosen))
