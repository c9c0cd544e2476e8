"""The side column of the answer screen: what was said last time, and what belongs to the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.ui.room.console.answer_sheet import EarlierPart, earlier_parts, has_in_it
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.words import quoted, short_day, translate

if TYPE_CHECKING:
    from desktop_app.domain.answer import Revision, Value
    from desktop_app.domain.course import Prompt
    from desktop_app.ui.theme.theme import Theme


class EarlierCard(Card):
    """«Förra gången skrev ni:» piece by piece, each with «Ta med idag»."""

    taken = Signal(object)
    """Value: a piece to take into today's answer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16)
        self._title = Title(theme, level=3)
        self._day = Meta(theme, tabular=True, wrap=False)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._day)
        self.body.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)
        self._shown: tuple[EarlierPart, ...] = ()
        self._buttons: list[QuietButton] = []

    @property
    def holds_something(self) -> bool:
        """Whether there was an earlier meeting with an answer."""
        return bool(self._shown)

    def tab_stops(self) -> list[QuietButton]:
        """Return the buttons in order."""
        return list(self._buttons)

    def show_earlier(self, prompt: Prompt, earlier: Revision | None) -> None:
        """Show last time's answer, or nothing."""
        parts = earlier_parts(earlier.value, prompt) if earlier else ()
        self._title.set_text(translate("Answer", "Last time you wrote:"))
        self._day.set_text(short_day(earlier.at.date()) if earlier else "")
        self.setVisible(bool(parts))
        if parts != self._shown:
            self._show(parts)

    def show_taken(self, today: Value) -> None:
        """Say which pieces stand in today's answer already."""
        for part, button in zip(self._shown, self._buttons, strict=True):
            is_in = has_in_it(today, part.value)
            button.setEnabled(not is_in)
            words = translate("Answer", "Is in today's answer") if is_in else translate("Answer", "Take along today")
            button.set_text(words)
            button.set_icon("checkmark" if is_in else "arrow_undo")
            button.setAccessibleName(f"{words}: {part.text}")

    def _show(self, parts: tuple[EarlierPart, ...]) -> None:
        empty(self._list)
        self._shown, self._buttons = parts, []
        for part in parts:
            button = QuietButton(self.theme, "", icon="arrow_undo", compact=True)
            button.clicked.connect(lambda _=False, part=part: self.taken.emit(part.value))
            self._buttons.append(button)
            self._list.addWidget(Rule(self.theme))
            self._list.addSpacing(4)
            self._list.addWidget(Body(self.theme, quoted(part.text)))
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class NotesCard(Card):
    """The question's help text, and the note that only the facilitator sees."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16)
        self._help_title, self._help = Title(theme, level=3), Body(theme)
        self._note_title, self._note = Title(theme, level=3), Body(theme)
        for part in (self._help_title, self._help, self._note_title, self._note):
            self.body.addWidget(part)

    @property
    def holds_something(self) -> bool:
        """Whether the question has either."""
        return bool(self._help.text() or self._note.text())

    def show_notes(self, prompt: Prompt, *, with_note: bool) -> None:
        """Show what the question has; the note only where the group does not see it."""
        self._help_title.set_text(translate("Answer", "About the question"))
        self._note_title.set_text(translate("Answer", "Note to the facilitator"))
        self._help.set_text(prompt.help)
        self._note.set_text(prompt.note if with_note else "")
        for title, label in ((self._help_title, self._help), (self._note_title, self._note)):
            title.setVisible(bool(label.text()))
            label.setVisible(bool(label.text()))
        self.setVisible(self.holds_something)
