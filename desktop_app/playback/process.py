"""The player process as the program sees it: started early, spoken to in lines, killed without regret.

Knows no Qt, so that it can be started before Qt is imported. A process has a ring of its own: a successor gets a new
one, so a dying process can never write into what the next one shows.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Final, cast

from desktop_app.playback import engines
from desktop_app.playback.engines import EngineName
from desktop_app.playback.frames import RingReader

PLAYER_ARGUMENT: Final = "--player-process"
"""First argument of a frozen program that is to be a player process; `__main__` looks at it before anything else."""

LONGEST_LINE: Final = 16_384
"""Bytes. Nothing a player process has to say is longer than a few hundred."""
MOST_LINES: Final = 1000
"""Lines in one second. A player in the middle of a film says about sixty, and one for each place that is asked for."""

_PATIENCE: Final = 0.5
"""Seconds that `end` waits, for a process that is well; a killed one is gone within a millisecond or two."""


class PlayerProcess:
    """One player process. Raises NoRoomForPicture, and OSError where no process can be started."""

    def __init__(self, cache: Path, log: Path, wanted: tuple[EngineName, ...] = engines.ORDER) -> None:
        self.ring = RingReader.make(cache)
        try:
            self._child = subprocess.Popen(
                [*child_program(), self.ring.handle, str(log), engines.written(wanted)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=self.ring.inherited,
                env=child_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            self.ring.close()
            raise
        self._commands = cast("IO[bytes]", self._child.stdin)
        self._events = cast("IO[bytes]", self._child.stdout)
        self._reader: threading.Thread | None = None
        self._ended = False
        """Nobody listens any more, and who did may be gone."""

    @property
    def process_id(self) -> int:
        """The operating system's number of the process."""
        return self._child.pid

    def listen(self, heard: Callable[[bytes], None], gone: Callable[[], None]) -> None:
        """Call `heard` with every line of the process and `gone` at its end, both on a thread of their own.

        One that talks without end is not listened to any longer, and called gone.
        """
        self._reader = threading.Thread(target=self._read, args=(heard, gone), name="player-events", daemon=True)
        self._reader.start()

    def send(self, command: Mapping[str, object]) -> bool:
        """Give the process a command. False where it is gone; its end is told by `gone`, too."""
        try:
            self._commands.write(json.dumps(command).encode() + b"\n")
            self._commands.flush()
        except (OSError, ValueError):
            return False
        return True

    def end(self, *, wait: bool = True) -> None:
        """Kill the process and let go of the ring. Waits little: a process can hang in the kernel on a dead disk.

        Where another one takes over there is nothing to wait for.
        """
        self._ended = True
        self._child.kill()
        reaper = threading.Thread(target=self._reap, name="player-end", daemon=True)
        reaper.start()
        if wait:
            reaper.join(_PATIENCE)

    def _reap(self) -> None:
        self._child.wait()
        with contextlib.suppress(OSError):  # closing flushes what a dead process will never read
            self._commands.close()
        if self._reader is not None:
            self._reader.join()
        self._events.close()
        self.ring.close()

    def _read(self, heard: Callable[[bytes], None], gone: Callable[[], None]) -> None:
        for line in sensible_lines(self._events):
            if self._ended:
                return
            heard(line)
        if not self._ended:
            gone()


def sensible_lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield lines, until the end or until there are more, or longer ones, than anybody can have to say."""
    began, count = time.monotonic(), 0
    while (line := stream.readline(LONGEST_LINE)).endswith(b"\n"):
        now = time.monotonic()
        if now - began > 1.0:
            began, count = now, 0
        count += 1
        if count > MOST_LINES:
            return
        yield line


def child_program() -> list[str]:
    """Return the command that starts `playback.host`, in a checkout, a wheel or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, PLAYER_ARGUMENT]
    return [sys.executable, "-m", "desktop_app.playback.host"]


def child_environment() -> dict[str, str]:
    """Return an environment in which the child finds this very program, wherever it is started.

    On glibc it also keeps the heaps of a decoder's threads few: each film's threads took others, and after many films
    the player held a quarter of a gigabyte (decision 223).
    """
    environment = dict(os.environ)
    environment.setdefault("MALLOC_ARENA_MAX", "2")
    checkout = str(Path(__file__).resolve().parents[2])
    earlier = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = os.pathsep.join([checkout, earlier]) if earlier else checkout
    return environment
