"""How the question is talked about: alone, in pairs or all together, with a calm timer.

The same bar stands on the console and under the question in one window. It sends the flow's events and shows what the
flow says. The timer cuts nothing off: at its end the bar says so, once, and there is always more time.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop_app.domain.clock import Clock, SystemClock
from desktop_app.domain.steps import Method
from desktop_app.session import events
from desktop_app.ui.room.time_words import MINUTE, time_left_words
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.labels import Body
from desktop_app.ui.widgets.options import Option
from desktop_app.ui.widgets.segmented import Segmented
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme

LENGTHS: Final = (1, 2, 3, 5, 10, 15)
"""Minutes a timer can be started with; `MORE` adds to any of them."""
USUAL: Final = {Method.ALONE: 1, Method.PAIRS: 3}
"""Minutes (interface.md, minute 45); all together as long as the question is meant to take."""
DEFAULT: Final = 10
MORE: Final = timedelta(minutes=2)
_LOOK_MS: Final = 500


class DiscussionBar(QWidget):
    """The bar. `event_sent` carries what the flow is to do."""

    event_sent = Signal(object)

    def __init__(self, theme: Theme, *, clock: Clock | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._clock = clock or SystemClock()
        self._ends: datetime | None = None
        self._minutes = 0
        self._suits: tuple[Method | None, int] = (None, 0)
        """The way of talking and the question that the length was suggested for."""
        self._over = False
        self._offered: tuple[Option, ...] = ()
        self.method = Segmented(theme, "", (), compact=True, label_shown=False)
        self.start = SecondaryButton(theme, "", icon="timer", compact=True)
        self.length = QuietButton(theme, "", trailing_icon="chevron_down", compact=True, place=True)
        self.lengths = QMenu(self)
        theme.dress(self.lengths)
        self.left = Body(theme, weight=600, wrap=False)
        self.more = SecondaryButton(theme, "", icon="add", key_hint="+", compact=True)
        self.stop = QuietButton(theme, "", icon="dismiss", compact=True)
        self._row = WrapLayout(self, spacing=12, line_spacing=4)
        for part in (self.method, self.length, self.start, self.left, self.more, self.stop):
            self._row.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self.method.chosen.connect(lambda key: self.event_sent.emit(events.Discuss(Method(key))))
        self.start.clicked.connect(lambda: self.event_sent.emit(events.StartTimer(self._minutes * MINUTE)))
        self.more.clicked.connect(self.more_time)
        self.stop.clicked.connect(lambda: self.event_sent.emit(events.StopTimer()))
        self.length.clicked.connect(self._open_lengths)
        self.retranslate()

    def set_clock(self, clock: Clock) -> None:
        """Look at this clock."""
        self._clock = clock

    def show_state(self, state: RoomState) -> None:
        """Show how the question is talked about."""
        flow = state.flow
        minutes = state.prompt.minutes if state.prompt else 0
        if self._suits != (flow.method, minutes) or not self._minutes:
            self._suits = (flow.method, minutes)
            self._minutes = USUAL.get(flow.method, minutes or DEFAULT) if flow.method else minutes or DEFAULT
        self.method.choose(flow.method.value if flow.method else "")
        if flow.timer_ends != self._ends:
            self._ends = flow.timer_ends
            self._over = False
        if self._ends is not None:
            self._looking.start()
        else:
            self._looking.stop()
        self.retranslate()

    def more_time(self) -> None:
        """Give two minutes more: from the timer's end, or from now where it is over or none runs."""
        self.event_sent.emit(events.MoreTime(MORE))

    @property
    def time_words(self) -> str:
        """What is said of the time; nothing while no timer runs."""
        return self.left.text() if self._ends is not None else ""

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._offer_methods()
        running = self._ends is not None
        self.start.set_text(translate("Room", "Start the time"))
        self.length.set_text(_minutes(self._minutes))
        self.length.setAccessibleName(translate("Room", "How long: {minutes} min").format(minutes=self._minutes))
        self.more.set_text(_minutes(MORE // MINUTE))
        self.more.setAccessibleName(translate("Room", "{minutes} minutes more").format(minutes=MORE // MINUTE))
        self.stop.set_text(translate("Room", "Take the time away"))
        idle, counting = (self.length, self.start), (self.left, self.more, self.stop)
        leaving = idle if running else counting
        at_it = self.window().focusWidget() in leaving
        for part in (*idle, *counting):
            if part not in leaving:
                part.show()
        if at_it:  # before it goes and takes the focus anywhere
            (self.more if running else self.start).setFocus(Qt.FocusReason.OtherFocusReason)
        for part in leaving:
            part.hide()
        self._look()
        self.updateGeometry()

    def _offer_methods(self) -> None:
        options = (
            Option(Method.ALONE.value, translate("Room", "Alone")),
            Option(Method.PAIRS.value, translate("Room", "In pairs")),
            Option(Method.ALL.value, translate("Room", "All")),
        )
        if options != self._offered:
            self._offered = options
            self.method.set_label(translate("Room", "How you talk"))
            self.method.set_options(options)

    def _open_lengths(self) -> None:
        self.lengths.clear()
        for minutes in LENGTHS:
            action = self.lengths.addAction(_minutes(minutes))
            action.triggered.connect(lambda _=False, minutes=minutes: self._choose_length(minutes))
        self.lengths.popup(self.length.mapToGlobal(QPoint(0, -self.lengths.sizeHint().height() - 4)))

    def _choose_length(self, minutes: int) -> None:
        self._minutes = minutes
        self.retranslate()

    def _look(self) -> None:
        """Say how much time is left."""
        if self._ends is None:
            return
        left = self._ends - self._clock.now()
        over = left <= timedelta()
        words = translate("Room", "Time is up") if over else _left_words(left)
        self.left.set_color("warning" if over else "text")
        if words != self.left.text():
            self.left.set_text(words)
            self.updateGeometry()
        if over and not self._over and self.isVisible():
            announce(self, words)
        self._over = over

    def sizeHint(self) -> QSize:
        """All on one line."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the widest part."""
        return self._row.minimumSize()

    def heightForWidth(self, width: int) -> int:
        """More lines where it is narrow."""
        return self._row.heightForWidth(width)


def _minutes(minutes: int) -> str:
    return translate("Room", "{minutes} min").format(minutes=minutes)


def _left_words(left: timedelta) -> str:
    return translate("Room", "{time} left").format(time=time_left_words(left))
