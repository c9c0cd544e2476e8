"""«Gallra»: looks what there is of a group's answers in a course, and takes it away when it is asked to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.handover.removing import remove, survey
from desktop_app.session.courier import Courier
from desktop_app.ui.handover.remove_view import RemoveView
from desktop_app.words import tell

if TYPE_CHECKING:
    from desktop_app.domain.group import Group
    from desktop_app.domain.ids import CourseId
    from desktop_app.handover.removing import Survey
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.means import Means


class RemovePresenter(QObject):
    """From «Våra svar» and back."""

    back_pressed = Signal()
    """Back to the answers, which are as they were."""
    done = Signal()
    """The answers are gone: what was read before holds no more."""

    def __init__(self, means: Means, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self._courier = Courier(self)
        self._group: Group | None = None
        self._course_id: CourseId | None = None
        self.view = RemoveView(means.theme)
        self.view.back_pressed.connect(self.back_pressed)
        self.view.done.connect(self.done)
        self.view.remove_wanted.connect(self._remove)

    def show(self, group: Group, course_id: CourseId) -> None:
        """Say what would be removed."""
        self._group, self._course_id = group, course_id
        found = self._means.aside.submit(survey, self._means.store, group.id, course_id)
        self._courier.deliver(
            found, lambda found: self._show(group, found), lambda error: self._window.warn(tell(error))
        )

    def _show(self, group: Group, found: Survey) -> None:
        self.view.show_survey(group.label, found)
        self._window.show_view(self.view)

    def _remove(self, files: bool) -> None:  # noqa: FBT001  # a signal's argument
        if self._group is not None:
            removed = self._means.aside.submit(remove, self._means.store, self._group.id, self._course_id, files=files)
            self._courier.deliver(removed, self.view.show_removed, self.view.show_failed)
