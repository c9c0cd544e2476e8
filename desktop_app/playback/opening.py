"""A film as it is given to the player process, under a number of its own, and what the process says it found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from desktop_app.playback.film import FilmSource, Opened, SoundTrack

MS: Final = timedelta(milliseconds=1)
MOST_SOUNDS: Final = 16
LONGEST_TITLE: Final = 100
"""Of the sounds a file claims to have, and of the characters in what it calls one, no more are taken in."""


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening of a film. What the process says carries its ticket: late words about an earlier one are known."""

    ticket: int
    film: FilmSource
    at: timedelta

    def order(self, *, paused: bool) -> dict[str, object]:
        """Return the values of the command that opens it."""
        return {
            "ticket": self.ticket,
            "path": str(self.film.path),
            "container": self.film.container,
            "at_ms": self.at // MS,
            "paused": paused,
            "sound": self.film.sound,
        }


def read_opened(news: Mapping[str, object]) -> Opened:
    """Return what the process found. Raises KeyError and ValueError for what it never should say."""
    return Opened(
        duration=read_milliseconds(news["duration_ms"]),
        has_picture=bool(news["picture"]),
        has_sound=bool(news["sound"]),
        size=(_number(news["width"]), _number(news["height"])),
        sounds=tuple(_sound(told) for told in _list(news["sounds"])[:MOST_SOUNDS]),
    )


def read_milliseconds(value: object) -> timedelta:
    """Return a time the process told. Raises ValueError."""
    return timedelta(milliseconds=_number(value))


def _sound(told: object) -> SoundTrack:
    language, title = (str(part)[:LONGEST_TITLE] for part in _list(told))
    return SoundTrack(language, title)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - whatever it is, the process said what it never should
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise ValueError(value)
    return value
