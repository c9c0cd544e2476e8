"""What the desk does for `answers receive`, `merge` and `remove`, `backup`, `restore`, `audit` on an open store.

The replies are as `desk` tells.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from desktop_app.domain.answer import Approved
from desktop_app.domain.group import Group
from desktop_app.domain.ids import CourseId, PromptId
from desktop_app.handover.receipt import read_receipt
from desktop_app.handover.receiving import receive
from desktop_app.handover.removing import remove, survey
from desktop_app.storage.records import Copy
from desktop_app.storage.service import Store
from desktop_app.storage.taking_along import take_along
from desktop_app.words.answers import lines


def save_backup(store: Store, file: Path, group: Group | None) -> dict[str, Any]:
    """Save a verified backup for somebody to take along, all answers or one group's, and remember that it was done."""
    saved = take_along(store, file, group.id if group else None)
    return {"file": str(saved.file), "bytes": saved.bytes, "sha256": saved.sha256, "answers": saved.answers}


def restore_backup(store: Store, file: Path) -> dict[str, Any]:
    """Let a backup take the place of what is here, or read one group's in."""
    restored = store.restore(file).result()
    return {
        "answers": restored.answers,
        "group": restored.group_id,
        "backup": str(restored.backup) if restored.backup else None,
        "set_aside": str(restored.set_aside) if restored.set_aside else None,
    }


def merge_copies(
    store: Store,
    file: Path,
    chosen: Mapping[str, Copy],
    choices_of: Callable[[CourseId, PromptId], Mapping[str, str]],
    *,
    sure: bool,
) -> dict[str, Any]:
    """Join another copy of a group's answers with the one here; where a choice is lacking, only tell of the conflicts.

    What was removed here (gallring) comes back only where that is `sure`.

    `chosen` decides conflicts by their questions' ids. A group that is not here is read in. `choices_of` gives the
    texts of a question's choices by their ids.
    """
    found = store.compare(file).result()
    if found is None:
        restored = restore_backup(store, file)
        return {
            "merged": True,
            "group": restored["group"],
            "answers": restored["answers"],
            "meetings": None,
            "conflicts": [],
            "removed_at": None,
            "gone_on": 0,
            "units": (),
            "municipalities": (),
            "plan_stays": False,
            "contacts_stay": False,
            "backup": restored["backup"],
        }
    decided = {(one.course_id, one.prompt_id): chosen.get(one.prompt_id) for one in found.conflicts}
    settled = {question: copy for question, copy in decided.items() if copy is not None}
    removed_at = found.removed_at if found.taken else None
    conflicts = [
        {
            "course": one.course_id,
            "question": one.prompt_id,
            "text": one.prompt_text,
            "stands": decided[one.course_id, one.prompt_id],
            **{
                copy.value: {
                    "lines": lines(version.value, choices_of(one.course_id, one.prompt_id)),
                    "approved": isinstance(version.status, Approved),
                    "at": version.at.isoformat(),
                }
                for copy, version in ((Copy.HERE, one.here), (Copy.FILE, one.file))
            },
        }
        for one in found.conflicts
    ]
    reply = {
        "group": found.group_id,
        "meetings": found.meetings,
        "conflicts": conflicts,
        "removed_at": removed_at.isoformat() if removed_at else None,
        "gone_on": found.gone_on,
        "units": found.units,
        "municipalities": found.municipalities,
        "plan_stays": found.plan_stays,
        "contacts_stay": found.contacts_stay,
        "backup": None,
    }
    if len(settled) < len(decided) or (removed_at is not None and not sure):
        return {**reply, "merged": False, "answers": len(found.taken)}
    merged = store.merge(file, settled).result()
    return {**reply, "merged": True, "answers": merged.answers, "backup": str(merged.backup)}


def remove_answers(store: Store, group: Group, *, files: bool, sure: bool) -> dict[str, Any]:
    """Take away what a group has written in all courses, or, where it is not sure, only tell what there is."""
    if not sure:
        found = survey(store, group.id, None)
        return {
            "removed": False,
            "answers": found.answers,
            "handed_over": found.handed_over,
            "taken_along": found.taken_along,
            "files": [str(path) for path in found.files],
            "not_reached": [str(path) for path in found.files_not_found],
        }
    done = remove(store, group.id, None, files=files)
    return {
        "removed": True,
        "answers": done.removed.answers,
        "handed_over": done.survey.handed_over,
        "taken_along": done.survey.taken_along,
        "files": [str(path) for path in done.files],
        "not_reached": [str(path) for path in (*done.files_left, *done.removed.not_reached)],
    }


def note_receipt(store: Store, file: Path) -> dict[str, Any]:
    """Tell which hand-over has come to its recipient, and note it where it is the newest one."""
    receipt = read_receipt(file)
    received = receive(store, receipt)
    return {
        "group": received.record.group_id,
        "course": received.record.course_id,
        "revision": received.record.given_number,
        "code": receipt.code,
        "at": receipt.received_at,
        "newest": received.is_newest,
    }


def audit(store: Store) -> list[dict[str, Any]]:
    """Return what was done with answers, oldest first: ids and counts, never text or names."""
    return [
        {
            "at": entry.at.isoformat(),
            "kind": entry.kind,
            "group": entry.group_id,
            "session": entry.session_id,
            "counts": dict(entry.counts),
        }
        for entry in store.audit().result()
    ]
