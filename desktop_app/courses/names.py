"""Which file names a package may carry: those that mean the same place on every operating system.

The rules are Windows', the strictest, and are kept on every computer, so that a course that was taken in on one can be
copied to any other. Pure: knows text, touches no file.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from desktop_app.courses.errors import NameProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LONGEST_PATH = 240
"""Characters (UTF-16 units, as Windows counts) of a whole path inside a package."""
LONGEST_PART = 200
"""UTF-8 bytes of one part of a path: a file system's 255, less what a temporary name adds."""

_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_SHORT_NAME = re.compile(r"~[0-9]")
"""FILMS~1.MP4 is another name of films-from-us.mp4 on Windows: two entries would be one file."""
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Zl", "Zp"})
"""Unicode's categories of what cannot be seen: controls, direction marks, unassigned, line separators."""
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)


def problem_of(path: str) -> NameProblem | None:
    """Return why a path inside a package is refused, or None where it is sound.

    The path has `/` between its parts and names a file (no `/` at the end).
    """
    if not path:
        return NameProblem.EMPTY
    if path.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", path):
        return NameProblem.ABSOLUTE
    if any("\ud800" <= letter <= "\udfff" for letter in path):
        return NameProblem.ENCODING
    if len(path.encode("utf-16-le")) // 2 > LONGEST_PATH:
        return NameProblem.TOO_LONG
    for part in path.split("/"):
        problem = _problem_of_part(part)
        if problem:
            return problem
    return None


def twin_key(path: str) -> str:
    """Return a key that is equal for paths that are one on some computer: case, and composed or decomposed letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def find_twins(paths: Iterable[str]) -> tuple[str, str] | None:
    """Return two paths, or folders of them, that are one on some computer; None where all are apart.

    A name that is both a file and a folder counts. The same file given twice counts.
    """
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        key = twin_key(path)
        if key in files or key in folders:
            return files.get(key) or folders[key], path
        files[key] = path
        folder = path
        while "/" in folder:
            folder = folder.rpartition("/")[0]
            key = twin_key(folder)
            if key in files or folders.setdefault(key, folder) != folder:
                return files.get(key) or folders[key], folder
    return None


def _problem_of_part(part: str) -> NameProblem | None:
    return next((problem for problem, holds in _RULES if holds(part)), None)


_RULES: tuple[tuple[NameProblem, Callable[[str], object]], ...] = (
    (NameProblem.EMPTY, lambda part: not part),
    (NameProblem.UPWARDS, lambda part: not part.strip(". ")),
    (NameProblem.HIDDEN_CHARACTER, lambda part: any(unicodedata.category(letter) in _UNSEEN for letter in part)),
    (NameProblem.HOME, lambda part: part.startswith("~")),
    (NameProblem.CHARACTER, lambda part: _FORBIDDEN.search(part) or _SHORT_NAME.search(part)),
    (NameProblem.TRAILING, lambda part: part[-1] in ". " or part[0] == " "),
    (NameProblem.RESERVED, lambda part: part.split(".", 1)[0].rstrip(" ").casefold() in _RESERVED),
    (NameProblem.TOO_LONG, lambda part: len(part.encode()) > LONGEST_PART),
)
"""In order: a later rule may rely on the earlier ones."""
