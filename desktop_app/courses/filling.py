"""Fyll på: takes films that were found on a stick into the library, copied or where they lie.

A film is copied under another name, hashed in the same pass, flushed, and only then given its name and recorded.
"""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.courses import disk
from desktop_app.courses.containers import container_of_file
from desktop_app.courses.errors import SourceLost
from desktop_app.courses.films import FilledFilm, FilmIndex, HashCache, Wanted
from desktop_app.courses.manifest import LARGEST_TEXT
from desktop_app.courses.matching import Match, Matcher, Mismatch, films_at
from desktop_app.courses.package import FILMS
from desktop_app.courses.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop_app.domain.course import Course, Lecture
    from desktop_app.domain.ids import LectureId


@dataclass(frozen=True, slots=True)
class FillReport:
    """What filling did."""

    filled: tuple[LectureId, ...]
    mismatched: tuple[Mismatch, ...]
    still_missing: tuple[LectureId, ...]
    looked_at: int
    """How many films were looked at."""


def fill(
    wanted: tuple[Wanted, ...], source: Path, matcher: Matcher, taker: Taker, progress: Callable[[Progress], None]
) -> FillReport:
    """Find the wanted films at the source and take them in.

    Raises PackageNotFound, FilmNotAFilm, SourceLost, DiskFull, LibraryUnwritable; films taken in before that stay.
    """
    files = films_at(source)
    matcher.search(wanted, files)
    matches = tuple(matcher.matches.values())
    total = sum(match.size for match in matches)
    taker.ensure_room(total)
    filled: list[LectureId] = []
    done = 0
    for match in matches:
        before = done
        if taker.take(match, lambda read, name: progress(Progress(before + read, total, name))):  # noqa: B023 (used at once)
            filled.append(match.wanted.lecture.id)
        else:
            matcher.mismatched.append(Mismatch(match.wanted.lecture, match.path))
        done += match.size
    missing = tuple(each.lecture.id for each in wanted if each.lecture.id not in filled)
    return FillReport(tuple(filled), tuple(matcher.mismatched), missing, len(files))


@dataclass(frozen=True)
class Taker:
    """Takes single films into the library's folder of films, for one course."""

    course: Course
    index: FilmIndex
    hashes: HashCache
    copy: bool
    """Off: the film is used where it lies."""

    @property
    def folder(self) -> Path:
        """Where the course's copied films lie."""
        return self.index.folder / self.course.id

    def ensure_room(self, size: int) -> None:
        """Raise DiskFull where copies of this many bytes do not fit."""
        if self.copy:
            disk.ensure_room(self.index.folder, size)

    def take(self, match: Match, progress: Callable[[int, str], None]) -> bool:
        """Take in one film; False where it turned out not to be the promised one, and nothing was changed."""
        try:
            container = match.wanted.lecture.film.container or container_of_file(match.path)
        except OSError as error:
            raise SourceLost(name=match.path.name) from error
        if not container:
            return False
        took = self._copied(match, container, progress) if self.copy else self._in_place(match, progress)
        if took is None:
            return False
        place, sha256 = took
        self._record(match, place, sha256, container)
        return True

    def _copied(self, match: Match, container: str, progress: Callable[[int, str], None]) -> tuple[Path, str] | None:
        partial = self.folder / f"{match.wanted.lecture.id}{disk.PARTIAL}"
        with disk.writing(self.folder):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            partial.unlink(missing_ok=True)
            file = partial.open("xb", buffering=0)
        try:
            with file:
                digest, length = hashlib.sha256(), 0
                for piece in disk.read_pieces(match.path):
                    digest.update(piece)
                    length += len(piece)
                    with disk.writing(self.folder, match.size):
                        disk.write_all(file, piece)
                    progress(length, match.path.name)
                with disk.writing(self.folder, match.size):
                    disk.flush(file)
            sha256 = digest.hexdigest()
            if not _is_promised(match.wanted, sha256, length):
                return None
            place = self.folder / f"{match.wanted.lecture.id}-{sha256[:12]}{_ending(match.path, container)}"
            with disk.writing(self.folder):
                partial.replace(place)
                disk.flush_folder(self.folder)
        finally:
            partial.unlink(missing_ok=True)
        return place, sha256

    def _in_place(self, match: Match, progress: Callable[[int, str], None]) -> tuple[Path, str] | None:
        sha256 = self.hashes.count(match.path, lambda read: progress(read, match.path.name))
        promised = _is_promised(match.wanted, sha256, match.size)
        return (match.path.absolute(), sha256) if promised else None

    def _record(self, match: Match, place: Path, sha256: str, container: str) -> None:
        lecture = match.wanted.lecture
        film = FilledFilm(
            course=self.course.id,
            lecture=lecture.id,
            file=place.relative_to(self.index.folder).as_posix() if self.copy else str(place),
            copied=self.copy,
            sha256=sha256,
            bytes=match.size,
            container=container,
            captions={
                language: self._copy_captions(lecture, language, path)
                for language, path in _captions_beside(match.path, self.course.language)
            },
        )
        with disk.writing(self.index.folder):
            self.index.put(film)
        self.hashes.remember(place, sha256, length=match.size)

    def _copy_captions(self, lecture: Lecture, language: str, path: Path) -> str:
        data = b"".join(disk.read_pieces(path))
        name = f"{lecture.id}-{hashlib.sha256(data).hexdigest()[:12]}.{language}{path.suffix.lower()}"
        target = self.folder / name
        with disk.writing(self.folder, len(data)):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            disk.replace_file(target, data)
        return target.relative_to(self.index.folder).as_posix()


def _captions_beside(film: Path, language: str) -> Iterator[tuple[str, Path]]:
    """Yield the captions that lie beside a film under its name, as `film.sv.vtt` or `film.vtt`, with their language."""
    for ending in (".vtt", ".srt"):
        for path in (film.with_name(f"{film.stem}.{language}{ending}"), film.with_suffix(ending)):
            with contextlib.suppress(OSError):
                if path.is_file() and path.stat().st_size <= LARGEST_TEXT:
                    yield language, path
                    return


def _is_promised(wanted: Wanted, sha256: str, length: int) -> bool:
    return wanted.sha256 in (None, sha256) and wanted.bytes in (None, length)


def _ending(path: Path, container: str) -> str:
    ending = path.suffix.lower()
    return ending if ending in FILMS else f".{container}"
