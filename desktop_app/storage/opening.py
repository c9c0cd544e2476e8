"""From a path to a store that can be trusted: identity, pragmas, structure, form, and one write to see that it can be.

A store that is older is backed up and migrated. One that is damaged or newer is left as it is, byte for byte.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.clock import Clock
from desktop_app.storage.backup import Backups
from desktop_app.storage.contents import contents, full_check, quick_check
from desktop_app.storage.database import NOTHING, PRESENT, Database, Form, Schema, known_error
from desktop_app.storage.errors import BackupFailed, Damage, StoreDamaged
from desktop_app.storage.records import BackupReason
from desktop_app.storage.repositories import groups
from desktop_app.storage.shapes import LARGE, misshapen

SMALL_BYTES = 16 << 20
"""Up to this size a start can afford SQLite's full check, which alone sees an index that hides a row."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store, and what was done to open it."""

    database: Database
    is_new: bool
    migrated_from: Schema | None


def open_database(path: Path, backups: Backups, clock: Clock, form: Form = PRESENT) -> Opened:
    """Open the store at the path. Raises every StoreError but AnswerDamaged."""
    try:
        return _opened(path, backups, clock, form)
    except StoreDamaged as error:
        raise _with_backup(error, backups) from error


def _opened(path: Path, backups: Backups, clock: Clock, form: Form) -> Opened:
    if is_gone(path) and backups.newest() is not None:
        raise StoreDamaged(damage=Damage.EMPTY)
    database = Database(path, form)
    try:
        return _checked(database, backups, clock)
    except BaseException:
        database.close()
        raise


def _checked(database: Database, backups: Backups, clock: Clock) -> Opened:
    before = database.schema
    if before != NOTHING:
        _look_through(database)
    bring_to_form(database, backups, clock)
    with database.writing() as work:
        is_new = groups.count_opening(work, clock.now())
    is_migrated = before not in {NOTHING, database.form.schema}
    return Opened(database, is_new, before if is_migrated else None)


def bring_to_form(database: Database, backups: Backups, clock: Clock) -> None:
    """Give a store that was looked through the form it is to have: one that holds anything is backed up before.

    Raises BackupFailed, BackupNoRoom, MigrationFailed, and what writing raises; the store is then as it was.
    """
    backups.sweep()
    if database.schema == database.form.schema:
        return
    if database.schema != NOTHING:
        back_up_at_once(database, backups, clock, BackupReason.BEFORE_MIGRATION)
    from desktop_app.storage.migrations import upgrade  # noqa: PLC0415 - Alembic only where there is work for it

    upgrade(database, clock.now())


def _look_through(database: Database) -> None:
    """Look whether SQLite and the program can make something of all that is there. Raises StoreDamaged."""
    is_small = database.path.stat().st_size <= SMALL_BYTES
    with database.reading():
        complaint = full_check(database.raw) if is_small else quick_check(database.raw)
        if complaint == "ok" and database.schema == database.form.schema:
            complaint = _misshapen(database, is_small=is_small) or "ok"
    if complaint != "ok":
        raise StoreDamaged(damage=Damage.CONTENT, detail=complaint)


def _misshapen(database: Database, *, is_small: bool) -> str:
    try:
        return misshapen(database.raw, without=() if is_small else LARGE)
    except sqlite3.OperationalError as error:
        if known_error(error, database.path) is not None:
            raise
        return "a table or column is not there"


def back_up_at_once(database: Database, backups: Backups, clock: Clock, reason: BackupReason) -> Path:
    """Make and check a backup while everything waits: before what cannot be undone, which may not be done without it.

    Raises BackupFailed, BackupNoRoom.
    """
    part = backups.copy(database.raw, reason, clock.now(), lambda: None)
    try:
        # Revisions that are damaged in the store are as damaged in its copy; here that is no reason to stop.
        backups.check(part, contents(database.raw))
        return backups.finish(part)
    except BackupFailed:
        backups.throw_away(part)
        raise


def is_gone(path: Path) -> bool:
    """Tell whether there is no store at the path: no file, or one without a byte."""
    try:
        return path.stat().st_size == 0
    except OSError:
        return True


def _with_backup(error: StoreDamaged, backups: Backups) -> StoreDamaged:
    newest = backups.newest()
    return StoreDamaged(
        damage=Damage(str(error.values["damage"])),
        detail=str(error.values["detail"]),
        backup=newest.path.name if newest else "",
        backup_at=newest.at if newest else None,
        backups=str(backups.folder),
    )
