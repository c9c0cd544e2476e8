"""The film that is shown, without a process: where it counts as being, and when something is wrong with it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import cast

from desktop_app.playback.film import FilmSource, Opened
from desktop_app.playback.frames import RingReader
from desktop_app.playback.opening import Opening
from desktop_app.playback.shown import Shown, Trouble

LOOK = 0.1
WHOLE = Opened(duration=timedelta(minutes=1), has_picture=True, has_sound=True, size=(320, 180))


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


class ClockOfAProcess:
    """What a process's ring says of the time."""

    def __init__(self, at: float) -> None:
        self.at = at

    def position(self) -> timedelta:
        return seconds(self.at)


def ring(at: float) -> RingReader:
    return cast("RingReader", ClockOfAProcess(at))


def a_film(*, at: float = 0) -> Shown:
    return Shown(Opening(1, FilmSource(Path("film.mp4")), seconds(at)), seconds(at), paused=False)


def after(film: Shown, looks: int, at: float = 0, *, playing: bool = True) -> Trouble | None:
    """Look at a film so many times and return what is wrong at last."""
    found = None
    for _ in range(looks):
        found = film.trouble(seconds(at), LOOK, playing=playing)
    return found


def test_a_frozen_process_is_not_believed_about_the_place() -> None:
    """Its clock goes on by itself while the picture stands: the film would leave out what nobody saw (X14)."""
    film = a_film(at=10)
    film.is_open(WHOLE)
    film.is_well_at(seconds(12))

    film.leave_process(ring(13.4))

    assert film.position(None) == seconds(12)
    film.open_again(Opening(2, film.film, film.position(None)))
    assert (film.ticket, film.resuming, film.is_live) == (2, True, False)


def test_a_jump_counts_until_the_process_has_made_it() -> None:
    """The line under the film must not spring back between the press and the picture."""
    film = a_film()
    film.is_open(WHOLE)

    film.jump(seconds(30))
    film.jump(seconds(40))
    film.has_jumped()

    assert film.position(ring(5)) == seconds(40)
    film.has_jumped()
    assert film.position(ring(39.9)) == seconds(39.9)


def test_what_is_wrong_is_told_apart() -> None:
    """Each has its own words and its own way on: another film, the same place, the sound alone."""
    assert after(a_film(), 45) is None
    assert after(a_film(), 55) is Trouble.WONT_OPEN
    film = a_film()
    film.is_open(WHOLE)
    assert after(film, 1, at=2.5) is Trouble.BLIND
    assert after(film, 55, at=1.0) is Trouble.STANDS_STILL
    assert after(film, 55, at=1.5, playing=False) is None, "it stands because it was told to"


def test_a_jump_before_the_first_picture_is_no_film_without_one() -> None:
    """Who chooses a chapter as the film opens goes past seconds in which no picture was to be seen."""
    film = a_film()
    film.is_open(WHOLE)

    film.jump(seconds(40))
    film.has_jumped()

    assert after(film, 1, at=40.1) is None
    assert after(film, 1, at=42.5) is Trouble.BLIND


def test_a_film_that_never_shows_a_picture_is_timed_anew_in_another_process() -> None:
    """What the first process played without a picture is not the second one's fault."""
    film = a_film()
    film.is_open(WHOLE)
    film.is_well_at(seconds(1.5))
    film.leave_process(ring(1.5))

    film.open_again(Opening(2, film.film, film.position(None)))
    film.is_open(WHOLE)

    assert after(film, 1, at=3) is None
    assert after(film, 1, at=4) is Trouble.BLIND
