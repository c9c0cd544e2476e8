"""Where the sound goes, chosen at the volume in the middle of a film, on the console and over the film."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.settings import Settings
from desktop_app.ui.means import Means
from desktop_app.ui.room.console.transport import Transport
from desktop_app.ui.room.film_panel import FilmPanel
from desktop_app.ui.room.sound_way import SoundWay
from desktop_app.ui.theme.theme import Theme
from tests.ui.home.test_sound_test import HDMI, LAPTOP, StillCheck


class Desk:
    """The controls of one layout, with a computer's outputs and its settings."""

    def __init__(self, controls: FilmPanel | Transport) -> None:
        self.settings = Settings(sound_output=HDMI.id)
        self.check = StillCheck(LAPTOP)
        means = SimpleNamespace(settings=self.settings, keep_settings=lambda kept: setattr(means, "settings", kept))
        self.means = cast("Means", means)
        self.way = SoundWay(self.means, self.check)  # type: ignore[arg-type]  # the part of a SoundCheck that it uses
        self.volume, self.menu = controls.volume, controls.sound_menu
        self.menu.set_way(self.way)

    @property
    def offered(self) -> list[tuple[str, bool]]:
        """The words of the menu, and which is ticked."""
        return [(action.text(), action.isChecked()) for action in self.menu.actions()]


@pytest.mark.parametrize("layout", [FilmPanel, Transport])
def test_sound_goes_where_it_is_sent_while_the_film_runs(
    theme: Theme, qtbot: QtBot, layout: type[FilmPanel | Transport]
) -> None:
    """The voice comes out of the laptop and not of the projector; that is heard when the film has begun."""
    controls = layout(theme)
    qtbot.addWidget(controls)
    desk = Desk(controls)
    controls.show()

    QTest.keyClick(desk.volume, Qt.Key.Key_Return)

    assert desk.menu.isVisible()
    own = "The computer's own choice: Högtalare (Realtek)"
    head = ("The sound goes to", False)
    assert desk.offered == [head, (own, True), (LAPTOP.name, False)], "the projector was chosen, and is not there"
    desk.check.find(LAPTOP, HDMI)
    assert desk.offered == [head, (own, False), (LAPTOP.name, False), (HDMI.name, True)], "its cable came"
    desk.menu.actions()[2].trigger()
    desk.menu.close()
    assert (desk.means.settings.sound_output, desk.means.settings.sound_output_name) == (LAPTOP.id, LAPTOP.name)

    QTest.mouseClick(desk.volume, Qt.MouseButton.LeftButton, pos=QPoint(desk.volume.width() - 12, 12))
    assert desk.menu.isVisible()
    desk.menu.actions()[1].trigger()
    desk.menu.close()
    assert (desk.means.settings.sound_output, desk.means.settings.sound_output_name) == ("", "")
