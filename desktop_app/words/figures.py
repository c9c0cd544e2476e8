"""Dates, clock times, lengths, sizes and numbers as people read them: «2 december 2026», «31:20», «3 h 28 min».

The rules come from Qt's locale data (the same CLDR that everybody uses), for the language in use unless another is
named; documents name theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from desktop_app.words.translation import translate

_UNITS = ("kB", "MB", "GB", "TB")


def locale() -> QLocale:
    """Return the rules of the language in use."""
    return QLocale(translate("Words", "en_GB", "the name of the locale whose dates and numbers are used"))


def day(value: date, rules: QLocale | None = None) -> str:
    """Return «2 december 2026»."""
    return (rules or locale()).toString(_date(value), "d MMMM yyyy")


def weekday(value: date) -> str:
    """Return «onsdag 2 december»."""
    return locale().toString(_date(value), "dddd d MMMM")


def day_of_week(value: date) -> str:
    """Return «onsdag»."""
    return locale().toString(_date(value), "dddd")


def day_and_month(value: date) -> str:
    """Return «2 december»."""
    return locale().toString(_date(value), "d MMMM")


def short_day(value: date) -> str:
    """Return «18 nov»: for rows, without the year and without a full stop."""
    return locale().toString(_date(value), "d MMM").rstrip(".")


def clock(value: datetime) -> str:
    """Return the time of day, «14:52», in the time's own zone."""
    return f"{value:%H:%M}"


def quoted(text: str) -> str:
    """Return somebody's own words between the language's marks: «så», in English “so”."""
    return translate("Words", "“{text}”").replace("{text}", text)


def position(value: timedelta) -> str:
    """Return a place in a film or its length, «31:20» or «1:04:27»; whole seconds, never rounded up."""
    seconds = max(0, int(value.total_seconds()))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def length(value: timedelta) -> str:
    """Return «3 h 28 min», «2 h 03 min», «43 min», or «40 s» for less than a minute, which is not rounded up either."""
    seconds = max(0, int(value.total_seconds()))
    if seconds < 60:
        return translate("Words", "{seconds} s").format(seconds=seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return translate("Words", "{minutes} min").format(minutes=minutes)
    if not minutes:
        return translate("Words", "{hours} h").format(hours=hours)
    return translate("Words", "{hours} h {minutes} min").format(hours=hours, minutes=f"{minutes:02}")


def size(count: int) -> str:
    """Return a number of bytes in the largest unit that fits, «3,7 GB» (1 kB is 1,000 bytes, as sticks are sold)."""
    if count < 1000:
        return translate("Words", "%n byte(s)", None, count)
    power = next((n for n in range(1, len(_UNITS)) if count < 999.5 * 1000**n), len(_UNITS))
    amount = count / 1000**power
    return f"{decimal(amount, 1 if amount < 99.5 else 0)} {_UNITS[power - 1]}"


def decimal(value: float, digits: int = 1) -> str:
    """Return a number with the language's decimal sign, at most `digits` decimals: «3,7», «4»."""
    text = locale().toString(float(value), "f", digits)
    return text.rstrip("0").rstrip(".,") if digits else text


def version(given: int, here: int) -> str:
    """Return a hand-over's number: what its recipient knows it by, and the one it has here where that is another."""
    if given == here:
        return str(given)
    return translate("Words", "{given} (number {here} here)").format(given=given, here=here)


def listed(parts: Sequence[str]) -> str:
    """Return «a, b och c»."""
    if len(parts) < 2:
        return "".join(parts)
    return translate("Words", "{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])


def ranges(numbers: Sequence[int]) -> list[str]:
    """Return numbers in order with runs of three or more as one: ["1–5", "8"]."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [
        text for run in runs for text in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run])
    ]


def _date(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
