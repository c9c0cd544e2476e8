"""A film's time: what has been shown, where chapters begin, where the plan says pause, and a knob to move.

A slider in seconds to keyboard and screen reader. The film is asked to move when the knob is let go or a key pressed;
while it is dragged, the knob stays where the hand is.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop_app.ui.widgets.progress import paint_track
from desktop_app.ui.widgets.when import position as position_text
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_HEIGHT = 32
_TRACK = 8
_KNOB = 20
_TRIANGLE = 12
STEP = timedelta(seconds=5)
JUMP = timedelta(minutes=1)


class Timeline(QSlider):
    """The film's track. `seek_requested` carries a timedelta."""

    seek_requested = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._position = self._duration = timedelta()
        self._chapters: tuple[timedelta, ...] = ()
        self._pauses: tuple[timedelta, ...] = ()
        self._dragged: timedelta | None = None
        self.setSingleStep(round(STEP.total_seconds()))
        self.setPageStep(round(JUMP.total_seconds()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring_radius", 10)
        theme.follow(self.restyle)
        self.retranslate()

    def set_duration(self, duration: timedelta) -> None:
        """Tell how long the film is."""
        self._duration = duration
        self.setRange(0, max(0, int(duration.total_seconds())))
        self._tell()

    def set_position(self, position: timedelta) -> None:
        """Tell where the film is. Not shown while the knob is held."""
        self._position = position
        if self._dragged is None:
            self.setValue(int(position.total_seconds()))
            self._tell()

    def set_chapters(self, starts: tuple[timedelta, ...]) -> None:
        """Show gaps where chapters begin."""
        self._chapters = tuple(start for start in starts if start > timedelta())
        self.update()

    def set_pause_points(self, points: tuple[timedelta, ...]) -> None:
        """Show a triangle above each planned pause."""
        self._pauses = points
        self.update()

    def position(self) -> timedelta:
        """Return where the knob stands."""
        return self._position if self._dragged is None else self._dragged

    def retranslate(self) -> None:
        """Take the words from the language in use."""
        self.setAccessibleName(translate("Widgets", "Place in the film"))
        self._tell()

    def restyle(self) -> None:
        """Measure again."""
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        words = translate("Widgets", "{position} of {duration}")
        self.setAccessibleDescription(
            words.format(position=position_text(self.position()), duration=position_text(self._duration))
        )
        self.update()

    def sizeHint(self) -> QSize:
        """32 high, as wide as there is room."""
        return QSize(320, self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Short where there is little room."""
        return QSize(120, self.theme.px(_HEIGHT))

    # moving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by 5 s, by a minute with Page keys or Ctrl, to the ends with Home and End."""
        jump = JUMP if event.modifiers() & Qt.KeyboardModifier.ControlModifier else STEP
        moves = {
            Qt.Key.Key_Left: -jump,
            Qt.Key.Key_Down: -jump,
            Qt.Key.Key_Right: jump,
            Qt.Key.Key_Up: jump,
            Qt.Key.Key_Home: -self._duration,
            Qt.Key.Key_End: self._duration,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            event.ignore()  # PageUp and PageDown are steps of the meeting, not of the film
            return
        self._seek(self._position + move)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob to the hand."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged = self._at(event.position().x())
            self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand; without a button down, tell what time lies under the pointer."""
        at = self._at(event.position().x())
        self.setToolTip(position_text(at))
        if self._dragged is not None:
            self._dragged = at
            self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask the film to come to where the knob was let go."""
        if event.button() is Qt.MouseButton.LeftButton and self._dragged is not None:
            at, self._dragged = self._dragged, None
            self._seek(at)

    def _seek(self, to: timedelta) -> None:
        to = min(max(to, timedelta()), self._duration)
        self.set_position(to)
        self.seek_requested.emit(to)

    # painting

    def _track(self) -> QRectF:
        top = (self.height() - _TRACK) / 2
        return QRectF(0.5, top + 0.5, self.width() - 1, _TRACK - 1)

    def _x(self, at: timedelta) -> float:
        track = self._track()
        share = at / self._duration if self._duration else 0.0
        return track.left() + min(1.0, max(0.0, share)) * track.width()

    def _at(self, x: float) -> timedelta:
        track = self._track()
        share = min(1.0, max(0.0, (x - track.left()) / max(1.0, track.width())))
        return timedelta(seconds=round(self._duration.total_seconds() * share))

    def knob(self) -> QRectF:
        """Return where the knob is painted."""
        radius = self.theme.px(_KNOB) / 2
        x = min(max(self._x(self.position()), radius), self.width() - radius)
        return QRectF(x - radius, self.height() / 2 - radius, 2 * radius, 2 * radius)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, gaps, triangles and knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        share = (self._x(self.position()) - track.left()) / max(1.0, track.width())
        paint_track(painter, track, share, self.theme)
        for chapter in self._chapters:
            x = round(self._x(chapter))
            painter.fillRect(QRectF(x - 1, track.top() - 0.5, 2, _TRACK), self.theme.color("bg"))
        self._paint_pauses(painter, track)
        knob = self.knob()
        held, over = self._dragged is not None, self.underMouse()
        ground = "surface3" if held else "surface2" if over else "surface"
        painter.setPen(QPen(self.theme.color("primary"), 2))
        painter.setBrush(self.theme.color(ground))
        painter.drawEllipse(knob.adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("primary"))
        dot = knob.width() / (2.5 if held else 3.3 if over else 5)
        painter.drawEllipse(knob.center(), dot, dot)

    def _paint_pauses(self, painter: QPainter, track: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("warning"))
        half, height = _TRIANGLE / 2, 8.0
        bottom = track.top() - 4
        for pause in self._pauses:
            x = min(max(self._x(pause), half), self.width() - half)
            painter.drawPolygon(
                QPolygonF([QPointF(x - half, bottom - height), QPointF(x + half, bottom - height), QPointF(x, bottom)])
            )
