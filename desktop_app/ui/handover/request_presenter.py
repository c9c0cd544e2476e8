"""Step 3: brings the parts of the request from the store, has every change saved, makes the page to the manager."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.answer import Answer, Value
from desktop_app.domain.course import SupportOffer
from desktop_app.domain.errors import KnownError
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import Session
from desktop_app.domain.support import prompt_of, request_of
from desktop_app.domain.support_parts import Part, standing_of
from desktop_app.handover.documents.apart import word_apart
from desktop_app.handover.documents.manager import ForManager, manager_page
from desktop_app.paths import resources
from desktop_app.session.courier import Courier, together
from desktop_app.session.desk import meeting_of
from desktop_app.session.room_state import SaveState
from desktop_app.ui.handover.first_meeting import meet_first
from desktop_app.ui.handover.request_view import RequestView, part_words
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.words import tell, translate
from desktop_app.words.documents import document_words


class RequestPresenter(QObject):
    """One group's request in one course, until it is left."""

    done = Signal()
    """It is left, and everything is an answer."""
    hand_over_wanted = Signal()
    """It is left for handing over."""
    page_ready = Signal(str, object)
    """A name for the page to the manager, and its content."""

    def __init__(self, means: Means, window: MainWindow, standing: Standing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        assert standing.group is not None  # noqa: S101  # the door is open for a group only
        self._means, self._window, self._standing = means, window, standing
        self._group, self._course = standing.group, standing.entry.course
        self._courier = Courier(self)
        self._session: Session | None = None
        self._answers: dict[Part, Answer] = {}
        self.view = RequestView(means.theme)
        self.view.changed.connect(self._changed)
        self.view.version_wanted.connect(self._show_versions)
        self.view.back_pressed.connect(lambda: self._leave(self.done.emit))
        self.view.hand_over_pressed.connect(lambda: self._leave(self.hand_over_wanted.emit))
        self.view.manager_page_pressed.connect(self._make_page)

    def begin(self) -> None:
        """Show what the group has written."""
        self._window.show_view(self.view)
        if self._standing.sessions:
            self._met(meeting_of(self._standing.sessions, None))
        else:
            meet_first(self._means.store, self._courier, self._course, self._group, then=self._met, failed=self._told)

    def store_said(self, event: SaveState) -> None:
        """Take what the store says about saving."""
        self.view.show_saved(event)

    def close(self) -> None:
        """Let go of the view."""
        self._courier.close()
        self._window.drop_view(self.view)

    def _met(self, session: Session) -> None:
        self._session = session
        offer, store = self._course.support_offer, self._means.store
        words, forms = part_words(), offer.forms if offer else ()
        asked = [store.answer(self._group.id, self._course.id, prompt_of(part, words[part], forms)) for part in Part]
        self._courier.deliver(together(*asked), self._show, self._told)

    def _show(self, answers: tuple[Answer, ...]) -> None:
        self._answers = dict(zip(Part, answers, strict=True))
        # What was asked for can be read also where a newer version of the course offers nothing.
        offer = self._course.support_offer or SupportOffer(text="")
        values = {part: answer.current for part, answer in self._answers.items()}
        self.view.show_request(offer, values, (part for part, one in self._answers.items() if one.revision is not None))
        self._say_standing()

    def _show_versions(self, part: Part) -> None:
        history = self._means.store.history(self._answers[part].id)
        self._courier.deliver(history, lambda revisions: self.view.show_versions(part, revisions), self._told)

    def _changed(self, part: Part, value: Value) -> None:
        answer = self._answers.get(part)
        if answer is None or self._session is None:
            return  # nothing can be typed before it is brought
        self._answers[part] = replace(answer, draft=value)
        self._means.store.typed(answer.id, self._session.id, value, 0)
        self._say_standing()

    def _say_standing(self) -> None:
        self.view.show_standing(standing_of({PromptId(p) for p, answer in self._answers.items() if answer.is_answered}))

    def _leave(self, then: Callable[[], None]) -> None:
        session = self._session
        if session is None or not self._answers:
            then()
            return
        left = [self._means.store.leave_answer(answer.id, session.id) for answer in self._answers.values()]
        self._courier.deliver(together(*left), lambda _: then(), self._told)

    def _make_page(self) -> None:
        words = document_words(self._course.language, resources() / "translations")
        told = ForManager(
            course=self._course,
            group=self._group,
            progress=self._standing.progress,
            request=request_of(self._answers.values()),
            made_at=self._means.clock.now(),
        )
        page: Future[bytes] = self._means.aside.submit(word_apart, manager_page(told, words))
        name = translate("Support", "To the manager, {course}.docx").format(course=self._course.name)
        self._courier.deliver(page, lambda content: self.page_ready.emit(name, content), self._told)

    def _told(self, error: KnownError) -> None:
        self._window.warn(tell(error))
