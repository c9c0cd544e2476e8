"""Times and days as widgets write them; the rules are those of `desktop_app.words`."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate

from desktop_app.words.figures import length, locale, position
from desktop_app.words.figures import short_day as short_date

__all__ = ["clock_time", "full_date", "length", "locale", "position", "short_date"]


def clock_time(at: datetime | time) -> str:
    """Return 14:52."""
    return f"{at.hour:02}:{at.minute:02}"


def full_date(day: date) -> str:
    """Return onsdag 2 december 2026."""
    return locale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")
