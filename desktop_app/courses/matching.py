"""Which of the files on a stick are the films that a course lacks.

A file is known by its SHA-256; else by its length in bytes; else by being what was taken in before, and has moved; else
by its duration and name, and then the user says yes.
Reads files; takes nothing in.
"""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.courses.containers import container_of_file
from desktop_app.courses.errors import FilmNotAFilm, PackageNotFound, SourceLost
from desktop_app.courses.package import FILMS
from desktop_app.courses.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.courses.films import HashCache, Wanted
    from desktop_app.domain.course import Course, Lecture
    from desktop_app.domain.ids import LectureId

NEAR = timedelta(seconds=2)
"""Two durations within this are the same film's."""
MOST_LOOKED_AT = 5000
DEEPEST_FOLDER = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a lecture's film: the user is asked."""

    lecture: Lecture
    path: Path
    duration: timedelta
    name_fits: bool
    """Whether the file's name speaks for it: the film's number, or most of the title's words."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A file with a wanted film's length or name but another content: a damaged copy, most likely."""

    lecture: Lecture
    path: Path


@dataclass(frozen=True, slots=True)
class Match:
    """A file that is to be taken in as a lecture's film."""

    wanted: Wanted
    path: Path
    size: int


def films_at(source: Path) -> dict[Path, int]:
    """Return the films in a folder, or the one film pointed out, with their sizes in bytes.

    Raises FilmNotAFilm for a file that is none, PackageNotFound, SourceLost.
    """
    try:
        if source.is_file():
            if not container_of_file(source):
                raise FilmNotAFilm(name=source.name)
            return {source: source.stat().st_size}
        if not source.is_dir():
            raise PackageNotFound(package=source.name)
        return dict(_films_in(source))
    except OSError as error:
        raise SourceLost(name=source.name) from error


@dataclass
class Matcher:
    """One search for a course's films among files. `matches` and `mismatched` are the outcome of `search`."""

    course: Course
    hashes: HashCache
    duration_of: Callable[[Path], timedelta | None]
    accept: Callable[[Candidate], bool]
    progress: Callable[[Progress], None]
    matches: dict[LectureId, Match] = field(default_factory=dict)
    mismatched: list[Mismatch] = field(default_factory=list)

    def search(self, wanted: tuple[Wanted, ...], files: dict[Path, int]) -> None:
        """Find a file for each wanted film, none of them twice. Raises SourceLost."""
        free = dict(files)
        for each in wanted:
            if each.sha256 is not None:
                self._by_hash(each, free)
            elif each.bytes is not None:
                self._by_length(each, free)
        unknown = [each for each in wanted if each.sha256 is None and each.bytes is None]
        for each in unknown:
            self._by_memory(each, free)
        self._by_duration([each for each in unknown if each.lecture.id not in self.matches], free)

    def _by_hash(self, wanted: Wanted, free: dict[Path, int]) -> None:
        fitting = [path for path, size in free.items() if wanted.bytes in (None, size)]
        fitting.sort(key=lambda path: not name_fits(wanted.lecture, path, self.course))
        if wanted.bytes is not None and len(fitting) == 1:
            self._take(wanted, fitting[0], free)  # its hash is counted while it is copied: the stick is read once
            return
        for path in fitting:
            if self._hash(path, free[path]) == wanted.sha256:
                self._take(wanted, path, free)
                return
            if name_fits(wanted.lecture, path, self.course):
                self.mismatched.append(Mismatch(wanted.lecture, path))

    def _by_length(self, wanted: Wanted, free: dict[Path, int]) -> None:
        fitting = [path for path, size in free.items() if size == wanted.bytes]
        if fitting:
            best = min(fitting, key=lambda path: not name_fits(wanted.lecture, path, self.course))
            self._take(wanted, best, free)

    def _by_memory(self, wanted: Wanted, free: dict[Path, int]) -> None:
        """Know the file that was taken in before, and said yes to, wherever it lies now."""
        had = wanted.had
        fitting = [path for path, size in free.items() if had is not None and size == had.bytes]
        for path in fitting:
            if had is not None and self._hash(path, free[path]) == had.sha256:
                self._take(wanted, path, free)
                return

    def _by_duration(self, unknown: list[Wanted], free: dict[Path, int]) -> None:
        if not any(wanted.lecture.duration for wanted in unknown):
            return
        durations: dict[Path, timedelta] = {}
        for number, path in enumerate(free):
            self.progress(Progress(number, len(free), path.name))
            duration = self.duration_of(path)
            if duration is not None:
                durations[path] = duration
        candidates = [
            (Candidate(wanted.lecture, path, duration, name_fits(wanted.lecture, path, self.course)), wanted)
            for wanted in unknown
            for path, duration in durations.items()
            if wanted.lecture.duration and abs(duration - wanted.lecture.duration) <= NEAR
        ]
        candidates.sort(key=lambda pair: (not pair[0].name_fits, abs(pair[0].duration - pair[0].lecture.duration)))
        for candidate, wanted in candidates:
            if candidate.lecture.id in self.matches or candidate.path not in free:
                continue
            if self.accept(candidate):
                self._take(wanted, candidate.path, free)

    def _take(self, wanted: Wanted, path: Path, free: dict[Path, int]) -> None:
        self.matches[wanted.lecture.id] = Match(wanted, path, free.pop(path))

    def _hash(self, path: Path, size: int) -> str:
        return self.hashes.count(path, lambda done: self.progress(Progress(done, size, path.name)))


def _films_in(source: Path) -> Iterator[tuple[Path, int]]:
    """Yield the films in a folder and in those inside it that are not too deep. Links are not followed."""
    waiting = [(source, 0)]
    looked_at = 0
    while waiting:
        folder, depth = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda each: each.name):
                looked_at += 1
                if looked_at > MOST_LOOKED_AT:
                    return
                if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".") and depth < DEEPEST_FOLDER:
                    waiting.append((Path(entry.path), depth + 1))
                elif entry.is_file() and Path(entry.name).suffix.lower() in FILMS:
                    path = Path(entry.path)
                    if container_of_file(path):
                        yield path, entry.stat().st_size


def name_fits(lecture: Lecture, path: Path, course: Course) -> bool:
    """Tell whether a file's name speaks for a lecture: the course's own name for it, its number, or its title."""
    stem = _words(path.stem)
    if _words(Path(lecture.film.file).stem) == stem:
        return True
    number = next((int(word) for word in stem if word.isdigit() and len(word) <= 4), None)
    if number in {each.number for each in course.lectures}:
        return number == lecture.number
    title = {word for word in _words(lecture.name) if len(word) > 2}
    return bool(title) and len(title & set(stem)) * 3 >= len(title) * 2


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFD", text.casefold())
    return re.findall(r"[a-z]+|[0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
