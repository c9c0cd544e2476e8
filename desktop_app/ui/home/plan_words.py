"""How a plan is told: on the screen, in the calendar, on paper and in a new meeting."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.plan import Rhythm
from desktop_app.ui.home.figures import number_word
from desktop_app.words import position, translate
from desktop_app.words.figures import day as full_day
from desktop_app.words.figures import locale

if TYPE_CHECKING:
    from desktop_app.ui.home.plan_model import MeetingLine, PartLine, PlanShown, PlanWishes


def part_words(part: PartLine) -> str:
    """Return «Film 3 från 11:00 till 48:00», without what goes without saying."""
    starts, ends = part.start > timedelta(), part.end < part.duration
    if starts and ends:
        words = translate("Plan", "Film {number} from {start} to {end}")
    elif starts:
        words = translate("Plan", "Film {number} from {start}")
    elif ends:
        words = translate("Plan", "Film {number} to {end}")
    else:
        words = translate("Plan", "Film {number}")
    return words.format(number=part.number, start=position(part.start), end=position(part.end))


def what_words(line: MeetingLine) -> str:
    """Return what a meeting holds, «Film 1 · Film 2 till 26:00»."""
    parts = [part_words(part) for part in line.parts]
    if line.feedback:
        parts.append(translate("Plan", "The questions of step 2"))
    return " · ".join(parts)


def minutes(length: timedelta) -> int:
    """Return a length in whole minutes."""
    return round(length / timedelta(minutes=1))


def weekday(day: date) -> str:
    """Return «onsdag»."""
    return locale().dayName(day.isoweekday())


def weekday_and_day(day: date) -> str:
    """Return «onsdag 2 december 2026»."""
    return f"{weekday(day)} {full_day(day)}"


def rhythm_words(wishes: PlanWishes) -> str:
    """Return «60 min varannan onsdag kl. 14:00»."""
    words = {
        Rhythm.WEEKLY: translate("Plan", "{minutes} min every {weekday} at {time}"),
        Rhythm.FORTNIGHTLY: translate("Plan", "{minutes} min every other {weekday} at {time}"),
        Rhythm.MONTHLY: translate("Plan", "{minutes} min one {weekday} a month at {time}"),
    }
    return words[wishes.rhythm].format(
        minutes=minutes(wishes.slot), weekday=weekday(wishes.first), time=f"{wishes.at:%H:%M}"
    )


def sum_words(plan: PlanShown) -> str:
    """Return the plan in a sentence: how many meetings, from when to when."""
    if not plan.lines:
        return translate("Plan", "You have seen all the films.")
    count = len(plan.lines)
    words = translate("Plan", "%n meeting(s), {first} to {last}.", None, count)
    return words.replace("{count}", number_word(count)).format(
        first=full_day(plan.lines[0].day), last=full_day(plan.lines[-1].day)
    )
