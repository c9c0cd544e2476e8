"""The ladder back from a damaged store: each rung, each kind of damage, and nothing thrown away (X7, X8)."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.paths import Places
from desktop_app.storage import restoring as module
from desktop_app.storage.contents import damaged_revisions, full_check
from desktop_app.storage.errors import (
    BackupUnusable,
    RestoreFailed,
    RestoreNoRoom,
    StoreDamaged,
    StoreNewer,
    StorePragmasRefused,
)
from desktop_app.storage.grafting import Grafted
from desktop_app.storage.restoring import Ready, bytes_of, make_ready, make_ready_from, put_in_place, set_aside
from desktop_app.storage.service import Store
from tests.storage.damaging import (
    CLASSES,
    SAID,
    TYPING,
    Past,
    a_past,
    empty,
    remove,
    replace_by_noise,
    said_after,
    spoil_header,
    spoil_page,
)
from tests.storage.desk import ToldClock, by_hand, close_for_good, damage_revision, done, reopened

CLOCK = ToldClock()


@pytest.fixture
def past(place: Path) -> Past:
    return a_past(place)


def restored(past: Past) -> tuple[Ready, Path | None]:
    """Go down the ladder and take the way it ends in."""
    ready = make_ready(past.places, CLOCK)
    aside = set_aside(past.places, CLOCK.now())
    put_in_place(ready, past.places)
    return ready, aside


def refusal(past: Past) -> BaseException | None:
    store = Store(past.places)
    error = store.open().exception(timeout=20)
    close_for_good(store)
    return error


@pytest.mark.parametrize("spoil", CLASSES.values(), ids=CLASSES)
def test_every_kind_of_damage_is_refused_and_led_back_from(past: Past, spoil: Callable[[Path], None]) -> None:
    """Nobody in the room should have to know what was damaged: what was in the backup is there."""
    spoil(past.places.database)
    before = past.places.database.read_bytes() if past.places.database.exists() else None
    assert isinstance(refusal(past), StoreDamaged)

    ready, aside = restored(past)

    assert ready.base is not None
    assert ready.base.path == past.backups[-1]
    assert said_after(past)[:3] == list(SAID[:3])
    assert (aside.read_bytes() if aside else None) == before
    assert not past.places.restoring.exists()
    assert len(list(past.places.backups.glob("*.db"))) >= 3


@pytest.mark.parametrize("spoil", ["spoil_header", "spoil_page", "spoil_index", "spoil_pointer"])
def test_what_is_newer_than_the_backup_is_fetched_from_the_damaged_file(past: Past, spoil: str) -> None:
    """The last ten minutes are in no backup; they are nearly always still in the file, and prove themselves."""
    CLASSES[spoil](past.places.database)

    ready, _ = restored(past)

    assert said_after(past) == [*SAID, TYPING]
    assert ready.grafted == Grafted(answers=1, drafts=1)
    assert ready.answers == 5


@pytest.mark.parametrize("spoilt", [0, 1, 2, 3])
def test_next_backup_is_taken_where_the_newest_are_damaged_too(past: Past, spoilt: int) -> None:
    """A disk that fails does not stop at one file (X8)."""
    empty(past.places.database)
    for path in past.backups[len(past.backups) - spoilt :]:
        replace_by_noise(path)

    ready, _ = restored(past)

    looked_at = [(rung.backup.path, rung.is_whole) for rung in ready.rungs]
    newest_first = list(reversed(past.backups))
    assert looked_at == [(path, n == spoilt) for n, path in enumerate(newest_first)][: spoilt + 1]
    assert ready.answers == 3 - spoilt
    if spoilt < 3:
        assert said_after(past) == list(SAID[: 3 - spoilt])
    else:
        assert ready.base is None
        assert ready.grafted == Grafted()


@pytest.mark.parametrize("spoil", [spoil_header, spoil_page])
def test_row_by_row_where_no_backup_is_whole(past: Past, spoil: Callable[[Path], None]) -> None:
    """All copies corrupt: what still agrees with its fingerprint is put together from all of them (X8)."""
    for path in (*past.backups, past.places.database):
        spoil(path)

    ready, _ = restored(past)

    assert ready.base is None
    assert said_after(past) == [*SAID, TYPING]
    with by_hand(past.places.database) as raw:
        assert (full_check(raw), damaged_revisions(raw)) == ("ok", frozenset())
        assert raw.execute("SELECT kind FROM audit ORDER BY ordinal DESC LIMIT 1").fetchone() == ("salvaged",)


def test_backup_with_one_damaged_text_is_no_rung_and_still_gives_the_rest(past: Past) -> None:
    """A copy of a damaged answer must not come back as the group's words where an older copy has it whole."""
    remove(past.places.database)
    damage_revision(past.backups[2], 2)  # «andra» becomes «endre»

    ready, _ = restored(past)

    assert ready.base is not None
    assert ready.base.path == past.backups[1]
    assert said_after(past) == list(SAID[:3])


def test_restoring_begins_a_new_epoch(past: Past) -> None:
    """A number must never be given twice: the county would see two texts and one order (RD3)."""
    with by_hand(past.backups[-1]) as raw:
        old = {row[0] for row in raw.execute("SELECT epoch FROM revision")}
    replace_by_noise(past.places.database)

    restored(past)

    with reopened(past.places) as store:
        answer = done(store.answers(past.group.id, past.course_id))[0]
        saved = done(store.save_answer(answer.id, past.session.id, TextValue("efteråt"), NotApproved()))
        assert saved.epoch not in old
        assert done(store.history(answer.id))[-1] == saved
        assert done(store.installation_id())


def test_chosen_backup_takes_the_place_of_what_is_there(past: Past) -> None:
    """Somebody knows which one they want."""
    before = past.places.database.read_bytes()

    ready = make_ready_from(past.backups[0], past.places, CLOCK)
    put_in_place(ready, past.places)

    assert said_after(past) == [SAID[0]]
    assert ready.base is None
    assert past.places.database.read_bytes() != before


@pytest.mark.parametrize(
    "spoil",
    [
        replace_by_noise,
        empty,
        lambda path: by_hand_do(path, "PRAGMA application_id = 1"),
        lambda path: by_hand_do(path, "PRAGMA user_version = 0"),
        lambda path: by_hand_do(path, "DROP TABLE draft", "DROP TABLE alembic_version"),
    ],
)
def test_file_that_is_no_whole_backup_is_refused(past: Past, spoil: Callable[[Path], None]) -> None:
    """The wrong file on the stick must not cost the group what it has."""
    spoil(past.backups[0])
    before = past.places.database.read_bytes()

    with pytest.raises(BackupUnusable):
        make_ready_from(past.backups[0], past.places, CLOCK)

    assert past.places.database.read_bytes() == before
    assert not past.places.restoring.exists()


def test_chosen_backup_with_one_damaged_text_brings_all_the_others(past: Past) -> None:
    """It may be the only copy there is; the damage is told when the answer is read, as anywhere."""
    damage_revision(past.backups[-1], 2)

    put_in_place(make_ready_from(past.backups[-1], past.places, CLOCK), past.places)

    with reopened(past.places) as store:
        answers = done(store.answers(past.group.id, past.course_id))
        assert [answer.revision is None for answer in answers] == [False, True, False]


def by_hand_do(path: Path, *statements: str) -> None:
    with by_hand(path) as raw:
        for statement in statements:
            raw.execute(statement)


def test_backup_of_a_newer_version_is_refused_by_name(past: Past) -> None:
    """Both versions named, as for a store."""
    by_hand_do(past.backups[0], "PRAGMA user_version = 990001")

    with pytest.raises(StoreNewer):
        make_ready_from(past.backups[0], past.places, CLOCK)


def test_disk_without_room_is_said_before_anything_is_done(past: Past, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a number somebody can act on (X5)."""
    usage = namedtuple("usage", "total used free")  # noqa: PYI024
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1, 1, 0))

    with pytest.raises(RestoreNoRoom) as refused:
        make_ready(past.places, CLOCK)

    assert refused.value.values["free_bytes"] == 0
    assert int(str(refused.value.values["needed_bytes"])) > past.places.database.stat().st_size
    assert not past.places.restoring.exists()


def test_folder_that_cannot_be_written_to_is_a_failed_restore(past: Past) -> None:
    """What was there still is."""
    before = past.places.database.read_bytes()
    past.places.set_aside.write_text("")
    ready = make_ready(past.places, CLOCK)
    with pytest.raises(RestoreFailed):
        set_aside(past.places, CLOCK.now())
    ready.file.unlink()
    with pytest.raises(RestoreFailed):
        put_in_place(ready, past.places)

    shutil.rmtree(past.places.backups)
    past.places.backups.mkdir()
    shutil.rmtree(past.places.restoring)
    blocked = Places(past.places.database)  # a folder that is a file
    with pytest.raises(RestoreFailed):
        make_ready(blocked, CLOCK)

    assert past.places.database.read_bytes() == before


def test_second_in_the_same_second_has_a_name_of_its_own(past: Past) -> None:
    """Nothing that was put aside is ever written over."""
    now = CLOCK.now()
    for _ in range(3):
        set_aside(past.places, now)

    assert len(list(past.places.set_aside.glob("*.db"))) == 3


def test_journal_of_the_damaged_store_goes_with_it(past: Past) -> None:
    """Left in place it would be written into the new store at the next start."""
    journal = past.places.database.with_name("samsyn.db-journal")
    replace_by_noise(past.places.database)
    journal.write_bytes(b"half a change")

    _, aside = restored(past)

    assert aside is not None
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"half a change"
    assert not journal.exists()
    assert said_after(past) == list(SAID[:3])


def test_file_system_without_second_names_will_do(past: Past, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder on a stick (FAT) knows no hard links."""

    def refuse(_source: Path, _target: Path) -> None:
        raise PermissionError(1, os.strerror(1))

    monkeypatch.setattr(os, "link", refuse)
    replace_by_noise(past.places.database)

    _, aside = restored(past)

    assert aside is not None
    assert aside.exists()
    assert said_after(past) == list(SAID[:3])


def test_sectors_that_cannot_be_read_cost_only_themselves(past: Past, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failing disk gives an error, not noise: the other pages are still there to be read."""
    whole = past.places.database.read_bytes()

    class Failing:
        def __init__(self, file: Any) -> None:
            self._file = file

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

        def seek(self, at: int) -> int:
            if at == 4096:
                raise OSError(5, os.strerror(5))
            return int(self._file.seek(at))

        def read(self, size: int) -> bytes:
            content: bytes = self._file.read(size)
            return content

    opened = Path.open
    monkeypatch.setattr(Path, "open", lambda path, *how, **more: Failing(opened(path, *how, **more)))

    assert bytes_of(past.places.database) == whole[:4096] + bytes(4096) + whole[8192:]
    assert bytes_of(past.places.data / "nowhere") == b""


@pytest.mark.parametrize("what", ["text", "reference"])
def test_store_that_did_not_come_out_whole_is_not_put_in_place(
    past: Past, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """A mistake of ours: then the damaged store stays, with all its copies."""
    replace_by_noise(past.places.database)
    if what == "text":
        seen = iter((frozenset(), frozenset(), frozenset({"a text that was whole"})))
        monkeypatch.setattr(module, "damaged_revisions", lambda _: next(seen))
    else:
        by_hand_do(past.backups[-1], "PRAGMA foreign_keys=OFF", "DELETE FROM session")

    with pytest.raises(AssertionError):
        make_ready(past.places, CLOCK)

    assert not past.places.restoring.exists()


def test_engine_that_cannot_save_safely_is_told_as_it_is(past: Past, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever opening can refuse, making a store ready can."""
    monkeypatch.setattr(
        module, "open_database", lambda *_: (_ for _ in ()).throw(StorePragmasRefused(pragma="a", wanted="b", got="c"))
    )

    with pytest.raises(StorePragmasRefused):
        make_ready(past.places, CLOCK)
    assert not past.places.restoring.exists()
