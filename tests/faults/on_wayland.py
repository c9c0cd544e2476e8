"""The two windows of a meeting under Wayland, where a program cannot move a window (decision 423)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.scenarios import on_wayland

OURS = "Samsyn"
GROUPS = "Gruppens skärm – Samsyn"
FIRST, SECOND = "HEADLESS-1", "HEADLESS-2"
RIGHT = {
    "alone": {OURS: FIRST, GROUPS: ""},
    "begun": {OURS: FIRST, GROUPS: SECOND},
    "swapped": {OURS: SECOND, GROUPS: FIRST},
    "back": {OURS: FIRST, GROUPS: SECOND},
    "shared": {OURS: FIRST, GROUPS: FIRST},
    "covered": {OURS: FIRST, GROUPS: SECOND},
}
"""Where each window is to stand after each act; empty: nowhere."""
PULLED = {"pulled": {OURS: FIRST, GROUPS: ""}}
"""The same after the last act, which not every compositor can do."""


def placed(folder: Path) -> dict[str, dict[str, tuple[str, bool]]]:
    """Return where the windows stood, and whether they filled the screen, after each act."""
    with on_wayland.session() as environment:
        done = subprocess.run(
            [sys.executable, "-m", "tests.scenarios.on_wayland", str(folder / "data")],
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    if done.returncode:
        sys.stderr.write(done.stderr[-3000:])
    return {line["what"]: line["places"] for line in map(json.loads, done.stdout.splitlines())}


def wrong(seen: dict[str, dict[str, tuple[str, bool]]]) -> list[str]:
    """Return what stood where it should not, or did not cover the group's screen."""
    found = []
    pulled = PULLED if "pulled" in seen else {}
    for what, right in {**RIGHT, **pulled}.items():
        places = seen.get(what, {})
        for title, output in right.items():
            there, fills = places.get(title, ("", False))
            if there != output or (title == GROUPS and output and fills is (what == "shared")):
                found.append(f"{what}: {title} on {there or 'nothing'}")
    return found
