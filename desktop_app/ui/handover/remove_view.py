"""«Gallra»: what is removed, what stays, what Samsyn cannot reach; and when it is done, what is left for people to do.

Knows what it shows (`Survey`, `Removal`); looking and removing are somebody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.checks import CheckBox
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import READABLE, Card, Page
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.rows import PointText
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.handover.removing import Removal, Survey
    from desktop_app.ui.theme.theme import Theme


class RemoveView(Page):
    """Give it `show_survey`; `remove_wanted` is answered with `show_removed` or `show_failed`."""

    remove_wanted = Signal(bool)
    """Remove the answers; with True also the files that were saved when handing over."""
    back_pressed = Signal()
    """Back to the answers; nothing was removed."""
    done = Signal()
    """It is done, and read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.keep_within(READABLE)
        self._group = ""
        self._survey: Survey | None = None
        self._removal: Removal | None = None
        self._error: KnownError | None = None
        self._busy = False
        self._banner = Banner(theme, Kind.WARNING)
        self._goes, self._stays, self._beyond = (Card(theme) for _ in range(3))
        self.files = CheckBox(theme, "")
        self.may = CheckBox(theme, "")
        self.files.setChecked(True)
        self.may.toggled.connect(lambda _: self._say_bottom())
        halves = Adaptive(theme, least=400)
        for card in (self._goes, self._stays):
            halves.add(card)
        for part in (self._banner, self.may, halves, self.files, self._beyond):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self.back = SecondaryButton(theme, "", icon="arrow_left")
        self.remove = DangerButton(theme, "", icon="delete", final=True)
        self.finish = PrimaryButton(theme, "", icon="home")
        self._standing = Body(theme, color="text2")
        self.add_bottom_left(self.back)
        self.add_bottom_left(self._standing)
        self.add_bottom_right(self.remove)
        self.add_bottom_right(self.finish)
        self.top.back_pressed.connect(self._leave)
        self.back.clicked.connect(self.back_pressed)
        self.finish.clicked.connect(self.done)
        self.remove.clicked.connect(self._remove)
        self.retranslate()

    @property
    def is_done(self) -> bool:
        """Whether the answers have been removed."""
        return self._removal is not None

    def show_survey(self, group: str, survey: Survey) -> None:
        """Begin: say what would be removed."""
        self._group, self._survey, self._removal, self._error, self._busy = group, survey, None, None, False
        self.may.setChecked(False)
        self.retranslate()

    def show_removed(self, removal: Removal) -> None:
        """Tell what was removed, and what is left to do."""
        self._removal, self._error, self._busy = removal, None, False
        self.retranslate()
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failed(self, error: KnownError) -> None:
        """Tell why it could not be done."""
        self._error, self._busy = error, False
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the way back: what cannot be undone is not one press away."""
        super().showEvent(event)
        if not event.spontaneous():
            (self.finish if self.is_done else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        home, answers = translate("HandOver", "Back to Home"), translate("HandOver", "Our answers")
        self.top.set_back(home if self.is_done else answers)
        self.top.set_title(translate("HandOver", "Remove answers"), self._group)
        self.back.set_text(answers)
        self.finish.set_text(home)
        self.files.set_text(translate("HandOver", "Also delete the files you saved when you handed over"))
        self.may.set_text(translate("HandOver", "We may remove these answers"))
        self._say_banner()
        self._say_cards()
        self._say_bottom()

    def _say_banner(self) -> None:
        if self._error is not None:
            told = tell(self._error)
            self._banner.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what, kind=Kind.DANGER)
        elif self._removal is not None:
            self._banner.set_message(
                translate("HandOver", "What is left for you to do stands below."),
                lead=translate("HandOver", "The answers are removed."),
                kind=Kind.SUCCESS,
            )
        else:
            self._banner.set_message(
                translate(
                    "HandOver",
                    "What you have written can be a public record: remove it only where your municipality's disposal "
                    "decision says that you may.",
                ),
                lead=translate("HandOver", "This cannot be undone."),
                kind=Kind.WARNING,
            )

    def _say_cards(self) -> None:
        survey, removal = self._survey, self._removal
        for card in (self._goes, self._stays, self._beyond):
            empty(card.body)
        if survey is None:
            return
        self._list(self._goes, *self._what_goes(survey, removal), "delete", "danger")
        self._list(
            self._stays,
            translate("HandOver", "This stays here"),
            [
                translate("HandOver", "when you met, how many you were and which films you saw"),
                translate("HandOver", "that the answers were removed, when, and how many they were"),
            ],
            "lock_closed",
            "text2",
        )
        self._list(
            self._beyond,
            translate("HandOver", "Samsyn cannot reach this"),
            self._left_to_do(survey, removal),
            "warning_filled",
            "warning",
        )
        self.files.setVisible(removal is None and bool(survey.files))
        self.may.setVisible(removal is None)

    def _what_goes(self, survey: Survey, removal: Removal | None) -> tuple[str, list[str]]:
        goes = removal.removed if removal else survey
        points = []
        if goes.answers:
            points.append(translate("HandOver", "%n answer(s), with all versions and drafts", None, goes.answers))
        if goes.meetings:
            points.append(
                translate(
                    "HandOver", "notes, questions of your own, roles and names from %n meeting(s)", None, goes.meetings
                )
            )
        if goes.lists:
            points.append(translate("HandOver", "the plan, and whom you turn to if no other course has anything left"))
        points.append(translate("HandOver", "the same in all backups on this computer"))
        points.append(translate("HandOver", "the words that the spelling help was taught here, by whatever group"))
        if removal is None:
            return translate("HandOver", "This is removed"), points
        if removal.files:
            points.append(translate("HandOver", "%n file(s) from the hand-over", None, len(removal.files)))
        return translate("HandOver", "This was removed"), points

    def _left_to_do(self, survey: Survey, removal: Removal | None) -> list[str]:
        points = []
        if survey.handed_over:
            points.append(
                translate(
                    "HandOver",
                    "what you have sent: the receiver has it; hand over once more, and it is told that you removed it",
                )
            )
        if survey.taken_along:
            points.append(translate("HandOver", "%n backup(s) that were saved to take along", None, survey.taken_along))
        files = removal.files_left if removal else survey.files_not_found
        points += [translate("HandOver", "the file {file}").format(file=path) for path in files]
        if removal is not None:
            damaged, other = translate("HandOver", "the damaged copy {file}"), translate("HandOver", "the file {file}")
            points += [
                (damaged if path.suffix == ".db" else other).format(file=path) for path in removal.removed.not_reached
            ]
        points.append(
            translate(
                "HandOver",
                "what you have copied, printed, e-mailed or saved elsewhere yourselves, as the page for the manager",
            )
        )
        return points

    def _list(self, card: Card, title: str, points: list[str], icon: str, colour: str) -> None:
        card.body.addWidget(Title(self.theme, title, level=2))
        for point in points:
            card.body.addWidget(PointText(self.theme, icon, point, color=colour))
        card.body.addStretch(1)  # beside a higher card

    def _say_bottom(self) -> None:
        nothing = self._survey is None or self._survey.is_empty
        self.remove.set_text(
            translate("HandOver", "Removing …") if self._busy else translate("HandOver", "Remove the answers")
        )
        self.remove.setVisible(not self.is_done)
        self.remove.setEnabled(not nothing and not self._busy and self.may.isChecked())
        self.back.setVisible(not self.is_done)
        self.back.setEnabled(not self._busy)
        self.finish.setVisible(self.is_done)
        self._standing.setVisible(not self.is_done)
        self._standing.set_text(
            translate("HandOver", "There are no answers to remove.")
            if nothing
            else translate("HandOver", "Nothing is removed yet.")
            if self.may.isChecked()
            else translate("HandOver", "Nothing is removed yet. First tick that you may.")
        )

    def _remove(self) -> None:
        self._busy = True
        self._say_bottom()
        self.remove_wanted.emit(self.files.isChecked())

    def _leave(self) -> None:
        if self._busy:
            return
        (self.done if self.is_done else self.back_pressed).emit()
