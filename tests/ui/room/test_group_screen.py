"""The group's screen: two windows, cables that come and go, and a window with nothing on it but the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.settings import Settings
from desktop_app.ui.means import Means
from desktop_app.ui.room.audience.picture import GroupPicture
from desktop_app.ui.room.console.output import Output, Seen
from desktop_app.ui.room.group_screen import GroupScreen, Layout
from desktop_app.ui.room.screens import Screen, Screens
from desktop_app.ui.theme.theme import Theme
from tests.ui.room.stories import POINTS, STEPS, StillPlayer, film_state, question_state, room_state
from tests.ui.room.test_screens import DESK, EPSON, LAPTOP

ROLES = {QAccessible.Role.Client, QAccessible.Role.Window, QAccessible.Role.StaticText, QAccessible.Role.Graphic}
"""What a screen reader finds that is nothing to press."""


class Cables(QObject):
    """Screens that a hand plugs in and pulls out."""

    changed = Signal()

    def __init__(self, *screens: Screen) -> None:
        super().__init__()
        self._screens = screens

    def now(self) -> tuple[Screen, ...]:
        """Return what is plugged in."""
        return self._screens

    def are(self, *screens: Screen) -> None:
        """Let these be plugged in from now on."""
        self._screens = screens
        self.changed.emit()


class Desk:
    """The facilitator's window, the cables, and what was told."""

    def __init__(self, window: QWidget, *screens: Screen) -> None:
        self.cables = Cables(*screens)
        self.means = SimpleNamespace(player=StillPlayer(), settings=Settings(), keep_settings=self._keep)
        self.picture = GroupPicture(self.means.player)
        self.window = window
        self.screen = GroupScreen(cast("Means", self.means), cast("Screens", self.cables), window, self.picture)
        self.audience = self.screen.audience
        self.told: list[object] = []
        for name in ("lost", "exposed", "back", "only_one"):
            getattr(self.screen, name).connect(lambda name=name: self.told.append((name, self.audience.isVisible())))
        self.screen.layout_changed.connect(self.told.append)
        self.screen.output_changed.connect(self.told.append)

    def _keep(self, chosen: Settings) -> None:
        self.means.settings = chosen

    def begin(self) -> None:
        """Begin the meeting, and forget what that told."""
        self.screen.begin()
        self.told.clear()

    @property
    def group(self) -> Screen | None:
        """The screen that is the group's."""
        return self.screen._group


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    """Return the facilitator's window, on the laptop."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(100, 100, 600, 400)
    window.show()
    return window


@pytest.fixture
def desk(window: QWidget) -> Iterator[Desk]:
    """Return a laptop and a projector, the meeting begun."""
    desk = Desk(window, LAPTOP, EPSON)
    desk.begin()
    yield desk
    desk.screen.end()


def test_with_a_projector_the_picture_covers_it_and_the_console_comes_here(window: QWidget) -> None:
    """Plugged in before the meeting, everything stands where it should without a press."""
    desk = Desk(window, LAPTOP, EPSON)

    desk.screen.begin()

    assert desk.told == [Layout.BESIDE, Output(Seen.ON, "EPSON EB-L210")]
    assert desk.audience.isFullScreen()
    assert desk.audience.isVisible()
    desk.screen.end()


def test_with_one_screen_nothing_is_said_and_nothing_shown(window: QWidget) -> None:
    """A group around a laptop is no fault to be told of (FS#3540)."""
    desk = Desk(window, LAPTOP)

    desk.screen.begin()

    assert desk.told == []
    assert desk.screen.layout is Layout.ALONE
    assert not desk.audience.isVisible()
    desk.screen.end()


def test_a_pulled_cable_hides_the_picture_before_anybody_is_told(desk: Desk) -> None:
    """Else the window system moves it over the console, in front of whoever must act (X24)."""
    desk.cables.are(LAPTOP)

    assert desk.told == [("lost", False), Output(Seen.GONE, "EPSON EB-L210")]
    assert desk.screen.layout is Layout.BESIDE  # the console stays, usable


def test_plugged_again_the_same_screen_has_the_picture(desk: Desk) -> None:
    """Also in another socket, and beside a monitor that was there all the time."""
    desk.cables.are(LAPTOP)
    desk.told.clear()

    desk.cables.are(LAPTOP, replace(EPSON, connector="DP-1"))

    assert desk.told == [Output(Seen.ON, "EPSON EB-L210"), ("back", True)]


def test_a_third_screen_neither_takes_the_picture_nor_is_given_it(desk: Desk) -> None:
    """A monitor on the desk is not the group's because the projector's cable fell out."""
    desk.cables.are(LAPTOP, EPSON, DESK)
    assert desk.group == EPSON

    desk.cables.are(LAPTOP, DESK)
    desk.cables.changed.emit()  # the system says everything twice

    assert desk.screen.output.seen is Seen.GONE
    desk.screen.choose_another()
    assert (desk.group, desk.screen.output) == (DESK, Output(Seen.ON, "Dell U2723"))


def test_a_twin_of_the_projector_is_not_the_projector(window: QWidget) -> None:
    """Two screens of one kind without serial numbers: the one that is left is not taken for the one that was pulled."""
    twin = replace(EPSON, serial="", connector="DP-1", area=LAPTOP.area, is_first=True)
    desk = Desk(window, twin, replace(EPSON, serial=""))
    desk.begin()

    desk.cables.are(twin)

    assert desk.told[0] == ("lost", False)
    assert desk.screen.output.seen is Seen.GONE

    desk.cables.are(twin, replace(EPSON, serial="", connector="HDMI-2"))

    assert desk.group is not None
    assert desk.group.connector == "HDMI-2"
    desk.screen.end()


def test_the_laptops_screen_going_dark_is_told_apart(desk: Desk) -> None:
    """With the lid closed the console would come up before the group: the room behind black comes instead."""
    desk.cables.are(EPSON)

    assert desk.told == [("lost", False), Output(Seen.GONE, "EPSON EB-L210"), Layout.ALONE, ("exposed", False)]
    desk.told.clear()

    desk.cables.are(LAPTOP, EPSON)

    assert desk.told == [Layout.BESIDE, Output(Seen.ON, "EPSON EB-L210"), ("back", True)]


def test_going_on_here_is_not_undone_by_the_cable(desk: Desk) -> None:
    """The film would jump to the wall in the middle of a sentence; one key takes it there when it suits."""
    desk.cables.are(LAPTOP)
    desk.screen.stay_here()
    assert desk.told[-3:] == [Layout.ALONE, Output(Seen.OFF), ("back", False)]

    desk.cables.are(LAPTOP, EPSON)
    assert desk.screen.layout is Layout.ALONE

    desk.screen.swap()
    assert (desk.screen.layout, desk.group) == (Layout.BESIDE, EPSON)


def test_swapped_screens_are_remembered_but_not_a_laptop(desk: Desk) -> None:
    """The projector will be known next time; that the group once looked at the laptop says nothing of the next room."""
    desk.screen.swap()
    assert desk.group == LAPTOP
    assert desk.means.settings.group_screen == ""

    desk.screen.swap()
    assert desk.group == EPSON
    assert desk.means.settings.group_screen == EPSON.key


def test_swapping_what_cannot_be_swapped_says_so(window: QWidget) -> None:
    """A key that does nothing is pressed again, harder."""
    desk = Desk(window, LAPTOP)
    desk.begin()

    desk.screen.swap()

    assert desk.told == [("only_one", False)]
    desk.screen.end()


def test_a_screen_plugged_in_later_is_used_at_once(window: QWidget) -> None:
    """Whoever plugs in a projector wants to see the film on it."""
    desk = Desk(window, LAPTOP)
    desk.begin()

    desk.cables.are(LAPTOP, EPSON)

    assert desk.told == [Layout.BESIDE, Output(Seen.ON, "EPSON EB-L210")]
    desk.screen.end()


def test_the_picture_can_be_a_window_to_share(desk: Desk) -> None:
    """In a video meeting one shares a window, by its name; it has a frame, and closing it loses nothing."""
    desk.screen.share()
    assert not desk.audience.isFullScreen()
    assert desk.audience.is_shared
    assert desk.audience.windowTitle() == "The group's screen – Samsyn"
    desk.cables.are(LAPTOP)  # no screen is lost that the picture is not on
    assert ("lost", False) not in desk.told
    desk.cables.are(LAPTOP, EPSON)

    desk.audience.close_wanted.emit()

    assert desk.audience.isFullScreen()
    assert desk.screen.layout is Layout.BESIDE


def test_keys_on_the_groups_window_are_passed_on(desk: Desk) -> None:
    """A window system that gives it the focus must not make the clicker dead."""
    keys: list[int] = []
    desk.audience.key_pressed.connect(lambda event: keys.append(event.key()))

    QTest.keyClick(desk.audience, Qt.Key.Key_PageDown)

    assert keys == [Qt.Key.Key_PageDown]


def test_numbers_stand_on_every_screen_until_a_press(desk: Desk) -> None:
    """«Which is which?» is answered by the screens themselves, and gone before it is in the way."""
    desk.screen.identify()
    boards = desk.screen._identify.boards
    assert [(board.number, board.whose, board.name) for board in boards] == [
        (1, "Your screen", "eDP-1"),
        (2, "The group's screen", "EPSON EB-L210"),
    ]

    QTest.mouseClick(boards[0], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    assert desk.screen._identify.boards == ()


def test_nothing_but_the_picture_is_ever_on_the_groups_window(desk: Desk) -> None:
    """No control, no dialog, no pointer: what stands there, a whole room reads."""
    writing = question_state(phase=Phase.WRITING, value=POINTS)
    for state in (
        room_state(FlowState(STEPS, 0)),
        film_state(),
        film_state(paused=True, offering=True),
        film_state(paused=True, asking=True),
        question_state(),
        writing,
        question_state(phase=Phase.READING_BACK, value=POINTS),
        replace(writing, flow=replace(writing.flow, black=True)),
        film_state(phase=Phase.FAILED),
    ):
        desk.picture.show_state(state)
        found = [part for part in _tree(desk.audience) if not part.state().invisible]
        assert {part.role() for part in found} <= ROLES, [part.text(QAccessible.Text.Name) for part in found]
        parts = (desk.audience, *desk.audience.findChildren(QWidget))
        assert {part.cursor().shape() for part in parts if part.isVisible()} == {Qt.CursorShape.BlankCursor}
        assert QApplication.activeModalWidget() is None


def _tree(widget: QWidget) -> Iterator[QAccessibleInterface]:
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        here = waiting.pop()
        if here is not None:
            yield here
            waiting += [here.child(i) for i in range(here.childCount())]
