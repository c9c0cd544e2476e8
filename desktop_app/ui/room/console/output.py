"""How the group's screen stands, as the console is told it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Seen(StrEnum):
    """What the group's screen shows."""

    ON = "on"
    """The group's picture."""
    BLACK = "black"
    """Black, because somebody wanted it so."""
    OFF = "off"
    """Nothing of ours: it was turned off here."""
    GONE = "gone"
    """Nothing: the cable is out, or the projector sleeps."""


@dataclass(frozen=True, slots=True)
class Output:
    """The group's screen: what it shows, and its name where it has one."""

    seen: Seen = Seen.ON
    name: str = ""
