"""One film shown and one held ready: what every engine does with its decks, whatever decodes them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from desktop_app.playback.frames import LARGEST, RingWriter

if TYPE_CHECKING:
    from desktop_app.playback.engine import Listener, Order, Post, Ticket


class Deck(Protocol):
    """One film, from opening to letting go. A hidden one is held ready: silent and unseen."""

    ticket: Ticket

    def show(self, *, paused: bool) -> None:
        """Be the shown film from now on."""

    def play(self) -> None:
        """Let time go on."""

    def pause(self) -> None:
        """Stand still, at once or as soon as there is a picture to stand on."""

    def seek(self, position: timedelta) -> None:
        """Go to a place."""

    def set_rate(self, rate: float) -> None:
        """Set the speed."""

    def set_sound(self) -> None:
        """Set the sound as the engine's."""

    def choose_sound(self, sound: int) -> None:
        """Play another of the film's sounds."""

    def set_output(self) -> None:
        """Sound through the engine's output, or the system's where it has none or it is not there."""

    def close(self) -> None:
        """Be silent at once, and let go of the film and its file."""


DeckT = TypeVar("DeckT", bound=Deck)


class Decks(Generic[DeckT]):
    """The part of `engine.Engine` that is the same for all: which deck is the shown one, and how things are set."""

    def __init__(self, ring: RingWriter, listener: Listener, post: Post) -> None:
        self.ring = ring
        self.listener = listener
        self.post = post
        self.rate = 1.0
        self.volume = 100
        self.muted = False
        self.output = ""
        self.surface = LARGEST
        self._shown: DeckT | None = None
        self._held: DeckT | None = None

    def _deck(self, order: Order, *, hidden: bool) -> DeckT:
        """Begin to open a film."""
        raise NotImplementedError

    def open(self, order: Order) -> None:
        """Show this film instead of the one shown."""
        self.stop()
        self._shown = self._deck(order, hidden=False)

    def prepare(self, order: Order) -> None:
        """Hold this film ready."""
        if self._held is not None:
            self._held.close()
        self._held = self._deck(order, hidden=True)

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

    def choose_sound(self, sound: int) -> None:
        """Play another of the shown film's sounds."""
        if self._shown is not None:
            self._shown.choose_sound(sound)

    def set_output(self, device: str) -> None:
        """Sound through this output from now on."""
        self.output = device
        self.place_sound()

    def place_sound(self) -> None:
        """Have both films sound where they should: outputs come and go with their cables."""
        for deck in (self._shown, self._held):
            if deck is not None:
                deck.set_output()

    def set_surface(self, width: int, height: int) -> None:
        """Say how large the largest surface is. One larger than a slot of the ring is filled by scaling up."""
        largest = LARGEST[0] * LARGEST[1]
        shrink = min(1.0, (largest / max(1, width * height)) ** 0.5)
        self.surface = max(1, int(width * shrink)), max(1, int(height * shrink))
