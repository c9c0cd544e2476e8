"""«Testa ljud», as it stands in the ready-check."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.playback.sound_check import SoundOutput
from desktop_app.ui.home.sound_test import SoundTest
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.frame import Card
from tests.screens.scene import Scene
from tests.ui.home.test_sound_test import HDMI, LAPTOP, StillCheck


def sound(theme: Theme, *outputs: SoundOutput, how: str = "") -> QWidget:
    """Make the test as it stands while it plays, when it asks, or when nobody heard it."""
    card = Card(theme)
    check = StillCheck(*outputs)
    check.setParent(card)
    view = SoundTest(theme, check)  # type: ignore[arg-type]  # the part of a SoundCheck that it uses
    check.begin()
    if how:
        view.start()
        check.level_changed.emit(0.2)
    if how in {"asks", "unheard"}:
        check.end()
        check.level_changed.emit(0.0)
    if how == "unheard":
        view.no.click()
    card.body.addWidget(view)
    card.body.addStretch(1)
    return card


def scenes() -> list[Scene]:
    """Return the pictures."""
    size = (480, 260)
    return [
        Scene("sound", size, lambda t: sound(t, LAPTOP, HDMI)),
        Scene("sound-plays", size, lambda t: sound(t, LAPTOP, HDMI, how="plays")),
        Scene("sound-asks", size, lambda t: sound(t, LAPTOP, HDMI, how="asks"), dark=True),
        Scene("sound-unheard", size, lambda t: sound(t, LAPTOP, HDMI, how="unheard")),
        Scene("sound-none", size, lambda t: sound(t, how="plays")),
        Scene("sound-200", (520, 480), lambda t: sound(t, LAPTOP, HDMI, how="unheard"), percent=200),
    ]
