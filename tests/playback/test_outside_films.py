"""Films nobody here made, where they are at hand; `tests/media_trial.py` plays all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.playback.conftest import Watcher
from tests.playback.films import source


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("rotated_bbb_1080p_5.1.mp4", (608, 1080)),
        ("sar_2x1.mp4", (1280, 360)),
        ("vfr_screencast_3026x1386.mp4", (1920, 879)),
        ("vp9_opus_bear.webm", (320, 240)),
        ("hello_mpeg2_4x3.mpeg", (640, 480)),
        ("-name-begins-with-dash-.mp4", (1, 1)),
    ],
)
def test_pictures_come_in_the_shape_they_are_meant(
    watch: Watcher, shared_media: Path, name: str, size: tuple[int, int]
) -> None:
    """Upright, wide and oversized pictures must fill neither more nor less than they should."""
    watch.player.open(source(shared_media / "video" / name), paused=True)

    watch.until(lambda: watch.player.picture() is not None)

    picture = watch.player.picture()
    assert picture is not None
    assert (picture.width(), picture.height()) == size


@pytest.mark.parametrize(
    "name",
    ["no_streams.mp4", "partial_says_231s.mp4", "mkv_truncated_chapters_says_7756s.mkv", "webm_vp9_12336px.webm"],
)
def test_broken_films_are_refused_in_words(watch: Watcher, shared_media: Path, name: str) -> None:
    """Among them films that libvlc calls two hours long and ends at once."""
    watch.player.open(source(shared_media / "broken" / name))

    watch.until(lambda: watch.failed.count() == 1)
