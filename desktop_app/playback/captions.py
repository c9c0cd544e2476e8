"""A film's captions: read from .vtt or .srt, and found by position.

Which part of a file is a caption, webvtt-py and pysubs2 say; this module gives them text, whatever the encoding, never
more than they can read at once, and takes the markup out of what they give. Shows plain text only; how it looks is the
surface's business. A file too large or without a single caption is refused, and the film plays without it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

import pysubs2
import webvtt
from charset_normalizer import from_bytes

from desktop_app.playback.errors import CaptionsUnreadable

LARGEST_BYTES: Final = 5_000_000
MOST_CUES: Final = 20_000
"""A day of speech has fewer; the rest of a hostile file is left unread."""
MOST_AT_ONCE: Final = 3
"""Of captions that overlap, the ones that came last are shown."""
LONGEST_LINE: Final = 300
"""Characters; the rest of a line is left out."""
MOST_LINES: Final = 4

_TAG = re.compile(r"</?[A-Za-z0-9][^<>]*>|\{\\[^{}]*\}")
_BLANK_LINES = re.compile(r"\n{3,}")
_LAST = "\n\n0\n00:00:00,000 --> 00:00:00,000\n"
"""Put after the last caption: a number that ends a text is only known not to be the next caption's by the next one."""
_ENCODINGS: Final = ["cp1252", "iso8859_15", "mac_roman", "cp850", "utf_16_le", "utf_16_be"]
"""What a Swedish caption file without a mark and not in UTF-8 can be in. Latin-1 is a part of cp1252."""
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_Event: TypeAlias = tuple[timedelta, timedelta, list[str]]


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: its lines, from `start` until `end` (exclusive)."""

    start: timedelta
    end: timedelta
    lines: tuple[str, ...]


class Captions:
    """All captions of a film, in order of time."""

    def __init__(self, cues: tuple[Cue, ...]) -> None:
        self.cues = tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))
        self._times: list[timedelta] = []
        self._lines: list[tuple[str, ...]] = []
        for at, lines in _stretches(self.cues):
            self._times.append(at)
            self._lines.append(lines)

    @classmethod
    def load(cls, path: Path) -> Captions:
        """Read a caption file. Raises CaptionsUnreadable."""
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST_BYTES + 1)
        except OSError as error:
            raise CaptionsUnreadable(file=path.name) from error
        if len(data) > LARGEST_BYTES:
            raise CaptionsUnreadable(file=path.name)
        text = decode(data)
        cues = parse(text)
        if not cues and ("-->" in text or not _is_vtt(text)):
            raise CaptionsUnreadable(file=path.name)
        return cls(cues)

    def at(self, position: timedelta) -> tuple[str, ...]:
        """Return the lines to show at a position in the film, none where nothing is said."""
        index = bisect_right(self._times, position) - 1
        return self._lines[index] if index >= 0 else ()


def decode(data: bytes) -> str:
    """Return the text of a caption file, whatever it was saved in, with plain line ends."""
    text = _decoded(data)
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").lstrip()


def parse(text: str) -> tuple[Cue, ...]:
    """Return the captions of a .vtt or .srt text, read by the library for each, without those that show nothing."""
    enough = "-->".join(text.split("-->", MOST_CUES + 2)[: MOST_CUES + 2])  # of the one too many, only half is left
    events = islice(_vtt(enough) if _is_vtt(enough) else _srt(enough), MOST_CUES)
    cues = (Cue(start, end, _plain(lines)) for start, end, lines in events if end > start)
    return tuple(cue for cue in cues if cue.lines)


def _is_vtt(text: str) -> bool:
    return text.startswith("WEBVTT")


def _vtt(text: str) -> Iterator[_Event]:
    for caption in webvtt.from_string(text).captions:
        yield _time(caption.start_time.in_milliseconds()), _time(caption.end_time.in_milliseconds()), caption.lines


def _srt(text: str) -> Iterator[_Event]:
    packed = _BLANK_LINES.sub("\n\n", text)  # pysubs2 looks again from every empty line
    for event in pysubs2.SSAFile.from_string(packed + _LAST, "srt", keep_html_tags=True):
        yield _time(event.start), _time(event.end), event.text.split(r"\N")


def _time(milliseconds: int) -> timedelta:
    return timedelta(milliseconds=milliseconds)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if "\0" not in text[:1000]:
            return text
    best = from_bytes(data[:100_000], cp_isolation=_ENCODINGS).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def _plain(lines: list[str]) -> tuple[str, ...]:
    plain = (_plain_line(line[: 2 * LONGEST_LINE]) for line in lines[: 4 * MOST_LINES])
    return tuple(line for line in plain if line)[:MOST_LINES]


def _plain_line(line: str) -> str:
    text = html.unescape(_TAG.sub("", line))
    text = "".join(" " if letter.isspace() else letter for letter in text if letter.isspace() or _is_seen(letter))
    return " ".join(text.split())[:LONGEST_LINE]


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cs", "Co", "Cn")


def _stretches(cues: tuple[Cue, ...]) -> Iterator[tuple[timedelta, tuple[str, ...]]]:
    """Give the times at which what is shown changes, with what is shown from then on."""
    changes = sorted(
        [(cue.end, 0, number) for number, cue in enumerate(cues)]
        + [(cue.start, 1, number) for number, cue in enumerate(cues)]
    )
    now: dict[int, None] = {}  # in order, and quickly taken from: a hostile file has twenty thousand at once
    for index, (at, begins, number) in enumerate(changes):
        if begins:
            now[number] = None
        else:
            del now[number]
        if index + 1 == len(changes) or changes[index + 1][0] != at:
            last = list(islice(reversed(now), MOST_AT_ONCE))
            yield at, tuple(line for shown in reversed(last) for line in cues[shown].lines)
