"""What Tab goes through, in the order in which it is laid out.

Qt keeps the order in which controls were made: a row added later would come last, after the bottom bar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QRadioButton, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def in_order(widget: QWidget) -> list[QWidget]:
    """Return what Tab may stop at inside a widget, in the order in which it is read."""
    return [control for control in _inside(widget) if _is_stop(control)]


def step(*widgets: QWidget, forward: bool) -> QWidget | None:
    """Return where Tab goes from where the focus is, through these and round; None where there is nothing to go to."""
    stops = [stop for widget in widgets for stop in in_order(widget)]
    if not stops:
        return None
    here = stops[0].window().focusWidget()
    at = next((i for i, stop in enumerate(stops) if here is not None and (stop is here or _holds(stop, here))), None)
    if at is None:
        return stops[0] if forward else stops[-1]
    return stops[(at + (1 if forward else -1)) % len(stops)]


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from _inside(inner)
        return
    layout = widget.layout()
    children = list(_laid_out(layout)) if layout is not None else _children(widget)
    for child in children:
        if not child.isVisible():
            continue  # nor is anything in it; most of a page's controls are for another state of it
        yield child
        if not isinstance(child, QComboBox | QAbstractSpinBox):  # their parts are theirs
            yield from _inside(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, nested = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif nested is not None:
            yield from _laid_out(nested)


def _children(widget: QWidget) -> list[QWidget]:
    # `children()` would have Python know what else Qt keeps in there: a field's QCompleter alone took 40 ms of a Tab.
    found = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [child for child in found if not child.isWindow()]


def _is_stop(widget: QWidget) -> bool:
    if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
        return False
    if widget.focusProxy() is not None:
        return False  # what takes its keys is a stop itself
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        group = widget.group()
        return group is None or group.checkedButton() is None  # arrows move among the rest
    return True


def _holds(stop: QWidget, focused: QWidget) -> bool:
    """Tell whether the focus is in a part of the stop: the line of a list one can search."""
    return isinstance(stop, QComboBox | QAbstractSpinBox) and stop.isAncestorOf(focused)
