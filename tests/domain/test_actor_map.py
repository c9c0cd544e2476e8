"""The map of who does what: every field comes back from the disk, and nothing else is taken for a row."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.answer import (
    EMPTY,
    ActorMapValue,
    ActorRow,
    Level,
    Presence,
    is_empty,
    value_document,
    value_from_document,
)
from desktop_app.domain.course import PromptKind
from desktop_app.domain.steps import OWN_MAP, Step, StepKind
from desktop_app.handover.secrecy import Field, places, without
from desktop_app.session.plan import own_prompt

WHOLE = ActorRow("Polisen", "Uppsökande arbete", "Åsa, i mars", Presence.LACK, Level.DETECT)
MAP = ActorMapValue((WHOLE, ActorRow("Skolan")))


def test_a_map_comes_back_as_it_was_written() -> None:
    """Gaps are compared over years: what was not said must not come back as something."""
    assert value_from_document(value_document(MAP)) == MAP
    assert value_document(ActorMapValue((ActorRow("Skolan"),))) == {
        "actors": [{"actor": "Skolan", "measure": "", "follow_up": ""}]
    }
    assert EMPTY[PromptKind.ACTOR_MAP] == ActorMapValue()


@pytest.mark.parametrize(
    "row",
    [
        {"actor": "a", "measure": "b"},
        {"actor": "a", "measure": "b", "follow_up": "", "presence": "perhaps"},
        {"actor": "a", "measure": "b", "follow_up": "", "level": 3},
        "a",
    ],
)
def test_what_is_no_row_is_refused(row: Any) -> None:
    """A damaged store or a stranger's file must be told, not shown as something else."""
    with pytest.raises(ValueError, match=r"row|text|valid"):
        value_from_document({"actors": [row]})


def test_a_row_with_only_choices_says_nothing() -> None:
    """A choice pressed by accident in an empty row is no answer."""
    assert is_empty(ActorMapValue((ActorRow("", " ", "", Presence.HAVE, Level.PREVENT),)))
    assert not is_empty(MAP)


def test_each_text_of_a_row_is_checked_for_persons() -> None:
    """A colleague's mobile number under «följs upp» would leave with the map."""
    number = "070-123 45 67"
    for field, row in (
        (Field.WHO, ActorRow(number)),
        (Field.WHAT, ActorRow("Polisen", f"ring {number}")),
        (Field.WHEN, ActorRow("Polisen", "", number)),
    ):
        value = ActorMapValue((WHOLE, row))
        (place,) = places(value)
        assert (place.row, place.field) == (1, field)
        assert places(without(value, place)) == ()


def test_the_groups_map_is_a_question_of_its_own_kind() -> None:
    """Opened from Home or put into a meeting, it is the same answer with the same editor."""
    assert own_prompt(Step(StepKind.OWN, prompt=OWN_MAP, text="Vem gör vad?")).kind is PromptKind.ACTOR_MAP
