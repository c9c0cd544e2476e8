"""Which other municipalities are in a group, with their codes.

Only adds. Plain SQL, as in 0001. SQLite writes nothing in the rows that are there: they are read with the default.
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

schema = (1, 2)

STATEMENTS = ("""ALTER TABLE "group" ADD COLUMN other_municipalities TEXT NOT NULL DEFAULT '[]'""",)


def upgrade() -> None:
    """Add the column."""
    for statement in STATEMENTS:
        op.execute(statement)
