"""A disk that forgets: one flipped bit anywhere in the store (X7)."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from desktop_app.storage import opening
from desktop_app.storage.backup import Backups
from desktop_app.storage.contents import damaged_revisions, full_check
from desktop_app.storage.database import PRESENT
from desktop_app.storage.errors import Damage, StoreDamaged
from desktop_app.storage.opening import open_database
from tests.storage.desk import ToldClock, by_hand
from tests.storage.make_golden import GOLDEN

FLIPS = 500


def shown(raw: sqlite3.Connection) -> list[object]:
    """Return what the group would be shown: each answer's revisions, found as the program finds them."""
    ids = [row[0] for row in raw.execute("SELECT id FROM answer ORDER BY ordinal")]
    by_answer = "SELECT value, status, sha256 FROM revision WHERE answer_id = ? ORDER BY seq"
    return [raw.execute(by_answer, (answer_id,)).fetchall() for answer_id in ids]


def is_noticed(raw: sqlite3.Connection) -> bool:
    """Tell whether what the program looks at before it shows anything finds a fault."""
    return full_check(raw) != "ok" or bool(damaged_revisions(raw))


def test_no_flipped_bit_is_shown_as_somebodys_words() -> None:
    """SQLite's own check alone saw one flip in ten; a changed sentence reads like a sentence."""
    content = (GOLDEN / f"v{PRESENT.head}.db").read_bytes()
    with by_hand(Path(":memory:")) as raw:
        raw.deserialize(content)
        whole = shown(raw)
    chance = random.Random(7)
    harmful = noticed = 0
    for _ in range(FLIPS):
        spoilt = bytearray(content)
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        with by_hand(Path(":memory:")) as raw:
            raw.deserialize(bytes(spoilt))
            try:
                if shown(raw) == whole:
                    continue
                harmful += 1
                noticed += is_noticed(raw)
            except (sqlite3.DatabaseError, UnicodeDecodeError):
                harmful += 1
                noticed += 1

    assert harmful > 10
    assert noticed == harmful


@pytest.mark.parametrize("small", [True, False])
def test_index_that_hides_a_row_is_found_at_the_start_of_a_small_store(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    small: bool,  # noqa: FBT001 - a table's column
) -> None:
    """A revision that cannot be found is as lost as one that is gone; in a large store the next backup finds it."""
    path = place / "samsyn.db"
    path.write_bytes((GOLDEN / f"v{PRESENT.head}.db").read_bytes())
    with by_hand(path) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_revision_answer_id'").fetchone()[0]
        answer = raw.execute("SELECT answer_id FROM revision").fetchone()[0]
    content = bytearray(path.read_bytes())
    page = content[(root - 1) * 4096 : root * 4096].replace(answer.encode(), answer[::-1].encode(), 1)
    content[(root - 1) * 4096 : root * 4096] = page
    path.write_bytes(content)
    if not small:
        monkeypatch.setattr(opening, "SMALL_BYTES", 0)

    if small:
        with pytest.raises(StoreDamaged) as damaged:
            open_database(path, Backups(place / "backups"), ToldClock())
        assert damaged.value.values["damage"] is Damage.CONTENT
    else:
        open_database(path, Backups(place / "backups"), ToldClock()).database.close()
