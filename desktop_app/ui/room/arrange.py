"""Where a panel's controls stand: in one row where there is room, else in as many as are needed, never overlapping.

Pure: knows sizes, not controls. The last of `right` keeps the bottom right corner whatever happens to the rest: «Svart»
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
    while len(corner) > 1 and _sum(corner) > width:
        corner.pop(0)
        moved += 1
    flow = [*left, *right[:moved]]
    rows = _filled(flow, width)
    room = width - _sum(corner) - (GAP if corner else 0)  # for what stands beside the corner
    beside = rows[-1].end + ((GAP if rows[-1].items else 0) + middle.width if middle is not None else 0)
    if beside > room:
        rows.append(_Row([]))
    middle_row = len(rows) - 1
    if middle is not None and rows[-1].end == 0 and middle.width > room:
        rows.append(_Row([]))
    heights = [row.height for row in rows]
    heights[-1] = max([heights[-1], *(item.height for item in corner)])
    if middle is not None:
        heights[middle_row] = max(heights[middle_row], middle.height)
    tops = [sum(heights[:i]) + GAP * i for i in range(len(heights))]

    def placed(item: Item, row: int, x: int) -> Place:
        return Place(x, tops[row] + (heights[row] - item.height) // 2, item.width, item.height)

    places = [placed(item, row, x) for row, filled in enumerate(rows) for item, x in filled.items]
    return Arrangement(
        left=tuple(places[: len(left)]),
        middle=placed(middle, middle_row, _middle(rows[middle_row], middle, room)) if middle is not None else None,
        right=(
            *places[len(left) :],
            *(placed(item, len(rows) - 1, x) for item, x in _from(corner, max(0, width - _sum(corner)))),
        ),
        height=sum(heights) + GAP * (len(heights) - 1),
    )


def _filled(items: Sequence[Item], width: int) -> list[_Row]:
    """Put as many items in each row as it holds."""
    rows = [_Row([])]
    for item in items:
        if not rows[-1].holds(item, width):
            rows.append(_Row([]))
        rows[-1].add(item)
    return rows


def _middle(row: _Row, middle: Item, room: int) -> int:
    """Return the middle's place in its row: between left and right, or first where nothing stands to its left."""
    if not row.items:
        return 0
    start = row.end + GAP
    return start + (room - start - middle.width) // 2


def _from(items: Sequence[Item], x: int) -> list[tuple[Item, int]]:
    """Return the items with their places, from this one on."""
    result: list[tuple[Item, int]] = []
    for item in items:
        result.append((item, x))
        x += item.width + GAP
    return result


def _sum(items: Sequence[Item]) -> int:
    return sum(item.width for item in items) + GAP * max(0, len(items) - 1)
