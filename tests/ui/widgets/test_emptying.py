"""What is taken out of a layout is gone, with the item that held it, which Qt leaves to whoever takes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.wrap import WrapLayout


def test_everything_goes_with_its_items(qtbot: QtBot) -> None:
    """Left behind, the items of a meeting's lists stayed in memory until the program ended: forty in each."""
    page = QWidget()
    qtbot.addWidget(page)
    column, row, wrap = QVBoxLayout(page), QHBoxLayout(), WrapLayout()
    words, button, cell = QLabel("ord", page), QLabel("knapp", page), QLabel("ruta", page)
    column.addWidget(words)
    column.addStretch(1)
    column.addLayout(row)
    column.addLayout(wrap)
    row.addWidget(button)
    wrap.addWidget(cell)
    items = [column.itemAt(0), column.itemAt(1), row.itemAt(0), wrap.itemAt(0)]

    empty(column)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert column.count() == 0
    assert not any(isValid(part) for part in (words, button, cell, row, wrap, *items))


def test_what_is_kept_can_be_put_in_again(qtbot: QtBot) -> None:
    """The facts of a meeting's end stand in one row or in two, and are the same parts."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    kept, gone = QLabel("kvar", page), QLabel("bort", page)
    column.addWidget(gone)
    column.addWidget(kept)

    empty(column, keep=(kept,))
    column.addWidget(kept)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert isValid(kept)
    assert not isValid(gone)
    assert column.itemAt(0).widget() is kept
