"""The time around one screen: at the panel when it is short, in «Träffen», and said aloud; and who reads along."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest

from desktop_app.domain.steps import Phase
from desktop_app.ui.room.console.answer_side import all_read_words
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.meeting_clock import MeetingClock
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.theme.theme import Theme
from tests.screens.console import StillClock, dressed
from tests.ui.room.stories import NOW, POINTS, StillPlayer, film_state, minutes, question_state


class Laptop:
    """The room around one laptop, with a clock one can put on."""

    def __init__(self, theme: Theme) -> None:
        self.clock, player = StillClock(), StillPlayer()
        self.time = MeetingClock(player, self.clock)  # type: ignore[arg-type]  # the part of a Player that it uses
        self.view = RoomView(theme, player, time=self.time)  # type: ignore[arg-type]
        self.time.setParent(self.view)
        self.view.resize(1366, 768)
        self.view.show_state(dressed(film_state(paused=True)))
        self.view.show()
        assert QTest.qWaitForWindowExposed(self.view)

    def at(self, after: timedelta) -> None:
        """Let so much of the meeting have gone."""
        self.clock.time = NOW + after
        self.time.tick()


@pytest.fixture
def laptop(theme: Theme) -> Iterator[Laptop]:
    laptop = Laptop(theme)
    yield laptop
    laptop.view.close()
    laptop.view.deleteLater()


@pytest.fixture
def heard(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> list[str]:  # its first words are not heard
    """Return what is announced from now on."""
    said: list[str] = []

    def hand_over(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hand_over))
    return said


def test_time_that_gets_short_stands_at_the_panel_and_is_said(laptop: Laptop, heard: list[str]) -> None:
    """With one screen nobody has a console to look at: the clock must come to the one who leads."""
    view = laptop.view
    calm = view.film.panel.note
    laptop.at(minutes(2))
    assert view.film.panel.note == "14:26 · ends 15:00 · Not enough time · done 15:02"
    assert heard == ["Not enough time · done 15:02"]

    view.show_state(dressed(question_state()))
    assert view.question.panel.note.startswith("14:26 · ends 15:00")  # also on a stage that is made afterwards
    view.show_state(dressed(film_state(paused=True)))
    laptop.at(timedelta())
    assert view.film.panel.note == calm


def test_the_time_stands_at_the_head_of_the_meeting(laptop: Laptop) -> None:
    """«Hur länge har vi på oss?» is answered by one press, and follows the clock while it is looked at."""
    drawer = laptop.view.drawer
    drawer.open()
    time = drawer.time
    assert [part.text() for part in (time.clock, time.ends, time.verdict)] == [
        "14:24",
        "ends 15:00 · 36 min left",
        "You have time · done 15:00",
    ]
    laptop.at(minutes(1))
    assert time.clock.text() == "14:25"
    laptop.view.show_state(dressed(question_state(phase=Phase.WRITING, value=POINTS)))
    assert time.isHidden()  # over the answer stands a bar that says it


def test_f9_says_that_all_read_along(laptop: Laptop, heard: list[str]) -> None:
    """Who asks to show the answer with one screen must not believe that it was hidden until then."""
    laptop.view.keys.pressed.emit(Act.SHOW_ANSWER)
    assert heard == []
    laptop.view.show_state(dressed(question_state(phase=Phase.WRITING, value=POINTS)))
    heard.clear()
    laptop.view.keys.pressed.emit(Act.SHOW_ANSWER)
    assert heard == [all_read_words()]


def test_the_clock_rests_while_nobody_looks(laptop: Laptop) -> None:
    """A meeting that stands open behind Home must not wake the computer every second; another view takes it over."""
    other = laptop.view.film
    assert laptop.time._ticking.isActive()
    laptop.time.begin(other)
    laptop.view.hide()
    assert laptop.time._ticking.isActive()
    laptop.time.rest(other)
    assert not laptop.time._ticking.isActive()
