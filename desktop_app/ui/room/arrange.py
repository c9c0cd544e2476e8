"""Where a panel's controls stand: in one row where there is room, else in as many as are needed, never overlapping.

Pure: knows sizes, not controls. The last of `right` keeps the top right corner whatever happens to the rest: «Svart»
is found without looking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 8


@dataclass(frozen=True, slots=True)
class Item:
    """A control's size."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a control stands."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places, in the order the items were given, and the height of it all."""

    left: tuple[Place, ...]
    middle: Place | None
    right: tuple[Place, ...]
    height: int


@dataclass(slots=True)
class _Row:
    """One row being filled: items with the x they got."""

    items: list[tuple[Item, int]]
    end: int = 0

    @property
    def height(self) -> int:
        return max((item.height for item, _ in self.items), default=0)

    def add(self, item: Item) -> None:
        x = self.end + (GAP if self.items else 0)
        self.items.append((item, x))
        self.end = x + item.width

    def holds(self, item: Item, width: int) -> bool:
        return not self.items or self.end + GAP + item.width <= width


def arrange(left: Sequence[Item], middle: Item | None, right: Sequence[Item], width: int) -> Arrangement:
    """Place the controls in a strip of this width."""
    corner = list(right)
    moved = 0  # how many of the right ones had to join the left flow
    widest = max((item.width for item in left), default=0)
    while len(corner) > 1 and _sum(corner) + (GAP + widest if left else 0) > width:
        corner.pop(0)
        moved += 1
    first_width = width - (_sum(corner) + GAP if corner else 0)
    rows = [_Row([])]
    flow = [*left, *right[:moved]]
    row_of: list[int] = []
    for item in flow:
        room = first_width if len(rows) == 1 else width
        if not rows[-1].holds(item, room) or (len(rows) == 1 and not rows[0].items and item.width > room):
            rows.append(_Row([]))
        rows[-1].add(item)
        row_of.append(len(rows) - 1)
    middle_row, middle_x = _middle(rows, middle, first_width, width)
    heights = [row.height for row in rows]
    heights[0] = max([heights[0], *(item.height for item in corner)])
    if middle is not None:
        heights[middle_row] = max(heights[middle_row], middle.height)
    tops = [sum(heights[:i]) + GAP * i for i in range(len(heights))]

    def placed(item: Item, row: int, x: int) -> Place:
        return Place(x, tops[row] + (heights[row] - item.height) // 2, item.width, item.height)

    xs = [x for row in rows for _, x in row.items]
    places = [placed(item, row, x) for item, row, x in zip(flow, row_of, xs, strict=True)]
    cornered: list[Place] = []
    x = max(0, width - _sum(corner))
    for item in corner:
        cornered.append(placed(item, 0, x))
        x += item.width + GAP
    return Arrangement(
        left=tuple(places[: len(left)]),
        middle=placed(middle, middle_row, middle_x) if middle is not None else None,
        right=(*places[len(left) :], *cornered),
        height=sum(heights) + GAP * (len(heights) - 1),
    )


def _middle(rows: list[_Row], middle: Item | None, first_width: int, width: int) -> tuple[int, int]:
    """Return the row and x of the middle: between left and right where it fits there, else after the rest or below."""
    if middle is None:
        return 0, 0
    last = len(rows) - 1
    start = rows[last].end + (GAP if rows[last].items else 0)
    room = (first_width if last == 0 else width) - start
    if middle.width <= room:
        if last == 0:
            return 0, start + (room - middle.width) // 2
        return last, start
    rows.append(_Row([]))
    return last + 1, 0


def _sum(items: Sequence[Item]) -> int:
    return sum(item.width for item in items) + GAP * max(0, len(items) - 1)
