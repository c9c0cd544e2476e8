"""How films are played, whichever they are: speed, strength and way of the sound, size of the picture.

Each new player process is told all of it; the films themselves are `playback.player`'s.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.playback.frames import LARGEST


class Manner(QObject):
    """The part of a player that holds for every film. What is set before there is a process is told to the first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rate = 1.0
        self._volume = 80
        self._muted = False
        self._output = ""
        self._surface = LARGEST

    @property
    def rate(self) -> float:
        """The speed; 1.0 is the film's own."""
        return self._rate

    @property
    def volume(self) -> int:
        """The sound's strength, per cent."""
        return self._volume

    @property
    def muted(self) -> bool:
        """Whether the sound is off."""
        return self._muted

    def set_rate(self, rate: float) -> None:
        """Set the speed; 1.0 is the film's own."""
        self._rate = rate
        self._command("rate", rate=rate)

    def set_volume(self, percent: int) -> None:
        """Set the sound's strength."""
        self._volume = percent
        self._send_sound()

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - a slot, as Qt's own setMuted
        """Turn the sound off or on."""
        self._muted = muted
        self._send_sound()

    def set_output(self, device: str) -> None:
        """Sound through this output of the computer, by its id; "" is the system's own choice.

        Where it is not there, or goes, the system's choice is used until it comes.
        """
        if device != self._output:
            self._output = device
            self._command("output", device=device)

    def set_largest_surface(self, width: int, height: int) -> None:
        """Say how many pixels the largest surface has; pictures follow within a second."""
        self._surface = (width, height)
        self._command("surface", width=width, height=height)

    def _tell_manner(self) -> None:
        """Tell a new process how things are set."""
        self._command("surface", width=self._surface[0], height=self._surface[1])
        self._command("rate", rate=self._rate)
        if self._output:
            self._command("output", device=self._output)
        self._send_sound()

    def _send_sound(self) -> None:
        self._command("sound", volume=self._volume, muted=self._muted)

    def _command(self, command: str, **values: object) -> None:
        """Tell the process, if there is one."""
        raise NotImplementedError
