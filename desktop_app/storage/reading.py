"""What can be read of a store without opening it: one that a newer Samsyn made, whose file must stay as it is.

Reads tables and columns by their names, so that what a newer form has added does no harm. Nothing is written, and what
does not agree with its fingerprint is not shown.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from desktop_app.domain.answer import Answer, Revision, Value, status_from_document, value_from_document
from desktop_app.domain.course import PromptKind
from desktop_app.domain.group import Group, municipalities_from_document
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, PromptId
from desktop_app.storage.canonical import fingerprint, plain
from desktop_app.storage.contents import TEXT
from desktop_app.storage.database import known_error
from desktop_app.storage.errors import StoreUnreadable

Row: TypeAlias = dict[str, Any]
Rows: TypeAlias = Mapping[str, list[Row]]
"""Rows by their table, each by its columns' names."""

NEEDED = ("group", "epoch", "answer", "revision", "draft")

UNLIKE = (ValueError, LookupError, TypeError)
"""What comes of a row that is not as this version knows it."""


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """An answer as it was found."""

    group: Group
    course_id: CourseId
    answer: Answer
    """Its `revision` is the newest that agrees with its fingerprint."""
    is_newest: bool
    """Whether no newer one was passed over, because it is damaged or of a kind this version does not know."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read: the answers, in the order they were first asked."""

    answers: tuple[ReadAnswer, ...]
    unreadable: int
    """How many answers are in the file of which nothing can be shown."""


def read(path: Path) -> Reading:
    """Read a store's file, which is as before to the last bit.

    Raises StoreUnreadable where it is of a form that this version cannot find its way in; StoreBusy and StoreDamaged as
    opening does. No file, no answers.
    """
    if not path.exists():
        return Reading((), 0)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)) as raw:
            raw.text_factory = TEXT
            return reading_of(rows_of(raw, NEEDED))
    except UNLIKE as error:
        raise StoreUnreadable from error
    except sqlite3.Error as error:
        raise known_error(error, path) or StoreUnreadable() from error


def rows_of(raw: sqlite3.Connection, tables: tuple[str, ...]) -> Rows:
    """Return every row of some tables. Raises sqlite3.Error."""
    rows: dict[str, list[Row]] = {}
    for table in tables:
        found = raw.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names of our own
        names = [column[0] for column in found.description]
        rows[table] = [dict(zip(names, row, strict=True)) for row in found]
    return rows


def reading_of(rows: Rows) -> Reading:
    """Return what rows say. Raises one of `UNLIKE` where a table lacks what it must have."""
    order = {row["id"]: row["ordinal"] for row in rows["epoch"]}
    groups = {row["id"]: group_of(row) for row in rows["group"]}
    revisions: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows["revision"], key=lambda row: (order[row["epoch"]], row["seq"])):
        revisions[row["answer_id"]].append(row)
    drafts = {row["answer_id"]: row for row in rows["draft"]}
    answers: list[ReadAnswer] = []
    unreadable = 0
    for row in sorted(rows["answer"], key=lambda row: int(row["ordinal"])):
        found = _answer(row, groups[row["group_id"]], revisions[row["id"]], drafts.get(row["id"]))
        if found is None:
            unreadable += 1
        elif found.answer.revision is not None or found.answer.draft is not None:
            answers.append(found)
        elif revisions[row["id"]] or row["id"] in drafts:
            unreadable += 1
    return Reading(tuple(answers), unreadable)


def group_of(row: Row) -> Group:
    """Return the group that a row is. Raises one of `UNLIKE` where it is none."""
    return Group(
        id=GroupId(row["id"]),
        municipality_code=row["municipality_code"],
        municipality_name=row["municipality_name"],
        units=tuple(plain(row["units"])),
        made_at=datetime.fromisoformat(row["made_at"]),
        others=municipalities_from_document(plain(row.get("other_municipalities", "[]"))),
    )


def _answer(row: Row, group: Group, revisions: list[Row], draft: Row | None) -> ReadAnswer | None:
    """Return an answer; None where it is one of a kind that this version does not know."""
    try:
        kind = PromptKind(row["kind"])
    except ValueError:
        return None
    sound = [_revision(revision) for revision in revisions]
    newest = next((revision for revision in reversed(sound) if revision), None)
    typed = _draft(draft) if draft else None
    return ReadAnswer(
        group=group,
        course_id=CourseId(row["course_id"]),
        answer=Answer(
            id=AnswerId(row["id"]),
            prompt_id=PromptId(row["prompt_id"]),
            prompt_version=row["prompt_version"],
            prompt_text=row["prompt_text_shown"],
            kind=kind,
            revision=newest,
            draft=typed,
            draft_at=datetime.fromisoformat(draft["at"]) if draft and typed else None,
        ),
        is_newest=not sound or sound[-1] is not None,
    )


def _revision(row: Row) -> Revision | None:
    """Return a revision that agrees with its fingerprint and that this version understands."""
    if fingerprint(row["answer_id"], row["epoch"], row["seq"], row["value"], row["status"]) != row["sha256"]:
        return None
    try:
        value, status = value_from_document(plain(row["value"])), status_from_document(plain(row["status"]))
    except UNLIKE:
        return None
    at = datetime.fromisoformat(row["at"])
    return Revision(row["epoch"], row["seq"], value, status, row["sha256"], at)


def _draft(row: Row) -> Value | None:
    try:
        return value_from_document(plain(row["value"]))
    except UNLIKE:
        return None
