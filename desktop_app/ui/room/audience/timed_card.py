"""A card that tells the time: it looks at the clock while there is something to tell, and never blinks."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.clock import Clock, SystemClock
from desktop_app.ui.room.audience.card import GroupCard
from desktop_app.ui.theme.tokens import GROUP_DARK, GroupTokens

_LOOK_MS: Final = 500


class TimedCard(GroupCard):
    """Paints anew only when what it tells is another."""

    def __init__(
        self, *, clock: Clock | None = None, colours: GroupTokens = GROUP_DARK, parent: QWidget | None = None
    ) -> None:
        super().__init__(colours=colours, parent=parent)
        self._clock = clock or SystemClock()
        self._told: object = None
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.look)

    def count(self, *, on: bool) -> None:
        """Follow the clock, or leave it."""
        if on:
            self._looking.start()
        else:
            self._looking.stop()
        self._told = None
        self.look()

    def look(self) -> None:
        """Look at the clock, and paint if there is something else to tell."""
        told = self.tell(self._clock.now())
        if told != self._told:
            self._told = told
            self.rearrange()

    def tell(self, now: datetime) -> object:  # noqa: ARG002  # kinds fill it in
        """Take the time, and return what is told of it: the same thing means that nothing needs painting."""
        return None
