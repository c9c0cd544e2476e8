"""The whole program closed in the middle of a word (X2) and killed while a film plays (X1).

The thirty kills while somebody types are a part of the long run: `tests/faults/test_long_runs.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.driven import drive
from tests.scenarios.kills import MOST_FILM_LOST, damage_of, last, players_end

SOUGHT = 12
"""Seconds into the film: more than the ten that are offered again."""


def test_closing_in_the_middle_of_a_word_keeps_the_word(meeting: Path) -> None:
    """The window is closed with the last letter hardly down: the next start has it all, and asks nothing."""
    closer = drive(meeting, "close")
    typed = closer.wait_for("closed")["closed"]
    closer.end()
    assert typed.endswith("Sista ordet.")
    after = drive(meeting, "type", "1")
    restored = after.wait_for("restored")["restored"]
    after.kill()
    assert restored == typed
    assert damage_of(meeting) is None


@pytest.mark.timeout(120)
def test_films_place_comes_back_within_five_seconds_and_is_offered_ten_earlier(meeting: Path) -> None:
    """After a crash in the middle of a film the group goes on where it was, and is asked first.

    It plays on from where it was sought for longer than may be lost: the place must be kept while it plays, too.
    """
    first = drive(meeting, "film", str(SOUGHT))
    began = first.wait_for("offered")
    reached = 0.0
    while reached < SOUGHT + MOST_FILM_LOST + 1:
        reached = float(first.wait_for("position")["position"])
    first.kill()
    reached = float((last(first.lines, "position") or {})["position"])
    second = drive(meeting, "film")
    back = second.wait_for("offered")
    second.kill()
    assert back["offered"], "nothing starts by itself"
    assert reached - MOST_FILM_LOST <= back["place"] <= reached + 0.5
    assert back["stands_at"] == pytest.approx(max(0.0, back["place"] - 10), abs=0.6)
    assert players_end([int(began["player"]), int(back["player"])])
