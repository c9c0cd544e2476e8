"""What is new is painted a turn later, once, and nothing of it is lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.paint_turn import paint_next_turn


class Painted(QWidget):
    """A window that counts how often it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.resize(100, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.times += 1


def test_what_waits_for_its_turn_comes_before_the_painting(qtbot: QtBot) -> None:
    """A key that was pressed while a page was laid out is not kept waiting for the painting, too."""
    window = Painted()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.times > 0)
    before = window.times

    paint_next_turn(window)
    window.update()
    QCoreApplication.sendPostedEvents()
    assert window.times == before
    qtbot.waitUntil(lambda: window.times == before + 1)

    window.update()
    QCoreApplication.sendPostedEvents()
    assert window.times == before + 2  # from then on as ever
