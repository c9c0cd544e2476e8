"""What a document can hold of what people typed: line breaks as line breaks, and no character the formats refuse.

Word's own line break (VT), form feeds and Unicode's separators become line breaks. NUL, other control characters, half
characters and the two non-characters XML forbids become U+FFFD, so that one sees that something stood there. The answer
file keeps the text as typed (`docs/formats/answer-file.md`).
"""

from __future__ import annotations

import re

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BETWEEN = re.compile(r"\n(?:[^\S\n]*\n)+")
_REFUSED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def readable(text: str) -> str:
    """Return the text as every document can hold it; line feed is the only line break."""
    return _REFUSED.sub("\ufffd", _BREAKS.sub("\n", text))


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the text as paragraphs: an empty line between two is a distance, and nothing that is read aloud."""
    return tuple(part for part in _BETWEEN.split(readable(text).strip("\n")) if part.strip())


def one_line(text: str) -> str:
    """Return the text on one line, for a heading, a cell or a name."""
    return " ".join(readable(text).split())
