"""Where the panel's controls stand."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.ui.room.arrange import Arrangement, Item, Place, arrange

UNHURRIED = settings(deadline=None)
"""The machine may be busy with other things."""

items = st.builds(Item, st.integers(20, 300), st.integers(20, 100))
WIDTHS = st.integers(300, 2000)


def everything(arrangement: Arrangement) -> list[Place]:
    middle = [arrangement.middle] if arrangement.middle else []
    return [*arrangement.left, *middle, *arrangement.right]


def overlap(a: Place, b: Place) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


@UNHURRIED
@given(st.lists(items, max_size=9), st.none() | items, st.lists(items, min_size=1, max_size=4), WIDTHS)
def test_nothing_overlaps_and_nothing_is_outside(
    left: list[Item], middle: Item | None, right: list[Item], width: int
) -> None:
    """At 200 per cent on a small laptop every control must still be seen whole and hit."""
    arrangement = arrange(left, middle, right, width)

    places = everything(arrangement)
    assert not any(overlap(a, b) for a, b in combinations(places, 2))
    assert all(place.x >= 0 and place.x + place.width <= width for place in places)
    assert all(place.y >= 0 and place.y + place.height <= arrangement.height for place in places)


@UNHURRIED
@given(st.lists(items, max_size=9), st.none() | items, st.lists(items, min_size=1, max_size=4), WIDTHS)
def test_the_last_to_the_right_keeps_its_corner(
    left: list[Item], middle: Item | None, right: list[Item], width: int
) -> None:
    """«Svart» is found without looking only if it never moves from its corner."""
    arrangement = arrange(left, middle, right, width)
    corner = arrangement.right[-1]

    assert corner.x + corner.width == width
    assert all(place.y < corner.y + corner.height for place in everything(arrangement))


def test_the_steps_stand_in_the_middle_of_what_is_left() -> None:
    """Mockup 15: between the film's controls and «Skriv svar»."""
    arrangement = arrange([Item(400, 48)], Item(200, 32), [Item(100, 40), Item(150, 48)], 1300)

    assert arrangement.height == 48
    assert arrangement.middle is not None
    assert arrangement.middle.x - 400 == 1300 - 258 - (arrangement.middle.x + 200)
