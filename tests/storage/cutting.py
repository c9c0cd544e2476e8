"""A migration that is cut short at every statement, by an exception and by SIGKILL: what is left, and what comes next.

Run as a process of its own it kills children that it has forked before any of them has opened a file; that way a
hundred kills cost seconds. It is given the migrations as JSON, by name, and prints what it found in the same way.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import event

from desktop_app.storage.database import Database, Form, Schema
from desktop_app.storage.migrations import upgrade
from tests.storage.desk import by_hand

AT = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)


class Cut(Exception):
    """The migration stops here."""


def everything(path: Path) -> list[str]:
    """Return the store's schema, header and rows, as text in a fixed order."""
    with by_hand(path) as raw:
        header = [str(raw.execute(f"PRAGMA {name}").fetchone()) for name in ("application_id", "user_version")]
        return header + sorted(line for line in raw.iterdump())


def rows_of(path: Path, tables: list[str]) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of some tables."""
    with by_hand(path) as raw:
        return {table: sorted(raw.execute(f'SELECT * FROM "{table}"').fetchall()) for table in tables}  # noqa: S608


def begin(start: Path | None, work: Path) -> None:
    """Lay out the store to be migrated: a copy of `start`, or a new file."""
    for old in work.parent.glob(work.name + "*"):
        old.unlink()
    if start is None:
        work.touch()
    else:
        shutil.copyfile(start, work)


def migrate(work: Path, form: Form, prepare: Callable[[Database], None] | None = None) -> None:
    """Migrate a store, if it has another form, as opening it does."""
    database = Database(work, form)
    try:
        if prepare is not None:
            prepare(database)
        if database.schema != form.schema:
            upgrade(database, AT)
    finally:
        database.close()


def cut_by_exception(at: int) -> Callable[[Database], None]:
    """Return what makes the statement number `at`, or the commit, fail."""
    left = at

    def one_more(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Cut

    def prepare(database: Database) -> None:
        event.listen(database.connection, "before_cursor_execute", one_more)
        event.listen(database.connection, "commit", one_more)

    return prepare


def cut_by_kill(at: int) -> Callable[[Database], None]:
    """Return what kills this process when SQLite is about to carry out statement number `at`."""
    left = at

    def one_more(statement: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return lambda database: database.raw.set_trace_callback(one_more)


def kill_at_every_statement(start: Path | None, work: Path, form: Form) -> tuple[int, list[str]]:
    """Return how many places there were to be killed at before the commit, and what was wrong after any of them."""
    begin(start, work)
    before = everything(work)
    migrate(work, form)
    after = everything(work)
    wrong: list[str] = []
    for at in range(1, 10_000):
        begin(start, work)
        child = os.fork()
        if child == 0:
            migrate(work, form, cut_by_kill(at))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            return at - 1, wrong
        left = everything(work)
        if left == after:
            return at - 1, wrong  # the commit was done: what was to be killed came after it
        if left != before:
            wrong.append(f"killed at {at}: not as before")
        migrate(work, form)
        if everything(work) != after:
            wrong.append(f"killed at {at}: the next start did not make it whole")
    raise AssertionError("a migration without an end")


def main() -> None:
    found = {}
    for name, (start, work, scripts, head, schema) in json.loads(sys.argv[1]).items():
        form = Form(Schema(*schema), head, Path(scripts))
        places, wrong = kill_at_every_statement(Path(start) if start else None, Path(work), form)
        found[name] = {"places": places, "wrong": wrong, "sqlite": sqlite3.sqlite_version}
    print(json.dumps(found))  # noqa: T201


if __name__ == "__main__":
    main()
