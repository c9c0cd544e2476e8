"""What goes wrong with films and players: named or mended, never a freeze (X14, X20, X22, X23 of the design)."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.playback.engines import EngineName, chosen
from desktop_app.playback.errors import (
    FilmCutShort,
    FilmEmpty,
    FilmIsPlaylist,
    FilmMissing,
    FilmNotVideo,
    FilmUnplayable,
    PlaybackUnavailable,
    PlayerGone,
)
from desktop_app.playback.film import EndReason
from desktop_app.playback.player import Player, PlayerState
from tests.playback import hosts
from tests.playback.conftest import Watcher
from tests.playback.films import place_of, source

posix_signals = pytest.mark.skipif(sys.platform == "win32", reason="stops and kills processes by signal")


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


@pytest.mark.parametrize("engine", [EngineName.VLC], indirect=True)
@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("not there.mp4", FilmMissing),
        ("empty.mp4", FilmEmpty),
        ("text.mp4", FilmNotVideo),
        ("noise.mp4", FilmNotVideo),
    ],
)
def test_what_is_no_film_is_refused_by_name(watch: Watcher, films: Path, name: str, error: type) -> None:
    """«Filen är tom» can be acted on; a black wall cannot."""
    watch.player.open(source(films / name, number=8, title="Missbruk"))

    watch.until(lambda: watch.failed.count() == 1)

    told = watch.failed.at(0)[0]
    assert type(told) is error
    assert (told.values["number"], told.values["title"]) == (8, "Missbruk")
    assert watch.player.state is PlayerState.FAILED


def test_a_film_plays_after_one_that_was_refused(watch: Watcher, films: Path) -> None:
    """«Välj en annan film» must work."""
    watch.player.open(source(films / "empty.mp4"))
    watch.until(lambda: watch.failed.count() == 1)

    watch.play(source(films / "film.mp4", 40))

    watch.reach(seconds(0.3))


@pytest.mark.parametrize("name", ["cut.mp4", "hollow.mp4"])
def test_a_film_that_ends_early_was_cut_short_not_watched(watch: Watcher, films: Path, name: str) -> None:
    """Libvlc calls this an ordinary end; the group would be marked as having seen the film."""
    watch.player.set_rate(4.0)
    watch.player.open(source(films / name, 20, number=8, title="Missbruk"))

    watch.until(lambda: watch.ended.count() + watch.failed.count() == 1)

    if watch.failed.count():
        assert isinstance(watch.failed.at(0)[0], FilmUnplayable)
    else:
        end = watch.ended.at(0)[0]
        assert end.reason is EndReason.CUT_SHORT
        assert isinstance(end.error, FilmCutShort)
        assert end.played_to < seconds(12)


def test_film_whose_index_promises_too_much_ends_all_the_same(watch: Watcher, films: Path) -> None:
    """One flipped bit: the last picture must not stand for minutes, with a clock that goes on (X22)."""
    watch.play(source(films / "one-bit.avi", 3))
    watch.player.set_rate(4.0)

    watch.until(lambda: watch.ended.count() == 1, seconds=25)

    assert watch.ended.at(0)[0].played_to < seconds(3.5)


def test_a_stick_pulled_while_playing_is_cut_short_at_that_second(watch: Watcher, films: Path, place: Path) -> None:
    """The film must go on from the same second when the stick is back."""
    film = place / "film.mp4"
    film.write_bytes((films / "whole.mp4").read_bytes())
    watch.play(source(film, 20))
    watch.reach(seconds(0.5))

    os.truncate(film, film.stat().st_size // 6)

    watch.until(lambda: watch.ended.count() == 1, seconds=20)
    end = watch.ended.at(0)[0]
    assert end.reason is EndReason.CUT_SHORT
    assert watch.player.position == end.played_to < seconds(15)


PLAYLISTS = {
    "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n{url}/a.ts\n#EXT-X-ENDLIST\n",
    "m3u": "#EXTM3U\n#EXTINF:10,film\n{url}/a.mp4\n",
    "bare": "{url}/a.mp4\n",
    "dash": '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>{url}/</BaseURL></MPD>',
    "xspf": '<?xml version="1.0"?><playlist><trackList><track><location>{url}/a.mp4</location></track></trackList>',
    "asx": '<ASX version="3.0"><Entry><Ref href="{url}/a.mp4"/></Entry></ASX>',
    "pls": "[playlist]\nFile1={url}/a.mp4\nNumberOfEntries=1\n",
    "bom": "\ufeff#EXTM3U\n{url}/a.mp4\n",
}


@contextmanager
def counting_calls() -> Iterator[tuple[str, list[object]]]:
    """Give the address of a server on this computer, and the list of those who called it."""
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        threading.Thread(target=lambda: _accept(server, calls), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", calls


@pytest.mark.parametrize("engine", [EngineName.VLC], indirect=True)
@pytest.mark.parametrize("kind", PLAYLISTS)
def test_a_playlist_named_as_a_film_never_calls_out(watch: Watcher, place: Path, kind: str) -> None:
    """A file that makes the computer call a stranger's server is the one attack a film can carry."""
    with counting_calls() as (url, calls):
        film = place / "video.mp4"
        film.write_text(PLAYLISTS[kind].format(url=url), encoding="utf-8")
        watch.player.open(source(film))
        watch.until(lambda: watch.failed.count() == 1)
        watch.let_pass(100)

    assert calls == []
    assert isinstance(watch.failed.at(0)[0], FilmIsPlaylist)


def test_no_engine_follows_a_playlist(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch, engine: EngineName
) -> None:
    """First bytes can be forged: each engine must be safe by itself, whatever it takes the file for."""
    hosts.into(monkeypatch, "credulous")
    player = Player(place, place, (engine,))
    watch = Watcher(qtbot, player)
    with counting_calls() as (url, calls):
        for number, (kind, text) in enumerate(PLAYLISTS.items(), start=1):
            film = place / f"{kind}.mp4"
            film.write_text(text.format(url=url), encoding="utf-8")
            player.open(source(film))
            watch.until(lambda: watch.failed.count() == number)  # noqa: B023 - waited for here
        watch.let_pass(100)

    assert calls == []
    assert [type(watch.failed.at(index)[0]) for index in range(len(PLAYLISTS))] == [FilmUnplayable] * len(PLAYLISTS)
    player.close()


@posix_signals
def test_a_player_that_dies_is_replaced_and_the_picture_holds(watch: Watcher, films: Path) -> None:
    """A crash of libvlc costs at most a second of film, and never the picture on the wall (X14)."""
    watch.play(source(films / "film.mp4", 40), seconds(10))
    watch.reach(seconds(10.6))
    killed, at = watch.player.process_id, watch.player.position
    assert killed is not None

    os.kill(killed, signal.SIGSEGV)

    watch.until(lambda: watch.player.process_id != killed)
    held = watch.player.picture()
    assert held is not None
    assert place_of(held) == pytest.approx(at, abs=seconds(0.5))
    watch.until(lambda: watch.restarted.count() == 1)
    watch.until(lambda: watch.player.position > at)
    assert watch.player.state is PlayerState.PLAYING
    assert watch.opened.count() == 1
    assert watch.failed.count() == 0


@posix_signals
def test_a_player_that_freezes_is_replaced(watch: Watcher, films: Path) -> None:
    """Stopped, not dead: nothing tells but the heart that no longer beats (X14)."""
    watch.play(source(films / "film.mp4", 40), seconds(10))
    watch.reach(seconds(10.4))
    frozen = watch.player.process_id
    assert frozen is not None

    went_on_at = []
    watch.player.restarted.connect(lambda: went_on_at.append(watch.player.position))
    os.kill(frozen, signal.SIGSTOP)
    began, at = time.monotonic(), watch.player.position

    watch.until(lambda: watch.restarted.count() == 1)
    watch.until(lambda: place_of(_picture(watch.player)) > seconds(10.4))
    assert time.monotonic() - began < 8  # 2.5 s on a machine that is not busy; measured in tests/bench
    watch.until(lambda: not psutil.pid_exists(frozen))  # killed, and soon gone: nobody waits for it
    assert at - seconds(1) < went_on_at[0] < at + seconds(0.5)  # its clock went on by itself meanwhile


@posix_signals
def test_a_standing_film_stands_on_the_same_picture_after_a_crash(watch: Watcher, films: Path) -> None:
    """In a discussion the film stands; a crash must not set it going."""
    watch.stand(source(films / "film.mp4", 40), seconds(12))
    killed = watch.player.process_id
    assert killed is not None

    os.kill(killed, signal.SIGKILL)

    watch.until(lambda: watch.restarted.count() == 1)
    watch.until(lambda: watch.player.state is PlayerState.PAUSED)
    assert watch.player.position == pytest.approx(seconds(12), abs=seconds(0.2))


@posix_signals
@pytest.mark.parametrize("engine", [EngineName.VLC], indirect=True)
def test_a_film_that_kills_the_player_twice_is_not_tried_again(watch: Watcher, films: Path) -> None:
    """The second crash offers to go on without the film, instead of a third."""
    watch.play(source(films / "film.mp4", 40, number=8, title="Missbruk"))
    for crash in (1, 2):
        process = watch.player.process_id
        assert process is not None
        os.kill(process, signal.SIGKILL)
        watch.until(lambda: watch.restarted.count() + watch.failed.count() >= crash)  # noqa: B023 - waited for here

    error = watch.failed.at(0)[0]
    assert isinstance(error, PlayerGone)
    assert error.values["title"] == "Missbruk"
    watch.play(source(films / "film.mkv", 20))


NO_LIBVLC = "/nonexistent/libvlc.so"


def test_without_libvlc_qt_plays(qtbot: QtBot, place: Path, films: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A municipal laptop has neither VLC nor anyone who may install it; the film plays, and nothing is asked."""
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", NO_LIBVLC)
    player = Player(place, place)

    player.open(source(films / "short.mp4"))

    qtbot.waitUntil(lambda: player.state is PlayerState.ENDED, timeout=20000)
    assert player.engine.startswith("Qt ")
    assert player.picture() is not None
    player.close()


def test_without_any_engine_everything_else_works(qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no film can be played it is said in words, and the program goes on."""
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", NO_LIBVLC)
    broken = place / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libpulse.so.0: cannot open shared object file')")
    monkeypatch.setenv("PYTHONPATH", str(place))
    player = Player(place, place)
    failed = []
    player.failed.connect(failed.append)

    player.open(source(place / "film.mp4"))

    qtbot.waitUntil(lambda: failed != [], timeout=15000)
    assert isinstance(failed[0], PlaybackUnavailable)
    assert isinstance(player.fault, PlaybackUnavailable)
    assert "libvlc" in failed[0].values["detail"]
    assert "libpulse" in failed[0].values["detail"]
    player.open(source(place / "film.mp4"))
    qtbot.waitUntil(lambda: len(failed) == 2, timeout=5000)
    player.close()


def test_the_player_process_ends_with_the_program(films: Path, place: Path) -> None:
    """A program that was killed must not leave a film playing to an empty room."""
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(place), str(films / "film.mp4")],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    assert program.stdout is not None
    player = psutil.Process(int(program.stdout.readline()))

    program.kill()
    program.wait()
    program.stdout.close()

    player.wait(timeout=5)


_PROGRAM = """
import os
import sys
from datetime import timedelta
from pathlib import Path
from desktop_app.playback.film import FilmSource
from desktop_app.playback.opening import Opening
from desktop_app.playback.process import PlayerProcess
process = PlayerProcess(Path(sys.argv[1]), Path(sys.argv[1]))
film = FilmSource(Path(sys.argv[2]), container="mp4")
process.send({"do": "open", **Opening(1, film, timedelta()).order(paused=False)})
def heard(line):
    if b'"playing"' in line:
        print(process.process_id, flush=True)
        if sys.argv[3:]:
            os._exit(0)
process.listen(heard, lambda: None)
process._reader.join()
"""


@pytest.mark.parametrize("options", ["size=4k", "ro"], ids=["full", "not writable"])
def test_films_need_nothing_of_dev_shm(films: Path, place: Path, options: str) -> None:
    """Containers and thin clients give next to none of it; a write into a full one would kill with SIGBUS."""
    mount = f'mount --bind "$1" /mnt && shift && mount -t tmpfs -o {options} tmpfs /dev/shm && exec "$@"'
    alone = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh", str(place)]  # it may be there
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], check=False).returncode:
        pytest.skip("this machine gives no mounts of one's own")
    shutil.copyfile(films / "film.mp4", place / "film.mp4")
    program = [sys.executable, "-c", _PROGRAM, "/mnt", "/mnt/film.mp4", "and end"]
    where = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}

    done = subprocess.run([*alone, *program], capture_output=True, text=True, env=where, timeout=60, check=True)

    assert done.stdout.strip().isdecimal()


@pytest.mark.parametrize("engine", [EngineName.VLC], indirect=True)
def test_the_player_process_leaves_no_core_dump(player: Player) -> None:
    """A dump of memory may hold what people said; the process must not be able to leave one."""
    if sys.platform != "linux":
        pytest.skip("read from /proc")
    assert player.process_id is not None
    process = psutil.Process(player.process_id)

    def limit() -> tuple[int, int]:
        return process.rlimit(psutil.RLIMIT_CORE)

    deadline = time.monotonic() + 10
    while limit() != (0, 0) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert limit() == (0, 0)


def test_another_player_goes_on_at_the_same_place(qtbot: QtBot, films: Path, place: Path) -> None:
    """Whoever changes the setting because a film is shown badly wants to see that film, not its beginning."""
    player = Player(place, place)
    watch = Watcher(qtbot, player)
    watch.play(source(films / "film.mp4", 40), seconds(10))
    assert player.engine.startswith("libvlc ")

    player.choose_engines(chosen("qt"))

    watch.until(lambda: watch.restarted.count() == 1)
    watch.reach(seconds(10.5))
    assert player.engine.startswith("Qt ")
    assert player.position < seconds(14)
    player.close()


def _accept(server: socket.socket, calls: list[object]) -> None:
    try:
        connection, address = server.accept()
    except OSError:
        return
    calls.append(address)
    connection.close()


def _picture(player: Player):
    picture = player.picture()
    assert picture is not None
    return picture
