"""The meeting's steps as a list that can be put in another order, before the meeting and during it.

Is given an `Agenda` and sends the flow's events: whoever shows it decides what becomes of them. Everything can be done
with the keyboard (Alt+Up and Alt+Down move, Delete takes away, Ctrl+Z undoes) and nothing asks «är du säker».
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.domain.ids import PromptId
from desktop_app.domain.steps import OWN_QUESTION, Step, StepKind
from desktop_app.session import events
from desktop_app.session.agenda import Standing
from desktop_app.ui.room.console.agenda_rows import AgendaRow
from desktop_app.ui.room.time_words import MINUTE
from desktop_app.ui.room.undo_banner import UndoBanner, undone_words
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.fields import TextField
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.agenda import Agenda, AgendaLine
    from desktop_app.ui.theme.theme import Theme

BREAK_MINUTES: Final = 10
_CHOSEN: Final = Qt.FocusPolicy.StrongFocus


class AgendaView(QWidget):
    """The agenda. `event_sent` carries MoveStep, AddStep, RemoveStep and Undo."""

    event_sent = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._agenda: Agenda | None = None
        self._chosen = 0
        self._follow: Step | None = None
        """The step just moved or added: the choice goes with it."""
        self.rows: list[AgendaRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.up = SecondaryButton(theme, "", icon="arrow_up", compact=True)
        self.down = SecondaryButton(theme, "", icon="arrow_down", compact=True)
        self.remove = SecondaryButton(theme, "", icon="delete", compact=True)
        self.add = SecondaryButton(theme, "", icon="add", trailing_icon="chevron_down", compact=True)
        self.additions = QMenu(self)
        theme.dress(self.additions)
        self.question = TextField(theme, "")
        self.question.hide()
        self.undo = UndoBanner(theme)
        buttons = WrapLayout(spacing=8)
        for button in (self.up, self.down, self.remove, self.add):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.undo)
        column.addLayout(buttons)  # over the list: they are there however many the steps are
        column.addWidget(self.question)
        column.addLayout(self._list)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.add.clicked.connect(self._open_additions)
        self.question.edit.returnPressed.connect(self._ask)
        self.undo.event_sent.connect(self.event_sent)
        self.retranslate()

    def show_agenda(self, agenda: Agenda) -> None:
        """Show the steps as they stand, with the same one chosen as before."""
        before, self._agenda = self._agenda, agenda
        if before is None or before.lines != agenda.lines:
            self._fill(agenda, before)
        self.undo.show_undoable(agenda.undoable, undone_words(agenda))
        self._tell()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Room", "The meeting's steps"))
        self.up.set_text(translate("Room", "Move up"))
        self.down.set_text(translate("Room", "Move down"))
        self.remove.set_text(translate("Room", "Take out"))
        self.add.set_text(translate("Room", "Add"))
        self.question.set_label(translate("Room", "Your own question, then Enter"))
        self.undo.retranslate()
        if self._agenda is not None:
            for row, line in zip(self.rows, self._agenda.lines, strict=True):
                row.show_line(line)
        self._tell()

    @property
    def chosen(self) -> AgendaLine | None:
        """The step that the buttons and keys are about."""
        lines = self._agenda.lines if self._agenda else ()
        return lines[self._chosen] if self._chosen < len(lines) else None

    def choose(self, index: int) -> None:
        """Choose a step."""
        self._chosen = max(0, min(index, len(self.rows) - 1))
        for row in self.rows:
            row.set_chosen(row.index == self._chosen)
            # One stop for Tab, and that is what the keys are about; the arrows go on from there.
            row.setFocusPolicy(_CHOSEN if row.index == self._chosen else Qt.FocusPolicy.ClickFocus)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, take out, undo; the arrows alone go from step to step."""
        key, held = event.key(), event.modifiers()
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key))
        if way is not None and held & Qt.KeyboardModifier.AltModifier:
            self._move(way)
        elif way is not None:
            self.choose(self._chosen + way)
            self.rows[self._chosen].setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Delete:
            self._remove()
        elif key == Qt.Key.Key_Z and held & Qt.KeyboardModifier.ControlModifier:
            self.event_sent.emit(events.Undo())
        else:
            super().keyPressEvent(event)

    # how it is done

    def _fill(self, agenda: Agenda, before: Agenda | None) -> None:
        chosen = before.lines[self._chosen].step if before and self._chosen < len(before.lines) else None
        followed, self._follow = self._follow or chosen, None
        had_focus = any(row.hasFocus() for row in self.rows)
        while len(self.rows) > len(agenda.lines):
            self._drop_last_row(had_focus=had_focus)
        while len(self.rows) < len(agenda.lines):
            row = AgendaRow(self.theme, len(self.rows))
            row.clicked.connect(lambda _=False, index=row.index: self.choose(index))
            self.rows.append(row)
            self._list.addWidget(row)
        for row, line in zip(self.rows, agenda.lines, strict=True):
            row.show_line(line)
        steps = [line.step for line in agenda.lines]
        now = next((line.index for line in agenda.lines if line.standing is Standing.NOW), 0)
        self.choose(steps.index(followed) if followed in steps else now if before is None else self._chosen)
        if had_focus:
            self.rows[self._chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_last_row(self, *, had_focus: bool) -> None:
        if had_focus:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)  # before the row goes and the focus anywhere
        row = self.rows.pop()
        row.hide()
        row.deleteLater()

    def _tell(self) -> None:
        """Turn off what cannot be done with the chosen step."""
        line = self.chosen
        self.up.setEnabled(line is not None and line.up is not None)
        self.down.setEnabled(line is not None and line.down is not None)
        self.remove.setEnabled(line is not None and line.removable)

    def _move(self, way: int) -> None:
        line = self.chosen
        to = None if line is None else line.up if way < 0 else line.down
        if line is not None and to is not None:
            self._follow = line.step
            self.event_sent.emit(events.MoveStep(line.index, to))

    def _remove(self) -> None:
        line = self.chosen
        if line is not None and line.removable:
            self.event_sent.emit(events.RemoveStep(line.index))

    def _open_additions(self) -> None:
        menu = self.additions
        menu.clear()
        rest = translate("Room", "A break of {minutes} minutes").format(minutes=BREAK_MINUTES)
        menu.addAction(rest).triggered.connect(lambda: self._add(Step(StepKind.BREAK, length=BREAK_MINUTES * MINUTE)))
        menu.addAction(translate("Room", "A question of your own …")).triggered.connect(self._open_question)
        menu.addAction(translate("Room", "A last round")).triggered.connect(lambda: self._add(Step(StepKind.CLOSING)))
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))

    def _open_question(self) -> None:
        self.question.show()
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        text = self.question.text().strip()
        if text:
            self._add(Step(StepKind.OWN, prompt=PromptId(f"{OWN_QUESTION}{uuid4()}"), text=text))
            self.question.set_text("")
            self.question.hide()

    def _add(self, step: Step) -> None:
        """Put a step after the chosen one, where that is ahead; else right after the present one; a round last."""
        if self._agenda is None:
            return
        lines = self._agenda.lines
        now = next((line.index for line in lines if line.standing is Standing.NOW), 0)
        after = len(lines) - 2 if step.kind is StepKind.CLOSING else max(now, min(self._chosen, len(lines) - 2))
        self._follow = step
        self.event_sent.emit(events.AddStep(step, after + 1))
