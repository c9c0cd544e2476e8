"""One question and its answer as the writer is shown them, and what can be taken from last time. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Answer,
    ChoiceValue,
    DateValue,
    ListValue,
    NumberValue,
    Point,
    Revision,
    TextValue,
    Value,
    is_empty,
)
from desktop_app.domain.asked import fitting
from desktop_app.domain.course import Course, Prompt
from desktop_app.words.answers import lines

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.session.carried import Carried
    from desktop_app.session.room_state import RoomState


@dataclass(frozen=True, slots=True)
class Examples:
    """An actor's measures in another place, and who told of them when."""

    sender: str
    year: int | None
    rows: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """What the answer screen shows. `answer` is None until the store has brought it."""

    prompt: Prompt
    number: int
    total: int
    answer: Answer | None
    earlier: Revision | None = None
    restored_at: datetime | None = None
    carried: tuple[Carried, ...] = ()
    """What the group wrote at the films, to take from: of a question of step 2."""
    examples: tuple[Examples, ...] = ()
    """What others have done, to take from: of a map of who does what."""
    in_meeting: bool = True
    """Whether a meeting is going on: only then can a question be moved to the next one."""


def sheet_of(state: RoomState) -> AnswerSheet | None:
    """Return the sheet of the room's present question; None at a step that asks nothing."""
    if state.prompt is None:
        return None
    return AnswerSheet(
        prompt=state.prompt,
        number=state.prompt_number,
        total=state.prompt_total,
        answer=state.answer,
        earlier=state.earlier,
        restored_at=state.restored_at,
        carried=state.carried,
    )


def examples_of(course: Course) -> tuple[Examples, ...]:
    """Return the course's examples of who does what, actor by actor."""
    return tuple(
        Examples(
            one.example_of.sender if one.example_of else course.publisher.name,
            one.example_of.year if one.example_of else None,
            tuple(ActorRow(one.actor, measure) for measure in one.measures),
        )
        for one in course.actors
    )


def same_answer(one: AnswerSheet, other: AnswerSheet) -> bool:
    """Tell whether both are of the same answer, or of none yet."""
    return (one.answer.id if one.answer else None) == (other.answer.id if other.answer else None)


def caret_for(value: Value) -> int:
    """Return where to begin: last in what stands, so that one goes on writing."""
    return 10**9 if not is_empty(value) else 0


def saved_at(answer: Answer | None) -> datetime | None:
    """Return when what stands in an answer was saved; None where nothing was."""
    if answer is None:
        return None
    return answer.draft_at or (answer.revision.at if answer.revision else None)


@dataclass(frozen=True, slots=True)
class EarlierPart:
    """A piece of last time's answer that can be taken in by itself: its words, and itself as a value."""

    text: str
    value: Value


def earlier_parts(value: Value, prompt: Prompt) -> tuple[EarlierPart, ...]:  # noqa: PLR0911  # one for each kind
    """Return the pieces of an earlier answer: its points or tasks, else the whole of it."""
    if is_empty(value):
        return ()
    texts = {choice.id: choice.text for choice in prompt.choices}
    match value:
        case TextValue(text):
            return (EarlierPart(text, value),)
        case ListValue(points):
            return tuple(EarlierPart(p.text, ListValue((p,))) for p in points if p.text.strip())
        case ActionsValue(actions):
            written = (a for a in actions if (a.what + a.who + a.when).strip())
            return tuple(
                EarlierPart(" – ".join(part for part in (a.what, a.who, a.when) if part), ActionsValue((a,)))
                for a in written
            )
        case ChoiceValue(chosen):
            return (EarlierPart(", ".join(texts.get(choice, choice) for choice in chosen), value),)
        case NumberValue(number):
            return (EarlierPart(str(number), value),)
        case DateValue(day):
            return (EarlierPart(str(day), value),)
        case ActorMapValue(rows):
            return tuple(
                EarlierPart(" – ".join(part for part in (r.actor, r.measure) if part.strip()), ActorMapValue((r,)))
                for r in rows
                if (r.actor + r.measure).strip()
            )
        case _:
            assert_never(value)


def taken_in(today: Value, part: Value) -> Value:
    """Return today's answer with the piece in it: after what stands there, or instead of a single choice."""
    match today, part:
        case TextValue(text), TextValue(more):
            return TextValue(f"{text.rstrip()}\n{more}" if text.strip() else more)
        case ListValue(points), ListValue(more):
            return ListValue((*points, *more))
        case ActionsValue(actions), ActionsValue(more):
            return ActionsValue((*actions, *more))
        case ActorMapValue(rows), ActorMapValue(more):
            return ActorMapValue((*rows, *more))
        case _:
            return part if type(part) is type(today) else today


def of_this_kind(today: Value, value: Value, prompt: Prompt) -> Value:
    """Return a value as one of today's kind: itself, or its words after what stands where it was of another kind."""
    _, fitted = fitting(prompt.kind, value)
    if type(fitted) is type(today):
        return fitted
    for line in lines(value, {choice.id: choice.text for choice in prompt.choices}):
        today = quoted_in(today, line)
    return today


def quoted_in(today: Value, words: str) -> Value:
    """Return today's answer with a quotation after what stands there; as it was where it is no text."""
    match today:
        case TextValue():
            return taken_in(today, TextValue(words))
        case ListValue():
            return taken_in(today, ListValue((Point(words),)))
        case ActionsValue():
            return taken_in(today, ActionsValue((Action(words),)))
        case _:
            return today


def has_in_it(today: Value, part: Value) -> bool:
    """Tell whether the piece stands in today's answer already."""
    match today, part:
        case TextValue(text), TextValue(more):
            return more.strip() in text
        case ListValue(points), ListValue(more):
            return {p.text.strip() for p in more} <= {p.text.strip() for p in points}
        case ActionsValue(actions), ActionsValue(more):
            return set(more) <= set(actions)
        case ActorMapValue(rows), ActorMapValue(more):
            return {(r.actor, r.measure) for r in more} <= {(r.actor, r.measure) for r in rows}
        case _:
            return today == part
