"""Gallring: taking what a group has written out of a store, for good.

Works on files and bare connections, so that the store, its backups and stores that were put aside are treated alike.
What is left are ids, times and counts: an answer without text is its own gravestone. Deleting alone is not enough:
SQLite's secure_delete leaves words in pages that were rebuilt (decision 513), so every file is written anew as well.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.flow_document import without_roles, without_words
from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.domain.steps import OWN_QUESTION
from desktop_app.storage.backup import sync, sync_folder
from desktop_app.storage.canonical import canonical, plain
from desktop_app.storage.contents import FROM_THE_FILE, TEXT, contents, full_check

_OF_THE_GROUP = "group_id = :group AND (:course = '' OR course_id = :course)"

_HAS_MORE = """
    EXISTS (SELECT 1 FROM plan WHERE group_id = :group) OR EXISTS (
        SELECT 1 FROM answer WHERE group_id = :group
        AND id IN (SELECT answer_id FROM revision UNION ALL SELECT answer_id FROM draft)
    )
"""
"""Whether a group has a plan or a text in any course, after those that are to go have gone."""


@dataclass(frozen=True, slots=True)
class Purged:
    """How much was taken out of one store."""

    answers: int = 0
    """Answers that had a text."""
    versions: int = 0
    """Their revisions and drafts."""
    meetings: int = 0
    """Meetings that had notes, own questions, names of who had which duty, or roles."""
    lists: int = 0
    """Plans, and lists of whom the group turns to."""


class NotReached(Exception):
    """A file that may hold the text could not be written anew. It is as it was."""


def purge(raw: sqlite3.Connection, group_id: GroupId, course_id: CourseId | None, *, goes_on: bool) -> Purged:
    """Take out a group's texts of a course, or of all where it is None. Part of the transaction that is going on.

    A group that `goes_on` with another course keeps the list of whom it turns to, also before it has written anything.
    """
    which = {"group": group_id, "course": course_id or ""}
    raw.execute(f"INSERT INTO purging SELECT id FROM answer WHERE {_OF_THE_GROUP}", which)  # noqa: S608
    texts = "SELECT answer_id FROM revision UNION ALL SELECT answer_id FROM draft"
    answers, versions = raw.execute(
        f"SELECT count(DISTINCT answer_id), count(*) FROM ({texts}) "  # noqa: S608
        "WHERE answer_id IN (SELECT answer_id FROM purging)"
    ).fetchone()
    for table in ("draft", "revision"):
        raw.execute(f"DELETE FROM {table} WHERE answer_id IN (SELECT answer_id FROM purging)")  # noqa: S608
    raw.execute(
        "UPDATE answer SET prompt_text_shown = '' WHERE id IN (SELECT answer_id FROM purging) AND prompt_id GLOB ?",
        (f"{OWN_QUESTION}*",),
    )
    raw.execute("DELETE FROM purging")
    return Purged(answers, versions, _purge_meetings(raw, which), _purge_lists(raw, which, goes_on=goes_on))


def what_goes(raw: sqlite3.Connection, group_id: GroupId, course_id: CourseId | None, *, goes_on: bool) -> Purged:
    """Return how much `purge` would take out of a store. Changes nothing in the end."""
    raw.execute("BEGIN")
    try:
        return purge(raw, group_id, course_id, goes_on=goes_on)
    finally:
        raw.execute("ROLLBACK")


def write_anew(file: Path, group_id: GroupId, course_id: CourseId | None, *, goes_on: bool = False) -> Purged:
    """Take a group's texts out of a store that nobody has open: it is made anew beside, checked, and takes its place.

    A file with nothing of the group's in it is not touched. Raises NotReached, and leaves the file as it was.
    """
    with _beside(file) as part:
        with closing(_opened(part)) as made:
            if full_check(made) != "ok":
                raise NotReached
            if what_goes(made, group_id, course_id, goes_on=goes_on) == Purged():
                return Purged()
            before = contents(made)
            made.execute("BEGIN")
            purged = purge(made, group_id, course_id, goes_on=goes_on)
            made.execute("COMMIT")
            made.execute("VACUUM")
            after = contents(made).rows
            if full_check(made) != "ok" or _counts_left(after, purged) != _counts_left(before.rows, Purged()):
                raise NotReached
        sync(part)
        part.replace(file)
        sync_folder(file.parent)
    return purged


def _purge_meetings(raw: sqlite3.Connection, which: dict[str, str]) -> int:
    changed = 0
    rows = raw.execute(
        f"SELECT id, writer, flow, attendance FROM session WHERE {_OF_THE_GROUP}",  # noqa: S608
        which,
    ).fetchall()
    for session_id, writer, flow, attendance in rows:
        without, counted = canonical(without_words(plain(flow))), canonical(without_roles(plain(attendance)))
        if writer or without != flow or counted != attendance:
            change = "UPDATE session SET writer = '', flow = ?, attendance = ? WHERE id = ?"
            raw.execute(change, (without, counted, session_id))
            changed += 1
    raw.execute(f"UPDATE export_record SET unsealed_reason = '' WHERE {_OF_THE_GROUP}", which)  # noqa: S608
    return changed


def _purge_lists(raw: sqlite3.Connection, which: dict[str, str], *, goes_on: bool) -> int:
    """Take out plans, and whom the group turns to: names, of no one course, that go when no other has anything left."""
    if raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'contacts'").fetchone() is None:
        return 0  # a copy from before there were any
    plans = raw.execute(f"DELETE FROM plan WHERE {_OF_THE_GROUP}", which).rowcount  # noqa: S608
    if goes_on:
        return plans
    contacts = f"DELETE FROM contacts WHERE group_id = :group AND NOT ({_HAS_MORE})"  # noqa: S608
    return plans + raw.execute(contacts, which).rowcount


def _counts_left(rows: Mapping[str, int], purged: Purged) -> dict[str, int]:
    """Return how many rows each table would have if nothing had been taken out; of texts, none are counted."""
    left = {table: count for table, count in rows.items() if table not in {"revision", "draft", "plan", "contacts"}}
    return {**left, "lists": rows.get("plan", 0) + rows.get("contacts", 0) + purged.lists}


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """Give a copy of the file to work on; whatever is left of it is taken away."""
    part, journal = file.with_suffix(".part"), file.with_name(f"{file.name}-journal")
    try:
        if journal.exists() and journal.stat().st_size:
            raise NotReached  # what the journal holds belongs into the file, which cannot be judged without it
        os.close(os.open(part, os.O_CREAT | os.O_RDWR | os.O_TRUNC, 0o600))
        shutil.copyfile(file, part)
        yield part
    except (OSError, *FROM_THE_FILE, ValueError, LookupError, TypeError) as error:
        raise NotReached from error
    finally:
        part.unlink(missing_ok=True)


def _opened(part: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(part, isolation_level=None)
    try:
        raw.text_factory = TEXT
        raw.execute("PRAGMA journal_mode=MEMORY")  # nothing beside the copy; if it is cut short it is thrown away
        raw.execute("PRAGMA temp_store=MEMORY")
        raw.execute("PRAGMA synchronous=OFF")  # it is synced once, when it is whole
    except BaseException:
        raw.close()  # else Windows would not let go of what cannot be read
        raise
    return raw
