"""A document as PDF for everybody: PDF/UA-1 and PDF/A-2a at once, as Typst enforces them.

How it looks stands in `resources/documents/document.typ`; what it says is handed over as data, so that no answer can be
read as instructions. Typst makes no file that breaks either standard: what it refuses is a sign without a letter in
any font, and such signs are shown as U+FFFD, with a note at the end that says so. It needs no network and no system
library.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC
from typing import Any, TypeAlias, assert_never

import typst

from desktop_app.handover.documents.model import (
    ActionsTable,
    ActorsTable,
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
)
from desktop_app.handover.documents.plain import one_line, paragraphs, readable
from desktop_app.paths import resources

FONT = "Atkinson Hyperlegible Next"
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]

_NOT_SHOWN = "\ufffd"
_LONG_WORD = re.compile(r"\S{36,}")
"""Longer than a line of the title holds; what has no place to break would run out over the edge of the page."""
_MAY_BREAK = "\u200b"
_NOWHERE = re.compile("[\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""A mark that only begins files, and places without an agreed sign: refused in every PDF for long keeping."""
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the writing round: nobody sees them, and one alone would let the rest be read backwards."""
_SIMPLE = {"L", "EN", "ES", "ET", "CS", "ON", "WS", "B", "S"}
"""Unicode's directions of signs that are set where they stand."""
_JOINING = {"\u200d", "\u20e3", "\ufe0e", "\ufe0f"}
"""Parts of one sign, which show nothing by themselves."""
_USUAL = "\u024f"
"""The last of the Latin letters that our own font was made for."""
_COMPLAINED_OF = re.compile(r'the (?:text|PDF contains the codepoint|text contains the disallowed codepoint) `"(.*?)"`')
_SPELT = re.compile(r"\\u\{([0-9a-f]+)\}")

_Text: TypeAlias = Callable[[str], str]


def as_pdf(document: Document) -> bytes:
    """Return the document as a PDF file. Where its own fonts lack signs, the computer's are taken too."""
    try:
        return _set(document, _fonts(of_the_system=False), _as_it_is)
    except typst.TypstError as refused:
        if not _complained_of(refused):
            raise
    except BaseException as fault:  # see _is_typsts_own
        if not _is_typsts_own(fault):
            raise
    return _with_what_can_be_shown(document, _fonts(of_the_system=True))


def _with_what_can_be_shown(document: Document, fonts: typst.Fonts) -> bytes:
    """Leave out sign after sign that no font has, until it can be set."""
    lacking: dict[str, str] = {}

    def known(sign: str) -> str:
        return lacking.get(sign, sign)

    try:
        while True:
            try:
                return _set(document, fonts, known)
            except typst.TypstError as refused:
                found = _complained_of(refused) - lacking.keys()
                if not found:
                    raise
                lacking.update({sign: "" if sign in _JOINING else _NOT_SHOWN for sign in found})
    except BaseException as fault:  # see _is_typsts_own
        if not _is_typsts_own(fault):
            raise
    return _set(document, fonts, lambda sign: _simple(known(sign)))


def _is_typsts_own(fault: BaseException) -> bool:
    """Tell whether Typst broke down (a Rust panic, which is no Exception in Python).

    It does on some mixtures of writing from right to left and combining marks (typst/typst, issue 8667); the answers
    must leave all the same.
    """
    return type(fault).__name__ == "PanicException"


def _as_it_is(sign: str) -> str:
    return sign


def _simple(sign: str) -> str:
    """Return the sign if it goes from left to right and stands by itself."""
    turns = unicodedata.bidirectional(sign)
    return sign if turns in _SIMPLE else "" if turns == "BN" else _NOT_SHOWN


def _fonts(*, of_the_system: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=of_the_system, font_paths=[str(resources() / "fonts")])


def _set(document: Document, fonts: typst.Fonts, as_shown: _Text) -> bytes:
    made = typst.compile(
        (resources() / "documents" / "document.typ").read_bytes(),
        font_paths=fonts,
        sys_inputs={"document": json.dumps(_plain(document, as_shown))},
        pdf_standards=STANDARDS,
        timestamp=document.made_at.astimezone(UTC).replace(microsecond=0),
    )
    assert isinstance(made, bytes)  # noqa: S101  # no output file was named
    return made


def _complained_of(refused: typst.TypstError) -> set[str]:
    """Return the signs that could not be shown, from what Typst says of each.

    The digit of a keycap is complained of with it, and can be shown by itself: unusual signs go first.
    """
    told = "".join(_COMPLAINED_OF.findall(refused.diagnostic))
    signs = set(_SPELT.sub(lambda spelt: chr(int(spelt[1], 16)), told))
    return {sign for sign in signs if sign > _USUAL} or signs


def _plain(document: Document, as_shown: _Text) -> dict[str, Any]:
    """Return what the document says, every sign as it is shown."""
    replaced = False

    def shown(text: str) -> str:
        nonlocal replaced
        kept = "".join(map(as_shown, _NOWHERE.sub(_NOT_SHOWN, text)))
        replaced = replaced or kept != text
        return _TURNING.sub("", kept)

    def in_a_line(text: str) -> str:
        """Return text whose width is not looked at when it is set."""
        return _LONG_WORD.sub(lambda word: _MAY_BREAK.join(word[0]), shown(one_line(text)))

    language, _, region = document.language.partition("-")
    blocks = [_block(block, in_a_line, shown) for block in document.blocks]
    said = {
        "language": language,
        "region": region,
        "font": FONT,
        "letterhead": [in_a_line(line) for line in document.letterhead],
        "overline": in_a_line(document.overline),
        "title": in_a_line(document.title),
        "author": shown(one_line(document.author)),
        "foot": in_a_line(document.foot),
    }
    told = [_block(Note(document.labels.not_shown), in_a_line, shown)] if replaced else []
    return {**said, "blocks": [*blocks, *told]}


def _block(block: Block, in_a_line: _Text, shown: _Text) -> dict[str, Any]:
    made: dict[str, Any]
    match block:
        case Facts(rows):
            told = [
                [in_a_line(name), [in_a_line(line) for line in readable(value).split("\n")]] for name, value in rows
            ]
            made = {"kind": "facts", "rows": told}
        case Heading(text, level):
            made = {
                "kind": "heading",
                "level": level,
                "text": in_a_line(text) or "–",
            }  # a head without words is refused
        case Paragraph(text):
            made = {"kind": "paragraphs", "paragraphs": [list(_lines(part, shown)) for part in paragraphs(text)]}
        case Note(text):
            made = {"kind": "note", "text": in_a_line(text)}
        case Bullets(items):
            made = {"kind": "bullets", "items": [list(_lines(item, shown)) for item in items]}
        case ActionsTable(head, rows):
            made = _table("actions", head, rows, in_a_line, shown)
        case ActorsTable(head, rows_):
            made = _table("actors", head, rows_, in_a_line, shown)
        case _ as unknown:
            assert_never(unknown)
    return made


def _table(
    kind: str, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], in_a_line: _Text, shown: _Text
) -> dict[str, Any]:
    cells = [[list(_lines(cell, shown)) for cell in row] for row in rows]
    return {"kind": kind, "head": [in_a_line(cell) for cell in head], "rows": cells}


def _lines(text: str, shown: _Text) -> Iterator[str]:
    """Give each line, tabs as blanks: a PDF has none."""
    return (shown(line.expandtabs(4)) for line in readable(text).split("\n"))
