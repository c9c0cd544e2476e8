"""Backups that leave the computer: `.samsynbackup`, with all answers or one group's, and reading one group's in.

Such a file is a store (`docs/formats/backup.md`). The whole one is a verified backup, byte for byte; a group's is made
from a verified backup and holds no row of anybody else. Works on files alone, on whatever thread.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.storage.backup import sync, sync_folder
from desktop_app.storage.beside import beside
from desktop_app.storage.carving import is_sound
from desktop_app.storage.contents import FROM_THE_FILE, TEXT, damaged_revisions, full_check
from desktop_app.storage.database import APPLICATION_ID, PRESENT, Schema
from desktop_app.storage.errors import (
    BackupFailed,
    BackupFileExists,
    BackupNewer,
    BackupNoRoom,
    BackupOfAll,
    BackupOlder,
    BackupUnusable,
)
from desktop_app.storage.reading import Row, Rows, group_of, rows_of
from desktop_app.storage.records import Carried
from desktop_app.storage.shapes import SHAPES, misshapen

GROUP_ID = 0x53414D47
"""«SAMG»: the `application_id` of one group's backup, never to be taken for a store with everybody's answers."""

ROOM_FACTOR = 1.2

OF_THE_GROUP = {
    "installation": "1",
    "epoch": "1",
    "group": "id = :group",
    "session": "group_id = :group",
    "played": "session_id IN (SELECT id FROM session WHERE group_id = :group)",
    "answer": "group_id = :group",
    "draft": "answer_id IN (SELECT id FROM answer WHERE group_id = :group)",
    "revision": "answer_id IN (SELECT id FROM answer WHERE group_id = :group)",
    "export_record": "group_id = :group",
    "plan": "group_id = :group",
    "contacts": "group_id = :group",
    "audit": "group_id = :group",
    "alembic_version": "1",
}
"""Which rows of each table are a group's own, or nobody's."""

_WITH_GROUP = tuple(table for table, of_the_group in OF_THE_GROUP.items() if of_the_group == "group_id = :group")


@dataclass(frozen=True, slots=True)
class Travelling:
    """A backup that was saved for somebody to take along."""

    file: Path
    bytes: int
    sha256: str
    answers: int
    """How many answers have a saved text in it."""


def save_whole(backup: Path, file: Path) -> Travelling:
    """Copy a verified backup to a file of its own. Raises BackupFileExists, BackupNoRoom, BackupFailed."""
    with _placing(backup, file) as part:
        with beside(lambda: _sha256(backup)) as wanted:  # both are read at once
            shutil.copyfile(backup, part)
            fingerprint = _sha256(part)
        if fingerprint != wanted.result():
            raise BackupFailed(cause="the copy is not equal to the backup", folder=str(file.parent))
    return _told(file, fingerprint)


def save_group(backup: Path, group_id: GroupId, file: Path) -> Travelling:
    """Save one group's rows of a verified backup. Raises BackupFileExists, BackupNoRoom, BackupFailed."""
    with _placing(backup, file) as part, closing(_opened(backup)) as source:
        with closing(sqlite3.connect(part, isolation_level=None)) as made:
            _fill(made, source, group_id)
        with closing(_opened(part)) as made:
            if full_check(made) != "ok" or damaged_revisions(made) - damaged_revisions(source):
                raise BackupFailed(cause="the copy is not whole", folder=str(file.parent))
        fingerprint = _sha256(part)
    return _told(file, fingerprint)


def is_of_one_group(file: Path) -> bool:
    """Tell whether a file says that it is one group's backup."""
    try:
        with closing(_opened(file)) as raw:
            return int(raw.execute("PRAGMA application_id").fetchone()[0]) == GROUP_ID
    except FROM_THE_FILE:
        return False


def check_one_group(file: Path) -> None:
    """Raise BackupOfAll where a file is a backup of everybody's answers."""
    with suppress(*FROM_THE_FILE), closing(_opened(file)) as raw:
        if raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
            raise BackupOfAll(file=file.name)


def look_into(file: Path) -> Carried:
    """Tell what one group's backup holds. Raises BackupOfAll, BackupNewer, BackupOlder, BackupUnusable."""
    check_one_group(file)
    group, rows = group_in(file)
    said = {row["answer_id"] for row in rows["draft"]} | {row["answer_id"] for row in rows["revision"] if is_sound(row)}
    met = sorted(rows["session"], key=lambda row: int(row["ordinal"]))
    open_ones = [CourseId(row["course_id"]) for row in met if row["ended_at"] is None]
    return Carried(
        group=group_of(group),
        courses=tuple(dict.fromkeys(CourseId(row["course_id"]) for row in met)),
        meetings=len(met),
        answers=len(said),
        last_met=datetime.fromisoformat(met[-1]["started_at"]) if met else None,
        under_way=open_ones[-1] if open_ones else None,
    )


def group_in(file: Path) -> tuple[Row, Rows]:
    """Return the group that a group's backup is of, and all its rows.

    Raises BackupNewer and BackupOlder where it is of another form than this version's, BackupUnusable where it is none
    or is damaged.
    """
    try:
        with closing(_opened(file)) as raw:
            whose, form = (raw.execute(f"PRAGMA {what}").fetchone()[0] for what in ("application_id", "user_version"))
            if whose == GROUP_ID:
                _check_form(Schema.unpacked(form), file)
                if full_check(raw) == "ok" and not misshapen(raw):
                    rows = rows_of(raw, tuple(SHAPES))
                    (group,) = rows["group"]
                    if all(row["group_id"] == group["id"] for table in _WITH_GROUP for row in rows[table]):
                        return group, rows
    except (*FROM_THE_FILE, ValueError) as error:
        raise BackupUnusable(file=file.name) from error
    raise BackupUnusable(file=file.name)


def _check_form(schema: Schema, file: Path) -> None:
    found, known = ((form.major, form.minor) for form in (schema, PRESENT.schema))
    if found > known:
        raise BackupNewer(file=file.name)
    if found < known:
        raise BackupOlder(file=file.name)


def _fill(made: sqlite3.Connection, source: sqlite3.Connection, group_id: GroupId) -> None:
    made.execute("PRAGMA journal_mode=OFF")  # a copy that is cut short is thrown away, never rolled back
    made.execute("BEGIN")
    for (sql,) in source.execute("SELECT sql FROM sqlite_master WHERE type = 'table' ORDER BY rowid"):
        made.execute(sql)
    for table, of_the_group in OF_THE_GROUP.items():
        for row in source.execute(f'SELECT * FROM "{table}" WHERE {of_the_group}', {"group": group_id}):  # noqa: S608
            made.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" for _ in row)})', row)  # noqa: S608
    for (sql,) in source.execute("SELECT sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql NOT NULL"):
        made.execute(sql)
    version = source.execute("PRAGMA user_version").fetchone()[0]
    made.execute(f"PRAGMA application_id={GROUP_ID}")
    made.execute(f"PRAGMA user_version={version}")
    made.execute("COMMIT")


@contextmanager
def _placing(backup: Path, file: Path) -> Iterator[Path]:
    """Give a name beside the file's; when the block has ended it is synced and given the file's own name."""
    if file.exists():
        raise BackupFileExists(file=file.name)
    part = file.with_name(f".{file.name}.part")
    try:
        _check_room(backup, file)
        os.close(os.open(part, os.O_CREAT | os.O_RDWR | os.O_TRUNC, 0o600))
        yield part
        sync(part)
        part.replace(file)
        sync_folder(file.parent)
    except (OSError, *FROM_THE_FILE) as error:
        cause = os.strerror(error.errno or 0) if isinstance(error, OSError) else type(error).__name__
        raise BackupFailed(cause=cause, folder=str(file.parent)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _check_room(backup: Path, file: Path) -> None:
    needed, free = round(backup.stat().st_size * ROOM_FACTOR), shutil.disk_usage(file.parent).free
    if free < needed:
        raise BackupNoRoom(folder=str(file.parent), needed_bytes=needed, free_bytes=free)


def _told(file: Path, fingerprint: str) -> Travelling:
    with closing(_opened(file)) as raw:
        answers = raw.execute("SELECT count(DISTINCT answer_id) FROM revision").fetchone()[0]
    return Travelling(file, file.stat().st_size, fingerprint, int(answers))


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def _opened(file: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    raw.text_factory = TEXT
    return raw
