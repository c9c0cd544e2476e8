"""A number to count up and down, with its label beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.widgets.labels import Label
from desktop_app.ui.widgets.touch import edge_pen, hand_line, paint_hand, touched
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class Counter(QWidget):
    """− n +, three cells. Arrows and digits work in the middle one; `changed` carries the number."""

    changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        value: int = 0,
        minimum: int = 0,
        maximum: int = 99,
        label_shown: bool = True,
        beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._label = label
        self.caption = Label(theme, label, wrap=True)
        self._box = _CounterBox(theme, minimum, maximum)
        self._box.spin.setValue(value)
        self._box.spin.valueChanged.connect(self.changed)
        row: QBoxLayout = QHBoxLayout(self) if beside else QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12 if beside else 4)
        row.addWidget(self.caption)
        self.caption.setVisible(label_shown)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._box.spin)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_label(self, label: str) -> None:
        """Name what is counted."""
        self._label = label
        self.caption.set_text(label)
        self.retranslate()

    def value(self) -> int:
        """Return the number."""
        return self._box.spin.value()

    def set_value(self, value: int) -> None:
        """Show a number, without `changed`."""
        blocked = self._box.spin.blockSignals(True)
        self._box.spin.setValue(value)
        self._box.spin.blockSignals(blocked)
        self._box.show_ends()

    def retranslate(self) -> None:
        """Take the words from the language in use."""
        self._box.spin.setAccessibleName(self._label)
        self._box.less.setAccessibleName(translate("Widgets", "One less: {what}").format(what=self._label))
        self._box.more.setAccessibleName(translate("Widgets", "One more: {what}").format(what=self._label))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _CounterBox(QWidget):
    """The three cells: 36, 32, 36 wide and 40 high."""

    def __init__(self, theme: Theme, minimum: int, maximum: int) -> None:
        super().__init__()
        self.theme = theme
        self.less = _CounterButton(theme, "subtract")
        self.more = _CounterButton(theme, "add")
        self.spin = QSpinBox()
        theme.dress(self.spin)
        self.spin.setRange(minimum, maximum)
        self.spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.spin.setFrame(False)
        self.spin.setProperty("ring_around", self)
        self.spin.valueChanged.connect(self.show_ends)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for part in (self.less, self.spin, self.more):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Measure again."""
        px = self.theme.px
        self.spin.setFont(self.theme.font(16, 600, tabular=True))
        self.less.setFixedSize(px(36), px(40) - 2)
        self.more.setFixedSize(px(36), px(40) - 2)
        self.spin.setFixedSize(px(32), px(40) - 2)
        self.show_ends()
        self.update()

    def _step(self, by: int) -> None:
        self.spin.stepBy(by)
        if not self.spin.hasFocus():
            self.spin.lineEdit().deselect()  # Qt selects what it steps to, as if one were about to type

    def show_ends(self) -> None:
        """Turn off the button that cannot go on."""
        self.less.setEnabled(self.spin.value() > self.spin.minimum())
        self.more.setEnabled(self.spin.value() < self.spin.maximum())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge and the inner rules."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge_pen(self.theme, "border", enabled=self.isEnabled()))
        painter.setBrush(self.theme.color("surface" if self.isEnabled() else "surface2"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QPen(self.theme.color("line"), 1))
        for x in (self.spin.x() - 0.5, self.spin.x() + self.spin.width() - 0.5):
            painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))


class _CounterButton(QToolButton):
    """− or +. Not a stop for Tab: the arrows do the same in the number between."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self.theme = theme
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoRepeat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        if ground := touched(self, "", "surface2", "surface3"):
            painter.fillRect(self.rect().adjusted(2, 2, -2, -2), self.theme.color(ground))
        paint_hand(painter, self.theme, QRectF(self.rect()).adjusted(2, 2, -2, -2), hand_line(self), "text", radius=3)
        side = self.theme.px(20)
        colour = "text" if self.isEnabled() else "off" if self.theme.high_contrast else "border"  # seen, and off
        pixmap = self.theme.pixmap(self._icon, colour, 20, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - side) // 2, (self.height() - side) // 2), pixmap)
