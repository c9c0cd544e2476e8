"""What is looked at after the whole program was killed: the ordinary suite's thirty kills and the long run's thousand.

A program under use says lines of JSON (`driver.py`); here is what they mean for what must be there at the next start.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop_app.paths import Places
from desktop_app.playback import memory
from desktop_app.storage.service import Store

PROMISE = 1.0
"""Seconds: text typed longer ago than this is always back, on a disk whose commits are quick (X2)."""
SLACK = 0.5
"""Seconds that a busy test machine may hold a key press up between the box and the store."""
MOST_FILM_LOST = 5.0
"""Seconds."""
ENDS_WITHIN = 5.0
"""Seconds a player may take to notice that its program is gone, on a busy machine."""

Line = Mapping[str, Any]


def last(lines: Sequence[Line], key: str) -> Line | None:
    """Return the newest line with this key."""
    return next((line for line in reversed(lines) if key in line), None)


def lost_although_saved(lines: Sequence[Line], restored: str) -> str | None:
    """Return what was said to be saved and is not back; None where all of it is."""
    saved, came_back = last(lines, "saved"), last(lines, "restored")
    there = saved["saved"] if saved else came_back["restored"] if came_back else ""
    return None if restored.startswith(there) else str(there)


def seconds_lost(lines: Sequence[Line], restored: str) -> float:
    """Return how many seconds before the end the oldest key was pressed that is not back."""
    missing = [line["at"] for line in lines if "typed" in line and not restored.startswith(line["typed"])]
    return float(lines[-1]["at"]) - min(missing) if missing else 0.0


def damage_of(place: Path) -> str | None:
    """Open the store as the program does, and return what is wrong: its own checks are part of that."""
    store = Store(Places(place))
    report = store.open().result(20)
    facts = store.quick_facts().result(20)
    store.close().result(20)
    if report.damaged:
        return f"damaged answers: {len(report.damaged)}"
    return None if facts.quick_check == "ok" else facts.quick_check


def is_alive(pid: int) -> bool:
    """Tell whether a process runs: one that has ended and waits to be counted does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def players_end(pids: Iterable[int]) -> bool:
    """Wait until none of these processes runs; False where one of them does not end."""
    until = time.monotonic() + ENDS_WITHIN
    while any(is_alive(pid) for pid in pids):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def processes_of(place: Path) -> list[int]:
    """Return the processes that work with a data folder by their command line: programs and players."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if str(place).encode() in (folder / "cmdline").read_bytes() and is_alive(int(folder.name)):
                found.append(int(folder.name))
    return found


def shared_memory_left(place: Path) -> int:
    """Return how many files of shared memory lie about that nobody holds, and remove them.

    Memory without a name, which is what Linux gives, ends with the last process that has it.
    """
    return memory.sweep(memory.file_folders(Places(place).cache))
