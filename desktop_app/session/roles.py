"""Who leads and who writes, by turns. Names are typed by the group, stay on the computer, and may be empty. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.session import Session


def suggest_writer(sessions: Iterable[Session]) -> str:
    """Return who may write this time: of those who have written, the one whose turn it was longest ago.

    Never the one who wrote last; nothing where nobody else is known. `sessions` are the group's, oldest first.
    """
    turns = [session.writer.strip() for session in sessions if session.writer.strip()]
    last_turn = {name: turn for turn, name in enumerate(turns)}
    others = [name for name in last_turn if name != turns[-1]]
    return min(others, key=lambda name: last_turn[name], default="")
