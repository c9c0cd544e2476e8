"""X1 and X2: the whole program killed while somebody types and while a film plays. Nothing said to be saved is lost."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.scenarios.driven import Driven, a_meeting, drive
from tests.scenarios.kills import (
    MOST_FILM_LOST,
    PROMISE,
    SLACK,
    damage_of,
    last,
    lost_although_saved,
    players_end,
    processes_of,
    seconds_lost,
    shared_memory_left,
)

KILLS = 30
"""In the ordinary suite; the long run has 1,000 (`reliability.md` X1)."""


@pytest.mark.timeout(400)
def test_nothing_said_to_be_saved_is_lost_in_thirty_kills(place: Path) -> None:
    """A dead battery in the middle of a word: every word that stood as saved is there again, and almost all else."""
    players = [a_meeting(place)]
    rest = random.Random(20261118)
    before: Driven | None = None
    losses: list[float] = []
    for kill in range(KILLS + 1):
        program = drive(place, "type", str(kill))
        here = program.wait_for("restored")
        players.append(int(here["player"]))
        if before is not None:
            losses.append(_lost(before, here["restored"]))
        if kill == KILLS:
            program.kill()
            break
        killed_after = rest.uniform(0.05, 1.6)
        program.wait_for("typed")
        time.sleep(killed_after)
        program.kill()
        before = program
    assert len(losses) == KILLS
    assert sorted(losses)[KILLS // 2] <= PROMISE, "half of the kills lose next to nothing"
    assert players_end(players), "a player outlived its program"
    assert processes_of(place) == []
    assert shared_memory_left(place) == 0
    assert damage_of(place) is None


def _lost(before: Driven, restored: str) -> float:
    """Check one kill, and return how many seconds of typing it cost."""
    assert lost_although_saved(before.lines, restored) is None, "what was said to be saved is not there"
    lost = seconds_lost(before.lines, restored)
    assert lost <= PROMISE + SLACK, f"typed {lost:.2f} s before the kill, and gone"
    return lost


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
    assert began["offered"]
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
