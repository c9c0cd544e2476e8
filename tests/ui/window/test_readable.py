"""«Läser ni längst bak?» is asked once, where it can be tried at once, and stops nobody."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.settings import Settings
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.room.readable import Readable
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner

UNUSED = cast("Any", None)


@pytest.fixture
def asked(theme: Theme, qtbot: QtBot) -> tuple[Readable, Means, MainWindow, list[int]]:
    """Return the question, the settings it keeps, the window it stands in, and the sizes it showed."""
    window = MainWindow(theme)
    qtbot.addWidget(window)
    view = QWidget()
    view.setFocusProxy(QPushButton("Nästa", view))
    window.show_view(view)
    means = Means(
        theme=theme,
        store=UNUSED,
        library=UNUSED,
        player=UNUSED,
        clock=UNUSED,
        places=UNUSED,
        settings=Settings(),
        keys=KeyTable(),
        keep_settings=lambda chosen: setattr(means, "settings", chosen),
        aside=UNUSED,
    )
    shown: list[int] = []
    with qtbot.waitActive(window):
        window.show()
    return Readable(means, lambda: window, shown.append, window), means, window, shown


def test_the_text_grows_until_everybody_reads_it(asked: tuple[Readable, Means, MainWindow, list[int]]) -> None:
    """The answer of the one at the back is tried at once, and stops at the largest."""
    readable, means, window, shown = asked
    readable.ask()
    readable.larger.setFocus()

    readable.larger.click()
    readable.larger.click()

    assert shown == [125, 150]
    assert means.settings.group_text_percent == 150
    assert not readable.larger.isEnabled()
    assert readable.all_read.hasFocus()
    readable.all_read.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(Banner) == []
    assert window.view is not None
    assert window.view.isAncestorOf(window.focusWidget())


def test_it_is_asked_once(asked: tuple[Readable, Means, MainWindow, list[int]]) -> None:
    """A question at every meeting is a question nobody reads."""
    readable, means, window, _ = asked
    readable.ask()
    readable.ask()
    assert len([banner for banner in window.findChildren(Banner) if not banner.isHidden()]) == 1
    readable.settle()  # the film began without an answer
    assert means.settings.group_text_asked
    readable.ask()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(Banner) == []
