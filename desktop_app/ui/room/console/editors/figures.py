"""A number or a day, typed in one short field. What is half typed is not yet an answer, and is never thrown away."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget, QWidgetAction

from desktop_app.domain.answer import DateValue, NumberValue, Value
from desktop_app.ui.room.console.editors.editor import PickEditor
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.labels import Body
from desktop_app.ui.widgets.when import full_date
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Prompt
    from desktop_app.ui.theme.theme import Theme

DIGITS = 15
"""More than these no program that reads the answer file can be sure to keep exactly (RFC 8785)."""

_NUMBER = re.compile(rf"[-−]?\d{{1,{DIGITS}}}")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def number_in(text: str) -> int | None:
    """Return the whole number a person has typed, spaces between the thousands or not; None if it is not one."""
    bare = "".join(text.split())
    return int(bare.replace("−", "-")) if _NUMBER.fullmatch(bare) else None


def day_in(text: str) -> date | None:
    """Return the day a person has typed as 2026-12-05, or None while it is not one."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


class FieldEditor(PickEditor):
    """One short field with a sentence under it."""

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(theme, prompt, parent)
        self.field = QLineEdit(self)
        theme.dress(self.field)
        self.field.setObjectName("answer_field")
        self.below = Body(theme, tabular=True)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(self.field)
        self.row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addLayout(self.row)
        layout.addWidget(self.below)
        layout.addStretch(1)
        self.field.textEdited.connect(self._edited)
        theme.follow(self._restyle)
        self._restyle()
        self.retranslate()

    def read(self, text: str) -> Value | None:
        """Return the value of the text; None where it is not one."""
        raise NotImplementedError

    def write(self, value: Value) -> str:
        """Return the value as it stands in the field."""
        raise NotImplementedError

    def understood(self, value: Value) -> str:
        """Return what is said under the field of a value it can read."""
        raise NotImplementedError

    def wrong(self) -> str:
        """Return what is said under the field of a text it cannot read."""
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        """Put the value in the field."""
        self.field.setText(self.write(value))
        self._say(value)

    def caret(self) -> int:
        """Return the characters before the caret in the field."""
        return self.field.cursorPosition()

    def focus(self) -> None:
        """Put the keyboard in the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_stops(self) -> list[QWidget]:
        """Return the field."""
        return [self.field]

    def is_readable(self) -> bool:
        """Tell whether the field holds a value it can read."""
        return self.read(self.field.text()) is not None

    def retranslate(self) -> None:
        """Look the texts up again."""
        self.field.setAccessibleName(translate("Answer", "The group's answer"))
        self._edited(self.field.text())

    def _edited(self, text: str) -> None:
        value = self.read(text)
        self._say(value)
        if value is not None:
            self.pick(value, "typing")

    def _say(self, value: Value | None) -> None:
        self.below.set_text(self.wrong() if value is None else self.understood(value))
        self.below.set_color("danger" if value is None else "text2")
        self.field.setProperty("invalid", value is None)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _restyle(self) -> None:
        self.field.setFixedWidth(self.theme.px(240))


class NumberEditor(FieldEditor):
    """A whole number."""

    def read(self, text: str) -> Value | None:
        """Return the number; an empty field is no number, and that is an answer too."""
        if not text.strip():
            return NumberValue()
        number = number_in(text)
        return None if number is None else NumberValue(number)

    def write(self, value: Value) -> str:
        """Return the digits."""
        assert isinstance(value, NumberValue)  # noqa: S101  # the question's kind decides both
        return "" if value.number is None else str(value.number)

    def understood(self, value: Value) -> str:  # noqa: ARG002
        """Say nothing of what is plain to see."""
        return ""

    def wrong(self) -> str:
        """Say what can be read."""
        return translate("Answer", "Write a whole number, in digits.")


class DateEditor(FieldEditor):
    """A day, typed or picked from a calendar."""

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        self.calendar_button = SecondaryButton(theme, "", icon="calendar_ltr")
        super().__init__(theme, prompt, parent)
        self.row.insertWidget(1, self.calendar_button)
        self.calendar_button.clicked.connect(self._calendar_pressed)

    def read(self, text: str) -> Value | None:
        """Return the day; an empty field is no day, and that is an answer too."""
        if not text.strip():
            return DateValue()
        day = day_in(text)
        return None if day is None else DateValue(day)

    def write(self, value: Value) -> str:
        """Return the day as 2026-12-05."""
        assert isinstance(value, DateValue)  # noqa: S101  # the question's kind decides both
        return value.day.isoformat() if value.day else ""

    def understood(self, value: Value) -> str:
        """Say the day in words, so that a wrong month is seen."""
        assert isinstance(value, DateValue)  # noqa: S101
        return full_date(value.day) if value.day else ""

    def wrong(self) -> str:
        """Say what can be read."""
        return translate("Answer", "Write the day as 2026-12-05.")

    def tab_stops(self) -> list[QWidget]:
        """Return the field and the calendar."""
        return [self.field, self.calendar_button]

    def retranslate(self) -> None:
        """Look the texts up again."""
        self.calendar_button.set_text(translate("Answer", "Calendar"))
        self.field.setPlaceholderText(translate("Answer", "year-month-day"))
        super().retranslate()

    def _calendar_pressed(self) -> None:
        self.open_calendar()

    def open_calendar(self) -> tuple[QCalendarWidget, QMenu]:
        """Open the calendar under its button and return it with the menu it lies in."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        for part in (menu, calendar):
            self.theme.dress(part)
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        value = self.value()
        if isinstance(value, DateValue) and value.day:
            calendar.setSelectedDate(QDate(value.day.year, value.day.month, value.day.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(lambda day: self._picked(day, menu))
        calendar.clicked.connect(lambda day: self._picked(day, menu))
        menu.popup(self.calendar_button.mapToGlobal(self.calendar_button.rect().bottomLeft()))
        calendar.setFocus()
        return calendar, menu

    def _picked(self, day: QDate, menu: QMenu) -> None:
        self.change_to(DateValue(date(day.year(), day.month(), day.day())))
        menu.close()
        self.focus()
