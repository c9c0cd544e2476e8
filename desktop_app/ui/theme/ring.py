"""The focus ring: 2 px of colour, 2 px outside whatever has the keyboard, in every window.

Qt's own `QFocusFrame` follows the control, also through scrolling; a `QProxyStyle` paints it. The style is given to the
frame alone: around the whole program it would call Python for every measure of every control.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

GAP = 2
WIDTH = 2
MARGIN = GAP + WIDTH
ROW_MARGIN = -3
"""A row fills its card from edge to edge: its ring lies inside."""
RADIUS = "ring_radius"
"""Property of a widget: the radius of its own corners, where they are not a control's 6."""
INSIDE = "ring_inside"
"""Property of a widget: the ring lies inside it, as on a row."""
NONE = "ring_none"
"""Property of a widget: no ring. It fills the window and is no control, as the film."""


class RingStyle(QProxyStyle):
    """Paints the ring. Everything else is Fusion's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Say how far outside the control the ring reaches."""
        if metric in {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}:
            return ROW_MARGIN if _is_inside(widget) else MARGIN
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        """Lay the ring above its control, so that it is a child of the scrolled area and is cut off with it."""
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint is QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, data)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the ring."""
        if element is not QStyle.ControlElement.CE_FocusFrame:
            super().drawControl(element, option, painter, widget)
            return
        target = widget.widget() if isinstance(widget, QFocusFrame) else None
        own = target.property(RADIUS) if target is not None else None
        radius = float(own if own is not None else 6) + (ROW_MARGIN if _is_inside(widget) else MARGIN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(_theme_of(target, self._theme).tokens.focus), WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = WIDTH / 2
        area = QRectF(option.rect).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(area, max(2.0, radius - half), max(2.0, radius - half))
        painter.restore()


class FocusRing(QObject):
    """Moves the ring to whatever has the keyboard."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(app)
        self._style = RingStyle(theme)
        self._style.setParent(self)
        self._frame: QFocusFrame | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(lambda: self._follow(app.focusWidget()))
        app.focusChanged.connect(self._moved)
        theme.changed.connect(self._repaint)
        self._follow(app.focusWidget())

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Follow in the next turn: a page that comes moves the focus more than once, at a millisecond each (P8)."""
        if now is None:
            self._follow(None)  # at once: what it stood around may be on its way out
        else:
            self._turn.start()

    def _follow(self, now: QWidget | None) -> None:
        target = _shown_for(now)
        if target is None:
            if self._frame is not None and isValid(self._frame):
                self._frame.setWidget(cast("QWidget", None))
            return
        if self._frame is None or not isValid(self._frame):  # it goes with the window it last stood in
            self._frame = QFocusFrame()
            self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._frame.setStyle(self._style)
        self._frame.setWidget(target)
        # Qt hides it around what is scrolled away, and leaves it so when that comes into view.
        if self._frame.isHidden() and self._frame.parentWidget() is not None:  # without one it would be a window
            self._frame.show()
            self._frame.raise_()

    def _repaint(self) -> None:
        if self._frame is not None and isValid(self._frame):
            self._frame.update()


def _shown_for(widget: QWidget | None) -> QWidget | None:
    """Return what the ring goes around: the control, or the whole of which it is the part that takes the keys."""
    if widget is None or not isValid(widget) or widget.isWindow() or widget.property(NONE):
        return None
    whole = widget.property("ring_around")
    return whole if isinstance(whole, QWidget) else widget


def _is_inside(widget: QWidget | None) -> bool:
    target = widget.widget() if isinstance(widget, QFocusFrame) else None
    return target is not None and bool(target.property(INSIDE))


def _theme_of(widget: QWidget | None, otherwise: Theme) -> Theme:
    """Return the theme a control was made with: the panel over a film is dark in a light program."""
    theme = getattr(widget, "theme", None)
    return theme if theme is not None else otherwise
