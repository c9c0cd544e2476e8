"""Films through libvlc 3: the only module that imports `vlc`.

One libvlc player per film (a deck, `playback.vlc_deck`), so that the next film can be held ready and the last one can
take its time to stop.
"""

from __future__ import annotations

import os
from datetime import timedelta
from types import ModuleType
from typing import TYPE_CHECKING, Final

from desktop_app.playback.errors import PlaybackUnavailable
from desktop_app.playback.frames import LARGEST, RingWriter, now_us
from desktop_app.playback.vlc_deck import Deck

if TYPE_CHECKING:
    from desktop_app.playback.engine import Listener, Order, Post, Ticket

INSTANCE_OPTIONS: Final = (
    "--quiet",
    "--no-lua",
    "--no-sub-autodetect-file",
    "--no-spu",
    "--no-osd",
    "--no-video-title-show",
    "--no-snapshot-preview",
    "--no-media-library",
    "--avcodec-hw=none",
)
"""An option this libvlc does not know makes it return nothing at all; then it is asked again without any."""


SETTLED_US: Final = 500_000
"""A surface that has kept its size this long is done with growing."""


class VlcEngine:
    """libvlc behind the port of `playback.engine`. Raises PlaybackUnavailable where it cannot be had."""

    def __init__(self, ring: RingWriter, listener: Listener, post: Post) -> None:
        self.vlc = _import_vlc()
        options = [*INSTANCE_OPTIONS]
        if os.environ.get("SAMSYN_AUDIO") == "dummy":
            options.append("--aout=dummy")
        self.instance = self.vlc.Instance(options) or self.vlc.Instance(["--quiet", *options[len(INSTANCE_OPTIONS) :]])
        if not self.instance:
            raise PlaybackUnavailable(detail="libvlc gave no instance")
        self.ring = ring
        self.listener = listener
        self.post = post
        self.rate = 1.0
        self.volume = 100
        self.muted = False
        self.surface = LARGEST
        self._shown: Deck | None = None
        self._held: Deck | None = None
        self._resized_us: int | None = None

    @property
    def name(self) -> str:
        """Name and version."""
        return f"libvlc {self.vlc.libvlc_get_version().decode('utf-8', 'replace')}"

    def open(self, order: Order) -> None:
        """Show this film instead of the one shown."""
        self.stop()
        self._shown = Deck(self, order, hidden=False)

    def prepare(self, order: Order) -> None:
        """Hold this film ready."""
        if self._held is not None:
            self._held.close()
        self._held = Deck(self, order, hidden=True)

    def show_prepared(self, ticket: Ticket, *, paused: bool) -> None:
        """Show the film held ready."""
        deck = self._held
        if deck is not None and deck.ticket == ticket:
            self._held = None
            self.stop()
            self._shown = deck
            deck.show(paused=paused)

    def play(self) -> None:
        """Let time go on."""
        if self._shown is not None:
            self._shown.play()

    def pause(self) -> None:
        """Stand still."""
        if self._shown is not None:
            self._shown.pause()

    def seek(self, position: timedelta) -> None:
        """Go to a place."""
        if self._shown is not None:
            self._shown.seek(position)

    def stop(self) -> None:
        """Let go of the shown film."""
        deck, self._shown = self._shown, None
        if deck is not None:
            deck.close()

    def set_rate(self, rate: float) -> None:
        """Set the speed."""
        self.rate = rate
        if self._shown is not None:
            self._shown.set_rate(rate)

    def set_volume(self, percent: int, *, muted: bool) -> None:
        """Set the sound."""
        self.volume, self.muted = percent, muted
        if self._shown is not None:
            self._shown.set_sound()

    def set_surface(self, width: int, height: int) -> None:
        """Say how large the largest surface is. One larger than a slot of the ring is filled by scaling up."""
        largest = LARGEST[0] * LARGEST[1]
        shrink = min(1.0, (largest / max(1, width * height)) ** 0.5)
        self.surface = max(1, int(width * shrink)), max(1, int(height * shrink))
        self._resized_us = now_us()

    def tick(self) -> None:
        """Look after films that stopped without a word, and after surfaces that grew."""
        deck = self._shown
        if deck is None:
            return
        deck.tick()
        if deck.is_stuck:
            self.open(deck.order_from_here())
            return
        if self._resized_us is not None and now_us() - self._resized_us > SETTLED_US:
            self._resized_us = None
            if deck.is_too_small:
                self.open(deck.order_from_here())


def _import_vlc() -> ModuleType:
    try:
        import vlc  # noqa: PLC0415 - runs code that looks for the library, and may raise anything
    except (Exception, SystemExit) as error:  # whatever it is, it becomes one of ours here
        raise PlaybackUnavailable(detail=f"{type(error).__name__}: {error}") from error
    module: ModuleType = vlc
    return module
