"""The types of `answers.json` (samsyn-answers/1): what they say is the format, and the JSON Schema is made from them.

Field names and meanings are those of `docs/formats/answer-file.md`. Times are ISO 8601 text with their offset, days
`YYYY-MM-DD`, lengths whole seconds. A file is never changed once it has left: a new one supersedes it.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

FORMAT = "samsyn-answers/1"

Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Code = Annotated[str, Meta(pattern=r"^\d{4}$", description="The municipality's code (SCB), as text")]
Count = Annotated[int, Meta(ge=0)]
Seconds = Annotated[int, Meta(ge=0, description="Whole seconds")]


class CourseUsed(Struct, frozen=True, kw_only=True):
    """The course the answers are about."""

    id: str
    version: str
    title: str


class Municipality(Struct, frozen=True, kw_only=True):
    """A municipality by its official code and name."""

    code: Code
    name: str


class RoleCount(Struct, frozen=True, kw_only=True):
    """How many of a role took part: the most at any one meeting. Fewer than three are given as 1 to 2."""

    role: str
    at_least: Count
    at_most: Count


class Film(Struct, frozen=True, kw_only=True):
    """A film of the course; `seen` when the meetings together have shown at least nine tenths of it."""

    id: str
    title: str
    seen: bool


class FilmShown(Struct, frozen=True, kw_only=True):
    """How much of a film one meeting has shown, each moment counted once."""

    id: str
    played_seconds: Seconds


class Meeting(Struct, frozen=True, kw_only=True):
    """A meeting: its day, length and what was shown in it."""

    day: Day
    seconds: Seconds
    films: tuple[FilmShown, ...] = ()


class Point(Struct, frozen=True, kw_only=True):
    """One point of a list, and its tag's id if it has one."""

    text: str
    tag: str | UnsetType = UNSET


class ActionRow(Struct, frozen=True, kw_only=True):
    """What is to be done, by whom and when, in the group's own words; `done` is the day it was said to be done."""

    what: str
    who: str
    when: str
    done: Day | UnsetType = UNSET


class ActorGiven(Struct, frozen=True, kw_only=True):
    """Who does what: `presence` is have, lack or do_not_know, `level` promote, prevent, detect or support."""

    actor: str
    measure: str
    follow_up: str
    presence: str | UnsetType = UNSET
    level: str | UnsetType = UNSET


class AnswerValue(Struct, frozen=True, kw_only=True):
    """What was answered: exactly one of these fields, which one the question's kind decides."""

    text: str | UnsetType = UNSET
    points: tuple[Point, ...] | UnsetType = UNSET
    chosen: tuple[str, ...] | UnsetType = UNSET
    number: int | UnsetType | None = UNSET
    day: Day | UnsetType | None = UNSET
    actions: tuple[ActionRow, ...] | UnsetType = UNSET
    actors: tuple[ActorGiven, ...] | UnsetType = UNSET


class NotApproved(Struct, frozen=True, kw_only=True, tag_field="is", tag="not_approved"):
    """Written, not yet read back to the group."""


class Approved(Struct, frozen=True, kw_only=True, tag_field="is", tag="approved"):
    """Read back, and the group said yes; with `on_paper` it was written on paper that day, and typed in later."""

    at: str
    on_paper: str | UnsetType = UNSET


class Declined(Struct, frozen=True, kw_only=True, tag_field="is", tag="declined"):
    """The group chose not to answer: no_time, not_relevant or rather_not."""

    reason: str
    at: str


class Choice(Struct, frozen=True, kw_only=True):
    """An alternative or a tag, so that the file can be read without the course."""

    id: str
    text: str


class Question(Struct, frozen=True, kw_only=True):
    """The question as the group saw it."""

    id: str
    version: int
    text: str
    kind: str
    choices: tuple[Choice, ...] = ()


class GivenAnswer(Struct, frozen=True, kw_only=True):
    """One answer as last saved. `sha256` is over id, epoch, seq, value and status."""

    id: str
    question: Question
    value: AnswerValue
    status: NotApproved | Approved | Declined
    epoch: str
    seq: Annotated[int, Meta(ge=0)]
    sha256: Sha256


class ActionTaken(Struct, frozen=True, kw_only=True):
    """A row of an action answer, gathered so that nobody has to look for them."""

    answer_id: str
    what: str
    who: str
    when: str
    done: Day | UnsetType = UNSET


class ActorMapRow(Struct, frozen=True, kw_only=True):
    """A row of an actor map answer, gathered so that gaps can be compared between municipalities."""

    answer_id: str
    actor: str
    measure: str
    follow_up: str = ""
    presence: str = ""
    level: str = ""


class Mandate(Struct, frozen=True, kw_only=True):
    """Who has given the group the mandate, as what and when; what is not known is left out."""

    name: str = ""
    role: str = ""
    day: Day | UnsetType = UNSET


class SupportRequest(Struct, frozen=True, kw_only=True):
    """What help the group asks for (step 3), in its own words; `forms` are among those that the course offers.

    `mandate` is null until something of it is known; all three are needed before the work begins. `answer_ids` are the
    answers it is made of, by which a later file tells that they are removed.
    """

    forms: tuple[str, ...] = ()
    together: str = ""
    need: str = ""
    dates: str = ""
    mandate: Mandate | None = None
    answer_ids: tuple[str, ...] = ()


class Counts(Struct, frozen=True, kw_only=True):
    """What should be found in the file, so that a reader can tell that it has everything."""

    questions: Count
    answered: Count
    approved: Count
    declined: Count
    films: Count
    films_seen: Count
    meetings: Count


class Generator(Struct, frozen=True, kw_only=True):
    """The program that wrote the file."""

    name: str
    version: str


class AnswersDocument(Struct, frozen=True, kw_only=True):
    """`answers.json`: one group's answers to one course."""

    format: Annotated[str, Meta(pattern="^samsyn-answers/1$")] = FORMAT
    file_id: str
    supersedes: tuple[str, ...] = ()
    group_id: str
    installation_id: str
    revision: Annotated[int, Meta(ge=1)]
    made_at: str
    clock_changed: bool | UnsetType = UNSET
    course: CourseUsed
    municipalities: Annotated[tuple[Municipality, ...], Meta(min_length=1)]
    units: tuple[str, ...] = ()
    attendance: tuple[RoleCount, ...] = ()
    films: tuple[Film, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    answers: tuple[GivenAnswer, ...] = ()
    removed: tuple[str, ...] = ()
    actions: tuple[ActionTaken, ...] = ()
    support_request: SupportRequest | None = None
    actor_map: tuple[ActorMapRow, ...] = ()
    counts: Counts
    generator: Generator
    sha256: Sha256


def schema() -> bytes:
    """Return the JSON Schema of `answers.json`, as kept in `resources/schemas`."""
    return schema_of(AnswersDocument, FORMAT)


def schema_of(kind: type[Struct], title: str) -> bytes:
    """Return the JSON Schema of a kind of document; the same bytes from every Python."""
    document = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **msgspec.json.schema(kind)}
    return msgspec.json.format(msgspec.json.encode(_tidy(document), order="deterministic"), indent=2) + b"\n"


def _tidy(document: Any) -> Any:
    """Take the code's indentation out of what was a docstring: Python 3.13 does so itself, those before do not."""
    if isinstance(document, dict):
        return {
            name: cleandoc(value) if name == "description" and isinstance(value, str) else _tidy(value)
            for name, value in document.items()
        }
    return [_tidy(one) for one in document] if isinstance(document, list) else document
