"""What a meeting needs of the store and the library, as protocols: the conductor knows no SQL and no files."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Protocol

from desktop_app.domain.answer import Answer, Revision, Status, Value
from desktop_app.domain.course import Prompt
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, LectureId, SessionId
from desktop_app.domain.session import FlowState, Played, Session
from desktop_app.playback.player import FilmSource


class MeetingStore(Protocol):
    """The part of the store a meeting uses. Every call returns at once; the future is settled on another thread."""

    def save_flow(self, session_id: SessionId, flow: FlowState) -> Future[None]:
        """Store where the meeting stands."""
        ...

    def set_attendance(self, session_id: SessionId, attendance: tuple[HeadCount, ...]) -> Future[None]:
        """Store who is in the room."""
        ...

    def add_played(self, session_id: SessionId, played: tuple[Played, ...]) -> Future[None]:
        """Store stretches of film that were shown."""
        ...

    def end_session(self, session_id: SessionId, flow: FlowState) -> Future[Session]:
        """Close the meeting."""
        ...

    def reopen_session(self, session_id: SessionId) -> Future[None]:
        """Let an ended meeting go on after all."""
        ...

    def answer(self, group_id: GroupId, course_id: CourseId, prompt: Prompt) -> Future[Answer]:
        """Return the group's answer to a question, made if it is the first time."""
        ...

    def answers(self, group_id: GroupId, course_id: CourseId) -> Future[tuple[Answer, ...]]:
        """Return all the group's answers in the course, the first asked first."""
        ...

    def history(self, answer_id: AnswerId) -> Future[tuple[Revision, ...]]:
        """Return the answer's revisions, oldest first."""
        ...

    def typed(self, answer_id: AnswerId, session_id: SessionId, value: Value, caret: int) -> None:
        """Take every change of an answer as it is typed."""
        ...

    def save_answer(self, answer_id: AnswerId, session_id: SessionId, value: Value, status: Status) -> Future[Revision]:
        """Append a revision."""
        ...

    def leave_answer(self, answer_id: AnswerId, session_id: SessionId) -> Future[Revision | None]:
        """Make the draft a revision if it differs."""
        ...


class Films(Protocol):
    """Where the course's films are."""

    def source(self, lecture_id: LectureId) -> FilmSource:
        """Return the film to open. Raises the KnownError that says why it cannot be."""
        ...
