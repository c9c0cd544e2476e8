"""Films made once for the whole run, and a player that is closed after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.playback.engines import EngineName
from desktop_app.playback.film import FilmSource
from desktop_app.playback.frames import LARGEST
from desktop_app.playback.player import Player, PlayerState
from tests.playback.films import make_film


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of films made for these tests, in a place with å and spaces."""
    folder = tmp_path_factory.mktemp("filmer från Åsa")
    fast = ("-preset", "ultrafast", "-g", "50")
    make_film(folder / "film.mp4", 40, *fast)
    make_film(folder / "short.mp4", 1.2, *fast)
    make_film(folder / "silent.mp4", 3, *fast, sound=False)
    make_film(folder / "film.mkv", 20, *fast)
    make_film(folder / "film.webm", 3, "-deadline", "realtime", "-cpu-used", "8", codec=("libvpx",))
    make_film(folder / "film.avi", 3, codec=("mpeg4",))
    make_film(folder / "sound.mp4", 2.4, "-vn")
    # the index first and the pictures cut: it promises 20 s and holds a third of it
    make_film(folder / "whole.mp4", 20, *fast, "-movflags", "+faststart")
    whole = (folder / "whole.mp4").read_bytes()
    (folder / "cut.mp4").write_bytes(whole[: len(whole) * 45 // 100])
    (folder / "hollow.mp4").write_bytes(whole[: len(whole) // 12] + bytes(len(whole)))
    # one bit of the index: a sound is said to be so long that the next comes after minutes
    index = bytearray((folder / "film.avi").read_bytes())
    last = index.rindex(b"01wb", 0, index.rindex(b"01wb"))
    index[last + 14] |= 0x36
    (folder / "one-bit.avi").write_bytes(index)
    (folder / "empty.mp4").write_bytes(b"")
    (folder / "text.mp4").write_text("Det här är anteckningar, ingen film.\n" * 20, encoding="utf-8")
    (folder / "noise.mp4").write_bytes(bytes(range(256)) * 40)
    return folder


class Watcher:
    """A player and what it said, with ways to wait for it."""

    def __init__(self, qtbot: QtBot, player: Player) -> None:
        self.qtbot = qtbot
        self.player = player
        self.opened = QSignalSpy(player.opened)
        self.ended = QSignalSpy(player.ended)
        self.failed = QSignalSpy(player.failed)
        self.restarted = QSignalSpy(player.restarted)
        self.frames = QSignalSpy(player.frame_ready)
        self._looks: list[Callable[[], object]] = []

    def at_each_picture(self, look: Callable[[], object]) -> None:
        """Call this with each picture, for as long as the test lasts."""
        self._looks.append(look)
        self.player.frame_ready.connect(look)

    def leave(self) -> None:
        """Watch no more: the player goes on to the next test."""
        for look in self._looks:
            self.player.frame_ready.disconnect(look)

    def until(self, condition: Callable[[], bool], seconds: float = 15) -> None:
        """Wait for a condition."""
        self.qtbot.waitUntil(condition, timeout=round(seconds * 1000))

    def play(self, film: FilmSource, at: timedelta = timedelta()) -> None:
        """Open a film and wait until it plays and shows a picture."""
        self.player.open(film, at=at)
        self.until(lambda: self.player.state is PlayerState.PLAYING and self.player.picture() is not None)

    def stand(self, film: FilmSource, at: timedelta = timedelta()) -> None:
        """Open a film and wait until it stands on a picture."""
        self.player.open(film, at=at, paused=True)
        self.until(lambda: self.player.state is PlayerState.PAUSED and self.player.picture() is not None)

    def reach(self, position: timedelta) -> None:
        """Wait until the film has come to a place."""
        self.until(lambda: self.player.position >= position)

    @staticmethod
    def let_pass(milliseconds: int) -> None:
        """Let the event loop run, where the test is that nothing happens meanwhile."""
        QTest.qWait(milliseconds)


@pytest.fixture(params=list(EngineName), ids=str, scope="module")
def engine(request: pytest.FixtureRequest) -> EngineName:
    """Return each engine in turn: both keep the same promises."""
    name: EngineName = request.param
    return name


@pytest.fixture
def player(qtbot: QtBot, place: Path, engine: EngineName) -> Iterator[Player]:
    """Return a player that is closed after the test, whatever it did."""
    (place / "cache").mkdir()
    (place / "logs").mkdir()
    player = Player(place / "cache", place / "logs", (engine,))
    player.start()
    yield player
    player.close()


@pytest.fixture(scope="module")
def lasting_player(
    qapp: QApplication, engine: EngineName, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Player]:
    """Return a player that plays all films of a module, as the program's does; its process starts once."""
    scratch = tmp_path_factory.mktemp("spelare")
    player = Player(scratch, scratch, (engine,))
    player.start()
    yield player
    player.close()


@pytest.fixture
def same_player(lasting_player: Player) -> Player:
    """Return the lasting player as it was when it was new."""
    lasting_player.stop()
    lasting_player.set_rate(1.0)
    lasting_player.set_muted(False)
    lasting_player.set_largest_surface(*LARGEST)
    lasting_player._reserve.drop()
    return lasting_player


@pytest.fixture
def watch(qtbot: QtBot, player: Player) -> Iterator[Watcher]:
    """Return the player with ways to wait for it."""
    watcher = Watcher(qtbot, player)
    yield watcher
    watcher.leave()
