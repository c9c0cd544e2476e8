"""P9: from a key press to the commit, and the commit beside a bare one-row commit with the same pragmas.

Both files lie on the same disk, and the commits are made in turn, so that what else the machine does hits both.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import threading
import time
from pathlib import Path

from desktop_app.domain.answer import TextValue
from desktop_app.storage.database import PRAGMAS
from desktop_app.storage.keeper import Keeper
from desktop_app.storage.records import DraftSaved, Pace, StoreEvent
from tests.storage.desk import STILL, Desk, Heard, a_desk

COMMITS = 1000
KEYS = 25
SENTENCE = "Vi känner igen det här från vårt arbete, och det är oftast receptionen som ser det först. "

Row = tuple[str, str, str, str, str]


class Stopwatch(Heard):
    """Notes when each draft was said to be saved."""

    def __init__(self) -> None:
        super().__init__()
        self.saved = threading.Event()
        self.saved_at = 0.0

    def __call__(self, event: StoreEvent) -> None:
        if isinstance(event, DraftSaved):
            self.saved_at = time.perf_counter()
            self.saved.set()


def rows() -> list[Row]:
    """Return the rows of the table: number, what, ours, yardstick, ratio with its target."""
    with tempfile.TemporaryDirectory() as folder:
        keys = _from_key_to_disk(Path(folder) / "keys")
        ours, bare = _commits(Path(folder) / "commits")
    return [
        ("P9", f"key press to durable commit, worst of {KEYS}", _ms(max(keys)), "–", f"{max(keys):.2f} s (≤ 1.0 s)"),
        _beside("draft saved on disk, p50", _part(ours, 50), _part(bare, 50), "the p99 is what is promised"),
        _beside("draft saved on disk, p99", _part(ours, 99), _part(bare, 99), "≤ 1.5"),
    ]


def _beside(what: str, ours: float, bare: float, target: str) -> Row:
    return "P9", what, _ms(ours), f"bare SQLite {_ms(bare)}", f"{ours / bare:.2f} ({target})"


def _from_key_to_disk(folder: Path) -> list[float]:
    """Return the seconds from single key presses to the commit, at the program's own pace."""
    watch = Stopwatch()
    took = []
    with a_desk(folder, Pace(), heard=watch) as desk:
        for n in range(KEYS):
            watch.saved.clear()
            pressed = time.perf_counter()
            _type(desk, n)
            watch.saved.wait(10)
            took.append(watch.saved_at - pressed)
    return took


def _commits(folder: Path) -> tuple[list[float], list[float]]:
    """Return the seconds of our drafts' commits and of bare ones, both made on the database thread."""
    ours: list[float] = []
    bare: list[float] = []
    with a_desk(folder, STILL) as desk:

        def both(keeper: Keeper) -> None:
            raw = _bare_store(folder / "bare.db")
            for n in range(COMMITS):
                begun = time.perf_counter()
                keeper.typed(desk.answer.id, desk.session.id, TextValue(_text(n)), 0, time.monotonic())
                keeper.flush()
                between = time.perf_counter()
                _bare_commit(raw, n)
                ours.append(between - begun)
                bare.append(time.perf_counter() - between)
            raw.close()

        desk.store._ask(both).result()
    return ours, bare


def _type(desk: Desk, n: int) -> None:
    desk.store.typed(desk.answer.id, desk.session.id, TextValue(_text(n)), 0)


def _text(n: int) -> str:
    return SENTENCE * (1 + n % 8) + str(n)


def _bare_store(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    for name, (value, _) in PRAGMAS.items():
        raw.execute(f"PRAGMA {name}={value}").fetchall()
    raw.execute("CREATE TABLE draft (answer_id TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT")
    return raw


def _bare_commit(raw: sqlite3.Connection, n: int) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("INSERT INTO draft VALUES ('a', ?) ON CONFLICT DO UPDATE SET value = excluded.value", (_text(n),))
    raw.execute("COMMIT")


def _part(times: list[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms"


if __name__ == "__main__":
    for row in rows():
        print(*row, sep=" | ")  # noqa: T201
