"""A person's text on its way into and out of a text widget, kept exactly as typed.

Pure. Qt marks the lines of a document with characters of its own and counts places in UTF-16 units; an answer has plain
line feeds, and its caret is a count of characters. What no store, JSON or Word file can hold, and no keyboard can type
(NUL and other control characters, halves of surrogate pairs), is left out at the door, so that it can never stop a
whole answer from being saved.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\u2028\u2029\u0085]")
"""Word pastes its own line breaks as VT."""

_REFUSED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffc\ufffe\uffff]")
"""Control characters but tab and line feed, and the code points Qt uses for frames and embedded objects."""

_HALVES = re.compile("[\ud800-\udfff]")
_WHOLE = re.compile("[\ud800-\udbff][\udc00-\udfff]")

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """Return the text as an answer holds it: the same, but for line ends and what cannot be kept at all."""
    text = _LINE_ENDS.sub("\n", text)
    text = _REFUSED.sub("", text)
    if _HALVES.search(text) is None:
        return text
    text = _WHOLE.sub(lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)
    return _HALVES.sub(REPLACEMENT, text)


def to_units(text: str, characters: int) -> int:
    """Return a place counted in characters as Qt counts it, within the text."""
    return len(text[: max(characters, 0)].encode("utf-16-le", "surrogatepass")) // 2


def to_characters(text: str, units: int) -> int:
    """Return a place counted in UTF-16 units as characters; one inside a pair counts as before it."""
    return len(text.encode("utf-16-le", "surrogatepass")[: max(units, 0) * 2].decode("utf-16-le", "ignore"))


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of pasted text that hold anything."""
    return tuple(line for line in clean(text).split("\n") if line.strip())
