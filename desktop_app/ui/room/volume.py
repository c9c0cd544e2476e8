"""The volume: a loudspeaker and four bars. A slider to keyboard and screen reader, a mute button to the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
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
_LOWEST_BAR, _HIGHEST_BAR = 8, 20
_RADIUS = 6


class VolumeControl(QSlider):
    """0 to 100. `chosen` carries the per cent a hand or key asked for; `mute_pressed` that the loudspeaker was."""

    chosen = Signal(int)
    mute_pressed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._muted = False
        self._dragging = False
        self.setRange(0, 100)
        self.setSingleStep(STEP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.restyle)
        self.retranslate()

    def show_volume(self, percent: int, *, muted: bool) -> None:
        """Show how loud it is."""
        self._muted = muted
        self.setValue(percent)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        name = translate("Room", "Volume, sound off") if self._muted else translate("Room", "Volume")
        self.setAccessibleName(name)
        self.setToolTip(translate("Room", "{name} {percent} %").format(name=name, percent=self.value()))

    def restyle(self) -> None:
        """Measure again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the loudspeaker and its bars."""
        bars = self.theme.px(BARS * _BAR + (BARS - 1) * _BAR_GAP)
        return QSize(2 * _PAD + self.theme.px(20) + _GAP + bars, self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Louder and quieter by arrows; everything else is the room's."""
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
        self._dragging = True
        self._choose(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if self._dragging:
            self._choose(self._at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._dragging = False

    def _choose(self, percent: int) -> None:
        percent = max(0, min(100, percent))
        if percent != self.value() or self._muted:
            self.setValue(percent)
            self.chosen.emit(percent)
            self.update()

    def _bars_left(self) -> float:
        return _PAD + self.theme.px(20) + _GAP

    def _at(self, x: float) -> int:
        width = self.theme.px(BARS * _BAR + (BARS - 1) * _BAR_GAP)
        share = min(1.0, max(0.0, (x - self._bars_left()) / width))
        return round(share * 100 / STEP) * STEP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge, the loudspeaker and the bars."""
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
