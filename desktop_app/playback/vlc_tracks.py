"""What libvlc 3 says of a medium, read around what python-vlc declares wrongly, and the sizes that follow from it."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, Final

_ROTATED: Final = 4
"""libvlc's orientations from this on have width and height exchanged."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """What a medium has: the sizes of its pictures as shown (aspect and rotation applied), and whether it has sound."""

    pictures: tuple[tuple[int, int], ...] = ()
    coded: tuple[tuple[int, int], ...] = ()
    sound: bool = False


def sounds_played(vlc: Any, player: Any) -> int:
    """Return how many pieces of sound have been played, a number that grows while there is any."""
    medium = player.get_media()
    if medium is None:
        return 0
    counts = vlc.MediaStats()
    medium.get_stats(counts)
    medium.release()
    return int(counts.played_abuffers)


def read_tracks(vlc: Any, player: Any) -> Tracks:
    """Return what the player's medium has; nothing before it has been opened."""
    medium = player.get_media()
    if medium is None:
        return Tracks()
    array = ctypes.POINTER(vlc.MediaTrack)()  # declared with one pointer less than it has
    count = vlc.libvlc_media_tracks_get(medium, ctypes.byref(array))
    listed = ctypes.cast(array, ctypes.POINTER(ctypes.POINTER(vlc.MediaTrack)))
    pictures, coded, sound = [], [], False
    try:
        for track in (listed[index].contents for index in range(count)):
            if track.type == vlc.TrackType.audio:
                sound = True
            elif track.type == vlc.TrackType.video and track.audio:
                # python-vlc declares three pointers where C has a union: the video's lies in the first, `audio`
                video = ctypes.cast(track.audio, ctypes.POINTER(vlc.VideoTrack)).contents
                if video.width and video.height:
                    coded.append(_turned((video.width, video.height), video.orientation))
                    aspect = (video.sar_num or 1) / (video.sar_den or 1)
                    pictures.append(_turned((round(video.width * aspect), video.height), video.orientation))
    finally:
        if count:
            vlc.libvlc_media_tracks_release(listed, count)
        medium.release()
    return Tracks(tuple(pictures), tuple(coded), sound)


def _turned(size: tuple[int, int], orientation: Any) -> tuple[int, int]:
    value = int(getattr(orientation, "value", orientation))
    return (size[1], size[0]) if value >= _ROTATED else size
