"""The work group: where it works, who is in the room by role, never by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.ids import GroupId


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality with its official code (four digits as text, SCB) and name as in «Halmstads kommun»."""

    code: str
    name: str
    short_name: str

    @property
    def county_code(self) -> str:
        """The county's SCB code: the first two digits."""
        return self.code[:2]


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many of one role are in the room."""

    role: str
    people: int


@dataclass(frozen=True, slots=True)
class Group:
    """A work group. `units` has the home unit first; `roles` are remembered for the next meeting."""

    id: GroupId
    municipality_code: str
    municipality_name: str
    units: tuple[str, ...]
    made_at: datetime

    @property
    def unit(self) -> str:
        """The home unit's name."""
        return self.units[0] if self.units else ""

    @property
    def label(self) -> str:
        """The unit, or the municipality where no unit was given."""
        return self.unit or self.municipality_name
