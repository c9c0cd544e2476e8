"""What the förhandskoll finds out about films before anybody is waiting for them."""

from __future__ import annotations

import shutil
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Entry, Library
from desktop_app.domain.course import Lecture
from desktop_app.paths import Places, resources
from desktop_app.playback.containers import Container
from desktop_app.playback.probe import FilmFacts, probe
from desktop_app.session.readiness import Check, CheckKind, CheckState, Way
from desktop_app.settings import Settings
from desktop_app.ui.home.film_check import WholeFilm, look_at_captions
from desktop_app.ui.home.ready_check import ReadyCheck, _power_row
from desktop_app.ui.home.sound_test import SoundTest
from desktop_app.ui.means import Means
from desktop_app.ui.room.awake import Awake
from desktop_app.ui.theme.theme import Theme
from desktop_app.words import translate
from tests.ui.home.test_sound_test import HDMI, LAPTOP, StillCheck


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


def answered(*, kept: bool) -> Future[bool]:
    """Return what the system says about staying awake."""
    future: Future[bool] = Future()
    future.set_result(kept)
    return future


@pytest.fixture
def ready(theme: Theme, qtbot: QtBot) -> tuple[ReadyCheck, SoundTest]:
    """Return a ready-check of no films, with its sound test shown on a computer that has a projector."""
    still = StillCheck(LAPTOP, HDMI)
    sound = SoundTest(theme, still)  # type: ignore[arg-type]  # the part of a SoundCheck that it uses
    qtbot.addWidget(sound)
    sound.show()
    qtbot.waitUntil(lambda: still.outputs is not None)
    player = SimpleNamespace(engine="", fault=None, engine_changed=SimpleNamespace(connect=lambda _: None))
    means = SimpleNamespace(theme=theme, settings=Settings(), player=player, places=Places(Path()))
    awake = SimpleNamespace(begin=lambda: answered(kept=False))
    return ReadyCheck(cast("Means", means), cast("Awake", awake), sound), sound


def _row_of(ready: ReadyCheck, kind: CheckKind) -> Check:
    return next(row for row in ready.rows() if row.kind is kind)


def test_the_sounds_row_says_where_it_goes_and_what_the_group_heard(ready: tuple[ReadyCheck, SoundTest]) -> None:
    """The row is as good as the ears at the back: nothing else can say that sound is heard."""
    check, sound = ready
    assert LAPTOP.name in _row_of(check, CheckKind.SOUND).title
    assert _row_of(check, CheckKind.SOUND).state is CheckState.REVIEW

    sound.answered.emit(False)
    unheard = _row_of(check, CheckKind.SOUND)
    sound.answered.emit(True)

    assert (unheard.state, _row_of(check, CheckKind.SOUND).state) == (CheckState.FAULT, CheckState.READY)


def test_a_row_that_is_not_ready_has_a_button_that_does_something(
    ready: tuple[ReadyCheck, SoundTest], qtbot: QtBot
) -> None:
    """A computer that may fall asleep is asked again; a warning without a way out is a worry."""
    check, _ = ready
    assert _row_of(check, CheckKind.MACHINE).state is CheckState.LOOKING
    check.fix(_row_of(check, CheckKind.MACHINE))
    qtbot.waitUntil(lambda: _row_of(check, CheckKind.MACHINE).state is not CheckState.LOOKING)
    machine = _row_of(check, CheckKind.MACHINE)
    assert (machine.state, machine.fix) == (CheckState.REVIEW, translate("Check", "Try again"))

    check._awake = cast("Awake", SimpleNamespace(begin=lambda: answered(kept=True)))
    check.fix(machine)

    qtbot.waitUntil(lambda: _row_of(check, CheckKind.MACHINE).state is CheckState.READY)


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
    assert (row.fix, row.way) == (translate("Check", "Fill in film"), Way.FILL)


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
    row = WholeFilm(lecture, av1, captions=True).row("Qt 6.12.0")

    assert (row.state, row.fix, row.way) == (CheckState.REVIEW, translate("Check", "Choose films"), Way.CHOOSE)
    assert WholeFilm(lecture, av1, captions=True).row("libvlc 3.0.23").state is CheckState.READY
