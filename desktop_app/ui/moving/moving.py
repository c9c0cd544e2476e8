"""The doors between two computers: saves a group to take along, opens what comes on a stick, takes it in when asked to.

What takes time is done aside or on the database thread; the window only shows how it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.session.courier import Courier
from desktop_app.storage.errors import CopiesChanged
from desktop_app.storage.taking_along import ENDING, take_along
from desktop_app.ui.home.fill_presenter import ask_path
from desktop_app.ui.moving.fetch_view import FetchView
from desktop_app.ui.moving.move_view import MoveView
from desktop_app.ui.moving.opened import Opened, open_file
from desktop_app.ui.printing.printing import AskFile
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.choosing import documents_folder
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.group import Group
    from desktop_app.storage.records import Merged, Restored
    from desktop_app.storage.travelling import Travelling
    from desktop_app.ui.home.fill_presenter import AskPath
    from desktop_app.ui.home.standing import Standing
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.means import Means


def ask_where(parent: QWidget, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
    """Ask where to save, with the system's own dialog: it lets a name be, since the store writes over nothing."""
    dialog = QFileDialog(parent, title, str(documents_folder() / name), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(ENDING.lstrip("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class Moving(QObject):
    """Makes each page when its door is opened, and lets go of it when it is left."""

    home_wanted = Signal()
    taken = Signal(str, str)
    """GroupId that was taken in, and the CourseId it met about last, or nothing."""

    def __init__(
        self,
        means: Means,
        window: MainWindow,
        parent: QObject | None = None,
        *,
        ask_where: AskFile = ask_where,
        ask_file: AskPath = ask_path,
    ) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self._ask_where = ask_where
        self._ask_file = ask_file
        self._courier = Courier(self)
        self._group: Group | None = None
        self._back: QWidget | None = None
        self._opened: Opened | None = None
        self._file = Path()
        self.saving: MoveView | None = None
        self.fetching: FetchView | None = None

    @property
    def is_taking(self) -> bool:
        """Whether what the store tells of a group that came in is this window's own doing."""
        return self.fetching is not None and self.fetching.is_busy

    # To another computer.

    def move(self, standing: Standing) -> None:
        """Show what would come along, and what to do on the other computer."""
        if standing.group is None:
            return
        self._group = standing.group
        self._leave()
        self.saving = MoveView(self._means.theme)
        course, in_meeting = standing.entry.course.name, standing.under_way is not None
        self.saving.show_group(standing.group.label, course, in_meeting=in_meeting)
        self.saving.save_wanted.connect(self._choose_where)
        self.saving.folder_wanted.connect(self._open_folder)
        self.saving.back_pressed.connect(self._go_back)
        self.saving.done.connect(self._go_home)
        self._show(self.saving)

    def _choose_where(self) -> None:
        if self._group is None or self.saving is None:
            return
        words = f"{self._group.municipality_name} {self._group.unit} {self._means.clock.now().date().isoformat()}"
        name = "-".join("".join(letter if letter.isalnum() else " " for letter in words).split()).lower()
        kinds = translate("Moving", "A group from Samsyn") + f" (*{ENDING})"
        title = translate("Moving", "Save the group to take along")
        self._ask_where(self._window, title, name + ENDING, kinds, self._save)

    def _save(self, file: Path) -> None:
        group, view = self._group, self.saving
        if group is None or view is None:
            return
        view.show_saving()
        saved: Future[Travelling] = self._means.aside.submit(take_along, self._means.store, file, group.id)
        self._courier.deliver(saved, self._saved, self._not_saved)

    def _saved(self, made: Travelling) -> None:
        self._file = made.file
        if self.saving is not None:
            self.saving.show_saved(made.file, made.answers)

    def _not_saved(self, error: KnownError) -> None:
        if self.saving is not None:
            self.saving.show_failed(error)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))

    # From another computer.

    def fetch(self) -> None:
        """Ask for a file, and say what is in it."""
        kinds = translate("Moving", "A group from Samsyn") + f" (*{ENDING})"
        title = translate("Moving", "The file from the other computer")
        self._ask_file(self._window, title, self.open, folder=False, kinds=kinds)

    def open(self, file: Path) -> None:
        """Look into a file that was chosen or dropped, and say what is in it. Nothing is changed."""
        if self.is_taking:
            return
        if self.fetching is None:
            self._leave()
            self.fetching = FetchView(self._means.theme)
            self.fetching.other_wanted.connect(self.fetch)
            self.fetching.take_wanted.connect(self._take)
            self.fetching.back_pressed.connect(self._go_back)
            self.fetching.done.connect(self._go_home)
        if self._window.view is not self.fetching:
            self._show(self.fetching)
        self._file = file
        self.fetching.show_reading(file.name)
        self._look()

    def _look(self) -> None:
        file, means = self._file, self._means
        opened: Future[Opened] = means.aside.submit(open_file, means.store, means.library, file)
        self._courier.deliver(opened, self._have_looked, partial(self._failed, file))

    def _have_looked(self, opened: Opened) -> None:
        if self.fetching is not None and opened.file == self._file:  # else another has been chosen meanwhile
            self._opened = opened
            self.fetching.show_opened(opened)

    def _take(self) -> None:
        opened, view = self._opened, self.fetching
        if opened is None or view is None:
            return
        view.show_taking()
        store = self._means.store
        failed = partial(self._failed, opened.file)
        if opened.merging is None:
            self._courier.deliver(store.restore(opened.file), self._taken, failed)
        else:
            self._courier.deliver(store.merge(opened.file, view.chosen), self._taken, failed)

    def _taken(self, made: Restored | Merged) -> None:
        opened, view = self._opened, self.fetching
        if opened is None or view is None:
            return
        view.show_done(made.answers)
        last = opened.carried.under_way or (opened.carried.courses[-1] if opened.carried.courses else "")
        self.taken.emit(opened.carried.group.id, "" if last in opened.lacking else last)

    def _failed(self, file: Path, error: KnownError) -> None:
        if self.fetching is None or file != self._file:
            return
        self.fetching.show_failed(error)
        if isinstance(error, CopiesChanged):
            self._window.warn(tell(error), Kind.INFORMATION)
            self._look()

    # The way out.

    def _show(self, view: MoveView | FetchView) -> None:
        self._back = self._window.view
        self._window.show_view(view)

    def _go_back(self) -> None:
        back = self._back
        if back is not None:
            self._window.show_view(back)
        self._leave()

    def _go_home(self) -> None:
        self.home_wanted.emit()
        self._leave()

    def _leave(self) -> None:
        """Let go of a page that was left: what is still being read for it comes to nobody."""
        for view in (self.saving, self.fetching):
            if view is not None:
                self._window.drop_view(view)
        self.saving = self.fetching = self._opened = None
