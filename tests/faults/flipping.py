"""One flipped bit anywhere in a store, again and again: whether what is shown has changed, and is noticed (X7)."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

from desktop_app.storage.contents import damaged_revisions, full_check
from desktop_app.storage.database import PRESENT
from tests.storage.desk import by_hand
from tests.storage.make_golden import GOLDEN


def shown(raw: sqlite3.Connection) -> list[object]:
    """Return what the group would be shown: each answer's revisions, found as the program finds them."""
    ids = [row[0] for row in raw.execute("SELECT id FROM answer ORDER BY ordinal")]
    by_answer = "SELECT value, status, sha256 FROM revision WHERE answer_id = ? ORDER BY seq"
    return [raw.execute(by_answer, (answer_id,)).fetchall() for answer_id in ids]


def is_noticed(raw: sqlite3.Connection) -> bool:
    """Tell whether what the program looks at before it shows anything finds a fault."""
    return full_check(raw) != "ok" or bool(damaged_revisions(raw))


def flip_often(times: int, seed: int) -> dict[str, int]:
    """Flip a bit in a fresh copy of the golden store so many times; count the harmful flips, and those noticed."""
    content = (GOLDEN / f"v{PRESENT.head}.db").read_bytes()
    with by_hand(Path(":memory:")) as raw:
        raw.deserialize(content)
        whole = shown(raw)
    chance = random.Random(seed)
    harmful = noticed = 0
    for _ in range(times):
        spoilt = bytearray(content)
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        with by_hand(Path(":memory:")) as raw:
            raw.deserialize(bytes(spoilt))
            try:
                if shown(raw) == whole:
                    continue
                harmful += 1
                noticed += is_noticed(raw)
            except (sqlite3.DatabaseError, UnicodeDecodeError):
                harmful += 1
                noticed += 1
    return {"flips": times, "harmful": harmful, "noticed": noticed}
