"""«Skriv ut frågorna»: the questions with lines to write on, for whoever would rather write by hand.

What is written comes back as «Svar från papper», with the day that stands on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPagedPaintDevice

from desktop_app.domain.course import Course, Prompt, PromptKind
from desktop_app.ui.printing.sheet import LINE_MM, Sheet
from desktop_app.words import translate
from desktop_app.words.translation import QT_TRANSLATE_NOOP

LINES = {PromptKind.TEXT: 6, PromptKind.LIST: 6, PromptKind.ACTIONS: 6, PromptKind.ACTOR_MAP: 8}
"""How many lines there are to write on. Other kinds have something to tick or one line."""

_COLUMNS = {
    PromptKind.ACTIONS: (
        (QT_TRANSLATE_NOOP("Paper", "What"), 0.56),
        (QT_TRANSLATE_NOOP("Paper", "Who"), 0.22),
        (QT_TRANSLATE_NOOP("Paper", "When"), 0.22),
    ),
    PromptKind.ACTOR_MAP: (
        (QT_TRANSLATE_NOOP("Paper", "Actor"), 0.22),
        (QT_TRANSLATE_NOOP("Paper", "Measure"), 0.34),
        (QT_TRANSLATE_NOOP("Paper", "Have, lack or do not know"), 0.22),
        (QT_TRANSLATE_NOOP("Paper", "Who follows it up, and when"), 0.22),
    ),
}
"""Heads of the columns to write in, with their shares of the width."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A part of the sheet: its heading and its questions."""

    heading: str
    prompts: tuple[Prompt, ...]


def asked_in(course: Course) -> tuple[Asked, ...]:
    """Return all the questions of a course: before the films, after each film, and step 2."""
    parts = [Asked(translate("Paper", "To begin with"), tuple(course.prompt(one) for one in course.opening))]
    for lecture in course.lectures:
        heading = translate("Paper", "Film {number}: {title}").format(number=lecture.number, title=lecture.name)
        stops = (point.prompt for point in lecture.pause_points if point.prompt)
        parts.append(Asked(heading, tuple(course.prompt(one) for one in dict.fromkeys((*stops, *lecture.prompts)))))
    if course.feedback is not None:
        parts.append(Asked(course.feedback.title, tuple(course.prompt(one) for one in course.feedback.prompts)))
    return tuple(part for part in parts if part.prompts)


def draw_questions(device: QPagedPaintDevice, course: Course, parts: tuple[Asked, ...]) -> int:
    """Draw the questions and return how many sheets they take."""
    foot = translate("Paper", "Write nothing that can be linked to a person.")
    which = translate("Paper", "Sheet {number}")
    sheet = Sheet(device, lambda number: f"{foot}   {which.format(number=number)} · {course.name}")
    sheet.text(course.title, points=18, weight=700)
    sheet.space(2)
    sheet.text(
        translate(
            "Paper",
            "Talk together and write what you agree on. Write about how you work, not about persons: no names, "
            "personal identity numbers, addresses or case numbers.",
        ),
        points=11,
    )
    sheet.space(5)
    sheet.text(translate("Paper", "Day: ____________________     Unit: ______________________________"), points=12)
    for part in parts:
        sheet.space(8)
        for number, prompt in enumerate(part.prompts, 1):
            _draw(sheet, part.heading if number == 1 else "", number, prompt)
    sheet.finish()
    return sheet.number


def _draw(sheet: Sheet, heading: str, number: int, prompt: Prompt) -> None:
    """Draw one question; it and its lines are not parted."""
    text = f"{number}. {prompt.text}"
    sheet.keep_together(_height(sheet, heading, text, prompt))
    if heading:
        sheet.text(heading, points=12, weight=600, grey=True)
        sheet.space(2)
    sheet.text(text, points=14, weight=600)
    if prompt.help:
        sheet.space(1)
        sheet.text(prompt.help, points=11, grey=True)
    sheet.space(2)
    _draw_answer(sheet, prompt)
    sheet.space(3)
    sheet.text(_left_out(), points=10, grey=True)
    sheet.space(7)


def _height(sheet: Sheet, heading: str, text: str, prompt: Prompt) -> float:
    """Return how high all that `_draw` draws of a question is, in millimetres, without the room below it."""
    line = sheet.height_of("A", points=12, weight=600)
    head = line + 2 if heading else 0.0
    asked = sheet.height_of(text, points=14, weight=600) + 2
    if prompt.help:
        asked += sheet.height_of(prompt.help, points=11) + 1
    ticks = 3 + sheet.height_of(_left_out(), points=10)
    return head + asked + _answer_height(sheet, prompt, line) + ticks


def _answer_height(sheet: Sheet, prompt: Prompt, line: float) -> float:
    if prompt.kind in {PromptKind.CHOICE, PromptKind.MULTIPLE_CHOICE}:
        choices = (sheet.height_of(_to_tick(choice.text), points=12, indent_mm=4) for choice in prompt.choices)
        return sum(height + 1.5 for height in choices)
    if prompt.kind is PromptKind.SCALE and prompt.scale is not None:
        return 2 * line
    heads = 2 * line if prompt.kind in _COLUMNS else 0.0
    return heads + LINES.get(prompt.kind, 1) * LINE_MM


def _draw_answer(sheet: Sheet, prompt: Prompt) -> None:
    if prompt.kind in {PromptKind.CHOICE, PromptKind.MULTIPLE_CHOICE}:
        for choice in prompt.choices:
            sheet.text(_to_tick(choice.text), points=12, indent_mm=4)
            sheet.space(1.5)
    elif prompt.kind is PromptKind.SCALE and prompt.scale is not None:
        scale = prompt.scale
        steps = "        ".join(_to_tick(str(n)) for n in range(scale.lowest, scale.highest + 1))
        ends = [
            f"{n} = {label}"
            for n, label in ((scale.lowest, scale.lowest_label), (scale.highest, scale.highest_label))
            if label
        ]
        sheet.text(steps, points=12, indent_mm=4)
        if ends:
            sheet.text(", ".join(ends), points=10, indent_mm=4, grey=True)
    elif prompt.kind in _COLUMNS:
        columns = _COLUMNS[prompt.kind]
        sheet.row(tuple((translate("Paper", name), share) for name, share in columns), points=10)
        sheet.lines(LINES[prompt.kind], tuple(share for _, share in columns))
    else:
        sheet.lines(LINES.get(prompt.kind, 1))


def _to_tick(text: str) -> str:
    return f"[  ]  {text}"


def _left_out() -> str:
    return translate("Paper", "☐ We had no time   ☐ Not relevant   ☐ We would rather not answer").replace("☐", "[  ]")
