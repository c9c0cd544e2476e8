"""«Rast»: when the group begins again, and a ring with the minutes left that can be read in passing (mockup 10)."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPen

from desktop_app.ui.room.audience.card import Brush, Style
from desktop_app.ui.room.audience.scale import HEADING, HEADING_LINE, QUESTION, QUESTION_LINE, SMALL, SMALL_LINE
from desktop_app.ui.room.audience.timed_card import TimedCard
from desktop_app.ui.room.time_words import begin_words, time_left_words
from desktop_app.ui.widgets.when import clock_time
from desktop_app.words import translate

_HEADING = Style(HEADING, HEADING_LINE, 600)
_AGAIN = Style(QUESTION, QUESTION_LINE)
_DIGITS = Style(200, 220, 700, tabular=True)
_LEFT = Style(HEADING, HEADING_LINE, 700, tabular=True)
_UNDER = Style(SMALL, SMALL_LINE)
_CLOCK = Style(SMALL, SMALL_LINE, tabular=True)
_RING = 600
_UPRIGHT_RING = 0.4
"""Of the height."""
_ABOVE_MIDDLE = 0.25
"""How much of a ring under words stands in the upper half."""
_BAND = 40
_THIN = 4
_GAP = 48
_FULL = 16 * 360


class BreakCard(TimedCard):
    """The break, until it ends. After its end it says so, and waits for somebody to begin."""

    _until: datetime | None = None
    _length = timedelta()
    _now: datetime | None = None

    def show_break(self, until: datetime | None, length: timedelta) -> None:
        """Show a break until a time; without one it has not been said when it ends."""
        self._until, self._length = until, length
        self.count(on=True)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Room", "Break"))
        self._told = None
        self.look()

    def tell(self, now: datetime) -> object:
        """Take the time."""
        self._now = now
        words = (*self._again_words(), *self._left_words(), self._clock_words())
        self.setAccessibleDescription(" ".join(word for word in words if word))
        return words, round(self._share() * 120)

    def paint(self, brush: Brush) -> None:
        """Paint the heading, when the group begins again, the clock, and the ring."""
        area, scale, colours = self.area, self.scale, self.colours
        brush.text((translate("Room", "Break"),), area.left(), area.top(), _HEADING, colours.text)
        foot = area.bottom() - scale.text(SMALL_LINE)
        brush.text((self._clock_words(),), area.left(), foot, _CLOCK, colours.text2)
        again, at = self._again_words()
        left, low = area.width(), foot
        if self._until is not None:
            ring = self._ring()
            self._paint_ring(brush, ring)
            if scale.is_upright:
                low = ring.top()
            else:
                left = ring.left() - scale.space(_BAND / 2 + _GAP) - area.left()
        digits = self._fitting(at, left)
        height = scale.text(_AGAIN.line) + (scale.text(digits.line) if at else 0)
        top = area.top() + scale.text(_HEADING.line)
        y = top + max(0.0, (low - top - height) / 2)
        y = brush.text(self.lines(again, _AGAIN, left), area.left(), y, _AGAIN, colours.text2)
        if at:
            brush.text((at,), area.left(), y, digits, colours.accent)

    def _fitting(self, words: str, width: float) -> Style:
        """Return the digits as large as there is room for."""
        wide = max(1.0, self.lines_width(words, _DIGITS))
        high = self.scale.text(_DIGITS.line) / max(1.0, self.area.height() * 0.4)
        factor = min(1.0, width / wide, 1 / high)
        return Style(_DIGITS.size * factor, _DIGITS.line * factor, _DIGITS.weight, tabular=True)

    def _ring(self) -> QRectF:
        """Return where the ring stands: to the right, on a screen that stands upright under the words."""
        area, scale = self.area, self.scale
        band = scale.space(_BAND)
        across = min(scale.space(_RING), area.height() - band, area.width() / 2)
        place = QPointF(area.right() - across - band / 2, area.center().y() - across / 2)
        if scale.is_upright:
            across = min(area.width() - band, area.height() * _UPRIGHT_RING)
            place = QPointF(area.center().x() - across / 2, area.center().y() - across * _ABOVE_MIDDLE)
        return QRectF(place, QSizeF(across, across))

    def _paint_ring(self, brush: Brush, ring: QRectF) -> None:
        """Paint the ring and what stands in it."""
        scale, colours, painter = self.scale, self.colours, brush.painter
        band, across, middle = scale.space(_BAND), ring.width(), ring.center()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.text2), max(1.0, scale.space(_THIN))))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(colours.accent2), band, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        if self._share() > 0:
            painter.drawArc(ring, 90 * 16, -round(_FULL * self._share()))
        left, under = self._left_words()
        inner = (across - band) * 0.86
        factor = min(
            1.0,
            inner / max(1.0, self.lines_width(left, _LEFT)),
            inner / max(1.0, self.lines_width(under, _UNDER)),
            inner / (scale.text(_LEFT.line) + scale.text(_UNDER.line)),
        )
        y = middle.y() - factor * (scale.text(_LEFT.line) + scale.text(_UNDER.line)) / 2
        for words, plain, colour in ((left, _LEFT, colours.text), (under, _UNDER, colours.text2)):
            style = Style(plain.size * factor, plain.line * factor, plain.weight, tabular=plain.tabular)
            y = brush.text((words,), middle.x() - self.lines_width(words, style) / 2, y, style, colour)

    def _time_left(self) -> timedelta:
        if self._until is None or self._now is None:
            return timedelta()
        return max(timedelta(), self._until - self._now)

    def _share(self) -> float:
        """Return how much of the ring is lit."""
        return min(1.0, self._time_left() / self._length) if self._length > timedelta() else 0.0

    def _again_words(self) -> tuple[str, str]:
        if self._until is None:
            return translate("Room", "We begin again soon"), ""
        return translate("Room", "We begin again"), clock_time(self._until.astimezone())

    def _left_words(self) -> tuple[str, str]:
        if self._until is None:
            return "", ""
        if self._time_left() <= timedelta():
            return begin_words()
        return time_left_words(self._time_left()), translate("Room", "left")

    def _clock_words(self) -> str:
        now = clock_time(self._now.astimezone()) if self._now else ""
        return translate("Room", "The time is {time}").format(time=now)
