"""Home: finds out what stands there, shows it, and keeps it in the cache for the next start."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.courses.films import FilmCondition
from desktop_app.courses.library import Entry, Library
from desktop_app.domain.group import Group
from desktop_app.domain.ids import CourseId, GroupId, LectureId
from desktop_app.domain.plan import Plan
from desktop_app.domain.session import GroupProgress, Session
from desktop_app.session.courier import Courier, together
from desktop_app.session.home import overview
from desktop_app.session.overview import FilmState, Overview
from desktop_app.storage.records import Chosen
from desktop_app.ui.home.home_cache import keep_home
from desktop_app.ui.means import Means

TRIAL_COURSE = "prova"
"""The last part of the id of the course that can be tried at once."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where things stand for the course and group on Home."""

    entry: Entry
    group: Group | None
    progress: GroupProgress
    sessions: tuple[Session, ...]
    under_way: Session | None
    shown: Overview
    plan: Plan | None = None
    """What the group has planned in the course."""


class HomePresenter(QObject):
    """Brings Home up to date. `standing` is what the other doors start from."""

    changed = Signal(object)
    """Standing: Home is to be shown anew."""
    groups_found = Signal(object)
    """tuple[tuple[GroupId, str], ...]: every group with its label, the first made first."""
    failed = Signal(object)
    """KnownError: the store or the library cannot be read."""

    def __init__(self, means: Means, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._courier = Courier(self)
        self.standing: Standing | None = None

    def first_home(self, *, trying: bool) -> Overview | None:
        """Return Home as it stands on a first start, before there is a store; None where there is no course.

        Trying begins with the course that can be tried at once.
        """
        entries = self._means.library.courses()
        if not entries:
            return None
        entry = next((one for one in entries if trying and one.course.id.endswith(TRIAL_COURSE)), entries[0])
        if trying:
            chosen = replace(self._means.settings, last_course=entry.course.id)
            self._means.keep_settings(chosen)
        return self._overview(entries, entry, Chosen(None, 0), (GroupProgress(), (), None, None))

    def refresh(self) -> None:
        """Read everything again."""
        entries = self._means.library.courses()
        if not entries:
            self.standing = None
            self.changed.emit(None)
            return
        wanted = self._means.settings.last_course
        entry = next((one for one in entries if one.course.id == wanted), entries[0])
        self._courier.deliver(
            self._means.store.chosen_group(GroupId(self._means.settings.last_group)),
            lambda chosen: self._with_group(entries, entry, chosen),
            self.failed.emit,
        )

    def find_groups(self) -> None:
        """Find out the names of all groups, for whoever is to choose another."""
        self._courier.deliver(
            self._means.store.groups(),
            lambda groups: self.groups_found.emit(tuple((one.id, one.label) for one in groups)),
            self.failed.emit,
        )

    def choose_course(self, course_id: CourseId) -> None:
        """Show another course."""
        self._remember(last_course=course_id)

    def choose_group(self, group_id: GroupId) -> None:
        """Show another group."""
        self._remember(last_group=group_id)

    def _remember(self, **chosen: Any) -> None:
        self._means.keep_settings(replace(self._means.settings, **chosen))
        self.refresh()

    def _with_group(self, entries: tuple[Entry, ...], entry: Entry, chosen: Chosen) -> None:
        group = chosen.group
        if group is None:
            self._show(entries, entry, chosen, (GroupProgress(), (), None, None))
            return
        store = self._means.store
        self._courier.deliver(
            together(
                store.progress(group.id, entry.course),
                store.sessions(group.id, entry.course.id),
                store.unfinished(group.id),
                store.plan(group.id, entry.course.id),
            ),
            lambda read: self._show(entries, entry, chosen, read),
            self.failed.emit,
        )

    def _show(
        self,
        entries: tuple[Entry, ...],
        entry: Entry,
        chosen: Chosen,
        read: tuple[GroupProgress, tuple[Session, ...], Session | None, Plan | None],
    ) -> None:
        progress, sessions, under_way, plan = read
        if under_way is not None and under_way.course_id != entry.course.id:
            under_way = None
        shown = self._overview(entries, entry, chosen, (progress, sessions, under_way, plan))
        self.standing = Standing(entry, chosen.group, progress, sessions, under_way, shown, plan)
        keep_home(self._means.places, shown)
        self.changed.emit(self.standing)

    def _overview(
        self,
        entries: tuple[Entry, ...],
        entry: Entry,
        chosen: Chosen,
        read: tuple[GroupProgress, tuple[Session, ...], Session | None, Plan | None],
    ) -> Overview:
        progress, _, under_way, plan = read
        return overview(
            entry.course,
            courses=tuple((one.course.id, one.course.name) for one in entries),
            group=chosen.group,
            several_groups=chosen.known > 1,
            on_disk=films_on_disk(self._means.library, entry),
            progress=progress,
            under_way=under_way,
            plan=plan,
        )


def films_on_disk(library: Library, entry: Entry) -> dict[LectureId, FilmState | None]:
    """Return what is wrong with each of the course's films, None where it can be played, from a quick look."""
    states = {FilmCondition.MISSING: FilmState.MISSING, FilmCondition.DAMAGED: FilmState.DAMAGED}
    return {lecture.id: states.get(library.film(entry, lecture.id).condition) for lecture in entry.course.lectures}
