"""Step 3: what is asked for, and that only the start waits for the manager."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.answer import Answer, ChoiceValue, DateValue, NotApproved, Revision, TextValue, Value
from desktop_app.domain.course import PromptKind
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.support import Mandate, SupportRequest, prompt_of, request_of, support_answers
from desktop_app.domain.support_parts import ASKED, MANDATE, Part, SupportStanding, standing_of

AT = datetime(2026, 12, 2, 15, tzinfo=UTC)


def part(which: Part, value: Value) -> Answer:
    prompt = prompt_of(which, which.name, ("via telefon",))
    revision = Revision("e", 1, value, NotApproved(), "", AT)
    return Answer(AnswerId(which), prompt.id, 1, prompt.text, prompt.kind, revision)


ANSWERS = (
    part(Part.MANDATE_DAY, DateValue(date(2026, 12, 1))),
    part(Part.NEED, TextValue("Rutin för kvällar")),
    part(Part.FORMS, ChoiceValue(("via telefon",))),
    part(Part.MANDATE_NAME, TextValue("Cecilia Chef")),
    part(Part.MANDATE_ROLE, TextValue("enhetschef")),
    part(Part.DATES, TextValue("  ")),
)


def test_the_request_is_read_from_its_parts() -> None:
    """Exactly what was typed goes to the county board; what was not touched is left out."""
    given = support_answers((*ANSWERS, Answer(AnswerId("q"), PromptId("q"), 1, "?", PromptKind.TEXT, None)))
    assert [answer.prompt_id for answer in given] == [
        Part.FORMS, Part.NEED, Part.MANDATE_NAME, Part.MANDATE_ROLE, Part.MANDATE_DAY,
    ]  # fmt: skip
    assert request_of(given) == SupportRequest(
        ("via telefon",), "", "Rutin för kvällar", "", Mandate("Cecilia Chef", "enhetschef", date(2026, 12, 1))
    )
    assert request_of(()) == SupportRequest()
    assert not request_of(()).is_asked


@pytest.mark.parametrize(
    ("mandate", "given", "empty"),
    [
        (Mandate(), False, True),
        (Mandate("C", "chef"), False, False),
        (Mandate("C", " ", date(2026, 12, 1)), False, False),
        (Mandate("C", "chef", date(2026, 12, 1)), True, False),
    ],
)
def test_a_mandate_is_somebody_as_something_on_a_day(mandate: Mandate, given: bool, empty: bool) -> None:  # noqa: FBT001
    """«Chefen har sagt ja» is not enough to begin on: who, as what, and when."""
    assert (mandate.is_given, mandate.is_empty) == (given, empty)


def test_without_the_mandate_only_the_start_waits() -> None:
    """R17: contact is never held up; «klart att starta» is."""
    ids = PromptId
    mandate = {ids(one) for one in MANDATE}
    assert standing_of(set()) is SupportStanding.NOT_ASKED
    assert standing_of(mandate) is SupportStanding.NOT_ASKED
    for one in ASKED:
        assert standing_of({ids(one), *list(mandate)[:2]}) is SupportStanding.ASKED
        assert standing_of({ids(one), *mandate}) is SupportStanding.READY


def test_the_parts_are_questions_the_store_can_keep() -> None:
    """Kinds decide how a value is read back from the disk years later."""
    assert prompt_of(Part.FORMS, "Hur?", ("på plats",)).choices[0].text == "på plats"
    assert prompt_of(Part.FORMS, "Hur?").kind is PromptKind.MULTIPLE_CHOICE
    assert prompt_of(Part.MANDATE_DAY, "När?").kind is PromptKind.DATE
    assert prompt_of(Part.NEED, "Vad?", ("på plats",)).choices == ()
