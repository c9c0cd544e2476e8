"""Esc leads back from every page outside the meeting, and never past what somebody has typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.handover.answers_view import AnswersView
from desktop_app.ui.handover.hand_over_view import HandOverView
from desktop_app.ui.handover.remove_view import RemoveView
from desktop_app.ui.handover.request_view import RequestView
from desktop_app.ui.home.help_view import HelpView
from desktop_app.ui.home.new_session_view import NewSessionView
from desktop_app.ui.home.plan_view import PlanView
from desktop_app.ui.home.search_view import SearchView
from desktop_app.ui.home.settings_view import SettingsView
from desktop_app.ui.home.support_view import SupportView
from desktop_app.ui.keys.keys_view import KeysView
from desktop_app.ui.moving.fetch_view import FetchView
from desktop_app.ui.moving.move_view import MoveView
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.frame import Page
from tests.screens.dressed import one_theme, theme

__all__ = ["one_theme", "theme"]

PAGES: tuple[Callable[[Theme], Page], ...] = (
    AnswersView,
    FetchView,
    HandOverView,
    MoveView,
    RemoveView,
    RequestView,
    lambda theme: HelpView(theme, KeyTable()),
    NewSessionView,
    PlanView,
    SearchView,
    SettingsView,
    SupportView,
    lambda theme: KeysView(theme, KeyTable()),
)


def stand(view: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(view)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.show()


def test_esc_presses_the_way_back(theme: Theme, qtbot: QtBot) -> None:
    """Everybody tries Esc first, and who works by keyboard has no other quick way out."""
    deaf = []
    for make in PAGES:
        view = make(theme)
        stand(view, qtbot)
        left = QSignalSpy(view.top.back_pressed)
        QTest.keyClick(view.area, Qt.Key.Key_Escape)
        if left.count() != 1:
            deaf.append(type(view).__name__)
    assert deaf == []


def test_esc_leads_out_of_a_field_of_words_that_are_kept_or_none(theme: Theme, qtbot: QtBot) -> None:
    """A hand that means «away with the list» must not throw away the name of a unit."""
    for make, typed_is_kept in ((NewSessionView, False), (SearchView, True)):
        view = make(theme)
        stand(view, qtbot)
        left = QSignalSpy(view.top.back_pressed)
        line = next(line for line in view.findChildren(QLineEdit) if line.isVisible())
        QTest.keyClicks(line, "Vuxen")
        QTest.keyClick(line, Qt.Key.Key_Escape)
        assert (left.count() == 1) is typed_is_kept, type(view).__name__
        assert line.text() == "Vuxen"


def test_esc_never_leaves_a_meeting(theme: Theme, qtbot: QtBot) -> None:
    """A clicker's start key sends Esc every other time."""
    view = AnswerView(theme)
    stand(view, qtbot)
    view.top.set_back("To the meeting")
    left = QSignalSpy(view.top.back_pressed)
    QTest.keyClick(view.area, Qt.Key.Key_Escape)
    assert left.count() == 0
