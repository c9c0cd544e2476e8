"""X1 and X2: the whole program killed while somebody types and while a film plays. Nothing said to be saved is lost."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.paths import Places
from desktop_app.storage.service import Store

KILLS = 30
"""In the ordinary suite; the long run has 1,000 (`reliability.md` X1)."""
PROMISE = 1.0
"""Seconds: text typed longer ago than this is always back, on a disk whose commits are quick (X2)."""
SLACK = 0.5
"""Seconds that a busy test machine may hold a key press up between the box and the store."""
MOST_FILM_LOST = 5.0
"""Seconds."""


@dataclass
class Driven:
    """A program under use, seen from outside."""

    process: subprocess.Popen[str]
    lines: list[dict[str, Any]] = field(default_factory=list)

    def wait_for(self, key: str) -> dict[str, Any]:
        """Read on until a line has this key."""
        assert self.process.stdout is not None
        for text in self.process.stdout:
            line: dict[str, Any] = json.loads(text)
            self.lines.append(line)
            if key in line:
                return line
        pytest.fail(f"the program ended with {self.process.wait()} before «{key}»")

    def kill(self) -> None:
        """Kill -9, and read what it had said until then."""
        self.process.send_signal(signal.SIGKILL)
        assert self.process.stdout is not None
        for text in self.process.stdout:
            if text.endswith("\n"):
                self.lines.append(json.loads(text))
        self.process.stdout.close()
        self.process.wait()

    def end(self) -> None:
        """Wait until it ends by itself."""
        assert self.process.wait() == 0
        assert self.process.stdout is not None
        self.process.stdout.close()

    def last(self, key: str) -> dict[str, Any] | None:
        """Return the newest line with this key."""
        return next((line for line in reversed(self.lines) if key in line), None)


def drive(folder: Path, *what: str) -> Driven:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SAMSYN_AUDIO": "dummy", "QT_LOGGING_RULES": "*=false"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # thirty starts that compile everything anew are not the program's
    return Driven(
        subprocess.Popen(
            [sys.executable, "-m", "tests.scenarios.driver", str(folder), *what],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
    )


def is_alive(pid: int) -> bool:
    """Tell whether a process runs: one that has ended and waits to be counted does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def players_end(pids: list[int]) -> bool:
    last = time.monotonic() + 5
    while any(is_alive(pid) for pid in pids):
        if time.monotonic() > last:
            return False
        time.sleep(0.02)
    return True


@pytest.mark.timeout(400)
def test_nothing_said_to_be_saved_is_lost_in_thirty_kills(place: Path) -> None:
    """A dead battery in the middle of a word: every word that stood as saved is there again, and almost all else."""
    beginner = drive(place, "begin")
    players = [int(beginner.wait_for("begun")["player"])]
    beginner.end()
    rest = random.Random(20261118)
    before: Driven | None = None
    losses: list[float] = []
    for kill in range(KILLS + 1):
        program = drive(place, "type", str(kill))
        here = program.wait_for("restored")
        players.append(int(here["player"]))
        if before is not None:
            losses.append(_lost(before, here["restored"]))
        if kill == KILLS:
            program.kill()
            break
        killed_after = rest.uniform(0.05, 1.6)
        program.wait_for("typed")
        time.sleep(killed_after)
        program.kill()
        before = program
    assert len(losses) == KILLS
    assert sorted(losses)[KILLS // 2] <= PROMISE, "half of the kills lose next to nothing"
    assert players_end(players), "a player outlived its program"
    _intact(place)


def _lost(before: Driven, restored: str) -> float:
    """Check one kill, and return how many seconds of typing it cost."""
    ended = before.lines[-1]["at"]
    saved = before.last("saved")
    if saved is not None:
        assert restored.startswith(saved["saved"]), "what was said to be saved is not there"
    typed = [line for line in before.lines if "typed" in line]
    for line in typed:
        if ended - line["at"] > PROMISE + SLACK:
            assert restored.startswith(line["typed"]), f"typed {ended - line['at']:.2f} s before the kill, and gone"
    missing = [line["at"] for line in typed if len(line["typed"]) > len(restored)]
    return ended - min(missing) if missing else 0.0


def _intact(place: Path) -> None:
    """Open the store as the program does: its own checks of structure and fingerprints are part of that."""
    store = Store(Places(place))
    report = store.open().result(20)
    assert report.damaged == ()
    assert store.quick_facts().result(20).quick_check == "ok"
    store.close().result(20)


def test_closing_in_the_middle_of_a_word_keeps_the_word(place: Path) -> None:
    """The window is closed with the last letter hardly down: the next start has it all, and asks nothing."""
    beginner = drive(place, "begin")
    beginner.wait_for("begun")
    beginner.end()
    closer = drive(place, "close")
    typed = closer.wait_for("closed")["closed"]
    closer.end()
    assert typed.endswith("Sista ordet.")
    after = drive(place, "type", "1")
    restored = after.wait_for("restored")["restored"]
    after.kill()
    assert restored == typed
    _intact(place)


@pytest.mark.timeout(120)
def test_films_place_comes_back_within_five_seconds_and_is_offered_ten_earlier(place: Path) -> None:
    """After a crash in the middle of a film the group goes on where it was, and is asked first."""
    beginner = drive(place, "begin")
    beginner.wait_for("begun")
    beginner.end()
    first = drive(place, "film")
    began = first.wait_for("offered")
    assert began["offered"]
    reached = 0.0
    while reached < 12:
        reached = float(first.wait_for("position")["position"])
    first.kill()
    reached = float((first.last("position") or {})["position"])
    second = drive(place, "film")
    back = second.wait_for("offered")
    second.kill()
    assert back["offered"], "nothing starts by itself"
    assert reached - MOST_FILM_LOST <= back["place"] <= reached + 0.5
    assert back["stands_at"] == pytest.approx(max(0.0, back["place"] - 10), abs=0.6)
    assert players_end([int(began["player"]), int(back["player"])])
