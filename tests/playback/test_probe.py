"""Looking into files without playing them: facts, or a refusal by name."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.playback import probe as probe_module
from desktop_app.playback.containers import Container, recognise
from desktop_app.playback.errors import (
    FilmEmpty,
    FilmMissing,
    FilmNotVideo,
    FilmTooLarge,
    FilmUnplayable,
    FilmWontOpen,
)
from desktop_app.playback.probe import probe
from tests.playback.films import make_film


def test_facts_of_a_film(films: Path) -> None:
    """The ready-check speaks of length, picture and sound before anyone has pressed play."""
    facts = probe(films / "film.mp4")

    assert (facts.container, facts.size, facts.video_codec, facts.audio_codec) == (
        Container.MP4,
        (320, 180),
        "AVC",
        "AAC",
    )
    assert facts.duration == pytest.approx(timedelta(seconds=40), abs=timedelta(milliseconds=200))
    assert facts.frame_rate == 25
    assert facts.bytes == (films / "film.mp4").stat().st_size


def test_facts_of_sound_alone(films: Path) -> None:
    """A film without picture is named before the meeting, not in it."""
    facts = probe(films / "sound.mp4")

    assert (facts.video_codec, facts.size, len(facts.sounds)) == ("", (0, 0), 1)


def test_aspect_and_rotation_are_applied(place: Path) -> None:
    """A telephone's upright film must not be laid on its side."""
    flat = make_film(place / "flat.mp4", 0.2, "-aspect", "32:9", sound=False)

    assert probe(flat).size == (640, 180)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("gone.mp4", FilmMissing),
        ("empty.mp4", FilmEmpty),
        ("text.mp4", FilmNotVideo),
        ("noise.mp4", FilmNotVideo),
    ],
)
def test_what_is_no_film_is_refused_by_name(films: Path, name: str, error: type) -> None:
    """The error names the file where the course does not."""
    with pytest.raises(error) as caught:
        probe(films / name)

    assert caught.value.values["title"] == name


def test_a_picture_larger_than_any_screen_is_refused(films: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged size would ask for gigabytes of memory."""
    monkeypatch.setattr(probe_module, "LARGEST_SIDE", 300)

    with pytest.raises(FilmTooLarge) as caught:
        probe(films / "film.mp4", title="Missbruk")

    assert (caught.value.values["width"], caught.value.values["title"]) == (320, "Missbruk")


@pytest.mark.parametrize(
    ("program", "error"),
    [("import os; os.abort()", FilmUnplayable), ("import time; time.sleep(60)", FilmWontOpen), ("", FilmUnplayable)],
)
def test_a_look_that_crashes_or_hangs_costs_only_an_answer(
    films: Path, monkeypatch: pytest.MonkeyPatch, program: str, error: type
) -> None:
    """The library reads hostile files; it is let to fall in a process of its own."""
    monkeypatch.setattr(probe_module, "child_program", lambda: [sys.executable, "-c", program])

    with pytest.raises(error):
        probe(films / "film.mp4", timeout=1)


@pytest.mark.parametrize(
    ("head", "named", "container"),
    [
        (b"\0\0\0 ftypisom", None, Container.MP4),
        (b"\0\0\0 ftypisom", "mkv", Container.MP4),
        (b"\x1aE\xdf\xa3", "mp4", Container.MATROSKA),
        (b"RIFF\0\0\0\0AVI LIST", None, Container.AVI),
        (b"OggS\0", None, Container.OGG),
        (b"\0\0\x01\xba", None, Container.MPEG_PS),
        ((b"\x47" + bytes(187)) * 8, None, Container.MPEG_TS),
        (b"\xff\xfb\x90\0", None, Container.MP3),
        (bytes(100), "mp4", Container.MP4),
    ],
)
def test_first_bytes_rule_over_names(head: bytes, named: str | None, container: Container) -> None:
    """A wrong reader plays nothing and calls it an end; the course is believed only where the bytes are silent."""
    assert recognise(head, named) is container


def test_chapters_are_read(shared_media: Path) -> None:
    """The editor offers a file's own chapters."""
    facts = probe(shared_media / "video" / "mp4_chapters.mp4")

    assert [chapter.title for chapter in facts.chapters] == ["Intro", "Middle & End", "Outro"]
