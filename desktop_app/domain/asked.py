"""The question that an answer was given to, where a newer version of the course asks in another way. Pure.

An answer keeps the question it was written under as long as it holds something: its words, its kind and its version are
what the group saw, and what the file says (decision 615).
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.answer import (
    EMPTY,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Answer,
    ChoiceValue,
    DateValue,
    ListValue,
    NumberValue,
    TextValue,
    Value,
    is_empty,
)
from desktop_app.domain.course import Prompt, PromptKind

_USUAL: dict[type[Value], PromptKind] = {
    TextValue: PromptKind.TEXT,
    ListValue: PromptKind.LIST,
    ChoiceValue: PromptKind.MULTIPLE_CHOICE,
    NumberValue: PromptKind.NUMBER,
    DateValue: PromptKind.DATE,
    ActionsValue: PromptKind.ACTIONS,
    ActorMapValue: PromptKind.ACTOR_MAP,
}
"""The kind that a value is of, where its question's kind is another."""

_WITH_CHOICES = {PromptKind.CHOICE, PromptKind.MULTIPLE_CHOICE, PromptKind.LIST}


def as_asked(prompt: Prompt, answer: Answer | None) -> Prompt:
    """Return the question as it was asked when the answer was begun; the course's own where there is none yet."""
    if answer is None:
        return prompt
    kind, _ = fitting(answer.kind, answer.current)
    keeps = kind is prompt.kind or {kind, prompt.kind} <= _WITH_CHOICES
    return replace(
        prompt,
        text=answer.prompt_text,
        version=answer.prompt_version,
        kind=kind,
        choices=prompt.choices if keeps else (),
    )


def is_asked_anew(prompt: Prompt, answer: Answer) -> bool:
    """Tell whether nothing is answered, and the course has since changed how it asks."""
    asked = (answer.prompt_text, answer.prompt_version, answer.kind)
    return not answer.is_answered and asked != (prompt.text, prompt.version, prompt.kind)


def fitting(kind: PromptKind, value: Value) -> tuple[PromptKind, Value]:
    """Return a kind of question and a value that belong together: what was answered decides, never the kind.

    A map that was kept as points is one of measures, as an older Samsyn had it.
    """
    if type(value) is type(EMPTY[kind]):
        return kind, value
    if is_empty(value):
        return kind, EMPTY[kind]
    if kind is PromptKind.ACTOR_MAP and isinstance(value, ListValue):
        return kind, ActorMapValue(tuple(ActorRow("", point.text) for point in value.points if point.text.strip()))
    return _USUAL[type(value)], value
