"""Which screen is the group's: remembered by what it is, never by where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from desktop_app.ui.room.screens import Screen, after, facilitators_screen, find, groups_screen, is_mirrored, seen

LAPTOP = Screen("AUO", "", "", "eDP-1", QRect(0, 0, 1366, 768), is_first=True)
EPSON = Screen("EPSON", "EB-L210", "X4KA", "HDMI-1", QRect(1366, 0, 1920, 1080), is_first=False)
DESK = Screen("Dell", "Dell U2723", "7QZ", "DP-2", QRect(-2560, 0, 2560, 1440), is_first=False)


def test_the_projector_is_the_groups_without_a_question() -> None:
    """A group that plugs in its only projector should have nothing to choose."""
    assert groups_screen((LAPTOP, EPSON), "") == EPSON
    assert facilitators_screen((LAPTOP, EPSON), EPSON) == LAPTOP


def test_a_projector_the_system_calls_primary_is_still_the_groups() -> None:
    """Many laptops make the projector the primary screen; the laptop's own is told by its connector."""
    screens = (replace(EPSON, is_first=True), replace(LAPTOP, is_first=False))

    assert groups_screen(screens, "") == screens[0]


def test_a_screen_is_known_again_by_what_it_is() -> None:
    """Next week the cable is in the other socket and the screen stands on the other side (FS#3495, M3#3889)."""
    moved = replace(EPSON, connector="DP-1", area=QRect(-4480, 0, 1920, 1080))

    assert groups_screen((LAPTOP, DESK, moved), EPSON.key) == moved
    assert groups_screen((LAPTOP, DESK), EPSON.key) == DESK  # another room, another screen


def test_two_screens_of_one_kind_are_told_apart_by_their_sockets() -> None:
    """Twins without serial numbers hang in every meeting room."""
    twins = [
        replace(EPSON, serial="", connector=name, area=EPSON.area.translated(i * 1920, 0))
        for i, name in enumerate(("HDMI-1", "HDMI-2"))
    ]

    assert find(twins, twins[1].key) == twins[1]


def test_a_screen_that_tells_nothing_is_known_by_its_socket_only() -> None:
    """Nothing in common is no likeness: else every nameless screen would be every other."""
    nameless = Screen("", "", "", "HDMI-1", EPSON.area, is_first=False)

    assert find((nameless,), nameless.key) == nameless
    assert find((nameless,), replace(nameless, connector="VGA-1").key) is None
    assert nameless.name == "HDMI-1"


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_mirrored_screens_are_one(size: tuple[int, int]) -> None:
    """A console on a mirrored projector is the group's to read: there is one screen, and it is said why."""
    screens = (LAPTOP, replace(EPSON, area=QRect(0, 0, *size)))

    assert is_mirrored(screens)
    assert seen(screens) == (LAPTOP,)
    assert groups_screen(screens, EPSON.key) is None
    assert not is_mirrored((LAPTOP, EPSON))


def test_one_press_after_the_other_goes_through_every_screen() -> None:
    """«Välj en annan skärm» needs no list."""
    screens = (LAPTOP, EPSON, DESK)

    assert [after(screens, screen) for screen in screens] == [EPSON, DESK, LAPTOP]


def test_a_screen_has_its_makers_name_once() -> None:
    """«Dell Dell U2723» reads as a fault."""
    assert (EPSON.name, DESK.name) == ("EPSON EB-L210", "Dell U2723")
