"""The port every engine serves: how the player process drives whatever decodes films.

An engine has one shown film, whose pictures and clock it writes to the ring, and at most one film held ready. All
methods are called on the host's main thread; what an engine learns on threads of its own it posts there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import NewType, Protocol

from desktop_app.playback.containers import Container
from desktop_app.playback.film import Opened

Ticket = NewType("Ticket", int)
"""The client's number for one opening of a film, so that late news of an earlier one is known for what it is."""

Post = Callable[[Callable[[], None]], None]
"""Runs a function on the host's main thread, soon. Called from any thread; returns at once."""


@dataclass(frozen=True, slots=True)
class Order:
    """A film to open, where to begin, whether to stand still on the first picture, and which sound to hear."""

    ticket: Ticket
    path: Path
    container: Container
    at: timedelta = timedelta()
    paused: bool = False
    sound: int = 0
    """Which of the film's sounds to play, from 0; one that is not there is the first."""


class Listener(Protocol):
    """What an engine tells. Called on the main thread, but for `picture_shown`, which any thread may call."""

    def opened(self, ticket: Ticket, found: Opened) -> None:
        """Tell that the film shows its first picture, or gives its first sound."""

    def playing(self, ticket: Ticket) -> None:
        """Tell that time goes on."""

    def paused(self, ticket: Ticket) -> None:
        """Tell that the film stands."""

    def sought(self, ticket: Ticket) -> None:
        """Tell that the clock stands at the place that was asked for."""

    def ended(self, ticket: Ticket, played_to: timedelta) -> None:
        """Tell that nothing more comes, for whatever reason. Engines do not know an end from a cut."""

    def failed(self, ticket: Ticket, error: str) -> None:
        """Tell that nothing could be shown; `error` is the name of a `FilmError`."""

    def unheard(self, ticket: Ticket, error: str) -> None:
        """Tell that the film promises sound and none comes; `error` is the name of a `FilmError`."""

    def heard(self, ticket: Ticket) -> None:
        """Tell that sound comes after all."""

    def picture_shown(self) -> None:
        """Tell that the ring has a new picture."""


class Engine(Protocol):
    """Something that plays films."""

    @property
    def name(self) -> str:
        """Name and version, for the log and `samsyn doctor`."""

    def open(self, order: Order) -> None:
        """Show this film instead of the one shown."""

    def prepare(self, order: Order) -> None:
        """Hold this film ready on its first picture: silent, unseen. Replaces the one held ready."""

    def show_prepared(self, ticket: Ticket, *, paused: bool) -> None:
        """Show the film held ready. Does nothing where it is another one."""

    def play(self) -> None:
        """Let time go on."""

    def pause(self) -> None:
        """Stand still."""

    def seek(self, position: timedelta) -> None:
        """Go to a place, playing or standing as before."""

    def stop(self) -> None:
        """Let go of the shown film and its file."""

    def set_rate(self, rate: float) -> None:
        """Set the speed; 1.0 is the film's own. Holds for coming films too."""

    def set_volume(self, percent: int, *, muted: bool) -> None:
        """Set the sound. Holds for coming films too."""

    def choose_sound(self, sound: int) -> None:
        """Play another of the shown film's sounds, from 0, at the same place."""

    def set_output(self, device: str) -> None:
        """Sound through this output of the system, by its id; "" is the system's own choice.

        Where it is not there the system's choice is used until it comes. Holds for coming films too.
        """

    def set_surface(self, width: int, height: int) -> None:
        """Say how large the largest surface is. Pictures are made no larger than that, nor than they are."""

    def tick(self) -> None:
        """Look after what takes time. Called about four times a second."""
