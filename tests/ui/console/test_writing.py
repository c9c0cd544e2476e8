"""The console while an answer is written over it: what happens to the meeting is still seen, and can be acted on."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.steps import Phase
from desktop_app.ui.room.console.output import Output, Seen
from tests.screens.dressed import controls, settle
from tests.ui.console.desk import Console
from tests.ui.room.stories import NOW, POINTS, question_state

WRITING = question_state(phase=Phase.WRITING, value=POINTS)
MOST_TABS = 60


def test_a_screen_that_goes_is_told_where_one_writes(room: Console) -> None:
    """The page with the banner is not on the screen then; who types must see it, and must not press it by Space."""
    room.show(WRITING)
    answer, ways = room.view.answer, []
    assert answer is not None
    answer.focus_editor()
    writing = QApplication.focusWidget()
    room.view.here_pressed.connect(lambda: ways.append("here"))

    room.view.set_output(Output(Seen.GONE))

    lost = answer.meeting.lost
    assert lost.isVisible()
    assert QApplication.focusWidget() is writing
    assert answer.foot.read_back._calm, "one button is filled: the one that mends it"
    lost.here.click()
    assert ways == ["here"]
    room.view.set_output(Output(Seen.ON))
    assert not lost.isVisible()
    assert not answer.foot.read_back._calm


def test_the_clock_goes_on_while_one_writes(room: Console) -> None:
    """Minute 57 comes while somebody types: the time is reckoned on, whatever stands on the screen."""
    room.show(WRITING)
    answer = room.view.answer
    assert answer is not None
    room.view.time.told.connect(answer.meeting.show_time)

    room.clock.time = NOW + timedelta(minutes=30)
    room.view.time.tick()

    assert (answer.meeting.clock.text(), answer.meeting.verdict.isVisible()) == ("14:54", True)
    room.view.time.told.disconnect(answer.meeting.show_time)


def test_tab_leads_round_an_answer_and_back_to_where_one_wrote(room: Console) -> None:
    """Nobody may be caught on a button while the group waits: all is reached without a mouse, again and again."""
    room.show(WRITING)
    answer = room.view.answer
    assert answer is not None
    answer.focus_editor()
    writing = QApplication.focusWidget()
    stops = [c for c in controls(answer) if c.isEnabled() and c.focusPolicy() & Qt.FocusPolicy.TabFocus]

    met: list[QWidget | None] = []
    while writing not in met and len(met) < MOST_TABS:
        QTest.keyClick(room.view.windowHandle(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())

    assert writing in met
    assert [stop.accessibleName() for stop in stops if stop not in met] == []


def test_where_to_turn_opens_beside_the_answer_clear_of_black(room: Console) -> None:
    """V is a letter here. «Svart» is never covered, and afterwards one writes on."""
    room.show(WRITING)
    answer = room.view.answer
    assert answer is not None
    answer.focus_editor()
    writing = QApplication.focusWidget()

    room.view.toggle_contacts()
    settle(room.view)

    black = answer.meeting.black
    assert not room.view.drawer.geometry().contains(black.mapTo(room.view, QPoint(1, black.height())))
    room.press(Qt.Key.Key_Escape)
    assert room.view.drawer.isHidden()
    assert QApplication.focusWidget() is writing
