"""Judges a course package: a BagIt bag with a course in it, as a folder or a zip (`docs/formats/course-package.md`).

A package, whatever it contains, never writes outside its place: names, links, sizes, listing, manifest and course are
judged before a byte is written, and every byte is held against its SHA-256. Writes nothing itself.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.courses import bag
from desktop_app.courses.containers import HEAD, container_of
from desktop_app.courses.errors import (
    PackageDamaged,
    PackageLimit,
    PackageNotABag,
    PackageProblem,
    PackageRefused,
    PackageTooLarge,
)
from desktop_app.courses.manifest import COURSE_FILE, LARGEST_TEXT, read_course
from desktop_app.courses.progress import Progress, ignore_progress
from desktop_app.courses.rules import LARGEST_FILM
from desktop_app.courses.sources import MOST_FILES, Source, open_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.domain.course import Course, FilmFile
    from desktop_app.domain.ids import LectureId

LARGEST_PACKAGE = 64 * 1024**3
TEXT_RATIO, MEDIA_RATIO = 100, 5

TEXTS = frozenset({".json", ".txt", ".vtt", ".srt", ".csv", ".md", ".minisig"})
FILMS = frozenset(
    {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".ogv", ".ogg", ".mpg", ".mpeg", ".ts", ".flv", ".wmv"}
)
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
PAPERS = frozenset({".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"})
KINDS = TEXTS | FILMS | PICTURES | PAPERS
"""Endings of the files a course may have: nothing in it can be run."""


class Signing(StrEnum):
    """What is known of who made the package."""

    UNSIGNED = "unsigned"
    NOT_CHECKED = "not_checked"
    """It carries a signature; this version of the program does not check signatures, and trusts it no more."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A package that has passed every check but that of its bytes: what it holds, and what each file must be."""

    course: Course
    hashes: dict[str, str]
    """SHA-256 of every file in the package, tag files included."""
    sizes: dict[str, int]
    """Bytes of every file."""
    identity: str
    """SHA-256 of the tag manifest: the same for the same package, however it is packed."""
    signing: Signing
    missing_films: tuple[LectureId, ...]
    """Lectures whose film is not in the package."""
    fetch: dict[str, bag.Fetch]

    @property
    def total(self) -> int:
        """Bytes of all files."""
        return sum(self.sizes.values())


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A package that is sound; films may be missing from it."""

    course: Course
    files: int
    total: int
    signing: Signing
    missing_films: tuple[LectureId, ...]
    fetchable: tuple[LectureId, ...]
    """Those of the missing films that have an address in the package."""


def check_package(path: Path, *, progress: Callable[[Progress], None] = ignore_progress) -> CheckReport:
    """Check a package whole, every byte of it, and write nothing. Raises the Package, Course and SourceLost errors."""
    with open_source(path) as source:
        plan = plan_of(source)
        done = 0
        for name in sorted(plan.hashes):
            progress(Progress(done, plan.total, name))
            digest = hashlib.sha256()
            for piece in source.pieces(name):
                digest.update(piece)
                done += len(piece)
                progress(Progress(done, plan.total, name))
            if digest.hexdigest() != plan.hashes[name]:
                raise PackageDamaged(package=source.name, name=name, detail="sha256")
        return report_of(plan)


def report_of(plan: Plan) -> CheckReport:
    """Return what a plan says of its package."""
    fetchable = tuple(lecture for lecture in plan.missing_films if plan.course.lecture(lecture).film.file in plan.fetch)
    return CheckReport(plan.course, len(plan.hashes), plan.total, plan.signing, plan.missing_films, fetchable)


def plan_of(source: Source) -> Plan:
    """Judge everything about a package but the bytes of its larger files. Raises as check_package does."""
    _check_limits(source)
    listing = _Listing(source)
    course_bytes = _small_file(source, COURSE_FILE)
    if hashlib.sha256(course_bytes).hexdigest() != listing.payload[COURSE_FILE]:
        raise PackageDamaged(package=source.name, name=COURSE_FILE, detail="sha256")
    course = read_course(course_bytes)
    _check_mentioned(source, course, listing.payload)
    for path in source.members:
        if _ending(path) in FILMS:
            _check_film_head(source, path)
    hashes = {path: digest for path, digest in listing.payload.items() if path in source.members}
    return Plan(
        course=course,
        hashes=hashes | listing.tags,
        sizes={path: member.size for path, member in source.members.items()},
        identity=listing.identity,
        signing=Signing.NOT_CHECKED if bag.SIGNATURE in source.members else Signing.UNSIGNED,
        missing_films=tuple(each.id for each in course.lectures if each.film.file not in source.members),
        fetch=listing.fetch,
    )


class _Listing:
    """What the bag's own tag files say, held against what is there."""

    def __init__(self, source: Source) -> None:
        self._source = source
        for name in (*bag.REQUIRED, COURSE_FILE):
            if name not in source.members:
                raise PackageNotABag(package=source.name, detail=name)
        texts = {path: _small_file(source, path) for path in source.members if not path.startswith("data/")}
        self.tags = {path: hashlib.sha256(data).hexdigest() for path, data in texts.items()}
        self.identity = self.tags[bag.TAG_MANIFEST]
        at = bag.DECLARATION
        try:
            bag.check_declaration(texts[at])
            at = bag.INFO
            oxum = bag.read_oxum(texts[at])
            at = bag.MANIFEST
            self.payload = bag.read_manifest(texts[at])
            at = bag.TAG_MANIFEST
            tag_manifest = bag.read_manifest(texts[at])
            at = bag.FETCH
            self.fetch = bag.read_fetch(texts[at]) if at in texts else {}
        except bag.TagFileError as error:
            raise PackageRefused(package=source.name, name=at, problem=PackageProblem.LISTING) from error
        self._check_tags(tag_manifest)
        self._check_payload()
        self._check_oxum(oxum)

    def _check_tags(self, listed: dict[str, str]) -> None:
        wanted = set(self.tags) - bag.OUTSIDE_TAG_MANIFEST
        if set(listed) - wanted:
            self._damaged(min(set(listed) - wanted), "missing")
        if wanted - set(listed):
            self._extra(min(wanted - set(listed)))
        for path, digest in listed.items():
            if self.tags[path] != digest:
                self._damaged(path, "sha256")

    def _check_payload(self) -> None:
        present = {path for path in self._source.members if path.startswith("data/")}
        listed = set(self.payload)
        if present - listed:
            self._extra(min(present - listed))
        if set(self.fetch) - listed:
            self._extra(min(set(self.fetch) - listed))
        absent = listed - present - set(self.fetch)
        if absent:
            self._damaged(min(absent), "missing")

    def _check_oxum(self, oxum: tuple[int, int] | None) -> None:
        if oxum is None:
            return
        sizes = {path: self._source.members[path].size for path in self.payload if path in self._source.members}
        lengths = {path: fetch.length for path, fetch in self.fetch.items() if path not in sizes}
        if oxum[1] != len(self.payload):
            self._damaged(bag.INFO, "payload-oxum")
        known = [length for length in lengths.values() if length is not None]
        if len(known) == len(lengths) and oxum[0] != sum(sizes.values()) + sum(known):
            self._damaged(bag.INFO, "payload-oxum")

    def _damaged(self, path: str, detail: str) -> None:
        raise PackageDamaged(package=self._source.name, name=path, detail=detail)

    def _extra(self, path: str) -> None:
        raise PackageRefused(package=self._source.name, name=path, problem=PackageProblem.EXTRA)


def _check_limits(source: Source) -> None:
    def too_large(limit: PackageLimit, name: str = "") -> PackageTooLarge:
        return PackageTooLarge(package=source.name, name=name, limit=limit)

    if len(source.members) > MOST_FILES:
        raise too_large(PackageLimit.FILES)
    if sum(member.size for member in source.members.values()) > LARGEST_PACKAGE:
        raise too_large(PackageLimit.WHOLE)
    for path, member in source.members.items():
        if not path.startswith("data/") and path not in bag.ALLOWED:
            raise PackageRefused(package=source.name, name=path, problem=PackageProblem.EXTRA)
        ending = _ending(path)
        if ending not in KINDS:
            raise PackageRefused(package=source.name, name=path, problem=PackageProblem.KIND)
        if ending in TEXTS and member.size > LARGEST_TEXT:
            raise too_large(PackageLimit.TEXT_FILE, path)
        if member.size > LARGEST_FILM:
            raise too_large(PackageLimit.FILM, path)
        ratio = MEDIA_RATIO if ending in FILMS | PICTURES else TEXT_RATIO
        if member.size > ratio * member.packed_size:
            raise too_large(PackageLimit.RATIO, path)


def _check_mentioned(source: Source, course: Course, payload: dict[str, str]) -> None:
    """Hold what the course says of its files against the files."""
    for lecture in course.lectures:
        versions = [(lecture.film, lecture.captions), *((each.film, each.captions) for each in lecture.versions)]
        for film, captions in versions:
            _check_film(source, film, payload.get(film.file))
            for caption in captions:
                _check_there(source, caption.file)
        if lecture.poster is not None:
            _check_there(source, lecture.poster)
    for material in course.materials:
        if material.file is not None:
            _check_there(source, material.file)


def _check_there(source: Source, path: str) -> None:
    if path not in source.members:
        raise PackageRefused(package=source.name, name=path, problem=PackageProblem.NOT_THERE)


def _check_film(source: Source, film: FilmFile, listed: str | None) -> None:
    if listed and film.sha256 and film.sha256 != listed:
        raise PackageDamaged(package=source.name, name=film.file, detail="sha256")
    member = source.members.get(film.file)
    if member and film.bytes is not None and film.bytes != member.size:
        raise PackageDamaged(package=source.name, name=film.file, detail="size")


def _check_film_head(source: Source, path: str) -> None:
    head = b""
    for piece in source.pieces(path):
        head += piece
        if len(head) >= HEAD:
            break
    if not container_of(head[:HEAD]):
        raise PackageRefused(package=source.name, name=path, problem=PackageProblem.NOT_A_FILM)


def _small_file(source: Source, path: str) -> bytes:
    member = source.members.get(path)
    if member is None:
        raise PackageNotABag(package=source.name, detail=path)
    if member.size > LARGEST_TEXT:
        raise PackageTooLarge(package=source.name, name=path, limit=PackageLimit.TEXT_FILE)
    return b"".join(source.pieces(path))


def _ending(path: str) -> str:
    name = path.rpartition("/")[2]
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""
