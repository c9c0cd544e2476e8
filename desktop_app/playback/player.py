"""The player as the program knows it: one film, its place, its picture; what goes wrong is a signal, never a freeze.

Tells the player process what to play, watches how the film goes, and goes on at the same place in a new process when
one dies or freezes. Knows films only as files with names; what a film means for the meeting is for others to say.
"""

from __future__ import annotations

import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from desktop_app.domain.errors import KnownError
from desktop_app.playback import watch
from desktop_app.playback.engines import ORDER, EngineName
from desktop_app.playback.errors import (
    TOLD_BY_NAME,
    FilmUnplayable,
    FilmWontOpen,
    PlayerGone,
    SoundWithoutPicture,
)
from desktop_app.playback.film import Ended, EndReason, FilmSource, Opened, PlayerState, judge_end
from desktop_app.playback.frames import LARGEST
from desktop_app.playback.keeper import Keeper, News
from desktop_app.playback.opening import MS, Opening, read_milliseconds, read_opened
from desktop_app.playback.process import PlayerProcess
from desktop_app.playback.reserve import Reserve
from desktop_app.playback.watch import FilmWatch

__all__ = ["EndReason", "Ended", "FilmSource", "Opened", "Player", "PlayerState"]

ZERO: Final = timedelta()
LOOK_EVERY_MS: Final = 100
"""How often the position is told and the process is looked after."""
MOST_CRASHES: Final = 2
"""A film that brings the player down this often is not tried again."""
_RUNNING: Final = (PlayerState.OPENING, PlayerState.PLAYING, PlayerState.PAUSED)


class Player(QObject):
    """Plays one film at a time. Every method returns at once; what came of it is a signal."""

    opened = Signal(object)
    """Opened: the first picture is there, or the first sound of a film without picture."""
    state_changed = Signal(object)
    """PlayerState."""
    position_changed = Signal(object)
    """timedelta, about ten times a second while playing."""
    ended = Signal(object)
    """Ended."""
    failed = Signal(object)
    """KnownError; the state is FAILED."""
    frame_ready = Signal()
    """`picture` has changed."""
    engine_changed = Signal()
    """`engine` is another one, or there is none."""
    restarted = Signal()
    """The process was replaced, and the film goes on."""

    def __init__(
        self, cache: Path, logs: Path, engines: tuple[EngineName, ...] = ORDER, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = Keeper(cache, logs, engines, self)
        self._keeper.news.connect(self._on_news)
        self._keeper.crashed.connect(self._on_crash)
        self._keeper.gave_up.connect(self._on_fault)
        self._keeper.ready_changed.connect(self.engine_changed)
        self._state = PlayerState.IDLE
        self._shown: Opening | None = None
        self._reserve = Reserve()
        self._tickets = 0
        self._found: Opened | None = None
        self._wants_to_play = False
        self._resuming = False
        self._at = ZERO
        self._jumped_to = ZERO
        self._well_at = ZERO
        """Where the film was when the process was last known to be well: its clock goes on when it is frozen."""
        self._beat = 0
        self._live = False
        self._seeks = 0
        self._told_position = ZERO
        self._picture: QImage | None = None
        self._pictures = 0

        self._rate = 1.0
        self._volume = 80
        self._muted = False
        self._surface = LARGEST
        self._crashes: Counter[Path] = Counter()

        self._watch = FilmWatch()
        self._looked = time.monotonic()

        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    # What others ask

    @property
    def state(self) -> PlayerState:
        """What the player is doing."""
        return self._state

    @property
    def film(self) -> FilmSource | None:
        """The film that was opened last, until `stop`."""
        return self._shown.film if self._shown else None

    @property
    def found(self) -> Opened | None:
        """What was found when the film opened; None before that."""
        return self._found

    @property
    def position(self) -> timedelta:
        """Where the film is now."""
        ring = self._keeper.ring
        if self._live and not self._seeks and ring is not None and self._state in _RUNNING:
            return max(ZERO, ring.position())
        return self._at

    @property
    def duration(self) -> timedelta:
        """The course's length of the film, else the file's own; 0 where neither is known."""
        if self._shown is None:
            return ZERO
        return self._shown.film.duration or (self._found.duration if self._found else ZERO)

    @property
    def rate(self) -> float:
        """The speed; 1.0 is the film's own."""
        return self._rate

    @property
    def volume(self) -> int:
        """The sound's strength, per cent."""
        return self._volume

    @property
    def muted(self) -> bool:
        """Whether the sound is off."""
        return self._muted

    @property
    def fault(self) -> KnownError | None:
        """Why no film can be played on this computer; None as far as is known."""
        return self._keeper.fault

    @property
    def engine(self) -> str:
        """Name and version of what plays the films; empty before it is loaded."""
        return self._keeper.engine

    @property
    def process_id(self) -> int | None:
        """The player process, for those who look after it."""
        process = self._keeper.process
        return process.process_id if process else None

    @property
    def beats(self) -> int:
        """How often the player process has given a sign of life; it starts again with another process."""
        ring = self._keeper.ring
        return ring.heartbeat if ring is not None else 0

    def picture(self) -> QImage | None:
        """Return the newest picture, in shared memory: paint it before returning to the event loop, or copy it.

        While the process is being replaced it is a copy of the last picture.
        """
        return self._picture

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
        """Go on with a new process, where no film is open: what decoders leave in memory goes with the old one."""
        if self._shown is None and self._keeper.ready:
            self._replace()

    def close(self) -> None:
        """End the process. The player can be started again."""
        self._timer.stop()
        self._picture = None
        self._live = False
        self._keeper.end()

    def open(self, film: FilmSource, *, at: timedelta = ZERO, paused: bool = False) -> None:
        """Show this film from a place, at once if it is held ready."""
        self.start()
        ready = self._reserve.take(film, at)
        shown = self._shown = ready or self._new(film, at)
        self._found = None
        self._picture = None
        self._resuming = False
        self._wants_to_play = not paused
        self._move_to(at)
        self._set_state(PlayerState.OPENING)
        self.frame_ready.emit()
        if self._keeper.fault is not None:
            QTimer.singleShot(0, self, self._fail_with_fault)
        elif ready is not None:
            self._command("show", ticket=ready.ticket, paused=paused)
        else:
            self._command("open", **shown.order(paused=paused))

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
        elif self._state in _RUNNING:
            self._wants_to_play = True
            self._command("play")

    def pause(self) -> None:
        """Stand still on the picture."""
        if self._state in _RUNNING:
            self._wants_to_play = False
            self._command("pause")

    def seek(self, position: timedelta) -> None:
        """Go to a place in the film, playing or standing as before. After the end it stands there."""
        if self._shown is None:
            return
        position = max(ZERO, min(position, self.duration) if self.duration else position)
        if self._state is PlayerState.ENDED:
            self.open(self._shown.film, at=position, paused=True)
        elif self._state in _RUNNING:
            self._at = self._jumped_to = self._well_at = position
            self._seeks += 1
            self._watch.jump()
            self._command("seek", at_ms=position // MS)
            self._tell_position()

    def stop(self) -> None:
        """Let go of the film. What is held ready stays so."""
        self._command("stop")
        self._shown = self._found = self._picture = None
        self._move_to(ZERO)
        self._set_state(PlayerState.IDLE)
        self.frame_ready.emit()

    def set_rate(self, rate: float) -> None:
        """Set the speed; 1.0 is the film's own."""
        self._rate = rate
        self._command("rate", rate=rate)

    def set_volume(self, percent: int) -> None:
        """Set the sound's strength."""
        self._volume = percent
        self._send_sound()

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - a slot, as Qt's own setMuted
        """Turn the sound off or on."""
        self._muted = muted
        self._send_sound()

    def set_largest_surface(self, width: int, height: int) -> None:
        """Say how many pixels the largest surface has; pictures follow within a second."""
        self._surface = (width, height)
        self._command("surface", width=width, height=height)

    # The process

    def _settle_in(self) -> None:
        """Tell a new process how things are set."""
        self._looked = time.monotonic()
        self._timer.start()
        self._command("surface", width=self._surface[0], height=self._surface[1])
        self._command("rate", rate=self._rate)
        self._send_sound()

    def _replace(self) -> None:
        """Go on where the film was, in another process; the last picture stays meanwhile."""
        self._at = min(self.position, self._well_at)
        self._live = False
        self._seeks = 0
        self._reserve.drop()
        if self._picture is not None:
            self._picture = self._picture.copy()
        if not self._keeper.replace():
            self._fail_with_fault()
            return
        self._settle_in()
        if self._shown is not None and self._state in _RUNNING:
            self._resuming = self._found is not None
            self._shown = self._new(self._shown.film, self._at)
            self._watch.begin()
            self._command("open", **self._shown.order(paused=not self._wants_to_play))

    def _on_crash(self) -> None:
        """Go on, unless this film has brought a process down before."""
        if self._reserve.is_opening:
            self._reserve.suspect()
        elif self._shown is not None and self._state in _RUNNING:
            self._crashes[self._shown.film.path] += 1
            if self._crashes[self._shown.film.path] >= MOST_CRASHES:
                self._fail(PlayerGone(number=self._shown.film.number, title=self._shown.film.title))
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
        if self._keeper.beat != self._beat:
            self._beat = self._keeper.beat
            self._well_at = self.position
        if self._reserve.takes_too_long(passed):
            self._reserve.suspect()
            self._replace()
        elif self._shown is not None and self._state in _RUNNING:
            self._look_at_film(self._shown.film, passed)

    def _look_at_film(self, film: FilmSource, passed: float) -> None:
        if not self._live:
            if self._watch.opens_too_slowly(passed):
                self._fail(FilmWontOpen(number=film.number, title=film.title))
                self._replace()
            return
        self._tell_position()
        position = self.position
        if self._state is not PlayerState.PLAYING or self._seeks:
            self._watch.jump()
        elif self._watch.stands_still(position, passed):
            self._finish(position)
            self._replace()
        elif self._is_blind and self._shown and position - self._shown.at > timedelta(seconds=watch.PICTURE):
            self._fail(SoundWithoutPicture(number=film.number, title=film.title))

    # What the process says

    def _on_news(self, news: News) -> None:
        ticket = news.get("ticket")
        try:
            if news["event"] == "frame":
                self._on_frame()
            elif ticket == self._ticket and self._state in _RUNNING:
                self._on_film_event(str(news["event"]), news)
            else:
                self._reserve.hear(ticket, str(news["event"]))
        except (ValueError, KeyError):
            self._keeper.distrust()

    def _on_film_event(self, event: str, news: News) -> None:
        if event == "opened":
            self._on_opened(read_opened(news))
        elif event in ("playing", "paused"):
            self._set_state(PlayerState(event))
        elif event == "sought":
            self._seeks = max(0, self._seeks - 1)
        elif event == "ended":
            self._finish(read_milliseconds(news["played_to_ms"]))
        elif event == "failed" and self._shown is not None:
            film = self._shown.film
            self._fail(TOLD_BY_NAME.get(str(news["error"]), FilmUnplayable)(number=film.number, title=film.title))

    def _on_opened(self, found: Opened) -> None:
        again = self._found is not None
        self._found = found
        self._live = True
        if again and not self._resuming:
            return  # in another size, because a surface grew
        if self._resuming:
            self._resuming = False
            self.restarted.emit()
        else:
            self.opened.emit(found)

    def _on_frame(self) -> None:
        ring = self._keeper.ring
        frame = ring.hold() if ring is not None else None
        if frame is None or frame.film != self._ticket or self._state not in (*_RUNNING, PlayerState.ENDED):
            return
        self._pictures += 1
        self._picture = QImage(frame.pixels, frame.width, frame.height, frame.width * 4, QImage.Format.Format_RGB32)
        self.frame_ready.emit()

    # Inside

    @property
    def _ticket(self) -> int:
        return self._shown.ticket if self._shown else 0

    @property
    def _is_blind(self) -> bool:
        """Whether the film has a picture of which nothing came."""
        return self._found is not None and self._found.has_picture and not self._pictures

    def _new(self, film: FilmSource, at: timedelta) -> Opening:
        self._tickets += 1
        return Opening(self._tickets, film, at)

    def _command(self, command: str, **values: object) -> None:
        self._keeper.command(command, **values)

    def _send_sound(self) -> None:
        self._command("sound", volume=self._volume, muted=self._muted)

    def _move_to(self, position: timedelta) -> None:
        self._at = self._jumped_to = self._well_at = position
        self._live = False
        self._seeks = 0
        self._pictures = 0
        self._watch.begin()

    def _set_state(self, state: PlayerState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _tell_position(self) -> None:
        position = self.position
        if position != self._told_position:
            self._told_position = position
            self.position_changed.emit(position)

    def _finish(self, played_to: timedelta) -> None:
        if self._shown is None:
            return
        if self._is_blind:
            self._fail(FilmUnplayable(number=self._shown.film.number, title=self._shown.film.title))
            return
        claimed = self._found.duration if self._found else ZERO
        end = judge_end(
            self._shown.film, played_to=played_to, claimed=claimed, jumped_to=self._jumped_to, rate=self._rate
        )
        self._at = played_to
        self._set_state(PlayerState.ENDED)
        self._tell_position()
        self.ended.emit(end)

    def _fail(self, error: KnownError) -> None:
        self._at = self.position
        self._live = False
        self._command("stop")
        self._set_state(PlayerState.FAILED)
        self.failed.emit(error)

    def _fail_with_fault(self) -> None:
        if self._keeper.fault is not None and self._state in _RUNNING:
            self._fail(self._keeper.fault)
