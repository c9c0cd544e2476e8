"""Handing over: review, secrecy check, preview, save. Nothing is sent; nothing is written before «Spara».

The view asks for what it shows: `preview_wanted` is answered with `show_preview`, `export_wanted` with `show_saved` or
`show_failed`. What is written is the very parcel that was previewed. An answer that is changed on the way is come back
from with `show_changed`.
"""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.handover.preview_step import PreviewStep
from desktop_app.ui.handover.review_step import ReviewStep
from desktop_app.ui.handover.save_step import SaveStep
from desktop_app.ui.handover.secrecy_step import SecrecyStep
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.choosing import ChooseFolder, ask_for_folder, documents_folder
from desktop_app.ui.widgets.frame import READABLE, Page
from desktop_app.ui.widgets.labels import Body
from desktop_app.ui.widgets.steppers import WizardStep, WizardStepper
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.handover import Handover
    from desktop_app.handover.export import ExportReport, Parcel
    from desktop_app.handover.no_persons import NoPersons
    from desktop_app.ui.handover.mail_program import Opened
    from desktop_app.ui.handover.review import Review
    from desktop_app.ui.theme.theme import Theme


class Stage(IntEnum):
    """The steps that there are."""

    REVIEW = 0
    SECRECY = 1
    PREVIEW = 2
    SAVE = 3


class HandOverView(Page):
    """Begin with `show_review`."""

    preview_wanted = Signal(object)
    """Options: gather what goes, and answer with `show_preview`."""
    export_wanted = Signal(object, object, object)
    """Path of the folder, the Formats chosen, and the Parcel that was previewed and is to be written."""
    mail_wanted = Signal(object, object)
    """Letter, and the ExportReport whose files go with it: open an e-mail, and answer with `show_mail`."""
    open_answer = Signal(str)
    """PromptId of a question the group wants to change."""
    take_out = Signal(object)
    """Finding: to be taken out of its answer; then `show_changed`."""
    folder_opened = Signal(object)
    """Path of the folder to show in the system's own window."""
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        folder: Path | None = None,
        choose_folder: ChooseFolder = ask_for_folder,
        no_persons: NoPersons | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.keep_within(READABLE)
        self._review: Review | None = None
        self._handover: Handover | None = None
        self._parcel: Parcel | None = None
        self._error: KnownError | None = None
        self._busy = False
        self._stage = Stage.REVIEW
        self.top.back_pressed.connect(self.closed)
        self.stepper = WizardStepper(theme)
        self._fault = Banner(theme, Kind.DANGER)
        self._fault.hide()
        self.review = ReviewStep(theme)
        self.secrecy = SecrecyStep(theme, no_persons)
        self.preview = PreviewStep(theme)
        self.save = SaveStep(theme, folder or documents_folder(), choose_folder)
        self._steps: tuple[QWidget, ...] = (self.review, self.secrecy, self.preview, self.save)
        self.content.setContentsMargins(32, 16, 32, 16)
        for part in (self.stepper, self._fault):
            self.content.addWidget(part)
        for step in self._steps:  # not a stack: it would be as high as the highest of them
            self.content.addWidget(step, 1)
        self.back = SecondaryButton(theme, "", icon="arrow_left")
        self.back.clicked.connect(self._go_back)
        self._nothing_sent = Body(theme, color="text2")
        self.on = PrimaryButton(theme, "", trailing_icon="arrow_right")
        self.on.clicked.connect(self._go_on)
        self.add_bottom_left(self.back)
        self.add_bottom_left(self._nothing_sent)
        self.finish = PrimaryButton(theme, "", icon="save")
        self.finish.clicked.connect(self._finish)
        self.add_bottom_right(self.on)
        self.add_bottom_right(self.finish)
        self.review.opened.connect(self.open_answer)
        self.review.options_changed.connect(self._say_bottom)
        self.secrecy.opened.connect(self.open_answer)
        self.secrecy.taken_out.connect(self.take_out)
        self.secrecy.decided.connect(self._decided)
        self.save.folder_opened.connect(self.folder_opened)
        self.save.mail_pressed.connect(self.mail_wanted)
        self._go(Stage.REVIEW)

    @property
    def stage(self) -> Stage:
        """The present step."""
        return self._stage

    def show_review(self, review: Review) -> None:
        """Begin."""
        self.secrecy.decisions.begin()
        self._take(review)
        self._go(Stage.REVIEW)

    def show_changed(self, review: Review) -> None:
        """Come back from an answer that was changed: what was previewed no longer holds."""
        self._take(review)
        self._go(Stage.SECRECY if self._stage is Stage.SECRECY else Stage.REVIEW)

    def _take(self, review: Review) -> None:
        self._review, self._handover, self._parcel, self._error = review, None, None, None
        self._busy = False
        self.review.show_review(review)
        self.secrecy.show_review(review, self.review.options())

    def show_preview(self, handover: Handover, parcel: Parcel) -> None:
        """Show exactly what will leave the computer."""
        self._handover, self._parcel, self._error, self._busy = handover, parcel, None, False
        self.preview.show_parcel(handover, parcel)
        self.save.show_parcel(parcel, handover.recipient)
        self._go(Stage.PREVIEW)

    def show_saved(self, report: ExportReport) -> None:
        """Tell what was written where."""
        self._busy = False
        self.save.show_saved(report)
        self._say_bottom()

    def show_mail(self, opened: Opened) -> None:
        """Tell whether a mail program took it."""
        self.save.show_mail(opened)

    def show_failed(self, error: KnownError) -> None:
        """Tell why the last thing asked for could not be done."""
        self._busy = False
        if self._stage is Stage.SAVE:
            self.save.show_failed(error)
        else:
            self._error = error
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("HandOver", "Back to Home"))
        self.top.set_title(
            translate("HandOver", "Hand over"),
            translate("HandOver", "Step 2 · {group}").format(group=self._review.group.label) if self._review else "",
        )
        self._say_steps()
        for step in (self.review, self.secrecy, self.preview, self.save):
            step.retranslate()
        self._fault.setVisible(self._error is not None)
        if self._error is not None:
            told = tell(self._error)
            self._fault.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what)
        self._say_bottom()

    def _say_steps(self) -> None:
        left, mended = self.secrecy.undecided, self.secrecy.decisions.rewritten
        checked = WizardStep(translate("HandOver", "Secrecy check"))
        if self._stage is not Stage.REVIEW and left:
            checked = WizardStep(
                translate("HandOver", "Secrecy check"),
                translate("HandOver", "%n to decide", None, left),
                Kind.WARNING,
            )
        elif self._stage is not Stage.REVIEW and mended:
            checked = WizardStep(
                translate("HandOver", "Secrecy check"), translate("HandOver", "%n place(s) rewritten", None, mended)
            )
        self.stepper.set_steps(
            (
                WizardStep(translate("HandOver", "Review")),
                checked,
                WizardStep(translate("HandOver", "Preview")),
                WizardStep(translate("HandOver", "Save")),
            ),
            self._stage,
        )

    def _say_bottom(self) -> None:
        saved = self._stage is Stage.SAVE and self.save.is_saved
        can = self._review is not None and self._review.can_leave(self.review.options())
        self.back.set_text(translate("HandOver", "Back"))
        self.back.setVisible(self._stage is not Stage.REVIEW and not saved)
        self.back.setEnabled(not self._busy)
        undecided = self._stage is Stage.SECRECY and self.secrecy.undecided > 0
        self._nothing_sent.set_text(self._words_of_standing(can=can, undecided=undecided))
        last = self._stage is Stage.SAVE
        self.on.setVisible(not last)
        self.on.set_text(
            {
                Stage.REVIEW: translate("HandOver", "Go on to Secrecy check"),
                Stage.SECRECY: translate("HandOver", "Go on to Preview"),
            }.get(self._stage, translate("HandOver", "Go on to Save"))
        )
        self.on.setEnabled(can and not undecided and not self._busy)
        self.finish.setVisible(last)
        self.finish.set_icon("home" if saved else "save")
        self.finish.set_text(self._words_of_finish(saved=saved))
        self.finish.setEnabled(not self._busy)

    def _words_of_standing(self, *, can: bool, undecided: bool) -> str:
        if not can:
            return translate("HandOver", "There is no answer to hand over yet. Write one first.")
        if undecided:
            return translate("HandOver", "Decide about what was found first.")
        return translate("HandOver", "Nothing is sent by itself. You choose when and how.")

    def _words_of_finish(self, *, saved: bool) -> str:
        if saved:
            return translate("HandOver", "Back to Home")
        return translate("HandOver", "Saving …") if self._busy else translate("HandOver", "Save")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the way on."""
        super().showEvent(event)
        if not event.spontaneous():
            self._take_focus()

    def _take_focus(self) -> None:
        """Go to what is to be done next."""
        if self._stage is not Stage.SECRECY or not self.secrecy.take_focus():
            self._way_on().setFocus(Qt.FocusReason.OtherFocusReason)

    def _way_on(self) -> PrimaryButton:
        return self.finish if self._stage is Stage.SAVE else self.on

    def _go(self, stage: Stage) -> None:
        self._stage = stage
        for index, step in enumerate(self._steps):
            step.setVisible(index == stage)
        self.retranslate()
        self.show_widget(self.stepper)
        if self.isVisible():
            self._take_focus()

    def _decided(self) -> None:
        self._say_steps()
        self._say_bottom()
        if self.secrecy.undecided == 0:
            self._way_on().setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        self._go(Stage(max(self._stage - 1, 0)))

    def _go_on(self) -> None:
        if self._stage is Stage.REVIEW and self._review is not None:
            self.secrecy.show_review(self._review, self.review.options())
            self._go(Stage.SECRECY)
        elif self._stage is Stage.SECRECY:
            self._busy = True
            self._say_bottom()
            self.preview_wanted.emit(self.review.options())
        else:
            self._go(Stage.SAVE)

    def _finish(self) -> None:
        if self.save.is_saved:
            self.closed.emit()
        elif self._parcel is not None:
            self._busy = True
            self._say_bottom()
            self.export_wanted.emit(self.save.folder, self.save.formats, self._parcel)
