"""The composition root: makes every object once, hands it on, and shows Home before anything slow is begun.

Nobody imports this module but the entry point. The order matters (P6): the window with Home from its cache first, and
only what that needs is imported here; the store, the library, the player process and the other views come in when the
first picture stands (`_begin`).
"""

from __future__ import annotations

import gc
import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop_app import logs, settings, words
from desktop_app.paths import Places, remember, resources
from desktop_app.settings import EngineChoice, Language, Settings
from desktop_app.ui.garbage import Garbage
from desktop_app.ui.home.home_cache import cached_home
from desktop_app.ui.home.home_view import HomeView
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.theme.theme import STYLE, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.instance import Instance, Message
    from desktop_app.ui.end_request import EndRequest
    from desktop_app.ui.means import Means
    from desktop_app.ui.program import Program

OPEN_MARK = "open"
"""A file in the data folder while a program is open with it, or was and was killed: only then is anybody asked."""

GIVES_WAY_AFTER_S = 0.0005
"""So soon a thread of Python's gives way to the window's. With Python's own 5 ms, to paint forty parts beside a thread
that works took 22 to 30 ms, for each part has to wait for it anew; with this 5 to 14 (alone it takes 1 to 2)."""

_log = logging.getLogger(__name__)


class StoreNews(QObject):
    """Brings the store's events to the window's thread; it does nothing else, as the database thread must not wait."""

    arrived = Signal(object)


class Running:
    """The program as it runs: everything that must live as long as the window."""

    def __init__(self, places: Places, chosen: Settings, *, trying: bool) -> None:
        application = QApplication.instance() or QApplication([*sys.argv[:1], *STYLE])
        assert isinstance(application, QApplication)  # noqa: S101  # instance() is typed as the core application
        self.application = application
        application.setApplicationName("Samsyn")
        application.setDesktopFileName("samsyn")
        application.setQuitOnLastWindowClosed(False)
        words.install(application, chosen.language, resources() / "translations")
        self.places = places
        self.theme = Theme()
        self.theme.apply(application, chosen)
        self.window = MainWindow(self.theme)
        self.news = StoreNews()
        self.means: Means | None = None
        self.program: Program | None = None
        self.instance: Instance | None = None
        self.end_request: EndRequest | None = None
        self.garbage = Garbage()
        self._chosen = chosen
        self._settings_file = settings.SettingsFile(places.settings)
        # A volume turned from 80 to 40 is one file, not forty.
        self._write_settings = QTimer(singleShot=True, interval=500)
        self._write_settings.timeout.connect(self._save_settings)
        self.home = HomeView(self.theme)
        shown = cached_home(places)
        if shown is not None:
            self.home.show_overview(shown)
        self.window.show_view(self.home)
        self.window.first_painted.connect(self._painted)
        if shown is None:
            self._begin().begin(trying=trying)

    def show(self) -> None:
        """Show Home; the rest follows when it stands on the screen."""
        self.window.show()
        self.garbage.begin()
        sys.setswitchinterval(GIVES_WAY_AFTER_S)

    def _painted(self) -> None:
        logs.came_to("home-painted")
        self.theme.adorn(self.application)
        QTimer.singleShot(0, self._open_up)

    def _open_up(self) -> None:
        try:
            logs.open_log(self.places)
        except OSError as error:
            _log.warning("no log is kept: %s", type(error).__name__)
        program = self.program or self._begin()
        program.ready.connect(self._settled)
        program.open_up()

    def _settled(self) -> None:
        """Note that all is there, and leave what stays for good out of every later look for garbage."""
        gc.freeze()
        logs.came_to("ready")

    def _begin(self) -> Program:
        """Make everything that Home's first picture did without."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

        from desktop_app.courses.library import Library  # noqa: PLC0415
        from desktop_app.domain.clock import SystemClock  # noqa: PLC0415
        from desktop_app.instance import Instance  # noqa: PLC0415
        from desktop_app.playback import engines  # noqa: PLC0415
        from desktop_app.playback.player import Player  # noqa: PLC0415
        from desktop_app.playback.probe import duration_of  # noqa: PLC0415
        from desktop_app.storage.service import Store  # noqa: PLC0415
        from desktop_app.ui.end_request import EndRequest  # noqa: PLC0415
        from desktop_app.ui.means import Means  # noqa: PLC0415
        from desktop_app.ui.program import Program  # noqa: PLC0415
        from desktop_app.ui.room.keys import KeyTable  # noqa: PLC0415

        store = Store(self.places, SystemClock(), self.news.arrived.emit)
        self.means = Means(
            theme=self.theme,
            store=store,
            library=Library(self.places, resources() / "courses", duration_of=duration_of),
            player=Player(self.places.cache, self.places.logs, engines.chosen(self._chosen.engine)),
            clock=SystemClock(),
            places=self.places,
            settings=self._chosen,
            keys=KeyTable(self._chosen.keys),
            keep_settings=self._keep_settings,
            aside=ThreadPoolExecutor(1, "samsyn-aside"),
        )
        if self._chosen.keys:
            self._write_keys()
        self.means.player.set_output(self._chosen.sound_output)
        self.program = Program(self.means, self.window, self.home)
        self.end_request = EndRequest(self.application)
        self.instance = Instance(self.places, self._answer)
        self.news.arrived.connect(self.program.store_said, Qt.ConnectionType.QueuedConnection)
        self.instance.raise_wanted.connect(self.window.raise_up)
        self.program.done.connect(self._done)
        self.program.other_folder_chosen.connect(self._start_with)
        if not self.instance.listen():
            _log.info("no socket for commands")
        return self.program

    def _answer(self, request: Message) -> Message:
        from desktop_app.cli.replies import answer_request  # noqa: PLC0415  # documents are not read in before asked for

        assert self.means is not None  # noqa: S101  # the socket is opened after them
        return answer_request(request, self.means.store, self.means.library)

    def _keep_settings(self, chosen: Settings) -> None:
        from desktop_app.playback import engines  # noqa: PLC0415  # the first window does without

        assert self.means is not None  # noqa: S101  # who keeps settings was given the means to
        before, self.means.settings = self.means.settings, chosen
        if chosen.language != before.language:
            words.install(self.application, chosen.language, resources() / "translations")
        self.theme.apply(self.application, chosen)
        if chosen.keys != before.keys:
            self.means.keys.use(chosen.keys)
            self._write_keys()
        self.means.player.choose_engines(engines.chosen(chosen.engine))
        self.means.player.set_output(chosen.sound_output)
        self._write_settings.start()

    def _write_keys(self) -> None:
        """Have the hints name the keys that were chosen."""
        from desktop_app.ui.keys.words import hint  # noqa: PLC0415  # most have chosen none

        assert self.means is not None  # noqa: S101  # they hold the keys
        keys = self.means.keys
        self.theme.write_keys(lambda usual: hint(keys, usual))

    def _save_settings(self) -> None:
        if self.means is not None:
            self._settings_file.write(self.means.settings)

    def _start_with(self, folder: Path) -> None:
        """Start anew with another data folder, now and at every start from now on; end this one."""
        from PySide6.QtCore import QProcess  # noqa: PLC0415  # its names are not for every start

        try:
            remember(folder)
        except OSError as error:
            _log.warning("the other data folder is not remembered: %s", type(error).__name__)
        is_frozen = getattr(sys, "frozen", False)
        QProcess.startDetached(
            sys.executable, [*([] if is_frozen else ["-m", "desktop_app"]), "--data-dir", str(folder)]
        )
        assert self.program is not None  # noqa: S101  # it was the program that asked
        self.program.close()

    def _done(self) -> None:
        if self._write_settings.isActive():
            self._save_settings()
        self._settings_file.close()
        if self.instance is not None:
            self.instance.close()
        if self.means is not None:
            self.means.aside.shutdown(wait=False, cancel_futures=True)
            self.means.player.close()
            self.means.proofreader.rest()
        (self.places.data / OPEN_MARK).unlink(missing_ok=True)
        self.application.quit()


def run(places: Places, *, trying: bool, language: str | None = None, engine: str | None = None) -> int:
    """Open the window and return the exit status when it is closed.

    A second start with the same data folder raises the first one's window and returns at once.
    """
    if (places.data / OPEN_MARK).exists() and _is_raised(places):
        return 0
    try:
        places.make()
        logs.begin(places)
        (places.data / OPEN_MARK).touch()
    except OSError as error:
        _log.error("the data folder cannot be written: %s", type(error).__name__)
    chosen = settings.load(places.settings)
    if language is not None:
        chosen = settings.with_language(chosen, Language(language))
    if engine is not None:
        chosen = settings.with_engine(chosen, EngineChoice(engine))
    running = Running(places, chosen, trying=trying)
    running.show()
    return running.application.exec()


def _is_raised(places: Places) -> bool:
    """Ask the program that is open with this data folder, if it still is, to come to the front."""
    from desktop_app import instance  # noqa: PLC0415  # QtNetwork costs a start 25 ms

    return instance.ask(places, {"ask": instance.RAISE}, timeout_ms=1000) is not None
