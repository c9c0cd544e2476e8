"""The work group: where it works, who is in the room by role, never by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_app.domain.course import SupportContact
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


def total(attendance: tuple[HeadCount, ...]) -> int:
    """Return how many there are in all."""
    return sum(count.people for count in attendance)


def with_one_more(attendance: tuple[HeadCount, ...], role: str) -> tuple[HeadCount, ...]:
    """Return the head-count when one of a role has come; a role nobody had comes last."""
    if role not in {count.role for count in attendance}:
        return (*attendance, HeadCount(role, 1))
    return tuple(HeadCount(c.role, c.people + 1) if c.role == role else c for c in attendance)


def with_one_less(attendance: tuple[HeadCount, ...], role: str) -> tuple[HeadCount, ...]:
    """Return the head-count when one of a role has left; never fewer than none."""
    return tuple(HeadCount(c.role, max(0, c.people - 1)) if c.role == role else c for c in attendance)


@dataclass(frozen=True, slots=True)
class Group:
    """A work group. `units` has the home unit first; `others` are the municipalities in it besides its home."""

    id: GroupId
    municipality_code: str
    municipality_name: str
    units: tuple[str, ...]
    made_at: datetime
    others: tuple[Municipality, ...] = ()

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """Every municipality in the group, the home municipality first."""
        return (Municipality(self.municipality_code, self.municipality_name, self.municipality_name), *self.others)

    @property
    def unit(self) -> str:
        """The home unit's name."""
        return self.units[0] if self.units else ""

    @property
    def label(self) -> str:
        """The unit, or the municipality where no unit was given."""
        return self.unit or self.municipality_name


def municipalities_document(municipalities: tuple[Municipality, ...]) -> list[dict[str, str]]:
    """Return municipalities as a plain JSON document."""
    return [{"code": one.code, "name": one.name, "short_name": one.short_name} for one in municipalities]


def municipalities_from_document(document: Any) -> tuple[Municipality, ...]:
    """Return the municipalities a document holds; ValueError, TypeError or LookupError where it holds none."""
    return tuple(Municipality(*(one[field] + "" for field in ("code", "name", "short_name"))) for one in document)


def contacts_document(contacts: tuple[SupportContact, ...]) -> list[dict[str, str]]:
    """Return whom a group's people turn to, as a plain JSON document."""
    return [{"name": c.name, "phone": c.phone, "email": c.email, "note": c.note} for c in contacts]


def contacts_from_document(document: Any) -> tuple[SupportContact, ...]:
    """Return the contacts a document holds; ValueError, TypeError or LookupError where it holds none."""
    return tuple(
        SupportContact(**{field: contact[field].strip() for field in ("name", "phone", "email", "note")})
        for contact in document
    )
