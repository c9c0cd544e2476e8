"""Where things lie: the user's data, and the resources that came with the program.

Knows folders and names; opens nothing but what it must to make a folder private to its owner.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

DATA_DIR_VARIABLE = "SAMSYN_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Places:
    """Every place the program writes to. All of them lie under one folder, so that one folder is to be protected."""

    data: Path

    @property
    def database(self) -> Path:
        """The store of groups, meetings and answers."""
        return self.data / "samsyn.db"

    @property
    def backups(self) -> Path:
        """Verified copies of the store."""
        return self.data / "backups"

    @property
    def set_aside(self) -> Path:
        """Stores that were damaged, or that a backup took the place of. Nothing in it is ever deleted."""
        return self.data / "set-aside"

    @property
    def restoring(self) -> Path:
        """Where a store is made ready to take the present one's place; empty otherwise."""
        return self.data / "restoring"

    @property
    def followup(self) -> Path:
        """The county board's store of the answer files it was sent."""
        return self.data / "followup.db"

    @property
    def receipts(self) -> Path:
        """Receipts of answer files that were taken in."""
        return self.data / "receipts"

    @property
    def library(self) -> Path:
        """Courses that were read in."""
        return self.data / "library"

    @property
    def films(self) -> Path:
        """Films that were filled in; never inside a course's bag, whose signature must stay true."""
        return self.data / "films"

    @property
    def cache(self) -> Path:
        """What can be made again: Home's titles and dates, hashes of films."""
        return self.data / "cache"

    @property
    def logs(self) -> Path:
        """The log and the fault traces. Neither holds answers."""
        return self.data / "logs"

    @property
    def learnt_words(self) -> Path:
        """Words that the spelling help was taught. Gallring deletes it: one of them may be a name."""
        return self.data / "learnt-words.txt"

    @property
    def settings(self) -> Path:
        """The user's choices."""
        return self.data / "settings.json"

    def make(self) -> None:
        """Make the folders that are missing, readable by their owner only. Raises OSError."""
        for folder in (self.data, self.backups, self.library, self.films, self.cache, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def chosen_places() -> Places:
    """Return the places of an ordinary start: what SAMSYN_DATA_DIR names, what was remembered, or the user's own."""
    chosen = os.environ.get(DATA_DIR_VARIABLE)
    return Places(Path(chosen) if chosen else _remembered() or _own_folder("Samsyn"))


def remember(folder: Path) -> None:
    """Use this data folder from the next ordinary start on. Raises OSError."""
    note = _note()
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(str(folder), encoding="utf-8")


def try_places() -> Places:
    """Return the places of `samsyn --try`, apart from the real ones so that trying leaves no trace in them."""
    chosen = os.environ.get(DATA_DIR_VARIABLE)
    return Places(Path(chosen) / "prova" if chosen else _own_folder("Samsyn-prova"))


def resources() -> Path:
    """Return the folder of resources: beside the package in a wheel, beside it in a checkout, or frozen."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [package / "_resources", package.parent / "resources"]
    if frozen:
        candidates.insert(0, Path(frozen) / "resources")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(candidates[-1])


def _remembered() -> Path | None:
    try:
        folder = _note().read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return Path(folder) if Path(folder).is_absolute() else None


def _note() -> Path:
    """Return where it is written which data folder was chosen instead of the user's own."""
    from platformdirs import user_config_path  # noqa: PLC0415  # as below

    return user_config_path("Samsyn", appauthor=False) / "data-folder"


def _own_folder(name: str) -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415  # 10 ms that a start with a named folder does without

    return user_data_path(name, appauthor=False, roaming=False)
