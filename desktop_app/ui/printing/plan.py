"""«Skriv ut» of a plan: a table for the notice board. It names the course and the days, no person."""

from __future__ import annotations

from PySide6.QtGui import QPagedPaintDevice

from desktop_app.ui.home.plan_model import MeetingLine, PlanShown
from desktop_app.ui.home.plan_words import minutes, rhythm_words, weekday_and_day, what_words
from desktop_app.ui.printing.sheet import Sheet
from desktop_app.words import translate


def draw_plan(device: QPagedPaintDevice, course: str, plan: PlanShown) -> int:
    """Draw the plan and return how many sheets it takes."""
    sheet = Sheet(device, lambda number: translate("Paper", "Sheet {number}").format(number=number))
    sheet.text(course, points=18, weight=700)
    sheet.space(2)
    sheet.text(rhythm_words(plan.wishes), points=12)
    sheet.space(6)
    for line in plan.lines:
        sheet.row(
            ((str(line.number), 0.07), (_when(line), 0.4), (_what(line), 0.53)),
            points=11,
        )
    sheet.finish()
    return sheet.number


def _when(line: MeetingLine) -> str:
    return f"{weekday_and_day(line.day)}\n{line.begins:%H:%M}–{line.ends:%H:%M}"


def _what(line: MeetingLine) -> str:
    titles = "\n".join(f"{part.number} {part.title}" for part in line.parts)
    film = translate("Plan", "{minutes} min of film").format(minutes=minutes(line.film_time))
    return "\n".join((what_words(line), titles, film)) if line.parts else what_words(line)
