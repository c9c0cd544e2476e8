"""What was saved, as it is to be sent by people: the files that are still there, and the words that go with them.

Made from the record alone, so that a hand-over can be gone on with on another day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.course import Course, Recipient
from desktop_app.domain.group import Group
from desktop_app.handover.answer_file import code_of
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.export import Format, covering_letter
from desktop_app.handover.letter import Letter
from desktop_app.storage.records import ExportRecord

LONGEST_TEXT = 1 << 20
"""Bytes of a text that is put on the clipboard; a group's answers are some thousands."""


@dataclass(frozen=True, slots=True)
class SavedFile:
    """One of the files of a hand-over. `bytes` is None where it is no longer where it was saved."""

    path: Path
    bytes: int | None

    @property
    def form(self) -> Format | None:
        """What it is; None for the sealed file."""
        ending = self.path.suffix.removeprefix(".")
        return Format(ending) if ending in set(Format) else None


@dataclass(frozen=True, slots=True)
class Sending:
    """The newest hand-over of a group, to be sent, or on its way."""

    record: ExportRecord
    files: tuple[SavedFile, ...]
    letter: Letter
    recipient: Recipient | None = None
    text: str = ""
    """The answers to paste in an e-mail; empty where they are sealed, or the file is gone."""
    is_changed: bool = False
    """Whether the answers are others now than those in the files."""

    @property
    def code(self) -> str:
        """The short code that both sides show."""
        return code_of(self.record.sha256)

    @property
    def folder(self) -> Path:
        """Where it was saved."""
        return Path(self.record.folder)

    @property
    def is_sealed(self) -> bool:
        """Whether it is one file that only the recipient can open."""
        return self.record.key_fingerprint is not None

    @property
    def is_there(self) -> bool:
        """Whether every file is where it was saved."""
        return all(file.bytes is not None for file in self.files)

    @property
    def is_deleted(self) -> bool:
        """Whether its files were deleted with the answers (gallring), so that there is nothing to send."""
        return self.record.deleted_at is not None and not any(file.bytes is not None for file in self.files)

    @property
    def attached(self) -> tuple[Path, ...]:
        """What is to be attached to an e-mail."""
        beside = {Format.TEXT, Format.MAIL}
        return tuple(file.path for file in self.files if file.form not in beside and file.bytes is not None)

    @property
    def draft(self) -> Path | None:
        """The e-mail draft with the files in it, where there is one."""
        return next((file.path for file in self.files if file.form is Format.MAIL and file.bytes is not None), None)

    def told(self, record: ExportRecord) -> Sending:
        """Return the same with what has been told of it since."""
        return replace(self, record=record)


def sending_of(record: ExportRecord, course: Course, group: Group, words: DocumentWords) -> Sending:
    """Return what was saved as it is now. Looks at the folder, which may be a stick that is slow or gone."""
    folder = Path(record.folder)
    files = tuple(_look(folder / name) for name in record.files)
    recipient = course.recipient_for(group.municipality_code[:2])
    code, number = code_of(record.sha256), record.given_number
    support = record.counts.get("support", 0)
    words = words.of_support if support and support == record.counts.get("answers") else words
    letter = covering_letter(course, group, recipient, words, code=code, revision=number)
    return Sending(record, files, letter.sealed if record.key_fingerprint else letter, recipient, _text(files))


def _look(path: Path) -> SavedFile:
    try:
        return SavedFile(path, path.stat().st_size)
    except OSError:
        return SavedFile(path, None)


def _text(files: tuple[SavedFile, ...]) -> str:
    path = next((file.path for file in files if file.form is Format.TEXT and file.bytes is not None), None)
    if path is None:
        return ""
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(LONGEST_TEXT)
    except (OSError, UnicodeDecodeError):
        return ""
