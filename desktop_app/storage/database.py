"""The database file: opened in one exact order, checked, and written in explicit transactions.

Knows SQLite and its ways of failing; knows nothing of groups and answers. The order of opening and the pragmas are
what survives a power cut (`docs/reliability.md`); they are read back, and a store that will not have them is not used.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session as Work

from desktop_app import __version__
from desktop_app.storage.contents import FROM_THE_FILE, TEXT
from desktop_app.storage.errors import (
    Damage,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreNewer,
    StorePragmasRefused,
    StoreUnwritable,
)

APPLICATION_ID = 0x53414D53
"""«SAMS», in the file's header: `file` and SQLite tell by it whose database this is."""

BUSY_SECONDS = 0.8
"""How long opening waits for another program's lock before it says that the store is open elsewhere."""

NEARLY_FULL = 1 << 20
"""A write error with less than this free is a full disk, whatever SQLite calls it."""

PRAGMAS: dict[str, tuple[str, str]] = {
    "synchronous": ("EXTRA", "3"),
    "locking_mode": ("EXCLUSIVE", "exclusive"),
    "journal_mode": ("TRUNCATE", "truncate"),
    "foreign_keys": ("ON", "1"),
    "secure_delete": ("ON", "1"),
    "temp_store": ("MEMORY", "2"),
    "trusted_schema": ("OFF", "0"),
    "cell_size_check": ("ON", "1"),
    "busy_timeout": ("2000", "2000"),
    **({"fullfsync": ("ON", "1")} if sys.platform == "darwin" else {}),
}
"""What is set, in this order (synchronous before the journal's mode), and what must be read back."""


@dataclass(frozen=True, slots=True, order=True)
class Schema:
    """The form of the store: a major step changes what is there, a minor one only adds."""

    major: int
    minor: int

    @classmethod
    def unpacked(cls, user_version: int) -> Schema:
        """Return the schema that a `user_version` stands for."""
        return cls(user_version >> 16, user_version & 0xFFFF)

    @property
    def packed(self) -> int:
        """The schema as SQLite's `user_version`."""
        return self.major << 16 | self.minor

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


NOTHING = Schema(0, 0)
"""The schema of a file without tables."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the store, and how to come to it."""

    schema: Schema
    head: str
    """Alembic's name of the newest migration."""
    scripts: Path
    """Where the migrations are."""
    application_id: int = APPLICATION_ID
    """Whose database it is: follow-up's store is another."""


PRESENT = Form(Schema(1, 2), "0003", Path(__file__).parent / "migrations")
"""What this program reads and writes."""


class Database:
    """The one connection to the store's file. Made and used on one thread; SQLite refuses any other."""

    def __init__(self, path: Path, form: Form = PRESENT) -> None:
        """Open the file, which is made if it is not there.

        Raises StoreBusy, StoreNewer, StoreDamaged, StorePragmasRefused, StoreUnwritable, StoreFull.
        """
        self.path = path
        self.form = form
        self._make_private()
        with self._telling():
            self.raw = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            self.raw.text_factory = TEXT
            try:
                self.schema = self._check_identity()
                self._set_pragmas()
            except (StoreError, *FROM_THE_FILE):
                self.raw.close()
                raise
        self._inode = path.stat().st_ino
        # hide_parameters: an exception's text, which may reach a log, must never hold an answer's
        engine = create_engine("sqlite://", creator=lambda: self.raw, poolclass=StaticPool, hide_parameters=True)
        self.connection: Connection = engine.connect()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        self.raw.close()

    @contextmanager
    def writing(self) -> Iterator[Work]:
        """Give a transaction that is on disk when the block has ended, or has changed nothing.

        Raises StoreFull, StoreUnwritable, StoreDamaged or StoreBusy where SQLite said no; the connection is then as
        before, ready to be used again.
        """
        self._still_there()
        with self._telling():
            try:
                self.connection.exec_driver_sql("BEGIN IMMEDIATE")
                with self._work() as work:
                    yield work
                    work.flush()
                self._commit()
            except BaseException:
                # After a full disk or a write error SQLite has already rolled back: a second ROLLBACK would raise.
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")
                self.connection.rollback()  # SQLAlchemy's own books; the file is in no transaction any more
                raise

    @contextmanager
    def reading(self) -> Iterator[Work]:
        """Give what reads. Raises as `writing`."""
        with self._telling():
            try:
                with self._work() as work:
                    yield work
            finally:
                self.connection.rollback()

    def write_anew(self) -> None:
        """Write the whole file anew, so that nothing of what was deleted is left in it. Raises as `writing`.

        Needs twice the file's size on the disk meanwhile; cut short, it has changed nothing.
        """
        self._still_there()
        with self._telling():
            self.raw.execute("VACUUM")

    def pragma(self, name: str) -> str:
        """Return one pragma's value as text."""
        return str(self.raw.execute(f"PRAGMA {name}").fetchone()[0])

    def pragmas(self) -> dict[str, str]:
        """Return the pragmas that matter, as they are now."""
        return {name: self.pragma(name) for name in PRAGMAS}

    def mark(self, schema: Schema) -> None:
        """Write in the header whose file this is and of which form: part of the transaction that is going on."""
        self.connection.exec_driver_sql(f"PRAGMA application_id={self.form.application_id}")
        self.connection.exec_driver_sql(f"PRAGMA user_version={schema.packed}")

    def _work(self) -> Work:
        # the transaction is this class's, not the session's: it neither commits nor closes it
        return Work(self.connection, join_transaction_mode="rollback_only")

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Turn SQLite's errors that come from the world into ours."""
        try:
            yield
        except (DBAPIError, *FROM_THE_FILE) as error:
            known = known_error(error, self.path)
            if known is None:
                raise
            raise known from error

    def _commit(self) -> None:
        if not self.raw.in_transaction:
            raise AssertionError("the transaction ended before its commit")
        self.connection.commit()
        if self.raw.in_transaction:
            raise AssertionError("the commit did not end the transaction")

    def _still_there(self) -> None:
        """Refuse to write to a file that was moved or deleted under us: SQLite would say yes, and it would be lost."""
        try:
            there = self.path.stat().st_ino == self._inode
        except OSError:
            there = False
        if not there:
            raise StoreUnwritable(folder=str(self.path.parent), cause="moved")

    def _make_private(self) -> None:
        """Make the file readable by its owner only; the journal takes the same mode from it."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Only a file that is not there is opened here: closing one that SQLite holds would drop SQLite's locks.
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            with suppress(OSError):  # somebody else's file: that it cannot be written is found out soon enough
                self.path.chmod(0o600)
        except OSError as error:
            raise StoreUnwritable(folder=str(self.path.parent), cause=os.strerror(error.errno or 0)) from error

    def _check_identity(self) -> Schema:
        """Return the schema of the file; refuse what is not ours or newer than us, with nothing written."""
        ours = int(self.pragma("application_id")) == self.form.application_id
        schema = Schema.unpacked(int(self.pragma("user_version")))
        tables = {name for (name,) in self.raw.execute("SELECT name FROM sqlite_master")}
        if not ours:
            if int(self.pragma("application_id")) or schema != NOTHING or tables:
                raise StoreDamaged(damage=Damage.FOREIGN)
            return NOTHING
        if schema == NOTHING or "alembic_version" not in tables:
            raise StoreDamaged(damage=Damage.CONTENT, detail="the store's form is not named in it")
        migration = self.raw.execute("SELECT version_num FROM alembic_version").fetchone()
        if schema > self.form.schema or (migration and migration[0] > self.form.head):
            raise StoreNewer(
                found=self._later_program(),
                known=__version__,
                found_form=str(schema) if schema > self.form.schema else migration[0],
                known_form=str(self.form.schema) if schema > self.form.schema else self.form.head,
            )
        return schema

    def _later_program(self) -> str | None:
        """Return the version of Samsyn that last changed the file's form, where it can be read and is a later one."""
        try:
            found = str(self.raw.execute("SELECT program FROM installation").fetchone()[0])
        except (sqlite3.Error, TypeError):
            return None
        return found if _numbers(found) > _numbers(__version__) else None

    def _set_pragmas(self) -> None:
        for name, (value, _) in PRAGMAS.items():
            self.raw.execute(f"PRAGMA {name}={value}").fetchall()
        self.raw.execute("BEGIN EXCLUSIVE")
        self.raw.execute("COMMIT")
        for name, (_, wanted) in PRAGMAS.items():
            got = self.pragma(name)
            if got != wanted:
                raise StorePragmasRefused(pragma=name, wanted=wanted, got=got)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall("[0-9]+", version))


def known_error(error: BaseException, path: Path) -> StoreError | None:
    """Return what an error of SQLite's means in the world; None where it is a mistake of ours, or not SQLite's."""
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, UnicodeDecodeError):
        return StoreDamaged(damage=Damage.CONTENT, detail="text that is not UTF-8")
    if not isinstance(original, sqlite3.Error) or not hasattr(original, "sqlite_errorcode"):
        return None
    known: StoreError | None = None
    match original.sqlite_errorcode & 0xFF:
        case sqlite3.SQLITE_FULL:
            known = StoreFull(free_bytes=_free_bytes(path))
        case sqlite3.SQLITE_IOERR if _free_bytes(path) < NEARLY_FULL:
            known = StoreFull(free_bytes=_free_bytes(path))
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            known = StoreUnwritable(folder=str(path.parent), cause=original.sqlite_errorname)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            known = StoreBusy(file=str(path))
        case sqlite3.SQLITE_NOTADB:
            known = StoreDamaged(damage=Damage.NOT_A_DATABASE)
        case sqlite3.SQLITE_CORRUPT:
            known = StoreDamaged(damage=Damage.CONTENT, detail=original.sqlite_errorname)
    return known


def _free_bytes(path: Path) -> int:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return sys.maxsize
