"""A film as libvlc is to open it: by the one demuxer its container says, and with nothing else loaded beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop_app.playback.containers import Container

if TYPE_CHECKING:
    from desktop_app.playback.engine import Order

DEMUXERS: Final[dict[Container, str]] = {
    Container.MP4: "mp4",
    Container.MATROSKA: "mkv",
    Container.AVI: "avi",
    Container.OGG: "ogg",
    Container.MPEG_PS: "ps",
    Container.MPEG_TS: "ts",
    Container.FLV: "avformat",
    Container.ASF: "asf",
    Container.MP3: "mpga",
    Container.WAV: "wav",
    Container.FLAC: "flac",
}


def medium_for(instance: Any, order: Order) -> Any:
    """Return libvlc's medium for what is ordered: the file, the place to begin at and which of its sounds is heard.

    Who sets it in a player releases it then.
    """
    medium = instance.media_new_path(str(order.path))
    medium.add_option(f":demux={DEMUXERS[order.container]}")
    medium.add_option(":no-mkv-preload-local-dir")
    if order.sound:
        medium.add_option(f":audio-track={order.sound}")
    if order.at:
        medium.add_option(f":start-time={order.at.total_seconds():.3f}")
    return medium
