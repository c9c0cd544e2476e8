"""The sound test with its real process: it plays, it tells, and it never takes the window with it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.paths import resources
from desktop_app.playback.sound_check import SoundCheck


@pytest.fixture
def clip() -> Path:
    """Return the clip that comes with the program."""
    return resources() / "sounds" / "ljudprov.m4a"


@pytest.fixture
def check(qapp: QApplication, clip: Path) -> Iterator[SoundCheck]:
    """Return a sound test that is ended after the test."""
    check = SoundCheck(clip)
    yield check
    check.close()


def test_a_sound_is_played_to_its_end_and_its_strength_is_told(qapp: QApplication, qtbot: QtBot, place: Path) -> None:
    """The meter is what tells a cable that is out from a program that says nothing."""
    sound = place / "ton.m4a"
    tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=0.6"]
    subprocess.run(["ffmpeg", "-y", "-v", "error", *tone, str(sound)], check=True)
    check = SoundCheck(sound)
    levels: list[float] = []
    check.level_changed.connect(levels.append)

    with qtbot.waitSignal(check.ended, timeout=20_000):
        check.play()

    assert max(levels) > 0.05
    assert all(0 <= level <= 1 for level in levels)
    assert (levels[-1], check.plays) == (0, False)
    assert check.outputs is not None
    check.close()


def test_it_falls_silent_when_told_and_can_be_begun_again(check: SoundCheck, qtbot: QtBot) -> None:
    """Somebody walks in and starts to talk while the voice speaks."""
    check.play()
    with qtbot.waitSignal(check.level_changed, timeout=20_000):
        pass
    check.stop()
    told = QSignalSpy(check.ended)

    with qtbot.waitSignal(check.level_changed, timeout=20_000):
        check.play()

    check.close()
    assert (check.plays, told.count()) == (False, 0)


@pytest.mark.parametrize(
    "says", ["import sys; sys.exit(1)", "print('{', flush=True); input()", 'print(\'{"event": "outputs"}\'); input()']
)
def test_a_process_that_fails_is_told(
    check: SoundCheck, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, says: str
) -> None:
    """A driver that brings the process down must not bring the meeting down, nor leave a meter that waits for ever."""
    monkeypatch.setattr("desktop_app.playback.sound_check.child_program", lambda: [sys.executable, "-c", says])

    with qtbot.waitSignal(check.failed, timeout=20_000):
        check.play()

    assert not check.plays


def test_a_process_that_cannot_be_started_is_told(
    check: SoundCheck, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: Path
) -> None:
    """A scanner that holds the program's own file is nothing the facilitator can see."""
    missing = str(place / f"none{os.extsep}exe")
    monkeypatch.setattr("desktop_app.playback.sound_check.child_program", lambda: [missing])

    with qtbot.waitSignal(check.failed, timeout=20_000):
        check.play()
