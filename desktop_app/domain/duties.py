"""Who leads the meeting, who writes, and who says for the group that an answer is right.

First names or functions, as somebody typed them, or nothing. They are for the people in the room: nothing that leaves
the computer holds them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Duty(StrEnum):
    """What somebody does for the group at a meeting."""

    LEADS = "leads"
    WRITES = "writes"
    APPROVES = "approves"


@dataclass(frozen=True, slots=True)
class Duties:
    """Who does what at a meeting; empty where nobody was named."""

    leads: str = ""
    writes: str = ""
    approves: str = ""

    def who(self, duty: Duty) -> str:
        """Return who has the duty."""
        return str(getattr(self, duty.value))

    def given(self, duty: Duty, name: str) -> Duties:
        """Return the duties with this one somebody else's."""
        return replace(self, **{duty.value: name})

    def swapped(self, one: Duty, other: Duty) -> Duties:
        """Return the duties with two of them changed between those who have them."""
        return self.given(one, self.who(other)).given(other, self.who(one))


def next_writer(wrote: Iterable[str]) -> str:
    """Return whose turn it is: of those who have written, who did so longest ago; nobody where only one ever has.

    `wrote` is who wrote at each meeting, oldest first.
    """
    latest = list(dict.fromkeys(name for name in reversed(tuple(wrote)) if name))
    return latest[-1] if len(latest) > 1 else ""


def duties_document(duties: Duties) -> dict[str, str]:
    """Return the duties as a plain JSON document: those that somebody has."""
    return {duty.value: who for duty in Duty if (who := duties.who(duty))}


def duties_from_document(document: Any) -> Duties:
    """Return the duties a document holds; TypeError or ValueError where it holds none."""
    return Duties(**{Duty(duty).value: name + "" for duty, name in dict(document).items()})
