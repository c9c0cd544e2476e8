"""Who does what: an actor, a measure, how it is here, what it is for, and who follows it up; a row for each measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.answer import ActorMapValue, Level, ListValue, Presence, Value
from desktop_app.domain.course import Choice
from desktop_app.handover.secrecy import Field
from desktop_app.ui.room.console.editors import rows as shape
from desktop_app.ui.room.console.editors.actions import ActionsEditor
from desktop_app.words import translate
from desktop_app.words.answers import level, presence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.ui.room.console.editors.rows import Rows


class ActorsEditor(ActionsEditor):
    """Rows under a head, each with two choices: har, saknar, vet inte; främja, förebygga, upptäcka, stödja."""

    columns = (3, 5, 3)
    told_in = 1
    fields: Mapping[Field, int] = {Field.WHAT: 1, Field.WHEN: 2}

    def rows_of(self, value: Value) -> Rows:
        """Return a row for each measure."""
        assert isinstance(value, ActorMapValue | ListValue)  # noqa: S101  # the question's kind decides both
        return shape.of_actors(value)

    def value_of(self, rows: Rows) -> ActorMapValue:  # type: ignore[override]  # another kind of rows
        """Return the rows that hold anything."""
        return shape.to_actors(rows)

    def placeholders(self) -> tuple[str, ...]:
        """Return what the writing row says."""
        return (
            translate("Answer", "Municipality, police …"),
            translate("Answer", "What is done"),
            translate("Answer", "Who, and when"),
        )

    def choices(self) -> tuple[Choice, ...]:
        """Return how it can be with a measure."""
        return tuple(Choice(id=one.value, text=presence(one)) for one in Presence)

    def levels(self) -> tuple[Choice, ...]:
        """Return what a measure can be for."""
        return tuple(Choice(id=one.value, text=level(one)) for one in Level)

    def _columns(self) -> tuple[str, str, str]:
        return translate("Answer", "Actor"), translate("Answer", "Measure"), translate("Answer", "Followed up")
