"""The system ends the program (somebody logs out, the computer shuts down): what is typed reaches the disk before.

The only place where the window waits for the disk: there is no later.
"""

from __future__ import annotations

import logging
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as TooLateError
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.storage.service import Store

PATIENCE_SECONDS: Final = 4.0
"""Windows ends a program that has not answered after five."""

_log = logging.getLogger(__name__)


class LastCall(QObject):
    """Saves when the session ends (`commitDataRequest`) and when the event loop does (`aboutToQuit`), until `over`."""

    def __init__(self, store: Store, hold: Callable[[], None], parent: QObject | None = None) -> None:
        """`hold` keeps where a meeting stands, if there is one."""
        super().__init__(parent)
        self._store = store
        self._hold = hold
        self._is_over = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101  # instance() is typed as the core application
        application.commitDataRequest.connect(self.save)
        application.aboutToQuit.connect(self.save)

    def over(self) -> None:
        """Save nothing more: the store is closed."""
        self._is_over = True

    def save(self, *_manager: object) -> None:
        """Bring everything to the disk, and wait until it is there. Where it does not get there, it is logged."""
        if self._is_over:
            return
        self._hold()
        try:
            self._store.flush().result(PATIENCE_SECONDS)
        except CancelledError:
            return  # the store was closed a moment ago
        except (KnownError, TooLateError, RuntimeError) as error:  # RuntimeError: the store was never opened
            _log.warning("not saved at the end of the session: %s", type(error).__name__)
