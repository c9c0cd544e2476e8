"""P12: the files of one group's hand-over, written in clear and sealed; and a county's post taken in on the other side.

The group has answered every question the course asks, and hands over what is usual where nobody has chosen: Word, the
answer file and text. The window hands it to a process of its own, whose start is in the figure.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.clock import SystemClock
from desktop_app.followup.apart import ReadingProcess
from desktop_app.followup.intake import take_in
from desktop_app.followup.store import FollowupStore
from desktop_app.handover.content import assemble
from desktop_app.handover.export import Parcel, prepare, write, write_apart
from desktop_app.handover.seal import new_key
from desktop_app.paths import resources
from desktop_app.words.documents import document_words
from tests.followup.hostile import fill
from tests.handover.sample import MADE, PlanOfStore, records

TIMES = 7
FILES = 100

Row = tuple[str, str, str, str, str]


def rows() -> list[Row]:
    """Return the rows of the table: number, what, ours, yardstick, ratio with its target."""
    words = document_words("sv", resources() / "translations")
    parcel = prepare(assemble(records(), PlanOfStore(), made_at=MADE), words)
    locked = replace(parcel, keys=(new_key().public, new_key().public))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [
            _row("Word, answer file and text, in a process of their own", _median(folder, parcel, write_apart)),
            _row("Word, answer file and text, once that process is there", _median(folder, parcel, write)),
            _row("the same sealed to two keys, once it is there", _median(folder, locked, write)),
            ("–", f"{FILES} answer files taken in, receipts written", f"{_taken_in(folder):.2f} s", "–", "–"),
        ]


def _row(what: str, seconds: float) -> Row:
    return "P12", f"{what} (median of {TIMES})", f"{seconds * 1000:.0f} ms", "–", f"{seconds:.2f} s (≤ 1 s)"


def _median(folder: Path, parcel: Parcel, put: Callable[[Parcel, Path], object]) -> float:
    taken = []
    for _ in range(TIMES):
        with tempfile.TemporaryDirectory(dir=folder) as to:
            begun = time.perf_counter()
            put(parcel, Path(to))
            taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def _taken_in(folder: Path) -> float:
    inbox, clock = folder / "in", SystemClock()
    inbox.mkdir()
    fill(inbox, good=FILES, bad=0, seed=12)
    begun = time.perf_counter()
    with closing(FollowupStore(folder / "followup.db", clock)) as store, ReadingProcess() as read:
        take_in([inbox], read, store, clock, folder / "receipts")
    return time.perf_counter() - begun
