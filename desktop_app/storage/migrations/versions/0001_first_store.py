"""The first form of the store.

Plain SQL, so that it never changes when the program's own types do. Strict tables take no other column types than
these; triggers keep revisions and the audit list from being changed by a mistake anywhere in the program.
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
        program TEXT NOT NULL,
        openings INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE epoch (
        id TEXT NOT NULL PRIMARY KEY,
        ordinal INTEGER NOT NULL UNIQUE,
        made_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE "group" (
        id TEXT NOT NULL PRIMARY KEY,
        ordinal INTEGER NOT NULL UNIQUE,
        municipality_code TEXT NOT NULL,
        municipality_name TEXT NOT NULL,
        units TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE session (
        id TEXT NOT NULL PRIMARY KEY,
        ordinal INTEGER NOT NULL UNIQUE,
        group_id TEXT NOT NULL REFERENCES "group" (id),
        course_id TEXT NOT NULL,
        course_version TEXT NOT NULL,
        number INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        planned_end TEXT,
        ended_at TEXT,
        writer TEXT NOT NULL,
        attendance TEXT NOT NULL,
        flow TEXT NOT NULL,
        UNIQUE (group_id, course_id, number)
    ) STRICT
    """,
    """
    CREATE TABLE played (
        ordinal INTEGER NOT NULL PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        lecture_id TEXT NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX ix_played_session_id ON played (session_id)",
    """
    CREATE TABLE answer (
        id TEXT NOT NULL PRIMARY KEY,
        ordinal INTEGER NOT NULL UNIQUE,
        group_id TEXT NOT NULL REFERENCES "group" (id),
        course_id TEXT NOT NULL,
        prompt_id TEXT NOT NULL,
        prompt_version INTEGER NOT NULL,
        prompt_text_shown TEXT NOT NULL,
        kind TEXT NOT NULL,
        UNIQUE (group_id, course_id, prompt_id)
    ) STRICT
    """,
    """
    CREATE TABLE draft (
        answer_id TEXT NOT NULL PRIMARY KEY REFERENCES answer (id),
        session_id TEXT NOT NULL REFERENCES session (id),
        value TEXT NOT NULL,
        caret INTEGER NOT NULL,
        at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE revision (
        id TEXT NOT NULL PRIMARY KEY,
        answer_id TEXT NOT NULL REFERENCES answer (id),
        session_id TEXT NOT NULL REFERENCES session (id),
        epoch TEXT NOT NULL REFERENCES epoch (id),
        seq INTEGER NOT NULL,
        value TEXT NOT NULL,
        status TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL,
        UNIQUE (epoch, seq)
    ) STRICT
    """,
    "CREATE INDEX ix_revision_answer_id ON revision (answer_id)",
    """
    CREATE TABLE export_record (
        file_id TEXT NOT NULL PRIMARY KEY,
        group_id TEXT NOT NULL REFERENCES "group" (id),
        course_id TEXT NOT NULL,
        course_version TEXT NOT NULL,
        revision INTEGER NOT NULL,
        supersedes TEXT NOT NULL,
        at TEXT NOT NULL,
        folder TEXT NOT NULL,
        files TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        answers TEXT NOT NULL,
        counts TEXT NOT NULL,
        recipient TEXT NOT NULL,
        key_fingerprint TEXT,
        unsealed_reason TEXT NOT NULL,
        UNIQUE (group_id, course_id, revision)
    ) STRICT
    """,
    """
    CREATE TABLE audit (
        ordinal INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        group_id TEXT,
        session_id TEXT,
        counts TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE purging (answer_id TEXT NOT NULL PRIMARY KEY REFERENCES answer (id)) STRICT",
    "CREATE TABLE room (content BLOB NOT NULL PRIMARY KEY) STRICT",
    # A revision is added once: not changed, not replaced (REPLACE deletes without asking delete triggers), and
    # deleted only while its answer is listed in `purging`, which a purge does and undoes in its own transaction.
    """
    CREATE TRIGGER revision_not_replaced BEFORE INSERT ON revision
    WHEN EXISTS (SELECT 1 FROM revision WHERE id = NEW.id OR (epoch = NEW.epoch AND seq = NEW.seq))
    BEGIN SELECT RAISE(ABORT, 'a revision is there already'); END
    """,
    """
    CREATE TRIGGER revision_not_changed BEFORE UPDATE ON revision
    BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END
    """,
    """
    CREATE TRIGGER revision_not_deleted BEFORE DELETE ON revision
    WHEN NOT EXISTS (SELECT 1 FROM purging WHERE answer_id = OLD.answer_id)
    BEGIN SELECT RAISE(ABORT, 'a revision is deleted only by a purge'); END
    """,
    """
    CREATE TRIGGER epoch_not_changed BEFORE UPDATE ON epoch
    BEGIN SELECT RAISE(ABORT, 'an epoch is never changed'); END
    """,
    """
    CREATE TRIGGER epoch_not_deleted BEFORE DELETE ON epoch
    BEGIN SELECT RAISE(ABORT, 'an epoch is never deleted'); END
    """,
    """
    CREATE TRIGGER audit_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit list is only added to'); END
    """,
    """
    CREATE TRIGGER audit_not_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit list is only added to'); END
    """,
)


def upgrade() -> None:
    """Make every table and trigger."""
    for statement in STATEMENTS:
        op.execute(statement)
