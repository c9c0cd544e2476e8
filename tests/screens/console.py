"""The console for two screens: film, question, writing, read-back, break, and the screen that went away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import Action, ListValue, NotApproved, Point, Revision
from desktop_app.domain.course import PausePoint
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import Bookmark, FlowState
from desktop_app.domain.steps import Method, Phase
from desktop_app.domain.tasks import Task
from desktop_app.playback.errors import NoSoundOutput
from desktop_app.session import events
from desktop_app.session.flow import step as happen
from desktop_app.session.room_state import RoomState
from desktop_app.ui.room.audience.picture import GroupPicture
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.console_view import ConsoleView
from desktop_app.ui.room.console.from_film import MarkedPlace
from desktop_app.ui.room.console.output import Output, Seen
from desktop_app.ui.room.transcript_view import TranscriptView
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from tests.screens.room import captions
from tests.screens.scene import Scene
from tests.screens.transcript import lecture_captions
from tests.ui.room.stories import (
    DUTIES,
    FILM,
    NOW,
    OWN,
    POINTS,
    STEPS,
    StillPlayer,
    film_state,
    minutes,
    question_state,
    room_state,
)

EARLIER = Revision(
    "e", 1, ListValue((Point("Saknar tid i teamet"), Point("Osäkert vem som samordnar"))), NotApproved(), "", NOW
)
NOTE = "Stanna vid 31:20 och fråga hur det ser ut hos oss. Låt var och en tänka själv först."


class StillClock:
    """Stands still."""

    def __init__(self, now: datetime = NOW) -> None:
        self.time = now

    def now(self) -> datetime:
        """Return the time it stands at."""
        return self.time


def dressed(state: RoomState, *, people: int = 7) -> RoomState:
    """Return the state with what a real meeting has: a planned end, people, short questions, a note."""
    course = state.course
    prompts = tuple(replace(p, minutes=5) if p.id in {o.id for o in OWN} else p for p in course.prompts)
    course = replace(
        course,
        prompts=prompts,
        lectures=tuple(replace(lecture, note=NOTE) if lecture.number == 4 else lecture for lecture in course.lectures),
    )
    lecture = course.lecture(state.lecture.id) if state.lecture is not None else None
    roles = (HeadCount("Socialsekreterare", people),)
    session = replace(state.session, planned_end=NOW + timedelta(minutes=36), attendance=roles)
    return replace(state, course=course, lecture=lecture, session=session, flow=replace(state.flow, people=roles))


def console(
    theme: Theme,
    state: RoomState,
    *,
    output: Output | None = None,
    clock: StillClock | None = None,
    transcript: TranscriptView | None = None,
) -> ConsoleView:
    """Make the console as it stands, with a still picture for a film."""
    player = StillPlayer(state.flow.position or minutes(22, 10))
    picture = GroupPicture(player, clock=clock or StillClock())  # type: ignore[arg-type]  # the part of a Player that it uses
    answer = cache(lambda: AnswerView(theme))  # made when it is asked for: the view then owns it, and takes it along
    view = ConsoleView(
        theme,
        player,  # type: ignore[arg-type]
        picture,
        clock or StillClock(),
        answer=answer,
        transcript=transcript or TranscriptView(theme),
    )
    view.setWindowTitle("Samsyn")
    view.set_captions(captions())
    view.page.transport.volume.offer_way()
    if state.flow.phase is Phase.WRITING:
        answer().show_answer(state)
        view.time.told.connect(answer().meeting.show_time)
    view.show_state(dressed(state))
    view.set_output(output or Output(Seen.ON, "EPSON EB-L210"))
    return view


def lost(theme: Theme) -> QWidget:
    """Make the console with the cable out (mockup 06)."""
    state = film_state(at=minutes(18, 6), paused=True, screen_lost=True)
    return console(theme, state, output=Output(Seen.GONE), clock=StillClock(NOW - timedelta(minutes=4)))


def lost_writing(theme: Theme) -> QWidget:
    """Make the answer with the cable out."""
    view = console(theme, question_state(phase=Phase.WRITING, value=POINTS), output=Output(Seen.GONE))
    assert view.answer is not None
    view.answer.meeting.show_lost(lost=True)
    return view


def silent(theme: Theme) -> QWidget:
    """Make the console with a film that nobody hears."""
    view = console(theme, film_state())
    player: StillPlayer = view.player  # type: ignore[assignment]  # the pictures' own
    player.sound_fault = NoSoundOutput(number=4, title="Sex mot ersättning")
    player.sound_changed.emit()
    return view


def beside_the_text(theme: Theme) -> ConsoleView:
    """Make the console with the film's text beside the film (mockup 05): there is room for it in a wide window."""
    text = TranscriptView(theme)
    view = console(theme, film_state(), transcript=text)
    text.set_captions(lecture_captions())
    text.set_position(minutes(22, 10))
    return view


def searched(theme: Theme) -> QWidget:
    """Make the console on a laptop with the film's text asked for, in the place of chapters and note."""
    view = beside_the_text(theme)
    view.resize(1280, 800)
    view.page.read_text()
    return view


def marked(theme: Theme) -> QWidget:
    """Make the answer with several places marked in the film beside it: the reminder and the miniature stay."""
    state = replace(question_state(phase=Phase.WRITING, value=POINTS), earlier=EARLIER)
    view = console(theme, state)
    assert view.answer is not None
    said = {3: "Alla kan hamna här.", 8: "Lagen skyddar den som säljer.", 21: "Nu går vi över till funktioner."}
    view.answer.show_places(tuple(MarkedPlace(Bookmark(FILM, minutes(at)), 4, words) for at, words in said.items()))
    return view


def turning(theme: Theme) -> QWidget:
    """Make the console with where the group can turn beside it."""
    view = console(theme, film_state(duties=DUTIES))
    QTimer.singleShot(0, view.toggle_contacts)
    return view


def readable(theme: Theme) -> QWidget:
    """Make the console as it asks whether those at the back can read."""
    view = console(theme, room_state(FlowState(STEPS, 0)))
    banner = Banner(theme, Kind.INFORMATION, "Be dem längst bak läsa högt.", lead="Läser ni längst bak?", icon="eye")
    banner.add_button(SecondaryButton(theme, "Större text", compact=True))
    view.put_above(banner)
    return view


def late(theme: Theme) -> QWidget:
    """Make the console as it tells one who came late."""
    view = console(theme, film_state())
    view.page.foot.late.click()
    return view


def scenes() -> list[Scene]:
    """Return the pictures, the mockups' own first."""
    laptop, large, small, least = (1366, 768), (1920, 1080), (1280, 800), (1024, 640)
    film, own = film_state(duties=DUTIES), room_state(FlowState(STEPS, 2, duties=DUTIES))
    reading = question_state(phase=Phase.READING_BACK, value=POINTS)
    writing = replace(question_state(phase=Phase.WRITING, value=POINTS), earlier=EARLIER)
    on_break = film_state(paused=True, break_until=NOW + minutes(7), break_length=minutes(10))
    planned = film_state(paused=True, pause_point=PausePoint(at=minutes(31, 20), prompt=OWN[0].id))
    moved, _ = happen(FlowState(STEPS, 2), events.MoveToNextMeeting())
    ends = {"timer_ends": NOW + minutes(2), "timer_length": minutes(3)}
    talk = room_state(replace(FlowState(STEPS, 2), method=Method.PAIRS, **ends))  # type: ignore[arg-type]
    todo = (Action("Ta fram kvällsnummer", "Anna", "2 dec", NOW.date()), Action("Skriva in frågan i rutinen", "Åsa"))
    decided = replace(room_state(FlowState(STEPS, 0)), tasks=tuple(Task(PromptId("n"), action) for action in todo))
    return [
        Scene("console-04", laptop, lambda t: console(t, film)),
        Scene("console-05", large, beside_the_text, dark=True),
        Scene("console-06", laptop, lost),
        Scene("console-silent", laptop, silent),
        Scene("console-film-1280", small, lambda t: console(t, film)),
        Scene("console-searched", small, searched),
        Scene("console-film-1024", least, lambda t: console(t, film)),
        Scene("console-film-150", small, lambda t: console(t, film), percent=150),
        Scene("console-film-200", laptop, lambda t: console(t, film), percent=200),
        Scene("console-film-200-large", large, lambda t: console(t, film), percent=200),
        Scene("console-lost-150", small, lost, percent=150),
        Scene("console-late", laptop, late),
        Scene("console-question", laptop, lambda t: console(t, own)),
        Scene("console-question-dark", large, lambda t: console(t, question_state()), dark=True),
        Scene("console-reading", laptop, lambda t: console(t, reading)),
        Scene("console-writing-12", small, lambda t: console(t, writing)),
        Scene("console-writing-marked", small, marked),
        Scene("console-writing-lost", small, lost_writing),
        Scene("console-tasks", laptop, lambda t: console(t, decided)),
        Scene("console-tasks-dark", laptop, lambda t: console(t, decided), dark=True),
        Scene("console-welcome", laptop, lambda t: console(t, room_state(FlowState(STEPS, 0)))),
        Scene("console-notice", laptop, lambda t: console(t, film_state(at=minutes(0), paused=True, noticing=True))),
        Scene("console-break", laptop, lambda t: console(t, on_break)),
        Scene("console-end", laptop, lambda t: console(t, film_state(at=minutes(0), paused=True, ended=True))),
        Scene(
            "console-offer", laptop, lambda t: console(t, film_state(at=minutes(12, 40), paused=True, offering=True))
        ),
        Scene("console-pause-point", laptop, lambda t: console(t, planned)),
        Scene("console-undo", laptop, lambda t: console(t, room_state(moved))),
        Scene("console-bright", laptop, lambda t: console(t, film_state(paused=True, bright=True))),
        Scene("console-steps", laptop, steps),
        Scene("console-readable", small, readable),
        Scene("console-turn", small, turning),
        Scene("console-talk", laptop, lambda t: console(t, talk)),
        Scene("console-black", laptop, lambda t: console(t, film_state(paused=True, black=True))),
    ]


def steps(theme: Theme) -> QWidget:
    """Make the console with the meeting's steps beside it."""
    view = console(theme, film_state(duties=DUTIES))
    QTimer.singleShot(0, view.drawer.open)
    return view
