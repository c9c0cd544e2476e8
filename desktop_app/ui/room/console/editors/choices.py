"""One alternative of several, or any number of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.answer import ChoiceValue, Value
from desktop_app.domain.course import PromptKind
from desktop_app.ui.room.console.editors.alternative import Alternative
from desktop_app.ui.room.console.editors.editor import PickEditor
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Prompt
    from desktop_app.ui.theme.theme import Theme


class ChoiceEditor(PickEditor):
    """A row for each alternative. An alternative that the question no longer has is kept until another is picked."""

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(theme, prompt, parent)
        self._single = prompt.kind is PromptKind.CHOICE
        self._rows: dict[str, Alternative] = {}
        inner = QWidget()
        inner.setObjectName("scrolled")
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(20, 20, 20, 20)
        stack.setSpacing(8)
        for choice in prompt.choices:
            row = Alternative(theme, choice.text, one_of_many=self._single, parent=inner)
            row.setObjectName("answer_alternative")
            row.clicked.connect(lambda _=False, id_=choice.id: self._pressed(id_))
            row.toggled.connect(lambda on, id_=choice.id: self._toggled(id_, on=on))
            self._rows[choice.id] = row
            stack.addWidget(row)
        self.clear = QuietButton(theme, "", icon="dismiss", parent=inner)
        self.clear.clicked.connect(lambda: self.change_to(ChoiceValue()))
        stack.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        theme.dress_area(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._showing = False
        self.retranslate()

    def show_value(self, value: Value) -> None:
        """Mark what is chosen."""
        assert isinstance(value, ChoiceValue)  # noqa: S101  # the question's kind decides both
        self._showing = True
        for id_, row in self._rows.items():
            row.setAutoExclusive(False)  # else the last one chosen could not be let go
            row.setChecked(id_ in value.chosen)
            row.setAutoExclusive(self._single)
        self._showing = False
        self.clear.setVisible(self._single and bool(value.chosen))

    def focus(self) -> None:
        """Put the keyboard on what is chosen, or first."""
        rows = list(self._rows.values())
        chosen = next((row for row in rows if row.isChecked()), rows[0] if rows else self)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_stops(self) -> list[QWidget]:
        """Return the rows and what takes the choice away."""
        return [*self._rows.values(), self.clear]

    def retranslate(self) -> None:
        """Look the texts up again."""
        self.clear.set_text(translate("Answer", "Take away the choice"))

    def _pressed(self, id_: str) -> None:
        if self._single:
            self._choose(ChoiceValue((id_,)))

    def _toggled(self, id_: str, *, on: bool) -> None:
        if self._showing or (self._single and not on):
            return
        value = self.value()
        assert isinstance(value, ChoiceValue)  # noqa: S101
        if self._single:
            self._choose(ChoiceValue((id_,)))
            return
        chosen = {*value.chosen, id_} if on else {*value.chosen} - {id_}
        known = tuple(choice for choice in self._rows if choice in chosen)
        self._choose(ChoiceValue((*known, *(old for old in value.chosen if old not in self._rows))))

    def _choose(self, value: ChoiceValue) -> None:
        self.clear.setVisible(self._single and bool(value.chosen))
        self.pick(value)
