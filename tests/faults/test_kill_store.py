"""kill -9 at any moment: nothing that was called saved is ever lost (X1, X2)."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faults.killing import PROMISE

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills forked processes")

KILLS = 100
TYPISTS = 6


def killing(place: Path, what: str, times: int, seed: int) -> Any:
    """Return what the killing process found."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killing", str(place), what, str(times), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=100,
        cwd=Path(__file__).parents[2],
    )
    return json.loads(done.stdout)


def test_hundred_kills_lose_nothing_that_was_acknowledged(
    place: Path, record_property: Callable[[str, object], None]
) -> None:
    """The cleaner pulls the plug, Windows restarts, the battery ends: once a week somewhere in the county (X1)."""
    found = killing(place, "store", KILLS, 20261205)

    for name in ("acknowledged", "reopened_ms"):
        record_property(name, found[name])
    assert found["wrong"] == []
    assert found["kills"] == KILLS
    assert found["acknowledged"] > KILLS
    assert found["backups"] > 0
    assert len(found["left"]) <= 1  # the last kill's, swept at the next start


def test_half_typed_answer_comes_back_but_for_the_last_second(
    place: Path, record_property: Callable[[str, object], None]
) -> None:
    """Nobody has pressed anything but keys: what was typed more than a second ago is there (X2)."""
    found = killing(place, "type", TYPISTS, 7)

    lost = [typist["lost_s"] for typist in found]
    record_property("lost_s", {"median": statistics.median(lost), "worst": max(lost)})
    assert all(typist["typed"] > 5 for typist in found)
    assert max(lost) <= PROMISE
