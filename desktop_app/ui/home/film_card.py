"""A card of films: those for everybody, those for some, or all of a course that makes no difference."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.film_row import FilmRow
from desktop_app.ui.widgets.frame import Card, CardHead
from desktop_app.words import length, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.session.overview import FilmLine
    from desktop_app.ui.theme.theme import Theme


class FilmCard(Card):
    """A head and a row for each film. Rows are kept and filled anew, so that focus stays where it is."""

    film_pressed = Signal(str)
    fill_pressed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=1, parent=parent)
        self.body.setSpacing(0)
        self.head = CardHead(theme)
        self.body.addWidget(self.head)
        self.rows: list[FilmRow] = []
        self.body.addStretch(1)

    def show_films(self, title: str, subtitle: str, films: Sequence[FilmLine]) -> None:
        """Show these films under this heading."""
        self.head.set_words(title, subtitle, length(sum((film.duration for film in films), timedelta())))
        while len(self.rows) > len(films):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(films):
            self._add_row()
        fill = translate("Home", "Fill in")
        for row, film in zip(self.rows, films, strict=True):
            if film.playable:
                row.show_film(film)
            else:
                row.show_film(film, button=fill, button_icon="usb_stick")

    def _add_row(self) -> None:
        row = FilmRow(self.theme)
        row.rule_above = bool(self.rows)
        row.clicked.connect(lambda: self._tell(row))
        row.button_pressed.connect(lambda: self._ask_fill(row))
        self.body.insertWidget(1 + len(self.rows), row)
        self.rows.append(row)

    def _tell(self, row: FilmRow) -> None:
        film = row.film()
        if film is not None:
            self.film_pressed.emit(film.lecture_id)

    def _ask_fill(self, row: FilmRow) -> None:
        film = row.film()
        if film is not None:
            self.fill_pressed.emit(film.lecture_id)
