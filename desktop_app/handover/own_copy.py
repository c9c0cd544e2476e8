"""Documents to read and keep: the group's own copy, never a hand-over.

Of what was sealed, which only the recipient can open; and from a store that cannot be opened, one Word file and one
text for each group and course. The courses need not be on this computer: every answer carries its question as it was
shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from desktop_app.domain.course import Course, Prompt
from desktop_app.domain.handover import HandoverAnswer
from desktop_app.domain.ids import CourseId
from desktop_app.handover.documents.model import Block, Document, Facts, Heading, Note, answer_blocks, named_with_codes
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.documents.text import as_text
from desktop_app.handover.errors import NothingToRead
from desktop_app.handover.export import Files, Format, Parcel, WrittenFile, put, stem_about
from desktop_app.storage.reading import ReadAnswer, Reading

FindCourse: TypeAlias = Callable[[CourseId], Course | None]
"""Returns a course where it is on this computer: its choices have texts that the store does not hold."""

WordsIn: TypeAlias = Callable[[str], DocumentWords]
"""Returns a document's phrases in a language."""

UNKNOWN_LANGUAGE = "sv"
"""Spoken about a course that is not on this computer."""


@dataclass(frozen=True, slots=True)
class OwnCopy:
    """What was written where."""

    folder: Path
    files: tuple[WrittenFile, ...]
    answers: int
    unreadable: int
    """Answers that are in the store's file and could not be read; they are still there."""


def write_own_copy(
    reading: Reading, folder: Path, words_in: WordsIn, find_course: FindCourse, made_at: datetime
) -> OwnCopy:
    """Write what was read to a folder: all of it, read again and compared, or nothing.

    Raises NothingToRead where there is no answer, and the Export errors.
    """
    if not reading.answers:
        raise NothingToRead
    return OwnCopy(
        folder=folder,
        files=put(_files(reading, words_in, find_course, made_at), folder),
        answers=len(reading.answers),
        unreadable=reading.unreadable,
    )


def write_copy_of(parcel: Parcel, words: DocumentWords, folder: Path) -> tuple[WrittenFile, ...]:
    """Write what leaves sealed to a folder, to be read by the group: all of it, or nothing. Raises the Export errors.

    The store does not remember these files: they are not attached to an e-mail, nor deleted with the answers.
    """
    from desktop_app.handover.documents.word import as_word  # noqa: PLC0415  # python-docx, only where it writes

    facts, *rest = parcel.document.blocks
    document = replace(parcel.document, blocks=(facts, Note(words.own_copy_of_sealed), *rest))
    stem = f"egen-kopia_{parcel.stem.removeprefix('svar_')}"
    return put(
        {f"{stem}.{Format.WORD}": as_word(document), f"{stem}.{Format.TEXT}": as_text(document).encode()}, folder
    )


def own_copies(
    reading: Reading, words_in: WordsIn, find_course: FindCourse, made_at: datetime
) -> Iterator[tuple[str, Document]]:
    """Give each document with its file's name without ending."""
    belonging = sorted(reading.answers, key=_belongs)
    for (_, course_id), answers in groupby(belonging, key=_belongs):
        read = list(answers)
        course = find_course(course_id)
        words = words_in(course.language if course else UNKNOWN_LANGUAGE)
        group = read[0].group
        document = Document(
            language=words.language,
            letterhead=(),
            overline=course.title if course else course_id,
            title=words.title,
            blocks=(
                _facts(read[0], made_at, words),
                Note(words.own_copy),
                *(block for number, one in enumerate(read, 1) for block in _question(number, one, course, words)),
            ),
            foot="",
            author=group.municipality_name,
            made_at=made_at,
            labels=words.labels,
        )
        yield f"egen-kopia_{stem_about(course_id, group, made_at.date())}", document


def _files(reading: Reading, words_in: WordsIn, find_course: FindCourse, made_at: datetime) -> Files:
    from desktop_app.handover.documents.word import as_word  # noqa: PLC0415  # python-docx, only where it writes

    files: dict[str, bytes] = {}
    for stem, document in own_copies(reading, words_in, find_course, made_at):
        files[f"{stem}.{Format.WORD}"] = as_word(document)
        files[f"{stem}.{Format.TEXT}"] = as_text(document).encode()
    return files


def _belongs(read: ReadAnswer) -> tuple[str, CourseId]:
    return read.group.id, read.course_id


def _facts(read: ReadAnswer, made_at: datetime, words: DocumentWords) -> Facts:
    group = read.group
    rows = [
        (words.municipalities if group.others else words.municipality, named_with_codes(group)),
        (words.unit if len(group.units) < 2 else words.units, ", ".join(group.units)),
        (words.day_label, words.day(made_at.date())),
    ]
    return Facts(tuple((name, value) for name, value in rows if value))


def _question(number: int, read: ReadAnswer, course: Course | None, words: DocumentWords) -> Iterator[Block]:
    answer = read.answer
    prompt = _prompt(read, course)
    yield Heading(f"{number}. {answer.prompt_text}")
    if answer.revision is not None:
        saved = replace(answer, draft=None, draft_at=None)
        yield from answer_blocks(HandoverAnswer(number, prompt, saved), words)
        if not read.is_newest:
            yield Note(words.older)
    if answer.draft is not None and (answer.revision is None or answer.draft != answer.revision.value):
        typed = replace(answer, revision=None)
        yield Note(words.being_typed)
        yield from answer_blocks(HandoverAnswer(number, prompt, typed), words)


def _prompt(read: ReadAnswer, course: Course | None) -> Prompt:
    """Return the question as the course has it, for its choices; else as much of it as the answer remembers."""
    known = [prompt for prompt in course.prompts if prompt.id == read.answer.prompt_id] if course else []
    bare = Prompt(id=read.answer.prompt_id, text=read.answer.prompt_text, kind=read.answer.kind)
    return known[0] if known else bare
