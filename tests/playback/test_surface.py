"""The surface's pixels: picture, bars, captions, black."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QImage
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop_app.paths import resources
from desktop_app.playback.captions import Captions, Cue
from desktop_app.playback.engines import EngineName
from desktop_app.ui.room.caption_layout import CaptionSize
from desktop_app.ui.room.surface import FilmSurface
from tests.playback.conftest import Watcher
from tests.playback.films import place_of, source

GREY = 128

pytestmark = pytest.mark.parametrize("engine", [EngineName.VLC], indirect=True)  # a surface does not know who decodes


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


@pytest.fixture
def surface(qtbot: QtBot, watch: Watcher) -> FilmSurface:
    """Return a shown surface of the player, wide enough for bars at the sides."""
    for font in (resources() / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    surface = FilmSurface(watch.player)
    qtbot.addWidget(surface)
    surface.resize(800, 360)
    surface.show()
    return surface


def grab(surface: FilmSurface) -> QImage:
    return surface.grab().toImage()


def shade(image: QImage, x: int, y: int) -> int:
    return QColor(image.pixel(x, y)).lightness()


def test_picture_keeps_its_shape_between_black_bars(watch: Watcher, surface: FilmSurface, films: Path) -> None:
    """A face that is drawn wide is not the same face."""
    watch.stand(source(films / "film.mp4", 40), seconds(12))

    image = grab(surface)

    left = (800 - 640) // 2
    assert shade(image, left - 3, 200) == 0
    assert shade(image, 800 - left + 3, 200) == 0
    assert abs(shade(image, left + 4, 200) - GREY) < 12
    assert abs(shade(image, 800 - left - 4, 355) - GREY) < 12
    film_part = image.copy(left, 0, 640, 360)
    assert abs(place_of(film_part) - seconds(12)) < seconds(0.2)


def test_black_before_the_first_film_and_after_stop(watch: Watcher, surface: FilmSurface, films: Path) -> None:
    """The wall shows the film or nothing, never a desktop or an old picture."""
    assert {shade(grab(surface), x, 180) for x in range(0, 800, 50)} == {0}
    watch.stand(source(films / "film.mp4", 40))

    watch.player.stop()

    assert {shade(grab(surface), x, 180) for x in range(0, 800, 50)} == {0}


def test_a_film_that_is_over_leaves_a_calm_ground(watch: Watcher, surface: FilmSurface, films: Path) -> None:
    """What is asked stands on it: a last picture, or a last caption, would be read as if the film had stopped."""
    watch.stand(source(films / "film.mp4", 40))
    surface.set_captions(Captions((Cue(seconds(0), seconds(40), ("Hej",)),)))

    surface.set_over(over=True)

    image = grab(surface)
    assert {image.pixelColor(x, y).name() for x in range(0, 800, 16) for y in range(0, 360, 8)} == {"#0e1b26"}
    assert surface.captions_top() == surface.height()
    surface.set_over(over=False)
    assert abs(shade(grab(surface), 400, 100) - GREY) < 12


def test_captions_stand_where_and_as_large_as_drawn(watch: Watcher, surface: FilmSurface, films: Path) -> None:
    """5.9 % of the height, 60 px of 1080 from the bottom, white on black at 80 %."""
    surface.resize(1920, 1080)
    watch.stand(source(films / "film.mp4", 40), seconds(5))
    surface.set_captions(Captions((Cue(seconds(4), seconds(6), ("Ett två tre fyra", "fem sex sju åtta nio")),)))

    image = grab(surface)

    bottom = [y for y in range(400, 1080) if shade(image, 960, y) < 60]
    assert (min(bottom), max(bottom)) == (pytest.approx(1080 - 60 - 112, abs=2), pytest.approx(1080 - 61, abs=2))
    assert surface.caption_lines == ("Ett två tre fyra fem sex sju åtta nio",)
    white = sum(shade(image, x, y) > 240 for x in range(300, 1600, 2) for y in range(920, 1010, 2))
    assert white > 500
    ground = shade(image, 960, 1080 - 60 - 6)
    assert ground == pytest.approx(GREY * 0.2, abs=8)


def test_captions_grow_with_the_users_percent_and_the_surface(watch: Watcher) -> None:
    """«Läser ni längst bak?»: the setting is for the wall, whatever its size."""
    assert CaptionSize.of(1920, 1080).text == 64
    assert CaptionSize.of(1920, 1080, 150).text == 96
    assert CaptionSize.of(1024, 768).text == round(64 * 576 / 1080)
    assert CaptionSize.of(1920, 1080, 150).bottom == 60
    assert [CaptionSize.of(1080, 1920, p).text for p in (100, 125, 150)] == [48, 54, 54]  # upright: under the film


def test_captions_move_up_by_what_lies_over_the_picture(watch: Watcher, surface: FilmSurface, films: Path) -> None:
    """On one screen the panel slides over the film; the words must not be under it."""
    watch.stand(source(films / "film.mp4", 40), seconds(5))
    surface.set_captions(Captions((Cue(seconds(0), seconds(40), ("Hej på er",)),)))

    surface.set_bottom_inset(133)

    image = grab(surface)
    dark = [y for y in range(360) if shade(image, 400, y) < 60]
    assert dark
    assert max(dark) < 360 - 133


def test_captions_follow_the_film_and_can_be_turned_off(watch: Watcher, surface: FilmSurface, films: Path) -> None:
    """The words on the wall are those being said."""
    cues = tuple(Cue(seconds(n), seconds(n + 1), (f"Sekund {n}",)) for n in range(40))
    surface.set_captions(Captions(cues))
    watch.play(source(films / "film.mp4", 40), seconds(3.6))

    watch.until(lambda: surface.caption_lines == ("Sekund 4",))
    assert seconds(3.9) <= watch.player.position <= seconds(5.2)

    surface.set_captions_shown(False)

    assert surface.caption_lines == ()
    watch.player.pause()
    surface.set_captions_shown(True)
    assert surface.caption_lines != ()


def test_a_preview_paints_less_often(watch: Watcher, qtbot: QtBot, films: Path) -> None:
    """The console's small picture need not cost as much as the wall's."""
    preview = FilmSurface(watch.player, most_per_second=5)
    qtbot.addWidget(preview)
    preview.resize(320, 180)
    preview.show()
    paints = []
    paint = preview.paintEvent
    preview.paintEvent = lambda event: (paints.append(1), paint(event))
    watch.play(source(films / "film.mp4", 40))
    watch.reach(seconds(0.4))
    first, frames = len(paints), QSignalSpy(watch.player.frame_ready)

    watch.reach(seconds(2.4))

    assert 0 < len(paints) - first <= 14
    assert frames.count() > 20


def test_sound_alone_says_so(watch: Watcher, surface: FilmSurface, films: Path) -> None:
    """A black wall with a voice looks like a fault; it is not."""
    watch.player.open(source(films / "sound.mp4", title="Missbruk"))
    watch.until(lambda: watch.player.position > seconds(0.3))

    image = grab(surface)

    colours = {QColor(image.pixel(x, y)).name() for x in range(0, 800, 4) for y in range(0, 360, 4)}
    assert "#0e1b26" in colours
    assert "#ffffff" in colours


def test_the_surface_has_a_name_for_screen_readers(surface: FilmSurface) -> None:
    """What cannot be seen is heard of."""
    assert surface.accessibleName() != ""
