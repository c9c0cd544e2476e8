"""What the columns of each table hold, so that something can be made of them: the ruler held against what a disk gave.

SQLite's own checks see structure; that a time is a time and a group a group, only the program knows.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from desktop_app.domain.answer import status_from_document, value_from_document
from desktop_app.domain.course import PromptKind
from desktop_app.domain.flow_document import WrittenByNewer, flow_from_document
from desktop_app.domain.group import HeadCount, contacts_from_document, municipalities_from_document
from desktop_app.domain.plan import plan_from_document
from desktop_app.storage.canonical import plain

ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HASH = re.compile("[0-9a-f]{64}")


def _id(value: Any) -> bool:
    return isinstance(value, str) and ID.fullmatch(value) is not None


def _hash(value: Any) -> bool:
    return isinstance(value, str) and HASH.fullmatch(value) is not None


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _number(value: Any) -> bool:
    return isinstance(value, int)


def nothing(value: Any) -> bool:
    """Tell whether there is nothing: what stands in a row for a whole number that is the table's key."""
    return value is None


def _maybe(is_one: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or is_one(value)


def _read_by(reader: Callable[[Any], object]) -> Callable[[Any], bool]:
    """Return what tells whether a reader can make something of a value."""

    def can_be_read(value: Any) -> bool:
        try:
            reader(value)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return False
        return True

    return can_be_read


def _read_flow(text: str) -> None:
    with suppress(WrittenByNewer):  # what a newer Samsyn has written is kept for it
        flow_from_document(plain(text))


_time = _read_by(datetime.fromisoformat)
_json = _read_by(plain)
_kind = _read_by(PromptKind)
_names = _read_by(lambda text: [name.strip() for name in plain(text)])
_head_count = _read_by(lambda text: [HeadCount(role.strip(), people + 0) for role, people in plain(text)])
_flow = _read_by(_read_flow)
_value = _read_by(lambda text: value_from_document(plain(text)))
_plan = _read_by(lambda text: plan_from_document(plain(text)))
_municipalities = _read_by(lambda text: municipalities_from_document(plain(text)))
_contacts = _read_by(lambda text: contacts_from_document(plain(text)))
_status = _read_by(lambda text: status_from_document(plain(text)))


Shape = dict[str, Callable[[Any], bool]]

SHAPES: dict[str, Shape] = {
    "installation": {"id": _id, "made_at": _time, "program": _text, "openings": _number},
    "epoch": {"id": _id, "ordinal": _number, "made_at": _time},
    "group": {
        "id": _id,
        "ordinal": _number,
        "municipality_code": _text,
        "municipality_name": _text,
        "units": _names,
        "made_at": _time,
        "other_municipalities": _municipalities,
    },
    "session": {
        "id": _id,
        "ordinal": _number,
        "group_id": _id,
        "course_id": _text,
        "course_version": _text,
        "number": _number,
        "started_at": _time,
        "planned_end": _maybe(_time),
        "ended_at": _maybe(_time),
        "writer": _text,
        "attendance": _head_count,
        "flow": _flow,
    },
    "played": {
        "ordinal": nothing,
        "session_id": _id,
        "lecture_id": _text,
        "start_ms": _number,
        "end_ms": _number,
        "at": _time,
    },
    "answer": {
        "id": _id,
        "ordinal": _number,
        "group_id": _id,
        "course_id": _text,
        "prompt_id": _text,
        "prompt_version": _number,
        "prompt_text_shown": _text,
        "kind": _kind,
    },
    "draft": {"answer_id": _id, "session_id": _id, "value": _value, "caret": _number, "at": _time},
    "revision": {
        "id": _id,
        "answer_id": _id,
        "session_id": _id,
        "epoch": _id,
        "seq": _number,
        "value": _value,
        "status": _status,
        "sha256": _hash,
        "at": _time,
        "reason": _text,
    },
    "export_record": {
        "file_id": _id,
        "group_id": _id,
        "course_id": _text,
        "course_version": _text,
        "revision": _number,
        "supersedes": _json,
        "at": _time,
        "folder": _text,
        "files": _json,
        "sha256": _text,
        "answers": _json,
        "counts": _json,
        "recipient": _text,
        "key_fingerprint": _maybe(_text),
        "unsealed_reason": _text,
    },
    "plan": {"id": _id, "group_id": _id, "course_id": _text, "plan": _plan, "at": _time},
    "contacts": {"group_id": _id, "contacts": _contacts, "at": _time},
    "audit": {
        "ordinal": nothing,
        "at": _time,
        "kind": _text,
        "group_id": _maybe(_id),
        "session_id": _maybe(_id),
        "counts": _json,
    },
}
"""Every table with rows of the group's, and what each column holds. A test holds them against the store's form."""

ADDED = {"group": ("[]",)}
"""Columns that came last in a table after it was made: rows from before lack them, and are read with these."""

KEPT_BY_SQLITE = (_id, _hash, _text, _number, nothing)
"""Of these the program makes nothing but what they are; that text is text is in SQLite's own full check."""

READ_WITH_CARE = {
    "revision": {"value", "status", "sha256"},
    "draft": {"value"},
    "plan": {"plan"},
    "contacts": {"contacts"},
}
"""What may be damaged and is looked at whenever it is read: it does not make the store damaged."""

LARGE = ("session", "played", "answer", "revision", "export_record", "audit")
"""The tables that grow for years."""


def misshapen(raw: sqlite3.Connection, *, without: tuple[str, ...] = ()) -> str:
    """Return «table.column» of something in a store of the present form that nothing can be made of; "" for none.

    Raises sqlite3.OperationalError where a table or a column is not there.
    """
    for table, shape in SHAPES.items():
        raw.execute(f'SELECT {", ".join(shape)} FROM "{table}" LIMIT 0')  # noqa: S608 - our own names
        looked_at = {
            column: fits
            for column, fits in shape.items()
            if fits not in KEPT_BY_SQLITE and column not in READ_WITH_CARE.get(table, set())
        }
        if table not in without:
            for row in raw.execute(f'SELECT {", ".join(looked_at)} FROM "{table}"'):  # noqa: S608 - our own names
                for (column, fits), value in zip(looked_at.items(), row, strict=True):
                    if not fits(value):
                        return f"{table}.{column}"
    return ""
