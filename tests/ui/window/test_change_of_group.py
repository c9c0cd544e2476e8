"""Two groups on one computer: nothing of the first is ever in what the second sees."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication

from desktop_app.ui.room.room_presenter import RoomPresenter
from tests.ui.window.computer import Computer

ONLY_THEIRS = "Det här sa bara den första gruppen"


def test_nothing_of_an_earlier_group_is_in_the_groups_window(computer: Computer) -> None:
    """Groups talk of their own work; a screen reader or a picture that keeps a sentence of the last one tells on it."""
    room = computer.meet("Vuxenenheten", "")
    alone = seen(room)
    computer.leave(room)

    room = computer.meet("Barnenheten", ONLY_THEIRS)
    assert ONLY_THEIRS in " ".join(words())
    assert seen(room) != alone
    computer.leave(room)
    assert ONLY_THEIRS not in " ".join(words())

    room = computer.meet("Ungdomsenheten", "")
    assert ONLY_THEIRS not in " ".join(words())
    assert seen(room) == alone
    computer.leave(room)


@pytest.mark.parametrize("beside", [True, False])
def test_nothing_of_a_meeting_stays_in_memory(computer: Computer, *, beside: bool) -> None:
    """What stays grows for a day, and hears every film of the next group: once it chose their sound."""
    computer.means.settings = replace(computer.means.settings, group_in_window=beside)
    room = computer.meet("Vuxenenheten", ONLY_THEIRS, beside=beside)
    parts = (room, room.conductor, room.view, room.answer, room.fault, room.picture, *room.findChildren(QObject))
    left = {type(part).__name__: weakref.ref(part) for part in parts}
    computer.leave(room)
    del room, parts
    gc.collect()

    alive = [name for name, part in left.items() if part() is not None]
    assert alive == []


def seen(room: RoomPresenter) -> QImage:
    """Return the pixels the group sees."""
    return room.screen.audience.grab().toImage()


def words() -> list[str]:
    """Return every name and description that a screen reader could come upon in any window, shown or not."""
    found: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(widget) for widget in QApplication.topLevelWidgets()]
    while waiting:
        here = waiting.pop()
        if here is not None and here.isValid():
            found += [here.text(QAccessible.Text.Name), here.text(QAccessible.Text.Description)]
            waiting += [here.child(i) for i in range(here.childCount())]
    return found
