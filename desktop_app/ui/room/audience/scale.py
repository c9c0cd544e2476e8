"""How large things are on the group's screen: per cent of the picture's height, never fixed pixels.

The numbers of the design are given for a picture 1080 high; a screen that is narrower than 16:9 counts as the height
its width would give. One that stands upright has its height to spare: its letters are a third larger than that, and
take more lines. The group's own text setting (100, 125 or 150 per cent) grows letters, not margins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

DESIGN_HEIGHT = 1080

QUESTION = 72
QUESTION_LINE = 92
QUESTION_WIDEST = 1600
HEADING = 88
HEADING_LINE = 112
SMALL = 56
"""The smallest text the group is ever shown."""
SMALL_LINE = 72
SIDE = 144
TOP = 112
BOTTOM = 96

UPRIGHT = 4 / 3
"""How much larger letters are on a screen that stands upright."""

TEXT_PERCENTS = (100, 125, 150)
"""«Text på gruppens skärm»."""


@dataclass(frozen=True, slots=True)
class GroupScale:
    """The scale of one widget: `width` and `height` in its own pixels."""

    width: int
    height: int
    percent: int = 100

    @property
    def unit(self) -> float:
        """How many pixels one pixel of the design is."""
        return min(self.height, self.width * 9 / 16) / DESIGN_HEIGHT

    @property
    def is_upright(self) -> bool:
        """Whether it is higher than wide: things stand under each other."""
        return self.height > self.width

    def space(self, design: float) -> float:
        """Return a margin, line or icon edge in pixels."""
        return design * self.unit

    def text(self, design: float) -> float:
        """Return a height of letters or lines in pixels, grown by the group's setting."""
        return design * self.unit * self.percent / 100 * (UPRIGHT if self.is_upright else 1)


def next_percent(percent: int) -> int:
    """Return the text size after this one; after the largest comes the ordinary."""
    return next((larger for larger in TEXT_PERCENTS if larger > percent), TEXT_PERCENTS[0])


def stepped_percent(percent: int, steps: int, among: Sequence[int] = TEXT_PERCENTS) -> int:
    """Return the text size so many steps up or down, stopping at the ends."""
    nearest = min(range(len(among)), key=lambda i: abs(among[i] - percent))
    return among[max(0, min(len(among) - 1, nearest + steps))]
