"""A question in a list: its number and text, how its answer stands, and a way to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.answer import Approved, DeclinedBy
from desktop_app.ui.handover.review import Line, Standing
from desktop_app.ui.room.console.in_words import as_words
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta
from desktop_app.words import clock, short_day, translate
from desktop_app.words.answers import declined

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_LOOKS = {
    Standing.APPROVED: (Kind.SUCCESS, "checkmark_circle_filled"),
    Standing.WRITTEN: (Kind.WARNING, "warning_filled"),
    Standing.DECLINED: (Kind.NEUTRAL, "info_filled"),
    Standing.EMPTY: (Kind.OUTLINE, None),
}


def standing_in_words(line: Line) -> str:
    """Return «godkänd 2 dec 14:56», «inte godkänd», «avböjd: Vi hann inte» or «inget svar»."""
    status = line.answer.status if line.answer else None
    if isinstance(status, DeclinedBy):
        return translate("HandOver", "declined: {reason}").format(reason=declined(status.reason))
    if line.standing is Standing.EMPTY:
        return translate("HandOver", "no answer")
    if isinstance(status, Approved) and status.on_paper is not None:
        return translate("HandOver", "from paper {day}").format(day=short_day(status.on_paper))
    if isinstance(status, Approved):
        return translate("HandOver", "approved {day} {time}").format(
            day=short_day(status.at.date()), time=clock(status.at)
        )
    return translate("HandOver", "not approved")


class QuestionRow(QWidget):
    """One question; with `whole` its answer stands under it."""

    open_pressed = Signal()

    def __init__(self, theme: Theme, line: Line, *, whole: bool) -> None:
        super().__init__()
        self.line = line
        number = Label(theme, str(line.number), weight=600, tabular=True, wrap=False, align=Qt.AlignmentFlag.AlignRight)
        number.setFixedWidth(theme.px(28))
        text = line.answer.prompt_text if line.answer else line.prompt.text
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Label(theme, text, weight=600))
        if line.lecture is not None:
            film = translate("HandOver", "Film {number} {title}").format(
                number=line.lecture.number, title=line.lecture.name
            )
            column.addWidget(Meta(theme, film, tabular=True))
        words = as_words(line.answer.current, line.prompt) if whole and line.answer else ""
        if words:
            column.addWidget(Body(theme, words, large=True))
        if line.stays:
            column.addWidget(Meta(theme, translate("HandOver", "What you wrote here stays on this computer.")))
        kind, icon = _LOOKS[line.standing]
        self.badge = Badge(theme, standing_in_words(line), kind=kind, icon=icon, tabular=True)
        verb = translate("HandOver", "Open") if line.is_answered else translate("HandOver", "Write answer")
        self.button = SecondaryButton(theme, verb, compact=True)
        self.button.setAccessibleName(f"{verb}: {text}")
        self.button.clicked.connect(self.open_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        column.setContentsMargins(0, 4, 0, 4)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setContentsMargins(0, 4, 0, 0)
        left.addWidget(number)
        left.addStretch(1)
        standing = QHBoxLayout()
        standing.setSpacing(12)
        standing.addWidget(self.badge)
        standing.addWidget(self.button)
        right.addLayout(standing)
        right.addStretch(1)
        row.addLayout(left)
        row.addLayout(column, 1)
        row.addLayout(right)
        self.setAccessibleName(f"{line.number} {text}, {standing_in_words(line)}")


def fill_rows(column: QVBoxLayout, theme: Theme, lines: tuple[Line, ...], *, whole: bool) -> list[QuestionRow]:
    """Put a row for each question in the column, with rules between; return the rows."""
    empty(column)
    rows = [QuestionRow(theme, line, whole=whole) for line in lines]
    for index, row in enumerate(rows):
        if index:
            column.addWidget(Rule(theme))
        column.addWidget(row)
    return rows
