"""A place on a scale: one row of numbers with words at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.answer import NumberValue, Value
from desktop_app.domain.course import Scale
from desktop_app.ui.room.console.editors.editor import PickEditor
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.labels import Body
from desktop_app.ui.widgets.touch import INSET, edge_pen, hand_line, paint_hand, touched
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Prompt
    from desktop_app.ui.theme.theme import Theme

WIDEST_ROW = 11
"""Numbers on one line: 0 to 10 fit."""


class Step(QAbstractButton):
    """One number of the scale."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setText(str(number))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a square that is easy to hit."""
        return QSize(self.theme.px(64), self.theme.px(56))

    def minimumSizeHint(self) -> QSize:
        """Let many numbers share a narrow window."""
        return QSize(self.theme.px(36), self.theme.px(48))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the number, filled when chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ground = touched(self, "surface", "surface2", "surface3")
        if on:
            ground = touched(self, "primary", "primary_hover", "primary_pressed")
        painter.setPen(edge_pen(self.theme, "primary" if on else "border", enabled=self.isEnabled()))
        painter.setBrush(self.theme.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        words, inset = ("on_primary", INSET) if on else ("text", 0)
        inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_hand(painter, self.theme, inner, hand_line(self), words, radius=6 - inset)
        painter.setPen(self.theme.color(words))
        painter.setFont(self.theme.font(20, 600, tabular=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class ScaleEditor(PickEditor):
    """Numbers to press; arrow keys move between them. A number outside the scale is kept until another is pressed."""

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(theme, prompt, parent)
        self._scale = prompt.scale or Scale()
        self._steps: dict[int, Step] = {}
        numbers = QGridLayout()
        numbers.setSpacing(8)
        for place, number in enumerate(range(self._scale.lowest, self._scale.highest + 1)):
            step = Step(theme, number, self)
            step.setObjectName("answer_step")
            step.toggled.connect(lambda on, number=number: self._toggled(number, on=on))
            self._steps[number] = step
            numbers.addWidget(step, place // WIDEST_ROW, place % WIDEST_ROW)
        ends = QHBoxLayout()
        ends.addWidget(Body(theme, self._scale.lowest_label), 1)
        ends.addWidget(Body(theme, self._scale.highest_label, align=Qt.AlignmentFlag.AlignRight), 1)
        self.clear = QuietButton(theme, "", icon="dismiss", parent=self)
        self.clear.clicked.connect(lambda: self.change_to(NumberValue()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addLayout(numbers)
        layout.addLayout(ends)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self._showing = False
        self.retranslate()

    def show_value(self, value: Value) -> None:
        """Fill the number."""
        assert isinstance(value, NumberValue)  # noqa: S101  # the question's kind decides both
        self._showing = True
        for number, step in self._steps.items():
            step.setAutoExclusive(False)
            step.setChecked(number == value.number)
            step.setAutoExclusive(True)
        self._showing = False
        self.clear.setVisible(value.number is not None)

    def focus(self) -> None:
        """Put the keyboard on the chosen number, or the lowest."""
        steps = list(self._steps.values())
        next((step for step in steps if step.isChecked()), steps[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_stops(self) -> list[QWidget]:
        """Return the numbers and what takes the choice away."""
        return [*self._steps.values(), self.clear]

    def retranslate(self) -> None:
        """Look the texts up again; the ends' words belong to their numbers."""
        self.clear.set_text(translate("Answer", "Take away the choice"))
        ends = {self._scale.lowest: self._scale.lowest_label, self._scale.highest: self._scale.highest_label}
        for number, step in self._steps.items():
            name = translate("Answer", "{number} on the scale {lowest} to {highest}").format(
                number=number, lowest=self._scale.lowest, highest=self._scale.highest
            )
            step.setAccessibleName(f"{name}: {ends[number]}" if ends.get(number) else name)

    def _toggled(self, number: int, *, on: bool) -> None:
        if on and not self._showing:
            self.clear.show()
            self.pick(NumberValue(number))
