"""Every screen at 200 per cent, in the window a small laptop has: nothing is cut off, and all of it can be reached."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.settings import Settings
from desktop_app.ui.theme.theme import Theme
from tests.screens.__main__ import screens
from tests.screens.dressed import cut_off, one_theme, out_of_reach, theme, undressed, unnamed

__all__ = ["one_theme", "theme"]

SIZE = (1280, 800)
ELSEWHERE = ("home-", "new-", "empty-", "fault-", "settings", "support", "help", "group-", "widgets-")
"""Walked at more sizes by `home/test_layout.py`, or without a text scale of this kind."""
ALIKE = (
    "answers-12-approved",
    "answers-12-declined",
    "answers-12-restored",
    "answers-14-",
    "answers-kind-date",
    "answers-kind-number",
    "answers-kind-text",
    "console-black",
    "console-break",
    "console-end",
    "console-film",
    "console-late",
    "console-notice",
    "console-offer",
    "console-reading",
    "console-writing-lost",
    "moving-done",
    "moving-new-group",
    "room-approval-",
    "room-black",
    "room-end",
    "room-leaving",
    "room-notice",
    "room-question-own",
    "transcript-",
)
"""Laid out as another that is walked."""


def test_every_screen_holds_text_of_200_per_cent(qapp: QApplication, theme: Theme) -> None:
    """Half a word is no word, and a button outside the window is no button: some read at no smaller size."""
    theme.apply(qapp, Settings(text_percent=200))
    faults: list[str] = []
    for scene in screens():
        if scene.name.startswith((*ELSEWHERE, *ALIKE)):
            continue
        view = scene.build(theme)
        view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # laid out, not painted
        view.resize(*SIZE)
        view.show()
        qapp.processEvents()  # some open a part of theirs when they stand
        for _ in range(4):  # layouts that depend on widths settle in turns
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        found = [*cut_off(view), *unnamed(view), *out_of_reach(view), *undressed(view)]
        faults.extend(f"{scene.name}: {fault}" for fault in found)
        view.close()
        view.deleteLater()
    assert faults == []
