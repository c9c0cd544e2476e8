"""The question in large type, as it stands before the group while they talk (mockup 08)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.course import Destination, Prompt
from desktop_app.ui.room.audience.card import Bars, Brush, GroupCard, Style
from desktop_app.ui.room.audience.scale import QUESTION, QUESTION_LINE, QUESTION_WIDEST, SMALL, SMALL_LINE
from desktop_app.ui.theme.tokens import GROUP_DARK, GroupTokens
from desktop_app.words import translate

_NUMBER = Style(SMALL, SMALL_LINE, 600, tabular=True)
_FOOTER = Style(SMALL, SMALL_LINE)
_HELP = Style(SMALL, SMALL_LINE)
_QUESTION = Style(QUESTION, QUESTION_LINE, 600)
_AROUND = 56
_BEFORE_HELP = 24
_SMALLER = 0.92
_SMALLEST = 8
"""Pixels. A question longer than any published one shrinks until it fits: it is never cut."""


class QuestionCard(GroupCard):
    """One question, its place among the others, and where the answers go."""

    def __init__(self, *, colours: GroupTokens = GROUP_DARK, parent: QWidget | None = None) -> None:
        super().__init__(colours=colours, parent=parent)
        self._prompt: Prompt | None = None
        self._number = self._total = 0
        self._place = self._destination = ""

    def show_question(self, prompt: Prompt, number: int, total: int) -> None:
        """Show a question, `number` of `total`; without a number where it stands alone."""
        self._prompt = prompt
        self._number, self._total = number, total
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        prompt = self._prompt
        if prompt is None:
            return
        self._destination = destination_words(prompt.destination)
        self._place = place_words(self._number, self._total)
        self.setAccessibleName(prompt.text)
        self.setAccessibleDescription(". ".join(p for p in (self._place, prompt.help, self._destination) if p))
        self.rearrange()

    def paint(self, brush: Brush) -> None:
        """Paint number and bars, the question, its help, and where the answers go."""
        prompt = self._prompt
        if prompt is None:
            return
        area, scale, colours = self.area, self.scale, self.colours
        top = area.top()
        if self._place:
            brush.text((self._place,), area.left(), top, _NUMBER, colours.accent)
            if self._total > 1:
                x = area.left() + self.lines_width(self._place, _NUMBER) + scale.space(42)
                middle = top + scale.text(SMALL_LINE) / 2
                brush.bars(x, middle, self._number, self._total, Bars(colours.accent, colours.text2))
        icon = "send" if prompt.destination is Destination.COUNTY else "people_team"
        self.paint_footer(brush, self._destination, _FOOTER, icon)
        top += scale.text(SMALL_LINE) + scale.space(_AROUND)
        bottom = area.bottom() - scale.text(SMALL_LINE) - scale.space(_AROUND)
        self._paint_question(brush, prompt, top, bottom)

    def _paint_question(self, brush: Brush, prompt: Prompt, top: float, bottom: float) -> None:
        scale, area = self.scale, self.area
        factor = 1.0
        while True:
            question = Style(_QUESTION.size * factor, _QUESTION.line * factor, _QUESTION.weight)
            smaller = min(1.0, factor * QUESTION / SMALL)
            help_style = Style(_HELP.size * smaller, _HELP.line * smaller)
            asked = self.lines(prompt.text, question, min(area.width(), scale.text(QUESTION_WIDEST)))
            helped = self.lines(prompt.help, help_style, area.width()) if prompt.help else ()
            height = scale.text(question.line) * len(asked) + scale.text(help_style.line) * len(helped)
            height += scale.space(_BEFORE_HELP) if helped else 0
            if height <= bottom - top or scale.text(question.size) <= _SMALLEST:
                break
            factor *= _SMALLER
        y = top + max(0.0, (bottom - top - height) / 2)
        y = brush.text(asked, area.left(), y, question, self.colours.text)
        brush.text(helped, area.left(), y + scale.space(_BEFORE_HELP), help_style, self.colours.text2)


def destination_words(destination: Destination) -> str:
    """Return where the answers to a question go."""
    if destination is Destination.COUNTY:
        return translate("Room", "The answers are sent to the county board")
    return translate("Room", "Stays in the group")


def place_words(number: int, total: int) -> str:
    """Return «Fråga 1 av 2», or nothing for a question that stands alone."""
    if number < 1 or total < 1:
        return ""
    return translate("Room", "Question {number} of {total}").format(number=number, total=total)
