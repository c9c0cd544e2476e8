"""The volume: a loudspeaker and four bars. A slider to keyboard and screen reader, a mute button to the hand.

An arrow beside the bars opens the choice of where the sound goes, where there is one; Enter and the menu key do too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop_app.ui.widgets.touch import paint_hand, touched_line
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

BARS: Final = 4
STEP: Final = 5
_HEIGHT = 40
_PAD = 12
_GAP = 8
_BAR, _BAR_GAP = 8, 2
_ARROW, _ARROW_GAP = 16, 4
_LOWEST_BAR, _HIGHEST_BAR = 8, 20
_RADIUS = 6


class VolumeControl(QSlider):
    """0 to 100. `chosen` carries the per cent a hand or key asked for; `mute_pressed` that the loudspeaker was."""

    chosen = Signal(int)
    mute_pressed = Signal()
    way_wanted = Signal()
    """Where the sound goes is to be chosen."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._muted = False
        self._dragging = self._way_pressed = False
        self._offers_way = False
        self.setRange(0, 100)
        self.setSingleStep(STEP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.follow(self.restyle)
        self.retranslate()

    def show_volume(self, percent: int, *, muted: bool) -> None:
        """Show how loud it is."""
        self._muted = muted
        self.setValue(percent)
        self.retranslate()
        self.update()

    def offer_way(self) -> None:
        """Offer to choose where the sound goes, from now on."""
        if not self._offers_way:
            self._offers_way = True
            self.retranslate()
            self.updateGeometry()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        name = translate("Room", "Volume, sound off") if self._muted else translate("Room", "Volume")
        self.setAccessibleName(name)
        self.setToolTip(translate("Room", "{name} {percent} %").format(name=name, percent=self.value()))
        words = translate("Room", "Enter chooses where the sound goes") if self._offers_way else ""
        self.setAccessibleDescription(words)

    def restyle(self) -> None:
        """Measure again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the loudspeaker and its bars."""
        arrow = _ARROW_GAP + self.theme.px(_ARROW) if self._offers_way else 0
        return QSize(2 * _PAD + self.theme.px(20) + _GAP + self._bars_width() + arrow, self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Louder and quieter by arrows, where it goes by Enter; everything else is the room's."""
        if self._offers_way and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.way_wanted.emit()
            return
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self._choose(self.value() + step * STEP)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Louder and quieter by the wheel."""
        self._choose(self.value() + (STEP if event.angleDelta().y() > 0 else -STEP))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Silence by the loudspeaker, choose by the bars."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.position().x() < self._bars_left():
            self.mute_pressed.emit()
            return
        if self._is_at_arrow(event.position().x()):
            self._way_pressed = True
            return
        self._dragging = True
        self._choose(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if self._dragging:
            self._choose(self._at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; over the arrow it opens what the press began."""
        self._dragging = False
        pressed, self._way_pressed = self._way_pressed, False
        if pressed and self._is_at_arrow(event.position().x()):
            self.way_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose where the sound goes, by the menu key or a right press."""
        if self._offers_way:
            self.way_wanted.emit()
        else:
            super().contextMenuEvent(event)

    def _choose(self, percent: int) -> None:
        percent = max(0, min(100, percent))
        if percent != self.value() or self._muted:
            self.setValue(percent)
            self.chosen.emit(percent)
            self.update()

    def _bars_left(self) -> float:
        return _PAD + self.theme.px(20) + _GAP

    def _bars_width(self) -> int:
        return self.theme.px(BARS * _BAR + (BARS - 1) * _BAR_GAP)

    def _is_at_arrow(self, x: float) -> bool:
        return self._offers_way and x >= self._bars_left() + self._bars_width() + _ARROW_GAP / 2

    def _at(self, x: float) -> int:
        share = min(1.0, max(0.0, (x - self._bars_left()) / self._bars_width()))
        return round(share * 100 / STEP) * STEP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge, the loudspeaker, the bars and perhaps the arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("border"), 1))
        painter.setBrush(self.theme.color("surface2" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        line = touched_line(over=self.underMouse(), down=self._dragging)
        paint_hand(painter, self.theme, QRectF(self.rect()), line, "text", radius=_RADIUS)
        side = self.theme.px(20)
        name = "speaker_mute" if self._muted or self.value() == 0 else "speaker_2"
        pixmap = self.theme.pixmap(name, "text", 20, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF(_PAD, round((self.height() - side) / 2)), pixmap)
        self._paint_bars(painter)
        if self._offers_way:
            size = self.theme.px(_ARROW)
            arrow = self.theme.pixmap("chevron_up", "text2", _ARROW, ratio=self.devicePixelRatioF())
            left = self._bars_left() + self._bars_width() + _ARROW_GAP
            painter.drawPixmap(QPointF(left, round((self.height() - size) / 2)), arrow)

    def _paint_bars(self, painter: QPainter) -> None:
        px = self.theme.px
        bottom = (self.height() + px(_HIGHEST_BAR)) / 2
        lit = 0 if self._muted else self.value() / 100 * BARS
        for bar in range(BARS):
            high = px(_LOWEST_BAR + (_HIGHEST_BAR - _LOWEST_BAR) * bar / (BARS - 1))
            left = self._bars_left() + bar * px(_BAR + _BAR_GAP)
            area = QRectF(left + 0.5, bottom - high + 0.5, px(_BAR) - 1, high - 1)
            painter.setPen(QPen(self.theme.color("text2"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 1, 1)
            filled = min(1.0, max(0.0, lit - bar))
            if filled:
                shown = QRectF(
                    area.left(), area.bottom() - area.height() * filled, area.width(), area.height() * filled
                )
                painter.fillRect(shown, self.theme.color("text2"))
