"""The console's page (mockups 04 to 06): clock, steps, picture beside words, what can be done, the meeting's actions.

Lays out and shows; decides nothing. The picture is as large as the height allows, the words get the rest, and where
both cannot stand side by side they stand one above the other and the page scrolls.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from desktop_app.ui.room.console.actions_row import ActionsRow
from desktop_app.ui.room.console.asked_banner import AskedBanner
from desktop_app.ui.room.console.banner_places import BannerPlaces
from desktop_app.ui.room.console.card_controls import (
    BreakControls,
    BrightControls,
    Controls,
    PlainControls,
    QuestionControls,
    ReadBackControls,
    WelcomeControls,
)
from desktop_app.ui.room.console.chapter_card import ChapterCard
from desktop_app.ui.room.console.controls_place import ControlsPlace
from desktop_app.ui.room.console.film_banner import FilmBanner
from desktop_app.ui.room.console.from_film import FromFilmCard
from desktop_app.ui.room.console.late_card import LateCard
from desktop_app.ui.room.console.lost_banner import LostBanner
from desktop_app.ui.room.console.note_card import NoteCard
from desktop_app.ui.room.console.now_card import NowCard
from desktop_app.ui.room.console.preview import Preview
from desktop_app.ui.room.console.scrolled_cards import ScrolledCards
from desktop_app.ui.room.console.steps_row import StepsRow
from desktop_app.ui.room.console.top_row import TopRow
from desktop_app.ui.room.console.transport import Transport
from desktop_app.ui.room.tasks_card import TasksCard
from desktop_app.ui.room.undo_banner import UndoBanner
from desktop_app.ui.widgets.frame import Page
from desktop_app.ui.widgets.labels import Meta
from desktop_app.ui.widgets.signs import IconText
from desktop_app.ui.widgets.tab_order import step
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.clock import Clock
    from desktop_app.ui.room.audience.picture import GroupPicture
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.room.meeting_drawer import MeetingDrawer
    from desktop_app.ui.room.transcript_view import TranscriptView
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.banner import Banner

NARROW_MARGIN: Final = 24
WIDE: Final = 1500
"""From this width (in the text's scale) there is room for the film's text too, and for wider margins."""
_TEXT_AROUND: Final = 452
_TEXT_WORDS: Final = 460
"""And from this height, of which the second is in the text's scale: in a lower window the film's text would push the
note out of sight. It takes the chapters' place there when it is asked for."""
_TEXT_AIR: Final = 24
"""So much higher, and the chapters keep their air."""
WIDE_MARGIN: Final = 32
WORDS_LEAST: Final = 400
"""The right column's least width, in the text's scale."""
WORDS_GOOD: Final = 460
"""Where the picture stays large enough, the width at which a film's title and the chapters stand without crowding."""
PICTURE_GOOD: Final = 720
"""A picture so wide is large enough, in the text's scale."""
WORDS_SHARE: Final = 0.2931
"""And its least share of the whole: 544 of 1856."""
PICTURE_LEAST: Final = 360
"""The picture's least width beside the words, in the text's scale; narrower, they stand one above the other."""
PICTURE_BESIDE_NOW: Final = 260
"""The picture's least width beside what goes on now, where all else stands below them, in the text's scale."""
NOW_LEAST: Final = 350
"""What goes on now needs so much beside the picture where the words stand below it, in the text's scale."""
_PICTURE_LOWEST = 180
_SHARE_ABOVE = 0.5
"""The picture's share of the height where it stands above the words."""
_BETWEEN_WORDS = 12
_LOW = 800
"""In a lower window, or under a banner, chapters stand closer together."""
_FOOT = 24
_FOOT_UNDER_BANNER = 8
_UNDER_BANNER = 8
_TIGHT = 640
"""In a lower window (in the text's scale) the controls stand over the actions, across the page, and never scroll."""
_VERY_TIGHT = 500
"""In a still lower one the picture goes without what is said over it."""
_LOWEST_TIGHT = 144
"""The preview's least height then, whatever the text's scale: it is small, and what one presses is in sight."""
_BEFORE_NOTE = 1000
"""The chapters are given all the room they ask for before the note grows."""


class _NowPlace(Enum):
    """Where «Nu» stands."""

    WORDS = auto()
    """First among the words, which are beside the picture."""
    PICTURE = auto()
    """To the right of a picture that leaves half the width empty; the words are below."""
    FIRST = auto()
    """Over the picture, where it has no room beside it."""


class _Spoken(Protocol):
    """What has words of the language in use."""

    def retranslate(self) -> None:
        """Take them."""
        ...


class ConsolePage(Page):
    """Everything the facilitator sees but the answer and the film that fails."""

    tab_by_layout = True
    beside: MeetingDrawer | None = None
    """What comes out along the page's edge, once it has been made."""

    def __init__(
        self, theme: Theme, picture: GroupPicture, clock: Clock, *, transcript: TranscriptView | None = None
    ) -> None:
        super().__init__(theme, margin=NARROW_MARGIN)
        self.top_row = TopRow(theme, self.top)
        self.steps = StepsRow(theme)
        self.lost = LostBanner(theme)
        self.asked = AskedBanner(theme)
        self.undo = UndoBanner(theme)
        self.amiss = FilmBanner(theme)
        self.caption = IconText(theme, "projection_screen", Meta(theme, weight=600, wrap=False), color="text2", size=16)
        self.duties = Meta(theme, wrap=False)
        self.duties.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.preview = Preview(theme, picture)
        self.transport = Transport(theme)
        self.welcome = WelcomeControls(theme, picture)
        self.question = QuestionControls(theme, picture)
        self.read_back = ReadBackControls(theme, picture)
        self.on_break = BreakControls(theme, picture)
        self.bright = BrightControls(theme, picture)
        self.plain = PlainControls(theme, picture)
        self.controls: tuple[Controls, ...] = (
            self.welcome,
            self.question,
            self.read_back,
            self.on_break,
            self.bright,
            self.plain,
        )
        self.now = NowCard(theme)
        self._now_place = _NowPlace.WORDS
        self.late = LateCard(theme)
        self.tasks = TasksCard(theme)
        self.chapters = ChapterCard(theme)
        self.marked = FromFilmCard(theme)
        self.marked.set_deeds(quote=False, play=True)
        self._marked_area = ScrolledCards(theme, (self.marked,))
        self._marked_area.hide()
        self.transcript = transcript
        self._has_text = self._reads_text = False
        self._guests: list[QWidget] = []
        self.note = NoteCard(theme)
        self.foot = ActionsRow(theme, self, clock)
        self._lay_out()
        self.chapters.text_pressed.connect(self.read_text)
        theme.follow(self._fit_later)
        self.retranslate()

    def _lay_out(self) -> None:
        self.content.setContentsMargins(NARROW_MARGIN, 8, NARROW_MARGIN, _FOOT)
        self.content.setSpacing(8)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        self._picture_row = QHBoxLayout()
        self._picture_row.setSpacing(NARROW_MARGIN)
        self._picture_row.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(self._picture_row)
        for controls in self.controls:
            controls.hide()
        self._place = ControlsPlace(self.theme, (self.transport, *self.controls), left)
        self._place.stand_before(self.bottom, self._column)
        self._right = QWidget()
        self._right.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        right = self._words_column = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(_BETWEEN_WORDS)
        right.addWidget(self.now)
        right.addWidget(self.late)
        right.addWidget(self.tasks)
        right.addWidget(self._marked_area, _BEFORE_NOTE)
        right.addWidget(self.chapters, _BEFORE_NOTE)
        if self.transcript is not None:
            right.addWidget(self.transcript, 2)
        right.addWidget(self.note, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(NARROW_MARGIN)
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._right, 1)
        self._caption_row = QHBoxLayout()
        self._caption_row.addWidget(self.caption)
        self._caption_row.addStretch(1)
        self._caption_row.addWidget(self.duties)
        self.content.addWidget(self.steps)
        banners = BannerPlaces(lost=self.lost, asked=self.asked, undo=self.undo, amiss=self.amiss, parent=self)
        self._places = banners.places
        for place in self._places:
            self.content.addWidget(place)
        self.content.addLayout(self._caption_row)
        self.content.addLayout(self._columns, 1)
        for control in self.findChildren(QAbstractButton) + self.findChildren(QSlider):
            # A click leaves the focus where it was: Space and the arrows go on being the film's, not the button's.
            if control.focusPolicy() & Qt.FocusPolicy.ClickFocus:
                control.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def banners(self) -> tuple[Banner, ...]:
        """What comes up under the steps, in their order."""
        return (self.lost, self.asked, self.undo, self.amiss)

    def tab_within(self, *, forward: bool) -> bool:
        """Go through the drawer after the page, and round, while it is out."""
        if self.beside is None or self.beside.isHidden():
            return super().tab_within(forward=forward)
        stop = step(self, self.beside, forward=forward)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        (self.beside if self.beside.isAncestorOf(stop) else self).show_widget(stop)
        return True

    # what is shown

    def show_controls(self, shown: QWidget) -> None:
        """Let these controls stand under the picture."""
        for controls in (self.transport, *self.controls):
            controls.setVisible(controls is shown)
        self.fit()

    def take_guest(self, widget: QWidget) -> None:
        """Let what somebody else asks stand under the steps, as the banners do."""
        self._guests.append(widget)
        self.content.insertWidget(self.content.indexOf(self._caption_row), widget)
        self.show_banners()

    def let_guest_go(self, widget: QWidget) -> None:
        """Take it away for good."""
        self._guests.remove(widget)
        widget.hide()
        widget.deleteLater()
        self.show_banners()

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Show what was marked in the film while it is talked about; many of them scroll for themselves."""
        self.marked.show_places(places)
        self._marked_area.setVisible(bool(places))
        self.fit()

    def tell_text(self, *, exists: bool) -> None:
        """Take notice of whether there is anything to read of what the film says."""
        self._has_text = exists
        self._reads_text &= exists
        self.fit()

    def read_text(self) -> None:
        """Let the film's text stand where the chapters and the note do, with the keyboard in its field.

        In a wide window it has a place of its own. Without captions there is nothing to read.
        """
        if self.transcript is not None and self._has_text:
            self._reads_text = True
            self.fit()
            self.transcript.focus_search()
            self.show_from_top(self.transcript)  # in large text it stands below the fold

    def leave_text(self) -> None:
        """Give the chapters and the note their place back."""
        self._reads_text = False
        self.fit()

    def show_banners(self) -> None:
        """Take notice of which banners stand: the caption gives way to them."""
        calm = all(banner.isHidden() for banner in self.banners) and not self._guests
        self._show_caption()
        self._columns.setContentsMargins(0, 0 if calm else _UNDER_BANNER, 0, 0)
        margins = self.content.contentsMargins()
        margins.setBottom(_FOOT if calm else _FOOT_UNDER_BANNER)
        self.content.setContentsMargins(margins)
        between = _BETWEEN_WORDS if calm else _UNDER_BANNER
        if between != self._words_column.spacing():  # said again, the same one would have all laid anew
            self._words_column.setSpacing(between)
        self.fit()

    def _show_caption(self) -> None:
        calm = all(banner.isHidden() for banner in self.banners) and not self._guests
        shown = calm and self.height() >= self.theme.px(_VERY_TIGHT)
        self.caption.setVisible(shown)
        self.duties.setVisible(shown)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.caption.label.set_text(translate("Console", "The group sees"))
        parts: tuple[_Spoken, ...] = (
            self.top_row,
            self.steps,
            *self.banners,
            self.preview,
            self.transport,
            *self.controls,
            *((self.transcript,) if self.transcript is not None else ()),
            self.now,
            self.late,
            self.tasks,
            self.chapters,
            self.note,
            self.foot,
        )
        for part in parts:
            part.retranslate()

    # how it fits

    def fit(self) -> None:
        """Give the picture the height that is left, and the words the rest of the width."""
        wide = self.width() >= self.theme.px(WIDE)
        margin = WIDE_MARGIN if wide else NARROW_MARGIN
        self.set_margin(margin)
        self._place_controls(tight=self.height() < self.theme.px(_TIGHT))
        spare = self.height() - _TEXT_AROUND - self.theme.px(_TEXT_WORDS)
        self._place_text(wide=wide and spare >= 0)
        inner = self.width() - 2 * margin
        least = max(self.theme.px(WORDS_LEAST), round(inner * WORDS_SHARE))
        words = max(least, min(self.theme.px(WORDS_GOOD), inner - margin - self.theme.px(PICTURE_GOOD)))
        beside = inner >= least + margin + self.theme.px(PICTURE_LEAST)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(margin if beside else 16)
        self.chapters.show_all(all_rows=not beside)
        self._marked_area.let_scroll(scrolls=beside)
        is_full = wide and 0 <= spare < self.theme.px(_TEXT_AIR)
        low = self.height() < self.theme.px(_LOW) or self.caption.isHidden() or is_full
        self.chapters.set_close(close=beside and low)  # so that they need not scroll
        self.top_row.fit()
        widest = inner - words - margin if beside else inner
        controls = inner if self._place.is_across else widest
        width = self._picture_width(widest, controls, beside=beside)
        if beside and not self._place.is_across:  # once more: narrower, the controls may need another row
            width = self._picture_width(widest, width, beside=beside)
            controls = width
        self.transport.fit(controls)
        narrower = inner - NARROW_MARGIN - self.theme.px(NOW_LEAST)
        least_beside = _LOWEST_TIGHT * 16 // 9 if self._place.is_across else self.theme.px(PICTURE_BESIDE_NOW)
        now_beside = not beside and narrower >= least_beside
        if now_beside:
            width = min(width, narrower)
        self.preview.setFixedSize(width, round(width * 9 / 16))
        self._left.setFixedWidth(width if beside else inner)
        self._place_now(_NowPlace.WORDS if beside else _NowPlace.PICTURE if now_beside else _NowPlace.FIRST)
        self._end_on_one_line(width, inner - width - margin, beside=beside)

    def _place_controls(self, *, tight: bool) -> None:
        """Have what one presses under the picture, or where it would be scrolled away, over the actions."""
        if tight is not self._place.is_across:
            self._place.put(across=tight, margin=self._margin)
            for bar in (self.top, self.bottom):
                bar.set_low(low=tight)

    def _give_air(self) -> None:
        """Keep the console's own distances: it is fitted to every window."""

    def fit_bottom(self) -> None:
        """Have the meeting's actions in sight, always: they take one line, and the rest in «Mer»."""

    def _place_text(self, *, wide: bool) -> None:
        """Have the film's text beside the film: always where there is room, else when it is asked for."""
        film, instead = not self.transport.isHidden(), False
        if self.transcript is not None:
            instead = film and self._reads_text and not wide
            self.transcript.setVisible(instead or (film and wide))
            self.transcript.let_close(possible=instead)
            self.chapters.offer_text(offered=self._has_text and not wide and self.lost.isHidden())
        self.chapters.setVisible(self.chapters.holds_something and self.late.isHidden() and not instead)
        crowded = not self.late.isHidden() and self.marked.holds_something
        self.note.setVisible(not instead and not crowded)

    def _place_now(self, place: _NowPlace) -> None:
        """Let what goes on now stand where it is seen without scrolling, whatever the width and the text's scale."""
        if place is self._now_place:
            return
        self._now_place = place
        match place:
            case _NowPlace.WORDS:
                self._words_column.insertWidget(0, self.now)
            case _NowPlace.PICTURE:
                self._picture_row.addWidget(self.now, 1, Qt.AlignmentFlag.AlignTop)
            case _NowPlace.FIRST:
                self.content.insertWidget(self.content.indexOf(self._caption_row), self.now)

    def _end_on_one_line(self, picture: int, words: int, *, beside: bool) -> None:
        """Let the note end where the controls do, if all above it has room so."""
        column, below = self._words_column, 0
        if beside and not self._place.is_across:
            high = round(picture * 9 / 16)
            needed = column.totalHeightForWidth(words) - column.contentsMargins().bottom()
            if not self.chapters.isHidden():
                needed += self.chapters.maximumHeight() - self.chapters.sizeHint().height()
            if not self._marked_area.isHidden():
                needed += self._marked_area.maximumHeight() - self._marked_area.sizeHint().height()
            if needed <= high + self._place.height(picture):
                below = max(0, self._picture_room(picture) - high)
        column.setContentsMargins(0, 0, 0, below)

    def _picture_width(self, widest: int, controls: int, *, beside: bool) -> int:
        """Return the width whose height leaves room for what stands over and under it, the controls being so wide."""
        room, lowest = self._picture_room(controls), self.theme.px(_PICTURE_LOWEST)
        if self._place.is_across:
            lowest = _LOWEST_TIGHT
        elif not beside:
            room = max(room, round(self.height() * _SHARE_ABOVE))
        width = min(widest, round(max(room, lowest) * 16 / 9))
        return max(1, width)

    def _picture_room(self, controls: int) -> int:
        bars = self.top.heightForWidth(self.width()) + self.bottom.heightForWidth(self.width())
        return self.height() - bars - self._around(controls)

    def _around(self, width: int) -> int:
        inner = self.width() - 2 * self._margin
        margins = self.content.contentsMargins()
        total = margins.top() + margins.bottom()
        for part in (self.steps, *self._places, *self._guests):
            if not part.isHidden():
                height = part.heightForWidth(inner) if part.hasHeightForWidth() else part.sizeHint().height()
                total += max(height, part.minimumHeight()) + self.content.spacing()
        total += self._columns.contentsMargins().top()
        if not self.caption.isHidden():
            total += self.caption.sizeHint().height() + self.content.spacing()
        return total + self._place.height(width)

    def _fit_later(self) -> None:
        """Fit when everything else has measured itself again."""
        QTimer.singleShot(0, self, self._fit_scale)

    def _fit_scale(self) -> None:
        self._show_caption()
        self.fit()
        self.foot.fit()

    def event(self, event: QEvent) -> bool:
        """Fit anew when a part changed its height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit."""
        super().showEvent(event)
        self.fit()
        self.foot.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new size."""
        super().resizeEvent(event)
        self._show_caption()
        self.fit()
        self.foot.fit()
