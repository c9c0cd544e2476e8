"""The two courses that come with the program."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.courses.library import Library
from desktop_app.courses.manifest import read_course
from desktop_app.courses.package import Signing, check_package
from desktop_app.courses.publishing import write_listing
from desktop_app.courses.schema import SCHEMA_FILE, course_schema, schema_text
from desktop_app.domain.course import Course, Destination, PromptKind
from desktop_app.paths import Places, resources
from tests.courses.bags import tree, write_folder

COURSES = resources() / "courses"


@pytest.fixture
def metodstod() -> Course:
    return read_course((COURSES / "metodstod" / "data" / "course.json").read_bytes())


@pytest.fixture
def prova() -> Course:
    return read_course((COURSES / "prova" / "data" / "course.json").read_bytes())


def test_ten_lectures_with_their_lengths(metodstod: Course) -> None:
    """R9: the group plans its meetings from these lengths."""
    lengths = [
        "0:10:40",
        "0:40:04",
        "1:04:27",
        "0:42:49",
        "0:50:04",
        "0:25:38",
        "0:09:56",
        "0:11:34",
        "0:17:52",
        "0:58:23",
    ]
    assert [str(lecture.duration) for lecture in metodstod.lectures] == lengths
    assert [lecture.number for lecture in metodstod.lectures] == list(range(1, 11))
    assert metodstod.duration == timedelta(hours=5, minutes=31, seconds=27)
    common = [lecture for lecture in metodstod.lectures if not lecture.audience]
    assert sum((lecture.duration for lecture in common), timedelta()) == timedelta(hours=3, minutes=28, seconds=4)


def test_five_questions_are_locked_and_go_to_the_county(metodstod: Course) -> None:
    """R12: the answers are compared between municipalities, so the questions may not differ."""
    assert metodstod.feedback
    questions = [metodstod.prompt(prompt) for prompt in metodstod.feedback.prompts]
    assert [question.text for question in questions] == [
        "Vilken nytta har ni haft av föreläsningarna?",
        "Är det något ni saknar i materialet?",
        "Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?",
        "Hur planerar ni att ta arbetet vidare?",
        "Vad är nästa steg hos er?",
    ]
    kinds = [PromptKind.TEXT, PromptKind.LIST, PromptKind.LIST, PromptKind.TEXT, PromptKind.ACTIONS]
    assert [question.kind for question in questions] == kinds
    assert all(question.locked and question.destination is Destination.COUNTY for question in questions)
    assert [tag.id for tag in questions[2].choices] == ["rutin", "tid", "kunskap", "samverkan", "resurser", "annat"]


def test_both_counties_get_the_page_s_recipient(metodstod: Course) -> None:
    """R13: the page names one recipient; her county is Halland, and the date of the page is told."""
    halland, vastra_gotaland = metodstod.recipient_for("13"), metodstod.recipient_for("14")
    assert halland
    assert halland.email == "sigun.lilja@lansstyrelsen.se"
    assert halland.checked == "2023"
    assert halland.counties == ("13",)
    assert vastra_gotaland == halland


def test_nothing_is_invented(metodstod: Course) -> None:
    """What no source says is left empty, to be filled in by those who know."""
    assert metodstod.content_notice
    assert metodstod.content_notice.contacts == ()
    assert metodstod.materials == ()
    assert not any(lecture.prompts for lecture in metodstod.lectures)
    assert all(example.example_of for example in (*metodstod.events, *metodstod.actors))
    klara = metodstod.events[0].contacts[2]
    assert (klara.email, klara.as_printed) == ("", "klara.bolinder@lansstyrelsen.orebro")


def test_wording_is_the_sources_own(metodstod: Course, shared_media: Path) -> None:
    """The wording is the county boards', not ours: every title, summary, question and measure is found as it stands."""
    folder = shared_media.parent / "source"
    sources = {
        int(file.name[:3]): re.sub(r"\s+", " ", file.read_text(encoding="utf-8")) for file in folder.glob("*.txt")
    }
    page = sources[1]
    assert metodstod.feedback
    assert metodstod.support_offer
    texts = [metodstod.title, metodstod.summary, metodstod.feedback.title, metodstod.feedback.introduction]
    texts += [metodstod.support_offer.text, metodstod.support_offer.mandate]
    texts += [section.title for section in metodstod.sections]
    texts += [text for lecture in metodstod.lectures for text in (lecture.title, lecture.summary)]
    texts += [prompt.text for prompt in metodstod.prompts]
    texts += [audience.title for audience in metodstod.audiences]
    assert [text for text in texts if text not in page] == []
    measures = [measure for actor in metodstod.actors for measure in actor.measures]
    assert len(measures) == 20
    assert [measure for measure in measures if measure not in sources[4]] == []
    talks = [item.title for item in metodstod.events[0].programme]
    assert [talk for talk in talks if talk not in sources[2]] == []


@pytest.mark.parametrize("name", ["metodstod", "prova"])
def test_bag_is_whole_and_listed_as_it_is(name: str, place: Path) -> None:
    """Maintainers edit a course by hand; a stale manifest would make the shipped course a damaged one."""
    report = check_package(COURSES / name)
    assert report.signing is Signing.UNSIGNED
    assert len(report.missing_films) == {"metodstod": 10, "prova": 0}[name]

    copy = write_folder(place / name, {path: data for path, data in tree(COURSES / name).items() if data is not None})
    before = tree(copy)
    write_listing(copy)
    assert tree(copy) == before


def test_prova_has_every_kind_of_thing_to_try(prova: Course) -> None:
    """A minute after installation everything can be tried, with nobody's real address."""
    kinds = {prompt.kind for prompt in prova.prompts}
    assert kinds == {
        PromptKind.TEXT,
        PromptKind.LIST,
        PromptKind.CHOICE,
        PromptKind.MULTIPLE_CHOICE,
        PromptKind.SCALE,
        PromptKind.ACTIONS,
    }
    assert all(timedelta(seconds=20) <= lecture.duration <= timedelta(seconds=60) for lecture in prova.lectures)
    assert all(len(lecture.chapters) == 3 and lecture.prompts for lecture in prova.lectures)
    recipient = prova.recipient_for("13")
    assert recipient
    assert recipient.email.endswith("@example.org")
    assert sum(lecture.film.bytes or 0 for lecture in prova.lectures) < 6_000_000


def test_prova_s_films_and_captions_are_there(place: Path) -> None:
    """The films are found, known by hash, and read as what they are."""
    library = Library(Places(place), COURSES)
    entry = library.entry("prova")
    for lecture in entry.course.lectures:
        film = library.verify_film(entry, lecture.id)
        assert film.require().is_file()
        assert (film.verified, film.container) == (True, "mp4")
        captions = library.captions(entry, lecture.id)
        assert captions
        rows = [row for row in captions.read_text(encoding="utf-8").splitlines()[1:] if row and "-->" not in row]
        assert max(len(row) for row in rows) <= 41
        cues = captions.read_text(encoding="utf-8").strip().split("\n\n")[1:]
        assert all(len(cue.splitlines()) <= 3 for cue in cues)


def test_the_library_lists_metodstod_first(place: Path) -> None:
    """Home of the real course is what an ordinary first start shows."""
    library = Library(Places(place), COURSES)
    assert [entry.course.name for entry in library.courses()] == ["Metodstöd", "Prova Samsyn"]
    assert library.faults() == ()
    assert tree(place) == {}


def test_schema_is_up_to_date() -> None:
    """A sender who checks a course with the schema must be told what the program will say."""
    file = resources() / "schemas" / SCHEMA_FILE
    assert file.read_text(encoding="utf-8") == schema_text(), "run packaging/courses.py"


@pytest.mark.parametrize("name", ["metodstod", "prova"])
def test_shipped_courses_keep_to_the_schema(name: str) -> None:
    """The schema describes what the program reads, not something near it."""
    document = json.loads((COURSES / name / "data" / "course.json").read_bytes())
    schema = course_schema()
    assert list(_faults(document, schema, schema, "$")) == []
    assert list(_faults({**document, "lectures": [{}]}, schema, schema, "$"))


def _faults(value: Any, rule: dict[str, Any], schema: dict[str, Any], at: str) -> Any:
    """Yield where a value breaks the few words of JSON Schema that the course's schema uses."""
    if "$ref" in rule:
        yield from _faults(value, schema["$defs"][rule["$ref"].rpartition("/")[2]], schema, at)
    if "anyOf" in rule and all(list(_faults(value, each, schema, at)) for each in rule["anyOf"]):
        yield at
    if "enum" in rule and value not in rule["enum"]:
        yield at
    types = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    if "type" in rule and not isinstance(value, types[rule["type"]]):
        yield at
    elif isinstance(value, dict):
        yield from (f"{at}.{name}" for name in rule.get("required", []) if name not in value)
        for name, inner in value.items():
            yield from _faults(inner, rule.get("properties", {}).get(name, {}), schema, f"{at}.{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _faults(inner, rule.get("items", {}), schema, f"{at}[{number}]")
