"""What a long run is: its name, how much of it is done, the figures it gives back, and processes that do its work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENGINES = ("vlc", "qt")


@dataclass(frozen=True)
class Figure:
    """One line of a run's table."""

    what: str
    found: str
    target: str = ""
    well: bool = True
    """Whether the target is met; true where there is none."""


@dataclass(frozen=True)
class Size:
    """How much of a run is to be done."""

    share: float = 1.0
    """Of the whole run."""
    processes: int = 1
    """How many may work side by side."""

    def of(self, whole: int) -> int:
        """Return this share of a whole number, at least 1."""
        return max(1, round(whole * self.share))


@dataclass(frozen=True)
class LongRun:
    """A named run."""

    name: str
    faults: str
    """The ids of the faults."""
    what: str
    seed: int
    run: Callable[[Path, int, Size], list[Figure]]


class NoReport(Exception):
    """A run ended without saying what it found."""


MANY = 20
"""So many kills or cuts, and each thing that they are to show has shown: fewer are a trial of the run itself."""


def shows(count: int, tries: int) -> bool:
    """Whether something was shown at all: a run in which nothing happened has proved nothing, however well it ended."""
    return count > 0 or tries < MANY


def reports_of(module: str, arguments: Sequence[Sequence[str]]) -> list[Any]:
    """Run a module once for each list of arguments, side by side; return what each printed: a line of JSON, or more.

    Raises NoReport where one of them breaks off.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SAMSYN_AUDIO": "dummy", "QT_LOGGING_RULES": "*=false"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    reports: list[Any] = [None] * len(arguments)

    def one(number: int) -> None:
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments[number]],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
            env=environment,
        )
        if done.returncode != 0:
            return  # what it had to say of that is on the screen
        lines = done.stdout.splitlines()
        reports[number] = json.loads(lines[0]) if len(lines) == 1 else [json.loads(line) for line in lines]

    threads = [threading.Thread(target=one, args=(number,)) for number in range(len(arguments))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if any(report is None for report in reports):
        raise NoReport(f"{module} ended without its figures")
    return reports


def dealt(whole: int, hands: int) -> list[int]:
    """Return a number dealt as evenly as it goes."""
    return [whole // hands + (hand < whole % hands) for hand in range(hands)]
