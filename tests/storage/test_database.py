"""Opening the file: what is refused, in which order, and what SQLite's errors mean in the world."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app import __version__
from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.paths import Places
from desktop_app.storage import database as module
from desktop_app.storage import opening as opening_module
from desktop_app.storage.backup import Backups
from desktop_app.storage.database import APPLICATION_ID, PRAGMAS, PRESENT, Database, Schema, known_error
from desktop_app.storage.errors import (
    Damage,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreNewer,
    StorePragmasRefused,
    StoreUnwritable,
)
from desktop_app.storage.opening import open_database
from desktop_app.storage.records import BackupReason
from desktop_app.storage.repositories import sessions
from desktop_app.storage.service import Store
from tests.storage.desk import Desk, ToldClock, by_hand, close_for_good, done, reopened
from tests.storage.make_golden import GOLDEN

HOLD = """
import sys
from pathlib import Path
from desktop_app.storage.database import Database
database = Database(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def golden(place: Path) -> Path:
    """Return a copy of the golden store."""
    path = place / "samsyn.db"
    shutil.copyfile(GOLDEN / f"v{PRESENT.head}.db", path)
    return path


def opening(path: Path) -> BaseException | None:
    """Return what opening the store at the path raised."""
    store = Store(Places(path.parent))
    try:
        return store.open().exception(timeout=20)
    finally:
        close_for_good(store)


def test_pragmas_are_those_that_survive_a_power_cut(desk: Desk) -> None:
    """Python's own choice lost the last answer in a quarter of the simulated power cuts; ours none."""
    facts = done(desk.store.quick_facts())

    assert facts.pragmas == {name: wanted for name, (_, wanted) in PRAGMAS.items()}
    assert list(PRAGMAS)[:3] == ["synchronous", "locking_mode", "journal_mode"]
    assert facts.pragmas["synchronous"] == "3"
    assert facts.pragmas["journal_mode"] == "truncate"
    assert facts.quick_check == "ok"
    assert facts.rows["session"] == 1
    assert (facts.backups, facts.newest_backup, facts.newest_backup_at) == (0, None, None)
    assert facts.bytes == desk.places.database.stat().st_size


def test_facts_name_the_newest_backup(desk: Desk) -> None:
    """The first question of whoever helps is: when was the last copy made."""
    path = done(desk.store.back_up(BackupReason.ASKED))

    facts = done(desk.store.quick_facts())

    assert (facts.backups, facts.newest_backup) == (1, path)
    assert facts.newest_backup_at is not None
    assert facts.newest_backup_at.tzinfo is not None


def test_engine_that_refuses_a_pragma_is_not_trusted(golden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build of SQLite that says yes and does otherwise must not be found out by a power cut."""
    monkeypatch.setitem(module.PRAGMAS, "synchronous", ("NORMAL", "3"))

    error = opening(golden)

    assert isinstance(error, StorePragmasRefused)
    assert error.values == {"pragma": "synchronous", "wanted": "3", "got": "1"}


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_store_is_its_owners_alone(place: Path) -> None:
    """On a shared laptop another user's account must not read the group's answers, wherever the file came from."""
    store = Store(Places(place))
    done(store.open())
    done(store.back_up(BackupReason.ASKED))
    modes = {path.name[-8:]: path.stat().st_mode & 0o777 for path in place.rglob("*") if path.is_file()}
    close_for_good(store)
    assert set(modes.values()) == {0o600}, modes

    (place / "samsyn.db").chmod(0o644)
    with reopened(Places(place)):
        assert (place / "samsyn.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("ahead", "found"),
    [
        (f"PRAGMA user_version={Schema(7, 2).packed}", "9.9.9"),
        ("UPDATE alembic_version SET version_num='0099'", "9.9.9"),
        (f"DROP TABLE installation; PRAGMA user_version={Schema(7, 2).packed}", None),
        (f"UPDATE installation SET program='{__version__}'; PRAGMA user_version={Schema(7, 2).packed}", None),  # noqa: S608 - as below
        (f"DELETE FROM installation; PRAGMA user_version={Schema(7, 2).packed}", None),  # noqa: S608 - no input of anybody
    ],
)
def test_newer_store_is_refused_with_both_versions_named_and_left_alone(
    golden: Path, ahead: str, found: str | None
) -> None:
    """An older program on the meeting laptop must not touch what a newer one wrote (X9)."""
    with by_hand(golden) as raw:
        raw.execute("UPDATE installation SET program = '9.9.9'")
        raw.executescript(ahead)
    before = golden.read_bytes()

    error = opening(golden)

    assert isinstance(error, StoreNewer)
    assert (error.values["found"], error.values["known"]) == (found, __version__)
    assert (error.values["found_form"], error.values["known_form"]) in {("7.2", str(PRESENT.schema)), ("0099", "0003")}
    assert golden.read_bytes() == before
    assert [path.name for path in golden.parent.iterdir()] == ["samsyn.db"]


@pytest.mark.parametrize(
    ("content", "damage"),
    [
        (b"A letter, not a database. " * 50, Damage.NOT_A_DATABASE),
        (b"SQLite format 3\0" + b"x" * 9000, Damage.NOT_A_DATABASE),
    ],
)
def test_file_that_is_no_database_is_left_alone(place: Path, content: bytes, damage: Damage) -> None:
    """Somebody saved something else under our name; it may be all they have (X7)."""
    path = place / "samsyn.db"
    path.write_bytes(content)

    error = opening(path)

    assert isinstance(error, StoreDamaged)
    assert error.values["damage"] is damage
    assert error.values["backup"] == ""
    assert path.read_bytes() == content


@pytest.mark.parametrize("statement", ["CREATE TABLE mine (id)", "PRAGMA application_id=7", "PRAGMA user_version=7"])
def test_somebody_elses_database_is_left_alone(place: Path, statement: str) -> None:
    """Making our tables in another program's file would spoil both."""
    path = place / "samsyn.db"
    with by_hand(path) as raw:
        raw.execute("CREATE TABLE t (x)")
        raw.execute(statement)
    before = path.read_bytes()

    error = opening(path)

    assert isinstance(error, StoreDamaged)
    assert error.values["damage"] is Damage.FOREIGN
    assert path.read_bytes() == before


def test_store_of_ours_without_its_version_is_damaged(golden: Path) -> None:
    """A header that lost its version must not be taken for a new store, nor migrated from nothing."""
    with by_hand(golden) as raw:
        raw.execute("PRAGMA user_version=0")

    error = opening(golden)

    assert isinstance(error, StoreDamaged)
    assert error.values["damage"] is Damage.CONTENT


@pytest.mark.parametrize("how", ["missing", "empty"])
def test_store_that_is_gone_beside_its_backups_is_never_begun_anew(desk: Desk, how: str) -> None:
    """An empty Home where there was a year of answers is the worst thing to show; the copy is named instead."""
    backup = done(desk.store.back_up(BackupReason.ASKED))
    done(desk.store.close())
    if how == "missing":
        desk.places.database.unlink()
    else:
        desk.places.database.write_bytes(b"")

    error = opening(desk.places.database)

    assert isinstance(error, StoreDamaged)
    assert (error.values["damage"], error.values["backup"]) == (Damage.EMPTY, backup.name)
    assert error.values["backup_at"] is not None


def test_second_store_in_the_same_program_is_refused_at_once(desk: Desk) -> None:
    """Two connections that both believe they are alone lose each other's rows."""
    begun = time.monotonic()

    error = opening(desk.places.database)

    assert isinstance(error, StoreBusy)
    assert time.monotonic() - begun < 10
    desk.type("orörd")
    assert done(desk.store.flush()) is not None


def test_second_program_is_refused_and_may_try_again(golden: Path) -> None:
    """Whatever guards the window, the file's own lock is what counts (X12); when it is free the same store opens."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, golden],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    with holder, holder.stdin, holder.stdout:
        assert holder.stdout.readline() == "held\n"
        store = Store(Places(golden.parent))
        assert isinstance(store.open().exception(timeout=20), StoreBusy)
        assert isinstance(store.groups().exception(timeout=20), StoreBusy)
        holder.kill()
        holder.wait(timeout=20)

    assert not done(store.open()).is_new
    close_for_good(store)


def test_file_moved_away_under_us_is_noticed(desk: Desk) -> None:
    """SQLite would go on writing to a file that no longer has a name, and say «saved»."""
    desk.places.database.rename(desk.places.data / "flyttad.db")

    with pytest.raises(StoreUnwritable):
        done(desk.store.begin_epoch())

    desk.places.database.touch()
    with pytest.raises(StoreUnwritable):
        done(desk.store.begin_epoch())


def test_folder_that_cannot_be_made_is_named(place: Path) -> None:
    """A file where the folder should be, a drive that is gone: said before the meeting begins (X6)."""
    (place / "fil").write_text("")

    error = opening(place / "fil" / "under" / "samsyn.db")

    assert isinstance(error, StoreUnwritable)
    assert error.values["folder"] == str(place / "fil" / "under")


def test_only_the_thread_that_opened_may_use_the_connection(golden: Path) -> None:
    """A connection shared by two threads once lost eleven of twelve rows with success reported."""
    database = Database(golden)
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            database.raw.execute("SELECT 1")
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    database.close()

    assert len(caught) == 1


def test_transaction_is_whole_or_nothing(golden: Path) -> None:
    """A mistake of ours in the middle must leave the file as before, and the connection fit for use."""
    database = Database(golden)
    with suppress(ZeroDivisionError), database.writing() as work:
        work.execute(text("DELETE FROM draft"))
        _ = 1 / 0

    with database.reading() as work:
        assert work.execute(text("SELECT count(*) FROM draft")).scalar() == 1
    with database.writing() as work:
        work.execute(text("DELETE FROM draft"))
    with pytest.raises(sqlite3.OperationalError, match="nonsense"), database.reading():
        database.raw.execute("SELECT nonsense")
    database.close()
    with by_hand(golden) as raw:
        assert raw.execute("SELECT count(*) FROM draft").fetchone() == (0,)


def test_transaction_that_ends_too_early_or_too_late_is_a_mistake_of_ours(
    golden: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """«Sparat» is said when the commit has returned; a commit that committed nothing must be seen."""
    database = Database(golden)
    with pytest.raises(AssertionError, match="before its commit"), database.writing():
        database.raw.execute("COMMIT")
    monkeypatch.setattr(database.connection, "commit", lambda: None)
    with pytest.raises(AssertionError, match="did not end"), database.writing():
        pass
    database.close()


def test_error_texts_hold_no_answers(desk: Desk) -> None:
    """An exception may reach a log, and a log may be sent to somebody (X55)."""
    keeper = desk.store._keeper
    assert keeper is not None
    typed = "Kalle Karlsson 850709-9805"

    def insert(_: object) -> None:
        with keeper._database.writing() as work:
            work.execute(text("INSERT INTO draft VALUES ('nobody', 'none', :typed, 0, '')"), {"typed": typed})

    error = desk.store._ask(insert).exception(timeout=20)

    assert error is not None
    assert "FOREIGN KEY" in str(error)
    assert typed not in repr(error) + str(error) + repr(error.__cause__)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, StoreFull),
        (sqlite3.SQLITE_IOERR_WRITE, StoreUnwritable),
        (sqlite3.SQLITE_IOERR_FSYNC, StoreUnwritable),
        (sqlite3.SQLITE_READONLY_DBMOVED, StoreUnwritable),
        (sqlite3.SQLITE_CANTOPEN, StoreUnwritable),
        (sqlite3.SQLITE_PERM, StoreUnwritable),
        (sqlite3.SQLITE_BUSY, StoreBusy),
        (sqlite3.SQLITE_LOCKED, StoreBusy),
        (sqlite3.SQLITE_CORRUPT, StoreDamaged),
        (sqlite3.SQLITE_NOTADB, StoreDamaged),
        (sqlite3.SQLITE_CONSTRAINT, None),
        (sqlite3.SQLITE_ERROR, None),
    ],
)
def test_errors_of_the_world_are_told_from_mistakes_of_ours(place: Path, code: int, kind: type | None) -> None:
    """«The disk is full» is for the group; «no such column» is for us."""
    error = sqlite3.OperationalError("it")
    error.sqlite_errorcode = code
    error.sqlite_errorname = "SQLITE_IT"

    known = known_error(error, place / "samsyn.db")

    assert type(known) is (kind or type(None))
    assert known_error(ValueError(), place) is None
    assert known_error(sqlite3.ProgrammingError("misuse"), place) is None


def test_write_error_on_a_full_disk_is_called_full(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quota makes SQLite speak of a write error; what helps is to make room."""
    error = sqlite3.OperationalError("it")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    error.sqlite_errorname = "SQLITE_IOERR_WRITE"
    assert isinstance(known_error(error, place / "borta" / "samsyn.db"), StoreUnwritable)

    monkeypatch.setattr(module, "NEARLY_FULL", sys.maxsize)

    known = known_error(error, place / "samsyn.db")
    assert isinstance(known, StoreFull)
    assert known.values["free_bytes"] != 0


def test_files_say_whose_they_are(golden: Path) -> None:
    """`file samsyn.db` on a stick found in ten years should lead somewhere."""
    with by_hand(golden) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert APPLICATION_ID.to_bytes(4, "big") == b"SAMS"
    assert str(Schema.unpacked(Schema(3, 4).packed)) == "3.4"


def test_store_that_cannot_be_read_is_let_go_of(golden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """«Försök igen» must not meet our own lock."""
    with monkeypatch.context() as patch:
        patch.setattr(sessions, "group_under_way", lambda *_: {}["a mistake of ours"])
        assert isinstance(opening(golden), KeyError)

    assert opening(golden) is None


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE session SET flow = '{}'", "session.flow"),
        ("UPDATE \"group\" SET units = '7'", "group.units"),
        ("UPDATE revision SET at = 'i går'", "revision.at"),
        ("UPDATE answer SET kind = 'song'", "answer.kind"),
        ("UPDATE session SET attendance = '[[1, 2]]'", "session.attendance"),
        ("ALTER TABLE session RENAME COLUMN writer TO author", "a table or column is not there"),
    ],
)
def test_store_that_nothing_can_be_made_of_is_damaged(place: Path, statement: str, where: str) -> None:
    """SQLite finds no fault with a time that is no time; Home would stop on it (X7)."""
    path = place / "samsyn.db"
    shutil.copyfile(GOLDEN / f"v{PRESENT.head}.db", path)
    with by_hand(path) as raw:
        raw.execute("DROP TRIGGER revision_not_changed")
        raw.execute(statement)

    with pytest.raises(StoreDamaged) as damaged:
        open_database(path, Backups(place / "backups"), ToldClock())

    assert damaged.value.values["detail"] == where


def test_disk_that_gives_an_error_while_the_store_is_looked_through_is_told_as_such(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pulled stick is no damage: nobody should be led to an older backup for it."""
    path = place / "samsyn.db"
    shutil.copyfile(GOLDEN / f"v{PRESENT.head}.db", path)

    def fail(*_: object, **__: object) -> str:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_IOERR_READ, "SQLITE_IOERR_READ"
        raise error

    monkeypatch.setattr(opening_module, "misshapen", fail)
    with pytest.raises(StoreUnwritable):
        open_database(path, Backups(place / "backups"), ToldClock())


def test_text_that_is_no_text_any_more_is_damaged_and_in_no_error(desk: Desk) -> None:
    """Python's own error over it quotes what the group wrote, and errors reach the log (X55)."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("vi är kvar"), NotApproved()))
    done(desk.store.close())
    content = desk.places.database.read_bytes()
    assert content.count("vi är kvar".encode()) == 1
    desk.places.database.write_bytes(content.replace("vi är kvar".encode(), b"vi \xff\xffr kvar"))

    with reopened(desk.places) as store:
        answer = done(store.answers(desk.group.id, desk.course_id))[0]

    assert answer.revision is None


def test_name_that_is_no_text_any_more_is_damage(place: Path) -> None:
    """Nothing that SQLite's library says over a damaged file may be taken for a mistake of ours."""
    assert known_error(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"), place) is not None
