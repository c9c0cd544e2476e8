"""What a player says of its film to those who look on: signals, and what can be asked at any time.

Changes nothing; what is done with a film, and when it goes wrong, is `playback.player`'s.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop_app.domain.errors import KnownError
from desktop_app.playback.film import FilmSource, Opened, PlayerState, SoundTrack
from desktop_app.playback.keeper import Keeper
from desktop_app.playback.manner import Manner
from desktop_app.playback.shown import Shown

ZERO: Final = timedelta()
RUNNING: Final = (PlayerState.OPENING, PlayerState.PLAYING, PlayerState.PAUSED)


class Report(Manner):
    """The part of a player that tells."""

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
    sound_changed = Signal()
    """`sound`, `sounds` or `sound_fault` is another."""
    restarted = Signal()
    """The process was replaced, and the film goes on."""

    def __init__(self, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        keeper.setParent(self)
        self._keeper = keeper
        self._state = PlayerState.IDLE
        self._shown: Shown | None = None
        self._told_position = ZERO

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
        return self._shown.found if self._shown else None

    @property
    def position(self) -> timedelta:
        """Where the film is now."""
        return self._shown.position(self._keeper.ring) if self._shown else ZERO

    @property
    def duration(self) -> timedelta:
        """The course's length of the film, else the file's own; 0 where neither is known."""
        return self._shown.duration if self._shown else ZERO

    @property
    def sound(self) -> int:
        """Which of the film's sounds is played, from 0."""
        sound = self.film.sound if self.film else 0
        return sound if sound < len(self.sounds) else 0

    @property
    def sounds(self) -> tuple[SoundTrack, ...]:
        """The film's sounds; none before it has opened."""
        return self.found.sounds if self.found else ()

    @property
    def sound_fault(self) -> KnownError | None:
        """Why nothing is heard of a film that promises sound; None as far as is known. The film goes on."""
        return self._shown.sound_fault if self._shown else None

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
        return self._shown.picture if self._shown else None

    @property
    def _running(self) -> Shown | None:
        """The film that is shown, unless it has ended or failed."""
        return self._shown if self._state in RUNNING else None

    def _set_state(self, state: PlayerState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _tell_position(self) -> None:
        position = self.position
        if position != self._told_position:
            self._told_position = position
            self.position_changed.emit(position)
