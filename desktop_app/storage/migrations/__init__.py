"""Bringing a store to this program's form: forwards only, in one transaction, with what it holds counted and compared.

The caller has made a verified backup. Alembic is imported only here, when there is something to do.
"""

from __future__ import annotations

from datetime import datetime

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from desktop_app import __version__
from desktop_app.storage.contents import contents
from desktop_app.storage.database import NOTHING, Database, Schema
from desktop_app.storage.errors import MigrationFailed, StoreError

VERSION_TABLE = "CREATE TABLE IF NOT EXISTS alembic_version (version_num TEXT NOT NULL PRIMARY KEY) STRICT"


def upgrade(database: Database, now: datetime) -> None:
    """Bring the store to the form it is to have, or leave it exactly as it was.

    Raises MigrationFailed where a step fails or anything is missing afterwards; StoreFull and the like as they come.
    """
    config = Config()
    config.set_main_option("script_location", str(database.form.scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = database.connection
    goal = database.form.schema
    before = database.schema
    # Inside a transaction this pragma does nothing, and rebuilding a parent table would take its children with it.
    database.raw.execute("PRAGMA foreign_keys=OFF")
    try:
        _upgrade_in_one_transaction(database, config, goal, now)
    except StoreError:
        raise
    except Exception as error:
        raise MigrationFailed(from_schema=str(before), to_schema=str(goal), cause=type(error).__name__) from error
    finally:
        database.raw.execute("PRAGMA foreign_keys=ON")
    database.schema = goal


def _upgrade_in_one_transaction(database: Database, config: Config, goal: Schema, now: datetime) -> None:
    with database.writing() as work:
        connection = work.connection()
        before = contents(database.raw)
        connection.exec_driver_sql(VERSION_TABLE)
        command.upgrade(config, "head")
        if not contents(database.raw).has_all_of(before):
            raise AssertionError("the migration lost rows")
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise AssertionError("the migration broke a reference")
        if database.schema != NOTHING:
            connection.execute(text("UPDATE installation SET program = :program"), {"program": __version__})
            connection.execute(
                text("INSERT INTO audit (at, kind, counts) VALUES (:at, 'migration', :counts)"),
                {"at": now.isoformat(), "counts": f'{{"major":{goal.major},"minor":{goal.minor}}}'},
            )
        database.mark(goal)
