"""Home's doors besides the meeting: planning, searching, step 3, where to turn, and other computers.

What they keep is the group's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.course import Course, SupportContact
from desktop_app.domain.errors import KnownError
from desktop_app.domain.ids import GroupId
from desktop_app.handover.receipt import ENDING as RECEIPT
from desktop_app.session.courier import Courier
from desktop_app.session.room_state import SaveState
from desktop_app.storage.taking_along import ENDING
from desktop_app.ui.home.plan_model import PlanShown
from desktop_app.ui.home.plan_presenter import PlanPresenter
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.home.support_view import Support, SupportView
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.printing.plan import draw_plan
from desktop_app.ui.printing.printing import Printing
from desktop_app.ui.printing.questions import asked_in, draw_questions
from desktop_app.ui.widgets.badge import Kind
from desktop_app.words import Told, tell, translate

if TYPE_CHECKING:
    from desktop_app.session.summary import Summary
    from desktop_app.storage.records import ExportRecord
    from desktop_app.ui.handover.request_presenter import RequestPresenter
    from desktop_app.ui.moving.moving import Moving


class SideDoors(QObject):
    """Makes each view when its door is opened."""

    home_wanted = Signal()
    hand_over_wanted = Signal()
    film_wanted = Signal(str)
    """LectureId: what was searched for is a film."""
    meeting_wanted = Signal(object)
    """Session: it is a meeting that was held."""
    answer_wanted = Signal(str)
    """PromptId: it is an answer."""
    plan_kept = Signal(object)
    """Group: it has a plan now, and may be new."""
    course_dropped = Signal(object)
    """Path: a course was dropped on Home."""
    receipt_dropped = Signal(object)
    """Path: a receipt was."""
    taken_in = Signal(str, str)
    """GroupId that came in from a file, and the CourseId it met about last, or nothing."""

    def __init__(
        self, means: Means, window: MainWindow, standing: Callable[[], Standing | None], parent: QObject | None = None
    ) -> None:
        """`standing` tells where the group on Home stands; None where there is no course."""
        super().__init__(parent)
        self._means = means
        self._window = window
        self._standing = standing
        self._courier = Courier(self)
        self.printing = Printing(window, self._told)
        self.planning: PlanPresenter | None = None
        self.asking: RequestPresenter | None = None
        self._course = ""

    def plan(self) -> None:
        """Open «Planera träffar»."""
        standing = self._standing()
        if standing is None:
            return
        if self.planning is None:
            self.planning = PlanPresenter(self._means, self)
            self.planning.back.connect(self.home_wanted)
            self.planning.failed.connect(self._told)
            self.planning.saved.connect(self.plan_kept)
            self.planning.calendar_ready.connect(self.save_calendar)
            self.planning.print_wanted.connect(self._print_plan)
        self._course = standing.entry.course.name
        self.planning.show(standing)
        self._window.show_view(self.planning.view)

    def support(self, standing: Standing, *, back: str) -> SupportView:
        """Return «Vart vänder vi oss?», to be shown; the group's own contacts come when they are read."""
        course, group = standing.entry.course, standing.group
        recipient = course.recipient_for(group.municipality_code[:2] if group else "")
        contacts = course.content_notice.contacts if course.content_notice else ()
        view = SupportView(self._means.theme)
        view.show_support(Support(contacts, recipient, course.name), back=back)
        if group is not None:
            view.own_changed.connect(lambda own: self._keep_contacts(group.id, own))

            def show(own: tuple[SupportContact, ...]) -> None:
                view.show_support(Support(contacts, recipient, course.name, own, can_fill_in=True), back=back)

            # Its own courier: where the view has been left meanwhile, nobody is shown anything.
            Courier(view).deliver(self._means.store.contacts(group.id), show, self._told)
        return view

    def request(self) -> None:
        """Open step 3."""
        standing = self._standing()
        if standing is None or standing.group is None:
            return
        from desktop_app.ui.handover.request_presenter import RequestPresenter  # noqa: PLC0415  # not for the first picture

        self.asking = RequestPresenter(self._means, self._window, standing, self)
        self.asking.done.connect(lambda: self._leave_request(self.home_wanted.emit))
        self.asking.hand_over_wanted.connect(lambda: self._leave_request(self.hand_over_wanted.emit))
        self.asking.page_ready.connect(self.save_document)
        self.asking.begin()

    def _leave_request(self, to: Callable[[], None]) -> None:
        to()
        if self.asking is not None:
            self.asking.close()
            self.asking.deleteLater()
            self.asking = None

    def store_said(self, event: SaveState) -> None:
        """Take what the store says about saving."""
        if self.asking is not None:
            self.asking.store_said(event)

    def save_document(self, name: str, content: bytes) -> None:
        """Ask where a document is to be, and write it there."""
        title, kinds = translate("Support", "Save the page"), translate("Support", "Word document (*.docx)")
        self.printing.ask(self._window, title, name, kinds, lambda path: self.printing.save(path, content))

    def search(self) -> None:
        """Open «Sök»: it is left for what was found, or for Home."""
        standing = self._standing()
        if standing is None:
            return
        from desktop_app.ui.home.search_presenter import SearchPresenter  # noqa: PLC0415  # not for the first picture

        search = SearchPresenter(self._means, standing, self)

        def leave(to: Callable[..., None], *what: object) -> None:
            to(*what)
            self._window.drop_view(search.view)
            search.deleteLater()

        search.view.back_pressed.connect(lambda: leave(self.home_wanted.emit))
        search.film_wanted.connect(lambda film: leave(self.film_wanted.emit, film))
        search.meeting_wanted.connect(lambda session: leave(self.meeting_wanted.emit, session))
        search.answer_wanted.connect(lambda prompt: leave(self.answer_wanted.emit, prompt))
        search.failed.connect(self._told)
        self._window.show_view(search.view)

    @cached_property
    def moving(self) -> Moving:
        """The group between two computers."""
        from desktop_app.ui.moving.moving import Moving  # noqa: PLC0415  # not for the first picture

        moving = Moving(self._means, self._window, self)
        moving.home_wanted.connect(self.home_wanted)
        moving.taken.connect(self.taken_in)
        return moving

    def move(self) -> None:
        """Open «Flytta gruppen till en annan dator»."""
        standing = self._standing()
        if standing is not None:
            self.moving.move(standing)

    def fetch(self) -> None:
        """Ask for a file with a group in it."""
        self.moving.fetch()

    def take_dropped(self, path: Path) -> None:
        """Open what was dropped on Home: a group from another computer, a receipt, else a course."""
        if path.suffix.lower() == ENDING:
            self.moving.open(path)
        elif path.suffix.lower() == RECEIPT:
            self.receipt_dropped.emit(path)
        else:
            self.course_dropped.emit(path)

    def take_receipt(self, path: Path) -> None:
        """Read a receipt where no course is there to show what it is of: what came of it is said where one looks."""
        from desktop_app.handover.receipt import read_receipt  # noqa: PLC0415  # not for the first picture
        from desktop_app.handover.receiving import receive_newest  # noqa: PLC0415  # as above

        came = self._means.aside.submit(lambda: receive_newest(self._means.store, read_receipt(path)))
        self._courier.deliver(came, self._tell_received, self._told)

    def _tell_received(self, record: ExportRecord) -> None:
        what = translate("Home", "The receipt is read: your answers, version {revision}, have been received.")
        self._window.warn(Told(what.format(revision=record.given_number), "", ""), Kind.SUCCESS)

    @property
    def is_taking_in(self) -> bool:
        """Whether what comes into the store comes from a file that was opened in this window."""
        return "moving" in self.__dict__ and self.moving.is_taking

    def print_questions(self, course: Course) -> None:
        """Put a course's questions on paper, with room to write."""
        title = translate("Paper", "Questions, {course}").format(course=course.name)
        parts = asked_in(course)
        self.printing.print(
            lambda device: draw_questions(device, course, parts), title=title, name=f"{title.replace('/', '-')}.pdf"
        )

    def print_summary(self, summary: Summary) -> None:
        """Put what a meeting came to on paper."""
        from desktop_app.ui.printing.summary import draw_summary  # noqa: PLC0415  # few meetings end on paper

        title = translate("Paper", "Meeting {number}, {course}").format(number=summary.meeting, course=summary.course)
        self.printing.print(
            lambda device: draw_summary(device, summary), title=title, name=f"{title.replace('/', '-')}.pdf"
        )

    def _keep_contacts(self, group_id: GroupId, own: tuple[SupportContact, ...]) -> None:
        self._courier.deliver(self._means.store.keep_contacts(group_id, own), lambda _: None, self._told)

    def save_calendar(self, name: str, content: bytes) -> None:
        """Ask where a calendar file is to be, and write it there."""
        self.printing.ask(
            self._window,
            translate("Plan", "Save calendar file"),
            name,
            translate("Plan", "Calendar file (*.ics)"),
            lambda path: self.printing.save(path, content),
        )

    def _print_plan(self, plan: PlanShown) -> None:
        title = translate("Plan", "Plan, {course}").format(course=self._course)
        self.printing.print(
            lambda device: draw_plan(device, self._course, plan), title=title, name=f"{title.replace('/', '-')}.pdf"
        )

    def _told(self, error: KnownError) -> None:
        self._window.warn(tell(error))
