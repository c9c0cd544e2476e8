"""Films on this computer: where each lies, and whether it is the one the course means.

Two small files: the index of films that were filled in (in the films' folder; losing it means filling again), and the
cache of hashes already counted (can be made again). A hash is trusted while the file's size and time are as they were.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop_app.courses import disk
from desktop_app.courses.containers import container_of_file
from desktop_app.courses.errors import FilmDamaged, FilmMissing, SourceLost

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.course import Lecture
    from desktop_app.domain.ids import CourseId, LectureId

INDEX = "index.json"
CACHE = "film-hashes.json"
FORMAT = 1


class FilmCondition(StrEnum):
    """What the library can say of a film without playing it."""

    PRESENT = "present"
    MISSING = "missing"
    DAMAGED = "damaged"


class DamageReason(StrEnum):
    """How a file differs from what the course promises."""

    SIZE = "size"
    HASH = "hash"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with a film's file, with the figures that IT asks for. None: not known."""

    reason: DamageReason
    file: str
    expected_bytes: int | None = None
    actual_bytes: int | None = None
    expected_sha256: str | None = None
    actual_sha256: str | None = None
    expected_duration: timedelta | None = None
    actual_duration: timedelta | None = None


@dataclass(frozen=True, slots=True)
class FilmOnDisk:
    """A lecture's film as it is on this computer."""

    lecture: Lecture
    condition: FilmCondition
    path: Path | None = None
    verified: bool = False
    """Whether its hash has been counted and is the right one."""
    container: str | None = None
    """What the player is to read it as."""
    damage: Damage | None = None

    def require(self) -> Path:
        """Return the path of a film that can be shown; FilmMissing or FilmDamaged otherwise."""
        named = {"number": self.lecture.number, "title": self.lecture.name}
        if self.damage:
            raise FilmDamaged(
                **named,
                reason=self.damage.reason.value,
                file=self.damage.file,
                expected_bytes=self.damage.expected_bytes,
                actual_bytes=self.damage.actual_bytes,
                expected_sha256=self.damage.expected_sha256,
                actual_sha256=self.damage.actual_sha256,
            )
        if self.path is None:
            raise FilmMissing(**named)
        return self.path


@dataclass(frozen=True, slots=True)
class Counting:
    """A look that may take its time: told how many bytes were read, and able to look into a damaged film."""

    progress: Callable[[int], None]
    duration_of: Callable[[Path], timedelta | None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A lecture whose film is wanted, and what is known of the right file."""

    lecture: Lecture
    sha256: str | None
    bytes: int | None
    had: FilledFilm | None = None
    """What was taken in for it before, and is missing or damaged now."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A file, and what it should be. None: not known."""

    path: Path
    sha256: str | None
    bytes: int | None
    container: str | None


class FilledFilm(msgspec.Struct, frozen=True, kw_only=True):
    """A film that was filled in. `file` lies in the films' folder when it was copied, else anywhere."""

    course: str
    lecture: str
    file: str
    copied: bool
    sha256: str
    bytes: int
    container: str
    captions: dict[str, str] = {}
    """Caption files that lay beside the film, by language; in the films' folder."""


class _Index(msgspec.Struct, frozen=True, kw_only=True):
    format: int
    films: list[FilledFilm]


class FilmIndex:
    """The films that were filled in, by course and lecture. Reads anew when another process has written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / INDEX
        self._lock = threading.Lock()
        self._films: dict[tuple[str, str], FilledFilm] = {}
        self._read_at: tuple[int, int] | None = None

    @property
    def is_readable(self) -> bool:
        """Whether the index could be read, or was never written; otherwise nothing beside it may be swept."""
        try:
            if self._file.exists():
                _decode_index(self._file.read_bytes())
        except (OSError, msgspec.MsgspecError):
            return False
        return True

    def find(self, course: CourseId, lecture: LectureId) -> FilledFilm | None:
        """Return what was filled in for a lecture, if anything."""
        with self._lock:
            self._refresh()
            return self._films.get((course, lecture))

    def all(self) -> tuple[FilledFilm, ...]:
        """Return everything that was filled in."""
        with self._lock:
            self._refresh()
            return tuple(self._films.values())

    def path_of(self, film: FilledFilm) -> Path:
        """Return where a filled film lies."""
        return self.folder / film.file if film.copied else Path(film.file)

    def put(self, film: FilledFilm) -> None:
        """Record a film, in place of what was there for its lecture. Raises OSError."""
        with self._lock:
            self._refresh()
            self._write({**self._films, (film.course, film.lecture): film})

    def drop(self, course: CourseId, lecture: LectureId) -> None:
        """Forget a lecture's film. Raises OSError."""
        with self._lock:
            self._refresh()
            self._write({key: film for key, film in self._films.items() if key != (course, lecture)})

    def sweep(self) -> None:
        """Delete what no record knows: a copy that was cut short, or one replaced. The caller holds the library's lock.

        Nothing is deleted where an index could not be read: the films may be all that is left of it.
        """
        if not self.folder.is_dir() or not self.is_readable or any(self.folder.glob("index-unreadable*")):
            return
        known = {self.path_of(film) for film in self.all() if film.copied}
        known |= {self.folder / caption for film in self.all() for caption in film.captions.values()}
        for folder in self.folder.iterdir():
            if not folder.is_dir() or folder.is_symlink():
                continue
            for file in folder.iterdir():
                if file not in known and file.is_file():
                    with contextlib.suppress(OSError):
                        file.unlink()

    def _refresh(self) -> None:
        try:
            facts = self._file.stat()
            if self._read_at == (facts.st_mtime_ns, facts.st_size):
                return
            films = _decode_index(self._file.read_bytes()).films
        except FileNotFoundError:
            self._films, self._read_at = {}, None
        except (OSError, msgspec.MsgspecError):
            self._films, self._read_at = {}, None
        else:
            self._films = {(film.course, film.lecture): film for film in films}
            self._read_at = (facts.st_mtime_ns, facts.st_size)

    def _write(self, films: dict[tuple[str, str], FilledFilm]) -> None:
        if not self.is_readable:
            self._file.replace(self._file.with_name("index-unreadable.json"))
        disk.replace_json(self._file, msgspec.to_builtins(_Index(format=FORMAT, films=list(films.values()))))
        facts = self._file.stat()
        self._films, self._read_at = films, (facts.st_mtime_ns, facts.st_size)


class HashCache:
    """Hashes of films, remembered while size and time stay as they were."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._known: dict[str, tuple[int, int, str]] | None = None

    def known(self, path: Path) -> str | None:
        """Return a file's SHA-256 if it has been counted and the file is untouched since. Raises OSError."""
        facts = path.stat()
        with self._lock:
            size, time, digest = self._read().get(str(path), (-1, -1, ""))
        return digest if (size, time) == (facts.st_size, facts.st_mtime_ns) else None

    def count(self, path: Path, progress: Callable[[int], None]) -> str:
        """Return a file's SHA-256, counted now if need be; progress is told the bytes so far. Raises SourceLost."""
        try:
            known = self.known(path)
        except OSError:
            known = None  # reading it will say so
        if known:
            return known
        digest = hashlib.sha256()
        done = 0
        for piece in disk.read_pieces(path):
            digest.update(piece)
            done += len(piece)
            progress(done)
        self.remember(path, digest.hexdigest(), length=done)
        return digest.hexdigest()

    def remember(self, path: Path, digest: str, *, length: int) -> None:
        """Keep a hash that has just been counted. A cache that cannot be written is no fault: it is counted again."""
        try:
            facts = path.stat()
            if facts.st_size != length:
                return
            with self._lock:
                known = self._read()
                known[str(path)] = (facts.st_size, facts.st_mtime_ns, digest)
                disk.replace_json(self._file, {"format": FORMAT, "films": known})
        except OSError:
            return

    def _read(self) -> dict[str, tuple[int, int, str]]:
        if self._known is None:
            self._known = {}
            try:
                document = json.loads(self._file.read_bytes())
                self._known = msgspec.convert(document["films"], dict[str, tuple[int, int, str]])
            except (OSError, ValueError, KeyError, TypeError, msgspec.MsgspecError):
                self._known = {}
        return self._known


def judge(lecture: Lecture, file: Expected, hashes: HashCache, counting: Counting | None) -> FilmOnDisk:
    """Hold a file that is there against what it should be; its hash is counted only where `counting` is given."""
    size: int | None = None
    sha256: str | None = None
    container = file.container
    try:
        size = file.path.stat().st_size
        container = container or container_of_file(file.path)
        if file.bytes in (None, size):
            sha256 = hashes.count(file.path, counting.progress) if counting else hashes.known(file.path)
        reason = _reason(file, size, sha256, container)
    except (OSError, SourceLost):
        reason = DamageReason.UNREADABLE
    if reason is None:
        return FilmOnDisk(lecture, FilmCondition.PRESENT, file.path, sha256 is not None, container)
    damage = Damage(
        reason=reason,
        file=file.path.name,
        expected_bytes=file.bytes,
        actual_bytes=size,
        expected_sha256=file.sha256,
        actual_sha256=sha256,
        expected_duration=lecture.duration or None,
        actual_duration=counting.duration_of(file.path) if counting else None,
    )
    return FilmOnDisk(lecture, FilmCondition.DAMAGED, file.path, container=container, damage=damage)


def _reason(file: Expected, size: int, sha256: str | None, container: str | None) -> DamageReason | None:
    if file.bytes not in (None, size):
        return DamageReason.SIZE
    if sha256 and file.sha256 not in (None, sha256):
        return DamageReason.HASH
    return None if container else DamageReason.UNREADABLE


def _decode_index(data: bytes) -> _Index:
    index = msgspec.json.decode(data, type=_Index)
    if index.format != FORMAT:
        raise msgspec.ValidationError(index.format)
    return index
