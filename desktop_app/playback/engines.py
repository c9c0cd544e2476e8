"""Which engines there are, in which order they are tried, and what this computer has of them.

Imports neither: an engine is loaded when it is tried, in the player process or in a process that does nothing else.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from desktop_app.playback.errors import PlaybackUnavailable
from desktop_app.playback.loop import Loop, QueueLoop

if TYPE_CHECKING:
    from desktop_app.playback.engine import Engine, Listener
    from desktop_app.playback.frames import RingWriter

PATIENCE: Final = 20.0
"""Seconds until an engine must have said that it is there; a cold disk is slow to give up libvlc's plugins."""


class EngineName(StrEnum):
    """What can play films."""

    VLC = "vlc"
    QT = "qt"


ORDER: Final = (EngineName.VLC, EngineName.QT)
"""Libvlc first: it plays more kinds of film. Qt's own player is there on every computer that runs the program."""


def chosen(choice: str) -> tuple[EngineName, ...]:
    """Return the engines to try for a choice: the name of one, and only that one; anything else is all, in order."""
    return tuple(name for name in ORDER if name == choice) or ORDER


def written(engines: tuple[EngineName, ...]) -> str:
    """Return engines as an argument of the player process."""
    return ",".join(engines)


def read(argument: str) -> tuple[EngineName, ...]:
    """Return the engines of such an argument. Raises ValueError."""
    return tuple(EngineName(name) for name in argument.split(","))


def begin(engines: tuple[EngineName, ...], ring: RingWriter, listener: Listener) -> tuple[Engine, Loop]:
    """Return the first of the engines that can be had, and the loop it needs. Raises PlaybackUnavailable."""
    faults = []
    for name in engines:
        try:
            return _MAKERS[name](ring, listener)
        except PlaybackUnavailable as error:
            faults.append(str(error.values["detail"]))
    raise PlaybackUnavailable(detail="; ".join(faults))


def look(name: EngineName) -> str:
    """Return name and version of an engine this computer has, "" where it has not, or where looking kills or hangs.

    Takes a moment: the engine is loaded, in a process of its own.
    """
    from desktop_app.playback.process import child_environment, child_program  # noqa: PLC0415 - it imports this module

    try:
        done = subprocess.run(
            [*child_program(), "engine", name],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            timeout=PATIENCE,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    with contextlib.suppress(ValueError):
        told = json.loads(done.stdout)
        return told if isinstance(told, str) else ""
    return ""


def main(arguments: list[str]) -> int:
    """Load an engine and write its name and version; 1 where it cannot be had. What `look` runs."""
    answers = os.dup(1)
    os.dup2(2, 1)  # C libraries print
    try:
        told = _VERSIONS[EngineName(arguments[0])]()
    except PlaybackUnavailable as error:
        sys.stderr.write(f"{error.values['detail']}\n")
        return 1
    os.write(answers, json.dumps(told).encode())
    return 0


def _begin_vlc(ring: RingWriter, listener: Listener) -> tuple[Engine, Loop]:
    from desktop_app.playback.vlc_engine import VlcEngine  # noqa: PLC0415 - loaded when it is tried

    loop = QueueLoop()
    return VlcEngine(ring, listener, loop.post), loop


def _begin_qt(ring: RingWriter, listener: Listener) -> tuple[Engine, Loop]:
    try:
        from desktop_app.playback.qt_engine import QtEngine  # noqa: PLC0415 - loaded when it is tried
        from desktop_app.playback.qt_loop import QtLoop  # noqa: PLC0415
    except ImportError as error:  # a library of the system is missing, as libpulse
        raise PlaybackUnavailable(detail=f"QtMultimedia: {error}") from error
    loop = QtLoop()
    return QtEngine(ring, listener, loop.post), loop


def _vlc_version() -> str:
    from desktop_app.playback import vlc_engine  # noqa: PLC0415 - loaded when it is asked for

    return vlc_engine.version()


def _qt_version() -> str:
    try:
        from desktop_app.playback import qt_engine, qt_loop  # noqa: PLC0415 - loaded when it is asked for
    except ImportError as error:
        raise PlaybackUnavailable(detail=f"QtMultimedia: {error}") from error
    _loop = qt_loop.QtLoop()
    return qt_engine.version()


_MAKERS: Final[dict[EngineName, Callable[[RingWriter, Listener], tuple[Engine, Loop]]]] = {
    EngineName.VLC: _begin_vlc,
    EngineName.QT: _begin_qt,
}
_VERSIONS: Final[dict[EngineName, Callable[[], str]]] = {EngineName.VLC: _vlc_version, EngineName.QT: _qt_version}
