"""The conductor with a real store and a player that only remembers what it was told."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Approved, Declined, DeclinedBy, NotApproved, TextValue
from desktop_app.domain.course import ContentNotice, PausePoint, PromptKind
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import AnswerId
from desktop_app.domain.session import Played
from desktop_app.domain.steps import Phase, StepKind
from desktop_app.playback.errors import FilmCutShort, FilmMissing
from desktop_app.playback.player import Ended, EndReason
from desktop_app.session import events as e
from desktop_app.session.plan import steps_for
from desktop_app.session.room_state import Saved, SaveFailing, SaveRecovered
from desktop_app.storage.service import Store
from tests.samples import ASK1, ASK2, COURSE, ONE, TWO, minutes
from tests.session.meeting import Meeting, seconds

CUT = FilmCutShort(number=1, title="Film one", played_to=timedelta(seconds=3), duration=minutes(10))


def test_film_plays_and_its_place_and_played_time_are_kept(meeting: Meeting) -> None:
    """Killed at any moment, at most five seconds of the film's place are lost."""
    meeting.send(e.Next())
    assert meeting.player.told[-1] == ("open", 1, seconds(0), False)
    assert meeting.room.next_step is not None
    assert meeting.room.next_step.prompt == ASK1
    for n in range(13):
        meeting.player.position_changed.emit(seconds(n / 2))
    assert meeting.stored().flow.positions == {ONE: seconds(5)}
    meeting.send(e.Pause())
    assert meeting.stored().flow.positions == {ONE: seconds(6)}
    assert meeting.played() == (Played(ONE, seconds(0), seconds(5)), Played(ONE, seconds(5), seconds(6)))


def test_a_jump_is_not_counted_as_seen(meeting: Meeting) -> None:
    """«Sedd tillsammans» is what was played, not the furthest point."""
    meeting.send(e.Next())
    for n in (0, 1, 2):
        meeting.player.position_changed.emit(seconds(n))
    meeting.send(e.SeekTo(seconds(500)))
    assert meeting.player.told[-1] == ("seek", seconds(500))
    for n in (500, 501):
        meeting.player.position_changed.emit(seconds(n))
    meeting.player.position_changed.emit(seconds(100))
    meeting.player.position_changed.emit(seconds(101))
    meeting.send(e.Pause())
    meeting.player.position_changed.emit(seconds(102))
    assert meeting.played() == (
        Played(ONE, seconds(0), seconds(2)),
        Played(ONE, seconds(500), seconds(501)),
        Played(ONE, seconds(100), seconds(101)),
    )


def test_true_end_leads_on_and_a_cut_film_is_not_seen(meeting: Meeting) -> None:
    """A pulled stick looks like an end to the player; to the group it must not."""
    meeting.send(e.Next())
    meeting.player.position_changed.emit(seconds(0))
    meeting.player.position_changed.emit(seconds(2))
    meeting.player.ended.emit(Ended(seconds(3), EndReason.CUT_SHORT, CUT))
    assert meeting.room.flow.phase is Phase.FAILED
    assert isinstance(meeting.room.film_error, FilmCutShort)
    assert meeting.played() == (Played(ONE, seconds(0), seconds(3)),)
    meeting.send(e.RetryFilm(), e.Play())
    assert meeting.room.film_error is None
    assert not meeting.room.shows_end
    meeting.player.ended.emit(Ended(minutes(10), EndReason.END))
    assert meeting.room.flow.ended
    assert meeting.room.shows_end
    meeting.send(e.Next())
    assert meeting.room.prompt is not None
    assert (meeting.room.prompt.id, meeting.room.prompt_number, meeting.room.prompt_total) == (ASK1, 1, 2)


def test_planned_pauses_are_passed_by_where_the_group_has_chosen_to(meeting: Meeting) -> None:
    """What is drawn in the timeline is what will happen."""
    lecture = replace(COURSE.lectures[0], pause_points=(PausePoint(at=minutes(4)),))
    planned = replace(meeting.room, lecture=lecture)
    assert planned.pause_points == lecture.pause_points
    assert replace(planned, flow=replace(planned.flow, pauses=False)).pause_points == ()
    assert replace(planned, lecture=None).pause_points == ()


def test_a_meeting_is_let_go_of_once(meeting: Meeting) -> None:
    """The room goes, and then the program: the second has nothing left to let go of."""
    meeting.conductor.let_go()
    meeting.conductor.let_go()
    meeting.player.ended.emit(Ended(minutes(10), EndReason.END))
    assert not meeting.room.flow.ended


def test_missing_film_is_told_in_its_place(meeting: Meeting) -> None:
    """The sentence stands where the picture would be; the meeting goes on."""
    meeting.shelf.missing = {ONE, TWO}
    meeting.send(e.Next())
    assert isinstance(meeting.room.film_error, FilmMissing)
    assert meeting.room.flow.phase is Phase.FAILED
    meeting.send(e.Next())
    assert meeting.room.film_error is None
    assert meeting.room.flow.step.prompt == ASK1


def test_players_error_is_told_too(meeting: Meeting) -> None:
    """Whoever finds out, the group sees one sentence."""
    meeting.send(e.Next())
    meeting.player.failed.emit(FilmMissing(number=1, title="x"))
    assert isinstance(meeting.room.film_error, FilmMissing)


def test_answer_is_typed_read_back_and_approved(meeting: Meeting) -> None:
    """The heart of it: words typed become an approved revision, and the next question is up."""
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    meeting.send(e.WriteAnswer())
    meeting.conductor.typed(TextValue("Vi känner igen allt"), 19)
    meeting.send(e.ReadBack())
    room = meeting.room
    assert room.answer is not None
    assert room.answer.current == TextValue("Vi känner igen allt")
    meeting.send(e.Approve())
    assert meeting.room.flow.step.prompt == ASK2
    stored = meeting.store.answers(meeting.group.id, COURSE.id).result(5)
    first = next(answer for answer in stored if answer.prompt_id == ASK1)
    assert isinstance(first.status, Approved)
    assert first.draft is None
    meeting.answer_loaded()
    meeting.qtbot.waitUntil(lambda: any(isinstance(s, Saved) for s in meeting.saved))
    meeting.send(e.Previous())
    assert meeting.room.answer is not None
    assert isinstance(meeting.room.answer.status, Approved)


def test_declined_and_taken_back(meeting: Meeting) -> None:
    """A declined question keeps what was written, and can be reopened."""
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    meeting.conductor.typed(TextValue("utkast"), 6)
    meeting.send(e.Decline(Declined.NO_TIME), e.Previous())
    meeting.qtbot.waitUntil(
        lambda: meeting.room.answer is not None and isinstance(meeting.room.answer.status, DeclinedBy)
    )
    assert meeting.room.answer is not None
    assert meeting.room.answer.current == TextValue("utkast")
    meeting.send(e.Undecline())
    meeting.qtbot.waitUntil(
        lambda: meeting.room.answer is not None and not isinstance(meeting.room.answer.status, DeclinedBy)
    )


def test_typing_before_the_answer_is_there_is_nobodys(meeting: Meeting) -> None:
    """No box is open yet, so nothing can be typed; a stray call must not fall into another answer."""
    meeting.conductor.typed(TextValue("x"), 1)
    meeting.send(e.Next(), e.ShowQuestion(), e.Decline(Declined.NO_TIME))
    assert meeting.store.answers(meeting.group.id, COURSE.id).result(5)[0].revision is None


def test_draft_comes_back_unasked_after_a_crash(meeting: Meeting) -> None:
    """The text one was typing stands in the box again, with the time it was saved."""
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    meeting.send(e.WriteAnswer())
    meeting.conductor.typed(TextValue("halv men"), 8)
    meeting.store.flush().result(5)
    meeting.conductor.close()
    again = meeting.conduct(meeting.stored())
    assert again.state.flow.phase is Phase.WRITING
    meeting.answer_loaded()
    assert meeting.room.answer is not None
    assert meeting.room.answer.current == TextValue("halv men")
    assert meeting.room.restored_at is not None
    meeting.send(e.ReadBack())
    meeting.qtbot.waitUntil(lambda: meeting.room.restored_at is None)


def test_closed_box_is_a_version_of_its_own_even_when_the_store_was_first(meeting: Meeting) -> None:
    """After thirty quiet seconds the store has made the revision already; the room must not think it unsaved."""
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    meeting.conductor.typed(TextValue("klart"), 5)
    assert meeting.room.answer is not None
    meeting.store.leave_answer(meeting.room.answer.id, meeting.room.session.id).result(5)
    meeting.send(e.BackToQuestion())
    meeting.qtbot.waitUntil(lambda: meeting.room.answer is not None and meeting.room.answer.draft is None)
    assert meeting.room.answer.revision is not None
    revision = meeting.room.answer.revision
    meeting.conductor.typed(revision.value, 0)  # taken back, as the view does it
    assert meeting.room.answer.draft == TextValue("klart")


def test_a_question_that_a_newer_course_changed_is_shown_as_it_was_answered(meeting: Meeting) -> None:
    """The group, its screen and the file have the same words over the same answer; the old words are not asked anew."""
    changed = (replace(one, text="Räkna upp!", kind=PromptKind.LIST) for one in COURSE.prompts)
    newer = replace(COURSE, prompts=tuple(changed))
    answer = meeting.store.answer(meeting.group.id, COURSE.id, COURSE.prompt(ASK1)).result(5)
    meeting.store.save_answer(answer.id, meeting.room.session.id, TextValue("Tid"), NotApproved()).result(5)
    meeting.conduct(meeting.stored(), newer)

    meeting.send(e.Next(), e.ShowQuestion())
    assert meeting.room.prompt == newer.prompt(ASK1)
    meeting.answer_loaded()

    assert meeting.room.prompt == COURSE.prompt(ASK1)


def test_last_times_answer_stands_beside_todays(meeting: Meeting) -> None:
    """«Förra gången skrev ni»: from an earlier meeting, not from five minutes ago."""
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    meeting.conductor.typed(TextValue("Saknar tid"), 10)
    meeting.send(e.BackToQuestion())
    assert meeting.room.earlier is None
    meeting.conductor.close()
    steps = steps_for(COURSE, [ONE], feedback=False, first_meeting=False)
    meeting.begin(steps, index=2)
    meeting.qtbot.waitUntil(lambda: meeting.room.earlier is not None)
    assert meeting.room.earlier is not None
    assert meeting.room.earlier.value == TextValue("Saknar tid")


def test_what_was_written_at_the_films_comes_along_to_step_2(meeting: Meeting) -> None:
    """Step 2 asks about the whole course: what the group said at film 1 stands beside it, and nowhere else."""
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    meeting.conductor.typed(TextValue("Saknar tid"), 10)
    meeting.send(e.BackToQuestion())
    assert meeting.room.carried == ()
    meeting.conductor.close()
    steps = steps_for(COURSE, [], feedback=True, first_meeting=False)
    meeting.begin(steps, index=1)
    meeting.qtbot.waitUntil(lambda: bool(meeting.room.carried))
    assert [one.points for one in meeting.room.carried] == [("Saknar tid",)]
    assert meeting.room.earlier is None
    meeting.send(e.EndForToday())
    assert meeting.room.carried == ()


def test_ending_closes_the_meeting_in_the_store(meeting: Meeting) -> None:
    """«Avsluta för idag»: closed, with everything kept."""
    meeting.send(e.Next())
    meeting.player.position_changed.emit(seconds(0))
    meeting.player.position_changed.emit(seconds(2))
    meeting.send(e.EndForToday())
    meeting.qtbot.waitUntil(lambda: len(meeting.finished) == 1)
    assert meeting.finished[0].ended_at is not None
    assert meeting.played() == (Played(ONE, seconds(0), seconds(2)),)
    assert meeting.player.told[-1] == ("stop",)
    assert meeting.room.flow.step.kind is StepKind.FINISH


def test_late_arrival_is_counted(meeting: Meeting) -> None:
    """Attendance follows the room."""
    meeting.send(e.People((HeadCount("Chef", 2),)))
    assert meeting.room.people == 2
    assert meeting.room.attendance == (HeadCount("Chef", 2),)
    assert meeting.stored().attendance == (HeadCount("Chef", 2),)


def test_saved_is_said_only_of_the_answer_on_the_screen(meeting: Meeting) -> None:
    """A draft that was left a moment ago is saved too, but «Sparat» stands beside another answer by then."""
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    assert meeting.room.answer is not None
    at = datetime.now().astimezone()
    here = Saved(at, meeting.room.answer.id, TextValue("ett"))
    meeting.conductor.store_said(Saved(at, AnswerId("another"), TextValue("ett")))
    meeting.conductor.store_said(here)
    assert meeting.saved == [here]
    meeting.send(e.Previous())
    meeting.conductor.store_said(here)
    assert meeting.saved == [here]


class Late:
    """A store on a slow disk: the results of one kind of call are held back until they are let go."""

    def __init__(self, store: Store, late: str) -> None:
        self.store = store
        self.late = late
        self.held: list[tuple[Future[Any], Future[Any]]] = []

    def __getattr__(self, name: str) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            true = getattr(self.store, name)(*args, **kwargs)
            if name != self.late:
                return true
            self.held.append((true, Future()))
            return self.held[-1][1]

        return call

    def let_go(self) -> None:
        for true, given in self.held:
            given.set_result(true.result(5))
        self.late = ""


@pytest.mark.parametrize("late", ["leave_answer", "answer"])
def test_what_was_typed_since_is_newer_than_what_comes_late(qtbot: QtBot, store: Store, late: str) -> None:
    """A slow disk must not put the words of a moment ago over those that stand there now."""
    slow = Late(store, "")
    meeting = Meeting(qtbot, store, wrap=lambda _: slow)
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    meeting.conductor.typed(TextValue("ett"), 3)
    assert meeting.room.answer is not None
    slow.late = late
    if late == "answer":  # the store was first, so the answer is read again
        store.leave_answer(meeting.room.answer.id, meeting.room.session.id).result(5)
    meeting.send(e.BackToQuestion())
    qtbot.waitUntil(lambda: bool(slow.held))
    meeting.conductor.typed(TextValue("ett och två"), 11)
    slow.let_go()
    qtbot.wait(50)
    assert meeting.room.answer.current == TextValue("ett och två")
    assert meeting.room.answer.draft == TextValue("ett och två")
    meeting.conductor.close()


class Refusing:
    """A store whose disk is full for as many writes as it is told; reads go through."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.left = 1

    def __getattr__(self, name: str) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            if name == "save_answer" and self.left:
                self.left -= 1
                refused: Future[Any] = Future()
                refused.set_exception(FilmMissing(number=0, title=""))
                return refused
            return getattr(self.store, name)(*args, **kwargs)

        return call


def test_what_the_disk_refused_is_written_when_it_recovers(qtbot: QtBot, store: Store) -> None:
    """An approval pressed while the disk was full is not lost when the room has gone on."""
    meeting = Meeting(qtbot, store, wrap=Refusing)
    meeting.send(e.Next(), e.ShowQuestion())
    meeting.answer_loaded()
    meeting.conductor.typed(TextValue("viktigt"), 7)
    meeting.send(e.ReadBack(), e.Approve())
    qtbot.waitUntil(lambda: len(meeting.errors) == 1)
    at = datetime.now().astimezone()
    meeting.conductor.store_said(SaveFailing(meeting.errors[0]))
    meeting.conductor.store_said(SaveRecovered(at))
    assert meeting.saved[-2:] == [SaveFailing(meeting.errors[0]), SaveRecovered(at)]

    def approved() -> bool:
        first = next(a for a in store.answers(meeting.group.id, COURSE.id).result(5) if a.prompt_id == ASK1)
        return isinstance(first.status, Approved)

    qtbot.waitUntil(approved)
    meeting.conductor.close()


def test_a_meeting_of_another_day_has_its_notice_again(meeting: Meeting) -> None:
    """The clock is read here and not in the flow: a week later others are in the room."""
    notice = ContentNotice(text="Filmen tar upp våld.")
    lectures = tuple(replace(lecture, content_notice=True) for lecture in COURSE.lectures)
    flow = replace(meeting.room.flow, index=1, positions={ONE: minutes(2)})
    today = replace(meeting.room.session, flow=flow)
    for session, comes in ((today, False), (replace(today, started_at=today.started_at - timedelta(days=7)), True)):
        conductor = meeting.conduct(session, replace(COURSE, lectures=lectures, content_notice=notice))
        assert conductor.state.flow.noticing is comes
