"""A new meeting: what the form begins with, the ready-check beside it, and the meeting that comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as time_of_day

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.courses.library import Entry
from desktop_app.domain.group import Group, Municipality
from desktop_app.domain.ids import GroupId, LectureId
from desktop_app.domain.session import Session
from desktop_app.domain.steps import Step
from desktop_app.session import events
from desktop_app.session.agenda import agenda_of
from desktop_app.session.arranging import Arranged, arranged, changed
from desktop_app.session.courier import Courier
from desktop_app.session.plan import moved_from, own_moved_from, steps_for
from desktop_app.session.planner import begun
from desktop_app.storage.records import Chosen
from desktop_app.ui.home.new_session_model import NewSessionForm, NewSessionOffer, beginning_with
from desktop_app.ui.home.new_session_offer import offer_for, planned_starts
from desktop_app.ui.home.new_session_view import NewSessionView
from desktop_app.ui.home.ready_check import ReadyCheck, sound_test
from desktop_app.ui.home.standing import NOTHING, Standing, find_standing, standing_of
from desktop_app.ui.means import Means
from desktop_app.ui.room.awake import Awake
from desktop_app.ui.widgets.paint_turn import AFTER_PAINTING_MS


class NewSessionPresenter(QObject):
    """From «Ny träff» to «Starta»."""

    begun = Signal(object, object)
    """Group and Session: the meeting is in the store."""
    failed = Signal(object)
    """KnownError: it could not be stored."""
    back = Signal()
    fill_wanted = Signal(str)
    """LectureId: a film is to be filled in."""

    def __init__(self, means: Means, awake: Awake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._courier = Courier(self)
        self._standing: Standing | None = None
        self._starting = False
        self._wanted: LectureId | None = None
        self._arranged: Arranged | None = None
        self.view = NewSessionView(means.theme, means.keys)
        self.sound = sound_test(means, self)
        self.view.set_sound_test(self.sound)
        self.check = ReadyCheck(means, awake, self.sound, self)
        self.check.changed.connect(self.view.show_checks)
        self.view.start_pressed.connect(self._start)
        self.view.back_pressed.connect(self._leave)
        self.view.form_changed.connect(self._form_changed)
        self.view.agenda_changed.connect(self._change_steps)
        self.view.place_settled.connect(self._place_settled)
        self.view.who.groups.wanted.connect(self._find_groups)
        self.view.who.groups.chosen.connect(self._choose_group)
        self.view.sound_test_pressed.connect(self.sound.start)
        self.view.fill_pressed.connect(self.fill_wanted)
        self.view.fix_pressed.connect(self.check.fix)
        self.view.change_screen_pressed.connect(self.check.screen.change)

    def show(self, standing: Standing, wanted: LectureId | None = None) -> None:
        """Begin with what the group did last time; `wanted` is a film that was pressed on Home."""
        self._starting = False
        self._wanted = wanted
        settings = self._means.settings
        self.sound.choose(settings.sound_output, settings.sound_output_name, volume_percent=settings.volume_percent)
        chosen = self._offer(standing).chosen
        # First what was pressed for is painted, then it is found out how it stands.
        QTimer.singleShot(AFTER_PAINTING_MS, self, lambda: self.check.begin(standing.entry, chosen))

    def refresh(self, standing: Standing, filled: LectureId) -> None:
        """Offer a film that was filled in; `standing` is Home's, which may be another group's."""

        def offer(mine: Standing) -> None:
            self._standing = mine
            self.view.show_films(offer_for(mine, self._means.clock.now(), None).films)
            self._arrange(mine, self.view.form())
            self.check.forget(filled)

        group = self._standing.group if self._standing is not None else None
        if group == standing.group:
            offer(standing)
        else:
            self._find(standing.entry, group, offer)

    def _offer(self, standing: Standing) -> NewSessionOffer:
        """Let the form begin with where this group stands."""
        self._standing = standing
        offer = offer_for(standing, self._means.clock.now(), self._wanted)
        self.view.show_offer(offer)
        self._arranged = None
        self._arrange(standing, self.view.form())
        return offer

    def _form_changed(self, form: NewSessionForm) -> None:
        self.check.choose(form.lectures)
        if self._standing is not None:
            self._arrange(self._standing, form)

    # The meeting's steps.

    def _arrange(self, standing: Standing, form: NewSessionForm) -> None:
        """Plan the steps of what is chosen, with what was changed in them by hand."""
        self._arranged = arranged(_planned(standing, form), _positions(standing), self._arranged)
        self._show_steps(standing, self._arranged)

    def _change_steps(self, event: events.Event) -> None:
        """Change the steps by hand; a film that is taken out is no longer chosen, and is again when that is undone."""
        standing, before = self._standing, self._arranged
        if standing is None or before is None:
            return
        after = Arranged(before.planned, changed(before, event))
        if set(after.lectures) != set(before.lectures):
            self.view.choose_films(after.lectures)
            after = Arranged(_planned(standing, self.view.form()), after.flow)
            self.check.choose(self.view.form().lectures)
        self._arranged = after
        self._show_steps(standing, after)

    def _show_steps(self, standing: Standing, steps: Arranged) -> None:
        course = standing.entry.course
        self.view.show_agenda(agenda_of(course, steps.flow), breaks=steps.breaks, taken_out=steps.taken_out(course))

    def _find(self, entry: Entry, group: Group | None, then: Callable[[Standing], None]) -> None:
        known = 2 if self._standing is not None and self._standing.shown.several_groups else 1
        find_standing(self._means, self._courier, entry, Chosen(group, known), then=then, failed=self._refused)

    # Another group than the one on Home.

    def _find_groups(self) -> None:
        present = self._standing.group if self._standing is not None else None
        self._courier.deliver(
            self._means.store.groups(),
            lambda groups: self.view.who.offer_groups(groups, present.id if present is not None else ""),
            self._refused,
        )

    def _choose_group(self, group_id: str) -> None:
        self._courier.deliver(
            self._means.store.chosen_group(GroupId(group_id)),
            lambda chosen: self._go_to(chosen.group),
            self._refused,
        )

    def _place_settled(self, form: NewSessionForm) -> None:
        """Another place than the group's was written: it may be that of a group that is known."""
        standing = self._standing
        if standing is None or form.municipality is None or self._starting or _is_of(standing.group, form):
            return
        self._courier.deliver(
            self._means.store.groups(),
            lambda groups: self._look_for(form, groups),
            self._refused,
        )

    def _look_for(self, form: NewSessionForm, groups: tuple[Group, ...]) -> None:
        now = self.view.form()
        if (now.municipality, now.unit) == (form.municipality, form.unit):  # else somebody has written on since
            self._go_to(next((one for one in groups if _is_of(one, form)), None))

    def _go_to(self, group: Group | None) -> None:
        """Let the form begin anew with a group that is known, or with one that is new here."""
        standing = self._standing
        if standing is not None and not self._starting and standing.group != group:
            self._find(standing.entry, group, self._gone_to)

    def _gone_to(self, standing: Standing) -> None:
        if self._starting:
            return
        before = self.view.form()
        offer = self._offer(standing)
        if standing.group is None:  # what was written of those who are here is all that is known of them
            self.view.show_offer(beginning_with(offer, before))
        self.check.choose(self.view.form().lectures)

    def _leave(self) -> None:
        self.check.end()
        self.back.emit()

    def _start(self, form: NewSessionForm) -> None:
        standing, place = self._standing, form.municipality
        if standing is None or place is None or self._starting:
            return
        self._starting = True
        self.check.end()
        if standing.group is not None and _is_of(standing.group, form):
            self._with_units(standing, form, standing.group)
            return
        self._courier.deliver(
            self._means.store.groups(),
            lambda groups: self._begin_elsewhere(standing, form, place, groups),
            self._refused,
        )

    def _begin_elsewhere(
        self, standing: Standing, form: NewSessionForm, place: Municipality, groups: tuple[Group, ...]
    ) -> None:
        """Begin with a group that the form did not begin with: one that is known by its place, or a new one."""
        known = next((one for one in groups if _is_of(one, form)), None)
        if known is not None:
            self._find(standing.entry, known, lambda found: self._with_units(found, form, known))
            return
        made = self._means.store.add_group(place, form.units, form.others)
        new = standing
        if standing.group is not None:  # «Starta» came before the form had begun anew
            new = standing_of(self._means, standing.entry, Chosen(None, len(groups)), NOTHING)
        self._courier.deliver(made, lambda group: self._begin(new, form, group), self._refused)

    def _with_units(self, standing: Standing, form: NewSessionForm, group: Group) -> None:
        """Begin with a group that is known; the units and municipalities in it may be others than last time."""
        if (group.units, group.others) == (form.units, form.others):
            self._begin(standing, form, group)
            return
        changed = replace(group, units=form.units, others=form.others)
        kept = self._means.store.update_group(changed)
        self._courier.deliver(kept, lambda _: self._begin(standing, form, changed), self._refused)

    def _begin(self, standing: Standing, form: NewSessionForm, group: Group) -> None:
        """Begin; `standing` is the group's own."""
        course = standing.entry.course
        before = self._arranged if standing is self._standing else None
        steps = arranged(_planned(standing, form), _positions(standing), before)
        session = self._means.store.begin_session(
            group_id=group.id,
            course_id=course.id,
            course_version=course.version,
            planned_end=_on_the_day(self._means.clock.now(), form.planned_end),
            attendance=tuple(count for count in form.attendance if count.people),
            flow=replace(steps.flow, duties=form.duties, undoable=None),
        )
        self._courier.deliver(session, lambda session: self._started(group, session), self._refused)

    def _started(self, group: Group, session: Session) -> None:
        self._starting = False
        self.begun.emit(group, session)

    def _refused(self, error: object) -> None:
        self._starting = False
        self.failed.emit(error)


def _planned(standing: Standing, form: NewSessionForm) -> tuple[Step, ...]:
    """Return the steps of what is chosen, and of what the group's earlier meetings moved on."""
    answered = standing.progress.answered
    return steps_for(
        standing.entry.course,
        form.lectures,
        feedback=form.feedback,
        first_meeting=not standing.sessions,
        moved=moved_from(standing.sessions, answered),
        own_moved=own_moved_from(standing.sessions, answered),
        until=form.until,
    )


def _positions(standing: Standing) -> dict[LectureId, timedelta]:
    """Return from where each film is gone on with."""
    return {**planned_starts(standing), **begun(standing.entry.course, standing.progress)}


def _is_of(group: Group | None, form: NewSessionForm) -> bool:
    """Tell whether the form is about this group: a group is known by its municipality and its unit."""
    place = form.municipality.code if form.municipality is not None else ""
    return group is not None and (group.municipality_code, group.unit) == (place, form.unit)


def _on_the_day(now: datetime, end: time_of_day) -> datetime:
    at = now.replace(hour=end.hour, minute=end.minute, second=0, microsecond=0)
    return at if at > now else at + timedelta(days=1)
