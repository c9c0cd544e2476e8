"""What tests of the screen share: the theme, a shown view, and looking for what is cut off or unnamed."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QSlider,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop_app.settings import Settings
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import LIGHT
from desktop_app.ui.widgets.labels import Label
from desktop_app.ui.widgets.paint_turn import TURN_MS

INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QSlider)
_DRAWN_BY_QT = (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
)


@pytest.fixture(scope="package")
def one_theme() -> Theme:
    """Return the one theme of a program."""
    return Theme()


@pytest.fixture
def theme(qapp: QApplication, one_theme: Theme) -> Iterator[Theme]:
    """Return the theme with the program dressed in it, light and at 100 %; back to that afterwards."""
    one_theme.apply(qapp, Settings())
    one_theme.adorn(qapp)
    yield one_theme
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else every view yet made is dressed again
    one_theme.set_looks(LIGHT, 100)


def settle(widget: QWidget) -> None:
    """Let what comes in the loop's next turns come, and layouts that depend on widths come to rest."""
    for _ in range(4):
        time.sleep(TURN_MS / 1000)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    assert widget.isVisible()


def controls(view: QWidget) -> list[QWidget]:
    """Return everything on the screen that takes the mouse or the keys."""
    return [
        widget
        for widget in view.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE) and widget.isVisibleTo(view) and not _is_part(widget)
    ]


def _is_part(widget: QWidget) -> bool:
    """Tell the parts that Qt puts inside a control: the line of a spin box or of a list one can search, its icon."""
    parent = widget.parentWidget()
    if isinstance(widget, QToolButton) and isinstance(parent, QLineEdit):
        return True
    inside = isinstance(widget, QLineEdit) and parent is not None and parent.metaObject().className() != "QWidget"
    return (inside and not isinstance(parent, QAbstractScrollArea) and _is_box(parent)) or isinstance(
        widget, QScrollBar
    )


def _is_box(widget: QWidget | None) -> bool:
    return isinstance(widget, QComboBox) or (widget is not None and widget.inherits("QAbstractSpinBox"))


def unnamed(view: QWidget) -> list[str]:
    """Return the controls that a screen reader could only call «button»."""
    return [f"{type(w).__name__} {w.objectName()}" for w in controls(view) if not w.accessibleName().strip()]


def undressed(view: QWidget) -> list[str]:
    """Return what Qt draws in clothes of its own: nobody let it wear the theme's (`Theme.dress`)."""
    return [
        f"{type(widget).__name__} {widget.accessibleName()}"
        for widget in view.findChildren(QWidget)
        if isinstance(widget, _DRAWN_BY_QT)
        and not (isinstance(widget, QMenu) and widget.isEmpty())  # dressed when it is filled
        and not _wears_a_sheet(widget)
    ]


def _wears_a_sheet(widget: QWidget | None) -> bool:
    while widget is not None:
        if widget.styleSheet():
            return True
        widget = widget.parentWidget()
    return False


def out_of_reach(view: QWidget) -> list[str]:
    """Return the controls that Tab never comes to. The parts of a counter are reached by arrows in its number."""
    return [
        f"{type(w).__name__} {w.accessibleName()}"
        for w in controls(view)
        if w.isEnabled()
        and not isinstance(w, QToolButton)
        and not (isinstance(w, QAbstractButton) and w.autoExclusive())  # arrows lead from one to the next
        and not w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (w.focusProxy() is not None)
    ]


def cut_off(view: QWidget) -> list[str]:
    """Return what has less room than it needs, or reaches outside what it stands in."""
    faults = []
    for widget in view.findChildren(QWidget):
        if not widget.isVisibleTo(view) or widget.inherits("QFocusFrame") or widget.inherits("QScrollBar"):
            continue
        name = f"{type(widget).__name__} «{widget.accessibleName() or getattr(widget, 'text', str)()}»"
        parent = widget.parentWidget()
        if parent is not None and not _scrolled(widget) and not parent.rect().contains(widget.geometry()):
            faults.append(f"{name} {widget.geometry()} outside {type(parent).__name__} {parent.size()}")
        if isinstance(widget, Label):
            faults.extend(_cut_words(widget, name))
        elif isinstance(widget, INTERACTIVE) and not _is_part(widget):
            least = widget.minimumSizeHint()
            if widget.width() < least.width() or widget.height() < least.height():
                faults.append(f"{name} has {widget.size()}, needs {least}")
    return faults


def _cut_words(label: Label, name: str) -> list[str]:
    if label.hasHeightForWidth():
        needed = label.heightForWidth(label.width())
        return [f"{name} is {label.height()} high, needs {needed}"] if label.height() < needed else []
    if label.natural_width() <= label.width():
        return []
    above: QWidget | None = label
    while above is not None:
        if above.toolTip():
            return []
        above = above.parentWidget()
    return [f"{name} is cut off without a tip"]


def _scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (
        parent is not None
        and parent.parentWidget() is not None
        and isinstance(parent.parentWidget(), QAbstractScrollArea)
    )
