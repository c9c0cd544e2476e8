"""The plan itself: a row for each meeting, with its day, what is shown in it, and the ways to move it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.ui.home.plan_words import minutes, weekday_and_day, what_words
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.frame import Card, CardHead, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta
from desktop_app.ui.widgets.signs import Icon
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.home.plan_model import MeetingLine, PlanShown
    from desktop_app.ui.theme.theme import Theme


class Move(StrEnum):
    """Where a meeting can be moved."""

    WEEK_BEFORE = "week_before"
    DAY_BEFORE = "day_before"
    DAY_AFTER = "day_after"
    WEEK_AFTER = "week_after"
    SKIP = "skip"
    """The day is not used; this meeting and all after it take the next day of the rhythm."""


class PlanCard(Card):
    """The right half of planning."""

    move_wanted = Signal(int, str)
    """Which meeting, and a Move."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=1, parent=parent)
        self.body.setSpacing(0)
        self._head = CardHead(theme, level=2)
        self._head.row.setContentsMargins(24, 16, 24, 12)
        self.body.addWidget(self._head)
        self.rows: list[_Row] = []
        self._nothing = Body(theme, color="text2")
        self._empty = QWidget()
        around = QVBoxLayout(self._empty)
        around.setContentsMargins(24, 12, 24, 24)
        around.addWidget(self._nothing)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)
        self._shown: PlanShown | None = None

    def show_plan(self, plan: PlanShown) -> None:
        """Show these meetings. Rows are kept and filled anew, so that focus stays where it is."""
        self._shown = plan
        while len(self.rows) > len(plan.lines):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(plan.lines):
            index = len(self.rows)
            row = _Row(self.theme)
            row.move_wanted.connect(lambda move, index=index: self.move_wanted.emit(index, move))
            self.rows.append(row)
            self.body.insertWidget(1 + index, row)
        for row, line in zip(self.rows, plan.lines, strict=True):
            row.show_line(line)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        figure = ""
        if self._shown is not None and self._shown.lines:
            figure = translate("Plan", "%n meeting(s)", None, len(self._shown.lines))
        self._head.set_words(translate("Plan", "Your meetings"), "", figure)
        self._head.restyle()
        self._nothing.set_text(translate("Plan", "There is nothing left to plan: you have seen all the films."))
        self._empty.setVisible(self._shown is not None and not self._shown.lines)
        for row in self.rows:
            row.retranslate()


class _Row(QWidget):
    """A meeting: number, day and time, what is shown, and «Flytta»."""

    move_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._line: MeetingLine | None = None
        self._number = Label(theme, weight=600, color="text2", tabular=True, wrap=False)
        self._day = Body(theme, weight=600, tabular=True)
        self._time = Meta(theme, tabular=True, wrap=False)
        self._what = Body(theme, tabular=True)
        self._titles = Meta(theme, tabular=True)
        self._done = Icon(theme, "checkmark_circle_filled", color="success")
        self.move_button = QuietButton(theme, "", icon="calendar_ltr", trailing_icon="chevron_down", compact=True)
        self.move_button.clicked.connect(self._open)
        self._menu = QMenu(self)
        theme.dress(self._menu)
        when, what = QVBoxLayout(), QVBoxLayout()
        for column, parts in ((when, (self._day, self._time)), (what, (self._what, self._titles))):
            column.setSpacing(0)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 10, 16, 10)
        row.setSpacing(16)
        row.addWidget(self._number)
        row.addLayout(when, 9)  # the longest of days, «Wednesday 30 September 2026», on one line
        row.addLayout(what, 10)
        row.addWidget(self._done)
        row.addWidget(self.move_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(theme))
        column.addLayout(row)
        self._theme = theme
        theme.follow(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._number.setFixedWidth(self._theme.px(24))

    def show_line(self, line: MeetingLine) -> None:
        """Show this meeting."""
        self._line = line
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        line = self._line
        if line is None:
            return
        day = weekday_and_day(line.day)
        self._number.set_text(str(line.number))
        self._day.set_text(day[:1].upper() + day[1:])
        self._time.set_text(f"{line.begins:%H:%M}–{line.ends:%H:%M}")
        self._what.set_text(what_words(line))
        self._titles.set_text(_detail(line))
        self._done.setVisible(line.is_over)
        self.move_button.setVisible(not line.is_over)
        self.move_button.set_text(translate("Plan", "Move"))
        self.move_button.setAccessibleName(
            translate("Plan", "Move meeting {number}, {day}").format(number=line.number, day=day)
        )
        self._menu.clear()
        for move, words in (
            (Move.SKIP, translate("Plan", "Leave out this day: this and all later meetings move")),
            (None, ""),
            (Move.DAY_BEFORE, translate("Plan", "One day earlier")),
            (Move.DAY_AFTER, translate("Plan", "One day later")),
            (Move.WEEK_BEFORE, translate("Plan", "One week earlier")),
            (Move.WEEK_AFTER, translate("Plan", "One week later")),
        ):
            if move is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(words).triggered.connect(lambda _=False, m=move: self.move_wanted.emit(m.value))

    def moves(self) -> QMenu:
        """Return the menu of «Flytta»."""
        return self._menu

    def _open(self) -> None:
        self._menu.popup(self.move_button.mapToGlobal(QPoint(0, self.move_button.height() + 4)))


def _detail(line: MeetingLine) -> str:
    if line.feedback:
        return translate("Plan", "Your answers, read back and approved")
    titles = [part.title for part in line.parts]
    film = translate("Plan", "{minutes} min of film").format(minutes=minutes(line.film_time))
    stops = translate("Plan", "stops before “{chapter}”")
    chapters = [stops.format(chapter=part.chapter) for part in line.parts if part.chapter]
    return " · ".join((film, *chapters) if len(titles) > 1 else (film, titles[0], *chapters))
