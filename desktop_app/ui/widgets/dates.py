"""A field for a day."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812  # a field has a `date`
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from desktop_app.ui.widgets import digits
from desktop_app.ui.widgets.fields import Field

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class DateField(Field):
    """A day, written as year-month-day. `changed` carries a `datetime.date`."""

    changed = Signal(object)

    def __init__(self, theme: Theme, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, label, parent=parent)
        self.edit = _DateEdit(theme)
        self.edit.dateChanged.connect(lambda _: self.changed.emit(self.date()))
        self._put(self.edit, label)

    def control(self) -> QDateEdit:
        """Return the box."""
        return self.edit

    def date(self) -> Day:
        """Return the day that stands in it."""
        day = self.edit.date()
        return Day(day.year(), day.month(), day.day())

    def set_date(self, day: Day) -> None:
        """Show a day, without `changed`."""
        blocked = self.edit.blockSignals(True)
        self.edit.setDate(QDate(day.year, day.month, day.day))
        self.edit.blockSignals(blocked)

    def set_latest(self, day: Day) -> None:
        """Take no later day than this."""
        self.edit.setMaximumDate(QDate(day.year, day.month, day.day))


class _DateEdit(QDateEdit):
    """Year, month and day with a calendar to the right; arrows step, digits write."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        digits.dress(self, "yyyy-MM-dd")
        theme.dress(self)
        self.setCurrentSection(QDateEdit.Section.DaySection)
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
        """168 wide."""
        return QSize(self.theme.px(168), self.theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the sign; the digits paint themselves."""
        digits.paint_box(self, self.theme, "calendar_ltr")
