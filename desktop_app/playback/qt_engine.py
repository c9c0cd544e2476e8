"""Films through Qt's own player, for machines without VLC.

Its decoders (FFmpeg) come with the Python packages. It plays into a sink, from which each picture is painted into the
ring in the size that is wanted; nothing is drawn on a screen, so neither a display nor a window system is needed. One
QMediaPlayer per film (a deck, `playback.qt_deck`), so that the next film can be held ready. Everything runs on the main
thread: what Qt tells is posted there, as any other engine's news.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import qVersion
from PySide6.QtMultimedia import QMediaDevices, QMediaPlayer

from desktop_app.playback.decks import Decks
from desktop_app.playback.errors import PlaybackUnavailable
from desktop_app.playback.qt_deck import Deck, is_silent

if TYPE_CHECKING:
    from desktop_app.playback.engine import Listener, Order, Post
    from desktop_app.playback.frames import RingWriter

FFMPEG: Final = {
    "QT_MEDIA_BACKEND": "ffmpeg",
    "QT_FFMPEG_PROTOCOL_WHITELIST": "none",
    "QT_FFMPEG_DECODING_HW_DEVICE_TYPES": ",",
}
"""What FFmpeg is told: to open nothing by itself, neither on the net nor on a disk (no protocol is called «none»; the
film is handed to it open), and to decode without graphics hardware, whose pictures would have to be fetched back."""


class QtEngine(Decks[Deck]):
    """QMediaPlayer behind the port of `playback.engine`. Needs `qt_loop.QtLoop`. Raises PlaybackUnavailable."""

    def __init__(self, ring: RingWriter, listener: Listener, post: Post) -> None:
        super().__init__(ring, listener, post)
        self._name = version()
        self._devices = None if is_silent() else QMediaDevices()
        if self._devices is not None:
            self._devices.audioOutputsChanged.connect(lambda: post(self.place_sound))

    @property
    def name(self) -> str:
        """Name and version."""
        return self._name

    def _deck(self, order: Order, *, hidden: bool) -> Deck:
        return Deck(self, order, hidden=hidden)

    def set_surface(self, width: int, height: int) -> None:
        """Say how large the largest surface is. A standing picture is painted anew."""
        super().set_surface(width, height)
        if self._shown is not None:
            self._shown.repaint()

    def tick(self) -> None:
        """Look after films that stopped without a word."""
        for deck in (self._shown, self._held):
            if deck is not None:
                deck.tick()


def version() -> str:
    """Return the engine's name and version. Needs a QCoreApplication. Raises PlaybackUnavailable."""
    os.environ.update(FFMPEG)
    if not QMediaPlayer().isAvailable():
        raise PlaybackUnavailable(detail="QtMultimedia has no FFmpeg")
    return f"Qt {qVersion()}"
