"""A county's post with a thousand hostile answer files among a hundred sound ones (X42), in the program's own parts."""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import closing
from pathlib import Path

from desktop_app.domain.clock import SystemClock
from desktop_app.followup.apart import ReadingProcess
from desktop_app.followup.errors import Refusal
from desktop_app.followup.intake import take_in
from desktop_app.followup.reading import AnswerFile, read_file
from desktop_app.followup.store import FollowupStore
from tests.followup.hostile import fill, fill_with_giants

MEMORY = "SAMSYN_TEST_READERS_MEMORY"
"""The variable that names the file in which a reader writes how much memory it has had."""


def read_and_tell(path: Path) -> AnswerFile:
    """Read as the program does, and note the most memory this process has had."""
    try:
        return read_file(path)
    finally:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        most = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
        Path(os.environ[MEMORY]).write_text(most, encoding="ascii")


def _had_bytes() -> int:
    return int(Path(os.environ[MEMORY]).read_text(encoding="ascii")) * 1024


def main(folder: Path, good: int, bad: int, seed: int) -> None:
    """Take them in and print what came of it as a line of JSON."""
    os.environ[MEMORY] = str(folder / "memory")
    inbox, clock = folder / "inkommet", SystemClock()
    with closing(FollowupStore(folder / "one.db", clock)) as store:
        (inbox / "one").mkdir(parents=True)
        fill(inbox / "one", good=1, bad=0, seed=seed)
        with ReadingProcess(read_and_tell) as read:
            take_in([inbox / "one"], read, store, clock, folder / "kvitton")
    ordinary = _had_bytes()
    (inbox / "many").mkdir()
    fill(inbox / "many", good, bad, seed)
    fill_with_giants(inbox / "many")
    begun = time.monotonic()
    with closing(FollowupStore(folder / "followup.db", clock)) as store:
        with ReadingProcess(read_and_tell) as read:
            intake = take_in([inbox / "many"], read, store, clock, folder / "kvitton")
        sound = {document.file_id for document in store.documents()}
    took = time.monotonic() - begun
    refused = [one.outcome for one in intake.arrived if isinstance(one.outcome, Refusal)]
    print(  # noqa: T201  # the long run reads it
        json.dumps(
            {
                "sound": len(sound & {f"good-{number}" for number in range(good)}),
                "not_sound": len(sound - {f"good-{number}" for number in range(good)}),
                "refused": len(refused),
                "killed": refused.count(Refusal.KILLED_THE_READER),
                "reasons": len(set(refused)),
                "seconds": took,
                "growth": _had_bytes() - ordinary,
                "files": len(intake.arrived),
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
