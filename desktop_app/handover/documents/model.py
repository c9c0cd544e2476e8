"""What a hand-over says, as plain blocks: made once, then shown on screen, and written in every form from the same.

Knows the order and the meaning of the parts; nothing of fonts, files or windows. Its few fixed phrases, and how a date
or a length is said, come from a `DocumentWords` that is passed in, so that the room needs no translator. Everything
here is plain data and can be sent to another process.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias, assert_never

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Answer,
    Approved,
    ChoiceValue,
    DateValue,
    DeclinedBy,
    ListValue,
    NotApproved,
    NumberValue,
    Point,
    TextValue,
    is_empty,
)
from desktop_app.domain.course import Course, Prompt, Publisher
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.handover import ROLE_FLOOR, Handover, HandoverAnswer
from desktop_app.domain.steps import OWN_QUESTION
from desktop_app.domain.support import SupportRequest
from desktop_app.handover.documents.phrases import DocumentWords, Labels

_NO_BREAK = "\u00a0"
"""Keeps a date on one line where it stands last among other words."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of a name and what it is: municipality, unit, people, films, date.

    What is empty is to be written by hand: a line to write on.
    """

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A question with its number, or what questions belong to: a film, the group itself. The title is level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words as the group wrote them; line breaks are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """Our own words about an answer («Inte godkänt av gruppen»), never the group's; shown set apart."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Points in the group's own order, each with its tag in brackets."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionsTable:
    """What, who and when: a head and rows of three cells."""

    head: tuple[str, str, str]
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ActorsTable:
    """Who does what: actor, measure, how it is here and what it is for, who follows it up."""

    head: tuple[str, str, str, str]
    rows: tuple[tuple[str, str, str, str], ...]


Block: TypeAlias = Facts | Heading | Paragraph | Note | Bullets | ActionsTable | ActorsTable


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, in reading order: letterhead, course, title, blocks, foot."""

    language: str
    """A language tag with its region, as Word and PDF want it: sv-SE."""
    letterhead: tuple[str, ...]
    """Who gave out the course; one line each."""
    overline: str
    """The course, in small letters over the title."""
    title: str
    blocks: tuple[Block, ...]
    foot: str
    """The code and version that both sides can compare."""
    author: str
    """The municipality: never the user's or the machine's name."""
    made_at: datetime
    labels: Labels
    origin: tuple[tuple[str, str], ...] = ()
    """Where the answers come from, by name, for a table in which several groups' rows stand: municipality, its code,
    unit, day as 2026-12-05."""


def build(handover: Handover, words: DocumentWords, *, code: str = "") -> Document:
    """Return the document of a hand-over. `code` is empty only in a preview made before the code is known."""
    return Document(
        language=words.language,
        letterhead=_letterhead(handover.course.publisher),
        overline=handover.course.title,
        title=words.support_title if handover.is_support_alone else words.title,
        blocks=(
            _facts(handover, words),
            *_about_all(handover, words),
            *_answers(handover, words),
            *_support(handover, words),
        ),
        foot=words.foot(code, handover.revision) if code else "",
        author=handover.group.municipality_name,
        made_at=handover.made_at,
        labels=words.labels,
        origin=_origin(handover, words),
    )


def people(attendance: tuple[HeadCount, ...], floor_text: str) -> str:
    """Return «socialsekreterare 5, chef 1–2»: roles under the floor without their number, empty roles not at all."""
    return ", ".join(
        f"{count.role} {count.people if count.people >= ROLE_FLOOR else floor_text}"
        for count in attendance
        if count.people > 0
    )


def _letterhead(publisher: Publisher) -> tuple[str, ...]:
    lines = (publisher.name, publisher.organisation, *publisher.address.splitlines())
    return tuple(line for line in dict.fromkeys(line.strip() for line in lines) if line)


def named_with_codes(group: Group) -> str:
    """Return every municipality in the group by its name and code."""
    return ", ".join(f"{one.name} ({one.code})" for one in group.municipalities)


def _facts(handover: Handover, words: DocumentWords) -> Facts:
    group = handover.group
    rows = [
        (words.municipalities if group.others else words.municipality, named_with_codes(group)),
        (words.unit if len(group.units) < 2 else words.units, ", ".join(group.units)),
        (words.people, people(handover.attendance, words.role_floor)),
        (words.films_seen, _films_seen(handover, words)),
        (words.day_label, words.day(handover.made_at.date())),
    ]
    return Facts(tuple((name, value) for name, value in rows if value))


def _origin(handover: Handover, words: DocumentWords) -> tuple[tuple[str, str], ...]:
    group = handover.group
    return (
        (words.municipality, ", ".join(one.name for one in group.municipalities)),
        (words.municipality_code, ", ".join(one.code for one in group.municipalities)),
        (words.unit, ", ".join(group.units)),
        (words.day_label, handover.made_at.date().isoformat()),
    )


def _about_all(handover: Handover, words: DocumentWords) -> tuple[Note, ...]:
    said = ((words.clock_changed, handover.clock_changed), (words.removed, bool(handover.removed)))
    return tuple(Note(text) for text, is_so in said if is_so)


def _films_seen(handover: Handover, words: DocumentWords) -> str:
    lectures = handover.course.lectures
    numbers = [lecture.number for lecture in lectures if lecture.id in handover.seen]
    if not lectures:
        return ""
    text = words.seen_of(len(numbers), len(lectures))
    return text if not numbers or len(numbers) == len(lectures) else f"{text} ({words.seen_which(numbers)})"


def _answers(handover: Handover, words: DocumentWords) -> list[Block]:
    blocks: list[Block] = []
    above = ""
    for item in handover.answers:
        belongs_to = _belongs_to(handover.course, item.prompt, words)
        if belongs_to != above:
            above = belongs_to
            if above:
                blocks.append(Heading(above))
        blocks.append(Heading(f"{item.number}. {item.answer.prompt_text}", level=3 if above else 2))
        blocks.extend(answer_blocks(item, words))
    return blocks


def _support(handover: Handover, words: DocumentWords) -> list[Block]:
    request = handover.support_request
    return [] if request is None else [Heading(words.support_request), support_facts(request, words)]


def support_facts(request: SupportRequest, words: DocumentWords, *, mandate: bool = True) -> Facts:
    """Return what support is asked for, and with `mandate` who has said yes to it."""
    rows = [
        (words.support_forms, ", ".join(request.forms)),
        (words.support_together, request.together.strip()),
        (words.support_need, request.need.strip()),
        (words.support_dates, request.dates.strip()),
    ]
    if mandate:
        given = request.mandate
        day = words.day(given.day).replace(" ", _NO_BREAK) if given.day else ""
        parts = ", ".join(part for part in (given.name.strip(), given.role.strip(), day) if part)
        rows.append((words.mandate, parts or words.mandate_missing))
    return Facts(tuple((name, value) for name, value in rows if value))


def _belongs_to(course: Course, prompt: Prompt, words: DocumentWords) -> str:
    """Return what a question stands under: a film, before them all, the group itself, or nothing: the whole course."""
    if prompt.id.startswith(OWN_QUESTION):
        return words.own_questions
    if prompt.id in course.opening:
        return words.before
    for lecture in course.lectures:
        if prompt.id in lecture.prompts or any(point.prompt == prompt.id for point in lecture.pause_points):
            return words.film(lecture.number, lecture.title)
    return ""


def answer_blocks(item: HandoverAnswer, words: DocumentWords) -> list[Block]:
    """Return what stands under a question: what was written, and our own words about it."""
    answer, status = item.answer, item.answer.status
    written = () if is_empty(answer.current) else (_value(item.prompt, answer, words),)
    if isinstance(status, DeclinedBy):
        return [Note(words.declined(status.reason)), *written]
    if not written:
        return [Note(words.not_answered)]
    if isinstance(status, NotApproved):
        return [*written, Note(words.not_approved)]
    if isinstance(status, Approved) and status.on_paper is not None:
        return [*written, Note(words.on_paper(status.on_paper))]
    return list(written)


def _value(prompt: Prompt, answer: Answer, words: DocumentWords) -> Block:
    texts = {choice.id: choice.text for choice in prompt.choices}
    block: Block
    match answer.current:
        case TextValue(text):
            block = Paragraph(text)
        case ListValue(points):
            block = Bullets(tuple(_point(point, texts) for point in points if point.text.strip()))
        case ChoiceValue(chosen):
            block = Bullets(tuple(texts.get(choice, choice) for choice in chosen))
        case NumberValue(number):
            block = Paragraph(_number(number, prompt, words))
        case DateValue(day):
            block = Paragraph(words.day(day) if day else "")
        case ActionsValue(actions):
            rows = tuple((a.what, a.who, _when(a, words)) for a in actions if (a.what + a.who + a.when).strip())
            block = ActionsTable((words.what, words.who, words.when), rows)
        case ActorMapValue(rows_):
            told = (row for row in rows_ if (row.actor + row.measure + row.follow_up).strip())
            block = ActorsTable(
                (words.actor, words.measure, words.how_it_is, words.follow_up),
                tuple((row.actor, row.measure, _how_it_is(row, words), row.follow_up) for row in told),
            )
        case _ as unknown:
            assert_never(unknown)
    return block


def _point(point: Point, tags: dict[str, str]) -> str:
    return f"{point.text} ({tags.get(point.tag, point.tag)})" if point.tag else point.text


def _how_it_is(row: ActorRow, words: DocumentWords) -> str:
    parts = (
        words.presence(row.presence) if row.presence else "",
        words.level(row.level) if row.level else "",
    )
    return " · ".join(part for part in parts if part)


def _when(action: Action, words: DocumentWords) -> str:
    done = f"({words.done(action.done)})" if action.done else ""
    return f"{action.when} {done}".strip() if done else action.when


def _number(number: int | None, prompt: Prompt, words: DocumentWords) -> str:
    if number is None:
        return ""
    scale = prompt.scale
    if scale is None:
        return str(number)
    if not (scale.lowest_label and scale.highest_label):
        return words.scale(number, scale.lowest, scale.highest)
    ends = f"{scale.lowest} ({scale.lowest_label})", f"{scale.highest} ({scale.highest_label})"
    return words.scale_named(number, *ends)
