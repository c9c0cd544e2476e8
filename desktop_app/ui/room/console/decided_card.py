"""«Att göra» at the end of a meeting, as vad, vem, när (mockup 13): ticked, added to and changed where it stands.

It says what is pressed and typed, and shows what it is told; what becomes of it is the list's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.session.due import day_in
from desktop_app.session.task_list import Deed
from desktop_app.ui.room.console.task_fields import TaskFields
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.checks import CheckBox
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import quoted, short_day, translate

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.answer import Action
    from desktop_app.domain.tasks import Task
    from desktop_app.session.task_list import Done
    from desktop_app.ui.theme.theme import Theme

_SHARES = (12, 5, 5)
"""Of the room: what, who, when."""
_ROW = 40


class DecidedCard(Card):
    """The rows under their heads, and one that is being written among them."""

    calendar_pressed = Signal()
    add_pressed = Signal()
    change_pressed = Signal(object)
    """Task: its row is to be opened."""
    ticked = Signal(object, bool)
    """Task, and whether it is done."""
    undo_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Title(theme, level=2)
        self._about = Meta(theme)
        self.calendar = SecondaryButton(theme, "", icon="calendar_ltr", compact=True)
        self.calendar.clicked.connect(self.calendar_pressed)
        self.add = QuietButton(theme, "", icon="add", compact=True)
        self.add.clicked.connect(self.add_pressed)
        self.fields = TaskFields(theme, self)
        words = WrapLayout(spacing=12, line_spacing=4)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.calendar)
        head.addWidget(self.add)
        self.body.addLayout(head)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self._undo_row = QWidget()
        foot = WrapLayout(self._undo_row, spacing=12)
        self._undo_words = Meta(theme)
        self.undo = QuietButton(theme, "", icon="arrow_undo", compact=True)
        self.undo.clicked.connect(self.undo_pressed)
        foot.addWidget(self._undo_words)
        foot.addWidget(self.undo)
        self.body.addWidget(self._undo_row)
        self._tasks: tuple[Task, ...] = ()
        self.boxes: list[CheckBox] = []
        self.changers: list[QuietButton] = []
        self._open: Task | None = None
        self._first = 1
        """The column of the words: after the box, where rows have one."""

    def show_held(self, actions: tuple[Action, ...], decided: date) -> None:
        """Show what was decided at a meeting some time ago, to be read only."""
        self._show_head(actions, decided, changeable=False)
        self._undo_row.hide()
        self.fields.hide()
        self._open, self._first = None, 0
        grid = self._begin_rows()
        for action in actions:
            self._add_words(grid, grid.rowCount(), action)
        self.setVisible(bool(actions))

    def show_tasks(self, tasks: tuple[Task, ...], open_row: Task | None, done: Done | None, decided: date) -> None:
        """Show what is to be done, the row that is being written, and what can be taken back.

        A day without a year is the next such day from the one on which it was `decided`.
        """
        focused = self._focused()
        opens = open_row is not None and self._open != open_row
        self._tasks, self._open, self._first = tasks, open_row, 1
        self._show_head(tuple(task.action for task in tasks), decided, changeable=True)
        self._say_undo(done)
        self.boxes, self.changers = [], []
        if tasks or open_row is not None:
            grid = self._begin_rows()
            for task in tasks:
                self._add_task(grid, task)
            if open_row is not None and open_row not in tasks:
                self._add_fields(grid, open_row)
        else:
            self._begin_rows(heads=False)
        self.fields.setVisible(open_row is not None)
        self.show()
        if opens:
            self.fields.begin()
        elif open_row is None:
            self._focus(focused)

    def _show_head(self, actions: tuple[Action, ...], decided: date, *, changeable: bool) -> None:
        self._title.set_text(translate("Summary", "To do"))
        dated = sum(day_in(action.when, decided) is not None for action in actions)
        self._about.set_text(_about_days(dated, len(actions)))
        self.calendar.set_text(translate("Summary", "Calendar file"))
        self.calendar.setVisible(dated > 0)
        self.add.set_text(translate("Summary", "Add"))
        self.add.setAccessibleName(translate("Summary", "Add something to do"))
        self.add.setVisible(changeable)

    def _begin_rows(self, *, heads: bool = True) -> QGridLayout:
        empty(self._rows, keep=(self.fields,))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, share in enumerate(_SHARES, start=self._first):
            grid.setColumnStretch(column, share)
        if heads:
            for column, name in enumerate(_heads(), start=self._first):
                grid.addWidget(Meta(self.theme, name, weight=600, wrap=False), 0, column)
        self._rows.addLayout(grid)
        return grid

    def _add_task(self, grid: QGridLayout, task: Task) -> None:
        if task == self._open:
            self._add_fields(grid, task)
            return
        row = grid.rowCount()
        box = CheckBox(self.theme, "")
        box.setChecked(task.is_done)
        box.setAccessibleName(translate("Summary", "Done: {task}").format(task=task.action.what))
        box.clicked.connect(lambda done, task=task: self.ticked.emit(task, done))
        self.boxes.append(box)
        self._add_words(grid, row, task.action)
        grid.addWidget(box, row + 1, 0)
        change = QuietButton(self.theme, translate("Summary", "Change"), compact=True)
        change.setAccessibleName(f"{change.text()}: {task.action.what}")
        change.clicked.connect(lambda _=False, task=task: self.change_pressed.emit(task))
        self.changers.append(change)
        grid.addWidget(change, row + 1, 4, Qt.AlignmentFlag.AlignRight)

    def _add_words(self, grid: QGridLayout, row: int, action: Action) -> None:
        grid.addWidget(Rule(self.theme), row, 0, 1, 5)
        done = translate("Summary", "done {day}").format(day=short_day(action.done)) if action.done else ""
        when = " · ".join(part for part in (action.when, done) if part)
        heads = _heads()
        for column, text in enumerate((action.what, action.who, when)):
            color = "text" if action.done is None else "text2"
            cell = Body(self.theme, text, weight=600 if column == 0 else 400, color=color)
            cell.setAccessibleName(f"{heads[column]}: {text}")
            grid.addWidget(cell, row + 1, column + self._first)
        grid.setRowMinimumHeight(row + 1, self.theme.px(_ROW))

    def _add_fields(self, grid: QGridLayout, task: Task) -> None:
        row = grid.rowCount()
        grid.addWidget(Rule(self.theme), row, 0, 1, 5)
        self.fields.show_action(task.action)
        grid.addWidget(self.fields, row + 1, self._first, 1, 4)

    def _say_undo(self, done: Done | None) -> None:
        self._undo_row.setVisible(done is not None)
        self.undo.set_text(translate("Summary", "Undo"))
        if done is not None:
            what = quoted(done.action.what.strip() or done.action.who.strip() or done.action.when.strip())
            self._undo_words.set_text(_deed_words(done.deed).format(task=what))

    # The keyboard stays where it was: rows are made anew when one of them is another.

    def _focused(self) -> tuple[str, int] | None:
        widget = self.window().focusWidget()
        if widget is None or not self.isAncestorOf(widget):
            return None
        for name, widgets in (("box", self.boxes), ("change", self.changers)):
            if widget in widgets:
                return name, widgets.index(widget)  # type: ignore[arg-type]  # found in it
        return ("fields", len(self._tasks)) if self.fields.isAncestorOf(widget) else ("undo", 0)

    def _focus(self, was: tuple[str, int] | None) -> None:
        if was is None:
            return
        name, index = was
        widgets: list[CheckBox] | list[QuietButton] = self.boxes if name == "box" else self.changers
        if name == "undo" and self._undo_row.isVisible():
            self.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "undo" or not widgets:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            here = widgets[min(index, len(widgets) - 1)]
            here.show()  # now, else the layout shows it in the loop's next turn, and it cannot have the keyboard yet
            here.setFocus(Qt.FocusReason.OtherFocusReason)


def _heads() -> tuple[str, str, str]:
    return translate("Answer", "What"), translate("Answer", "Who"), translate("Answer", "When")


def _deed_words(deed: Deed) -> str:
    return {
        Deed.ADDED: translate("Summary", "{task} was added."),
        Deed.CHANGED: translate("Summary", "{task} was changed."),
        Deed.REMOVED: translate("Summary", "{task} was taken out."),
        Deed.TICKED: translate("Summary", "{task} is done."),
        Deed.UNTICKED: translate("Summary", "{task} is not done."),
    }[deed]


def _about_days(dated: int, actions: int) -> str:
    """Say how many have a day that can be told, and how to write one, where not all do."""
    if actions == 0:
        return translate("Summary", "Nothing yet. What you add is followed up at the beginning of the next meeting.")
    if dated == actions:
        return translate("Summary", "You follow it up at the beginning of the next meeting.")
    return translate(
        "Summary",
        "You follow it up at the beginning of the next meeting. "
        "A day written like 2 Dec can be put in a calendar: {dated} of {all} have one.",
    ).format(dated=dated, all=actions)
