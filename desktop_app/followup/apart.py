"""Reading answer files in a process of its own: a file that kills or blocks its reader costs that file and no other."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TypeAlias

from desktop_app.followup.errors import Refusal
from desktop_app.followup.reading import AnswerFile, FileRefused, read_file

Read: TypeAlias = Callable[[Path], AnswerFile]
"""Returns what a file holds, or raises FileRefused."""

PATIENCE = timedelta(seconds=30)
"""No file takes longer, on the slowest share: the largest there may be is read in one or two seconds here."""


class Line(Protocol):
    """One end of a pipe between processes, which has another class on Windows."""

    def send(self, obj: Any, /) -> None:
        """Hand something over to the other end."""

    def recv(self) -> Any:
        """Wait for what comes. Raises EOFError where the other end is gone."""

    def poll(self, timeout: float | None = 0.0, /) -> bool:
        """Tell whether something has come, after waiting so many seconds at the longest."""

    def close(self) -> None:
        """Let go of it."""


class ReadingProcess:
    """Reads one file after another; the process is made when first needed, and again after it was killed."""

    def __init__(self, read: Read = read_file, patience: timedelta = PATIENCE) -> None:
        self._read = read
        self._patience = patience
        self._process: SpawnProcess | None = None
        self._line: Line | None = None

    def __enter__(self) -> Self:
        """Begin; nothing is started yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the process."""
        self._end()

    def __call__(self, path: Path) -> AnswerFile:
        """Return what a file holds. Raises FileRefused."""
        reply: AnswerFile | Refusal = Refusal.KILLED_THE_READER
        line = self._line or self._start()
        with suppress(EOFError, OSError):  # it is gone
            line.send(path)
            if line.poll(self._patience.total_seconds()):
                reply = line.recv()
        if reply is Refusal.KILLED_THE_READER:
            self._end()
        if isinstance(reply, Refusal):
            raise FileRefused(reply)
        return reply

    def _start(self) -> Line:
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_serve, args=(theirs, self._read), daemon=True)
        self._process.start()
        theirs.close()  # so that its end is seen here as the end of the line
        with suppress(EOFError):
            ours.recv()  # it is ready: a slow start is no file's fault
        self._line = ours
        return ours

    def _end(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()  # it holds nothing
            self._process.join()
            self._process.close()
        self._line = self._process = None


def _serve(line: Line, read: Read) -> None:
    with suppress(EOFError):
        line.send("ready")
        while True:
            path = line.recv()
            try:
                reply: AnswerFile | Refusal = read(path)
            except FileRefused as refused:
                reply = refused.refusal
            line.send(reply)
