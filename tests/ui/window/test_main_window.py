"""The window fits the screen it opens on, and what it says above the views goes when it has been read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.keys.press import Press
from desktop_app.ui.main_window import LEAST_HEIGHT, LEAST_WIDTH, OPENS_AT, MainWindow
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.fields import TextArea
from desktop_app.words import Told

TOLD = Told("Filmen finns inte.", "Era svar är sparade.", "Fyll på den från stickan.")


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    """Return a window with a view that holds one button, shown."""
    made = MainWindow(theme)
    qtbot.addWidget(made)
    view = QWidget()
    view.setFocusProxy(QPushButton("Fortsätt", view))
    made.show_view(view)
    with qtbot.waitActive(made):
        made.show()
    return made


def notice(window: MainWindow) -> Banner:
    """Return the place above the views."""
    return window.findChildren(Banner)[0]


@pytest.mark.parametrize(
    ("screen", "maximised"),
    [
        (QRect(0, 0, 1366, 728), True),
        (QRect(0, 0, 1280, 800), True),
        (QRect(0, 0, 1024, 768), True),
        (QRect(0, 0, 1920, 1040), False),
    ],
    ids=lambda value: f"{value.width()}x{value.height()}" if isinstance(value, QRect) else "",
)
def test_the_window_opens_within_the_screen(theme: Theme, qtbot: QtBot, screen: QRect, *, maximised: bool) -> None:
    """At 1366x768 the bar at the foot, with «Ny träff», stood below the edge of the screen."""
    window = MainWindow(theme)
    qtbot.addWidget(window)

    window._fit(screen)

    assert window.isMaximized() is maximised
    assert window.size() == (OPENS_AT if not maximised else window.size().boundedTo(screen.size()))


def test_a_screen_smaller_than_the_least_window_is_filled(theme: Theme, qtbot: QtBot) -> None:
    """A window that cannot be made small enough has its buttons outside the screen."""
    window = MainWindow(theme)
    qtbot.addWidget(window)

    window._fit(QRect(0, 0, 800, 600))

    assert (LEAST_WIDTH, LEAST_HEIGHT) > (800, 600)
    assert window.minimumSize() == QSize(800, 600)
    assert window.isMaximized()


def test_good_news_go_by_themselves(window: MainWindow, qtbot: QtBot) -> None:
    """«Tio filmer är påfyllda» stood over the whole meeting that came after."""
    window._news.setInterval(10)

    window.warn(TOLD, Kind.SUCCESS)
    assert notice(window).isVisible()
    QApplication.sendEvent(notice(window), QEvent(QEvent.Type.Leave))  # wherever the pointer may be

    qtbot.waitUntil(lambda: not notice(window).isVisible())


@pytest.mark.parametrize("kind", [Kind.DANGER, Kind.WARNING, Kind.INFORMATION])
def test_the_rest_stays_until_it_is_closed(window: MainWindow, kind: Kind) -> None:
    """Who was out for coffee must still learn that nothing is saved; who has read it wants it gone."""
    window.warn(TOLD, Kind.SUCCESS)
    window.warn(TOLD, kind)

    assert not window._news.isActive()
    close = notice(window).findChildren(QPushButton)[-1]
    assert close.accessibleName() == "Close the message"
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Space)

    assert not notice(window).isVisible()
    assert window.focusWidget() is not close


def test_news_under_the_hand_stay(window: MainWindow) -> None:
    """A message must not vanish from under the one who is about to close it."""
    window.warn(TOLD, Kind.SUCCESS)
    notice(window).findChildren(QPushButton)[-1].setFocus()

    window._news.timeout.emit()

    assert notice(window).isVisible()
    assert window._news.isActive()


def test_a_view_has_the_focus_where_it_wants_it(window: MainWindow, qtbot: QtBot) -> None:
    """A new meeting began on «Till Hem»: the stack gives the focus to the first button, whatever the view says."""
    view = QWidget()
    back, field = QPushButton("Till Hem", view), QPushButton("Kommun", view)
    view.setFocusProxy(field)

    window.show_view(view)

    qtbot.waitUntil(lambda: window.focusWidget() is field)
    assert not back.hasFocus()


def test_a_view_that_places_the_focus_itself_keeps_it(window: MainWindow, qtbot: QtBot) -> None:
    """The answers begin at «Lämna över»: Enter there must not fall on the page."""

    class Answers(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.back, self.way_on = QPushButton("Till Hem", self), QPushButton("Lämna över", self)

        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            self.way_on.setFocus()

    view = Answers()
    window.show_view(view)

    qtbot.waitUntil(lambda: window.focusWidget() is view.way_on)


def test_a_view_that_goes_stands_until_the_next_one_is_there(window: MainWindow, qtbot: QtBot) -> None:
    """Taken away first, the stack would show any other in between: on one screen, to the whole group."""
    seen: list[QShowEvent] = []

    class Another(QWidget):
        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            seen.append(event)

    meeting, home = window.view, QWidget()
    assert meeting is not None
    for view in (Another(), home, Another()):
        window.take_in(view)

    window.drop_view(meeting)
    with qtbot.waitSignal(meeting.destroyed):
        window.show_view(home)

    assert home.isVisible()
    assert not seen


def test_coming_back_to_a_view_is_coming_back_to_its_place(window: MainWindow, qtbot: QtBot) -> None:
    """Who looked something up goes on where they were."""
    first = window.view
    assert first is not None
    elsewhere = QPushButton("Våra svar", first)
    elsewhere.show()
    elsewhere.setFocus()
    other = QWidget()
    other.setFocusProxy(QPushButton("Till Hem", other))

    window.show_view(other)
    qtbot.waitUntil(other.isVisible)
    window.show_view(first)
    qtbot.waitUntil(first.isVisible)

    assert window.focusWidget() is elsewhere


def test_full_screen_leads_back_to_what_was(window: MainWindow) -> None:
    """Esc on a small screen gave a window smaller than before, with its foot below the edge."""
    window.setWindowState(Qt.WindowState.WindowMaximized)

    window.set_full_screen(full=True)
    assert window.isFullScreen()
    window.set_full_screen(full=False)

    assert window.isMaximized()
    assert not window.isFullScreen()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_help_and_the_size_of_text_have_their_keys_everywhere(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    """Who cannot read the screen must not have to find Settings first: not even out of the box one writes in."""
    unused: list[Press] = []
    window.key_unused.connect(unused.append)
    for focus in (TextArea(window._theme, "Svar"), QLineEdit(), SecondaryButton(window._theme, "Skriv ut")):
        window.show_view(focus)
        QApplication.processEvents()
        QTest.keyClick(window.windowHandle(), key, modifier)
    assert unused.count(Press(key, modifier)) == 3
