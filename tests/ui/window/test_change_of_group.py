"""Two groups on one computer: nothing of the first is ever in what the second sees."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Library
from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.group import Municipality
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Step, StepKind
from desktop_app.paths import Places, resources
from desktop_app.playback.player import Player
from desktop_app.session import events
from desktop_app.settings import Settings
from desktop_app.storage.service import Store
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.room.room_presenter import RoomPresenter
from desktop_app.ui.theme.theme import Theme
from tests.storage.desk import done

ONLY_THEIRS = "Det här sa bara den första gruppen"
HALMSTAD = Municipality("1380", "Halmstads kommun", "Halmstad")


class Computer:
    """A computer that two groups share, with the group's picture as a window beside the facilitator's."""

    def __init__(self, theme: Theme, qtbot: QtBot, place: Path) -> None:
        places = Places(place / "data")
        places.make()
        self.qtbot = qtbot
        self.window = MainWindow(theme)
        qtbot.addWidget(self.window)
        self.window.show()
        self.means = Means(
            theme=theme,
            store=Store(places),
            library=Library(places, resources() / "courses"),
            player=Player(places.cache, places.logs),
            clock=SystemClock(),
            places=places,
            settings=Settings(group_in_window=True, spelling=False),
            keys=KeyTable(),
            keep_settings=lambda _: None,
            aside=ThreadPoolExecutor(1),
        )
        done(self.means.store.open())
        self.entry = self.means.library.courses()[0]

    def meet(self, unit: str, said: str, *, beside: bool = True) -> RoomPresenter:
        """Let a group answer step 2's first question, and read it back to them."""
        store, course = self.means.store, self.entry.course
        assert course.feedback is not None
        prompt = course.feedback.prompts[0]
        steps = (Step(StepKind.FEEDBACK, None, prompt), Step(StepKind.FINISH))
        group = done(store.add_group(HALMSTAD, (unit,)))
        session = done(
            store.begin_session(
                group_id=group.id,
                course_id=course.id,
                course_version=course.version,
                planned_end=None,
                attendance=(),
                flow=FlowState(steps),
            )
        )
        answer = done(store.answer(group.id, course.id, course.prompt(prompt)))
        if said:
            done(store.save_answer(answer.id, session.id, TextValue(said), NotApproved()))
        room = RoomPresenter(
            self.means, self.window, entry=self.entry, group=group, session=session, films=tuple, parent=self.window
        )
        room.begin()
        self.qtbot.waitUntil(lambda: room.conductor.state.answer is not None)
        room.conductor.send(events.ReadBack())
        self.qtbot.waitUntil(room.screen.audience.isVisible if beside else room.view.isVisible)
        return room

    def leave(self, room: RoomPresenter) -> None:
        """Go Home, as the program does."""
        room.close()
        room.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def computer(theme: Theme, qtbot: QtBot, place: Path) -> Iterator[Computer]:
    """Return the computer."""
    computer = Computer(theme, qtbot, place)
    yield computer
    done(computer.means.store.close())
    computer.means.player.close()
    computer.means.aside.shutdown()


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
