"""«Träffen» in one window: who is here, who does what, a break, and the steps, over the picture's right side.

The group looks at the same screen, so nothing private stands in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.group import HeadCount
from desktop_app.session import events
from desktop_app.session.agenda import agenda_of
from desktop_app.ui.room.break_menu import BreakMenu
from desktop_app.ui.room.console.agenda_view import AgendaView
from desktop_app.ui.room.console.late_card import so_far
from desktop_app.ui.room.duty_fields import DutyFields, SwapMenu
from desktop_app.ui.room.time_line import TimeLine
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.checks import Switch
from desktop_app.ui.widgets.contact_row import ContactRow, said_of, where_to_turn
from desktop_app.ui.widgets.counter import Counter
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Rule
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.signs import IconText
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import SupportContact
    from desktop_app.session.room_state import RoomState
    from desktop_app.session.time_left import TimeLeft
    from desktop_app.ui.theme.theme import Theme

WIDTH: Final = 480
_PADDING: Final = 24


class MeetingDrawer(QFrame):
    """The drawer. `closed` when it is put away."""

    event_sent = Signal(object)
    bright_room_chosen = Signal(bool)
    opened = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state: RoomState | None = None
        self._above = self._below = 0
        self.title = Title(self.theme, "", level=2)
        self.close_button = QuietButton(self.theme, "", icon="dismiss", place=True)
        self.close_button.clicked.connect(self.put_away)
        self.take_break = SecondaryButton(self.theme, "", icon="drink_coffee", compact=True)
        self.break_menu = BreakMenu(self.take_break)
        self.break_menu.event_sent.connect(self._send_and_close)
        self.time = TimeLine(self.theme)
        self.present = Meta(self.theme, weight=600)
        self.counters: dict[str, Counter] = {}
        self._counts = WrapLayout(spacing=24)
        self.late = Meta(self.theme, weight=600)
        self.so_far = Body(self.theme)
        self.duties = DutyFields(self.theme)
        self.duties.settled.connect(lambda duties: self.event_sent.emit(events.ShareDuties(duties)))
        self.swap = SecondaryButton(self.theme, "", icon="arrow_sync", compact=True)
        self.swaps = SwapMenu(self.swap)
        self.swaps.settled.connect(lambda duties: self.event_sent.emit(events.ShareDuties(duties)))
        self.bright_room = Switch(self.theme, "")
        self.bright_room.clicked.connect(self.bright_room_chosen)
        self.pauses = Switch(self.theme, "")
        self.pauses.clicked.connect(lambda on: self.event_sent.emit(events.StopAtPauses(on)))
        self.steps = Meta(self.theme, weight=600)
        self.agenda = AgendaView(self.theme)
        self.agenda.event_sent.connect(self.event_sent)
        self.notes = IconText(self.theme, "eye_off", Meta(self.theme), color="text2", size=16)
        self.notes.hide()
        self.turn = Meta(self.theme, weight=600)
        self._contacts = QVBoxLayout()
        self._own: tuple[SupportContact, ...] = ()
        self._shown: tuple[SupportContact, ...] = ()
        self._build()
        parent.installEventFilter(self)
        self.hide()
        self.retranslate()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        head = QHBoxLayout()  # it stays when the rest scrolls: the way out is always seen
        head.setContentsMargins(_PADDING, 12, _PADDING - 12, 12)
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.take_break)
        head.addWidget(self.close_button)
        outer.addLayout(head)
        outer.addWidget(self.time)
        outer.addWidget(Rule(self.theme))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(_PADDING, 12, _PADDING, _PADDING)
        column.setSpacing(12)
        column.addWidget(self.present)
        column.addLayout(self._counts)
        column.addWidget(self.late)
        column.addWidget(self.so_far)
        column.addWidget(self.duties)
        column.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.bright_room)
        column.addWidget(self.pauses)
        column.addWidget(self.steps)
        column.addWidget(self.agenda)
        column.addWidget(self.notes)
        column.addWidget(self.turn)
        column.addLayout(self._contacts)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self.theme.dress_area(self._scroll)
        outer.addWidget(self._scroll, 1)

    def show_state(self, state: RoomState) -> None:
        """Show the meeting as it stands; at once where it is out, else when it comes out."""
        self._state = state
        if not self.isHidden():
            self._fill(state)

    def _fill(self, state: RoomState) -> None:
        self.agenda.show_agenda(agenda_of(state.course, state.flow))
        self.duties.show_duties(state.flow.duties)
        self.swaps.show_duties(state.flow.duties)
        self.take_break.setVisible(not state.flow.on_break)
        films = [state.course.lecture(step.lecture) for step in state.flow.steps if step.lecture is not None]
        self.pauses.setVisible(any(film.pause_points for film in films))
        self.pauses.setChecked(state.flow.pauses)
        for count in state.attendance:
            if count.role not in self.counters:
                counter = Counter(self.theme, count.role, beside=True)
                counter.changed.connect(lambda people, role=count.role: self._count(role, people))
                self.counters[count.role] = counter
                self._counts.addWidget(counter)
            self.counters[count.role].set_value(count.people)
        self.retranslate()

    def miss_notes(self) -> None:
        """Say where the facilitator's notes are: the group looks at this window too, and they never stand in it."""
        self.notes.show()

    def show_bright_room(self, *, bright: bool) -> None:
        """Tell whether the group's cards are those of a bright room."""
        self.bright_room.setChecked(bright)

    def show_time(self, left: TimeLeft | None) -> None:
        """Say at the head what time it is and how the meeting goes; None where a bar above says so."""
        self.time.show_time(left)

    def set_own_contacts(self, own: tuple[SupportContact, ...]) -> None:
        """Know whom the group itself has said that one can turn to."""
        self._own = own
        self._tell_contacts()

    def _tell_contacts(self) -> None:
        notice = self._state.course.content_notice if self._state is not None else None
        shown = where_to_turn(notice.contacts if notice is not None else (), self._own)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._contacts)
        for contact in shown:
            self._contacts.addWidget(Rule(self.theme))
            self._contacts.addWidget(ContactRow(self.theme, contact))

    def open_at_contacts(self) -> None:
        """Come out at «Vart vänder vi oss?», and have it read aloud."""
        self._come_out()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_contacts)  # when what stands over it has found its height
        announce(self, ". ".join((self.turn.text(), *map(said_of, self._shown))))

    def _show_contacts(self) -> None:
        self._scroll.verticalScrollBar().setValue(self.turn.y() - _PADDING // 2)

    def _come_out(self) -> None:
        if self._state is not None:
            self._fill(self._state)
        self.place()
        self.show()
        self.raise_()
        self.opened.emit()

    def open(self) -> None:
        """Come out, with the focus at the steps."""
        self._come_out()
        if self.agenda.rows:
            row = self.agenda.rows[self.agenda.chosen.index if self.agenda.chosen else 0]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_row()
            QTimer.singleShot(0, self, self._show_row)  # and again when what stands over it has found its height

    def _show_row(self) -> None:
        row = self.focusWidget()
        if row is not None and self.agenda.isAncestorOf(row):
            self.show_widget(row)

    def put_away(self) -> None:
        """Go back."""
        if not self.isHidden():
            self.closed.emit()  # before it is gone, so that the focus is led on and not sent anywhere
            self.hide()

    def leave_free(self, *, above: int = 0, below: int = 0) -> None:
        """Leave so much free at either end: «Svart» must always be within reach."""
        self._above, self._below = above, below
        self.place()

    def place(self) -> None:
        """Stand along the right edge."""
        over = self.parentWidget()
        if over is not None:
            width = min(over.width(), self.theme.px(WIDTH))
            height = over.height() - self._above - self._below
            self.setGeometry(over.width() - width, self._above, width, height)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Room", "The meeting"))
        self.title.set_text(translate("Room", "The meeting"))
        self.late.set_text(translate("Room", "For one who came late"))
        if self._state is not None:
            self.so_far.set_text(" ".join(so_far(self._state, self._state.flow.position)))
        self.duties.retranslate()
        self.swap.set_text(translate("Room", "Change places …"))
        self.bright_room.set_text(translate("Room", "Bright room: dark words on a bright ground"))
        self.pauses.set_text(translate("Room", "Stop the film at the pauses that the course has planned"))
        self.steps.set_text(translate("Room", "Steps"))
        self.notes.label.set_text(translate("Room", "Notes are shown only when the group has a screen of its own."))
        self.take_break.set_text(translate("Room", "Break …"))
        self.close_button.setAccessibleName(translate("Room", "Close"))
        self.close_button.setToolTip(translate("Room", "Close"))
        people = self._state.people if self._state else 0
        self.present.set_text(translate("Room", "Here now: {people}").format(people=people))
        self.agenda.retranslate()
        self.time.retranslate()
        self.turn.set_text(translate("Room", "Where do we turn?"))
        self._tell_contacts()

    def show_widget(self, widget: QWidget) -> None:
        """Scroll so that the widget is seen."""
        self._scroll.ensureWidgetVisible(widget, 0, _PADDING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what it stands over."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line along the picture."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("bg"))
        painter.fillRect(0, 0, 1, self.height(), self.theme.color("line"))

    def _count(self, role: str, people: int) -> None:
        if self._state is None:
            return
        counts = tuple(HeadCount(c.role, people if c.role == role else c.people) for c in self._state.attendance)
        self.event_sent.emit(events.People(counts))

    def _send_and_close(self, event: events.Event) -> None:
        self.put_away()
        self.event_sent.emit(event)
