"""The room for two screens: what the facilitator sees while the group sees its picture on the other.

Is given a `RoomState` after every event, as the room for one screen is, and says the same things back. What the group
sees is a `GroupPicture` that is passed in: the console shows it small and turns its pages, and never draws over it.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.steps import ASKING, Phase, StepKind
from desktop_app.session import events
from desktop_app.ui.ahead import Ahead
from desktop_app.ui.keys.key_card import KeyCard
from desktop_app.ui.room.blackout import Blackout
from desktop_app.ui.room.console.console_acts import EVERYWHERE, ConsoleActs
from desktop_app.ui.room.console.console_page import ConsolePage
from desktop_app.ui.room.console.console_teller import ConsoleTeller
from desktop_app.ui.room.console.film_tools import FilmTools
from desktop_app.ui.room.console.group_card import GroupCard
from desktop_app.ui.room.console.group_looks import GroupLooks
from desktop_app.ui.room.console.output import Output
from desktop_app.ui.room.film_hands import FilmHands
from desktop_app.ui.room.keys import Act, KeyTable
from desktop_app.ui.room.listening import RoomKeys
from desktop_app.ui.room.meeting_clock import MeetingClock
from desktop_app.ui.room.meeting_drawer import MeetingDrawer
from desktop_app.ui.room.stage import make_stage
from desktop_app.ui.widgets.frame import Page
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.domain.answer import Value
    from desktop_app.domain.clock import Clock
    from desktop_app.domain.course import SupportContact
    from desktop_app.playback.captions import Captions
    from desktop_app.playback.player import Player
    from desktop_app.session.room_state import RoomState
    from desktop_app.settings import CaptionGround
    from desktop_app.ui.room.audience.picture import GroupPicture
    from desktop_app.ui.room.console.answer_view import AnswerView
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.room.film_choices import FilmChoices
    from desktop_app.ui.room.sound_way import SoundWay
    from desktop_app.ui.room.transcript_view import TranscriptView
    from desktop_app.ui.theme.theme import Theme


class ConsoleView(QWidget):
    """The console. One meeting at a time."""

    event_sent = Signal(object)
    """An event of `session.events`, for the conductor."""
    full_screen_wanted = Signal(bool)
    """The group's window is to fill its screen, or not."""
    volume_changed = Signal(int)
    captions_shown_changed = Signal(bool)
    caption_ground_changed = Signal(object)
    """CaptionGround."""
    group_text_percent_changed = Signal(int)
    bright_room_changed = Signal(bool)
    play_wanted = Signal(object)
    """Bookmark: that place of the film is to be seen again."""
    swap_pressed = Signal()
    """The two screens are to change places."""
    other_screen_pressed = Signal()
    """Another screen is to be the group's."""
    numbers_pressed = Signal()
    """Every screen is to say which it is."""
    share_pressed = Signal()
    """The group's picture is to be an ordinary window."""
    here_pressed = Signal()
    """The meeting is to go on with this screen alone."""

    def __init__(
        self,
        theme: Theme,
        player: Player,
        picture: GroupPicture,
        clock: Clock,
        *,
        fault: Callable[[], QWidget] | None = None,
        answer: Callable[[], AnswerView] | None = None,
        transcript: TranscriptView | None = None,
        keys: KeyTable | None = None,
        blackout: Blackout | None = None,
        time: MeetingClock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`fault` and `answer` are asked for the screens that others make, when these are to be shown."""
        super().__init__(parent)
        self.theme = theme
        self.player = player
        self.picture = picture
        self._state: RoomState | None = None
        self._own_contacts: tuple[SupportContact, ...] = ()
        self.blackout = blackout or Blackout(player)
        self._fault = fault
        self._asked_for_answer = answer
        make_stage(self)
        self.setAccessibleName(translate("Room", "The meeting"))
        self.page = ConsolePage(theme, picture, clock, transcript=transcript)
        self.page.question.discussion.set_clock(clock)
        self.hands = FilmHands(player, self.page.transport)
        self.tools = FilmTools(theme, self.page.transport, player, self.page.foot.mark, self.page.transcript)
        self.looks = GroupLooks(picture, self.page, self.tools)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.page)
        self.group = GroupCard(theme, picture)
        self.group.setParent(self)
        self.group.hide()
        self.time = time or MeetingClock(player, clock, self)
        self.teller = ConsoleTeller(self.page, self.group, player, self.time)
        self.key_card = KeyCard(theme, keys, over=self)
        self.keys = RoomKeys(self, keys)
        self._acts = ConsoleActs(self)
        self.blackout.cover_with(picture.show_black)
        self._ahead = Ahead(self)
        self._connect()

    # made when they are first called for: a meeting begins sooner

    @cached_property
    def drawer(self) -> MeetingDrawer:
        """The meeting's steps and who is here."""
        drawer = MeetingDrawer(self.theme, parent=self)
        drawer.event_sent.connect(self.event_sent)
        drawer.closed.connect(self._leave_drawer)
        self.page.beside = drawer
        drawer.set_own_contacts(self._own_contacts)
        drawer.bright_room_chosen.connect(self.looks.choose_bright_room)
        drawer.show_bright_room(bright=self.looks.bright_room)
        if self._state is not None:
            drawer.show_state(self._state)
        return drawer

    @cached_property
    def answer(self) -> AnswerView | None:
        """The screen on which answers are written; None where nobody has one."""
        answer = self._asked_for_answer() if self._asked_for_answer is not None else None
        if answer is not None:
            answer.typed.connect(self._show_typed)
            answer.care.told.connect(self.page.read_back.show_care)
            answer.care.retranslate()  # it tells again what it has told
            answer.meeting.here_pressed.connect(self.here_pressed)
            answer.meeting.other_screen_pressed.connect(self.other_screen_pressed)
            if self.isVisible():
                answer.show_group(self.group)
        return answer

    def _tell_lost(self) -> None:
        """Say over the answer too that the group's screen went away: it stands in the page's place."""
        if (answer := self._made_answer) is not None:
            answer.meeting.show_lost(lost=self.isVisible() and not self.page.lost.isHidden())

    @property
    def _made_answer(self) -> AnswerView | None:
        return self.answer if "answer" in self.__dict__ else None

    @property
    def _drawer_stands(self) -> bool:
        return "drawer" in self.__dict__ and not self.drawer.isHidden()

    def make_ahead(self, parts_of_answer: Iterable[Callable[[], object]] = ()) -> None:
        """Make what this meeting will come to, soon and one at a time; what only happens is made when it does."""
        self._ahead.begin([*(partial(self._lend_ahead, made) for made in parts_of_answer), self._take_in_answer_ahead])

    def _lend_ahead(self, made: Callable[[], object]) -> None:
        if self.isVisible():  # else the other layout has it
            made()

    def _take_in_answer_ahead(self) -> None:
        view = self.answer if self.isVisible() else None
        if view is not None:
            self._take_in(view)

    def _take_in(self, view: QWidget) -> QWidget:
        """Have a screen that others made here, also after it was in the other layout."""
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        return view

    def _connect(self) -> None:
        page, hands = self.page, self.hands
        self.keys.pressed.connect(self._act)
        page.marked.play_pressed.connect(self.play_wanted)
        page.marked.removed.connect(lambda mark: self.event_sent.emit(events.Unmark(mark)))
        self.looks.captions_shown_changed.connect(self.captions_shown_changed)
        self.looks.ground_changed.connect(self.caption_ground_changed)
        self.looks.percent_changed.connect(self.group_text_percent_changed)
        self.looks.bright_room_changed.connect(self._tell_bright_room)
        for sender in (hands, self.tools, page.asked, page.undo, page.tasks, page.foot):
            sender.event_sent.connect(self.event_sent)
        self.teller.output_told.connect(self._tell_lost)
        page.steps.change.clicked.connect(self._open_drawer)
        page.foot.turn.clicked.connect(self.toggle_contacts)
        self.tools.text_wanted.connect(page.read_text)
        if page.transcript is not None:
            page.transcript.closed.connect(self._leave_text)
        for controls in page.controls:
            controls.event_sent.connect(self.event_sent)
        hands.volume_changed.connect(self.volume_changed)
        hands.captions_toggled.connect(self.looks.toggle_captions)
        page.top_row.black.clicked.connect(self.turn_black)
        page.chapters.chosen.connect(hands.seek)
        page.note.written.connect(lambda of, words: self.event_sent.emit(events.Note(of, words)))
        page.steps.attendance.changed.connect(lambda people: self.event_sent.emit(events.People(people)))
        page.late.count_pressed.connect(lambda: page.steps.attendance.count_one_in(page.late.count))
        output = page.top_row.output
        output.swap_pressed.connect(self.swap_pressed)
        output.numbers_pressed.connect(self.numbers_pressed)
        output.share_pressed.connect(self.share_pressed)
        output.cover_pressed.connect(lambda: self.full_screen_wanted.emit(True))
        for other in (page.top_row.output.other_screen_pressed, page.lost.other_screen_pressed):
            other.connect(self.other_screen_pressed)
        for here in (page.top_row.output.here_pressed, page.lost.here_pressed):
            here.connect(self.here_pressed)
        self.group.show_pressed.connect(lambda on: self.event_sent.emit(events.ShowAnswer(on)))
        self.group.light_pressed.connect(lambda: self.event_sent.emit(events.Black(on=False)))

    # what is shown

    def show_state(self, state: RoomState) -> None:
        """Show the room as the meeting stands; the group's picture follows."""
        before, self._state = self._state, state
        focused = self.window().focusWidget()
        new_step = before is None or before.flow.step != state.flow.step or before.session.id != state.session.id
        self.picture.show_state(state)
        self._show_black(black=state.flow.black)
        if state.flow.black and not (before is not None and before.flow.black):
            self.teller.voice.say_black(self.picture.black.accessibleName())
        self.hands.show_state(state)
        at_lost = self._is_at_lost()
        self.teller.show_state(state, new_step=new_step)
        if at_lost and self.page.lost.isHidden():
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # so that Space is the film's: one press to go on
        self._show_page(state, new_step=new_step)
        if not new_step and focused is not None and isValid(focused):
            self._follow_what_went(focused)
        if "drawer" in self.__dict__:
            self.drawer.show_state(state)
        if self._drawer_stands:
            self.drawer.raise_()

    def _is_at_lost(self) -> bool:
        return self.page.lost.isAncestorOf(self.window().focusWidget() or self)

    def set_output(self, output: Output) -> None:
        """Say how the group's screen stands."""
        self.teller.set_output(output)

    def set_captions(self, captions: Captions | None) -> None:
        """Show these captions with the film; None where it has none that can be read."""
        self.looks.set_captions(captions)

    def set_captions_shown(self, *, shown: bool) -> None:
        """Show captions, or not: as it was chosen last."""
        self.looks.set_captions_shown(shown=shown)

    def set_caption_ground(self, ground: CaptionGround) -> None:
        """Set what captions stand on: as it was chosen last."""
        self.looks.set_ground(ground)

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Show what was marked in the film while it is talked about."""
        self.page.show_places(places)

    def set_choices(self, choices: FilmChoices) -> None:
        """Offer versions, sounds and languages of the film."""
        self.tools.set_choices(choices)

    def set_sound_way(self, way: SoundWay) -> None:
        """Offer to choose where the sound goes."""
        self.page.transport.sound_menu.set_way(way)

    def set_volume(self, percent: int) -> None:
        """Play so loud: as it was chosen last."""
        self.hands.set_volume(percent)

    def set_group_text_percent(self, percent: int) -> None:
        """Show the group's text at 100, 125 or 150 per cent."""
        self.looks.set_percent(percent)

    def set_bright_room(self, *, bright: bool) -> None:
        """Let the group's cards be dark words on a bright ground, or the other way round: as it was chosen last."""
        self.looks.set_bright_room(bright=bright)

    def _tell_bright_room(self, bright: bool) -> None:  # noqa: FBT001  # Qt's signal
        if "drawer" in self.__dict__:
            self.drawer.show_bright_room(bright=bright)
        self.bright_room_changed.emit(bright)

    def put_above(self, widget: QWidget) -> None:
        """Let a question stand under the steps, over the picture, until it is taken away."""
        self.page.take_guest(widget)

    def take_from_above(self, widget: QWidget) -> None:
        """Take it away for good; what had the focus in it leaves that to the console."""
        if widget.isAncestorOf(self.window().focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.let_guest_go(widget)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Room", "The meeting"))
        self.picture.retranslate()
        self.page.retranslate()
        self.tools.retranslate()
        self.group.retranslate()
        if "drawer" in self.__dict__:
            self.drawer.retranslate()
        self.key_card.retranslate()
        self.teller.show_output()

    def _show_page(self, state: RoomState, *, new_step: bool) -> None:
        view = self._view_for(state)
        changed = view is not self._stack.currentWidget()
        self._stack.setCurrentWidget(view)
        # Behind an answer it is no stop of Tab's: it would hand the focus back to where it came from, without end.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if view is self.page else Qt.FocusPolicy.ClickFocus)
        if view is self.page:
            self.keys.leave(*(() if state.flow.phase is Phase.READING_BACK else (Act.APPROVE,)))
        else:
            kept = EVERYWHERE | ({Act.CONTACTS} if state.flow.phase is Phase.FAILED else set())
            self.keys.leave(*(act for act in Act if act not in kept))  # V is a letter where one writes
        if changed or new_step:
            self._take_focus()

    def _view_for(self, state: RoomState) -> QWidget:
        flow = state.flow
        if flow.step.kind is StepKind.FILM and flow.phase is Phase.FAILED and self._fault is not None:
            return self._take_in(self._fault())
        if flow.step.kind in ASKING and flow.phase is Phase.WRITING and self.answer is not None:
            return self._take_in(self.answer)
        return self.page

    # black

    def _show_black(self, *, black: bool) -> None:
        if black and not self.blackout.is_down:
            self.blackout.fall()
        elif not black:
            self.blackout.lift()

    def turn_black(self) -> None:
        """Have the group's screen black, or light again."""
        self._act(Act.BLACK)

    # focus

    def _take_focus(self) -> None:
        """Rest the focus where nothing is a control, so that Space is the film's, or at what the page asks."""
        view = self._stack.currentWidget()
        if not self.isVisible() or view is None or self.key_card.isVisible() or self._drawer_stands:
            return
        if view is self.page:
            asked = self.page.asked.first if self.page.asked.asks else None
            lost = self.page.lost.here if not self.page.lost.isHidden() else None
            target: QWidget = lost or asked or self
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not view.isAncestorOf(self.window().focusWidget() or self):
            before = view.focusWidget() or view
            if isValid(before):
                before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_what_went(self, focused: QWidget) -> None:
        """Have the focus where one goes on, when what had it is no more: Qt takes it to the page's first control."""
        page = self.page
        if self._stack.currentWidget() is not page or not page.isAncestorOf(focused) or focused.isVisibleTo(page):
            return
        shown = next((controls for controls in page.controls if not controls.isHidden()), None)
        if shown is not None and shown.isAncestorOf(self.window().focusWidget() or self):
            return  # they have seen to it
        target = (shown.first() if shown is not None else None) or self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to an answer or a fault; on the console itself it rests here."""
        super().focusInEvent(event)
        if self._stack.currentWidget() is not self.page:
            self._take_focus()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's own signature
        """Tab goes into the page, from its beginning or its end, and from the drawer beside it."""
        focused = self.window().focusWidget()
        in_drawer = self._drawer_stands and focused is not None and self.drawer.isAncestorOf(focused)
        into = self._stack.currentWidget() is self.page and (in_drawer or self.hasFocus())
        return (into and self.page.tab_within(forward=next)) or super().focusNextPrevChild(next)

    # keys

    def _act(self, act: Act) -> None:
        self._acts.do(act, self._state)

    # the window

    def _open_drawer(self) -> None:
        """Show the steps, below «Svart»: it is never covered."""
        self.drawer.leave_free(above=self._bar_height())
        self.drawer.open()

    def toggle_contacts(self) -> None:
        """Show where one can turn, or put it away. The film goes on: only the facilitator sees it."""
        if self._drawer_stands:
            self.drawer.put_away()
            return
        self.drawer.leave_free(above=self._bar_height())
        self.drawer.open_at_contacts()

    def _bar_height(self) -> int:
        """Return the height of the bar that «Svart» stands in, on the page or over what stands in its place."""
        shown = self._stack.currentWidget()
        return (shown if isinstance(shown, Page) else self.page).top.heightForWidth(self.width())

    def set_own_contacts(self, own: tuple[SupportContact, ...]) -> None:
        """Know whom the group itself has said that one can turn to."""
        self._own_contacts = own
        if "drawer" in self.__dict__:
            self.drawer.set_own_contacts(own)

    def _leave_drawer(self) -> None:
        shown = self._stack.currentWidget()
        here = shown if shown is not None and shown is not self.page else None
        target = self.page.steps.change if here is None else here.focusWidget() or here
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_text(self) -> None:
        self.page.leave_text()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # where Space is the film's

    def _show_typed(self, value: Value, _caret: int) -> None:
        self.picture.show_typed(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawer along the edge."""
        super().resizeEvent(event)
        if "drawer" in self.__dict__:
            self.drawer.leave_free(above=self._bar_height())

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock go."""
        super().showEvent(event)
        if (answer := self._made_answer) is not None:
            answer.show_group(self.group)
        self._tell_lost()
        self.teller.begin()
        self._take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock stand, keep what was noted, and leave no sound off behind."""
        super().hideEvent(event)
        if (answer := self._made_answer) is not None and not event.spontaneous():
            answer.show_group(None)
            answer.meeting.show_lost(lost=False)
            self.group.setParent(self)  # so that it goes with the meeting, and what the group saw with it
            self.group.hide()
        self.teller.rest()
        if not event.spontaneous() and not self.isVisibleTo(self.window()):
            self.blackout.lift()
