"""Writing outside a meeting: the answer is kept like any other, and the meeting stands where it stood."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.answer import Approved, NotApproved, TextValue
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import Played
from desktop_app.domain.steps import Phase, StepKind
from desktop_app.session import events as e
from desktop_app.session.conductor import Conductor
from desktop_app.session.desk import DeskStore, NoFilms, at_the_desk, meeting_of
from desktop_app.session.readiness import Check, CheckKind, CheckState
from tests.samples import ASK1, BENEFIT, COURSE, NOW, ONE, session
from tests.session.meeting import Meeting, Remembering


def test_an_answer_is_changed_and_approved_after_the_meeting(meeting: Meeting) -> None:
    """The week after, somebody reads through: the words change, the meeting does not."""
    meeting.send(e.EndForToday())
    meeting.qtbot.waitUntil(lambda: len(meeting.finished) == 1)
    last = meeting.stored()
    session = at_the_desk(COURSE, last, BENEFIT)
    assert [s.kind for s in session.flow.steps] == [StepKind.FEEDBACK, StepKind.FINISH]
    assert session.flow.phase is Phase.WRITING
    assert at_the_desk(COURSE, last, ASK1).flow.step.lecture == ONE
    own = at_the_desk(COURSE, last, PromptId("own-1"), "Vad gör vi?").flow.step
    assert (own.kind, own.text) == (StepKind.OWN, "Vad gör vi?")
    ended: list[object] = []
    desk = Conductor(
        store=DeskStore(meeting.store, session),
        films=NoFilms(),
        player=Remembering(),  # type: ignore[arg-type]  # the part of Player a meeting uses
        course=COURSE,
        group=meeting.group,
        session=session,
        clock=SystemClock(),
    )
    desk.finished.connect(ended.append)
    desk.begin()
    meeting.qtbot.waitUntil(lambda: desk.state.answer is not None)
    assert desk.state.answer is not None
    desk.typed(TextValue("Vi vågar fråga tidigare."), 24)
    desk.send(e.People((HeadCount("Chef", 9),)))
    desk.send(e.ReadBack())
    desk.send(e.Approve())
    meeting.qtbot.waitUntil(lambda: len(ended) == 1)
    desk.close()
    answers = meeting.store.answers(meeting.group.id, COURSE.id).result(5)
    answer = next(one for one in answers if one.prompt_id == BENEFIT)
    assert isinstance(answer.status, Approved)
    assert answer.current == TextValue("Vi vågar fråga tidigare.")
    assert meeting.stored() == last
    assert meeting.played() == ()


def test_an_answer_from_paper_carries_the_day_that_stands_on_it(meeting: Meeting) -> None:
    """Written by hand on the 4th and typed in on the 18th: both days are true, and neither is lost."""
    last = meeting.stored()
    answer = meeting.store.answer(meeting.group.id, COURSE.id, COURSE.prompt(BENEFIT)).result(5)
    desk = DeskStore(meeting.store, last, date(2026, 11, 4))

    saved = desk.save_answer(answer.id, last.id, TextValue("Från pappret"), Approved(SystemClock().now())).result(5)
    kept = desk.save_answer(answer.id, last.id, TextValue("Ändrat"), NotApproved()).result(5)

    assert isinstance(saved.status, Approved)
    assert saved.status.on_paper == date(2026, 11, 4)
    assert kept.status == NotApproved()


def test_an_answer_from_paper_belongs_to_the_meeting_of_its_day() -> None:
    """What was written in November is not told as of the meeting in December."""
    held = [session((), number=n, started_at=NOW + timedelta(days=14 * n)) for n in (0, 1, 2)]

    assert meeting_of(held, None) is held[2]
    assert meeting_of(held, (NOW + timedelta(days=20)).date()) is held[1]
    assert meeting_of(held, (NOW - timedelta(days=1)).date()) is held[2]
    with pytest.raises(ValueError, match="not met"):
        meeting_of([], None)


def test_the_desk_keeps_nothing_of_films(meeting: Meeting) -> None:
    """There is no film at the desk, and whatever were told of one would be another meeting's."""
    desk = DeskStore(meeting.store, meeting.stored())
    played = (Played(ONE, timedelta(), timedelta(seconds=9)),)
    assert desk.add_played(meeting.room.session.id, played).result(1) is None
    assert meeting.played() == ()
    assert desk.reopen_session(meeting.room.session.id).result(1) is None
    with pytest.raises(KeyError):
        NoFilms().source(ONE)


def test_a_check_says_only_what_it_knows() -> None:
    """A row of the ready-check has a button only where something can be mended."""
    assert Check(CheckKind.POWER, "", CheckState.READY, "Laddaren är i").fix == ""
