"""Rows out of a damaged file's bytes: everything that is whole, and nothing that is not (X7)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.storage.carving import carve
from desktop_app.storage.database import PRESENT
from desktop_app.storage.reading import rows_of
from desktop_app.storage.shapes import SHAPES
from tests.storage.desk import Desk, by_hand, done
from tests.storage.make_golden import GOLDEN

PRESENT_STORE = GOLDEN / f"v{PRESENT.head}.db"


def test_shapes_are_those_of_the_store() -> None:
    """A new form of the store without a new shape would let damaged stores come back empty."""
    with by_hand(PRESENT_STORE) as raw:
        for table, shape in SHAPES.items():
            assert [row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')] == list(shape), table
        tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables - {"alembic_version", "purging", "room"} == set(SHAPES)


def test_whole_store_is_carved_row_for_row() -> None:
    """What SQLite reads from a whole file is what the bytes hold."""
    with by_hand(PRESENT_STORE) as raw:
        wanted = rows_of(raw, tuple(SHAPES))

    found = carve(PRESENT_STORE.read_bytes())

    for table in SHAPES:
        key = next(iter(SHAPES[table]))
        assert sorted(found[table], key=lambda row: row[key]) == sorted(wanted[table], key=lambda row: row[key])


@pytest.mark.parametrize("length", [10, 3_900, 4_050, 4_061, 4_062, 9_000, 100_000])
def test_text_over_several_pages_is_carved_whole(desk: Desk, length: int) -> None:
    """The longest answers are those nobody can write again."""
    text = "".join(random.Random(length).choices("abcdefghij klmnopåäö", k=length))
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue(text), NotApproved()))
    done(desk.store.close())

    (found,) = carve(desk.places.database.read_bytes())["revision"]

    assert found["value"] == f'{{"text":"{text}"}}'


def test_text_whose_last_page_is_gone_is_left_out(desk: Desk) -> None:
    """Half an answer is not the answer."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("å" * 20_000), NotApproved()))
    done(desk.store.close())
    content = desk.places.database.read_bytes()

    assert carve(content[: len(content) // 2])["revision"] == []
    for page in range(0, len(content), 4096):
        spoilt = content[:page] + bytes(4096) + content[page + 4096 :]
        assert len(carve(spoilt)["revision"]) <= 1


def test_flipped_bits_never_make_a_row_that_cannot_be_used() -> None:
    """What is carved goes into a store that the program then reads without asking; a revision proves itself."""
    content = PRESENT_STORE.read_bytes()
    with by_hand(PRESENT_STORE) as raw:
        true = {row["id"]: row for row in rows_of(raw, ("revision",))["revision"]}
    chance = random.Random(11)
    for _ in range(150):
        spoilt = bytearray(content)
        for _ in range(40):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        for row in carve(bytes(spoilt))["revision"]:
            same = true.get(row["id"], row)
            assert (row["answer_id"], row["epoch"], row["seq"], row["value"], row["status"]) == (
                *(same["answer_id"], same["epoch"], same["seq"]),
                *(same["value"], same["status"]),
            )


def test_nothing_and_noise_hold_no_rows() -> None:
    """A file that was never a store must not give somebody's words."""
    endless = bytes(100) + bytes([0x0D, 0, 0, 0, 1, 0, 0, 0, 0, 200]) + bytes(90) + b"\xff" * 4000
    for content in (b"", b"x", random.Random(3).randbytes(200_000), endless):
        assert not any(carve(content).values())


def test_other_page_size_is_understood(place: Path) -> None:
    """A store that somebody's tool has rebuilt is still the group's."""
    path = place / "samsyn.db"
    path.write_bytes(PRESENT_STORE.read_bytes())
    with by_hand(path) as raw:
        wanted = len(rows_of(raw, ("revision",))["revision"])
        raw.execute("PRAGMA page_size=1024")
        raw.execute("VACUUM")

    assert len(carve(path.read_bytes())["revision"]) == wanted
