"""The receipt (`.kvitto`): what the county board gives back for an answer file it has taken in.

Both sides know it: follow-up writes it, the group's program reads it. It holds ids, a hash and a time, and no answer.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import rfc8785
from msgspec import Meta, Struct

from desktop_app.handover.answer_file import code_of
from desktop_app.handover.answer_types import AnswersDocument, Sha256, schema_of
from desktop_app.handover.errors import ReceiptUnreadable

FORMAT = "samsyn-receipt/1"
ENDING = ".kvitto"
LARGEST = 64 << 10
"""Bytes; a receipt is a few hundred."""
YEARS = range(1971, 3000)
"""A time outside these is a slip or a trick: it could not be turned into the clock on the wall everywhere."""


class Receipt(Struct, frozen=True, kw_only=True):
    """What was taken in, and when."""

    format: Annotated[str, Meta(pattern="^samsyn-receipt/1$")] = FORMAT
    file_id: str
    group_id: str
    course_id: str
    revision: Annotated[int, Meta(ge=1)]
    sha256: Sha256
    """Of the `answers.json` that was taken in."""
    received_at: str
    code: str
    """The first 40 bits of the hash, as both sides show it."""

    @property
    def at(self) -> datetime:
        """When it was taken in; aware in every receipt that `read_receipt` returns. Raises ValueError for no time."""
        return datetime.fromisoformat(self.received_at)


def receipt_for(document: AnswersDocument, received_at: datetime) -> Receipt:
    """Return the receipt for a document that was taken in."""
    return Receipt(
        file_id=document.file_id,
        group_id=document.group_id,
        course_id=document.course.id,
        revision=document.revision,
        sha256=document.sha256,
        received_at=received_at.isoformat(),
        code=code_of(document.sha256),
    )


def receipt_bytes(receipt: Receipt) -> bytes:
    """Return the file: canonical JSON, the same bytes for the same receipt."""
    return rfc8785.dumps(msgspec.to_builtins(receipt))


def read_receipt(path: Path) -> Receipt:
    """Return the receipt in a file. Raises ReceiptUnreadable where it is none, or contradicts itself."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise ReceiptUnreadable(file=path.name)
        receipt = msgspec.json.decode(content, type=Receipt)
        at = receipt.at
    except (OSError, msgspec.DecodeError, ValueError, RecursionError) as error:
        raise ReceiptUnreadable(file=path.name) from error
    if at.tzinfo is None or at.year not in YEARS or receipt.code != code_of(receipt.sha256):
        raise ReceiptUnreadable(file=path.name)
    return receipt


def schema() -> bytes:
    """Return the JSON Schema of a receipt, as kept in `resources/schemas`."""
    return schema_of(Receipt, FORMAT)
