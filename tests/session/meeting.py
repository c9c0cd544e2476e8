"""A meeting led by the real conductor, with the real store and a player that only remembers what it was told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop_app.domain.clock import SystemClock
from desktop_app.domain.course import Course
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group, HeadCount, Municipality
from desktop_app.domain.ids import LectureId
from desktop_app.domain.session import FlowState, Played, Session
from desktop_app.playback.errors import FilmMissing
from desktop_app.playback.player import FilmSource
from desktop_app.session import events as e
from desktop_app.session.conductor import Conductor
from desktop_app.session.plan import steps_for
from desktop_app.session.room_state import RoomState
from desktop_app.storage.service import Store
from tests.samples import COURSE, ONE, TWO


class Remembering(QObject):
    """A player that plays nothing: it remembers its orders, and says what the test lets it say."""

    position_changed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[Any, ...]] = []

    def open(self, film: FilmSource, *, at: timedelta, paused: bool) -> None:
        self.told.append(("open", film.number, at, paused))

    def prepare(self, film: FilmSource, *, at: timedelta) -> None:
        self.told.append(("prepare", film.number, at))

    def play(self) -> None:
        self.told.append(("play",))

    def pause(self) -> None:
        self.told.append(("pause",))

    def seek(self, position: timedelta) -> None:
        self.told.append(("seek", position))

    def stop(self) -> None:
        self.told.append(("stop",))


class Shelf:
    """Films of the sample course; those named are missing."""

    def __init__(self) -> None:
        self.missing: set[LectureId] = set()

    def source(self, lecture_id: LectureId) -> FilmSource:
        lecture = COURSE.lecture(lecture_id)
        if lecture_id in self.missing:
            raise FilmMissing(number=lecture.number, title=lecture.name)
        return FilmSource(Path("film.mp4"), lecture.number, lecture.name, lecture.duration, None)


class Meeting:
    """A meeting under test: real store, remembering player."""

    def __init__(self, qtbot: QtBot, store: Store, wrap: Callable[[Store], Any] = lambda store: store) -> None:
        self.qtbot = qtbot
        self.store = store
        self.group: Group = store.add_group(Municipality("1380", "Halmstads kommun", "Halmstad"), ("A",)).result(5)
        self.player = Remembering()
        self.shelf = Shelf()
        self.wrap = wrap
        self.rooms: list[RoomState] = []
        self.saved: list[object] = []
        self.errors: list[KnownError] = []
        self.finished: list[Session] = []
        self.conductor = self.begin(steps_for(COURSE, [ONE, TWO], feedback=True, first_meeting=False))

    def begin(self, steps: Any, index: int = 0) -> Conductor:
        session = self.store.begin_session(
            group_id=self.group.id,
            course_id=COURSE.id,
            course_version="1",
            planned_end=None,
            attendance=(HeadCount("Chef", 1),),
            flow=FlowState(steps, index),
        ).result(5)
        return self.conduct(session)

    def conduct(self, session: Session, course: Course = COURSE, *, begins: bool = True) -> Conductor:
        conductor = Conductor(
            store=self.wrap(self.store),
            films=self.shelf,
            player=self.player,  # type: ignore[arg-type]  # the part of Player a meeting uses
            course=course,
            group=self.group,
            session=session,
            clock=SystemClock(),
        )
        conductor.room_changed.connect(self.rooms.append)
        conductor.saved.connect(self.saved.append)
        conductor.failed.connect(self.errors.append)
        conductor.finished.connect(self.finished.append)
        self.conductor = conductor
        if begins:
            conductor.begin()
        return conductor

    @property
    def room(self) -> RoomState:
        return self.conductor.state

    def send(self, *events: e.Event) -> None:
        for event in events:
            self.conductor.send(event)

    def answer_loaded(self) -> None:
        self.qtbot.waitUntil(lambda: self.room.answer is not None, timeout=5000)

    def stored(self) -> Session:
        found = self.store.session(self.conductor.state.session.id).result(5)
        assert found is not None
        return found

    def played(self) -> tuple[Played, ...]:
        return self.store.session_played(self.conductor.state.session.id).result(5)


def seconds(n: float) -> timedelta:
    """Return a length of film."""
    return timedelta(seconds=n)
