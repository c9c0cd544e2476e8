"""A stick that is pulled while its film plays, so that every read fails (X20)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.playback.engines import EngineName
from desktop_app.playback.errors import FilmCutShort
from desktop_app.playback.film import EndReason
from desktop_app.playback.player import Player
from tests.playback.conftest import Watcher
from tests.playback.films import make_film, source

SHIM = Path(__file__).resolve().parents[1] / "faults" / "bad_disk.c"
SECONDS = 24
BIT_RATE = ["-b:v", "8M", "-minrate", "8M", "-maxrate", "8M", "-bufsize", "8M", "-x264-params", "nal-hrd=cbr:filler=1"]
"""Large enough that no engine has read all of it beforehand."""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="reads are made to fail by a library compiled here"
)


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a film on a stick."""
    return make_film(tmp_path_factory.mktemp("stickan") / "stick.mp4", SECONDS, "-preset", "ultrafast", *BIT_RATE)


@pytest.fixture
def pulled(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the file whose presence means that the stick is out; processes started from now on believe it."""
    library, flag = tmp_path / "bad_disk.so", place / "pulled"  # a space would end the name of a library to load
    subprocess.run(["cc", "-shared", "-fPIC", "-o", str(library), str(SHIM), "-ldl"], check=True)
    monkeypatch.setenv("LD_PRELOAD", str(library))
    monkeypatch.setenv("BAD_DISK", str(flag))
    yield flag
    flag.unlink(missing_ok=True)


def test_a_pulled_stick_is_named_and_the_film_goes_on_from_there(
    qtbot: QtBot, place: Path, stick: Path, pulled: Path, engine: EngineName
) -> None:
    """No engine calls it an error; the film must not count as seen, and not begin anew when the stick is back."""
    player = Player(place, place, (engine,))
    watch = Watcher(qtbot, player)
    film = source(stick, SECONDS, title="Missbruk")
    watch.play(film)
    watch.reach(timedelta(seconds=1))

    pulled.touch()
    watch.until(lambda: watch.ended.count() == 1, seconds=20)

    end = watch.ended.at(0)[0]
    assert end.reason is EndReason.CUT_SHORT
    assert isinstance(end.error, FilmCutShort)
    assert timedelta(seconds=1) <= end.played_to < timedelta(seconds=20)
    pulled.unlink()
    watch.play(film, end.played_to)
    watch.reach(end.played_to + timedelta(seconds=0.3))
    player.close()
