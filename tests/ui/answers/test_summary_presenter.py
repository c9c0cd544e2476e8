"""From the end of a meeting to its list of things to do: real store, real window."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Entry
from desktop_app.domain.answer import Action
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.tasks import to_follow_up
from desktop_app.session.summary import Summary
from desktop_app.settings import Settings
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.console.task_fields import TaskFields
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.room.summary_presenter import SummaryPresenter
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.labels import Meta
from tests.samples import COURSE
from tests.storage.desk import a_desk, begin_session, done


def test_what_is_added_in_the_doorway_is_what_the_next_meeting_begins_with(
    theme: Theme, qtbot: QtBot, place: Path
) -> None:
    """Typed, and straight on to «Till Hem»: nothing is asked, nothing is lost, and paper and calendar have it too."""
    nothing = cast("Any", None)
    with a_desk(place / "data") as desk, ThreadPoolExecutor(1) as aside:
        session = begin_session(desk.store, desk.group, COURSE.id)
        window = MainWindow(theme)
        qtbot.addWidget(window)
        window.show()
        means = Means(
            theme=theme,
            store=desk.store,
            library=nothing,
            player=nothing,
            clock=SystemClock(),
            places=desk.places,
            settings=Settings(),
            keys=KeyTable(),
            keep_settings=lambda _: None,
            aside=aside,
        )
        presenter = SummaryPresenter(means, window, window)
        printed: list[Summary] = []
        presenter.print_wanted.connect(printed.append)
        presenter.show(cast("Entry", SimpleNamespace(course=COURSE)), desk.group, session)
        view = presenter.view
        qtbot.waitUntil(view.isVisible)
        view.tasks.add.click()
        qtbot.waitUntil(view.tasks.fields.isVisible)
        QTest.keyClicks(view.tasks.fields.what.edit, "Skriva rutin")
        view.print_button.click()
        with qtbot.waitSignals([presenter.calendar_ready, presenter.home_wanted]):
            QTest.keyClick(view.tasks.fields.what.edit, Qt.Key.Key_Return)
            view.calendar_pressed.emit()
            view.home.click()

        answers = done(desk.store.answers(desk.group.id, COURSE.id))
        assert [task.action for task in to_follow_up(answers, session.started_at.date())] == [Action("Skriva rutin")]
        assert printed[0].actions == (), "not yet said to be finished"
        view.print_button.click()
        assert printed[1].actions == (Action("Skriva rutin"),)

        presenter.show_held(cast("Entry", SimpleNamespace(course=COURSE)), desk.group, session)
        qtbot.waitUntil(view.tasks.isHidden)
        view.print_button.click()
        assert printed[2].actions == ()


def test_a_row_that_looks_like_a_person_is_told_while_it_is_written(theme: Theme, qtbot: QtBot) -> None:
    """What the course asks for goes to the county board, also when it is changed in the doorway."""
    fields = TaskFields(theme)
    qtbot.addWidget(fields)
    fields.show_action(Action("Ring handläggaren"))
    fields.show()
    reminder = "Write nothing that can be tied to a client. What you send normally becomes public."
    assert reminder in [label.text() for label in fields.findChildren(Meta) if label.isVisible()]

    QTest.keyClicks(fields.who.edit, "070-174 06 05")
    qtbot.waitUntil(fields.care.isVisible)

    assert fields.care.message() == "Something here looks like a mobile number. Take it out."
    fields.show_action(Action("Ring växeln"))
    qtbot.waitUntil(fields.care.isHidden)
