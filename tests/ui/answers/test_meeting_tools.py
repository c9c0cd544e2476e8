"""What the one who leads keeps while an answer is written: «Svart» in its corner, the time, where to turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.answer import Answer, NotApproved, Revision, TextValue
from desktop_app.domain.course import Destination, Prompt, PromptKind
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.session.room_state import Saved
from desktop_app.session.time_left import TimeLeft
from desktop_app.ui.room.console.answer_sheet import AnswerSheet
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import LIGHT
from tests.screens.dressed import settle

NOW = datetime(2026, 11, 18, 14, 24, tzinfo=UTC)
PROMPT = Prompt(
    id=PromptId("q"), text="Vad hindrar er?", kind=PromptKind.TEXT, locked=True, destination=Destination.COUNTY
)


def sheet(*, in_meeting: bool = True) -> AnswerSheet:
    stored = Revision("e", 1, TextValue("Tid"), NotApproved(), "", NOW)
    answer = Answer(AnswerId("a"), PROMPT.id, PROMPT.version, PROMPT.text, PROMPT.kind, stored)
    return AnswerSheet(PROMPT, 3, 5, answer, in_meeting=in_meeting)


def left(needed: timedelta) -> TimeLeft:
    return TimeLeft(NOW, None, None, needed, needed, NOW + timedelta(minutes=36))


@pytest.fixture
def view(theme: Theme) -> Iterator[AnswerView]:
    """Return the answer of a question to the county, saved, with a quarter of an hour to spare."""
    view = AnswerView(theme)
    view.resize(1500, 800)
    view.show_sheet(sheet())
    view.show_saved(Saved(NOW))
    view.meeting.show_time(left(timedelta(minutes=20)))
    view.show()
    view.activateWindow()
    assert QTest.qWaitForWindowActive(view)
    settle(view)
    yield view
    view.close()
    view.deleteLater()
    theme.set_looks(LIGHT, 100)


def corner(view: AnswerView) -> QPoint:
    """Return how far «Svart» is from the upper right corner."""
    black = view.meeting.black
    at = black.mapTo(view, QPoint(black.width(), 0))
    return QPoint(view.width() - at.x(), at.y())


def test_black_keeps_its_corner_and_the_bar_its_one_line(view: AnswerView, theme: Theme) -> None:
    """It is found without looking, whatever the width and the text's scale: the words beside it give way."""
    tools = view.meeting
    assert (tools.verdict.text(), view.bar._public.isVisible()) == ("You have time · done 14:44", True)
    for width, percent, verdict in ((1280, 100, True), (1280, 150, False)):
        theme.set_looks(LIGHT, percent)
        view.resize(width, 768)
        settle(view)
        assert corner(view).x() == 32
        assert corner(view).y() < 16
        assert view.top.height() <= theme.px(64)
        assert not view.bar._public.isVisible()
        assert tools.verdict.isVisible() is verdict
        assert tools.verdict.accessibleName() == "You have time · done 14:44"
    tools.show_time(left(timedelta(minutes=50)))
    assert tools.verdict.isVisible()  # what something can be done about stays
    assert tools.verdict.text() == "Not enough time"


def test_a_press_on_black_leaves_the_caret_where_one_writes(view: AnswerView) -> None:
    """The word goes on where it stopped, and Space must not be the button's."""
    pressed: list[str] = []
    view.meeting.black_pressed.connect(lambda: pressed.append("black"))
    view.meeting.contacts_pressed.connect(lambda: pressed.append("turn"))
    view.focus_editor()
    writing = QApplication.focusWidget()
    for button in (view.meeting.black, view.meeting.turn):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["black", "turn"]
    assert QApplication.focusWidget() is writing


def test_outside_a_meeting_there_is_no_group_to_hide_anything_from(view: AnswerView) -> None:
    """An answer read through at the desk has no screen to black out, no clock, and nobody who reads along."""
    assert view._side.all_read_under.isVisible()
    view.show_sheet(sheet(in_meeting=False))
    tools = view.meeting
    view.meeting.show_time(left(timedelta(minutes=20)))
    shown = (tools.black, tools.turn, tools.clock, tools.verdict, tools.lost, view._side.all_read_under)
    assert [part for part in shown if part.isVisible()] == []


@pytest.mark.parametrize("kind", [PromptKind.TEXT, PromptKind.NUMBER])
def test_black_is_reached_by_keys_beside_an_answer_in_one_field(view: AnswerView, kind: PromptKind) -> None:
    """Who cannot use a mouse must come to «Svart» and out of the answer from wherever they are in it."""
    prompt = replace(PROMPT, kind=kind)
    view.show_sheet(AnswerSheet(prompt, 3, 5, None, in_meeting=True))
    settle(view)
    view.focus_editor()
    writing = QApplication.focusWidget()
    met: list[QWidget | None] = []
    while writing not in met and len(met) < 40:
        QTest.keyClick(view.windowHandle(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())

    assert met[-3:] == [view.top.back, view.meeting.black, writing]
