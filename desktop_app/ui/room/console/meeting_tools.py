"""What the one who leads keeps while an answer is written: the time, «Svart», where to turn, a screen that went away.

The answer has the whole window, also beside a projector; the meeting goes on meanwhile. Outside a meeting none of it is
there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.ui.room.console.lost_banner import LostBanner
from desktop_app.ui.room.console.top_row import say_black, say_clock, verdict_of
from desktop_app.ui.widgets.badge import Badge
from desktop_app.ui.widgets.buttons import BlackButton, QuietButton
from desktop_app.ui.widgets.frame import Rule
from desktop_app.ui.widgets.labels import Label
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.time_left import TimeLeft
    from desktop_app.ui.theme.theme import Theme


class MeetingTools(QObject):
    """Owns the tools; the view and its top bar place them. A click leaves the caret where one writes."""

    black_pressed = Signal()
    """The group's screen is to be black, or light again."""
    contacts_pressed = Signal()
    """Where one can turn is to be shown."""
    here_pressed = Signal()
    """The meeting is to go on with this screen alone."""
    other_screen_pressed = Signal()
    """Another screen is to be the group's."""
    lost_told = Signal(bool)
    """Whether it is said that the group's screen went away: then that is what is to be mended first."""
    time_changed = Signal()
    """Other words of the time stand than before."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_meeting = self._black = False
        self._left: TimeLeft | None = None
        self._said: tuple[object, ...] = ()
        self.clock = Label(theme, size=28, line=36, weight=700, tabular=True, wrap=False)
        self.rule = Rule(theme, upright=32)  # else «Sparat 14:24» and 14:24 are two times side by side
        self.verdict = Badge(theme, "", tabular=True)
        self.black = BlackButton(theme, "", key_hint="F7")  # B is a letter here
        self.turn = QuietButton(theme, "", icon="people_call", compact=True, place=True)
        self.lost = LostBanner(theme)
        self.black.clicked.connect(self.black_pressed)
        self.turn.clicked.connect(self.contacts_pressed)
        self.lost.here_pressed.connect(self.here_pressed)
        self.lost.other_screen_pressed.connect(self.other_screen_pressed)
        for button in (self.black, self.turn, *self.lost.ways):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for part in (self.rule, self.clock, self.verdict, self.black, self.turn):
            part.hide()

    def begin(self, *, in_meeting: bool) -> None:
        """Stand in a meeting, or nowhere."""
        self._in_meeting = in_meeting
        self.black.setVisible(in_meeting)
        self.turn.setVisible(in_meeting)
        self._say_time()

    def show_time(self, left: TimeLeft) -> None:
        """Say what time it is, and whether the meeting ends when it was to."""
        before, self._left = self._left, left
        if before is None or _shown_of(before) != _shown_of(left):
            self._say_time()

    def show_black(self, *, black: bool) -> None:
        """Offer to show the group's screen again while it is black."""
        if black is not self._black:
            self._black = black
            say_black(self.black, black=black)

    def show_lost(self, *, lost: bool) -> None:
        """Say that the group's screen went away, for as long as it is. Who writes goes on writing."""
        if lost is not self.lost.isHidden():
            return
        if lost:
            self.lost.show_for(film=False)
        else:
            self.lost.hide()
        self.lost_told.emit(lost)

    def say_verdict(self, *, short: bool) -> None:
        """Have the verdict say when it will be over too, or only whether there is time."""
        left = self._left
        if left is not None and left.fits is not None:
            words, kind, icon = verdict_of(left, short=short)
            self.verdict.show_state(words, kind, icon)
            self.verdict.setAccessibleName(self.verdict_words)

    @property
    def verdict_words(self) -> str:
        """The verdict with all its words; empty where there is none."""
        left = self._left
        return verdict_of(left)[0] if self._in_meeting and left is not None and left.fits is not None else ""

    @property
    def is_short_of_time(self) -> bool:
        """Whether the verdict is one that something should be done about."""
        return bool(self.verdict_words) and self._left is not None and not self._left.fits

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        say_black(self.black, black=self._black)
        self.turn.set_text(translate("Room", "Where do we turn?"))
        self.lost.retranslate()
        self._say_time()

    def _say_time(self) -> None:
        left = self._left
        for part in (self.rule, self.clock):
            part.setVisible(self._in_meeting and left is not None)
        if not self.verdict_words:
            self.verdict.hide()
        if left is not None:
            say_clock(self.clock, left)
        self.time_changed.emit()


def _shown_of(left: TimeLeft) -> tuple[object, ...]:
    """Return what of it is shown: whole minutes."""
    return (left.now.replace(second=0, microsecond=0), left.done_at, left.fits, left.is_near_end)
