"""After the file is saved: opens the mail program and the folder, keeps what is told of it, reads its receipt.

What waits for the store or for a stick runs aside; the view is told what came of it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop_app.handover.errors import ReceiptUnknown
from desktop_app.handover.receipt import read_receipt
from desktop_app.handover.receiving import note_not_sent, note_sent, receive_code, receive_for
from desktop_app.handover.sending import Sending, sending_of
from desktop_app.paths import resources
from desktop_app.session.courier import Courier
from desktop_app.ui.handover.mail_program import Opened, hand_on, opened_here
from desktop_app.words import tell
from desktop_app.words.documents import document_words

if TYPE_CHECKING:
    from desktop_app.domain.course import Course
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.group import Group
    from desktop_app.storage.records import ExportRecord
    from desktop_app.storage.service import Store
    from desktop_app.ui.handover.hand_over_view import HandOverView
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.means import Means

T = TypeVar("T")


class DeliveryPresenter(QObject):
    """The last two steps of a hand-over, whether they follow the first or are come back to another day."""

    changed = Signal()
    """It has come further, or not so far after all: Home says how far."""

    def __init__(self, means: Means, window: MainWindow, view: HandOverView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self._view = view
        self._courier = Courier(self)
        self._sending: Sending | None = None
        view.folder_opened.connect(_open_folder)
        view.mail_wanted.connect(self._open_mail)
        view.sent_ticked.connect(self._note_sent)
        view.receipt_chosen.connect(self._read_receipt)
        view.code_told.connect(self._note_code)

    def begin(self, sending: Sending) -> None:
        """Go on with what was saved just now."""
        self._sending = sending
        self._view.show_saved(sending)

    def show(self, course: Course, group: Group | None, receipt: Path | None = None) -> None:
        """Go on with what the group handed over last, where it stands, and read its receipt if there is one to read.

        Nothing is shown where nothing has been handed over; that a receipt is then of something else is said.
        """

        def show(sending: Sending | None) -> None:
            self._sending = sending
            if sending is not None and group is not None:
                self._view.show_delivery(sending, group.label)
                self._window.show_view(self._view)
                if receipt is not None:
                    self._view.take_receipt(receipt)

        self._aside(lambda: _newest(self._means.store, course, group, receipt), show, self._told)

    def _note_sent(self, sent: bool) -> None:  # noqa: FBT001  # a signal's argument
        note = note_sent if sent else note_not_sent
        self._change(lambda record: note(self._means.store, record))

    def _note_code(self) -> None:
        self._change(lambda record: receive_code(self._means.store, record, self._means.clock.now()))

    def _read_receipt(self, path: Path) -> None:
        self._change(lambda record: receive_for(self._means.store, read_receipt(path), record))

    def _change(self, note: Callable[[ExportRecord], ExportRecord]) -> None:
        """Have something noted of the hand-over, and show it as it is then."""
        sending = self._sending
        if sending is None:
            return
        record = sending.record
        self._aside(lambda: note(record), self._show_changed, self._view.show_failed)

    def _show_changed(self, record: ExportRecord) -> None:
        self.changed.emit()
        if self._sending is not None and self._sending.record.file_id == record.file_id:
            self._sending = self._sending.told(record)
            self._view.show_told(self._sending)

    def _open_mail(self, sending: Sending) -> None:
        """Let the desktop's mail program take it, or else open the draft that was saved with the files."""

        def asked(taken: bool) -> None:  # noqa: FBT001  # what the future gives
            by_desktop = Opened.WITH_FILES if sending.attached else Opened.WITHOUT_FILES
            self._view.show_mail(by_desktop if taken else opened_here(sending.letter, sending.draft))

        self._courier.deliver(hand_on(sending.letter, sending.attached), asked, self._told)

    def _aside(self, job: Callable[[], T], then: Callable[[T], None], failed: Callable[[KnownError], None]) -> None:
        done: Future[T] = self._means.aside.submit(job)
        self._courier.deliver(done, then, failed)

    def _told(self, error: KnownError) -> None:
        self._window.warn(tell(error))


def sending_in_course(record: ExportRecord, course: Course, group: Group) -> Sending:
    """Return what was saved, with the words in the course's language. Looks at the folder: call it aside."""
    return sending_of(record, course, group, document_words(course.language, resources() / "translations"))


def _newest(store: Store, course: Course, group: Group | None, receipt: Path | None) -> Sending | None:
    handed_over = store.exports(group.id, course.id).result() if group is not None else ()
    if receipt is not None and not handed_over:
        raise ReceiptUnknown(code=read_receipt(receipt).code)
    if group is None or not handed_over:
        return None
    progress = store.progress(group.id, course).result()
    changed = progress.changed_after_hand_over or (progress.request_left and handed_over[-1].has_request)
    return replace(sending_in_course(handed_over[-1], course, group), is_changed=changed)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
