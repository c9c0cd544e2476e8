"""A package's files, whether they lie in a folder or in a zip: their names, their sizes, their bytes.

Names and links are judged when the source is opened, before anything is read. Paths are as in the bag, in NFC, with the
bag's own folder taken off. Reading is bounded: never more than the size a file was announced with.
"""

from __future__ import annotations

import contextlib
import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn, Protocol

from desktop_app.courses import bag, names
from desktop_app.courses.errors import (
    NameProblem,
    PackageDamaged,
    PackageLimit,
    PackageNameRefused,
    PackageNotABag,
    PackageNotFound,
    PackageProblem,
    PackageRefused,
    PackageTooLarge,
    PackageTwins,
    SourceLost,
)
from desktop_app.courses.zipped import Zip, ZipEntry, ZipFault, ZipRefusedError

MOST_FILES = 2000
MOST_ENTRIES = 2 * MOST_FILES
"""Files and folders."""
PIECE = 1024 * 1024
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the package: its path in the bag, its size, and how many bytes it takes up packed."""

    path: str
    size: int
    packed_size: int


class Source(Protocol):
    """An open package."""

    name: str
    """The package's file or folder name, for messages."""
    members: Mapping[str, Member]

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield a member's bytes, exactly as many as announced. Raises PackageDamaged or SourceLost."""


@contextlib.contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """Open the package at a path. Raises the Package errors and SourceLost."""
    try:
        is_folder = path.is_dir()
        is_file = path.is_file()
    except (OSError, ValueError) as error:
        raise SourceLost(name=path.name) from error
    if is_folder:
        yield FolderSource(path)
    elif is_file:
        try:
            file = path.open("rb")
        except OSError as error:
            raise SourceLost(name=path.name) from error
        with file:
            yield ZipSource(path.name, file)
    else:
        raise PackageNotFound(package=path.name)


class FolderSource:
    """A bag as a folder."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self._paths: dict[str, Path] = {}
        if not (folder / bag.DECLARATION).is_file():
            raise PackageNotABag(package=self.name, detail=bag.DECLARATION)
        try:
            self.members: Mapping[str, Member] = self._walk(folder)
        except OSError as error:
            raise SourceLost(name=self.name) from error

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield a member's bytes."""
        left = self.members[path].size
        try:
            with os.fdopen(os.open(self._paths[path], _OPEN_FLAGS), "rb", buffering=0) as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    raise PackageRefused(package=self.name, name=path, problem=PackageProblem.SPECIAL)
                while piece := file.read(min(PIECE, left + 1)):
                    left -= len(piece)
                    if left < 0:
                        raise PackageTooLarge(package=self.name, name=path, limit=PackageLimit.LISTED)
                    yield piece
        except OSError as error:
            raise SourceLost(name=path) from error
        if left:
            raise PackageDamaged(package=self.name, name=path, detail="short")

    def _walk(self, folder: Path) -> dict[str, Member]:
        found: dict[str, Member] = {}
        spelled: list[str] = []
        waiting: list[tuple[Path, str]] = [(folder, "")]
        seen = 0
        while waiting:
            inside, prefix = waiting.pop()
            with os.scandir(inside) as entries:
                for entry in entries:
                    seen += 1
                    if seen > MOST_ENTRIES:
                        raise PackageTooLarge(package=self.name, name="", limit=PackageLimit.FILES)
                    path = f"{prefix}{entry.name}"
                    _check_name(self.name, path)
                    facts = entry.stat(follow_symlinks=False)
                    self._check_kind(path, facts)
                    if stat.S_ISDIR(facts.st_mode):
                        waiting.append((inside / entry.name, f"{path}/"))
                        continue
                    spelled.append(path)
                    plain = unicodedata.normalize("NFC", path)
                    self._paths[plain] = inside / entry.name
                    found[plain] = Member(plain, facts.st_size, facts.st_size)
        _check_twins(self.name, spelled)
        return found

    def _check_kind(self, path: str, facts: os.stat_result) -> None:
        linked = getattr(facts, "st_reparse_tag", 0) in (
            getattr(stat, "IO_REPARSE_TAG_SYMLINK", -1),
            getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1),
        )
        if stat.S_ISLNK(facts.st_mode) or linked or (stat.S_ISREG(facts.st_mode) and facts.st_nlink > 1):
            raise PackageRefused(package=self.name, name=path, problem=PackageProblem.LINK)
        if not (stat.S_ISREG(facts.st_mode) or stat.S_ISDIR(facts.st_mode)):
            raise PackageRefused(package=self.name, name=path, problem=PackageProblem.SPECIAL)


class ZipSource:
    """A bag as a zip, at its root or in one folder of its own."""

    def __init__(self, name: str, file: IO[bytes]) -> None:
        self.name = name
        try:
            self._zip = Zip(file, MOST_ENTRIES)
        except ZipRefusedError as error:
            self._refuse(error)
        except OSError as error:
            raise SourceLost(name=name) from error
        files = [entry for entry in self._zip.entries if not entry.is_folder]
        for entry in self._zip.entries:
            _check_name(name, entry.name.removesuffix("/"))
        _check_twins(name, [entry.name for entry in files])
        self._entries = self._in_bag(files)
        self.members: Mapping[str, Member] = {
            path: Member(path, entry.size, entry.packed_size) for path, entry in self._entries.items()
        }

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield a member's bytes."""
        try:
            yield from self._zip.pieces(self._entries[path])
        except ZipRefusedError as error:
            self._refuse(error)
        except OSError as error:
            raise SourceLost(name=path) from error

    def _in_bag(self, files: list[ZipEntry]) -> dict[str, ZipEntry]:
        paths = {unicodedata.normalize("NFC", entry.name): entry for entry in files}
        if bag.DECLARATION in paths:
            return paths
        top = next((path.split("/")[0] for path in paths if "/" in path), "")
        if f"{top}/{bag.DECLARATION}" not in paths:
            raise PackageNotABag(package=self.name, detail=bag.DECLARATION)
        outside = next((path for path in paths if not path.startswith(f"{top}/")), None)
        if outside:
            raise PackageRefused(package=self.name, name=outside, problem=PackageProblem.EXTRA)
        return {path.removeprefix(f"{top}/"): entry for path, entry in paths.items()}

    def _refuse(self, error: ZipRefusedError) -> NoReturn:
        match error.fault:
            case ZipFault.TOO_MANY:
                raise PackageTooLarge(package=self.name, name="", limit=PackageLimit.FILES) from error
            case ZipFault.NAME:
                raise PackageNameRefused(package=self.name, name=error.name, problem=NameProblem.ENCODING) from error
            case ZipFault.DAMAGED:
                raise PackageDamaged(package=self.name, name=error.name, detail="zip") from error
            case _:
                problem = PackageProblem(error.fault.value)
                raise PackageRefused(package=self.name, name=error.name, problem=problem) from error


def _check_name(package: str, path: str) -> None:
    problem = names.problem_of(path)
    if problem:
        shown = path.encode("utf-8", "backslashreplace").decode()
        raise PackageNameRefused(package=package, name=shown, problem=problem)


def _check_twins(package: str, paths: list[str]) -> None:
    twins = names.find_twins(paths)
    if twins:
        raise PackageTwins(package=package, name=twins[0], other=twins[1])
