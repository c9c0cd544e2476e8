"""A backup for somebody to take along: made of what stands in the store now, saved, and remembered.

Waits for the database thread: call it from a command, or from a thread that may wait.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.storage.records import BackupReason

if TYPE_CHECKING:
    from desktop_app.domain.ids import GroupId
    from desktop_app.storage.service import Store
    from desktop_app.storage.travelling import Travelling

ENDING = ".samsynbackup"
"""What a backup that leaves is called where the name has no ending of its own."""


def take_along(store: Store, file: Path, group_id: GroupId | None) -> Travelling:
    """Save one group's answers, or everybody's where it is None, what is being typed included.

    Raises BackupFileExists, BackupNoRoom, BackupFailed, and what writing raises.
    """
    from desktop_app.storage.travelling import save_group, save_whole  # noqa: PLC0415  # SQLAlchemy, only where used

    file = file if file.suffix else file.with_name(file.name + ENDING)
    store.flush().result()
    backup = store.back_up(BackupReason.ASKED).result()
    saved = save_whole(backup, file) if group_id is None else save_group(backup, group_id, file)
    store.note("copied", group_id, {"answers": saved.answers}).result()
    return saved
