"""Writing an answer outside a meeting: the same conductor and flow, of one question.

Its revisions belong to the group's last meeting. Where that meeting stands, and whether it is over, is its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from typing import TypeVar

from desktop_app.domain.answer import Answer, Approved, Revision, Status, Value
from desktop_app.domain.course import Course, Prompt
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, LectureId, PromptId, SessionId
from desktop_app.domain.session import FlowState, Played, Session
from desktop_app.domain.steps import OWN_QUESTION, Phase, Step, StepKind
from desktop_app.playback.film import FilmSource
from desktop_app.session.ports import MeetingStore

T = TypeVar("T")


def at_the_desk(course: Course, last: Session, prompt_id: PromptId, text: str = "") -> Session:
    """Return the last meeting as if it stood at this question, its answer open. An own question comes with its text."""
    lecture = next((one.id for one in course.lectures if prompt_id in one.prompts), None)
    kind = StepKind.QUESTION if lecture else StepKind.FEEDBACK
    asked = Step(kind, lecture, prompt_id)
    if prompt_id.startswith(OWN_QUESTION):
        asked = Step(StepKind.OWN, prompt=prompt_id, text=text)
    steps = (asked, Step(StepKind.FINISH))
    return replace(last, flow=FlowState(steps, phase=Phase.WRITING))


def meeting_of(sessions: Sequence[Session], day: date | None) -> Session:
    """Return the meeting that an answer belongs to: the last one held by that day, else the last of all.

    ValueError where there is none.
    """
    if not sessions:
        raise ValueError("the group has not met")
    before = [session for session in sessions if day is not None and session.started_at.date() <= day]
    return before[-1] if before else sessions[-1]


class DeskStore:
    """The store as writing at the desk may use it: answers, and nothing of a meeting."""

    def __init__(self, store: MeetingStore, session: Session, on_paper: date | None = None) -> None:
        """Write for a meeting. `on_paper` is the day on the paper that the answer is typed in from."""
        self._store = store
        self._session = session
        self._on_paper = on_paper

    def save_flow(self, session_id: SessionId, flow: FlowState) -> Future[None]:  # noqa: ARG002  # the port's form
        """Leave the meeting where it stands."""
        return _done(None)

    def set_attendance(self, session_id: SessionId, attendance: tuple[HeadCount, ...]) -> Future[None]:  # noqa: ARG002
        """Leave who was there."""
        return _done(None)

    def add_played(self, session_id: SessionId, played: tuple[Played, ...]) -> Future[None]:  # noqa: ARG002
        """Leave what was shown."""
        return _done(None)

    def end_session(self, session_id: SessionId, flow: FlowState) -> Future[Session]:  # noqa: ARG002
        """Be done at the desk; the meeting is not touched."""
        return _done(self._session)

    def reopen_session(self, session_id: SessionId) -> Future[None]:  # noqa: ARG002  # the port's form
        """Leave whether the meeting is over."""
        return _done(None)

    def answer(self, group_id: GroupId, course_id: CourseId, prompt: Prompt) -> Future[Answer]:
        """Return the group's answer to a question."""
        return self._store.answer(group_id, course_id, prompt)

    def answers(self, group_id: GroupId, course_id: CourseId) -> Future[tuple[Answer, ...]]:
        """Return all the group's answers in the course."""
        return self._store.answers(group_id, course_id)

    def history(self, answer_id: AnswerId) -> Future[tuple[Revision, ...]]:
        """Return the answer's revisions."""
        return self._store.history(answer_id)

    def typed(self, answer_id: AnswerId, session_id: SessionId, value: Value, caret: int) -> None:
        """Take a change."""
        self._store.typed(answer_id, session_id, value, caret)

    def save_answer(self, answer_id: AnswerId, session_id: SessionId, value: Value, status: Status) -> Future[Revision]:
        """Append a revision; one that is approved says which day it was written on paper, if it was."""
        if isinstance(status, Approved):
            status = replace(status, on_paper=self._on_paper)
        return self._store.save_answer(answer_id, session_id, value, status)

    def leave_answer(self, answer_id: AnswerId, session_id: SessionId) -> Future[Revision | None]:
        """Make the draft a revision if it differs."""
        return self._store.leave_answer(answer_id, session_id)


class NoFilms:
    """No film is shown at the desk."""

    def source(self, lecture_id: LectureId) -> FilmSource:
        """Never asked: the flow at the desk has no film."""
        raise KeyError(lecture_id)


def _done(value: T) -> Future[T]:
    future: Future[T] = Future()
    future.set_result(value)
    return future
