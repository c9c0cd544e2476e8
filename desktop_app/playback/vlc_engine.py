"""Films through libvlc 3: the only module that imports `vlc`.

One libvlc player per film (a deck, `playback.vlc_deck`), so that the next film can be held ready and the last one can
take its time to stop.
"""

from __future__ import annotations

import os
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from desktop_app.playback.decks import Decks
from desktop_app.playback.errors import PlaybackUnavailable
from desktop_app.playback.frames import now_us
from desktop_app.playback.vlc_deck import Deck

if TYPE_CHECKING:
    from desktop_app.playback.engine import Listener, Order, Post
    from desktop_app.playback.frames import RingWriter

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


PLACED_US: Final = 2_000_000
"""How often it is looked whether the chosen output is there. Libvlc tells the system's when they come, but not us."""
SETTLED_US: Final = 500_000
"""A surface that has kept its size this long is done with growing."""


class VlcEngine(Decks[Deck]):
    """libvlc behind the port of `playback.engine`. Raises PlaybackUnavailable where it cannot be had."""

    def __init__(self, ring: RingWriter, listener: Listener, post: Post) -> None:
        super().__init__(ring, listener, post)
        self.vlc = _import_vlc()
        self.instance = _make_instance(self.vlc)
        self._resized_us: int | None = None
        self._placed_us = 0

    @property
    def name(self) -> str:
        """Name and version."""
        return _name(self.vlc)

    def _deck(self, order: Order, *, hidden: bool) -> Deck:
        return Deck(self, order, hidden=hidden)

    def set_surface(self, width: int, height: int) -> None:
        """Say how large the largest surface is, and remember when."""
        super().set_surface(width, height)
        self._resized_us = now_us()

    def set_output(self, device: str) -> None:
        """Sound through this output from now on."""
        super().set_output(device)
        held, shown = self._held, self._shown
        if held is not None and held.sounds_elsewhere:
            self.prepare(held.order_from_here())
        if shown is not None and shown.sounds_elsewhere:
            self.open(shown.order_from_here())

    def tick(self) -> None:
        """Look after films that stopped without a word, after surfaces that grew, and outputs that came."""
        if self.output and now_us() - self._placed_us > PLACED_US:
            self._placed_us = now_us()
            self.place_sound()
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


def version() -> str:
    """Return the engine's name and version, without playing anything. Raises PlaybackUnavailable."""
    vlc = _import_vlc()
    _make_instance(vlc).release()
    return _name(vlc)


def _name(vlc: ModuleType) -> str:
    return f"libvlc {vlc.libvlc_get_version().decode('utf-8', 'replace')}"


def _make_instance(vlc: ModuleType) -> Any:
    options = [*INSTANCE_OPTIONS]
    if os.environ.get("SAMSYN_AUDIO") == "dummy":
        options.append("--aout=dummy")
    instance = vlc.Instance(options) or vlc.Instance(["--quiet", *options[len(INSTANCE_OPTIONS) :]])
    if not instance:
        raise PlaybackUnavailable(detail="libvlc gave no instance")
    return instance


def _import_vlc() -> ModuleType:
    try:
        import vlc  # noqa: PLC0415 - runs code that looks for the library, and may raise anything
    except (Exception, SystemExit) as error:  # whatever it is, it becomes one of ours here
        raise PlaybackUnavailable(detail=f"libvlc: {type(error).__name__} {error}") from error
    module: ModuleType = vlc
    return module
