"""A document as plain text: to paste in an e-mail, or to keep. No markup, no wrapped lines, nothing but characters."""

from __future__ import annotations

from typing import assert_never

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
from desktop_app.handover.documents.plain import one_line, readable

BY_HAND = "_" * 36
"""A line to write on."""


def as_text(document: Document) -> str:
    """Return the whole document as text, ending with a line break."""
    text = f"{one_line(document.overline)}\n{one_line(document.title)}\n\n"
    for block in document.blocks:
        text += _block(block) + ("\n" if isinstance(block, Heading) else "\n\n")
    return text + one_line(document.foot) + "\n" if document.foot else text.rstrip("\n") + "\n"


def subject(title: str, author: str, course: str) -> str:
    """Return one line that fits an e-mail's subject."""
    return f"{one_line(title)}, {one_line(author)}: {one_line(course)}"


def _block(block: Block) -> str:
    match block:
        case Facts(rows):
            return "\n".join(f"{one_line(name)}: {_indented(value) or BY_HAND}" for name, value in rows)
        case Heading(text):
            return one_line(text)
        case Paragraph(text):
            return readable(text)
        case Note(text):
            return f"({one_line(text)})"
        case Bullets(items):
            return "\n".join(f"– {_indented(item)}" for item in items)
        case ActionsTable(head, rows) | ActorsTable(head, rows):
            return "\n".join(_row(head, row) for row in rows)
        case _ as unknown:
            assert_never(unknown)


def _row(head: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """Return a row as a point; what is not its first cell stands below, by name: a gap must not move it."""
    first, *others = zip(head, cells, strict=True)
    named = [f"{one_line(name)}: {_indented(cell)}" for name, cell in others if cell.strip()]
    return "\n  ".join([f"– {_indented(first[1])}", *named])


def _indented(item: str) -> str:
    return readable(item).replace("\n", "\n  ")
