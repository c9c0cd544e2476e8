"""The first card of a meeting: what it is about and what is shown today; then the notice before a heavy film."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.course import ContentNotice, Course, Destination, Lecture, SupportContact
from desktop_app.domain.steps import StepKind
from desktop_app.ui.room.audience.answer_text import Paragraph
from desktop_app.ui.room.audience.paged_card import Content, PagedCard
from desktop_app.ui.theme.tokens import GROUP_DARK, GroupTokens
from desktop_app.ui.widgets.when import position
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState


class WelcomeCard(PagedCard):
    """The course, the meeting and today's films."""

    def __init__(self, *, colours: GroupTokens = GROUP_DARK, parent: QWidget | None = None) -> None:
        super().__init__(colours=colours, parent=parent)
        self._shown: tuple[Course, int, tuple[Lecture, ...], bool] | None = None

    def show_meeting(self, course: Course, meeting: int, films: Sequence[Lecture], *, public: bool = False) -> None:
        """Show the meeting's number and its films; none where it has only questions.

        `public` tells that what is written today is sent: then it is said, before anybody writes, what becomes of it.
        """
        self._shown = (course, meeting, tuple(films), public)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        if self._shown is None:
            return
        course, meeting, films, public = self._shown
        asked = (Paragraph(translate("Room", "Today you answer the questions together.")),)
        shown = tuple(Paragraph(f.name, marker=str(f.number), aside=position(f.duration)) for f in films)
        self.show_content(
            Content(
                kicker=course.name,
                title=translate("Room", "Welcome to meeting {number}").format(number=meeting),
                paragraphs=(*(shown or asked), *((Paragraph("", detail=care()),) if public else ())),
                footer=translate("Room", "Pausing and leaving the room is all right."),
            )
        )


class NoticeCard(PagedCard):
    """What is said before a heavy film, that leaving is all right, and whom to turn to."""

    def __init__(self, *, colours: GroupTokens = GROUP_DARK, parent: QWidget | None = None) -> None:
        super().__init__(colours=colours, parent=parent)
        self._notice: ContentNotice | None = None

    def show_notice(self, notice: ContentNotice) -> None:
        """Show a course's notice."""
        self._notice = notice
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        if self._notice is None:
            return
        self.show_content(
            Content(
                kicker="",
                title=translate("Room", "Before we begin"),
                paragraphs=(
                    *(Paragraph(line.strip()) for line in self._notice.text.splitlines() if line.strip()),
                    *(_contact(contact) for contact in self._notice.contacts if contact.phone or contact.email),
                ),
                footer=translate("Room", "Pausing and leaving the room is all right."),
            )
        )


def care() -> str:
    """Return what is said about persons and public records before anybody writes (`interface.md`, law 4)."""
    return translate(
        "Room",
        "Write nothing that can be tied to a person. "
        "The answers normally become public when the county board has received them.",
    )


def is_public(state: RoomState) -> bool:
    """Tell whether any question of the meeting is sent to the county board."""
    asked = (step.prompt for step in state.flow.steps if step.kind in {StepKind.QUESTION, StepKind.FEEDBACK})
    return any(prompt and state.course.prompt(prompt).destination is Destination.COUNTY for prompt in asked)


def films_of(state: RoomState) -> tuple[Lecture, ...]:
    """Return the meeting's films in order."""
    return tuple(
        state.course.lecture(step.lecture)
        for step in state.flow.steps
        if step.kind is StepKind.FILM and step.lecture is not None
    )


def notice_for(course: Course, films: Sequence[Lecture]) -> ContentNotice | None:
    """Return the course's notice if one of today's films asks for it."""
    return course.content_notice if any(film.content_notice for film in films) else None


def _contact(contact: SupportContact) -> Paragraph:
    reach = " · ".join(part for part in (contact.phone, contact.email) if part)
    return Paragraph(contact.name, bullet=True, detail=reach)
