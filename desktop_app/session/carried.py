"""What a group takes along to step 2: what it wrote at the films, in points. Pure.

The questions of step 2 ask about the whole course; what was said meanwhile is then months old. Only words and points
are taken along: a place on a scale says nothing on its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.answer import ActionsValue, Answer, DeclinedBy, ListValue, TextValue
from desktop_app.domain.course import Course
from desktop_app.domain.ids import PromptId
from desktop_app.domain.steps import OWN_MAP, OWN_QUESTION, OWN_TASKS


@dataclass(frozen=True, slots=True)
class Carried:
    """A question that was asked at a meeting, and the group's points about it, in its own words."""

    question: str
    points: tuple[str, ...]


def carried(course: Course, answers: Iterable[Answer]) -> tuple[Carried, ...]:
    """Return what stands in answers to such questions, in the order of the answers."""
    found = (Carried(one.prompt_text, points_in(one)) for one in answers if is_carried(course, one.prompt_id))
    return tuple(one for one in found if one.points)


def is_carried(course: Course, prompt_id: PromptId) -> bool:
    """Tell whether a question was asked on the way to step 2: by a film, or by the group itself."""
    if course.feedback is None or prompt_id in (*course.feedback.prompts, OWN_MAP, OWN_TASKS):
        return False
    return prompt_id.startswith(OWN_QUESTION) or any(prompt.id == prompt_id for prompt in course.prompts)


def points_in(answer: Answer) -> tuple[str, ...]:
    """Return the points of an answer: each of a list, what is to be done, or the text as one."""
    if isinstance(answer.status, DeclinedBy):
        return ()
    match answer.current:
        case TextValue(text):
            said: tuple[str, ...] = (text,)
        case ListValue(points):
            said = tuple(point.text for point in points)
        case ActionsValue(actions):
            said = tuple(" – ".join(part for part in (a.what, a.who, a.when) if part.strip()) for a in actions)
        case _:
            said = ()
    return tuple(words for words in said if words.strip())
