"""What films and their decoders can do to the player, many times over. Prints what it found as JSON.

python -m tests.faults.playing FOLDER ENGINE spoil COUNT SEED    films spoilt at random, each played to its verdict
python -m tests.faults.playing FOLDER ENGINE kill COUNT SEED     the player process killed and frozen while it plays
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from desktop_app.playback.engines import EngineName
from desktop_app.playback.film import EndReason, FilmSource
from desktop_app.playback.player import Player, PlayerState
from tests.playback.films import make_film

SECONDS = 1.2
"""Of the films that are spoilt; played four times as fast."""
VERDICT = 14.0
"""Seconds within which the player must have said something of any film: two watchdogs in a row."""
BEFORE, AFTER = 1.0, 0.3
"""Seconds beside the place where the process was killed: a film goes on a little before it, and leaves nothing out."""
SETTLED = timedelta(seconds=0.6)
ENDS_WITHIN = 5.0
"""Seconds a player process may take to end when it is no longer wanted."""


class Table:
    """A player, and ways to wait for it."""

    def __init__(self, folder: Path, engine: EngineName) -> None:
        self.app = QCoreApplication.instance() or QCoreApplication([])
        self.player = Player(folder, folder, (engine,))
        self.said: list[str] = []
        self.replaced = self.restarts = 0
        self.player.ended.connect(lambda end: self.said.append("seen" if end.reason is EndReason.END else "cut short"))
        self.player.failed.connect(lambda error: self.said.append(type(error).__name__))
        self.player.restarted.connect(self._count)
        self.player.start()

    def _count(self) -> None:
        self.restarts += 1

    def until(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Wait for a condition; False where it does not come."""
        loop, deadline = QEventLoop(), time.monotonic() + seconds
        look = QTimer(interval=5)
        look.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > deadline else None)
        look.start()
        loop.exec()
        return condition()

    def verdict(self, film: Path) -> str:
        """Open a film and return what came of it; "" where nothing did."""
        self.said.clear()
        before = self.player.process_id
        self.player.open(FilmSource(film))
        self.until(lambda: self.said != [], VERDICT)
        self.replaced += self.player.process_id != before
        return self.said[0] if self.said else ""

    def plays(self, film: Path) -> bool:
        """Whether a sound film plays now."""
        self.player.open(FilmSource(film))
        return self.until(lambda: self.player.state is PlayerState.PLAYING and self.player.picture() is not None, 20)


def spoil(data: bytes, chance: random.Random) -> bytes:
    """Return a film's bytes with one of the things that disks, sticks and people do to them."""
    spoilt, at = bytearray(data), chance.randrange(len(data))
    length = min(chance.choice([1, 16, 512, 8192]), len(data) - at)
    match chance.randrange(5):
        case 0:
            for _ in range(chance.choice([1, 8, 64])):
                spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        case 1:
            del spoilt[at:]
        case 2:
            spoilt[at : at + length] = bytes(length)
        case 3:
            spoilt[at : at + length] = chance.randbytes(length)
        case _:
            del spoilt[at : at + length]
    return bytes(spoilt)


def spoil_films(folder: Path, engine: EngineName, count: int, seed: int) -> dict[str, Any]:
    """Play spoilt films, one after the other in one player."""
    fast = ("-preset", "ultrafast")
    films = [
        make_film(folder / "film.mp4", SECONDS, *fast, "-movflags", "+faststart"),
        make_film(folder / "film.mkv", SECONDS, *fast),
        make_film(folder / "film.webm", SECONDS, "-deadline", "realtime", "-cpu-used", "8", codec=("libvpx",)),
        make_film(folder / "film.avi", SECONDS, codec=("mpeg4",)),
    ]
    sound, chance, table = [film.read_bytes() for film in films], random.Random(seed), Table(folder, engine)
    table.player.set_rate(4.0)
    verdicts: Counter[str] = Counter()
    silent, stuck = [], 0
    for number in range(count):
        kind = chance.randrange(len(films))
        film = folder / f"{number}{films[kind].suffix}"
        film.write_bytes(spoil(sound[kind], chance))
        said = table.verdict(film)
        verdicts[said] += 1
        if said:
            film.unlink()
        else:
            silent.append(f"{film.name} ({table.player.state.value} at {table.player.position})")
        if (not said or number % 50 == 0) and not table.plays(films[0]):
            stuck += 1
    table.player.close()
    return {"films": count, "verdicts": verdicts, "silent": silent, "stuck": stuck, "replaced": table.replaced}


def kill_player(folder: Path, engine: EngineName, count: int, seed: int) -> dict[str, Any]:
    """Kill and freeze the process by turns, and see when and where the film goes on."""
    film = make_film(folder / "film.mp4", 60, "-preset", "ultrafast", "-g", "50")
    chance, table = random.Random(seed), Table(folder, engine)
    player, back, wrong, pids = table.player, {"killed": [], "frozen": []}, [], []
    for number in range(count):
        how = "frozen" if number % 2 else "killed"
        player._crashes.clear()
        player._keeper._deaths.clear()
        at = timedelta(seconds=chance.uniform(1, 40))
        player.open(FilmSource(film, duration=timedelta(seconds=60)), at=at)
        if not table.until(lambda at=at: player.position > at + SETTLED, 20):
            wrong.append(f"did not play from {at}: {player.state}")
        pid, place, began, restarts = player.process_id, player.position, time.monotonic(), table.restarts
        if pid is None:
            wrong.append(f"there is no player process: {player.fault!r}")
            break
        pids.append(pid)
        os.kill(pid, signal.SIGSTOP if how == "frozen" else signal.SIGKILL)
        went_on = table.until(lambda restarts=restarts: table.restarts > restarts, 20)
        back[how].append(round(time.monotonic() - began, 3))
        moved = (player.position - place).total_seconds()
        if not went_on or not -BEFORE <= moved <= AFTER:
            wrong.append(f"{how} at {place}: {player.state}, {moved:+.2f} s")
    pids += [player.process_id] if player.process_id is not None else []
    player.close()
    table.until(lambda: not any(map(psutil.pid_exists, pids)), ENDS_WITHIN)
    left = [pid for pid in pids if psutil.pid_exists(pid)]
    return {"kills": sum(map(len, back.values())), "back_s": back, "wrong": wrong, "left": left}


def main(arguments: list[str]) -> int:
    """Do what is asked and print it."""
    folder, engine, what, count, seed = arguments
    Path(folder).mkdir(parents=True, exist_ok=True)
    work = {"spoil": spoil_films, "kill": kill_player}[what]
    found = work(Path(folder), EngineName(engine), int(count), int(seed))
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
