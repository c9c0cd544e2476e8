"""What libvlc 3 says of a medium, read around what python-vlc declares wrongly, and the sizes that follow from it."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.playback.film import SoundTrack

_ROTATED: Final = 4
"""libvlc's orientations from this on have width and height exchanged."""


_SOUND, _PICTURE = 0, 1
"""What libvlc calls the kinds of track."""


class _Track(ctypes.Structure):
    """A track as libvlc 3 has it in memory: python-vlc declares three pointers where C has a union."""

    _fields_ = (
        ("codec", ctypes.c_uint32),
        ("original", ctypes.c_uint32),
        ("id", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("profile", ctypes.c_int),
        ("level", ctypes.c_int),
        ("more", ctypes.c_void_p),
        ("bitrate", ctypes.c_uint),
        ("language", ctypes.c_char_p),
        ("description", ctypes.c_char_p),
    )


@dataclass(frozen=True, slots=True)
class Tracks:
    """What a medium has: the sizes of its pictures as shown (aspect and rotation applied), and its sounds."""

    pictures: tuple[tuple[int, int], ...] = ()
    coded: tuple[tuple[int, int], ...] = ()
    sounds: tuple[SoundTrack, ...] = ()
    sound_ids: tuple[int, ...] = ()
    """What libvlc calls the sounds."""


@dataclass(frozen=True, slots=True)
class SoundCounts:
    """How many pieces of sound were decoded and played: numbers that grow while there is any."""

    decoded: int = 0
    played: int = 0


def sounds_played(vlc: Any, player: Any) -> SoundCounts:
    """Return how much sound there has been."""
    medium = player.get_media()
    if medium is None:
        return SoundCounts()
    counts = vlc.MediaStats()
    medium.get_stats(counts)
    medium.release()
    return SoundCounts(int(counts.decoded_audio), int(counts.played_abuffers))


def outputs(vlc: Any, player: Any) -> frozenset[str]:
    """Return the ids of the outputs that sound can be played through, as the system names them."""
    first = player.audio_output_device_enum()
    found, at = set(), first
    while at:
        found.add((at.contents.device or b"").decode("utf-8", "replace"))
        at = at.contents.next
    if first:
        vlc.libvlc_audio_output_device_list_release(first)
    return frozenset(found)


def read_tracks(vlc: Any, player: Any) -> Tracks:
    """Return what the player's medium has; nothing before it has been opened."""
    medium = player.get_media()
    if medium is None:
        return Tracks()
    array = ctypes.POINTER(vlc.MediaTrack)()  # declared with one pointer less than it has
    count = vlc.libvlc_media_tracks_get(medium, ctypes.byref(array))
    listed = ctypes.cast(array, ctypes.POINTER(ctypes.POINTER(_Track)))
    pictures, coded, sounds, ids = [], [], [], []
    try:
        for track in (listed[index].contents for index in range(count)):
            if track.kind == _SOUND:
                sounds.append(SoundTrack(_text(track.language), _text(track.description)))
                ids.append(int(track.id))
            elif track.kind == _PICTURE and track.more:
                video = ctypes.cast(track.more, ctypes.POINTER(vlc.VideoTrack)).contents
                if video.width and video.height:
                    coded.append(_turned((video.width, video.height), video.orientation))
                    aspect = (video.sar_num or 1) / (video.sar_den or 1)
                    pictures.append(_turned((round(video.width * aspect), video.height), video.orientation))
    finally:
        if count:
            vlc.libvlc_media_tracks_release(ctypes.cast(array, ctypes.POINTER(ctypes.POINTER(vlc.MediaTrack))), count)
        medium.release()
    return Tracks(tuple(pictures), tuple(coded), tuple(sounds), tuple(ids))


def _text(given: bytes | None) -> str:
    return (given or b"").decode("utf-8", "replace")


def _turned(size: tuple[int, int], orientation: Any) -> tuple[int, int]:
    value = int(getattr(orientation, "value", orientation))
    return (size[1], size[0]) if value >= _ROTATED else size
