"""One film in one QMediaPlayer. Qt's threads stay inside Qt: its news comes through the event loop and is posted on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFile, QIODevice, QUrl
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferOutput,
    QAudioOutput,
    QMediaDevices,
    QMediaFormat,
    QMediaMetaData,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)

from desktop_app.playback.clock import FilmClock
from desktop_app.playback.film import Opened
from desktop_app.playback.frames import now_us
from desktop_app.playback.holes import is_in_a_hole
from desktop_app.playback.qt_outputs import output_by_id, sound_track
from desktop_app.playback.qt_pictures import paint, shown_size
from desktop_app.playback.sound_watch import SoundWatch

if TYPE_CHECKING:
    from desktop_app.playback.engine import Order
    from desktop_app.playback.qt_engine import QtEngine

STALE: Final = timedelta(milliseconds=100)
"""A picture that ended this long before the place that was asked for is one of before the jump."""
PICTURELESS_US: Final = 1_500_000
"""A film that promises a picture goes on without one after this long: there is sound to hear, or it must stand."""
READ_AHEAD_US: Final = 8_000_000
"""Qt reads about four seconds ahead."""
UNREADABLE_US: Final = 500_000
"""Nothing for this long, after the file could not be read: it is at its end, as far as it goes."""
SILENCE_US: Final = 3_000_000
"""Playing, and neither a picture nor a sound for this long: the file cannot be read, and the clock must stand."""
NO_DECODER: Final = "Cannot create codec"
"""How Qt's words begin where FFmpeg knows the form of a picture or a sound, and cannot decode it."""
_MS: Final = timedelta(milliseconds=1)
_US: Final = timedelta(microseconds=1)
_Status = QMediaPlayer.MediaStatus
_State = QMediaPlayer.PlaybackState


def is_silent() -> bool:
    """Whether films are to be played to nowhere: a test machine has no sound card."""
    return os.environ.get("SAMSYN_AUDIO") == "dummy"


class Deck:
    """One film in one QMediaPlayer, from opening to letting go."""

    def __init__(self, engine: QtEngine, order: Order, *, hidden: bool) -> None:
        self._engine = engine
        self._order = order
        self.ticket = order.ticket
        self._hidden = hidden
        self._hold = hidden or order.paused
        """Stand on the first picture."""
        self._closed = False
        self._begun = False
        self._arrived = False
        self._over = False
        self._found: Opened | None = None
        self._asked = order.at
        """Where the opening or the last seek went."""
        self._waiting = True
        """The clock stands until the first picture or sound after opening or a seek."""
        self._frame = QVideoFrame()
        """The picture that was taken last."""
        self._stale = QVideoFrame()
        """The picture of before the last seek."""
        self._frame_due = False
        self._asked_us = self._heard_us = self._seen_us = now_us()
        self._sounds = 0
        self._sound_watch = SoundWatch(engine.listener, order.ticket)
        self._pictured_to = self._reached = order.at
        """Where the last picture was, and the last of picture or sound."""
        self._lacks_decoder = False
        self._unreadable_us: int | None = None
        self.clock = FilmClock(order.at, self._tell_clock)
        self.clock.set_rate(engine.rate)
        self._file = QFile(str(order.path))
        self._player = QMediaPlayer()
        self._sink = QVideoSink()
        self._sounding = QAudioBufferOutput()
        self._output = None if is_silent() else QAudioOutput()
        self._connect()
        if self._file.open(QIODevice.OpenModeFlag.ReadOnly):
            self._player.setSourceDevice(self._file)
        else:
            self._post(lambda: engine.listener.failed(self.ticket, "FilmUnreadable"))

    def show(self, *, paused: bool) -> None:
        """Be the shown film from now on."""
        self._hidden = False
        self._hold = paused
        self.set_rate(self._engine.rate)
        self.set_sound()
        self.clock.repeat()
        if self._found is not None:
            self.repaint()
            self._engine.listener.opened(self.ticket, self._found)
            if paused:
                self._engine.listener.paused(self.ticket)
        if self._begun and not paused:
            self._player.play()

    def play(self) -> None:
        """Let time go on."""
        self._hold = False
        if self._begun:
            self._player.play()

    def pause(self) -> None:
        """Stand still, at once or as soon as there is a picture to stand on."""
        self._hold = True
        if self._begun:
            self._player.pause()

    def seek(self, position: timedelta) -> None:
        """Go to a place."""
        self._asked = position
        self._stale = self._frame
        self._waiting = True
        self._heard_us = self._asked_us = now_us()
        self.clock.stand(position)
        if self._begun:
            self._player.setPosition(position // _MS)
        self._engine.listener.sought(self.ticket)

    def set_rate(self, rate: float) -> None:
        """Set the speed; the pitch is kept."""
        self._player.setPlaybackRate(rate)
        self.clock.set_rate(rate)

    def set_sound(self) -> None:
        """Set the sound as the engine's, with the cube that libvlc makes of it, too; a hidden film is silent."""
        if self._output is not None:
            self._output.setVolume((self._engine.volume / 100) ** 3)
            self._output.setMuted(self._hidden or self._engine.muted)

    def choose_sound(self, sound: int) -> None:
        """Play another of the film's sounds. Before they are known it is chosen when the film is."""
        self._order = replace(self._order, sound=sound)
        if self._begun and 0 <= sound < len(self._player.audioTracks()):
            self._player.setActiveAudioTrack(sound)

    def set_output(self) -> None:
        """Sound through the engine's output where it is there, else where the system sounds now.

        A projector's loudspeakers come and go with its cable. PulseAudio takes the sound elsewhere when the chosen
        output goes, or the system's choice leaves it, and Qt does not say so: it is opened anew each time.
        """
        if self._output is None:
            return
        device, systems = output_by_id(self._engine.output), QMediaDevices.defaultAudioOutput()
        if self._output.device() == device != systems:
            self._output.setDevice(systems)
        if self._output.device() != device:
            self._output.setDevice(device)

    def repaint(self) -> None:
        """Paint the picture that is there, as large as it is wanted now."""
        if self._arrived and not self._hidden:
            engine = self._engine
            if paint(self._frame, engine.ring, engine.surface, pts=self.clock.position(), film=self.ticket):
                engine.listener.picture_shown()

    def tick(self) -> None:
        """Open a film that sounds without a picture; stop the clock, or end the film, where the file gives nothing."""
        now = now_us()
        if not self._arrived:
            late = self._begun and now - self._asked_us > PICTURELESS_US
            if late and self._is_unreadable:
                self._on_end()
            elif late and (self._sounds or self._hold):
                self._arrive()
            return
        if not self.clock.goes:
            self._heard_us = self._seen_us = now
            self._sound_watch.stand()
            return
        self._sound_watch.look(self._sound_fault)
        if self._frame.isValid() and self.clock.position() < self._frame.endTime() * _US:
            self._heard_us = self._seen_us = now  # one picture may be meant to be seen for minutes
        if self._is_unreadable and now - self._heard_us > UNREADABLE_US:
            self.clock.stand(self._reached)
            self._on_end()
        elif now - self._heard_us > SILENCE_US:
            self._waiting = True
            self.clock.stand(self._reached)
        elif self._frame.isValid() and now - self._seen_us > SILENCE_US:
            self._seen_us = now
            if self._is_in_a_hole():
                self._player.pause()
                self.clock.stand(self._pictured_to)
                self._engine.listener.ended(self.ticket, self._pictured_to)

    @property
    def _sound_fault(self) -> str:
        """Why nothing is heard, as the name of an error; "" where something is, or nothing is promised."""
        if not self._player.hasAudio():
            return ""
        if self._output is not None and self._output.device().isNull():
            return "NoSoundOutput"
        return "" if self._sounds else "SoundUnplayable"

    def close(self) -> None:
        """Be silent at once, and let go of the file. A decoder that hangs here is a frozen player, and is replaced."""
        self._closed = True
        self._player.stop()
        self._player.setSource(QUrl())
        self._file.close()
        self._frame = self._stale = QVideoFrame()  # megabytes, which else wait for the collector of cycles
        for part in (self._player, self._sink, self._sounding, self._output, self._file):
            if part is not None:
                part.deleteLater()

    # What Qt tells

    def _connect(self) -> None:
        player = self._player
        player.setVideoSink(self._sink)
        player.setAudioBufferOutput(self._sounding)
        player.setPitchCompensation(True)
        if self._output is not None:
            player.setAudioOutput(self._output)
            self.set_output()
        self.set_sound()
        player.mediaStatusChanged.connect(lambda status: self._post(lambda: self._on_status(status)))
        player.errorOccurred.connect(lambda error, text: self._post(lambda: self._on_error(error, text)))
        player.playbackStateChanged.connect(lambda state: self._post(lambda: self._on_state(state)))
        self._sounding.audioBufferReceived.connect(self._on_sound)
        self._sink.videoFrameChanged.connect(self._on_frame_due)

    def _post(self, reaction: Callable[[], None]) -> None:
        self._engine.post(lambda: None if self._closed else reaction())

    def _on_status(self, status: _Status) -> None:
        if status == _Status.LoadedMedia and not self._begun:
            self._begin()
        elif status in (_Status.EndOfMedia, _Status.InvalidMedia):
            self._on_end()

    def _begin(self) -> None:
        if not self._player.hasVideo() and not self._player.hasAudio():
            self._on_end()  # FFmpeg finds something in nearly anything: a playlist becomes the words of a song
            return
        self._begun = True
        self._asked_us = now_us()
        self._player.setPlaybackRate(self._engine.rate)
        if 0 < self._order.sound < len(self._player.audioTracks()):
            self._player.setActiveAudioTrack(self._order.sound)
        if self._asked:
            self._player.setPosition(self._asked // _MS)
        if not self._hold:
            self._player.play()
            return
        self._player.pause()
        if not self._player.hasVideo():
            self._arrive()

    def _on_state(self, state: _State) -> None:
        if state == _State.StoppedState:
            self._on_end()
        if not self._arrived:
            return
        if state == _State.PlayingState:
            self._heard_us = self._seen_us = now_us()
            if not self._waiting:
                self.clock.go()
            if not self._hidden and not self._hold:
                self._engine.listener.playing(self.ticket)
        elif state == _State.PausedState:
            self.clock.stand()
            if not self._hidden:
                self._engine.listener.paused(self.ticket)

    @property
    def _is_unreadable(self) -> bool:
        """Whether reading the file failed a short while ago. What had been read before is still played."""
        return self._unreadable_us is not None and now_us() - self._unreadable_us < READ_AHEAD_US

    def _on_error(self, error: QMediaPlayer.Error, text: str) -> None:
        """Take note of a file that cannot be read: Qt tries again for ever, as long as it is not stopped.

        Other errors do not end a film by themselves: of its sound and picture one may play.
        """
        if text.startswith(NO_DECODER):
            self._lacks_decoder = True
        if self._begun and error == QMediaPlayer.Error.ResourceError:
            self._unreadable_us = now_us()

    def _on_end(self) -> None:
        """Tell that nothing more comes."""
        if self._over:
            return
        self._over = True
        if self._is_unreadable:
            self._player.stop()
        is_blind = self._cannot_show_picture()
        if is_blind or not self._arrived:
            other = "FilmUnreadable" if self._is_unreadable else "FilmUnplayable"
            self._engine.listener.failed(self.ticket, "SoundWithoutPicture" if is_blind else other)
            return
        position, length = self.clock.position(), self._player.duration() * _MS
        self.clock.stand()
        self._engine.listener.ended(self.ticket, min(position, length) if length else position)

    def _cannot_show_picture(self) -> bool:
        """Whether there is a picture in a form that FFmpeg knows and cannot decode; damage is something else."""
        if self._frame.isValid() or not self._player.hasVideo():
            return False
        form = self._player.metaData().value(QMediaMetaData.Key.VideoCodec)
        return self._lacks_decoder or form == QMediaFormat.VideoCodec.AV1  # which it leaves to graphics hardware

    def _on_sound(self, buffer: QAudioBuffer) -> None:
        begins = buffer.startTime()
        if begins >= 0:  # an empty one is the end
            self._post(lambda: self._hear(begins * _US))

    def _hear(self, told: timedelta) -> None:
        """Take in that a piece of sound is given to the loudspeakers. It is the clock where there is no picture."""
        self._sounds += 1
        self._heard_us = now_us()
        self._reached = told
        is_late = self._waiting and self._heard_us - self._asked_us > PICTURELESS_US
        if self._player.hasVideo() and not (self._arrived and (is_late or not self._frame.isValid())):
            return
        if not self._arrived:
            self._arrive()
        if self._waiting:
            self._start_clock()
        self.clock.hear(told)

    def _on_frame_due(self) -> None:
        """Take note of a picture. One that is replaced before it is painted is not painted: a slow machine keeps up."""
        if not self._frame_due:
            self._frame_due = True
            self._post(self._on_frame)

    def _on_frame(self) -> None:
        self._frame_due = False
        frame = self._sink.videoFrame()
        if not frame.isValid() or frame in (self._frame, self._stale):
            return
        begins = max(0, frame.startTime()) * _US
        if self._waiting and max(begins, frame.endTime() * _US) < self._asked - STALE:
            return
        self._frame = frame
        self._heard_us = self._seen_us = now_us()
        self._pictured_to = self._reached = begins
        self.clock.hear(begins)
        if self._waiting:
            self._start_clock()
        self._arrive()
        self.repaint()

    def _start_clock(self) -> None:
        self._waiting = False
        if self._player.playbackState() == _State.PlayingState:
            self.clock.go()

    def _arrive(self) -> None:
        """Take note of the first picture or sound."""
        if self._arrived:
            return
        self._arrived = True
        size = shown_size(self._frame)
        self._found = Opened(
            duration=max(0, self._player.duration()) * _MS,
            has_picture=self._player.hasVideo(),
            has_sound=self._player.hasAudio(),
            size=(size.width(), size.height()),
            sounds=tuple(sound_track(track) for track in self._player.audioTracks()),
        )
        self._engine.listener.opened(self.ticket, self._found)
        if self._hidden:
            return
        if self._hold:
            self._engine.listener.paused(self.ticket)
        else:
            self._engine.listener.playing(self.ticket)

    def _tell_clock(self, position: timedelta, rate: float, at_us: int) -> None:
        if not self._hidden and not self._closed:
            self._engine.ring.set_clock(position, rate, at_us)

    def _is_in_a_hole(self) -> bool:
        return is_in_a_hole(self._order.path, self.clock.position(), self._player.duration() * _MS)
