"""Chapters of a film whose course names none: its file may."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.course import Chapter
from desktop_app.playback.errors import FilmMissing
from desktop_app.ui.room.file_chapters import FileChapters
from tests.ui.room.conftest import Room
from tests.ui.room.stories import LECTURE, film_state

NAMES = """;FFMETADATA1
[CHAPTER]
TIMEBASE=1/1000
START=0
END=1000
title=Inledning
[CHAPTER]
TIMEBASE=1/1000
START=1000
END=2000
title=Så fångas de upp
"""
BARE = film_state()
BARE = replace(BARE, lecture=replace(LECTURE, chapters=()))


@pytest.fixture
def aside() -> Iterator[ThreadPoolExecutor]:
    """Return a thread for what takes its time."""
    with ThreadPoolExecutor(1) as executor:
        yield executor


def test_the_files_own_chapters_are_shown(
    place: Path, aside: ThreadPoolExecutor, qtbot: QtBot, make_room: Callable[..., Room]
) -> None:
    """An hour of film without a way to find back in it is an hour of searching."""
    (place / "names.txt").write_text(NAMES, encoding="utf-8")
    film = place / "film.mkv"
    tone = ["ffmpeg", "-y", "-v", "error", "-f", "lavfi", "-i", "sine=d=2", "-i", str(place / "names.txt")]
    subprocess.run([*tone, "-map_metadata", "1", str(film)], check=True)
    chapters = FileChapters(lambda _lecture: film, aside)

    with qtbot.waitSignal(chapters.found, timeout=20_000):
        assert chapters.within(BARE) is BARE

    found = chapters.within(BARE)
    assert found.lecture is not None
    assert found.lecture.chapters == (
        Chapter(start=timedelta(), title="Inledning"),
        Chapter(start=timedelta(seconds=1), title="Så fångas de upp"),
    )
    room = make_room(BARE)
    assert room.view.film.panel.chapters.isHidden()
    room.show(found)
    assert room.view.film.panel.chapters.isVisible()


def test_the_courses_chapters_come_first(aside: ThreadPoolExecutor) -> None:
    """Whoever made the course knows better than whoever cut the film."""
    state = film_state()

    assert FileChapters(lambda _lecture: Path("never"), aside).within(state) is state


def test_a_film_that_is_not_there_has_none(aside: ThreadPoolExecutor) -> None:
    """That it is missing is told where it is to be shown."""

    def missing(_lecture: object) -> Path:
        raise FilmMissing(number=4, title="Missbruk")

    chapters = FileChapters(missing, aside)

    assert chapters.within(BARE) is BARE
    assert chapters.within(BARE) is BARE
