"""Player processes that misbehave: the real host with one thing done to it (`hosts.py`) is replaced or given up."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import KnownError
from desktop_app.playback import watch as limits
from desktop_app.playback.engines import EngineName
from desktop_app.playback.errors import (
    FilmWontOpen,
    PlayerGone,
)
from desktop_app.playback.player import Player, PlayerState
from tests.playback import hosts
from tests.playback.conftest import Watcher
from tests.playback.films import source


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


@pytest.mark.parametrize("engine", [EngineName.VLC], indirect=True)
@pytest.mark.parametrize(
    "nonsense",
    [b"not json\n", b"[]\n", b"{}\n", b'{"event": "opened", "ticket": 1, "duration_ms": -5}\n'],
)
def test_nonsense_from_the_process_replaces_it(watch: Watcher, films: Path, nonsense: bytes) -> None:
    """The process reads hostile films; what it says is checked, and a liar is a crash."""
    watch.stand(source(films / "film.mp4", 40), seconds(5))
    liar = watch.player.process_id

    watch.player._keeper._on_line(watch.player._keeper.process, nonsense)

    watch.until(lambda: watch.restarted.count() == 1)
    assert watch.player.process_id != liar
    watch.until(lambda: watch.player.state is PlayerState.PAUSED)


@pytest.mark.parametrize("engine", [EngineName.VLC], indirect=True)
def test_a_film_that_freezes_its_decoder_is_given_up_and_named(
    qtbot: QtBot, films: Path, place: Path, monkeypatch: pytest.MonkeyPatch, engine: EngineName
) -> None:
    """Some damaged files keep libvlc busy for ever, at full speed and without a word; only the clock can tell."""
    hosts.into(monkeypatch, "spinning")
    player = Player(place, place, (engine,))
    watch = Watcher(qtbot, player)
    (place / hosts.FROZEN).write_bytes((films / "short.mp4").read_bytes())
    watch.play(source(films / "film.mp4", 40))
    old = player.process_id
    assert old is not None

    began = time.monotonic()
    player.open(source(place / hosts.FROZEN, number=8, title="Missbruk"))
    watch.until(lambda: watch.failed.count() == 1)

    error = watch.failed.at(0)[0]
    assert isinstance(error, FilmWontOpen)
    assert error.values["title"] == "Missbruk"
    assert time.monotonic() - began < limits.OPENING + 2  # the target is 5 s; a busy machine looks late
    watch.until(lambda: not psutil.pid_exists(old))  # killed, and soon gone: nobody waits for it
    watch.play(source(films / "film.mp4", 40))
    player.close()


@pytest.mark.parametrize("engine", [EngineName.QT], indirect=True)
def test_an_engine_that_never_returns_is_given_up_and_named(
    qtbot: QtBot, films: Path, place: Path, monkeypatch: pytest.MonkeyPatch, engine: EngineName
) -> None:
    """The heart stops with it; after the second time the film is not tried again, and the next one plays."""
    hosts.into(monkeypatch, "never returning")
    player = Player(place, place, (engine,))
    watch = Watcher(qtbot, player)
    (place / hosts.FROZEN).write_bytes((films / "short.mp4").read_bytes())

    player.open(source(place / hosts.FROZEN, number=8, title="Missbruk"))
    watch.until(lambda: watch.failed.count() == 1)

    assert isinstance(watch.failed.at(0)[0], PlayerGone | FilmWontOpen)
    watch.play(source(films / "film.mp4", 40))
    player.close()


@pytest.mark.parametrize("engine", [EngineName.VLC], indirect=True)
def test_a_decoder_that_loses_its_way_in_a_jump_is_replaced_and_the_film_goes_on(
    qtbot: QtBot, films: Path, place: Path, monkeypatch: pytest.MonkeyPatch, engine: EngineName
) -> None:
    """On a busy machine libvlc can stand for ever after a seek: a whole film must not be called damaged for that."""
    hosts.into(monkeypatch, "lost by a jump")
    player = Player(place, place, (engine,))
    watch = Watcher(qtbot, player)
    watch.play(source(films / "film.mp4", 40))

    player.seek(seconds(20))

    watch.until(lambda: watch.restarted.count() == 1)
    watch.reach(seconds(21))
    assert watch.failed.count() == watch.ended.count() == 0
    player.close()


@pytest.mark.parametrize("mode", ["chatty", "babbling"])
def test_a_process_that_floods_is_replaced(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    """What a foreign decoder can be made to say must cost neither memory nor the window's time."""
    hosts.into(monkeypatch, mode)
    player = Player(place, place, (EngineName.VLC,))
    player.start()
    flooding = player.process_id
    before = psutil.Process().memory_info().rss
    turns = []
    clock = QTimer(player, interval=20)
    clock.timeout.connect(lambda: turns.append(player.process_id))
    clock.start()

    qtbot.waitUntil(lambda: player.process_id not in (flooding, None), timeout=15000)

    assert psutil.Process().memory_info().rss - before < 50_000_000
    assert turns.count(flooding) > 1
    player.close()


def test_a_process_that_dies_for_ever_is_given_up(qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that starts processes without end is what makes the whole machine slow."""
    hosts.into(monkeypatch, "dying")
    player = Player(place, place, (EngineName.VLC,))
    player.start()

    qtbot.waitUntil(lambda: player.fault is not None, timeout=30000)

    assert isinstance(player.fault, KnownError)
    assert player.process_id is None
    player.close()


def test_an_engine_that_kills_whoever_loads_it_is_passed_over(
    qtbot: QtBot, films: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A VLC that was half removed crashes when it is loaded; the film plays all the same."""
    hosts.into(monkeypatch, "allergic")
    player = Player(place, place)
    watch = Watcher(qtbot, player)

    watch.play(source(films / "film.mp4", 40))

    assert player.engine.startswith("Qt ")
    assert player.fault is None
    player.close()
