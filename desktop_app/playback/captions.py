"""A film's captions: read from .vtt or .srt, and found by position.

Reads what people really send: any encoding, any line ends, markup, missing parts. Shows plain text only; how it looks
is the surface's business. A file too large or without a single time is refused, and the film plays without it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

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

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s|$)")
_TAG = re.compile(r"</?[A-Za-z0-9][^<>]*>|\{\\[^{}]*\}")
_NUMBER = re.compile(r"\s*\d+\s*$")
_ENCODINGS: Final = ["cp1252", "iso8859_15", "mac_roman", "cp850", "utf_16_le", "utf_16_be"]
"""What a Swedish caption file without a mark and not in UTF-8 can be in. Latin-1 is a part of cp1252."""
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


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
        if not cues and not text.startswith("WEBVTT") and "-->" not in text:
            raise CaptionsUnreadable(file=path.name)
        return cls(cues)

    def at(self, position: timedelta) -> tuple[str, ...]:
        """Return the lines to show at a position in the film, none where nothing is said."""
        index = bisect_right(self._times, position) - 1
        return self._lines[index] if index >= 0 else ()


def decode(data: bytes) -> str:
    """Return the text of a caption file, whatever it was saved in, with plain line ends."""
    text = _decoded(data)
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def parse(text: str) -> tuple[Cue, ...]:
    """Return the captions of a .vtt or .srt text. What is no caption (notes, styles, numbers, names) is left out."""
    cues: list[Cue] = []
    lines = text.split("\n")
    index = 0
    while index < len(lines) and len(cues) < MOST_CUES:
        times = _TIMES.match(lines[index])
        index += 1
        if times is None:
            continue
        first = index
        while index < len(lines) and lines[index].strip() and "-->" not in lines[index]:
            index += 1
        body = lines[first:index]
        if index < len(lines) and "-->" in lines[index] and body and _NUMBER.match(body[-1]):
            body.pop()  # the number of the next caption, where the empty line between them is missing
        start, end = _time(times.groups()[:4]), _time(times.groups()[4:])
        shown = _plain(body)
        if end > start and shown:
            cues.append(Cue(start, end, shown))
    return tuple(cues)


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


def _time(parts: tuple[str | None, ...]) -> timedelta:
    hours, minutes, seconds, fraction = parts
    return timedelta(
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=int(seconds or 0),
        milliseconds=int((fraction or "0").ljust(3, "0")),
    )


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
    now: list[int] = []
    for index, (at, begins, number) in enumerate(changes):
        if begins:
            now = [*now, number][-MOST_AT_ONCE:]
        elif number in now:
            now.remove(number)
        if index + 1 == len(changes) or changes[index + 1][0] != at:
            yield at, tuple(line for shown in now for line in cues[shown].lines)
