"""Gallring in the open store: the backups first, then the store, so that what was cut short is begun again.

Until the store's own texts are gone the group sees its answers, and knows that it is not done. Lives on the database
thread, while everything else waits.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.orm import Session as Work

from desktop_app.domain.clock import Clock
from desktop_app.domain.ids import AnswerId, CourseId, GroupId
from desktop_app.paths import Places
from desktop_app.storage.backup import Backups
from desktop_app.storage.database import Database
from desktop_app.storage.errors import MeetingNotEnded
from desktop_app.storage.opening import back_up_at_once
from desktop_app.storage.purging import NotReached, Purged, purge, what_goes, write_anew
from desktop_app.storage.records import BackupReason, Removed
from desktop_app.storage.repositories import answers, groups, sessions
from desktop_app.storage.saving import Saving


class Removing:
    """Takes a group's texts away from everything that lies with the store."""

    def __init__(self, database: Database, saving: Saving, backups: Backups, places: Places, clock: Clock) -> None:
        """Work in this store, with these backups; `places` tell what else lies with it."""
        self._database = database
        self._saving = saving
        self._backups = backups
        self._places = places
        self._clock = clock

    def about_to_go(self, group_id: GroupId, course_id: CourseId | None) -> tuple[AnswerId, ...]:
        """Return the answers that are to be emptied. Raises MeetingNotEnded where the group is in a meeting."""
        with self._database.reading() as work:
            held = sessions.several(work, group_id, course_id)
            if held and held[-1].ended_at is None:
                raise MeetingNotEnded
            return answers.ids(work, group_id, course_id)

    def what_goes(self, group_id: GroupId, course_id: CourseId | None) -> Purged:
        """Do what `Store.what_goes` promises."""
        with self._database.reading() as work:
            goes_on = _goes_on(work, group_id, course_id)
            return what_goes(self._database.raw, group_id, course_id, goes_on=goes_on)

    def remove(self, group_id: GroupId, course_id: CourseId | None) -> Removed:
        """Do what `Store.remove_answers` promises."""
        back_up_at_once(self._database, self._backups, self._clock, BackupReason.ASKED)
        with self._database.reading() as work:
            goes_on = _goes_on(work, group_id, course_id)
        written, not_reached = self._write_files_anew(group_id, course_id, goes_on=goes_on)
        now = self._clock.now()
        with self._saving.writing() as work:
            purged = purge(self._database.raw, group_id, course_id, goes_on=goes_on)
            groups.begin_epoch(work, now)  # the numbers of what is gone are never used again
            counts = {
                "answers": purged.answers,
                "versions": purged.versions,
                "meetings": purged.meetings,
                "lists": purged.lists,
                "backups": written,
                "not_reached": len(not_reached),
            }
            sessions.note(work, "removed", now, group_id=group_id, counts=counts)
        self._database.write_anew()
        return Removed(purged.answers, purged.versions, purged.meetings, purged.lists, written, not_reached)

    def _write_files_anew(
        self, group_id: GroupId, course_id: CourseId | None, *, goes_on: bool
    ) -> tuple[int, tuple[Path, ...]]:
        written, not_reached = 0, []
        for file in self._files():
            try:
                written += write_anew(file, group_id, course_id, goes_on=goes_on) != Purged()
            except NotReached:
                not_reached.append(file)
        return written, (*not_reached, *self._forget_learnt_words())

    def _forget_learnt_words(self) -> Iterator[Path]:
        """Delete what the spelling help was taught, whoever taught it; return what could not be."""
        file = self._places.learnt_words
        for one in (file, file.with_name(file.name + ".part")):
            try:
                one.unlink(missing_ok=True)
            except OSError:
                yield one

    def _files(self) -> Iterator[Path]:
        yield from (backup.path for backup in self._backups.finished())
        yield from sorted(self._places.set_aside.glob("*.db"))


def _goes_on(work: Work, group_id: GroupId, course_id: CourseId | None) -> bool:
    return course_id is not None and sessions.meets_about_another(work, group_id, course_id)
