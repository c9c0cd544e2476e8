"""Carries a meeting's commands to the film, the store and the views, and brings the world back as events.

It decides nothing: `flow` does. It knows which film is open, which answer is loaded, and what is still to be written;
views are given a `RoomState` after every event.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.answer import (
    Answer,
    Approved,
    DeclinedBy,
    NotApproved,
    Revision,
    Status,
    Value,
    is_empty,
)
from desktop_app.domain.asked import as_asked
from desktop_app.domain.clock import Clock
from desktop_app.domain.course import Course, Lecture, Prompt
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.session import Session
from desktop_app.domain.steps import StepKind
from desktop_app.domain.tasks import Task, status_when_changed, ticked, to_follow_up
from desktop_app.playback.player import Ended, Player
from desktop_app.session import commands, events, flow
from desktop_app.session.carried import Carried, carried
from desktop_app.session.courier import Courier, together
from desktop_app.session.plan import own_prompt
from desktop_app.session.ports import Films, MeetingStore
from desktop_app.session.recap import Recap
from desktop_app.session.room_state import RoomState, Saved, SaveRecovered, SaveState
from desktop_app.session.stretch import Stretch

SAVE_EVERY = timedelta(seconds=5)
"""The film's place is stored this often (A5 of `features.md`)."""
READY_AFTER_MS = 500
"""So much later than a step begins the film that comes after it is held ready: a decoder that begins wants both
processors of a small laptop for a moment, and the step is to be shown first (P8)."""


class Conductor(QObject):
    """One meeting, from its first step to its last."""

    room_changed = Signal(object)
    """RoomState, after every event but the film's own advance."""
    saved = Signal(object)
    """SaveState: what to say about saving."""
    finished = Signal(object)
    """Session: the meeting is closed in the store."""
    failed = Signal(object)
    """KnownError: something could not be stored; it is tried again when the store recovers."""

    def __init__(
        self,
        *,
        store: MeetingStore,
        films: Films,
        player: Player,
        course: Course,
        group: Group,
        session: Session,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.player = player
        self._store = store
        self._films = films
        self._course = course
        self._group = group
        self._session = session
        self._clock = clock
        self._flow = replace(
            session.flow,
            people=session.attendance,
            pause_points={lecture.id: lecture.pause_points for lecture in course.lectures if lecture.pause_points},
            heavy=course.heavy,
        )
        self._answers: dict[PromptId, Answer] = {}
        """Those brought from the store in this meeting; nobody else changes them while it goes on."""
        self._earlier: dict[PromptId, Revision] = {}
        self._restored: dict[PromptId, datetime] = {}
        self._carried: tuple[Carried, ...] = ()
        self._film_error: KnownError | None = None
        self._recap: Recap | None = None
        self._followed: dict[PromptId, Answer] = {}
        """Those whose tasks are followed up at the start, as they were then; one that is brought since stands above."""
        self._stretch = Stretch()
        self._again: list[Callable[[], None]] = []
        self._begun = self._gone = False
        self._courier = Courier(self)
        self._to_be_ready = (LectureId(""), timedelta())
        self._ready = QTimer(self, singleShot=True, interval=READY_AFTER_MS)
        self._ready.timeout.connect(self._hold_ready)
        player.position_changed.connect(self._film_at)
        player.ended.connect(self._film_ended)
        player.failed.connect(self._film_failed)

    @property
    def state(self) -> RoomState:
        """The room as it stands."""
        lecture = self._lecture()
        prompt_id = self._flow.step.prompt
        answer = self._answers.get(prompt_id) if prompt_id else None
        prompt = as_asked(self._prompt(prompt_id), answer) if prompt_id else None
        number, total = self._place_of_question()
        return RoomState(
            course=self._course,
            group=self._group,
            session=replace(self._session, flow=self._flow),
            flow=self._flow,
            lecture=lecture,
            prompt=prompt,
            prompt_number=number,
            prompt_total=total,
            answer=answer,
            earlier=self._earlier.get(prompt_id) if prompt_id else None,
            carried=self._carried if self._flow.step.kind is StepKind.FEEDBACK else (),
            restored_at=self._restored.get(prompt_id) if prompt_id else None,
            film_error=self._film_error,
            recap=self._recap,
            tasks=to_follow_up(
                (self._answers.get(prompt_id, answer) for prompt_id, answer in self._followed.items()),
                self._session.started_at.date(),
            ),
        )

    def begin(self) -> None:
        """Begin the meeting, or come back to it, once."""
        if not self._begun:
            self._begun = True
            begun, now = self._session.started_at, self._clock.now()
            self.send(events.Begin(another_day=begun.astimezone(now.tzinfo).date() != now.date()))

    def send(self, event: events.Event) -> None:
        """Let something happen; what comes before the beginning begins the meeting, or its film would be held after."""
        self.begin()
        if isinstance(event, events.StartBreak) and event.length is None:
            # From when it began: said again with another time, the whole break is longer or shorter by as much.
            begun = self._flow.break_until - self._flow.break_length if self._flow.break_until else self._clock.now()
            event = replace(event, length=event.until - begun)
        before = self._flow.index
        self._flow, to_do = flow.step(self._flow, event)
        if before != self._flow.index:
            self._film_error = None
        for command in to_do:
            self._carry_out(command)
        if to_do or not isinstance(event, events.FilmAt):
            self.room_changed.emit(self.state)

    def typed(self, value: Value, caret: int) -> None:
        """Take a change of the answer on the screen; the store keeps it within a second."""
        answer = self._answers.get(self._flow.step.prompt) if self._flow.step.prompt else None
        if answer is None:
            return
        self._answers[answer.prompt_id] = replace(answer, draft=value)
        self._store.typed(answer.id, self._session.id, value, caret)

    def remind(self, recap: Recap, answers: tuple[Answer, ...] = ()) -> None:
        """Tell what the last meeting was, and have what was decided followed up: tasks are told one by one then."""
        self._followed = {answer.prompt_id: answer for answer in answers}
        self._recap = replace(recap, actions=()) if self.state.tasks else recap
        self.room_changed.emit(self.state)

    def store_said(self, event: SaveState) -> None:
        """Take what the store says, on this thread: a draft is on the disk, or does not get there."""
        if isinstance(event, Saved) and not self._is_here(event):
            return  # of an answer that has been left
        self.saved.emit(event)
        if isinstance(event, SaveRecovered):
            again, self._again = self._again, []
            for write in again:
                write()

    def _is_here(self, saved: Saved) -> bool:
        """Tell whether what was saved is the answer on the screen."""
        prompt_id = self._flow.step.prompt
        answer = self._answers.get(prompt_id) if prompt_id else None
        return answer is not None and saved.answer_id == answer.id

    def close(self) -> None:
        """Keep where we are and let go: the meeting is come back to later."""
        self.keep_place()
        self.let_go()

    def keep_place(self) -> None:
        """Hold the film and store where the meeting stands, if it has begun and is not over."""
        if self._begun and not self._gone and self._flow.step.kind is not StepKind.FINISH:
            self.send(events.Pause())
            self._keep_place()

    def let_go(self) -> None:
        """Let go of the player and hear nothing more, once."""
        if self._gone:
            return
        self._gone = True
        self.player.position_changed.disconnect(self._film_at)
        self.player.ended.disconnect(self._film_ended)
        self.player.failed.disconnect(self._film_failed)
        self._ready.stop()
        self.player.stop()
        self._courier.close()

    # The film's side.

    def _film_at(self, position: timedelta) -> None:
        lecture_id = self._flow.step.lecture
        if self._flow.step.kind is not StepKind.FILM or lecture_id is None or self._flow.paused:
            return
        if not self._stretch.goes_on_at(position):
            self._keep_played()
            self._stretch.begin(lecture_id, position)
        self._stretch.reach(position)
        is_due = self._stretch.length >= SAVE_EVERY
        self.send(events.FilmAt(position))
        if is_due:
            self._keep_place()
            self._stretch.begin(lecture_id, position)

    def _film_ended(self, ended: Ended) -> None:
        self._stretch.reach(ended.played_to)
        self._keep_played()
        if ended.error is None:
            self.send(events.FilmEnded())
        else:
            self._film_failed(ended.error)

    def _film_failed(self, error: KnownError) -> None:
        self._keep_played()
        self._film_error = error
        self.send(events.FilmFailed())

    def _keep_played(self) -> None:
        shown = self._stretch.take()
        if shown is not None:
            self._write(lambda: self._store.add_played(self._session.id, (shown,)))

    def _keep_place(self) -> None:
        self._keep_played()
        state = self._flow
        self._write(lambda: self._store.save_flow(self._session.id, state))

    # Commands.

    def _carry_out(self, command: commands.Command) -> None:  # noqa: C901, PLR0912  # one line for each command
        match command:
            case commands.OpenFilm(lecture_id, at, paused):
                self._open(lecture_id, at, paused=paused)
            case commands.PrepareFilm(lecture_id, at):
                self._prepare(lecture_id, at)
            case commands.PlayFilm():
                self.player.play()
            case commands.PauseFilm():
                self.player.pause()
                self._keep_played()
            case commands.SeekFilm(position):
                self._keep_played()
                self.player.seek(position)
            case commands.StopFilm():
                self.player.stop()
            case commands.SaveFlow():
                self._keep_place()
            case commands.SetTimer(length):
                self.send(events.TimerSet(self._clock.now() + length, length))
            case commands.ExtendTimer(ends, by):
                self._extend_timer(ends, by)
            case commands.SetBreak(length):
                self.send(events.StartBreak(self._clock.now() + length, length))
            case commands.SaveAttendance(counts):
                self._session = replace(self._session, attendance=counts)
                self._write(lambda: self._store.set_attendance(self._session.id, counts))
            case commands.FollowUp(task, done):
                self._follow_up(task, done=done)
            case commands.EndSession():
                self._end()
            case commands.ReopenSession():
                self._write(lambda: self._store.reopen_session(self._session.id))
            case commands.LoadAnswer(prompt_id):
                self._load(prompt_id)
            case commands.KeepAnswer(prompt_id):
                self._keep(prompt_id)
            case commands.ApproveAnswer(prompt_id):
                self._save(prompt_id, Approved(self._clock.now()))
            case commands.DeclineAnswer(prompt_id, reason):
                self._save(prompt_id, DeclinedBy(reason, self._clock.now()))
            case commands.ReopenAnswer(prompt_id):
                self._save(prompt_id, NotApproved())
            case _:
                assert_never(command)

    def _open(self, lecture_id: LectureId, at: timedelta, *, paused: bool) -> None:
        self._film_error = None
        self._stretch = Stretch()
        if self._to_be_ready[0] == lecture_id:
            self._ready.stop()  # it is shown before it could be held ready
        try:
            source = self._films.source(lecture_id)
        except KnownError as error:
            self._film_failed(error)
            return
        self.player.open(source, at=at, paused=paused)

    def _prepare(self, lecture_id: LectureId, at: timedelta) -> None:
        self._to_be_ready = (lecture_id, at)
        self._ready.start()

    def _hold_ready(self) -> None:
        lecture_id, at = self._to_be_ready
        try:
            source = self._films.source(lecture_id)
        except KnownError:
            return  # told when its turn comes, where it is shown
        self.player.prepare(source, at=at)

    def _extend_timer(self, ends: datetime, by: timedelta) -> None:
        now = self._clock.now()
        # What is lit of the timer is what is left of its length: from nothing again where its time was out.
        length = self._flow.timer_length + by if ends > now else by
        self.send(events.TimerSet(max(ends, now) + by, length))

    def _prompt(self, prompt_id: PromptId) -> Prompt:
        """Return the course's question, or the group's own."""
        own = next((s for s in self._flow.steps if s.kind is StepKind.OWN and s.prompt == prompt_id), None)
        return own_prompt(own) if own is not None else self._course.prompt(prompt_id)

    def _load(self, prompt_id: PromptId) -> None:
        if prompt_id in self._answers:
            return
        future = self._store.answer(self._group.id, self._course.id, self._prompt(prompt_id))
        self._courier.deliver(future, self._loaded, self.failed.emit)

    def _loaded(self, answer: Answer) -> None:
        self._answers[answer.prompt_id] = answer
        if answer.draft is not None and answer.draft_at is not None:
            self._restored[answer.prompt_id] = answer.draft_at
        self.room_changed.emit(self.state)
        wanted: list[Future[Any]] = [self._store.history(answer.id)]
        if self._course.feedback is not None and answer.prompt_id in self._course.feedback.prompts:
            wanted.append(self._store.answers(self._group.id, self._course.id))
        self._courier.deliver(
            together(*wanted), lambda read: self._found_earlier(answer.prompt_id, *read), self.failed.emit
        )

    def _found_earlier(
        self, prompt_id: PromptId, revisions: tuple[Revision, ...], answers: tuple[Answer, ...] = ()
    ) -> None:
        before_today = [r for r in revisions if r.at < self._session.started_at and not is_empty(r.value)]
        if before_today:
            self._earlier[prompt_id] = before_today[-1]
        if answers:
            self._carried = carried(self._course, answers)
        if before_today or answers:
            self.room_changed.emit(self.state)

    def _keep(self, prompt_id: PromptId) -> None:
        answer = self._answers.get(prompt_id)
        if answer is not None and answer.draft is not None:
            self._write(
                lambda: self._store.leave_answer(answer.id, self._session.id),
                lambda revision: self._kept(prompt_id, revision),
            )

    def _save(self, prompt_id: PromptId, status: Status) -> None:
        answer = self._answers.get(prompt_id)
        if answer is not None:
            value = answer.current
            self._write(
                lambda: self._store.save_answer(answer.id, self._session.id, value, status),
                lambda revision: self._kept(prompt_id, revision),
            )

    def _kept(self, prompt_id: PromptId, revision: Revision | None) -> None:
        answer = self._answers[prompt_id]
        if revision is None:  # the store had made a revision of the draft already, or it said what stood before
            future = self._store.answer(self._group.id, self._course.id, self._prompt(prompt_id))
            self._courier.deliver(future, self._read_again, self.failed.emit)
        elif answer.draft is None or answer.draft == revision.value:
            self._answers[prompt_id] = replace(answer, revision=revision, draft=None, draft_at=None)
            self._restored.pop(prompt_id, None)
            self.saved.emit(Saved(revision.at))
            self.room_changed.emit(self.state)

    def _read_again(self, stored: Answer) -> None:
        here = self._answers[stored.prompt_id]
        if stored.current == here.current:  # else somebody has typed on since, and that is newer
            self._answers[stored.prompt_id] = stored
            self.room_changed.emit(self.state)

    def _follow_up(self, task: Task, *, done: bool) -> None:
        prompt_id = task.prompt_id
        known = self._answers if prompt_id in self._answers else self._followed
        answer = known[prompt_id]
        value = ticked(answer.current, task.action, self._clock.now().date() if done else None)
        status = status_when_changed(answer)
        known[prompt_id] = replace(answer, draft=value)

        def kept(revision: Revision) -> None:
            if known[prompt_id].draft == revision.value:
                known[prompt_id] = replace(known[prompt_id], revision=revision, draft=None, draft_at=None)
                self.room_changed.emit(self.state)

        self._write(lambda: self._store.save_answer(answer.id, self._session.id, value, status), kept)

    def _end(self) -> None:
        state = self._flow
        self._write(lambda: self._store.end_session(self._session.id, state), self.finished.emit)

    def _write(self, write: Callable[[], Future[Any]], then: Callable[[Any], None] = lambda _: None) -> None:
        """Write, and where the world says no, remember to write again when it says yes."""

        def no(error: KnownError) -> None:
            self._again.append(lambda: self._write(write, then))
            self.failed.emit(error)

        self._courier.deliver(write(), then, no)

    def _lecture(self) -> Lecture | None:
        return self._course.lecture(self._flow.step.lecture) if self._flow.step.lecture else None

    def _place_of_question(self) -> tuple[int, int]:
        here = self._flow.step
        if here.prompt is None:
            return 0, 0
        same = [s for s in self._flow.steps if s.kind is here.kind and s.lecture == here.lecture]
        return same.index(here) + 1, len(same)
