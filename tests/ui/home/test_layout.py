"""Every screen of home at every size, text scale and language: nothing cut off, unnamed or out of reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.settings import Settings
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.tab_order import in_order
from tests.screens import home, language
from tests.screens.dressed import controls, cut_off, out_of_reach, settle, undressed, unnamed

SCENES = (
    "home-01",
    "home-first",
    "home-done",
    "home-several",
    "new-03",
    "new-first",
    "new-200",
    "empty-18",
    "fault-19",
    "settings",
    "support",
    "help",
)
VIEWS: dict[str, Callable[[Theme], QWidget]] = {
    scene.name: scene.build for scene in home.scenes() if scene.name in SCENES
}
SIZES = (
    ((1280, 800), 100),
    ((1366, 768), 100),
    ((1024, 700), 100),
    ((1920, 1080), 80),
    ((1280, 800), 150),
    ((1024, 700), 200),
)
"""By text scale, so that the program is dressed as few times as may be."""


@pytest.fixture(scope="module", params=["sv", "en"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Have the program speak a language."""
    translators = language.speak(qapp, request.param)
    yield request.param
    for translator in translators:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("name", VIEWS)
def test_nothing_is_cut_off(qapp: QApplication, theme: Theme, qtbot: QtBot, spoken: str, name: str) -> None:
    """A button outside the window cannot be pressed, and half a sentence is no sentence."""
    view = VIEWS[name](theme)
    qtbot.addWidget(view)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # laid out, not painted
    view.show()
    sizes = SIZES if spoken == "sv" else (SIZES[2], SIZES[5])
    for size, percent in sizes:
        theme.apply(qapp, Settings(text_percent=percent))
        view.resize(*size)
        settle(view)
        assert cut_off(view) == [], f"{size} at {percent} %"


@pytest.fixture(scope="module", params=VIEWS)
def view(request: pytest.FixtureRequest, qapp: QApplication, one_theme: Theme) -> Iterator[QWidget]:
    """Return each view in turn, shown and active."""
    one_theme.apply(qapp, Settings())
    one_theme.adorn(qapp)
    view = VIEWS[request.param](one_theme)
    view.resize(1280, 800)
    view.show()
    assert QTest.qWaitForWindowActive(view)
    settle(view)
    yield view
    view.close()
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_everything_has_a_name_and_can_be_reached(view: QWidget) -> None:
    """Some work by keyboard or by ear: a control without either is not there for them."""
    assert unnamed(view) == []
    assert undressed(view) == []
    assert out_of_reach(view) == []


def test_tab_goes_through_everything_from_top_to_bottom(view: QWidget) -> None:
    """Rows are made after the bars, and Qt would have Tab come to them last."""
    stops = in_order(view)
    reachable = [control for control in controls(view) if control.isEnabled() and control.focusPolicy()]
    left_out = [c.accessibleName() for c in reachable if c not in stops and not isinstance(c, QRadioButton)]
    assert left_out == []
    stops[0].setFocus()
    seen = [stops[0]]
    for _ in range(len(stops) + 1):  # one more: hours and minutes are two stops of one field
        if seen[-1] is stops[-1]:
            break
        QTest.keyClick(view.window().windowHandle(), Qt.Key.Key_Tab)
        focused = view.window().focusWidget()
        stop = focused if focused in stops else next(stop for stop in stops if stop.isAncestorOf(focused))
        if stop is not seen[-1]:
            seen.append(stop)
    assert seen == stops
    assert view.top.isAncestorOf(stops[0])
    assert view.bottom.isAncestorOf(stops[-1]) or not [stop for stop in stops if view.bottom.isAncestorOf(stop)]
    if len(stops) > 1:
        QTest.keyClick(view.window().windowHandle(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert view.window().focusWidget() is not seen[-1]
