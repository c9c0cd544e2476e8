"""Laying paragraphs on pages of a card: whole where they fit, cut between lines where they must, never smaller.

Pure: is given what breaks a text into lines, so that it knows nothing of fonts or widgets.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from desktop_app.ui.room.audience.answer_text import Paragraph


@dataclass(frozen=True, slots=True)
class Line:
    """One line on a page. `calm` words at its end are painted in the calmer colour; `first` carries the point's dot."""

    text: str
    calm: int = 0
    """How many characters at the end are calm."""
    detail: bool = False
    marker: str = ""
    """What stands before it: DOT, a number, or nothing."""
    indented: bool = False


DOT = "•"


@dataclass(frozen=True, slots=True)
class Spacing:
    """Heights on the page, in pixels."""

    line: float
    detail_line: float
    between: float


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph broken into lines."""

    lines: tuple[Line, ...]

    @property
    def stands_apart(self) -> bool:
        """Whether it belongs to none of the others: it is all in the smaller letters."""
        return bool(self.lines) and all(line.detail for line in self.lines)

    def height(self, spacing: Spacing) -> float:
        """Return how high the block is."""
        return sum(height_of(line, spacing) for line in self.lines)


@dataclass(slots=True)
class Page:
    """What stands on one page, from the top."""

    blocks: list[Block] = field(default_factory=list)

    def height(self, spacing: Spacing) -> float:
        """Return how high it all is."""
        gaps = spacing.between * max(0, len(self.blocks) - 1)
        return sum(block.height(spacing) for block in self.blocks) + gaps


class Break(Protocol):
    """Breaks a text into lines; `detail` tells whether it is in the detail's smaller letters."""

    def __call__(self, text: str, *, detail: bool) -> tuple[str, ...]:
        """Return the lines."""
        ...


def block_of(paragraph: Paragraph, break_text: Break) -> Block:
    """Return a paragraph broken into lines, its aside counted as its last words."""
    whole = f"{paragraph.text} {paragraph.aside}".strip()
    texts = break_text(whole, detail=False) if whole else ()
    marker = DOT if paragraph.bullet and not paragraph.marker else paragraph.marker
    indented = bool(marker)
    lines = [
        Line(text, calm, marker=marker if i == 0 else "", indented=indented)
        for i, (text, calm) in enumerate(zip(texts, _calm_ends(texts, paragraph.aside), strict=True))
    ]
    if paragraph.detail:
        lines += [Line(text, detail=True, indented=indented) for text in break_text(paragraph.detail, detail=True)]
    return Block(tuple(lines))


def height_of(line: Line, spacing: Spacing) -> float:
    """Return the height of one line."""
    return spacing.detail_line if line.detail else spacing.line


def paged(blocks: tuple[Block, ...], room: float, spacing: Spacing) -> tuple[Page, ...]:
    """Return the blocks on pages of this height. Always at least one page, and at least one line on each."""
    pages = [Page()]
    for block in blocks:
        for part in _parts(block, room, spacing):
            tried = Page([*pages[-1].blocks, part])
            if pages[-1].blocks and tried.height(spacing) > room:
                pages.append(Page([part]))
            else:
                pages[-1] = tried
    return tuple(pages)


def _parts(block: Block, room: float, spacing: Spacing) -> list[Block]:
    """Return the block whole, or in parts that each fill a page where it is higher than one."""
    if block.height(spacing) <= room:
        return [block]
    parts: list[Block] = []
    part: tuple[Line, ...] = ()
    for line in block.lines:
        if part and Block((*part, line)).height(spacing) > room:
            parts.append(Block(part))
            part = ()
        part = (*part, line)
    return [*parts, Block(part)]


def _calm_ends(texts: tuple[str, ...], aside: str) -> list[int]:
    """Return how many characters at the end of each line belong to the aside."""
    left = len("".join(aside.split()))
    ends: list[int] = []
    for text in reversed(texts):
        end = 0
        while left and end < len(text):
            end += 1
            if not text[-end].isspace():
                left -= 1
        ends.append(end)
    return ends[::-1]
