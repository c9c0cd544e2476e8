"""The last two steps of handing over: sending is people's, and what is received stays so."""

from __future__ import annotations

import warnings
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop_app.handover.errors import ReceiptOfOlder
from desktop_app.handover.export import Format
from desktop_app.storage.errors import StoreFull
from desktop_app.ui.handover.hand_over_view import Stage
from desktop_app.ui.handover.mail_program import Opened
from desktop_app.ui.handover.review import Review
from desktop_app.ui.widgets.labels import Label
from desktop_app.words import tell
from tests.screens.dressed import settle
from tests.ui.handover_view.conftest import Open, made_ready, saved, words


def test_after_saving_the_files_the_code_and_what_to_do_are_said(
    open_view: Open, review: Review, qtbot: QtBot, place: Path
) -> None:
    """A file on a disk is not yet handed over; the group must know what is left for it to do."""
    view = open_view(review)
    handover, parcel = made_ready()
    view.show_preview(handover, parcel)
    view.on.click()
    view.finish.click()
    sending = saved(parcel, place, view.save.formats)
    view.show_saved(sending)
    said = words(view)
    assert view.stage is Stage.SEND
    assert any(text.startswith("Saved. Nothing has been sent by Samsyn") for text in said)
    assert parcel.code in said
    assert {file.path.name for file in sending.files} <= set(said)
    assert any("sigun.lilja@lansstyrelsen.se" in text and "2023" in text for text in said)
    assert not view.back.isVisible()
    with qtbot.waitSignal(view.folder_opened) as opened:
        view.send.open_button.click()
    assert opened.args == [place]
    view.send.copy_button.click()
    assert QApplication.clipboard().text() == parcel.text
    view.send.letter_button.click()
    assert QApplication.clipboard().text() == parcel.letter.text
    with qtbot.waitSignal(view.mail_wanted) as mail:
        view.send.mail_button.click()
    assert mail.args == [sending]
    assert not view.send.mail_button.isEnabled()
    view.show_mail(Opened.NOTHING)
    assert view.send.mail_button.isEnabled()
    assert any(text.startswith("No mail program was found.") for text in words(view))


def test_sent_is_ticked_by_people_and_received_ends_it(
    open_view: Open, review: Review, qtbot: QtBot, place: Path
) -> None:
    """Samsyn sends nothing and cannot know; what the county board has said is not unticked."""
    chosen: list[Path | None] = [None, place / "k.kvitto"]
    view = open_view(review, choose_file=lambda *_: chosen.pop(0))
    sending = saved(made_ready()[1], place, [Format.TEXT])
    view.show_delivery(sending, "Barn- och familjeenheten")
    settle(view)
    assert view.stage is Stage.SEND
    assert QApplication.focusWidget() is view.send.mail_button
    with qtbot.waitSignal(view.sent_ticked) as ticked:
        view.send.sent.click()
    assert ticked.args == [True]
    view.on.click()
    assert "not yet" in words(view.stepper)
    assert "5 Send, to come" in [label.accessibleName() for label in view.stepper.findChildren(Label)]
    at = datetime(2026, 12, 5, 15, 20, tzinfo=UTC)
    view.show_told(sending.told(replace(sending.record, sent_at=at)))
    assert "not yet" not in words(view.stepper)

    receipt = view.receipt
    receipt.open_button.click()
    with qtbot.waitSignal(view.receipt_chosen) as read:
        receipt.open_button.click()
    assert read.args == [place / "k.kvitto"]
    view.show_failed(ReceiptOfOlder(revision=1, code="7F3K-92QX", newest=2, newest_code="0000-0011"))
    assert any(
        text.startswith("The receipt is of version 1 (code 7F3K-92QX). You have saved version 2")
        for text in words(view)
    )
    assert receipt.open_button.isEnabled()
    QTest.keyClicks(receipt.code.edit, "7F3K-92QX")
    QTest.keyClick(receipt.code.edit, Qt.Key.Key_Return)
    assert any(text.startswith("That is not the code of version 1.") for text in words(view))
    receipt.code.edit.clear()
    QTest.keyClicks(receipt.code.edit, sending.code.lower())
    with qtbot.waitSignal(view.code_told):
        receipt.compare_button.click()

    view.show_told(sending.told(replace(sending.record, received_at=at)))
    said = words(view)
    assert any(text.startswith("Received. Your answers have come.") for text in said)
    assert "Länsstyrelsen i Hallands län" in said
    assert not receipt.open_button.isVisible()
    assert QApplication.focusWidget() is view.finish
    controls = [b for b in view.findChildren(QAbstractButton) if b.isVisible()]
    assert [b for b in controls if not b.accessibleName()] == []
    view.back.click()
    assert not view.send.sent.isEnabled()
    assert view.send.sent.isChecked()
    view.on.click()
    with qtbot.waitSignal(view.closed):
        view.finish.click()


def test_where_the_files_were_deleted_there_is_nothing_to_send_but_a_receipt_may_come(
    open_view: Open, review: Review, place: Path
) -> None:
    """After gallring: no mail, no folder, no «sätt i stickan»; whether it had gone before is still told here."""
    view = open_view(review)
    sending = saved(made_ready()[1], place, [Format.TEXT])
    sending.files[0].path.unlink()
    at = datetime(2026, 12, 5, 15, 20, tzinfo=UTC)
    gone = replace(sending, files=tuple(replace(file, bytes=None) for file in sending.files)).told(
        replace(sending.record, deleted_at=at)
    )

    view.show_delivery(gone, "Barn- och familjeenheten")

    settle(view)
    assert view.stage is Stage.RECEIPT
    assert view.receipt.open_button.isVisible()
    assert "not yet" not in words(view.stepper)
    view.back.click()
    settle(view)
    said = words(view)
    assert any(text.startswith("The files were deleted on 5 December 2026") for text in said)
    assert not any("Plug in the stick" in text for text in said)
    assert not view.send.mail_button.isVisible()
    assert view.send.sent.isVisible()
    assert not view.send.sent.isChecked()


def test_files_that_no_longer_say_what_stands_are_not_sent_unawares(
    open_view: Open, review: Review, place: Path
) -> None:
    """An answer was changed after the file was saved: the old file would go, and «there is no more to do» be false."""
    view = open_view(review)
    sending = replace(saved(made_ready()[1], place, [Format.TEXT]), is_changed=True)
    view.show_delivery(sending, "Barn- och familjeenheten")
    asked = "The answers have changed since you saved version 1. Hand over once more from “Our answers”"
    assert any(text.startswith(asked) for text in words(view))
    view.on.click()
    assert any(text.startswith(asked) for text in words(view))

    view.show_told(sending.told(replace(sending.record, received_at=datetime(2026, 12, 5, 15, 20, tzinfo=UTC))))

    assert any(text.startswith("Version 1 is received, and the answers have changed since.") for text in words(view))
    view.back.click()
    settle(view)
    assert "It has been received." in words(view)
    assert not any("no more to do" in text for text in words(view))


def test_what_went_wrong_in_a_step_is_not_said_in_the_next(open_view: Open, review: Review, place: Path) -> None:
    """«Skickad» could not be noted; over the receipt the same words would say that it could not be read."""
    view = open_view(review)
    view.show_delivery(saved(made_ready()[1], place, [Format.TEXT]), "Barn- och familjeenheten")
    view.show_failed(StoreFull(free_bytes=0))
    lead = tell(StoreFull(free_bytes=0)).what
    assert any(text.startswith(lead) for text in words(view))

    view.on.click()

    assert not any(text.startswith(lead) for text in words(view))


def test_a_receipt_can_be_dropped_on_the_page(open_view: Open, review: Review, qtbot: QtBot, place: Path) -> None:
    """It lies on the desktop beside the window; and a file that is dropped on the review is no receipt."""
    view = open_view(review)
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/k.kvitto"), QUrl.fromLocalFile(str(place / "k.kvitto"))])
    where = (
        QPoint(400, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    def is_taken() -> bool:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Qt means it to be made by the system only
            entering = QDragEnterEvent(*where)
        entering.ignore()
        view.dragEnterEvent(entering)
        return entering.isAccepted()

    assert not is_taken()
    view.show_delivery(saved(made_ready()[1], place, [Format.TEXT]), "Barn- och familjeenheten")
    assert is_taken()
    with qtbot.waitSignal(view.receipt_chosen) as read:
        view.dropEvent(QDropEvent(QPointF(400, 300), *where[1:]))
    assert read.args == [place / "k.kvitto"]
    assert view.stage is Stage.RECEIPT
