"""Handing over: review, secrecy check, preview, save, send, receipt. Nothing is written before «Spara»; people send it.

The view asks for what it shows: `preview_wanted` is answered with `show_preview`, `export_wanted` with `show_saved` or
`show_failed`. What is written is the very parcel that was previewed. An answer that is changed on the way is come back
from with `show_changed`. Once it is saved there is no way back to the steps before: they are for the next version. The
last two steps are gone on with on another day with `show_delivery`, and told what has come of them with `show_told`.
"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.domain.delivery import Delivery
from desktop_app.ui.handover.preview_step import PreviewStep
from desktop_app.ui.handover.receipt_step import ReceiptStep
from desktop_app.ui.handover.review_step import ReviewStep
from desktop_app.ui.handover.save_step import SaveStep
from desktop_app.ui.handover.secrecy_step import SecrecyStep
from desktop_app.ui.handover.send_step import SendStep
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.choosing import (
    ChooseFile,
    ChooseFolder,
    ask_for_file,
    ask_for_folder,
    documents_folder,
)
from desktop_app.ui.widgets.dropping import dropped
from desktop_app.ui.widgets.frame import READABLE, Page
from desktop_app.ui.widgets.labels import Body
from desktop_app.ui.widgets.paint_turn import TURN_MS, paint_next_turn
from desktop_app.ui.widgets.steppers import WizardStep, WizardStepper
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.handover import Handover
    from desktop_app.handover.export import Parcel
    from desktop_app.handover.no_persons import NoPersons
    from desktop_app.handover.sending import Sending
    from desktop_app.storage.records import ExportRecord
    from desktop_app.ui.handover.mail_program import Opened
    from desktop_app.ui.handover.review import Review
    from desktop_app.ui.theme.theme import Theme


class Stage(IntEnum):
    """The steps that there are."""

    REVIEW = 0
    SECRECY = 1
    PREVIEW = 2
    SAVE = 3
    SEND = 4
    RECEIPT = 5


class HandOverView(Page):
    """Begin with `show_review`."""

    preview_wanted = Signal(object)
    """Options: gather what goes, and answer with `show_preview`."""
    export_wanted = Signal(object, object, object)
    """Path of the folder, the Formats chosen, and the Parcel that was previewed and is to be written."""
    mail_wanted = Signal(object)
    """Sending: open an e-mail with its files, and answer with `show_mail`."""
    sent_ticked = Signal(bool)
    """The group says that it has sent it, or not after all: answer with `show_told`."""
    receipt_chosen = Signal(object)
    """Path of a file that may be its receipt: answer with `show_told` or `show_failed`."""
    code_told = Signal()
    """The county board has told its code: answer with `show_told`."""
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
        choose_file: ChooseFile = ask_for_file,
        no_persons: NoPersons | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.keep_within(READABLE)
        self._review: Review | None = None
        self._handover: Handover | None = None
        self._parcel: Parcel | None = None
        self._error: KnownError | None = None
        self._sending: Sending | None = None
        self._group = ""
        self._busy = False
        self._stage = Stage.REVIEW
        self._unsaid = set(Stage)
        """Steps that are said anew when they are come to: all six for the one that is seen took 0.1 s of a press."""
        self._turn = QTimer(self, singleShot=True, interval=TURN_MS)
        self._turn.timeout.connect(self._turn_page)
        self.top.back_pressed.connect(self.closed)
        self.stepper = WizardStepper(theme)
        self._fault = Banner(theme, Kind.DANGER)
        self._fault.hide()
        self.review = ReviewStep(theme)
        self.secrecy = SecrecyStep(theme, no_persons)
        self.preview = PreviewStep(theme)
        self.save = SaveStep(theme, folder or documents_folder(), choose_folder)
        self.send = SendStep(theme)
        self.receipt = ReceiptStep(theme, documents_folder(), choose_file)
        self._steps = (self.review, self.secrecy, self.preview, self.save, self.send, self.receipt)
        self.content.setContentsMargins(32, 16, 32, 16)
        for part in (self.stepper, self._fault):
            self.content.addWidget(part)
        for step in self._steps:  # not a stack: it would be as high as the highest of them
            self.content.addWidget(step, 1)
        self.back = SecondaryButton(theme, "", icon="arrow_left")
        self.back.clicked.connect(self._go_back)
        self._standing = Body(theme, color="text2")
        self.on = PrimaryButton(theme, "", trailing_icon="arrow_right")
        self.on.clicked.connect(self._go_on)
        self.finish = PrimaryButton(theme, "", icon="save")
        self.finish.clicked.connect(self._finish)
        self.add_bottom_left(self.back)
        self.add_bottom_words(self._standing)
        for way in (self.on, self.finish):
            self.add_bottom_right(way)
        self.review.opened.connect(self.open_answer)
        self.review.options_changed.connect(self._say_bottom)
        self.secrecy.opened.connect(self.open_answer)
        self.secrecy.taken_out.connect(self.take_out)
        self.secrecy.decided.connect(self._decided)
        self.send.folder_opened.connect(self.folder_opened)
        self.send.mail_pressed.connect(self.mail_wanted)
        self.send.sent_ticked.connect(self.sent_ticked)
        self.receipt.receipt_chosen.connect(self.receipt_chosen)
        self.receipt.code_told.connect(self.code_told)
        self.setAcceptDrops(True)
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
        self._sending, self._group, self._busy = None, review.group.label, False
        self.review.show_review(review)
        self.secrecy.show_review(review, self.review.options())
        self._unsaid -= {Stage.REVIEW, Stage.SECRECY}

    def show_preview(self, handover: Handover, parcel: Parcel, earlier: tuple[ExportRecord, ...] = ()) -> None:
        """Show exactly what will leave the computer, and what it does to what was handed over before."""
        self._handover, self._parcel, self._error, self._busy = handover, parcel, None, False
        self.preview.show_parcel(handover, parcel, earlier)
        self._unsaid.discard(Stage.PREVIEW)
        self.save.set_parcel(parcel)
        self._unsaid.add(Stage.SAVE)
        self._go(Stage.PREVIEW)

    def show_saved(self, sending: Sending) -> None:
        """Tell what was written where, and how it comes on its way."""
        self._take_told(sending)
        self._go(Stage.SEND)

    def show_delivery(self, sending: Sending, group: str) -> None:
        """Go on with what was saved earlier, where it stands. `group` is what the group is called."""
        self._review = self._handover = self._parcel = None
        self._group = group
        self._take_told(sending)
        self._go(Stage.SEND if sending.record.delivery is Delivery.SAVED else Stage.RECEIPT)

    def show_told(self, sending: Sending) -> None:
        """Tell how far it has come now."""
        self._take_told(sending)
        self._say()
        if self._stage is Stage.RECEIPT and self.isVisible():
            self._take_focus()

    def _take_told(self, sending: Sending) -> None:
        self._sending, self._error, self._busy = sending, None, False
        self.send.set_sending(sending)
        self.receipt.set_sending(sending)
        self._unsaid |= {Stage.SEND, Stage.RECEIPT}

    def take_receipt(self, path: Path) -> None:
        """Ask for a file to be read as the receipt of what is shown."""
        self._go(Stage.RECEIPT)
        self.receipt.take(path)

    def show_mail(self, opened: Opened) -> None:
        """Tell whether a mail program took it."""
        self.send.show_mail(opened)

    def show_failed(self, error: KnownError) -> None:
        """Tell why the last thing asked for could not be done."""
        self._busy = False
        if self._stage is Stage.SAVE:
            self.save.show_failed(error)
        elif self._stage is Stage.RECEIPT:
            self.receipt.show_failed(error)
        else:
            self._error = error
        self._say()

    def way_back(self) -> QAbstractButton:
        """Let Esc lead a step back, and from the first step out."""
        return self.top.back if self.back.isHidden() else self.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._unsaid = set(Stage)
        self._say()

    def _say(self) -> None:
        """Say what is seen."""
        self.top.set_back(translate("HandOver", "Back to Home"))
        self.top.set_title(
            translate("HandOver", "Hand over"),
            translate("HandOver", "Step 2 · {group}").format(group=self._group) if self._group else "",
        )
        self._say_steps()
        if self._stage in self._unsaid:
            self._unsaid.remove(self._stage)
            self._steps[self._stage].retranslate()
        self._fault.setVisible(self._error is not None)
        if self._error is not None:
            told = tell(self._error)
            self._fault.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what)
        self._say_bottom()

    def _say_steps(self) -> None:
        is_checked_now = self._review is not None and self._sending is None
        left, mended = (self.secrecy.undecided, self.secrecy.decisions.rewritten) if is_checked_now else (0, 0)
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
        send = WizardStep(translate("HandOver", "Send"))
        if self._stage is Stage.RECEIPT and self._sending and self._sending.record.delivery is Delivery.SAVED:
            send = replace(send, badge=translate("HandOver", "not yet"), badge_kind=Kind.WARNING, is_left=True)
        self.stepper.set_steps(
            (
                WizardStep(translate("HandOver", "Review")),
                checked,
                WizardStep(translate("HandOver", "Preview")),
                WizardStep(translate("HandOver", "Save")),
                send,
                WizardStep(translate("HandOver", "Receipt")),
            ),
            self._stage,
        )

    def _say_bottom(self) -> None:
        can = self._review is not None and self._review.can_leave(self.review.options())
        undecided = self._stage is Stage.SECRECY and self.secrecy.undecided > 0
        self.back.set_text(translate("HandOver", "Back"))
        self.back.setVisible(self._stage not in {Stage.REVIEW, Stage.SEND})
        self.back.setEnabled(not self._busy)
        self._standing.set_text(self._words_of_standing(can=can, undecided=undecided))
        ends = self._stage in {Stage.SAVE, Stage.RECEIPT}
        self.on.setVisible(not ends)
        self.on.set_text(
            {
                Stage.REVIEW: translate("HandOver", "Go on to Secrecy check"),
                Stage.SECRECY: translate("HandOver", "Go on to Preview"),
                Stage.PREVIEW: translate("HandOver", "Go on to Save"),
            }.get(self._stage, translate("HandOver", "Go on to Receipt"))
        )
        self.on.setEnabled(self._stage is Stage.SEND or (can and not undecided and not self._busy))
        self.finish.setVisible(ends)
        self.finish.set_icon("save" if self._stage is Stage.SAVE else "home")
        self.finish.set_text(self._words_of_finish())
        self.finish.setEnabled(not self._busy)
        self.fit_bottom()

    def _words_of_standing(self, *, can: bool, undecided: bool) -> str:
        is_deleted = self._sending is not None and self._sending.is_deleted
        if self._stage is Stage.SEND and not is_deleted:
            return translate("HandOver", "You can send it another day: Home shows how far it has come.")
        if self._stage in {Stage.SEND, Stage.RECEIPT}:
            received = self._sending is not None and self._sending.record.delivery is Delivery.RECEIVED
            later = translate("HandOver", "The receipt may come another day: Home leads back here.")
            return "" if received else later
        if not can:
            return translate("HandOver", "There is no answer to hand over yet. Write one first.")
        if undecided:
            return translate("HandOver", "Decide about what was found first.")
        return translate("HandOver", "Nothing is sent by itself. You choose when and how.")

    def _words_of_finish(self) -> str:
        if self._stage is Stage.RECEIPT:
            return translate("HandOver", "Back to Home")
        return translate("HandOver", "Saving …") if self._busy else translate("HandOver", "Save")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the way on."""
        super().showEvent(event)
        if not event.spontaneous():
            self._take_focus()

    def _take_focus(self) -> None:
        """Go to what is to be done next."""
        taken = {Stage.SECRECY: self.secrecy.take_focus, Stage.RECEIPT: self.receipt.take_focus}.get(self._stage)
        if self._stage is Stage.SEND:
            self.send.mail_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif taken is None or not taken():
            self._way_on().setFocus(Qt.FocusReason.OtherFocusReason)

    def _way_on(self) -> PrimaryButton:
        return self.finish if self._stage in {Stage.SAVE, Stage.RECEIPT} else self.on

    def _go(self, stage: Stage) -> None:
        if stage is not self._stage:
            self._error = None  # it was of the step that is left
        self._stage = stage
        self._say()
        if self.isVisible():
            self._turn.start()
        else:
            self._turn_page()

    def _turn_page(self) -> None:
        """Show the step: in the loop's next turn where it is seen, as a view is (decision 493)."""
        paint_next_turn(self)
        for index, step in enumerate(self._steps):
            step.setVisible(index == self._stage)
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
            self._go(Stage(min(self._stage + 1, Stage.RECEIPT)))

    def _finish(self) -> None:
        if self._stage is Stage.RECEIPT:
            self.closed.emit()
        elif self._parcel is not None:
            self._busy = True
            self._say_bottom()
            self.export_wanted.emit(self.save.folder, self.save.formats, self._parcel)

    # A receipt that is dropped on the page.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file where a receipt is waited for."""
        if self._stage in {Stage.SEND, Stage.RECEIPT}:
            dropped(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped as a receipt."""
        path = dropped(event)
        if path is not None:
            self.take_receipt(path)
