"""How far a hand-over has come, on the group's side: sent as people say, received as the county board says.

Told in the audit list and read with the hand-over's own record (`ExportRecord.sent_at`, `received_at`). These wait for
the store: call them from a command, or from a thread that may wait.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.handover.answer_file import code_of
from desktop_app.handover.errors import ReceiptOfAnother, ReceiptOfOlder, ReceiptUnknown
from desktop_app.handover.receipt import Receipt
from desktop_app.storage.records import ExportRecord
from desktop_app.storage.service import Store

_MISREAD = {"O": "0", "I": "1", "L": "1"}
"""Letters that the code does not have, and the digits they are written for (Crockford)."""


@dataclass(frozen=True, slots=True)
class Received:
    """A hand-over that has come to its recipient."""

    record: ExportRecord
    is_newest: bool
    """Whether nothing has been handed over after it."""


def receive(store: Store, receipt: Receipt) -> Received:
    """Find which hand-over has come, and note it once where it is the newest: an older one changes nothing.

    Raises ReceiptUnknown where nothing that was handed over here is what the receipt names, StoreErrors.
    """
    record, newest = _named_by(store, receipt)
    is_newest = record == newest
    return Received(_came(store, record, receipt.at) if is_newest else record, is_newest)


def receive_for(store: Store, receipt: Receipt, expected: ExportRecord) -> ExportRecord:
    """Note that what a group handed over last has come, and return it so.

    Raises ReceiptOfAnother where the receipt is of another group or course of this computer, ReceiptOfOlder where it is
    of an earlier version, ReceiptUnknown, StoreErrors; whichever it is, nothing is noted.
    """
    if (receipt.group_id, receipt.course_id) != (expected.group_id, expected.course_id):
        _named_by(store, receipt)
        raise ReceiptOfAnother(code=receipt.code)
    return receive_newest(store, receipt)


def receive_newest(store: Store, receipt: Receipt) -> ExportRecord:
    """Note that what a group of this computer handed over last has come, whichever group and course it is.

    Raises ReceiptOfOlder, ReceiptUnknown, StoreErrors, and has then noted nothing.
    """
    record, newest = _named_by(store, receipt)
    if record != newest:
        raise ReceiptOfOlder(
            revision=record.given_number,
            code=receipt.code,
            newest=newest.given_number,
            newest_code=code_of(newest.sha256),
        )
    return _came(store, record, receipt.at)


def _named_by(store: Store, receipt: Receipt) -> tuple[ExportRecord, ExportRecord]:
    """Return what the receipt is of, and what the same group handed over last in that course."""
    handed_over = store.exports(GroupId(receipt.group_id), CourseId(receipt.course_id)).result()
    found = [one for one in handed_over if (one.file_id, one.sha256) == (receipt.file_id, receipt.sha256)]
    if not found:
        raise ReceiptUnknown(code=receipt.code)
    return found[0], handed_over[-1]


def receive_code(store: Store, record: ExportRecord, now: datetime) -> ExportRecord:
    """Note that the county board has told the hand-over's code, in a line of e-mail or over the telephone."""
    return _came(store, record, now)


def is_code_of(record: ExportRecord, typed: str) -> bool:
    """Tell whether what was typed is the hand-over's code, as people write it: small letters, O for 0, no hyphen."""
    signs = re.sub(r"[\s\-–]", "", typed).upper()
    return "".join(_MISREAD.get(sign, sign) for sign in signs) == code_of(record.sha256).replace("-", "")


def note_sent(store: Store, record: ExportRecord) -> ExportRecord:
    """Note that the group says that it has sent it."""
    return _note(store, "sent", record)


def note_not_sent(store: Store, record: ExportRecord) -> ExportRecord:
    """Note that the group says that it was not sent after all."""
    return _note(store, "not_sent", record)


def note_deleted(store: Store, record: ExportRecord) -> ExportRecord:
    """Note that what was saved of it has been deleted here (gallring)."""
    return _note(store, "deleted", record)


def _came(store: Store, record: ExportRecord, at: datetime) -> ExportRecord:
    if record.received_at is not None:
        return record
    return _note(store, "received", record, came_s=int(at.timestamp()))


def _note(store: Store, kind: str, record: ExportRecord, **numbers: int) -> ExportRecord:
    """Note it, and return the record as the store tells of it then."""
    counts = {"revision": record.given_number, "code": int(record.sha256[:10], 16), **numbers}
    store.note(kind, record.group_id, counts).result()
    told = store.exports(record.group_id, record.course_id).result()
    return next(one for one in told if one.file_id == record.file_id)
