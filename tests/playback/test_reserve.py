"""The film held ready: handed out where it fits, and never at the cost of the one that is shown."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from desktop_app.playback.film import FilmSource
from desktop_app.playback.opening import Opening
from desktop_app.playback.reserve import Reserve

FILM = FilmSource(Path("film 1.mp4"), 1, "Missbruk")
START = timedelta()


def holding(ticket: int = 7) -> Reserve:
    reserve = Reserve()
    reserve.hold(Opening(ticket, FILM, START))
    return reserve


def test_only_the_film_and_place_asked_for_is_handed_out() -> None:
    """A group that goes on in the middle must not be shown the beginning."""
    reserve = holding()

    assert reserve.take(FilmSource(Path("film 2.mp4")), START) is None
    assert reserve.take(FILM, timedelta(minutes=5)) is None
    assert reserve.take(FILM, timedelta(milliseconds=400)) == Opening(7, FILM, START)
    assert reserve.take(FILM, START) is None


def test_a_suspect_is_not_held_again() -> None:
    """A film that brings the process down while it is only held ready would do so all evening."""
    reserve = holding()
    assert not reserve.wants(FILM, START)

    reserve.suspect()

    assert not reserve.is_opening
    assert not reserve.wants(FILM, START)
    assert not reserve.wants(FILM, timedelta(minutes=5))
    assert reserve.wants(FilmSource(Path("film 2.mp4")), START)


def test_words_about_an_earlier_film_are_not_taken_for_the_one_held() -> None:
    """The process may speak of a film that was let go a moment ago."""
    reserve = holding(ticket=7)

    reserve.hear(6, "opened")
    assert reserve.is_opening
    reserve.hear(7, "opened")
    assert not reserve.is_opening
    reserve.hear(6, "failed")
    assert reserve.take(FILM, START) is not None


def test_a_film_that_is_open_may_wait_for_ever() -> None:
    """Two films can have an hour of talk between them."""
    reserve = holding()
    assert not reserve.takes_too_long(0.4)
    reserve.hear(7, "opened")

    assert not any(reserve.takes_too_long(60) for _ in range(60))
