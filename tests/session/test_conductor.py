"""The conductor with a real store and a player that only remembers what it was told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Approved, Declined, DeclinedBy, TextValue
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.course import Course, PausePoint
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group, HeadCount, Municipality
from desktop_app.domain.ids import AnswerId, LectureId, PromptId
from desktop_app.domain.session import FlowState, Played, Session
from desktop_app.domain.steps import Method, Phase, Step, StepKind
from desktop_app.paths import Places
from desktop_app.playback.errors import FilmCutShort, FilmMissing
from desktop_app.playback.player import Ended, EndReason, FilmSource
from desktop_app.session import events as e
from desktop_app.session.conductor import Conductor
from desktop_app.session.plan import steps_for
from desktop_app.session.room_state import RoomState, Saved, SaveFailing, SaveRecovered
from desktop_app.storage.service import Store
from tests.samples import ASK1, ASK2, COURSE, ONE, TWO, minutes


class Remembering(QObject):
    """A player that plays nothing: it remembers its orders, and says what the test lets it say."""

    position_changed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[Any, ...]] = []

    def open(self, film: FilmSource, *, at: timedelta, paused: bool) -> None:
        self.told.append(("open", film.number, at, paused))

    def prepare(self, film: FilmSource, *, at: timedelta) -> None:
        self.told.append(("prepare", film.number, at))

    def play(self) -> None:
        self.told.append(("play",))

    def pause(self) -> None:
        self.told.append(("pause",))

    def seek(self, position: timedelta) -> None:
        self.told.append(("seek", position))

    def stop(self) -> None:
        self.told.append(("stop",))


class Shelf:
    """Films of the sample course; those named are missing."""

    def __init__(self) -> None:
        self.missing: set[LectureId] = set()

    def source(self, lecture_id: LectureId) -> FilmSource:
        lecture = COURSE.lecture(lecture_id)
        if lecture_id in self.missing:
            raise FilmMissing(number=lecture.number, title=lecture.name)
        return FilmSource(Path("film.mp4"), lecture.number, lecture.name, lecture.duration, None)


class Meeting:
    """A meeting under test: real store, remembering player."""

    def __init__(self, qtbot: QtBot, store: Store, wrap: Callable[[Store], Any] = lambda store: store) -> None:
        self.qtbot = qtbot
        self.store = store
        self.group: Group = store.add_group(Municipality("1380", "Halmstads kommun", "Halmstad"), ("A",)).result(5)
        self.player = Remembering()
        self.shelf = Shelf()
        self.wrap = wrap
        self.rooms: list[RoomState] = []
        self.saved: list[object] = []
        self.errors: list[KnownError] = []
        self.finished: list[Session] = []
        self.conductor = self.begin(steps_for(COURSE, [ONE, TWO], feedback=True, first_meeting=False))

    def begin(self, steps: Any, index: int = 0) -> Conductor:
        session = self.store.begin_session(
            group_id=self.group.id,
            course_id=COURSE.id,
            course_version="1",
            planned_end=None,
            writer="",
            attendance=(HeadCount("Chef", 1),),
            flow=FlowState(steps, index),
        ).result(5)
        return self.conduct(session)

    def conduct(self, session: Session, course: Course = COURSE) -> Conductor:
        conductor = Conductor(
            store=self.wrap(self.store),
            films=self.shelf,
            player=self.player,  # type: ignore[arg-type]  # the part of Player a meeting uses
            course=course,
            group=self.group,
            session=session,
            clock=SystemClock(),
        )
        conductor.room_changed.connect(self.rooms.append)
        conductor.saved.connect(self.saved.append)
        conductor.failed.connect(self.errors.append)
        conductor.finished.connect(self.finished.append)
        self.conductor = conductor
        conductor.begin()
        return conductor

    @property
    def room(self) -> RoomState:
        return self.conductor.state

    def send(self, *events: e.Event) -> None:
        for event in events:
            self.conductor.send(event)

    def answer_loaded(self) -> None:
        self.qtbot.waitUntil(lambda: self.room.answer is not None, timeout=5000)

    def stored(self) -> Session:
        found = self.store.session(self.conductor.state.session.id).result(5)
        assert found is not None
        return found

    def played(self) -> tuple[Played, ...]:
        return self.store.session_played(self.conductor.state.session.id).result(5)


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    places = Places(place)
    places.make()
    opened = Store(places)
    opened.open().result(10)
    yield opened
    opened.close().result(10)


@pytest.fixture
def meeting(qtbot: QtBot, store: Store) -> Iterator[Meeting]:
    held = Meeting(qtbot, store)
    yield held
    held.conductor.close()


CUT = FilmCutShort(number=1, title="Film one", played_to=timedelta(seconds=3), duration=minutes(10))


def seconds(n: float) -> timedelta:
    return timedelta(seconds=n)


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
    meeting.player.ended.emit(Ended(minutes(10), EndReason.END))
    assert meeting.room.flow.ended
    meeting.send(e.Next())
    assert meeting.room.prompt is not None
    assert (meeting.room.prompt.id, meeting.room.prompt_number, meeting.room.prompt_total) == (ASK1, 1, 2)


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
