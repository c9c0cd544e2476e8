"""What time it is in the meeting, and how much of it is left: reckoned once a second, for whoever shows it.

One for a meeting, whatever layout its window has: how long a step has been on the screen does not begin anew when the
projector is pulled. Knows the meeting's state and the player's place; shows and says nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.steps import Step
from desktop_app.session.flow import offered_from
from desktop_app.session.time_left import Going, TimeLeft, time_left

if TYPE_CHECKING:
    from desktop_app.domain.clock import Clock
    from desktop_app.domain.ids import SessionId
    from desktop_app.playback.player import Player
    from desktop_app.session.room_state import RoomState

TICK_MS: Final = 1000


class MeetingClock(QObject):
    """Goes while a view that shows it is seen."""

    told = Signal(object)
    """TimeLeft, with every second, every event, and as the film goes: who shows it looks whether anything changed."""

    def __init__(self, player: Player, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._clock = player, clock
        self._state: RoomState | None = None
        self._stands_at: tuple[SessionId, Step] | None = None
        self._since: datetime = clock.now()
        self._seen_by: QObject | None = None
        self.left: TimeLeft | None = None
        """What was told last."""
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self.tick)

    def show_state(self, state: RoomState) -> None:
        """Know how the meeting stands; another step counts from now."""
        self._state = state
        stands_at = (state.session.id, state.flow.step)
        if stands_at != self._stands_at:
            self._stands_at, self._since = stands_at, self._clock.now()

    def begin(self, seen_by: QObject) -> None:
        """Go: this view is seen from now on."""
        self._seen_by = seen_by
        self._ticking.start()
        self.tick()

    def rest(self, seen_by: QObject) -> None:
        """Stand, unless another view is seen instead of this one."""
        if self._seen_by is seen_by:
            self._seen_by = None
            self._ticking.stop()

    def tick(self) -> None:
        """Tell what time it is, and how much is left."""
        state = self._state
        if state is None:
            return
        now = self._clock.now()
        going = Going(self.place_in_film(), self._player.duration, self._player.rate, now - self._since)
        self.left = time_left(state.course, state.flow, now, state.session.planned_end, going)
        self.told.emit(self.left)

    def place_in_film(self) -> timedelta:
        """Return where the film is. One that is offered or not yet open is not where the player is."""
        if self._state is None:
            return timedelta()
        flow = self._state.flow
        if flow.offering:
            return offered_from(flow.position)
        return self._player.position if flow.ended or self._player.film is not None else flow.position
