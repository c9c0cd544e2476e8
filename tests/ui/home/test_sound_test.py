"""«Testa ljud»: what the facilitator sees and can do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop_app.playback.sound_check import SoundOutput
from desktop_app.ui.home.sound_test import SoundTest
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.level_meter import CELLS, per_cent
from tests.screens.dressed import cut_off, settle, unnamed

LAPTOP = SoundOutput("laptop", "Högtalare (Realtek)", is_default=True)
HDMI = SoundOutput("hdmi", "EPSON PJ (HDMI)")


class StillCheck(QObject):
    """A sound test that plays nothing and remembers what it was told. Signals and properties are the real one's."""

    outputs_changed = Signal()
    level_changed = Signal(float)
    ended = Signal()
    failed = Signal()

    def __init__(self, *outputs: SoundOutput) -> None:
        super().__init__()
        self.found = outputs
        self.outputs: tuple[SoundOutput, ...] | None = None
        self.plays = False
        self.played: list[tuple[str, int]] = []

    def begin(self) -> None:
        """Find the outputs."""
        self.find(*self.found)

    def find(self, *outputs: SoundOutput) -> None:
        """Let these be there from now on."""
        self.found = self.outputs = outputs
        self.outputs_changed.emit()

    def play(self, device: str = "", volume_percent: int = 100) -> None:
        """Remember."""
        self.plays = True
        self.played.append((device, volume_percent))

    def stop(self) -> None:
        """Remember."""
        self.plays = False

    def end(self, *, well: bool = True) -> None:
        """Come to the clip's end."""
        self.plays = False
        (self.ended if well else self.failed).emit()

    close = stop


@pytest.fixture
def check() -> StillCheck:
    """Return a computer with loudspeakers and a projector."""
    return StillCheck(LAPTOP, HDMI)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot, check: StillCheck) -> Iterator[SoundTest]:
    """Return the test, shown as in the ready-check."""
    view = SoundTest(theme, check)  # type: ignore[arg-type]  # the part of a SoundCheck that it uses
    qtbot.addWidget(view)
    view.resize(480, 200)
    view.show()
    qtbot.waitUntil(lambda: check.outputs is not None)  # it looks when it has been painted
    settle(view)
    return view


def test_a_voice_speaks_and_the_group_says_that_it_is_heard(view: SoundTest, check: StillCheck) -> None:
    """The only one who knows whether sound is heard at the back is who sits there."""
    view.choose("", volume_percent=60)
    answers = QSignalSpy(view.answered)
    view.test.click()
    assert check.played == [("", 60)]
    assert view._status.text() == "The computer sends sound"
    assert view.yes.isHidden() or not view.yes.isVisible()

    check.end()
    settle(view)
    assert view.yes.isVisible()
    view.yes.click()

    assert [answers.at(0)[0], answers.count()] == [True, 1]
    assert not view.yes.isVisible()


def test_folded_outputs_come_when_nothing_was_heard(view: SoundTest, check: StillCheck) -> None:
    """Before the meeting there is one question at a time: did you hear it; and only then, where should it go."""
    view.fold_outputs()
    assert not view.outputs.isVisible()
    view.test.click()
    check.end()
    settle(view)

    view.no.click()

    assert view.outputs.isVisible()


def test_unheard_sound_can_go_another_way_and_is_tested_at_once(view: SoundTest, check: StillCheck) -> None:
    """A projector's loudspeakers are the usual answer, and whoever chooses them wants to know whether they sound."""
    chosen = QSignalSpy(view.output_chosen)
    view.test.click()
    check.end()

    view.no.click()
    settle(view)
    assert "choose where the sound goes" in view._advice.text()
    index = view.outputs.combo.findText(HDMI.name)
    view.outputs.combo.setCurrentIndex(index)
    view.outputs.combo.activated.emit(index)

    assert list(chosen.at(0)) == ["hdmi", HDMI.name]
    assert check.played[-1] == ("hdmi", 100)
    assert view.output_name == HDMI.name
    settle(view)
    assert cut_off(view) == []


def test_the_computers_own_choice_is_followed(view: SoundTest, check: StillCheck) -> None:
    """A cable that is plugged in after the test moves the sound; the row must say where it goes now."""
    assert view.output_name == LAPTOP.name
    told = QSignalSpy(view.changed)

    check.find(SoundOutput("laptop", LAPTOP.name), SoundOutput("hdmi", HDMI.name, is_default=True))

    assert (view.output_name, told.count()) == (HDMI.name, 1)
    assert view.outputs.combo.currentText() == f"As the computer is set: {HDMI.name}"


def test_what_was_chosen_and_is_not_there_is_told(view: SoundTest, check: StillCheck) -> None:
    """Last week's projector stands in another room."""
    view.choose("hdmi", HDMI.name)
    assert view.output_name == HDMI.name

    check.find(LAPTOP)

    assert view.output_name == LAPTOP.name
    assert view._advice.text() == f"{HDMI.name} is not plugged in. Until it is, the sound goes to {LAPTOP.name}."


def test_a_computer_without_an_output_says_so_until_there_is_one(view: SoundTest, check: StillCheck) -> None:
    """Nobody should look for a volume key on a computer that has nothing to sound with."""
    check.find()
    assert not view.has_output
    assert view._status.text() == "The computer has nothing to play sound with."

    check.find(HDMI)

    assert view.has_output
    assert view._status.text() == ""


def test_a_test_that_fails_says_what_to_do(view: SoundTest, check: StillCheck) -> None:
    """The test is a help; that it fails is no reason not to meet."""
    view.test.click()

    check.end(well=False)

    assert view._status.text() == "The test could not be played. Start a film and listen instead."
    assert not view.yes.isVisible()


def test_the_meter_is_read_as_a_value(view: SoundTest, check: StillCheck) -> None:
    """Who cannot see the cells hears a percentage."""
    check.level_changed.emit(0.2)

    meter = QAccessible.queryAccessibleInterface(view.meter)
    assert meter.role() == QAccessible.Role.ProgressBar
    assert meter.text(QAccessible.Text.Name) == "Strength of the sound"
    assert meter.valueInterface().currentValue() == per_cent(0.2)
    assert unnamed(view) == []


@pytest.mark.parametrize(("strength", "cells"), [(0.0, 0), (0.003, 0), (0.03, 6), (0.2, 12), (1.0, CELLS)])
def test_a_voice_fills_the_meter_as_the_ear_hears_it(
    view: SoundTest, check: StillCheck, strength: float, cells: int
) -> None:
    """A meter that follows the bare numbers would hardly move for a voice."""
    check.level_changed.emit(strength)

    assert view.meter.lit() == cells


def test_it_is_silent_when_the_page_is_left(view: SoundTest, check: StillCheck) -> None:
    """A voice that goes on over the first film would be the first thing the group hears."""
    view.test.click()

    view.hide()

    assert not check.plays
