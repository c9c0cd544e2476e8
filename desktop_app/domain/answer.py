"""An answer: its value by kind, its status, and the revision that was saved.

A value turns into a plain JSON document and back (`value_document`, `value_from_document`); storage and handover make
that canonical (RFC 8785). Text is kept exactly as typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias, assert_never

from desktop_app.domain.course import PromptKind
from desktop_app.domain.ids import AnswerId, PromptId

JsonDocument: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TextValue:
    """Free text."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a list, with the id of its tag if it has one."""

    text: str
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class ListValue:
    """Points in the group's own order."""

    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceValue:
    """Chosen alternatives by id: at most one for a choice, any number for a multiple choice."""

    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A place on a scale, or a number."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day."""

    day: date | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """What is to be done, by whom, and when, in the group's own words; `done` is the day it was said to be done."""

    what: str
    who: str = ""
    when: str = ""
    done: date | None = None


@dataclass(frozen=True, slots=True)
class ActionsValue:
    """What the group has decided to do."""

    actions: tuple[Action, ...] = ()


class Level(StrEnum):
    """What a measure is for."""

    PROMOTE = "promote"
    PREVENT = "prevent"
    DETECT = "detect"
    SUPPORT = "support"


class Presence(StrEnum):
    """How it is with a measure in the group's own municipality."""

    HAVE = "have"
    LACK = "lack"
    DO_NOT_KNOW = "do_not_know"


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Who does what: an actor, its measure, what it is for, how it is here, and who follows it up and when."""

    actor: str
    measure: str = ""
    follow_up: str = ""
    presence: Presence | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class ActorMapValue:
    """The group's map of who does what, in its own order."""

    rows: tuple[ActorRow, ...] = ()


Value: TypeAlias = TextValue | ListValue | ChoiceValue | NumberValue | DateValue | ActionsValue | ActorMapValue

EMPTY: dict[PromptKind, Value] = {
    PromptKind.TEXT: TextValue(),
    PromptKind.LIST: ListValue(),
    PromptKind.CHOICE: ChoiceValue(),
    PromptKind.MULTIPLE_CHOICE: ChoiceValue(),
    PromptKind.SCALE: NumberValue(),
    PromptKind.NUMBER: NumberValue(),
    PromptKind.DATE: DateValue(),
    PromptKind.ACTIONS: ActionsValue(),
    PromptKind.ACTOR_MAP: ActorMapValue(),
}
"""What an untouched answer of each kind holds."""


def is_empty(value: Value) -> bool:  # noqa: PLR0911  # one for each kind
    """Tell whether nothing has been answered: only blanks, no choice, no row with words."""
    match value:
        case TextValue(text):
            return not text.strip()
        case ListValue(points):
            return not any(point.text.strip() for point in points)
        case ChoiceValue(chosen):
            return not chosen
        case NumberValue(number):
            return number is None
        case DateValue(day):
            return day is None
        case ActionsValue(actions):
            return not any((action.what + action.who + action.when).strip() for action in actions)
        case ActorMapValue(rows):
            return not any((row.actor + row.measure + row.follow_up).strip() for row in rows)
        case _:
            assert_never(value)


def value_document(value: Value) -> JsonDocument:  # noqa: PLR0911  # one for each kind
    """Return the value as a plain JSON document (dicts, lists, str, int, None)."""
    match value:
        case TextValue(text):
            return {"text": text}
        case ListValue(points):
            return {"points": [{"text": p.text, **({"tag": p.tag} if p.tag else {})} for p in points]}
        case ChoiceValue(chosen):
            return {"chosen": list(chosen)}
        case NumberValue(number):
            return {"number": number}
        case DateValue(day):
            return {"day": day.isoformat() if day else None}
        case ActionsValue(actions):
            return {"actions": [_action_document(action) for action in actions]}
        case ActorMapValue(rows):
            return {"actors": [_actor_document(row) for row in rows]}
        case _:
            assert_never(value)


def value_from_document(document: JsonDocument) -> Value:  # noqa: PLR0911  # one for each kind
    """Return the value a document holds; ValueError where it is not one that `value_document` writes."""
    match document:
        case {"text": str(text)}:
            return TextValue(text)
        case {"points": list(points)}:
            return ListValue(tuple(_point(point) for point in points))
        case {"chosen": list(chosen)}:
            return ChoiceValue(tuple(_text(choice) for choice in chosen))
        case {"number": int() | None as number} if not isinstance(number, bool):
            return NumberValue(number)
        case {"day": str() | None as day}:
            return DateValue(date.fromisoformat(day) if day else None)
        case {"actions": list(actions)}:
            return ActionsValue(tuple(_action(action) for action in actions))
        case {"actors": list(rows)}:
            return ActorMapValue(tuple(_actor(row) for row in rows))
        case _:
            raise ValueError("no value of an answer")


def _point(document: object) -> Point:
    match document:
        case {"text": str(text), "tag": str(tag)}:
            return Point(text, tag)
        case {"text": str(text), **rest} if "tag" not in rest:
            return Point(text)
        case _:
            raise ValueError("no point of a list")


def _action_document(action: Action) -> JsonDocument:
    done = {"done": action.done.isoformat()} if action.done else {}
    return {"what": action.what, "who": action.who, "when": action.when, **done}


def _action(document: object) -> Action:
    match document:
        case {"what": str(what), "who": str(who), "when": str(when), "done": str(done)}:
            return Action(what, who, when, date.fromisoformat(done))
        case {"what": str(what), "who": str(who), "when": str(when), **rest} if "done" not in rest:
            return Action(what, who, when)
        case _:
            raise ValueError("no action")


def _actor_document(row: ActorRow) -> JsonDocument:
    return {
        "actor": row.actor,
        "measure": row.measure,
        "follow_up": row.follow_up,
        **({"presence": row.presence.value} if row.presence else {}),
        **({"level": row.level.value} if row.level else {}),
    }


def _actor(document: object) -> ActorRow:
    match document:
        case {"actor": str(actor), "measure": str(measure), "follow_up": str(follow_up), **rest}:
            presence, level = _text(rest.get("presence", "")), _text(rest.get("level", ""))
            said, meant = Presence(presence) if presence else None, Level(level) if level else None
            return ActorRow(actor, measure, follow_up, said, meant)
        case _:
            raise ValueError("no row of a map")


def _text(document: object) -> str:
    if not isinstance(document, str):
        raise ValueError("no text")  # noqa: TRY004  # what a document says is a value, whatever its type
    return document


class Declined(StrEnum):
    """Why there is no answer. Each is an answer in itself, never a blank by accident."""

    NO_TIME = "no_time"
    NOT_RELEVANT = "not_relevant"
    RATHER_NOT = "rather_not"


@dataclass(frozen=True, slots=True)
class NotApproved:
    """Written, not yet read back."""


@dataclass(frozen=True, slots=True)
class Approved:
    """Read back, and the group said yes; or written by the group on paper, and typed in `at`."""

    at: datetime
    on_paper: date | None = None
    """The day that stands on the paper; None for what was written here."""


@dataclass(frozen=True, slots=True)
class DeclinedBy:
    """The group chose not to answer, and said why."""

    reason: Declined
    at: datetime


Status: TypeAlias = NotApproved | Approved | DeclinedBy


def status_document(status: Status) -> JsonDocument:
    """Return the status as a plain JSON document: `is`, and `at`, `on_paper` and `reason` where they belong."""
    match status:
        case NotApproved():
            return {"is": "not_approved"}
        case Approved(at, on_paper):
            paper = {"on_paper": on_paper.isoformat()} if on_paper else {}
            return {"is": "approved", "at": at.isoformat(), **paper}
        case DeclinedBy(reason, at):
            return {"is": "declined", "reason": reason.value, "at": at.isoformat()}
        case _:
            assert_never(status)


def status_from_document(document: JsonDocument) -> Status:
    """Return the status a document holds; ValueError where it is not one that `status_document` writes."""
    match document:
        case {"is": "not_approved"}:
            return NotApproved()
        case {"is": "approved", "at": str(at), "on_paper": str(day)}:
            return Approved(datetime.fromisoformat(at), date.fromisoformat(day))
        case {"is": "approved", "at": str(at), **rest} if "on_paper" not in rest:
            return Approved(datetime.fromisoformat(at))
        case {"is": "declined", "reason": str(reason), "at": str(at)}:
            return DeclinedBy(Declined(reason), datetime.fromisoformat(at))
        case _:
            raise ValueError("no status of an answer")


@dataclass(frozen=True, slots=True)
class Revision:
    """An answer as it was saved once. Never changed afterwards.

    Order within one store is (epoch's ordinal, seq). `sha256` is over answer id, epoch, seq, value and status
    (`docs/formats/answer-file.md`).
    """

    epoch: str
    seq: int
    value: Value
    status: Status
    sha256: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """A group's answer to one question: the newest revision, and the draft being typed if there is one.

    `draft` differs from `revision` only while a question is open or after a crash; what the group sees and what is
    handed over is `current`.
    """

    id: AnswerId
    prompt_id: PromptId
    prompt_version: int
    prompt_text: str
    kind: PromptKind
    revision: Revision | None
    draft: Value | None = None
    draft_at: datetime | None = None

    @property
    def current(self) -> Value:
        """What stands in the answer now: the draft if one is open, else the newest revision, else nothing."""
        if self.draft is not None:
            return self.draft
        return self.revision.value if self.revision else EMPTY[self.kind]

    @property
    def status(self) -> Status:
        """The newest revision's status. A draft that differs from it is not approved."""
        if self.revision is None or (self.draft is not None and self.draft != self.revision.value):
            return NotApproved()
        return self.revision.status

    @property
    def is_answered(self) -> bool:
        """Whether the question counts as answered on Home: something written, or declined with a reason."""
        return isinstance(self.status, DeclinedBy) or not is_empty(self.current)
