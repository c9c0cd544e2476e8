"""The bars over and under a page's content, and the fine line between things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.wrap import WrapLayout

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

TOP = 64
TOP_HOME = 56
BOTTOM, BOTTOM_HOME = 64, 60
MARGIN = 32


class Rule(QWidget):
    """A line of 1 px between rows, or upright between words in a bar."""

    def __init__(self, theme: Theme, *, upright: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._upright = upright
        if upright:
            self.setFixedSize(1, upright)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self._repaint)

    def _repaint(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(self.rect(), self.theme.color("line"))


class Bar(QWidget):
    """A bar with things to the left and to the right; it takes more lines where it is narrow."""

    def __init__(
        self, theme: Theme, *, height: int, margin: int, rule_below: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._height = height
        self._rule_below = rule_below
        self._is_low = False
        self.row = WrapLayout(self, spacing=16 if rule_below else 12)
        self.row.setContentsMargins(margin, 8, margin, 8)
        self.row.add_stretch()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.restyle)
        self.restyle()

    def set_margin(self, margin: int) -> None:
        """Take another margin at both sides."""
        margins = self.row.contentsMargins()
        self.row.setContentsMargins(margin, margins.top(), margin, margins.bottom())

    def set_low(self, *, low: bool) -> None:
        """Be no higher than what stands in it, where height is dear; else as high as every page's bar."""
        if low is not self._is_low:
            self._is_low = low
            self.restyle()

    def add_left(self, widget: QWidget) -> None:
        """Add to the left."""
        self.row.insert_before_stretch(widget)

    def add_right(self, widget: QWidget) -> None:
        """Add to the right."""
        self.row.addWidget(widget)

    def room(self) -> int:
        """Return the width between the margins."""
        margins = self.row.contentsMargins()
        return self.width() - margins.left() - margins.right()

    def width_of(self, widths: Sequence[int]) -> int:
        """Return how much of the room things of these widths take beside others, their gaps included."""
        return sum(widths) + len(widths) * self.row.gap

    def pin_right(self, widget: QWidget) -> None:
        """Add what keeps the upper right corner, however many lines the rest takes."""
        self.row.pin_last(widget)

    def restyle(self) -> None:
        """Measure again."""
        self.row.set_minimum_height(0 if self._is_low else self.theme.px(self._height))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, and the rule towards the content."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("surface"))
        y = self.height() - 1 if self._rule_below else 0
        painter.fillRect(0, y, self.width(), 1, self.theme.color("line"))


class TopBar(Bar):
    """Back, title, status, and at most one action. `back_pressed` is the way out."""

    back_pressed = Signal()

    def __init__(
        self, theme: Theme, *, home: bool = False, margin: int = MARGIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, height=TOP_HOME if home else TOP, margin=margin, rule_below=True, parent=parent)
        self.back = QuietButton(theme, "", icon="arrow_left", place=True)
        self.back.clicked.connect(self.back_pressed)
        self.back.hide()
        self._rule = Rule(theme, upright=32)
        self._rule.hide()
        self.title = Title(theme, wrap=True)
        self.title.hide()
        self.status = Body(theme, color="text2", tabular=True)
        self.status.hide()
        self._margin = margin
        for part in (self.back, self._rule, self.title, self.status):
            self.add_left(part)

    def set_back(self, text: str) -> None:
        """Offer the way out with these words («Till Hem»)."""
        self.back.set_text(text)
        self.back.setVisible(bool(text))
        self._rule.setVisible(bool(text))
        self.row.setContentsMargins(self._margin - 12 if text else self._margin, 8, self._margin, 8)

    def set_title(self, title: str, status: str = "") -> None:
        """Say where one is, and beside it in the second colour what about it."""
        self.title.set_text(title)
        self.title.setVisible(bool(title))
        self.status.set_text(status)
        self.status.setVisible(bool(status))


class BottomBar(Bar):
    """Secondary actions to the left, the primary to the right."""

    def __init__(
        self, theme: Theme, *, home: bool = False, margin: int = MARGIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, height=BOTTOM_HOME if home else BOTTOM, margin=margin, rule_below=False, parent=parent)
        self.row.setContentsMargins(margin, 13, margin, 7 if home else 12)
