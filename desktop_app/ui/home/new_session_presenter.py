"""A new meeting: what the form begins with, the ready-check beside it, and the meeting that comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as time_of_day

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.group import Group, Municipality
from desktop_app.domain.ids import LectureId
from desktop_app.domain.session import FlowState, Session
from desktop_app.paths import resources
from desktop_app.playback.sound_check import SoundCheck
from desktop_app.session.courier import Courier
from desktop_app.session.plan import moved_from, own_moved_from, steps_for
from desktop_app.session.planner import begun
from desktop_app.ui.home.home_presenter import Standing
from desktop_app.ui.home.new_session_model import NewSessionForm
from desktop_app.ui.home.new_session_offer import offer_for, planned_starts
from desktop_app.ui.home.new_session_view import NewSessionView
from desktop_app.ui.home.ready_check import ReadyCheck
from desktop_app.ui.home.sound_test import SoundTest
from desktop_app.ui.means import Means
from desktop_app.ui.room.awake import Awake


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
        self.view = NewSessionView(means.theme, means.keys)
        clip = resources() / "sounds" / "ljudprov.m4a"
        self.sound = SoundTest(means.theme, SoundCheck(clip, self))
        self.sound.fold_outputs()
        self.sound.output_chosen.connect(self._choose_output)
        self.view.set_sound_test(self.sound)
        self.check = ReadyCheck(means, awake, self.sound, self)
        self.check.changed.connect(self.view.show_checks)
        self.view.start_pressed.connect(self._start)
        self.view.back_pressed.connect(self._leave)
        self.view.form_changed.connect(lambda form: self.check.choose(form.lectures))
        self.view.sound_test_pressed.connect(self.sound.start)
        self.view.fill_pressed.connect(self.fill_wanted)
        self.view.fix_pressed.connect(self.check.fix)
        self.view.change_screen_pressed.connect(self.check.screen.change)

    def show(self, standing: Standing, wanted: LectureId | None = None) -> None:
        """Begin with what the group did last time; `wanted` is a film that was pressed on Home."""
        self._standing = standing
        self._starting = False
        settings = self._means.settings
        self.sound.choose(settings.sound_output, settings.sound_output_name, volume_percent=settings.volume_percent)
        offer = offer_for(standing, self._means.clock.now(), wanted)
        self.view.show_offer(offer)
        self.check.begin(standing.entry, offer.chosen)

    def refresh(self, standing: Standing, filled: LectureId) -> None:
        """Offer a film that was filled in."""
        self._standing = standing
        self.view.show_films(offer_for(standing, self._means.clock.now(), None).films)
        self.check.forget(filled)

    def _choose_output(self, device: str, name: str) -> None:
        chosen = replace(self._means.settings, sound_output=device, sound_output_name=name)
        self._means.keep_settings(chosen)

    def _leave(self) -> None:
        self.check.end()
        self.back.emit()

    def _start(self, form: NewSessionForm) -> None:
        standing = self._standing
        if standing is None or form.municipality is None or self._starting:
            return
        self._starting = True
        self.check.end()
        group = standing.group
        place = form.municipality
        if group is not None and (group.municipality_code, group.unit) == (place.code, form.unit):
            self._with_units(standing, form, group)
            return
        self._courier.deliver(
            self._means.store.groups(),
            lambda groups: self._begin_elsewhere(standing, form, place, groups),
            self._refused,
        )

    def _begin_elsewhere(
        self, standing: Standing, form: NewSessionForm, place: Municipality, groups: tuple[Group, ...]
    ) -> None:
        """Begin with another group than the one on Home: one that is known by its place, or a new one."""
        known = next((one for one in groups if (one.municipality_code, one.unit) == (place.code, form.unit)), None)
        if known is not None:
            self._with_units(standing, form, known)
            return
        made = self._means.store.add_group(place, form.units, form.others)
        self._courier.deliver(made, lambda new: self._begin(standing, form, new), self._refused)

    def _with_units(self, standing: Standing, form: NewSessionForm, group: Group) -> None:
        """Begin with a group that is known; the units and municipalities in it may be others than last time."""
        if (group.units, group.others) == (form.units, form.others):
            self._begin(standing, form, group)
            return
        changed = replace(group, units=form.units, others=form.others)
        kept = self._means.store.update_group(changed)
        self._courier.deliver(kept, lambda _: self._begin(standing, form, changed), self._refused)

    def _begin(self, standing: Standing, form: NewSessionForm, group: Group) -> None:
        course = standing.entry.course
        same = standing.group is not None and standing.group.id == group.id
        before = standing.sessions if same else ()
        answered = standing.progress.answered if same else ()
        positions = {**planned_starts(standing), **begun(course, standing.progress)} if same else {}
        steps = steps_for(
            course,
            form.lectures,
            feedback=form.feedback,
            first_meeting=not before,
            moved=moved_from(before, answered),
            own_moved=own_moved_from(before, answered),
            until=form.until,
        )
        session = self._means.store.begin_session(
            group_id=group.id,
            course_id=course.id,
            course_version=course.version,
            planned_end=_on_the_day(self._means.clock.now(), form.planned_end),
            attendance=tuple(count for count in form.attendance if count.people),
            flow=FlowState(steps, positions=positions, duties=form.duties),
        )
        self._courier.deliver(session, lambda session: self._started(group, session), self._refused)

    def _started(self, group: Group, session: Session) -> None:
        self._starting = False
        self.begun.emit(group, session)

    def _refused(self, error: object) -> None:
        self._starting = False
        self.failed.emit(error)


def _on_the_day(now: datetime, end: time_of_day) -> datetime:
    at = now.replace(hour=end.hour, minute=end.minute, second=0, microsecond=0)
    return at if at > now else at + timedelta(days=1)
