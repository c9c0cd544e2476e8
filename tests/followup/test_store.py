"""Follow-up's store: a set of what came, on the disk, the same whatever order it came in (X43)."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect

from desktop_app.followup.collating import View, collate
from desktop_app.followup.errors import IntakeNotSaved, IntakeStoreDamaged
from desktop_app.followup.reading import AnswerFile
from desktop_app.followup.store import FollowupStore
from desktop_app.followup.tables import Table
from desktop_app.handover.answer_file import ANSWERS_NAME, zipped
from desktop_app.storage.errors import StoreBusy
from tests.handover.sample import MADE
from tests.storage.desk import ToldClock

from .files import a_document, a_file, an_answer

ONE, LATER, THEIRS = an_answer("q1", "ett", 1), an_answer("q1", "två", 2), an_answer("q1", "tre", 2, epoch="e2")
V1 = a_file(a_document("v1", [ONE]))
FILES = (
    V1,
    AnswerFile("samma (2).svar", V1.original, V1.content),
    AnswerFile("packad om.svar", zipped({ANSWERS_NAME: V1.content, "v1.txt": b"ett"}), V1.content),
    a_file(a_document("v2", [LATER], revision=2, after=["v1"])),
    a_file(a_document("b2", [THEIRS], revision=2, after=["v1"])),
    a_file(a_document("b2", [LATER], revision=2, after=["v1"]), "förfalskad.svar"),
    a_file(a_document("v3", revision=3, after=["v1", "v2"], removed=[ONE["id"]])),
    a_file(a_document("x1", [ONE], group="group-2")),
)


def opened(path: Path) -> FollowupStore:
    return FollowupStore(path, ToldClock(MADE))


def kept(path: Path, files: list[AnswerFile]) -> tuple[Any, ...]:
    """Keep the files and return all that the store holds, but for when it came."""
    with closing(opened(path)) as store:
        for file in files:
            store.keep(file, MADE)
        view: View = collate(store.documents())
        return store.documents(), dict(store.originals()), store.names(), view


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, ...]:
    return kept(tmp_path_factory.mktemp("en gång") / "followup.db", list(FILES))


@pytest.mark.parametrize("seed", range(5))
def test_any_order_and_any_number_of_times_give_the_same_store(
    place: Path, everything: tuple[Any, ...], seed: int
) -> None:
    """Two officials who take in the same post in different order must come to the same report (X43)."""
    chance = random.Random(seed)
    files = [*FILES, *chance.choices(FILES, k=6)]
    chance.shuffle(files)

    assert kept(place / "followup.db", files) == everything


def test_what_came_is_kept_byte_for_byte(everything: tuple[Any, ...]) -> None:
    """The file as received is the public record, not what a program made of it."""
    _, originals, names, _ = everything

    assert set(originals.values()) == {file.original for file in FILES}
    assert {name for _, name in names} == {file.name for file in FILES}


def test_the_second_time_is_told_from_the_first(place: Path) -> None:
    """The receipt says when the file came, also where it is written again a week later."""
    with closing(opened(place / "followup.db")) as store:
        first = store.keep(V1, MADE)
        second = store.keep(V1, MADE + timedelta(days=7))

    assert (first.is_new, second.is_new) == (True, False)
    assert first.arrived_at == second.arrived_at == MADE


def test_it_is_there_when_it_is_opened_again(place: Path) -> None:
    """What was taken in is on the disk when it is said to be."""
    with closing(opened(place / "followup.db")) as store:
        store.keep(V1, MADE)
        store.note("taken_in", {"new": 1}, MADE)

    with closing(opened(place / "followup.db")) as store:
        assert store.documents() == (V1.document,)
    assert (place / "followup.db").stat().st_mode & 0o077 == 0


def test_the_tables_are_the_mappings(place: Path) -> None:
    """The migrations make the tables and the mappings use them: the two are held equal."""
    opened(place / "followup.db").close()
    engine = create_engine(f"sqlite:///{place / 'followup.db'}")
    found = inspect(engine)
    made = {table: {column["name"] for column in found.get_columns(table)} for table in found.get_table_names()}
    engine.dispose()

    del made["alembic_version"]
    assert made == {table.name: {column.name for column in table.columns} for table in Table.metadata.tables.values()}


def test_what_came_cannot_be_changed(place: Path) -> None:
    """Nothing in the program, however wrong, may write over what a municipality sent."""
    with closing(opened(place / "followup.db")) as store:
        store.keep(V1, MADE)
    with closing(sqlite3.connect(place / "followup.db")) as raw, pytest.raises(sqlite3.IntegrityError):
        raw.execute("UPDATE document SET content = ''")


def in_the_file(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        for statement in statements:
            raw.execute(statement)
        raw.commit()


def test_a_document_that_changed_on_the_disk_is_not_shown(place: Path) -> None:
    """A flipped bit must not become a municipality's words; the original is still there."""
    path = place / "followup.db"
    with closing(opened(path)) as store:
        store.keep(V1, MADE)
    in_the_file(
        path,
        "DROP TRIGGER document_not_changed",
        "UPDATE document SET content = replace(content, '\"ett\"', '\"att\"')",
    )

    with closing(opened(path)) as store, pytest.raises(IntakeStoreDamaged):
        store.documents()


@pytest.mark.parametrize("content", [b"ingen databas alls, bara text" * 100, bytes(range(256)) * 40])
def test_a_file_that_is_no_store_is_left_as_it_is(place: Path, content: bytes) -> None:
    """--store points at the wrong file."""
    (place / "brev.docx").write_bytes(content)

    with pytest.raises(IntakeStoreDamaged):
        opened(place / "brev.docx")
    assert (place / "brev.docx").read_bytes() == content


def test_a_damaged_page_is_found_when_it_is_opened(place: Path) -> None:
    """What is half there is not counted as everything."""
    path = place / "followup.db"
    with closing(opened(path)) as store:
        for number in range(40):
            store.keep(a_file(a_document(f"v{number}", [ONE], group=f"g{number}")), MADE)
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4096] = bytes(4096)
    path.write_bytes(content)

    with pytest.raises(IntakeStoreDamaged), closing(opened(path)) as store:
        store.documents()


def test_a_groups_own_store_is_not_taken_for_it(place: Path) -> None:
    """The two lie in the same folder, and have other tables."""
    in_the_file(place / "samsyn.db", "PRAGMA application_id=1396788563", "CREATE TABLE answer (id TEXT)")

    with pytest.raises(IntakeStoreDamaged):
        opened(place / "samsyn.db")


def test_two_programs_do_not_write_at_once(place: Path) -> None:
    """Two windows with the same command: the second says so and changes nothing."""
    with closing(opened(place / "followup.db")), pytest.raises(StoreBusy):
        opened(place / "followup.db")


def test_a_place_that_cannot_be_written_to_is_told(place: Path) -> None:
    """The share was mounted for reading only, or is not a folder at all."""
    (place / "fil").write_bytes(b"")

    with pytest.raises(IntakeNotSaved):
        opened(place / "fil" / "followup.db")
