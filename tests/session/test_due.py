"""Days in a group's own words: those that are plain are read, the others are left to people."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.session.due import day_in

AFTER = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2 dec", date(2026, 12, 2)),
        ("2 december", date(2026, 12, 2)),
        ("senast den 15 januari", date(2027, 1, 15)),
        ("den 2:e dec.", date(2026, 12, 2)),
        ("18 nov", date(2026, 11, 18)),
        ("17 nov", date(2027, 11, 17)),
        ("1 Mars 2028", date(2028, 3, 1)),
        ("2026-12-02", date(2026, 12, 2)),
        ("2/12", date(2026, 12, 2)),
        ("15/1 2028", date(2028, 1, 15)),
        ("v. 49", date(2026, 11, 30)),
        ("vecka 2", date(2027, 1, 11)),
        ("v 47", date(2026, 11, 16)),
        ("vecka 10 2028", date(2028, 3, 6)),
        ("onsdag 2 dec (2/12)", date(2026, 12, 2)),
        ("2 December", date(2026, 12, 2)),
        ("29 feb", None),
        ("30 feb", None),
        ("vecka 60", None),
        ("2026-13-01", None),
        ("i januari", None),
        ("snart", None),
        ("2 dec eller 9 dec", None),
        ("kl 14.30", None),
        ("dnr 12/3456", None),
        ("2 decimaler", None),
        ("", None),
    ],
)
def test_a_day_that_can_be_told(text: str, day: date | None) -> None:
    """A wrong day in a calendar is worse than none; the plain ways of writing one must all be read."""
    assert day_in(text, AFTER) == day
