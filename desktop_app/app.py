"""The composition root: makes every object once, hands it on, and shows Home before anything slow is begun.

Nobody imports this module but the entry point. The order matters (P6): window and Home from the cache first; the store,
the library and the player process when the first picture stands.
"""

from __future__ import annotations

import logging
import sys
from concurrent.futures import ThreadPoolExecutor

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop_app import instance, logs, settings, words
from desktop_app.courses.library import Library
from desktop_app.domain.clock import SystemClock
from desktop_app.paths import Places, resources
from desktop_app.playback.player import Player
from desktop_app.playback.probe import duration_of
from desktop_app.settings import Language, Settings
from desktop_app.storage.service import Store
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.program import Program
from desktop_app.ui.theme.theme import Theme

_log = logging.getLogger(__name__)


class StoreNews(QObject):
    """Brings the store's events to the window's thread; it does nothing else, as the database thread must not wait."""

    arrived = Signal(object)


class Running:
    """The program as it runs: everything that must live as long as the window."""

    def __init__(self, places: Places, chosen: Settings, *, trying: bool) -> None:
        application = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(application, QApplication)  # noqa: S101  # instance() is typed as the core application
        self.application = application
        application.setApplicationName("Samsyn")
        application.setDesktopFileName("samsyn")
        application.setQuitOnLastWindowClosed(False)
        words.install(application, chosen.language, resources() / "translations")
        self.theme = Theme()
        self.theme.apply(application, chosen)
        self.places = places
        self.news = StoreNews()
        self.store = Store(places, SystemClock(), self.news.arrived.emit)
        self.window = MainWindow(self.theme)
        self.means = Means(
            theme=self.theme,
            store=self.store,
            library=Library(places, resources() / "courses", duration_of=duration_of),
            player=Player(places.cache, places.logs),
            clock=SystemClock(),
            places=places,
            settings=chosen,
            keep_settings=self._keep_settings,
            aside=ThreadPoolExecutor(1, "samsyn-aside"),
        )
        # A volume turned from 80 to 40 is one file, not forty.
        self._write_settings = QTimer(singleShot=True, interval=500)
        self._write_settings.timeout.connect(self._save_settings)
        self.program = Program(self.means, self.window, trying=trying)
        self.instance = instance.Instance(places, self._answer)
        self.news.arrived.connect(self.program.store_said, Qt.ConnectionType.QueuedConnection)
        self.instance.raise_wanted.connect(self.window.raise_up)
        self.program.done.connect(self._done)
        self.window.first_painted.connect(self._painted)

    def show(self) -> None:
        """Show Home; the rest follows when it stands on the screen."""
        self.program.begin()
        self.window.show()

    def _painted(self) -> None:
        logs.came_to("home-painted")
        QTimer.singleShot(0, self._open_up)

    def _open_up(self) -> None:
        if not self.instance.listen():
            _log.info("no socket for commands")
        self.program.ready.connect(lambda: logs.came_to("ready"))
        self.program.open_up()

    def _answer(self, request: instance.Message) -> instance.Message:
        from desktop_app.cli.desk import answer_request  # noqa: PLC0415  # documents are not read in before asked for

        return answer_request(request, self.store, self.means.library)

    def _keep_settings(self, chosen: Settings) -> None:
        before, self.means.settings = self.means.settings, chosen
        if chosen.language != before.language:
            words.install(self.application, chosen.language, resources() / "translations")
        self.theme.apply(self.application, chosen)
        self._write_settings.start()

    def _save_settings(self) -> None:
        try:
            settings.save(self.places.settings, self.means.settings)
        except OSError as error:
            _log.info("settings were not saved: %s", type(error).__name__)

    def _done(self) -> None:
        if self._write_settings.isActive():
            self._save_settings()
        self.instance.close()
        self.means.aside.shutdown(wait=False, cancel_futures=True)
        self.means.player.close()
        self.application.quit()


def run(places: Places, *, trying: bool, language: str | None = None) -> int:
    """Open the window and return the exit status when it is closed.

    A second start with the same data folder raises the first one's window and returns at once.
    """
    if instance.ask(places, {"ask": instance.RAISE}, timeout_ms=1000) is not None:
        return 0
    try:
        places.make()
        logs.begin(places)
    except OSError as error:
        _log.error("the data folder cannot be written: %s", type(error).__name__)
    chosen = settings.load(places.settings)
    if language is not None:
        chosen = msgspec.structs.replace(chosen, language=Language(language))
    running = Running(places, chosen, trying=trying)
    running.show()
    return running.application.exec()
