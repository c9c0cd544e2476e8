"""«Skriv ut» of a meeting that is over: what was seen, each question's fate, what is to be done, what comes next.

It says how many were there, never who. The names in it are those the group wrote itself: who led, and who does what.
"""

from __future__ import annotations

from PySide6.QtGui import QPagedPaintDevice

from desktop_app.session.summary import Summary
from desktop_app.ui.printing.sheet import Sheet
from desktop_app.ui.room.console.summary_words import (
    about_films,
    about_next,
    coming_and_going,
    duties_in_words,
    fate_in_words,
    films_in_words,
    meeting_in_words,
    next_heading,
    next_in_words,
    time_in_words,
    what_is_left,
)
from desktop_app.words import quoted, translate, weekday

_SMALL, _BODY, _HEAD, _TITLE = 10, 11, 13, 18


def draw_summary(device: QPagedPaintDevice, summary: Summary) -> int:
    """Draw the summary and return how many sheets it takes."""
    sheet = Sheet(device, lambda number: translate("Paper", "Sheet {number}").format(number=number))
    day = f"{weekday(summary.started_at.date())} {summary.started_at.year}"
    sheet.text(summary.course, points=_TITLE, weight=700)
    which = meeting_in_words(summary.meeting, summary.planned_total)
    how_long, times = time_in_words(summary)
    when = f"{day} · {times} ({how_long})" if times else how_long
    sheet.text(f"{which} · {when}", points=_BODY)
    duties = duties_in_words(summary.duties)
    if duties:
        sheet.text(duties, points=_BODY)
    _tell(sheet, translate("Summary", "Seen"), _lines(films_in_words(summary.films), about_films(summary.films)))
    roles = ", ".join(f"{count.role} {count.people}" for count in summary.attendance if count.people and count.role)
    _tell(sheet, translate("Summary", "Present"), _lines(str(summary.people), roles, *coming_and_going(summary)))
    _questions(sheet, summary)
    _to_do(sheet, summary)
    _next(sheet, summary)
    sheet.finish()
    return sheet.number


def _lines(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _heading(sheet: Sheet, words: str) -> None:
    sheet.space(6)
    sheet.keep_together(20)
    sheet.text(words, points=_HEAD, weight=700)
    sheet.space(1)


def _tell(sheet: Sheet, heading: str, words: str) -> None:
    _heading(sheet, heading)
    sheet.text(words, points=_BODY)


def _questions(sheet: Sheet, summary: Summary) -> None:
    if not summary.questions:
        return
    _heading(sheet, translate("Summary", "Questions"))
    for question in summary.questions:
        fate = fate_in_words(question, moved_to=summary.coming.planned)
        sheet.row(((quoted(question.text), 0.68), (fate, 0.32)), points=_BODY)


def _to_do(sheet: Sheet, summary: Summary) -> None:
    if not summary.actions:
        return
    _heading(sheet, translate("Summary", "To do"))
    heads = (translate("Answer", "What"), translate("Answer", "Who"), translate("Answer", "When"))
    shares = (0.56, 0.22, 0.22)
    sheet.row(tuple(zip(heads, shares, strict=True)), points=_SMALL, weight=600)
    for action in summary.actions:
        cells = (action.what, action.who, action.when)
        sheet.row(tuple(zip(cells, shares, strict=True)), points=_BODY)


def _next(sheet: Sheet, summary: Summary) -> None:
    coming = summary.coming
    if not coming.is_nothing:
        _heading(sheet, next_heading(coming))
        words = (about_next(coming, summary.planned_total), *(words for _, words in next_in_words(coming)))
        sheet.text("\n".join(words), points=_BODY)
    sentence = what_is_left(summary)
    if sentence:
        sheet.space(4)
        sheet.text(sentence, points=_BODY)
