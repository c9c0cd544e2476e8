"""What a store holds, looked at as a whole: quick over hundreds of thousands of rows, and no less strict for it."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from desktop_app.storage.canonical import fingerprint
from desktop_app.storage.contents import TEXT, damaged_revisions
from desktop_app.storage.database import PRESENT
from tests.storage.desk import by_hand
from tests.storage.make_golden import GOLDEN

HEAD_BYTES = 14
"""Before a row's first text stand the kinds and lengths of its columns: where a bit makes a text a blob or nothing."""


def judged_one_by_one(raw: sqlite3.Connection) -> set[str]:
    rows = raw.execute("SELECT id, answer_id, epoch, seq, value, status, sha256 FROM revision")
    return {row[0] for row in rows if fingerprint(*row[1:6]) != row[6]}


def test_all_revisions_at_once_are_judged_as_one_by_one() -> None:
    """What looks at them all joins their columns inside SQLite, for which a blob is as good as a text: it must not."""
    content = (GOLDEN / f"v{PRESENT.head}.db").read_bytes()
    with by_hand(Path(":memory:")) as raw:
        raw.deserialize(content)
        revision_id, answer_id = raw.execute("SELECT id, answer_id FROM revision ORDER BY rowid LIMIT 1").fetchone()
    begins = content.find(f"{revision_id}{answer_id}".encode())
    assert begins > 0
    seen = damaged = 0
    for at in range(begins - HEAD_BYTES, begins + 200):
        for bit in range(8) if at < begins else (at % 8,):
            spoilt = bytearray(content)
            spoilt[at] ^= 1 << bit
            with by_hand(Path(":memory:")) as raw:
                raw.text_factory = TEXT
                raw.deserialize(bytes(spoilt))
                with suppress(sqlite3.DatabaseError):
                    expected = judged_one_by_one(raw)
                    assert damaged_revisions(raw) == expected
                    seen += 1
                    damaged += bool(expected)
    assert seen > 200
    assert damaged > 100
