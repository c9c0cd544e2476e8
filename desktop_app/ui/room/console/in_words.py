"""An answer as plain text to read, in versions and in the list of all answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from desktop_app.domain.answer import (
    ActionsValue,
    ActorMapValue,
    ChoiceValue,
    DateValue,
    ListValue,
    NumberValue,
    TextValue,
    Value,
)
from desktop_app.words import day
from desktop_app.words.answers import actor_words, done

if TYPE_CHECKING:
    from desktop_app.domain.course import Prompt


def as_words(value: Value, prompt: Prompt) -> str:  # noqa: PLR0911  # one for each kind
    """Return an answer as plain text to read; empty where nothing is answered."""
    texts = {choice.id: choice.text for choice in prompt.choices}
    match value:
        case TextValue(text):
            return text
        case ListValue(points):
            return "\n".join(
                f"– {p.text} ({texts.get(p.tag, p.tag)})" if p.tag else f"– {p.text}" for p in points if p.text.strip()
            )
        case ChoiceValue(chosen):
            return "\n".join(texts.get(choice, choice) for choice in chosen)
        case NumberValue(number):
            return "" if number is None else str(number)
        case DateValue(when):
            return "" if when is None else day(when)
        case ActionsValue(actions):
            rows = ([cell for cell in (a.what, a.who, a.when, done(a.done)) if cell.strip()] for a in actions)
            return "\n".join("– " + " – ".join(cells) for cells in rows if cells)
        case ActorMapValue(rows):
            told = ([part for part in (r.actor, r.measure, actor_words(r)) if part.strip()] for r in rows)
            return "\n".join("– " + " – ".join(parts) for parts in told if parts)
        case _:
            assert_never(value)
