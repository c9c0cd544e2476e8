"""A question that was changed in a newer course: what was answered to the old one is still an answer to that one."""

from __future__ import annotations

import pytest

from desktop_app.domain.answer import (
    EMPTY,
    ActorMapValue,
    ActorRow,
    Answer,
    ChoiceValue,
    ListValue,
    NotApproved,
    NumberValue,
    Point,
    Revision,
    TextValue,
    Value,
)
from desktop_app.domain.asked import as_asked, fitting, is_asked_anew
from desktop_app.domain.course import Choice, Prompt, PromptKind
from desktop_app.domain.ids import AnswerId, PromptId

NOW = Prompt(
    id=PromptId("p"), text="Välj det viktigaste", version=2, kind=PromptKind.CHOICE, choices=(Choice(id="a", text="A"),)
)


def answer(kind: PromptKind, value: Value | None) -> Answer:
    revision = Revision("e", 1, value, NotApproved(), "", None) if value is not None else None  # type: ignore[arg-type]
    return Answer(AnswerId("x"), PromptId("p"), 1, "Vad är viktigast?", kind, revision)


def test_a_question_is_asked_as_it_was_when_its_answer_was_begun() -> None:
    """The newer course's words over an older answer would be an answer nobody has given."""
    asked = as_asked(NOW, answer(PromptKind.TEXT, TextValue("Tid")))
    assert (asked.text, asked.version, asked.kind, asked.choices) == ("Vad är viktigast?", 1, PromptKind.TEXT, ())
    assert as_asked(NOW, None) == NOW


def test_alternatives_are_named_as_the_newer_course_names_them() -> None:
    """One choice that became several: the same alternatives, and what was picked has its words."""
    asked = as_asked(NOW, answer(PromptKind.MULTIPLE_CHOICE, ChoiceValue(("a",))))
    assert (asked.kind, asked.choices) == (PromptKind.MULTIPLE_CHOICE, NOW.choices)


def test_only_a_question_that_nobody_has_answered_is_asked_anew() -> None:
    """What was answered keeps its question; what was not is what the course asks today."""
    assert is_asked_anew(NOW, answer(PromptKind.TEXT, TextValue(" ")))
    assert is_asked_anew(NOW, answer(PromptKind.TEXT, None))
    assert not is_asked_anew(NOW, answer(PromptKind.TEXT, TextValue("Tid")))
    same = Answer(AnswerId("x"), NOW.id, NOW.version, NOW.text, NOW.kind, None)
    assert not is_asked_anew(NOW, same)


POINTS = ListValue((Point("Polisen"), Point(" ")))
ROWS = ActorMapValue((ActorRow("", "Polisen"),))


@pytest.mark.parametrize(
    ("kind", "value", "together"),
    [
        (PromptKind.TEXT, TextValue("Ja"), (PromptKind.TEXT, TextValue("Ja"))),
        (PromptKind.LIST, TextValue(" "), (PromptKind.LIST, EMPTY[PromptKind.LIST])),
        (PromptKind.ACTOR_MAP, POINTS, (PromptKind.ACTOR_MAP, ROWS)),
        (PromptKind.LIST, ROWS, (PromptKind.ACTOR_MAP, ROWS)),
        (PromptKind.SCALE, NumberValue(4), (PromptKind.SCALE, NumberValue(4))),
        (PromptKind.TEXT, POINTS, (PromptKind.LIST, POINTS)),
    ],
)
def test_a_kind_and_a_value_that_part_are_brought_together(
    kind: PromptKind, value: Value, together: tuple[PromptKind, Value]
) -> None:
    """An editor and the county's reader take one kind of value for a kind of question, and refuse any other."""
    assert fitting(kind, value) == together
