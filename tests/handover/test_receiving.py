"""Sent and received: what people and the county board say of a hand-over, and what may not change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from desktop_app.domain.delivery import Delivery
from desktop_app.domain.errors import KnownError
from desktop_app.handover.answer_file import code_of
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.errors import ReceiptOfAnother, ReceiptOfOlder, ReceiptUnknown
from desktop_app.handover.export import Format
from desktop_app.handover.receipt import Receipt
from desktop_app.handover.receiving import is_code_of, note_not_sent, note_sent, receive_code, receive_for
from desktop_app.handover.sending import sending_of
from desktop_app.storage.records import ExportRecord
from tests.handover import sample
from tests.storage.desk import Desk, a_desk, done

CAME = datetime(2026, 12, 7, 8, 12, tzinfo=UTC)


def receipt_of(record: ExportRecord) -> Receipt:
    return Receipt(
        file_id=record.file_id,
        group_id=record.group_id,
        course_id=record.course_id,
        revision=record.revision,
        sha256=record.sha256,
        received_at=CAME.isoformat(),
        code=code_of(record.sha256),
    )


def hand_over(desk: Desk, revision: int, sign: str, **more: object) -> ExportRecord:
    made = sample.record(file_id=f"file-{sign}", revision=revision, sha256=sign * 64, group_id=desk.group.id, **more)
    done(desk.store.record_export(made))
    return made


def test_what_is_told_stays_told_and_only_the_newest_is_received(place: Path) -> None:
    """A receipt that changed the wrong hand-over would let a group rest while its answers lie in a drawer."""
    with a_desk(place / "data") as desk:
        first, second = hand_over(desk, 1, "a"), hand_over(desk, 2, "b")
        other = hand_over(desk, 1, "c", course_id="se.lansstyrelsen.annan")
        strange = msgspec.structs.replace(receipt_of(second), sha256="d" * 64)
        refused: tuple[tuple[Receipt, type[KnownError]], ...] = (
            (receipt_of(first), ReceiptOfOlder),
            (receipt_of(other), ReceiptOfAnother),
            (strange, ReceiptUnknown),
        )

        def newest() -> ExportRecord:
            return done(desk.store.exports(desk.group.id, sample.COURSE.id))[-1]

        noted = len(done(desk.store.audit()))
        for receipt, error in refused:
            with pytest.raises(error):
                receive_for(desk.store, receipt, second)
        assert len(done(desk.store.audit())) == noted

        assert note_sent(desk.store, newest()) == newest()
        assert newest().delivery is Delivery.SENT
        assert note_not_sent(desk.store, newest()) == newest()
        assert newest().delivery is Delivery.SAVED
        assert receive_for(desk.store, receipt_of(second), newest()) == newest()
        assert (newest().delivery, newest().received_at) == (Delivery.RECEIVED, CAME)
        noted = len(done(desk.store.audit()))
        assert receive_code(desk.store, newest(), desk.clock.now()) == newest()  # it is so already
        assert len(done(desk.store.audit())) == noted


@pytest.mark.parametrize(
    ("typed", "is_it"),
    [
        ("7F3K-92QX", True),
        (" 7f3k 92qx ", True),
        ("7F3K92QX", True),
        ("7F3K-92QZ", False),
        ("7F3K", False),
        ("", False),
    ],
)
def test_a_code_is_taken_as_people_write_it(typed: str, *, is_it: bool) -> None:
    """It comes in an e-mail, or is read over the telephone by somebody who does not think of capitals."""
    assert is_code_of(sample.record(), typed) == is_it


def test_letters_that_the_code_does_not_have_are_the_digits_they_look_like() -> None:
    """«O» and zero cannot be told apart on a note."""
    assert code_of("0000000021" + "0" * 54) == "0000-0011"
    assert is_code_of(sample.record(sha256="0000000021" + "0" * 54), "oOO0-0oIl")


@pytest.mark.parametrize(
    ("name", "number"),
    [("svar_metodstod_1380-halmstad_7b1e_2026-12-05_v2.docx", 2), ("svar_v12 (3).svar.age", 12), ("svar.docx", 5)],
)
def test_a_hand_over_is_called_what_its_recipient_calls_it(swedish: DocumentWords, name: str, number: int) -> None:
    """The covering words were written with the number it got when two copies were joined, which no file has."""
    record = sample.record(revision=5, files=(name,))

    assert record.given_number == number
    letter = sending_of(record, sample.COURSE, sample.GROUP, swedish).letter
    assert f"version {number}." in letter.text


def test_a_hand_over_of_support_alone_does_not_promise_answers(swedish: DocumentWords) -> None:
    """A county board sorts its post by subject: «Svar från arbetsgrupp» with none in it is looked for in vain."""
    alone = sample.record(counts={"answers": 2, "support": 2})
    letter = sending_of(alone, sample.COURSE, sample.GROUP, swedish).letter

    assert letter.subject.startswith("En arbetsgrupp önskar stöd")
    assert "svaren" not in letter.text
    both = sending_of(replace(alone, counts={"answers": 7, "support": 2}), sample.COURSE, sample.GROUP, swedish)
    assert both.letter.subject.startswith("Svar från arbetsgrupp")


def saved_in(place: Path, *endings: str, **more: object) -> ExportRecord:
    return sample.record(folder=str(place), files=tuple(f"svar.{ending}" for ending in endings), **more)


def test_a_hand_over_is_gone_on_with_from_what_lies_in_its_folder(place: Path, swedish: DocumentWords) -> None:
    """Next week, on the same computer: the letter, the files and the text are there as if they were just saved."""
    for name, content in (("svar.docx", "w"), ("svar.svar", "z"), ("svar.txt", "Så sa vi å"), ("svar.eml", "m")):
        (place / name).write_text(content, encoding="utf-8")
    sending = sending_of(saved_in(place, "docx", "svar", "txt", "eml"), sample.COURSE, sample.GROUP, swedish)

    assert (sending.is_there, sending.is_sealed, sending.text) == (True, False, "Så sa vi å")
    assert [path.name for path in sending.attached] == ["svar.docx", "svar.svar"]
    assert sending.draft == place / "svar.eml"
    assert (sending.letter.to, sending.code) == ("sigun.lilja@lansstyrelsen.se", "7F3K-92QX")
    assert "7F3K-92QX" in sending.letter.text
    assert "förseglade" not in sending.letter.text
    locked = replace(sending.record, key_fingerprint="NNVD-T8BR")
    assert "förseglade" in sending_of(locked, sample.COURSE, sample.GROUP, swedish).letter.text


@pytest.mark.parametrize(
    "spoil",
    [Path.unlink, lambda path: path.write_bytes(b"\xff\xfe\xff")],
    ids=["gone", "no text"],
)
def test_a_stick_that_was_pulled_leaves_what_can_still_be_done(
    place: Path, swedish: DocumentWords, spoil: Callable[[Path], object]
) -> None:
    """Nothing is attached that is not there, and nothing is copied that cannot be read."""
    (place / "svar.txt").write_text("Så sa vi", encoding="utf-8")
    spoil(place / "svar.txt")
    sending = sending_of(saved_in(place, "svar.age", "txt"), sample.COURSE, sample.GROUP, swedish)

    assert (sending.is_there, sending.text, sending.attached, sending.draft) == (False, "", (), None)
    assert [file.form for file in sending.files] == [None, Format.TEXT]
