"""The whole program on two screens of a real window system, and the cable that somebody kicks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.x11
@pytest.mark.timeout(180)
def test_cable_pulled_during_film_pauses_and_keeps_the_place(place: Path) -> None:
    """A kicked HDMI cable is common; the group must lose neither the picture's place nor the console (X24)."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.scenarios.two_screens", str(place / "data")],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LOGGING_RULES": "*=false"},
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    begun, lost, back, black, closed = map(json.loads, done.stdout.splitlines())

    assert (begun["begun"], begun["area"], begun["console"]) == ("PROJECTOR", [1280, 0, 1920, 1080], "LAPTOP")
    assert lost["lost"] <= 0.5
    assert (lost["console"], lost["lit"], lost["enabled"]) == ("LAPTOP", False, True)
    assert (back["back"], back["same"], back["playing"]) == ("PROJECTOR", True, False)
    assert not black["black"]
    assert closed["closed"]
