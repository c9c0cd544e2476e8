"""A computer that two groups share: the real window, store and player, and one meeting after the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
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
from tests.screens.dressed import settle
from tests.storage.desk import done

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
            keep_settings=self._keep,
            aside=ThreadPoolExecutor(1),
        )
        done(self.means.store.open())
        self.entry = self.means.library.courses()[0]

    def _keep(self, chosen: Settings) -> None:
        self.means.settings = chosen

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
        settle(self.window)  # a step is shown in the turn after it is come to
        self.qtbot.waitUntil(room.screen.audience.isVisible if beside else room.view.isVisible)
        return room

    def leave(self, room: RoomPresenter) -> None:
        """Go Home, as the program does."""
        room.close()
        room.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
