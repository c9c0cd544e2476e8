"""Times and days as they are written on the screen, in the language in use."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale

from desktop_app.words import translate


def locale() -> QLocale:
    """Return the locale of the texts: it follows the translation that is loaded, not the system."""
    return QLocale(translate("Widgets", "en", "the code of this language: sv in Swedish"))


def clock_time(at: datetime | time) -> str:
    """Return 14:52."""
    return f"{at.hour:02}:{at.minute:02}"


def position(at: timedelta) -> str:
    """Return a place in a film or its length: 9:56, 31:20, 1:04:27."""
    seconds = max(0, int(at.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def length(duration: timedelta) -> str:
    """Return a length in hours and minutes: 3 h 28 min, 43 min. Whole minutes, downwards as the course counts."""
    hours, minutes = divmod(int(duration.total_seconds()) // 60, 60)
    if hours:
        return translate("Widgets", "{hours} h {minutes:02} min").format(hours=hours, minutes=minutes)
    return minutes_text(duration)


def minutes_text(duration: timedelta) -> str:
    """Return a length in minutes, rounded: 11 min."""
    return translate("Widgets", "{minutes} min").format(minutes=round(duration.total_seconds() / 60))


def short_date(day: date) -> str:
    """Return 7 okt."""
    return locale().toString(QDate(day.year, day.month, day.day), "d MMM").rstrip(".")


def long_date(day: date) -> str:
    """Return onsdag 2 december."""
    return locale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def full_date(day: date) -> str:
    """Return onsdag 2 december 2026."""
    return locale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")
