"""The contract of every engine, on films with several sounds, or with one that nobody hears."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from desktop_app.playback.errors import NoSoundOutput, SoundUnplayable
from desktop_app.playback.film import FilmSource, PlayerState, SoundTrack
from desktop_app.playback.player import Player
from desktop_app.playback.probe import probe
from tests.playback.conftest import Watcher
from tests.playback.films import make_film, place_of, source

FAST = ("-preset", "ultrafast")
NEAR = timedelta(milliseconds=300)
CARDS = Path("/proc/asound/cards")
NO_CARD = not CARDS.exists() or "no soundcards" in CARDS.read_text(encoding="utf-8")


@pytest.fixture
def player(same_player: Player) -> Player:
    """Return the one player that plays all these films."""
    return same_player


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a film with two sounds: one in Swedish, one that describes the picture."""
    folder = tmp_path_factory.mktemp("två ljud")
    one = make_film(folder / "one.mp4", 8, *FAST, "-g", "25")
    film = folder / "described.mkv"
    give = ["ffmpeg", "-y", "-v", "error", "-i", str(one)]
    take = ["-map", "0:v", "-map", "0:a", "-map", "0:a", "-c:v", "copy", "-c:a", "aac"]
    names = ["-metadata:s:a:0", "language=swe", "-metadata:s:a:1", "language=swe"]
    names += ["-metadata:s:a:1", "title=Syntolkning"]
    subprocess.run([*give, *take, *names, str(film)], check=True)
    return film


def test_the_films_sounds_are_named(watch: Watcher, described: Path) -> None:
    """A group chooses «Syntolkning», not «spår 2»."""
    watch.stand(source(described))

    sounds = watch.player.sounds

    assert [sound.title for sound in sounds] == ["", "Syntolkning"]
    assert {sound.language for sound in sounds} <= {"sv", "swe"}
    assert probe(described).sounds == (SoundTrack("sv", ""), SoundTrack("sv", "Syntolkning"))


@pytest.mark.parametrize("stands", [True, False])
def test_another_sound_keeps_the_place(watch: Watcher, described: Path, *, stands: bool) -> None:
    """Somebody who needs the description comes late: nobody else is to see the film start over."""
    at = timedelta(seconds=4)
    if stands:
        watch.stand(source(described), at)
    else:
        watch.play(source(described), at)
    told = QSignalSpy(watch.player.sound_changed)
    before = watch.player.position

    watch.player.choose_sound(1)

    assert (watch.player.sound, told.count()) == (1, 1)
    if stands:
        watch.let_pass(300)
        assert watch.player.position == before
        watch.player.play()
    watch.reach(before + timedelta(seconds=1))
    picture = watch.player.picture()
    assert picture is not None
    assert place_of(picture) == pytest.approx(watch.player.position, abs=NEAR)
    assert watch.player.state is PlayerState.PLAYING
    assert (watch.failed.count(), watch.ended.count()) == (0, 0)


def test_a_film_can_be_opened_with_its_second_sound(watch: Watcher, described: Path) -> None:
    """What the group chose for one film holds for the next, also where that is held ready."""
    film = FilmSource(described, 4, "Missbruk", sound=1)
    watch.player.prepare(film)
    watch.play(film)

    watch.reach(timedelta(seconds=1))

    assert watch.player.sound == 1
    assert watch.player.sound_fault is None


def test_a_sound_that_is_not_there_is_the_first(watch: Watcher, described: Path) -> None:
    """The next film may lack the description: then it has its usual sound, and not silence."""
    watch.play(FilmSource(described, sound=3))

    watch.reach(timedelta(seconds=2.6))

    assert (watch.player.sound, watch.player.sound_fault) == (0, None)


def test_a_sound_that_cannot_be_played_is_named(watch: Watcher, described: Path) -> None:
    """Silence looks like a cable that is out; people would search for it through half of the film."""
    film = described.with_name("unknown sound.mkv")
    film.write_bytes(described.read_bytes().replace(b"A_AAC", b"A_XXX"))
    watch.play(source(film, 8))

    watch.until(lambda: watch.player.sound_fault is not None)

    assert isinstance(watch.player.sound_fault, SoundUnplayable)
    assert watch.player.state is PlayerState.PLAYING
    watch.player.stop()
    assert watch.player.sound_fault is None


@pytest.mark.skipif(not NO_CARD, reason="this computer has a sound card")
def test_a_computer_without_an_output_is_named(
    watch: Watcher, described: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A laptop whose loudspeakers are gone: the film goes on, and it is said; what is muted on purpose is no fault."""
    monkeypatch.delenv("SAMSYN_AUDIO")
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    _renew(watch)
    watch.play(source(described))

    watch.until(lambda: watch.player.sound_fault is not None)

    assert isinstance(watch.player.sound_fault, NoSoundOutput)
    assert watch.player.state is PlayerState.PLAYING
    watch.player.stop()
    monkeypatch.undo()
    _renew(watch)  # the player goes on to other tests


def _renew(watch: Watcher) -> None:
    before = watch.player.process_id
    watch.player.renew()
    watch.until(lambda: watch.player.process_id != before)
