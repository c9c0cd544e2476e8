"""The three steps of a course in one card: films seen together, questions answered, support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.delivery import Delivery
from desktop_app.domain.support_parts import SupportStanding
from desktop_app.session.overview import FilmState
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Label, Meta
from desktop_app.ui.widgets.progress import ProgressCells
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import short_day, translate
from desktop_app.words.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_app.session.overview import Overview
    from desktop_app.ui.theme.theme import Theme


class _Step(QWidget):
    """«Steg 1 Föreläsningar», cells and what they say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = Meta(theme, wrap=False)
        self._name = Label(theme, weight=600, wrap=False)
        self._cells = ProgressCells(theme)
        self._state = Meta(theme, color="text", tabular=True)
        head = WrapLayout(spacing=8, line_spacing=0)
        head.addWidget(self._number)
        head.addWidget(self._name)
        self.below = WrapLayout(spacing=12, line_spacing=4)
        self.below.addWidget(self._cells)
        self.below.addWidget(self._state)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self.below)
        column.addStretch(1)
        self.row.addLayout(column, 1)

    def say(self, number: int, name: str, state: str) -> None:
        """Name the step and where it stands."""
        self._number.set_text(translate("Home", "Step {number}").format(number=number))
        self._name.set_text(name)
        self._state.set_text(state)

    def fill(self, full: int, total: int, *, half: bool) -> None:
        """Fill the cells; none where there is nothing to count."""
        self._cells.set_cells(full, total, self._state.text(), half=half)
        self._cells.setVisible(total > 0)


def _support_words(home: Overview) -> str:
    words = {
        SupportStanding.NOT_ASKED: translate("Home", "Not asked for"),
        SupportStanding.ASKED: translate("Home", "Asked for · mandate is missing"),
        SupportStanding.READY: translate("Home", "Ready to start"),
    }[home.support]
    left = translate("Home", "not handed over")
    return f"{words} · {left}" if home.request_left else words


_DELIVERY = {
    Delivery.SAVED: QT_TRANSLATE_NOOP("Home", "saved {date}"),
    Delivery.DELETED: QT_TRANSLATE_NOOP("Home", "files deleted {date}"),
    Delivery.SENT: QT_TRANSLATE_NOOP("Home", "sent {date}"),
    Delivery.RECEIVED: QT_TRANSLATE_NOOP("Home", "received {date}"),
}
_CHANGED = {
    Delivery.SAVED: QT_TRANSLATE_NOOP("Home", "changed since you saved"),
    Delivery.DELETED: QT_TRANSLATE_NOOP("Home", "changed since you saved"),
    Delivery.SENT: QT_TRANSLATE_NOOP("Home", "changed since you sent"),
    Delivery.RECEIVED: QT_TRANSLATE_NOOP("Home", "changed since you sent"),
}
_TO_DELIVERY = {
    Delivery.SAVED: QT_TRANSLATE_NOOP("Home", "Send"),
    Delivery.DELETED: QT_TRANSLATE_NOOP("Home", "Open the receipt"),
    Delivery.SENT: QT_TRANSLATE_NOOP("Home", "Open the receipt"),
    Delivery.RECEIVED: QT_TRANSLATE_NOOP("Home", "Show the receipt"),
}
"""The way to the last two steps of handing over."""


class StepsCard(Card):
    """82 high; the steps one above the other in large text."""

    support_pressed = Signal()
    """Step 3 is wanted."""
    delivery_pressed = Signal()
    """What was handed over is wanted: to be sent, or its receipt."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=0, parent=parent)
        self.body.setContentsMargins(25, 17, 25, 17)
        self._films, self._questions, self._support = _Step(theme), _Step(theme), _Step(theme)
        self._row = Adaptive(theme, least=190, spacing=16, column_spacing=16)
        self._row.add(self._films, 40)
        self._row.add_between(Icon(theme, "chevron_right", color="text2"))
        self._row.add(self._questions, 24)
        self._chevron = Icon(theme, "chevron_right", color="text2")
        self._row.add_between(self._chevron)
        self._row.add(self._support, 24)
        self.body.addWidget(self._row)
        self.ask = QuietButton(theme, "", compact=True)
        self.ask.clicked.connect(self.support_pressed)
        self._support.row.addWidget(self.ask)
        self.delivery = QuietButton(theme, "", compact=True)
        self.delivery.clicked.connect(self.delivery_pressed)
        self._questions.below.addWidget(self.delivery)

    def show_overview(self, home: Overview, *, leads_to_delivery: bool = True) -> None:
        """Show how far the group has come; `leads_to_delivery` is off where something else on the page does."""
        films = home.films
        seen = translate("Home", "{seen} of {total} seen together").format(seen=home.seen, total=len(films))
        self._films.say(1, translate("Home", "Lectures"), seen)
        self._films.fill(home.seen, len(films), half=any(film.state is FilmState.STOPPED for film in films))
        if home.questions:
            answered = translate("Home", "{answered} of {total} answered").format(
                answered=home.answered, total=home.questions
            )
        else:
            answered = translate("Home", "none in this course")
        if home.delivery is not None and home.delivered_at is not None:
            said = _CHANGED if home.changed_after_hand_over else _DELIVERY
            came = translate("Home", said[home.delivery]).format(date=short_day(home.delivered_at.date()))
            answered = f"{_of_all(home)} · {came}"
            self.delivery.set_text(translate("Home", _TO_DELIVERY[home.delivery]))
        leads_on = home.delivery is not None and leads_to_delivery
        self.delivery.setVisible(leads_on)
        self._questions.say(2, translate("Home", "Questions"), answered)
        # Where the way on stands below, the words that count take the cells' place.
        self._questions.fill(home.answered, 0 if leads_on else home.questions, half=False)
        self._support.say(3, translate("Home", "Support"), _support_words(home))
        words = (
            translate("Home", "Ask for support")
            if home.support is SupportStanding.NOT_ASKED
            else translate("Home", "Show the request")
        )
        self.ask.set_text(words)
        self.ask.setEnabled(home.group_id is not None)
        self._support.fill(0, 0, half=False)
        self._support.setVisible(home.offers_support)
        self._chevron.setVisible(home.offers_support and not self._row.stacked)


def _of_all(home: Overview) -> str:
    """Return «5 av 5»: what they were handed over with stands beside."""
    return translate("Home", "{answered} of {total}").format(answered=home.answered, total=home.questions)
