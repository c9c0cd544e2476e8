"""Migrations: every one is cut short everywhere, and every released form of the store is opened again."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import event

from desktop_app.paths import Places
from desktop_app.storage import opening, tables
from desktop_app.storage.backup import Backups
from desktop_app.storage.contents import contents, damaged_revisions
from desktop_app.storage.database import PRESENT, Database, Form, Schema
from desktop_app.storage.errors import BackupFailed, Damage, MigrationFailed, StoreDamaged
from desktop_app.storage.opening import open_database
from desktop_app.storage.records import BackupReason
from tests.storage import cutting
from tests.storage.desk import ToldClock, by_hand, damage_revision, done, reopened
from tests.storage.make_golden import GOLDEN

VERSIONS = sorted(path.name[:4] for path in (PRESENT.scripts / "versions").glob("[0-9]*.py"))
OLDER = [None, *(GOLDEN / f"v{version}.db" for version in VERSIONS[:-1])]
"""Every form from which a user can come to the present one."""

REBUILD = '''
"""A migration of the kind that has eaten children: the parent table is rebuilt."""

from alembic import op

revision = "0004"
down_revision = "0003"
schema = (2, 0)


def upgrade():
    op.execute("CREATE TABLE new_answer (id TEXT NOT NULL PRIMARY KEY, ordinal INTEGER NOT NULL UNIQUE,"
               " group_id TEXT NOT NULL REFERENCES \\"group\\" (id), course_id TEXT NOT NULL, prompt_id TEXT NOT NULL,"
               " prompt_version INTEGER NOT NULL, prompt_text_shown TEXT NOT NULL, kind TEXT NOT NULL,"
               " locked INTEGER NOT NULL) STRICT")
    op.execute("INSERT INTO new_answer SELECT *, 0 FROM answer")
    op.execute("DROP TABLE answer")
    op.execute("ALTER TABLE new_answer RENAME TO answer")
    {more}
'''


def a_later_form(place: Path, more: str = "pass") -> Form:
    """Make the migrations of a program to come: the present ones and one that rebuilds a parent table."""
    scripts = place / "senare migreringar"
    shutil.copytree(PRESENT.scripts, scripts)
    (scripts / "versions" / "0004_rebuild.py").write_text(REBUILD.replace("{more}", more))
    return Form(Schema(2, 0), "0004", scripts)


@pytest.fixture
def golden(place: Path) -> Path:
    """Return a copy of the newest golden store."""
    path = place / "samsyn.db"
    shutil.copyfile(GOLDEN / f"v{VERSIONS[-1]}.db", path)
    return path


def test_every_migration_has_a_golden_store() -> None:
    """A form that was released and has no store of its own is a form nobody tries to open again."""
    assert {f"v{version}.db" for version in VERSIONS} == {path.name for path in GOLDEN.glob("*.db")}
    assert PRESENT.head == VERSIONS[-1]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_released_form_is_opened_with_all_its_rows(place: Path, version: str) -> None:
    """A group may open in two years what it wrote today (X11)."""
    places = Places(place)
    shutil.copyfile(GOLDEN / f"v{version}.db", places.database)
    with by_hand(places.database) as raw:
        before = contents(raw)

    with reopened(places) as store:
        groups = done(store.groups())
        courses = {session.course_id for session in done(store.sessions())}
        answers = [a for group in groups for course in courses for a in done(store.answers(group.id, course))]

    assert [a.revision is not None or a.draft is not None for a in answers] == [True] * 10
    with by_hand(places.database) as raw:
        before.rows["audit"] += version != PRESENT.head  # that it was migrated stands there, too
        assert contents(raw).has_all_of(before)
        assert not damaged_revisions(raw)
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [(PRESENT.head,)]


def test_tables_are_what_the_program_believes(golden: Path) -> None:
    """A column the types know and the file has not fails in front of a group; here it fails in front of us."""
    with by_hand(golden) as raw:
        for table in tables.Table.metadata.sorted_tables:
            columns = {
                row[1]: (row[2], bool(row[3]), bool(row[5]))
                for row in raw.execute(f'PRAGMA table_info("{table.name}")')
            }
            believed = {
                column.name: (_sqlite_type(column.type.python_type), not column.nullable, column.primary_key)
                for column in table.columns
            }
            assert columns == believed, table.name
            assert raw.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (table.name,)).fetchone() == (1,)
            keys = {(row[3], row[2], row[4]) for row in raw.execute(f'PRAGMA foreign_key_list("{table.name}")')}
            assert keys == {(k.parent.name, k.column.table.name, k.column.name) for k in table.foreign_keys}
        made = {
            row[0]
            for row in raw.execute(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
            )
        }
    assert made == set(tables.Table.metadata.tables) | {"alembic_version"}


def _sqlite_type(kind: type) -> str:
    return {str: "TEXT", int: "INTEGER", bytes: "BLOB"}[kind]


@pytest.mark.parametrize("start", OLDER, ids=str)
def test_exception_anywhere_in_a_migration_leaves_the_store_as_it_was(place: Path, start: Path | None) -> None:
    """Half a migration is a store that no version can read (X10)."""
    assert _fail_everywhere(start, place / "samsyn.db", PRESENT) > 5


def test_exception_anywhere_in_a_rebuild_leaves_the_store_as_it_was(place: Path, golden: Path) -> None:
    """Rebuilding a parent table once took its children with it; the machinery must stand that kind too (X10)."""
    form = a_later_form(place)

    assert _fail_everywhere(GOLDEN / f"v{VERSIONS[-1]}.db", golden, form) > 8


def _cause_of_failure(work: Path, form: Form, at: int) -> object:
    try:
        cutting.migrate(work, form, cutting.cut_by_exception(at))
    except MigrationFailed as error:
        return error.values["cause"]
    return None


def _fail_everywhere(start: Path | None, work: Path, form: Form) -> int:
    cutting.begin(start, work)
    before = cutting.everything(work)
    cutting.migrate(work, form)
    after = cutting.everything(work)
    for at in range(1, 10_000):
        cutting.begin(start, work)
        cause = _cause_of_failure(work, form, at)
        if cause is None:
            return at - 1
        assert cause == "Cut"
        assert cutting.everything(work) == before, at
        cutting.migrate(work, form)
        assert cutting.everything(work) == after, at
    raise AssertionError("a migration without an end")


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Kill every migration at each of its statements, in one process that forks: what it found, by where it began."""
    if os.name != "posix":
        pytest.skip("kills forked processes")
    place = tmp_path_factory.mktemp("Åsa Öberg")
    forms = {str(start): (start, PRESENT) for start in OLDER}
    forms["rebuild"] = (GOLDEN / f"v{VERSIONS[-1]}.db", a_later_form(place))
    asked = {
        name: (
            str(start or ""),
            str(place / f"{number}.db"),
            str(form.scripts),
            form.head,
            (form.schema.major, form.schema.minor),
        )
        for number, (name, (start, form)) in enumerate(forms.items())
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.storage.cutting", json.dumps(asked)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        cwd=Path(__file__).parents[2],
    )
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.timeout(330)  # all of them are done in the first
@pytest.mark.parametrize("start", OLDER, ids=str)
def test_kill_anywhere_in_a_migration_leaves_the_store_as_it_was(
    killed: dict[str, dict[str, Any]], start: Path | None
) -> None:
    """Somebody holds the power button because the first start after the update takes long (X10)."""
    assert killed[str(start)]["wrong"] == []
    assert killed[str(start)]["places"] > 5


@pytest.mark.timeout(330)
def test_kill_anywhere_in_a_rebuild_leaves_the_store_as_it_was(killed: dict[str, dict[str, Any]]) -> None:
    """The same for a migration that moves rows (X10)."""
    assert killed["rebuild"]["wrong"] == []
    assert killed["rebuild"]["places"] > 8


def test_migration_keeps_every_row_and_says_that_it_was_done(place: Path, golden: Path) -> None:
    """A migration comes after a verified backup, keeps what there was, and stands in the list of what was done."""
    backups = Backups(place / "backups")
    tables_before = ["group", "session", "played", "draft", "revision", "export_record", "epoch", "plan", "contacts"]
    before = cutting.rows_of(golden, tables_before)

    opened = open_database(golden, backups, ToldClock(), a_later_form(place))
    opened.database.close()

    assert (opened.migrated_from, opened.is_new) == (PRESENT.schema, False)
    assert cutting.rows_of(golden, tables_before) == before
    newest = backups.newest()
    assert newest is not None
    assert newest.reason is BackupReason.BEFORE_MIGRATION
    assert cutting.rows_of(newest.path, tables_before) == before
    with by_hand(golden) as raw:
        assert raw.execute("SELECT count(*) FROM audit WHERE kind = 'migration'").fetchone() == (1,)
        assert raw.execute("PRAGMA user_version").fetchone() == (Schema(2, 0).packed,)


def test_failed_backup_stops_the_migration(place: Path, golden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a second copy nobody touches the first."""
    before = golden.read_bytes()

    def refuse(self: Backups, part: Path, expected: object) -> None:
        raise BackupFailed(cause="?", folder=str(place))

    monkeypatch.setattr(Backups, "check", refuse)
    with pytest.raises(BackupFailed):
        open_database(golden, Backups(place / "backups"), ToldClock(), a_later_form(place))

    assert golden.read_bytes() == before
    assert list((place / "backups").iterdir()) == []


@pytest.mark.parametrize(
    ("more", "lost"),
    [
        ('op.execute("DELETE FROM draft")', "rows"),
        ('op.execute("DROP TRIGGER revision_not_changed"); op.execute("UPDATE revision SET sha256 = id")', "hashes"),
        ('op.execute("UPDATE answer SET group_id = id")', "references"),
        ('op.execute("SELECT nonsense")', "sense"),
    ],
)
def test_migration_that_loses_anything_is_taken_back(place: Path, golden: Path, more: str, lost: str) -> None:
    """A migration written in a hurry must fail here, not in a town hall."""
    before = cutting.everything(golden)

    with pytest.raises(MigrationFailed) as failed:
        open_database(golden, Backups(place / "backups"), ToldClock(), a_later_form(place, more))

    assert failed.value.values["to_schema"] == "2.0", lost
    assert cutting.everything(golden) == before


def test_full_disk_during_a_migration_is_called_by_its_name(
    place: Path, golden: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """«The disk is full» is something to do something about; «could not be made over» is not."""

    class Full(opening.StoreDamaged.__bases__[0]):  # type: ignore[name-defined,misc]
        """Any error of the world."""

    def fill(*_: object) -> None:
        raise Full

    def prepare(database: Database) -> None:
        event.listen(database.connection, "before_cursor_execute", fill)

    with pytest.raises(Full):
        cutting.migrate(golden, a_later_form(place), prepare)


def test_alembic_never_runs_outside_a_transaction(place: Path, golden: Path) -> None:
    """Alembic's own way on SQLite leaves half a migration behind; it must not be possible by mistake."""
    database = Database(golden)
    config = Config()
    config.set_main_option("script_location", str(PRESENT.scripts))
    config.attributes["connection"] = database.connection

    with pytest.raises(AssertionError, match="only inside a transaction"):
        command.upgrade(config, "head")

    database.close()


def test_damaged_answer_does_not_stop_the_backup_before_a_migration(place: Path, golden: Path) -> None:
    """What is damaged is as damaged in the copy; the other answers still deserve it."""
    damage_revision(golden, 2)

    opened = open_database(golden, Backups(place / "backups"), ToldClock(), a_later_form(place))
    opened.database.close()

    assert opened.migrated_from == PRESENT.schema


def test_new_store_is_made_without_a_backup(place: Path) -> None:
    """There is nothing to copy the first time."""
    opened = open_database(place / "samsyn.db", Backups(place / "backups"), ToldClock())
    opened.database.close()

    assert opened.is_new
    assert Backups(place / "backups").finished() == ()
    assert opened.migrated_from is None


def test_store_whose_structure_is_damaged_is_left_as_it_is(place: Path, golden: Path) -> None:
    """A page of noise: said at once, with the newest good copy named, and nothing written (X7)."""
    opened = open_database(golden, Backups(place / "backups"), ToldClock())
    backup = opening.back_up_at_once(
        opened.database, Backups(place / "backups"), ToldClock(), BackupReason.BEFORE_MIGRATION
    )
    opened.database.close()
    content = bytearray(golden.read_bytes())
    content[4096 * 3 : 4096 * 20] = os.urandom(4096 * 17)
    golden.write_bytes(content)

    with pytest.raises(StoreDamaged) as damaged:
        open_database(golden, Backups(place / "backups"), ToldClock())

    assert damaged.value.values["damage"] is Damage.CONTENT
    assert damaged.value.values["backup"] == backup.name
    assert golden.read_bytes() == content
