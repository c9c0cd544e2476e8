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
_MP4_BOXES = frozenset({b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot", b"styp", b"moof"})
_TS_PACKETS = ((0, 188), (4, 192))
"""Where the first packet's mark stands, and how far apart the marks are."""


def container_of(head: bytes) -> str | None:
    """Return the container's name (mp4, mkv, webm, avi, ogg, flv, wmv, mpg, ts), or None for what is no film."""
    for name, holds in (
        ("mp4", head[4:8] == b"ftyp" or head[4:8] in _MP4_BOXES),
        ("webm", head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64]),
        ("mkv", head.startswith(b"\x1a\x45\xdf\xa3")),
        ("avi", head.startswith(b"RIFF") and head[8:11] == b"AVI"),
        ("ogg", head.startswith(b"OggS")),
        ("flv", head.startswith(b"FLV\x01")),
        ("wmv", head.startswith(_ASF)),
        ("mpg", head.startswith(b"\x00\x00\x01\xba")),
        ("ts", _is_transport_stream(head)),
    ):
        if holds:
            return name
    return None


def container_of_file(path: Path) -> str | None:
    """Return the container of a file. Raises OSError."""
    with path.open("rb") as file:
        return container_of(file.read(HEAD))


def _is_transport_stream(head: bytes) -> bool:
    return any(
        len(head) > start + 3 * apart and all(head[start + number * apart] == 0x47 for number in range(4))
        for start, apart in _TS_PACKETS
    )
