"""«Filmens text»: what is said in the film, to read, to search, to jump by and to quote from.

Made from the captions. Follows the film until a hand takes the list elsewhere, and again when asked to. Knows lines and
places; the film, the bookmarks and the answer are for whoever hears its signals.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.playback.transcript import Found, Transcript, by_row
from desktop_app.ui.room.transcript_list import TranscriptList
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Body, Meta
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.playback.captions import Captions
    from desktop_app.ui.theme.theme import Theme

_PAD: Final = 16
_TWO_ROWS: Final = 440
"""Below this width (in the text's scale) the field stands under the heading."""


class TranscriptView(Card):
    """The card. Give it `set_captions` with each film and `set_position` as the film goes."""

    jump_requested = Signal(object)
    """timedelta: a place in the film."""
    quoted = Signal(str, object)
    """The words of the chosen lines, and where in the film they begin (timedelta)."""
    marked = Signal(object)
    """timedelta: a bookmark is wanted here."""
    closed = Signal()
    """It has been read. Hiding it is its owner's business."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=1, parent=parent)
        self._transcript: Transcript | None = None
        self._at = timedelta()
        self._follows = self._has_film = True
        self._can_quote = self._can_mark = False
        self._found: tuple[Found, ...] = ()
        self._place = -1
        self._title = Meta(theme, weight=600, wrap=False)
        self.search = _SearchField(theme)
        self.count = Meta(theme, tabular=True, wrap=False)
        self.before = QuietButton(theme, "", icon="chevron_up", compact=True, place=True)
        self.after = QuietButton(theme, "", icon="chevron_down", compact=True, place=True)
        self.close_button = QuietButton(theme, "", icon="dismiss", compact=True, place=True)
        self.close_button.hide()
        self.list = TranscriptList(theme)
        self._nothing = Body(theme, color="text2")
        self.quote = QuietButton(theme, "", icon="text_quote", compact=True)
        self.mark = QuietButton(theme, "", icon="bookmark", compact=True)
        self.follow = QuietButton(theme, "", icon="play", compact=True)
        self._lay_out()
        self._connect()
        theme.follow(self._fit)
        self.set_captions(None)
        self.retranslate()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setContentsMargins(_PAD - 1, 8, _PAD - 1, 4)
        self._head.setSpacing(4)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        for part in (self.count, self.before, self.after):
            self._head.addWidget(part)
        self._beside, self._under = QHBoxLayout(), QHBoxLayout()
        self._beside.setContentsMargins(4, 0, 0, 0)
        self._under.setContentsMargins(_PAD - 1, 0, _PAD - 1, 8)
        self._beside.addWidget(self.search)
        self._head.addLayout(self._beside)
        self._head.addWidget(self.close_button)
        self._doing = QWidget()
        doing = WrapLayout(self._doing, spacing=16)
        doing.setContentsMargins(_PAD - 1, 4, _PAD - 1, 8)
        for button in (self.quote, self.mark, self.follow):
            doing.addWidget(button)
        nothing = QVBoxLayout()
        nothing.setContentsMargins(_PAD - 1, 0, _PAD - 1, 0)
        nothing.addWidget(self._nothing)
        self.body.setSpacing(0)
        self.body.addLayout(self._head)
        self.body.addLayout(self._under)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(nothing)
        self.body.addStretch(0)
        self.body.addWidget(self._doing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.go_on.connect(self._go)
        self.search.given_up.connect(self._give_up)
        self.close_button.clicked.connect(self.closed)
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(1))
        self.list.jump_requested.connect(self._jump)
        self.list.taken.connect(self._let_go)
        self.list.laid_out.connect(self._keep_in_sight)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_deeds())
        self.quote.clicked.connect(self._quote)
        self.mark.clicked.connect(self._mark)
        self.follow.clicked.connect(self.follow_film)

    # what is shown

    def set_captions(self, captions: Captions | None) -> None:
        """Show what is said in a film; None where it has no captions."""
        self._transcript = Transcript(captions) if captions is not None and captions.cues else None
        self.list.set_transcript(self._transcript)
        has_lines = self._transcript is not None
        self.list.setVisible(has_lines)
        self._nothing.setVisible(not has_lines)
        for part in (self.search, self.count, self.before, self.after):
            part.setVisible(has_lines)
        self.search.clear()
        self._at = timedelta()
        self.follow_film()
        self._search("")

    def set_position(self, at: timedelta) -> None:
        """Tell where the film is."""
        self._at = at
        if self._transcript is not None and self.isVisible():
            self.list.show_now(self._transcript.row_at(at), follow=self._follows)

    def set_deeds(self, *, quote: bool, mark: bool) -> None:
        """Say what can be done with chosen lines: put them into the answer, mark them in the film."""
        self._can_quote, self._can_mark = quote, mark
        self._show_deeds()

    def leave_film_out(self) -> None:
        """Stand where no film is shown: there is none to follow, and no line that is said now. Before the captions."""
        self._has_film = False

    def follow_film(self) -> None:
        """Let the list go with the film."""
        self._follows = True
        if self._transcript is not None and self._has_film:
            row = self._transcript.row_at(self._at)
            self.list.show_now(row, follow=False)
            self.list.show_row(row)
        self._show_deeds()

    def let_close(self, *, possible: bool) -> None:
        """Have a way to close it, where it stands in the place of something else. Esc does the same."""
        if self.close_button.isHidden() is possible:
            self.close_button.setVisible(possible)
            self._fit()

    def focus_search(self) -> None:
        """Put the keyboard in the field, what stands in it ready to be written over."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._title.set_text(translate("Room", "The film's text"))
        self.setAccessibleName(self._title.text())
        self.list.setAccessibleName(self._title.text())
        self.search.setPlaceholderText(translate("Room", "Search the text"))
        self.search.setAccessibleName(translate("Room", "Search the film's text"))
        for button, words in (
            (self.before, translate("Room", "Previous place found")),
            (self.after, translate("Room", "Next place found")),
            (self.close_button, translate("Room", "Close the film's text")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._nothing.set_text(translate("Room", "The film has no captions, so there is no text to read here."))
        self.quote.set_text(translate("Room", "Quote in the answer"))
        self.mark.set_text(translate("Room", "Mark the place"))
        self.follow.set_text(translate("Room", "Follow the film"))
        self._show_count()

    # searching

    def _search(self, words: str) -> None:
        self._found = self._transcript.find(words) if self._transcript is not None else ()
        here = self._transcript.row_at(self._at) if self._transcript is not None else 0
        later = next((number for number, place in enumerate(self._found) if place[0].row >= here), 0)
        self._come_to(later if self._found else -1)

    def _go(self, steps: int) -> None:
        if self._found:
            self._come_to((self._place + steps) % len(self._found))

    def _come_to(self, place: int) -> None:
        """Show this one of the places that were found, the next after where the film is to begin with."""
        self._place = place
        chosen = self._found[place] if place >= 0 else ()
        self.list.lines.set_found(by_row(self._found), chosen)
        if chosen:
            self._let_go()
            self.list.setCurrentIndex(self.list.lines.index(chosen[0].row))
            self.list.show_row(chosen[0].row)
        self._show_count()
        if self.search.hasFocus() and self.search.text().strip():
            announce(self.search, self.count.text())

    def _give_up(self) -> None:
        self.search.clear()
        self.list.clearSelection()
        self.follow_film()

    def _show_count(self) -> None:
        wanted = bool(self.search.text().strip())
        if not wanted:
            words = ""
        elif self._found:
            words = translate("Room", "{number} of {total}").format(number=self._place + 1, total=len(self._found))
        else:
            words = translate("Room", "Not in the text")
        self.count.set_text(words)
        self.count.setVisible(wanted and self._transcript is not None)
        for button in (self.before, self.after):
            button.setVisible(len(self._found) > 1)
        self._fit()

    def _keep_in_sight(self) -> None:
        """Let the line one has come to be seen also when the card has another size."""
        chosen = self.list.selected_rows()
        if self._follows or not chosen:
            self.list.show_row(self.list.lines.now)
        else:
            self.list.show_row(chosen[0])

    # what hands do

    def _jump(self, at: timedelta) -> None:
        self._at = at
        self._follows = True
        self._show_deeds()
        self.jump_requested.emit(at)

    def _let_go(self) -> None:
        self._follows = False
        self._show_deeds()

    def _quote(self) -> None:
        rows, transcript = self.list.selected_rows(), self._transcript
        if rows and transcript is not None:
            words = " ".join(transcript.lines[row].text for row in rows)
            self.quoted.emit(words, transcript.lines[rows[0]].start)

    def _mark(self) -> None:
        rows, transcript = self.list.selected_rows(), self._transcript
        if rows and transcript is not None:
            self.marked.emit(transcript.lines[rows[0]].start)

    def _show_deeds(self) -> None:
        chosen = self._transcript is not None and bool(self.list.selected_rows())
        self.quote.setVisible(chosen and self._can_quote)
        self.mark.setVisible(chosen and self._can_mark)
        self.follow.setVisible(self._transcript is not None and self._has_film and not self._follows)
        self._doing.setVisible(not (self.quote.isHidden() and self.mark.isHidden() and self.follow.isHidden()))

    # places

    def _fit(self) -> None:
        """Put the field beside the heading where there is room, else under it."""
        wanted = self._under if self.width() < self.theme.px(_TWO_ROWS) else self._beside
        if wanted.indexOf(self.search) < 0:
            (self._beside if wanted is self._under else self._under).removeWidget(self.search)
            wanted.addWidget(self.search)
        self.count.setMinimumWidth(self.count.natural_width() if self.count.text() else 0)
        beside: list[QWidget] = [
            part for part in (self.count, self.before, self.after, self.close_button) if not part.isHidden()
        ]
        beside += [self.search] if wanted is self._beside else []
        widths = [part.minimumSizeHint().width() + 4 for part in beside]
        needed = self._title.natural_width() + sum(widths) + 2 * _PAD
        self._title.setVisible(needed <= self.width())
        self._title.setMinimumWidth(self._title.natural_width())  # the field gives way, not the words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the field."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc close it, where nothing in it had a use of its own for it."""
        if event.key() == Qt.Key.Key_Escape and not self.close_button.isHidden():
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def event(self, event: QEvent) -> bool:
        """Come up to date when shown: nothing was painted in between."""
        if event.type() == QEvent.Type.Show and self._follows:
            self.follow_film()
        return super().event(event)


class _SearchField(QLineEdit):
    """A field with a magnifying glass. Enter goes on to the next place, Shift+Enter to the one before, Esc gives up."""

    go_on = Signal(int)
    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glass = self.addAction(theme.icon("search", "text2"), QLineEdit.ActionPosition.LeadingPosition)
        theme.follow(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take colours and measures again: it is lower than fields one answers in."""
        px = self.theme.px
        self._glass.setIcon(self.theme.icon("search", "text2"))
        low = f"QLineEdit {{ min-height: {px(30)}px; padding: 0 4px; font-size: {px(14)}px; }}"
        self.theme.dress(self, low)

    def sizeHint(self) -> QSize:
        """Room for a few words."""
        return QSize(self.theme.px(200), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for one word."""
        return QSize(self.theme.px(140), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from place to place."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.given_up.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
