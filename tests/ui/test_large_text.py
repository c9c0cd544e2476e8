"""Every screen at 200 per cent, in the window a small laptop has: nothing is cut off, and all of it can be reached."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.settings import Settings
from desktop_app.ui.theme.theme import Theme
from tests.screens.__main__ import screens
from tests.screens.dressed import cut_off, one_theme, out_of_reach, settle, theme, unnamed

__all__ = ["one_theme", "theme"]

SIZE = (1280, 800)
ELSEWHERE = ("home-", "new-", "empty-", "fault-", "settings", "support", "help", "group-", "widgets-", "answers-14-s")
"""Walked elsewhere at more sizes (`home/test_layout.py`), without a text scale of this kind, or much like another."""


def test_every_screen_holds_text_of_200_per_cent(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    """Half a word is no word, and a button outside the window is no button: some read at no smaller size."""
    theme.apply(qapp, Settings(text_percent=200))
    faults: list[str] = []
    for scene in screens():
        if scene.name.startswith(ELSEWHERE):
            continue
        view = scene.build(theme)
        qtbot.addWidget(view)
        view.resize(*SIZE)
        view.show()
        settle(view)
        found = [*cut_off(view), *unnamed(view), *out_of_reach(view)]
        faults.extend(f"{scene.name}: {fault}" for fault in found)
        view.close()
    assert faults == []
