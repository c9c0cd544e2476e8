"""What must hold within a course beyond its types: unique ids, references that lead somewhere, sane names and lengths.

Pure: looks at a Course and names the first field that breaks a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.courses import names
from desktop_app.courses.errors import FieldProblem
from desktop_app.courses.regions import counties
from desktop_app.domain.course import PromptKind

if TYPE_CHECKING:
    from desktop_app.domain.course import CaptionFile, Course, FilmFile, Lecture, Prompt, Recipient

LARGEST_FILM = 4 * 1024**3 - 1
"""Bytes: what a FAT32 stick can hold in one file."""
LONGEST_FILM = timedelta(hours=24)
LONGEST_SCALE = 20
LARGEST_NUMBER = 2**53 - 1
"""A larger one cannot stand in an answer that is saved (RFC 8785)."""

_COURSE_ID = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
_ID = re.compile(r"[a-z0-9]([a-z0-9_-]*[a-z0-9])?")
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_CONTAINER = re.compile(r"[a-z0-9]{1,16}")
_EMAIL = re.compile(r"[^@\s<>,;:\"\\()\[\]]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s\"<>\\^`{|}]+", re.IGNORECASE)
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_CHOICES = {PromptKind.CHOICE, PromptKind.MULTIPLE_CHOICE}
_MAY_HAVE_CHOICES = {*_CHOICES, PromptKind.LIST}


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that does not hold: the field, as `lectures[3].film.file`, and what is wrong with it."""

    field: str
    problem: FieldProblem


def first_broken_rule(course: Course) -> Broken | None:
    """Return the first thing that is wrong in the course, in the order of the format's description."""
    return next(_broken_rules(course), None)


def _broken_rules(course: Course) -> Iterator[Broken]:
    yield from _identity(course)
    yield from _unique(course)
    yield from _references(course)
    for at, lecture in enumerate(course.lectures):
        yield from _lecture(f"lectures[{at}]", lecture)
    for at, prompt in enumerate(course.prompts):
        yield from _prompt(f"prompts[{at}]", prompt)
    yield from _addresses(course)


def _identity(course: Course) -> Iterator[Broken]:
    if not _COURSE_ID.fullmatch(course.id) or len(course.id) > 100 or names.problem_of(course.id):
        yield Broken("id", FieldProblem.VALUE)
    if not _VERSION.fullmatch(course.version):
        yield Broken("version", FieldProblem.VALUE)
    if not _LANGUAGE.fullmatch(course.language):
        yield Broken("language", FieldProblem.VALUE)
    for field, text in (("title", course.title), ("publisher.name", course.publisher.name)):
        if not text.strip():
            yield Broken(field, FieldProblem.EMPTY)
    if not course.lectures:
        yield Broken("lectures", FieldProblem.EMPTY)


def _unique(course: Course) -> Iterator[Broken]:
    named: tuple[tuple[str, list[str]], ...] = (
        ("audiences", [each.id for each in course.audiences]),
        ("sections", [each.id for each in course.sections]),
        ("lectures", [each.id for each in course.lectures]),
        ("prompts", [each.id for each in course.prompts]),
        ("events", [each.id for each in course.events]),
    )
    for name, ids in named:
        yield from _ids(name, ids)
    yield from _twice("lectures", [lecture.number for lecture in course.lectures], "number")
    placed = [(at, inner, each) for at, s in enumerate(course.sections) for inner, each in enumerate(s.lectures)]
    seen: set[str] = set()
    for at, inner, lecture in placed:
        if lecture in seen:
            yield Broken(f"sections[{at}].lectures[{inner}]", FieldProblem.NOT_UNIQUE)
        seen.add(lecture)
    for at, lecture_entry in enumerate(course.lectures):
        if lecture_entry.id not in seen:
            yield Broken(f"lectures[{at}].id", FieldProblem.UNKNOWN_REFERENCE)


def _ids(name: str, ids: list[str]) -> Iterator[Broken]:
    for at, each in enumerate(ids):
        if not _ID.fullmatch(each) or len(each) > 64 or names.problem_of(each):
            yield Broken(f"{name}[{at}].id", FieldProblem.VALUE)
    yield from _twice(name, ids, "id")


def _twice(name: str, values: Iterable[object], field: str) -> Iterator[Broken]:
    seen: set[object] = set()
    for at, each in enumerate(values):
        if each in seen:
            yield Broken(f"{name}[{at}].{field}", FieldProblem.NOT_UNIQUE)
        seen.add(each)


def _references(course: Course) -> Iterator[Broken]:
    lectures = {lecture.id for lecture in course.lectures}
    prompts = {prompt.id for prompt in course.prompts}
    audiences = {audience.id for audience in course.audiences}
    for at, section in enumerate(course.sections):
        yield from _known(f"sections[{at}].lectures", section.lectures, lectures)
    for at, lecture in enumerate(course.lectures):
        yield from _known(f"lectures[{at}].audience", lecture.audience, audiences)
        yield from _known(f"lectures[{at}].prompts", lecture.prompts, prompts)
        for inner, pause in enumerate(lecture.pause_points):
            if pause.prompt is not None and pause.prompt not in prompts:
                yield Broken(f"lectures[{at}].pause_points[{inner}].prompt", FieldProblem.UNKNOWN_REFERENCE)
    yield from _known("opening", course.opening, prompts)
    if course.feedback:
        yield from _known("feedback.prompts", course.feedback.prompts, prompts)


def _known(field: str, wanted: Iterable[str], known: Iterable[str]) -> Iterator[Broken]:
    known = set(known)
    seen: set[str] = set()
    for at, each in enumerate(wanted):
        if each not in known:
            yield Broken(f"{field}[{at}]", FieldProblem.UNKNOWN_REFERENCE)
        if each in seen:
            yield Broken(f"{field}[{at}]", FieldProblem.NOT_UNIQUE)
        seen.add(each)


def _lecture(field: str, lecture: Lecture) -> Iterator[Broken]:
    if not 1 <= lecture.number <= 9999:
        yield Broken(f"{field}.number", FieldProblem.VALUE)
    if not lecture.title.strip():
        yield Broken(f"{field}.title", FieldProblem.EMPTY)
    if not timedelta() <= lecture.duration <= LONGEST_FILM:
        yield Broken(f"{field}.duration", FieldProblem.VALUE)
    yield from _film(f"{field}.film", lecture.film)
    yield from _captions(f"{field}.captions", lecture.captions)
    for at, version in enumerate(lecture.versions):
        yield from _film(f"{field}.versions[{at}].film", version.film)
        yield from _captions(f"{field}.versions[{at}].captions", version.captions)
    if lecture.poster is not None:
        yield from _file(f"{field}.poster", lecture.poster)
    yield from _rising(f"{field}.chapters", [chapter.start for chapter in lecture.chapters], "start", lecture.duration)
    yield from _rising(f"{field}.pause_points", [pause.at for pause in lecture.pause_points], "at", lecture.duration)


def _rising(field: str, starts: list[timedelta], name: str, duration: timedelta) -> Iterator[Broken]:
    before = timedelta(microseconds=-1)
    for at, start in enumerate(starts):
        if start < timedelta() or (duration and start >= duration):
            yield Broken(f"{field}[{at}].{name}", FieldProblem.VALUE)
        if start <= before:
            yield Broken(f"{field}[{at}].{name}", FieldProblem.ORDER)
        before = start


def _film(field: str, film: FilmFile) -> Iterator[Broken]:
    yield from _file(f"{field}.file", film.file)
    if film.sha256 is not None and not _SHA256.fullmatch(film.sha256):
        yield Broken(f"{field}.sha256", FieldProblem.VALUE)
    if film.bytes is not None and not 0 < film.bytes <= LARGEST_FILM:
        yield Broken(f"{field}.bytes", FieldProblem.VALUE)
    if film.container is not None and not _CONTAINER.fullmatch(film.container):
        yield Broken(f"{field}.container", FieldProblem.VALUE)
    if film.url is not None and not (film.url.startswith("https://") and _WEB.fullmatch(film.url)):
        yield Broken(f"{field}.url", FieldProblem.ADDRESS)


def _captions(field: str, captions: tuple[CaptionFile, ...]) -> Iterator[Broken]:
    for at, caption in enumerate(captions):
        if not _LANGUAGE.fullmatch(caption.language):
            yield Broken(f"{field}[{at}].language", FieldProblem.VALUE)
        yield from _file(f"{field}[{at}].file", caption.file, endings=(".vtt", ".srt"))


def _file(field: str, path: str, endings: tuple[str, ...] = ()) -> Iterator[Broken]:
    inside = path.startswith("data/") and path != "data/course.json"
    if names.problem_of(path) or not inside or (endings and not path.lower().endswith(endings)):
        yield Broken(field, FieldProblem.FILE_NAME)


def _prompt(field: str, prompt: Prompt) -> Iterator[Broken]:
    if not prompt.text.strip():
        yield Broken(f"{field}.text", FieldProblem.EMPTY)
    if prompt.version < 1:
        yield Broken(f"{field}.version", FieldProblem.VALUE)
    if not 0 <= prompt.minutes <= 600:
        yield Broken(f"{field}.minutes", FieldProblem.VALUE)
    if prompt.kind in _CHOICES and len(prompt.choices) < 2:
        yield Broken(f"{field}.choices", FieldProblem.EMPTY)
    if prompt.choices and prompt.kind not in _MAY_HAVE_CHOICES:
        yield Broken(f"{field}.choices", FieldProblem.VALUE)
    yield from _ids(f"{field}.choices", [choice.id for choice in prompt.choices])
    if prompt.kind is PromptKind.SCALE and prompt.scale is None:
        yield Broken(f"{field}.scale", FieldProblem.MISSING)
    if prompt.scale is not None:
        lowest, highest = prompt.scale.lowest, prompt.scale.highest
        if not 0 <= lowest < highest <= min(lowest + LONGEST_SCALE, LARGEST_NUMBER):
            yield Broken(f"{field}.scale", FieldProblem.VALUE)


def _addresses(course: Course) -> Iterator[Broken]:
    known = {county.code for county in counties()}
    if course.feedback:
        for at, recipient in enumerate(course.feedback.recipients):
            yield from _recipient(f"feedback.recipients[{at}]", recipient, known)
    if course.content_notice:
        for at, contact in enumerate(course.content_notice.contacts):
            yield from _email(f"content_notice.contacts[{at}].email", contact.email)
    for at, material in enumerate(course.materials):
        if material.url is not None and not _WEB.fullmatch(material.url):
            yield Broken(f"materials[{at}].url", FieldProblem.ADDRESS)
        if material.file is not None:
            yield from _file(f"materials[{at}].file", material.file)
    for at, event in enumerate(course.events):
        for inner, contact_person in enumerate(event.contacts):
            yield from _email(f"events[{at}].contacts[{inner}].email", contact_person.email)
        for inner, day in enumerate(event.days):
            if not (_TIME.fullmatch(day.start) and _TIME.fullmatch(day.end) and day.start < day.end):
                yield Broken(f"events[{at}].days[{inner}].start", FieldProblem.VALUE)
    yield from _known("regions", course.regions, known)


def _recipient(field: str, recipient: Recipient, counties: set[str]) -> Iterator[Broken]:
    yield from _known(f"{field}.counties", recipient.counties, counties)
    yield from _email(f"{field}.email", recipient.email)


def _email(field: str, address: str) -> Iterator[Broken]:
    if address and not _EMAIL.fullmatch(address):
        yield Broken(field, FieldProblem.ADDRESS)
