"""The JSON Schema of `course.json`, made from the types that read it, so that the two cannot part."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from desktop_app.domain.course import COURSE_FORMAT, Course

SCHEMA_FILE = "samsyn-course-1.schema.json"
"""In `resources/schemas`."""


def course_schema() -> dict[str, Any]:
    """Return the schema. What it cannot say (unique ids, references) is in `docs/formats/course-package.md`."""
    schema = msgspec.json.schema(Course)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": COURSE_FORMAT,
        **schema,
    }


def schema_text() -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(course_schema(), ensure_ascii=False, indent=2) + "\n"
