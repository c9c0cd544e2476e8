"""The film that is shown: where it is, what was found in it, its picture, and whether it goes as a film should.

From its opening until it is let go of, in whichever process it plays. Is told the time and what the process says; what
is to be done about it is the player's business.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import Enum, auto
from typing import Final

from PySide6.QtGui import QImage

from desktop_app.domain.errors import KnownError
from desktop_app.playback import watch
from desktop_app.playback.film import Ended, FilmSource, Opened, judge_end
from desktop_app.playback.frames import Frame, RingReader
from desktop_app.playback.opening import Opening
from desktop_app.playback.watch import FilmWatch

_BLIND_AFTER: Final = timedelta(seconds=watch.PICTURE)
_HARDLY_MOVED: Final = timedelta(seconds=1)


class Trouble(Enum):
    """What a film can do instead of playing, without a word from the process."""

    WONT_OPEN = auto()
    STUCK = auto()
    """It stands where it was sent to, for the first time: a decoder can lose its way in a whole file."""
    STANDS_STILL = auto()
    BLIND = auto()
    """There is sound and there should be a picture, of which nothing comes."""


class Shown:
    """One film, from a place in it."""

    def __init__(self, opening: Opening, at: timedelta, *, paused: bool) -> None:
        self.opening = opening
        self.wants_to_play = not paused
        self.found: Opened | None = None
        """What was found when it opened; None before that."""
        self.sound_fault: KnownError | None = None
        """Why nothing is heard of it, though it promises sound; None as far as is known."""
        self.resuming = False
        """It was open, and is being opened again in another process."""
        self.picture: QImage | None = None
        """The newest picture, in the process's memory; a copy while the process is being replaced."""
        self._pictures = 0
        self._at = self._jumped_to = self._well_at = at
        self._plays_from = at
        """Opened here, or jumped to last: what was jumped over had no picture to show."""
        self._live = False
        self._seeks = 0
        self._tried_again = False
        """From where it was sent to last, in another process."""
        self._watch = FilmWatch()
        self._watch.begin()

    @property
    def film(self) -> FilmSource:
        """The film."""
        return self.opening.film

    @property
    def ticket(self) -> int:
        """The number under which the process speaks of it now."""
        return self.opening.ticket

    @property
    def is_live(self) -> bool:
        """Whether it is open in the process, which tells its place."""
        return self._live

    @property
    def is_blind(self) -> bool:
        """Whether it has a picture of which nothing came."""
        return self.found is not None and self.found.has_picture and not self._pictures

    @property
    def duration(self) -> timedelta:
        """The course's length of the film, else the file's own; 0 where neither is known."""
        return self.film.duration or (self.found.duration if self.found else timedelta())

    def position(self, ring: RingReader | None) -> timedelta:
        """Return where it is now: by the process's clock, or where it was sent or stopped."""
        if self._live and not self._seeks and ring is not None:
            return max(timedelta(), ring.position())
        return self._at

    def trouble(self, position: timedelta, passed: float, *, playing: bool) -> Trouble | None:
        """Let so many seconds pass, and return what is wrong with it if anything is."""
        if not self._live:
            return Trouble.WONT_OPEN if self._watch.opens_too_slowly(passed) else None
        if not playing or self._seeks:
            self._watch.jump()
        elif self._watch.stands_still(position, passed):
            if self._tried_again or position - self._jumped_to > _HARDLY_MOVED:
                return Trouble.STANDS_STILL
            self._tried_again = True
            return Trouble.STUCK
        elif self.is_blind and position - self._plays_from > _BLIND_AFTER:
            return Trouble.BLIND
        return None

    def fault(self, error: type[KnownError]) -> KnownError:
        """Return an error of the world that names it."""
        return error(number=self.film.number, title=self.film.title)

    # What becomes of it

    def is_open(self, found: Opened) -> None:
        """Take in what the process found when it had opened it, or had it in another size."""
        self.found = found
        self.resuming = False
        self._live = True

    def take(self, frame: Frame) -> None:
        """Show another picture."""
        self._pictures += 1
        self.picture = QImage(frame.pixels, frame.width, frame.height, frame.width * 4, QImage.Format.Format_RGB32)

    def choose_sound(self, sound: int) -> None:
        """Be heard with another of its sounds, also if it is opened again."""
        self.opening = replace(self.opening, film=replace(self.film, sound=sound))
        self.sound_fault = None

    def jump(self, position: timedelta) -> None:
        """Go to a place; until `has_jumped` it counts as being there."""
        self._at = self._jumped_to = self._well_at = self._plays_from = position
        self._tried_again = False
        self._seeks += 1
        self._watch.jump()

    def has_jumped(self) -> None:
        """Take it that one of the jumps is done."""
        self._seeks = max(0, self._seeks - 1)

    def is_well_at(self, position: timedelta) -> None:
        """Remember a place at which the process gave a sign of life: its clock goes on when it is frozen."""
        self._well_at = position

    def stand_at(self, position: timedelta) -> None:
        """Stand, at its end or a fault: the process's clock is no longer believed."""
        self._at = position
        self._live = False

    def end(self, played_to: timedelta, rate: float) -> Ended:
        """Take it that the process has no more of it, and return what that was: its end, or cut short."""
        claimed = self.found.duration if self.found else timedelta()
        self.stand_at(played_to)
        return judge_end(self.film, played_to=played_to, claimed=claimed, jumped_to=self._jumped_to, rate=rate)

    def leave_process(self, ring: RingReader | None) -> None:
        """Keep the place where the process was last well, and a copy of the last picture, while it is replaced."""
        self.stand_at(min(self.position(ring), self._well_at))
        self._seeks = 0
        if self.picture is not None:
            self.picture = self.picture.copy()

    def open_again(self, opening: Opening) -> None:
        """Await it in another process."""
        self.opening = opening
        self._plays_from = opening.at
        self.resuming = self.found is not None
        self._watch.begin()
