"""The contract of every engine, on films of all kinds: upright, in square pixels, in their own time, or named."""

from __future__ import annotations

import struct
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.playback.engines import EngineName
from desktop_app.playback.errors import SoundWithoutPicture
from desktop_app.playback.film import EndReason
from desktop_app.playback.player import Player
from tests.playback.conftest import Watcher
from tests.playback.films import HEIGHT, RATE, WIDTH, make_film, number_of, source

FAST = ("-preset", "ultrafast")


@pytest.fixture
def player(same_player: Player) -> Player:
    """Return the one player that plays all these films."""
    return same_player


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for films made here, each by the first test that wants it."""
    return tmp_path_factory.mktemp("filmer av alla slag")


def _film(folder: Path, name: str, seconds: float, *options: str, **more: object) -> Path:
    path = folder / name
    return path if path.exists() else make_film(path, seconds, *FAST, *options, **more)  # type: ignore[arg-type]


def _stands(watch: Watcher, film: Path) -> QImage:
    """Return the picture the film shows half a second in."""
    watch.stand(source(film), timedelta(seconds=0.5))
    picture = watch.player.picture()
    assert picture is not None
    return picture


def _size(picture: QImage) -> tuple[int, int]:
    return picture.width(), picture.height()


def _turned(film: bytes) -> bytes:
    """Return an MP4 with the word that it is to be shown turned by 90°: the matrix in its `tkhd` box (ISO 14496-12).

    Not by ffmpeg: how it is told to changed with its version 7.
    """
    matrix = film.index(b"tkhd") + 4 + 40
    turned = struct.pack(">9i", 0, -(1 << 16), 0, 1 << 16, 0, 0, 0, 0, 1 << 30)
    return film[:matrix] + turned + film[matrix + len(turned) :]


def test_a_film_held_on_its_side_is_shown_upright(watch: Watcher, kinds: Path) -> None:
    """A telephone writes the picture as it lies, and a word about how it was held."""
    lying = _film(kinds, "lying.mp4", 1, sound=False)
    film = kinds / "upright.mp4"
    film.write_bytes(_turned(lying.read_bytes()))

    picture = _stands(watch, film)

    assert _size(picture) == (HEIGHT, WIDTH)
    left, right = picture.pixelColor(8, WIDTH // 2).lightness(), picture.pixelColor(HEIGHT - 8, WIDTH // 2).lightness()
    assert abs(right - 128) < 20 < abs(left - 128)  # the strip of squares was on top, and is on the left
    assert watch.opened.at(0)[0].size == (HEIGHT, WIDTH)


def test_pixels_that_are_not_square_become_so(watch: Watcher, kinds: Path) -> None:
    """Old cameras squeeze the picture; people must not be shown thin."""
    picture = _stands(watch, _film(kinds, "squeezed.mp4", 1, "-vf", "setsar=2/1", sound=False))

    assert _size(picture) == (2 * WIDTH, HEIGHT)
    assert abs(number_of(picture) - RATE // 2) <= 5
    assert watch.opened.at(0)[0].size == (2 * WIDTH, HEIGHT)


def test_odd_sizes_are_kept(watch: Watcher, kinds: Path) -> None:
    """A screen recording has whatever size its window had; a line too few or too many is a smear at the edge."""
    crop = "format=yuv444p,crop=319:179:0:0:exact=1"
    picture = _stands(watch, _film(kinds, "odd.mp4", 1, "-vf", crop, "-pix_fmt", "yuv444p", sound=False))

    assert _size(picture) == (319, 179)
    assert abs(number_of(picture) - RATE // 2) <= 5


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("ten bits.mp4", ()),
        ("hdr.mp4", ("-color_primaries", "bt2020", "-color_trc", "smpte2084", "-colorspace", "bt2020nc")),
    ],
)
def test_ten_bits_a_colour_are_shown(watch: Watcher, kinds: Path, name: str, options: tuple[str, ...]) -> None:
    """New telephones film in HDR; the colours may pale, but there must be a picture."""
    picture = _stands(watch, _film(kinds, name, 1, "-pix_fmt", "yuv420p10le", *options, sound=False))

    assert _size(picture) == (WIDTH, HEIGHT)
    assert abs(number_of(picture) - RATE // 2) <= 5


@pytest.mark.parametrize(("rate", "seconds"), [(1, 3.0), (60, 1.0)])
def test_slow_and_fast_pictures_keep_their_time(watch: Watcher, kinds: Path, rate: int, seconds: float) -> None:
    """Slides come once a second, a recorded screen sixty times; captions fit both."""
    seen = []
    film = _film(kinds, f"{rate} a second.mp4", seconds, rate=rate)
    watch.player.open(source(film, seconds))
    watch.at_each_picture(lambda: seen.append(_number_and_place(watch.player)))

    watch.until(lambda: watch.ended.count() == 1)

    assert watch.ended.at(0)[0].reason is EndReason.END
    told = [(number, place) for number, place in filter(None, seen) if place > 0.3]
    late = sorted(place - number / rate for number, place in told)
    assert len(told) >= 2
    assert -0.1 <= late[len(late) // 2] <= 1 / rate + 0.1


def _number_and_place(player: Player) -> tuple[int, float] | None:
    picture = player.picture()
    return None if picture is None else (number_of(picture), player.position.total_seconds())


def test_a_picture_that_changes_its_size_goes_on(watch: Watcher, kinds: Path, engine: EngineName) -> None:
    """A recorded meeting changes its size whenever somebody shares a screen."""
    large = _film(kinds, "large.h264", 0.6, "-f", "h264", sound=False)
    small = _film(kinds, "small.h264", 1.6, "-s", "160x90", "-f", "h264", sound=False)
    both, film = kinds / "both.h264", kinds / "both.mkv"
    both.write_bytes(large.read_bytes() + small.read_bytes())
    join = ["ffmpeg", "-y", "-v", "error", "-fflags", "+genpts", "-r", str(RATE), "-f", "h264", "-i", str(both)]
    subprocess.run([*join, "-c", "copy", str(film)], check=True)
    sizes = []
    watch.at_each_picture(lambda: sizes.append(watch.player.picture() and _size(watch.player.picture())))

    watch.play(source(film))
    watch.until(lambda: sizes[-1] is not None and sizes[-1][0] == 160)

    assert (WIDTH, HEIGHT) in sizes
    if engine is EngineName.QT:  # libvlc pads the new height, and says by how much to nobody
        assert sizes[-1] == (160, 90)
    watch.until(lambda: watch.ended.count() == 1)
    assert watch.ended.at(0)[0].played_to > timedelta(seconds=1.9)


def test_of_many_tracks_one_picture_and_one_sound_are_played(watch: Watcher, kinds: Path) -> None:
    """Sound in two languages, sound before picture, captions inside: all seen from counties."""
    film = kinds / "tracks.mkv"
    one = _film(kinds, "one.mp4", 1.2)
    words = kinds / "words.srt"
    words.write_text("1\n00:00:00,000 --> 00:00:01,000\nEj vår text\n", encoding="utf-8")
    give = ["ffmpeg", "-y", "-v", "error", "-i", str(one), "-i", str(words)]
    take = ["-map", "0:a", "-map", "0:a", "-map", "0:v", "-map", "1:s", "-c:v", "copy", "-c:a", "aac", "-c:s", "srt"]
    subprocess.run([*give, *take, str(film)], check=True)

    watch.player.open(source(film, 1.2))

    watch.until(lambda: watch.ended.count() == 1)
    found = watch.opened.at(0)[0]
    assert (found.has_picture, found.has_sound, watch.ended.at(0)[0].reason) == (True, True, EndReason.END)


def test_sound_whose_picture_cannot_be_shown_is_named(watch: Watcher, kinds: Path) -> None:
    """No engine calls it an error: the group would sit and listen to a black wall."""
    known = _film(kinds, "long.mkv", 8)
    film = kinds / "unknown picture.mkv"
    film.write_bytes(known.read_bytes().replace(b"V_MPEG4/ISO/AVC", b"V_XXXXX/XXX/XXX"))

    watch.player.open(source(film, 8, number=8, title="Missbruk"))

    watch.until(lambda: watch.failed.count() + watch.ended.count() == 1)
    assert isinstance(watch.failed.at(0)[0], SoundWithoutPicture)


def test_a_picture_whose_sound_cannot_be_played_is_shown(watch: Watcher, kinds: Path) -> None:
    """The picture alone, with captions, is worth more than nothing; the förhandskoll has listened before."""
    known = _film(kinds, "sounding.mkv", 1.6, "-c:a", "aac")
    film = kinds / "unknown sound.mkv"
    film.write_bytes(known.read_bytes().replace(b"A_AAC", b"A_XXX"))

    watch.play(source(film, 1.6))

    watch.until(lambda: watch.ended.count() == 1)
    assert watch.ended.at(0)[0].reason is EndReason.END
    assert watch.player.picture() is not None


def test_a_picture_that_only_the_other_engine_knows_is_named(watch: Watcher, kinds: Path, engine: EngineName) -> None:
    """AV1 needs VLC; it must not be called damaged, or somebody fills it in again and again."""
    film = make_film(kinds / "av1.mp4", 0.4, "-cpu-used", "8", codec=("libaom-av1",), sound=False)

    watch.player.open(source(film, 0.4))

    watch.until(lambda: watch.failed.count() + watch.ended.count() == 1)
    if engine is EngineName.QT:
        assert isinstance(watch.failed.at(0)[0], SoundWithoutPicture)
    else:
        assert watch.ended.at(0)[0].reason is EndReason.END
