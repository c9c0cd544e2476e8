"""Following up what the group had decided: a tick for each thing that is done, at the start of the next meeting.

Beside the group's picture where it looks elsewhere, in a dialog where all look at one window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.session import events
from desktop_app.ui.widgets.buttons import PrimaryButton
from desktop_app.ui.widgets.checks import CheckBox
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Meta, Title
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.answer import Action
    from desktop_app.domain.tasks import Task
    from desktop_app.ui.theme.theme import Theme


class TasksCard(Card):
    """The tasks, each with a box. `event_sent` carries what the group says of one."""

    event_sent = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=16)
        self.setParent(parent)
        self._title = Title(theme, level=3)
        self._how = Meta(theme)
        self.body.addWidget(self._title)
        self.body.addWidget(self._how)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self._tasks: tuple[Task, ...] = ()
        self.boxes: list[CheckBox] = []
        self.hide()
        self.retranslate()

    def show_tasks(self, tasks: tuple[Task, ...]) -> None:
        """Show these; a box that stands already keeps the keyboard."""
        before, self._tasks = self._tasks, tasks
        if [task_words(task.action) for task in before] != [task_words(task.action) for task in tasks]:
            self._renew()
        for box, task in zip(self.boxes, tasks, strict=True):
            box.setChecked(task.is_done)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._title.set_text(translate("Room", "To do"))
        self._how.set_text(translate("Room", "Tick what is done. What is not comes back at the next meeting."))

    def _renew(self) -> None:
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes = []
        for index, task in enumerate(self._tasks):
            box = CheckBox(self.theme, task_words(task.action), parent=self)
            box.clicked.connect(lambda done, index=index: self._ticked(index, done=done))
            self._column.addWidget(box)
            self.boxes.append(box)

    def _ticked(self, index: int, *, done: bool) -> None:
        self.event_sent.emit(events.FollowUp(self._tasks[index], done))


class TasksDialog(QDialog):
    """The card over the one window that everybody looks at."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.theme = theme
        self.setWindowTitle(translate("Room", "To do"))
        self.card = TasksCard(theme, self)
        self.card.show()
        self.done_button = PrimaryButton(theme, translate("Room", "Go on"), compact=True)
        self.done_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.card)
        column.addLayout(foot)
        self.resize(theme.px(560), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self.theme.color("bg"))


def task_words(action: Action) -> str:
    """Return «Ta fram kvällsnummer – Anna – 2 dec»."""
    return " – ".join(part.strip() for part in (action.what, action.who, action.when) if part.strip())
