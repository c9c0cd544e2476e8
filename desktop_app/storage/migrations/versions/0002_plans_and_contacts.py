"""Plans and contacts: what a group means to do in a course, and where its own people turn.

Only adds. Plain SQL, as in 0001.
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

schema = (1, 1)

STATEMENTS = (
    """
    CREATE TABLE plan (
        id TEXT NOT NULL PRIMARY KEY,
        group_id TEXT NOT NULL REFERENCES "group" (id),
        course_id TEXT NOT NULL,
        plan TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (group_id, course_id)
    ) STRICT
    """,
    """
    CREATE TABLE contacts (
        group_id TEXT NOT NULL PRIMARY KEY REFERENCES "group" (id),
        contacts TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT
    """,
)


def upgrade() -> None:
    """Make both tables."""
    for statement in STATEMENTS:
        op.execute(statement)
