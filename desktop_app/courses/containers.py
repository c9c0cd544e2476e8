"""Which kind of file a film is, by its first bytes: never by its ending, which anyone can write.

A file that is none of these is no film. Playlists (HLS, DASH, m3u, XSPF, ASX) are texts, and a player that was handed
one would go out on the network; they are told apart here before a player sees them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 4096
"""Bytes that are enough to tell."""

_ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
_MP4_BOXES = frozenset({b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot"})
_TS_PACKET = 188


def container_of(head: bytes) -> str | None:
    """Return the container's name (mp4, mkv, webm, avi, ogg, flv, asf, ps, ts), or None for what is no film."""
    for name, holds in (
        ("mp4", head[4:8] == b"ftyp" or head[4:8] in _MP4_BOXES),
        ("webm", head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64]),
        ("mkv", head.startswith(b"\x1a\x45\xdf\xa3")),
        ("avi", head.startswith(b"RIFF") and head[8:11] == b"AVI"),
        ("ogg", head.startswith(b"OggS")),
        ("flv", head.startswith(b"FLV\x01")),
        ("asf", head.startswith(_ASF)),
        ("ps", head.startswith(b"\x00\x00\x01\xba")),
        ("ts", head[:1] == b"G" and head[_TS_PACKET : _TS_PACKET + 1] == b"G" == head[2 * _TS_PACKET : 377]),
    ):
        if holds:
            return name
    return None


def container_of_file(path: Path) -> str | None:
    """Return the container of a file. Raises OSError."""
    with path.open("rb") as file:
        return container_of(file.read(HEAD))
