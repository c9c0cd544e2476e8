"""The receipt: written by the county board, read by the group, the same on both sides."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from desktop_app.domain.handover import Handover
from desktop_app.handover.answer_file import answers_json
from desktop_app.handover.answer_types import AnswersDocument
from desktop_app.handover.errors import ReceiptUnreadable
from desktop_app.handover.receipt import LARGEST, Receipt, read_receipt, receipt_bytes, receipt_for, schema
from desktop_app.paths import resources

from .sample import MADE


@pytest.fixture
def receipt(handover: Handover) -> Receipt:
    document = msgspec.json.decode(answers_json(handover).content, type=AnswersDocument)
    return receipt_for(document, MADE)


def test_it_names_the_file_and_holds_no_answer(receipt: Receipt, handover: Handover) -> None:
    """It is sent by e-mail: what it says is what anybody may know."""
    assert json.loads(receipt_bytes(receipt)) == {
        "format": "samsyn-receipt/1",
        "file_id": handover.file_id,
        "group_id": handover.group.id,
        "course_id": handover.course.id,
        "revision": 1,
        "sha256": answers_json(handover).sha256,
        "received_at": MADE.isoformat(),
        "code": answers_json(handover).code,
    }


def test_what_was_written_is_read(receipt: Receipt, place: Path) -> None:
    """The group's program must read what the county's wrote."""
    (place / "k.kvitto").write_bytes(receipt_bytes(receipt))

    assert read_receipt(place / "k.kvitto") == receipt


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda _: b"[" * 100_000,
        lambda content: content[:-5],
        lambda content: content + b" " * LARGEST,
        lambda content: content.replace(b"receipt/1", b"receipt/2"),
        lambda content: content.replace(b'"code":"', b'"code":"X'),
        lambda content: content.replace(b"+01:00", b""),
        lambda content: content.replace(b"2026-12-05T", b"i december "),
        lambda content: content.replace(b"2026-12-05T15:04:05.678000+01", b"9999-12-31T23:59:05.678000-10"),
        lambda content: content.replace(b'"revision":1', b'"revision":0'),
    ],
    ids=["empty", "deep", "cut", "large", "newer", "another code", "no zone", "no time", "far off", "no revision"],
)
def test_what_is_no_receipt_is_refused(receipt: Receipt, place: Path, spoil: object) -> None:
    """«Mottagen» is shown because of it, so it must be whole."""
    (place / "k.kvitto").write_bytes(spoil(receipt_bytes(receipt)))  # type: ignore[operator]

    with pytest.raises(ReceiptUnreadable):
        read_receipt(place / "k.kvitto")


def test_a_receipt_that_is_not_there_is_refused(place: Path) -> None:
    """The stick was pulled."""
    with pytest.raises(ReceiptUnreadable):
        read_receipt(place / "k.kvitto")


def test_the_schema_in_the_resources_is_the_types_own() -> None:
    """Whoever reads the schema reads what the program writes."""
    assert (resources() / "schemas" / "samsyn-receipt-1.schema.json").read_bytes() == schema()
