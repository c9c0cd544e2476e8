"""Taking everything out of a layout, and its items with it: Qt leaves them to whoever takes them, Python to nobody.

Left alone, each item stays in memory until the program ends: forty in every meeting of the soak (docs/long-runs).
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import delete


def empty(layout: QLayout, *, keep: Collection[QWidget] = (), after: int = 0) -> None:
    """Take everything out of a layout, or what stands `after` so many.

    What was in it goes; widgets to keep stay, to be put in again.
    """
    while (item := layout.takeAt(after)) is not None:
        widget, inner = item.widget(), item.layout()
        if inner is not None:  # a layout is its own item
            empty(inner, keep=keep)
            inner.deleteLater()
            continue
        if widget is not None and widget not in keep:
            widget.hide()
            widget.deleteLater()
        delete(item)
