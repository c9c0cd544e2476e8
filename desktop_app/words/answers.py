"""What an answer is and how it stands, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from desktop_app.domain.answer import (
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Approved,
    ChoiceValue,
    DateValue,
    Declined,
    DeclinedBy,
    Level,
    ListValue,
    NotApproved,
    NumberValue,
    Presence,
    Status,
    TextValue,
    Value,
)
from desktop_app.domain.course import PromptKind
from desktop_app.words.figures import clock, day
from desktop_app.words.translation import QT_TRANSLATE_NOOP, translate

REASONS = {
    Declined.NO_TIME: QT_TRANSLATE_NOOP("Words", "We ran out of time"),
    Declined.NOT_RELEVANT: QT_TRANSLATE_NOOP("Words", "Not relevant"),
    Declined.RATHER_NOT: QT_TRANSLATE_NOOP("Words", "Would rather not answer"),
}

KINDS = {
    PromptKind.TEXT: QT_TRANSLATE_NOOP("Words", "Free text"),
    PromptKind.LIST: QT_TRANSLATE_NOOP("Words", "Points"),
    PromptKind.CHOICE: QT_TRANSLATE_NOOP("Words", "One choice"),
    PromptKind.MULTIPLE_CHOICE: QT_TRANSLATE_NOOP("Words", "Several choices"),
    PromptKind.SCALE: QT_TRANSLATE_NOOP("Words", "Scale"),
    PromptKind.NUMBER: QT_TRANSLATE_NOOP("Words", "Number"),
    PromptKind.DATE: QT_TRANSLATE_NOOP("Words", "Date"),
    PromptKind.ACTIONS: QT_TRANSLATE_NOOP("Words", "What, who and when"),
    PromptKind.ACTOR_MAP: QT_TRANSLATE_NOOP("Words", "Who does what"),
}


def declined(reason: Declined) -> str:
    """Return why there is no answer, as its button says: «Vi hann inte»."""
    return translate("Words", REASONS[reason])


def kind(value: PromptKind) -> str:
    """Return how a question is answered, in words."""
    return translate("Words", KINDS[value])


def status(value: Status) -> str:
    """Return how an answer stands: «Godkänt 14:52», «Inte godkänt», or why there is none."""
    match value:
        case NotApproved():
            return translate("Words", "Not approved")
        case Approved(_, on_paper) if on_paper is not None:
            return translate("Words", "On paper {day}").format(day=day(on_paper))
        case Approved(at):
            return translate("Words", "Approved {time}").format(time=clock(at))
        case DeclinedBy(reason, _):
            return declined(reason)
        case _ as unknown:
            assert_never(unknown)


def done(when: date | None) -> str:
    """Return «klart 2 december 2026»; nothing for what is not done."""
    return translate("Words", "done {day}").format(day=day(when)) if when else ""


def lines(value: Value, choices: Mapping[str, str]) -> tuple[str, ...]:
    """Return an answer's own words, a line for each point, choice or action; `choices` are texts by id."""
    said: tuple[str, ...]
    match value:
        case TextValue(text):
            said = tuple(text.splitlines())
        case ListValue(points):
            said = tuple(point.text for point in points)
        case ChoiceValue(chosen):
            said = tuple(choices.get(choice, choice) for choice in chosen)
        case NumberValue(number):
            said = () if number is None else (str(number),)
        case DateValue(chosen_day):
            said = (day(chosen_day),) if chosen_day else ()
        case ActionsValue(actions):
            said = tuple(
                ", ".join(part for part in (a.what, a.who, a.when, done(a.done)) if part.strip()) for a in actions
            )
        case ActorMapValue(rows):
            said = tuple(", ".join(part for part in (r.actor, r.measure, actor_words(r)) if part.strip()) for r in rows)
        case _ as unknown:
            assert_never(unknown)
    return said


PRESENCES = {
    Presence.HAVE: QT_TRANSLATE_NOOP("Words", "we have it"),
    Presence.LACK: QT_TRANSLATE_NOOP("Words", "we lack it"),
    Presence.DO_NOT_KNOW: QT_TRANSLATE_NOOP("Words", "we do not know"),
}

LEVELS = {
    Level.PROMOTE: QT_TRANSLATE_NOOP("Words", "promote"),
    Level.PREVENT: QT_TRANSLATE_NOOP("Words", "prevent"),
    Level.DETECT: QT_TRANSLATE_NOOP("Words", "detect"),
    Level.SUPPORT: QT_TRANSLATE_NOOP("Words", "give support"),
}


def presence(value: Presence) -> str:
    """Return how it is with a measure here: «har», «saknar», «vet inte»."""
    return translate("Words", PRESENCES[value])


def level(value: Level) -> str:
    """Return what a measure is for: «främja», «förebygga», «upptäcka», «stödja»."""
    return translate("Words", LEVELS[value])


def actor_words(row: ActorRow) -> str:
    """Return what is said of a measure besides itself: how it is here, what it is for, who follows it up."""
    parts = (presence(row.presence) if row.presence else "", level(row.level) if row.level else "", row.follow_up)
    return " · ".join(part for part in parts if part.strip())
