"""Whether a film that goes is heard: libvlc counts through a file that gives nothing any more, and says nothing of it.

Asked from the main thread a few times a second. Knows sounds and places; what follows from them is the deck's.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from desktop_app.playback.frames import now_us
from desktop_app.playback.holes import is_in_a_hole
from desktop_app.playback.sound_watch import SoundWatch
from desktop_app.playback.vlc_tracks import Tracks, sounds_played

if TYPE_CHECKING:
    from desktop_app.playback.engine import Order
    from desktop_app.playback.vlc_engine import VlcEngine

UNHEARD_US: Final = 3_000_000
"""Playing without a sound for this long: the file may be nothing but zeros here, and libvlc counts through them."""
PAST: Final = timedelta(seconds=5)
"""A clock so far behind a film's end, with no sound meanwhile, counts nothing any more; lengths can be estimates."""
_MS: Final = timedelta(milliseconds=1)


class Hearing:
    """What was last heard of one film, and where."""

    def __init__(self, engine: VlcEngine, player: Any, order: Order) -> None:
        self._vlc = engine.vlc
        self._player = player
        self._path = order.path
        self._watch = SoundWatch(engine.listener, order.ticket)
        self._sounds = 0
        self._last_us = now_us()
        self._heard_to = order.at

    def stand(self) -> None:
        """Take note that the film stands: nothing is to be heard."""
        self._last_us = now_us()
        self._watch.stand()

    def silent_since(self, tracks: Tracks, position: timedelta) -> timedelta | None:
        """Tell the listener whether it is heard; return the last place with a sound where the film is at its end there.

        None while there is more to come, as far as anybody knows.
        """
        now = now_us()
        counts = sounds_played(self._vlc, self._player)
        silent = tracks.sounds and not counts.played
        self._watch.look(("NoSoundOutput" if counts.decoded else "SoundUnplayable") if silent else "")
        if counts.played != self._sounds:
            self._sounds, self._last_us, self._heard_to = counts.played, now, position
        elif now - self._last_us > UNHEARD_US:
            self._last_us = now
            length = self._player.get_length() * _MS
            if is_in_a_hole(self._path, position, length) or _is_past_its_end(tracks, position, length):
                return self._heard_to
            self._heard_to = position
        return None


def _is_past_its_end(tracks: Tracks, position: timedelta, length: timedelta) -> bool:
    """Tell whether a film with sound goes on without it after its own end: one bit of an index can make it do so.

    Libvlc then waits for a sound that is said to come after minutes or hours, while the clock goes on.
    """
    return bool(tracks.sounds) and timedelta() < length < position - PAST
