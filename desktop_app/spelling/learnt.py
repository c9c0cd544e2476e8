"""Words that were learnt on this computer: a file of them, one a line, beside the store.

One of them may be somebody's name. So they are in no answer, no backup and no group's file, gallring deletes the file,
and «Glöm inlärda ord» in the settings does, too (decision 571).
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

_log = logging.getLogger(__name__)


def learn(file: Path, word: str) -> None:
    """Add a word. Where it cannot be written it is known until the program ends, and no longer."""
    part = file.with_name(file.name + ".part")
    try:
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        with part.open("w", encoding="utf-8", newline="\n") as written:
            written.write(f"{before}{word}\n")
            written.flush()
            os.fsync(written.fileno())
        part.replace(file)
    except (OSError, UnicodeError) as error:
        _log.info("a learnt word was not kept: %s", type(error).__name__)


def forget(file: Path) -> None:
    """Take all of them away. Where they cannot be, they stay."""
    for one in (file, file.with_name(file.name + ".part")):
        try:
            one.unlink(missing_ok=True)
        except OSError as error:
            _log.info("the learnt words were not forgotten: %s", type(error).__name__)
