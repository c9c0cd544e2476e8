"""What can be chosen: plain data, the same for lists, cells and menus."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: `key` names it to the program, `detail` stands to the right (a code)."""

    key: str
    text: str
    detail: str = ""
