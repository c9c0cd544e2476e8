"""A meeting on a laptop and a projector whose cable is pulled out and put back, as a process under an X server.

    python -m tests.scenarios.two_screens DATA_FOLDER

The X server is one large screen; `xrandr --setmonitor` makes two of it, and Qt sees them come and go. What is seen is
said as lines of JSON.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QProcess, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.domain.steps import StepKind
from desktop_app.playback.player import Player, PlayerState
from desktop_app.ui.room.room_presenter import RoomPresenter
from tests.scenarios.driver import say, start
from tests.scenarios.person import pause, until

LAPTOP = ("--setmonitor", "LAPTOP", "1280/338x800/211+0+0", "screen")
PROJECTOR = ("--setmonitor", "PROJECTOR", "1920/508x1080/285+1280+0", "none")
PULLED = ("--delmonitor", "PROJECTOR")
ON_THE_WALL = QRect(1280, 0, 1920, 1080)


def xrandr(*arguments: str) -> None:
    """Do what a hand does with a cable, while the program goes on."""
    process = QProcess()
    process.start("xrandr", arguments)
    until(lambda: process.state() is QProcess.ProcessState.NotRunning, "xrandr")
    assert process.exitCode() == 0, process.readAllStandardError().toStdString()


def wall() -> QImage:
    """Return what the projector shows, as the X server has it."""
    screen = QGuiApplication.primaryScreen()
    return screen.grabWindow(0, ON_THE_WALL.x(), ON_THE_WALL.y(), ON_THE_WALL.width(), ON_THE_WALL.height()).toImage()


def on(window: QWidget) -> str:
    """Return the name of the screen a window is on; empty while it is on none."""
    return window.screen().name() if window.isVisible() else ""


def held_still(room: RoomPresenter, player: Player) -> tuple[timedelta, QImage]:
    """Return where the paused film stands and its picture, once the picture on its way when it was paused has come."""
    seen: list[tuple[timedelta, QImage]] = []

    def still() -> bool:
        pause(300)
        seen.append((player.position, room.picture.surface.grab().toImage()))
        return len(seen) > 1 and seen[-1] == seen[-2]

    until(still, "the paused film to stand still")
    return seen[-1]


def meet(folder: Path) -> None:
    """Begin a meeting, play its film, lose the projector, have it back and go on."""
    program, means, person = start(folder)
    person.presses("Ny träff")
    person.fills("Kommun", "Halmstad")
    person.fills("Enhet", "Vuxenenheten")
    person.presses("Starta")
    until(lambda: program.room is not None and program.room.screen.audience.isVisible(), "the group's window")
    room = program.room
    assert isinstance(room, RoomPresenter)
    audience, player = room.screen.audience, means.player
    while room.conductor.state.flow.step.kind is not StepKind.FILM:
        person.key(Qt.Key.Key_PageDown)
        pause(50)
    until(lambda: player.position.total_seconds() > 1, "the film to play")
    area = audience.geometry()
    say(begun=on(audience), area=[area.x(), area.y(), area.width(), area.height()], console=on(person.window))

    out: list[float] = []
    held: list[float] = []
    QGuiApplication.instance().screenRemoved.connect(lambda _: out.append(time.monotonic()))  # type: ignore[union-attr]
    player.state_changed.connect(lambda state: held.append(time.monotonic()) if state is PlayerState.PAUSED else None)
    xrandr(*PULLED)
    until(lambda: not audience.isVisible() and bool(held), "the film to be held")
    person.waits_for("Skärmen försvann. Filmen är pausad.")
    say(lost=held[0] - out[0], console=on(person.window), lit=lit(wall()), enabled=room.console.isEnabled())
    place, frame = held_still(room, player)

    xrandr(*PROJECTOR)
    until(lambda: on(audience) == "PROJECTOR", "the group's window on the projector again")
    same = held_still(room, player) == (place, frame)
    say(back=on(audience), same=same, playing=player.state is PlayerState.PLAYING)

    person.key(Qt.Key.Key_Space)
    until(lambda: player.position > place, "the film to go on with one press")
    person.key(Qt.Key.Key_F7)
    say(black=lit(wall()))
    person.presses("Avsluta för idag")
    person.waits_for("Klart för idag")
    until(lambda: not isValid(audience) or not audience.isVisible(), "the group's window to close")
    person.window.close()
    until(lambda: not person.window.isVisible(), "the window to close")
    say(closed=True)


def lit(picture: QImage) -> bool:
    """Tell whether anything but black is on the wall."""
    small = picture.scaled(96, 54)
    return any(small.pixelColor(x, y).lightness() > 8 for y in range(54) for x in range(96))


if __name__ == "__main__":
    for monitor in (LAPTOP, PROJECTOR):
        subprocess.run(["xrandr", *monitor], check=True, stdout=subprocess.DEVNULL)
    try:
        meet(Path(sys.argv[1]))
    finally:
        for name in ("PROJECTOR", "LAPTOP"):
            subprocess.run(["xrandr", "--delmonitor", name], check=False, stdout=subprocess.DEVNULL)
