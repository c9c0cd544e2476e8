"""The first form of follow-up's store: what came, and nothing that can be computed from it.

Rows are only ever added. `installation` and `audit` are as in the group's store, for later steps to write in.
"""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

schema = (1, 0)

STATEMENTS = (
    """
    CREATE TABLE installation (
        id TEXT NOT NULL PRIMARY KEY,
        made_at TEXT NOT NULL,
        program TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE document (
        sha256 TEXT NOT NULL PRIMARY KEY,
        file_id TEXT NOT NULL,
        content TEXT NOT NULL,
        arrived_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE original (
        sha256 TEXT NOT NULL PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document (sha256),
        content BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE arrival (
        original TEXT NOT NULL REFERENCES original (sha256),
        name TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (original, name)
    ) STRICT
    """,
    """
    CREATE TABLE audit (
        ordinal INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        counts TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER document_not_changed BEFORE UPDATE ON document
    BEGIN SELECT RAISE(ABORT, 'what came is never changed'); END
    """,
    """
    CREATE TRIGGER original_not_changed BEFORE UPDATE ON original
    BEGIN SELECT RAISE(ABORT, 'what came is never changed'); END
    """,
)


def upgrade() -> None:
    """Make every table and trigger."""
    for statement in STATEMENTS:
        op.execute(statement)
