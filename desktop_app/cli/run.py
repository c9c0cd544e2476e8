"""What every command is given, and how it speaks: one line per fact for people, one JSON document for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

import typer

from desktop_app.courses.library import Library
from desktop_app.paths import Places, resources
from desktop_app.playback.probe import duration_of
from desktop_app.settings import EngineChoice


@dataclass(frozen=True)
class Run:
    """One run of one command: where its data is, and what would play the films."""

    places: Places
    engine: EngineChoice = EngineChoice.AUTO

    @cached_property
    def library(self) -> Library:
        """The courses on this computer."""
        return Library(self.places, resources() / "courses", duration_of=duration_of)


def run_of(context: typer.Context) -> Run:
    """Return the run a verb belongs to."""
    run = context.find_object(Run)
    if run is None:
        raise RuntimeError("a verb was run without its run")
    return run


def say(text: str = "") -> None:
    """Print a line for people."""
    print(text)  # noqa: T201 (a command speaks by printing)


def say_json(document: Any) -> None:
    """Print one JSON document for programs."""
    say(json.dumps(document, ensure_ascii=False, indent=2))


def say_table(rows: Iterable[Sequence[str]]) -> None:
    """Print rows with their columns under each other; the last column runs on."""
    lines = [tuple(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
        say("   ".join(cells).rstrip())


@contextmanager
def showing_progress() -> Iterator[Callable[[int, int], None]]:
    """Give a function that shows how far long work has come, as a percentage on a terminal; nowhere else."""
    shown = -1

    def show(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 * done // max(1, total)
        if percent != shown and sys.stderr.isatty():
            shown = percent
            sys.stderr.write(f"\r{percent:3} %")
            sys.stderr.flush()

    try:
        yield show
    finally:
        if shown >= 0:
            sys.stderr.write("\r     \r")


def say_error(text: str) -> None:
    """Print one line on stderr."""
    print(" ".join(text.split()), file=sys.stderr)  # noqa: T201 (a command speaks by printing)


def time_in(text: str) -> datetime:
    """Return the time that a reply holds, in this computer's zone."""
    return datetime.fromisoformat(text).astimezone()
