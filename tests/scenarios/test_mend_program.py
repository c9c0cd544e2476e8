"""The whole program over a damaged store, and its backups taken along and brought back while it is open (X8)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.paths import Places
from tests.scenarios.test_whole_road import ENVIRONMENT, program
from tests.storage.damaging import SAID, TYPING, a_past, said_after, spoil_header


@pytest.mark.timeout(180)
def test_a_damaged_store_leads_back_to_home_with_the_answers(place: Path) -> None:
    """The morning after the laptop fell: one press, and the group goes on."""
    past = a_past(place / "data")
    spoil_header(past.places.database)

    mended = subprocess.run(
        [sys.executable, "-m", "tests.scenarios.driver", str(past.places.data), "mend"],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )

    assert mended.returncode == 0, mended.stderr[-3000:]
    assert json.loads(mended.stdout.splitlines()[-1])["mended"] == 1
    assert said_after(past) == [*SAID, TYPING]
    assert len(list(past.places.set_aside.glob("*.db"))) == 1


def samsyn(data: Path, *arguments: str) -> dict[str, object]:
    """Run a command beside the open program and return what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments, "--json"],
        env={**ENVIRONMENT, "SAMSYN_DATA_DIR": str(data)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said: dict[str, object] = json.loads(done.stdout)
    return said


@pytest.mark.timeout(180)
def test_backup_and_restore_go_through_the_program_that_is_open(place: Path) -> None:
    """IT helps over the telephone, and nobody should have to close anything first."""
    past = a_past(place / "data")
    file, older = place / "sticka.samsynbackup", place / "förra veckan.samsynbackup"
    older.write_bytes(past.backups[0].read_bytes())  # those of days gone by are let go of when a new one is made

    with program(past.places.data, place / "trace") as running:
        saved = samsyn(past.places.data, "backup", str(file))
        restored = samsyn(past.places.data, "restore", str(older))
        back = samsyn(past.places.data, "restore", str(file))
        assert running.poll() is None

    assert (saved["answers"], restored["answers"], back["answers"]) == (4, 1, 5)
    assert Path(str(restored["backup"])).parent == Places(past.places.data).backups
    assert said_after(past) == [*SAID, TYPING]
