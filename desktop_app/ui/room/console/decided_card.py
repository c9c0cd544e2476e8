"""What was decided at a meeting, as vad, vem, när (mockup 13), and the way to a calendar for what has a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from desktop_app.session.due import day_in
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate
from desktop_app.words.answers import done

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.answer import Action
    from desktop_app.ui.theme.theme import Theme


class DecidedCard(Card):
    """The rows under their heads."""

    calendar_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Title(theme, level=2)
        self._about = Meta(theme)
        self.calendar = SecondaryButton(theme, "", icon="calendar_ltr", compact=True)
        self.calendar.clicked.connect(self.calendar_pressed)
        words = WrapLayout(spacing=12, line_spacing=4)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.calendar)
        self.body.addLayout(head)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)

    def show_actions(self, actions: tuple[Action, ...], decided: date) -> None:
        """Show what was decided that day; a day without a year is the next such day from then on."""
        empty(self._rows)
        self._title.set_text(translate("Summary", "To do"))
        dated = sum(day_in(action.when, decided) is not None for action in actions)
        self._about.set_text(self._about_days(dated, len(actions)))
        self.calendar.set_text(translate("Summary", "Calendar file"))
        self.calendar.setVisible(dated > 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column, stretch in enumerate((12, 5, 5)):
            grid.setColumnStretch(column, stretch)
        heads = (translate("Answer", "What"), translate("Answer", "Who"), translate("Answer", "When"))
        for column, name in enumerate(heads):
            grid.addWidget(Meta(self.theme, name, weight=600, wrap=False), 0, column)
        for index, action in enumerate(actions):
            grid.addWidget(Rule(self.theme), 2 * index + 1, 0, 1, 3)
            when = " · ".join(part for part in (action.when, done(action.done)) if part)
            for column, text in enumerate((action.what, action.who, when)):
                cell = Body(self.theme, text, weight=600 if column == 0 else 400)
                cell.setAccessibleName(f"{heads[column]}: {text}")
                grid.addWidget(cell, 2 * index + 2, column)
        self._rows.addLayout(grid)

    @staticmethod
    def _about_days(dated: int, actions: int) -> str:
        """Say how many have a day that can be told, and how to write one, where not all do."""
        if dated == actions:
            return translate("Summary", "You follow it up at the beginning of the next meeting.")
        return translate(
            "Summary",
            "You follow it up at the beginning of the next meeting. "
            "A day written like 2 Dec can be put in a calendar: {dated} of {all} have one.",
        ).format(dated=dated, all=actions)
