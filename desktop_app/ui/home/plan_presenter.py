"""Planning meetings: makes the plan from what the user wishes, keeps it, and hands it to calendars and paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, Signal

from desktop_app.courses.regions import municipalities
from desktop_app.domain.course import Course
from desktop_app.domain.group import Group
from desktop_app.domain.plan import Entry, Plan, PlannedMeeting, Rhythm
from desktop_app.domain.session import GroupProgress
from desktop_app.session.courier import Courier
from desktop_app.session.planner import begun, first_day, make_plan, move_on, move_to, next_meeting
from desktop_app.ui.home.plan_card import Move
from desktop_app.ui.home.plan_model import MeetingLine, PartLine, PlanOffer, PlanShown, PlanWishes, WhoPlans
from desktop_app.ui.home.plan_view import PlanView
from desktop_app.ui.home.plan_words import weekday_and_day, what_words
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.means import Means
from desktop_app.words import translate

_STEPS = {
    Move.DAY_BEFORE: timedelta(days=-1),
    Move.DAY_AFTER: timedelta(days=1),
    Move.WEEK_BEFORE: timedelta(weeks=-1),
    Move.WEEK_AFTER: timedelta(weeks=1),
}

_WEDNESDAY = 2


class PlanPresenter(QObject):
    """From «Planera träffar» to a plan that is kept."""

    back = Signal()
    failed = Signal(object)
    """KnownError: it could not be stored or written."""
    saved = Signal(object)
    """Group: its plan is in the store; new meetings follow it."""
    calendar_ready = Signal(str, object)
    """A name for the file, and its content."""
    print_wanted = Signal(object)
    """PlanShown."""

    def __init__(self, means: Means, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._courier = Courier(self)
        self._standing: Standing | None = None
        self._group: Group | None = None
        self._plan: Plan | None = None
        self._wishes: PlanWishes | None = None
        self._before: Plan | None = None
        """The plan as it was before the last move."""
        self._kept: Plan | None = None
        """The plan as it is in the store."""
        self.view = PlanView(means.theme)
        self.view.back_pressed.connect(self.back)
        self.view.wishes_changed.connect(self._make)
        self.view.move_wanted.connect(self._move)
        self.view.undo_pressed.connect(self._undo)
        self.view.save_pressed.connect(lambda who: self._keep(who, lambda: None))
        self.view.calendar_pressed.connect(lambda who: self._keep(who, self._give_calendar))
        self.view.print_pressed.connect(self._print)

    def show(self, standing: Standing) -> None:
        """Begin with the plan that is kept, or with a suggestion."""
        self._standing, self._group = standing, standing.group
        self._plan = self._kept = standing.plan
        self._before = None
        course, progress = standing.entry.course, standing.progress
        left = [lecture for lecture in course.lectures if not progress.lecture(lecture.id).seen]
        from_ = begun(course, progress)
        time_left = sum((one.duration - from_.get(one.id, timedelta()) for one in left), timedelta())
        wishes = wishes_of(standing.plan, self._means.clock.now())
        asked = set(course.feedback.prompts if course.feedback else ()) - set(progress.answered)
        self.view.show_offer(
            PlanOffer(
                course=course.name,
                films_left=len(left),
                time_left=time_left,
                wishes=wishes,
                feedback_offered=bool(asked),
                municipalities=() if standing.group is not None else municipalities(),
            )
        )
        if standing.plan is None:
            self._make(wishes)
        else:
            self._wishes = wishes
            self._show()

    def _make(self, wishes: PlanWishes) -> None:
        standing = self._standing
        if standing is None:
            return
        self._wishes, self._before = wishes, None
        revision = self._kept.revision + 1 if self._kept is not None else 1
        template = Plan(wishes.slot, wishes.rhythm, wishes.at, (), revision)
        self._plan = make_plan(
            standing.entry.course, standing.progress, template, first=wishes.first, feedback=wishes.feedback
        )
        self._show()

    def _move(self, index: int, move: str) -> None:
        plan = self._plan
        if plan is None:
            return
        day = plan.meetings[index].day
        moved = move_on(plan, index) if move == Move.SKIP else move_to(plan, index, day + _STEPS[Move(move)])
        self._plan, self._before = moved, plan
        words = translate("Plan", "Meeting {number} is moved to {day}.").format(
            number=plan.number(index), day=weekday_and_day(moved.meetings[index].day)
        )
        if move == Move.SKIP:
            words = translate("Plan", "{day} is left out. The meetings from then on are later.").format(
                day=_capital(weekday_and_day(day))
            )
        self._show(words)

    def _undo(self) -> None:
        if self._before is not None:
            self._plan, self._before = self._before, None
            self._show()

    def _keep(self, who: WhoPlans | None, then: Callable[[], None]) -> None:
        """Keep the plan, for a group that is made first where there is none."""
        if self._group is not None:
            self._keep_for(self._group, then)
        elif who is not None:
            made = self._means.store.add_group(who.municipality, (who.unit,) if who.unit else ())
            self._courier.deliver(made, lambda group: self._keep_for(group, then), self.failed.emit)

    def _keep_for(self, group: Group, then: Callable[[], None]) -> None:
        standing, plan = self._standing, self._plan
        if standing is None or plan is None:
            return
        self._group = group

        def kept(_: None) -> None:
            self._kept = plan
            self._show()
            self.saved.emit(group)
            then()

        self._courier.deliver(
            self._means.store.keep_plan(group.id, standing.entry.course.id, plan), kept, self.failed.emit
        )

    def _give_calendar(self) -> None:
        standing, plan, group = self._standing, self._plan, self._group
        if standing is None or plan is None or group is None:
            return
        course = standing.entry.course
        content = calendar_of(plan, course, group, standing.progress, made_at=self._means.clock.now())
        name = translate("Plan", "Meetings, {course}.ics").format(course=course.name)
        self.calendar_ready.emit(name, content)

    def _print(self) -> None:
        shown = self._shown()
        if shown is not None:
            self.print_wanted.emit(shown)

    def _shown(self) -> PlanShown | None:
        standing, plan, wishes = self._standing, self._plan, self._wishes
        if standing is None or plan is None or wishes is None:
            return None
        lines = lines_of(plan, standing.entry.course, standing.progress)
        return PlanShown(wishes=wishes, lines=lines, saved=plan == self._kept)

    def _show(self, moved: str = "") -> None:
        shown = self._shown()
        if shown is not None:
            self.view.show_plan(shown, moved=moved)


def wishes_of(plan: Plan | None, now: datetime) -> PlanWishes:
    """Return what was wished when the plan was made, or what is suggested where there is none."""
    if plan is None or not plan.meetings:
        return PlanWishes(
            slot=timedelta(minutes=60),
            rhythm=Rhythm.FORTNIGHTLY,
            first=first_day(now.date(), _WEDNESDAY),
            at=time(14),
            feedback=True,
        )
    return PlanWishes(
        slot=plan.slot,
        rhythm=plan.rhythm,
        first=plan.meetings[0].day,
        at=plan.at,
        feedback=any(meeting.feedback for meeting in plan.meetings),
    )


def lines_of(plan: Plan, course: Course, progress: GroupProgress) -> tuple[MeetingLine, ...]:
    """Return the plan's meetings as they are told. A film that has left the course is left out."""
    coming = next_meeting(plan, course, progress)
    return tuple(
        _line(plan, index, course, is_over=coming is None or index < coming) for index in range(len(plan.meetings))
    )


def _line(plan: Plan, index: int, course: Course, *, is_over: bool) -> MeetingLine:
    meeting = plan.meetings[index]
    begins = plan.begins(index)
    return MeetingLine(
        number=plan.number(index),
        day=meeting.day,
        begins=plan.at,
        ends=(begins + plan.slot).time(),
        parts=parts_lines(meeting, course),
        feedback=meeting.feedback,
        is_over=is_over,
    )


def parts_lines(meeting: PlannedMeeting, course: Course) -> tuple[PartLine, ...]:
    """Return the stretches of film of a meeting as they are told."""
    known = {lecture.id: lecture for lecture in course.lectures}
    return tuple(
        PartLine(
            number=lecture.number,
            title=lecture.name,
            start=part.start,
            end=part.end,
            duration=lecture.duration,
            chapter=next((c.title for c in lecture.chapters if c.start == part.end), ""),
        )
        for part in meeting.parts
        if (lecture := known.get(part.lecture_id)) is not None
    )


def calendar_of(
    plan: Plan, course: Course, group: Group, progress: GroupProgress, *, made_at: datetime, only: int | None = None
) -> bytes:
    """Return the plan for the group's calendar: all its meetings, or `only` one of them, by its place from 0."""
    from desktop_app.session.calendar_file import calendar_file  # noqa: PLC0415  # half of all that a start loads

    return calendar_file(
        plan,
        [calendar_entry(line, course.name) for line in lines_of(plan, course, progress)],
        title=course.name,
        language=translate("Plan", "en", "the language of this translation"),
        course_id=course.id,
        group_id=group.id,
        made_at=made_at,
        only=only,
    )


def calendar_entry(line: MeetingLine, course: str) -> Entry:
    """Return what the calendar says of a meeting."""
    number = translate("Plan", "Meeting {number}").format(number=line.number)
    titles = [f"{part.number} {part.title}" for part in line.parts]
    return Entry(f"{number}: {what_words(line)}", "\n".join((course, *titles)))


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
