"""What Ctrl+Z goes back to, in editors that are made of several fields.

Pure. Remembers whole values, so that joining two points, pasting ten or moving one is undone as simply as a letter.
A run of typing in one place is one step.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")

LONGEST = 500
"""Steps that are kept; the store's revisions remember the rest."""


@dataclass
class History(Generic[T]):
    """States of an editor in order, and which of them is shown."""

    shown: T
    _before: list[T] = field(default_factory=list)
    _after: list[T] = field(default_factory=list)
    _run: object = None

    def record(self, state: T, run: object = None) -> None:
        """Take in a new state. States of the same `run` (say, typing in one field) are undone together."""
        if run is None or run != self._run:
            self._before.append(self.shown)
            del self._before[:-LONGEST]
        self._run = run
        self._after.clear()
        self.shown = state

    def undo(self) -> T | None:
        """Return the state before, or None at the beginning."""
        if not self._before:
            return None
        self._after.append(self.shown)
        self.shown = self._before.pop()
        self._run = None
        return self.shown

    def redo(self) -> T | None:
        """Return the state that was undone last, or None where nothing was."""
        if not self._after:
            return None
        self._before.append(self.shown)
        self.shown = self._after.pop()
        self._run = None
        return self.shown
