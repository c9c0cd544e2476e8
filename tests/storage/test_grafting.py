"""Rows from a damaged file or another copy, into a store: no answer stays outside, and nothing is overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.answer import TextValue
from desktop_app.domain.ids import AnswerId
from desktop_app.domain.session import Played
from desktop_app.domain.steps import Phase
from desktop_app.storage.database import PRESENT, Database
from desktop_app.storage.grafting import Grafted, graft
from desktop_app.storage.migrations import upgrade
from desktop_app.storage.reading import Rows, reading_of, rows_of
from desktop_app.storage.records import ExportRecord
from desktop_app.storage.repositories import groups
from desktop_app.storage.shapes import SHAPES
from tests.samples import ONE
from tests.storage.damaging import SAID, TYPING, Past, a_past
from tests.storage.desk import FLOW, ToldClock, by_hand, done, reopened
from tests.storage.make_golden import GOLDEN

CLOCK = ToldClock()
ALL = tuple(SHAPES)


@pytest.fixture
def past(place: Path) -> Past:
    return a_past(place / "old")


@pytest.fixture
def fresh(place: Path) -> Iterator[Database]:
    """Give a new store."""
    with a_store(place / "fresh.db") as made:
        yield made


class a_store:  # noqa: N801 - reads as a context
    def __init__(self, path: Path) -> None:
        self.database = Database(path)
        if str(self.database.schema) == "0.0":
            upgrade(self.database, CLOCK.now())
        with self.database.writing() as work:
            groups.count_opening(work, CLOCK.now())

    def __enter__(self) -> Database:
        return self.database

    def __exit__(self, *_: object) -> None:
        self.database.close()


def rows_in(path: Path) -> dict[str, list[dict[str, object]]]:
    with by_hand(path) as raw:
        return {table: list(rows) for table, rows in rows_of(raw, ALL).items()}


def grafted(into: Database, rows: Rows) -> Grafted:
    """Graft, and look that the store is sound and all references lead somewhere."""
    with into.writing():
        found = graft(into.raw, rows)
    assert into.raw.execute("PRAGMA foreign_key_check").fetchall() == []
    return found


def texts(raw: sqlite3.Connection) -> list[str]:
    read = reading_of(rows_of(raw, ("group", "epoch", "answer", "revision", "draft")))
    return [one.answer.current.text for one in read.answers if isinstance(one.answer.current, TextValue)]


@pytest.mark.parametrize("lost", ["", *ALL])
def test_answers_come_in_whatever_else_is_lost(past: Past, fresh: Database, lost: str) -> None:
    """A meeting, a group, even the question may be gone: the group's words are not (X8)."""
    rows = rows_in(past.places.database)
    if lost:
        rows[lost] = []

    found = grafted(fresh, rows)

    wanted = {"revision": [TYPING], "draft": list(SAID)}.get(lost, [*SAID, TYPING])
    assert sorted(texts(fresh.raw)) == sorted(wanted)
    assert found == Grafted(answers=0 if lost == "revision" else 4, drafts=0 if lost == "draft" else 1)


def test_no_group_at_all_makes_one(past: Past, fresh: Database) -> None:
    """Even then there is somewhere to find the words."""
    rows = rows_in(past.places.database)
    for table in ("group", "session", "answer", "epoch"):
        rows[table] = []

    grafted(fresh, rows)

    assert sorted(texts(fresh.raw)) == sorted([*SAID, TYPING])
    assert fresh.raw.execute('SELECT municipality_name FROM "group"').fetchall() == [("?",)]


def test_twice_is_as_once(past: Past, fresh: Database) -> None:
    """The same rows come from the store and from three damaged backups."""
    rows = rows_in(past.places.database)
    grafted(fresh, rows)
    counts = {table: len(rows_of(fresh.raw, (table,))[table]) for table in ALL}

    assert grafted(fresh, rows) == Grafted()
    assert {table: len(rows_of(fresh.raw, (table,))[table]) for table in ALL} == counts


def test_lists_and_how_far_a_meeting_has_come_are_taken(past: Past, place: Path) -> None:
    """The backup is from the middle of the meeting; the damaged store knew that it was ended, and what was shown."""
    older = past.backups[-1]
    flow = replace(FLOW, index=1, phase=Phase.SHOWING)
    with reopened(past.places) as store:
        done(store.add_played(past.session.id, (Played(ONE, FLOW.position, FLOW.position),)))
        answer = done(store.answers(past.group.id, past.course_id))[1]
        plan = done(store.next_export(past.group.id, past.course_id))
        done(
            store.record_export(
                ExportRecord(
                    file_id=plan.file_id,
                    group_id=past.group.id,
                    course_id=past.course_id,
                    course_version="1",
                    revision=plan.revision,
                    supersedes=(),
                    at=CLOCK.now(),
                    folder="/media/sticka",
                    files=("svar.docx",),
                    sha256="0" * 64,
                    answers=((AnswerId(answer.id), "e", 1),),
                )
            )
        )
        done(store.end_session(past.session.id, flow))
        done(store.close())
    rows = rows_in(past.places.database)

    with a_store(older) as database:
        grafted(database, rows)
        session = rows_of(database.raw, ("session",))["session"][0]
        kinds = [row["kind"] for row in rows_of(database.raw, ("audit",))["audit"]]
        counts = [len(rows_of(database.raw, (table,))[table]) for table in ("played", "export_record")]

    assert session["ended_at"] is not None
    assert '"phase":"showing"' in session["flow"]
    assert kinds == ["session_begun", "handed_over_unsealed", "session_ended"]
    assert counts == [1, 1]


def test_draft_that_became_a_saved_text_is_let_go(past: Past, place: Path) -> None:
    """Otherwise what was half-written would stand in front of what was approved later."""
    middle = place / "middle.db"
    middle.write_bytes(past.places.database.read_bytes())  # here the fifth is being typed
    with reopened(past.places) as store:
        fifth = done(store.answers(past.group.id, past.course_id))[-1]
        done(store.leave_answer(fifth.id, past.session.id))
        done(store.close())

    with a_store(middle) as database:
        found = grafted(database, rows_in(past.places.database))
        drafts = rows_of(database.raw, ("draft",))["draft"]
        now = texts(database.raw)

    assert found == Grafted(answers=1, drafts=0)
    assert (drafts, now) == ([], [*SAID, TYPING])


def test_later_typing_takes_the_place_of_earlier(past: Past, place: Path) -> None:
    """What was typed last is what was meant."""
    middle = place / "middle.db"
    middle.write_bytes(past.places.database.read_bytes())
    rows = rows_in(past.places.database)
    rows["draft"] = [{**rows["draft"][0], "value": '{"text":"helskrivet"}'}]

    with a_store(middle) as database:
        assert grafted(database, rows) == Grafted(answers=0, drafts=1)
        assert texts(database.raw) == [*SAID, "helskrivet"]


def test_text_that_fails_its_fingerprint_stays_outside(past: Past, fresh: Database) -> None:
    """Damaged text is never somebody's words."""
    rows = rows_in(past.places.database)
    rows["revision"] = [{**row, "value": '{"text":"annat"}'} for row in rows["revision"]]

    assert grafted(fresh, rows) == Grafted(answers=0, drafts=1)
    assert texts(fresh.raw) == [TYPING]


def test_damaged_ids_do_not_stop_the_rest(past: Past, place: Path) -> None:
    """One flipped digit makes another question or meeting of the same name: the words come in all the same."""
    older = past.backups[0]
    rows = rows_in(past.places.database)
    other = "0" * 8 + "-0000-4000-8000-" + "0" * 12
    rows["answer"] = [{**row, "id": other} if row["prompt_id"] == "p1" else row for row in rows["answer"]]
    rows["session"] = [{**row, "id": other} for row in rows["session"]]

    with a_store(older) as database:
        found = grafted(database, rows)
        numbers = [row["number"] for row in rows_of(database.raw, ("session",))["session"]]
        assert texts(database.raw) == [*SAID, TYPING]

    assert found == Grafted(answers=3, drafts=1)
    assert numbers == [1, 2]


def test_epochs_keep_their_order_also_where_one_has_lost_its_row(past: Past, fresh: Database) -> None:
    """The newest text of an answer is decided by it."""
    with reopened(past.places) as store:
        for text in ("efter en återställning", "efter två"):
            done(store.begin_epoch())
            answer = done(store.answers(past.group.id, past.course_id))[0]
            done(store.save_answer(answer.id, past.session.id, TextValue(text), answer.status))
        done(store.close())
    rows = rows_in(past.places.database)
    rows["epoch"] = [rows["epoch"][0], rows["epoch"][2]]  # the middle one is lost

    grafted(fresh, rows)

    assert texts(fresh.raw)[0] == "efter två"


def test_what_was_shown_in_no_meeting_and_handed_over_by_nobody_stays_outside(past: Past, fresh: Database) -> None:
    """Nothing is made up for a list: only for somebody's words."""
    nobody = "0" * 8 + "-0000-4000-8000-" + "0" * 12
    with by_hand(Path(GOLDEN / f"v{PRESENT.head}.db")) as raw:
        golden = rows_of(raw, ALL)
    rows = rows_in(past.places.database)
    rows["played"] = [{**row, "session_id": nobody} for row in golden["played"]]
    rows["export_record"] = [{**row, "group_id": nobody} for row in golden["export_record"]]

    grafted(fresh, rows)

    assert golden["played"]
    assert golden["export_record"]
    assert rows_of(fresh.raw, ("played",))["played"] == []
    assert rows_of(fresh.raw, ("export_record",))["export_record"] == []
