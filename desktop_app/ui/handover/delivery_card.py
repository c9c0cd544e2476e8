"""How far a hand-over has come, beside both of the last steps: its code, and saved, sent, received with their days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.delivery import Delivery
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.words import clock, day, translate, version

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.handover.sending import Sending
    from desktop_app.storage.records import ExportRecord
    from desktop_app.ui.theme.theme import Theme


class DeliveryCard(Card):
    """Tells; what changes it is in the steps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._sending: Sending | None = None
        self._title = Title(theme, level=2)
        self._code_name = Meta(theme)
        self._code = Label(theme, size=20, line=28, weight=600, tabular=True, wrap=False)
        self._same = Meta(theme)
        self._rows = {state: _StateRow(theme) for state in (Delivery.SAVED, Delivery.SENT, Delivery.RECEIVED)}
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(8)
        for part in (self._title, self._code_name, self._code, self._same, Rule(theme), *self._rows.values()):
            self.body.addWidget(part)

    def set_sending(self, sending: Sending) -> None:
        """Take how far it has come; `retranslate` says it."""
        self._sending = sending

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        if self._sending is None:
            return
        record = self._sending.record
        self._title.set_text(translate("HandOver", "How far it has come"))
        self._code_name.set_text(
            translate("HandOver", "Code of version {revision}").format(revision=version_of(record))
        )
        self._code.set_text(self._sending.code)
        self._same.set_text(translate("HandOver", "The county board sees the same code in its file."))
        sent_unsaid = record.sent_at is None and record.received_at is not None  # then it did go
        self._rows[Delivery.SAVED].say(translate("HandOver", "Saved"), record.at, "")
        self._rows[Delivery.SENT].say(
            translate("HandOver", "Sent"), record.sent_at, translate("HandOver", "not yet"), is_done=sent_unsaid
        )
        self._rows[Delivery.RECEIVED].say(
            translate("HandOver", "Received"), record.received_at, translate("HandOver", "no receipt yet")
        )


def changed_words(sending: Sending) -> tuple[str, str]:
    """Return what is said where the answers are others now than those in the files, and what to do then."""
    record = sending.record
    lead = (
        translate("HandOver", "The answers have changed since you saved version {revision}.")
        if record.received_at is None
        else translate("HandOver", "Version {revision} is received, and the answers have changed since.")
    )
    remedy = translate("HandOver", "Hand over once more from “Our answers”, and the changes go too.")
    return lead.format(revision=version_of(record)), remedy


def version_of(record: ExportRecord) -> str:
    """Return the number of a hand-over, as its recipient and this computer know it."""
    return version(record.given_number, record.revision)


class _StateRow(QWidget):
    """A state: a sign, its word, and when; never the sign alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sign = Icon(theme, "circle", color="text2")
        self._name = Label(theme, weight=600)
        self._when = Meta(theme, tabular=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._when)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addLayout(words, 1)

    def say(self, name: str, at: datetime | None, otherwise: str, *, is_done: bool = False) -> None:
        """Say when it was, or what there is to say where it was not."""
        done = at is not None or is_done
        self._sign.set_icon("checkmark_circle_filled" if done else "circle", "success" if done else "text2")
        self._name.set_text(name)
        self._when.set_text(moment_words(at) if at is not None else "" if is_done else otherwise)
        self._when.setVisible(bool(self._when.text()))
        self.setAccessibleName(f"{name}: {self._when.text()}" if self._when.text() else name)


def moment_words(at: datetime) -> str:
    """Return «5 december 2026 15:04», in this computer's time."""
    here = at.astimezone()
    return f"{day(here.date())} {clock(here)}"
