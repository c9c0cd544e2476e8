"""The conductor in talk, breaks and changes of plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop_app.domain.answer import Action, ActionsValue, Answer, Approved, TextValue
from desktop_app.domain.course import PausePoint, Prompt, PromptKind
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Method, Step, StepKind
from desktop_app.session import events as e
from desktop_app.session.recap import Recap
from tests.samples import ASK1, COURSE, ONE, minutes
from tests.session.meeting import Meeting, seconds


def test_timer_and_break_end_by_the_conductors_clock(meeting: Meeting) -> None:
    """Three minutes are three minutes from the press; two more are from the end, or from now when it was over."""
    meeting.send(e.Next(), e.ShowQuestion(), e.Discuss(Method.PAIRS), e.StartTimer(minutes(3)))
    ends = meeting.room.flow.timer_ends
    assert ends is not None
    assert abs(ends - datetime.now().astimezone() - minutes(3)) < minutes(1)
    meeting.send(e.MoreTime())
    assert meeting.room.flow.timer_ends == ends + minutes(2)
    assert meeting.room.flow.timer_length == minutes(5)
    over = datetime.now().astimezone() - minutes(9)
    meeting.send(e.TimerSet(over, minutes(3)), e.MoreTime())
    assert meeting.room.flow.timer_ends is not None
    assert meeting.room.flow.timer_ends > datetime.now().astimezone() + minutes(1)
    assert meeting.room.flow.timer_length == minutes(2)
    rest = Step(StepKind.BREAK, length=minutes(10))
    meeting.send(e.AddStep(rest, meeting.room.flow.index + 1), e.Next())
    assert meeting.room.flow.break_until is not None
    assert meeting.room.flow.break_length == minutes(10)
    until = meeting.room.flow.break_until
    assert meeting.stored().flow.break_until == until
    meeting.send(e.StartBreak(until + minutes(5)))
    assert meeting.room.flow.break_length == minutes(15), "the ring is that of the whole break"
    meeting.send(e.EndBreak(), e.StartBreak(datetime.now().astimezone() + minutes(5)))
    assert abs(meeting.room.flow.break_length - minutes(5)) < minutes(1)


def test_own_question_is_kept_as_any_other(meeting: Meeting) -> None:
    """What the group asks itself is no less an answer."""
    own = Step(StepKind.OWN, prompt=PromptId("own-1"), text="Vad gör vi på måndag?")
    meeting.send(e.AddStep(own, 1), e.Next())
    meeting.answer_loaded()
    assert meeting.room.prompt is not None
    assert meeting.room.prompt.text == "Vad gör vi på måndag?"
    meeting.conductor.typed(TextValue("Ringer teamet"), 13)
    meeting.send(e.ReadBack(), e.Approve())
    stored = meeting.store.answers(meeting.group.id, COURSE.id).result(5)
    assert [(a.prompt_text, a.current) for a in stored if a.prompt_id == own.prompt] == [
        ("Vad gör vi på måndag?", TextValue("Ringer teamet"))
    ]


def test_ended_meeting_goes_on_after_all(meeting: Meeting) -> None:
    """«Avsluta» pressed too early: undone, the meeting is as it was, in the store too."""
    meeting.send(e.Next(), e.ShowQuestion(), e.EndForToday())
    meeting.qtbot.waitUntil(lambda: len(meeting.finished) == 1)
    meeting.send(e.Undo())
    assert meeting.room.prompt is not None
    assert meeting.room.prompt.id == ASK1
    stored = meeting.stored()
    assert stored.ended_at is None
    assert stored.flow.moved == ()
    kinds = [entry.kind for entry in meeting.store.audit().result(5)]
    assert kinds[-2:] == ["session_ended", "session_reopened"]


def test_the_coming_film_is_held_ready_a_moment_after_the_step(meeting: Meeting) -> None:
    """A decoder that begins takes the processor from what is on its way to the screen."""
    assert meeting.player.told == []
    meeting.qtbot.waitUntil(lambda: meeting.player.told == [("prepare", 1, seconds(0))])


def test_a_film_that_is_shown_is_not_held_ready_too(meeting: Meeting) -> None:
    """A hand that goes on at once has the film shown; to decode it twice would take what the showing needs."""
    meeting.send(e.Next())
    meeting.qtbot.waitUntil(lambda: not meeting.conductor._ready.isActive())
    assert [told[0] for told in meeting.player.told] == ["open"]


def test_a_missing_film_that_comes_is_told_when_its_turn_comes(meeting: Meeting) -> None:
    """Not in the middle of what the group looks at now."""
    meeting.shelf.missing.add(ONE)
    meeting.qtbot.waitUntil(lambda: not meeting.conductor._ready.isActive())
    assert meeting.player.told == []
    assert meeting.room.film_error is None


def test_a_hand_quicker_than_the_beginning_plays_the_film_and_it_goes_on(meeting: Meeting) -> None:
    """A key pressed while the room is still being made begins the meeting; its beginning, later, holds no film."""
    meeting.send(e.Next(), e.Pause())
    meeting.conductor.close()
    meeting.player.told.clear()
    back = meeting.conduct(meeting.stored(), begins=False)
    meeting.send(e.Play())
    back.begin()
    done = [told[0] for told in meeting.player.told if told[0] != "prepare"]
    assert done[-2:] == ["open", "play"]
    assert not meeting.room.flow.paused


def test_a_meeting_left_before_it_began_opens_no_film(meeting: Meeting) -> None:
    """The program is closed while the room is still being made: nothing is opened for that."""
    meeting.send(e.Next(), e.Pause())
    meeting.conductor.close()
    before = meeting.stored()
    meeting.player.told.clear()
    meeting.conduct(before, begins=False).close()
    assert [told[0] for told in meeting.player.told] == ["stop"]
    assert meeting.stored() == before
    meeting.conduct(before)


def test_pause_point_is_told_at_once(meeting: Meeting) -> None:
    """The film's own advance tells the views nothing; that it stopped at a pause point does."""
    lecture = replace(COURSE.lecture(ONE), pause_points=(PausePoint(at=seconds(2)),))
    course = replace(COURSE, lectures=(lecture, *COURSE.lectures[1:]))
    meeting.conductor.close()
    conductor = meeting.conduct(meeting.stored(), course)
    conductor.send(e.Next())
    told = len(meeting.rooms)
    for n in (0, 1, 2):
        meeting.player.position_changed.emit(seconds(n))
    assert len(meeting.rooms) == told + 1
    assert meeting.rooms[-1].flow.pause_point == PausePoint(at=seconds(2))
    assert meeting.player.told[-1] == ("pause",)


def test_last_meeting_is_told_when_the_store_has_brought_it(meeting: Meeting) -> None:
    """The welcome stands at once; last time comes to it a moment later."""
    recap = Recap(1, datetime.now().astimezone(), (), 1, 0, (), ())
    meeting.conductor.remind(recap)
    assert meeting.rooms[-1].recap == recap


NEXT_STEP = Prompt(id=PromptId("next"), text="Vad är nästa steg?", kind=PromptKind.ACTIONS)
NIGHT, ROUTINE = Action("Ta fram kvällsnummer", "Anna", "2 dec"), Action("Skriva rutin")


def decided(meeting: Meeting) -> Answer:
    """Let the group have decided on two things at an earlier meeting, and be told of it."""
    answer = meeting.store.answer(meeting.group.id, COURSE.id, NEXT_STEP).result(5)
    status = Approved(datetime.now().astimezone())
    meeting.store.save_answer(answer.id, meeting.room.session.id, ActionsValue((NIGHT, ROUTINE)), status).result(5)
    meeting.conductor.remind(
        Recap(1, datetime.now().astimezone(), (), 1, 0, (NIGHT, ROUTINE), ()),
        meeting.store.answers(meeting.group.id, COURSE.id).result(5),
    )
    return answer


def test_what_was_decided_is_followed_up_and_kept_with_its_history(meeting: Meeting) -> None:
    """A plan nobody asks about is forgotten; a tick must be on the disk, undoable, and leave the approval alone."""
    answer = decided(meeting)
    first, second = meeting.room.tasks
    assert (first.action, second.action) == (NIGHT, ROUTINE)
    assert meeting.room.recap is not None
    assert meeting.room.recap.actions == (), "told one by one, not twice"

    meeting.send(e.FollowUp(first, done=True), e.FollowUp(second, done=True), e.FollowUp(second, done=False))
    assert [task.is_done for task in meeting.room.tasks] == [True, False]
    meeting.qtbot.waitUntil(lambda: len(meeting.store.history(answer.id).result(5)) == 4)

    stored = meeting.store.answers(meeting.group.id, COURSE.id).result(5)[0]
    today = datetime.now().astimezone().date()
    assert stored.current == ActionsValue((replace(NIGHT, done=today), ROUTINE))
    assert isinstance(stored.status, Approved)
    assert stored.draft is None


def test_a_tick_of_an_answer_that_is_open_is_kept_in_it(meeting: Meeting) -> None:
    """Back at the welcome after the question was opened: the tick must not be overwritten by the editor's copy."""
    course = replace(COURSE, prompts=(*COURSE.prompts, NEXT_STEP))
    meeting.conductor.close()
    steps = (Step(StepKind.WELCOME), Step(StepKind.FEEDBACK, prompt=NEXT_STEP.id), Step(StepKind.FINISH))
    stored = replace(meeting.stored(), flow=FlowState(steps, 0))
    meeting.conduct(stored, course)
    answer = decided(meeting)
    meeting.send(e.Next())
    meeting.answer_loaded()
    meeting.send(e.Previous(), e.FollowUp(meeting.room.tasks[0], done=True))
    meeting.qtbot.waitUntil(lambda: len(meeting.store.history(answer.id).result(5)) == 2)
    meeting.qtbot.waitUntil(lambda: meeting.room.tasks[0].is_done)

    meeting.send(e.Next())

    assert meeting.room.answer is not None
    value = meeting.room.answer.current
    assert isinstance(value, ActionsValue)
    assert value.actions[0].done is not None
