"""A list of points: Enter makes a new one, Backspace in an empty one takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.answer import ListValue, Value
from desktop_app.ui.room.console.editors import rows as shape
from desktop_app.ui.room.console.editors.row_editor import RowEditor
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.room.console.editors.rows import Place, Rows


class ListEditor(RowEditor):
    """Points, each with a tag where the question has tags."""

    def rows_of(self, value: Value) -> Rows:
        """Return a row for each point."""
        assert isinstance(value, ListValue)  # noqa: S101  # the question's kind decides both
        return shape.of_points(value)

    def value_of(self, rows: Rows) -> ListValue:
        """Return the points that hold anything."""
        return shape.to_points(rows)

    def entered(self, rows: Rows, place: Place) -> tuple[Rows, Place]:
        """Begin a new point with what stands after the caret."""
        return shape.split(rows, place)

    def names(self, row: int) -> tuple[str, ...]:
        """Return the point's number."""
        return (translate("Answer", "Point {number}").format(number=row + 1),)

    def placeholders(self) -> tuple[str, ...]:
        """Return what the writing line says."""
        return (translate("Answer", "Next point"),)

    def enter_words(self) -> str:
        """Return what Enter gives."""
        return translate("Answer", "new point")
