"""Verified copies of the store: made under another name, read back, compared, and only then given their own.

A copy is made by SQLite's own backup, in small steps. It is checked from the file alone, on whatever thread: nothing
here touches the store but `copy`.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from desktop_app.storage.beside import beside
from desktop_app.storage.contents import FROM_THE_FILE, TEXT, Contents, contents, damaged_revisions, full_check
from desktop_app.storage.errors import BackupFailed, BackupNoRoom
from desktop_app.storage.records import BackupReason
from desktop_app.storage.rotation import Backup, to_drop

Told = TypeVar("Told")

STEP_PAGES = 256
"""One step copies 1 MiB; between two steps other work is done."""

ROOM_FACTOR = 1.2
"""A copy is begun only where the disk has this much of the store's size free."""

NAME = re.compile(r"[a-z]+-(\d{6,})-(\d{8}T\d{6}[+-]\d{4,6})-([a-z_]+)\.db")


class Backups:
    """The folder of backups."""

    def __init__(self, folder: Path, store: str = "samsyn") -> None:
        """`store` is what its copies' names begin with: follow-up's store is another."""
        self.folder = folder
        self._store = store

    def finished(self) -> tuple[Backup, ...]:
        """Return the verified copies, oldest first. None where the folder is not there."""
        found = []
        for path in self.folder.glob(f"{self._store}-*.db"):
            match = NAME.fullmatch(path.name)
            if match and match[3] in set(BackupReason):
                at = datetime.strptime(match[2], "%Y%m%dT%H%M%S%z")
                found.append(Backup(path, int(match[1]), at, BackupReason(match[3]), path.stat().st_size))
        return tuple(sorted(found, key=lambda backup: backup.number))

    def newest(self) -> Backup | None:
        """Return the newest verified copy."""
        return next(reversed(self.finished()), None)

    def sweep(self) -> None:
        """Remove what a backup that was cut short has left."""
        for path in self.folder.glob(f"{self._store}-*.part"):
            self.throw_away(path)

    def copy(
        self, raw: sqlite3.Connection, reason: BackupReason, at: datetime, between_steps: Callable[[], None]
    ) -> Path:
        """Copy the store to a file that has not its own name yet, safely on disk.

        Raises BackupFailed, BackupNoRoom.
        """
        number = max((backup.number for backup in self.finished()), default=0) + 1
        part = self.folder / f"{self._store}-{number:06d}-{at:%Y%m%dT%H%M%S%z}-{reason}.part"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._check_room(raw)
            os.close(os.open(part, os.O_CREAT | os.O_RDWR | os.O_TRUNC, 0o600))
            _copy(raw, part, between_steps)
            sync(part)
        except (OSError, *FROM_THE_FILE) as error:
            self.throw_away(part)
            raise BackupFailed(cause=_cause(error), folder=str(self.folder)) from error
        except BaseException:
            self.throw_away(part)
            raise
        return part

    def check(self, part: Path, expected: Contents) -> frozenset[str]:
        """Read a copy back and hold it against what the store held.

        Returns the ids of revisions that do not agree with their fingerprints: the caller looks whether the store's
        own do. Raises BackupFailed where the copy is not sound or not equal.

        SQLite looks at the structure on a thread of its own, while the fingerprints are reckoned on this one.
        """
        try:
            with beside(lambda: _asked_of(part, full_check)) as structure:
                held, damaged = _asked_of(part, _held_and_damaged)
            complaint = structure.result()
        except (OSError, *FROM_THE_FILE) as error:
            raise BackupFailed(cause=_cause(error), folder=str(self.folder)) from error
        if complaint != "ok":
            raise BackupFailed(cause=complaint, folder=str(self.folder))
        if held != expected:
            raise BackupFailed(cause="the copy is not equal to the store", folder=str(self.folder))
        return damaged

    def finish(self, part: Path) -> Path:
        """Give a checked copy its own name, and return it. Raises BackupFailed."""
        path = part.with_suffix(".db")
        try:
            part.replace(path)
            sync_folder(self.folder)
        except OSError as error:
            raise BackupFailed(cause=_cause(error), folder=str(self.folder)) from error
        return path

    def throw_away(self, part: Path) -> None:
        """Remove a copy that is not to be kept."""
        try:
            part.unlink(missing_ok=True)
        except OSError:
            return  # a folder that cannot be written to: the sweep at the next start takes it

    def rotate(self, now: datetime) -> None:
        """Remove the copies that need not be kept; one that cannot be removed stays till next time."""
        for backup in to_drop(self.finished(), now.date()):
            self.throw_away(backup.path)

    def _check_room(self, raw: sqlite3.Connection) -> None:
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        needed = round(pages * raw.execute("PRAGMA page_size").fetchone()[0] * ROOM_FACTOR)
        free = shutil.disk_usage(self.folder).free
        if free < needed:
            raise BackupNoRoom(folder=str(self.folder), needed_bytes=needed, free_bytes=free)


def _asked_of(part: Path, ask: Callable[[sqlite3.Connection], Told]) -> Told:
    """Return what a copy says, over a connection of its own."""
    with closing(sqlite3.connect(f"{part.as_uri()}?mode=ro", uri=True, isolation_level=None)) as copy:
        copy.text_factory = TEXT
        return ask(copy)


def _held_and_damaged(copy: sqlite3.Connection) -> tuple[Contents, frozenset[str]]:
    held = contents(copy)
    return held, damaged_revisions(copy) if "revision" in held.rows else frozenset()


def _copy(raw: sqlite3.Connection, part: Path, between_steps: Callable[[], None]) -> None:
    target = sqlite3.connect(part, isolation_level=None)

    def step(_status: int, remaining: int, _total: int) -> None:
        if remaining:  # after the last step nothing may change before the store's contents are counted
            between_steps()

    try:
        target.execute("PRAGMA journal_mode=OFF")  # a copy that is cut short is thrown away, never rolled back
        target.execute("PRAGMA synchronous=OFF")  # it is synced once, when it is whole
        raw.backup(target, pages=STEP_PAGES, progress=step)
    finally:
        target.close()


def sync(path: Path) -> None:
    """Put a file's content on the disk. Raises OSError."""
    file = os.open(path, os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def sync_folder(folder: Path) -> None:
    """Put a folder's names on the disk. Raises OSError."""
    if os.name == "posix":  # Windows has no such call; there a rename is in the file system's own journal
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _cause(error: OSError | sqlite3.Error | UnicodeDecodeError) -> str:
    if isinstance(error, OSError):
        return os.strerror(error.errno or 0)
    return getattr(error, "sqlite_errorname", type(error).__name__)
