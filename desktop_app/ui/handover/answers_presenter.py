"""«Våra svar» and «Lämna över»: reads the group's answers, lets one be changed, shows what leaves, writes it.

What comes after the file is saved is `delivery_presenter`'s.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from desktop_app.domain.answer import Answer, NotApproved
from desktop_app.domain.course import Course, Prompt, PromptKind
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.handover import Handover
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.session import Session
from desktop_app.domain.steps import OWN_MAP, Phase
from desktop_app.domain.support_parts import SUPPORT
from desktop_app.handover.content import Options, attendance
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.export import Format, Parcel, prepare
from desktop_app.handover.gathering import gather, plan_hand_over, write_and_remember
from desktop_app.handover.secrecy import without
from desktop_app.handover.sending import Sending
from desktop_app.paths import resources
from desktop_app.session import events
from desktop_app.session.conductor import Conductor
from desktop_app.session.courier import Courier, together
from desktop_app.session.desk import DeskStore, NoFilms, at_the_desk, meeting_of
from desktop_app.session.room_state import RoomState, SaveState
from desktop_app.storage.records import ExportRecord
from desktop_app.storage.service import Store
from desktop_app.ui.handover.answers_view import AnswersView
from desktop_app.ui.handover.delivery_presenter import DeliveryPresenter, sending_in_course
from desktop_app.ui.handover.findings import Finding
from desktop_app.ui.handover.first_meeting import meet_first
from desktop_app.ui.handover.hand_over_view import HandOverView
from desktop_app.ui.handover.remove_presenter import RemovePresenter
from desktop_app.ui.handover.request_presenter import RequestPresenter
from desktop_app.ui.handover.review import Line, Review, review_of
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.console.answer_sheet import examples_of, sheet_of
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.lexicon import lexicon_for
from desktop_app.ui.room.room_view import RoomView
from desktop_app.words import tell, translate
from desktop_app.words.documents import document_words


class AnswersPresenter(QObject):
    """From «Våra svar» to a folder with the hand-over."""

    closed = Signal()
    """Back to Home."""
    print_wanted = Signal(object)
    """Course: its questions are wanted on paper."""
    page_ready = Signal(str, object)
    """A name for the page to the manager, and its content."""

    def __init__(self, means: Means, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self._courier = Courier(self)
        self._standing: Standing | None = None
        self._review: Review | None = None
        self._handover: Handover | None = None
        self._handing_over = False
        self._wanted = ""
        self._is_under_way = False
        """Whether the hand-over has been begun, and an answer is come back from."""
        self.desk: OneAnswer | None = None
        self.request: RequestPresenter | None = None
        self.answers = AnswersView(means.theme)
        self.hand_over = HandOverView(means.theme, no_persons=means.no_persons)
        self.removing = RemovePresenter(means, window, self)
        self.removing.back_pressed.connect(self._read)
        self.removing.done.connect(self.closed)
        self.answers.back_pressed.connect(self.closed)
        self.answers.hand_over_pressed.connect(self._show_hand_over)
        self.answers.open_answer.connect(self._open)
        self.answers.print_pressed.connect(self._print)
        self.answers.remove_pressed.connect(self._ask_to_remove)
        self.hand_over.closed.connect(self.closed)
        self.hand_over.open_answer.connect(self._open)
        self.hand_over.take_out.connect(self._take_out)
        self.hand_over.preview_wanted.connect(self._preview)
        self.hand_over.export_wanted.connect(self._export)
        self.hand_over.save.copy_wanted.connect(self._save_copy)
        self.delivery = DeliveryPresenter(means, window, self.hand_over, self)
        for view in (self.answers, self.hand_over):
            window.take_in(view)

    def show(self, standing: Standing, *, handing_over: bool, opened: str = "") -> None:
        """Show the group's answers, or begin handing them over. `opened` is the question one comes for, if any."""
        self._wanted = opened
        self._standing = standing
        self._handing_over = handing_over
        self._is_under_way = False
        self.answers.begin_at(self._means.clock.now().date())
        self._read()

    def show_delivery(self, standing: Standing, receipt: Path | None = None) -> None:
        """Go on with what the group has handed over: to be sent, or its receipt, which may be one to read."""
        self._standing, self._handing_over, self._is_under_way = standing, True, False
        self.delivery.show(standing.entry.course, standing.group, receipt)

    def store_said(self, event: SaveState) -> None:
        """Take what the store says about saving."""
        if self.desk is not None:
            self.desk.conductor.store_said(event)
        if self.request is not None:
            self.request.store_said(event)

    def _read(self) -> None:
        standing = self._standing
        if standing is None or standing.group is None:
            return
        group, store, course_id = standing.group, self._means.store, standing.entry.course.id
        self._courier.deliver(
            together(store.answers(group.id, course_id), store.removed(group.id, course_id)),
            lambda read: self._show(group, *read),
            self._told,
        )

    def _show(self, group: Group, answers: tuple[Answer, ...], removed: tuple[AnswerId, ...]) -> None:
        standing = self._standing
        if standing is None:
            return
        self._review = review_of(standing.entry.course, group, answers, removed, attendance(standing.sessions))
        if self._handing_over:
            if self._is_under_way:
                self.hand_over.show_changed(self._review)
            else:
                self.hand_over.show_review(self._review)
            self._is_under_way = True
            self._window.show_view(self.hand_over)
        else:
            self.answers.show_answers(self._review)
            self._window.show_view(self.answers)
            wanted, self._wanted = self._wanted, ""
            if wanted == OWN_MAP or self._review.asks(wanted):
                self._open(wanted)

    def _show_hand_over(self) -> None:
        self._handing_over = True
        self._read()

    def _print(self) -> None:
        if self._standing is not None:
            self.print_wanted.emit(self._standing.entry.course)

    def _ask_to_remove(self) -> None:
        standing = self._standing
        if standing is not None and standing.group is not None:
            self.removing.show(standing.group, standing.entry.course.id)

    # One answer.

    def _open(self, prompt_id: str) -> None:
        standing, review = self._standing, self._review
        if standing is None or standing.group is None or review is None:
            return
        if prompt_id.startswith(SUPPORT):
            self._open_request(standing)
            return
        if not standing.sessions:
            self._meet_first(standing, standing.group, prompt_id)
            return
        part = review.to_county if any(one.prompt.id == prompt_id for one in review.to_county) else review.own
        line = next((one for one in part if one.prompt.id == prompt_id), None) or _new_map(len(part) + 1)
        day = None if self._handing_over else self.answers.paper_day()
        total = max(len(part), line.number)
        self.desk = OneAnswer(self._means, self._window, standing, line, total=total, on_paper=day, parent=self)
        self.desk.done.connect(self._answered)
        self.desk.begin()

    def _meet_first(self, standing: Standing, group: Group, prompt_id: str) -> None:
        """Begin and end a meeting of nothing but answers: every answer belongs to one, and this group has had none."""

        def met(session: Session) -> None:
            self._standing = replace(standing, sessions=(session,))
            self._open(prompt_id)

        meet_first(self._means.store, self._courier, standing.entry.course, group, then=met, failed=self._told)

    def _open_request(self, standing: Standing) -> None:
        """Open the request for support, and come back with what it says then."""
        self.request = RequestPresenter(self._means, self._window, standing, self)
        self.request.done.connect(self._request_left)
        self.request.hand_over_wanted.connect(self._request_left)
        self.request.page_ready.connect(self.page_ready)
        self.request.begin()

    def _request_left(self) -> None:
        if self.request is not None:
            self.request.close()
            self.request.deleteLater()
            self.request = None
        self._read()

    def _answered(self) -> None:
        if self.desk is not None:
            self.desk.close()
            self.desk.deleteLater()
            self.desk = None
        self._read()

    # Handing over.

    def _take_out(self, finding: Finding) -> None:
        """Let the answer stand without what was found; the group has not agreed on that wording yet."""
        standing = self._standing
        if standing is None:
            return
        saved = self._means.store.save_answer(
            finding.answer.id,
            meeting_of(standing.sessions, None).id,
            without(finding.answer.current, finding.place),
            NotApproved(),
        )
        self._courier.deliver(saved, lambda _: self._read(), self._told)

    def _preview(self, options: Options) -> None:
        standing = self._standing
        if standing is None or standing.group is None:
            return
        # The document speaks the course's language, whatever the window speaks.
        words = document_words(standing.entry.course.language, resources() / "translations")
        gathered: Future[tuple[Handover, Parcel, tuple[ExportRecord, ...]]] = self._means.aside.submit(
            _gather, self._means, standing.entry.course, standing.group, options, words
        )
        self._courier.deliver(gathered, self._show_preview, self.hand_over.show_failed)

    def _show_preview(self, made: tuple[Handover, Parcel, tuple[ExportRecord, ...]]) -> None:
        self._handover, parcel, earlier = made
        self.hand_over.show_preview(self._handover, parcel, earlier)

    def _export(self, folder: Path, formats: tuple[Format, ...], parcel: Parcel) -> None:
        handover = self._handover
        if handover is None:
            return
        written: Future[Sending] = self._means.aside.submit(
            _write, self._means.store, handover, parcel, folder, formats
        )
        self._courier.deliver(written, self.delivery.begin, self.hand_over.show_failed)

    def _save_copy(self, folder: Path, parcel: Parcel) -> None:
        """Save what is sealed for the group to read."""
        from desktop_app.handover.own_copy import write_copy_of  # noqa: PLC0415  # reads damaged stores too

        words = document_words(parcel.document.language, resources() / "translations")
        save = self.hand_over.save
        self._courier.deliver(
            self._means.aside.submit(write_copy_of, parcel, words, folder), save.show_copied, save.show_failed
        )

    def _told(self, error: KnownError) -> None:
        self._window.warn(tell(error))


class OneAnswer(QObject):
    """One question's answer, outside a meeting: write, read back, approve, and back to the list."""

    done = Signal()

    def __init__(
        self,
        means: Means,
        window: MainWindow,
        standing: Standing,
        line: Line,
        *,
        total: int,
        on_paper: date | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Open one question's answer; `on_paper` is the day on the paper that it is typed in from."""
        super().__init__(parent)
        assert standing.group is not None  # noqa: S101  # the list is shown for a group
        self._means = means
        self._window = window
        self._line = line
        self._total = total
        self._courier = Courier(self)
        meeting = meeting_of(standing.sessions, on_paper)
        session = at_the_desk(standing.entry.course, meeting, PromptId(line.prompt.id), line.prompt.text)
        self.conductor = Conductor(
            store=DeskStore(means.store, session, on_paper),
            films=NoFilms(),
            player=means.player,
            course=standing.entry.course,
            group=standing.group,
            session=session,
            clock=means.clock,
            parent=self,
        )
        self._lexicon = lexicon_for(means, standing.entry, standing.group, parent=self)
        self.answer = AnswerView(means.theme, means.keys, means.no_persons)
        self.answer.proofing.use(self._lexicon)
        self.room = RoomView(means.theme, means.player, answer=lambda: self.answer)
        self.room.leave_meeting_out()
        self.room.set_group_text_percent(means.settings.group_text_percent)
        self.room.set_bright_room(bright=means.settings.bright_room)
        conductor, answer = self.conductor, self.answer
        conductor.room_changed.connect(self._show)
        conductor.saved.connect(answer.show_saved)
        conductor.finished.connect(self.done)
        conductor.failed.connect(lambda error: window.warn(tell(error)))
        self.room.event_sent.connect(conductor.send)
        answer.typed.connect(conductor.typed)
        answer.read_back_pressed.connect(lambda: conductor.send(events.ReadBack()))
        answer.declined.connect(lambda reason: conductor.send(events.Decline(reason)))
        answer.undeclined.connect(lambda: conductor.send(events.Undecline()))
        answer.back_pressed.connect(lambda: conductor.send(events.Next()))
        # Here it is a page like others: what is typed is kept. In a meeting Esc leads nowhere from it.
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), answer, answer.top.back.click)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        answer.version_wanted.connect(self._show_versions)

    def begin(self) -> None:
        """Put the answer on the screen."""
        self._window.show_view(self.room)
        self.conductor.begin()

    def close(self) -> None:
        """Leave the desk."""
        self.conductor.close()
        self._courier.close()
        if self._lexicon is not None:
            self._lexicon.close()
        self._window.drop_view(self.room)

    def _show(self, state: RoomState) -> None:
        if state.prompt is None:
            return
        state = replace(state, prompt_number=self._line.number, prompt_total=self._total)
        if state.flow.phase is Phase.SHOWING:
            self.conductor.send(events.Next())  # large type is for a meeting; here one goes back to the list
            return
        sheet = sheet_of(state)
        if state.flow.phase is Phase.WRITING and sheet is not None:
            examples = examples_of(state.course) if sheet.prompt.kind is PromptKind.ACTOR_MAP else ()
            self.answer.show_sheet(replace(sheet, in_meeting=False, examples=examples))
        self.room.show_state(state)

    def _show_versions(self) -> None:
        answer = self.conductor.state.answer
        if answer is not None:
            self._courier.deliver(
                self._means.store.history(answer.id),
                self.answer.show_versions,
                lambda error: self._window.warn(tell(error)),
            )


def _new_map(number: int) -> Line:
    """Return the group's map of who does what, which nobody has begun."""
    text = translate("HandOver", "Who does what where we are?")
    return Line(number, Prompt(id=OWN_MAP, text=text, kind=PromptKind.ACTOR_MAP))


def _gather(
    means: Means, course: Course, group: Group, options: Options, words: DocumentWords
) -> tuple[Handover, Parcel, tuple[ExportRecord, ...]]:
    """Read what goes and make it ready, and what was handed over before. Runs aside: it waits for the store."""
    records = gather(means.store, group, course)
    handover = plan_hand_over(means.store, records, made_at=means.clock.now(), options=options)
    return handover, prepare(handover, words), means.store.exports(group.id, course.id).result()


def _write(store: Store, handover: Handover, parcel: Parcel, folder: Path, formats: tuple[Format, ...]) -> Sending:
    """Write what was previewed, remember it, and return it. Runs aside; the documents are made in their own process."""
    _, record = write_and_remember(store, handover, parcel, folder, formats)
    return sending_in_course(record, handover.course, handover.group)
