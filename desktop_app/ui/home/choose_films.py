"""Which films the meeting shows, and whether the questions of step 2 belong in it: checks in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.ids import LectureId
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.choices import CheckBox
from desktop_app.ui.widgets.frame import Card, CardHead
from desktop_app.ui.widgets.labels import Meta
from desktop_app.words import position, translate

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop_app.ui.home.new_session_model import FilmChoice
    from desktop_app.ui.theme.theme import Theme


class _FilmCheck(QWidget):
    """One film: its check, its state, and how to get it where it is missing."""

    def __init__(self, theme: Theme, film: FilmChoice) -> None:
        super().__init__()
        self._theme = theme
        self.film = film
        self.check = CheckBox(theme, f"{film.number} {film.title}")
        self.check.setEnabled(film.playable)
        self._state = Meta(theme, tabular=True, wrap=False)
        self.fill = SecondaryButton(theme, "", icon="usb_stick", compact=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 24, 4)
        row.setSpacing(12)
        row.addWidget(self.check, 1)
        row.addWidget(self._state)
        row.addWidget(self.fill)
        self.fill.setVisible(not film.playable)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words from the language in use, and the height from its size."""
        self.setMinimumHeight(self._theme.px(40))
        self.fill.set_text(translate("Home", "Fill in"))
        self.fill.setAccessibleName(f"{self.fill.text()}: {self.check.text()}")
        if not self.film.playable:
            words = translate("Home", "cannot be shown")
        elif self.film.seen:
            words = translate("Home", "{length}, seen before").format(length=position(self.film.duration))
        else:
            words = position(self.film.duration)
        self._state.set_text(words)
        self._state.setMinimumWidth(self._state.natural_width())
        self.check.setAccessibleDescription(words)


class ChooseFilms(Card):
    """The list, folded away until it is asked for."""

    changed = Signal()
    fill_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=1, parent=parent)
        self.body.setSpacing(0)
        self._head = CardHead(theme)
        self._head.row.setContentsMargins(24, 12, 24, 12)
        self.body.addWidget(self._head)
        self._films: list[_FilmCheck] = []
        self._feedback = CheckBox(theme, "")
        self._feedback.toggled.connect(self.changed)
        self._last = QWidget()
        row = QHBoxLayout(self._last)
        row.setContentsMargins(24, 8, 24, 16)
        row.addWidget(self._feedback)
        self.body.addWidget(self._last)

    def show_films(self, films: Sequence[FilmChoice], chosen: Collection[LectureId]) -> None:
        """Offer these films, with these checked."""
        if tuple(films) != self.films():
            self._make_lines(films)
        for line in self._films:
            blocked = line.check.blockSignals(True)
            line.check.setChecked(line.film.lecture_id in chosen and line.film.playable)
            line.check.blockSignals(blocked)

    def _make_lines(self, films: Sequence[FilmChoice]) -> None:
        for line in self._films:
            line.hide()
            line.deleteLater()
        self._films = [_FilmCheck(self.theme, film) for film in films]
        for index, line in enumerate(self._films):
            line.check.toggled.connect(self.changed)
            line.fill.clicked.connect(lambda _=False, film=line.film: self.fill_pressed.emit(film.lecture_id))
            self.body.insertWidget(1 + index, line)

    def show_feedback(self, *, offered: bool, chosen: bool) -> None:
        """Offer step 2 where it has open questions."""
        blocked = self._feedback.blockSignals(True)
        self._feedback.setChecked(offered and chosen)
        self._feedback.blockSignals(blocked)
        self._last.setVisible(offered)

    def films(self) -> tuple[FilmChoice, ...]:
        """Return all the films that are offered."""
        return tuple(line.film for line in self._films)

    def chosen(self) -> tuple[LectureId, ...]:
        """Return the checked films in order."""
        return tuple(line.film.lecture_id for line in self._films if line.check.isChecked())

    def choose(self, lectures: Collection[LectureId]) -> None:
        """Check these and no others."""
        for line in self._films:
            line.check.setChecked(line.film.lecture_id in lectures)

    def leave_out(self, lecture_id: LectureId) -> None:
        """Take a film away from those that are checked."""
        for line in self._films:
            if line.film.lecture_id == lecture_id:
                line.check.setChecked(False)

    def feedback(self) -> bool:
        """Return whether step 2 is to be answered."""
        return self._feedback.isChecked()

    def ask(self) -> None:
        """Put the cursor where something can be chosen."""
        first = next((line.check for line in self._films if line.check.isEnabled()), None)
        if first is not None:
            first.setFocus()

    def retranslate(self) -> None:
        """Take the words from the language in use."""
        self._head.set_words(translate("Home", "What do you do today?"))
        self._feedback.set_text(translate("Home", "The questions of step 2"))
        for line in self._films:
            line.retranslate()
