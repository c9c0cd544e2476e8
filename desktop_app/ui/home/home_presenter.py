"""Home: finds out what stands there, shows it, and keeps it in the cache for the next start."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.session.courier import Courier
from desktop_app.session.overview import Overview
from desktop_app.storage.records import Chosen
from desktop_app.ui.home.home_cache import keep_home
from desktop_app.ui.home.standing import NOTHING, Standing, find_standing, standing_of
from desktop_app.ui.means import Means

TRIAL_COURSE = "prova"
"""The last part of the id of the course that can be tried at once."""


class HomePresenter(QObject):
    """Brings Home up to date. `standing` is what the other doors start from."""

    changed = Signal(object)
    """Standing: Home is to be shown anew."""
    groups_found = Signal(object)
    """tuple[Group, ...]: every group, the first made first."""
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
        return standing_of(self._means, entry, Chosen(None, 0), NOTHING).shown

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
            lambda chosen: find_standing(
                self._means, self._courier, entry, chosen, then=self._show, failed=self.failed.emit
            ),
            self.failed.emit,
        )

    def find_groups(self) -> None:
        """Find all groups, for whoever is to choose another."""
        self._courier.deliver(self._means.store.groups(), self.groups_found.emit, self.failed.emit)

    def choose_course(self, course_id: CourseId) -> None:
        """Show another course."""
        self._remember(last_course=course_id)

    def choose_group(self, group_id: GroupId) -> None:
        """Show another group."""
        self._remember(last_group=group_id)

    def choose_taken_in(self, group_id: str, course_id: str) -> None:
        """Show a group that was taken in, in the course it met about last where that is on this computer."""
        chosen: dict[str, Any] = {"last_course": course_id} if course_id else {}
        self._remember(last_group=group_id, **chosen)

    def _remember(self, **chosen: Any) -> None:
        self._means.keep_settings(replace(self._means.settings, **chosen))
        self.refresh()

    def _show(self, standing: Standing) -> None:
        self.standing = standing
        keep_home(self._means.places, standing.shown)
        self.changed.emit(standing)
