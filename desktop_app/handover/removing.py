"""Gallring as a whole: the store, the files that were saved when handing over, and what Samsyn cannot reach.

These wait for the database thread: call them from a command, or from a thread that may wait.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.handover.receiving import note_deleted
from desktop_app.storage.records import ExportRecord, Removed
from desktop_app.storage.service import Store


@dataclass(frozen=True, slots=True)
class Survey:
    """What there is of a group's answers, in this store and outside it."""

    answers: int
    """Answers with a text."""
    handed_over: int
    """How many times they were handed over: what was sent is the receiver's."""
    taken_along: int
    """How many backups with them were saved to take along; where to is not remembered."""
    files: tuple[Path, ...]
    """Files saved when handing over that are where they were saved."""
    files_not_found: tuple[Path, ...]
    """Those that are not: moved, renamed, or on a stick that is somewhere else."""
    meetings: int = 0
    """Meetings with notes, questions of the group's own or names in them."""
    lists: int = 0
    """Plans, and whom the group turns to where it goes."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that could be removed."""
        return not (self.answers or self.meetings or self.lists or self.files)


@dataclass(frozen=True, slots=True)
class Removal:
    """What was done, and what is left for people to do."""

    removed: Removed
    files: tuple[Path, ...]
    """Files that were deleted."""
    files_left: tuple[Path, ...]
    """Files that were not found or could not be deleted, or were not to be."""
    survey: Survey
    """What there was before."""


def survey(store: Store, group_id: GroupId, course_id: CourseId | None) -> Survey:
    """Look what there is. Raises StoreErrors."""
    goes = store.what_goes(group_id, course_id).result()
    exports = _exports(store, group_id, course_id)
    copies = [entry for entry in store.audit().result() if entry.kind == "copied"]
    written = tuple(dict.fromkeys(_files(exports)))
    found = tuple(path for path in written if path.is_file())
    return Survey(
        answers=goes.answers,
        handed_over=len(exports),
        taken_along=sum(entry.group_id in {None, group_id} for entry in copies),
        files=found,
        files_not_found=tuple(path for path in written if path not in found),
        meetings=goes.meetings,
        lists=goes.lists,
    )


def remove(store: Store, group_id: GroupId, course_id: CourseId | None, *, files: bool) -> Removal:
    """Take away what a group has written, for good; with `files` also those that were saved when handing over.

    Raises MeetingNotEnded, BackupFailed, BackupNoRoom and StoreErrors, and has then left the files alone.
    """
    before = survey(store, group_id, course_id)
    removed = store.remove_answers(group_id, course_id).result()
    deleted = tuple(path for path in before.files if _delete(path)) if files else ()
    left = tuple(path for path in before.files if path not in deleted)
    if before.handed_over:
        counts = {"files": len(deleted), "not_reached": len(left) + len(before.files_not_found)}
        store.note("files_removed", group_id, counts).result()
    for record in _exports(store, group_id, course_id):
        was = set(_files([record]))
        if was & set(deleted) and not was & set(left):
            note_deleted(store, record)
    return Removal(removed, deleted, (*left, *before.files_not_found), before)


def _exports(store: Store, group_id: GroupId, course_id: CourseId | None) -> list[ExportRecord]:
    """Return what was handed over in the course, or in all that the group has met about."""
    met = (session.course_id for session in store.sessions(group_id).result())
    courses = dict.fromkeys(met) if course_id is None else (course_id,)
    return [record for course in courses for record in store.exports(group_id, course).result()]


def _files(exports: Iterable[ExportRecord]) -> Iterable[Path]:
    return (Path(record.folder) / name for record in exports for name in record.files)


def _delete(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True
