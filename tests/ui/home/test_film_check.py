"""Films are read to their last byte before a meeting, where somebody has the time to wait for it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Entry, Library
from desktop_app.domain.ids import LectureId
from desktop_app.paths import Places, resources
from desktop_app.session.readiness import Check, CheckState
from desktop_app.ui.home import film_check as module
from desktop_app.ui.home.film_check import FilmCheck
from desktop_app.ui.means import Means


class Looked:
    """A film check of one film, and every row that it ever showed."""

    def __init__(self, library: Library, aside: ThreadPoolExecutor) -> None:
        self._aside = aside
        self.entry: Entry = library.courses()[0]
        self.film: LectureId = self.entry.course.lectures[0].id
        player = SimpleNamespace(engine="")
        self.check = FilmCheck(cast("Means", SimpleNamespace(library=library, aside=aside, player=player)))
        self.shown: list[Check] = []
        self.check.changed.connect(lambda: self.shown.append(self.row))
        self.check.begin(self.entry)

    @property
    def row(self) -> Check:
        (row,) = self.check.rows([self.film])
        return row

    def choose(self) -> None:
        self.check.choose((self.film,))

    @contextmanager
    def before_it_is_read(self) -> Iterator[None]:
        """Choose the film, and let it be read when the block has ended."""
        go = Event()
        self._aside.submit(go.wait, 20)
        self.choose()
        yield
        go.set()

    def wait(self, qtbot: QtBot) -> Check:
        qtbot.waitUntil(lambda: self.row.state is not CheckState.LOOKING, timeout=20_000)
        return self.row


@pytest.fixture
def looked(place: Path, qtbot: QtBot) -> Iterator[Looked]:
    """Give a check of a film that nobody has read before."""
    shutil.copytree(resources() / "courses" / "prova", place / "courses" / "prova")
    aside = ThreadPoolExecutor(1)
    yield Looked(Library(Places(place / "data"), place / "courses"), aside)
    aside.shutdown()


def test_a_film_that_is_read_says_how_far_it_is(looked: Looked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a minute without a word is a program that hangs; with one, and a button, it is a choice."""
    monkeypatch.setattr(module, "TELL_EVERY", 1)
    looked.choose()
    assert looked.wait(qtbot).state is CheckState.READY

    under_way = [row for row in looked.shown if row.state is CheckState.LOOKING]
    assert under_way
    assert all(row.fix == "Skip" for row in under_way)


def test_a_film_that_is_skipped_is_shown_and_said_to_be_unread(looked: Looked, qtbot: QtBot) -> None:
    """People are sitting down: the film is very likely whole, and what is not known is not claimed."""
    with looked.before_it_is_read():
        looked.check.skip(looked.film)
    row = looked.wait(qtbot)
    assert (row.state, row.fix) == (CheckState.REVIEW, "Check now")

    looked.check.forget(looked.film)
    looked.choose()

    assert looked.wait(qtbot).state is CheckState.READY


def test_a_film_that_is_damaged_is_found_before_it_is_shown(looked: Looked, qtbot: QtBot) -> None:
    """One wrong byte in the middle is enough, and only reading it all tells."""
    file = looked.entry.folder / looked.entry.course.lectures[0].film.file
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)

    looked.choose()

    assert looked.wait(qtbot).state is CheckState.FAULT


def test_nothing_is_read_when_the_meeting_has_begun(looked: Looked, qtbot: QtBot) -> None:
    """The film needs the disk, and what is left unread is no answer to anybody."""
    with looked.before_it_is_read():
        looked.check.end()

    assert looked.wait(qtbot).state is CheckState.REVIEW
