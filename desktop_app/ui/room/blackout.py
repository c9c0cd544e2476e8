"""Black for the sake of privacy: silent, black, and only then paused (B6 of `features.md`).

The order is the point. The sound is turned off before anything else, for it carries farther than the picture; then
everything that shows the film is painted black without waiting for a turn of the event loop; and then the film is
held, which the player does when it gets to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.playback.player import Player

Cover = Callable[[], None]
"""Paints something black before it returns."""


class Blackout:
    """Whether the meeting is behind black, for every view that shows it. One for each meeting."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._covers: list[Cover] = []
        self._is_down = False
        self._was_muted = False

    @property
    def is_down(self) -> bool:
        """Whether it is black."""
        return self._is_down

    def cover_with(self, cover: Cover) -> None:
        """Have this painted black too, after those named before it."""
        self._covers.append(cover)

    def fall(self) -> None:
        """Be silent, black and paused, in this very moment."""
        if not self._is_down:
            self._is_down = True
            self._was_muted = self._player.muted
        self._player.set_muted(True)
        for cover in self._covers:
            cover()
        self._player.pause()

    def lift(self) -> None:
        """Let the sound be as it was. The picture is the views' to show; the film stays paused."""
        if self._is_down:
            self._is_down = False
            self._player.set_muted(self._was_muted)
