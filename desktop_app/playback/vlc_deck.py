"""One film in one libvlc player: where every trap of libvlc 3 is stepped around.

libvlc's threads call in here; they copy pictures and numbers, post the rest to the main thread, and never call libvlc.
Given the module `vlc`, which only `playback.vlc_engine` imports.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from desktop_app.playback.clock import FilmClock
from desktop_app.playback.film import Opened
from desktop_app.playback.frames import BYTES_PER_PIXEL, now_us
from desktop_app.playback.vlc_canvas import CLEANUP, DISPLAY, FORMAT, LOCK, UNLOCK, Canvas
from desktop_app.playback.vlc_hearing import Hearing
from desktop_app.playback.vlc_medium import medium_for
from desktop_app.playback.vlc_tracks import Tracks, outputs, read_tracks

if TYPE_CHECKING:
    from desktop_app.playback.engine import Order
    from desktop_app.playback.vlc_engine import VlcEngine

QUIET_AFTER_US: Final = 1_000_000
"""A standing film is repainted by libvlc for ever; what comes later than this after a change is nearly always the same
picture, and passed on only where it is not (on a busy machine a seek can take that long)."""
SOUGHT_US: Final = 300_000
SILENCE_US: Final = 3_000_000
"""Playing, and neither a picture nor a told time for this long: the file cannot be read, and the clock must stand."""
PICTURELESS_US: Final = 1_500_000
"""Sound for this long, of a film that promises a picture: it has none that can be shown, and the clock must go."""
POISED_SECONDS: Final = 0.06
"""A film held ready stands this long after its first picture: the third is then 30 ms away, and not 90 as at once."""
_MS: Final = timedelta(milliseconds=1)


class Deck:
    """One film in one libvlc player, from opening to letting go."""

    def __init__(self, engine: VlcEngine, order: Order, *, hidden: bool) -> None:
        self._engine = engine
        self._order = order
        self.ticket = order.ticket
        self._hidden = hidden
        self._hold = hidden or order.paused
        """Stand on the first picture."""
        self._closed = False
        self._arrived = False
        self._found: Opened | None = None
        self._elsewhere: timedelta | None = None
        """Where to open it anew: it was asked for before there was a picture."""
        self._buffered = False
        self._waiting = True
        """The clock stands until the first picture or sound after opening or a seek."""
        self._stands = False
        self._heard_us = self._changed_us = now_us()
        self._output = ""
        """Where it was last told to sound."""
        self._output_there = False
        self._tracks = Tracks()
        self._measured = threading.Event()
        self._canvas = Canvas(engine.ring, order.ticket)
        self._seen_before = b""
        self._seeking = False
        self._rate = engine.rate
        self.clock = FilmClock(order.at, self._tell_clock)
        self.clock.set_rate(engine.rate)
        self._player = self._make_player()
        self._hearing = Hearing(engine, self._player, order)
        self.set_output()
        self._player.play()

    # Called on the main thread

    def show(self, *, paused: bool) -> None:
        """Be the shown film from now on."""
        self._hidden = False
        self._hold = paused
        if self._engine.rate != self._rate:
            self.set_rate(self._engine.rate)
        self.set_sound()
        if not paused:
            self._go_on()
        self.clock.repeat()
        if self._found is None:
            return
        if self._canvas.show_scratch(self.clock.position()):
            self._engine.listener.picture_shown()
        self._engine.listener.opened(self.ticket, self._found)
        if paused:
            self._engine.listener.paused(self.ticket)
        elif not self._stands:
            self._engine.listener.playing(self.ticket)

    def play(self) -> None:
        """Let time go on."""
        self._hold = False
        self._go_on()

    def _go_on(self) -> None:
        if not self._arrived:
            return
        self._player.set_pause(0)
        if not self._waiting and not self._stands:
            self.clock.go()  # libvlc had not come round to standing still, and will say nothing

    def pause(self) -> None:
        """Stand still, at once or as soon as there is a picture to stand on."""
        self._hold = True
        if self._arrived:
            self._player.set_pause(1)

    def seek(self, position: timedelta) -> None:
        """Go to a place. Before the first picture libvlc would lose it: then the film is opened anew there."""
        self._buffered = False
        self._waiting = True
        self._changed_us = now_us()
        self.clock.stand(position)
        self._seeking = True
        self._seen_before = self._canvas.seen
        if self._arrived:
            self._player.set_time(position // _MS)
        else:
            self._elsewhere = position
        self._engine.listener.sought(self.ticket)

    def set_rate(self, rate: float) -> None:
        """Set the speed."""
        self._rate = rate
        self._player.set_rate(rate)
        self.clock.set_rate(rate)

    def set_sound(self) -> None:
        """Set the sound as the engine's; a hidden film is silent."""
        self._player.audio_set_volume(self._engine.volume)
        self._player.audio_set_mute(self._hidden or self._engine.muted)

    def choose_sound(self, sound: int) -> None:
        """Play another of the film's sounds. Before libvlc knows them it is told the number when the film opens."""
        self._order = replace(self._order, sound=sound)
        ids = self._tracks.sound_ids
        if ids:
            self._player.audio_set_track(ids[sound] if sound < len(ids) else ids[0])

    def set_output(self) -> None:
        """Sound through the engine's output once it is there; where it is not, libvlc would play to nowhere.

        PulseAudio takes it along when the system's choice leaves that very output: it is then put back.
        """
        wanted, there = self._engine.output, outputs(self._engine.vlc, self._player)
        was_there = self._output_there
        self._output_there = bool(wanted) and wanted in there
        is_elsewhere = self._player.audio_output_device_get() in there - {wanted}
        if self._output_there and (is_elsewhere or not was_there or wanted != self._output):
            self._output = wanted
            self._player.audio_output_device_set(None, wanted)

    @property
    def sounds_elsewhere(self) -> bool:
        """Whether it sounds through an output that is chosen no more. Back to the system's goes only a new player."""
        return self._output not in ("", self._engine.output)

    def tick(self) -> None:
        """Stop the clock where the file gives nothing any more; end the film where it is hollow."""
        if not self.clock.goes:
            self._hearing.stand()
            return
        if now_us() - self._heard_us > SILENCE_US:
            self._waiting = True
            self.clock.stand()
            return
        last = self._hearing.silent_since(self._tracks, self.clock.position())
        if last is not None:
            self._player.set_pause(1)
            self.clock.stand(last)
            self._engine.listener.ended(self.ticket, last)

    @property
    def is_stuck(self) -> bool:
        """Whether a seek while standing came to nothing: after one close upon a pause libvlc may show nothing more.

        Seen in 3 of 40. A film that stands is else repainted fifteen times a second.
        """
        now = now_us()
        if not self._seeking or not self._stands or now - self._changed_us < SOUGHT_US:
            return False
        return self._canvas.seen == self._seen_before or now - self._heard_us > SOUGHT_US

    @property
    def is_too_small(self) -> bool:
        """Whether the pictures were made smaller than the surface now needs. Libvlc cannot change that on the way."""
        return self._arrived and self._canvas.is_too_small(self._engine.surface)

    def order_from_here(self) -> Order:
        """Return the order that opens the film again as it is now."""
        return replace(self._order, at=self.clock.position(), paused=self._hold)

    def close(self) -> None:
        """Be silent at once, and let go of the file on a thread of its own: libvlc's stop can take for ever."""
        self._closed = True
        self._player.audio_set_mute(True)
        self._measured.set()
        threading.Thread(target=self._let_go, name="film-end", daemon=True).start()

    def _let_go(self) -> None:
        self._player.stop()
        self._player.release()
        self._canvas.let_go()

    def _make_player(self) -> Any:
        vlc, engine = self._engine.vlc, self._engine
        medium = medium_for(engine.instance, self._order)
        player = engine.instance.media_player_new()
        player.set_media(medium)
        medium.release()
        self._callbacks = (
            FORMAT(self._on_format),
            CLEANUP(lambda _opaque: None),
            LOCK(self._on_lock),
            UNLOCK(lambda _opaque, _picture, _planes: None),
            DISPLAY(self._on_display),
        )
        form, cleanup, lock, unlock, display = self._callbacks
        decorators = vlc.CallbackDecorators
        vlc.libvlc_video_set_callbacks(player, lock, unlock, display, None)
        vlc.libvlc_video_set_format_callbacks(player, ctypes.cast(form, decorators.VideoFormatCb), cleanup)
        self._attach(player)
        player.set_rate(engine.rate)
        player.audio_set_volume(engine.volume)
        player.audio_set_mute(self._hidden or engine.muted)
        return player

    def _attach(self, player: Any) -> None:
        kinds = self._engine.vlc.EventType
        manager = player.event_manager()
        for kind, reaction in (
            (kinds.MediaPlayerESAdded, lambda _event: self._post(self._measure)),
            (kinds.MediaPlayerPlaying, lambda _event: self._post(self._on_playing)),
            (kinds.MediaPlayerPaused, lambda _event: self._post(self._on_paused)),
            (kinds.MediaPlayerEndReached, lambda _event: self._post(self._on_end)),
            (kinds.MediaPlayerEncounteredError, lambda _event: self._post(self._on_end)),
            (kinds.MediaPlayerBuffering, lambda event: self._on_buffering(event.u.new_cache)),
            (kinds.MediaPlayerTimeChanged, lambda event: self._on_time(event.u.new_time)),
        ):
            manager.event_attach(kind, reaction)

    def _measure(self) -> None:
        self._tracks = read_tracks(self._engine.vlc, self._player)
        if self._tracks.pictures:
            self._measured.set()

    def _on_playing(self) -> None:
        self._stands = False
        self._changed_us = now_us()
        self._measure()
        self._measured.set()
        if not self._arrived:
            return
        self.set_sound()
        if not self._waiting and not self._hold:
            self.clock.go()
        if not self._hidden and not self._hold:
            self._engine.listener.playing(self.ticket)

    def _on_paused(self) -> None:
        self._stands = True
        self._changed_us = now_us()
        self.clock.stand()
        if not self._hidden:
            self._engine.listener.paused(self.ticket)

    def _arrive(self) -> None:
        """Take note of the first picture or sound."""
        if self._arrived:
            return
        if self._elsewhere is not None:
            self._engine.open(replace(self._order, at=self._elsewhere, paused=self._hold))
            return
        self._arrived = True
        self._measure()
        if self._order.sound:
            self.choose_sound(self._order.sound)  # again: for one that is not there libvlc plays none
        tracks = self._tracks
        self._found = Opened(
            duration=max(0, self._player.get_length()) * _MS,
            has_picture=bool(tracks.pictures or self._canvas.size[0]),
            has_sound=bool(tracks.sounds),
            size=next(iter(tracks.pictures), self._canvas.size),
            sounds=tracks.sounds,
        )
        self.set_sound()
        if self._hidden:
            threading.Timer(POISED_SECONDS, lambda: self._post(self._settle)).start()
        elif self._hold:
            self._player.set_pause(1)
        self._engine.listener.opened(self.ticket, self._found)
        if not self._hold and not self._hidden:
            self._engine.listener.playing(self.ticket)

    def _settle(self) -> None:
        if self._hold:
            self._player.set_pause(1)

    def _on_end(self) -> None:
        position = self.clock.position()
        self.clock.stand()
        if not self._arrived:
            self._engine.listener.failed(self.ticket, "FilmUnplayable")
            return
        length = max(0, self._player.get_length()) * _MS
        self._engine.listener.ended(self.ticket, min(position, length) if length else position)

    # Called on libvlc's threads: copy, post, no libvlc

    def _post(self, reaction: Callable[[], None]) -> None:
        self._engine.post(lambda: None if self._closed else reaction())

    def _tell_clock(self, position: timedelta, rate: float, at_us: int) -> None:
        if not self._hidden and not self._closed:
            self._engine.ring.set_clock(position, rate, at_us)

    def _on_buffering(self, percent: float) -> None:
        self._heard_us = now_us()
        if percent >= 100:
            self._buffered = True

    def _on_time(self, told_ms: int) -> None:
        self._heard_us = now_us()
        if self._waiting:
            if self._buffered and (not self._tracks.pictures or self._is_pictureless):
                if told_ms:
                    self.clock.stand(told_ms * _MS)
                self._start_clock()
        else:
            self.clock.hear(told_ms * _MS)
        if not self._arrived:
            self._post(self._arrive)

    @property
    def _is_pictureless(self) -> bool:
        """Whether a picture that is promised has not come by now: libvlc never asked how to draw it."""
        return self._canvas.size == (0, 0) and self._heard_us - self._changed_us > PICTURELESS_US

    def _start_clock(self) -> None:
        """Let the clock go; not while the film is to stand: it plays a few pictures before it does, which count as one.

        A film that is opened standing, or anew, is so at the very place that was asked for.
        """
        self._waiting = False
        if not self._stands and not self._hold:
            self.clock.go()

    def _on_format(self, _opaque: Any, chroma: Any, width: Any, height: Any, pitches: Any, lines: Any) -> int:
        self._measured.wait(0.3)
        given = (width[0], height[0])
        wanted = self._canvas.shape(self._shown_size(given), self._engine.surface)
        chroma.contents.raw = b"RV32"
        width[0], height[0] = wanted
        pitches[0], lines[0] = wanted[0] * BYTES_PER_PIXEL, wanted[1]
        return 1

    def _shown_size(self, given: tuple[int, int]) -> tuple[int, int]:
        """Return the size to show a picture in that libvlc gives with padding, and before its aspect is applied."""
        for coded, shown in zip(self._tracks.coded, self._tracks.pictures, strict=True):
            if all(0 <= larger - exact < 64 for larger, exact in zip(given, coded, strict=True)):
                return shown
        return given

    def _on_lock(self, _opaque: Any, planes: Any) -> None:
        planes[0] = self._canvas.address(hidden=self._hidden or self._closed)

    def _on_display(self, _opaque: Any, _picture: Any) -> None:
        now = self._heard_us = now_us()
        if self._closed or self._elsewhere is not None:
            self._post(self._arrive)
            return
        can_be_shown = self._canvas.is_drawn()
        if self._waiting and (self._buffered or not self._arrived):
            self._start_clock()
        if not self._arrived:
            self._post(self._arrive)
        if not can_be_shown:
            return
        if self._hold:
            is_another = self._canvas.is_another()
            if self._stands and now - self._changed_us > QUIET_AFTER_US and not is_another:
                return
        self._canvas.show(self.clock.position())
        self._engine.listener.picture_shown()
