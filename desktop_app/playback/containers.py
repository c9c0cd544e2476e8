"""What kind of file a film is, by its first bytes. Pure: is given bytes, opens nothing.

Names are never believed: "film.mp4" may hold a list of addresses that makes an engine call out over the network, so
the engine is always told which reader to use, and what is not a film is refused by name.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

HEAD_BYTES: Final = 4096
"""How much of a file's beginning `recognise` wants."""


class Container(StrEnum):
    """The forms of film and sound files that are opened."""

    MP4 = "mp4"
    MATROSKA = "mkv"
    AVI = "avi"
    OGG = "ogg"
    MPEG_PS = "mpg"
    MPEG_TS = "ts"
    FLV = "flv"
    ASF = "wmv"
    MP3 = "mp3"
    WAV = "wav"
    FLAC = "flac"


class Refused(StrEnum):
    """Why a file is not opened. Each is the name of an error in `playback.errors`."""

    EMPTY = "FilmEmpty"
    PLAYLIST = "FilmIsPlaylist"
    NOT_VIDEO = "FilmNotVideo"


_NAMES: Final[dict[str, Container]] = {
    **{container.value: container for container in Container},
    "m4v": Container.MP4,
    "m4a": Container.MP4,
    "mov": Container.MP4,
    "webm": Container.MATROSKA,
    "ogv": Container.OGG,
    "oga": Container.OGG,
    "mpeg": Container.MPEG_PS,
    "m2ts": Container.MPEG_TS,
    "asf": Container.ASF,
}

_MP4_BOXES: Final = frozenset([b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot", b"styp", b"moof"])
_STARTS: Final[tuple[tuple[bytes, Container], ...]] = (
    (b"\x1aE\xdf\xa3", Container.MATROSKA),
    (b"OggS", Container.OGG),
    (b"FLV\x01", Container.FLV),
    (b"0&\xb2u\x8ef\xcf\x11", Container.ASF),
    (b"\x00\x00\x01\xba", Container.MPEG_PS),
    (b"fLaC", Container.FLAC),
    (b"ID3", Container.MP3),
)
_PLAYLIST_STARTS: Final = (
    b"#extm3u", b"[playlist]", b"[reference]", b"[default]", b"<asx", b"<mpd", b"<smil", b"<playlist", b"<?xml",
    b"<smoothstreamingmedia", b"rtsptext", b"smildata", b"http://", b"https://", b"ftp://", b"rtsp://", b"rtmp://",
    b"mms://", b"file://", b"smb://", b"#!vlc", b"<!doctype", b"<html", b"<rss",
)  # fmt: skip
_TS_PACKETS: Final = (188, 192)
_BYTE_ORDER_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def recognise(head: bytes, named: str | None = None) -> Container | Refused:
    """Return the container of a file by its first HEAD_BYTES bytes, or why it is refused.

    `named` is what the course says; it is believed only where the bytes say nothing.
    """
    if not head:
        return Refused.EMPTY
    found = _by_bytes(head)
    if found is not None:
        return found
    if _is_playlist(head):
        return Refused.PLAYLIST
    if _is_text(head):
        return Refused.NOT_VIDEO
    return _NAMES.get((named or "").casefold(), Refused.NOT_VIDEO)


def _by_bytes(head: bytes) -> Container | None:
    for start, container in _STARTS:
        if head.startswith(start):
            return container
    if head[:4] == b"RIFF":
        return {b"AVI ": Container.AVI, b"WAVE": Container.WAV}.get(head[8:12])
    if head[4:8] in _MP4_BOXES:
        return Container.MP4
    for size in _TS_PACKETS:
        offset = size - 188
        if len(head) > offset + 4 * size and all(head[offset + n * size] == 0x47 for n in range(4)):
            return Container.MPEG_TS
    if head[0] == 0xFF and len(head) > 1 and head[1] & 0xE6 == 0xE2:  # a frame of MPEG sound, layer III
        return Container.MP3
    return None


def _is_playlist(head: bytes) -> bool:
    text = head
    for mark in _BYTE_ORDER_MARKS:
        text = text.removeprefix(mark)
    text = text.replace(b"\0", b"").lstrip().lower()
    return text.startswith(_PLAYLIST_STARTS) or b"#ext-x-" in text


def _is_text(head: bytes) -> bool:
    return b"\0" not in head and not any(byte < 9 for byte in head[:512])
