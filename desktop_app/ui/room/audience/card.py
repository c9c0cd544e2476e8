"""What every card on the group's screen is made of: its ground, its margins, and text painted to the group's scale.

A card is a painted widget that reads as one text: its accessible name is what stands largest on it. It can take the
focus so that it is read aloud, but is no control: Space and arrows stay with the room.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.room.audience.lines import balanced
from desktop_app.ui.room.audience.scale import BOTTOM, SIDE, SMALL_LINE, TOP, GroupScale
from desktop_app.ui.room.stage import make_stage
from desktop_app.ui.theme import icons
from desktop_app.ui.theme.theme import FAMILY, TABULAR
from desktop_app.ui.theme.tokens import GROUP_DARK, GroupTokens

ABOVE_PANEL = 48
"""The bottom margin where a panel stands below the card."""
FOOTER_ICON = 56
BAR_HEIGHT = 16
_MOST_BROKEN = 60


@dataclass(frozen=True, slots=True)
class Style:
    """A kind of text on the group's screen; sizes are of the design, 1080 high."""

    size: float
    line: float
    weight: int = 400
    tabular: bool = False
    """Figures of one width: for counts, times and lengths."""
    word_gap: float = 0
    """What is added to the gap between words, of the design: large figures stand close to their unit."""


class Brush:
    """Paints text in the group's scale and colours. Lives as long as one paint."""

    def __init__(self, painter: QPainter, scale: GroupScale, ratio: float) -> None:
        self.painter = painter
        self.scale = scale
        self._ratio = ratio

    def text(self, lines: tuple[str, ...], x: float, top: float, style: Style, colour: str) -> float:
        """Paint the lines from the left at `x`; return where the next line would begin."""
        font = font_of(style, self.scale)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        baseline = _baseline(font, self.scale.text(style.line))
        for line in lines:
            self.painter.drawText(QPointF(x, top + baseline), line)
            top += self.scale.text(style.line)
        return top

    def bars(self, x: float, middle: float, lit: int, total: int, look: Bars) -> None:
        """Paint a row of bars, the first `lit` filled and the rest outlined."""
        width, height = self.scale.space(look.width), self.scale.space(look.height)
        gap, line = self.scale.space(16), max(1.0, self.scale.space(3))
        for bar in range(total):
            area = QRectF(x + bar * (width + gap), middle - height / 2, width, height)
            if bar < lit:
                self.painter.setPen(Qt.PenStyle.NoPen)
                self.painter.setBrush(QColor(look.lit))
            else:
                self.painter.setPen(QPen(QColor(look.rest), line))
                self.painter.setBrush(Qt.BrushStyle.NoBrush)
                area = area.adjusted(line / 2, line / 2, -line / 2, -line / 2)
            self.painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)

    def dot(self, x: float, middle: float, across: float, colour: str) -> None:
        """Paint the dot of a point, its left edge at `x`."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawEllipse(QRectF(x, middle - across / 2, across, across))

    def icon(self, name: str, x: float, middle: float, side: float, colour: str) -> None:
        """Paint an icon."""
        edge = max(1, round(side))
        pixmap = icons.draw(
            name, drawn_size=20, size=edge, ratio=self._ratio, colour=QColor(colour), second=QColor(colour)
        )
        self.painter.drawPixmap(QPointF(x, middle - edge / 2), pixmap)


@dataclass(frozen=True, slots=True)
class Bars:
    """How a row of bars looks; sizes are of the design."""

    lit: str
    rest: str
    width: float = 56
    height: float = BAR_HEIGHT


class GroupCard(QWidget):
    """A card over the whole stage, in the group's colours. `changed` tells that something else stands on it."""

    changed = Signal()

    def __init__(self, *, colours: GroupTokens = GROUP_DARK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours = colours
        self._percent = 100
        self._bottom_inset = 0
        self._broken: dict[tuple[str, Style, GroupScale, float], tuple[str, ...]] = {}
        """Texts broken before: a card is placed a few times on its way to the screen, and then painted."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        make_stage(self)

    def set_text_percent(self, percent: int) -> None:
        """Take the group's text size: 100, 125 or 150."""
        if percent != self._percent:
            self._percent = percent
            self.rearrange()

    def set_colours(self, colours: GroupTokens) -> None:
        """Take the colours of a dark or a bright room."""
        if colours != self.colours:
            self.colours = colours
            self.rearrange()

    def set_bottom_inset(self, pixels: int) -> None:
        """Keep clear of a panel of this height."""
        if pixels != self._bottom_inset:
            self._bottom_inset = pixels
            self.rearrange()

    @property
    def scale(self) -> GroupScale:
        """The scale of the card as large as it stands."""
        return GroupScale(self.width(), self.height(), self._percent)

    @property
    def area(self) -> QRectF:
        """Everything inside the margins, clear of the panel."""
        scale = self.scale
        side, top = scale.space(SIDE), scale.space(TOP)
        bottom = scale.space(ABOVE_PANEL) + self._bottom_inset if self._bottom_inset else scale.space(BOTTOM)
        if self._bottom_inset:
            top = scale.space(TOP - ABOVE_PANEL / 2)
        return QRectF(side, top, max(1.0, self.width() - 2 * side), max(1.0, self.height() - top - bottom))

    def rearrange(self) -> None:
        """Place everything anew: the size, the text or its scale is another."""
        self.redraw()

    def redraw(self) -> None:
        """Paint anew, here and wherever this card is shown once more."""
        self.update()
        self.changed.emit()

    def retranslate(self) -> None:
        """Take the words of the language in use."""

    def lines(self, text: str, style: Style, widest: float) -> tuple[str, ...]:
        """Return the text broken into even lines at this width."""
        key = (text, style, self.scale, widest)
        known = self._broken.get(key)
        if known is None:
            if len(self._broken) >= _MOST_BROKEN:
                self._broken.clear()
            known = self._broken[key] = balanced(text, measure_of(style, self.scale), widest)
        return known

    def lines_width(self, text: str, style: Style) -> float:
        """Return how wide a line of text is."""
        return measure_of(style, self.scale)(text)

    def paint(self, brush: Brush) -> None:
        """Paint what stands on the card."""

    def paint_footer(self, brush: Brush, text: str, style: Style, icon: str = "") -> None:
        """Paint the line at the foot, with an icon before it; smaller where the screen is too narrow for it."""
        scale, area = self.scale, self.area
        before = scale.text(FOOTER_ICON) + scale.space(24) if icon else 0
        factor = min(1.0, area.width() / max(1.0, before + self.lines_width(text, style)))
        style = replace(style, size=style.size * factor, line=style.line * factor)
        top = area.bottom() - scale.text(style.line)
        x = area.left()
        if icon:
            brush.icon(icon, x, top + scale.text(style.line) / 2, scale.text(FOOTER_ICON) * factor, self.colours.text2)
            x += before * factor
        brush.text((text,), x, top, style, self.colours.text2)

    def footer_height(self) -> float:
        """Return the height of the line at the foot."""
        return self.scale.text(SMALL_LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and what stands on it."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        self.paint_with(painter, self.devicePixelRatioF())
        painter.end()

    def paint_with(self, painter: QPainter, ratio: float) -> None:
        """Paint the whole card as large as it is; `ratio` is how many pixels one of its own comes to."""
        painter.fillRect(self.rect(), QColor(self.colours.bg))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(Brush(painter, self.scale, ratio))

    def sizeHint(self) -> QSize:
        """Ask for a picture of 16:9; a card takes whatever it is given."""
        return QSize(960, 540)


def font_of(style: Style, scale: GroupScale) -> QFont:
    """Return the font of a kind of text."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(scale.text(style.size))))
    font.setWeight(QFont.Weight(style.weight))
    if style.tabular:
        font.setFeature(TABULAR, 1)
    if style.word_gap:
        font.setWordSpacing(scale.text(style.word_gap))
    return font


def baseline_of(style: Style, scale: GroupScale) -> float:
    """Return how far under its line's upper edge a kind of text stands."""
    return _baseline(font_of(style, scale), scale.text(style.line))


def measure_of(style: Style, scale: GroupScale) -> Callable[[str], float]:
    """Return what tells how wide a line of this text is."""
    metrics = QFontMetricsF(font_of(style, scale))
    return metrics.horizontalAdvance


def _baseline(font: QFont, line: float) -> float:
    metrics = QFontMetricsF(font)
    return (line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
