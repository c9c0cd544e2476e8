"""Backups: made while the group writes, read back before they count, and kept long enough."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.paths import Places
from desktop_app.storage import backup as module
from desktop_app.storage.backup import Backups
from desktop_app.storage.contents import Contents, contents, damaged_revisions, full_check, is_damaged
from desktop_app.storage.errors import BackupFailed, BackupNoRoom
from desktop_app.storage.records import BackedUp, BackupFailing, BackupReason
from desktop_app.storage.rotation import CAP_BYTES, Backup, to_drop
from desktop_app.storage.service import Store
from tests.storage.desk import (
    FLOW,
    QUICK,
    Desk,
    ToldClock,
    a_desk,
    by_hand,
    damage_revision,
    done,
    reopened,
)

AT = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)


@pytest.fixture
def source(desk: Desk) -> Iterator[sqlite3.Connection]:
    """Give a bare connection to a store with an answer, closed by the program."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("kvar"), NotApproved()))
    done(desk.store.close())
    with by_hand(desk.places.database) as raw:
        yield raw


def test_backup_is_a_whole_store(desk: Desk) -> None:
    """The copy is what somebody puts back by hand: it must open, check, and hold every row."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("kvar"), NotApproved()))
    desk.type("halvt")
    done(desk.store.flush())

    path = done(desk.store.back_up(BackupReason.ASKED))
    done(desk.store.close())

    assert path.name.startswith("samsyn-000001-20261118T14")
    assert desk.heard.all(BackedUp)[0].path == path
    shutil.copyfile(path, desk.places.database)
    with by_hand(path) as raw:
        assert full_check(raw) == "ok"
    with reopened(desk.places) as store:
        answer = done(store.answers(desk.group.id, desk.course_id))[0]
        assert (answer.revision and answer.revision.value, answer.draft) == (TextValue("kvar"), TextValue("halvt"))


def test_group_can_write_while_a_backup_is_made(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of many megabytes to a slow disk must not hold back the draft that is due (X50)."""
    monkeypatch.setattr(module, "STEP_PAGES", 1)
    begun: list[str] = []
    copy = module._copy

    def slowly(raw: sqlite3.Connection, part: Path, between: object) -> None:
        def between_steps() -> None:
            if not begun:
                desk.type("under tiden")
                begun.append("typed")
                desk.store.flush()
                desk.store.back_up(BackupReason.PERIODIC)  # waits for its turn
            between()  # type: ignore[operator]

        copy(raw, part, between_steps)

    monkeypatch.setattr(module, "_copy", slowly)

    first = desk.store.back_up(BackupReason.ASKED)
    second = desk.store.back_up(BackupReason.ASKED)
    path = done(first)

    with by_hand(path) as raw:
        assert raw.execute("SELECT value FROM draft").fetchone() == ('{"text":"under tiden"}',)
    assert done(second) != path
    desk.heard.wait(BackedUp, 3)


def test_close_waits_for_the_backup_under_way(desk: Desk) -> None:
    """«Avsluta för idag» and the lid shut: the copy of the day is still made."""
    ending = desk.store.end_session(desk.session.id, FLOW)
    closing = desk.store.close()

    done(ending)
    done(closing)

    assert len(desk.heard.all(BackedUp)) == 1
    assert [path.suffix for path in desk.places.backups.iterdir()] == [".db"]


def test_failed_end_makes_no_backup(desk: Desk) -> None:
    """A meeting that could not be ended is not the end of a meeting."""
    with pytest.raises(LookupError):
        done(desk.store.end_session(type(desk.session.id)("none"), FLOW))
    done(desk.store.close())

    assert desk.heard.all(BackedUp) == []


def test_backup_is_due_by_changes_not_by_the_clock(place: Path) -> None:
    """A laptop left on over the night makes one copy, not a hundred of the same."""
    pace = replace(QUICK, periodic=timedelta(milliseconds=50))
    with a_desk(place, pace) as desk:
        desk.heard.wait(BackedUp)
        while done(desk.store._ask(lambda keeper: keeper._copying.is_under_way or keeper._copying.due())):
            pass  # until nothing has changed since the newest copy: then none is due
        before = len(desk.heard.all(BackedUp))

        desk.type("nytt")
        desk.heard.wait(BackedUp, before + 1)
        done(desk.store.close())

    newest = Backups(desk.places.backups).newest()
    assert newest is not None
    assert newest.reason is BackupReason.PERIODIC


def test_meeting_that_was_cut_short_is_backed_up_without_a_new_word(place: Path) -> None:
    """After a crash the newest copy may be from last month."""
    with a_desk(place) as desk:
        done(desk.store.close())

    with reopened(desk.places, replace(QUICK, periodic=timedelta(milliseconds=20)), desk.heard):
        assert desk.heard.wait(BackedUp)


def test_copy_that_differs_is_thrown_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup nobody has read back is a hope."""
    monkeypatch.setattr(module, "contents", lambda _: Contents({}, ""))

    failed = desk.store.back_up(BackupReason.ASKED)

    assert isinstance(failed.exception(timeout=20), BackupFailed)
    assert desk.heard.wait(BackupFailing).error is failed.exception()
    assert list(desk.places.backups.iterdir()) == []


def test_copy_with_a_fault_of_its_own_is_thrown_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that flips bits must not be where the only copy is."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("ett svar"), NotApproved()))
    sync = module.sync

    def rot(path: Path) -> None:
        content = path.read_bytes()
        assert b"ett svar" in content
        path.write_bytes(content.replace(b"ett svar", b"ett sver"))
        sync(path)

    monkeypatch.setattr(module, "sync", rot)

    assert isinstance(desk.store.back_up(BackupReason.ASKED).exception(timeout=20), BackupFailed)
    assert list(desk.places.backups.iterdir()) == []


def test_structure_fault_in_a_copy_is_seen(source: sqlite3.Connection, place: Path) -> None:
    """SQLite's full check is run on every copy, since it is never run on the store while a group waits."""
    backups = Backups(place / "backups")
    part = backups.copy(source, BackupReason.ASKED, AT, lambda: None)
    with by_hand(part) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute("DELETE FROM sqlite_master WHERE name = 'ix_revision_answer_id'")

    with pytest.raises(BackupFailed):
        backups.check(part, contents(source))

    part.write_bytes(b"noise" * 1000)
    with pytest.raises(BackupFailed) as failed:
        backups.check(part, contents(source))
    assert failed.value.values["cause"] == "SQLITE_NOTADB"


def test_damaged_answer_does_not_stop_backups_but_stops_their_rotation(desk: Desk) -> None:
    """The others' answers still deserve a copy, and the older copies may hold the damaged one whole."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("bara bra"), NotApproved()))
    done(desk.store.close())
    damage_revision(desk.places.database, 1)
    desk.places.backups.mkdir(exist_ok=True)
    for number in range(1, 30):
        (desk.places.backups / f"samsyn-{number:06d}-20200101T0000{number:02d}+0100-periodic.db").touch()

    with reopened(desk.places) as store:
        path = done(store.back_up(BackupReason.ASKED))

    with by_hand(path) as raw:
        assert len(damaged_revisions(raw)) == 1
        assert not is_damaged(raw, "no such revision")
    assert len(Backups(desk.places.backups).finished()) == 30


def test_rotation_runs_after_each_backup(desk: Desk) -> None:
    """A laptop used for years must not fill its disk with copies."""
    desk.places.backups.mkdir(exist_ok=True)
    for number in range(1, 30):
        (desk.places.backups / f"samsyn-{number:06d}-20200101T0000{number:02d}+0100-periodic.db").touch()
    (desk.places.backups / "samsyn-000099-20200101T000000+0100-somebody_elses.db").touch()

    path = done(desk.store.back_up(BackupReason.ASKED))

    kept = Backups(desk.places.backups).finished()
    assert [b.number for b in kept] == [29, 30]
    assert kept[-1].path == path
    assert (desk.places.backups / "samsyn-000099-20200101T000000+0100-somebody_elses.db").exists()


def test_left_overs_are_swept_at_start(desk: Desk) -> None:
    """The power went during the copy: half a copy must not lie there looking like one (X5)."""
    done(desk.store.close())
    desk.places.backups.mkdir(exist_ok=True)
    left = desk.places.backups / "samsyn-000001-20200101T000000+0100-periodic.part"
    left.touch()

    with reopened(desk.places):
        assert not left.exists()


def test_backup_that_does_not_fit_says_how_much_is_needed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said before the disk is filled, with a number somebody can act on (X5)."""
    monkeypatch.setattr(module, "ROOM_FACTOR", 1e15)

    error = desk.store.back_up(BackupReason.ASKED).exception(timeout=20)

    assert isinstance(error, BackupNoRoom)
    assert isinstance(error.values["needed_bytes"], int)
    assert list(desk.places.backups.iterdir()) == []


def test_backups_folder_that_is_a_file_is_named(desk: Desk) -> None:
    """Whatever stands in the way of copies, the answers are saved and somebody is told."""
    desk.places.backups.write_text("")

    error = desk.store.back_up(BackupReason.ASKED).exception(timeout=20)

    assert isinstance(error, BackupFailed)
    desk.type("ändå")
    assert done(desk.store.flush()) is not None


def test_name_that_cannot_be_given_is_a_failed_backup(source: sqlite3.Connection, place: Path) -> None:
    """The last step can fail too."""
    backups = Backups(place / "backups")
    part = backups.copy(source, BackupReason.ASKED, AT, lambda: None)
    part.unlink()

    with pytest.raises(BackupFailed):
        backups.finish(part)

    (place / "backups" / "samsyn-x.part").mkdir()
    backups.throw_away(place / "backups" / "samsyn-x.part")


def test_mistake_of_ours_in_a_backup_is_told_to_whoever_waits(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Not a failure of the world: logged, and the next backup works."""
    with monkeypatch.context() as patch:
        patch.setattr(Backups, "check", lambda *_: 1 / 0)
        assert isinstance(desk.store.back_up(BackupReason.ASKED).exception(timeout=20), ZeroDivisionError)
    with monkeypatch.context() as patch:
        patch.setattr(module, "_copy", lambda *_: 1 / 0)
        assert isinstance(desk.store.back_up(BackupReason.ASKED).exception(timeout=20), ZeroDivisionError)

    assert "a backup failed" in caplog.text
    assert done(desk.store.back_up(BackupReason.ASKED)).is_file()
    assert desk.heard.all(BackupFailing) == []


def test_backup_before_the_store_is_open_is_refused(place: Path) -> None:
    """Whoever asks must not wait for ever."""
    store = Store(Places(place))
    asked: Future[Path] = store.back_up(BackupReason.ASKED)
    opening = store.open()

    with pytest.raises(RuntimeError, match="not been opened"):
        done(asked)
    done(opening)
    done(store.close())


@pytest.mark.skipif(os.name != "posix", reason="Windows has no folder to sync")
def test_windows_has_no_folder_to_sync(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There a rename is in the file system's own journal; opening a folder would fail."""
    monkeypatch.setattr(module.os, "name", "nt")

    module.sync_folder(place / "nowhere")


def a_backup(number: int, at: datetime, reason: BackupReason = BackupReason.PERIODIC, size: int = 1000) -> Backup:
    return Backup(Path(f"{number}.db"), number, at, reason, size)


def test_rotation_keeps_days_and_weeks_and_what_came_before_migrations() -> None:
    """Somebody finds out in March that something was lost in January."""
    start = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)
    every_day = [a_backup(100 + n, start + timedelta(days=n)) for n in range(120)]
    migrations = [a_backup(n, start - timedelta(days=900 - n), BackupReason.BEFORE_MIGRATION) for n in range(5)]
    newest = a_backup(2000, start + timedelta(days=120))
    today = newest.at.date()

    dropped = to_drop([*every_day, *migrations, newest], today)

    kept = [b for b in [*every_day, *migrations, newest] if b not in dropped]
    assert newest in kept
    assert [b.number for b in kept if b.reason is BackupReason.BEFORE_MIGRATION] == [2, 3, 4]
    days = {b.at.date() for b in kept if 100 <= b.number < 1000}
    assert {today - timedelta(days=n) for n in range(1, 4)} <= days
    assert len({b.at.isocalendar()[:2] for b in kept if 100 <= b.number < 1000}) >= 6
    assert len(kept) < 20


def test_rotation_keeps_every_meeting_of_today_and_yesterday() -> None:
    """Two groups on one laptop in one afternoon: neither's end of meeting is lost to the other's."""
    today = date(2026, 11, 18)
    ends = [
        a_backup(n, datetime(2026, 11, 17 + n % 2, 8, 0, tzinfo=UTC) + timedelta(minutes=n), BackupReason.SESSION_END)
        for n in range(1, 21)
    ]
    periodic = [a_backup(100 + n, datetime(2026, 11, 18, 15, n, tzinfo=UTC)) for n in range(20)]

    dropped = to_drop([*ends, *periodic], today)

    assert not set(dropped) & set(ends)
    assert dropped == tuple(periodic[:-1])


def test_rotation_keeps_to_its_size_but_never_drops_the_newest() -> None:
    """One copy larger than the cap is still the only one there is."""
    today = date(2026, 11, 18)
    large = [a_backup(n, datetime(2026, 11, n, 12, 0, tzinfo=UTC), size=CAP_BYTES // 3) for n in range(10, 16)]

    assert [b.number for b in large if b not in to_drop(large, today)] == [13, 14, 15]
    assert to_drop([a_backup(1, datetime(2026, 11, 1, 12, 0, tzinfo=UTC), size=CAP_BYTES * 2)], today) == ()
    assert to_drop([], today) == ()


moments = st.datetimes(timezones=st.just(UTC))


@settings(max_examples=40)
@given(st.lists(st.tuples(moments, st.sampled_from(BackupReason), st.integers(0, CAP_BYTES))), moments)
def test_rotation_never_drops_the_newest_whatever_the_clock_says(
    made: list[tuple[datetime, BackupReason, int]], now: datetime
) -> None:
    """1970, next year, yesterday again: order is by number (X16)."""
    backups = [a_backup(n, at, reason, size) for n, (at, reason, size) in enumerate(made)]

    dropped = to_drop(backups, now.date())

    kept = [b for b in backups if b not in dropped]
    assert kept[-1:] == backups[-1:]
    assert sum(b.bytes for b in kept) <= max(CAP_BYTES, *(b.bytes for b in backups), 0)
    assert list(dropped) == sorted(dropped, key=lambda b: b.number)


def test_clock_backwards_keeps_backups_in_order(desk: Desk) -> None:
    """Copies made after the clock went back are newer all the same (X16)."""
    first = done(desk.store.back_up(BackupReason.ASKED))
    desk.clock.at = datetime(1970, 1, 1, tzinfo=UTC)
    second = done(desk.store.back_up(BackupReason.ASKED))

    finished = Backups(desk.places.backups).finished()
    assert [b.path for b in finished] == [first, second]
    assert finished[-1].at.year == 1970
    assert ToldClock().now().year == 2026
