"""Makes the golden store of the present form: `python -m tests.storage.make_golden`, once for each form, then kept.

One of everything: two groups, one of them of two municipalities, an ended meeting and one under way, answers of every
kind, a draft, two epochs, an export, a plan and contacts. Later versions of the program must open it and find it all.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Approved,
    ChoiceValue,
    DateValue,
    Declined,
    DeclinedBy,
    ListValue,
    NotApproved,
    NumberValue,
    Point,
    TextValue,
)
from desktop_app.domain.course import PromptKind, SupportContact
from desktop_app.domain.group import Municipality
from desktop_app.domain.plan import Part, Plan, PlannedMeeting, Rhythm
from desktop_app.domain.session import Played
from desktop_app.storage.database import PRESENT
from desktop_app.storage.records import ExportRecord
from tests.samples import COURSE, ONE
from tests.storage.desk import FLOW, HALMSTAD, a_desk, begin_session, by_hand, done, text_prompt

GOLDEN = Path(__file__).parent / "golden"
AT = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)

SAID = (
    (PromptKind.TEXT, TextValue("Vi känner igen det här. 😀\nÅ, ä och ö."), Approved(AT)),
    (PromptKind.LIST, ListValue((Point("Rutiner", "hinder"), Point("Tid"))), NotApproved()),
    (PromptKind.CHOICE, ChoiceValue(("ofta",)), Approved(AT)),
    (PromptKind.MULTIPLE_CHOICE, ChoiceValue(("ofta", "ibland")), NotApproved()),
    (PromptKind.SCALE, NumberValue(4), Approved(AT)),
    (PromptKind.NUMBER, NumberValue(None), DeclinedBy(Declined.NOT_RELEVANT, AT)),
    (PromptKind.DATE, DateValue(date(2027, 1, 15)), NotApproved()),
    (PromptKind.ACTIONS, ActionsValue((Action("Ta fram en rutin", "Åsa", "i januari"),)), Approved(AT)),
    (PromptKind.ACTOR_MAP, ListValue((Point("Polisen"), Point("Regionen"))), NotApproved()),
)


PLAN = Plan(
    timedelta(minutes=60),
    Rhythm.FORTNIGHTLY,
    time(14),
    (
        PlannedMeeting(date(2026, 12, 2), (Part(ONE, timedelta(minutes=5), timedelta(minutes=10)),)),
        PlannedMeeting(date(2026, 12, 16), feedback=True),
    ),
    held=1,
)

CONTACTS = (SupportContact(name="Företagshälsan", phone="035-00 00 00", note="Även kvällar. Åsa svarar."),)


def make(path: Path) -> None:
    """Make the store at the path."""
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder)) as desk:
        store, session = desk.store, desk.session
        done(store.add_group(HALMSTAD, (), (Municipality("1381", "Laholms kommun", "Laholm"),)))
        went = []
        for number, (kind, value, status) in enumerate(SAID):
            prompt = text_prompt(f"q{number}", f"Fråga {number}?")
            answer = done(
                store.answer(desk.group.id, COURSE.id, type(prompt)(id=prompt.id, text=prompt.text, kind=kind))
            )
            done(store.save_answer(answer.id, session.id, value, NotApproved()))
            revision = done(store.save_answer(answer.id, session.id, value, status))
            went.append((answer.id, revision.epoch, revision.seq))
        done(store.add_played(session.id, (Played(ONE, timedelta(), timedelta(minutes=9, seconds=30)),)))
        done(store.end_session(session.id, FLOW))
        plan = done(store.next_export(desk.group.id, COURSE.id))
        record = ExportRecord(
            file_id=plan.file_id,
            group_id=desk.group.id,
            course_id=COURSE.id,
            course_version="1",
            revision=plan.revision,
            supersedes=plan.supersedes,
            at=AT,
            folder="Åsas dokument",
            files=("svar.docx",),
            sha256="0" * 64,
            answers=tuple(went),
            counts={"answers": len(went)},
            unsealed_reason="kursen har ingen nyckel",
        )
        done(store.record_export(record))
        done(store.keep_plan(desk.group.id, COURSE.id, PLAN))
        done(store.keep_contacts(desk.group.id, CONTACTS))
        done(store.begin_epoch())
        begin_session(store, desk.group)
        desk.type("halvskrivet när")
        done(store.close())
        with by_hand(desk.places.database) as raw:
            raw.execute("VACUUM")
        path.write_bytes(desk.places.database.read_bytes())


if __name__ == "__main__":
    make(GOLDEN / f"v{PRESENT.head}.db")
