"""The packaged program, on Linux and for Windows: started, killed and asked from outside."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from waiting import PATIENCE, NotSeenError, until

WINDOWS = Path(__file__).resolve().parents[1] / "windows"


class Packaged:
    """The packaged program, and a data folder of its own."""

    window, console = "samsyn", "samsyn"
    before: tuple[str, ...] = ()

    def __init__(self, folder: Path, work: Path, environment: Mapping[str, str], engine: str) -> None:
        self.data = work / "Åsas data"
        self._log = self.data / "prova" / "logs" / "samsyn.log"
        self._mark = work.name.encode()
        self._trace = work / "trace"
        self._folder = folder
        self._options = ["--try", "--engine", engine]
        self._environment = {
            **environment,
            "SAMSYN_AUDIO": "dummy",
            "SAMSYN_DATA_DIR": self.named(self.data),
            "SAMSYN_TRACE": self.named(self._trace),
        }
        self._process: subprocess.Popen[bytes] | None = None

    def named(self, path: Path) -> str:
        """Return a path as the program knows it."""
        return str(path)

    def start(self) -> float:
        """Start it with its window, wait until it is ready, and return the seconds to its first picture."""
        self._trace.unlink(missing_ok=True)
        began = time.time()
        self._process = subprocess.Popen(
            [*self.before, self._folder / self.window, *self._options],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        lines = until(self._milestones, "the program to be ready")
        return float(lines["home-painted"]) - began

    def _milestones(self) -> dict[str, str] | None:
        if self._process is not None and self._process.poll() is not None:
            raise NotSeenError(f"the program ended with {self._process.returncode}")
        if not self._trace.exists():
            return None
        lines = [line.split() for line in self._trace.read_text(encoding="utf-8").splitlines()]
        seen = {line[0]: line[2] for line in lines if len(line) == 3}
        return seen if "ready" in seen else None

    def players(self) -> list[int]:
        """Return the numbers of the player processes that run."""
        found = []
        for process in Path("/proc").iterdir():
            with contextlib.suppress(OSError):
                if process.name.isdecimal():
                    line = (process / "cmdline").read_bytes()
                    if b"--player-process" in line and self._mark in line:
                        found.append(int(process.name))
        return found

    def kill(self) -> None:
        """End it as a dead battery does, if it runs."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def plays_with(self) -> str:
        """Return the engine, as the log names it."""
        lines = [line for line in self._log.read_text(encoding="utf-8").splitlines() if "playing with" in line]
        return lines[-1].partition("playing with ")[2] if lines else "nothing"

    def verb(self, *words: str) -> Any:
        """Run a command of the program's and return what it says, which is JSON. Under wine it must be a pipe."""
        done = subprocess.run(
            [*self.before, self._folder / self.console, *words, "--try", "--json"],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        if not done.stdout:
            raise NotSeenError(f"{' '.join(words)} says nothing but: {done.stderr.decode(errors='replace')}")
        return json.loads(done.stdout.decode())


class OnWindows(Packaged):
    """The same under wine."""

    window, console = "Samsyn.exe", "samsyn-console.exe"
    before = ("wine",)

    def named(self, path: Path) -> str:
        """Return a path as Windows knows it."""
        return "Z:" + str(path).replace("/", "\\")


def wine_environment(work: Path) -> dict[str, str]:
    """Make a wine folder with the three DLLs that Windows 10 has and wine 8 lacks, and return what reaches it."""
    environment = {
        **os.environ,
        "WINEPREFIX": str(work / "wine"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n",
        "LC_ALL": "C.UTF-8",
    }
    environment.pop("DISPLAY", None)
    subprocess.run(["wineboot", "--init"], env=environment, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    system = work / "wine" / "drive_c" / "windows" / "system32"
    until(system.is_dir, "wine's folder")
    for source in (WINDOWS / "wine").glob("*.c"):
        command = ["x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-Wl,-e,DllMainCRTStartup"]
        subprocess.run([*command, "-o", system / f"{source.stem}.dll", source, "-ladvapi32"], check=True)
    return environment
