"""The ready-check («Förhandskoll»): what is looked at before a meeting, and what was found.

The checks themselves are made by those who know (library, player, machine); here is their common form and their order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CheckKind(StrEnum):
    """What is looked at. A row whose feature is not built is not in the list."""

    SCREEN = "screen"
    SOUND = "sound"
    FILM = "film"
    POWER = "power"
    MACHINE = "machine"
    """Kept awake, and room on the disk."""


class CheckState(StrEnum):
    """What was found."""

    LOOKING = "looking"
    READY = "ready"
    REVIEW = "review"
    FAULT = "fault"


class Way(StrEnum):
    """Where a row's button leads."""

    THERE = "there"
    """It does what its words say, or looks again."""
    FILL = "fill"
    """To where a film is filled in."""
    CHOOSE = "choose"
    """To the choice of films: this one is as it was made, and another may be better here."""


@dataclass(frozen=True, slots=True)
class Check:
    """One row: its state, two lines of words, and the words of the buttons that mend it (empty: no button)."""

    kind: CheckKind
    key: str
    """Tells rows of the same kind apart: a lecture's id."""
    state: CheckState
    title: str
    detail: str = ""
    fix: str = ""
    second: str = ""
    """A calmer button under the words."""
    way: Way = Way.THERE
    """Where the first button leads."""
