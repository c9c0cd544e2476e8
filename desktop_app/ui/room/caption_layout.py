"""How captions stand on the picture: sizes for any screen, and lines that are even. Pure numbers and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_LINE: Final = 41
"""Characters in a line that can be read in one look."""
_DASHES: Final = ("-", "–", "—")

_OF_HEIGHT: Final = 1080
_UPRIGHT: Final = 4 / 3
_WIDEST_PERCENT: Final = 150
"""At this size the longest line is as wide as the picture."""
_TEXT, _LINE, _BOTTOM, _OVER_PANEL, _SIDE, _RADIUS, _PADDING = 64, 84, 60, 25, 32, 8, 14


@dataclass(frozen=True, slots=True)
class CaptionSize:
    """Measures in pixels of one surface, from those at 1080."""

    text: int
    line: int
    bottom: int
    over_panel: int
    side: int
    radius: int
    padding: int

    @classmethod
    def of(cls, width: int, height: int, percent: int = 100) -> CaptionSize:
        """Return the measures for a surface: per cent of min(height, width × 9/16), the text by the user's percent.

        On a surface that stands upright they are under the film, and a third larger as far as a line has room.
        """
        unit = min(height, width * 9 / 16) / _OF_HEIGHT
        upright = max(percent, min(percent * _UPRIGHT, _WIDEST_PERCENT))
        text_unit = unit * (upright if height > width else percent) / 100
        return cls(
            text=max(1, round(_TEXT * text_unit)),
            line=max(1, round(_LINE * text_unit)),
            bottom=round(_BOTTOM * unit),
            over_panel=round(_OVER_PANEL * unit),
            side=round(_SIDE * text_unit),
            radius=round(_RADIUS * unit),
            padding=round(_PADDING * text_unit),
        )


def lower_edge(lowest: float, picture_bottom: float, size: CaptionSize) -> float:
    """Return where the captions' lower edge is on a stage that may be higher than the picture.

    `lowest` is as low as they may go. They never lie half on the picture and half on the black below it: where two
    lines have room under the picture they stand there, close to it, else inside its own lower edge.
    """
    if lowest <= picture_bottom - size.over_panel:
        return lowest
    two_lines = 2 * size.line + 2 * size.padding
    below = picture_bottom + size.over_panel + two_lines
    return below if below <= lowest else picture_bottom - size.over_panel


def balance(lines: tuple[str, ...], longest: int = LONGEST_LINE) -> tuple[str, ...]:
    """Return the text in as few lines as it needs, of nearly the same length.

    Two people's lines («– Ja. – Nej.») stay apart; a single line longer than `longest` is divided.
    """
    if len(lines) > 1 and any(line.startswith(_DASHES) for line in lines):
        return tuple(part for line in lines for part in _even(line, longest))
    return _even(" ".join(lines), longest)


def _even(text: str, longest: int) -> tuple[str, ...]:
    if len(text) <= longest:
        return (text,) if text else ()
    count = len(_wrap(text, longest))
    for width in range(-(-len(text) // count), longest):
        lines = _wrap(text, width)
        if len(lines) <= count:
            return lines
    return _wrap(text, longest)


def _wrap(text: str, width: int) -> tuple[str, ...]:
    lines: list[str] = []
    for word in _pieces(text, width):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return tuple(lines)


def _pieces(text: str, width: int) -> Iterator[str]:
    """Give the words; one that no line can hold comes in pieces."""
    for word in text.split(" "):
        yield from (word[start : start + width] for start in range(0, len(word), width))
