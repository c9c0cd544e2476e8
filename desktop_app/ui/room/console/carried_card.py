"""«Det här skrev ni vid filmerna»: beside a question of step 2, to be taken in point by point.

Folded, with how many they are: the question comes first, and a long list is made only when somebody asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.domain.course import PromptKind
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.words import quoted, translate

if TYPE_CHECKING:
    from desktop_app.session.carried import Carried
    from desktop_app.ui.theme.theme import Theme

_TAKE_WORDS = frozenset({PromptKind.TEXT, PromptKind.LIST, PromptKind.ACTIONS})
"""The kinds of answer that words can be taken into."""


class CarriedCard(Card):
    """Shows itself where there is something to take along."""

    taken = Signal(str)
    """A point's words."""
    unfolded = Signal()
    """There are more buttons now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16)
        self._carried: tuple[Carried, ...] = ()
        self._title = Title(theme, level=3)
        self.open_button = QuietButton(theme, "", icon="chevron_down", compact=True)
        self.open_button.clicked.connect(self._unfold)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._buttons: list[QuietButton] = []
        self.body.addWidget(self._title)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._list)
        self.hide()

    @property
    def holds_something(self) -> bool:
        """Whether anything was written."""
        return bool(self._carried)

    def tab_stops(self) -> list[QuietButton]:
        """Return the buttons in order."""
        return [self.open_button, *self._buttons]

    def show_carried(self, kind: PromptKind, carried: tuple[Carried, ...]) -> None:
        """Show these, where the question's answer is of words; what is unfolded stays so while they are the same."""
        shown = carried if kind in _TAKE_WORDS else ()
        if shown != self._carried:
            self._carried = shown
            self._fold()
        if shown:
            count = sum(len(one.points) for one in shown)
            self._title.set_text(translate("Answer", "What you wrote at the films"))
            self.open_button.set_text(translate("Answer", "Show %n point(s)", None, count))
        self.setVisible(bool(shown))

    def _fold(self) -> None:
        empty(self._list)
        self._buttons = []
        self.open_button.setVisible(True)

    def _unfold(self) -> None:
        for one in self._carried:
            self._list.addWidget(Rule(self.theme))
            self._list.addWidget(Meta(self.theme, quoted(one.question)))
            for point in one.points:
                button = QuietButton(self.theme, translate("Answer", "Take along"), icon="arrow_undo", compact=True)
                button.setAccessibleName(f"{button.text()}: {point}")
                button.clicked.connect(lambda _=False, point=point: self.taken.emit(point))
                self._buttons.append(button)
                self._list.addWidget(Body(self.theme, point))
                self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.unfolded.emit()
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.open_button.hide()
