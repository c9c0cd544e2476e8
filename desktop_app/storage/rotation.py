"""Which finished backups are kept. Pure: names in, names out.

Newer is what was made later by the number in the name, never by the clock; the clock only tells days apart. A clock
that is wrong therefore keeps too much, never too little.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from desktop_app.storage.records import BackupReason

DAYS = 7
WEEKS = 8
BEFORE_MIGRATIONS = 3
CAP_BYTES = 500 * 1000 * 1000


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished, verified copy of the store. `at` is what the clock said where it was made."""

    path: Path
    number: int
    at: datetime
    reason: BackupReason
    bytes: int


def to_drop(backups: Sequence[Backup], today: date, cap: int = CAP_BYTES) -> tuple[Backup, ...]:
    """Return the backups that need not be kept, oldest first; never the newest.

    Kept: every one made at the end of a meeting (or asked for) today and yesterday, the last of each of 7 days and of
    8 weeks, and the last 3 before migrations; all together at most `cap` bytes.
    """
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    since = today - timedelta(days=1)
    keep = {
        *newest_first[:1],
        *(b for b in newest_first if b.reason is not BackupReason.PERIODIC and b.at.date() >= since),
        *_last_of_each(newest_first, lambda b: b.at.date(), DAYS),
        *_last_of_each(newest_first, lambda b: b.at.isocalendar()[:2], WEEKS),
        *[b for b in newest_first if b.reason is BackupReason.BEFORE_MIGRATION][:BEFORE_MIGRATIONS],
    }
    room = cap
    for backup in [b for b in newest_first if b in keep]:
        room -= backup.bytes
        if room < 0 and backup is not newest_first[0]:
            keep.discard(backup)
    return tuple(b for b in reversed(newest_first) if b not in keep)


def _last_of_each(newest_first: Iterable[Backup], kind: Callable[[Backup], Hashable], most: int) -> list[Backup]:
    last: dict[Hashable, Backup] = {}
    for backup in newest_first:
        last.setdefault(kind(backup), backup)
    return list(last.values())[:most]
