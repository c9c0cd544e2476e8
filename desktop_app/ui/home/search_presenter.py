"""Finds what can be searched: the course's films, and what the group on Home has held and written. No other group's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.answer import Answer
from desktop_app.domain.course import Choice, Course
from desktop_app.domain.session import Session
from desktop_app.domain.steps import StepKind
from desktop_app.domain.support_parts import SUPPORT
from desktop_app.session.courier import Courier
from desktop_app.session.searching import Findable, Sort
from desktop_app.ui.home.search_view import SearchView
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.means import Means
from desktop_app.words import day, translate
from desktop_app.words.answers import lines


class SearchPresenter(QObject):
    """Reads the words when the search is opened, and lets go of them with its view."""

    film_wanted = Signal(str)
    """LectureId."""
    meeting_wanted = Signal(object)
    """Session."""
    answer_wanted = Signal(str)
    """PromptId."""
    failed = Signal(object)
    """KnownError."""

    def __init__(self, means: Means, standing: Standing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = {session.id: session for session in standing.sessions if session.ended_at is not None}
        self.view = SearchView(means.theme)
        self.view.chosen.connect(self._go_to)
        course, group = standing.entry.course, standing.group
        own = (*films(course), *(meeting(course, session) for session in self._sessions.values()))
        where = f"{course.name} · {group.label}" if group is not None else course.name
        self.view.show_things(own, where)
        if group is None:
            return

        def found(answers: tuple[Answer, ...]) -> None:
            self.view.show_things((*own, *(of_answer(course, one) for one in answers if is_searched(one))), where)

        # The view's own: where it has been left meanwhile, nobody is shown anything.
        Courier(self.view).deliver(means.store.answers(group.id, course.id), found, self.failed.emit)

    def _go_to(self, what: Findable) -> None:
        match what.sort:
            case Sort.FILM:
                self.film_wanted.emit(what.key)
            case Sort.MEETING:
                self.meeting_wanted.emit(next(one for one in self._sessions.values() if one.id == what.key))
            case Sort.ANSWER:
                self.answer_wanted.emit(what.key)


def films(course: Course) -> tuple[Findable, ...]:
    """Return the course's films by title, summary, speakers and chapters."""
    return tuple(
        Findable(
            Sort.FILM,
            film.id,
            translate("Home", "Film {number} {title}").format(number=film.number, title=film.title),
            "\n".join((film.summary, *film.speakers, *(chapter.title for chapter in film.chapters))),
        )
        for film in sorted(course.lectures, key=lambda film: film.number)
    )


def meeting(course: Course, session: Session) -> Findable:
    """Return a meeting by its number, its day, and what it was about."""
    title = translate("Home", "Meeting {number}, {day}").format(
        number=session.number, day=day(session.started_at.date())
    )
    titles = {film.id: film.title for film in course.lectures}
    shown = (step.lecture for step in session.flow.steps if step.kind is StepKind.FILM)
    about = [titles[film] for film in shown if film in titles]
    asked = [step.text for step in session.flow.steps if step.text]
    return Findable(Sort.MEETING, session.id, title, "\n".join((*about, *asked)))


def is_searched(answer: Answer) -> bool:
    """Tell whether it is an answer to a question: the request for support has a door of its own."""
    return answer.is_answered and not answer.prompt_id.startswith(SUPPORT)


def of_answer(course: Course, answer: Answer) -> Findable:
    """Return an answer by its question and its words."""
    texts = {choice.id: choice.text for choice in _choices(course, answer)}
    return Findable(Sort.ANSWER, answer.prompt_id, answer.prompt_text, "\n".join(lines(answer.current, texts)))


def _choices(course: Course, answer: Answer) -> tuple[Choice, ...]:
    asked = next((prompt for prompt in course.prompts if prompt.id == answer.prompt_id), None)
    return asked.choices if asked is not None else ()
