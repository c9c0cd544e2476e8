"""Stores of a chosen size, made through the program's own opening and then filled behind its back: P11 and X50.

Every group has ten meetings and eighty answers of three revisions each, all with true fingerprints; only the number of
groups differs, so that what is opened is equally large in a small store and in a large one.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.course import Course
from desktop_app.domain.flow_document import flow_document
from desktop_app.domain.session import FlowState
from desktop_app.paths import Places
from desktop_app.session.plan import steps_for
from desktop_app.storage.canonical import canonical, canonical_status, canonical_value, fingerprint
from desktop_app.storage.service import Store
from tests.storage.desk import by_hand

SESSIONS, ANSWERS, REVISIONS = 10, 80, 3
"""Of each group."""
SENTENCE = "Vi känner igen det här från vårt arbete, och det är oftast receptionen som ser det först. "
FIRST = datetime(2026, 1, 12, 13, 0, tzinfo=UTC)


def make_store(places: Places, course: Course, groups: int) -> None:
    """Make a store with so many groups, all about one course."""
    places.make()
    store = Store(places)
    store.open().result()
    store.close().result()
    with by_hand(places.database) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("BEGIN")
        epoch = str(raw.execute("SELECT id FROM epoch").fetchone()[0])
        for number in range(groups):
            _add_group(raw, course, epoch, number)
        raw.execute("COMMIT")


def _add_group(raw: sqlite3.Connection, course: Course, epoch: str, number: int) -> None:
    group = _id()
    made = _at(number, 0)
    raw.execute(
        'INSERT INTO "group" (id, ordinal, municipality_code, municipality_name, units, made_at) VALUES (?,?,?,?,?,?)',
        (group, number + 1, "1380", "Halmstads kommun", json.dumps([f"Enhet {number}"]), made),
    )
    sessions = [_id() for _ in range(SESSIONS)]
    flow = canonical(
        flow_document(FlowState(steps_for(course, [course.lectures[0].id], feedback=True, first_meeting=True)))
    )
    raw.executemany(
        "INSERT INTO session (id, ordinal, group_id, course_id, course_version, number, started_at, planned_end,"
        " ended_at, writer, attendance, flow) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        [
            (
                *(session, number * SESSIONS + n + 1, group, course.id, course.version, n + 1),
                *(_at(number, n), None, _at(number, n, hours=1), "", '[["Chef",1]]', flow),
            )
            for n, session in enumerate(sessions)
        ],
    )
    answers = [_id() for _ in range(ANSWERS)]
    prompts = [prompt.id for prompt in course.prompts]
    raw.executemany(
        "INSERT INTO answer (id, ordinal, group_id, course_id, prompt_id, prompt_version, prompt_text_shown, kind)"
        " VALUES (?,?,?,?,?,1,'Vad tar ni med er?','text')",
        [
            (answer, number * ANSWERS + n + 1, group, course.id, prompts[n] if n < len(prompts) else f"fråga-{n}")
            for n, answer in enumerate(answers)
        ],
    )
    raw.executemany(
        "INSERT INTO revision (id, answer_id, session_id, epoch, seq, value, status, sha256, at, reason)"
        " VALUES (?,?,?,?,?,?,?,?,?,'saved')",
        _revisions(number, epoch, answers, sessions),
    )


def _revisions(number: int, epoch: str, answers: list[str], sessions: list[str]) -> Iterator[tuple[object, ...]]:
    status = canonical_status(NotApproved())
    seq = number * ANSWERS * REVISIONS
    for n, answer in enumerate(answers):
        for version in range(REVISIONS):
            seq += 1
            value = canonical_value(TextValue(SENTENCE * (2 + (n + version) % 5)))
            mark = fingerprint(answer, epoch, seq, value, status)
            session = sessions[n % SESSIONS]
            yield _id(), answer, session, epoch, seq, value, status, mark, _at(number, n % SESSIONS)


def _id() -> str:
    return str(uuid.uuid4())


def _at(group: int, meeting: int, *, hours: int = 0) -> str:
    return (FIRST + timedelta(weeks=meeting, minutes=group % 600, hours=hours)).isoformat()


def places_of(folder: Path) -> Places:
    """Return the places of a data folder of its own."""
    folder.mkdir(parents=True)
    return Places(folder)
