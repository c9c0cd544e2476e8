"""A document as a table: one row for each point, paragraph or action, so that many groups' rows can stand together.

Every row tells where it comes from and which question it answers; what stands in the document under a question stands
in the table too, text by text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, assert_never

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

Row: TypeAlias = tuple[str, ...]


def head(document: Document) -> Row:
    """Return the columns' names."""
    labels = document.labels
    origin = (name for name, _ in document.origin)
    return (*origin, labels.section, labels.question, labels.answer, labels.who, labels.when, labels.remark)


def rows(document: Document) -> Iterator[Row]:
    """Give each row, as long as the head; what a cell holds is `readable`."""
    origin = tuple(one_line(value) for _, value in document.origin)
    for film, question, blocks in _questions(document.blocks):
        remark = " ".join(one_line(block.text) for block in blocks if isinstance(block, Note))
        asked_for = [
            (f"{question}: {name}", value) for block in blocks if isinstance(block, Facts) for name, value in block.rows
        ]
        for name, value in asked_for:
            yield (*origin, film, one_line(name), readable(value), "", "", remark)
        said = [cells for block in blocks for cells in _said(block)]
        for *cells, about in said or ([] if asked_for else [("", "", "", "")]):
            remarks = "; ".join(part for part in (one_line(about), remark) if part)
            yield (*origin, film, question, *(readable(cell) for cell in cells), remarks)


def _questions(blocks: Iterable[Block]) -> Iterator[tuple[str, str, list[Block]]]:
    """Give each question with its film, and what stands under it."""
    film, question = "", ""
    under: list[Block] = []
    for block in blocks:
        if not isinstance(block, Heading):
            under.append(block)
            continue
        if question and under:
            yield film, question, under
        if block.level > 2 and not under:  # the heading before it was a film's
            film = question
        elif block.level <= 2:
            film = ""
        question, under = one_line(block.text), []
    if question and under:
        yield film, question, under


def _said(block: Block) -> Iterator[tuple[str, str, str, str]]:
    """Give answer, who, when and what else is said of it, once for each row."""
    match block:
        case Paragraph(text):
            yield text, "", "", ""
        case Bullets(items):
            yield from ((item, "", "", "") for item in items)
        case ActionsTable(_, cells):
            yield from ((what, who, when, "") for what, who, when in cells)
        case ActorsTable(_, told):
            yield from ((measure, actor, follow_up, how_it_is) for actor, measure, how_it_is, follow_up in told)
        case Facts() | Note() | Heading():
            pass
        case _ as unknown:
            assert_never(unknown)
