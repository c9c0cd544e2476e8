"""«Att göra» at the end of a meeting: every word on the disk, and every press can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Action, ActionsValue, Answer, Approved, NotApproved, Revision
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.course import Prompt, PromptKind
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Municipality
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.session import FlowState, Session
from desktop_app.domain.steps import OWN_TASKS, Step, StepKind
from desktop_app.session.plan import own_prompt
from desktop_app.session.room_state import Saved, SaveRecovered
from desktop_app.session.task_list import Deed, TaskList
from desktop_app.storage.errors import StoreFull
from desktop_app.storage.service import Store
from tests.samples import COURSE

NIGHT, ROUTINE = Action("Ta fram kvällsnummer", "Anna", "2 dec"), Action("Skriva rutin")
NEXT_STEP = Prompt(id=PromptId("next"), text="Vad är nästa steg?", kind=PromptKind.ACTIONS)
OWN = own_prompt(Step(StepKind.OWN, prompt=OWN_TASKS, text="Vad har vi bestämt att göra?"))


class Desk:
    """A list at the end of a meeting at which one thing was decided and approved, with the store it writes to."""

    def __init__(self, qtbot: QtBot, store: Store) -> None:
        self.qtbot, self.store = qtbot, store
        group = store.add_group(Municipality("1380", "Halmstads kommun", "Halmstad"), ("A",)).result(5)
        self.session: Session = store.begin_session(
            group_id=group.id,
            course_id=COURSE.id,
            course_version="1",
            planned_end=None,
            attendance=(),
            flow=FlowState((Step(StepKind.FINISH),)),
        ).result(5)
        asked = store.answer(group.id, COURSE.id, NEXT_STEP).result(5)
        store.save_answer(asked.id, self.session.id, ActionsValue((NIGHT,)), Approved(self.session.started_at))
        self.list = self.opened()

    def opened(self, store: Any = None) -> TaskList:
        return TaskList(
            store=store or self.store, session=self.session, answers=self.answers(), own=OWN, clock=SystemClock()
        )

    def answers(self) -> tuple[Answer, ...]:
        return self.store.answers(self.session.group_id, self.session.course_id).result(5)

    def stored(self, prompt_id: PromptId) -> Answer:
        return next(answer for answer in self.answers() if answer.prompt_id == prompt_id)

    def add(self, action: Action) -> None:
        with self.qtbot.waitSignal(self.list.changed):
            self.list.add()
        self.list.write(action)

    @property
    def words(self) -> list[str]:
        return [task.action.what for task in self.list.tasks]


@pytest.fixture
def desk(qtbot: QtBot, store: Store) -> Iterator[Desk]:
    made = Desk(qtbot, store)
    yield made
    made.list.close()


def test_what_is_added_is_the_groups_own_and_comes_back(desk: Desk) -> None:
    """Decided while coats are put on: it must be on the disk as it is typed, and the next meeting begins with it."""
    desk.add(Action("Skriva r"))
    half = desk.stored(OWN_TASKS)
    assert (half.current, half.draft is not None) == (ActionsValue((Action("Skriva r"),)), True)
    assert desk.words == [NIGHT.what], "a row that is being added is told by its fields"

    with desk.qtbot.waitSignal(desk.list.saved):
        desk.list.write(ROUTINE)
        desk.list.keep()

    assert desk.list.open_row is None
    assert desk.words == [NIGHT.what, ROUTINE.what]
    kept = desk.stored(OWN_TASKS)
    assert (kept.current, kept.draft, kept.kind) == (ActionsValue((ROUTINE,)), None, PromptKind.ACTIONS)
    assert [task.action for task in desk.opened().tasks] == [NIGHT, ROUTINE]

    desk.list.add()  # the list is at hand now
    desk.list.keep()
    assert desk.list.done is not None
    assert desk.list.done.deed is Deed.ADDED, "a row that was left empty is nothing to take back"


def test_a_tick_keeps_the_approval_and_other_words_do_not(desk: Desk) -> None:
    """What was read back are the words: that it is done changes none of them, another name does."""
    task = desk.list.tasks[0]
    desk.list.tick(task, True)
    today = datetime.now().astimezone().date()
    assert desk.list.tasks[0].action == replace(NIGHT, done=today)
    assert isinstance(desk.stored(NEXT_STEP.id).status, Approved)

    desk.list.tick(desk.list.tasks[0], False)
    desk.list.change(desk.list.tasks[0])
    assert desk.list.open_row is not None
    assert desk.list.open_row.action == NIGHT
    desk.list.write(replace(NIGHT, who="Erik"))
    desk.list.keep()
    assert desk.stored(NEXT_STEP.id).status == NotApproved()
    assert desk.list.tasks[0].action.who == "Erik"


def test_every_press_can_be_taken_back(desk: Desk) -> None:
    """Nobody is asked whether they are sure; what was approved is approved again with the words it had."""
    deeds = []
    desk.list.change(desk.list.tasks[0])
    desk.list.write(replace(NIGHT, who="Erik"))
    desk.list.tick(desk.list.tasks[0], True)  # keeps what is being written first
    for task in desk.list.tasks:
        desk.list.tick(task, False)
    desk.list.change(desk.list.tasks[0])
    desk.list.remove()
    assert desk.words == []
    while desk.list.done is not None:
        deeds.append(desk.list.done.deed)
        desk.list.undo()
    desk.list.undo()

    assert deeds == [Deed.REMOVED, Deed.UNTICKED, Deed.TICKED, Deed.CHANGED]
    assert desk.list.tasks[0].action == NIGHT
    assert isinstance(desk.stored(NEXT_STEP.id).status, Approved)


def test_a_row_that_is_let_be_is_as_it_was(desk: Desk) -> None:
    """Esc after half a change: the words, their approval and the list are those from before."""
    desk.list.change(desk.list.tasks[0])
    desk.list.let_be()
    desk.list.change(desk.list.tasks[0])
    desk.list.write(Action("fel"))
    desk.list.let_be()
    desk.list.let_be()
    desk.list.write(Action("ingenstans"))

    assert desk.list.done is None
    stored = desk.stored(NEXT_STEP.id)
    assert (stored.current, stored.draft) == (ActionsValue((NIGHT,)), None)
    assert isinstance(stored.status, Approved)


def test_a_draft_that_reached_the_disk_is_told_and_another_ones_is_not(desk: Desk) -> None:
    """«Sparat» is about what stands on the screen."""
    at = datetime.now().astimezone()
    told: list[object] = []
    desk.list.saved.connect(told.append)
    desk.list.store_said(Saved(at, AnswerId("annan")))
    desk.list.store_said(SaveRecovered(at))
    desk.list.store_said(Saved(at, desk.stored(NEXT_STEP.id).id))
    assert told == [at]


class FullDisk:
    """A store whose writes are refused, one at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.asked: list[Future[Revision]] = []

    def save_answer(self, *_: object) -> Future[Revision]:
        self.asked.append(Future())
        return self.asked[-1]


def test_what_is_refused_is_told_and_stands_on(desk: Desk) -> None:
    """The store keeps it and tries again: the tick stays, and the next one is not overwritten by a late yes."""
    full = FullDisk(desk.store)
    tasks = desk.opened(full)
    errors: list[KnownError] = []
    tasks.failed.connect(errors.append)
    tasks.tick(tasks.tasks[0], True)
    tasks.tick(tasks.tasks[0], False)
    full.asked[0].set_exception(StoreFull(free_bytes=0))
    desk.qtbot.waitUntil(lambda: len(errors) == 1)
    late = Revision(
        "e", 2, ActionsValue((replace(NIGHT, who="någon annan"),)), NotApproved(), "", datetime.now().astimezone()
    )
    with desk.qtbot.waitSignal(tasks.saved):
        full.asked[1].set_result(late)

    assert [task.action for task in tasks.tasks] == [NIGHT]
