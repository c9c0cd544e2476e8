"""What is to be done, by whom, and when: three fields a row, in the group's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.answer import ActionsValue, Value
from desktop_app.ui.room.console.editors import rows as shape
from desktop_app.ui.room.console.editors.row_editor import RowEditor
from desktop_app.ui.widgets.labels import Meta
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Prompt
    from desktop_app.ui.room.console.editors.rows import Place, Rows
    from desktop_app.ui.theme.theme import Theme


class ActionsEditor(RowEditor):
    """Rows of vad, vem, när under a head that names them."""

    columns = (5, 2, 2)
    bulleted = False

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        self._heads = tuple(Meta(theme, weight=600, wrap=False) for _ in self.columns)
        self._after = QWidget()
        super().__init__(theme, prompt, parent)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 0)
        head.setSpacing(16)
        for label, stretch in zip(self._heads, self.columns, strict=True):
            head.addWidget(label, stretch)
        head.addWidget(self._after)
        self._layout.insertLayout(0, head)

    def rows_of(self, value: Value) -> Rows:
        """Return a row for each thing to do."""
        assert isinstance(value, ActionsValue)  # noqa: S101  # the question's kind decides both
        return shape.of_actions(value)

    def value_of(self, rows: Rows) -> ActionsValue:
        """Return the rows that hold anything."""
        return shape.to_actions(rows)

    def entered(self, rows: Rows, place: Place) -> tuple[Rows, Place]:
        """Go to an empty row under this one."""
        return shape.add_after(rows, place)

    def names(self, row: int) -> tuple[str, ...]:
        """Return what each field holds, and in which row."""
        return tuple(
            translate("Answer", "{column}, row {number}").format(column=column, number=row + 1)
            for column in self._columns()
        )

    def placeholders(self) -> tuple[str, ...]:
        """Return what the writing row says."""
        return (translate("Answer", "What is to be done"), translate("Answer", "Who"), translate("Answer", "When"))

    def enter_words(self) -> str:
        """Return what Enter gives."""
        return translate("Answer", "new row")

    def retranslate(self) -> None:
        """Look the texts up again."""
        super().retranslate()
        for label, text in zip(self._heads, self._columns(), strict=True):
            label.set_text(text)
        for widget in self._widgets:
            widget.restyle()
        self._fit_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the heads over their fields, once the rows have their width."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_head)

    def _fit_head(self) -> None:
        self._after.setFixedWidth(self._widgets[0].width_after_fields())

    def _columns(self) -> tuple[str, str, str]:
        return translate("Answer", "What"), translate("Answer", "Who"), translate("Answer", "When")
