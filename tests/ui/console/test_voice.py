"""What the console says aloud, as a screen reader is told it: the hour for a facilitator who listens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from desktop_app.domain.answer import ListValue, Point
from desktop_app.domain.errors import KnownError
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.playback.errors import NoSoundOutput
from desktop_app.session.room_state import Saved, SaveFailing
from desktop_app.storage.errors import StoreFull
from desktop_app.ui.room.console.output import Output, Seen
from desktop_app.words import tell
from tests.ui.console.desk import Console
from tests.ui.room.stories import NOW, OWN, POINTS, STEPS, film_state, minutes, question_state, room_state


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return what is announced, taken where Qt would hand it to the screen reader."""
    said: list[str] = []

    def hand_over(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hand_over))
    return said


def test_each_step_is_said_once_when_it_comes(room: Console, heard: list[str]) -> None:
    """A clicker in another's hand moves the meeting on; who cannot see the console must hear where it is."""
    room.show(room_state(FlowState(STEPS, 2)))
    room.show(room_state(FlowState(STEPS, 2)))
    room.show(film_state())
    film = "Film 4: Sex mot ersättning och sexuellt självskadebeteende"
    assert heard == [f"Question 1: {OWN[0].text}", film]
    room.show(room_state(FlowState(STEPS, 2)))
    room.show(film_state(paused=True, noticing=True))
    assert heard[-1] == f"{film}. First a notice about the content is shown."


def test_what_holds_the_film_is_said(room: Console, heard: list[str]) -> None:
    """The film stands still and the group waits: why, and what can be done, is heard without searching."""
    room.show(film_state(at=minutes(12, 40), paused=True, offering=True))
    assert heard == [room.page.asked.message()]
    assert "12:40" in heard[0]
    room.show(film_state(paused=True, asking=True))
    assert heard[1:] == [room.page.asked.message()]


def test_time_is_said_when_it_gets_short_and_not_with_every_second(room: Console, heard: list[str]) -> None:
    """«Ni hinner inte» must be heard while something can be done about it; a voice for each minute is noise."""
    room.view.teller.time_voice.begin_meeting()
    for second in range(0, 100, 20):
        room.clock.time = NOW + timedelta(seconds=second)
        room.view.time.tick()
    assert heard == ["Not enough time · done 15:01"]
    room.clock.time = NOW + timedelta(minutes=30)
    room.view.time.tick()
    room.view.time.tick()
    assert heard[1:] == [room.page.top_row.ends.accessibleName()]
    room.clock.time = NOW + timedelta(minutes=37)
    room.view.time.tick()
    room.view.time.tick()
    assert heard[2:] == ["was to end 15:00"]


def test_the_end_of_a_break_is_said(room: Console, heard: list[str]) -> None:
    """Who stands at the coffee with a headset on comes back in time."""
    room.show(film_state(paused=True, break_until=NOW + timedelta(minutes=1)))
    heard.clear()
    room.clock.time = NOW + timedelta(minutes=1)
    room.view.time.tick()
    room.view.time.tick()
    assert heard.count("Now we begin") == 1


def test_a_screen_that_goes_and_comes_is_said(room: Console, heard: list[str]) -> None:
    """A kicked cable, and the cable again: both are heard, with what is safe."""
    room.view.set_output(Output(Seen.GONE))
    assert heard == [room.page.lost.message()]
    room.view.set_output(Output(Seen.ON, "EPSON"))
    room.view.set_output(Output(Seen.ON, "EPSON"))
    assert heard[1:] == ["Group's screen: ON"]


def test_black_is_said(room: Console, heard: list[str]) -> None:
    """One presses B because somebody is at the door: that it is black must be certain, also for who cannot see it."""
    black = film_state(paused=True, black=True)
    room.show(black)
    room.show(black)
    assert heard == ["The screen is black. The film is paused and silent."]


def test_saving_is_said_when_it_fails_and_when_it_works_again(room: Console, heard: list[str]) -> None:
    """A voice after every word would drown the group; silence while answers are not saved would be worse."""
    answer = room.view.answer
    assert answer is not None
    room.show(question_state(phase=Phase.WRITING, value=POINTS))
    heard.clear()
    for second in range(5):
        answer.show_saved(Saved(NOW + timedelta(seconds=second)))
    room.show(question_state(phase=Phase.WRITING, value=ListValue((*POINTS.points, Point("Vi är för få")))))
    assert heard == []
    fault = StoreFull(free_bytes=0)
    for _ in range(3):
        answer.show_saved(SaveFailing(fault))
    said = " ".join(heard)
    assert tell(fault).what.rstrip(".") in said
    heard.clear()
    answer.show_saved(Saved(NOW))
    answer.show_saved(Saved(NOW + timedelta(minutes=1)))
    assert len(heard) == 1
    assert heard[0].startswith("Saved ")


def test_what_is_amiss_with_the_film_is_shown_and_said(room: Console, heard: list[str]) -> None:
    """The group hears nothing and the film goes on: the console names why, until it is read or mended."""
    fault: KnownError = NoSoundOutput(number=4, title="Missbruk")
    room.player.sound_fault = fault
    room.player.sound_changed.emit()
    told = tell(fault)
    assert room.page.amiss.isVisible()
    assert heard == [f"{told.what} {told.remedy}"]
    room.page.amiss.closed.emit()
    room.view.set_output(Output(Seen.ON))
    assert room.page.amiss.isHidden()
    room.player.sound_fault = None
    room.player.sound_changed.emit()
    assert room.player.found is not None
    room.player.found = replace(room.player.found, has_picture=False)
    room.player.opened.emit(room.player.found)
    assert heard[1:] == ["The film has sound but no picture."]
    room.player.found = replace(room.player.found, has_picture=True)
    room.player.opened.emit(room.player.found)
    assert room.page.amiss.isHidden()
