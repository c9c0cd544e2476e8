"""What is asked over a held picture: go on from here or from the start, wait or show the question, go on or back.

One sentence in the group's size, perhaps a calmer one below and a row of bars that counts down, and two buttons.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.room.audience.card import BAR_HEIGHT, Bars, Brush, Style, measure_of
from desktop_app.ui.room.audience.lines import balanced
from desktop_app.ui.room.audience.scale import QUESTION, QUESTION_LINE, SMALL, SMALL_LINE, GroupScale
from desktop_app.ui.theme.tokens import GROUP_DARK
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.session import events
    from desktop_app.ui.theme.theme import Theme

_TITLE = Style(QUESTION, QUESTION_LINE, 600)
_DETAIL = Style(SMALL, SMALL_LINE)
_PADDING = 24
_GAP = 16
_BUTTON_GAP = 8
_RADIUS = 8
_WIDEST_SHARE = 0.86


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its words, the key that does the same, and the event it sends; without one it is the asker's own."""

    text: str
    key: str | None = None
    event: events.Event | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `bars` are those lit and all of them, where something counts down."""

    title: str
    first: Choice
    second: Choice | None = None
    detail: str = ""
    bars: tuple[int, int] | None = None


class Offer(QWidget):
    """The box. `chosen` carries the `Choice` whose button was pressed."""

    placed = Signal(QRect)
    """Where it stands; empty when it goes."""
    chosen = Signal(object)

    def __init__(self, theme: Theme, *, clear_of: Callable[[], float], parent: QWidget) -> None:
        """`clear_of` tells where what it should not cover begins (captions), as it is now."""
        super().__init__(parent)
        self._clear_of = clear_of
        self.theme = theme.night()
        self._question: Question | None = None
        self._scale = GroupScale(1, 1)
        self._room = QRect()
        self._title: tuple[str, ...] = ()
        self._detail: tuple[str, ...] = ()
        self.first: Button = PrimaryButton(self.theme, "", parent=self)
        self.second: Button = SecondaryButton(self.theme, "", large=True, parent=self)
        self.first.clicked.connect(lambda: self._tell(self._question.first if self._question else None))
        self.second.clicked.connect(lambda: self._tell(self._question.second if self._question else None))
        self.setMouseTracking(True)
        self.hide()

    def ask(self, question: Question | None) -> None:
        """Ask this, or nothing more. The focus goes to the filled button when something new is asked."""
        before, self._question = self._question, question
        if question is None:
            self.hide()
            self.placed.emit(QRect())
            return
        self.first.set_text(question.first.text)
        self.first.set_key_hint(question.first.key)
        self.second.setVisible(question.second is not None)
        if question.second is not None:
            self.second.set_text(question.second.text)
            self.second.set_key_hint(question.second.key)
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.detail)
        self._arrange()
        if before is None or before.title != question.title:
            self.show()
            self.raise_()
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, f"{question.title} {question.detail}".strip())

    def _tell(self, choice: Choice | None) -> None:
        if choice is not None:
            self.chosen.emit(choice)

    @property
    def question(self) -> Question | None:
        """What is asked now."""
        return self._question

    def fit(self, room: QRect, scale: GroupScale) -> None:
        """Stand in the middle of this room, in this scale."""
        self._room, self._scale = room, scale
        self._arrange()

    def _arrange(self) -> None:
        question = self._question
        if question is None or self._room.isEmpty():
            return
        scale = self._scale
        widest = self._room.width() * _WIDEST_SHARE - 2 * _PADDING
        self._title = balanced(question.title, measure_of(_TITLE, scale), widest)
        self._detail = balanced(question.detail, measure_of(_DETAIL, scale), widest) if question.detail else ()
        texts = [(line, _TITLE) for line in self._title] + [(line, _DETAIL) for line in self._detail]
        wide = max(measure_of(style, scale)(line) for line, style in texts)
        buttons = [self.first, *([self.second] if question.second else [])]
        sizes = [button.sizeHint() for button in buttons]
        row = sum(size.width() for size in sizes) + _BUTTON_GAP * (len(sizes) - 1)
        stacked = row > widest
        buttons_wide = max(size.width() for size in sizes) if stacked else row
        buttons_high = sum(size.height() + _BUTTON_GAP for size in sizes) if stacked else sizes[0].height()
        width = round(max(wide, buttons_wide)) + 2 * _PADDING
        buttons_top = round(self._text_height()) + _PADDING + _GAP
        height = buttons_top + buttons_high + _PADDING
        self.setGeometry(self._room.x() + (self._room.width() - width) // 2, self._top_for(height), width, height)
        self.placed.emit(self.geometry())
        x, y = _PADDING, buttons_top
        for button, size in zip(buttons, sizes, strict=True):
            button.setGeometry(x, y, size.width(), size.height())
            x, y = (x, y + size.height() + _BUTTON_GAP) if stacked else (x + size.width() + _BUTTON_GAP, y)
        self.update()

    def _top_for(self, height: int) -> int:
        """Return where it begins: in the middle, or higher where that leaves captions free that it would cover."""
        top, free = self._room.y(), self._room.height()
        clear = int(self._clear_of()) - _GAP - top
        if (free + height) // 2 > clear >= height:
            free = clear
        return top + max(0, (free - height) // 2)

    def _text_height(self) -> float:
        scale = self._scale
        height = scale.text(_TITLE.line) * len(self._title) + scale.text(_DETAIL.line) * len(self._detail)
        if self._question is not None and self._question.bars:
            height += _GAP + scale.space(BAR_HEIGHT)
        return height

    def event(self, event: QEvent) -> bool:
        """Place anew when a button changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and its words."""
        question = self._question
        if question is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(GROUP_DARK.bg))
        painter.drawRoundedRect(self.rect(), _RADIUS, _RADIUS)
        brush = Brush(painter, self._scale, self.devicePixelRatioF())
        y = brush.text(self._title, _PADDING, _PADDING, _TITLE, GROUP_DARK.text)
        y = brush.text(self._detail, _PADDING, y, _DETAIL, GROUP_DARK.text2)
        if question.bars:
            lit, total = question.bars
            middle = y + _GAP + self._scale.space(BAR_HEIGHT) / 2
            brush.bars(_PADDING, middle, lit, total, Bars(GROUP_DARK.accent2, GROUP_DARK.text2))
        painter.end()
