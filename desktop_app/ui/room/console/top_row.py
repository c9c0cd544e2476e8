"""The console's top row: which meeting, what time it is, whether it ends in time, the group's screen, and «Svart».

The order is the one in which a facilitator looks up: how long do we have, does the group see it, can I hide it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.session.time_left import MINUTE
from desktop_app.ui.room.console.output import Output, Seen
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.buttons import BlackButton, QuietButton
from desktop_app.ui.widgets.frame import Rule
from desktop_app.ui.widgets.labels import Body, Label, Title
from desktop_app.ui.widgets.when import clock_time
from desktop_app.words import length, translate

if TYPE_CHECKING:
    from datetime import timedelta

    from desktop_app.session.time_left import TimeLeft
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.bars import TopBar

_MENU_GAP = 4
_LOOKS: Final = {
    Seen.ON: ("projection_screen", "success"),
    Seen.BLACK: ("desktop_off", "text"),
    Seen.OFF: ("projection_screen", "text2"),
    Seen.GONE: ("projection_screen_dismiss", "warning"),
}


class TopRow(QObject):
    """What stands in a page's top bar."""

    def __init__(self, theme: Theme, bar: TopBar) -> None:
        super().__init__(bar)
        self._number = 0
        self._left: TimeLeft | None = None
        self._black = False
        self._bar = bar
        self._fitted: tuple[object, ...] = ()
        """What the row was last fitted to."""
        self.meeting = Title(theme, level=2, tabular=True, wrap=False)
        self.clock = Label(theme, size=28, line=36, weight=700, tabular=True, wrap=False)
        self.ends = Body(theme, color="text2", tabular=True, wrap=False)
        self.verdict = Badge(theme, "", tabular=True)
        self.output = OutputButton(theme)
        self.black = BlackButton(theme, "")
        for part in (self.meeting, Rule(theme, upright=32), self.clock, self.ends, self.verdict):
            bar.add_left(part)
        bar.add_right(self.output)
        bar.pin_right(self.black)
        self.retranslate()

    def show_meeting(self, number: int, *, black: bool) -> None:
        """Say which of the group's meetings this is, and whether the screen is black."""
        if (number, black) != (self._number, self._black):
            self._number, self._black = number, black
            self.retranslate()

    def show_time(self, left: TimeLeft) -> None:
        """Say what time it is, and how the meeting goes."""
        before, self._left = self._left, left
        if before is None or _shown_of(before) != _shown_of(left):
            self._say_time(left)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.meeting.set_text(translate("Console", "Meeting {number}").format(number=self._number))
        say_black(self.black, black=self._black)
        self.output.retranslate()
        if self._left is not None:
            self._say_time(self._left)

    def _say_time(self, left: TimeLeft) -> None:
        say_clock(self.clock, left)
        self.ends.setAccessibleName(end_words(left))
        self.verdict.setVisible(left.fits is not None)
        if left.fits is not None:
            words, kind, icon = verdict_of(left)
            self.verdict.show_state(words, kind, icon)
            self.verdict.setAccessibleName(words)
        self.fit()

    def fit(self) -> None:
        """Stand on one line: leave out what is said elsewhere too, least needed first.

        How long it is to the end, which the clock says; when it was to end, which the verdict is about; whose screen.
        """
        left = self._left
        if left is None:
            return
        sizes = (self.meeting.sizeHint(), self.clock.sizeHint(), self.verdict.sizeHint(), self.black.sizeHint())
        fitted = (self._bar.width(), end_words(left), self.output.whole_width(), *sizes)
        if fitted == self._fitted:
            return  # else each layout would ask for another
        self._fitted = fitted
        self.ends.setVisible(left.planned_end is not None)
        self.ends.set_text(end_words(left))
        self.output.set_short(short=False)
        if self._is_too_wide():
            self.ends.set_text(end_words(left, short=True))
        if self._is_too_wide() and left.fits is not None:
            self.ends.hide()
        if self._is_too_wide():
            self.output.set_short(short=True)

    def _is_too_wide(self) -> bool:
        return self._bar.row.sizeHint().width() > self._bar.width()


def say_black(button: BlackButton, *, black: bool) -> None:
    """Have the button offer to make the group's screen black, or to show it again."""
    button.set_text(translate("Console", "Show again") if black else translate("Console", "Black"))
    button.set_icon("eye" if black else "desktop_off")
    button.set_black(black)


def say_clock(label: Label, left: TimeLeft) -> None:
    """Have the label say what time it is; amber when the end is near."""
    label.set_text(clock_time(left.now))
    label.setAccessibleName(translate("Console", "The time is {time}").format(time=clock_time(left.now)))
    label.set_color("warning" if left.is_near_end else "text")


def end_words(left: TimeLeft, *, short: bool = False) -> str:
    """Return «slutar 15:00 · 36 min kvar», or «skulle sluta 15:00»; nothing where no end was planned."""
    if left.planned_end is None or left.meeting is None:
        return ""
    at = clock_time(left.planned_end)
    if left.meeting.total_seconds() <= 0:
        return translate("Console", "was to end {time}").format(time=at)
    if short:
        return translate("Console", "ends {time}").format(time=at)
    return translate("Console", "ends {time} · {left} left").format(time=at, left=length(_whole(left.meeting)))


def verdict_of(left: TimeLeft, *, short: bool = False) -> tuple[str, Kind, str]:
    """Return the verdict's words, kind and icon: «Ni hinner · klart 14:59», short «Ni hinner»."""
    done = clock_time(left.done_at)
    if left.fits:
        whole = translate("Console", "You have time · done {time}").format(time=done)
        return translate("Console", "You have time") if short else whole, Kind.SUCCESS, "checkmark_circle_filled"
    whole = translate("Console", "Not enough time · done {time}").format(time=done)
    return translate("Console", "Not enough time") if short else whole, Kind.WARNING, "warning_filled"


def short_words(left: TimeLeft) -> str:
    """Return «14:52 · slutar 15:00 · Ni hinner inte · klart 15:06» where the time is short; else nothing."""
    if left.fits is None or (left.fits and not left.is_near_end):
        return ""
    return " · ".join((clock_time(left.now), end_words(left, short=True), verdict_of(left)[0]))


def _whole(time: timedelta) -> timedelta:
    """Round up to a whole minute: at 14:59:20 there is a minute left, not none."""
    return -(-time // MINUTE) * MINUTE


def _shown_of(left: TimeLeft) -> tuple[object, ...]:
    """Return what of it is shown: the whole minutes."""
    return (clock_time(left.now), left.done_at, left.fits, left.is_near_end, end_words(left))


class OutputButton(QuietButton):
    """«Gruppens skärm: PÅ», and behind it what can be done about the screen."""

    swap_pressed = Signal()
    """The two screens are to change places."""
    other_screen_pressed = Signal()
    """Another screen is to be the group's."""
    here_pressed = Signal()
    """Go on with this screen alone."""
    numbers_pressed = Signal()
    """Say on every screen which it is."""
    share_pressed = Signal()
    """The picture is to be an ordinary window, to share in a video meeting."""
    cover_pressed = Signal()
    """The picture is to cover the group's screen again."""
    bright_room_chosen = Signal(bool)
    """The group's cards are to be those of a bright room, or of a dark one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._output = Output()
        self._state = ""
        self._is_short = self._bright_room = False
        super().__init__(theme, "", icon="projection_screen", place=True, parent=parent)
        self.menu_of_screens = QMenu(self)
        theme.dress(self.menu_of_screens)
        self.clicked.connect(self._open)

    def show_output(self, output: Output) -> None:
        """Say how the group's screen stands."""
        self._output = output
        self.set_icon(_LOOKS[output.seen][0])
        self.retranslate()

    def show_bright_room(self, *, bright: bool) -> None:
        """Tell whether the group's cards are those of a bright room."""
        self._bright_room = bright

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._state = {
            Seen.ON: translate("Console", "ON"),
            Seen.BLACK: translate("Console", "BLACK"),
            Seen.OFF: translate("Console", "OFF"),
            Seen.GONE: translate("Console", "GONE"),
        }[self._output.seen]
        whose = translate("Console", "Group's screen:")
        self.set_text("" if self._is_short else whose)
        self._measure_again()
        self.setAccessibleName(f"{whose} {self._state}")
        self.setToolTip(self._output.name)

    def whole_width(self) -> int:
        """Return how wide all its words are together."""
        return round(QFontMetricsF(self.theme.font(16)).horizontalAdvance(self.accessibleName()))

    def set_short(self, *, short: bool) -> None:
        """Say only how it stands, beside the sign of a screen."""
        if short is not self._is_short:
            self._is_short = short
            self.retranslate()

    def fill(self) -> QMenu:
        """Return the menu as it stands."""
        menu = self.menu_of_screens
        menu.clear()
        swap = translate("Console", "Swap the screens")
        for words, signal in (
            (f"{swap}\t{self.theme.key('F8')}".rstrip(), self.swap_pressed),
            (translate("Console", "Choose another screen"), self.other_screen_pressed),
            (translate("Console", "Show numbers on the screens"), self.numbers_pressed),
            (translate("Console", "Show as a window, to share"), self.share_pressed),
            (translate("Console", "Show on the whole screen"), self.cover_pressed),
            (translate("Console", "Go on with this screen"), self.here_pressed),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, signal=signal: signal.emit())
        menu.addSeparator()
        bright = menu.addAction(translate("Console", "Bright room: dark words on a bright ground"))
        bright.setCheckable(True)
        bright.setChecked(self._bright_room)
        bright.triggered.connect(self.bright_room_chosen)
        return menu

    def _open(self) -> None:
        self.fill().popup(self.mapToGlobal(QPoint(0, self.height() + _MENU_GAP)))

    def _content_width(self) -> float:
        state = QFontMetricsF(self.theme.font(16, 600)).horizontalAdvance(self._state)
        return super()._content_width() + 8 + state

    def restyle(self) -> None:
        """Measure again: the words are calm, the state is strong."""
        super().restyle()
        self.setFont(self.theme.font(16, 400))

    def _paint_content(self, painter: QPainter, look: object) -> None:  # noqa: ARG002  # its colours are its own
        icon, colour = _LOOKS[self._output.seen]
        side = self.theme.px(20)
        left, middle = self._content_left(), self.height() / 2
        pixmap = self.theme.pixmap(icon, colour, 20, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF(round(left), round(middle - side / 2)), pixmap)
        left += side + 8
        for words, weight, token in ((self.text(), 400, "text2"), (self._state, 600, colour))[self._is_short :]:
            font = self.theme.font(16, weight)
            width = QFontMetricsF(font).horizontalAdvance(words)
            painter.setFont(font)
            painter.setPen(self.theme.color(token))
            painter.drawText(QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            left += width + 8
