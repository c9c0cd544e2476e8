"""«Flytta gruppen till en annan dator»: what comes along, the one file, and what to do on the other computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import READABLE, Card, Page
from desktop_app.ui.widgets.labels import Label, Title
from desktop_app.ui.widgets.rows import Point, add_points
from desktop_app.ui.widgets.steppers import NumberCircle
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.theme.theme import Theme


class MoveView(Page):
    """Give it `show_group`; `save_wanted` is answered with `show_saving`, then `show_saved` or `show_failed`."""

    tab_by_layout = True

    save_wanted = Signal()
    folder_wanted = Signal()
    """The folder with the file is to be opened."""
    back_pressed = Signal()
    done = Signal()
    """The file is saved, and one goes Home."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.keep_within(READABLE)
        self._group, self._course, self._in_meeting = "", "", False
        self._saved: Path | None = None
        self._answers = 0
        self._error: KnownError | None = None
        self._busy = False
        self._banner = Banner(theme, Kind.INFORMATION)
        self._along, self._behind, self._there = (Card(theme) for _ in range(3))
        halves = Adaptive(theme, least=400)
        halves.add(self._along)
        halves.add(self._behind)
        for part in (self._banner, halves, self._there):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self.folder = SecondaryButton(theme, "", icon="folder_open")
        self.save = PrimaryButton(theme, "", icon="save")
        self.finish = PrimaryButton(theme, "", icon="home")
        self.add_bottom_left(self.folder)
        self.add_bottom_right(self.save)
        self.add_bottom_right(self.finish)
        self.top.back_pressed.connect(self.back_pressed)
        self.folder.clicked.connect(self.folder_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.finish.clicked.connect(self.done)
        self.setFocusProxy(self.save)
        self.retranslate()

    def show_group(self, group: str, course: str, *, in_meeting: bool) -> None:
        """Begin: say what would come along. `in_meeting` tells that the group's last meeting has not been ended."""
        self._group, self._course, self._in_meeting = group, course, in_meeting
        self._saved, self._error, self._busy = None, None, False
        self.retranslate()

    def show_saving(self) -> None:
        """Say that the file is being made."""
        self._busy, self._error = True, None
        self._say_state()

    def show_saved(self, file: Path, answers: int) -> None:
        """Tell where the file is; what to do with it stands there already."""
        self._saved, self._answers, self._busy = file, answers, False
        self._say_state()
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failed(self, error: KnownError) -> None:
        """Tell why there is no file."""
        self._error, self._busy = error, False
        self._say_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the view is for."""
        super().showEvent(event)
        if not event.spontaneous():
            (self.save if self._saved is None else self.finish).setFocus(Qt.FocusReason.OtherFocusReason)

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Moving", "To Home"))
        self.top.set_title(translate("Moving", "Move the group to another computer"), self._group)
        self.folder.set_text(translate("Moving", "Open the folder"))
        self.finish.set_text(translate("Moving", "To Home"))
        self._say_cards()
        self._say_state()

    def _say_cards(self) -> None:
        along = [
            translate("Moving", "all meetings, all answers and their earlier versions, whatever the course"),
            translate("Moving", "the plan, whom you turn to, and what you have handed over"),
        ]
        if self._in_meeting:
            along.append(translate("Moving", "the meeting that has not been ended: go on with it there"))
        behind = [
            translate("Moving", "the course and its films: they are read in on the other computer"),
            translate("Moving", "the group as it is here: it stays until you remove it"),
        ]
        for card in (self._along, self._behind, self._there):
            empty(card.body)
        comes, stays = translate("Moving", "This comes along"), translate("Moving", "This does not come along")
        add_points(self._along, comes, [Point("checkmark_circle_filled", text, "success") for text in along])
        add_points(self._behind, stays, [Point("desktop", text, "text2") for text in behind])
        self._there.body.addWidget(Title(self.theme, translate("Moving", "On the other computer"), level=2))
        for number, words in enumerate(self._steps(), start=1):
            self._there.body.addWidget(_Step(self.theme, number, words))

    def _steps(self) -> tuple[str, ...]:
        return (
            translate("Moving", "Read in the course “{course}” and its films, if they are not there.").format(
                course=self._course
            ),
            translate(
                "Moving",
                "Open Samsyn and drag the file to Home. Or press Settings, and then “Fetch a group or answers from a "
                "file …”.",
            ),
            translate(
                "Moving",
                "Go on on that computer only. If you go on here as well, the answers can be joined: fetch the file in "
                "the same way.",
            ),
            translate("Moving", "Delete the file from the stick when the group is there."),
        )

    def _say_state(self) -> None:
        saved = self._saved
        if self._error is not None:
            told = tell(self._error)
            self._banner.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what, kind=Kind.DANGER)
        elif saved is not None:
            counted = translate("Moving", "There are %n answer(s) in it.", None, self._answers) if self._answers else ""
            where = translate("Moving", "It is called {file}.").format(file=saved)
            lead = translate("Moving", "The file is saved and checked.")
            self._banner.set_message(f"{where} {counted}".strip(), lead=lead, kind=Kind.SUCCESS)
        else:
            self._banner.set_message(
                translate("Moving", "It is not locked. Keep it as carefully as the computer itself."),
                lead=translate("Moving", "Whoever has the file can read your answers."),
                kind=Kind.INFORMATION,
            )
        saving, save = translate("Moving", "Saving …"), translate("Moving", "Save the file …")
        self.save.set_text(saving if self._busy else save)
        self.save.setEnabled(not self._busy)
        self.save.setVisible(saved is None)
        self.finish.setVisible(saved is not None)
        self.folder.setVisible(saved is not None)


class _Step(QWidget):
    """A number in a ring, and what to do."""

    def __init__(self, theme: Theme, number: int, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(NumberCircle(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, words), 1)
