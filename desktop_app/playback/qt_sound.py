"""The sound test's own process: plays the spoken clip, tells how loud it is and which outputs there are.

Qt plays it whichever engine plays the films, for libvlc gives no levels (decision 441). A process of its own, because
the drivers of sound cards are as foreign as decoders, and the window is to stand whatever they do. It lives as long as
the pipe its commands come through. Commands and events are lines of JSON.
"""

from __future__ import annotations

import array
import json
import os
import threading
from pathlib import Path
from typing import Any, Final, NoReturn

from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferOutput,
    QAudioFormat,
    QAudioOutput,
    QMediaDevices,
    QMediaPlayer,
)

from desktop_app.playback.qt_engine import FFMPEG
from desktop_app.playback.qt_loop import QtLoop
from desktop_app.playback.qt_outputs import output_by_id, output_id

MEASURED_RATE: Final = 8000
"""Samples a second that are looked at; a voice's strength is told well enough by fewer than are heard."""
LOUDEST: Final = 32768


class SoundTest:
    """Plays one clip at a time."""

    def __init__(self, events: int) -> None:
        self._events = events
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._loop = QtLoop()
        self._devices = QMediaDevices()
        self._devices.audioOutputsChanged.connect(self._tell_outputs)
        self._form = QAudioFormat()
        self._form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._form.setChannelCount(1)
        self._form.setSampleRate(MEASURED_RATE)

    def run(self, commands: int) -> NoReturn:
        """Obey until the pipe ends."""
        threading.Thread(target=self._read, args=(commands,), name="commands", daemon=True).start()
        self._loop.post(self._tell_outputs)
        self._loop.run()

    def _read(self, commands: int) -> None:
        with os.fdopen(commands, "rb") as lines:
            for line in lines:
                command = json.loads(line)
                self._loop.post(lambda command=command: self._obey(command))  # type: ignore[misc]
        os._exit(0)

    def _obey(self, command: dict[str, Any]) -> None:
        self._stop()
        if command["do"] == "play":
            self._play(Path(command["clip"]), str(command["device"]), int(command["volume"]))

    def _play(self, clip: Path, device: str, volume: int) -> None:
        player = self._player = QMediaPlayer()
        measured = QAudioBufferOutput(self._form, player)
        measured.audioBufferReceived.connect(self._tell_level)
        player.setAudioBufferOutput(measured)
        if os.environ.get("SAMSYN_AUDIO") != "dummy":
            self._output = QAudioOutput(output_by_id(device), player)
            self._output.setVolume((volume / 100) ** 3)
            player.setAudioOutput(self._output)
        player.mediaStatusChanged.connect(self._on_status)
        player.errorOccurred.connect(lambda _error, _text: self._say("failed"))
        player.setSource(QUrl.fromLocalFile(str(clip)))
        player.play()

    def _stop(self) -> None:
        player, self._player, self._output = self._player, None, None
        if player is not None:
            player.blockSignals(True)
            player.stop()
            player.deleteLater()

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            self._say("ended")

    def _tell_level(self, buffer: QAudioBuffer) -> None:
        samples = array.array("h")
        samples.frombytes(bytes(buffer.constData())[: buffer.byteCount() // 2 * 2])
        if samples:
            power = sum(sample * sample for sample in samples) / len(samples)
            self._say("level", strength=(power**0.5) / LOUDEST)

    def _tell_outputs(self) -> None:
        default = QMediaDevices.defaultAudioOutput()
        self._say(
            "outputs",
            outputs=[
                {"id": output_id(one), "name": one.description(), "default": one == default}
                for one in QMediaDevices.audioOutputs()
            ],
        )

    def _say(self, event: str, **values: object) -> None:
        try:
            os.write(self._events, json.dumps({"event": event, **values}).encode() + b"\n")
        except OSError:
            os._exit(0)  # the program is gone


def main(commands: int, events: int) -> NoReturn:
    """Be the sound test."""
    os.environ.update(FFMPEG, QT_FFMPEG_PROTOCOL_WHITELIST="file")
    SoundTest(events).run(commands)
