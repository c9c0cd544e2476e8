"""The whole program killed again and again, quickly: X1 and X2 with as many kills as there is time for.

    python -m tests.faults.killing_program FOLDER KILLS SEED

A process of its own that has read in everything the program consists of, and forks a child for each start before it has
itself opened a window, a file or a thread: a start costs what opening costs and not what reading modules costs. From
there on all is as in use: the child opens its window and the store, starts its player, comes back to the answer and
types, and is killed. One kill in five comes while it starts. What was found is printed as JSON.
"""

from __future__ import annotations

import faulthandler
import json
import os
import random
import select
import signal
import statistics
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import wakepy

from desktop_app import instance, words
from desktop_app.courses import library
from desktop_app.playback import player, probe
from desktop_app.storage import keeper, migrations
from desktop_app.ui import program
from tests.scenarios import driver
from tests.scenarios.kills import (
    PROMISE,
    damage_of,
    is_alive,
    last,
    lost_although_saved,
    players_end,
    processes_of,
    seconds_lost,
    shared_memory_left,
)

# Read in before the first fork, like everything else that a start would have to read.
assert all((wakepy, instance, words, library, player, probe, keeper, migrations, program))

KILLS_OF_ONE_PLACE = 50
"""A new data folder is begun after so many, so that what is looked at each time does not grow for ever."""
STARTS_WITHIN = 2.0
"""Seconds in which a kill during the start comes."""
TYPES_FOR = (0.05, 1.6)
"""Seconds of typing before a kill."""
EARLY = 0.2
"""The share of kills that come during the start."""
PATIENCE = 90.0
"""Seconds after which a start that does not come to its answer is a fault. It takes 1 to 3 on a quiet machine; a disk
that many wait for makes it longer."""


class Child:
    """One program: forked, heard, killed."""

    def __init__(self, work: Callable[[], None], errors: Path) -> None:
        self.lines: list[dict[str, Any]] = []
        self._errors = errors
        self._rest = b""
        self._out, into = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            _be_the_program(work, into, errors)
        os.close(into)
        self.has_ended = False

    def hear(self, seconds: float) -> bool:
        """Read what has been said, waiting so long for more. False where nothing came or the child has ended."""
        if not select.select([self._out], [], [], max(0.0, seconds))[0]:
            return False
        more = os.read(self._out, 1 << 20)
        if not more:
            self.has_ended = True
            return False
        *whole, self._rest = (self._rest + more).split(b"\n")
        self.lines += [json.loads(line) for line in whole]
        return True

    def wait_for(self, key: str) -> bool:
        """Hear on until a line has this key; False where the child ends, or takes too long."""
        until = time.monotonic() + PATIENCE
        while last(self.lines, key) is None and not self.has_ended and time.monotonic() < until:
            self.hear(1.0)
        return last(self.lines, key) is not None

    def hear_for(self, seconds: float) -> None:
        """Hear for so long."""
        until = time.monotonic() + seconds
        while not self.has_ended and (left := until - time.monotonic()) > 0:
            self.hear(left)

    def stacks(self) -> str:
        """Ask one that has come to a halt where it stands, and return what it says."""
        os.kill(self.pid, signal.SIGUSR1)
        time.sleep(1.0)
        return self._errors.read_text()[-6000:]

    def kill(self) -> None:
        """Kill -9, and hear what it had said until then."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        while self.hear(1.0):
            pass
        os.close(self._out)


def _be_the_program(work: Callable[[], None], into: int, errors: Path) -> None:
    """Be the child: say lines to the pipe, and never come back."""
    try:
        os.dup2(into, 1)
        os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
        faulthandler.register(signal.SIGUSR1, file=2, all_threads=True)
        work()
    except BaseException:  # noqa: BLE001  # whatever it is, a forked child must not go on as its parent
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


@dataclass
class Found:
    """What the kills showed."""

    kills: int = 0
    early: int = 0
    saved: int = 0
    typed: int = 0
    losses: list[float] = field(default_factory=list)
    back_after: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def report(self) -> dict[str, Any]:
        """Return it as plain figures; times in seconds."""
        return {
            "kills": self.kills,
            "early": self.early,
            "saved": self.saved,
            "typed": self.typed,
            "late": sum(loss > PROMISE for loss in self.losses),
            "losses": [round(loss, 3) for loss in self.losses],
            "back_after": round(statistics.median(self.back_after), 3) if self.back_after else None,
            "wrong": self.wrong,
            "left": self.left,
        }


class Place:
    """One data folder, and what is known of it from outside."""

    def __init__(self, folder: Path, found: Found) -> None:
        self.folder = folder
        self.found = found
        self.players: set[int] = set()
        self.before: list[dict[str, Any]] | None = None
        self.errors = folder.with_name(folder.name + ".errors")
        folder.mkdir(parents=True)
        beginner = Child(lambda: driver.begin(folder), self.errors)
        if beginner.wait_for("begun"):
            self.players.add(int((last(beginner.lines, "begun") or {})["player"]))
        else:
            found.wrong.append(f"no meeting was begun: {self.errors.read_text()[-500:]}")
            if not beginner.has_ended:
                found.wrong.append(beginner.stacks())
        beginner.kill()

    def kill_once(self, chance: random.Random) -> None:
        """Start the program, let it come back and type, kill it, and look at what the one before had said."""
        began = time.time()
        seed = chance.randrange(1 << 30)
        child = Child(lambda: driver.type_on(self.folder, seed), self.errors)
        if chance.random() < EARLY:
            self.found.early += 1
            child.hear_for(chance.uniform(0.0, STARTS_WITHIN))
        elif child.wait_for("typed"):
            child.hear_for(chance.uniform(*TYPES_FOR))
        elif not child.has_ended:
            self.found.wrong.append(f"the program did not come to its answer: {child.stacks()}")
        if child.has_ended:
            self.found.wrong.append(f"the program ended by itself: {self.errors.read_text()[-500:]}")
        child.kill()
        self.found.kills += 1
        self._look(child.lines, began)

    def _look(self, lines: list[dict[str, Any]], began: float) -> None:
        here = last(lines, "restored")
        if here is None:
            return  # killed before it had come to its answer: what was known before still holds
        self.players.add(int(here["player"]))
        self.found.back_after.append(here["at"] - began)
        self.found.saved += sum("saved" in line for line in lines)
        self.found.typed += sum("typed" in line for line in lines)
        if self.before is not None:
            gone = lost_although_saved(self.before, here["restored"])
            if gone is not None:
                self.found.wrong.append(f"{len(gone)} characters were saved, {len(here['restored'])} are there")
            if any("typed" in line for line in self.before):
                self.found.losses.append(seconds_lost(self.before, here["restored"]))
        self.before = lines

    def close(self) -> None:
        """Look at what is left when nobody is there any more, and at the store."""
        players_end(self.players | set(processes_of(self.folder)))
        left = {pid for pid in self.players if is_alive(pid)} | set(processes_of(self.folder)) - {os.getpid()}
        self.found.left += [f"process {pid}" for pid in left]
        self.found.left += ["shared memory"] * shared_memory_left(self.folder)
        checker = Child(lambda: driver.say(damage=damage_of(self.folder) or ""), self.errors)
        if not checker.wait_for("damage"):
            self.found.wrong.append("the store could not be opened")
        elif damage := (last(checker.lines, "damage") or {})["damage"]:
            self.found.wrong.append(damage)
        checker.kill()


def kill_often(folder: Path, times: int, seed: int) -> Found:
    """Kill the program many times, and look after each."""
    chance = random.Random(seed)
    found = Found()
    place: Place | None = None
    for kill in range(times):
        if place is None or kill % KILLS_OF_ONE_PLACE == 0:
            if place is not None:
                place.close()
            place = Place(folder / "Åsa Öberg" / str(kill), found)
        place.kill_once(chance)
    if place is not None:
        place.close()
    return found


def main() -> None:
    """Kill as the arguments say, and print the report."""
    folder, times, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    sys.stdout.write(json.dumps(kill_often(folder, times, seed).report()) + "\n")


if __name__ == "__main__":
    main()
