"""What can be done where the store cannot be opened: try again, take the answers back, keep copies to read.

For a damaged store it goes down the ladder of backups at once (`storage/restoring`), tells what was found on the way,
and offers the one way back that the ladder ends in. Nothing is changed before that is pressed.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop_app.domain.course import Course
from desktop_app.domain.errors import KnownError
from desktop_app.domain.ids import CourseId
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.own_copy import OwnCopy, write_own_copy
from desktop_app.paths import resources
from desktop_app.session.courier import Courier
from desktop_app.storage.errors import StoreDamaged, StoreNewer, StoreUnwritable
from desktop_app.ui.home.store_fault_view import StoreFaultView, Story, Way
from desktop_app.ui.home.store_fault_words import found, remedy, way_back
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.choosing import ChooseFolder, ask_for_folder, documents_folder
from desktop_app.words import Told, tell, translate
from desktop_app.words.documents import document_words

if TYPE_CHECKING:
    from desktop_app.storage.restoring import Ready

T = TypeVar("T")

RETRY, CLOSE, KEEP, OPEN_FOLDER, RESTORE, OTHER = "retry", "close", "keep", "open_folder", "restore", "other"


class StoreFaultPresenter(QObject):
    """The screen that stands instead of Home until the store is open."""

    retry_wanted = Signal()
    close_wanted = Signal()
    folder_chosen = Signal(object)
    """Path of another data folder to start with."""

    def __init__(
        self,
        means: Means,
        window: MainWindow,
        parent: QObject | None = None,
        *,
        choose: ChooseFolder = ask_for_folder,
    ) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self._choose = choose
        self._courier = Courier(self)
        self._error: KnownError | None = None
        self._ready: Ready | None = None
        self._restored: Told | None = None
        self._kept: OwnCopy | None = None
        self._failure: KnownError | None = None
        self._busy = False
        self.view = StoreFaultView(means.theme)
        self.view.way_pressed.connect(self._go)

    def show(self, error: KnownError) -> None:
        """Tell why the store was not opened, and offer what can be done about it."""
        self._error, self._ready, self._kept, self._failure, self._busy = error, None, None, None, False
        if isinstance(error, StoreDamaged):
            self._do(_make_ready, self._have_looked)
        self._tell()
        self._window.show_view(self.view)

    def close(self) -> None:
        """Leave the screen for good; where the answers were taken back, that is said above what comes."""
        self._courier.close()
        self._window.drop_view(self.view)
        if self._restored is not None:
            self._window.warn(self._restored, Kind.INFORMATION)

    def _do(self, work: Callable[[Means], T], then: Callable[[T], None]) -> None:
        """Do something aside, with the buttons off meanwhile."""
        self._busy, self._failure = True, None
        done: Future[T] = self._means.aside.submit(work, self._means)
        self._courier.deliver(done, then, self._have_failed)

    def _have_failed(self, error: KnownError) -> None:
        self._failure, self._busy = error, False
        self._tell()

    # What is on the screen.

    def _tell(self) -> None:
        self.view.show_story(self._story)

    def _story(self) -> Story:
        assert self._error is not None  # noqa: S101  # nothing is shown before there is something to tell
        told = tell(self._error)
        if isinstance(self._error, StoreDamaged):
            told = Told(told.what, translate("Home", "The damaged file is untouched."), remedy(self._ready))
        news, kind = self._news()
        facts = found(self._ready) if self._ready else ()
        return Story(told, tuple(self._ways()), facts=facts, news=news, kind=kind, busy=self._busy)

    def _ways(self) -> list[Way]:
        ways = [Way(RETRY, translate("Home", "Try again"))]
        if self._ready is not None:
            ways.insert(0, Way(RESTORE, way_back(self._ready)))
        if isinstance(self._error, StoreNewer) or (self._ready is not None and self._ready.answers):
            ways.append(Way(KEEP, translate("Home", "Save the answers as documents …")))
        if isinstance(self._error, StoreUnwritable):
            ways.append(Way(OTHER, translate("Home", "Use another folder …")))
        if self._kept is not None:
            ways.append(Way(OPEN_FOLDER, translate("Home", "Open the folder")))
        return [*ways, Way(CLOSE, translate("Home", "Close Samsyn"))]

    def _news(self) -> tuple[str, Kind]:
        if self._failure is not None:
            return str(tell(self._failure)), Kind.DANGER
        if self._kept is None:
            return "", Kind.SUCCESS
        said = translate("Home", "%n answer(s) saved to read in {folder}.", None, self._kept.answers)
        if self._kept.unreadable:
            said += " " + translate(
                "Home", "%n could not be read and are still in the file.", None, self._kept.unreadable
            )
        return said.format(folder=self._kept.folder), Kind.SUCCESS

    # What is done.

    def _go(self, way: str) -> None:
        match way:
            case "retry":
                self.retry_wanted.emit()
            case "close":
                self.close_wanted.emit()
            case "restore":
                self._restore()
            case "keep":
                self._keep()
            case "other":
                self._choose_other()
            case "open_folder" if self._kept is not None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._kept.folder)))

    def _choose_other(self) -> None:
        """Let the user say where answers can be saved instead; Samsyn starts anew with that folder."""
        folder = self._choose(self.view, translate("Home", "Where are the answers to be saved?"), documents_folder())
        if folder is not None:
            self.folder_chosen.emit(folder / "Samsyn")

    def _have_looked(self, ready: Ready) -> None:
        self._ready, self._busy = ready, False
        self._tell()

    def _restore(self) -> None:
        ready = self._ready
        if ready is None:
            return

        def put(means: Means) -> Path | None:
            from desktop_app.storage.restoring import put_in_place, set_aside  # noqa: PLC0415  # SQLAlchemy

            aside = set_aside(means.places, means.clock.now())
            put_in_place(ready, means.places)
            return aside

        self._do(put, self._have_restored)
        self._tell()

    def _have_restored(self, aside: Path | None) -> None:
        self._restored = Told(
            translate("Home", "The answers are back."),
            translate("Home", "The damaged file is kept as {file}.").format(file=aside) if aside else "",
            translate("Home", "Read through what was written last."),
        )
        self.retry_wanted.emit()

    def _keep(self) -> None:
        """Save Word and text of what can be read, where the user wants it."""
        title = translate("Home", "Where are the copies to be saved?")
        folder = self._choose(self.view, title, documents_folder())
        if folder is None:
            return
        file = self._ready.file if self._ready else self._means.places.database
        self._do(lambda means: _keep(means, file, folder), self._have_kept)
        self._tell()

    def _have_kept(self, kept: OwnCopy) -> None:
        self._kept, self._busy = kept, False
        self._tell()


def _make_ready(means: Means) -> Ready:
    from desktop_app.storage.restoring import make_ready  # noqa: PLC0415  # SQLAlchemy, only where there is a fault

    return make_ready(means.places, means.clock)


def _keep(means: Means, file: Path, folder: Path) -> OwnCopy:
    """Read the file and write the documents. Runs aside: both take their time."""
    from desktop_app.storage.reading import read  # noqa: PLC0415  # as above

    def find_course(course_id: CourseId) -> Course | None:
        with suppress(KnownError):
            return means.library.entry(course_id).course
        return None

    def words_in(language: str) -> DocumentWords:
        return document_words(language, resources() / "translations")

    return write_own_copy(read(file), folder, words_in, find_course, means.clock.now())
