"""A store that a newer Samsyn made: what this version can read of it, with the file as it was (X9)."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest

from desktop_app.domain.answer import Approved, NotApproved, TextValue
from desktop_app.storage.errors import StoreBusy, StoreDamaged, StoreNewer, StoreUnreadable
from desktop_app.storage.reading import Reading, read
from desktop_app.storage.service import Store
from tests.storage.desk import Desk, by_hand, close_for_good, damage_revision, done, text_prompt


def written(desk: Desk) -> Path:
    """Write two answers, one of them approved and then being changed, and close."""
    now = desk.clock.now()
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("vi börjar"), NotApproved()))
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("vi ringer varandra"), Approved(now)))
    other = done(desk.store.answer(desk.group.id, desk.course_id, text_prompt("p2", "Och sedan?")))
    done(desk.store.answer(desk.group.id, desk.course_id, text_prompt("p3", "Aldrig öppnad")))
    desk.type("halvt", other)
    done(desk.store.flush())
    done(desk.store.close())
    return desk.places.database


def make_newer(path: Path, *statements: str) -> str:
    """Change a store as a newer version might have; return the fingerprint of its bytes."""
    with by_hand(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        for statement in statements:
            raw.execute(statement)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_answers_of_a_newer_store_are_read_and_the_file_is_as_before(desk: Desk) -> None:
    """A colleague updated one laptop of two; the meeting is tonight, and nobody in the room can install anything."""
    path = written(desk)
    before = make_newer(
        path,
        "ALTER TABLE answer ADD COLUMN mood TEXT",
        "CREATE TABLE weather (at TEXT)",
        "DROP TRIGGER revision_not_changed",
    )
    refusing = Store(desk.places)
    assert isinstance(refusing.open().exception(timeout=20), StoreNewer)
    close_for_good(refusing)

    found = read(path)

    first, second = found.answers
    assert first.answer.revision is not None
    assert (first.answer.revision.value, first.is_newest) == (TextValue("vi ringer varandra"), True)
    assert isinstance(first.answer.status, Approved)
    assert (first.group, first.course_id, first.answer.prompt_text) == (
        desk.group,
        desk.course_id,
        "Vad tar ni med er?",
    )
    assert (second.answer.revision, second.answer.draft) == (None, TextValue("halvt"))
    assert found.unreadable == 0
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert [p.name for p in desk.places.data.glob("samsyn.db*")] == ["samsyn.db"]


def test_text_that_fails_its_fingerprint_is_not_read(desk: Desk) -> None:
    """A newer version's damage is damage too: the text before it is given, and said to be older."""
    path = written(desk)
    damage_revision(path, 2)
    make_newer(path)

    first = read(path).answers[0]

    assert first.answer.revision is not None
    assert (first.answer.revision.value, first.is_newest) == (TextValue("vi börjar"), False)


@pytest.mark.parametrize(
    ("statement", "unreadable"),
    [
        ("UPDATE answer SET kind = 'song' WHERE prompt_id = 'p1'", 1),
        ("UPDATE answer SET kind = 'song' WHERE prompt_id = 'p3'", 1),
        ("UPDATE draft SET value = 'not JSON'", 1),
        ("UPDATE draft SET value = '{\"sung\": 1}'", 1),
    ],
)
def test_what_this_version_does_not_know_is_counted(desk: Desk, statement: str, unreadable: int) -> None:
    """What stays behind in the file must be said: silence would read as «that was all»."""
    path = written(desk)
    make_newer(path, statement)

    assert read(path).unreadable == unreadable


def test_value_of_an_unknown_kind_gives_the_one_before_it(desk: Desk) -> None:
    """A newer kind of answer with a true fingerprint is not damage, but it cannot be shown here."""
    path = written(desk)
    with by_hand(path) as raw:
        answer, epoch = raw.execute("SELECT answer_id, epoch FROM revision WHERE seq = 1").fetchone()
        value, status = '{"sung":true}', '{"is":"not_approved"}'
        digest = hashlib.sha256(f"{answer}|{epoch}|3|{value}|{status}".encode()).hexdigest()
        raw.execute(
            "INSERT INTO revision SELECT 'new', answer_id, session_id, epoch, 3, ?, ?, ?, at, reason"
            " FROM revision WHERE seq = 1",
            (value, status, digest),
        )

    first = read(path).answers[0]

    assert first.answer.revision is not None
    assert (first.answer.revision.seq, first.is_newest) == (2, False)


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE revision RENAME TO saved",
        "ALTER TABLE revision RENAME COLUMN seq TO place",
        "PRAGMA writable_schema=ON",
    ],
)
def test_form_without_what_is_needed_is_said(desk: Desk, statement: str) -> None:
    """Somebody must then open it with the version that made it; no trace of ours may be left in it."""
    path = written(desk)
    with by_hand(path) as raw:
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
    before = make_newer(path, statement, "DELETE FROM epoch")

    with pytest.raises(StoreUnreadable):
        read(path)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_no_file_has_no_answers(place: Path) -> None:
    """Asking must not make a store."""
    assert read(place / "samsyn.db") == Reading((), 0)
    assert list(place.iterdir()) == []


def test_file_that_is_no_store_is_told_as_opening_tells_it(place: Path) -> None:
    """The same words for the same thing, whichever way one came to it."""
    (place / "samsyn.db").write_bytes(b"noise" * 1000)

    with pytest.raises(StoreDamaged):
        read(place / "samsyn.db")


def test_store_that_is_open_elsewhere_is_not_read(desk: Desk) -> None:
    """Half a transaction of another program's is nobody's answer."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("vi"), NotApproved()))
    other = sqlite3.connect(desk.places.database)  # the store's lock is exclusive
    try:
        with pytest.raises(StoreBusy):
            read(desk.places.database)
    finally:
        other.close()
