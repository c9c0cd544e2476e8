"""Answers as plain records: what is empty, what stands, what counts, and how a value is written down."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop_app.domain.answer import (
    EMPTY,
    Action,
    ActionsValue,
    Answer,
    Approved,
    ChoiceValue,
    DateValue,
    Declined,
    DeclinedBy,
    ListValue,
    NotApproved,
    NumberValue,
    Point,
    Revision,
    Status,
    TextValue,
    Value,
    is_empty,
    status_document,
    status_from_document,
    value_document,
    value_from_document,
)
from desktop_app.domain.course import PromptKind
from desktop_app.domain.ids import AnswerId, PromptId

AT = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)


def an_answer(revision: Revision | None = None, draft: Value | None = None) -> Answer:
    return Answer(AnswerId("a"), PromptId("p"), 1, "Vad?", PromptKind.TEXT, revision, draft)


def a_revision(text: str, status: Status) -> Revision:
    return Revision("e", 1, TextValue(text), status, "0" * 64, AT)


@pytest.mark.parametrize(
    ("value", "empty"),
    [
        (TextValue(" \n\t"), True),
        (TextValue("."), False),
        (ListValue((Point(" "), Point(""))), True),
        (ListValue((Point(""), Point("Tid"))), False),
        (ChoiceValue(), True),
        (ChoiceValue(("ja",)), False),
        (NumberValue(), True),
        (NumberValue(0), False),
        (DateValue(), True),
        (DateValue(date(2027, 1, 1)), False),
        (ActionsValue((Action(" ", "", " "),)), True),
        (ActionsValue((Action("", "", "snart"),)), False),
    ],
)
def test_blanks_are_no_answer_and_zero_is_one(value: Value, empty: bool) -> None:  # noqa: FBT001 - a table's column
    """A row added by mistake must not count as an answer, nor a zero as none."""
    assert is_empty(value) is empty


def test_every_kind_of_question_has_its_empty_value() -> None:
    """A new kind without one would fail when the question is opened, in front of the group."""
    assert set(EMPTY) == set(PromptKind)
    assert all(is_empty(value) for value in EMPTY.values())


@pytest.mark.parametrize(
    ("value", "document"),
    [
        (TextValue("å\n"), {"text": "å\n"}),
        (
            ListValue((Point("Tid"), Point("Rutin", "hinder"))),
            {"points": [{"text": "Tid"}, {"text": "Rutin", "tag": "hinder"}]},
        ),
        (ChoiceValue(("ja", "nej")), {"chosen": ["ja", "nej"]}),
        (NumberValue(4), {"number": 4}),
        (NumberValue(), {"number": None}),
        (DateValue(date(2027, 1, 15)), {"day": "2027-01-15"}),
        (DateValue(), {"day": None}),
        (
            ActionsValue((Action("Ring", "Åsa", "i mars"),)),
            {"actions": [{"what": "Ring", "who": "Åsa", "when": "i mars"}]},
        ),
    ],
)
def test_value_is_written_in_one_way(value: Value, document: dict[str, Any]) -> None:
    """The fingerprint is over exactly this; a change here would make every saved answer look damaged."""
    assert value_document(value) == document
    assert value_from_document(document) == value


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"text": 1},
        {"number": "4"},
        {"number": True},
        {"number": 4.0},
        {"day": 7},
        {"other": "x"},
        {"day": "soon"},
        {"points": ["Tid"]},
        {"points": [{"tag": "hinder"}]},
        {"points": [{"text": None}]},
        {"points": [{"text": "Tid", "tag": 7}]},
        {"points": {"text": "Tid"}},
        {"chosen": [1]},
        {"chosen": "ja"},
        {"actions": [None]},
        {"actions": [{"what": "Ring", "who": "Åsa"}]},
        {"actions": [{"what": "Ring", "who": "Åsa", "when": 3}]},
        [],
        None,
    ],
)
def test_document_that_is_no_value_is_refused(document: Any) -> None:
    """What a damaged or newer file says must not be guessed at."""
    with pytest.raises(ValueError, match=r".*"):
        value_from_document(document)


@pytest.mark.parametrize(
    ("status", "document"),
    [
        (NotApproved(), {"is": "not_approved"}),
        (Approved(AT), {"is": "approved", "at": "2026-11-18T15:00:00+00:00"}),
        (
            Approved(AT, date(2026, 11, 4)),
            {"is": "approved", "at": "2026-11-18T15:00:00+00:00", "on_paper": "2026-11-04"},
        ),
        (
            DeclinedBy(Declined.NO_TIME, AT),
            {"is": "declined", "reason": "no_time", "at": "2026-11-18T15:00:00+00:00"},
        ),
    ],
)
def test_status_is_written_in_one_way(status: Status, document: dict[str, Any]) -> None:
    """«Vi hann inte» is an answer too, with its time."""
    assert status_document(status) == document
    assert status_from_document(document) == status


@pytest.mark.parametrize(
    "document",
    [
        {},
        None,
        [7, "is"],
        {"is": "approved"},
        {"is": "approved", "at": AT.isoformat(), "on_paper": 4},
        {"is": "declined", "reason": "bored", "at": AT.isoformat()},
    ],
)
def test_document_that_is_no_status_is_refused(document: Any) -> None:
    """An unknown status must not be taken for approved."""
    with pytest.raises(ValueError, match=r".*"):
        status_from_document(document)


def test_value_and_status_are_told_apart_by_the_type_checker_and_at_run_time() -> None:
    """A kind that somebody adds and forgets in one place is a mistake that is seen at once."""
    for function in (is_empty, value_document, status_document):
        with pytest.raises(AssertionError):
            function("a plain string")  # type: ignore[operator]


def test_what_is_being_typed_is_what_stands() -> None:
    """The group sees the draft; without one the newest revision; without any, nothing."""
    saved = a_revision("sparat", NotApproved())

    assert an_answer().current == TextValue()
    assert an_answer(saved).current == TextValue("sparat")
    assert an_answer(saved, TextValue("nytt")).current == TextValue("nytt")


def test_changed_text_is_not_approved_any_more() -> None:
    """The group approved other words than those that stand there now."""
    approved = a_revision("ja", Approved(AT))

    assert an_answer().status == NotApproved()
    assert an_answer(approved).status == Approved(AT)
    assert an_answer(approved, TextValue("ja")).status == Approved(AT)
    assert an_answer(approved, TextValue("nej")).status == NotApproved()


def test_question_counts_when_something_is_said_or_it_is_declined() -> None:
    """Home counts answers; an empty text with a reason is one, an empty text is not."""
    assert an_answer(draft=TextValue("x")).is_answered
    assert an_answer(a_revision("", DeclinedBy(Declined.RATHER_NOT, AT))).is_answered
    assert not an_answer(a_revision("", NotApproved())).is_answered
    assert not an_answer().is_answered
