"""A laptop at 150 per cent beside a projector at 100: both windows are as large and as sharp as they should be."""

from __future__ import annotations

import json
import os
import subprocess
import sys


def test_both_windows_are_right_where_the_screens_have_different_scales() -> None:
    """Most municipal laptops stand at 125 or 150 per cent: scaled once too often, the film is a blur on the wall."""
    said = subprocess.run(
        [sys.executable, "-m", "tests.ui.room.two_scales"],
        env={**os.environ, "QT_LOGGING_RULES": "*=false"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    seen = json.loads(said.stdout.splitlines()[-1])
    laptop, projector = ["LAPTOP", 1.5, 1920, 1200], ["PROJECTOR", 1.0, 1280, 800]
    assert seen == {
        "begun": {"audience": projector, "wanted": projector[2:], "sharp": True, "console": laptop},
        "swapped": {"audience": laptop, "wanted": laptop[2:], "sharp": True, "console": projector},
    }
