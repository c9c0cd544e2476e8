"""What is said in a film, as lines to read and to search: made from its captions.

Pure. A search reads across captions, for a sentence is often cut in two by them. Å, ä and ö are letters of their own;
other accents and capitals make no difference, so that «ide» finds «Idé».
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop_app.playback.captions import Captions

_OWN_LETTERS: Final = "åäö"


@dataclass(frozen=True, slots=True)
class Line:
    """One caption as running text, from `start` until `end` (exclusive)."""

    start: timedelta
    end: timedelta
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters of one line, `end` exclusive."""

    row: int
    begin: int
    end: int


Found = tuple[Stretch, ...]
"""One place that was found: a stretch of a line, or of several that follow on each other."""


class Transcript:
    """A film's lines, in order of time."""

    def __init__(self, captions: Captions) -> None:
        self.lines = tuple(
            Line(cue.start, cue.end, unicodedata.normalize("NFC", " ".join(cue.lines))) for cue in captions.cues
        )
        self._starts = [line.start for line in self.lines]
        self._folded = "".join(_fold(line.text) + " " for line in self.lines)
        self._begins = [0, *accumulate(len(line.text) + 1 for line in self.lines)]

    def row_at(self, position: timedelta) -> int:
        """Return the line that is said at a position, or was said last before it; -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def said_at(self, position: timedelta) -> str:
        """Return what is said at a position, or was said last before it; empty before the first line."""
        row = self.row_at(position)
        return self.lines[row].text if row >= 0 else ""

    def find(self, words: str) -> tuple[Found, ...]:
        """Return the places where these words are said, in order; none for no words."""
        wanted = " ".join(_fold(unicodedata.normalize("NFC", words)).split())
        places = []
        at = self._folded.find(wanted) if wanted else -1
        while at >= 0:
            places.append(self._stretches(at, at + len(wanted)))
            at = self._folded.find(wanted, at + len(wanted))
        return tuple(places)

    def _stretches(self, begin: int, end: int) -> Found:
        stretches = []
        row = bisect_right(self._begins, begin) - 1
        while row < len(self.lines) and self._begins[row] < end:
            first, length = self._begins[row], len(self.lines[row].text)
            stretches.append(Stretch(row, max(0, begin - first), min(length, end - first)))
            row += 1
        return tuple(stretches)


def by_row(places: tuple[Found, ...]) -> dict[int, list[Stretch]]:
    """Return what was found in each line."""
    rows: dict[int, list[Stretch]] = defaultdict(list)
    for place in places:
        for stretch in place:
            rows[stretch.row].append(stretch)
    return dict(rows)


def _fold(text: str) -> str:
    """Return the text as it is compared, letter for letter."""
    return "".join(_fold_letter(letter) for letter in text)


def _fold_letter(letter: str) -> str:
    small = letter.lower()[0]
    if small in _OWN_LETTERS:
        return small
    return " " if small.isspace() else unicodedata.normalize("NFD", small)[0]
