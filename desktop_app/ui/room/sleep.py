"""Notices that the computer falls asleep and has slept, so that a meeting goes on where it was left.

The system says beforehand that it will sleep (on Linux logind, over D-Bus); that is when to hold the film and save. A
computer that says nothing, or a program that was stopped from outside, is noticed afterwards: time has passed in which
neither this program nor its player lived. A window that merely hung is not that: its player lived on.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from datetime import timedelta

    from desktop_app.playback.player import Player

LOOK_EVERY_MS: Final = 200
LONG_SECONDS: Final = 2.0
"""A shorter absence is a busy machine, and costs a film nothing that anybody sees."""
BEATS_A_SECOND: Final = 4
"""How often a living player gives a sign (`playback/host.py`)."""
LOGIND: Final = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


def prepare() -> None:
    """Read in what it takes to be told by the system, before a meeting begins."""
    with suppress(ImportError):
        import PySide6.QtDBus  # noqa: F401, PLC0415  # 40 ms, and not needed before a meeting


class Sleep(QObject):
    """Watches from when it is made until it is deleted."""

    near = Signal()
    """The computer is about to sleep: hold the film and save, now."""
    over = Signal(object)
    """timedelta: the computer has slept, and the film stood here before."""

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._looked = now()
        self._beats = player.beats
        self._stood: timedelta = player.position
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._listens = self._listen()

    @property
    def is_told(self) -> bool:
        """Whether the system says beforehand that it will sleep."""
        return self._listens

    def _listen(self) -> bool:
        try:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  # see `prepare`
        except ImportError:
            return False
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        slot = SLOT("_prepare(bool)")
        return bool(bus.connect(*LOGIND, "PrepareForSleep", self, slot))  # type: ignore[call-overload]  # stub says bytes

    @Slot(bool)
    def _prepare(self, begins: bool) -> None:  # noqa: FBT001  # the signal's own shape
        if begins:
            self.near.emit()

    def _look(self) -> None:
        at, beats, stood = now(), self._player.beats, self._player.position
        away = at - self._looked
        lived = beats - self._beats > away * BEATS_A_SECOND / 2
        before = self._stood
        self._looked, self._beats, self._stood = at, beats, stood
        if away > LONG_SECONDS and not lived:
            self.over.emit(before)


def now() -> float:
    """Return seconds of a clock that no one sets and that goes on while the computer sleeps."""
    if sys.platform == "linux":
        seconds = time.clock_gettime(time.CLOCK_BOOTTIME)
    else:
        seconds = time.monotonic()  # there it goes on in sleep
    return seconds
