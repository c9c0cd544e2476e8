"""Follow-up's store: what came, byte for byte, in an SQLite file of its own, kept as the groups' own store is.

A set and nothing else: a document is here or is not, and the same one again changes nothing. What the documents say
together is computed (`collating`), never stored. Rows are only added. One connection, used on the thread that made it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import select

from desktop_app import __version__
from desktop_app.followup.errors import IntakeNotSaved, IntakeStoreDamaged
from desktop_app.followup.reading import AnswerFile, FileRefused, check
from desktop_app.followup.records import Kept
from desktop_app.followup.tables import ArrivalRow, AuditRow, DocumentRow, InstallationRow, OriginalRow
from desktop_app.handover.answer_types import AnswersDocument
from desktop_app.storage.canonical import canonical, well_formed
from desktop_app.storage.contents import full_check
from desktop_app.storage.database import NOTHING, Database, Form, Schema
from desktop_app.storage.errors import StoreDamaged, StoreFull, StoreUnwritable

APPLICATION_ID = 0x53414D46
"""«SAMF», in the file's header."""

FORM = Form(Schema(1, 0), "0001", Path(__file__).parent / "migrations", APPLICATION_ID)
"""What this program reads and writes."""


class FollowupStore:
    """The open store."""

    def __init__(self, path: Path, now: datetime) -> None:
        """Open the file, which is made if it is not there.

        Raises IntakeStoreDamaged, IntakeNotSaved; StoreNewer, StoreBusy and StorePragmasRefused.
        """
        self.path = path
        with self._telling():
            self._database = Database(path, FORM)
            try:
                self._begin(now)
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
            raise IntakeStoreDamaged(file=str(self.path)) from refused

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

    def _begin(self, now: datetime) -> None:
        if self._database.schema != NOTHING:
            with self._database.reading():
                complaint = full_check(self._database.raw)
            if complaint != "ok":
                raise IntakeStoreDamaged(file=str(self.path))
        if self._database.schema != FORM.schema:
            from desktop_app.storage.migrations import upgrade  # noqa: PLC0415 - Alembic only where there is work

            upgrade(self._database, now)
        with self._database.writing() as work:
            if work.scalars(select(InstallationRow)).first() is None:
                work.add(InstallationRow(id=str(uuid4()), made_at=now.isoformat(), program=__version__))

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Say of this store what the groups' own store says of itself."""
        try:
            yield
        except StoreDamaged as error:
            raise IntakeStoreDamaged(file=str(self.path)) from error
        except (StoreFull, StoreUnwritable) as error:
            raise IntakeNotSaved(folder=str(self.path.parent)) from error
