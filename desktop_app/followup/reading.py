"""From the bytes of an answer file to answers that can be trusted to be what the group's program wrote, or a reason.

The file is somebody else's: it is read in bounded pieces with the strict reader of zip files, never unpacked to a
disk, and believed only where every fingerprint and every count agrees (`docs/formats/answer-file.md`). What is asked of
`answers.json` first is that it is in its canonical form: one writing for one document, so that a key that stands twice,
a number that is none or a byte that was put in cannot hide. Knows nothing of the store.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import rfc8785

from desktop_app.courses.names import problem_of
from desktop_app.courses.zipped import Zip, ZipEntry, ZipFault, ZipRefusedError
from desktop_app.domain.answer import EMPTY, Value, is_empty, status_from_document, value_from_document
from desktop_app.domain.course import PromptKind
from desktop_app.followup.errors import Refusal
from desktop_app.handover.answer_file import ANSWERS_NAME
from desktop_app.handover.answer_types import FORMAT, AnswersDocument, AnswerValue
from desktop_app.handover.seal import BEGINNING as SEALED
from desktop_app.handover.seal import NoKeyFits, SealBroken, opened
from desktop_app.storage.canonical import fingerprint

LARGEST_FILE = 32 << 20
"""Bytes of an answer file: a hundred times what a group that wrote much has handed over."""
LARGEST_JSON = 8 << 20
"""Bytes of `answers.json`."""
MOST_ENTRIES = 16
"""Files in the zip: the answers and the documents for people."""
MOST_VALUES = 200_000
"""Values in `answers.json`: what each takes in memory is many times its two bytes on the disk."""
DEEPEST = 64

_STRUCTURE = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]|,', re.DOTALL)
_FORMAT = re.compile(r"samsyn-answers/(\d+)")
_VALUES = {field.name for field in msgspec.structs.fields(AnswerValue)}
_decode = msgspec.json.Decoder(AnswersDocument).decode


class FileRefused(Exception):
    """The file is not taken in. It carries a reason and nothing of what the file says."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """A file that was read and agrees with itself."""

    name: str
    """The file's own name, without its folder."""
    original: bytes
    content: bytes
    """`answers.json`, in its canonical form."""

    @property
    def document(self) -> AnswersDocument:
        """What it says."""
        return _decode(self.content)

    @property
    def original_sha256(self) -> str:
        """The fingerprint of the file as it came."""
        return sha256(self.original).hexdigest()


def read_file(path: Path, secrets: Sequence[str] = ()) -> AnswerFile:
    """Return what an answer file holds, opened with one of the secret keys where it is sealed.

    Raises FileRefused, and nothing else whatever is in the file.
    """
    try:
        if not path.is_file():  # a device or a pipe may never end
            raise FileRefused(Refusal.UNREADABLE)
        with path.open("rb") as file:
            original = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise FileRefused(Refusal.UNREADABLE) from error
    return AnswerFile(path.name, original, read_bytes(original, secrets))


def read_bytes(original: bytes, secrets: Sequence[str] = ()) -> bytes:
    """Return the `answers.json` of an answer file's bytes, checked. Raises FileRefused."""
    if len(original) > LARGEST_FILE:
        raise FileRefused(Refusal.TOO_LARGE)
    packed = _unsealed(original, secrets) if original.startswith(SEALED) else original
    try:
        content = _answers_of(Zip(BytesIO(packed), MOST_ENTRIES))
    except ZipRefusedError as refused:
        damaged = refused.fault is ZipFault.DAMAGED
        raise FileRefused(Refusal.DAMAGED if damaged else Refusal.NOT_A_ZIP) from refused
    check(content)
    return content


def check(content: bytes) -> AnswersDocument:
    """Return what an `answers.json` says. Raises FileRefused where it is not what a group's program wrote."""
    plain = _plain(content)
    _check_version(plain)
    try:
        document = _decode(content)
    except (msgspec.DecodeError, ValueError) as error:
        raise FileRefused(Refusal.WRONG_FORM) from error
    _check_hashes(document, plain)
    _check_sense(document, plain)
    return document


def _unsealed(original: bytes, secrets: Sequence[str]) -> bytes:
    try:
        return opened(original, secrets)
    except NoKeyFits as error:
        raise FileRefused(Refusal.NO_KEY) from error
    except SealBroken as error:
        raise FileRefused(Refusal.BROKEN_SEAL) from error


def _answers_of(archive: Zip) -> bytes:
    """Return `answers.json`; the other files are read through too, so that one that is damaged is told."""
    names = [entry.name for entry in archive.entries]
    strange = len(set(names)) != len(names) or any("/" in name or problem_of(name) for name in names)
    if strange or ANSWERS_NAME not in names:
        raise FileRefused(Refusal.NO_ANSWERS)
    if sum(entry.size for entry in archive.entries) > LARGEST_FILE:
        raise FileRefused(Refusal.TOO_LARGE)
    found = b""
    for entry in archive.entries:
        if entry.name == ANSWERS_NAME:
            found = _bounded(archive, entry)
        else:
            for _ in archive.pieces(entry):
                pass
    return found


def _bounded(archive: Zip, entry: ZipEntry) -> bytes:
    if entry.size > LARGEST_JSON:
        raise FileRefused(Refusal.TOO_LARGE)
    return b"".join(archive.pieces(entry))


def _plain(content: bytes) -> dict[str, Any]:
    """Return the JSON object, with fields this program does not know; refused unless this is its only writing."""
    _check_size(content)
    try:
        plain = json.loads(content)
        canonical = rfc8785.dumps(plain)
    except (ValueError, RecursionError) as error:  # rfc8785's own are ValueErrors
        raise FileRefused(Refusal.NOT_JSON) from error
    if canonical != content or not isinstance(plain, dict):
        raise FileRefused(Refusal.NOT_JSON)
    return plain


def _check_size(content: bytes) -> None:
    depth = values = 0
    for token in _STRUCTURE.finditer(content):
        match token[0]:
            case b"[" | b"{":
                depth += 1
                values += 1
            case b"]" | b"}":
                depth -= 1
            case b",":
                values += 1
        if depth > DEEPEST or values > MOST_VALUES:
            raise FileRefused(Refusal.NOT_JSON)


def _check_version(plain: dict[str, Any]) -> None:
    written = plain.get("format")
    if written == FORMAT:
        return
    known = _FORMAT.fullmatch(written) if isinstance(written, str) else None
    raise FileRefused(Refusal.NEWER if known and int(known[1][:9]) > 1 else Refusal.WRONG_FORM)


def _check_hashes(document: AnswersDocument, plain: dict[str, Any]) -> None:
    rest = {name: value for name, value in plain.items() if name != "sha256"}
    if sha256(rfc8785.dumps(rest)).hexdigest() != document.sha256:
        raise FileRefused(Refusal.WRONG_HASH)
    for answer, written in zip(document.answers, plain["answers"], strict=True):
        value, status = (rfc8785.dumps(written[name]).decode() for name in ("value", "status"))
        if fingerprint(answer.id, answer.epoch, answer.seq, value, status) != answer.sha256:
            raise FileRefused(Refusal.WRONG_HASH)


def _check_sense(document: AnswersDocument, plain: dict[str, Any]) -> None:
    """Refuse a document that contradicts itself: ids, kinds, and counts of what should be found in it."""
    ids = [answer.id for answer in document.answers]
    questions = [answer.question.id for answer in document.answers]
    if any(_has_twins(names) for names in (ids, questions, [*ids, *document.removed], document.supersedes)):
        raise FileRefused(Refusal.CONTRADICTORY)
    if document.file_id in document.supersedes:
        raise FileRefused(Refusal.CONTRADICTORY)
    try:
        values = [
            _value(answer.question.kind, written["value"])
            for answer, written in zip(document.answers, plain["answers"], strict=True)
        ]
        for written in plain["answers"]:
            status_from_document(written["status"])
        datetime.fromisoformat(document.made_at)
        for meeting in document.meetings:
            date.fromisoformat(meeting.day)
    except ValueError as error:
        raise FileRefused(Refusal.WRONG_FORM) from error
    if not _counts_agree(document, values):
        raise FileRefused(Refusal.CONTRADICTORY)


def _value(kind: str, written: dict[str, Any]) -> Value:
    value = value_from_document(written)
    if len(written.keys() & _VALUES) != 1 or type(value) is not type(EMPTY[PromptKind(kind)]):
        raise ValueError("another kind of value than the question asks for")
    return value


def _counts_agree(document: AnswersDocument, values: Iterable[Value]) -> bool:
    counts, statuses = document.counts, [type(answer.status).__name__ for answer in document.answers]
    return (
        counts.questions >= len(document.answers)
        and counts.answered == sum(not is_empty(value) for value in values)
        and counts.approved == statuses.count("Approved")
        and counts.declined == statuses.count("Declined")
        and counts.films == len(document.films)
        and counts.films_seen == sum(film.seen for film in document.films)
        and counts.meetings == len(document.meetings)
    )


def _has_twins(names: Iterable[str]) -> bool:
    listed = list(names)
    return len(set(listed)) != len(listed)
