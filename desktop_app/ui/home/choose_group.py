"""The list of groups, where another one is to be chosen: each by its unit and municipality, in the alphabet's order."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.courses.regions import swedish_order
from desktop_app.domain.group import Group
from desktop_app.ui.widgets.menus import MenuButton
from desktop_app.ui.widgets.options import Option
from desktop_app.words import translate


def offer_groups(button: MenuButton, groups: Sequence[Group], present: str) -> None:
    """Open the list under its button."""
    lines = [Option(one.id, one.label, one.municipality_name if one.unit else "") for one in groups]
    button.offer(
        sorted(lines, key=lambda line: (swedish_order(line.text), line.detail)),
        present,
        find=translate("Home", "Find a group"),
        nothing=translate("Home", "There is no such group."),
    )
