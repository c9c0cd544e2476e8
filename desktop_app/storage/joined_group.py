"""What a group is and has one of, where two copies of it parted: who is in it, its ended meetings, its plan.

Units and municipalities of both are in it: one that is left out would be missed in what is handed over. A meeting that
was ended and then gone on with in the copy alone is as there; where both have gone on with it, it is as here. The plan
and the contacts are one of each, and those of this computer stay (decision 617).
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.group import Group
from desktop_app.domain.ids import GroupId
from desktop_app.storage.reading import Row, Rows, group_of


def group_in(rows: Rows, group_id: GroupId) -> Group:
    """Return the group as a copy has it."""
    return next(group_of(row) for row in rows["group"] if row["id"] == group_id)


def joined(here: Group, there: Group) -> Group:
    """Return the group with the units and municipalities of both copies, this computer's first."""
    codes = {one.code for one in here.municipalities}
    return replace(
        here,
        units=tuple(dict.fromkeys((*here.units, *there.units))),
        others=(*here.others, *(one for one in there.municipalities if one.code and one.code not in codes)),
    )


def gone_on_there(mine: Rows, theirs: Rows) -> frozenset[str]:
    """Return the meetings that are here, and that only the copy has let go on after they were ended."""
    here, there = _reopened(mine), _reopened(theirs)
    gone_on_here = {session for session, _ in here - there}
    held = {row["id"] for row in mine["session"]}
    return frozenset(session for session, _ in there - here if session in held and session not in gone_on_here)


def has_another(table: str, mine: Rows, theirs: Rows) -> bool:
    """Tell whether both copies have a `plan` (or `contacts`), and not the same."""
    here, there = ({_of_what(row): row[table] for row in rows[table]} for rows in (mine, theirs))
    return any(here[key] != content for key, content in there.items() if key in here)


def _reopened(rows: Rows) -> set[tuple[str, str]]:
    return {(row["session_id"], row["at"]) for row in rows["audit"] if row["kind"] == "session_reopened"}


def _of_what(row: Row) -> tuple[str, str]:
    return row["group_id"], row.get("course_id", "")
