"""Backups that are taken along: what can go wrong on the way to a stick, and reading one in while the store is open."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections import namedtuple
from pathlib import Path

import pytest

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.paths import Places
from desktop_app.storage import travelling as module
from desktop_app.storage.contents import damaged_revisions
from desktop_app.storage.database import PRESENT
from desktop_app.storage.errors import (
    BackupFailed,
    BackupFileExists,
    BackupNewer,
    BackupNoRoom,
    BackupOlder,
    BackupUnusable,
    GroupIsHere,
    RestoreFailed,
    StoreError,
    StoreNewer,
)
from desktop_app.storage.records import BackupReason, Restored
from desktop_app.storage.service import Store
from desktop_app.storage.travelling import OF_THE_GROUP, group_in, is_of_one_group, save_group, save_whole
from tests.storage.damaging import SAID, TYPING, Past, a_past, replace_by_noise, said, said_after, spoil_index
from tests.storage.desk import (
    HALMSTAD,
    Desk,
    Heard,
    begin_session,
    by_hand,
    close_for_good,
    damage_revision,
    done,
    reopened,
    text_prompt,
)


@pytest.fixture
def past(place: Path) -> Past:
    return a_past(place / "data")


def test_every_table_is_somebodys_or_nobodys() -> None:
    """A new table whose rows are forgotten here would be missing after the move, or show others' words."""
    with by_hand(Path(":memory:")) as raw:
        raw.deserialize((Path(__file__).parent / "golden" / f"v{PRESENT.head}.db").read_bytes())
        tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables - {"purging", "room"} == set(OF_THE_GROUP)


def test_whole_backup_is_the_verified_one_byte_for_byte(past: Past, place: Path) -> None:
    """What was checked is what is taken along."""
    saved = save_whole(past.backups[-1], place / "x.samsynbackup")

    assert saved.file.read_bytes() == past.backups[-1].read_bytes()
    assert (saved.bytes, saved.answers) == (past.backups[-1].stat().st_size, 3)
    assert not is_of_one_group(saved.file)
    assert not is_of_one_group(place / "nowhere")


def test_copy_that_the_stick_has_changed_is_not_kept(past: Past, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that flips bits must not be where the only copy is."""
    copy = shutil.copyfile

    def rot(source: Path, target: Path) -> None:
        copy(source, target)
        spoil_index(target)

    monkeypatch.setattr(shutil, "copyfile", rot)
    with pytest.raises(BackupFailed):
        save_whole(past.backups[-1], place / "x.samsynbackup")

    fill = module._fill

    def rot_rows(made: sqlite3.Connection, source: sqlite3.Connection, group_id: str) -> None:
        fill(made, source, group_id)  # type: ignore[arg-type]
        made.execute("DROP TRIGGER revision_not_changed")
        made.execute("UPDATE revision SET value = 'x'")

    monkeypatch.setattr(module, "_fill", rot_rows)
    with pytest.raises(BackupFailed):
        save_group(past.backups[-1], past.group.id, place / "y.samsynbackup")

    assert [path.name for path in place.iterdir()] == ["data"]


def test_stick_without_room_says_how_much_is_needed(past: Past, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is written to it (X5)."""
    usage = namedtuple("usage", "total used free")  # noqa: PYI024
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1, 1, 0))

    with pytest.raises(BackupNoRoom) as refused:
        save_whole(past.backups[-1], place / "x.samsynbackup")

    assert int(str(refused.value.values["needed_bytes"])) > past.backups[-1].stat().st_size
    assert [path.name for path in place.iterdir()] == ["data"]


def test_backup_that_cannot_be_read_is_a_failed_copy(past: Past, place: Path) -> None:
    """The disk it lies on fails in the middle."""
    replace_by_noise(past.backups[-1])

    with pytest.raises(BackupFailed) as failed:
        save_group(past.backups[-1], past.group.id, place / "x.samsynbackup")

    assert failed.value.values["cause"] == "DatabaseError"


def test_damaged_answer_does_not_keep_a_group_from_moving(past: Past, place: Path) -> None:
    """Its other answers are whole; the damaged one stays behind, and is not made into somebody's words."""
    damage_revision(past.backups[-1], 2)
    saved = save_group(past.backups[-1], past.group.id, place / "x.samsynbackup")
    with by_hand(saved.file) as raw:
        assert len(damaged_revisions(raw)) == 1
    store = Store(a_past(place / "other").places)
    done(store.open())

    with pytest.raises(GroupIsHere):
        done(store.restore(saved.file))
    close_for_good(store)

    other = Store(Places(place / "third"))
    restored = done(other.restore(saved.file))
    close_for_good(other)
    assert (restored.answers, restored.group_id) == (2, past.group.id)


def test_group_comes_in_beside_another_and_goes_on_under_numbers_of_its_own(past: Past, place: Path) -> None:
    """Both laptops may go on writing: a number of the one must never be a number of the other (RD3)."""
    file = save_group(past.backups[-1], past.group.id, place / "x.samsynbackup").file
    with by_hand(file) as raw:
        theirs = {row[0] for row in raw.execute("SELECT epoch FROM revision")}
    heard = Heard()
    with reopened(Places(place / "other"), heard=heard) as store:
        own = done(store.add_group(HALMSTAD, ("Vuxenenheten",)))
        session = begin_session(store, own)
        answer = done(store.answer(own.id, past.course_id, text_prompt()))

        restored = done(store.restore(file))

        assert (restored.answers, restored.group_id) == (3, past.group.id)
        assert restored.backup is not None
        assert heard.all(Restored) == [restored]
        assert done(store.groups()) == (own, past.group)
        assert said(store, past) == list(SAID[:3])
        saved = done(store.save_answer(answer.id, session.id, TextValue("vi går vidare"), NotApproved()))
        assert saved.epoch not in theirs


def test_open_store_is_replaced_and_goes_on(past: Past) -> None:
    """A command in the middle of the day: what is being typed is in the backup that is made first."""
    heard = Heard()
    with reopened(past.places, heard=heard) as store:
        answer = done(store.answers(past.group.id, past.course_id))[0]
        store.typed(answer.id, past.session.id, TextValue("just nu"), 0)

        restored = done(store.restore(past.backups[0]))

        assert heard.all(Restored) == [restored]
        assert said(store, past) == [SAID[0]]
        assert restored.set_aside is None
        assert restored.backup is not None
        back = done(store.restore(restored.backup))
        assert said(store, past) == ["just nu", *SAID[1:], TYPING]
        assert back.answers == 5


def test_store_that_cannot_be_replaced_is_opened_again(past: Past, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk says no at the last moment: the group goes on with what it had."""
    with reopened(past.places) as store:
        replace = Path.replace

        def refuse(path: Path, target: Path) -> Path:
            if target == past.places.database:
                raise PermissionError(13, os.strerror(13))
            return replace(path, target)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", refuse)
            with pytest.raises(RestoreFailed):
                done(store.restore(past.backups[0]))

        assert said(store, past) == [*SAID, TYPING]


def test_newer_store_is_not_replaced(past: Past) -> None:
    """Its answers could not be backed up first, since this version cannot read them all."""
    with by_hand(past.places.database) as raw:
        raw.execute("PRAGMA user_version = 990001")
    before = past.places.database.read_bytes()
    store = Store(past.places)

    with pytest.raises(StoreNewer):
        done(store.restore(past.backups[0]))

    close_for_good(store)
    assert past.places.database.read_bytes() == before


def test_what_is_done_outside_the_store_is_remembered(desk: Desk) -> None:
    """A copy that was taken along is a copy that somebody must answer for."""
    done(desk.store.note("copied", desk.group.id, {"answers": 3}))
    done(desk.store.note("copied", None, {}))

    audit = done(desk.store.audit())

    assert [(entry.kind, entry.group_id, dict(entry.counts)) for entry in audit[1:]] == [
        ("copied", desk.group.id, {"answers": 3}),
        ("copied", None, {}),
    ]
    assert audit[0].session_id == desk.session.id


@pytest.mark.parametrize("spoil", [replace_by_noise, spoil_index, lambda path: path.unlink()])
def test_group_backup_that_is_not_whole_is_refused(past: Past, place: Path, spoil: object) -> None:
    """The wrong file, or half of one."""
    file = save_group(past.backups[-1], past.group.id, place / "x.samsynbackup").file
    spoil(file)  # type: ignore[operator]

    with pytest.raises(BackupUnusable):
        group_in(file)


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        ("PRAGMA user_version = 990001", BackupNewer),
        ("PRAGMA user_version = 1", BackupOlder),
        ("PRAGMA application_id = 1", BackupUnusable),
        ("UPDATE session SET flow = 'x'", BackupUnusable),
        ("DROP TABLE plan", BackupUnusable),
        ('DELETE FROM "group"', BackupUnusable),
        ("UPDATE session SET group_id = (SELECT id FROM installation)", BackupUnusable),
    ],
)
def test_group_backup_says_why_it_is_refused(past: Past, place: Path, spoil: str, refusal: type[StoreError]) -> None:
    """Another version's is not «damaged»: the one remedy is another Samsyn, the other's another file."""
    file = save_group(past.backups[-1], past.group.id, place / "x.samsynbackup").file
    with by_hand(file) as raw:
        raw.execute(spoil)

    with pytest.raises(refusal):
        group_in(file)


def test_group_without_a_unit_is_named_by_its_municipality(place: Path) -> None:
    """So that somebody understands which group is meant."""
    past = a_past(place / "data")
    with reopened(past.places) as store:
        group = done(store.add_group(HALMSTAD, ()))
        backup = done(store.back_up(BackupReason.ASKED))
        file = save_group(backup, group.id, place / "x.samsynbackup").file
        with pytest.raises(GroupIsHere) as refused:
            done(store.restore(file))
    assert refused.value.values["group"] == "Halmstads kommun"
    assert said_after(past) == [*SAID, TYPING]


def test_damaged_store_is_put_aside_when_a_backup_takes_its_place(past: Past) -> None:
    """What could not be opened could not be backed up first: it is kept as it is."""
    replace_by_noise(past.places.database)
    before = past.places.database.read_bytes()
    store = Store(past.places)

    restored = done(store.restore(past.backups[-1]))

    assert said(store, past) == list(SAID[:3])
    close_for_good(store)
    assert restored.backup is None
    assert restored.set_aside is not None
    assert restored.set_aside.read_bytes() == before


def test_file_that_is_there_is_never_written_over(past: Past, place: Path) -> None:
    """It may be somebody's only copy."""
    file = place / "x.samsynbackup"
    file.write_text("någons egen")

    with pytest.raises(BackupFileExists):
        save_whole(past.backups[-1], file)

    assert file.read_text() == "någons egen"
