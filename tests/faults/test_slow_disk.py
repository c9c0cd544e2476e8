"""An old hard disk, or one that is encrypted: 200 ms for each sync (X18)."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.desk import a_desk, done

SYNC_MS = 200
KEYS = 24

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def test_slow_disk_delays_no_key_and_nothing_is_called_saved_too_soon(place: Path) -> None:
    """Whoever types must not feel the disk; and «Sparat» must not be what one hopes but what the disk has said."""
    with a_desk(place / "data") as desk:
        done(desk.store.close())
    trace = place / "syncs"
    slow = ["strace", "-f", "-o", str(trace), "--seccomp-bpf", "-e", "trace=fsync,fdatasync"]
    slow += ["-e", f"inject=fsync,fdatasync:delay_exit={SYNC_MS}ms"]
    typed = subprocess.run(
        [*slow, sys.executable, "-m", "tests.faults.slow_disk", str(place / "data"), str(KEYS)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
        timeout=100,
        cwd=Path(__file__).parents[2],
    )
    found = json.loads(typed.stdout)

    syncs = trace.read_text().count("sync(")
    assert syncs >= 3 * len(found["saved"])
    # A commit waits for several syncs: had the keys waited too, most of them would have taken that long.
    assert statistics.quantiles(found["took_ms"], n=10)[7] < SYNC_MS / 2
    assert min(seconds for _, seconds in found["saved"]) * 1000 > 3 * SYNC_MS
    assert found["saved"][-1][0] == KEYS
    # A save takes in all that was typed during the one before it: one for each key would fall ever further behind.
    assert len(found["saved"]) < KEYS / 2
