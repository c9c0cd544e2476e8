"""The sound test as the program sees it: says a few words through an output, and knows which outputs there are.

The process is started when it is wanted and ended after. Whatever happens to it is told as a sound that could not be
played; it is never worth a window that stands still.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from desktop_app.playback.process import LONGEST_LINE, child_environment, child_program

END_MS: Final = 500
"""How long the end of a killed process is waited for."""
MOST_OUTPUTS: Final = 32


@dataclass(frozen=True, slots=True)
class SoundOutput:
    """Something to play sound with, as the system names it. `is_default` is the system's own choice."""

    id: str
    name: str
    is_default: bool = False


class SoundCheck(QObject):
    """Plays the clip. Every method returns at once."""

    outputs_changed = Signal()
    """`outputs` are others: a cable came or went, or the system chose another."""
    level_changed = Signal(float)
    """How strong the sound is that is sent, 0 to 1, some twenty times a second while it plays."""
    ended = Signal()
    """The clip has been played to its end."""
    failed = Signal()
    """It could not be played."""

    def __init__(self, clip: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clip = clip
        self._process: QProcess | None = None
        self._plays = False
        self.outputs: tuple[SoundOutput, ...] | None = None
        """What there is to play sound with; None as long as nobody has looked."""

    @property
    def plays(self) -> bool:
        """Whether the clip is being played."""
        return self._plays

    def begin(self) -> None:
        """Look which outputs there are, and go on looking."""
        if self._process is not None:
            return
        process = self._process = QProcess(self)
        program, *arguments = child_program()
        process.setProgram(program)
        process.setArguments([*arguments, "sound"])
        environment = QProcessEnvironment()
        for name, value in child_environment().items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_gone)
        process.errorOccurred.connect(self._on_gone)
        process.start()

    def play(self, device: str = "", volume_percent: int = 100) -> None:
        """Say the words through an output, by its id; "" is the system's own choice."""
        self.begin()
        self._plays = True
        self._send({"do": "play", "clip": str(self._clip), "device": device, "volume": volume_percent})

    def stop(self) -> None:
        """Fall silent."""
        if self._plays:
            self._plays = False
            self._send({"do": "stop"})
            self.level_changed.emit(0.0)

    def close(self) -> None:
        """End the process. The test can be begun again."""
        self._plays = False
        process, self._process = self._process, None
        self.outputs = None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._on_gone)
            process.errorOccurred.disconnect(self._on_gone)
            process.kill()
            process.waitForFinished(END_MS)
            process.deleteLater()

    def _send(self, command: Mapping[str, object]) -> None:
        if self._process is not None:
            self._process.write(json.dumps(command).encode() + b"\n")

    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            try:
                self._hear(json.loads(bytes(process.readLine(LONGEST_LINE).data())))
            except (ValueError, KeyError, TypeError):
                self._on_gone()
                return

    def _hear(self, news: Mapping[str, object]) -> None:
        match news["event"]:
            case "outputs":
                self.outputs = _outputs(news["outputs"])
                self.outputs_changed.emit()
            case "level" if self._plays:
                self.level_changed.emit(float(str(news["strength"])))
            case "ended" | "failed" as end if self._plays:
                self._plays = False
                self.level_changed.emit(0.0)
                (self.ended if end == "ended" else self.failed).emit()
            case _:
                pass

    def _on_gone(self) -> None:
        played = self._plays
        self.close()
        self.level_changed.emit(0.0)
        if played:
            self.failed.emit()


def _outputs(told: object) -> tuple[SoundOutput, ...]:
    if not isinstance(told, list):
        raise TypeError(told)
    return tuple(SoundOutput(str(one["id"]), str(one["name"]), bool(one["default"])) for one in told[:MOST_OUTPUTS])
