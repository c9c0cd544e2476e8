"""kill -9 at any moment: nothing that was called saved is ever lost (X1, X2).

The figures, and longer runs: `python -m tests.faults.killing FOLDER store 1000 SEED`.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults import killing as killing_store
from tests.faults.killing import PROMISE

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="kills forked processes"),
    pytest.mark.timeout(300),  # half a minute where nothing else is done; other work on the machine is no failure
]

KILLS = 100
TYPISTS = 6


def killing(place: Path, what: str, times: int, seed: int) -> Any:
    """Return what the killing process found."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killing", str(place), what, str(times), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=280,
        cwd=Path(__file__).parents[2],
    )
    return json.loads(done.stdout)


def test_hundred_kills_lose_nothing_that_was_acknowledged(place: Path) -> None:
    """The cleaner pulls the plug, Windows restarts, the battery ends: once a week somewhere in the county (X1)."""
    found = killing(place, "store", KILLS, 20261205)

    assert found["wrong"] == []
    assert found["kills"] == KILLS
    assert found["acknowledged"] > 3 * KILLS
    assert found["backups"] > 0
    assert found["left"] == []


def test_half_typed_answer_comes_back_but_for_the_last_second(place: Path) -> None:
    """Nobody has pressed anything but keys: what was typed more than a second ago is there (X2)."""
    found = killing(place, "type", TYPISTS, 7)

    assert all(typist["typed"] > 5 for typist in found)
    assert max(typist["lost_s"] for typist in found) <= PROMISE


def test_a_process_that_stops_storing_is_noticed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that ends, or stands still, was once waited for without end: a run has to say so instead."""
    room = killing_store.make_room(place)
    monkeypatch.setattr(killing_store, "store_for_ever", lambda *_: None)
    assert killing_store.kill_once(room, 0, 5, 0.0)[1] == ["came to 0 of 5 lines, then ended or stood still"]

    monkeypatch.setattr(killing_store, "PATIENCE", 0.1)
    monkeypatch.setattr(killing_store, "store_for_ever", lambda *_: signal.pause())
    assert killing_store.kill_once(room, 0, 1, 0.0)[1] == ["came to 0 of 1 lines, then ended or stood still"]
