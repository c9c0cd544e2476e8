"""A disk that forgets: one flipped bit anywhere in the store (X7)."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.storage import opening
from desktop_app.storage.backup import Backups
from desktop_app.storage.database import PRESENT
from desktop_app.storage.errors import Damage, StoreDamaged
from desktop_app.storage.opening import open_database
from tests.faults.flipping import flip_often
from tests.storage.desk import ToldClock, by_hand
from tests.storage.make_golden import GOLDEN

FLIPS = 500


def test_no_flipped_bit_is_shown_as_somebodys_words() -> None:
    """SQLite's own check alone saw one flip in ten; a changed sentence reads like a sentence."""
    found = flip_often(FLIPS, 7)

    assert found["harmful"] > 10
    assert found["noticed"] == found["harmful"]


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
