"""Keeps one player process at work: starts it, hears it, sees that it is well, puts another in its place.

Knows processes and lines, not films: what a crash means for the film is the player's business.
"""

from __future__ import annotations

import json
import logging
import time
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.playback import watch
from desktop_app.playback.engines import ORDER, EngineName
from desktop_app.playback.errors import ChosenPlayerMissing, NoRoomForPicture, PlaybackUnavailable
from desktop_app.playback.frames import RingReader
from desktop_app.playback.process import PlayerProcess
from desktop_app.playback.watch import Patience
from desktop_app.threads import begun

if TYPE_CHECKING:
    from concurrent.futures import Future

log = logging.getLogger(__name__)

News = dict[str, object]
MOST_EARLY_DEATHS = 2
"""A process that ends this often before it is ready is not started again."""
MOST_DEATHS = 6
"""Nor is one that ends this often within DEATHS_WITHIN seconds, though it was ready: no film can be watched so."""
DEATHS_WITHIN = 60.0


class Keeper(QObject):
    """The player process, whichever it is at the moment."""

    news = Signal(object)
    """News: what the process tells about films."""
    crashed = Signal()
    """The process died, froze or talked nonsense. It is not replaced before `replace`."""
    gave_up = Signal(object)
    """KnownError: there will be no process."""
    ready_changed = Signal()
    """A process is ready, and `engine` says with what."""
    another_made = Signal(object)
    """PlayerProcess: what `make_another` began is done. It is whoever hears this that takes it, or ends it."""

    _heard = Signal(object, bytes)
    _gone = Signal(object)
    _made = Signal(object)

    def __init__(self, cache: Path, logs: Path, wanted: tuple[EngineName, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._logs = logs
        self._chosen = self._wanted = wanted
        self._engine = ""
        self._process: PlayerProcess | None = None
        self._ready = False
        self._coming: Future[PlayerProcess] | None = None
        self._early_deaths = 0
        self._deaths: deque[float] = deque(maxlen=MOST_DEATHS)
        self._starting = Patience(watch.START)
        self._heart = Patience(watch.HEART)
        self._beat = 0
        self.fault: KnownError | None = None
        """Why there is no process; None as far as is known."""
        self._heard.connect(self._on_line, Qt.ConnectionType.QueuedConnection)
        self._gone.connect(self._on_gone, Qt.ConnectionType.QueuedConnection)
        self._made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)

    @property
    def process(self) -> PlayerProcess | None:
        """The process, None before the first and after the last."""
        return self._process

    @property
    def ring(self) -> RingReader | None:
        """The pictures of the process."""
        return self._process.ring if self._process else None

    @property
    def beat(self) -> int:
        """The last heartbeat that was seen."""
        return self._beat

    @property
    def ready(self) -> bool:
        """Whether the engine is loaded. Commands given before that wait in the pipe."""
        return self._ready

    @property
    def engine(self) -> str:
        """Name and version of the engine that plays; empty before the process is ready."""
        return self._engine if self._ready else ""

    def choose(self, wanted: tuple[EngineName, ...]) -> bool:
        """Use other engines from the next process on. False where they are the same."""
        if wanted == self._chosen:
            return False
        self._chosen = self._wanted = wanted
        self._early_deaths = 0
        self.fault = None
        return True

    def start(self, process: PlayerProcess | None = None) -> bool:
        """Start a process, or take over one started earlier; False where there is none to be had."""
        try:
            employed = process or PlayerProcess(self._cache, self._logs, self._wanted)
        except NoRoomForPicture as error:
            self.fault = error
            return False
        except OSError as error:
            self.fault = PlaybackUnavailable(detail=str(error))
            return False
        self._process = employed
        self._ready = False
        self._beat = 0
        self._starting.renew()
        self._heart.renew()
        employed.listen(lambda line: self._heard.emit(employed, line), lambda: self._gone.emit(employed))
        return True

    def end(self) -> None:
        """End the process, and the one that is being made."""
        coming, self._coming = self._coming, None
        if coming is not None and coming.exception() is None:  # waits some 20 ms: whoever makes it tells this keeper
            coming.result().end(wait=False)
        process, self._process = self._process, None
        if process is not None:
            process.end()

    def replace(self, process: PlayerProcess | None = None) -> bool:
        """Put another process in place of this one: a new one, or one that was made for it."""
        log.info("the player process is replaced")
        before, self._process = self._process, None
        if before is not None:
            before.end(wait=False)
        return self.start(process)

    def make_another(self) -> None:
        """Make a process on a thread, where nothing is in a hurry: room for its pictures alone takes 20 ms."""
        if self._coming is None:
            make = partial(PlayerProcess, self._cache, self._logs, self._wanted)
            self._coming = begun(make, name="player-made")
            self._coming.add_done_callback(self._made.emit)

    def command(self, do: str, **values: object) -> None:
        """Give the process a command. One that is gone is told by `crashed`."""
        if self._process is not None:
            self._process.send({"do": do, **values})

    def is_well(self, passed: float) -> bool:
        """Look after the process; `passed` seconds since the last look. False where `crashed` was just told."""
        if self._process is None:
            return False
        if not self._ready:
            if self._starting.ends(passed):
                self._fail()
                return False
            return True
        beat = self._process.ring.heartbeat
        if beat != self._beat:
            self._beat = beat
            self._heart.renew()
        elif self._heart.ends(passed):
            self._fail()
            return False
        return True

    def distrust(self) -> None:
        """Take what the process said for a crash."""
        log.info("the player process said what it never should")
        self._fail()

    def _fail(self) -> None:
        if not self._ready:
            self._early_deaths += 1
            if len(self._wanted) > 1:  # the first of them may kill whoever loads it
                log.info("%s ends before it is ready", self._wanted[0])
                self._wanted = self._wanted[1:]
                self._early_deaths = 0
            elif self._early_deaths >= MOST_EARLY_DEATHS:
                self._give_up(self._unavailable("the player process ends before it is ready"))
                return
        now = time.monotonic()
        self._deaths.append(now)
        if len(self._deaths) == MOST_DEATHS and now - self._deaths[0] < DEATHS_WITHIN:
            self._deaths.clear()
            self._give_up(self._unavailable("the player process ends again and again"))
            return
        self.crashed.emit()

    def _give_up(self, fault: KnownError) -> None:
        self.fault = fault
        self.end()
        self.gave_up.emit(fault)

    def _unavailable(self, detail: str) -> KnownError:
        one_of_them = len(self._chosen) < len(ORDER)
        return ChosenPlayerMissing(detail=detail) if one_of_them else PlaybackUnavailable(detail=detail)

    def _on_made(self, made: Future[PlayerProcess]) -> None:
        if made is not self._coming:
            return
        self._coming = None
        try:
            process = made.result()
        except (OSError, NoRoomForPicture):
            log.info("no other player process can be made; this one goes on")
        else:
            self.another_made.emit(process)

    def _on_gone(self, process: PlayerProcess) -> None:
        if process is self._process:
            self._fail()

    def _on_line(self, process: PlayerProcess, line: bytes) -> None:
        if process is not self._process:
            return
        try:
            news: News = json.loads(line)
            event = news["event"]
        except (ValueError, TypeError, KeyError):
            self.distrust()
            return
        if event == "ready":
            self._ready = True
            self._early_deaths = 0
            self.fault = None
            self._engine = str(news.get("engine"))
            log.info("playing with %s", self._engine)
            self.ready_changed.emit()
        elif event == "unavailable":
            self._give_up(self._unavailable(str(news.get("detail"))))
        else:
            self.news.emit(news)
