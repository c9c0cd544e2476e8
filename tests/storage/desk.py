"""What the store's tests share: a store with a meeting under way, a clock that is told, and ears for its events."""

from __future__ import annotations

import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.answer import Answer, TextValue
from desktop_app.domain.course import Course, Prompt, PromptKind
from desktop_app.domain.group import Group, HeadCount, Municipality
from desktop_app.domain.ids import CourseId, PromptId
from desktop_app.domain.session import FlowState, Session
from desktop_app.domain.steps import Step, StepKind
from desktop_app.paths import Places
from desktop_app.storage.records import Pace, StoreEvent
from desktop_app.storage.service import Store
from tests.samples import BENEFIT, COURSE, ONE

T = TypeVar("T")
E = TypeVar("E", bound=StoreEvent)

HALMSTAD = Municipality("1380", "Halmstads kommun", "Halmstad")
ROOM = (HeadCount("Chef", 1), HeadCount("Socialsekreterare", 5))
FLOW = FlowState((Step(StepKind.WELCOME), Step(StepKind.FILM, ONE), Step(StepKind.FEEDBACK, prompt=BENEFIT)))
WHOLE_HOUR = timedelta(hours=1)

STILL = Pace(idle=WHOLE_HOUR, latest=WHOLE_HOUR, revise=WHOLE_HOUR, periodic=WHOLE_HOUR)
"""Nothing is written by itself: the test says when."""

QUICK = Pace(
    idle=timedelta(milliseconds=10),
    latest=timedelta(milliseconds=30),
    revise=WHOLE_HOUR,
    retry=timedelta(milliseconds=20),
)
"""What is due is due at once, but a draft is not made a revision by itself."""


class ToldClock:
    """A clock that stands where the test put it, and goes a second each time it is read."""

    def __init__(self, at: datetime = datetime(2026, 11, 18, 14, 0, tzinfo=UTC)) -> None:
        self.at = at

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


class Heard:
    """The store's events, in order, to be waited for."""

    def __init__(self) -> None:
        self.events: list[StoreEvent] = []
        self._news = threading.Condition()

    def __call__(self, event: StoreEvent) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def all(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]

    def wait(self, kind: type[E], count: int = 1) -> E:
        """Return the event of the kind that was number `count`, as soon as it has come."""
        with self._news:
            assert self._news.wait_for(lambda: len(self.all(kind)) >= count, timeout=20), (kind, self.events)
            return self.all(kind)[count - 1]


def done(future: Future[T]) -> T:
    """Return what the database thread answered."""
    return future.result(timeout=20)


def text_prompt(prompt_id: str = "p1", text: str = "Vad tar ni med er?") -> Prompt:
    return Prompt(id=PromptId(prompt_id), text=text, kind=PromptKind.TEXT)


@dataclass
class Desk:
    """An open store with a group, a meeting and a question."""

    store: Store
    places: Places
    heard: Heard
    clock: ToldClock
    group: Group
    session: Session
    answer: Answer
    course: Course = COURSE

    @property
    def course_id(self) -> CourseId:
        return self.course.id

    def type(self, text: str, answer: Answer | None = None) -> None:
        self.store.typed((answer or self.answer).id, self.session.id, TextValue(text), len(text))

    def read(self) -> Answer:
        prompt = text_prompt(self.answer.prompt_id, self.answer.prompt_text)
        return done(self.store.answer(self.group.id, self.course.id, prompt))

    def texts(self) -> list[str]:
        """Return what the answer's revisions say, oldest first."""
        return [r.value.text for r in done(self.store.history(self.answer.id)) if isinstance(r.value, TextValue)]


@cache
def _laid_out() -> tuple[bytes, Group, Session, Answer]:
    """Return a store with a meeting under way, as bytes, and what is in it: made once, since making costs commits."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Places(Path(folder)), ToldClock(), pace=STILL)
        done(store.open())
        group = done(store.add_group(HALMSTAD, ("IFO Vuxen", "Försörjningsstöd")))
        session = begin_session(store, group)
        answer = done(store.answer(group.id, COURSE.id, text_prompt()))
        done(store.close())
        return (Path(folder) / "samsyn.db").read_bytes(), group, session, answer


@contextmanager
def a_desk(
    place: Path, pace: Pace = STILL, clock: ToldClock | None = None, heard: Heard | None = None
) -> Iterator[Desk]:
    """Give an open store with a meeting under way; it is closed afterwards if the test has not done so."""
    clock, heard = clock or ToldClock(), heard or Heard()
    content, group, session, answer = _laid_out()
    places = Places(place)
    place.mkdir(parents=True, exist_ok=True)
    places.database.write_bytes(content)
    store = Store(places, clock, heard, pace=pace)
    done(store.open())
    try:
        yield Desk(store, places, heard, clock, group, session, answer)
    finally:
        close_for_good(store)


def begin_session(store: Store, group: Group, course_id: CourseId = COURSE.id) -> Session:
    return done(
        store.begin_session(
            group_id=group.id,
            course_id=course_id,
            course_version="1",
            planned_end=datetime(2026, 11, 18, 16, 0, tzinfo=UTC),
            attendance=ROOM,
            flow=FLOW,
        )
    )


def close_for_good(store: Store) -> None:
    """Close a store whether or not it was closed, could be opened, or can save."""
    with suppress(CancelledError):
        store.close_unsaved().result(timeout=20)


@contextmanager
def reopened(places: Places, pace: Pace = STILL, heard: Heard | None = None) -> Iterator[Store]:
    """Give the store again, as at the next start."""
    store = Store(places, ToldClock(), heard or Heard(), pace=pace)
    try:
        done(store.open())
        yield store
    finally:
        close_for_good(store)


@contextmanager
def by_hand(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a bare connection to a file that no store holds."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def damage_revision(path: Path, seq: int) -> None:
    """Change one saved text on the disk behind the triggers' backs, as a failing disk would."""
    with by_hand(path) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            if name == "revision_not_changed":
                sql = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
                raw.execute(f"DROP TRIGGER {name}")
                raw.execute("UPDATE revision SET value = replace(value, 'a', 'e') WHERE seq = ?", (seq,))
                raw.execute(sql)
