"""A reader that some files kill or block, for the process that reads: it imports little, so that it starts at once."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from desktop_app.followup.reading import AnswerFile, read_file


def reads_or_dies(path: Path) -> AnswerFile:
    """Read as the program does, but for files that are named for what they do to their reader."""
    if path.stem == "dödar":
        os.kill(os.getpid(), signal.SIGKILL)
    if path.stem == "stannar":
        signal.pause()
    return read_file(path)
