"""All the questions of a course with what one group has answered, sorted by what leaves and what stays. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.answer import Answer, Approved, DeclinedBy, is_empty
from desktop_app.domain.course import Course, Destination, Lecture, Prompt, Recipient
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.support import prompt_of, request_of, support_answers
from desktop_app.domain.support_parts import Part
from desktop_app.handover.besides import besides
from desktop_app.handover.content import Options, prompts_that_go


class Standing(StrEnum):
    """How an answer stands."""

    APPROVED = "approved"
    WRITTEN = "written"
    DECLINED = "declined"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Line:
    """One question. `number` is its place in its own part; `lecture` is the film it belongs to, if any."""

    number: int
    prompt: Prompt
    answer: Answer | None = None
    lecture: Lecture | None = None

    @property
    def standing(self) -> Standing:
        """How the answer stands."""
        if self.answer is None:
            return Standing.EMPTY
        if isinstance(self.answer.status, DeclinedBy):
            return Standing.DECLINED
        if is_empty(self.answer.current):
            return Standing.EMPTY
        return Standing.APPROVED if isinstance(self.answer.status, Approved) else Standing.WRITTEN

    @property
    def stays(self) -> bool:
        """Whether words were written that the group then chose not to give: they stay, and the reason goes."""
        return self.answer is not None and self.standing is Standing.DECLINED and not is_empty(self.answer.current)

    @property
    def is_answered(self) -> bool:
        """Whether there is something to hand over: words, or a reason for none."""
        return self.standing is not Standing.EMPTY


@dataclass(frozen=True, slots=True)
class Review:
    """A group's answers in a course. `to_county` always leaves; `own` (films' and own questions) only when ticked."""

    course: Course
    group: Group
    to_county: tuple[Line, ...]
    own: tuple[Line, ...]
    support: tuple[Line, ...] = ()
    """The parts of the request for support (step 3); none where nothing is asked for."""
    removed: int = 0
    """Answers that went in an earlier file and have been removed since: the recipient is told with the next."""
    roles: tuple[HeadCount, ...] = ()
    """Those who took part, by the names of their roles."""

    @property
    def recipient(self) -> Recipient | None:
        """Who reads the answers."""
        return self.course.recipient_for(self.group.municipality_code[:2])

    def leaving(self, options: Options) -> tuple[Line, ...]:
        """Return the questions that go."""
        questions = (*self.to_county, *self.own) if options.film_questions else self.to_county
        return (*(questions if options.answers else ()), *(self.support if options.support else ()))

    def looked_through(self, options: Options) -> tuple[Line, ...]:
        """Return what the secrecy check looks at: the questions that go, and what leaves besides them."""
        beside = besides(self.group, self.roles)
        lines = (Line(1, Prompt(id=one.prompt_id, text="", kind=one.kind), one) for one in beside)
        return (*self.leaving(options), *lines)

    def asks(self, prompt_id: str) -> bool:
        """Tell whether this is one of its questions."""
        return any(line.prompt.id == prompt_id for line in (*self.to_county, *self.own))

    def can_leave(self, options: Options) -> bool:
        """Tell whether there is anything to hand over."""
        return self.removed > 0 or any(line.is_answered for line in self.leaving(options))


def review_of(
    course: Course,
    group: Group,
    answers: Collection[Answer],
    removed: Collection[AnswerId] = (),
    roles: tuple[HeadCount, ...] = (),
) -> Review:
    """Return the course's questions with the group's answers. What was `removed` since it went may be answered anew."""
    given = {answer.prompt_id: answer for answer in answers}
    films = {prompt: lecture for lecture in course.lectures for prompt in _asked_by(lecture)}
    asked = prompts_that_go(course, Options(film_questions=True), answers)
    to_county = [prompt for prompt in asked if prompt.destination is Destination.COUNTY]
    own = [prompt for prompt in asked if prompt.destination is not Destination.COUNTY]
    leaves, stays = (_numbered(part, given, films) for part in (to_county, own))
    gone = {*removed} - {answer.id for answer in answers if answer.is_answered}
    return Review(course, group, leaves, stays, _support(answers), len(gone), roles)


def _numbered(
    asked: Sequence[Prompt], given: Mapping[PromptId, Answer], films: Mapping[str, Lecture]
) -> tuple[Line, ...]:
    return tuple(Line(n, prompt, given.get(prompt.id), films.get(prompt.id)) for n, prompt in enumerate(asked, 1))


def _support(answers: Collection[Answer]) -> tuple[Line, ...]:
    given = support_answers(answers)
    if not request_of(given).is_asked:
        return ()
    return tuple(
        Line(n, prompt_of(Part(answer.prompt_id), answer.prompt_text), answer) for n, answer in enumerate(given, 1)
    )


def _asked_by(lecture: Lecture) -> tuple[str, ...]:
    return (*lecture.prompts, *(point.prompt for point in lecture.pause_points if point.prompt))
