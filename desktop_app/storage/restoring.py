"""The ladder back from a damaged store, and from a backup that somebody chose.

The store to come is made beside the present one: a whole backup, or nothing, and into it whatever the damaged files
hold that it does not (`carving`, `grafting`). It is checked, and only then takes the present one's place, which is put
aside and never deleted. Nothing here needs an open store; nothing may have it open meanwhile.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.domain.clock import Clock
from desktop_app.paths import Places
from desktop_app.storage.backup import Backups, sync_folder
from desktop_app.storage.carving import carve
from desktop_app.storage.contents import FROM_THE_FILE, TEXT, damaged_revisions, full_check
from desktop_app.storage.database import APPLICATION_ID, NOTHING, Database, Schema
from desktop_app.storage.errors import BackupUnusable, RestoreFailed, RestoreNoRoom, StoreDamaged
from desktop_app.storage.grafting import Grafted, graft
from desktop_app.storage.opening import open_database
from desktop_app.storage.repositories import groups, sessions
from desktop_app.storage.rotation import Backup

ROOM_FACTOR = 1.2
"""Making a store ready is begun only where the disk has this much of the largest file's size free."""

BLOCK = 4096
"""So much is lost with each place that the disk cannot read."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A backup that was looked at."""

    backup: Backup
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Ready:
    """A store that is ready to take the present one's place."""

    file: Path
    rungs: tuple[Rung, ...]
    """The backups that were looked at, the newest first; only the last can be whole, and is then what it is made of."""
    grafted: Grafted
    """What the damaged files held besides."""
    answers: int
    """How many answers it holds in all."""

    @property
    def base(self) -> Backup | None:
        """The whole backup it is made of; None where there was none."""
        return self.rungs[-1].backup if self.rungs and self.rungs[-1].is_whole else None


def make_ready(places: Places, clock: Clock) -> Ready:
    """Go down the ladder: the newest whole backup, and what can be read of everything newer, the store itself last.

    Changes nothing but a folder of its own. Raises RestoreNoRoom, RestoreFailed.
    """
    rungs = tuple(_down(Backups(places.backups)))
    whole = rungs[-1].backup.path if rungs and rungs[-1].is_whole else None
    spoilt = [rung.backup.path for rung in reversed(rungs) if not rung.is_whole]
    with _making(places, [*spoilt, places.database, whole]) as file:
        grafted, answers = _make(file, whole, [*spoilt, places.database], clock)
    return Ready(file, rungs, grafted, answers)


def make_ready_from(backup: Path, places: Places, clock: Clock) -> Ready:
    """Make a store of a backup that somebody chose. Raises BackupUnusable, StoreNewer, RestoreNoRoom, RestoreFailed."""
    if not is_sound(backup):
        raise BackupUnusable(file=backup.name)
    with _making(places, [backup]) as file:
        try:
            grafted, answers = _make(file, backup, [], clock)
        except StoreDamaged as error:
            raise BackupUnusable(file=backup.name) from error
    return Ready(file, (), grafted, answers)


def set_aside(places: Places, now: datetime) -> Path | None:
    """Give the present store a second name, among those that were put aside; return it, or None where there is none.

    Raises RestoreFailed.
    """
    database = places.database
    if not database.exists():
        return None
    try:
        aside = _name_aside(places, now)
        try:
            os.link(database, aside)
        except OSError:  # a stick's file system knows no second names: for a moment, nothing stands in the place
            database.replace(aside)
        if _journal(places).exists() and _journal(places).stat().st_size:
            _journal(places).replace(aside.with_name(f"{aside.name}-journal"))
        sync_folder(aside.parent)
    except OSError as error:
        raise RestoreFailed(cause=os.strerror(error.errno or 0)) from error
    return aside


def put_in_place(ready: Ready, places: Places) -> None:
    """Let the store that is ready take the present one's place. Raises RestoreFailed."""
    try:
        # What a journal holds belongs to the old file, and would be written into the new one.
        _journal(places).unlink(missing_ok=True)
        ready.file.replace(places.database)
        sync_folder(places.data)
    except OSError as error:
        raise RestoreFailed(cause=os.strerror(error.errno or 0)) from error
    shutil.rmtree(ready.file.parent, ignore_errors=True)


def is_whole(file: Path) -> bool:
    """Tell whether a file is a store of ours in which nothing is damaged."""
    return _is(file, lambda raw: _is_ours(raw) and not damaged_revisions(raw))


def is_sound(file: Path) -> bool:
    """Tell whether a file is a store of ours that SQLite finds no fault with; a text in it may be damaged."""
    return _is(file, _is_ours)


def bytes_of(file: Path) -> bytes:
    """Return a file's bytes, with nothing but zeros where the disk cannot read. No file: none."""
    blocks: list[bytes] = []
    with suppress(FileNotFoundError), file.open("rb", buffering=0) as source:
        for start in range(0, file.stat().st_size, BLOCK):
            try:
                source.seek(start)
                blocks.append(source.read(BLOCK))
            except OSError:
                blocks.append(bytes(BLOCK))
    return b"".join(blocks)


def _is(file: Path, test: Callable[[sqlite3.Connection], bool]) -> bool:
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as raw:
            raw.text_factory = TEXT
            return test(raw)
    except FROM_THE_FILE:
        return False


def _is_ours(raw: sqlite3.Connection) -> bool:
    ours = raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    made = Schema.unpacked(raw.execute("PRAGMA user_version").fetchone()[0]) != NOTHING
    return ours and made and full_check(raw) == "ok"


def _journal(places: Places) -> Path:
    return places.database.with_name(f"{places.database.name}-journal")


def _down(backups: Backups) -> Iterator[Rung]:
    for backup in reversed(backups.finished()):
        rung = Rung(backup, is_whole(backup.path))
        yield rung
        if rung.is_whole:
            return


@contextmanager
def _making(places: Places, files: Iterable[Path | None]) -> Iterator[Path]:
    """Give where the store is to be made, empty; take it away again if that fails."""
    folder = places.restoring
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700, parents=True)
        _check_room(folder, [file for file in files if file is not None and file.exists()])
        yield folder / places.database.name
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise RestoreFailed(cause=os.strerror(error.errno or 0)) from error
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _check_room(folder: Path, files: list[Path]) -> None:
    largest = max((file.stat().st_size for file in files), default=0)
    needed, free = round(largest * ROOM_FACTOR), shutil.disk_usage(folder).free
    if free < needed:
        raise RestoreNoRoom(needed_bytes=needed, free_bytes=free)


def _make(file: Path, whole: Path | None, spoilt: Iterable[Path], clock: Clock) -> tuple[Grafted, int]:
    """Make the store and check it; return what was grafted into it, and how many answers it holds."""
    if whole is not None:
        shutil.copyfile(whole, file)
    database = open_database(file, Backups(file.parent / "backups"), clock).database
    try:
        with database.reading():
            damaged = damaged_revisions(database.raw)  # those of a backup that somebody chose come along, and are told
        with database.writing() as work:
            grafted = sum((graft(database.raw, carve(bytes_of(source))) for source in spoilt), start=Grafted())
            groups.begin_epoch(work, clock.now())
            counts = {"answers_grafted": grafted.answers, "drafts_grafted": grafted.drafts}
            sessions.note(work, "restored" if whole else "salvaged", clock.now(), counts=counts)
        return grafted, _checked(database, damaged)
    finally:
        database.close()


def _checked(database: Database, damaged: frozenset[str]) -> int:
    """Return how many answers a store holds, in which no more than this is damaged."""
    with database.reading():
        if full_check(database.raw) != "ok" or damaged_revisions(database.raw) != damaged:
            raise AssertionError("the restored store is not whole")
        if database.raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise AssertionError("the restored store refers to what is not there")
        texts = "SELECT answer_id FROM revision UNION SELECT answer_id FROM draft"
        return int(database.raw.execute(f"SELECT count(*) FROM ({texts})").fetchone()[0])  # noqa: S608


def _name_aside(places: Places, now: datetime) -> Path:
    """Return a name that is free, in the folder of stores that were put aside."""
    places.set_aside.mkdir(mode=0o700, parents=True, exist_ok=True)
    stem = f"samsyn-{now:%Y%m%dT%H%M%S}"
    number = 1
    while (path := places.set_aside / f"{stem}{'' if number == 1 else f'-{number}'}.db").exists():
        number += 1
    return path
