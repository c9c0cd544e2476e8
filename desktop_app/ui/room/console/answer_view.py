"""Writing an answer (mockup 12): the question, the editor of its kind, what was said last time, and ways not to answer.

The group does not see this. Every change is told at once (`typed`); what is on the disk is told back (`show_saved`).
What is being typed is never written over by an answer that comes back from the store.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.answer import Approved, Declined, DeclinedBy, Revision, Status, Value, is_empty
from desktop_app.domain.asked import fitting
from desktop_app.session.room_state import RoomState, SaveState
from desktop_app.ui.room.console.answer_foot import AnswerFoot
from desktop_app.ui.room.console.answer_parts import AnswerParts
from desktop_app.ui.room.console.answer_sheet import (
    AnswerSheet,
    caret_for,
    of_this_kind,
    quoted_in,
    same_answer,
    saved_at,
    sheet_of,
    taken_in,
)
from desktop_app.ui.room.console.answer_top import AnswerTop
from desktop_app.ui.room.console.editors import editor_for
from desktop_app.ui.room.console.film_text import FilmTextDialog
from desktop_app.ui.room.console.proofing import Proofing
from desktop_app.ui.room.console.versions import VersionsDialog
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.listening import ActShortcut
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.frame import READABLE, Card, Page
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.signs import IconText
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import clock, translate
from desktop_app.words.answers import declined

if TYPE_CHECKING:
    from desktop_app.domain.ids import LectureId
    from desktop_app.handover.no_persons import NoPersons
    from desktop_app.playback.captions import Captions
    from desktop_app.ui.room.console.editors.editor import Editor
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.room.console.group_card import GroupCard
    from desktop_app.ui.room.keys import KeyTable
    from desktop_app.ui.theme.theme import Theme

SIDE = 320
"""Width of the side column."""
QUESTION = 880
"""Widest line of the question: the box's own width."""
ONE_COLUMN = 920
"""Below this width (in the text's scale) the side column goes under the box."""


class AnswerView(Page):
    """One question at a time. Give it `show_answer` after every event and `show_saved` for what the store says."""

    typed = Signal(object, int)
    """Value and caret, at every change."""
    read_back_pressed = Signal()
    declined = Signal(object)
    """Declined: the group chose not to answer."""
    undeclined = Signal()
    """The group wants to answer after all."""
    back_pressed = Signal()
    moved_pressed = Signal()
    """The question is to wait for the next meeting."""
    version_wanted = Signal()
    """The group wants to see earlier versions: answer with `show_versions`."""
    unmarked = Signal(object)
    """Bookmark: that place of the film is not to be marked any longer."""
    play_wanted = Signal(object)
    """Bookmark: the group wants to see that place of the film again."""
    text_wanted = Signal()
    """The group wants to read what was said in the film: answer with `show_text`."""

    def __init__(
        self,
        theme: Theme,
        keys: KeyTable | None = None,
        no_persons: NoPersons | None = None,
        *,
        parts: AnswerParts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`parts` may have been made before, one at a time."""
        super().__init__(theme, parent=parent)
        self.keep_within(READABLE)
        parts = parts or AnswerParts(theme, no_persons)
        self.care, self._side = parts.care, parts.side
        self.care.decided.connect(self.focus_editor)
        self.proofing = Proofing(theme, self)
        self._sheet: AnswerSheet | None = None
        self._editor: Editor | None = None
        self._known: set[int] = set()
        """Hashes of every value shown or typed here: an answer that is one of them is our own, come back."""
        self.signs, self.meeting = parts.signs, parts.tools
        for part in (self.signs, self.meeting):
            part.setParent(self)
        self.signs.restored.clicked.connect(self.version_wanted)
        self.bar = AnswerTop(self, self.signs, self.meeting)
        self.heading = self.bar.heading
        self.top.back_pressed.connect(self.back_pressed)
        self._make_middle()
        self.foot = AnswerFoot(self)
        self.foot.reason_pressed.connect(self._reason_pressed)
        self.foot.move_pressed.connect(self.moved_pressed)
        self.foot.read_back_pressed.connect(self._read_back)
        self.meeting.lost_told.connect(self.foot.give_way)
        ActShortcut(self, keys, Act.APPROVE, self._read_back)
        ActShortcut(self, keys, Act.NEXT_MISSPELT, self.proofing.go_on)
        theme.follow(self._fit)
        self.retranslate()

    # What the view is given.

    def show_answer(self, state: RoomState) -> None:
        """Show the room's present question and its answer."""
        sheet = sheet_of(state)
        if sheet is not None:
            self.show_sheet(sheet)
        self.meeting.show_black(black=state.flow.black)

    def show_sheet(self, sheet: AnswerSheet) -> None:
        """Show a question and its answer, in a meeting or outside one."""
        before, self._sheet = self._sheet, sheet
        if before is None or before.in_meeting is not sheet.in_meeting:
            self.meeting.begin(in_meeting=sheet.in_meeting)
        same = before is not None and before.prompt == sheet.prompt and same_answer(before, sheet)
        if not same or self._editor is None:
            self._begin(sheet)
        elif sheet.answer is not None:
            self._take_in(sheet.answer.current)
        self.retranslate()

    def show_saved(self, state: SaveState) -> None:
        """Say whether what is typed is on the disk."""
        self.signs.show(state)

    def show_versions(self, revisions: tuple[Revision, ...]) -> None:
        """Let the group read what stood here before, and take one of them back."""
        if self._sheet is None or self._editor is None:
            return
        dialog = VersionsDialog(self.theme, self._sheet.prompt, revisions, self._editor.value(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self._take_back)
        dialog.finished.connect(self.focus_editor)
        dialog.open()

    def show_group(self, card: GroupCard | None) -> None:
        """Have what the group sees beside the answer, where the group looks at a screen of its own; None elsewhere."""
        self._side.show_group(card)
        if self._sheet is not None:
            self._say_sheet(self._sheet)

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Show what was marked in the film, to quote or to see again."""
        self._side.show_places(places)
        self._chain()

    def offer_text(self, *, there: bool) -> None:
        """Offer to read what was said in the film that the question belongs to."""
        self._side.offer_text(there=there)

    def show_text(self, lecture: LectureId, film: int, captions: Captions) -> None:
        """Let the group read what was said in a film, and quote from it."""
        dialog = FilmTextDialog(self.theme, lecture, film, captions, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.quoted.connect(self.quote)
        dialog.finished.connect(self.focus_editor)
        dialog.open()

    def quote(self, words: str) -> None:
        """Take a quotation into the answer, after what stands there; Ctrl+Z takes it out again."""
        if self._editor is not None:
            self._editor.change_to(quoted_in(self._editor.value(), words))
            self._editor.focus()

    def focus_editor(self) -> None:
        """Put the keyboard where the group goes on writing."""
        if self._editor is not None:
            self._editor.focus()
            self._keep_writing_in_sight()

    def value(self) -> Value | None:
        """Return what stands in the editor; None before an answer is shown."""
        return self._editor.value() if self._editor is not None else None

    # How it is made.

    def _make_middle(self) -> None:
        self.question = Title(self.theme, balanced=True)
        self.box = Card(self.theme, padding=1)
        self.box.set_edge("border")
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._waiting = Body(self.theme, color="text2")
        self._waiting.setContentsMargins(20, 20, 20, 20)
        self.box.body.addWidget(self._waiting)
        self._notice = Banner(self.theme, Kind.INFORMATION)
        self._notice.hide()
        self._answer_after_all = SecondaryButton(self.theme, "", compact=True)
        self._answer_after_all.clicked.connect(self._undecline)
        self._notice.add_button(self._answer_after_all)
        self._status = Banner(self.theme, Kind.SUCCESS)
        self._status.hide()
        self._reminder = IconText(self.theme, "shield", Body(self.theme), color="text2")
        self.versions_button = QuietButton(self.theme, "", icon="clock", compact=True)
        self.versions_button.clicked.connect(self.version_wanted)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.box, 1)
        holder = QWidget()
        under = WrapLayout(holder, spacing=16)
        under.addWidget(self._reminder)
        under.addWidget(self._side.all_read_under)
        under.add_stretch()
        under.addWidget(self.proofing.sign)
        under.addWidget(self.versions_button)
        under.addWidget(self.meeting.turn)
        left.addWidget(holder)
        left.addWidget(self.care)
        left.addWidget(self._notice)
        left.addWidget(self._status)
        left.addStretch()
        self.earlier, self.notes = self._side.earlier, self._side.notes
        self.earlier.taken.connect(self._take)
        self._side.examples.taken.connect(self._take)
        self._side.carried.taken.connect(self.quote)
        self._side.carried.unfolded.connect(self._chain)
        self._side.marked.quoted.connect(lambda place: self.quote(place.quotation))
        self._side.marked.play_pressed.connect(self.play_wanted)
        self._side.marked.removed.connect(self.unmarked)
        self._side.marked.text_wanted.connect(self.text_wanted)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._side)
        self.content.addWidget(self.meeting.lost)
        self.content.addWidget(self.signs.banner)
        self.content.addWidget(self.question)
        self.content.addLayout(self._columns, 1)

    # What stands in the editor.

    def _begin(self, sheet: AnswerSheet) -> None:
        if self._editor is not None:
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
        answer = sheet.answer
        self._waiting.setVisible(answer is None)
        self.signs.begin(saved_at=saved_at(answer), restored=answer is not None and sheet.restored_at is not None)
        if answer is None:
            self.care.end()
            self.proofing.end()
            return
        self._editor = editor_for(self.theme, sheet.prompt)
        _, value = fitting(sheet.prompt.kind, answer.current)  # what was emptied may be of another kind
        self._editor.set_value(value, caret_for(value))
        self._known = {hash(answer.current), hash(self._editor.value())}
        self._editor.changed.connect(self._changed)
        self._editor.stops_changed.connect(self._chain)
        self.box.body.addWidget(self._editor, 1)
        high = QSizePolicy.Policy.Expanding if self._editor.grows else QSizePolicy.Policy.Maximum
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, high)
        self._editor.show()
        self.care.begin(self._editor, answer.id)
        self.proofing.begin(self._editor)
        if self.isVisible():
            self._editor.focus()

    def _take_in(self, value: Value) -> None:
        """Take an answer that was changed elsewhere; our own words coming back are let be."""
        if self._editor is not None and hash(value) not in self._known:
            self._editor.changed.disconnect(self._changed)
            self._editor.change_to(value)
            self._editor.changed.connect(self._changed)
            self._known = {hash(value), hash(self._editor.value())}
            self.care.typed(self._editor.value())

    def _changed(self, value: Value, caret: int) -> None:
        self._known.add(hash(value))
        self.signs.typed()
        self.care.typed(value)
        self._notice.hide()
        self._status.hide()
        self.foot.show_reason(None)
        self._show_taken()
        self.typed.emit(value, caret)
        self._keep_writing_in_sight()

    def _keep_writing_in_sight(self) -> None:
        """Scroll to where one writes, once it has its place: only Tab and the wheel scroll a page."""
        if self.area.verticalScrollBar().maximum() > 0:  # in large text, or a low window
            QTimer.singleShot(0, self, self._scroll_to_writing)

    def _scroll_to_writing(self) -> None:
        writing = self.focusWidget()
        if writing is not None and self.box.isAncestorOf(writing):
            self.show_widget(writing)

    def _take(self, part: Value) -> None:
        if self._editor is not None and self._sheet is not None:
            today = self._editor.value()
            alike = type(part) is type(today)
            self._editor.change_to(taken_in(today, part) if alike else of_this_kind(today, part, self._sheet.prompt))

    def _take_back(self, version: Value) -> None:
        if self._editor is not None and self._sheet is not None:
            self._editor.change_to(of_this_kind(self._editor.value(), version, self._sheet.prompt))

    # What is pressed.

    def _read_back(self) -> None:
        editor = self._editor
        if editor is None:
            return
        if is_empty(editor.value()) or not editor.is_readable():
            self._say(
                Kind.INFORMATION,
                translate("Answer", "There is nothing to read back yet. Write an answer, or choose why there is none."),
            )
            editor.focus()
            return
        self.read_back_pressed.emit()

    def _reason_pressed(self, reason: Declined) -> None:
        if self._status_of() == reason:
            self.undeclined.emit()
            return
        self.foot.show_reason(self._status_of())  # it is so when the store says so
        self.declined.emit(reason)

    def _undecline(self) -> None:
        self.undeclined.emit()
        self.focus_editor()

    def _status_of(self) -> Declined | None:
        status = self._sheet.answer.status if self._sheet and self._sheet.answer else None
        return status.reason if isinstance(status, DeclinedBy) else None

    # What is said.

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        sheet = self._sheet
        in_meeting = sheet is None or sheet.in_meeting
        self.top.set_back(
            translate("Answer", "To the meeting") if in_meeting else translate("Answer", "To the answers")
        )
        self.foot.retranslate(in_meeting=in_meeting)
        self._reminder.label.set_text(translate("Answer", "Write nothing that can be tied to a person."))
        self.versions_button.set_text(translate("Answer", "Earlier versions"))
        self._waiting.set_text(translate("Answer", "Fetching the answer …"))
        self._answer_after_all.set_text(translate("Answer", "Answer after all"))
        self.care.retranslate()
        self.proofing.retranslate()
        self.signs.retranslate(sheet.restored_at if sheet is not None else None)
        self.meeting.retranslate()
        if self._editor is not None:
            self._editor.retranslate()
        if sheet is not None:
            self._say_sheet(sheet)
        if self.isVisible():
            self._fit()  # else when it is shown: what fits is measured then

    def _say_sheet(self, sheet: AnswerSheet) -> None:
        self.bar.say(sheet)
        self.question.set_text(sheet.prompt.text)
        self._side.show_sheet(sheet)
        self._show_taken()
        self._say_status(sheet.answer.status if sheet.answer else None)
        self.versions_button.setVisible(sheet.answer is not None and sheet.answer.revision is not None)
        self._chain()

    def _say_status(self, status: Status | None) -> None:
        chosen = status.reason if isinstance(status, DeclinedBy) else None
        self.foot.show_reason(chosen)
        self._notice.setVisible(chosen is not None)
        self._status.setVisible(isinstance(status, Approved))
        if isinstance(status, DeclinedBy):
            self._notice.set_message(
                translate("Answer", "You can answer later; what was written is kept.")
                if self._editor is not None and not is_empty(self._editor.value())
                else translate("Answer", "You can answer later."),
                lead=translate("Answer", "No answer: {reason}.").format(reason=declined(status.reason)),
            )
        if isinstance(status, Approved):
            self._status.set_message(
                translate("Answer", "If you change it, read it back again."),
                lead=translate("Answer", "Approved {time}.").format(time=clock(status.at)),
                kind=Kind.SUCCESS,
            )

    def _say(self, kind: Kind, sentence: str) -> None:
        self._status.set_message(sentence, kind=kind)
        self._status.show()

    def _show_taken(self) -> None:
        if self._editor is not None:
            self.earlier.show_taken(self._editor.value())
            self._side.examples.show_taken(self._editor.value())

    # How it fits.

    def _chain(self) -> None:
        """Let Tab go as one reads: the answer, last time, earlier versions, ways not to answer, the way on."""
        editor = self._editor.tab_stops() if self._editor is not None else []
        stops = [
            self.top.back,
            self.signs.restored,
            self.meeting.black,
            *self.meeting.lost.ways,
            *editor,
            self.proofing.sign,
            *self.care.buttons,
            *self._side.tab_stops(),
            self.versions_button,
            self.meeting.turn,
            self._answer_after_all,
            *self.foot.tab_stops(),
        ]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one goes on writing."""
        super().showEvent(event)
        if not event.spontaneous():
            self._fit()
            self.focus_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side column where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self.theme.px(ONE_COLUMN)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._side.let_scroll(scrolls=wide)
        self._side.setMinimumWidth(self.theme.px(SIDE) if wide else 0)
        self._side.setMaximumWidth(self.theme.px(SIDE) if wide else 16777215)
        self.box.setMinimumHeight(self.theme.px(200))
        self.question.setMaximumWidth(self.theme.px(QUESTION))
        self.foot.fit()
        self.bar.fit()
