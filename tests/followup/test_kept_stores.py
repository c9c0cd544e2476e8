"""Follow-up's store over the years: older forms are opened, newer ones refused, and there is always a copy."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.followup.collating import Standing, collate
from desktop_app.followup.errors import (
    IntakeNotBackedUp,
    IntakeStoreDamaged,
    IntakeStoreGone,
    IntakeStoreNewer,
)
from desktop_app.followup.store import FORM, FollowupStore
from desktop_app.storage.backup import Backups
from desktop_app.storage.contents import contents
from desktop_app.storage.database import Form, Schema
from desktop_app.storage.errors import BackupFailed, MigrationFailed
from desktop_app.storage.records import BackupReason
from desktop_app.words import tell
from tests.handover.sample import MADE
from tests.storage.cutting import everything
from tests.storage.desk import ToldClock, by_hand
from tests.storage.make_golden import GOLDEN as GROUPS_GOLDEN

from .files import a_document, a_file, an_answer
from .make_golden import FILES, golden

FORMS = sorted(path.name[:4] for path in (FORM.scripts / "versions").glob("[0-9]*.py"))

LATER = '''
"""A form to come."""

from alembic import op

revision = "0002"
down_revision = "0001"
schema = (1, 1)


def upgrade():
    op.execute("CREATE TABLE theme (id TEXT NOT NULL PRIMARY KEY) STRICT")
    {more}
'''


def a_later_form(place: Path, more: str = "pass") -> Form:
    """Make the migrations of a program to come."""
    scripts = place / "senare migreringar"
    shutil.copytree(FORM.scripts, scripts)
    (scripts / "versions" / "0002_later.py").write_text(LATER.replace("{more}", more), encoding="utf-8")
    return Form(Schema(1, 1), "0002", scripts, FORM.application_id)


@pytest.fixture
def path(place: Path) -> Path:
    """Return a copy of the newest golden store."""
    path = place / "followup.db"
    shutil.copyfile(golden(FORM.head), path)
    return path


def opened(path: Path, form: Form = FORM, at: datetime = MADE) -> FollowupStore:
    return FollowupStore(path, ToldClock(at), form)


def test_every_form_has_a_golden_store() -> None:
    """A form that was released and has no store of its own is a form nobody tries to open again."""
    assert [golden(form).is_file() for form in FORMS] == [True] * len(FORMS)
    assert FORM.head == FORMS[-1]


@pytest.mark.parametrize("form", FORMS)
def test_every_released_form_is_opened_with_all_that_came(place: Path, form: str) -> None:
    """A county board opens in ten years what it took in today: each file, and what they say together (X48)."""
    shutil.copyfile(golden(form), place / "followup.db")

    with closing(opened(place / "followup.db")) as store:
        documents, originals, names = store.documents(), store.originals(), store.names()

    assert {document.sha256 for document in documents} == {file.document.sha256 for file in FILES}
    assert set(originals.values()) == {file.original for file in FILES}
    assert {name for _, name in names} == {file.name for file in FILES}
    first, second = collate(documents).groups
    assert [question.standing for question in first.questions] == [Standing.CONFLICT, Standing.REMOVED]
    assert [question.standing for question in second.questions] == [Standing.AGREED]


def test_a_migration_comes_after_a_backup_and_keeps_everything(place: Path, path: Path) -> None:
    """What municipalities sent may exist nowhere else any more."""
    with by_hand(path) as raw:
        before = contents(raw)

    opened(path, a_later_form(place)).close()

    (backup,) = Backups(place / "followup-backups", "followup").finished()
    assert backup.reason is BackupReason.BEFORE_MIGRATION
    with by_hand(backup.path) as raw:
        assert contents(raw) == before
    with by_hand(path) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (Schema(1, 1).packed,)
        before.rows["audit"] += 1  # that it was migrated stands there, too
        assert contents(raw).has_all_of(before)


@pytest.mark.parametrize(
    "more",
    [
        'op.execute("DELETE FROM arrival")',
        'op.execute("DROP TRIGGER original_not_changed"); op.execute("UPDATE original SET content = x\'00\'")',
        'op.execute("SELECT nonsense")',
    ],
)
def test_a_migration_that_loses_anything_is_taken_back(place: Path, path: Path, more: str) -> None:
    """A migration written in a hurry must fail here, not at a county board."""
    before = everything(path)

    with pytest.raises(MigrationFailed):
        opened(path, a_later_form(place, more))

    assert everything(path) == before


def test_no_backup_no_migration(place: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a second copy nobody touches the first."""

    def refuse(self: Backups, part: Path, expected: object) -> None:
        raise BackupFailed(cause="?", folder=str(place))

    before = path.read_bytes()
    monkeypatch.setattr(Backups, "check", refuse)

    with pytest.raises(IntakeNotBackedUp):
        opened(path, a_later_form(place))

    assert path.read_bytes() == before


def test_what_came_is_copied_once_and_old_copies_go(path: Path) -> None:
    """One copy for each time something came: neither a year of them nor runs that bring nothing fill the disk."""
    folder = Backups(path.parent / "followup-backups", "followup")
    for number in range(30):
        with closing(opened(path, at=MADE + timedelta(days=number // 2))) as store:
            store.keep(a_file(a_document(f"n{number}", [an_answer("q1", "nytt", 1)], group=f"g{number}")), MADE)
            store.back_up_what_is_new()
            store.back_up_what_is_new()

    kept = folder.finished()
    assert [backup.number for backup in kept[-2:]] == [28, 30]
    assert len(kept) == len({backup.at.date() for backup in kept}) < 10
    with by_hand(path) as store_raw, by_hand(kept[-1].path) as raw:
        assert contents(raw) == contents(store_raw)


def test_a_damaged_copy_is_followed_by_another_and_a_damaged_original_stops_their_going(path: Path) -> None:
    """An older copy may be the only one that still holds a file whole."""
    for day in range(20):
        with closing(opened(path, at=MADE + timedelta(days=day))) as store:
            backup = store.backups.newest()
            if backup is not None:
                backup.path.write_bytes(b"noise")
            store.back_up_what_is_new()
    assert len(list((path.parent / "followup-backups").iterdir())) < 20
    with by_hand(path) as raw:
        raw.execute("DROP TRIGGER original_not_changed")
        raw.execute("UPDATE original SET content = x'00' WHERE rowid = 1")
    before = set((path.parent / "followup-backups").iterdir())

    with closing(opened(path, at=MADE + timedelta(days=900))) as store:
        store.keep(a_file(a_document("new", [an_answer("q1", "nytt", 1)], group="g")), MADE)
        store.back_up_what_is_new()

    assert before < set((path.parent / "followup-backups").iterdir())


def test_a_store_that_vanished_or_was_damaged_is_told_with_its_copy(path: Path) -> None:
    """Somebody tidied the folder: an empty store in its place would be a report without any municipality in it."""
    with closing(opened(path)) as store:
        store.back_up_what_is_new()
        backup = store.backups.newest()
    assert backup is not None
    path.write_bytes(b"")

    with pytest.raises(IntakeStoreGone) as gone:
        opened(path)
    path.write_bytes(b"noise" * 1000)
    with pytest.raises(IntakeStoreDamaged) as damaged:
        opened(path)

    assert str(backup.path) in tell(gone.value).remedy
    assert str(backup.path) in tell(damaged.value).remedy
    shutil.copyfile(backup.path, path)  # what the sentence says
    with closing(opened(path)) as store:
        assert len(store.documents()) == len(FILES) - 1


def test_a_newer_store_is_refused_in_one_sentence_and_left_alone(place: Path, path: Path) -> None:
    """A colleague has a newer Samsyn; the older one says so and writes nothing, whatever both are called (X9)."""
    opened(path, a_later_form(place)).close()
    before = path.read_bytes()

    with pytest.raises(IntakeStoreNewer) as newer:
        opened(path)

    said = tell(newer.value)
    assert str(path) in said.what
    assert (newer.value.values["found_form"], newer.value.values["known_form"]) == ("1.1", "1.0")
    assert "1.1" in said.what
    assert said.remedy
    assert path.read_bytes() == before


def test_a_groups_store_and_its_copies_are_not_taken_for_it(place: Path) -> None:
    """Both lie in the data folder: neither is opened, migrated or thrown away as the other."""
    shutil.copyfile(GROUPS_GOLDEN / "v0001.db", place / "followup.db")
    before = (place / "followup.db").read_bytes()

    with pytest.raises(IntakeStoreDamaged):
        opened(place / "followup.db")

    assert (place / "followup.db").read_bytes() == before
    folder = place / "followup-backups"
    folder.mkdir()
    (folder / "samsyn-000001-20261118T140001+0000-asked.db").write_bytes(b"a group's")
    assert Backups(folder, "followup").finished() == ()
