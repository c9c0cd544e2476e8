"""Fields to write in, and for a time of day. Each has its label above, 4 px apart, and its label as accessible name."""

from __future__ import annotations

from datetime import time as clock
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.widgets import digits
from desktop_app.ui.widgets.labels import Meta

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


def has_typed(whole: QWidget) -> bool:
    """Tell whether words that somebody typed stand in a line of it, which nothing has taken or kept yet."""
    lines = whole.findChildren(QLineEdit)
    return any(line.isVisible() and line.isModified() and bool(line.text().strip()) for line in lines)


class Field(QWidget):
    """A label above a control, and room for a sentence below when what stands in it cannot be used."""

    def __init__(self, theme: Theme, label: str, *, label_shown: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.caption = Meta(theme, label, weight=600, color="text")
        self._error = Meta(theme, color="danger")
        self._error.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self.caption)
        self.caption.setVisible(label_shown)
        self.column.addWidget(self._error)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def control(self) -> QWidget:
        """Return what takes the keys."""
        raise NotImplementedError

    def set_label(self, label: str) -> None:
        """Name the field."""
        self.caption.set_text(label)
        self.control().setAccessibleName(label)

    def set_error(self, sentence: str) -> None:
        """Say below the field why it cannot be used; an empty sentence takes it away."""
        self._error.set_text(sentence)
        self._error.setVisible(bool(sentence))
        control = self.control()
        control.setProperty("invalid", bool(sentence))
        control.setAccessibleDescription(sentence)
        control.style().unpolish(control)
        control.style().polish(control)

    def _put(self, control: QWidget, label: str) -> None:
        """Put the control between label and error."""
        self.column.insertWidget(1, control)
        control.setAccessibleName(label)
        self.caption.setBuddy(control)
        self.setFocusProxy(control)


class TextField(Field):
    """One line of text. `changed` carries the text as typed."""

    changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        placeholder: str = "",
        label_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, label_shown=label_shown, parent=parent)
        self.edit = _LineEdit(theme)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textEdited.connect(self.changed)
        self._put(self.edit, label)

    def control(self) -> QLineEdit:
        """Return the line."""
        return self.edit

    def text(self) -> str:
        """Return what stands in it."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Write in it; `changed` is for what the user types."""
        self.edit.setText(text)

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001  # the one thing it is told
        """Let it be read only, with a lock."""
        self.edit.setReadOnly(locked)
        self.edit.setTextMargins(0, 0, self.theme.px(28) if locked else 0, 0)
        self.edit.update()


class _LineEdit(QLineEdit):
    """A line that shows a lock while it cannot be changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.dress(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and the lock."""
        super().paintEvent(event)
        if self.isReadOnly():
            painter = QPainter(self)
            side = self.theme.px(20)
            pixmap = self.theme.pixmap("lock_closed", "text2", 20, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - side - 12, (self.height() - side) / 2), pixmap)


class TextArea(Field):
    """Several lines of text, from 72 high; answers are 18 px. `changed` carries the text as typed."""

    changed = Signal(str)

    def __init__(
        self, theme: Theme, label: str, *, answer: bool = False, label_shown: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, label, label_shown=label_shown, parent=parent)
        self.edit = QPlainTextEdit()
        self.edit.setProperty("answer", answer)
        theme.dress(self.edit)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(lambda: self.changed.emit(self.edit.toPlainText()))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._put(self.edit, label)
        theme.follow(self.restyle)
        self.restyle()

    def control(self) -> QPlainTextEdit:
        """Return the box."""
        return self.edit

    def restyle(self) -> None:
        """Measure again."""
        self.edit.setMinimumHeight(self.theme.px(72))

    def text(self) -> str:
        """Return what stands in it."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Write in it, without `changed`."""
        blocked = self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(blocked)


class TimeField(Field):
    """A time of day. `changed` carries a `datetime.time`."""

    changed = Signal(object)

    def __init__(self, theme: Theme, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, label, parent=parent)
        self.edit = _TimeEdit(theme)
        self.edit.timeChanged.connect(lambda _: self.changed.emit(self.time()))
        self._put(self.edit, label)

    def control(self) -> QTimeEdit:
        """Return the box."""
        return self.edit

    def time(self) -> clock:
        """Return the time that stands in it."""
        at = self.edit.time()
        return clock(at.hour(), at.minute())

    def set_time(self, at: clock) -> None:
        """Show a time, without `changed`."""
        blocked = self.edit.blockSignals(True)
        self.edit.setTime(QTime(at.hour, at.minute))
        self.edit.blockSignals(blocked)


class _TimeEdit(QTimeEdit):
    """Hours and minutes with a clock to the right; arrows step, digits write."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        digits.dress(self, "HH:mm")
        theme.dress(self)
        theme.follow(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Measure again."""
        digits.measure(self, self.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the digits."""
        super().resizeEvent(event)
        digits.inset(self, self.theme)

    def changeEvent(self, event: QEvent) -> None:
        """Place the digits again after another style sheet."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            digits.inset(self, self.theme)

    def sizeHint(self) -> QSize:
        """128 wide."""
        return QSize(self.theme.px(128), self.theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def stepBy(self, steps: int) -> None:  # noqa: N802  # Qt's own name
        """Step minutes by five: meetings end on fives."""
        if self.currentSection() is QTimeEdit.Section.MinuteSection:
            minutes = self.time().hour() * 60 + self.time().minute()
            minutes = (minutes // 5 + steps) * 5 if steps > 0 or minutes % 5 == 0 else (minutes // 5 + steps + 1) * 5
            self.setTime(QTime((minutes // 60) % 24, minutes % 60))
            return
        super().stepBy(steps)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the clock; the digits paint themselves."""
        digits.paint_box(self, self.theme, "clock")
