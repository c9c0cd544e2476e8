"""The store is opened before the first word and closed after the last; here is what is said where it cannot be.

Knows the window it says it in and the view that stands when all is well; where one goes from there is for `Program`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.session.courier import Courier
from desktop_app.storage.records import StoreReport
from desktop_app.ui.home.store_fault_presenter import StoreFaultPresenter
from desktop_app.ui.last_call import LastCall
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.words import tell, translate

_log = logging.getLogger(__name__)


class StoreDoor(QObject):
    """Opens and closes the store, and does not let go of what was typed on the way out."""

    opened = Signal(object)
    """StoreReport: the store is open."""
    barred = Signal()
    """It cannot be opened, and the window says so."""
    closed = Signal()
    """The store is closed, or will not be opened: nothing more can be saved."""
    other_folder_chosen = Signal(object)
    """Path: the data folder cannot be written to, and Samsyn is to start anew with this one."""

    def __init__(
        self, means: Means, window: MainWindow, home: QWidget, hold: Callable[[], None], parent: QObject
    ) -> None:
        """`home` is shown again when a fault is over; `hold` keeps where a meeting stands, if there is one."""
        super().__init__(parent)
        self._means = means
        self._window = window
        self._home = home
        self._hold = hold
        self._courier = Courier(self)
        self._last_call = LastCall(means.store, hold, self)
        self._closing = False
        self.fault: StoreFaultPresenter | None = None
        """What is shown while the store cannot be opened."""

    def open(self) -> None:
        """Open the store, or try again."""
        self._courier.deliver(self._means.store.open(), self._opened, self._not_opened)

    def close(self) -> None:
        """Bring what is typed to the disk and close. Where it does not get there, the user is told and asked."""
        if self._closing:
            return
        self._closing = True
        self._window.setEnabled(False)  # what is typed from now on would reach nobody
        self._hold()
        self._courier.deliver(self._means.store.close(), lambda _: self._end(), self._not_closed)

    def _opened(self, report: StoreReport) -> None:
        if self.fault is not None:
            self._window.show_view(self._home)
            self.fault.close()
            self.fault = None
        self.opened.emit(report)

    def _not_opened(self, error: KnownError) -> None:
        _log.error("the store was not opened: %s", error.message_id)
        if self.fault is None:
            self.fault = StoreFaultPresenter(self._means, self._window, self)
            self.fault.retry_wanted.connect(self.open)
            self.fault.close_wanted.connect(self._end)
            self.fault.folder_chosen.connect(self.other_folder_chosen)
        self.fault.show(error)
        self.barred.emit()

    def _not_closed(self, error: KnownError) -> None:
        """Say that what was typed last is not on the disk, and let the user decide."""
        self._closing = False
        self._window.setEnabled(True)
        told = tell(error)
        box = QMessageBox(QMessageBox.Icon.Warning, "Samsyn", told.what, parent=self._window)
        box.setInformativeText(f"{told.safe} {told.remedy}")
        stay = box.addButton(translate("Home", "Stay and try again"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(translate("Home", "Close without the last words"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        if box.clickedButton() is leave:
            self._closing = True
            self._courier.deliver(self._means.store.close_unsaved(), lambda _: self._end(), lambda _: self._end())

    def _end(self) -> None:
        self._last_call.over()
        self._courier.close()
        self.closed.emit()
