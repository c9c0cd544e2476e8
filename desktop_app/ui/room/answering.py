"""Where a meeting's answers are written: its view, made when it is called for, and what is asked for in it.

What was marked in the films stands beside an answer, and beside the question before it: whoever shows that asks here.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.answer import Declined
from desktop_app.domain.errors import KnownError
from desktop_app.domain.session import Bookmark
from desktop_app.session import events
from desktop_app.session.courier import Courier
from desktop_app.ui.room.console.answer_parts import AnswerParts
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.from_film import MarkedPlace
from desktop_app.ui.room.console.lexicon import lexicon_for
from desktop_app.ui.widgets.badge import Kind
from desktop_app.words import Told, tell, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.courses.library import Entry
    from desktop_app.session.conductor import Conductor
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.means import Means
    from desktop_app.ui.room.film_choices import FilmChoices
    from desktop_app.ui.room.meeting_clock import MeetingClock


class Answering(QObject):
    """The answers of one meeting."""

    black_pressed = Signal()
    contacts_pressed = Signal()
    warned = Signal(object, object)
    """Told and Kind: what could not be done, and how bad it is."""

    def __init__(
        self,
        means: Means,
        entry: Entry,
        conductor: Conductor,
        *,
        films: FilmChoices,
        time: MeetingClock,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        state = conductor.state
        self._means, self._conductor, self._films, self._time = means, conductor, films, time
        self._courier = Courier(self)
        self._parts = AnswerParts(means.theme, means.no_persons)
        self._lexicon = lexicon_for(means, entry, state.group, state.attendance, state.flow.duties, parent=self)

    @property
    def parts(self) -> tuple[Callable[[], object], ...]:
        """What can be made ahead, one after the other, before the view."""
        return self._parts.each

    @cached_property
    def view(self) -> AnswerView:
        """Where answers are written."""
        conductor, means = self._conductor, self._means
        view = AnswerView(means.theme, means.keys, means.no_persons, parts=self._parts)
        view.proofing.use(self._lexicon)
        conductor.saved.connect(view.show_saved)
        view.typed.connect(conductor.typed)
        view.read_back_pressed.connect(lambda: conductor.send(events.ReadBack()))
        view.declined.connect(self._decline)
        view.undeclined.connect(lambda: conductor.send(events.Undecline()))
        view.back_pressed.connect(lambda: conductor.send(events.BackToQuestion()))
        view.moved_pressed.connect(lambda: conductor.send(events.MoveToNextMeeting()))
        view.version_wanted.connect(self._show_versions)
        view.play_wanted.connect(self.play_from)
        view.unmarked.connect(self._unmark)
        view.text_wanted.connect(self._show_text)
        view.meeting.black_pressed.connect(self.black_pressed)
        view.meeting.contacts_pressed.connect(self.contacts_pressed)
        self._time.told.connect(view.meeting.show_time)
        return view

    def show(self, state: RoomState, *, anew: bool) -> None:
        """Show the question's answer; `anew` where the meeting has just come to it."""
        self.view.show_answer(state)
        self.view.show_places(self.places(state))
        if anew:
            self.view.offer_text(there=state.lecture is not None and self._films.has_text(state.lecture.id))

    def places(self, state: RoomState) -> tuple[MarkedPlace, ...]:
        """Return what was marked in the film that the question belongs to, or in all films where it belongs to none.

        Nothing while a film is shown: it is talked about afterwards.
        """
        if not state.flow.step.asks:
            return ()
        own = [mark for mark in state.flow.marks if state.lecture is None or mark.lecture == state.lecture.id]
        own.sort(key=lambda mark: (state.course.lecture(mark.lecture).number, mark.position))
        return tuple(
            MarkedPlace(
                mark, state.course.lecture(mark.lecture).number, self._films.said_at(mark.lecture, mark.position)
            )
            for mark in own
        )

    def play_from(self, mark: Bookmark) -> None:
        """Show the film again from a place that was marked."""
        lecture = self._conductor.state.course.lecture(mark.lecture)
        for event in (events.ChooseFilm(lecture.id, lecture.prompts), events.SeekTo(mark.position)):
            self._conductor.send(event)
        if not self._conductor.state.flow.noticing:  # on another day the notice stands first
            self._conductor.send(events.Play())

    def hear_no_more(self) -> None:
        """Hear nothing more of the store: it is closed, or the meeting is over."""
        self._courier.close()
        if self._lexicon is not None:
            self._lexicon.close()

    def close(self) -> None:
        """Take away what was made; perhaps it was never shown, and stands in none of the meeting's views."""
        self.hear_no_more()
        if "view" in self.__dict__:
            self.view.deleteLater()
        self._parts.let_go()

    def _decline(self, reason: Declined) -> None:
        self._conductor.send(events.Decline(reason))

    def _unmark(self, mark: Bookmark) -> None:
        self._conductor.send(events.Unmark(mark))

    def _show_versions(self) -> None:
        answer = self._conductor.state.answer
        if answer is not None:
            self._courier.deliver(self._means.store.history(answer.id), self.view.show_versions, self._told)

    def _show_text(self) -> None:
        lecture = self._conductor.state.lecture
        captions = self._films.captions_of(lecture.id) if lecture is not None else None
        if lecture is not None and captions is not None:
            self.view.show_text(lecture.id, lecture.number, captions)
        else:
            self.warned.emit(_no_text(), Kind.INFORMATION)

    def _told(self, error: KnownError) -> None:
        self.warned.emit(tell(error), Kind.DANGER)


def _no_text() -> Told:
    return Told(
        translate("Room", "The film's text cannot be read: the file with it is missing or damaged."),
        translate("Room", "The film and your answers are as they were."),
        translate("Room", "Fill the film in again from Home, if you need the text."),
    )
