"""The whole program closed in the middle of a word (X2) and killed while a film plays (X1).

The thirty kills while somebody types are a part of the long run: `tests/faults/test_long_runs.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.driven import a_meeting, drive
from tests.scenarios.kills import MOST_FILM_LOST, damage_of, last, players_end


def test_closing_in_the_middle_of_a_word_keeps_the_word(place: Path) -> None:
    """The window is closed with the last letter hardly down: the next start has it all, and asks nothing."""
    a_meeting(place)
    closer = drive(place, "close")
    typed = closer.wait_for("closed")["closed"]
    closer.end()
    assert typed.endswith("Sista ordet.")
    after = drive(place, "type", "1")
    restored = after.wait_for("restored")["restored"]
    after.kill()
    assert restored == typed
    assert damage_of(place) is None


@pytest.mark.timeout(120)
def test_films_place_comes_back_within_five_seconds_and_is_offered_ten_earlier(place: Path) -> None:
    """After a crash in the middle of a film the group goes on where it was, and is asked first."""
    a_meeting(place)
    first = drive(place, "film")
    began = first.wait_for("offered")
    reached = 0.0
    while reached < 12:
        reached = float(first.wait_for("position")["position"])
    first.kill()
    reached = float((last(first.lines, "position") or {})["position"])
    second = drive(place, "film")
    back = second.wait_for("offered")
    second.kill()
    assert back["offered"], "nothing starts by itself"
    assert reached - MOST_FILM_LOST <= back["place"] <= reached + 0.5
    assert back["stands_at"] == pytest.approx(max(0.0, back["place"] - 10), abs=0.6)
    assert players_end([int(began["player"]), int(back["player"])])
