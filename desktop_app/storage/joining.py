"""One group's backup into the open store: read in where the group is not, joined with its other copy where it is.

Lives on the database thread, while everything else waits. A backup of what was here is made first.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.clock import Clock
from desktop_app.domain.ids import GroupId
from desktop_app.storage.backup import Backups
from desktop_app.storage.canonical import plain
from desktop_app.storage.database import Database
from desktop_app.storage.errors import GroupIsHere, MeetingNotEnded
from desktop_app.storage.grafting import graft
from desktop_app.storage.merging import Merge, compare
from desktop_app.storage.opening import back_up_at_once
from desktop_app.storage.reading import Rows
from desktop_app.storage.records import BackupReason, Copy, Merged, Merging, Question, Restored
from desktop_app.storage.repositories import groups, sessions
from desktop_app.storage.saving import Saving
from desktop_app.storage.travelling import group_in


class Joining:
    """Takes one group's backup into the store."""

    def __init__(self, database: Database, saving: Saving, backups: Backups, clock: Clock) -> None:
        """Work in this store, with these backups."""
        self._database = database
        self._saving = saving
        self._backups = backups
        self._clock = clock

    def take(self, file: Path) -> Restored:
        """Read a group in. Raises BackupUnusable, GroupIsHere, BackupFailed, BackupNoRoom."""
        group, rows = group_in(file)
        here = self._groups()
        if group["id"] in here:
            raise GroupIsHere(group=", ".join(plain(group["units"])[:1]) or group["municipality_name"])
        backup = self._back_up() if here else None
        now = self._clock.now()
        group_id = GroupId(group["id"])
        with self._saving.writing() as work:
            grafted = graft(self._database.raw, rows)
            groups.begin_epoch(work, now)  # the group's own must not be gone on with: its other copy does that
            sessions.note(work, "restored", now, group_id=group_id, counts={"answers": grafted.answers})
        return Restored(now, grafted.answers, group_id, backup, None)

    def compare(self, file: Path) -> Merging | None:
        """Do what `Store.compare` promises."""
        group_id, rows = self._of_ended(file)
        if group_id not in self._groups():
            return None
        with self._database.reading():
            return compare(self._database.raw, group_id, rows)

    def merge(self, file: Path, chosen: Mapping[Question, Copy]) -> Merged:
        """Do what `Store.merge` promises."""
        group_id, rows = self._of_ended(file)
        backup = self._back_up()
        now = self._clock.now()
        with self._saving.writing() as work:
            answers = Merge(work, self._database.raw, group_id, rows, now=now).all(chosen)
            sessions.note(work, "merged", now, group_id=group_id, counts={"answers": answers})
        return Merged(now, group_id, answers, backup)

    def _of_ended(self, file: Path) -> tuple[GroupId, Rows]:
        """Return the group that a file is of, and its rows. Raises MeetingNotEnded where the group meets here now."""
        group, rows = group_in(file)
        group_id = GroupId(group["id"])
        with self._database.reading() as work:
            if sessions.unfinished(work, group_id) is not None:
                raise MeetingNotEnded
        return group_id, rows

    def _groups(self) -> frozenset[GroupId]:
        with self._database.reading() as work:
            return frozenset(group.id for group in groups.all_groups(work))

    def _back_up(self) -> Path:
        return back_up_at_once(self._database, self._backups, self._clock, BackupReason.ASKED)
