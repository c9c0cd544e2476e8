"""Rows of an answer while they are written: points of a list, or what, who and when.

Pure: every key that changes the shape of an answer (Enter, Backspace, a paste, a move) is a function from rows and
the caret's place to new rows and place. The last row is always an empty one to write in; rows that hold nothing are
never part of the answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from desktop_app.domain.answer import Action, ActionsValue, ActorMapValue, ActorRow, Level, ListValue, Point, Presence


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the text of each field, and what follows it unseen wherever it is moved.

    `tag` is the id of a point's tag, or the day on which an action was done.
    """

    texts: tuple[str, ...]
    tag: str | None = None
    level: str | None = None
    """What a measure of an actor is for."""

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing but blanks. A tag alone says nothing."""
        return not any(text.strip() for text in self.texts)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the caret is: row, field, and characters before it there."""

    row: int = 0
    field: int = 0
    offset: int = 0


Rows: TypeAlias = tuple[Row, ...]


def blank(fields: int) -> Row:
    """Return an empty row."""
    return Row(("",) * fields)


def with_writing_row(rows: Rows, fields: int) -> Rows:
    """Return the rows with exactly one empty row last."""
    end = len(rows)
    while end and rows[end - 1] == blank(fields):
        end -= 1
    return (*rows[:end], blank(fields))


def of_points(value: ListValue) -> Rows:
    """Return a list's rows."""
    return with_writing_row(tuple(Row((point.text,), point.tag) for point in value.points), 1)


def to_points(rows: Rows) -> ListValue:
    """Return the list that the rows hold."""
    return ListValue(tuple(Point(row.texts[0], row.tag) for row in rows if not row.is_blank))


def of_actions(value: ActionsValue) -> Rows:
    """Return the rows of what is to be done."""
    rows = tuple(
        Row((action.what, action.who, action.when), action.done.isoformat() if action.done else None)
        for action in value.actions
    )
    return with_writing_row(rows, 3)


def to_actions(rows: Rows) -> ActionsValue:
    """Return what is to be done, as the rows have it."""
    return ActionsValue(tuple(_action(row) for row in rows if not row.is_blank))


def of_actors(value: ActorMapValue | ListValue) -> Rows:
    """Return the rows of who does what. Points are how an older Samsyn kept them."""
    if isinstance(value, ListValue):
        return with_writing_row(tuple(Row(("", point.text, "")) for point in value.points), 3)
    rows = (Row((one.actor, one.measure, one.follow_up), one.presence, one.level) for one in value.rows)
    return with_writing_row(tuple(rows), 3)


def to_actors(rows: Rows) -> ActorMapValue:
    """Return who does what, as the rows have it."""
    return ActorMapValue(tuple(_actor(row) for row in rows if not row.is_blank))


def _actor(row: Row) -> ActorRow:
    actor, measure, follow_up = row.texts
    presence, level = Presence(row.tag) if row.tag else None, Level(row.level) if row.level else None
    return ActorRow(actor, measure, follow_up, presence, level)


def _action(row: Row) -> Action:
    what, who, when = row.texts
    return Action(what, who, when, date.fromisoformat(row.tag) if row.tag else None)


def caret_of(rows: Rows, place: Place) -> int:
    """Return the place as one number: the characters before it in the answer, each field ended by one."""
    kept = (row for row in rows[: place.row] if not row.is_blank)
    before = sum(len(text) + 1 for row in kept for text in row.texts)
    here = rows[place.row].texts[: place.field] if place.row < len(rows) else ()
    return before + sum(len(text) + 1 for text in here) + place.offset


def place_of(rows: Rows, caret: int) -> Place:
    """Return the place that a number stands for; past the end is the writing row."""
    left = max(caret, 0)
    for index, row in enumerate(rows):
        for field, text in enumerate(row.texts):
            if left <= len(text):
                return Place(index, field, left)
            left -= len(text) + 1
    return Place(len(rows) - 1)


def split(rows: Rows, place: Place) -> tuple[Rows, Place]:
    """Enter in a list: what stands after the caret becomes a point of its own. The tag stays with the first words."""
    row = rows[place.row]
    if row.is_blank:
        return rows, place
    text = row.texts[0]
    head, tail = text[: place.offset], text[place.offset :]
    tag_first = bool(head.strip())
    first = Row((head,), row.tag if tag_first else None)
    second = Row((tail,), None if tag_first else row.tag)
    changed = (*rows[: place.row], first, second, *rows[place.row + 1 :])
    return with_writing_row(changed, 1), Place(place.row + 1)


def add_after(rows: Rows, place: Place) -> tuple[Rows, Place]:
    """Enter among actions: an empty row under this one, or on to the next where that is empty already."""
    fields = len(rows[place.row].texts)
    if rows[place.row].is_blank:
        return rows, Place(place.row)
    below = place.row + 1
    if below < len(rows) and rows[below].is_blank:
        return rows, Place(below)
    return with_writing_row((*rows[:below], blank(fields), *rows[below:]), fields), Place(below)


def join(rows: Rows, place: Place) -> tuple[Rows, Place]:
    """Backspace first in a row: a point joins the one above it; a row of actions goes only when it is empty."""
    row, fields = rows[place.row], len(rows[place.row].texts)
    if place.row == 0 or (fields > 1 and not row.is_blank):
        return rows, place
    above = rows[place.row - 1]
    end = Place(place.row - 1, fields - 1, len(above.texts[-1]))
    if fields > 1:
        return with_writing_row((*rows[: place.row], *rows[place.row + 1 :]), fields), end
    joined = Row((above.texts[0] + row.texts[0],), above.tag or row.tag)
    return with_writing_row((*rows[: place.row - 1], joined, *rows[place.row + 1 :]), 1), end


def join_below(rows: Rows, place: Place) -> tuple[Rows, Place]:
    """Delete last in a row: the row below comes up. The caret stays."""
    if place.row + 1 >= len(rows):
        return rows, place
    joined, _ = join(rows, Place(place.row + 1))
    return joined, place


def paste(rows: Rows, place: Place, pasted: tuple[str, ...]) -> tuple[Rows, Place]:
    """Several pasted lines at the caret: a row for each. What stood after the caret ends up after the last of them."""
    row, fields = rows[place.row], len(rows[place.row].texts)
    text = row.texts[place.field]
    head, tail = text[: place.offset], text[place.offset :]
    texts = [head + pasted[0], *pasted[1:]]
    offset = len(texts[-1])
    texts[-1] += tail
    first = replace(row, texts=_with_text(row.texts, place.field, texts[0]))
    others = tuple(Row(_with_text(("",) * fields, place.field, line)) for line in texts[1:])
    changed = (*rows[: place.row], first, *others, *rows[place.row + 1 :])
    return with_writing_row(changed, fields), Place(place.row + len(others), place.field, offset)


def move(rows: Rows, place: Place, to: int) -> tuple[Rows, Place]:
    """Return the rows with the caret's row at index `to`; past the last written row is that row's own place."""
    row = rows[place.row]
    if row.is_blank:
        return rows, place
    others = [*rows[: place.row], *rows[place.row + 1 :]]
    to = min(max(to, 0), len(others) - 1)
    others.insert(to, row)
    return with_writing_row(tuple(others), len(row.texts)), replace(place, row=to)


def _with_text(texts: tuple[str, ...], field: int, text: str) -> tuple[str, ...]:
    return (*texts[:field], text, *texts[field + 1 :])
