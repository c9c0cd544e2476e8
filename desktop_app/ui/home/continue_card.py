"""The first thing on Home: what one press comes back to, and the one button for it.

A meeting under way has a calmer one too: on another day the screens and the sound may be others (decision 497).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.delivery import Delivery
from desktop_app.domain.steps import StepKind
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.progress import ProgressBar
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import clock, position, short_day, translate, weekday
from desktop_app.words.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_app.session.overview import Continue, Overview
    from desktop_app.ui.theme.theme import Theme

_BAR = 320
_BUTTON = 256

_CHANGED = {
    Delivery.SAVED: QT_TRANSLATE_NOOP("Home", "The answers have changed since you saved the file on {date}."),
    Delivery.DELETED: QT_TRANSLATE_NOOP("Home", "The answers have changed since you saved the file on {date}."),
    Delivery.SENT: QT_TRANSLATE_NOOP("Home", "The answers have changed since you sent the file from {date}."),
    Delivery.RECEIVED: QT_TRANSLATE_NOOP("Home", "The answers have changed since you sent the file from {date}."),
}


class Way(StrEnum):
    """Where the button leads."""

    CONTINUE = "continue"
    NEW = "new"
    FILL = "fill"
    HAND_OVER = "hand_over"
    DELIVERY = "delivery"
    """Handed over, and not received yet: to be sent, or its receipt."""
    ANSWERS = "answers"
    """Received as they are: they can be read."""


class ContinueCard(Card):
    """«FORTSÄTT», the meeting, the film, what is left; the button to the right, or below in large text."""

    pressed = Signal(object)
    """Way."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=24, tint="primary_tint", parent=parent)
        self.way = Way.CONTINUE
        self._narrow = False
        self._kicker = Label(theme, size=14, line=20, weight=700, color="primary", spaced=True)
        self._title = Title(theme, tabular=True)
        self._when = Body(theme, color="text2", tabular=True)
        self._film = Body(theme, tabular=True)
        self._bar = ProgressBar(theme)
        self._place = Meta(theme, color="text", tabular=True, wrap=False)
        self._left = Body(theme, tabular=True)
        self.button = PrimaryButton(theme, "", trailing_icon="arrow_enter_left")
        self.button.clicked.connect(lambda: self.pressed.emit(self.way))
        self.check = QuietButton(theme, "", icon="clipboard_task")
        self.check.hide()
        self._buttons = QWidget()
        buttons = QVBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.button)
        buttons.addWidget(self.check, 0, Qt.AlignmentFlag.AlignHCenter)
        self._bar_row = QWidget()
        bar_row = QHBoxLayout(self._bar_row)
        bar_row.setContentsMargins(0, 4, 0, 4)
        bar_row.setSpacing(12)
        bar_row.addWidget(self._bar, 1000)
        bar_row.addWidget(self._place)
        bar_row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(4)
        heading = WrapLayout(spacing=12, line_spacing=0)
        heading.addWidget(self._title)
        heading.addWidget(self._when)
        heading.stand_on_one_line(self._title, self._when)
        words.addWidget(self._kicker)
        words.addLayout(heading)
        words.addWidget(self._film)
        words.addWidget(self._bar_row)
        words.addSpacing(4)
        self._last = QHBoxLayout()
        self._last.setSpacing(24)
        self._last.addWidget(self._left, 1)
        words.addLayout(self._last)
        self._row = QHBoxLayout()
        self._row.setSpacing(24)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self._row)
        theme.follow(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Measure again."""
        self.button.set_least_width(self.theme.px(_BUTTON))
        self._turn()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside the last line where the words would be narrow."""
        super().resizeEvent(event)
        self._turn()

    def heightForWidth(self, width: int) -> int:
        """Return the height in the direction this width asks for."""
        self._turn(width)
        return super().heightForWidth(width)

    def _turn(self, width: int | None = None) -> None:
        narrow = (self.width() if width is None else width) < self.theme.px(860)
        bar = self.theme.px(_BAR)
        self._bar.setMinimumWidth(80 if narrow else bar)
        self._bar.setMaximumWidth(16777215 if narrow else bar)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        (self._row if narrow else self._last).removeWidget(self._buttons)
        (self._last if narrow else self._row).addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_overview(self, home: Overview) -> None:
        """Say what comes next."""
        resume = home.resume
        self._bar_row.hide()
        self.button.set_icon(None)
        self.check.set_text(translate("Home", "Ready-check"))
        self.check.setVisible(resume is not None and resume.session_id is not None and not resume.all_done)
        if resume is None:
            self._show_beginning(home)
        elif resume.all_done:
            self._show_done(home)
        elif resume.session_id is None:
            self._show_next(resume)
        else:
            self._show_under_way(resume)

    def _say(self, kicker: str, title: str, film: str, left: str, *, lead: str = "", when: str = "") -> None:
        self._kicker.set_text(kicker)
        self._title.set_text(title)
        self._when.set_text(when)
        self._when.setVisible(bool(when))
        self._film.set_text(film)
        self._left.set_text(left, lead=lead)

    def _offer(self, way: Way, text: str) -> None:
        self.way = way
        self.button.set_text(text)

    def _show_under_way(self, resume: Continue) -> None:
        title = _meeting_words(resume)
        parts = [_step_words(resume)]
        stopped = resume.position.total_seconds() > 0
        if stopped:
            parts.append(translate("Home", "stopped at {position}").format(position=position(resume.position)))
        if resume.at is not None:
            parts.append(short_day(resume.at.date()))
        left = _left_words(resume)
        self._say(
            translate("Home", "CONTINUE"),
            title,
            " · ".join(parts),
            left,
            lead=translate("Home", "Left:") if left else "",
            when=_when_words(resume),
        )
        self._show_bar(resume)
        self._offer(Way.CONTINUE, translate("Home", "Continue the meeting"))

    def _show_next(self, resume: Continue) -> None:
        parts = [_step_words(resume)]
        if resume.position.total_seconds() > 0:
            parts.append(translate("Home", "stopped at {position}").format(position=position(resume.position)))
        left = _left_words(resume)
        self._say(
            translate("Home", "NEXT"),
            _meeting_words(resume),
            " · ".join(parts),
            left,
            lead=translate("Home", "Left:") if left else "",
            when=_when_words(resume),
        )
        self._show_bar(resume)
        self._offer(Way.NEW, translate("Home", "New meeting"))

    def _show_bar(self, resume: Continue) -> None:
        if resume.position.total_seconds() <= 0 or not resume.duration:
            return
        words = translate("Home", "{position} of {duration}").format(
            position=position(resume.position), duration=position(resume.duration)
        )
        self._bar.set_share(resume.position / resume.duration, words)
        self._place.set_text(words)
        self._bar_row.show()

    def _show_done(self, home: Overview) -> None:
        title = translate("Home", "You have seen all the films and answered all the questions")
        if home.handed_over_at is None:
            film = translate("Home", "What is left is to hand over your answers. Nothing is sent by itself.")
            self._offer(Way.HAND_OVER, translate("Home", "Hand over"))
        elif home.changed_after_hand_over:
            film = translate("Home", _CHANGED[home.delivery or Delivery.SAVED])
            self._offer(Way.HAND_OVER, translate("Home", "Hand over again"))
        elif home.request_left:
            film = translate("Home", "You ask for support, and have not handed that over.")
            self._offer(Way.HAND_OVER, translate("Home", "Hand over"))
        elif home.delivery is Delivery.RECEIVED:
            film = translate("Home", "Your answers were received on {date}.")
            self._offer(Way.ANSWERS, translate("Home", "Our answers"))
        elif home.delivery is Delivery.SENT:
            film = translate("Home", "You sent your answers on {date}. The receipt has not come yet.")
            self._offer(Way.DELIVERY, translate("Home", "Open the receipt"))
        elif home.delivery is Delivery.DELETED:
            film = translate("Home", "The file with your answers was deleted here on {date}. Was it sent?")
            self._offer(Way.DELIVERY, translate("Home", "Open the receipt"))
        else:
            film = translate("Home", "You saved your answers in a file on {date}. It is not sent yet.")
            self._offer(Way.DELIVERY, translate("Home", "Send"))
        at = home.handed_over_at if home.changed_after_hand_over else home.delivered_at or home.handed_over_at
        film = film.format(date=short_day(at.date())) if at is not None else film
        self._say(translate("Home", "DONE"), title, film, "")

    def _show_beginning(self, home: Overview) -> None:
        title = translate("Home", "Your first meeting")
        if any(film.playable for film in home.films):
            film = translate(
                "Home", "Say who you are and choose a film. You can stop in the middle and go on another day."
            )
            self._offer(Way.NEW, translate("Home", "New meeting"))
        else:
            film = translate("Home", "The films come on a USB stick or from a folder. Fill them in first.")
            self._offer(Way.FILL, translate("Home", "Fill in the films …"))
            self.button.set_icon("usb_stick")
        safe = translate("Home", "Everything is saved on this computer. Nothing is sent by itself.")
        self._say(translate("Home", "BEGIN"), title, film, safe)


def _meeting_words(resume: Continue) -> str:
    if resume.planned_total is None:
        return translate("Home", "Meeting {number}").format(number=resume.meeting)
    words = translate("Home", "Meeting {number} of {total}")
    return words.format(number=resume.meeting, total=resume.planned_total)


def _when_words(resume: Continue) -> str:
    """Return when the plan has the meeting: «onsdag 2 december 14:00–15:00»; nothing where there is no plan."""
    if resume.planned is None or resume.planned_until is None:
        return ""
    return f"{weekday(resume.planned.date())} {clock(resume.planned)}–{clock(resume.planned_until)}"


def _step_words(resume: Continue) -> str:
    """Return where the meeting stands: the film, or the questions."""
    if resume.film_number is not None:
        return translate("Home", "Film {number} “{title}”").format(number=resume.film_number, title=resume.film_title)
    if resume.step in {StepKind.FEEDBACK, StepKind.QUESTION}:
        return translate("Home", "The questions of step 2")
    return translate("Home", "Summing up")


def _left_words(resume: Continue) -> str:
    """Return what is left: «11 min film + 2 frågor, sedan film 5»."""
    parts = []
    minutes = round(resume.film_left.total_seconds() / 60)
    if resume.film_left.total_seconds() > 0:
        parts.append(translate("Home", "{minutes} min of film").format(minutes=max(1, minutes)))
    if resume.questions_left:
        parts.append(translate("Home", "%n question(s)", None, resume.questions_left))
    left = " + ".join(parts)
    if resume.next_film is not None:
        then = translate("Home", "then film {number}").format(number=resume.next_film)
        left = f"{left}, {then}" if left else then
    return left
