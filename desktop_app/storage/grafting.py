"""Rows from elsewhere into a store: what a damaged file or another copy holds and this store does not.

What comes is newer than what is here, or of another group. Saved texts only ever come in beside each other, and only if
they agree with their fingerprints. What a row refers to and nobody has is made up, empty, so that no answer stays
outside for the want of its meeting.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.answer import EMPTY, value_document
from desktop_app.domain.flow_document import flow_document
from desktop_app.domain.session import FlowState
from desktop_app.storage.canonical import canonical, plain
from desktop_app.storage.carving import is_sound
from desktop_app.storage.reading import Row, Rows
from desktop_app.storage.repositories import new_id

UNKNOWN = "?"
"""What stands for a question or a municipality that could not be read."""


@dataclass(frozen=True, slots=True)
class Grafted:
    """What came in."""

    answers: int = 0
    """Answers with a saved text that was not there."""
    drafts: int = 0
    """Answers in which something was being typed. A draft has no fingerprint: it is to be read through."""

    def __add__(self, other: Grafted) -> Grafted:
        return Grafted(self.answers + other.answers, self.drafts + other.drafts)


def graft(raw: sqlite3.Connection, rows: Rows) -> Grafted:
    """Take rows into a store of the present form, in the transaction that is open on it."""
    return _Graft(raw, rows).all()


class _Graft:
    def __init__(self, raw: sqlite3.Connection, rows: Rows) -> None:
        self._raw = raw
        self._rows = rows
        self._texts = [row for row in rows["revision"] if is_sound(row) and not self._has_text(row)]

    def all(self) -> Grafted:
        """Do it, what is referred to before what refers."""
        for epoch in self._epochs():
            self._add_last("epoch", epoch)
        for group in self._new("group"):
            self._add_last("group", group)
        for session in sorted(self._rows["session"], key=_ordinal):
            self._take_session(session)
        for answer in self._new("answer"):
            self._take_answer(answer)
        for text in self._texts:
            self._see_to_what_it_is_of(text)
            self._add("revision", text)
            # A draft that is here already became this text, or was replaced by it.
            self._raw.execute("DELETE FROM draft WHERE answer_id = ?", (text["answer_id"],))
        drafts = sum(self._take_draft(draft) for draft in self._rows["draft"])
        self._take_lists()
        return Grafted(len({text["answer_id"] for text in self._texts}), drafts)

    def _epochs(self) -> list[Row]:
        """Return the epochs that are not here, in their order; one whose own row is lost where its first text was."""
        epochs = self._new("epoch")
        first: dict[str, str] = {}
        for text in self._texts:
            first[text["epoch"]] = min(text["at"], first.get(text["epoch"], text["at"]))
        known = {epoch["id"] for epoch in epochs}
        for epoch_id, made_at in first.items():
            if epoch_id not in known and not self._has("epoch", epoch_id):
                after = [n for n, epoch in enumerate(epochs) if epoch["made_at"] > made_at]
                epochs.insert(after[0] if after else len(epochs), {"id": epoch_id, "made_at": made_at})
        return epochs

    def _take_session(self, row: Row) -> None:
        """Take a meeting; of one that is here, how far it has come."""
        self._see_to_group(row["group_id"], row["started_at"])
        if self._has("session", row["id"]):
            how_far = "UPDATE session SET flow = ?, attendance = ?, ended_at = coalesce(ended_at, ?) WHERE id = ?"
            self._raw.execute(how_far, (row["flow"], row["attendance"], row["ended_at"], row["id"]))
            return
        beside = (row["group_id"], row["course_id"])
        if self._one("SELECT 1 FROM session WHERE (group_id, course_id, number) = (?, ?, ?)", *beside, row["number"]):
            row = {**row, "number": self._next_number(*beside)}
        self._add_last("session", row)

    def _take_answer(self, row: Row) -> None:
        asked = (row["group_id"], row["course_id"], row["prompt_id"])
        if self._one("SELECT 1 FROM answer WHERE (group_id, course_id, prompt_id) = (?, ?, ?)", *asked):
            return  # the id of one of the two is damaged; what was saved under it comes in as of an unknown question
        self._see_to_group(row["group_id"], self._one("SELECT made_at FROM installation"))
        self._add_last("answer", row)

    def _take_draft(self, row: Row) -> bool:
        """Take what was being typed last; tell whether it says something else than what is here."""
        same = self._one("SELECT 1 FROM draft WHERE (answer_id, value) = (?, ?)", row["answer_id"], row["value"])
        if not same:
            self._see_to_what_it_is_of(row)
            self._raw.execute("DELETE FROM draft WHERE answer_id = ?", (row["answer_id"],))
            self._add("draft", row)
        return not same

    def _take_lists(self) -> None:
        """Take what was handed over, shown, planned and done."""
        for row in sorted(self._rows["export_record"], key=lambda row: int(row["revision"])):
            if self._has("group", row["group_id"]) and not self._has("export_record", row["file_id"], "file_id"):
                self._take_hand_over(row)
        for table, keys in (("plan", ("group_id", "course_id")), ("contacts", ("group_id",))):
            for row in self._rows[table]:
                self._take_the_place(table, keys, row)
        for row in sorted(self._rows["played"], key=_ordinal):
            if self._has("session", row["session_id"]):
                self._add_to_list("played", row)
        for row in sorted(self._rows["audit"], key=_ordinal):
            self._add_to_list("audit", row)

    def _take_hand_over(self, row: Row) -> None:
        """Take what was handed over; where two computers have each called theirs version 3, this one comes after."""
        beside = (row["group_id"], row["course_id"])
        same = "SELECT 1 FROM export_record WHERE (group_id, course_id, revision) = (?, ?, ?)"
        if self._one(same, *beside, row["revision"]):
            last = self._one("SELECT max(revision) FROM export_record WHERE (group_id, course_id) = (?, ?)", *beside)
            row = {**row, "revision": last + 1}
        self._add("export_record", row)

    def _take_the_place(self, table: str, keys: tuple[str, ...], row: Row) -> None:
        """Take what a group has one of: what comes is newer than what is here."""
        if self._has("group", row["group_id"]):
            same = " AND ".join(f"{key} = ?" for key in keys)
            self._raw.execute(f"DELETE FROM {table} WHERE {same}", tuple(row[key] for key in keys))  # noqa: S608
            self._add(table, row)

    # What is referred to.

    def _see_to_what_it_is_of(self, row: Row) -> None:
        """See to it that the answer and the meeting of a text are there."""
        if not self._has("answer", row["answer_id"]):
            met = self._raw.execute("SELECT group_id, course_id FROM session WHERE id = ?", (row["session_id"],))
            group_id, course_id = met.fetchone() or (self._some_group(row["at"]), UNKNOWN)
            answer = {
                "id": row["answer_id"],
                "group_id": group_id,
                "course_id": course_id,
                "prompt_id": f"{UNKNOWN}-{row['answer_id']}",
                "prompt_version": 1,
                "prompt_text_shown": UNKNOWN,
                "kind": _kind_of(row["value"]),
            }
            self._add_last("answer", answer)
        if not self._has("session", row["session_id"]):
            answered = self._raw.execute("SELECT group_id, course_id FROM answer WHERE id = ?", (row["answer_id"],))
            group_id, course_id = answered.fetchone()
            session = {
                "id": row["session_id"],
                "group_id": group_id,
                "course_id": course_id,
                "course_version": UNKNOWN,
                "number": self._next_number(group_id, course_id),
                "started_at": row["at"],
                "ended_at": row["at"],
                "writer": "",
                "attendance": "[]",
                "flow": canonical(flow_document(FlowState(()))),
            }
            self._add_last("session", session)

    def _some_group(self, at: str) -> str:
        """Return the first group: most laptops have one."""
        found = self._one('SELECT id FROM "group" ORDER BY ordinal LIMIT 1')
        return str(found) if found else self._see_to_group(new_id(), at)

    def _see_to_group(self, group_id: str, at: str) -> str:
        if not self._has("group", group_id):
            nobody = {"municipality_code": "", "municipality_name": UNKNOWN, "units": "[]"}
            self._add_last("group", {"id": group_id, **nobody, "made_at": at})
        return group_id

    # SQL.

    def _new(self, table: str) -> list[Row]:
        return sorted((row for row in self._rows[table] if not self._has(table, row["id"])), key=_ordinal)

    def _has(self, table: str, value: str, key: str = "id") -> bool:
        return self._one(f'SELECT 1 FROM "{table}" WHERE {key} = ?', value) is not None  # noqa: S608 - our own names

    def _has_text(self, row: Row) -> bool:
        same = "SELECT 1 FROM revision WHERE id = ? OR (epoch, seq) = (?, ?)"
        return self._one(same, row["id"], row["epoch"], row["seq"]) is not None

    def _next_number(self, group_id: str, course_id: str) -> int:
        numbers = "SELECT coalesce(max(number), 0) + 1 FROM session WHERE (group_id, course_id) = (?, ?)"
        return int(self._one(numbers, group_id, course_id))

    def _add_last(self, table: str, row: Row) -> None:
        """Insert a row of a table that has an order, last."""
        self._add(table, {**row, "ordinal": self._one(f'SELECT coalesce(max(ordinal), 0) + 1 FROM "{table}"')})  # noqa: S608

    def _add_to_list(self, table: str, row: Row) -> None:
        """Insert a row of a list, unless one like it is there."""
        row = {name: value for name, value in row.items() if name != "ordinal"}
        same = " AND ".join(f"{name} IS ?" for name in row)
        if not self._one(f"SELECT 1 FROM {table} WHERE {same}", *row.values()):  # noqa: S608 - our own names
            self._add(table, row)

    def _add(self, table: str, row: Row) -> None:
        names, marks = ", ".join(row), ", ".join("?" for _ in row)
        self._raw.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))  # noqa: S608

    def _one(self, sql: str, *values: Any) -> Any:
        found = self._raw.execute(sql, values).fetchone()
        return found and found[0]


def _ordinal(row: Row) -> int:
    return int(row["ordinal"])


def _kind_of(value: str) -> str:
    """Return a kind of question that a value can be the answer to."""
    names = set(plain(value))
    return next(kind.value for kind, empty in EMPTY.items() if set(value_document(empty)) == names)
