"""A field for a day."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812  # a field has a `date`
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSizePolicy, QWidget

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
        self.setDisplayFormat("yyyy-MM-dd")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFrame(False)
        self.setCurrentSection(QDateEdit.Section.DaySection)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Measure again."""
        self.setFont(self.theme.font(16, 600, tabular=True))
        self.updateGeometry()
        self._inset()

    def _inset(self) -> None:
        """Keep the digits clear of edge and sign: Qt lets their line fill the box, and paints it opaque."""
        self.lineEdit().setGeometry(self.rect().adjusted(9, 2, -self.theme.px(20) - 16, -2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the digits."""
        super().resizeEvent(event)
        self._inset()

    def changeEvent(self, event: QEvent) -> None:
        """Place the digits again after another style sheet."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._inset()

    def sizeHint(self) -> QSize:
        """168 wide."""
        return QSize(self.theme.px(168), self.theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the sign; the digits paint themselves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("border" if self.isEnabled() else "line"), 1))
        painter.setBrush(self.theme.color("surface" if self.isEnabled() else "surface2"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = self.theme.px(20)
        pixmap = self.theme.pixmap("calendar_ltr", "text2", 20, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - side - 12, (self.height() - side) / 2), pixmap)
