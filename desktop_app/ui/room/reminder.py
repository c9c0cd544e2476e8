"""Has the last meeting told where the next one begins: three lines, and what was decided, to be followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.steps import StepKind
from desktop_app.session.courier import Courier, together
from desktop_app.session.recap import recap_of
from desktop_app.session.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.answer import Answer
    from desktop_app.domain.clock import Clock
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.session import GroupProgress, Played, Session
    from desktop_app.session.conductor import Conductor
    from desktop_app.storage.service import Store


class Reminder:
    """Reads what the group's last meeting came to, and gives it to the conductor. The first meeting has none."""

    def __init__(
        self,
        store: Store,
        courier: Courier,
        conductor: Conductor,
        clock: Clock,
        failed: Callable[[KnownError], None],
    ) -> None:
        self._store = store
        self._courier = courier
        self._conductor = conductor
        self._clock = clock
        self._failed = failed

    def begin(self) -> None:
        """Have it told, where the meeting stands at its welcome."""
        state = self._conductor.state
        if state.flow.step.kind is StepKind.WELCOME and state.session.number > 1:
            sessions = self._store.sessions(state.group.id, state.course.id)
            self._courier.deliver(sessions, self._found, self._failed)

    def _found(self, sessions: tuple[Session, ...]) -> None:
        state, store = self._conductor.state, self._store
        before = [session for session in sessions if session.number < state.session.number]
        if not before:
            return
        last = before[-1]
        self._courier.deliver(
            together(
                store.answers(state.group.id, state.course.id),
                store.session_played(last.id),
                store.progress(state.group.id, state.course),
            ),
            lambda read: self._tell(last, *read),
            self._failed,
        )

    def _tell(
        self, last: Session, answers: tuple[Answer, ...], played: tuple[Played, ...], progress: GroupProgress
    ) -> None:
        summary = summarise(
            course=self._conductor.state.course,
            session=last,
            answers=answers,
            played=played,
            progress=progress,
            now=self._clock.now(),
        )
        self._conductor.remind(recap_of(summary), answers)
