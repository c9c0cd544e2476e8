"""The disk fills up while the group writes, and is emptied again (X4)."""

from __future__ import annotations

import shutil
import sys
from collections import namedtuple
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.storage.backup import Backups
from desktop_app.storage.database import PRESENT
from desktop_app.storage.errors import BackupFailed, BackupNoRoom, StoreFull, StoreUnwritable
from desktop_app.storage.opening import open_database
from desktop_app.storage.records import BackupReason, DraftSaved, SaveFailing, SaveRecovered
from tests.storage.cutting import everything
from tests.storage.desk import FLOW, QUICK, STILL, Desk, ToldClock, a_desk, done, reopened, text_prompt
from tests.storage.make_golden import GOLDEN
from tests.storage.test_migrations import a_later_form

if sys.platform == "win32":
    pytest.skip("no limit on a file's size", allow_module_level=True)

import resource

LONG = "Det vi inte hinner säga står här. " * 8000


@contextmanager
def full_disk(desk: Desk) -> Iterator[None]:
    """Let no file grow beyond the store's present size: a write beyond it fails, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (desk.places.database.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_full_disk_is_told_once_and_everything_is_saved_when_there_is_room(place: Path) -> None:
    """Nobody stops a meeting to empty a disk; what was typed meanwhile must be there afterwards."""
    with a_desk(place, QUICK) as desk:
        done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("före"), NotApproved()))
        with full_disk(desk):
            desk.type(LONG)
            failing = desk.heard.wait(SaveFailing)
            desk.type(LONG + "!")
            assert isinstance(desk.store.flush().exception(timeout=20), StoreUnwritable | StoreFull)
            assert isinstance(desk.store.end_session(desk.session.id, FLOW).exception(timeout=20), type(failing.error))
            assert desk.read().current == TextValue(LONG + "!")
            assert desk.texts() == ["före"]
            assert len(desk.heard.all(SaveFailing)) == 1
            assert desk.heard.all(DraftSaved) == []

        desk.heard.wait(SaveRecovered)
        assert desk.heard.wait(DraftSaved).answer_id == desk.answer.id
        assert done(desk.store.flush()) is None
        done(desk.store.close())

    with reopened(desk.places) as store:
        answer = done(store.answer(desk.group.id, desk.course_id, text_prompt()))
        assert answer.draft == TextValue(LONG + "!")


def test_saved_answer_that_met_a_full_disk_is_kept_as_a_draft(place: Path) -> None:
    """«Godkänn» was pressed and the disk said no: the words must not be lost with the press."""
    with a_desk(place, QUICK) as desk:
        with full_disk(desk):
            saving = desk.store.save_answer(desk.answer.id, desk.session.id, TextValue(LONG), NotApproved())
            assert isinstance(saving.exception(timeout=20), StoreUnwritable | StoreFull)
            assert isinstance(desk.heard.wait(SaveFailing).error, StoreUnwritable | StoreFull)

        desk.heard.wait(SaveRecovered)
        assert desk.read().draft == TextValue(LONG)


def test_place_in_the_film_that_met_a_full_disk_recovers_too(place: Path) -> None:
    """Nobody types during a film; the disk is tried all the same, so that the meeting can be stored again."""
    with a_desk(place, QUICK) as desk:
        flow = replace(FLOW, moved=tuple(text_prompt(str(n)).id for n in range(90_000)))
        with full_disk(desk):
            assert desk.store.save_flow(desk.session.id, flow).exception(timeout=20) is not None
            desk.heard.wait(SaveFailing)
            assert done(desk.store.flush()) is None  # nothing that was typed is waiting

        desk.heard.wait(SaveRecovered)
        done(desk.store.save_flow(desk.session.id, flow))


def test_close_on_a_full_disk_does_not_drop_what_was_typed(place: Path) -> None:
    """The window is shut in irritation; the store stays open until it is saved or somebody has said yes."""
    with a_desk(place, STILL) as desk:
        desk.type(LONG)
        with full_disk(desk):
            assert desk.store.close().exception(timeout=20) is not None
            assert desk.read().draft == TextValue(LONG)
        done(desk.store.close())

    with reopened(desk.places) as store:
        assert done(store.answer(desk.group.id, desk.course_id, text_prompt())).draft == TextValue(LONG)


def test_rest_on_a_full_disk_waits_with_the_revision(place: Path) -> None:
    """What nobody asked for must not fail louder than it matters; it is done when there is room."""
    pace = replace(QUICK, revise=timedelta(milliseconds=40))
    with a_desk(place, STILL) as desk:
        desk.type(LONG)
        done(desk.store.close())
    with reopened(desk.places, pace, desk.heard) as store:
        with full_disk(desk):
            store.typed(desk.answer.id, desk.session.id, TextValue(LONG), 0)
            desk.heard.wait(SaveFailing)
        desk.heard.wait(SaveRecovered)
        while not done(store.history(desk.answer.id)):
            pass
        assert len(done(store.history(desk.answer.id))) == 1


def test_backup_to_a_full_disk_leaves_nothing_behind(place: Path) -> None:
    """Half a copy that fills the last of the disk is worse than none (X5)."""
    with a_desk(place, STILL) as desk:
        desk.type(LONG)
        done(desk.store.flush())
        before = desk.places.database.stat().st_size
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (before // 2, hard))
        try:
            failed = desk.store.back_up(BackupReason.ASKED).exception(timeout=20)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

        assert isinstance(failed, BackupFailed)
        assert list(desk.places.backups.iterdir()) == []
        assert done(desk.store.back_up(BackupReason.ASKED)).is_file()


def test_full_disk_in_a_migration_leaves_the_store_as_it_was(place: Path) -> None:
    """The new version needs more room than there is: the old answers are not what pays for it (X5)."""
    path = place / "samsyn.db"
    shutil.copyfile(GOLDEN / f"v{PRESENT.head}.db", path)
    before = everything(path)
    form = a_later_form(place, 'op.execute("CREATE TABLE more AS SELECT zeroblob(3000000) AS content")')
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 * path.stat().st_size, hard))
    try:
        with pytest.raises((StoreFull, StoreUnwritable)):
            open_database(path, Backups(place / "backups"), ToldClock(), form)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert everything(path) == before
    assert [file.suffix for file in (place / "backups").iterdir()] == [".db"]
    opened = open_database(path, Backups(place / "backups"), ToldClock(), form)
    opened.database.close()
    assert opened.migrated_from is not None


def test_migration_without_room_for_its_backup_says_how_much_is_needed(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is begun, with a number somebody can act on (X5)."""
    path = place / "samsyn.db"
    shutil.copyfile(GOLDEN / f"v{PRESENT.head}.db", path)
    before = path.read_bytes()
    usage = namedtuple("usage", "total used free")  # noqa: PYI024
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1, 1, 1000))

    with pytest.raises(BackupNoRoom) as refused:
        open_database(path, Backups(place / "backups"), ToldClock(), a_later_form(place))

    assert int(str(refused.value.values["needed_bytes"])) > len(before)
    assert path.read_bytes() == before
    assert list((place / "backups").iterdir()) == []
