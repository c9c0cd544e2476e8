"""What is said about a film between the player, its process and those who show it. Plain data, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from desktop_app.playback.errors import FilmCutShort

CUT_SHORT_BELOW = 0.97
"""A film that ends before this part of its known length was cut short, whatever the engine says."""
END_TOLERANCE = timedelta(seconds=1.5)
"""Lengths are rounded and last pictures end early: a film this near its end did end."""
LAST_STRETCH = timedelta(seconds=5)
"""Engines end at once, or a little early, after a jump into the last seconds of a film: that is an end, too."""


class PlayerState(StrEnum):
    """What the player is doing, as the user sees it."""

    IDLE = "idle"
    OPENING = "opening"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    FAILED = "failed"


class EndReason(StrEnum):
    """Why a film stopped by itself."""

    END = "end"
    CUT_SHORT = "cut_short"


@dataclass(frozen=True, slots=True)
class SoundTrack:
    """One of a film's sounds, as the file names it: a code of language and a title, each empty where it has none."""

    language: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class FilmSource:
    """A film to play. `duration` is the course's own (0 where unknown), and rules over what the file claims.

    `sound` is which of the file's sounds to hear, from 0; one that is not there is the first.
    """

    path: Path
    number: int = 0
    title: str = ""
    duration: timedelta = timedelta()
    container: str | None = None
    sound: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found when a film opened. `size` is the picture's in pixels as shown: aspect and rotation applied.

    `sounds` are all of the file's, in its order.
    """

    duration: timedelta
    has_picture: bool
    has_sound: bool
    size: tuple[int, int]
    sounds: tuple[SoundTrack, ...] = ()


@dataclass(frozen=True, slots=True)
class Ended:
    """How far a film came. `error` says it in words where it was cut short: such a film is not watched."""

    played_to: timedelta
    reason: EndReason
    error: FilmCutShort | None = None


def judge_end(
    film: FilmSource, *, played_to: timedelta, claimed: timedelta, jumped_to: timedelta = timedelta(), rate: float = 1.0
) -> Ended:
    """Return whether a film that stopped at `played_to` came to its end.

    `claimed` is the file's own length, used only where the course gives none; a file may claim anything. `jumped_to` is
    where the last seek or the opening went, and `rate` the speed.
    """
    known = film.duration or claimed
    near = END_TOLERANCE * max(1.0, rate)
    jumped_near = bool(jumped_to) and known - jumped_to <= LAST_STRETCH
    if played_to >= known * CUT_SHORT_BELOW or known - played_to <= near or jumped_near:
        return Ended(played_to, EndReason.END)
    error = FilmCutShort(number=film.number, title=film.title, played_to=played_to, duration=known)
    return Ended(played_to, EndReason.CUT_SHORT, error)
