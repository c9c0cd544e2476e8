"""A meeting as one bar in scale: start, films, questions, finish, and a line at the promised end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.ui.home.new_session_model import FINISH, START, MeetingTime
from desktop_app.words import clock, translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_LABELS = 20
_BAR = 32
_GAP = 2


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    length: timedelta
    film: bool = False


class MeetingBar(QLabel):
    """60 high. Its text to a screen reader is the sentence that the picture says."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._time: MeetingTime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_time(self, time: MeetingTime) -> None:
        """Show this meeting."""
        self._time = time
        words = translate("Home", "Starts {start}, is to end {planned}, ends {end}").format(
            start=clock(time.start), planned=clock(time.planned_end), end=clock(time.end)
        )
        parts = [f"{part.text}: {_minutes(part.length)}" for part in self._parts()]
        self.setAccessibleName(". ".join((words, ", ".join(parts))))
        self.setToolTip(self.accessibleName())
        self.update()

    def _parts(self) -> list[_Part]:
        time = self._time
        if time is None:
            return []
        parts = [_Part(translate("Home", "Beginning"), START)]
        if time.films:
            text = translate("Home", "Film {minutes}").format(minutes=_minutes(time.films))
            parts.append(_Part(text, time.films, film=True))
        if time.questions:
            text = translate("Home", "Questions {minutes}").format(minutes=_minutes(time.questions))
            parts.append(_Part(text, time.questions))
        if time.talk:
            text = translate("Home", "Talk {minutes}").format(minutes=_minutes(time.talk))
            parts.append(_Part(text, time.talk))
        if time.breaks:
            text = translate("Home", "Break {minutes}").format(minutes=_minutes(time.breaks))
            parts.append(_Part(text, time.breaks))
        parts.append(_Part(translate("Home", "Finish"), FINISH))
        return parts

    def sizeHint(self) -> QSize:
        """Return room for times above and the bar below."""
        return QSize(400, self.theme.px(_LABELS) + 4 + self.theme.px(_BAR) + 4)

    def minimumSizeHint(self) -> QSize:
        """Short where there is little room."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint times, parts and the line."""
        time = self._time
        if time is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = max(time.end, time.planned_end) - time.start
        scale = (self.width() - self.theme.px(20)) / max(1.0, whole.total_seconds())
        top = self.theme.px(_LABELS) + 4
        self._paint_parts(painter, time, top, scale)
        self._paint_times(painter, time, scale)

    def _x(self, time: MeetingTime, at: datetime, scale: float) -> float:
        return (at - time.start).total_seconds() * scale

    def _paint_parts(self, painter: QPainter, time: MeetingTime, top: int, scale: float) -> None:
        line = self._x(time, time.planned_end, scale)
        at = time.start
        for part in self._parts():
            left, right = self._x(time, at, scale), self._x(time, at + part.length, scale) - _GAP
            at += part.length
            area = QRectF(left + 0.5, top + 0.5, max(2.0, right - left - 1), self.theme.px(_BAR) - 1)
            late = left >= line - 1
            shape = QPainterPath()
            shape.addRoundedRect(area, 4, 4)
            painter.fillPath(shape, self.theme.color("primary_tint" if part.film else "surface2"))
            if right > line:
                painter.save()
                painter.setClipRect(QRectF(max(left, line), top, right - left + 1, self.theme.px(_BAR)))
                painter.fillPath(shape, self.theme.color("warning_tint"))
                painter.restore()
            edge = "warning" if late else "primary" if part.film else "border"
            painter.setPen(QPen(self.theme.color(edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
            self._paint_words(painter, area, part, "warning" if late else "primary" if part.film else "text")

    def _paint_words(self, painter: QPainter, area: QRectF, part: _Part, colour: str) -> None:
        font = self.theme.font(14, 600, tabular=True)
        room = area.adjusted(8, 0, -4, 0)
        if QFontMetricsF(font).horizontalAdvance(part.text) > room.width():
            return  # the whole is the tip
        painter.setFont(font)
        painter.setPen(self.theme.color(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, part.text)

    def _paint_times(self, painter: QPainter, time: MeetingTime, scale: float) -> None:
        height = self.theme.px(_LABELS)
        line = self._x(time, time.planned_end, scale)
        plain, strong = self.theme.font(14, tabular=True), self.theme.font(14, 600, tabular=True)
        painter.setFont(plain)
        painter.setPen(self.theme.color("text2"))
        first = QFontMetricsF(plain).horizontalAdvance(clock(time.start))
        painter.drawText(QRectF(0, 0, first + 2, height), Qt.AlignmentFlag.AlignVCenter, clock(time.start))
        painter.setFont(strong)
        width = QFontMetricsF(strong).horizontalAdvance("00:00")
        if time.late:
            right = self._x(time, time.end, scale)
            if right - line > width + 8:
                painter.setPen(self.theme.color("warning"))
                area = QRectF(right - width, 0, width + 2, height)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, clock(time.end))
        if line - width - 4 > first + 8:
            painter.setPen(self.theme.color("text"))
            area = QRectF(line - width - 4, 0, width + 2, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, clock(time.planned_end))
        painter.setPen(QPen(self.theme.color("text"), 2))
        painter.drawLine(QPointF(line, 2), QPointF(line, self.height()))


def _minutes(length: timedelta) -> str:
    return translate("Home", "{minutes} min").format(minutes=round(length.total_seconds() / 60))
