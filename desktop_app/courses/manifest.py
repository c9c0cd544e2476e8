"""Reads `course.json`: strictly as text, by its types, and then by what types cannot say.

Three steps, each with its own kind of error: a pre-pass for what JSON readers let through (keys given twice, NaN, a
hundred thousand levels), msgspec for the types, and the rules of `docs/formats/course-package.md` in `rules`. Every
error names the field and its line. Fields that are not known are ignored here and stay in the file.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

import msgspec

from desktop_app.courses.errors import CourseFieldWrong, CourseNewer, CourseUnreadable, FieldProblem, TextProblem
from desktop_app.courses.lines import line_of_path, line_of_position
from desktop_app.courses.rules import first_broken_rule
from desktop_app.domain.course import COURSE_FORMAT, Course

COURSE_FILE = "data/course.json"
"""Where the course is described, from the bag's root."""
LARGEST_TEXT = 4 * 1024 * 1024
"""Bytes of `course.json`, and of any other text in a package."""
DEEPEST = 64
LONGEST_NUMBER = 32
"""Digits; no number in a course is anywhere near."""

_TOKENS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
_FORMAT = re.compile(r"samsyn-course/([0-9]{1,4})(\.[0-9]{1,4})?")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_decode = msgspec.json.Decoder(Course).decode


def read_course(data: bytes) -> Course:
    """Return the course that the bytes of a `course.json` describe.

    Raises CourseUnreadable, CourseNewer or CourseFieldWrong. Nothing else, whatever the bytes are.
    """
    document = read_document(data)
    _check_format(data, document)
    try:
        course = _decode(data)
    except msgspec.ValidationError as error:
        _raise_validation(data, str(error))
    except (msgspec.DecodeError, UnicodeError, RecursionError, OverflowError, ValueError) as error:
        raise CourseUnreadable(problem=TextProblem.NOT_JSON, line=0, detail=str(error)) from error
    broken = first_broken_rule(course)
    if broken:
        raise CourseFieldWrong(field=broken.field, line=line_of_path(data, broken.field), problem=broken.problem)
    return course


def read_document(data: bytes) -> dict[str, Any]:
    """Return the JSON object in the bytes, with every field, also those this program does not know.

    Raises CourseUnreadable for what is not one strict JSON object within the limits.
    """
    if len(data) > LARGEST_TEXT:
        raise CourseUnreadable(problem=TextProblem.TOO_LARGE, line=0, detail=str(len(data)))
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise CourseUnreadable(problem=TextProblem.BYTE_ORDER_MARK, line=1, detail="")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = line_of_position(data, error.start)
        raise CourseUnreadable(problem=TextProblem.NOT_UTF8, line=line, detail="") from error
    _check_depth(data)
    try:
        document = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_decimal,
            parse_constant=_constant,
        )
    except _StrictError as error:
        line = line_of_position(data, data.find(error.where.encode("utf-8", "replace")))
        raise CourseUnreadable(problem=error.problem, line=line, detail=error.where[:80]) from error
    except json.JSONDecodeError as error:
        raise CourseUnreadable(problem=TextProblem.NOT_JSON, line=error.lineno, detail=error.msg) from error
    if not isinstance(document, dict):
        raise CourseUnreadable(problem=TextProblem.NOT_JSON, line=1, detail="not an object")
    _check_characters(data, text)
    return document


class _StrictError(ValueError):
    """Raised inside the JSON reader; `where` is a text that stands near the fault."""

    def __init__(self, problem: TextProblem, where: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.where = where


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _StrictError(TextProblem.DUPLICATE_KEY, json.dumps(key, ensure_ascii=False))
            seen.add(key)
    return found


def _integer(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise _StrictError(TextProblem.NOT_A_NUMBER, digits)
    return int(digits)


def _decimal(digits: str) -> float:
    number = float(digits) if len(digits) <= LONGEST_NUMBER else math.inf
    if not math.isfinite(number):
        raise _StrictError(TextProblem.NOT_A_NUMBER, digits)
    return number


def _constant(name: str) -> NoReturn:
    raise _StrictError(TextProblem.NOT_A_NUMBER, name)


def _check_depth(data: bytes) -> None:
    depth = 0
    for token in _TOKENS.finditer(data):
        match token[0]:
            case b"[" | b"{":
                depth += 1
                if depth > DEEPEST:
                    line = line_of_position(data, token.start())
                    raise CourseUnreadable(problem=TextProblem.TOO_DEEP, line=line, detail="")
            case b"]" | b"}":
                depth -= 1


def _check_characters(data: bytes, text: str) -> None:
    # Control characters can stand in a JSON text only as escapes; JSON itself has refused the bare ones.
    for escape in re.finditer(r"\\(?:u[0-9a-fA-F]{4}|.)", text):
        written = escape[0]
        if written[1] == "u":
            code = int(written[2:], 16)
            if _CONTROLS.match(chr(code)):
                raise CourseUnreadable(
                    problem=TextProblem.CONTROL_CHARACTER, line=text.count("\n", 0, escape.start()) + 1, detail=written
                )
        elif written[1] in "bf":
            raise CourseUnreadable(
                problem=TextProblem.CONTROL_CHARACTER, line=text.count("\n", 0, escape.start()) + 1, detail=written
            )
    if b"\x7f" in data:
        line = line_of_position(data, data.find(b"\x7f"))
        raise CourseUnreadable(problem=TextProblem.CONTROL_CHARACTER, line=line, detail="\\u007f")


def _check_format(data: bytes, document: dict[str, Any]) -> None:
    written = document.get("format")
    if written is None:
        raise CourseFieldWrong(field="format", line=0, problem=FieldProblem.MISSING)
    line = line_of_path(data, "format")
    if not isinstance(written, str):
        raise CourseFieldWrong(field="format", line=line, problem=FieldProblem.TYPE)
    found = _FORMAT.fullmatch(written)
    if not found or found[1] == "0":
        raise CourseFieldWrong(field="format", line=line, problem=FieldProblem.VALUE)
    if found[1] != COURSE_FORMAT.rpartition("/")[2]:
        raise CourseNewer(format=written, known=COURSE_FORMAT)


_MISSING = re.compile(r"missing required field `([^`]+)`")
_PLACE = re.compile(r" - at `(?:key in )?\$\.?([^`]*)`$")


def _raise_validation(data: bytes, message: str) -> NoReturn:
    place = _PLACE.search(message)
    field = place[1] if place else ""
    missing = _MISSING.search(message)
    if missing:
        line = line_of_path(data, field)
        raise CourseFieldWrong(field=f"{field}.{missing[1]}".lstrip("."), line=line, problem=FieldProblem.MISSING)
    problem = FieldProblem.TYPE if message.startswith("Expected") else FieldProblem.VALUE
    raise CourseFieldWrong(field=field, line=line_of_path(data, field), problem=problem)
