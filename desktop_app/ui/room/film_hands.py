"""What hands and keys do with the film, from the console or over the film: place, sound, speed, captions.

Sound, speed and captions are of the moment, and the flow knows nothing of them; a place is asked of the flow. How loud
and how fast it goes is the player's to know: the controls of both layouts show what it says.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop_app.session import events
from desktop_app.ui.room.film_buttons import next_rate
from desktop_app.ui.room.keys import Act

if TYPE_CHECKING:
    from desktop_app.playback.player import Player
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.room.console.transport import Transport
    from desktop_app.ui.room.film_panel import FilmPanel

VOLUME_STEP: Final = 5
_SEEKS: Final = {
    Act.BACK_5: -5,
    Act.ON_5: 5,
    Act.BACK_10: -10,
    Act.ON_10: 10,
    Act.BACK_60: -60,
    Act.ON_60: 60,
}


class FilmHands(QObject):
    """Between the film's controls, the player and the flow."""

    event_sent = Signal(object)
    volume_changed = Signal(int)
    captions_toggled = Signal()
    rate_changed = Signal()
    """Another speed than before is shown."""

    def __init__(self, player: Player, controls: Transport | FilmPanel) -> None:
        super().__init__(controls)
        self._player = player
        self._controls = controls
        self._state: RoomState | None = None
        self._rate_shown = 1.0
        controls.pause_pressed.connect(lambda: self.act(Act.TOGGLE_PAUSE))
        controls.seek_requested.connect(self.seek)
        controls.skip_requested.connect(self._skip)
        controls.volume_chosen.connect(self.set_volume)
        controls.mute_pressed.connect(lambda: self.act(Act.MUTE))
        controls.rate_chosen.connect(self.set_rate)

    @property
    def rate(self) -> float:
        """The speed the film goes at."""
        return self._player.rate

    def show_state(self, state: RoomState) -> None:
        """Know how the meeting stands."""
        self._state = state
        self._controls.set_playing(playing=not state.flow.paused)
        self._controls.set_volume(self._player.volume, muted=self._player.muted and not state.flow.black)
        self._show_rate()

    def act(self, act: Act) -> bool:
        """Do what a key means to the film; tell whether it meant anything."""
        if self._state is None:
            return False
        if act in _SEEKS:
            self._skip(timedelta(seconds=_SEEKS[act]))
        elif act is Act.TOGGLE_PAUSE:
            self.event_sent.emit(events.PlayFromStart() if self._state.flow.ended else events.TogglePause())
        elif act is Act.MUTE:
            self._mute(muted=not self._player.muted)
        elif act in {Act.LOUDER, Act.QUIETER}:
            self.set_volume(self._player.volume + (VOLUME_STEP if act is Act.LOUDER else -VOLUME_STEP))
        elif act is Act.CAPTIONS:
            self.captions_toggled.emit()
        elif act in {Act.FASTER, Act.SLOWER}:
            self.set_rate(next_rate(self.rate, 1 if act is Act.FASTER else -1))
        elif act is Act.TIME_LEFT:
            self._controls.toggle_time_left()
        else:
            return False
        return True

    def seek(self, to: timedelta) -> None:
        """Go to a place in the film."""
        self._controls.set_position(to)
        self.event_sent.emit(events.SeekTo(to))

    def set_volume(self, percent: int) -> None:
        """Play so loud; the sound is on."""
        percent = max(0, min(100, percent))
        self._player.set_volume(percent)
        self._mute(muted=False)
        self.volume_changed.emit(percent)

    def set_rate(self, rate: float) -> None:
        """Play at this speed."""
        self._player.set_rate(rate)
        self._show_rate()

    def _show_rate(self) -> None:
        """Show the player's speed, which may have been set in the other layout; nothing where it is shown already."""
        if self._rate_shown != self.rate:
            self._rate_shown = self.rate
            self._controls.set_rate(self.rate)
            self.rate_changed.emit()

    def _skip(self, by: timedelta) -> None:
        self.seek(max(timedelta(), self._player.position + by))

    def _mute(self, *, muted: bool) -> None:
        self._player.set_muted(muted)
        self._controls.set_volume(self._player.volume, muted=muted)
