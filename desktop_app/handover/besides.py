"""What leaves besides the answers and was typed by hand: units' names and roles. To be looked through as answers are.

Each is a list with an id of its own that no course and no store knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desktop_app.domain.answer import Answer, ListValue, Point
from desktop_app.domain.course import PromptKind
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.ids import AnswerId, PromptId

UNITS: Final = PromptId("besides-units")
ROLES: Final = PromptId("besides-roles")
BESIDES: Final = (UNITS, ROLES)


def besides(group: Group, attendance: Iterable[HeadCount]) -> tuple[Answer, ...]:
    """Return the units and the roles that leave, each as a list; none where there is nothing in it."""
    named = {UNITS: group.units, ROLES: tuple(count.role for count in attendance)}
    return tuple(
        Answer(
            id=AnswerId(f"{group.id} {prompt_id}"),
            prompt_id=prompt_id,
            prompt_version=1,
            prompt_text="",
            kind=PromptKind.LIST,
            revision=None,
            draft=ListValue(tuple(Point(name) for name in names)),
        )
        for prompt_id, names in named.items()
        if names
    )
