"""What the förhandskoll finds out about films before anybody is waiting for them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop_app.courses.library import Entry, Library
from desktop_app.domain.course import Lecture
from desktop_app.paths import Places, resources
from desktop_app.playback.containers import Container
from desktop_app.playback.probe import FilmFacts, probe
from desktop_app.session.readiness import Check, CheckState
from desktop_app.ui.home.film_check import WholeFilm, look_at_captions
from desktop_app.ui.home.ready_check import _power_row
from desktop_app.words import translate


@pytest.fixture
def prova(place: Path) -> tuple[Library, Entry, Lecture]:
    """Return the course that comes with the program, in a folder where its files can be spoilt."""
    shipped = place / "courses"
    shutil.copytree(resources() / "courses" / "prova", shipped / "prova")
    library = Library(Places(place / "data"), shipped)
    entry = library.courses()[0]
    return library, entry, entry.course.lectures[0]


def _row(library: Library, entry: Entry, lecture: Lecture, engine: str = "") -> Check:
    facts = probe(entry.folder / lecture.film.file)
    return WholeFilm(lecture, facts, look_at_captions(library, entry, lecture)).row(engine)


def test_a_whole_film_is_ready(prova: tuple[Library, Entry, Lecture]) -> None:
    """The row that everybody should see."""
    row = _row(*prova)

    assert row.state is CheckState.READY
    assert translate("Check", "no captions") not in row.title


def test_a_computer_that_tells_nothing_of_its_power_has_no_row_for_it(
    monkeypatch: pytest.MonkeyPatch, place: Path
) -> None:
    """Without /sys, as in a container, «Ny träff» ended in a traceback instead of opening."""
    monkeypatch.setattr("psutil._psplatform.POWER_SUPPLY_PATH", str(place / "missing"), raising=False)

    assert _power_row() is None


def test_captions_that_cannot_be_read_are_named_before_the_meeting(prova: tuple[Library, Entry, Lecture]) -> None:
    """Who needs them should know in time; in the meeting the film is shown without a word (X26)."""
    library, entry, lecture = prova
    file = entry.folder / lecture.captions[0].file
    file.write_bytes(b"WEBVTT\n\n-->\n")

    row = _row(library, entry, lecture)

    assert row.state is CheckState.REVIEW
    assert translate("Check", "no captions") in row.title
    assert file.name in row.detail


def test_missing_captions_are_told(prova: tuple[Library, Entry, Lecture]) -> None:
    """A film without its captions is a film."""
    library, entry, lecture = prova
    (entry.folder / lecture.captions[0].file).unlink()

    row = _row(library, entry, lecture)

    assert row.state is CheckState.READY
    assert translate("Check", "no captions") in row.title


@pytest.mark.parametrize(
    ("engine", "words"),
    [("libvlc 3.0.23 Vetinari", "Shown with VLC."), ("Qt 6.12.0", "Shown with Samsyn's own player.")],
)
def test_what_shows_the_films_is_told(prova: tuple[Library, Entry, Lecture], engine: str, words: str) -> None:
    """The first question of any support call about a film."""
    assert translate("Check", words) in _row(*prova, engine).detail
    assert translate("Check", words) not in _row(*prova).detail


def test_a_picture_that_needs_vlc_is_named_before_the_meeting(prova: tuple[Library, Entry, Lecture]) -> None:
    """There is time to install it now; in the meeting there is none."""
    _, _, lecture = prova
    av1 = FilmFacts(Container.MP4, 1, lecture.duration, (640, 360), 0, 25.0, "AV1", "AAC", 1, 0, ())

    assert WholeFilm(lecture, av1, captions=True).row("Qt 6.12.0").state is CheckState.REVIEW
    assert WholeFilm(lecture, av1, captions=True).row("libvlc 3.0.23").state is CheckState.READY
