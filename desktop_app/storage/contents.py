"""What a store holds, counted and fingerprinted: how a copy or a migration is shown to have kept everything.

Works on a bare SQLite connection, so that a finished backup can be checked on a thread of its own.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from desktop_app.storage.canonical import fingerprint

FROM_THE_FILE = (sqlite3.Error, UnicodeDecodeError)
"""What Python's sqlite3 raises over a file: the second where a damaged text is no text any more."""

TEXT = partial(str, encoding="utf-8", errors="replace")
"""How a connection is to read text: what is damaged into no text at all is then read, and fails its fingerprint.

Otherwise Python's sqlite3 raises an error, and puts the text in it.
"""

TABLES = """
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('alembic_version', 'room', 'purging')
"""

FIELDS = "id, answer_id, epoch, seq, value, status, sha256"

FINGERPRINTED = """
    SELECT rowid,
        CASE WHEN typeof(seq) = 'integer' AND typeof(answer_id) = 'text' AND typeof(epoch) = 'text'
            AND typeof(value) = 'text' AND typeof(status) = 'text' AND typeof(sha256) = 'text'
        THEN CAST(answer_id || '|' || epoch || '|' || seq || '|' || value || '|' || status AS BLOB) END,
        CAST(sha256 AS BLOB)
    FROM revision
"""
"""What `canonical.fingerprint` takes, put together by SQLite: the bytes as they stand in the file.

Nothing where a bit has made a text something else: SQLite would join it as if it were text.
"""

MARKS = {
    "revision": "SELECT CAST(sha256 AS BLOB) FROM revision ORDER BY epoch, seq",
    "document": "SELECT CAST(sha256 || content AS BLOB) FROM document ORDER BY sha256",
    "original": "SELECT content FROM original ORDER BY sha256",
}
"""What must be the same in a copy, to the letter: a group's revisions, and what follow-up was sent."""


@dataclass(frozen=True, slots=True)
class Contents:
    """How many rows each table has, and one digest over what must not change."""

    rows: dict[str, int]
    digest: str

    def has_all_of(self, earlier: Contents) -> bool:
        """Tell whether every table of the earlier contents is here with as many rows, and nothing changed."""
        return self.digest == earlier.digest and all(self.rows.get(t) == n for t, n in earlier.rows.items())


def contents(raw: sqlite3.Connection) -> Contents:
    """Return what the store holds now."""
    tables = sorted(name for (name,) in raw.execute(TABLES))
    rows = {table: raw.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}  # noqa: S608
    digest = sha256()
    for marks in (query for table, query in MARKS.items() if table in rows):
        for (mark,) in raw.execute(marks):
            digest.update(mark)
    return Contents(rows, digest.hexdigest())


def damaged_revisions(raw: sqlite3.Connection) -> frozenset[str]:
    """Return the ids of the revisions that do not agree with their fingerprints.

    A store may hold hundreds of thousands, and while Python looks at them none of its other threads gets on: SQLite
    puts together what is to be fingerprinted, which takes half the time, and only what is damaged is asked its name.
    """
    rows = raw.execute(FINGERPRINTED)
    found = [row for row, text, mark in rows if text is None or sha256(text).hexdigest().encode() != mark]
    return frozenset(raw.execute("SELECT id FROM revision WHERE rowid = ?", (row,)).fetchone()[0] for row in found)


def is_damaged(raw: sqlite3.Connection, revision_id: str) -> bool:
    """Tell whether a revision does not agree with its fingerprint. One that is gone is not damaged."""
    row = raw.execute(f"SELECT {FIELDS} FROM revision WHERE id = ?", (revision_id,)).fetchone()  # noqa: S608
    return row is not None and fingerprint(*row[1:6]) != row[6]


def quick_check(raw: sqlite3.Connection) -> str:
    """Return «ok», or SQLite's first complaint about the file's structure."""
    return str(raw.execute("PRAGMA quick_check(1)").fetchone()[0])


def full_check(raw: sqlite3.Connection) -> str:
    """Return «ok», or SQLite's first complaint, indexes compared with their tables as well."""
    return str(raw.execute("PRAGMA integrity_check(1)").fetchone()[0])
