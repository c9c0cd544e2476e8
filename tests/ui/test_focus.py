"""Where the keyboard is, is seen: Tab through the main views, and look for its ring."""

from __future__ import annotations

from collections.abc import Iterator
from operator import ne
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget

from desktop_app.ui.room.stage import is_stage
from desktop_app.ui.theme.theme import Theme
from tests.screens.__main__ import screens
from tests.screens.dressed import one_theme, settle, theme

__all__ = ["one_theme", "theme"]

SIZE: Final = (1280, 800)
VIEWS: Final = {"home-01", "settings", "answers-12-entry", "console-04", "room-film"}
"""Lists, a page that scrolls, fields, a page of one window beside another, controls over a film."""
AROUND: Final = 6
"""Pixels outside a control in which its ring lies."""


def tabbed(view: QWidget) -> Iterator[QWidget]:
    """Press Tab from where the view begins until it comes round; yield what has the keyboard each time."""
    window, before, seen = view.windowHandle(), None, set[QWidget]()
    for _ in range(150):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now is before:  # a field of digits has stops within it
            continue
        if now in seen:
            return
        seen.add(now)
        before = now
        yield now


def ring_area(control: QWidget, view: QWidget) -> QRect:
    """Return where the control's ring lies, or that of the whole of which it is the part that takes the keys."""
    whole = control.property("ring_around")
    shown = whole if isinstance(whole, QWidget) else control
    area = QRect(shown.mapTo(view, QPoint()), shown.size())
    return area.adjusted(-AROUND, -AROUND, AROUND, AROUND) & view.rect()


def ring_pixels(view: QWidget, area: QRect) -> int:
    """Return how many pixels of that place are the ring's: how many are others where it is not drawn."""
    with_ring = view.grab(area).toImage()
    rings = [ring for ring in view.findChildren(QFocusFrame) if ring.isVisible()]
    for ring in rings:
        ring.hide()
    without = view.grab(area).toImage()
    for ring in rings:
        ring.show()
    return sum(map(ne, bytes(with_ring.constBits()), bytes(without.constBits()))) // 3


def test_wherever_tab_goes_it_is_seen(theme: Theme) -> None:
    """Who works without a mouse is lost the moment the ring is gone, also where Tab has scrolled to."""
    unseen: list[str] = []
    for scene in screens():
        if scene.name not in VIEWS:
            continue
        view = scene.build(theme)
        view.resize(*SIZE)
        view.show()
        assert QTest.qWaitForWindowActive(view)
        settle(view)
        for control in tabbed(view):
            if is_stage(control):
                continue  # the film: it fills the window and is no control
            QApplication.processEvents()  # the ring follows in the next turn
            area = ring_area(control, view)
            if ring_pixels(view, area) < area.width() + area.height():
                unseen.append(f"{scene.name}: {type(control).__name__} «{control.accessibleName()}» {area.getRect()}")
        view.close()
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert unseen == []
