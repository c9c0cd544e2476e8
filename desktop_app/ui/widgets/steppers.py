"""Steps in order: those of a meeting, and those of a task done page by page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.labels import Label
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.theme import Theme

_PAD = 12
_GAP = 8
_CHEVRON = 16
_BETWEEN = 4
_LINE = 8
"""The shortest line between two pages of a task."""


class StepState(StrEnum):
    """Where a step is."""

    DONE = "done"
    NOW = "now"
    PLAYING = "playing"
    """Now, and a film that runs."""
    PAUSED = "paused"
    """Now, and a film that stands still."""
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class MeetingStep:
    """A step of a meeting, in a word or two."""

    text: str
    state: StepState


_MEETING = {
    StepState.DONE: ("checkmark_circle_filled", "success", "text", 500),
    StepState.NOW: ("circle_filled", "primary", "primary", 600),
    StepState.PLAYING: ("play_circle_filled", "primary", "primary", 600),
    StepState.PAUSED: ("pause_circle_filled", "primary", "primary", 600),
    StepState.COMING: ("circle", "text2", "text2", 400),
}

_PRESENT = {StepState.NOW, StepState.PLAYING, StepState.PAUSED}


def state_words(state: StepState) -> str:
    """Return what a screen reader says of a step's place."""
    return {
        StepState.DONE: translate("Widgets", "done"),
        StepState.NOW: translate("Widgets", "now"),
        StepState.PLAYING: translate("Widgets", "now"),
        StepState.PAUSED: translate("Widgets", "now, paused"),
        StepState.COMING: translate("Widgets", "to come"),
    }[state]


class _MeetingStepItem(QLabel):
    """One step: icon and word, tinted while it is now."""

    def __init__(self, theme: Theme, step: MeetingStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_step(step)

    def show_step(self, step: MeetingStep) -> None:
        """Show this step."""
        self._step = step
        self._icon, self._icon_color, self._color, self._weight = _MEETING[step.state]
        self.setText(step.text)
        self.setFont(self.theme.font(16, self._weight))
        self.setAccessibleName(f"{step.text}, {state_words(step.state)}")
        self._width = _step_width(self.theme, step)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """32 high."""
        return QSize(self._width, self.theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint, the icon and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._step.state in _PRESENT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("primary_tint"))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        side = self.theme.px(20)
        pixmap = self.theme.pixmap(self._icon, self._icon_color, 20, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF(_PAD, round((self.height() - side) / 2)), pixmap)
        painter.setFont(self.font())
        painter.setPen(self.theme.color(self._color))
        left = _PAD + side + _GAP
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )


def _step_width(theme: Theme, step: MeetingStep) -> int:
    width = QFontMetricsF(theme.font(16, _MEETING[step.state][3])).horizontalAdvance(step.text)
    return round(width + 0.999) + theme.px(20) + _GAP + 2 * _PAD


class MeetingStepper(QWidget):
    """Where the meeting is: «Välkommen › Film 4 › Fråga 1 › Avsluta». Takes more lines where there is no room."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._steps: tuple[MeetingStep, ...] = ()
        self._items: list[_MeetingStepItem] = []
        self._row = WrapLayout(self, spacing=_BETWEEN, line_spacing=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.restyle)

    def set_steps(self, steps: Sequence[MeetingStep]) -> None:
        """Show these steps. What stands already stays: to make five steps anew took as long as a picture of a film."""
        before, self._steps = self._steps, tuple(steps)
        for item, old, new in zip(self._items, before, self._steps, strict=False):
            if new != old:
                item.show_step(new)
        self._keep_few(len(self._steps))
        for step in self._steps[len(self._items) :]:
            if self._items:
                self._row.addWidget(Icon(self.theme, "chevron_right", color="text2", size=_CHEVRON))
            self._items.append(_MeetingStepItem(self.theme, step))
            self._row.addWidget(self._items[-1])
        self._name_now()
        if len(before) != len(self._steps):
            self.updateGeometry()

    def _keep_few(self, count: int) -> None:
        """Take away the last steps, and what leads to them, until there are so many."""
        if len(self._items) > count:
            empty(self._row, after=max(0, 2 * count - 1))
            del self._items[count:]

    def width_for(self, steps: Sequence[MeetingStep]) -> int:
        """Return how wide these steps would be on one line."""
        chevrons = max(0, len(steps) - 1) * (self.theme.px(_CHEVRON) + 2 * _BETWEEN)
        return sum(_step_width(self.theme, step) for step in steps) + chevrons

    def restyle(self) -> None:
        """Measure again."""
        for item, step in zip(self._items, self._steps, strict=True):
            item.show_step(step)

    def _name_now(self) -> None:
        now = next((step for step in self._steps if step.state in _PRESENT), None)
        self.setAccessibleName(f"{now.text}, {state_words(now.state)}" if now else "")


@dataclass(frozen=True, slots=True)
class WizardStep:
    """A page of a task, and what was found there if anything."""

    text: str
    badge: str = ""
    badge_kind: Kind = Kind.SUCCESS
    is_left: bool = False
    """Gone past without having been done: it is still to come."""


class _Circle(QWidget):
    """A step's circle: a number, filled while it is now, a check when it is done."""

    def __init__(self, theme: Theme, number: int, state: StepState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._number, self._state = number, state
        self.restyle()

    def show_state(self, state: StepState) -> None:
        """Show where the step is now."""
        if state is not self._state:
            self._state = state
            self.update()

    def restyle(self) -> None:
        """Measure again."""
        side = self.theme.px(24)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._state is StepState.DONE:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(0, 0, self.theme.pixmap("checkmark_circle_filled", "success", 24, ratio=ratio))
            return
        now = self._state is StepState.NOW
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self.theme.color("primary" if now else "border"), 1))
        painter.setBrush(self.theme.color("primary") if now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
        painter.setFont(self.theme.font(14, 600, tabular=True))
        painter.setPen(self.theme.color("on_primary" if now else "text2"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(self._number))


class NumberCircle(_Circle):
    """A number in a ring, for steps told in words («1 Sätt i USB-minnet»)."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, number, StepState.COMING, parent)
        theme.follow(self.restyle)


class _Line(QWidget):
    """The line between two steps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setMinimumWidth(_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the middle."""
        QPainter(self).fillRect(0, self.height() // 2, self.width(), 1, self.theme.color("border"))


class _WizardItem(QWidget):
    """A page of a task: its circle, its words, and perhaps what was found there."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._number = number
        self._badge: Badge | None = None
        self._circle = _Circle(theme, number, StepState.COMING)
        self.words = Label(theme, wrap=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._circle)
        self._row.addWidget(self.words)

    def show_step(self, step: WizardStep, state: StepState) -> None:
        """Show this page, and where it is."""
        self._circle.show_state(state)
        self.words.set_text(step.text)
        self.words.set_color({StepState.NOW: "primary", StepState.DONE: "text", StepState.COMING: "text2"}[state])
        self.words.set_weight(400 if state is StepState.COMING else 600)
        self.words.setMinimumWidth(self.words.sizeHint().width())
        self.words.setAccessibleName(f"{self._number} {step.text}, {state_words(state)}")
        if step.badge and self._badge is None:
            self._badge = Badge(self.theme, step.badge, kind=step.badge_kind)
            self._row.addWidget(self._badge)
        elif self._badge is not None:
            self._badge.show_state(step.badge, step.badge_kind)
            self._badge.setVisible(bool(step.badge))
        self.setToolTip(step.text)

    def restyle(self) -> None:
        """Measure again: all of it now, in whatever order the theme tells its parts."""
        self._circle.restyle()
        self.words.restyle()
        self.words.setMinimumWidth(self.words.sizeHint().width())
        if self._badge is not None:
            self._badge.restyle()

    def full_width(self) -> int:
        """Return the width with its words, whether they stand or not."""
        parts = [self._circle.width(), self.words.sizeHint().width()]
        if self._badge is not None and not self._badge.isHidden():
            parts.append(self._badge.sizeHint().width())
        return sum(parts) + _GAP * (len(parts) - 1)


class WizardStepper(QWidget):
    """The pages of a task in order. Where there is no room for all words, only the present page's stands."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._steps: tuple[WizardStep, ...] = ()
        self._now = 0
        self._items: list[_WizardItem] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_PAD)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.follow(self.restyle)

    @property
    def words(self) -> tuple[Label, ...]:
        """The words of each page, in order; those of others than the present one may be hidden."""
        return tuple(item.words for item in self._items)

    def set_steps(self, steps: Sequence[WizardStep], now: int) -> None:
        """Show these pages; `now` is the present one's place, from 0. A page before it is done, unless it says else."""
        shown = self._steps, self._now
        self._steps, self._now = tuple(steps), now
        if shown != (self._steps, self._now):
            self._show_steps()

    def _show_steps(self) -> None:
        """Let each page say where it is; they are made once, as a task has the pages that it has."""
        if len(self._items) != len(self._steps):
            empty(self._row)
            self._items = [_WizardItem(self.theme, number) for number in range(1, len(self._steps) + 1)]
            for index, item in enumerate(self._items):
                if index:
                    self._row.addWidget(_Line(self.theme), 1)
                self._row.addWidget(item)
        for index, (item, step) in enumerate(zip(self._items, self._steps, strict=True)):
            item.show_step(step, self._state(index, step))
        self._measure()

    def restyle(self) -> None:
        """Measure again."""
        for item in self._items:
            item.restyle()
        self._measure()

    def _measure(self) -> None:
        self.setMinimumHeight(self.theme.px(32))
        self._fit()
        self.updateGeometry()

    def _state(self, index: int, step: WizardStep) -> StepState:
        if index == self._now:
            return StepState.NOW
        return StepState.DONE if index < self._now and not step.is_left else StepState.COMING

    def _full_width(self) -> int:
        """Return the width at which all words stand with room around them."""
        lines = max(0, len(self._items) - 1) * (_LINE + 2 * _PAD)
        return sum(item.full_width() + 2 * _PAD for item in self._items) + lines

    def _fit(self) -> None:
        room = self.width() >= self._full_width()
        for index, item in enumerate(self._items):
            item.words.setVisible(room or index == self._now)

    def minimumSizeHint(self) -> QSize:
        """Return the circles and the present page's words."""
        circles = len(self._steps) * (self.theme.px(24) + 2 * _PAD)
        words = self._items[self._now].words.sizeHint().width() if self._items else 0
        return QSize(circles + words, self.theme.px(32))

    def sizeHint(self) -> QSize:
        """All words on one line."""
        return QSize(self._full_width(), self.theme.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._fit()
