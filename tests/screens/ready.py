"""«Förhandskoll» before a meeting is gone on with."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.home.ready_view import ReadyView
from desktop_app.ui.home.sound_test import SoundTest
from desktop_app.ui.theme.theme import Theme
from tests.screens.home import as_drawn
from tests.screens.scene import Scene
from tests.ui.home.test_sound_test import HDMI, LAPTOP, StillCheck


def ready(theme: Theme) -> QWidget:
    """Make the check, with the rows of mockup 03."""
    view = ReadyView(theme)
    computer = StillCheck(LAPTOP, HDMI)
    test = SoundTest(theme, computer)  # type: ignore[arg-type]  # the part that it uses
    computer.begin()
    test.fold_outputs()
    view.set_sound_test(test)
    view.show_meeting("Träff 5 · 2 december 2026")
    view.show_checks(as_drawn())
    view.setFocus()
    return view


def scenes() -> list[Scene]:
    """Return the pictures."""
    return [
        Scene("ready", (1280, 800), ready),
        Scene("ready-dark-150", (1280, 800), ready, dark=True, percent=150),
        Scene("ready-200", (1280, 800), ready, percent=200),
    ]
