"""P1, P3, P4, P5 and P7: the player beside mpv (and bare libvlc) on the same film in the same run.

Windows are real and lie on an X server (Xvfb where there is none); sound goes nowhere.
"""

from __future__ import annotations

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import psutil
import vlc
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.playback.film import FilmSource
from desktop_app.playback.player import Player
from desktop_app.ui.room.surface import FilmSurface
from tests.bench.films import bench_film
from tests.bench.screen import x_server

PLAYED = 10
BEFORE = 2
"""Seconds of playing before it counts: what starting costs is another matter."""
ROUNDS = 3
STARTS = 7
SEEKS = 50
SAMPLE = 40009
"""Every so many bytes of a picture are compared, to see whether it is another."""
MPV = ("mpv", "--no-config", "--vo=x11", "--ao=null", "--really-quiet", "--no-terminal")
Row = tuple[str, str, str, str, str]


def rows() -> list[Row]:
    """Return the rows of the table: number, what, ours, yardstick, ratio with its target."""
    with tempfile.TemporaryDirectory() as folder, x_server() as display:
        film = bench_film(Path(folder))
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "SAMSYN_AUDIO": "dummy"}
        ours, theirs = [], []
        for _ in range(ROUNDS):
            theirs.append(_mpv_cost(film, environment))
            ours.append(_our_cost(film, environment))
        cpu, cpu_mpv = statistics.median(a[0] for a in ours), statistics.median(a[0] for a in theirs)
        memory, memory_mpv = statistics.median(a[1] for a in ours), statistics.median(a[1] for a in theirs)
        starts = _ours("starts", film, environment)
        starts_mpv = [_mpv_first_frame(film, environment) for _ in range(STARTS)]
        held = _ours("held", film, environment)
        seeks, bare = [], []
        for _ in range(ROUNDS):  # in turns: the machine is another from one minute to the next
            seeks += _ours("seeks", film, environment)
            bare += _bare_seeks(film, environment)
    still = statistics.median(held)
    return [
        _row(
            "P1", "10 s of 1080p25 on two surfaces", f"{cpu:.2f} s CPU", f"mpv {cpu_mpv:.2f} s CPU", cpu / cpu_mpv, 1.0
        ),
        _against("P3", "play to first painted picture", starts, ("mpv --frames=1", starts_mpv), 0.5),
        _row("P4", "play to first moving picture, held ready", f"{1000 * still:.0f} ms", "40 ms", still / 0.04, 2.0),
        _against("P5", f"seek to painted picture, {ROUNDS} × {SEEKS} times", seeks, ("bare libvlc", bare), 1.1),
        _row("P7", "memory while playing", f"{memory:.0f} MB", f"mpv {memory_mpv:.0f} MB", memory / memory_mpv, 2.0),
    ]


def _row(number: str, what: str, ours: str, yardstick: str, *ratio_and_target: float) -> Row:
    ratio, target = ratio_and_target
    return number, what, ours, yardstick, f"{ratio:.2f} (≤ {target})"


def _against(number: str, what: str, ours: list[float], yardstick: tuple[str, list[float]], target: float) -> Row:
    name, theirs = yardstick
    mine, other = statistics.median(ours), statistics.median(theirs)
    return _row(number, what, f"{1000 * mine:.0f} ms", f"{name} {1000 * other:.0f} ms", mine / other, target)


def _mpv_cost(film: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Return mpv's CPU seconds for ten seconds of playing in one full window, and its memory in MB."""
    with subprocess.Popen([*MPV, "--geometry=1920x1080+0+0", "--no-border", str(film)], env=environment) as mpv:
        process = psutil.Process(mpv.pid)
        time.sleep(BEFORE)
        began = _cpu(process)
        time.sleep(PLAYED)
        cpu, memory = _cpu(process) - began, process.memory_info().rss / 1e6
        mpv.kill()
    return cpu, memory


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _mpv_first_frame(film: Path, environment: dict[str, str]) -> float:
    began = time.monotonic()
    subprocess.run([*MPV, "--frames=1", "--geometry=1920x1080+0+0", str(film)], env=environment, check=True)
    return time.monotonic() - began


def _our_cost(film: Path, environment: dict[str, str]) -> tuple[float, float]:
    cpu, memory = _ours("cost", film, environment)
    return cpu, memory


def _ours(what: str, film: Path, environment: dict[str, str]) -> list[float]:
    """Run one measurement in a program of its own, and return its numbers."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_playback", what, str(film)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=300,
    )
    return [float(number) for number in done.stdout.split()]


def _bare_seeks(film: Path, environment: dict[str, str]) -> list[float]:
    return _ours("bare", film, environment)


class _Show:
    """The player with the two surfaces of a meeting, and when each picture was painted."""

    def __init__(self, film: Path) -> None:
        self.film = film
        self.app = QApplication([])
        scratch = film.parent
        self.player = Player(scratch, scratch)
        self.player.start()
        self.wall = FilmSurface(self.player)
        self.wall.setGeometry(0, 0, 1920, 1080)
        self.preview = FilmSurface(self.player, most_per_second=12)
        self.preview.setGeometry(100, 1100, 640, 360)
        self.wall.show()
        self.preview.show()
        self.run(0.7)

    def run(self, seconds: float) -> None:
        """Let the program work."""
        self.until(lambda: False, seconds)

    def until(self, condition: Callable[[], bool], seconds: float = 20) -> float:
        """Run until the condition holds, and return how long it took."""
        began = time.monotonic()
        loop = QEventLoop()
        end = QTimer()
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        end.start(round(seconds * 1000))

        def look() -> None:
            if condition():
                loop.quit()

        self.player.frame_ready.connect(look)
        loop.exec()
        self.player.frame_ready.disconnect(look)
        self.wall.repaint()
        return time.monotonic() - began

    def open(self, at: float = 0, *, paused: bool = False) -> float:
        """Open the film and return the seconds to its first painted picture."""
        began = time.monotonic()
        self.player.open(FilmSource(self.film), at=timedelta(seconds=at), paused=paused)
        self.until(lambda: self.player.picture() is not None)
        return time.monotonic() - began


def measure(what: str, film: Path) -> list[float]:
    """Measure one thing in this process, which has a display."""
    if what == "bare":
        return _measure_bare(film)
    show = _Show(film)
    try:
        return {"cost": _measure_cost, "starts": _measure_starts, "held": _measure_held, "seeks": _measure_seeks}[what](
            show
        )
    finally:
        show.player.close()


def _measure_cost(show: _Show) -> list[float]:
    processes = [psutil.Process(), psutil.Process(show.player.process_id)]
    show.open()
    show.run(BEFORE)
    began = [_cpu(process) for process in processes]
    show.run(PLAYED)
    cpu = sum(_cpu(process) for process in processes) - sum(began)
    return [cpu, sum(process.memory_full_info().pss for process in processes) / 1e6]


def _measure_starts(show: _Show) -> list[float]:
    times = []
    for _ in range(STARTS):
        times.append(show.open())
        show.run(0.3)
        show.player.stop()
        show.run(0.3)
    return times


def _measure_held(show: _Show) -> list[float]:
    times = []
    for number in range(1, STARTS + 1):
        film = FilmSource(show.film, number)
        show.player.prepare(film)
        show.run(0.8)
        began = time.monotonic()
        show.player.open(film)
        looks: set[bytes] = set()

        def moves(looks: set[bytes] = looks) -> bool:
            if show.player.picture() is not None:
                looks.add(_look_of(show))
            return len(looks) >= 2  # the first is the one it stood on

        show.until(moves)
        times.append(time.monotonic() - began)
        show.run(0.3)
    return times


def _measure_seeks(show: _Show) -> list[float]:
    """Seek about, standing, until another picture than before is painted."""
    show.open(paused=True)
    show.run(1.5)
    times = []
    for place in _places():
        before = _look_of(show)
        began = time.monotonic()
        show.player.seek(place)
        show.until(lambda before=before: _look_of(show) != before)
        times.append(time.monotonic() - began)
        show.run(0.15)
    return times


def _places() -> list[timedelta]:
    return [timedelta(seconds=1 + (number * 7.3) % 11) for number in range(1, SEEKS + 1)]


def _look_of(show: _Show) -> bytes:
    picture = show.player.picture()
    assert picture is not None
    return bytes(picture.constBits()[::SAMPLE])


def _measure_bare(film: Path) -> list[float]:
    """Seek the same places in libvlc alone: pictures into memory, no window."""
    instance = vlc.Instance("--quiet --aout=dummy --avcodec-hw=none --no-spu")
    player = instance.media_player_new(str(film))
    memory = ctypes.create_string_buffer(1920 * 1080 * 4 + 65536)
    seen = memoryview(memory).cast("B")
    shown, before = threading.Event(), [b""]
    callbacks = vlc.CallbackDecorators

    def lock(_opaque: object, planes: ctypes.Array[ctypes.c_void_p]) -> None:
        planes[0] = ctypes.addressof(memory)

    def display(*_args: object) -> None:
        if bytes(seen[::SAMPLE]) != before[0]:
            shown.set()

    kept = callbacks.VideoLockCb(lock), callbacks.VideoUnlockCb(lambda *_: None), callbacks.VideoDisplayCb(display)
    player.video_set_callbacks(*kept, None)
    player.video_set_format("RV32", 1920, 1080, 1920 * 4)
    player.play()
    shown.wait(10)
    player.set_pause(1)
    time.sleep(1.5)
    times = []
    for place in _places():
        before[0] = bytes(seen[::SAMPLE])
        shown.clear()
        began = time.monotonic()
        player.set_time(place // timedelta(milliseconds=1))
        shown.wait(10)
        times.append(time.monotonic() - began)
        time.sleep(0.15)
    player.stop()
    return times


if __name__ == "__main__":
    print(*measure(sys.argv[1], Path(sys.argv[2])))  # noqa: T201 - read by the bench
