"""Text: titles, body, meta lines.

All are QLabels to a screen reader, but set their own lines: Qt's label has no line height, and cannot balance lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.ui.theme.theme import Theme

_WIDEST = 100000.0
_WRAPPING = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
"""Of text that takes more lines where it is narrow."""
_WRAPPING.setHeightForWidth(True)
_SPACED = 108
"""Per cent: capitals stand apart."""


class Label(QLabel):
    """Words on the screen.

    `size`/`line` are px at 100 %. `lead` is shown before the text in semibold. With `wrap` the text takes the lines it
    needs; without, it is cut with an ellipsis where the room ends, and the whole is its tip. `balanced` makes the lines
    of even length. `tabular` is for times, lengths, counts and codes, `spaced` for a word in capitals.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        lead: str = "",
        size: int = 16,
        line: int = 24,
        weight: int = 400,
        color: str = "text",
        tabular: bool = False,
        wrap: bool = True,
        balanced: bool = False,
        spaced: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._spaced = spaced
        self._size, self._line, self._weight = size, line, weight
        self._color, self._tabular = color, tabular
        self._wrap, self._balanced, self._align = wrap, balanced, align
        self._lead = self._text = self._shorter = ""
        self._mark = range(0)
        self._laid: dict[int, tuple[QTextLayout, float, float]] = {}
        self._heights: dict[int, int] = {}
        self._widest_word: float | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(_WRAPPING)
        self.set_text(text, lead=lead)
        theme.follow(self.restyle)
        self.restyle()

    def set_text(self, text: str, *, lead: str = "") -> None:
        """Show these words."""
        if (text, lead) == (self._text, self._lead) and not self._mark:
            return
        self._text, self._lead, self._mark = text, lead, range(0)
        self.setText(f"{lead} {text}".strip() if lead else text)
        self._forget()

    def set_shorter(self, text: str) -> None:
        """Show these words, rather than half the text, where the whole has no room."""
        self._shorter = text
        self.update()

    def set_marked_text(self, before: str, marked: str, after: str) -> None:
        """Show these words with a stretch of them underlined, in the colour of what needs a look."""
        self.set_text(before + marked + after)
        self._mark = range(len(before), len(before) + len(marked))
        self._forget()

    def set_color(self, token: str) -> None:
        """Paint the words in another of the theme's colours."""
        self._color = token
        self.update()

    def set_weight(self, weight: int) -> None:
        """Set the words in another weight."""
        if weight != self._weight:
            self._weight = weight
            self.restyle()

    def set_size(self, size: int, line: int) -> None:
        """Set the words in another size, px at 100 %."""
        if (size, line) != (self._size, self._line):
            self._size, self._line = size, line
            self.restyle()

    def restyle(self) -> None:
        """Measure again: the theme or the text scale is another."""
        font = self.theme.font(self._size, self._weight, tabular=self._tabular)
        if self._spaced:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _SPACED)
        self.setFont(font)
        self._forget()

    def _forget(self) -> None:
        self._laid.clear()
        self._heights.clear()
        self._widest_word = None
        self.updateGeometry()
        self.update()

    def _lay(self, width: int) -> tuple[QTextLayout, float, float]:
        """Return the lines for a width, their height and the widest of them."""
        known = self._laid.get(width)
        if known is not None:
            return known
        if len(self._laid) > 8:
            self._laid.clear()
        whole = self._laid.get(int(_WIDEST))
        if whole is not None and whole[2] <= width:
            return whole  # it fits as it is: laid once, however often layouts ask on their way
        result = self._set_lines(float(width))
        if self._balanced and result[0].lineCount() > 1:
            result = self._balance(width, result)
        self._laid[width] = result
        return result

    def _balance(self, width: int, widest: tuple[QTextLayout, float, float]) -> tuple[QTextLayout, float, float]:
        """Shrink the width until a line more would be needed."""
        lines, low, high = widest[0].lineCount(), width // 2, width
        while high - low > 2:
            middle = (low + high) // 2
            if self._set_lines(float(middle))[0].lineCount() <= lines:
                high = middle
            else:
                low = middle
        return self._set_lines(float(high))

    def _set_lines(self, width: float) -> tuple[QTextLayout, float, float]:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self._wrap else QTextOption.WrapMode.ManualWrap
        )
        layout.setTextOption(option)
        if self._lead or self._mark:
            layout.setFormats(self._formats())
        step = float(self.theme.px(self._line))
        layout.beginLayout()
        top, widest = 0.0, 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            top += step
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return layout, max(step, top), widest

    def _formats(self) -> list[QTextLayout.FormatRange]:
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415  # its names cost a start 4 ms

        strong, marked = QTextLayout.FormatRange(), QTextLayout.FormatRange()
        strong.start, strong.length = 0, len(self._lead)
        strong.format = QTextCharFormat()
        strong.format.setFontWeight(QFont.Weight.DemiBold)
        marked.start, marked.length = self._mark.start, len(self._mark)
        marked.format = QTextCharFormat()
        marked.format.setFontWeight(QFont.Weight.DemiBold)
        marked.format.setFontUnderline(True)
        marked.format.setForeground(self.theme.color("warning"))
        return [one for one in (strong, marked) if one.length]

    def natural_width(self) -> int:
        """Return the width of the text on one line."""
        return round(self._lay(int(_WIDEST))[2] + 0.999)

    def shown_text(self) -> str:
        """Return the words as they are seen on one line: whole, the shorter ones, or cut."""
        if self._wrap or self.natural_width() <= self.width():
            return self.text()
        words = self._shorter or self.text()
        return QFontMetricsF(self.font()).elidedText(words, Qt.TextElideMode.ElideRight, self.width())

    def sizeHint(self) -> QSize:
        """Return the text on as few lines as it asks for itself, at most 40 em wide."""
        widest = self.natural_width()
        if not self._wrap:
            return QSize(widest, self.theme.px(self._line))
        width = min(widest, self.theme.px(self._size) * 40)
        return QSize(width, round(self._lay(width)[1]))

    def minimumSizeHint(self) -> QSize:
        """Return the widest word, so that no word is broken where there is room for it."""
        height = self.theme.px(self._line)
        if not self._wrap:
            return QSize(min(self.natural_width(), self.theme.px(self._size) * 3), height)
        if self._widest_word is None:
            metrics = QFontMetricsF(self.font())
            self._widest_word = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0.0)
        widest = min(round(self._widest_word * 1.06 + 1), self.natural_width())
        return QSize(min(widest, self.theme.px(self._size) * 14), height)

    @property
    def baseline(self) -> float:
        """How far under its upper edge the first line stands, where the label is no higher than its lines."""
        line = self._lay(int(_WIDEST))[0].lineAt(0)
        return line.y() + line.ascent()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at this width."""
        if not self._wrap:
            return self.theme.px(self._line)
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = round(self._lay(max(1, width))[1])
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the whole as a tip where it is cut."""
        super().resizeEvent(event)
        if not self._wrap:
            cut = self.natural_width() > self.width()
            self.setToolTip(self.text() if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines, upright in the middle of the room given."""
        painter = QPainter(self)
        painter.setPen(self.theme.color(self._color if self.isEnabled() else "text2"))
        if not self._wrap and self.natural_width() > self.width():
            painter.setFont(self.font())
            top = max(0.0, (self.height() - self.theme.px(self._line)) / 2)
            painter.drawText(QPointF(0, top + self.baseline), self.shown_text())
            return
        layout, height, _ = self._lay(max(1, self.width()) if self._wrap else int(_WIDEST))
        top = max(0.0, (self.height() - height) / 2) if layout.lineCount() == 1 else 0.0
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            spare = max(0.0, self.width() - line.naturalTextWidth())
            left = {Qt.AlignmentFlag.AlignRight: spare, Qt.AlignmentFlag.AlignHCenter: spare / 2}.get(self._align, 0.0)
            line.draw(painter, QPointF(left, top))


class Title(Label):
    """A page's heading, 24/32 bold, or at level 2 a card's, 20/28 semibold, or at level 3 a list's, 16/24 semibold."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        level: int = 1,
        wrap: bool = True,
        balanced: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        size, line, weight = {1: (24, 32, 600), 2: (20, 28, 600), 3: (16, 24, 600)}[level]
        super().__init__(
            theme,
            text,
            size=size,
            line=line,
            weight=weight,
            wrap=wrap,
            balanced=balanced,
            align=align,
            tabular=tabular,
            parent=parent,
        )


class Body(Label):
    """Running text, 16/24."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        lead: str = "",
        weight: int = 400,
        color: str = "text",
        tabular: bool = False,
        wrap: bool = True,
        large: bool = False,
        balanced: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            text,
            lead=lead,
            size=18 if large else 16,
            line=26 if large else 24,
            balanced=balanced,
            weight=weight,
            color=color,
            tabular=tabular,
            wrap=wrap,
            align=align,
            parent=parent,
        )


class Meta(Label):
    """What stands beside and below, 14/20 in the second colour."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        lead: str = "",
        weight: int = 400,
        color: str = "text2",
        tabular: bool = False,
        wrap: bool = True,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            text,
            lead=lead,
            size=14,
            line=20,
            weight=weight,
            color=color,
            tabular=tabular,
            wrap=wrap,
            align=align,
            parent=parent,
        )
