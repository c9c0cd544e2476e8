"""Talk and breaks on the wall and at the desk: the time is told calmly, and nobody is ever cut off."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Method
from desktop_app.session import events as e
from desktop_app.session.room_state import RoomState
from desktop_app.ui.room.audience.break_card import BreakCard
from desktop_app.ui.room.audience.bright_card import BrightCard
from desktop_app.ui.room.audience.talk_card import TalkCard, Timer, left_of_words, lit_bars
from desktop_app.ui.room.console.discussion_bar import DiscussionBar
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import GROUP_BRIGHT
from tests.ui.room.stories import NOW, OWN, STEPS, minutes, room_state

SECOND = timedelta(seconds=1)


class HandClock:
    """A clock that is turned by hand."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def talking(**more: object) -> RoomState:
    return room_state(replace(FlowState(STEPS, 2), **more))  # type: ignore[arg-type]  # named by the test


@pytest.mark.parametrize(
    ("left", "length", "lit"),
    [
        (minutes(3), minutes(3), (6, 6)),
        (minutes(2), minutes(3), (4, 6)),
        (minutes(0, 1), minutes(3), (1, 6)),
        (minutes(-1), minutes(3), (0, 6)),
        (minutes(10), minutes(10), (10, 10)),
        (minutes(7), minutes(12), (7, 12)),
        (minutes(5), minutes(0), (1, 1)),
        (minutes(60 * 9), minutes(60 * 9), (12, 12)),
    ],
)
def test_bars_are_half_minutes_and_never_too_many_to_count(
    left: timedelta, length: timedelta, lit: tuple[int, int]
) -> None:
    """Six bars for three minutes are read in passing; sixty would be a grey line."""
    assert lit_bars(left, length) == lit


def test_seconds_are_never_told_of_bare_minutes() -> None:
    """Beside «45 s» a bare «kvar av 3» would be three of what nobody knows."""
    assert left_of_words(minutes(2), minutes(3)) == "left of 3"
    assert left_of_words(minutes(0, 45), minutes(3)) == "left of 3 min"


def test_wall_tells_whole_minutes_then_seconds_then_that_time_is_up(qtbot: QtBot) -> None:
    """Nothing ticks until the last minute, and at the end there are words, not an alarm."""
    clock = HandClock()
    card = TalkCard(clock=clock)
    qtbot.addWidget(card)
    card.show_talk(Method.PAIRS, OWN[0], Timer(NOW + minutes(3), minutes(3)))
    told = []
    for passed in (0, 1, 61, 121, 135, 180, 600):
        clock.at = NOW + passed * SECOND
        card.look()
        card.retranslate()
        told.append(card.accessibleDescription().removeprefix(f"{OWN[0].text}. "))
    assert told == ["3 min", "3 min", "2 min", "59 s", "45 s", "Time is up", "Time is up"]
    assert card.accessibleName() == "Talk two and two"
    card.show_talk(None, OWN[0], None)
    assert (card.accessibleName(), card.accessibleDescription()) == (OWN[0].text, "")


def test_card_is_painted_anew_only_when_it_tells_something_else(qtbot: QtBot) -> None:
    """A calm wall: a card that repaints every half second also keeps a weak laptop's fan going."""
    clock = HandClock()
    card = TalkCard(clock=clock)
    qtbot.addWidget(card)
    card.show_talk(Method.ALL, OWN[0], Timer(NOW + minutes(3), minutes(3)))
    painted: list[int] = []
    card.rearrange = lambda: painted.append(1)  # type: ignore[method-assign]  # to hear that it would be painted
    for passed in range(30):
        clock.at = NOW + passed * SECOND
        card.look()
    assert not painted
    clock.at = NOW + 31 * SECOND
    card.look()
    assert painted == [1], "a bar went out"


def test_break_says_when_it_ends_and_that_it_has(qtbot: QtBot) -> None:
    """Seen from the corridor: when, how long, and at last that it is now."""
    until = datetime(2026, 11, 18, 14, 10).astimezone()
    clock = HandClock(until - minutes(7))
    card = BreakCard(clock=clock)
    qtbot.addWidget(card)
    card.show_break(until, minutes(10))
    assert card.accessibleName() == "Break"
    assert card.accessibleDescription() == "We begin again 14:10 7 min left The time is 14:03"
    clock.at = until + minutes(2)
    card.look()
    assert card.accessibleDescription() == "We begin again 14:10 Now we begin The time is 14:12"
    card.show_break(None, timedelta())
    assert card.accessibleDescription() == "We begin again soon The time is 14:12"


def test_bright_card_keeps_the_question_on_the_table(qtbot: QtBot) -> None:
    """Light in the room, and the question is still there to talk about."""
    card = BrightCard()
    qtbot.addWidget(card)
    card.show_bright(OWN[0], 1, 2)
    assert card.accessibleName() == OWN[0].text
    card.show_bright(None, 0, 0)
    assert card.accessibleName() == "The bright card. The film is paused."
    card.resize(320, 180)
    assert card.grab().toImage().pixelColor(160, 90).name().upper() == GROUP_BRIGHT.bg


def test_bar_starts_what_suits_the_way_of_talking(qtbot: QtBot, theme: Theme) -> None:
    """One minute alone, three in pairs, the question's own time all together: one press each."""
    bar = DiscussionBar(theme, clock=HandClock())
    qtbot.addWidget(bar)
    sent: list[e.Event] = []
    bar.event_sent.connect(sent.append)
    for method, started in ((None, 10), (Method.ALONE, 1), (Method.PAIRS, 3), (Method.ALL, 10)):
        bar.show_state(talking(method=method))
        bar.start.click()
        assert sent.pop() == e.StartTimer(minutes(started))
    bar.method.findChildren(QRadioButton)[1].click()
    assert sent == [e.Discuss(Method.PAIRS)]


def test_bar_tells_the_time_left_and_always_gives_more(qtbot: QtBot, theme: Theme) -> None:
    """At its end the timer says so, and two minutes more are one press away."""
    clock = HandClock()
    bar = DiscussionBar(theme, clock=clock)
    qtbot.addWidget(bar)
    sent: list[e.Event] = []
    bar.event_sent.connect(sent.append)
    bar.show_state(talking(method=Method.PAIRS, timer_ends=NOW + minutes(2), timer_length=minutes(3)))
    assert bar.time_words == "2 min left"
    assert bar.start.isHidden()
    clock.at = NOW + minutes(3)
    bar.show_state(talking(method=Method.PAIRS, timer_ends=NOW + minutes(2), timer_length=minutes(3)))
    assert bar.time_words == "Time is up"
    bar.more.click()
    bar.stop.click()
    assert sent == [e.MoreTime(minutes(2)), e.StopTimer()]
    bar.show_state(talking(method=Method.PAIRS))
    assert bar.time_words == ""
    assert not bar.start.isHidden()
