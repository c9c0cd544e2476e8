"""«Att göra» at the end of a meeting: ticked, added to, changed, and taken back.

Each task is a row of an answer, and what is typed in one is a draft of that answer like any other: in the store within
a second. It knows the store and the rows; nothing of windows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.answer import Action, Answer, Revision, Status, Value
from desktop_app.domain.clock import Clock
from desktop_app.domain.course import Prompt
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import Session
from desktop_app.domain.tasks import Task, has_words, place_of, status_when_changed, ticked, to_follow_up, with_row
from desktop_app.session.courier import Courier
from desktop_app.session.ports import MeetingStore
from desktop_app.session.room_state import Saved, SaveState


class Deed(StrEnum):
    """What was done to a task."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    TICKED = "ticked"
    UNTICKED = "unticked"


@dataclass(frozen=True, slots=True)
class Done:
    """The last thing that was done, which can be taken back: what, to which task, and the answer as it was before."""

    deed: Deed
    action: Action
    before: Answer


@dataclass(frozen=True, slots=True)
class _Open:
    """The row that is being written: the answer before, the row's place in it, what stood there, and what does now."""

    before: Answer
    place: int
    was: Action
    written: Action

    @property
    def value(self) -> Value:
        """The answer with the row as it is written."""
        return with_row(self.before.current, self.place, self.written)


class TaskList(QObject):
    """The tasks of one group at the end of one meeting. One row is written at a time."""

    changed = Signal()
    """Something was done or taken back, or a row was opened or closed: look at `tasks`, `open_row` and `done`."""
    saved = Signal(object)
    """datetime: when what was done or typed reached the disk."""
    failed = Signal(object)
    """KnownError: it did not; the store keeps it and tries again."""

    def __init__(
        self,
        *,
        store: MeetingStore,
        session: Session,
        answers: tuple[Answer, ...],
        own: Prompt,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        """Begin with the group's answers. `own` is the question that what is added here answers."""
        super().__init__(parent)
        self._store = store
        self._session = session
        self._answers = {answer.prompt_id: answer for answer in answers}
        self._own = own
        self._clock = clock
        self._courier = Courier(self)
        self._row: _Open | None = None
        self._done: list[Done] = []

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What is to be done, and what was said to be done since the meeting began. A row being added is not told."""
        answers = dict(self._answers)
        if self._row is not None:
            answers[self._row.before.prompt_id] = self._row.before
        return to_follow_up(answers.values(), self._session.started_at.date())

    @property
    def open_row(self) -> Task | None:
        """The task that is being written, as it was; one without words where it is new."""
        return Task(self._row.before.prompt_id, self._row.was) if self._row is not None else None

    @property
    def done(self) -> Done | None:
        """What `undo` takes back."""
        return self._done[-1] if self._done else None

    def store_said(self, event: SaveState) -> None:
        """Take what the store says: a draft of a row is on the disk."""
        if isinstance(event, Saved) and any(event.answer_id == answer.id for answer in self._answers.values()):
            self.saved.emit(event.at)

    def tick(self, task: Task, done: bool) -> None:  # noqa: FBT001  # as a box tells it
        """Say that a task is done today, or is not."""
        self.keep()
        before = self._answers[task.prompt_id]
        day = self._clock.now().date() if done else None
        self._do(Deed.TICKED if done else Deed.UNTICKED, task.action, before, ticked(before.current, task.action, day))

    def add(self) -> None:
        """Open a new row, last in the group's own list."""
        self.keep()
        if self._own.id in self._answers:
            self._open(self._own.id, Action(""))
        else:
            made = self._store.answer(self._session.group_id, self._session.course_id, self._own)
            self._courier.deliver(made, self._made, self.failed.emit)

    def change(self, task: Task) -> None:
        """Open a task's row."""
        self.keep()
        self._open(task.prompt_id, task.action)

    def write(self, action: Action) -> None:
        """Take what stands in the open row, at every letter. What was done stays done."""
        if self._row is not None:
            row = self._row = replace(self._row, written=replace(action, done=self._row.was.done))
            answer = self._answers[row.before.prompt_id]
            self._answers[answer.prompt_id] = replace(answer, draft=row.value)
            self._store.typed(answer.id, self._session.id, row.value, 0)

    def keep(self) -> None:
        """Close the open row as it stands, if there is one. A row that was left without words is taken out."""
        row, self._row = self._row, None
        if row is None:
            return
        if row.written == row.was:
            self._let_be(row.before)
        elif not has_words(row.was):
            self._do(Deed.ADDED, row.written, row.before, row.value)
        elif not has_words(row.written):
            self._do(Deed.REMOVED, row.was, row.before, row.value)
        else:
            self._do(Deed.CHANGED, row.written, row.before, row.value)

    def let_be(self) -> None:
        """Close the open row with what stood there before."""
        row, self._row = self._row, None
        if row is not None:
            self._let_be(row.before)

    def remove(self) -> None:
        """Take the open row out."""
        self.write(Action(""))
        self.keep()

    def undo(self) -> None:
        """Take back what was done last: the rows as they were, with what the group had said of them."""
        self.keep()
        if self._done:
            before = self._done.pop().before
            self._save(before, before.current, status_when_changed(before))

    def close(self) -> None:
        """Keep what is written, and hear nothing more."""
        self.keep()
        self._courier.close()

    def _made(self, answer: Answer) -> None:
        self._answers.setdefault(answer.prompt_id, answer)
        self.keep()
        self._open(answer.prompt_id, Action(""))

    def _open(self, prompt_id: PromptId, action: Action) -> None:
        before = self._answers[prompt_id]
        place = place_of(before.current, action)
        self._row = _Open(before, place, action, action)
        self.changed.emit()

    def _let_be(self, before: Answer) -> None:
        """Have the answer as it was. What was typed meanwhile may be on the disk, as a draft or more."""
        if self._answers[before.prompt_id] != before:
            self._save(before, before.current, status_when_changed(before))
        else:
            self.changed.emit()

    def _do(self, deed: Deed, action: Action, before: Answer, value: Value) -> None:
        self._done.append(Done(deed, action, before))
        self._save(before, value, status_when_changed(replace(before, draft=value)))

    def _save(self, answer: Answer, value: Value, status: Status) -> None:
        prompt_id = answer.prompt_id
        self._answers[prompt_id] = replace(self._answers[prompt_id], draft=value)

        def kept(revision: Revision) -> None:
            here = self._answers[prompt_id]
            if here.draft == revision.value:  # else more was done meanwhile, and is on its way
                self._answers[prompt_id] = replace(here, revision=revision, draft=None, draft_at=None)
            self.saved.emit(revision.at)

        saved = self._store.save_answer(answer.id, self._session.id, value, status)
        self._courier.deliver(saved, kept, self.failed.emit)
        self.changed.emit()
