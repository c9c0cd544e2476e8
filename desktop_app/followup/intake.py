"""Taking answer files in: every one that is sound is kept, every other is listed with a reason, and nothing stops it.

The folders the files lie in are only read. A receipt is written when its file is on the disk, never before.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import KnownError
from desktop_app.followup.apart import Read
from desktop_app.followup.collating import View, collate
from desktop_app.followup.errors import IntakeFolderGone, IntakeNotSaved, Refusal
from desktop_app.followup.reading import FileRefused
from desktop_app.followup.records import Kept
from desktop_app.handover.answer_types import AnswersDocument
from desktop_app.handover.export import plain_name, put
from desktop_app.handover.receipt import ENDING, receipt_bytes, receipt_for

if TYPE_CHECKING:
    from desktop_app.followup.store import FollowupStore

ENDINGS = (".svar", ".age")
"""Of sealed files only the last: what is saved twice from an e-mail becomes `x.svar (1).age`."""
LONGEST_PART = 40
"""Letters of a receipt's name that come from one field of a file."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that was looked at: what is kept of it, or why nothing is."""

    path: Path
    outcome: Kept | Refusal


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of it."""

    arrived: tuple[Arrived, ...]
    view: View
    """What everything in the store says together."""

    @property
    def counts(self) -> dict[str, int]:
        """How many files were new, were here already, and were refused."""
        count = Counter(_result(one.outcome) for one in self.arrived)
        return {name: count[name] for name in ("new", "again", "refused")}


def take_in(places: Iterable[Path], read: Read, store: FollowupStore, clock: Clock, receipts: Path) -> Intake:
    """Take in every answer file in folders, or files that are named, and write their receipts to a folder.

    Raises IntakeFolderGone before anything is read; IntakeNotSaved and IntakeStoreDamaged where the disk says no: what
    was kept before that stays.
    """
    arrived = tuple(
        Arrived(path, _kept(path, read, store, clock) if readable else Refusal.UNREADABLE)
        for path, readable in tuple(_files(places))
    )
    intake = Intake(arrived, collate(store.documents()))
    contested = {document.sha256 for document in intake.view.contested}
    for kept in (one.outcome for one in arrived if isinstance(one.outcome, Kept)):
        if kept.document.sha256 not in contested:
            _write_receipt(kept, receipts)
    store.note("taken_in", intake.counts, clock.now())
    return intake


def _files(places: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Give every answer file, in order, and folders that cannot be read, as False."""
    asked = tuple(places)
    for place in asked:
        if not place.exists():
            raise IntakeFolderGone(folder=str(place))
    for place in asked:
        if not place.is_dir():
            yield place, True
            continue
        closed: list[OSError] = []
        found = [
            Path(folder, name)
            for folder, _, names in os.walk(place, onerror=closed.append)
            for name in names
            if name.casefold().endswith(ENDINGS) and not name.startswith(".")
        ]
        yield from ((path, True) for path in sorted(found))
        yield from ((Path(error.filename), False) for error in closed)


def _kept(path: Path, read: Read, store: FollowupStore, clock: Clock) -> Kept | Refusal:
    try:
        file = read(path)
    except FileRefused as refused:
        return refused.refusal
    return store.keep(file, clock.now())


def _result(outcome: Kept | Refusal) -> str:
    if isinstance(outcome, Refusal):
        return "refused"
    return "new" if outcome.is_new else "again"


def receipt_name(document: AnswersDocument, code: str) -> str:
    """Return `kvitto_metodstod_1380-halmstads-kommun_7b1e_v1_7F3K-92QX.kvitto`."""
    home = document.municipalities[0]
    course = plain_name(document.course.id.rpartition(".")[2])[:LONGEST_PART]
    municipality = f"{home.code}-{plain_name(home.name)[:LONGEST_PART]}"
    return f"kvitto_{course}_{municipality}_{plain_name(document.group_id)[:4]}_v{document.revision}_{code}{ENDING}"


def _write_receipt(kept: Kept, folder: Path) -> None:
    receipt = receipt_for(kept.document, kept.arrived_at)
    path, content = folder / receipt_name(kept.document, receipt.code), receipt_bytes(receipt)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            put({path.name: content}, folder)
    except (OSError, KnownError) as error:
        raise IntakeNotSaved(folder=str(folder)) from error
