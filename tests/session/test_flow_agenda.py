"""Changing the steps of a meeting before and during it, and taking everything back: undo, never «är du säker»."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.course import PausePoint
from desktop_app.domain.duties import Duties, Duty
from desktop_app.domain.flow_document import flow_document, flow_from_document
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import Bookmark, FlowState, Undone
from desktop_app.domain.steps import Phase, Step, StepKind
from desktop_app.session import commands as c
from desktop_app.session import events as e
from tests.session.test_flow import (
    ASK1,
    ASK2,
    FEEDBACK,
    FILM1,
    FILM2,
    FINISH,
    LAST,
    ONE,
    OTHER,
    OWN,
    Q1,
    Q2,
    REST,
    STEPS,
    TWO,
    WELCOME,
    at,
    play,
    seconds,
)


def names(state: FlowState) -> list[str]:
    return [str(s.prompt or s.lecture or s.kind) for s in state.steps]


PLANNED = ["welcome", "one", "ask-1", "ask-2", "two", "last", "finish"]


@pytest.mark.parametrize(
    ("index", "event", "expected"),
    [
        (WELCOME, e.MoveStep(FILM2, 1), ["welcome", "two", "one", "ask-1", "ask-2", "last", "finish"]),
        (WELCOME, e.MoveStep(FILM1, 2), ["welcome", "two", "one", "ask-1", "ask-2", "last", "finish"]),
        (WELCOME, e.MoveStep(FILM1, 3), ["welcome", "two", "last", "one", "ask-1", "ask-2", "finish"]),
        (FILM1, e.MoveStep(Q2, Q1), ["welcome", "one", "ask-2", "ask-1", "two", "last", "finish"]),
        (FILM1, e.AddStep(REST, Q1), ["welcome", "one", "break", "ask-1", "ask-2", "two", "last", "finish"]),
        (FEEDBACK, e.AddStep(OWN, FINISH), ["welcome", "one", "ask-1", "ask-2", "two", "last", "own-1", "finish"]),
        (WELCOME, e.RemoveStep(FILM1), ["welcome", "two", "last", "finish"]),
        (FILM1, e.RemoveStep(FILM2), ["welcome", "one", "ask-1", "ask-2", "last", "finish"]),
    ],
)
def test_what_is_ahead_can_be_changed_and_the_change_taken_back(
    index: int, event: e.Event, expected: list[str]
) -> None:
    """The group says «vi tar den filmen först»: the agenda follows, a film keeps its questions, and undo undoes."""
    state, done = play(at(index), event)
    assert names(state) == expected
    assert done[-1] == c.SaveFlow()
    assert names(flow_from_document(flow_document(state))) == expected
    back, done = play(state, e.Undo())
    assert names(back) == PLANNED
    assert (back.moved, back.index, back.undoable) == ((), index, None)
    assert done[-1] == c.SaveFlow()
    assert play(back, e.Undo()) == (back, ())


@pytest.mark.parametrize(
    "event",
    [
        e.MoveStep(FILM1, FILM2),
        e.MoveStep(WELCOME, FILM2),
        e.MoveStep(FINISH, FILM2),
        e.MoveStep(FILM2, FILM1),
        e.MoveStep(FILM2, FILM2),
        e.MoveStep(FILM2, FINISH),
        e.MoveStep(9, FILM2),
        e.RemoveStep(FILM1),
        e.RemoveStep(FINISH),
        e.AddStep(REST, FILM1),
        e.AddStep(REST, FINISH + 1),
        e.AddStep(Step(StepKind.WELCOME), FILM2),
        e.AddStep(Step(StepKind.FINISH), FILM2),
    ],
)
def test_what_has_been_and_the_end_cannot_be_changed(event: e.Event) -> None:
    """Standing in the first film: neither it nor what was before moves, and the end stays last."""
    assert play(at(FILM1), event) == (at(FILM1), ())


def test_film_that_comes_first_now_is_the_one_that_is_made_ready() -> None:
    """Ready next means the next of the changed agenda."""
    _, done = play(at(WELCOME), e.MoveStep(FILM2, 1))
    assert c.PrepareFilm(TWO, seconds(0)) in done


def test_removed_question_is_kept_for_the_next_meeting() -> None:
    """Taking a question off today's list is not saying that it needs no answer."""
    state, _ = play(at(FILM1), e.RemoveStep(Q2))
    assert state.moved == (ASK2,)
    assert state.undoable is not None
    assert (state.undoable.what, state.undoable.step) == (Undone.REMOVED_STEP, STEPS[Q2])
    assert play(state, e.Undo())[0].moved == ()
    own, _ = play(at(FILM1), e.AddStep(OWN, Q1), e.RemoveStep(Q1))
    assert own.moved == ()


def test_undo_is_gone_when_the_changed_step_has_been_come_to() -> None:
    """A banner of ten minutes ago must not rebuild what the group has been through."""
    state, _ = play(at(FILM1, ended=True), e.AddStep(REST, Q1), e.Next())
    assert state.undoable is None
    later, _ = play(at(FILM1, ended=True), e.RemoveStep(FILM2), e.Next())
    assert later.undoable is not None, "the film that was taken away is still ahead"
    assert names(play(later, e.Undo())[0]) == PLANNED


def test_moved_question_is_brought_back_by_undo() -> None:
    """«Flytta till nästa träff» pressed by mistake: one press back, with the question up again."""
    state, _ = play(at(Q1), e.MoveToNextMeeting())
    assert (state.index, state.moved) == (Q2, (ASK1,))
    assert state.undoable is not None
    assert state.undoable.what is Undone.POSTPONED
    back, done = play(state, e.Undo())
    assert (back.index, back.moved, back.undoable) == (Q1, (), None)
    assert c.LoadAnswer(ASK1) in done
    assert play(at(FILM1), e.MoveToNextMeeting()) == (at(FILM1), ())


@pytest.mark.parametrize(
    ("state", "event"),
    [
        (at(FILM1, positions={ONE: seconds(60)}), e.EndForToday()),
        (at(Q2, phase=Phase.WRITING, moved=(ASK1,)), e.EndForToday()),
        (at(FEEDBACK, phase=Phase.READING_BACK), e.Approve()),
        (at(FEEDBACK), e.MoveToNextMeeting()),
        (at(FEEDBACK), e.Next()),
    ],
)
def test_ended_meeting_can_be_gone_on_with_where_it_stood(state: FlowState, event: e.Event) -> None:
    """«Avsluta» pressed ten minutes early: back to the film or the open answer, and nothing counted as moved."""
    ended, done = play(state, event)
    assert ended.step.kind is StepKind.FINISH
    assert done[-1] == c.EndSession()
    stored = flow_from_document(flow_document(ended))
    back, done = play(stored, e.Undo())
    assert (back.index, back.phase, back.moved, back.left) == (state.index, state.phase, state.moved, None)
    assert back.positions == state.positions
    assert back.paused
    assert done[0] == c.ReopenSession()
    assert done[-1] == c.SaveFlow()


def test_meeting_that_ended_before_that_was_kept_stays_ended() -> None:
    """A store of the first version does not know where its meetings stood when they ended."""
    assert play(at(FINISH), e.Undo()) == (at(FINISH), ())


def test_own_question_is_asked_and_answered_as_any_other() -> None:
    """The group's own question takes the same road: write, read back, approve, or leave for the next meeting."""
    steps = (*STEPS[:FILM2], OWN, Step(StepKind.CLOSING), *STEPS[FILM2:])
    state, done = play(at(Q2, steps=steps, phase=Phase.READING_BACK), e.Approve())
    assert state.step == OWN
    assert c.LoadAnswer(PromptId("own-1")) in done
    written, done = play(state, e.WriteAnswer(), e.ReadBack(), e.Approve())
    assert written.step.kind is StepKind.CLOSING
    assert c.ApproveAnswer(PromptId("own-1")) in done
    assert play(state, e.EndForToday())[0].moved == (PromptId("own-1"),)


STOP = PausePoint(at=seconds(10))
ASKED = PausePoint(at=seconds(20), prompt=ASK1)
POINTS = {ONE: (STOP, ASKED)}


def test_pause_point_holds_the_film_once() -> None:
    """A long film stops where the county board planned it, and goes on when somebody presses."""
    state, done = play(at(FILM1, paused=False, pause_points=POINTS), e.FilmAt(seconds(9)), e.FilmAt(seconds(10.2)))
    assert state.index == FILM1
    assert state.paused
    assert state.pause_point == STOP
    assert done == (c.PauseFilm(), c.SaveFlow())
    assert play(state, e.FilmAt(seconds(10.3)))[0].pause_point == STOP
    on, _ = play(state, e.Play(), e.FilmAt(seconds(11)))
    assert (on.paused, on.pause_point) == (False, None)


@pytest.mark.parametrize("event", [e.SeekTo(seconds(15)), e.FilmAt(seconds(15))])
def test_a_jump_past_a_pause_point_does_not_stop_there(event: e.Event) -> None:
    """Whoever jumps forward has chosen where to look."""
    state, done = play(at(FILM1, paused=False, positions={ONE: seconds(9)}, pause_points=POINTS), event)
    assert state.pause_point is None
    assert c.PauseFilm() not in done
    assert play(at(FILM2, paused=False, pause_points=POINTS), e.FilmAt(seconds(11)))[0].pause_point is None


def test_pause_points_question_comes_before_the_film_goes_on() -> None:
    """The question belongs to this place: it is asked now, once, and then the film is offered from here."""
    start = at(FILM1, paused=False, positions={ONE: seconds(19)}, pause_points=POINTS)
    state, _ = play(start, e.FilmAt(seconds(20)), e.ShowQuestion())
    assert names(state) == ["welcome", "ask-1", "one", "ask-2", "two", "last", "finish"]
    assert state.step.prompt == ASK1
    film, done = play(state, e.Next())
    assert film.step.lecture == ONE
    assert film.offering
    assert c.OpenFilm(ONE, seconds(10), True) in done
    again, _ = play(film, e.Play(), e.FilmAt(seconds(19)), e.FilmAt(seconds(20)), e.ShowQuestion())
    assert names(again) == names(state)
    assert again.step.prompt == ASK1
    assert play(start, e.FilmAt(seconds(20)), e.Next())[0] == state, "the clicker goes the same way"
    plain, _ = play(replace(start, pause_point=STOP, index=FILM1), e.ShowQuestion())
    assert plain.index == Q1, "a stop without a question of its own: the film's first"


def test_film_that_is_split_stops_for_today_at_its_place() -> None:
    """The plan says 31:20: there the film rests, the next step is one press away, and going on is allowed."""
    steps = (*STEPS[:FILM1], replace(STEPS[FILM1], until=seconds(30)), *STEPS[Q1:])
    state = at(FILM1, steps=steps, paused=False, positions={ONE: seconds(29)})
    assert not state.part_over
    state, done = play(state, e.FilmAt(seconds(30)))
    assert (state.part_over, state.paused, state.ended) == (True, True, False)
    assert c.PrepareFilm(TWO, seconds(0)) in done
    assert play(state, e.Next())[0].index == Q1, "no question about leaving: the part is over"
    on, _ = play(state, e.Play(), e.FilmAt(seconds(31)))
    assert not on.paused
    assert play(on, e.Next())[0].asking
    assert flow_from_document(flow_document(state)).step.until == seconds(30)
    other, _ = play(replace(state, index=FILM2), e.ChooseFilm(ONE))
    assert other.index == FILM1, "the film is planned, though only a part of it"


def test_a_film_barely_begun_is_not_offered_but_starts() -> None:
    """«Stannade vid 0:05, fortsätt från 0:00» offers the same thing twice."""
    state, done = play(at(WELCOME, positions={ONE: seconds(10)}), e.Next())
    assert not state.offering
    assert not state.paused
    assert c.OpenFilm(ONE, seconds(0), False) in done


def test_marks_keep_places_and_come_back() -> None:
    """«Det där måste vi prata om»: one press, and the place is there when the talk begins, also after a crash."""
    state, done = play(
        at(FILM1, paused=False), e.FilmAt(seconds(12)), e.Mark(), e.Mark(), e.FilmAt(seconds(14)), e.Mark()
    )
    assert state.marks == (Bookmark(ONE, seconds(12)), Bookmark(ONE, seconds(14)))
    assert done == (c.SaveFlow(), c.SaveFlow())
    assert flow_from_document(flow_document(state)).marks == state.marks
    gone, _ = play(state, e.Unmark(Bookmark(ONE, seconds(12))))
    assert gone.marks == (Bookmark(ONE, seconds(14)),)
    assert play(at(Q1), e.Mark()) == (at(Q1), ())


def test_choosing_another_film_forgets_what_could_be_undone() -> None:
    """The steps are others now: undoing would take the chosen film away."""
    state, _ = play(at(FILM1, phase=Phase.FAILED), e.RemoveStep(FILM2), e.ChooseFilm(OTHER))
    assert state.undoable is None
    assert LAST in [s.prompt for s in state.steps]


def test_document_of_the_first_stores_is_read() -> None:
    """A meeting stored before breaks, marks and presence were kept comes back as one that had none."""
    first = {"steps": [{"kind": "welcome"}], "index": 0, "phase": "showing", "positions_ms": {}, "ended": False}
    state = flow_from_document({**first, "moved": []})
    assert state == FlowState((Step(StepKind.WELCOME),))
    assert timedelta() == state.timer_length


def test_duties_are_shared_anew_in_one_act_and_taken_back_in_one() -> None:
    """Erik takes over the pen in the middle of a question; a slip is one press away from undone (E4)."""
    begun, before = Duties("Anna", "Erik"), at(Q1, duties=Duties("Anna", "Erik"), moved=(ASK1,))
    now, done = play(before, e.ShareDuties(begun.swapped(Duty.LEADS, Duty.WRITES)))

    assert (now.duties, done) == (Duties("Erik", "Anna"), (c.SaveFlow(),))
    assert now.undoable is not None
    assert now.undoable.what is Undone.SHARED_DUTIES
    back, done = play(now, e.Undo())
    assert (back, done) == (before, (c.SaveFlow(),))


def test_the_same_duties_or_those_of_an_ended_meeting_are_no_change() -> None:
    """Leaving a field without typing must not offer to undo anything; what is over is over."""
    assert play(at(Q1), e.ShareDuties(Duties())) == (at(Q1), ())
    assert play(at(FINISH), e.ShareDuties(Duties("Anna"))) == (at(FINISH), ())


def test_planned_pauses_are_passed_by_where_a_group_has_chosen_so() -> None:
    """A group that talks as it watches is interrupted; what the course asks at its pauses is still asked, after."""
    asked, known = PromptId("in-the-middle"), PausePoint(at=seconds(50), prompt=ASK1)
    points = {ONE: (PausePoint(at=seconds(10)), PausePoint(at=seconds(20), prompt=asked), known)}
    state, _ = play(at(FILM1, pause_points=points, paused=False), e.FilmAt(seconds(9)), e.FilmAt(seconds(11)))
    assert state.pause_point == points[ONE][0]

    state, done = play(state, e.StopAtPauses(on=False))
    assert (state.pause_point, state.index, done) == (None, FILM1, (c.SaveFlow(),))
    assert [s.prompt for s in state.steps[FILM1 + 1 :]][:4] == [ASK1, ASK2, asked, None], (
        "once each, with the film's own"
    )
    assert play(state, e.StopAtPauses(on=False)) == (state, ())
    on, _ = play(state, e.Play(), e.FilmAt(seconds(16)), e.FilmAt(seconds(21)))
    assert not on.paused
    on, _ = play(on, e.StopAtPauses(on=True), e.FilmAt(seconds(46)), e.FilmAt(seconds(51)))
    assert on.pause_point == known

    today = at(WELCOME, pause_points={TWO: points[ONE]})
    today = replace(today, steps=tuple(replace(s, until=seconds(99)) if s.lecture == TWO else s for s in STEPS))
    assert play(today, e.StopAtPauses(on=False))[0].steps == today.steps, "asked when its end has been seen"
    assert play(at(WELCOME, pause_points=points, moved=(asked,)), e.StopAtPauses(on=False))[1] == ()
