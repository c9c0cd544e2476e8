"""Breaking text into lines of even length, as the group reads it from across the room.

Pure: is given a function that measures a line, so that it knows nothing of fonts. The width is shrunk until a line
more would be needed, which leaves no lonely word last.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

Measure = Callable[[str], float]
"""The width of a line of text."""

# A no-break space is part of its word.
_SPACES = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_HYPHENS = "-–/\u00ad"

EVEN_UP_TO = 8
"""A text of more lines than this is read as a text, and gains nothing from even lines."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, parted at every space that may break a line."""
    return tuple(word for word in _SPACES.split(text) if word)


def balanced(text: str, measure: Measure, widest: float) -> tuple[str, ...]:
    """Return the text in as few lines as `widest` allows, those lines as even as they can be.

    Line breaks in the text are kept. No line is wider than `widest` unless a single letter is.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _balanced_paragraph(_pieces(words_of(paragraph), measure, widest), measure, widest)
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word, or what is left of one that had to be cut; `joins` tells that no space comes before it."""

    text: str
    joins: bool = False


def _balanced_paragraph(pieces: list[_Piece], measure: Measure, widest: float) -> list[str]:
    lines = _filled(pieces, measure, widest)
    if not 1 < len(lines) <= EVEN_UP_TO:
        return lines
    low, high = 0.0, widest
    while high - low > 1:
        middle = (low + high) / 2
        tried = _filled(pieces, measure, middle)
        if len(tried) == len(lines) and all(measure(line) <= middle for line in tried):
            high, lines = middle, tried
        else:
            low = middle
    return lines


def _filled(pieces: list[_Piece], measure: Measure, width: float) -> list[str]:
    """Put as many pieces on each line as it holds."""
    lines: list[str] = []
    line = ""
    for piece in pieces:
        longer = f"{line}{'' if piece.joins or not line else ' '}{piece.text}"
        if line and measure(longer) > width:
            lines.append(line)
            line = piece.text
        else:
            line = longer
    return [*lines, line]


def _pieces(words: tuple[str, ...], measure: Measure, widest: float) -> list[_Piece]:
    """Return the words, those that are wider than a line cut: after a hyphen if they have one, else where they must."""
    pieces: list[_Piece] = []
    for word in words:
        rest, joins = word, False
        while measure(rest) > widest and len(rest) > 1:
            end = _longest_start(rest, measure, widest)
            pieces.append(_Piece(rest[:end], joins))
            rest, joins = rest[end:], True
        pieces.append(_Piece(rest, joins))
    return pieces


def _longest_start(word: str, measure: Measure, widest: float) -> int:
    """Return how many characters of a too wide word go on the line: at least one, and never half a letter."""
    fits = 1
    for end in range(2, len(word)):
        if measure(word[:end]) > widest:
            break
        fits = end
    after_hyphen = max((i + 1 for i in range(1, fits) if word[i] in _HYPHENS), default=0)
    if after_hyphen:
        return after_hyphen
    while fits > 1 and unicodedata.combining(word[fits]):
        fits -= 1
    return fits
