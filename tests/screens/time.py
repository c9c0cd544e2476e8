"""The meeting's time and tools where an answer is written, and all of it around one screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.steps import Phase
from desktop_app.session.room_state import RoomState, Saved
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.output import Output, Seen
from desktop_app.ui.room.meeting_clock import MeetingClock
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.theme.theme import Theme
from tests.screens.console import EARLIER, StillClock, console, dressed
from tests.screens.home import fault_in_meeting
from tests.screens.room import captions
from tests.screens.scene import Scene
from tests.ui.room.stories import NOW, POINTS, StillPlayer, film_state, minutes, question_state

WRITING = replace(question_state(phase=Phase.WRITING, value=POINTS), earlier=EARLIER)


def writing(theme: Theme, *, now: timedelta = timedelta(), gone: bool = False, black: bool = False) -> QWidget:
    """Make the answer beside a projector, so long after the mockup's time."""
    flow = replace(WRITING.flow, black=black)
    view = console(
        theme,
        replace(WRITING, flow=flow),
        clock=StillClock(NOW + now),
        output=Output(Seen.GONE) if gone else None,
    )
    assert view.answer is not None
    view.answer.show_saved(Saved(NOW))
    return view


def alone(theme: Theme, state: RoomState, *, now: timedelta = timedelta()) -> RoomView:
    """Make the room around one laptop, with a clock."""
    player, clock = StillPlayer(), StillClock(NOW + now)
    answer = cache(lambda: AnswerView(theme))
    time = MeetingClock(player, clock)  # type: ignore[arg-type]  # the part of a Player that it uses
    view = RoomView(theme, player, answer=answer, time=time)  # type: ignore[arg-type]
    time.setParent(view)
    view.setWindowTitle("Samsyn")
    view.set_captions(captions())
    if state.flow.phase is Phase.WRITING:
        answer().show_answer(state)
        time.told.connect(answer().meeting.show_time)
    view.show_state(dressed(state))
    return view


def drawer(theme: Theme) -> QWidget:
    """Make «Träffen» with the time at its head."""
    view = alone(theme, film_state(paused=True))
    QTimer.singleShot(0, view.drawer.open)
    return view


def turning(theme: Theme) -> QWidget:
    """Make the answer around one laptop, with where one can turn over it: «Svart» stays in sight."""
    view = alone(theme, WRITING)
    QTimer.singleShot(0, view.toggle_contacts)
    return view


def scenes() -> list[Scene]:
    """Return the pictures."""
    small, laptop, least = (1280, 800), (1366, 768), (1024, 640)
    paused = film_state(paused=True)
    return [
        Scene("time-writing", small, writing),
        Scene("time-writing-1024", least, writing),
        Scene("time-writing-short", small, lambda t: writing(t, now=minutes(20))),
        Scene("time-writing-lost", small, lambda t: writing(t, gone=True)),
        Scene("time-writing-black", small, lambda t: writing(t, black=True)),
        Scene("time-writing-alone", small, lambda t: alone(t, WRITING)),
        Scene("time-writing-alone-first", small, lambda t: alone(t, replace(WRITING, earlier=None))),
        Scene("time-writing-turning", small, turning),
        Scene("time-fault", small, fault_in_meeting),
        Scene("time-film-short", laptop, lambda t: alone(t, paused, now=minutes(20))),
        Scene("time-question-short", laptop, lambda t: alone(t, question_state(), now=minutes(28))),
        Scene("time-drawer", laptop, drawer),
    ]
