"""A film that cannot be shown: what happened, what is safe, what to do, and the films that work.

The message stands where the picture would be. Figures for IT are folded, and can be copied.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.session.overview import FilmLine, FilmState
from desktop_app.ui.room.console.top_row import say_black
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.buttons import BlackButton, PrimaryButton, QuietButton, SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.film_row import FilmRow
from desktop_app.ui.widgets.frame import Card, CardHead, Page, Rule
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import Told, clock, position, translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop_app.ui.theme.theme import Theme


_PICTURE = 422
"""The message is as high as the picture it stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmFault:
    """What the view shows."""

    film: FilmLine
    told: Told
    """What happened, what is safe, what to do."""
    figures: tuple[tuple[str, str], ...]
    """For IT: a name and a value each."""
    failing: tuple[FilmLine, ...]
    """The films that cannot be shown, this one among them."""
    total: int
    working: tuple[FilmLine, ...]
    """Films that can be shown now."""
    fits_before: datetime | None = None
    """The meeting's promised end, where the working films are those that fit before it."""
    in_meeting: bool = False
    """A meeting is going on: it can go on without the film."""


class FilmFaultView(Page):
    """Seen from Home or a meeting. `shown` is a film that works, chosen instead."""

    tab_by_layout = True

    back_pressed = Signal()
    support_pressed = Signal()
    fill_pressed = Signal(str)
    """The lecture's id."""
    show_pressed = Signal(str)
    """The lecture's id of a film that works."""
    go_on_pressed = Signal()
    """The meeting is to go on without the film."""
    black_pressed = Signal()
    """The group's screen is to be black, or light again: in a meeting."""
    why_pressed = Signal(str)
    """The lecture's id of another film that fails: this view is to tell of that one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._fault: FilmFault | None = None
        self._is_black = False
        self.top.back_pressed.connect(self.back_pressed)
        self._support = QuietButton(theme, "", icon="people_call", place=True)
        self._support.clicked.connect(self.support_pressed)
        self.top.add_right(self._support)
        self.black = BlackButton(theme, "")
        self.black.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.black.clicked.connect(self.black_pressed)
        self.black.hide()
        self.top.pin_right(self.black)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._make_message(theme), 1)
        self.figures = FiguresCard(theme)
        column.addWidget(self.figures)
        right = QWidget()
        lists = QVBoxLayout(right)
        lists.setContentsMargins(0, 0, 0, 0)
        lists.setSpacing(16)
        self._failing, self._working = _FilmList(theme), _FilmList(theme)
        self._failing.row_pressed.connect(self.why_pressed)
        self._failing.button_pressed.connect(self._mend)
        self._working.row_pressed.connect(self.show_pressed)
        self._working.button_pressed.connect(self.show_pressed)
        lists.addWidget(self._failing)
        lists.addWidget(self._working)
        lists.addStretch(1)
        halves = Adaptive(theme, least=430)
        halves.add(left, 752)
        halves.add(right, 448)
        self.content.addWidget(halves)
        self.content.addStretch(1)
        self.setFocusProxy(self._fill)
        self.retranslate()

    def _make_message(self, theme: Theme) -> Card:
        card = Card(theme, padding=32, fill="surface2")
        card.set_edge("border")
        centre = Qt.AlignmentFlag.AlignHCenter
        self._icon = Icon(theme, "document_error", color="danger", size=48)
        self._what = Title(theme, align=centre)
        self._safe = Body(theme, large=True, align=centre)
        self._remedy = Body(theme, large=True, align=centre)
        self._fill = PrimaryButton(theme, "", icon="usb_stick")
        self._fill.clicked.connect(self._fill_this)
        self._other = SecondaryButton(theme, "", large=True)
        self._other.clicked.connect(self._choose_other)
        holder = QWidget()
        buttons = WrapLayout(holder, spacing=12, line_spacing=12)
        buttons.addWidget(self._fill)
        buttons.addWidget(self._other)
        self._on = SecondaryButton(theme, "", trailing_icon="arrow_right", large=True)
        self._on.clicked.connect(self.go_on_pressed)
        self._on.hide()
        buttons.addWidget(self._on)
        card.body.setSpacing(8)
        card.setMinimumHeight(_PICTURE)
        card.body.addStretch(1)
        card.body.addWidget(self._icon, 0, centre)
        card.body.addSpacing(8)
        sentences = QVBoxLayout()
        sentences.setSpacing(0)
        sentences.addWidget(self._safe)
        sentences.addWidget(self._remedy)
        card.body.addWidget(self._what)
        card.body.addLayout(sentences)
        card.body.addSpacing(16)
        card.body.addWidget(holder, 0, centre)
        card.body.addStretch(1)
        return card

    def show_fault(self, fault: FilmFault) -> None:
        """Tell of a film."""
        self._fault = fault
        self.figures.show_figures(fault.figures)
        self.retranslate()
        announce(self, str(fault.told))

    def show_black(self, *, black: bool) -> None:
        """Offer to show the group's screen again while it is black."""
        self._is_black = black
        say_black(self.black, black=black)

    def retranslate(self) -> None:
        """Take all words from the language in use. The three sentences come anew from who told them."""
        self.top.set_back(translate("Home", "To Home"))
        self._support.set_text(translate("Home", "Where do we turn?"))
        say_black(self.black, black=self._is_black)
        self._fill.set_text(translate("Home", "Fill in the film …"))
        self._other.set_text(translate("Home", "Choose another film"))
        self._on.set_text(translate("Home", "Go on without the film"))
        self.figures.retranslate()
        fault = self._fault
        if fault is None:
            return
        film = fault.film
        title = translate("Home", "Film {number}").format(number=film.number)
        self.top.set_title(title, f"{film.title} · {position(film.duration)}")
        self._icon.set_icon(
            "warning_filled" if film.state is FilmState.MISSING else "document_error",
            "warning" if film.state is FilmState.MISSING else "danger",
        )
        self._what.set_text(fault.told.what)
        self._safe.set_text(fault.told.safe)
        self._remedy.set_text(fault.told.remedy)
        self._other.setEnabled(bool(fault.working))
        self._on.setVisible(fault.in_meeting)
        self.black.setVisible(fault.in_meeting)
        self._show_lists(fault)

    def _show_lists(self, fault: FilmFault) -> None:
        count = translate("Home", "{some} of {all}").format(some=len(fault.failing), all=fault.total)
        self._failing.show_films(translate("Home", "Cannot be shown"), count, fault.failing, fault.film.lecture_id)
        before = ""
        if fault.fits_before is not None:
            before = translate("Home", "fit before {time}").format(time=clock(fault.fits_before))
        self._working.show_films(translate("Home", "Can be shown now"), before, fault.working, "")
        self._working.setVisible(bool(fault.working))

    def _fill_this(self) -> None:
        if self._fault is not None:
            self.fill_pressed.emit(self._fault.film.lecture_id)

    def _choose_other(self) -> None:
        row = self._working.first()
        if row is not None:
            row.setFocus()
            self.show_widget(row)

    def _mend(self, lecture_id: str) -> None:
        films = self._fault.failing if self._fault else ()
        film = next((film for film in films if film.lecture_id == lecture_id), None)
        if film is not None and film.state is FilmState.NO_PICTURE:
            self.why_pressed.emit(lecture_id)
        else:
            self.fill_pressed.emit(lecture_id)


class _FilmList(Card):
    """Films under a heading, each with its own button."""

    row_pressed = Signal(str)
    button_pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=1)
        self.body.setSpacing(0)
        self._head = CardHead(theme)
        self.body.addWidget(self._head)
        self._rows: list[FilmRow] = []

    def show_films(self, title: str, figure: str, films: Sequence[FilmLine], chosen: str) -> None:
        """Show these films."""
        self._head.set_words(title, "", figure)
        self._head.restyle()
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for film in films:
            row = FilmRow(self.theme, short=True)
            row.show_film(film, button=_button_words(film))
            row.rule_above = bool(self._rows)
            row.set_chosen(film.lecture_id == chosen)
            row.clicked.connect(lambda _=False, film=film: self.row_pressed.emit(film.lecture_id))
            row.button_pressed.connect(lambda film=film: self.button_pressed.emit(film.lecture_id))
            self.body.addWidget(row)
            self._rows.append(row)

    def first(self) -> FilmRow | None:
        """Return the first film's row."""
        return self._rows[0] if self._rows else None


def _button_words(film: FilmLine) -> str:
    if film.playable:
        return translate("Home", "Show this one")
    if film.state is FilmState.NO_PICTURE:
        return translate("Home", "Why?")
    return translate("Home", "Fill in")


class FiguresCard(Card):
    """«Uppgifter för IT»: folded until asked for, copied in one press."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=1, parent=parent)
        self._figures: tuple[tuple[str, str], ...] = ()
        self.fold = QuietButton(theme, "", icon="chevron_right", place=True)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._fold)
        self.copy = QuietButton(theme, "", icon="copy")
        self.copy.clicked.connect(self._copy)
        head = QHBoxLayout()
        head.setContentsMargins(4, 4, 16, 4)
        head.addWidget(self.fold)
        head.addStretch(1)
        head.addWidget(self.copy)
        self._rule = Rule(theme)
        self._rule.hide()
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(16, 8, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._table.hide()
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._table)

    def show_figures(self, figures: tuple[tuple[str, str], ...]) -> None:
        """Show these figures; the card is away where there are none."""
        self._figures = figures
        empty(self._grid)
        for row, (name, value) in enumerate(figures):
            words = Meta(self.theme, name)
            words.setMinimumWidth(self.theme.px(120))
            self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Meta(self.theme, value, color="text", tabular=True), row, 1)
        self.setVisible(bool(figures))

    def text(self) -> str:
        """Return what is copied: a line for each figure."""
        return "\n".join(f"{name}: {value}" for name, value in self._figures)

    def retranslate(self) -> None:
        """Take the words from the language in use."""
        self.fold.set_text(translate("Home", "Details for IT"))
        self.copy.set_text(translate("Home", "Copy"))

    def _fold(self, open_: bool) -> None:  # noqa: FBT001  # Qt's signal
        self.fold.set_icon("chevron_down" if open_ else "chevron_right")
        self._rule.setVisible(open_)
        self._table.setVisible(open_)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        announce(self, translate("Home", "Copied."))
