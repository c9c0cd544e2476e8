"""How the group talks now, with the question still on the wall and the time that is left (mockup 09).

The timer never cuts anybody off: at its end it says «Tiden är ute», in words and colour, without a sound.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Final

from desktop_app.domain.course import Prompt
from desktop_app.domain.steps import Method
from desktop_app.ui.room.audience.card import Bars, Brush, Style, baseline_of
from desktop_app.ui.room.audience.scale import (
    HEADING,
    HEADING_LINE,
    QUESTION,
    QUESTION_LINE,
    QUESTION_WIDEST,
    SMALL,
    SMALL_LINE,
)
from desktop_app.ui.room.audience.timed_card import TimedCard
from desktop_app.ui.room.time_words import MINUTE, time_left_words, whole_minutes
from desktop_app.words import translate

_HEADING = Style(HEADING, HEADING_LINE, 600)
_QUESTION = Style(QUESTION, QUESTION_LINE, 500)
_DIGITS = Style(200, 200, 700, word_gap=-32)
_OVER = Style(120, 150, 700)
_OF = Style(SMALL, SMALL_LINE, tabular=True)
_UNDER_HEADING = 16
_OVER_DIGITS = 32
_BAR = 32
_GAP = 16
_OVER_BARS = 48
_BESIDE_DIGITS = 48
_SMALLER = 0.92
_SMALLEST = 8
UNITS: Final = tuple(timedelta(seconds=s) for s in (30, 60, 120, 300, 600, 1800))
MOST_BARS: Final = 12


@dataclass(frozen=True, slots=True)
class Timer:
    """When the talk is meant to be over, and how long the whole of it is."""

    ends: datetime
    length: timedelta


class TalkCard(TimedCard):
    """One question and how it is talked about, with a timer or without."""

    _method: Method | None = None
    _prompt: Prompt | None = None
    _timer: Timer | None = None
    _left = timedelta()
    _words = ""

    def show_talk(self, method: Method | None, prompt: Prompt | None, timer: Timer | None) -> None:
        """Show this; without a timer the question has the wall to itself."""
        self._method, self._prompt, self._timer = method, prompt, timer
        self.count(on=timer is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        asked = self._prompt.text if self._prompt else ""
        heading = method_words(self._method)
        self.setAccessibleName(heading or asked)
        self._told = None
        self.look()
        self.setAccessibleDescription(". ".join(part for part in (asked if heading else "", self._words) if part))

    def tell(self, now: datetime) -> object:
        """Take the time that is left."""
        if self._timer is None:
            self._words = ""
            return None
        self._left = self._timer.ends - now
        over = self._left <= timedelta()
        self._words = translate("Room", "Time is up") if over else time_left_words(self._left)
        lit, bars = lit_bars(self._left, self._timer.length)
        return self._words, lit, bars

    def paint(self, brush: Brush) -> None:
        """Paint heading, question, the time that is left, and its bars."""
        area, scale, colours = self.area, self.scale, self.colours
        y = area.top()
        heading = method_words(self._method)
        if heading:
            y = brush.text(self.lines(heading, _HEADING, area.width()), area.left(), y, _HEADING, colours.text)
            y += scale.space(_UNDER_HEADING)
        bottom = self._paint_timer(brush, self._timer) if self._timer is not None else area.bottom()
        self._paint_question(brush, y, bottom)

    def _paint_timer(self, brush: Brush, timer: Timer) -> float:
        """Paint the timer at the foot; return where it begins."""
        area, scale, colours = self.area, self.scale, self.colours
        lit, bars = lit_bars(self._left, timer.length)
        height, gap = scale.space(_BAR), scale.space(_GAP)
        width = (area.width() - gap * (bars - 1)) / bars / scale.unit
        middle = area.bottom() - height / 2
        brush.bars(area.left(), middle, lit, bars, Bars(colours.accent2, colours.text2, width, _BAR))
        over = self._left <= timedelta()
        style = _OVER if over else self._digits()
        top = middle - height / 2 - scale.space(_OVER_BARS) - scale.text(style.line)
        brush.text((self._words,), area.left(), top, style, colours.accent)
        if not over:
            of = left_of_words(self._left, timer.length)
            x = area.left() + self.lines_width(self._words, style) + scale.space(_BESIDE_DIGITS)
            base = top + baseline_of(style, scale)
            brush.text((of,), x, base - baseline_of(_OF, scale), _OF, colours.text2)
        return top - scale.space(_OVER_DIGITS)

    def _digits(self) -> Style:
        """Return the digits' style: a low window keeps them from taking the question's place."""
        most = self.area.height() * 0.3
        factor = min(1.0, most / max(1.0, self.scale.text(_DIGITS.line)))
        return replace(
            _DIGITS, size=_DIGITS.size * factor, line=_DIGITS.line * factor, word_gap=_DIGITS.word_gap * factor
        )

    def _paint_question(self, brush: Brush, top: float, bottom: float) -> None:
        if self._prompt is None:
            return
        scale, area, style = self.scale, self.area, _QUESTION
        widest = min(area.width(), scale.text(QUESTION_WIDEST))
        while True:
            asked = self.lines(self._prompt.text, style, widest)
            if scale.text(style.line) * len(asked) <= bottom - top or scale.text(style.size) <= _SMALLEST:
                break
            style = Style(style.size * _SMALLER, style.line * _SMALLER, style.weight)
        brush.text(asked, area.left(), top, style, self.colours.text)


def method_words(method: Method | None) -> str:
    """Return what the wall says of a way to talk; nothing where none is chosen."""
    return {
        None: "",
        Method.ALONE: translate("Room", "Think for yourself"),
        Method.PAIRS: translate("Room", "Talk two and two"),
        Method.ALL: translate("Room", "Talk all together"),
    }[method]


def left_of_words(left: timedelta, length: timedelta) -> str:
    """Return what stands beside the time left: «kvar av 3» minutes, and beside seconds «kvar av 3 min»."""
    whole = time_left_words(length) if left < MINUTE else whole_minutes(length)
    return translate("Room", "left of {minutes}").format(minutes=whole)


def lit_bars(left: timedelta, length: timedelta) -> tuple[int, int]:
    """Return how many bars are lit and how many there are: one for each half minute of a short talk."""
    unit = next((unit for unit in UNITS if length <= unit * MOST_BARS), UNITS[-1])
    bars = max(1, min(MOST_BARS, ceil(length / unit)))
    return max(0, min(bars, ceil(left / unit))), bars
