"""A receipt on the group's side: which hand-over it is of, noted in the audit list."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.handover.errors import ReceiptUnknown
from desktop_app.handover.receipt import Receipt
from desktop_app.storage.records import ExportRecord
from desktop_app.storage.service import Store


@dataclass(frozen=True, slots=True)
class Received:
    """A hand-over that has come to its recipient."""

    record: ExportRecord
    is_newest: bool
    """Whether nothing has been handed over after it."""


def receive(store: Store, receipt: Receipt) -> Received:
    """Note that a hand-over has come, and return it. Waits for the store.

    Raises ReceiptUnknown where nothing that was handed over here is what the receipt names, StoreErrors.
    """
    handed_over = store.exports(GroupId(receipt.group_id), CourseId(receipt.course_id)).result()
    found = [one for one in handed_over if (one.file_id, one.sha256) == (receipt.file_id, receipt.sha256)]
    if not found:
        raise ReceiptUnknown(code=receipt.code)
    store.note("received", found[0].group_id, {"revision": found[0].revision}).result()
    return Received(found[0], found[0] == handed_over[-1])
