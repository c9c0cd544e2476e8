"""The end of a meeting: reads what it came to, shows it, and gives what was decided to a calendar."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.courses.library import Entry
from desktop_app.domain.answer import Action, Answer
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.plan import Plan
from desktop_app.domain.session import GroupProgress, Played, Session
from desktop_app.domain.steps import OWN_TASKS, Step, StepKind
from desktop_app.session.courier import Courier, together
from desktop_app.session.due import day_in
from desktop_app.session.plan import own_prompt
from desktop_app.session.room_state import SaveState
from desktop_app.session.summary import Summary, summarise
from desktop_app.session.task_list import TaskList
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.console.summary_view import SummaryView
from desktop_app.ui.widgets.paint_turn import AFTER_PAINTING_MS
from desktop_app.words import tell, translate


class SummaryPresenter(QObject):
    """Tells of one meeting at a time."""

    shown = Signal()
    """The summary stands in the window: the meeting's own views may go."""
    home_wanted = Signal()
    support_wanted = Signal()
    hand_over_wanted = Signal()
    go_on_wanted = Signal(object, object, object)
    """Entry, Group and Session: the meeting was ended too early."""
    calendar_ready = Signal(str, object)
    """A name for the file, and its content."""
    print_wanted = Signal(object)
    """Summary."""

    def __init__(self, means: Means, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self._courier = Courier(self)
        self._standing = QTimer(self, singleShot=True, interval=AFTER_PAINTING_MS)
        self._standing.timeout.connect(self.shown)
        self._meeting: tuple[Entry, Group, Session] | None = None
        self._held = False
        self._list: TaskList | None = None
        """What is to be done, while the summary of a meeting that is just over is shown."""
        self._summary: Summary | None = None
        self._plan: Plan | None = None
        self._progress = GroupProgress()
        self.view = SummaryView(means.theme)
        self.view.home_pressed.connect(self.home_wanted)
        self.view.support_pressed.connect(self.support_wanted)
        self.view.hand_over_pressed.connect(self.hand_over_wanted)
        self.view.go_on_pressed.connect(self._go_on)
        self.view.calendar_pressed.connect(self._give_calendar)
        self.view.next_calendar_pressed.connect(self._give_next_meeting)
        self.view.print_pressed.connect(self._print)

    def show(self, entry: Entry, group: Group, session: Session) -> None:
        """Read what the meeting that is just over came to, and show it."""
        self._held = False
        self._read(entry, group, session)

    def show_held(self, entry: Entry, group: Group, session: Session) -> None:
        """Show what a meeting came to that was held some time ago: it is not gone on with."""
        self._held = True
        self._read(entry, group, session)

    def _read(self, entry: Entry, group: Group, session: Session) -> None:
        store = self._means.store
        self._meeting = (entry, group, session)
        self._courier.deliver(
            together(
                store.answers(session.group_id, session.course_id),
                store.session_played(session.id),
                store.progress(session.group_id, entry.course),
                store.plan(session.group_id, session.course_id),
            ),
            lambda read: self._show(entry, session, *read[:3], plan=read[3]),
            self._told,
        )

    def _show(
        self,
        entry: Entry,
        session: Session,
        answers: tuple[Answer, ...],
        played: tuple[Played, ...],
        progress: GroupProgress,
        *,
        plan: Plan | None,
    ) -> None:
        summary = summarise(
            course=entry.course,
            session=session,
            answers=answers,
            played=played,
            progress=progress,
            now=self._means.clock.now(),
            plan=plan,
        )
        self._summary = summary
        self._plan, self._progress = plan, progress
        self._let_go_of_list()
        if self._held:
            self.view.show_held(summary)
        else:
            self.view.show_summary(summary)
            self._begin_list(session, answers)
        self._window.show_view(self.view)
        if not self._held:
            self._standing.start()  # the meeting's own view goes then

    # «Att göra».

    def store_said(self, event: SaveState) -> None:
        """Take what the store says about saving."""
        if self._list is not None:
            self._list.store_said(event)

    def _begin_list(self, session: Session, answers: tuple[Answer, ...]) -> None:
        text = translate("Summary", "What have we decided to do?")
        own = own_prompt(Step(StepKind.OWN, prompt=OWN_TASKS, text=text))
        tasks = self._list = TaskList(
            store=self._means.store, session=session, answers=answers, own=own, clock=self._means.clock, parent=self
        )
        tasks.changed.connect(self._show_tasks)
        tasks.saved.connect(self.view.show_saved)
        tasks.failed.connect(self._told)
        card, fields = self.view.tasks, self.view.tasks.fields
        card.add_pressed.connect(tasks.add)
        card.change_pressed.connect(tasks.change)
        card.ticked.connect(tasks.tick)
        card.undo_pressed.connect(tasks.undo)
        fields.typed.connect(tasks.write)
        fields.left.connect(tasks.let_be)
        fields.removed.connect(tasks.remove)
        for closing in (fields.kept, self.view.leaving):
            closing.connect(tasks.keep)
        self.view.show_saved(session.ended_at or self._means.clock.now())
        self._show_tasks()

    def _let_go_of_list(self) -> None:
        if self._list is not None:
            self._list.close()
            self._list.deleteLater()
            self._list = None

    def _show_tasks(self) -> None:
        if self._list is not None:
            self.view.show_tasks(self._list.tasks, self._list.open_row, self._list.done)

    def _actions(self) -> tuple[Action, ...]:
        """Return what is to be done: the group's whole list where it is shown, else what that meeting decided."""
        if self._list is not None:
            return tuple(task.action for task in self._list.tasks)
        return self._summary.actions if self._summary is not None else ()

    def _told(self, error: KnownError) -> None:
        self._window.warn(tell(error))

    # Where the summary leads.

    def _go_on(self) -> None:
        if self._standing.isActive():  # the meeting that ended goes first, not the one that is gone on with
            self._standing.stop()
            self.shown.emit()
        if self._meeting is not None:
            self.go_on_wanted.emit(*self._meeting)

    def _give_calendar(self) -> None:
        from desktop_app.session.calendar_file import tasks_file  # noqa: PLC0415  # half of all that a start loads

        if self._meeting is None:
            return
        entry, group, session = self._meeting
        after = session.started_at.date()
        tasks = [(action.what.strip() or action.who.strip(), day_in(action.when, after)) for action in self._actions()]
        content = tasks_file(
            [(what, day) for what, day in tasks if day],
            title=translate("Summary", "To do, {course}").format(course=entry.course.name),
            language=translate("Plan", "en", "the language of this translation"),
            course_id=entry.course.id,
            group_id=group.id,
            made_at=self._means.clock.now(),
        )
        name = translate("Summary", "To do, {course}.ics").format(course=entry.course.name)
        self.calendar_ready.emit(name, content)

    def _give_next_meeting(self) -> None:
        from desktop_app.ui.home.plan_presenter import calendar_of  # noqa: PLC0415  # a plan is seldom made

        plan, summary = self._plan, self._summary
        if self._meeting is None or plan is None or summary is None:
            return
        entry, group, _ = self._meeting
        course = entry.course
        begins = [plan.begins(index) for index in range(len(plan.meetings))]
        only = begins.index(summary.coming.planned) if summary.coming.planned in begins else None
        content = calendar_of(plan, course, group, self._progress, made_at=self._means.clock.now(), only=only)
        self.calendar_ready.emit(translate("Summary", "Next meeting, {course}.ics").format(course=course.name), content)

    def _print(self) -> None:
        if self._summary is not None:
            self.print_wanted.emit(replace(self._summary, actions=self._actions()))
