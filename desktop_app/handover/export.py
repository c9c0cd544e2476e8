"""Writing a hand-over to a folder: all of it, checked, or nothing.

`prepare` is quick and makes plain data; `write` does the slow part and may run in a process of its own
(`write_apart`), since python-docx would hold up a window. Every file is written under another name, flushed to the
disk, renamed, read again and compared; what fails half-way is taken away (`reliability.md` X46).
"""

from __future__ import annotations

import contextlib
import errno
import logging
import multiprocessing
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from desktop_app.courses.regions import municipality
from desktop_app.domain.course import Course, Recipient
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.handover import Handover
from desktop_app.handover.answer_file import ANSWERS_NAME, AnswersJson, answers_json, zipped
from desktop_app.handover.documents.csv_table import as_csv
from desktop_app.handover.documents.model import Document, build
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.documents.text import as_text, subject
from desktop_app.handover.errors import (
    ExportDiskFull,
    ExportFolderGone,
    ExportFolderReadOnly,
    ExportInterrupted,
    ExportNotVerified,
    NothingToHandOver,
)
from desktop_app.handover.letter import Letter, as_draft
from desktop_app.storage.records import ExportRecord

_log = logging.getLogger(__name__)

Files: TypeAlias = Mapping[str, bytes]
SEALED_ENDING = ".age"
"""What a sealed file's name ends with, after its own."""

ROOM_NEEDED = 1.2
"""This many times the files' size must be free, or nothing is begun."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO}


class Format(StrEnum):
    """What a hand-over can be written as; the value is the file's ending."""

    WORD = "docx"
    PDF = "pdf"
    EXCEL = "xlsx"
    CSV = "csv"
    ANSWER_FILE = "svar"
    TEXT = "txt"
    MAIL = "eml"


USUAL = (Format.WORD, Format.ANSWER_FILE, Format.TEXT)
"""What is written where nobody has chosen: what a county board first asks for, and what gets through where files do
not."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A hand-over made ready: plain data that can be previewed, and sent to another process."""

    stem: str
    """The files' name without its ending."""
    document: Document
    answers: AnswersJson
    letter: Letter
    keys: tuple[str, ...] = ()
    """The recipient's public keys: where there are any, nothing is written but one file sealed to all of them."""
    unsealed_reason: str = ""
    """Why it is not sealed though the recipient has keys."""

    @property
    def sealed_name(self) -> str:
        """The name of the one file it becomes; empty where it is not sealed."""
        return f"{self.stem}.{Format.ANSWER_FILE}{SEALED_ENDING}" if self.keys else ""

    def in_clear(self, reason: str) -> Parcel:
        """Return the same, not to be sealed because of what somebody said."""
        return replace(self, keys=(), unsealed_reason=reason) if self.keys else self

    @property
    def code(self) -> str:
        """The short code of the answer file, like `7F3K-92QX`."""
        return self.answers.code

    @property
    def text(self) -> str:
        """The text to paste in an e-mail."""
        return as_text(self.document)


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written and read back."""

    path: Path
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written where."""

    folder: Path
    files: tuple[WrittenFile, ...]
    sha256: str
    """Of `answers.json`, as it stands in its own field."""
    code: str
    key_fingerprint: str | None = None
    """Of the keys it is sealed to; None where it is not."""
    unsealed_reason: str = ""


def prepare(handover: Handover, words: DocumentWords) -> Parcel:
    """Return the hand-over made ready.

    Raises NothingToHandOver where no question that goes has been answered or declined, no support is asked for, and
    nothing that went before has been removed since.
    """
    answered = any(item.answer.is_answered for item in handover.answers)
    if not (answered or handover.support or handover.removed):
        raise NothingToHandOver
    answers = answers_json(handover)
    keys = handover.recipient.public_keys if handover.recipient else ()
    document = build(handover, words, code=answers.code)
    letter = covering_letter(
        handover.course,
        handover.group,
        handover.recipient,
        words.of_support if handover.is_support_alone else words,
        code=answers.code,
        revision=handover.revision,
    )
    return Parcel(stem(handover), document, answers, letter, keys)


def covering_letter(
    course: Course, group: Group, recipient: Recipient | None, words: DocumentWords, *, code: str, revision: int
) -> Letter:
    """Return the letter that goes with a hand-over; it holds no answer, and can be written again at any time.

    Where only support is asked for, `words` are those of it (`of_support`): a subject that promises answers is filed
    with answers.
    """
    about = subject(words.title, group.municipality_name, course.title)
    text = words.letter(group.municipality_name, course.title, code, revision)
    return Letter(recipient.email if recipient else "", about, text, words.sealed_letter)


def stem(handover: Handover) -> str:
    """Return `svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1`: no name of a unit, a person or a machine."""
    about = stem_about(handover.course.id, handover.group, handover.made_at.date())
    return f"svar_{about}_v{handover.revision}"


def stem_about(course_id: str, group: Group, day: date) -> str:
    """Return the part of a name that says which course, municipality, group and day a file is about."""
    try:
        place = municipality(group.municipality_code).short_name
    except KeyError:
        place = group.municipality_name
    parts = (
        plain_name(course_id.rpartition(".")[2]),
        f"{group.municipality_code}-{plain_name(place)}",
        plain_name(group.id)[:4],
        day.isoformat(),
    )
    return "_".join(parts)


def plain_name(text: str) -> str:
    """Return the text as a-z, 0-9 and hyphens: «Upplands Väsby» becomes `upplands-vasby`."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def contents(parcel: Parcel, formats: Iterable[Format] = USUAL) -> dict[str, bytes]:
    """Return the files by name, as they are to be written: each form made once, and only those that are wanted.

    The answer file holds Word and text, whatever lies beside it. The e-mail draft holds what is wanted besides it; the
    text for those whose files are stopped is not among that.
    """
    wanted = tuple(dict.fromkeys(formats))
    inside = (Format.WORD, Format.TEXT)
    needed = {*wanted, *(inside if Format.ANSWER_FILE in wanted else ())} - {Format.ANSWER_FILE, Format.MAIL}
    made = {form: _document(parcel, form) for form in needed}
    if Format.ANSWER_FILE in wanted:
        readable = {f"{parcel.stem}.{form}": made[form] for form in inside}
        made[Format.ANSWER_FILE] = zipped({ANSWERS_NAME: parcel.answers.content, **readable})
    if Format.MAIL in wanted:
        attached = [form for form in wanted if form not in {Format.TEXT, Format.MAIL}]
        made[Format.MAIL] = as_draft(parcel.letter, {f"{parcel.stem}.{form}": made[form] for form in attached})
    return {f"{parcel.stem}.{form}": made[form] for form in wanted}


def _document(parcel: Parcel, form: Format) -> bytes:
    """Return one of the readable forms. Each writer is loaded only where it writes."""
    document = parcel.document
    match form:
        case Format.WORD:
            from desktop_app.handover.documents.word import as_word  # noqa: PLC0415

            return as_word(document)
        case Format.PDF:
            from desktop_app.handover.documents.pdf import as_pdf  # noqa: PLC0415

            return as_pdf(document)
        case Format.EXCEL:
            from desktop_app.handover.documents.excel import as_excel  # noqa: PLC0415

            return as_excel(document)
        case Format.CSV:
            return as_csv(document)
        case _:  # the answer file and the draft are no documents
            return as_text(document).encode()


def sealed(parcel: Parcel, formats: Iterable[Format] = ()) -> dict[str, bytes]:
    """Return the answer file with its documents, sealed to the recipient's keys. Raises NotSealed.

    Of the forms asked for only the e-mail draft stands beside it: with the sealed file, and no answer.
    """
    from desktop_app.handover.seal import seal  # noqa: PLC0415  # only where something is sealed

    (content,) = contents(parcel, [Format.ANSWER_FILE]).values()
    made = {parcel.sealed_name: seal(content, parcel.keys)}
    if Format.MAIL in formats:
        made[f"{parcel.stem}.{Format.MAIL}"] = as_draft(parcel.letter.sealed, dict(made))
    return made


def write(parcel: Parcel, folder: Path, formats: Iterable[Format] = USUAL) -> ExportReport:
    """Write the files and return what stands in the folder. Slow: see `write_apart`.

    Where the recipient has keys everything becomes one sealed file, whatever formats are asked for; an e-mail draft
    holds that file.

    Raises ExportFolderGone, ExportFolderReadOnly, ExportDiskFull, ExportInterrupted, ExportNotVerified or NotSealed;
    whichever it is, nothing new is left in the folder. A file that is there already is never written over: the new ones
    get « (2)».
    """
    if not folder.is_dir():  # before the slow part
        raise ExportFolderGone(folder=folder)
    wanted = tuple(formats)
    written = put(sealed(parcel, wanted) if parcel.keys else contents(parcel, wanted), folder)
    mark = _fingerprint(parcel.keys) if parcel.keys else None
    return ExportReport(folder, written, parcel.answers.sha256, parcel.code, mark, parcel.unsealed_reason)


def put(files: Files, folder: Path) -> tuple[WrittenFile, ...]:
    """Put files in a folder: all of them, read again and compared, or none. Raises as `write`."""
    if not folder.is_dir():
        raise ExportFolderGone(folder=folder)
    needed = int(sum(map(len, files.values())) * ROOM_NEEDED)
    with _told(folder, needed):
        if shutil.disk_usage(folder).free < needed:
            raise ExportDiskFull(folder=folder, needed_bytes=needed, free_bytes=shutil.disk_usage(folder).free)
        return _all_or_nothing({folder / name: content for name, content in _free_names(folder, files).items()})


def write_apart(parcel: Parcel, folder: Path, formats: Iterable[Format] = USUAL) -> ExportReport:
    """Do what `write` does in a process of its own, so that a window's thread is never held up. Waits for it.

    Where there is no such process, or it ends (a computer short of memory), the work is done here.
    """
    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(1, mp_context=context) as process:
            return process.submit(write, parcel, folder, tuple(formats)).result()
    except (BrokenProcessPool, OSError):
        _log.warning("the documents are made in the program's own process", exc_info=True)
        return write(parcel, folder, formats)


def record_of(handover: Handover, report: ExportReport) -> ExportRecord:
    """Return what the store is to remember of a hand-over: ids, hashes and counts, never text."""
    went = (*(item.answer for item in handover.answers), *handover.support)
    revisions = [(answer.id, answer.revision) for answer in went if answer.revision]
    support = sum(answer.revision is not None for answer in handover.support)
    return ExportRecord(
        file_id=handover.file_id,
        group_id=handover.group.id,
        course_id=handover.course.id,
        course_version=handover.course.version,
        revision=handover.revision,
        supersedes=handover.supersedes,
        at=handover.made_at,
        folder=str(report.folder),
        files=tuple(file.path.name for file in report.files),
        sha256=report.sha256,
        answers=tuple((answer_id, revision.epoch, revision.seq) for answer_id, revision in revisions),
        counts={
            "answers": len(revisions),
            **({"support": support} if support else {}),
            "meetings": len(handover.meetings),
            "films_seen": len(handover.seen),
        },
        recipient=handover.recipient.organisation if handover.recipient else "",
        key_fingerprint=report.key_fingerprint,
        unsealed_reason=report.unsealed_reason,
    )


def _fingerprint(keys: Iterable[str]) -> str:
    from desktop_app.handover.seal import fingerprint  # noqa: PLC0415  # only where something is sealed

    return fingerprint(keys)


def _free_names(folder: Path, files: Files) -> Files:
    """Return the files under names that are free, all with the same ending before their own."""
    number, names = 1, {name: name for name in files}
    while any((folder / name).exists() for name in names.values()):
        number += 1
        names = {name: _numbered(name, number) for name in files}
    return {names[name]: content for name, content in files.items()}


def _numbered(name: str, number: int) -> str:
    """Return the name with a number before all of its endings: `svar (2).svar.age`."""
    stem, dot, endings = name.partition(".")
    return f"{stem} ({number}){dot}{endings}"


def _all_or_nothing(files: Mapping[Path, bytes]) -> tuple[WrittenFile, ...]:
    """Write, rename, read again and compare; take everything away if anything fails."""
    parts = {path: path.with_name(f".{path.name}.part") for path in files}
    placed: list[Path] = []
    try:
        for path, content in files.items():
            _to_disk(parts[path], content)
        for path, part in parts.items():
            part.replace(path)
            placed.append(path)
        _settle_folder(next(iter(files)).parent)
        return tuple(_checked(path, content) for path, content in files.items())
    except BaseException:
        for leftover in (*parts.values(), *placed):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
        raise


def _to_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        if sys.platform == "linux":
            # so that reading it again asks the stick, not the memory
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _settle_folder(folder: Path) -> None:
    """Put the new names on disk, on systems that can open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:  # some shares cannot
            raise
    finally:
        os.close(handle)


def _checked(path: Path, content: bytes) -> WrittenFile:
    wanted = sha256(content).hexdigest()
    if sha256(path.read_bytes()).hexdigest() != wanted:
        raise ExportNotVerified(file=path.name)
    return WrittenFile(path, len(content), wanted)


@contextlib.contextmanager
def _told(folder: Path, needed: int) -> Iterator[None]:
    """Turn the system's errors into ours."""
    try:
        yield
    except OSError as error:
        raise _known(error, folder, needed) from error


def _known(error: OSError, folder: Path, needed: int) -> KnownError:
    if error.errno in _FULL:
        with contextlib.suppress(OSError):
            return ExportDiskFull(folder=folder, needed_bytes=needed, free_bytes=shutil.disk_usage(folder).free)
    if error.errno in _REFUSED:
        return ExportFolderReadOnly(folder=folder)
    if error.errno in _GONE and not folder.is_dir():
        return ExportFolderGone(folder=folder)
    return ExportInterrupted(folder=folder)
