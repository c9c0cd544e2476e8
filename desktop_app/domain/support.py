"""Step 3: the support a group asks for, and the mandate of the manager. Pure.

Each part is an answer like the others, to a question that no course asks: so what is written is saved, has a history,
is checked for persons, moves with the group and is taken away with it (decision 564).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.answer import Answer, ChoiceValue, DateValue, TextValue
from desktop_app.domain.course import Choice, Prompt, PromptKind
from desktop_app.domain.ids import PromptId
from desktop_app.domain.support_parts import Part


@dataclass(frozen=True, slots=True)
class Mandate:
    """Who has said yes, as what, and when."""

    name: str = ""
    role: str = ""
    day: date | None = None

    @property
    def is_given(self) -> bool:
        """Whether all three are there."""
        return bool(self.name.strip() and self.role.strip() and self.day)

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is there."""
        return not (self.name.strip() or self.role.strip() or self.day)


@dataclass(frozen=True, slots=True)
class SupportRequest:
    """What the group asks for, exactly as typed."""

    forms: tuple[str, ...] = ()
    together: str = ""
    need: str = ""
    dates: str = ""
    mandate: Mandate = Mandate()

    @property
    def is_asked(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.forms or self.together.strip() or self.need.strip() or self.dates.strip())


def prompt_of(part: Part, text: str, forms: Iterable[str] = ()) -> Prompt:
    """Return a part as a question, so that the store can keep an answer to it."""
    kinds = {Part.FORMS: PromptKind.MULTIPLE_CHOICE, Part.MANDATE_DAY: PromptKind.DATE}
    choices = tuple(Choice(id=form, text=form) for form in forms) if part is Part.FORMS else ()
    return Prompt(id=PromptId(part), text=text, kind=kinds.get(part, PromptKind.TEXT), choices=choices)


def support_answers(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Return those answers that are parts of the request, in the order of the parts; untouched ones are left out."""
    given = {answer.prompt_id: answer for answer in answers if answer.is_answered}
    return tuple(given[PromptId(part)] for part in Part if PromptId(part) in given)


def request_of(answers: Iterable[Answer]) -> SupportRequest:
    """Return the request that a group's answers hold; an empty one where they hold none."""
    values = {answer.prompt_id: answer.current for answer in answers}

    def text(part: Part) -> str:
        value = values.get(PromptId(part))
        return value.text if isinstance(value, TextValue) else ""

    forms, day = values.get(PromptId(Part.FORMS)), values.get(PromptId(Part.MANDATE_DAY))
    return SupportRequest(
        forms=forms.chosen if isinstance(forms, ChoiceValue) else (),
        together=text(Part.TOGETHER),
        need=text(Part.NEED),
        dates=text(Part.DATES),
        mandate=Mandate(
            text(Part.MANDATE_NAME), text(Part.MANDATE_ROLE), day.day if isinstance(day, DateValue) else None
        ),
    )
