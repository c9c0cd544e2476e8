"""«Gallra» on the screen: nothing is one press away, and what Samsyn cannot reach is said before and after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.handover.removing import Removal, Survey
from desktop_app.storage.errors import MeetingNotEnded
from desktop_app.storage.records import Removed
from desktop_app.ui.handover.remove_view import RemoveView
from desktop_app.ui.theme.theme import Theme
from tests.ui.handover_view.conftest import words

HERE, GONE = Path("/home/anna/svar.txt"), Path("/media/anna/USB/svar.docx")
SURVEY = Survey(answers=5, handed_over=2, taken_along=1, files=(HERE,), files_not_found=(GONE,), meetings=3, lists=1)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[RemoveView]:
    made = RemoveView(theme)
    made.resize(1280, 800)
    made.show_survey("Vuxenenheten", SURVEY)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def test_what_goes_stays_and_cannot_be_reached_is_said_first(view: RemoveView, qtbot: QtBot) -> None:
    """Who presses must know it all, and that it cannot be undone; the way back has the focus."""
    said = words(view)
    for expected in (
        "5 answer(s), with all versions and drafts",
        "notes, questions of your own, roles and names from 3 meeting(s)",
        "the plan, and whom you turn to if no other course has anything left",
        "when you met, how many you were and which films you saw",
        "what you have sent: the receiver has it; hand over once more, and it is told that you removed it",
        "1 backup(s) that were saved to take along",
        f"the file {GONE}",
        "what you have copied, printed, e-mailed or saved elsewhere yourselves, as the page for the manager",
    ):
        assert expected in said, expected
    assert QApplication.focusWidget() is view.back
    assert not view.remove.isEnabled()

    view.may.setChecked(True)
    with qtbot.waitSignal(view.remove_wanted) as wanted:
        view.remove.click()

    assert wanted.args == [True]
    assert not view.remove.isEnabled()
    assert not view.back.isEnabled()


def test_afterwards_it_says_what_is_left_to_do(view: RemoveView, qtbot: QtBot) -> None:
    """The copies that Samsyn cannot reach are somebody's to see to."""
    damaged = Path("/home/anna/.local/share/Samsyn/set-aside/samsyn-1.db")
    removed = Removed(answers=5, versions=9, meetings=2, lists=2, backups=3, not_reached=(damaged,))

    view.show_removed(Removal(removed, (HERE,), (GONE,), SURVEY))

    said = words(view)
    assert "The answers are removed. What is left for you to do stands below." in said
    assert "1 file(s) from the hand-over" in said
    assert f"the file {GONE}" in said
    assert f"the damaged copy {damaged}" in said
    assert not view.remove.isVisible()
    assert not view.may.isVisible()
    with qtbot.waitSignal(view.done):
        view.finish.click()
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert view.is_done


def test_why_it_could_not_be_done_stands_where_one_looks(view: RemoveView) -> None:
    """Nothing was removed, and the button works again."""
    view.may.setChecked(True)
    view.remove.click()
    view.show_failed(MeetingNotEnded())

    assert any(text.startswith("The group's last meeting has not been ended.") for text in words(view))
    assert view.remove.isEnabled()


def test_where_there_is_nothing_it_says_so(view: RemoveView, qtbot: QtBot) -> None:
    """A button that would do nothing is off, and says why."""
    view.show_survey("Vuxenenheten", Survey(0, 0, 0, (), ()))
    view.may.setChecked(True)
    assert not any(text.startswith("0 ") for text in words(view))

    assert not view.remove.isEnabled()
    assert "There are no answers to remove." in words(view)
    with qtbot.waitSignal(view.back_pressed):
        view.top.back.click()
