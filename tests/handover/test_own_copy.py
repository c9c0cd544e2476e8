"""The group's own copy to read, where Samsyn cannot open its answers (X9)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from desktop_app.domain.answer import Answer, TextValue
from desktop_app.domain.course import Course
from desktop_app.domain.ids import CourseId
from desktop_app.handover.documents.model import ActionsTable, Bullets, Facts, Heading, Note, Paragraph
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.errors import ExportFolderGone, NothingToRead
from desktop_app.handover.export import Format, Parcel
from desktop_app.handover.own_copy import own_copies, write_copy_of, write_own_copy
from desktop_app.storage.reading import ReadAnswer, Reading

from .sample import ANSWERS, COURSE, GROUP, MADE


def read_answer(answer: Answer, *, course_id: CourseId = COURSE.id, is_newest: bool = True) -> ReadAnswer:
    return ReadAnswer(GROUP, course_id, answer, is_newest)


def the_course(course_id: CourseId) -> Course | None:
    return COURSE if course_id == COURSE.id else None


def test_every_answer_is_there_with_what_is_known_of_it(swedish: DocumentWords) -> None:
    """Whoever reads it must see what is certain, what is older, and what nobody had finished."""
    first, second, third = ANSWERS[0], ANSWERS[2], ANSWERS[4]
    reading = Reading(
        (
            read_answer(first, is_newest=False),
            read_answer(replace(second, draft=TextValue("halvt"))),
            read_answer(third),
            read_answer(replace(first, revision=None, draft=TextValue("bara påbörjat"))),
        ),
        unreadable=0,
    )

    ((stem, document),) = own_copies(reading, lambda _: swedish, the_course, MADE)

    assert stem == "egen-kopia_metodstod_1380-halmstad_7b1e_2026-12-05"
    assert (document.title, document.overline) == ("Svar från arbetsgrupp", COURSE.title)
    assert [type(block) for block in document.blocks] == [
        *(Facts, Note),
        *(Heading, Paragraph, Note),
        *(Heading, Bullets, Note, Paragraph, Note),
        *(Heading, ActionsTable),
        *(Heading, Note, Paragraph, Note),
    ]
    notes = [block.text for block in document.blocks if isinstance(block, Note)]
    assert notes[0].startswith("Er egen kopia att läsa")
    assert notes[1] == "Det som sparades sist gick inte att läsa. Det här sparades före det."
    assert notes[2] == "Påbörjat, inte sparat som svar än:"


def test_each_course_and_group_has_its_own_files_also_without_the_course(place: Path, swedish: DocumentWords) -> None:
    """The laptop that refuses is often the one where the course was never read in."""
    spoken: list[str] = []

    def words_in(language: str) -> DocumentWords:
        spoken.append(language)
        return swedish

    unknown = CourseId("se.exempel.annan")
    reading = Reading((read_answer(ANSWERS[0]), read_answer(ANSWERS[2], course_id=unknown)), unreadable=2)

    kept = write_own_copy(reading, place, words_in, the_course, MADE)

    names = sorted(path.name for path in place.iterdir())
    assert [name.split("_")[1] for name in names] == ["annan", "annan", "metodstod", "metodstod"]
    assert sorted(file.path.name for file in kept.files) == names
    assert (kept.answers, kept.unreadable, spoken) == (2, 2, ["sv", "sv"])
    text = next(place.glob("*annan*.txt")).read_text(encoding="utf-8")
    assert "Vi vet inte vem vi ringer på kvällen (rutin)" in text
    word = docx.Document(str(next(place.glob("*metodstod*.docx"))))
    assert "Vi har fått ett gemensamt språk och vågar fråga tidigare." in [p.text for p in word.paragraphs]


def test_nothing_to_read_writes_nothing(place: Path, swedish: DocumentWords) -> None:
    """An empty document would say that the group had answered nothing."""
    with pytest.raises(NothingToRead):
        write_own_copy(Reading((), 3), place, lambda _: swedish, the_course, MADE)
    with pytest.raises(ExportFolderGone):
        write_own_copy(Reading((read_answer(ANSWERS[0]),), 0), place / "borta", lambda _: swedish, the_course, MADE)
    assert list(place.iterdir()) == []


def test_what_is_sealed_can_be_read_by_those_who_wrote_it(place: Path, parcel: Parcel, swedish: DocumentWords) -> None:
    """The group could not read what it had sent; its copy says what it is, and is not one of the files that go."""
    written = write_copy_of(replace(parcel, keys=("age1",)), swedish, place)

    assert [file.path.name for file in written] == [
        f"egen-kopia_{parcel.stem.removeprefix('svar_')}.{form}" for form in (Format.WORD, Format.TEXT)
    ]
    text = written[1].path.read_text(encoding="utf-8")
    assert swedish.own_copy_of_sealed in text.replace("\n", " ")
    assert "Vi vet inte vem vi ringer på kvällen" in text
    assert parcel.code in text
    assert swedish.own_copy not in text.replace("\n", " "), "that one is of a store that is damaged"
