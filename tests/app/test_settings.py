"""Settings are never worth a start that fails, and never lost half-written."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from threading import Event

import msgspec
import pytest

from desktop_app import settings
from desktop_app.paths import DATA_DIR_VARIABLE, Places, chosen_places, resources, try_places
from desktop_app.settings import MOST_GROUPS, Appearance, CaptionGround, GroupFilms, Language, Settings


def test_what_was_chosen_comes_back(place: Path) -> None:
    """Text size is an accessibility need: chosen once, kept."""
    chosen = Settings(
        language=Language.ENGLISH,
        appearance=Appearance.DARK,
        text_percent=150,
        less_motion=True,
        last_group="g",
        keys={"black": ("F7", "Q"), "mute": ()},
        films={"g": GroupFilms("sign", captions=False, ground=CaptionGround.SOLID), "h": GroupFilms(pauses=False)},
    )
    settings.save(place / "settings.json", chosen)
    assert settings.load(place / "settings.json") == chosen
    assert [path.name for path in place.iterdir()] == ["settings.json"]


def test_groups_on_one_computer_keep_their_own_way_to_see_films() -> None:
    """One slot for all: each of two groups wiped out the other's sign language at every meeting."""
    chosen = Settings()
    for number in range(MOST_GROUPS):
        chosen = settings.with_films(chosen, f"group {number}", GroupFilms(version="sign", captions=False))
    chosen = settings.with_films(chosen, "group 0", GroupFilms(version="sign", ground=CaptionGround.NONE))
    chosen = settings.with_films(chosen, "another", GroupFilms())

    assert len(chosen.films) == MOST_GROUPS
    assert "group 1" not in chosen.films, "it chose longest ago"
    assert chosen.films["group 0"].version == chosen.films["group 2"].version == "sign"

    chosen = settings.with_caption_ground(settings.with_captions(chosen, on=True), CaptionGround.SOLID)
    assert chosen.films["group 2"] == chosen.films["group 0"] == GroupFilms(version="sign"), "what is set is for all"


def test_what_is_written_is_flushed_where_it_was_written(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to flush a file that is open for reading: the choices were never kept there."""
    writable = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: writable.append(fcntl.fcntl(descriptor, fcntl.F_GETFL) & 3))

    settings.save(place / "settings.json", Settings())

    assert writable
    assert os.O_RDONLY not in writable


def test_a_slow_disk_holds_nobody_who_chooses(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Turned louder while a film runs, a laptop's old disk took its time, and the film stood still meanwhile."""
    flushed, spins_up = Event(), Event()
    monkeypatch.setattr(os, "fsync", lambda _: (flushed.set(), spins_up.wait(60)))
    file = settings.SettingsFile(place / "settings.json")

    file.write(Settings(volume_percent=40))
    file.write(Settings(volume_percent=60))
    assert flushed.wait(60)
    assert settings.load(place / "settings.json") == Settings()

    spins_up.set()
    file.close()
    assert settings.load(place / "settings.json").volume_percent == 60


def test_settings_that_cannot_be_written_end_nothing(place: Path) -> None:
    """The program goes on as it was chosen, also where its folder has gone."""
    file = settings.SettingsFile(place / "gone" / "settings.json")
    file.write(Settings())
    file.close()
    assert not (place / "gone").exists()


def test_no_file_gives_the_defaults(place: Path) -> None:
    """A first start is Swedish, at 100 %, as the system looks."""
    assert settings.load(place / "settings.json") == Settings()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"text_percent": "large"}',
        b"\xff\x00",
        b'{"language": "xx"}',
        b'{"keys": 1}',
        b'{"keys": {"next": "B"}}',
        b'{"films": 1}',
        b'{"films": {"g": {"version": "sign"}}}',
    ],
)
def test_unreadable_settings_are_set_aside_not_fatal(place: Path, content: bytes) -> None:
    """A cut while writing, or a curious hand: the program starts, and the old file is kept beside."""
    path = place / "settings.json"
    path.write_bytes(content)
    assert settings.load(path) == Settings()
    assert (place / "settings.json.unreadable").read_bytes() == content


def test_settings_of_another_version_are_left_alone(place: Path) -> None:
    """A newer program's settings are not ours to read."""
    path = place / "settings.json"
    path.write_bytes(msgspec.json.encode({"version": 99, "text_percent": 150}))
    assert settings.load(path) == Settings()
    assert path.exists()


def test_unreadable_settings_that_cannot_be_moved_are_no_hindrance(place: Path) -> None:
    """A folder where the file should be, say."""
    path = place / "settings.json"
    path.mkdir()
    (place / "settings.json.unreadable").mkdir()
    ((place / "settings.json.unreadable") / "x").touch()
    assert settings.load(path) == Settings()


def test_data_folder_can_be_chosen(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """IT places the data; trying stays apart from the real thing there too."""
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(place))
    assert chosen_places() == Places(place)
    assert try_places().data.parent == place
    monkeypatch.delenv(DATA_DIR_VARIABLE)
    assert chosen_places().data != try_places().data


def test_folders_are_the_owners_only(place: Path) -> None:
    """Answers about sensitive work on a shared computer."""
    places = Places(place / "data")
    places.make()
    places.make()
    for folder in (places.data, places.backups, places.library, places.films, places.cache, places.logs):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert places.database.parent == places.data


def test_resources_are_found() -> None:
    """In a checkout they lie beside the package."""
    assert (resources() / "courses").is_dir()
