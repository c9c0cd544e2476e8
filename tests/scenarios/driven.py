"""The whole program under use (`driver.py`), as a test sees it: a process that says lines, and that can be hurt."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest


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


def drive(folder: Path, *what: str, within: Sequence[str] = (), **more: str) -> Driven:
    """Use the program as `driver.py` says, in a process of its own.

    `within` is a command that is given the program's to run; `more` goes into its environment.
    """
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "SAMSYN_AUDIO": "dummy",
        "QT_LOGGING_RULES": "*=false",
        **more,
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # thirty starts that compile everything anew are not the program's
    return Driven(
        subprocess.Popen(
            [*within, sys.executable, "-m", "tests.scenarios.driver", str(folder), *what],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
    )


def a_meeting(folder: Path) -> int:
    """Begin a meeting and leave it at its first question, its answer open; return the player's process."""
    beginner = drive(folder, "begin")
    player = int(beginner.wait_for("begun")["player"])
    beginner.end()
    return player
