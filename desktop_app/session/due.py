"""The day that a group's own words mean: «2 dec», «senast 15/1», «2026-12-02», «v. 49». Pure.

Words that leave a choice («snart», «i januari») mean no day: a wrong one in a calendar is worse than none.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_NAMES = """
    januari january jan|februari february feb|mars march mar|april apr|maj may|juni june jun|juli july jul
    |augusti august aug|september sept sep|oktober october okt oct|november nov|december dec
"""
_MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), start=1) for name in names.split()}
"""Each month in Swedish and English, whole and short."""
_ISO = re.compile(r"(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)")
_NAMED = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?::?e|:?a)?\.?\s+({'|'.join(_MONTHS)})\.?(?:\s+(20\d\d))?(?!\w)", re.IGNORECASE
)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:[ /-](20\d\d))?(?![\d/])")
_WEEK = re.compile(r"(?<!\w)v(?:\.|ecka|eckan)?\s*(\d{1,2})(?:\s+(20\d\d))?(?![\w/])", re.IGNORECASE)


def day_in(text: str, after: date) -> date | None:
    """Return the one day that the words mean; without a year it is the next such day from `after` on.

    A week means its Monday. None where they mean none, or several.
    """
    days = {day for day in (*_iso(text), *_named(text, after), *_slashed(text, after), *_weeks(text, after)) if day}
    return days.pop() if len(days) == 1 else None


def _iso(text: str) -> list[date | None]:
    return [_day(int(year), int(month), int(day)) for year, month, day in _ISO.findall(text)]


def _named(text: str, after: date) -> list[date | None]:
    return [_coming(year, _MONTHS[month.lower()], int(day), after) for day, month, year in _NAMED.findall(text)]


def _slashed(text: str, after: date) -> list[date | None]:
    return [_coming(year, int(month), int(day), after) for day, month, year in _SLASHED.findall(text)]


def _weeks(text: str, after: date) -> list[date | None]:
    return [_monday(year, int(week), after) for week, year in _WEEK.findall(text)]


def _coming(year: str, month: int, day: int, after: date) -> date | None:
    if year:
        return _day(int(year), month, day)
    this = _day(after.year, month, day)
    return this if this is not None and this >= after else _day(after.year + 1, month, day)


def _monday(year: str, week: int, after: date) -> date | None:
    if year:
        return _week(int(year), week)
    this = _week(after.isocalendar().year, week)
    # The week that goes on is still this one: its Monday may have been.
    going_on = this is not None and this + timedelta(days=6) >= after
    return this if going_on else _week(after.isocalendar().year + 1, week)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _week(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
