"""Follow-up's store: what came, byte for byte, in an SQLite file of its own, kept as the groups' own store is.

A set and nothing else: a document is here or is not, and the same one again changes nothing. What the documents say
together is computed (`collating`), never stored. Rows are only added. One connection, used on the thread that made it.
Backups lie in a folder beside it, made and kept as those of the groups' own store.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from sqlalchemy import select

from desktop_app import __version__
from desktop_app.domain.clock import Clock
from desktop_app.followup.errors import (
    IntakeNotBackedUp,
    IntakeNotSaved,
    IntakeStoreDamaged,
    IntakeStoreGone,
    IntakeStoreNewer,
)
from desktop_app.followup.reading import AnswerFile, FileRefused, check
from desktop_app.followup.records import Kept
from desktop_app.followup.tables import ArrivalRow, AuditRow, DocumentRow, InstallationRow, OriginalRow
from desktop_app.handover.answer_types import AnswersDocument
from desktop_app.storage.backup import Backups
from desktop_app.storage.canonical import canonical, well_formed
from desktop_app.storage.contents import full_check
from desktop_app.storage.database import NOTHING, Database, Form, Schema
from desktop_app.storage.errors import (
    BackupFailed,
    BackupNoRoom,
    StoreDamaged,
    StoreFull,
    StoreNewer,
    StoreUnwritable,
)
from desktop_app.storage.opening import back_up_at_once, bring_to_form, is_gone
from desktop_app.storage.records import BackupReason

APPLICATION_ID = 0x53414D46
"""«SAMF», in the file's header."""

FORM = Form(Schema(1, 0), "0001", Path(__file__).parent / "migrations", APPLICATION_ID)
"""What this program reads and writes."""


class FollowupStore:
    """The open store."""

    def __init__(self, path: Path, clock: Clock, form: Form = FORM) -> None:
        """Open the file, which is made if neither it nor a backup of it is there; an older form is brought to this one.

        Raises IntakeStoreDamaged, IntakeStoreGone, IntakeStoreNewer, IntakeNotSaved, IntakeNotBackedUp; StoreBusy,
        StorePragmasRefused and MigrationFailed.
        """
        self.path = path
        self.backups = Backups(path.with_name(f"{path.stem}-backups"), "followup")
        self._clock = clock
        newest = self.backups.newest()
        if newest is not None and is_gone(path):
            raise IntakeStoreGone(file=str(path), backup=str(newest.path))
        with self._telling():
            self._database = Database(path, form)
            try:
                self._begin()
            except BaseException:
                self._database.close()
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def keep(self, file: AnswerFile, now: datetime) -> Kept:
        """Keep a file that was read; it is on the disk when this returns. Raises IntakeNotSaved, IntakeStoreDamaged."""
        document = file.document
        original = file.original_sha256
        name = well_formed(file.name)
        with self._telling(), self._database.writing() as work:
            row = work.get(DocumentRow, document.sha256)
            is_new = row is None
            if row is None:
                row = DocumentRow(
                    sha256=document.sha256,
                    file_id=document.file_id,
                    content=file.content.decode(),
                    arrived_at=now.isoformat(),
                )
                work.add(row)
                work.flush()
            if work.get(OriginalRow, original) is None:
                work.add(OriginalRow(sha256=original, document=document.sha256, content=file.original))
                work.flush()
            if work.get(ArrivalRow, (original, name)) is None:
                work.add(ArrivalRow(original=original, name=name, at=now.isoformat()))
            arrived_at = row.arrived_at
        return Kept(document, datetime.fromisoformat(arrived_at), is_new)

    def documents(self) -> tuple[AnswersDocument, ...]:
        """Return every document, checked again. Raises IntakeStoreDamaged where one is not as it came."""
        with self._telling(), self._database.reading() as work:
            contents = work.scalars(select(DocumentRow.content).order_by(DocumentRow.sha256)).all()
        try:
            return tuple(check(content.encode()) for content in contents)
        except FileRefused as refused:
            raise self._damaged() from refused

    def originals(self) -> Mapping[str, bytes]:
        """Return the files as they came, by their SHA-256."""
        with self._telling(), self._database.reading() as work:
            return {row.sha256: row.content for row in work.scalars(select(OriginalRow))}

    def names(self) -> frozenset[tuple[str, str]]:
        """Return under which names each file came, as (SHA-256, name)."""
        with self._telling(), self._database.reading() as work:
            return frozenset((row.original, row.name) for row in work.scalars(select(ArrivalRow)))

    def note(self, kind: str, counts: Mapping[str, int], now: datetime) -> None:
        """Remember that something was done: counts, never text."""
        with self._telling(), self._database.writing() as work:
            work.add(AuditRow(at=now.isoformat(), kind=kind, counts=canonical(dict(counts))))

    def back_up_what_is_new(self) -> None:
        """Make a verified backup where files have come since the newest, and let go of those that need not be kept.

        While a file that came is damaged none is let go of: an older one may hold it whole. Raises IntakeNotBackedUp.
        """
        with self._telling():
            if not self._is_behind():
                return
            back_up_at_once(self._database, self.backups, self._clock, BackupReason.PERIODIC)
            with self._database.reading():
                files = self._database.raw.execute("SELECT sha256, content FROM original")
                is_sound = all(sha256(content).hexdigest() == mark for mark, content in files)
        if is_sound:
            self.backups.rotate(self._clock.now())

    def _is_behind(self) -> bool:
        """Tell whether the newest backup lacks something that came; rows are only added, so counting them is enough."""
        newest = self.backups.newest()
        if newest is None:
            return True
        with closing(sqlite3.connect(f"{newest.path.as_uri()}?mode=ro", uri=True)) as copy:
            try:
                return _arrivals(copy) != _arrivals(self._database.raw)
            except sqlite3.Error:  # it is damaged: another is needed all the more
                return True

    def _begin(self) -> None:
        if self._database.schema != NOTHING:
            with self._database.reading():
                complaint = full_check(self._database.raw)
            if complaint != "ok":
                raise self._damaged()
        bring_to_form(self._database, self.backups, self._clock)
        with self._database.writing() as work:
            if work.scalars(select(InstallationRow)).first() is None:
                made_at = self._clock.now().isoformat()
                work.add(InstallationRow(id=str(uuid4()), made_at=made_at, program=__version__))

    def _damaged(self) -> IntakeStoreDamaged:
        newest = self.backups.newest()
        return IntakeStoreDamaged(file=str(self.path), backup=str(newest.path) if newest else None)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Say of this store what the groups' own store says of itself."""
        try:
            yield
        except StoreDamaged as error:
            raise self._damaged() from error
        except StoreNewer as error:
            forms = {name: str(error.values[name]) for name in ("known", "found_form", "known_form")}
            raise IntakeStoreNewer(file=str(self.path), **forms) from error
        except (BackupFailed, BackupNoRoom) as error:
            raise IntakeNotBackedUp(folder=str(self.backups.folder)) from error
        except (StoreFull, StoreUnwritable) as error:
            raise IntakeNotSaved(folder=str(self.path.parent)) from error


def _arrivals(raw: sqlite3.Connection) -> int:
    return int(raw.execute("SELECT count(*) FROM arrival").fetchone()[0])
