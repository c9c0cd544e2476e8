"""An editor of rows: shows what `rows` says, turns keys into its functions, and remembers every step for Ctrl+Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop_app.handover import secrecy
from desktop_app.ui.room.console.editors import rows as shape
from desktop_app.ui.room.console.editors.cell import Ask, Cell
from desktop_app.ui.room.console.editors.editor import Editor
from desktop_app.ui.room.console.editors.history import History
from desktop_app.ui.room.console.editors.row_widget import RowList, RowWidget
from desktop_app.ui.room.console.editors.rows import Place, Rows
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.answer import Value
    from desktop_app.domain.course import Choice, Prompt
    from desktop_app.ui.room.console.editors.text import WritingBox
    from desktop_app.ui.theme.theme import Theme


class RowEditor(Editor):
    """Rows that are typed one after another. Subclasses say what a row means."""

    columns: tuple[int, ...] = (1,)
    """Stretch of each field."""
    told_in = 0
    """Which field sentences are written in; the others have a name or a day."""
    bulleted = True
    fields: Mapping[secrecy.Field, int] = {secrecy.Field.WHO: 1, secrecy.Field.WHEN: 2}
    """Which field of its row a text stands in, where it is not the first."""

    def __init__(self, theme: Theme, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(theme, prompt, parent)
        self._widgets: list[RowWidget] = []
        self._rows: Rows = (shape.blank(len(self.columns)),)
        self._here = Place()
        self._history: History[tuple[Rows, Place]] = History((self._rows, self._here))
        self._setting = False
        self._drop_at: int | None = None
        self._list = RowList(theme)
        self._list.setObjectName("scrolled")
        self._stack = QVBoxLayout(self._list)
        self._stack.setContentsMargins(8, 8, 8, 8)
        self._stack.setSpacing(0)
        self._stack.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._list)
        theme.dress_area(self.area)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.area, 1)
        self._show(self._rows)
        self.retranslate()

    # What a subclass says.

    def rows_of(self, value: Value) -> Rows:
        """Return the rows of a value."""
        raise NotImplementedError

    def value_of(self, rows: Rows) -> Value:
        """Return the value of rows."""
        raise NotImplementedError

    def names(self, row: int) -> tuple[str, ...]:
        """Return what a screen reader calls the fields of a row."""
        raise NotImplementedError

    def placeholders(self) -> tuple[str, ...]:
        """Return what stands in the empty fields of the writing row."""
        raise NotImplementedError

    def entered(self, rows: Rows, place: Place) -> tuple[Rows, Place]:
        """Return the rows after Enter."""
        raise NotImplementedError

    def choices(self) -> tuple[Choice, ...]:
        """Return the tags of a row: those of the question."""
        return self.prompt.choices if self.bulleted else ()

    def levels(self) -> tuple[Choice, ...]:
        """Return a second choice of a row, where it has one."""
        return ()

    # The editor's interface.

    def value(self) -> Value:
        """Return what the rows hold."""
        return self.value_of(self._rows)

    def set_value(self, value: Value, caret: int = 0) -> None:
        """Begin with these rows."""
        rows = self.rows_of(value)
        self._here = shape.place_of(rows, caret)
        self._history = History((rows, self._here))
        self._show(rows)
        self._put_caret(self._here)

    def change_to(self, value: Value) -> None:
        """Let these rows stand as if the group had written them."""
        rows = self.rows_of(value)
        self._change(rows, Place(len(rows) - 1))

    def caret(self) -> int:
        """Return the characters before the caret, each field ended by one."""
        return shape.caret_of(self._rows, self._place())

    def focus(self) -> None:
        """Put the keyboard where the caret was last."""
        self._go(self._here)

    def mark(self, places: tuple[secrecy.Place, ...]) -> None:
        """Underline these places in their fields, and tint their rows."""
        marked: dict[Cell, list[tuple[int, int]]] = {}
        for one in places:
            marked.setdefault(self._cell_at(one), []).append((one.hit.start, one.hit.end))
        for widget in self._widgets:
            widget.show_marks([marked.get(cell, []) for cell in widget.cells])

    def go_to(self, place: secrecy.Place) -> None:
        """Select the words at a place in their field."""
        cell = self._cell_at(place)
        widget = next(one for one in self._widgets if cell in one.cells)
        self._go(Place(self._widgets.index(widget), widget.cells.index(cell), place.hit.start))
        cell.select(place.hit.start, place.hit.end)

    def _cell_at(self, place: secrecy.Place) -> Cell:
        """Return the field that a place stands in; rows with nothing in them are not counted."""
        written = [widget for widget, row in zip(self._widgets, self._rows, strict=True) if not row.is_blank]
        return written[place.row].cells[self.fields.get(place.field, 0)]

    def prose(self) -> list[WritingBox]:
        """Return the field of each row that sentences are written in."""
        return [widget.cells[self.told_in] for widget in self._widgets]

    def tab_stops(self) -> list[QWidget]:
        """Return the fields and tags, row by row."""
        stops: list[QWidget] = []
        for widget in self._widgets:
            stops += widget.cells
            stops += [choice.control() for choice in (widget.tag, widget.level) if choice is not None]
        return stops

    def retranslate(self) -> None:
        """Look the texts up again."""
        hints = self.placeholders()
        for index, widget in enumerate(self._widgets):
            last = index == len(self._widgets) - 1
            for cell, name, hint in zip(widget.cells, self.names(index), hints, strict=True):
                cell.setAccessibleName(name)
                cell.setPlaceholderText(hint if last else "")
            widget.hint.words.set_text(self.enter_words())
            widget.handle.setToolTip(translate("Answer", "Drag, or press Alt with up or down arrow"))
            if widget.tag is not None and widget.tag_label is not None:
                widget.tag_label.set_text(translate("Answer", "tag:"))
                widget.tag.set_words(
                    choose=translate("Answer", "choose"),
                    none=translate("Answer", "no tag"),
                    name=translate("Answer", "Tag of point {number}").format(number=index + 1),
                )
            if widget.tag is not None and widget.level is not None:
                none = translate("Answer", "nothing chosen")
                number = index + 1
                widget.tag.set_words(
                    choose=translate("Answer", "with us"),
                    none=none,
                    name=translate("Answer", "With us, row {number}").format(number=number),
                )
                widget.level.set_words(
                    choose=translate("Answer", "for what"),
                    none=none,
                    name=translate("Answer", "For what, row {number}").format(number=number),
                )

    def enter_words(self) -> str:
        """Return what Enter gives, in two words."""
        raise NotImplementedError

    # From keys to rows.

    def _place(self) -> Place:
        for index, widget in enumerate(self._widgets):
            for field, cell in enumerate(widget.cells):
                if cell.hasFocus():
                    return Place(index, field, cell.caret())
        return self._here

    def _typed(self, widget: RowWidget, field: int) -> None:
        if self._setting:
            return
        index = self._widgets.index(widget)
        row = widget.row()
        if row == self._rows[index]:
            return
        before = self._rows[index].texts[field]
        rows = (*self._rows[:index], row, *self._rows[index + 1 :])
        if not rows[-1].is_blank:
            rows = (*rows, shape.blank(len(self.columns)))
        text = row.texts[field]
        self._here = Place(index, field, widget.cells[field].caret())
        self._rows = rows
        self._history.record((rows, self._here), (index, field, len(text.split()), len(text) > len(before)))
        self._fit_widgets(rows)
        self.changed.emit(self.value(), self.caret())

    def _tagged(self, widget: RowWidget) -> None:
        if not self._setting:
            index = self._widgets.index(widget)
            rows = (*self._rows[:index], widget.row(), *self._rows[index + 1 :])
            if rows != self._rows:
                self._rows = rows
                self._history.record((rows, Place(index)))
                self.changed.emit(self.value(), self.caret())

    def _asked(self, ask: Ask) -> None:  # noqa: C901  # one line for each key
        rows, place = self._rows, self._place()
        match ask:
            case Ask.ENTER:
                self._change(*self.entered(rows, place))
            case Ask.JOIN_UP if place.field:
                self._go(Place(place.row, place.field - 1, len(rows[place.row].texts[place.field - 1])))
            case Ask.JOIN_UP:
                self._change(*shape.join(rows, place))
            case Ask.JOIN_DOWN:
                self._change(*shape.join_below(rows, place))
            case Ask.UP:
                self._go_row(place, place.row - 1)
            case Ask.DOWN:
                self._go_row(place, place.row + 1)
            case Ask.LEFT:
                self._go_character(place, -1)
            case Ask.RIGHT:
                self._go_character(place, 1)
            case Ask.MOVE_UP:
                self._change(*shape.move(rows, place, place.row - 1))
            case Ask.MOVE_DOWN:
                self._change(*shape.move(rows, place, place.row + 1))
            case Ask.UNDO:
                self._return_to(self._history.undo())
            case Ask.REDO:
                self._return_to(self._history.redo())

    def _pasted(self, pasted: tuple[str, ...]) -> None:
        self._change(*shape.paste(self._rows, self._place(), pasted))

    def _return_to(self, state: tuple[Rows, Place] | None) -> None:
        if state is not None:
            rows, place = state
            before = self.value()
            self._show(rows)
            self._go(place)
            if self.value() != before:
                self.changed.emit(self.value(), self.caret())

    def _change(self, rows: Rows, place: Place) -> None:
        before = self.value()
        if rows != self._rows:
            self._history.record((rows, place))
            self._show(rows)
        self._go(place)
        if self.value() != before:
            self.changed.emit(self.value(), self.caret())

    def _go_row(self, place: Place, row: int) -> None:
        if 0 <= row < len(self._rows):
            self._go(Place(row, place.field, min(place.offset, len(self._rows[row].texts[place.field]))))

    def _go_character(self, place: Place, step: int) -> None:
        fields = [(r, f) for r in range(len(self._rows)) for f in range(len(self.columns))]
        there = fields.index((place.row, place.field)) + step
        if 0 <= there < len(fields):
            row, field = fields[there]
            self._go(Place(row, field, len(self._rows[row].texts[field]) if step < 0 else 0))

    def _go(self, place: Place) -> None:
        place = Place(min(place.row, len(self._rows) - 1), place.field, place.offset)
        self._put_caret(place)
        self._widgets[place.row].cells[place.field].setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_caret(self, place: Place) -> None:
        self._here = place
        cell = self._widgets[place.row].cells[place.field]
        cell.set_caret(place.offset)

    # From rows to the screen.

    def _show(self, rows: Rows) -> None:
        self._setting = True
        self._rows = rows
        self._fit_widgets(rows)
        for widget, row in zip(self._widgets, rows, strict=True):
            widget.show_row(row)
        self._setting = False

    def _fit_widgets(self, rows: Rows) -> None:
        known = len(self._widgets)
        while len(self._widgets) < len(rows):
            widget = self._make_row()
            self._stack.insertWidget(len(self._widgets), widget)
            widget.show()  # now, not when the layout gets to it: the keyboard goes there next
            self._widgets.append(widget)
        while len(self._widgets) > len(rows):
            widget = self._widgets.pop()
            widget.hide()
            widget.deleteLater()
        for widget, row in zip(self._widgets, rows, strict=True):
            widget.dress(row)
        if known != len(rows):
            self.retranslate()
            self.stops_changed.emit()

    def _make_row(self) -> RowWidget:
        widget = RowWidget(self.theme, self.columns, self.choices(), bulleted=self.bulleted, levels=self.levels())
        for field, cell in enumerate(widget.cells):
            cell.setObjectName("answer_cell")
            cell.textChanged.connect(lambda field=field: self._typed(widget, field))
            cell.caret_moved.connect(self.caret_moved)
            cell.word_menu_wanted.connect(self.word_menu_wanted)
            cell.asked.connect(self._asked)
            cell.pasted.connect(self._pasted)
            cell.entered.connect(lambda brought, cell=cell: self._came_to(widget, cell, brought=brought))
        if widget.tag is not None:
            widget.tag.chosen.connect(lambda _: self._tagged(widget))
        if widget.level is not None:
            widget.level.chosen.connect(lambda _: self._tagged(widget))
        widget.handle.dragged.connect(self._dragging)
        widget.handle.dropped.connect(lambda y: self._dropped(widget, y))
        return widget

    def _came_to(self, widget: RowWidget, cell: Cell, *, brought: bool) -> None:
        for other in self._widgets:
            other.update()
        if brought:
            self._here = Place(self._widgets.index(widget), widget.cells.index(cell), cell.caret())
        QTimer.singleShot(0, widget, lambda: self.area.ensureWidgetVisible(widget, 0, 8))

    def _dragging(self, y: int) -> None:
        index = self._gap_at(y)
        self._list.set_line(self._widgets[index].y() if index < len(self._widgets) else None)

    def _dropped(self, widget: RowWidget, y: int) -> None:
        self._list.set_line(None)
        at, gap = self._widgets.index(widget), self._gap_at(y)
        rows, place = shape.move(self._rows, Place(at), gap - 1 if gap > at else gap)
        self._change(rows, Place(place.row, 0, len(rows[place.row].texts[0])))

    def _gap_at(self, y: int) -> int:
        """Return which gap between rows is nearest: 0 above the first, the number of written rows below the last."""
        y = self._list.mapFromGlobal(QPoint(0, y)).y()
        written = self._widgets[: len(self._rows) - 1]
        return sum(y > widget.y() + widget.height() // 2 for widget in written)
