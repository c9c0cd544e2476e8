"""Beside a map of who does what: what others do, measure by measure, each to be taken in as a row of one's own.

They are examples of another place, and say so; whether the group has the same or lacks it is its own to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop_app.domain.answer import ActorMapValue
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.answer import Value
    from desktop_app.ui.room.console.answer_sheet import Examples
    from desktop_app.ui.theme.theme import Theme


class ExamplesCard(Card):
    """Shows itself where there are any."""

    taken = Signal(object)
    """Value: a row to take into the map."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16)
        self._shown: tuple[Examples, ...] = ()
        self.buttons: list[QuietButton] = []
        self.hide()

    @property
    def holds_something(self) -> bool:
        """Whether there are examples."""
        return bool(self._shown)

    def show_examples(self, examples: tuple[Examples, ...]) -> None:
        """Show these; they stay as they are while the answer is written."""
        if examples == self._shown:
            return
        self._shown, self.buttons = examples, []
        empty(self.body)
        self.body.addWidget(Title(self.theme, translate("Answer", "How others do it"), level=3))
        for one in examples:
            said = f"{one.sender}, {one.year}" if one.year else one.sender
            self.body.addWidget(Meta(self.theme, translate("Answer", "Example from {sender}").format(sender=said)))
            for row in one.rows:
                button = QuietButton(self.theme, translate("Answer", "Take in"), icon="add", compact=True)
                button.setAccessibleName(f"{button.text()}: {row.actor}, {row.measure}")
                button.clicked.connect(lambda _=False, row=row: self.taken.emit(ActorMapValue((row,))))
                self.buttons.append(button)
                self.body.addWidget(Rule(self.theme))
                self.body.addWidget(Body(self.theme, f"{row.actor}: {row.measure}"))
                self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(examples))

    def show_taken(self, today: Value) -> None:
        """Say which rows stand in the map already."""
        rows = today.rows if isinstance(today, ActorMapValue) else ()
        there = {(row.actor, row.measure) for row in rows}
        shown = [row for one in self._shown for row in one.rows]
        for row, button in zip(shown, self.buttons, strict=True):
            button.setEnabled((row.actor, row.measure) not in there)
