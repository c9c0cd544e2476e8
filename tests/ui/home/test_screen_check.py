"""The ready-check's row about the group's screen: what it says of every kind of cabling, and what its buttons do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QRect

from desktop_app.session.readiness import CheckState
from desktop_app.settings import Settings
from desktop_app.ui.home.screen_check import ScreenCheck
from desktop_app.ui.means import Means
from desktop_app.ui.room.screens import Screen, Screens
from desktop_app.ui.theme.theme import Theme
from tests.ui.room.test_group_screen import Cables
from tests.ui.room.test_screens import EPSON, LAPTOP

Made = tuple[ScreenCheck, Cables, SimpleNamespace]


@pytest.fixture
def check(theme: Theme) -> Callable[..., Made]:
    """Return what makes a row for these screens."""

    def make(*screens: Screen) -> Made:
        means = SimpleNamespace(settings=Settings())
        means.keep_settings = lambda chosen: setattr(means, "settings", chosen)
        cables = Cables(*screens)
        return ScreenCheck(cast("Means", means), cast("Screens", cables)), cables, means

    return make


def test_a_projector_is_named_with_its_own_picture(check: Callable[..., Made]) -> None:
    """The facilitator sees before the meeting that the group will see; its real pixels also on a scaled screen."""
    row, _, _ = check(LAPTOP, replace(EPSON, area=QRect(1366, 0, 960, 540), ratio=2.0))

    found = row.row()

    assert (found.state, found.title, found.detail) == (
        CheckState.READY,
        "The group's screen: EPSON EB-L210",
        "A picture of its own, 1920 × 1080",
    )
    assert (found.fix, found.second) == ("Show numbers", "Change screen")


def test_numbers_and_changing_lead_to_the_right_screen(check: Callable[..., Made]) -> None:
    """«Which is the projector?» is answered on the screens, and the answer holds for the meeting."""
    row, _, means = check(LAPTOP, EPSON)

    row.fix(row.row())
    assert [board.whose for board in row._identify.boards] == ["Your screen", "The group's screen"]
    row.change()

    assert [board.whose for board in row._identify.boards] == ["The group's screen", "Your screen"]
    assert means.settings.group_screen == LAPTOP.key
    assert row.row().title == "The group's screen: eDP-1"
    row.end()
    assert row._identify.boards == ()


def test_mirrored_screens_are_said_so(check: Callable[..., Made]) -> None:
    """Else the facilitator's notes are on the wall, and nobody knows until someone reads them."""
    row, _, _ = check(LAPTOP, replace(EPSON, area=LAPTOP.area))

    assert (row.row().state, row.row().title) == (CheckState.REVIEW, "Both screens show the same")


def test_one_screen_is_ready_and_can_be_shared_as_a_window(check: Callable[..., Made]) -> None:
    """A group around one laptop is ready; one in a video meeting asks for a window, and can ask for none again."""
    row, cables, means = check(LAPTOP)
    said: list[bool] = []
    row.changed.connect(lambda: said.append(True))
    assert row.row().state is CheckState.READY

    row.change()
    assert means.settings.group_in_window
    assert row.row().title == "The group's screen: a window"
    row.change()
    assert not means.settings.group_in_window
    cables.are(LAPTOP, EPSON)

    assert row.row().title == "The group's screen: EPSON EB-L210"
    assert len(said) == 3
