"""How far a long piece of work has come: told by those who do it, shown by those who asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it has come, in bytes, and with which file."""

    done: int
    total: int
    name: str


def ignore_progress(progress: Progress) -> None:
    """Do nothing: for callers who do not ask."""


def ignore_bytes(done: int) -> None:
    """Do nothing: for callers who do not ask."""
