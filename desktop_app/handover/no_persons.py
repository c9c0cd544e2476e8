"""What the group has said is no person, while it wrote or before it handed over.

Kept in memory alone, for as long as the program runs: written down it would be a list of what to hide (decision 512).
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.answer import TextValue, Value
from desktop_app.domain.ids import AnswerId
from desktop_app.handover.secrecy import Field, Kind, Place, quote


class NoPersons:
    """Remembers by answer and words found: it is the same though words before it have been changed."""

    def __init__(self) -> None:
        self._said: set[tuple[AnswerId, Kind, Field, str]] = set()

    def holds(self, answer_id: AnswerId, value: Value, place: Place) -> bool:
        """Tell whether what stands at a place was said to be no person. LookupError where there is no such place."""
        return _key(answer_id, value, place) in self._said

    def add(self, answer_id: AnswerId, value: Value, place: Place) -> None:
        """Remember that it is no person."""
        self._said.add(_key(answer_id, value, place))

    def discard(self, answer_id: AnswerId, value: Value, place: Place) -> None:
        """Ask about it again."""
        self._said.discard(_key(answer_id, value, place))


def in_question(text: str, place: Place) -> tuple[TextValue, Place]:
    """Return an own question as a value, and the place in it, so that it can be quoted and remembered as an answer."""
    return TextValue(text), replace(place, field=Field.TEXT)


def _key(answer_id: AnswerId, value: Value, place: Place) -> tuple[AnswerId, Kind, Field, str]:
    return answer_id, place.hit.kind, place.field, quote(value, place).found
