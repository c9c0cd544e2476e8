"""The road of a meeting: a new one is begun or an old one gone on with, the room is shown, and then what it came to.

Makes each part when it is first gone to. Where a road leads out of the meeting it says so; what is there is the
program's business.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app import heap
from desktop_app.courses.library import Entry
from desktop_app.courses.regions import municipalities
from desktop_app.domain.group import Group
from desktop_app.domain.ids import LectureId
from desktop_app.domain.session import Session
from desktop_app.session import events
from desktop_app.session.overview import FilmLine
from desktop_app.session.readiness import CheckKind
from desktop_app.session.room_state import SaveState
from desktop_app.ui.ahead import Ahead
from desktop_app.ui.home.check_card import ALWAYS
from desktop_app.ui.home.new_session_presenter import NewSessionPresenter
from desktop_app.ui.home.ready_presenter import ReadyPresenter
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room import sleep
from desktop_app.ui.room.awake import Awake
from desktop_app.ui.room.room_presenter import RoomPresenter
from desktop_app.ui.room.summary_presenter import SummaryPresenter
from desktop_app.ui.widgets.paint_turn import TURN_MS

SWEEP_AFTER_MS = 1500
"""When what a meeting leaves in memory is taken away: after Home has been painted (decision 224)."""
BETWEEN_MS = 200
"""From its garbage to the heap's, and to a new player: each keeps a key waiting for some 10 ms."""


class Meetings(QObject):
    """One meeting at a time."""

    home_wanted = Signal()
    over = Signal()
    """A meeting has been left or has ended: Home says something else now."""
    fill_wanted = Signal(str)
    """LectureId: its film is to be filled in."""
    support_wanted = Signal()
    hand_over_wanted = Signal()
    print_wanted = Signal(object)
    """Summary: a meeting that is over is wanted on paper."""
    calendar_ready = Signal(str, object)
    """A name for the file, and its content."""
    failed = Signal(object)
    """KnownError."""

    def __init__(
        self, means: Means, window: MainWindow, standing: Callable[[], Standing | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self._standing = standing
        self._awake = Awake()
        self.room: RoomPresenter | None = None
        self._swept = False

    # Where a road into a meeting begins.

    def go_on(self) -> None:
        """Come back to the meeting under way, or begin the next one."""
        standing = self._standing()
        if standing is not None and standing.group is not None and standing.under_way is not None:
            resume, today = standing.shown.resume, self._means.clock.now().date()
            session, end = standing.under_way, resume.end_on(today) if resume is not None else None
            self._meet(standing.entry, standing.group, session if end is None else replace(session, planned_end=end))
        else:
            self.begin_new()

    def look_first(self) -> None:
        """Show how all stands for the meeting under way, before it is gone on with."""
        standing = self._standing()
        if standing is not None and standing.under_way is not None:
            self._ready.show(self._entry_of(standing.entry, standing.under_way), standing.under_way)
            self._window.show_view(self._ready.view)

    def begin_new(self, wanted: LectureId | None = None) -> None:
        """Show a new meeting's form, with a film that was pressed on Home."""
        standing = self._standing()
        if standing is not None:
            self._new.show(standing, wanted)
            self._window.show_view(self._new.view)

    def show_held(self, session: Session) -> None:
        """Tell of a meeting that was held some time ago."""
        standing = self._standing()
        if standing is not None and standing.group is not None:
            self._summary.show_held(standing.entry, standing.group, session)

    # What happens meanwhile.

    @property
    def is_shown(self) -> bool:
        """Whether the room stands in the window."""
        return self.room is not None and self._window.view is self.room.view

    def ahead(self) -> tuple[Callable[[], object], ...]:
        """Return what can be made before it is gone to, one at a time."""
        return (
            self._awake.prepare,
            sleep.prepare,
            municipalities,
            lambda: self._new,
            lambda: self._new.view.who.know_municipalities(municipalities()),
            lambda: self._new.view.who.others.know_municipalities(municipalities()),
            *(partial(self._make_check, kind) for kind in ALWAYS),
            lambda: self._summary,
        )

    def _make_check(self, kind: CheckKind) -> None:
        self._new.view.checks.make_ahead(kind)

    def films_filled(self, standing: Standing, lectures: tuple[LectureId, ...]) -> None:
        """Have a new meeting's form, or the check before one is gone on with, take in what was filled in."""
        if "_new" in self.__dict__ and self._window.view is self._new.view:
            for lecture_id in lectures:
                self._new.refresh(standing, lecture_id)
        if "_ready" in self.__dict__ and self._window.view is self._ready.view:
            for lecture_id in lectures:
                self._ready.filled(lecture_id)

    def store_said(self, event: SaveState) -> None:
        """Take what the store says about saving."""
        if self.room is not None:
            self.room.store_said(event)
        if "_summary" in self.__dict__:
            self._summary.store_said(event)

    def hold(self) -> None:
        """Hold the film and store where the meeting stands."""
        if self.room is not None:
            self.room.keep_place()

    def drop(self) -> None:
        """Leave a meeting that may not be in the store any more."""
        if self.room is not None:
            self.room.let_go()
        self._close_room()

    def end(self) -> None:
        """Hear nothing more: the store is closed."""
        if self.room is not None:
            self.room.let_go()
        self._awake.end()

    # The road itself.

    @cached_property
    def _new(self) -> NewSessionPresenter:
        new = NewSessionPresenter(self._means, self._awake, self)
        new.back.connect(self._leave_new)
        new.begun.connect(self._begun)
        new.failed.connect(self.failed)
        new.fill_wanted.connect(self.fill_wanted)
        self._window.take_in(new.view)
        return new

    @cached_property
    def _ready(self) -> ReadyPresenter:
        ready = ReadyPresenter(self._means, self._awake, self)
        ready.go_on.connect(self.go_on)
        ready.back.connect(self._leave_new)
        ready.fill_wanted.connect(self.fill_wanted)
        self._window.take_in(ready.view)
        return ready

    def _leave_new(self) -> None:
        self._awake.end()
        self.home_wanted.emit()

    def _begun(self, group: Group, session: Session) -> None:
        standing = self._standing()
        if standing is None:
            return
        settings = self._means.settings
        self._means.keep_settings(replace(settings, last_course=standing.entry.course.id, last_group=group.id))
        self._meet(standing.entry, group, session)

    def _meet(self, entry: Entry, group: Group, session: Session) -> None:
        entry = self._entry_of(entry, session)
        self._window.calm()
        self._awake.begin()
        self.room = RoomPresenter(
            self._means, self._window, entry=entry, group=group, session=session, films=self._film_lines, parent=self
        )
        self.room.finished.connect(lambda ended: self._summary.show(entry, group, ended))
        self.room.home_wanted.connect(self._leave_room)
        self.room.fill_wanted.connect(self.fill_wanted)
        self.room.support_wanted.connect(self.support_wanted)
        # Made, said, shown and begun in as many turns of the loop (P8).
        Ahead(self.room, pause_ms=TURN_MS).begin((self.room.prepare, self.room.lay_out, self.room.begin))

    def _entry_of(self, entry: Entry, session: Session) -> Entry:
        """Return the version the meeting was begun with, if it is here: a course may have been updated meanwhile."""
        return self._means.library.entry(entry.course.id, session.course_version)

    def _film_lines(self) -> tuple[FilmLine, ...]:
        standing = self._standing()
        return standing.shown.films if standing is not None else ()

    def _leave_room(self) -> None:
        """Home in the middle of a meeting: it stands as it is, and Home offers to go on with it."""
        self._close_room()
        self.home_wanted.emit()

    def _close_room(self) -> None:
        if self.room is not None:
            self.room.close()
            self.room.deleteLater()
            self.room = None
            QTimer.singleShot(SWEEP_AFTER_MS, self, self._sweep)
        self._awake.end()

    def _sweep(self) -> None:
        """Take away what a meeting leaves in memory, a part at a time: its views hold each other in rings."""
        gc.collect()
        if not self._swept:
            self._swept = True
            gc.freeze()  # what came with the first meeting stays for good, as what came with the start does
        QTimer.singleShot(BETWEEN_MS, self, self._give_back)

    def _give_back(self) -> None:
        """Give to the system what was taken away; what decoders left goes with their process."""
        heap.give_back()
        QTimer.singleShot(BETWEEN_MS, self, self._renew)

    def _renew(self) -> None:
        if self.room is None:
            self._means.player.renew()

    @cached_property
    def _summary(self) -> SummaryPresenter:
        summary = SummaryPresenter(self._means, self._window, self)
        summary.shown.connect(self._close_summed_up)
        summary.home_wanted.connect(self.home_wanted)
        summary.support_wanted.connect(self.support_wanted)
        summary.hand_over_wanted.connect(self.hand_over_wanted)
        summary.go_on_wanted.connect(self._go_on_after_all)
        summary.calendar_ready.connect(self.calendar_ready)
        summary.print_wanted.connect(self.print_wanted)
        self._window.take_in(summary.view)
        return summary

    def _close_summed_up(self) -> None:
        self._close_room()
        self.over.emit()

    def _go_on_after_all(self, entry: Entry, group: Group, session: Session) -> None:
        """Go on with the meeting where it stood: it was ended too early."""
        self._meet(entry, group, session)
        if self.room is not None:
            self.room.begin()  # at once: what is undone must stand first
            self.room.conductor.send(events.Undo())
