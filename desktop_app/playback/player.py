"""The player as the program knows it: one film, its place, its picture; what goes wrong is a signal, never a freeze.

Tells the player process what to play, watches how the film goes, and goes on at the same place in a new process when
one dies or freezes. Knows films only as files with names; what a film means for the meeting is for others to say.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.errors import KnownError
from desktop_app.playback.engines import ORDER, EngineName
from desktop_app.playback.errors import (
    TOLD_BY_NAME,
    FilmUnplayable,
    FilmWontOpen,
    PlayerGone,
    SoundWithoutPicture,
)
from desktop_app.playback.film import Ended, EndReason, FilmSource, Opened, PlayerState
from desktop_app.playback.keeper import Keeper, News
from desktop_app.playback.opening import MS, Opening, read_milliseconds, read_opened
from desktop_app.playback.process import PlayerProcess
from desktop_app.playback.report import RUNNING, ZERO, Report
from desktop_app.playback.reserve import Reserve
from desktop_app.playback.shown import Shown, Trouble

_log = logging.getLogger(__name__)

__all__ = ["EndReason", "Ended", "FilmSource", "Opened", "Player", "PlayerState"]

LAST_STAND: Final = timedelta(seconds=0.5)
"""Before the end: what is gone to after it is shown no later than this."""
LOOK_EVERY_MS: Final = 100
"""How often the position is told and the process is looked after."""
MOST_CRASHES: Final = 2
"""A film that brings the player down this often is not tried again."""


class Player(Report):
    """Plays one film at a time. Every method returns at once; what came of it is a signal."""

    def __init__(
        self, cache: Path, logs: Path, engines: tuple[EngineName, ...] = ORDER, parent: QObject | None = None
    ) -> None:
        super().__init__(Keeper(cache, logs, engines), parent)
        self._keeper.news.connect(self._on_news)
        self._keeper.crashed.connect(self._on_crash)
        self._keeper.gave_up.connect(self._on_fault)
        self._keeper.ready_changed.connect(self.engine_changed)
        self._keeper.another_made.connect(self._on_another)
        self._reserve = Reserve()
        self._tickets = 0
        self._beat = 0
        self._crashes: Counter[Path] = Counter()
        self._looked = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    # What others command

    def start(self, process: PlayerProcess | None = None) -> None:
        """Start the process, or take over one that was started before Qt."""
        if self._keeper.process is None and self._keeper.start(process):
            self._settle_in()

    def choose_engines(self, engines: tuple[EngineName, ...]) -> None:
        """Play with other engines, tried in this order. A film that is shown goes on at the same place."""
        if self._keeper.choose(engines) and self._keeper.process is not None:
            self._replace()

    def renew(self) -> None:
        """Go on with a new process soon, where no film is open: what decoders leave in memory goes with the old one."""
        if self._is_at_rest:
            self._keeper.make_another()

    def close(self) -> None:
        """End the process. The player can be started again."""
        self._timer.stop()
        if self._shown is not None:
            self._shown.stand_at(self.position)
            self._shown.picture = None
        self._keeper.end()

    def open(self, film: FilmSource, *, at: timedelta = ZERO, paused: bool = False) -> None:
        """Show this film from a place, at once if it is held ready."""
        self.start()
        ready = self._reserve.take(film, at)
        opening = ready or self._new(film, at)
        self._shown = Shown(opening, at, paused=paused)
        self._set_state(PlayerState.OPENING)
        self.frame_ready.emit()
        if self._keeper.fault is not None:
            QTimer.singleShot(0, self, self._fail_with_fault)
        elif ready is not None:
            self._command("show", ticket=ready.ticket, paused=paused)
        else:
            self._command("open", **opening.order(paused=paused))

    def prepare(self, film: FilmSource, *, at: timedelta = ZERO) -> None:
        """Hold the next film ready, so that `open` shows it within a frame or two."""
        self.start()
        if self._keeper.fault is None and self._reserve.wants(film, at):
            held = self._new(film, at)
            self._reserve.hold(held)
            self._command("prepare", **held.order(paused=True))

    def play(self) -> None:
        """Let time go on; from the beginning after the end."""
        if self._state is PlayerState.ENDED and self._shown is not None:
            self.open(self._shown.film)
        elif (shown := self._running) is not None:
            shown.wants_to_play = True
            self._command("play")

    def pause(self) -> None:
        """Stand still on the picture."""
        if (shown := self._running) is not None:
            shown.wants_to_play = False
            self._command("pause")

    def seek(self, position: timedelta) -> None:
        """Go to a place in the film, playing or standing as before. After the end it stands there, or just before."""
        if self._shown is None:
            return
        position = max(ZERO, min(position, self.duration) if self.duration else position)
        if self._state is PlayerState.ENDED:
            # Opened at its very end there is no picture to stand on, and a whole film would be called damaged.
            self.open(self._shown.film, at=max(ZERO, min(position, self.position - LAST_STAND)), paused=True)
        elif self._state in RUNNING:
            self._shown.jump(position)
            self._command("seek", at_ms=position // MS)
            self._tell_position()

    def stop(self) -> None:
        """Let go of the film. What is held ready stays so."""
        self._command("stop")
        self._shown = None
        self._set_state(PlayerState.IDLE)
        self.frame_ready.emit()

    def choose_sound(self, sound: int) -> None:
        """Play another of the film's sounds, from 0, at the same place."""
        shown = self._shown
        if shown is not None and sound != shown.film.sound:
            shown.choose_sound(sound)
            self._command("choose sound", sound=sound)
            self.sound_changed.emit()

    # The process

    @property
    def _is_at_rest(self) -> bool:
        return self._shown is None and not self._reserve.holds and self._keeper.ready

    def _on_another(self, process: PlayerProcess) -> None:
        """Go on in this process, unless a film was opened meanwhile."""
        if self._is_at_rest:
            self._keeper.replace(process)
            self._settle_in()
        else:
            process.end(wait=False)

    def _settle_in(self) -> None:
        """Tell a new process how things are set."""
        self._looked = time.monotonic()
        self._timer.start()
        self._tell_manner()

    def _replace(self) -> None:
        """Go on where the film was, in another process; the last picture stays meanwhile."""
        if self._shown is not None:
            self._shown.leave_process(self._keeper.ring)
        self._reserve.drop()
        if not self._keeper.replace():
            self._fail_with_fault()
            return
        self._settle_in()
        if (shown := self._running) is not None:
            shown.open_again(self._new(shown.film, self.position))
            self._command("open", **shown.opening.order(paused=not shown.wants_to_play))

    def _on_crash(self) -> None:
        """Go on, unless this film has brought a process down before."""
        if self._reserve.is_opening:
            self._reserve.suspect()
        elif (shown := self._running) is not None:
            self._crashes[shown.film.path] += 1
            if self._crashes[shown.film.path] >= MOST_CRASHES:
                self._fail(shown.fault(PlayerGone))
        self._replace()

    def _on_fault(self, _fault: KnownError) -> None:
        self._timer.stop()
        self.engine_changed.emit()
        self._fail_with_fault()

    def _look(self) -> None:
        """Look after the process and the film, and tell the position."""
        now = time.monotonic()
        passed, self._looked = now - self._looked, now
        if not self._keeper.is_well(passed) or not self._keeper.ready:
            return
        shown = self._running
        if self._keeper.beat != self._beat:
            self._beat = self._keeper.beat
            if shown is not None:
                shown.is_well_at(self.position)
        if self._reserve.takes_too_long(passed):
            self._reserve.suspect()
            self._replace()
        elif shown is not None:
            self._look_at_film(shown, passed)

    def _look_at_film(self, shown: Shown, passed: float) -> None:
        if shown.is_live:
            self._tell_position()
        match shown.trouble(self.position, passed, playing=self._state is PlayerState.PLAYING):
            case Trouble.WONT_OPEN:
                self._fail(shown.fault(FilmWontOpen))
                self._replace()
            case Trouble.STUCK:
                self._replace()
            case Trouble.STANDS_STILL:
                self._finish(shown, self.position)
                self._replace()
            case Trouble.BLIND:
                self._fail(shown.fault(SoundWithoutPicture))
            case None:
                pass

    # What the process says

    def _on_news(self, news: News) -> None:
        ticket, shown = news.get("ticket"), self._running
        try:
            if news["event"] == "frame":
                self._on_frame()
            elif shown is not None and ticket == shown.ticket:
                self._on_film_event(shown, str(news["event"]), news)
            else:
                self._reserve.hear(ticket, str(news["event"]))
        except (ValueError, KeyError):
            self._keeper.distrust()

    def _on_film_event(self, shown: Shown, event: str, news: News) -> None:
        if event == "opened":
            self._on_opened(shown, read_opened(news))
        elif event in ("playing", "paused"):
            self._set_state(PlayerState(event))
        elif event == "sought":
            shown.has_jumped()
        elif event == "ended":
            self._finish(shown, read_milliseconds(news["played_to_ms"]))
        elif event == "failed":
            self._fail(shown.fault(_error(news["error"])))
        elif event in ("heard", "unheard"):
            shown.sound_fault = shown.fault(_error(news["error"])) if event == "unheard" else None
            self.sound_changed.emit()

    def _on_opened(self, shown: Shown, found: Opened) -> None:
        first, resumed = shown.found is None, shown.resuming
        shown.is_open(found)
        if resumed:
            self.restarted.emit()
        elif first:  # and not in another size, because a surface grew
            self.opened.emit(found)
            self.sound_changed.emit()

    def _on_frame(self) -> None:
        ring, shown = self._keeper.ring, self._shown
        frame = ring.hold() if ring is not None else None
        if frame is None or shown is None or frame.film != shown.ticket or self._state is PlayerState.FAILED:
            return
        shown.take(frame)
        self.frame_ready.emit()

    # Inside

    def _new(self, film: FilmSource, at: timedelta) -> Opening:
        self._tickets += 1
        return Opening(self._tickets, film, at)

    def _command(self, command: str, **values: object) -> None:
        self._keeper.command(command, **values)

    def _finish(self, shown: Shown, played_to: timedelta) -> None:
        if shown.is_blind:
            self._fail(shown.fault(FilmUnplayable))
            return
        end = shown.end(played_to, self.rate)
        self._set_state(PlayerState.ENDED)
        self._tell_position()
        self.ended.emit(end)

    def _fail(self, error: KnownError) -> None:
        _log.info("a film cannot go on: %s at %s, %s", type(error).__name__, self.position, self._state)
        if self._shown is not None:
            self._shown.stand_at(self.position)
        self._command("stop")
        self._set_state(PlayerState.FAILED)
        self.failed.emit(error)

    def _fail_with_fault(self) -> None:
        if self._keeper.fault is not None and self._state in RUNNING:
            self._fail(self._keeper.fault)


def _error(name: object) -> type[KnownError]:
    return TOLD_BY_NAME.get(str(name), FilmUnplayable)
