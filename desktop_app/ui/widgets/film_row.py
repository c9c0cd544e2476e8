"""A film as a row of a list, with its state in words and as a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.session.overview import FilmLine, FilmState
from desktop_app.ui.widgets.buttons import Button, SecondaryButton
from desktop_app.ui.widgets.labels import Label, Meta
from desktop_app.ui.widgets.rows import RowButton
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.when import position, short_date
from desktop_app.words import listed, translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_STATE_ICONS = {
    FilmState.SEEN: ("checkmark_circle_filled", "success"),
    FilmState.STOPPED: ("", "primary"),
    FilmState.NOT_SEEN: ("circle", "border"),
    FilmState.MISSING: ("warning_filled", "warning"),
    FilmState.DAMAGED: ("dismiss_circle_filled", "danger"),
    FilmState.NO_PICTURE: ("video_off_filled", "danger"),
}


def film_state_words(film: FilmLine) -> str:
    """Return a film's state in words: «Sedd 7 okt», «Stannade 31:20», «Film saknas»."""
    if film.state is FilmState.SEEN:
        if film.at is None:
            return translate("Widgets", "Seen")
        return translate("Widgets", "Seen {date}").format(date=short_date(film.at.date()))
    if film.state is FilmState.STOPPED and film.skipped:
        return translate("Widgets", "Parts of it not shown")
    if film.state is FilmState.STOPPED:
        return translate("Widgets", "Stopped at {position}").format(position=position(film.position))
    return {
        FilmState.NOT_SEEN: translate("Widgets", "Not seen yet"),
        FilmState.MISSING: translate("Widgets", "Film missing"),
        FilmState.DAMAGED: translate("Widgets", "Damaged"),
        FilmState.NO_PICTURE: translate("Widgets", "The computer cannot show the picture"),
    }[film.state]


def especially_words(film: FilmLine) -> str:
    """Return who a film is especially for: «Särskilt för er som möter barn och unga», or nothing."""
    if not film.especially_for:
        return ""
    return translate("Widgets", "Especially for you who {work}").format(work=listed(film.especially_for))


class StateMark(QLabel):
    """A film's state as a mark of 20 px; a pie shows how far one has come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state, self._share = FilmState.NOT_SEEN, 0.0
        theme.follow(self.restyle)
        self.restyle()

    def show_state(self, state: FilmState, share: float) -> None:
        """Show a state; `share` is for a film that stopped."""
        self._state, self._share = state, share
        self.update()

    def restyle(self) -> None:
        """Measure again."""
        side = self.theme.px(20)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, colour = _STATE_ICONS[self._state]
        if name:
            painter.drawPixmap(0, 0, self.theme.pixmap(name, colour, 20, ratio=self.devicePixelRatioF()))
            return
        side = float(self.width())
        ring = QRectF(0, 0, side, side).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(QPen(self.theme.color(colour), 1.5))
        painter.drawEllipse(ring)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color(colour))
        painter.drawPie(ring.adjusted(2, 2, -2, -2), 90 * 16, -round(360 * 16 * min(1.0, max(0.05, self._share))))


class FilmRow(RowButton):
    """A film: state, number, title over its state in words, captions, length.

    `button` («Fyll på», «Visa den här») stands to the right. Pressing the row is for the view to answer.
    """

    button_pressed = Signal()

    def __init__(self, theme: Theme, *, short: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, 56, parent)
        self._film: FilmLine | None = None
        self._short = short
        self._mark = StateMark(theme)
        self._number = Label(theme, weight=600, tabular=True, wrap=False, align=Qt.AlignmentFlag.AlignRight)
        self._title = Label(theme, weight=600)
        self._state = Meta(theme, tabular=True, wrap=False)
        self._section = Meta(theme, wrap=False)
        self._especially = Meta(theme, color="primary", weight=600, wrap=False)
        self._captions = Icon(theme, "closed_caption", color="text2", size=20)
        self._length = Label(theme, tabular=True, wrap=False, align=Qt.AlignmentFlag.AlignRight)
        self._button: Button | None = None
        self._lay_out()
        self.restyle()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(0)
        for label in (self._state, self._section, self._especially):
            below.addWidget(label)
        below.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addLayout(below)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.setSpacing(0)
        self._row.addWidget(self._mark)
        self._row.addSpacing(10)
        self._row.addWidget(self._number)
        self._row.addSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addSpacing(8)
        self._row.addWidget(self._captions)
        self._row.addWidget(self._length)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_film(self, film: FilmLine, *, button: str = "", button_icon: str | None = None) -> None:
        """Show a film, with the words of its button if it has one."""
        self._film = film
        place = film.duration if film.skipped else film.position  # it did come to its end
        self._mark.show_state(film.state, place / film.duration if film.duration else 0.0)
        self._number.set_text(str(film.number))
        self._title.set_text(film.title)
        state = film_state_words(film)
        bad = not film.playable
        self._state.set_text(f"{position(film.duration)} · {state}" if self._short and not bad else state)
        self._state.set_weight(600 if bad else 400)
        self._state.set_color(_STATE_ICONS[film.state][1] if bad else "text2")
        section = "" if bad or self._short or film.especially_for else film.section
        especially = "" if self._short else especially_words(film)
        self._section.set_text(f" · {section}" if section or especially else "")
        self._section.setVisible(bool(section or especially))
        self._especially.set_text(especially)
        self._especially.set_shorter(translate("Widgets", "Especially for you"))
        self._especially.setVisible(bool(especially))
        self.setToolTip(" · ".join(part for part in (state, especially) if part))
        self._captions.setVisible(film.has_captions and not bad and not self._short)
        self._fit()
        self._length.set_text(position(film.duration))
        self._length.setVisible(not self._short)
        self._put_button(button, button_icon)
        self._name(state, especially)

    def _fit(self) -> None:
        """Let the state's words stand whole: what else is on the line gives way."""
        self._state.setMinimumWidth(min(self._state.natural_width(), self.theme.px(200)))

    def film(self) -> FilmLine | None:
        """Return the film that is shown."""
        return self._film

    def button(self) -> Button | None:
        """Return the row's own button, if it has one."""
        return self._button

    def _put_button(self, text: str, icon: str | None) -> None:
        if self._button is not None:
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if text and self._film is not None:
            self._button = SecondaryButton(self.theme, text, icon=icon, compact=True)
            self._button.setAccessibleName(f"{text}: {self._film.number} {self._film.title}")
            self._button.clicked.connect(self.button_pressed)
            self._row.insertWidget(self._row.indexOf(self._captions), self._button)

    def _name(self, state: str, especially: str) -> None:
        film = self._film
        if film is None:
            return
        captions = translate("Widgets", "captions") if film.has_captions else ""
        parts = [f"{film.number} {film.full_title}", state, especially, position(film.duration), captions]
        self.setAccessibleName(", ".join(part for part in parts if part))

    def restyle(self) -> None:
        """Measure again."""
        super().restyle()
        self._number.setFixedWidth(self.theme.px(24))
        self._fit()
        self._length.setFixedWidth(self.theme.px(78))
