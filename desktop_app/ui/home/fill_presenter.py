"""Filling in films and reading in courses: asks where from, works aside, says how far it is and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.courses.errors import CourseOlder
from desktop_app.courses.filling import FillReport
from desktop_app.courses.library import Entry
from desktop_app.courses.matching import Candidate
from desktop_app.courses.progress import Progress
from desktop_app.domain.errors import KnownError
from desktop_app.domain.ids import LectureId
from desktop_app.session.courier import Courier
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.widgets.badge import Kind
from desktop_app.words import Told, position, tell, translate

FILMS = "*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ogv *.ogg *.wmv *.flv"


class AskPath(Protocol):
    """Asks the user for a place and calls back with it; the system's own dialog, or a test."""

    def __call__(self, parent: QWidget, title: str, then: Callable[[Path], None], *, folder: bool, kinds: str) -> None:
        """Ask, and return at once."""
        ...


def ask_path(parent: QWidget, title: str, then: Callable[[Path], None], *, folder: bool, kinds: str = "") -> None:
    """Ask with the system's dialog for files."""
    dialog = QFileDialog(parent, title, QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if folder:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


class FillPresenter(QObject):
    """Takes in films and courses."""

    filled = Signal(object)
    """tuple[LectureId, ...]: films that can be shown now."""
    added = Signal(str)
    """CourseId of a course that was read in."""

    _came = Signal(object)
    _asked = Signal(object, object)

    def __init__(
        self, means: Means, window: MainWindow, parent: QObject | None = None, *, ask: AskPath = ask_path
    ) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self._ask = ask
        self._busy = False
        self._courier = Courier(self)
        self._came.connect(self._say_progress, Qt.ConnectionType.QueuedConnection)
        self._asked.connect(self._ask_candidate, Qt.ConnectionType.QueuedConnection)

    def fill(self, entry: Entry, lecture_id: LectureId | None) -> None:
        """Ask for a film's file, or for a folder with all of them, and take in what is right."""
        if self._busy:
            return
        if lecture_id is None:
            self._ask(
                self._window,
                translate("Home", "Folder or USB stick with the films"),
                lambda path: self._fill_from(entry, path, ()),
                folder=True,
                kinds="",
            )
            return
        lecture = entry.course.lecture(lecture_id)
        self._ask(
            self._window,
            translate("Home", "Film {number}: {title}").format(number=lecture.number, title=lecture.name),
            lambda path: self._fill_from(entry, path, (lecture_id,)),
            folder=False,
            kinds=translate("Home", "Films") + f" ({FILMS})",
        )

    def add_course(self) -> None:
        """Ask for a course's folder, and read it in."""
        if not self._busy:
            self._ask(
                self._window,
                translate("Home", "Course to read in"),
                self.add_from,
                folder=False,
                kinds=translate("Home", "Courses") + " (*.samsyn *.zip bagit.txt)",
            )

    def add_from(self, path: Path, *, accept_older: bool = False) -> None:
        """Read in a course: a file, or the folder that a bag's file lies in."""
        source = path.parent if path.name == "bagit.txt" else path
        library = self._means.library
        self._begin(translate("Home", "Reads in the course …"))
        added: Future[Entry] = self._means.aside.submit(
            library.add, source, accept_older=accept_older, accept=self._is_it, progress=self._came.emit
        )
        self._courier.deliver(added, self._added, lambda error: self._not_added(path, error))

    def _fill_from(self, entry: Entry, path: Path, lectures: tuple[LectureId, ...]) -> None:
        self._begin(translate("Home", "Looks for films …"))
        work: Future[FillReport] = self._means.aside.submit(
            self._means.library.fill,
            entry.course.id,
            path,
            accept=self._is_it,
            lectures=lectures,
            progress=self._came.emit,
        )
        self._courier.deliver(work, self._done, self._failed)

    def _begin(self, words: str) -> None:
        self._busy = True
        self._window.warn(Told(words, "", ""), Kind.INFORMATION)

    def _say_progress(self, progress: Progress) -> None:
        if self._busy and progress.total:
            done = translate("Home", "Copies {name}: {percent} %").format(
                name=progress.name, percent=progress.done * 100 // progress.total
            )
            self._window.warn(Told(done, "", ""), Kind.INFORMATION)

    def _done(self, report: FillReport) -> None:
        self._busy = False
        told = translate("Home", "%n film(s) filled in.", None, len(report.filled))
        if report.mismatched:
            names = ", ".join(one.path.name for one in report.mismatched)
            self._window.warn(
                Told(
                    told if report.filled else translate("Home", "The film does not match the course."),
                    translate("Home", "Not taken in: {names}.").format(names=names),
                    translate("Home", "The copy may be damaged. Copy it again from where it came."),
                ),
                Kind.WARNING,
            )
        else:
            self._window.warn(Told(told, "", ""), Kind.SUCCESS)
        if report.filled:
            self.filled.emit(report.filled)

    def _added(self, entry: Entry) -> None:
        self._busy = False
        self._window.warn(
            Told(translate("Home", "The course “{title}” is read in.").format(title=entry.course.name), "", ""),
            Kind.SUCCESS,
        )
        self.added.emit(entry.course.id)

    def _not_added(self, path: Path, error: KnownError) -> None:
        if not isinstance(error, CourseOlder):
            self._failed(error)
            return
        self._busy = False
        self._window.calm()
        told = tell(error)
        if self._yes(told.what, f"{told.safe} {told.remedy}", translate("Home", "Read in the older one")):
            self.add_from(path, accept_older=True)

    def _failed(self, error: KnownError) -> None:
        self._busy = False
        self._window.warn(tell(error))

    # A question in the middle of the work.

    def _is_it(self, candidate: Candidate) -> bool:
        """Ask the user, from the thread that works, and wait for the answer."""
        answered: Future[bool] = Future()
        self._asked.emit(candidate, answered)
        return answered.result()

    def _ask_candidate(self, candidate: Candidate, answered: Future[Any]) -> None:
        lecture = candidate.lecture
        answered.set_result(
            self._yes(
                translate("Home", "Is this film {number}, “{title}”?").format(
                    number=lecture.number, title=lecture.name
                ),
                translate("Home", "The file {name} is {length} long, as the film should be.").format(
                    name=candidate.path.name, length=position(candidate.duration)
                ),
                translate("Home", "Yes, take it in"),
            )
        )

    def _yes(self, question: str, more: str, yes: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, "Samsyn", question, parent=self._window)
        box.setInformativeText(more)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(translate("Home", "No"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is agreed
