"""The courses on this computer: those that came with the program, and those that were read in.

Shipped courses are read where they lie and never written. Others lie in the library as
`<course id>/<version>/`, checked once and never changed after. Films that were filled in lie in the films' folder. All
methods may be called from any thread; those that read in or fill hold a lock against other processes as well.

What is needed only for reading in and filling is imported when that is done: Home waits for this module at every start.
"""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from desktop_app.courses import bag, disk, importer
from desktop_app.courses.errors import (
    CourseMissing,
    CourseOlder,
    CourseShipped,
    CourseVersionTaken,
    LibraryBusy,
    LibraryUnwritable,
    NothingToFill,
)
from desktop_app.courses.films import (
    CACHE,
    Counting,
    Expected,
    FilmCondition,
    FilmIndex,
    FilmOnDisk,
    HashCache,
    Wanted,
    judge,
)
from desktop_app.courses.manifest import COURSE_FILE, read_course
from desktop_app.courses.progress import Progress, ignore_bytes, ignore_progress
from desktop_app.courses.regions import swedish_order
from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import timedelta
    from pathlib import Path

    from desktop_app.courses.filling import FillReport
    from desktop_app.courses.matching import Candidate
    from desktop_app.courses.package import Plan
    from desktop_app.domain.course import Course, Lecture
    from desktop_app.domain.ids import CourseId, LectureId
    from desktop_app.paths import Places

LOCK = ".lock"
CHOICE = "chosen.json"
FIRST_COURSE = "metodstod"
"""The last part of the id of the course that stands first in every list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A course on this computer."""

    course: Course
    folder: Path
    """The bag's folder."""
    shipped: bool


class _Choice(msgspec.Struct, frozen=True):
    """An older version that the user chose while a newer was here; a still newer one ends the choice."""

    version: str
    instead_of: str


def nobody_asked(candidate: Candidate) -> bool:  # noqa: ARG001 (the form of a question)
    """Answer no: for filling without a user at hand."""
    return False


def unknown_duration(path: Path) -> timedelta | None:  # noqa: ARG001 (the form of a probe)
    """Know nothing of films' durations: for callers that have no player."""
    return None


class Library:
    """All courses on this computer, and their films."""

    def __init__(
        self,
        places: Places,
        shipped: Path,
        *,
        duration_of: Callable[[Path], timedelta | None] = unknown_duration,
    ) -> None:
        """Open the library. `duration_of` looks into a film (the player's room knows how); None where it cannot."""
        self._library = places.library
        self._shipped = shipped
        self._duration_of = duration_of
        self._index = FilmIndex(places.films)
        self._hashes = HashCache(places.cache / CACHE)
        self._lock = threading.RLock()
        self._entries: tuple[Entry, ...] | None = None
        self._read_at: tuple[int, ...] = ()
        self._faults: tuple[KnownError, ...] = ()
        self._listings: dict[Path, dict[str, str]] = {}
        self._sweep_at_start()

    def courses(self) -> tuple[Entry, ...]:
        """Return each course once, in the version in use: the newest, or the one chosen instead of it."""
        with self._lock:
            by_id: dict[CourseId, list[Entry]] = {}
            for entry in self._all():
                by_id.setdefault(entry.course.id, []).append(entry)
            used = [self._in_use(versions) for versions in by_id.values()]
        return tuple(sorted(used, key=lambda e: (_short_id(e.course.id) != FIRST_COURSE, swedish_order(e.course.name))))

    def faults(self) -> tuple[KnownError, ...]:
        """Return what was wrong with courses in the library that could not be read."""
        with self._lock:
            self._all()
            return self._faults

    def entry(self, course_id: str, version: str | None = None) -> Entry:
        """Return a course by its id, or the last part of it where only one course ends so. Raises CourseMissing.

        With a version: that one if it is here, for a meeting that was begun with it; otherwise the one in use.
        """
        used = self.courses()
        whole = [entry for entry in used if entry.course.id == course_id]
        found = whole or [entry for entry in used if _short_id(entry.course.id) == course_id]
        if len(found) != 1:
            raise CourseMissing(course_id=course_id)
        with self._lock:
            same = [e for e in self._all() if e.course.id == found[0].course.id and e.course.version == version]
        return same[0] if same else found[0]

    def film(self, entry: Entry, lecture_id: LectureId) -> FilmOnDisk:
        """Return what can be said of a film at once: whether it is there, its size, and its hash if that is known."""
        return self._judge(entry, lecture_id, None)

    def verify_film(
        self, entry: Entry, lecture_id: LectureId, *, progress: Callable[[int], None] = ignore_bytes
    ) -> FilmOnDisk:
        """Return what is true of a film, its hash counted unless size and time are as when it last was.

        May take as long as reading the film; `progress` is told the bytes read so far.
        """
        return self._judge(entry, lecture_id, Counting(progress, self._duration_of))

    def captions(self, entry: Entry, lecture_id: LectureId, language: str = "sv") -> Path | None:
        """Return the file of a film's captions in a language, the course's own before those filled in, or None."""
        lecture = entry.course.lecture(lecture_id)
        for caption in lecture.captions:
            path = entry.folder / caption.file
            if caption.language == language and path.is_file():
                return path
        filled = self._index.find(entry.course.id, lecture_id)
        if filled and language in filled.captions:
            path = self._index.folder / filled.captions[language]
            return path if path.is_file() else None
        return None

    def add(
        self,
        source: Path,
        *,
        accept_older: bool = False,
        accept: Callable[[Candidate], bool] = nobody_asked,
        progress: Callable[[Progress], None] = ignore_progress,
    ) -> Entry:
        """Take in a package, and the films in a folder `films` beside it. Return the course as it is now here.

        Raises the Package errors, CourseOlder (unless accepted), CourseVersionTaken, SourceLost, DiskFull,
        LibraryUnwritable, LibraryBusy. Whatever is raised, the library is as it was.
        """
        from desktop_app.courses.package import plan_of  # noqa: PLC0415 (see the module's head)
        from desktop_app.courses.sources import open_source  # noqa: PLC0415

        with self._held():
            with open_source(source) as package:
                plan = plan_of(package)
                target = self._place_for(plan, accept_older=accept_older)
                if target:
                    staging = importer.staging_of(self._library, plan)
                    importer.sweep(self._library, keep=staging)
                    importer.stage(package, plan, staging, progress)
                    importer.put_in_place(staging, target)
                    importer.sweep(self._library)
            if accept_older:
                self._choose(plan.course)
            self._forget()
        entry = self.entry(plan.course.id, plan.course.version)
        beside = source.parent / "films"
        if plan.missing_films and beside.is_dir():
            with contextlib.suppress(NothingToFill):
                self.fill(entry.course.id, beside, accept=accept, progress=progress)
        return entry

    def fill(
        self,
        course_id: str,
        source: Path,
        *,
        accept: Callable[[Candidate], bool] = nobody_asked,
        copy: bool = True,
        lectures: tuple[LectureId, ...] = (),
        progress: Callable[[Progress], None] = ignore_progress,
    ) -> FillReport:
        """Take in films from a file or folder: for the lectures given, else for those that are missing or damaged.

        A file known by hash or length is taken at once; for one known by duration, `accept` is asked. With copy off it
        is used where it lies. Raises NothingToFill, FilmNotAFilm, PackageNotFound, SourceLost, DiskFull,
        LibraryUnwritable, LibraryBusy. Films that were taken in before a fault stay.
        """
        from desktop_app.courses.filling import Taker, fill  # noqa: PLC0415 (see the module's head)
        from desktop_app.courses.matching import Matcher  # noqa: PLC0415

        entry = self.entry(course_id)
        with self._held():
            report = fill(
                tuple(self._wanted(entry, lectures)),
                source,
                Matcher(entry.course, self._hashes, self._duration_of, accept, progress),
                Taker(entry.course, self._index, self._hashes, copy),
                progress,
            )
            self._index.sweep()
        if not report.filled and not report.mismatched:
            raise NothingToFill(source=source.name, looked_at=report.looked_at)
        return report

    def remove(self, course_id: str) -> None:
        """Take away a course that was read in, in all its versions, and its copied films unless it is also shipped.

        Answers are elsewhere and stay. Raises CourseMissing, CourseShipped, LibraryUnwritable, LibraryBusy.
        """
        entry = self.entry(course_id)
        own = self._library / entry.course.id
        if not own.is_dir():
            raise CourseShipped(title=entry.course.name)
        with self._held(), disk.writing(own):
            importer.discard(own, self._library / importer.STAGING)
            importer.sweep(self._library)
            self._forget()
        with contextlib.suppress(CourseMissing):
            self.entry(entry.course.id)  # still here: it is shipped as well, and keeps its films
            return
        for lecture in entry.course.lectures:
            self.remove_film(entry.course.id, lecture.id)

    def remove_film(self, course_id: CourseId, lecture_id: LectureId) -> None:
        """Forget a film that was filled in, and delete the copy. Raises LibraryUnwritable, LibraryBusy."""
        film = self._index.find(course_id, lecture_id)
        if not film:
            return
        with self._held(), disk.writing(self._index.folder):
            self._index.drop(course_id, lecture_id)
            self._index.sweep()

    def _all(self) -> tuple[Entry, ...]:
        stamp = self._stamp()
        if self._entries is None or stamp != self._read_at:
            entries: dict[tuple[CourseId, str], Entry] = {}
            faults: list[KnownError] = []
            for folder, shipped in self._folders():
                try:
                    course = read_course((folder / COURSE_FILE).read_bytes())
                except KnownError as error:
                    faults.append(error)
                except OSError:
                    faults.append(CourseMissing(course_id=folder.name))
                else:
                    entries.setdefault((course.id, course.version), Entry(course, folder, shipped))
            self._entries, self._faults, self._read_at = tuple(entries.values()), tuple(faults), stamp
            self._listings = {}
        return self._entries

    def _stamp(self) -> tuple[int, ...]:
        """Return what changes when a course is added or removed, by a command while the window is open, say."""
        try:
            folders = [self._library, *sorted(folder for folder in self._library.iterdir() if folder.is_dir())]
            return tuple(folder.stat().st_mtime_ns for folder in folders)
        except OSError:
            return ()

    def _folders(self) -> Iterator[tuple[Path, bool]]:
        if self._shipped.is_dir():
            yield from ((folder, True) for folder in sorted(self._shipped.iterdir()) if (folder / "data").is_dir())
        if self._library.is_dir():
            for course in sorted(self._library.iterdir()):
                if course.is_dir() and not course.name.startswith("."):
                    yield from ((folder, False) for folder in sorted(course.iterdir()) if folder.is_dir())

    def _in_use(self, versions: list[Entry]) -> Entry:
        newest = max(versions, key=lambda entry: _version(entry.course.version))
        try:
            file = self._library / newest.course.id / CHOICE
            choice = msgspec.json.decode(file.read_bytes(), type=_Choice)
        except (OSError, msgspec.MsgspecError):
            return newest
        chosen = [entry for entry in versions if entry.course.version == choice.version]
        holds = chosen and choice.instead_of == newest.course.version
        return chosen[0] if holds else newest

    def _choose(self, course: Course) -> None:
        """Remember that the user wants this version although a newer one is here."""
        self._forget()
        newest = max((_version(e.course.version), e.course.version) for e in self._all() if e.course.id == course.id)[1]
        with disk.writing(self._library):
            disk.replace_json(self._library / course.id / CHOICE, {"version": course.version, "instead_of": newest})

    def _place_for(self, plan: Plan, *, accept_older: bool) -> Path | None:
        """Return where a package is to lie, or None where the same one is here already, whole."""
        course = plan.course
        for entry in self._all():
            if entry.course.id != course.id:
                continue
            if entry.course.version == course.version:
                tag_manifest = (entry.folder / bag.TAG_MANIFEST).read_bytes()
                if importer.identity_of(tag_manifest) != plan.identity:
                    raise CourseVersionTaken(title=course.name, version=course.version)
                if entry.shipped or importer.is_whole(entry.folder, plan):
                    return None
            elif _version(entry.course.version) > _version(course.version) and not accept_older:
                raise CourseOlder(title=course.name, offered=course.version, installed=entry.course.version)
        return self._library / course.id / course.version

    def _wanted(self, entry: Entry, lectures: tuple[LectureId, ...]) -> Iterator[Wanted]:
        for lecture in entry.course.lectures:
            if lectures and lecture.id not in lectures:
                continue
            if lectures or self.film(entry, lecture.id).condition is not FilmCondition.PRESENT:
                had = self._index.find(entry.course.id, lecture.id)
                yield Wanted(lecture, self._expected_hash(entry, lecture), lecture.film.bytes, had)

    def _expected_hash(self, entry: Entry, lecture: Lecture) -> str | None:
        if entry.folder not in self._listings:
            try:
                self._listings[entry.folder] = bag.read_manifest((entry.folder / bag.MANIFEST).read_bytes())
            except (OSError, bag.TagFileError):
                self._listings[entry.folder] = {}
        return lecture.film.sha256 or self._listings[entry.folder].get(lecture.film.file)

    def _judge(self, entry: Entry, lecture_id: LectureId, counting: Counting | None) -> FilmOnDisk:
        """Judge the course's own file and the one filled in; the first that is right counts."""
        lecture = entry.course.lecture(lecture_id)
        expected = self._expected_hash(entry, lecture)
        files = [Expected(entry.folder / lecture.film.file, expected, lecture.film.bytes, lecture.film.container)]
        filled = self._index.find(entry.course.id, lecture_id)
        if filled and expected in (None, filled.sha256):
            files.append(Expected(self._index.path_of(filled), filled.sha256, filled.bytes, filled.container))
        there = [file for file in files if _is_there(file.path)]
        judged = [judge(lecture, file, self._hashes, counting) for file in there]
        right = [film for film in judged if film.condition is FilmCondition.PRESENT]
        return (right or judged or [FilmOnDisk(lecture, FilmCondition.MISSING)])[0]

    @contextlib.contextmanager
    def _held(self) -> Iterator[None]:
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(disk.locked(self._library / LOCK))
            except OSError as error:
                raise LibraryUnwritable(folder=str(self._library)) from error
            yield

    def _forget(self) -> None:
        with self._lock:
            self._entries = None
            self._listings = {}

    def _sweep_at_start(self) -> None:
        """Clear what a killed run left. A library that cannot be written to is read all the same."""
        if not (self._library / importer.STAGING).exists() and not self._index.folder.is_dir():
            return
        with contextlib.suppress(LibraryBusy, LibraryUnwritable), self._held():
            importer.sweep(self._library)
            self._index.sweep()


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False  # a share that does not answer


def _short_id(course_id: str) -> str:
    return course_id.rpartition(".")[2]


def _version(written: str) -> tuple[int, ...]:
    numbers = [int(part) for part in written.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))
