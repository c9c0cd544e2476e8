"""The way between the views: Home, a new meeting, the room, its end, the answers, handing over.

Makes a view when it is first gone to, gives it what it shows, and follows where its signals lead. What a view shows is
found out by the presenter beside it.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.ids import CourseId, GroupId, LectureId
from desktop_app.domain.steps import OWN_MAP
from desktop_app.session.courier import Courier
from desktop_app.session.room_state import Saved, SaveFailing, SaveRecovered, SaveState
from desktop_app.storage import records
from desktop_app.storage.records import StoreEvent, StoreReport
from desktop_app.ui.ahead import Ahead
from desktop_app.ui.handover.answers_presenter import AnswersPresenter
from desktop_app.ui.home.empty_view import EmptyView
from desktop_app.ui.home.fill_presenter import FillPresenter
from desktop_app.ui.home.home_presenter import HomePresenter
from desktop_app.ui.home.home_view import HomeView
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.home.store_fault_presenter import StoreFaultPresenter
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.meetings import Meetings
from desktop_app.ui.room.room_presenter import RoomPresenter
from desktop_app.ui.side_doors import SideDoors
from desktop_app.ui.store_door import StoreDoor
from desktop_app.ui.views_aside import ViewsAside
from desktop_app.ui.widgets.badge import Kind
from desktop_app.words import Told, tell, translate


class Program(QObject):
    """What the user can do, and where it leads."""

    ready = Signal()
    """The store is open and Home says what it says."""
    done = Signal()
    """Everything is closed; the process may end."""
    other_folder_chosen = Signal(object)
    """Path: the data folder cannot be written to, and Samsyn is to start anew with this one."""

    def __init__(self, means: Means, window: MainWindow, home: HomeView, *, parent: QObject | None = None) -> None:
        """Take over a window in which Home may stand already, from the cache."""
        super().__init__(parent)
        self._means = means
        self._window = window
        self.is_ready = False
        self._courier = Courier(self)
        self.home = home
        self.home_presenter = HomePresenter(means, self)
        self.answers: AnswersPresenter | None = None
        self._empty: EmptyView | None = None
        self._filling = FillPresenter(means, window, self)
        self._filling.filled.connect(self._filled)
        self._filling.added.connect(self._course_added)
        self._just_filled: tuple[LectureId, ...] = ()
        self._ahead = Ahead(self)
        self._aside = ViewsAside(means, window, self)
        self._aside.add_course_pressed.connect(self._filling.add_course)
        self.doors = SideDoors(means, window, self._standing, self)
        self.doors.home_wanted.connect(self._go_home)
        self.doors.plan_kept.connect(self._plan_kept)
        self.doors.hand_over_wanted.connect(lambda: self._show_answers(handing_over=True))
        self.doors.film_wanted.connect(self._film_pressed)
        self.doors.answer_wanted.connect(lambda prompt_id: self._show_answers(handing_over=False, opened=prompt_id))
        self.doors.course_dropped.connect(self._filling.add_from)
        self.doors.taken_in.connect(self.home_presenter.choose_taken_in)
        self._aside.move_pressed.connect(self.doors.move)
        self._aside.fetch_pressed.connect(self.doors.fetch)
        self.meetings = Meetings(means, window, self._standing, self)
        self.meetings.home_wanted.connect(self._go_home)
        self.meetings.over.connect(self.home_presenter.refresh)
        self.meetings.fill_wanted.connect(self._fill)
        self.meetings.support_wanted.connect(self._support)
        self.meetings.hand_over_wanted.connect(lambda: self._show_answers(handing_over=True))
        self.meetings.calendar_ready.connect(self.doors.save_calendar)
        self.meetings.print_wanted.connect(self.doors.print_summary)
        self.meetings.failed.connect(self._told)
        self.doors.meeting_wanted.connect(self.meetings.show_held)
        self._door = StoreDoor(means, window, home, self.meetings.hold, self)
        self._door.opened.connect(self._opened)
        self._door.barred.connect(self._be_ready)
        self._door.closed.connect(self._end)
        self._door.other_folder_chosen.connect(self.other_folder_chosen)
        window.close_wanted.connect(self.close)
        window.key_unused.connect(self._aside.take_key)
        self._connect_home()

    def begin(self, *, trying: bool) -> None:
        """Show Home as it stands on a first start, before there is a store."""
        shown = self.home_presenter.first_home(trying=trying)
        if shown is not None:
            self.home.show_overview(shown)

    def open_up(self) -> None:
        """Open the store and start the player; Home is brought up to date when the store is open."""
        self._door.open()
        self._means.player.start()

    def store_said(self, event: StoreEvent) -> None:
        """Take an event of the store, on the window's thread."""
        match event:
            case records.DraftSaved(answer_id, at, value):
                self._tell_room(Saved(at, answer_id, value))
            case records.SaveFailing(error):
                self._tell_room(SaveFailing(error))
            case records.SaveRecovered(at):
                self._tell_room(SaveRecovered(at))
            case records.BackupFailing(error):
                self._told(error)
            case records.AnswerFoundDamaged(error):
                self._told(error)
            case records.Restored(_, _, group_id):
                self._restored(of_one_group=group_id is not None)
            case records.Merged():
                self._restored(of_one_group=True)
            case _:
                return

    def close(self) -> None:
        """Bring what is typed to the disk and end. Where it does not get there, the user is told and asked."""
        self._door.close()

    @property
    def fault(self) -> StoreFaultPresenter | None:
        """What is shown while the store cannot be opened."""
        return self._door.fault

    @property
    def room(self) -> RoomPresenter | None:
        """The meeting that is held, if there is one."""
        return self.meetings.room

    # Home.

    def _connect_home(self) -> None:
        home, presenter = self.home, self.home_presenter
        presenter.changed.connect(self._home_changed)
        presenter.failed.connect(self._told)
        home.continue_pressed.connect(self.meetings.go_on)
        home.check_pressed.connect(self.meetings.look_first)
        home.new_meeting_pressed.connect(self.meetings.begin_new)
        home.plan_pressed.connect(self.doors.plan)
        home.film_pressed.connect(self._film_pressed)
        home.fill_pressed.connect(self._fill)
        home.add_course_pressed.connect(self._filling.add_course)
        home.course_chosen.connect(lambda course_id: presenter.choose_course(CourseId(course_id)))
        home.groups_wanted.connect(presenter.find_groups)
        presenter.groups_found.connect(home.offer_groups)
        home.group_chosen.connect(lambda group_id: presenter.choose_group(GroupId(group_id)))
        home.answers_pressed.connect(lambda: self._show_answers(handing_over=False))
        home.hand_over_pressed.connect(lambda: self._show_answers(handing_over=True))
        home.delivery_pressed.connect(self._show_delivery)
        self.doors.receipt_dropped.connect(self._show_delivery)
        home.support_pressed.connect(self._support)
        home.settings_pressed.connect(self._settings)
        home.file_dropped.connect(self.doors.take_dropped)
        home.help_pressed.connect(self._aside.help)
        home.search_pressed.connect(self.doors.search)
        home.request_pressed.connect(self.doors.request)
        home.map_pressed.connect(lambda: self._show_answers(handing_over=False, opened=OWN_MAP))

    def _go_home(self) -> None:
        self._window.show_view(self.home)
        self.home_presenter.refresh()

    def _home_changed(self, standing: Standing | None) -> None:
        if standing is None:
            self._show_empty()
        else:
            if self._empty is not None and self._window.view is self._empty:
                self._window.show_view(self.home)
            self.home.show_overview(standing.shown)
            self.meetings.films_filled(standing, self._just_filled)
        self._just_filled = ()
        self._be_ready()

    def _show_empty(self) -> None:
        """There is no course on this computer: one card, one button."""
        if self._empty is None:
            self._empty = EmptyView(self._means.theme)
            self._empty.add_course_pressed.connect(self._filling.add_course)
            self._empty.file_dropped.connect(self.doors.take_dropped)
            self._empty.settings_pressed.connect(self._settings)
            self._empty.help_pressed.connect(self._aside.help)
        self._window.show_view(self._empty)

    def _film_pressed(self, lecture_id: str) -> None:
        """Begin a meeting with a film on Home, or fill it in where it is missing."""
        standing = self.home_presenter.standing
        if standing is None:
            return
        line = next(one for one in standing.shown.films if one.lecture_id == lecture_id)
        if line.playable:
            self.meetings.begin_new(line.lecture_id)
        else:
            self._fill(line.lecture_id)

    # Answers and handing over.

    def _show_answers(self, *, handing_over: bool, opened: str = "") -> None:
        """Show the group's answers, one of them opened, or begin handing them over."""
        standing = self.home_presenter.standing
        if standing is None or standing.group is None:
            return
        self._ready_answers().show(standing, handing_over=handing_over, opened=opened)

    def _show_delivery(self, receipt: Path | None = None) -> None:
        standing = self.home_presenter.standing
        if standing is not None:
            self._ready_answers().show_delivery(standing, receipt)
        elif receipt is not None:
            self.doors.take_receipt(receipt)

    def _ready_answers(self) -> AnswersPresenter:
        if self.answers is None:
            self.answers = AnswersPresenter(self._means, self._window, self)
            self.answers.closed.connect(self._go_home)
            self.answers.delivery.changed.connect(self.home_presenter.refresh)
            self.answers.print_wanted.connect(self.doors.print_questions)
            self.answers.page_ready.connect(self.doors.save_document)
        return self.answers

    # Films and courses.

    def _fill(self, lecture_id: LectureId | None = None) -> None:
        standing = self.home_presenter.standing
        if standing is not None:
            self._filling.fill(standing.entry, lecture_id)

    def _filled(self, lectures: tuple[LectureId, ...]) -> None:
        self._just_filled = lectures
        self.home_presenter.refresh()
        if self.room is not None:
            self.room.try_film_again()

    def _course_added(self, course_id: str) -> None:
        self.home_presenter.choose_course(CourseId(course_id))

    def _support(self) -> None:
        standing = self.home_presenter.standing
        if standing is not None:
            back = translate("Home", "To the meeting") if self.meetings.is_shown else ""
            view = self.doors.support(standing, back=back)
            self._aside.visit(view)

    def _settings(self) -> None:
        standing = self.home_presenter.standing
        self._aside.settings(has_group=standing is not None and standing.group is not None)

    def _standing(self) -> Standing | None:
        return self.home_presenter.standing

    def _plan_kept(self, group: Group) -> None:
        self.home_presenter.choose_group(group.id)

    # The store.

    def _opened(self, report: StoreReport) -> None:
        for damaged in report.damaged:
            self._told(damaged)
        self.home_presenter.refresh()

    def _restored(self, *, of_one_group: bool) -> None:
        """Show Home: a command has read a backup in, and what is on the screen is no more, unless only a group came.

        Where this window has done it, the page that did says so.
        """
        if not of_one_group:
            self.meetings.drop()
            self.answers = None
            self._window.show_view(self.home)
        self.home_presenter.refresh()
        if self.doors.is_taking_in:
            return
        told = Told(translate("Home", "Answers have been taken back from a backup."), "", "")
        self._window.warn(told, Kind.INFORMATION)

    def _be_ready(self) -> None:
        if not self.is_ready:
            self.is_ready = True
            self.ready.emit()
            self._ahead.begin((*self.meetings.ahead(), self._ready_answers))

    def _tell_room(self, event: SaveState) -> None:
        self.meetings.store_said(event)
        if self.answers is not None:
            self.answers.store_said(event)
        self.doors.store_said(event)

    def _told(self, error: KnownError) -> None:
        self._window.warn(tell(error))

    def _end(self) -> None:
        self.meetings.end()
        self._courier.close()
        self._window.let_close()
        self.done.emit()
