"""Reading `course.json`: every fault is named with its field and line, and nothing else is ever raised (X34)."""

from __future__ import annotations

import contextlib
import json
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.courses.errors import CourseFieldWrong, CourseNewer, CourseUnreadable, FieldProblem, TextProblem
from desktop_app.courses.lines import line_of_path
from desktop_app.courses.manifest import read_course, read_document
from desktop_app.domain.course import Course
from desktop_app.domain.errors import KnownError
from tests.courses.bags import course_document


def written(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def changed(path: str, value: Any) -> bytes:
    """Return a course with one field changed, given as `lectures.0.title`; None takes it away."""
    document: Any = course_document()
    *way, last = path.split(".")
    place = document
    for step in way:
        place = place[int(step)] if step.isdigit() else place.setdefault(step, {})
    if value is None:
        del place[last]
    else:
        place[int(last) if last.isdigit() else last] = value
    return written(document)


def test_a_sound_course_is_read() -> None:
    """The ordinary case, with what a newer minor version may add."""
    course = read_course(written({**course_document(format="samsyn-course/1.7"), "nytt_falt": {"a": [1]}}))
    assert course.title == "Provkurs på åttan"
    assert read_document(written({**course_document(), "nytt_falt": 1}))["nytt_falt"] == 1


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", TextProblem.NOT_JSON),
        (b"{", TextProblem.NOT_JSON),
        (b"[]", TextProblem.NOT_JSON),
        (b"null", TextProblem.NOT_JSON),
        (b"\xef\xbb\xbf{}", TextProblem.BYTE_ORDER_MARK),
        ("{}".encode("utf-16"), TextProblem.BYTE_ORDER_MARK),
        (b'{\n"title": "\xe5"}', TextProblem.NOT_UTF8),
        (b'{"a": 1,\n"a": 2}', TextProblem.DUPLICATE_KEY),
        (b'{"a": {"b": 1, "b": 1}}', TextProblem.DUPLICATE_KEY),
        (b'{"a": NaN}', TextProblem.NOT_A_NUMBER),
        (b'{"a": Infinity}', TextProblem.NOT_A_NUMBER),
        (b'{"a": -Infinity}', TextProblem.NOT_A_NUMBER),
        (b'{"a": 1e999}', TextProblem.NOT_A_NUMBER),
        (b'{"a": ' + b"9" * 5000 + b"}", TextProblem.NOT_A_NUMBER),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", TextProblem.TOO_DEEP),
        (b'{"a":' * 65 + b"1" + b"}" * 65, TextProblem.TOO_DEEP),
        (b'{"a": "' + b'\\"' * 200_000, TextProblem.NOT_JSON),
        (b'{"a": "\\u0000"}', TextProblem.CONTROL_CHARACTER),
        (b'{"a": "\\u001b[2J"}', TextProblem.CONTROL_CHARACTER),
        (b'{"a": "\\b"}', TextProblem.CONTROL_CHARACTER),
        (b'{"a": "\x7f"}', TextProblem.CONTROL_CHARACTER),
        (b" " * (4 * 1024 * 1024 + 1), TextProblem.TOO_LARGE),
    ],
)
def test_a_text_that_is_no_strict_json_is_refused(data: bytes, problem: TextProblem) -> None:
    """What JSON readers let through (the last of two keys, NaN) two programs would understand differently."""
    with pytest.raises(CourseUnreadable) as caught:
        read_course(data)
    assert caught.value.values["problem"] is problem


def test_the_line_of_a_fault_in_the_text_is_told() -> None:
    """A sender who edits by hand is helped by a line number."""
    for data, line in ((b'{\n\n"a": 1,\n"a": 2}', 3), (b'{\n"a": NaN}', 2), (b'{\n\n\n"a" 1}', 4)):
        with pytest.raises(CourseUnreadable) as caught:
            read_course(data)
        assert caught.value.values["line"] == line


def test_a_lone_surrogate_is_refused() -> None:
    """Half a character cannot be written to any document."""
    with pytest.raises(CourseUnreadable):
        read_course(written(course_document()).replace(b"Film ett", b"\\ud800"))


@pytest.mark.parametrize(
    ("path", "value", "field", "problem"),
    [
        ("format", None, "format", FieldProblem.MISSING),
        ("format", 1, "format", FieldProblem.TYPE),
        ("format", "annat/1", "format", FieldProblem.VALUE),
        ("id", "Med Stora", "id", FieldProblem.VALUE),
        ("id", "../ut", "id", FieldProblem.VALUE),
        ("id", "con.kurs", "id", FieldProblem.VALUE),
        ("version", "1.0-beta", "version", FieldProblem.VALUE),
        ("version", "..", "version", FieldProblem.VALUE),
        ("language", "svenska", "language", FieldProblem.VALUE),
        ("title", "  ", "title", FieldProblem.EMPTY),
        ("publisher", None, "publisher", FieldProblem.MISSING),
        ("lectures.0.title", None, "lectures[0].title", FieldProblem.MISSING),
        ("lectures.0.title", 7, "lectures[0].title", FieldProblem.TYPE),
        ("lectures.1.id", "ett", "lectures[1].id", FieldProblem.NOT_UNIQUE),
        ("lectures.1.number", 1, "lectures[1].number", FieldProblem.NOT_UNIQUE),
        ("lectures.1.number", 0, "lectures[1].number", FieldProblem.VALUE),
        ("lectures.0.duration", "en timme", "lectures[0].duration", FieldProblem.VALUE),
        ("lectures.0.duration", "-PT1S", "lectures[0].duration", FieldProblem.VALUE),
        ("lectures.0.prompts", ["finns-inte"], "lectures[0].prompts[0]", FieldProblem.UNKNOWN_REFERENCE),
        ("lectures.0.audience", ["finns-inte"], "lectures[0].audience[0]", FieldProblem.UNKNOWN_REFERENCE),
        ("lectures.0.film.file", "../ut.mp4", "lectures[0].film.file", FieldProblem.FILE_NAME),
        ("lectures.0.film.file", "films/a.mp4", "lectures[0].film.file", FieldProblem.FILE_NAME),
        ("lectures.0.film.file", "data/course.json", "lectures[0].film.file", FieldProblem.FILE_NAME),
        ("lectures.0.film.sha256", "abc", "lectures[0].film.sha256", FieldProblem.VALUE),
        ("lectures.0.film.bytes", 5 * 1024**3, "lectures[0].film.bytes", FieldProblem.VALUE),
        ("lectures.0.film.bytes", True, "lectures[0].film.bytes", FieldProblem.TYPE),
        ("lectures.0.film.container", "mp4 :demux", "lectures[0].film.container", FieldProblem.VALUE),
        ("lectures.0.film.url", "file:///etc/passwd", "lectures[0].film.url", FieldProblem.ADDRESS),
        ("lectures.0.film.url", "http://example.org/a.mp4", "lectures[0].film.url", FieldProblem.ADDRESS),
        ("lectures.0.captions.0.file", "data/captions/a.exe", "lectures[0].captions[0].file", FieldProblem.FILE_NAME),
        (
            "lectures.0.chapters",
            [{"start": "PT9S", "title": "b"}, {"start": "PT3S", "title": "a"}],
            "lectures[0].chapters[1].start",
            FieldProblem.ORDER,
        ),
        (
            "lectures.0.chapters",
            [{"start": "PT31S", "title": "a"}],
            "lectures[0].chapters[0].start",
            FieldProblem.VALUE,
        ),
        ("lectures.0.pause_points", [{"at": "PT1M"}], "lectures[0].pause_points[0].at", FieldProblem.VALUE),
        ("sections.0.lectures", ["ett"], "lectures[1].id", FieldProblem.UNKNOWN_REFERENCE),
        ("sections.0.lectures", ["ett", "tva", "ett"], "sections[0].lectures[2]", FieldProblem.NOT_UNIQUE),
        ("sections.0.lectures", ["ett", "tva", "tre"], "sections[0].lectures[2]", FieldProblem.UNKNOWN_REFERENCE),
        ("prompts.0.kind", "gissa", "prompts[0].kind", FieldProblem.VALUE),
        ("prompts.0.kind", "choice", "prompts[0].choices", FieldProblem.EMPTY),
        ("prompts.0.kind", "scale", "prompts[0].scale", FieldProblem.MISSING),
        ("prompts.0.scale", {"lowest": 5, "highest": 1}, "prompts[0].scale", FieldProblem.VALUE),
        ("prompts.0.scale", {"lowest": 2**53 - 1, "highest": 2**53}, "prompts[0].scale", FieldProblem.VALUE),
        ("prompts.0.version", 0, "prompts[0].version", FieldProblem.VALUE),
        ("opening", ["finns-inte"], "opening[0]", FieldProblem.UNKNOWN_REFERENCE),
        ("regions", ["99"], "regions[0]", FieldProblem.UNKNOWN_REFERENCE),
        (
            "feedback",
            {"title": "Steg 2", "prompts": ["finns-inte"]},
            "feedback.prompts[0]",
            FieldProblem.UNKNOWN_REFERENCE,
        ),
        (
            "feedback",
            {
                "title": "Steg 2",
                "recipients": [
                    {"counties": [], "name": "A", "role": "", "organisation": "", "email": "a@b.se\nBcc: c@d.se"}
                ],
            },
            "feedback.recipients[0].email",
            FieldProblem.ADDRESS,
        ),
    ],
)
def test_a_field_that_cannot_be_used_is_named(path: str, value: Any, field: str, problem: FieldProblem) -> None:
    """«Det är fel i filen» helps nobody; the field and its line do."""
    with pytest.raises(CourseFieldWrong) as caught:
        read_course(changed(path, value))
    values = caught.value.values
    assert (values["field"], values["problem"]) == (field, problem)
    assert isinstance(values["line"], int)
    if problem not in (FieldProblem.MISSING, FieldProblem.EMPTY):
        assert values["line"] > 0


def test_the_line_of_a_field_is_right() -> None:
    """A wrong line number is worse than none."""
    data = written(course_document())
    lines = data.decode().splitlines()
    for field, text in (
        ("lectures[1].title", '"title": "Film två"'),
        ("lectures[0].film.file", "ett.mp4"),
        ("id", "example."),
    ):
        assert text in lines[line_of_path(data, field) - 1]
    assert line_of_path(data, "finns.inte[3]") == 0


def test_a_newer_major_version_is_refused_by_name() -> None:
    """A course from the future must not be half understood."""
    with pytest.raises(CourseNewer) as caught:
        read_course(b'{"format": "samsyn-course/2", "lectures": "helt annat"}')
    assert caught.value.values == {"format": "samsyn-course/2", "known": "samsyn-course/1"}


EXAMPLES = 1500 if os.environ.get("SAMSYN_LONG_TESTS") else 150
"""Of each kind; the long run makes 6,000 in all."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = sorted(Course.__dataclass_fields__)


@given(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=4))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_field_may_be_anything(changes: dict[str, Any]) -> None:
    """Whatever a course says, the answer is a course or a known error."""
    with contextlib.suppress(KnownError):
        read_course(json.dumps(course_document() | changes).encode())


@given(st.integers(min_value=0), st.binary(max_size=6), st.integers(min_value=0, max_value=6))
@settings(max_examples=2 * EXAMPLES, deadline=None)
def test_any_bytes_may_be_damaged(at: int, put: bytes, cut: int) -> None:
    """A worn stick writes anything; nothing but a known error may come of it."""
    whole = written(course_document())
    place = at % len(whole)
    with contextlib.suppress(KnownError):
        read_course(whole[:place] + put + whole[place + cut :])


@given(st.binary(max_size=200))
@settings(max_examples=EXAMPLES, deadline=None)
def test_any_file_may_be_called_course_json(data: bytes) -> None:
    """Anything may be in the file."""
    with pytest.raises(KnownError):
        read_course(data)
