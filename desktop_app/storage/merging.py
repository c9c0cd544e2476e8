"""Two copies of one group's answers that parted, made one again.

A group's backup was read in on another computer, and then both have gone on. For each question what has been said here
is laid beside what has been said there. Where one copy once said what the other says last, only that one has gone on,
and its word stands. Where both have, a person chooses, and what is not chosen stays as an earlier version: nothing is
lost either way. Times of day decide nothing, since two computers' clocks need not agree.

`compare` reads and tells; `Merge` does it, in a transaction that is open.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import TypeAlias

from sqlalchemy.orm import Session as Work

from desktop_app.domain.answer import NotApproved, status_document, status_from_document, value_from_document
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, PromptId, SessionId
from desktop_app.storage.canonical import canonical, plain
from desktop_app.storage.carving import is_sound
from desktop_app.storage.errors import CopiesChanged
from desktop_app.storage.grafting import graft
from desktop_app.storage.joined_group import gone_on_there, group_in, has_another, joined
from desktop_app.storage.reading import Row, Rows, rows_of
from desktop_app.storage.records import Conflict, Copy, Merging, Question, Version
from desktop_app.storage.repositories import answers, exports, groups
from desktop_app.storage.shapes import SHAPES

Words: TypeAlias = tuple[str, str]
"""A value and a status as they stand in the store: equal for what says the same."""

TYPED = canonical(status_document(NotApproved()))
"""The status of what is still being typed, as a saved text has it."""

REASON = "merged"


class _Stands(Enum):
    """What is to stand where two copies meet."""

    HERE = auto()
    FILE = auto()
    CONFLICT = auto()


@dataclass(frozen=True, slots=True)
class _Line:
    """What one copy has said about a question, oldest first."""

    answer: Row
    said: tuple[Row, ...]
    """Saved texts, and at the end what is being typed where that says something else."""

    @property
    def last(self) -> Words | None:
        return _words(self.said[-1]) if self.said else None

    def newest(self, met: Mapping[str, tuple[int, str]]) -> Version:
        """Return what was said last, with the number and the writer of its meeting. IndexError where nothing was."""
        meeting, writer = met.get(self.said[-1]["session_id"], (0, ""))
        return replace(_version(self.said[-1]), meeting=meeting, writer=writer)

    def has_said(self, words: Words | None) -> bool:
        return words is None or any(_words(row) == words for row in self.said)


def compare(raw: sqlite3.Connection, group_id: GroupId, rows: Rows) -> Merging:
    """Say what would come of taking a copy's rows into this store, which has the group."""
    mine = _of_group(raw, group_id)
    here, there = _lines(mine), _lines(rows)
    stands = {question: _stands(here.get(question), line) for question, line in there.items()}
    held = {row["id"] for row in mine["session"]}
    sent = {row["file_id"] for row in mine["export_record"]}
    removed = [row["at"] for row in mine["audit"] if row["kind"] == "removed"]
    group = group_in(mine, group_id)
    both = joined(group, group_in(rows, group_id))
    return Merging(
        group_id=group_id,
        taken=tuple(
            there[question].answer["prompt_text_shown"] for question, one in stands.items() if one is _Stands.FILE
        ),
        meetings=sum(row["id"] not in held for row in rows["session"]),
        conflicts=tuple(
            _conflict(here[question], there[question], mine, rows)
            for question, one in stands.items()
            if one is _Stands.CONFLICT
        ),
        handed_over=sum(row["file_id"] not in sent for row in rows["export_record"]),
        told=len(_told(rows) - _told(mine)),
        removed_at=datetime.fromisoformat(removed[-1]) if removed else None,
        gone_on=len(gone_on_there(mine, rows)),
        units=both.units[len(group.units) :],
        municipalities=tuple(one.name for one in both.others[len(group.others) :]),
        plan_stays=has_another("plan", mine, rows),
        contacts_stay=has_another("contacts", mine, rows),
    )


class Merge:
    """Takes a copy's rows into the transaction that is open, as of `now`."""

    def __init__(self, work: Work, raw: sqlite3.Connection, group_id: GroupId, rows: Rows, *, now: datetime) -> None:
        """Begin with a store that has the group."""
        self._work = work
        self._raw = raw
        self._rows = rows
        self._now = now
        before = _of_group(raw, group_id)
        self._here, self._there = _lines(before), _lines(rows)
        self._sessions = {row["id"]: row for row in before["session"]}
        self._has_plan = {row["course_id"] for row in before["plan"]}
        self._has_contacts = bool(before["contacts"])
        self._gone_on = gone_on_there(before, rows)
        self._group = joined(group_in(before, group_id), group_in(rows, group_id))

    def all(self, chosen: Mapping[Question, Copy]) -> int:
        """Do it, and return how many answers now say what the copy says.

        The copy's own rows come first, then what has to be said anew so that the right words are the newest. `chosen`
        tells which copy's word stands for each conflict. Raises CopiesChanged where one is left out; then nothing is
        done.
        """
        stands = {
            question: self._decided(question, line, chosen) for question, line in self._there.items() if line.said
        }
        graft(self._raw, self._wanted())
        for row in self._rows["session"]:
            if row["id"] in self._gone_on:
                self._raw.execute("UPDATE session SET ended_at = ? WHERE id = ?", (row["ended_at"], row["id"]))
        groups.change(self._work, self._group)
        groups.begin_epoch(self._work, self._now)  # what is said from here on is newer than what either copy has said
        for question, copy in stands.items():
            self._say(question, copy)
        return sum(copy is Copy.FILE for copy in stands.values())

    def _decided(self, question: Question, line: _Line, chosen: Mapping[Question, Copy]) -> Copy:
        match _stands(self._here.get(question), line):
            case _Stands.CONFLICT:
                if question not in chosen:
                    raise CopiesChanged
                return chosen[question]
            case _Stands.FILE:
                return Copy.FILE
        return Copy.HERE

    def _wanted(self) -> Rows:
        """Return the rows that can be taken as they are. A draft becomes a saved text, and is not among them."""
        same = {line.answer["id"] for question, line in self._there.items() if self._is_same(question)}
        new = {line.answer["id"] for question, line in self._there.items() if question not in self._here}
        return {
            **self._rows,
            "session": [row for row in self._rows["session"] if self._is_further(row)],
            "answer": [row for row in self._rows["answer"] if row["id"] in new],
            "revision": [row for row in self._rows["revision"] if row["answer_id"] in same | new],
            "draft": [],
            "plan": [row for row in self._rows["plan"] if row["course_id"] not in self._has_plan],
            "contacts": [] if self._has_contacts else self._rows["contacts"],
        }

    def _is_same(self, question: Question) -> bool:
        """Tell whether both copies have the answer from before they parted."""
        here = self._here.get(question)
        return here is not None and here.answer["id"] == self._there[question].answer["id"]

    def _is_further(self, row: Row) -> bool:
        """Tell whether a meeting is not here, or was ended or gone on with only in the copy."""
        here = self._sessions.get(row["id"])
        if here is None or row["id"] in self._gone_on:
            return True
        return here["ended_at"] is None and row["ended_at"] is not None

    def _say(self, question: Question, copy: Copy) -> None:
        """Let one copy's last words be the answer's newest, with everything else that was said before them."""
        here, there = self._here.get(question), self._there[question]
        answer_id = here.answer["id"] if here else there.answer["id"]
        said = {_words(row) for row in self._saved(answer_id)}
        lasts = [line.said[-1] for line in (there, here) if line and line.said]
        # The copy's saved texts of an answer that got another id there, and what was being typed in either.
        for row in (*there.said, *(here.said if here else ())):
            if _words(row) not in said and row is not lasts[-1 if copy is Copy.HERE else 0]:
                self._save(answer_id, row)
                said.add(_words(row))
        wanted = lasts[-1 if copy is Copy.HERE else 0]
        saved = self._saved(answer_id)
        if not saved or _words(saved[-1]) != _words(wanted):
            self._save(answer_id, wanted)
        self._raw.execute("DELETE FROM draft WHERE answer_id = ?", (answer_id,))

    def _saved(self, answer_id: str) -> list[Row]:
        """Return an answer's sound saved texts as they are in the store now, oldest first."""
        self._work.flush()
        found = self._raw.execute(
            "SELECT revision.* FROM revision JOIN epoch ON epoch.id = revision.epoch WHERE answer_id = ? "
            "ORDER BY epoch.ordinal, revision.seq",
            (answer_id,),
        )
        names = [column[0] for column in found.description]
        return [row for values in found if is_sound(row := dict(zip(names, values, strict=True)))]

    def _save(self, answer_id: str, row: Row) -> None:
        revision = _version(row)
        answers.add_revision(
            self._work,
            AnswerId(answer_id),
            SessionId(row["session_id"]),
            revision.value,
            revision.status,
            reason=REASON,
            now=self._now,
        )


def _of_group(raw: sqlite3.Connection, group_id: GroupId) -> Rows:
    """Return the rows of one group in a store that may have others'."""
    rows = rows_of(raw, tuple(SHAPES))
    mine = {row["id"] for row in rows["answer"] if row["group_id"] == group_id}
    return {
        **rows,
        "session": [row for row in rows["session"] if row["group_id"] == group_id],
        "answer": [row for row in rows["answer"] if row["id"] in mine],
        "revision": [row for row in rows["revision"] if row["answer_id"] in mine],
        "draft": [row for row in rows["draft"] if row["answer_id"] in mine],
        "plan": [row for row in rows["plan"] if row["group_id"] == group_id],
        "contacts": [row for row in rows["contacts"] if row["group_id"] == group_id],
        "audit": [row for row in rows["audit"] if row["group_id"] == group_id],
    }


def _lines(rows: Rows) -> dict[Question, _Line]:
    """Return what a copy has said, in the order its questions were first asked."""
    order = {row["id"]: row["ordinal"] for row in rows["epoch"]}
    said: dict[str, list[Row]] = {row["id"]: [] for row in rows["answer"]}
    for row in sorted(rows["revision"], key=lambda row: (order[row["epoch"]], row["seq"])):
        if row["answer_id"] in said and is_sound(row):
            said[row["answer_id"]].append(row)
    for row in rows["draft"]:
        typed: Row = {**row, "status": TYPED}
        texts = said.get(row["answer_id"]) if SHAPES["draft"]["value"](row["value"]) else None
        if texts is not None and not (texts and texts[-1]["value"] == typed["value"]):
            texts.append(typed)
    asked = sorted(rows["answer"], key=lambda row: int(row["ordinal"]))
    return {
        (CourseId(row["course_id"]), PromptId(row["prompt_id"])): _Line(row, tuple(said[row["id"]])) for row in asked
    }


def _stands(here: _Line | None, there: _Line) -> _Stands:
    if there.last is None or (here is not None and here.last == there.last):
        return _Stands.HERE
    if here is None or here.last is None:
        return _Stands.FILE
    gone_on_here, gone_on_there = here.has_said(there.last), there.has_said(here.last)
    if gone_on_here == gone_on_there:
        return _Stands.CONFLICT
    return _Stands.HERE if gone_on_here else _Stands.FILE


def _conflict(here: _Line, there: _Line, mine: Rows, theirs: Rows) -> Conflict:
    return Conflict(
        course_id=CourseId(here.answer["course_id"]),
        prompt_id=PromptId(here.answer["prompt_id"]),
        prompt_text=here.answer["prompt_text_shown"],
        here=here.newest(_met(mine)),
        file=there.newest(_met(theirs)),
    )


def _version(row: Row) -> Version:
    return Version(
        value=value_from_document(plain(row["value"])),
        status=status_from_document(plain(row["status"])),
        at=datetime.fromisoformat(row["at"]),
    )


def _told(rows: Rows) -> set[tuple[str, str]]:
    """Return what is known of what became of hand-overs: of each its kind, and which it is about."""
    return {(row["kind"], row["counts"]) for row in rows["audit"] if row["kind"] in exports.TOLD}


def _met(rows: Rows) -> dict[str, tuple[int, str]]:
    """Return each meeting's number and who wrote at it, by its id."""
    return {
        row["id"]: (row["number"], plain(row["flow"]).get("duties", {}).get("writes") or row["writer"])
        for row in rows["session"]
    }


def _words(row: Row) -> Words:
    return row["value"], row["status"]
