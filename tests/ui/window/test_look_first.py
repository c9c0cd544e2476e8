"""«Förhandskoll» before a meeting of another day: offered, never in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.readiness import CheckKind
from desktop_app.storage.records import Chosen
from desktop_app.ui.home.ready_view import ReadyView
from desktop_app.ui.home.standing import NOTHING, standing_of
from desktop_app.ui.meetings import Meetings
from desktop_app.ui.room.room_view import RoomView
from tests.storage.desk import done
from tests.ui.window.computer import HALMSTAD, Computer


def test_what_is_left_is_looked_at_and_f5_goes_on(computer: Computer) -> None:
    """A week later the projector and the sound are others, and what was seen then needs no look."""
    computer.means.keep_settings(replace(computer.means.settings, group_in_window=False))
    course, window = computer.entry.course, computer.window
    films = [Step(StepKind.FILM, lecture.id) for lecture in course.lectures[:2]]
    steps = (Step(StepKind.WELCOME), films[0], Step(StepKind.BREAK), films[1], Step(StepKind.FINISH))
    group = done(computer.means.store.add_group(HALMSTAD, ("A",)))
    session = done(
        computer.means.store.begin_session(
            group_id=group.id,
            course_id=course.id,
            course_version=course.version,
            planned_end=None,
            attendance=(),
            flow=FlowState(steps, 2),
        )
    )
    standing = replace(standing_of(computer.means, computer.entry, Chosen(group, 1), NOTHING), under_way=session)
    resume, now = standing.shown.resume, computer.means.clock.now().replace(tzinfo=None)
    assert resume is not None
    resume = replace(resume, planned=now, planned_until=now + timedelta(hours=1))
    standing = replace(standing, shown=replace(standing.shown, resume=resume))
    meetings = Meetings(computer.means, window, lambda: standing, window)

    meetings.look_first()
    computer.qtbot.waitUntil(lambda: isinstance(window.view, ReadyView) and window.view.isVisible())
    ready = window.view
    assert isinstance(ready, ReadyView)
    computer.qtbot.waitUntil(lambda: CheckKind.MACHINE in {kind for kind, _ in ready.checks._rows})
    looked_at = [key for kind, key in ready.checks._rows if kind is CheckKind.FILM]
    assert looked_at == [course.lectures[1].id]
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F5)
    computer.qtbot.waitUntil(lambda: isinstance(window.view, RoomView) and window.view.isVisible())
    assert meetings.room is not None
    assert meetings.room.conductor.state.session.planned_end == resume.end_on(now.date()), "as the plan has today"

    meetings.drop()
    meetings.end()
