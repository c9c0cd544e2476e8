"""An answer as the group reads it back: every kind as paragraphs, in the group's own words.

Pure but for the words around the answers («4 på en skala från 1 till 5», «Vi hann inte»).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Answer,
    ChoiceValue,
    DateValue,
    Declined,
    DeclinedBy,
    ListValue,
    NumberValue,
    Point,
    TextValue,
    Value,
    is_empty,
)
from desktop_app.domain.course import Prompt, Scale
from desktop_app.domain.tasks import has_words
from desktop_app.ui.widgets.when import full_date, locale
from desktop_app.words import translate
from desktop_app.words.answers import actor_words, done


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of text for a card.

    `aside` follows in a calmer colour (a tag, a length), `detail` stands below in smaller letters, `marker` (a film's
    number) stands where the dot would.
    """

    text: str
    bullet: bool = False
    aside: str = ""
    detail: str = ""
    marker: str = ""


def paragraphs_of(answer: Answer | None, prompt: Prompt) -> tuple[Paragraph, ...]:
    """Return what the group is asked to say yes to."""
    if answer is None:
        return ()
    if isinstance(answer.status, DeclinedBy):
        return (Paragraph(declined_words(answer.status.reason)),)
    return paragraphs_of_value(answer.current, prompt)


def paragraphs_of_value(value: Value, prompt: Prompt) -> tuple[Paragraph, ...]:
    """Return what stands in an answer, also while it is being written."""
    if is_empty(value):
        return (Paragraph(translate("Room", "Nothing is written yet.")),)
    return _paragraphs(value, prompt)


def declined_words(reason: Declined) -> str:
    """Return the words of the button that was pressed instead of an answer."""
    return {
        Declined.NO_TIME: translate("Room", "We ran out of time"),
        Declined.NOT_RELEVANT: translate("Room", "Not relevant to us"),
        Declined.RATHER_NOT: translate("Room", "We would rather not answer"),
    }[reason]


def _paragraphs(value: Value, prompt: Prompt) -> tuple[Paragraph, ...]:  # noqa: PLR0911  # one for each kind
    match value:
        case TextValue(text):
            return tuple(Paragraph(line.strip()) for line in text.splitlines() if line.strip())
        case ListValue(points):
            return tuple(_point(point, prompt) for point in points if point.text.strip())
        case ChoiceValue(chosen):
            texts = {choice.id: choice.text for choice in prompt.choices}
            return tuple(Paragraph(texts.get(choice, choice), bullet=len(chosen) > 1) for choice in chosen)
        case NumberValue(number):
            return (_number(number or 0, prompt.scale),)
        case DateValue(day):
            return (Paragraph(full_date(day) if day else ""),)
        case ActionsValue(actions):
            return tuple(action_paragraph(action) for action in actions if has_words(action))
        case ActorMapValue(rows):
            return tuple(_actor(row) for row in rows if (row.actor + row.measure + row.follow_up).strip())
        case _:
            assert_never(value)


def _actor(row: ActorRow) -> Paragraph:
    words = " – ".join(part.strip() for part in (row.actor, row.measure) if part.strip())
    return Paragraph(words, bullet=True, detail=actor_words(row))


def _point(point: Point, prompt: Prompt) -> Paragraph:
    tag = next((choice.text for choice in prompt.choices if choice.id == point.tag), "")
    return Paragraph(point.text.strip(), bullet=True, aside=f"({tag})" if tag else "")


def _number(number: int, scale: Scale | None) -> Paragraph:
    if scale is None:
        return Paragraph(locale().toString(number))
    words = translate("Room", "{number} on a scale from {lowest} to {highest}").format(
        number=number, lowest=scale.lowest, highest=scale.highest
    )
    ends = ((scale.lowest, scale.lowest_label), (scale.highest, scale.highest_label))
    return Paragraph(words, detail=" · ".join(f"{place} = {label}" for place, label in ends if label))


def action_paragraph(action: Action) -> Paragraph:
    """Return what is to be done, with who and when below it, and that it is done where it is."""
    detail = " · ".join(part.strip() for part in (action.who, action.when, done(action.done)) if part.strip())
    if not action.what.strip():
        return Paragraph(detail, bullet=True)
    return Paragraph(action.what.strip(), bullet=True, detail=detail)
