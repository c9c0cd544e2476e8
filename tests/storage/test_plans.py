"""Plans and contacts: kept for each group, in the place of those before, and taken along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.course import SupportContact
from desktop_app.domain.group import Group
from desktop_app.paths import Places
from desktop_app.storage.records import BackupReason
from desktop_app.storage.travelling import save_group
from tests.storage.desk import HALMSTAD, Desk, by_hand, done, reopened
from tests.storage.make_golden import CONTACTS, GOLDEN, PLAN
from tests.storage.test_grafting import a_store, grafted, rows_in


@pytest.fixture
def other(desk: Desk) -> Group:
    """Return a second group in the same store."""
    return done(desk.store.add_group(HALMSTAD, ("Ungdomsenheten",)))


def test_a_plan_is_kept_for_one_group_and_replaces_the_one_before(desk: Desk, other: Group) -> None:
    """Two units that share a laptop have each their own Wednesdays."""
    assert done(desk.store.plan(desk.group.id, desk.course_id)) is None
    done(desk.store.keep_plan(desk.group.id, desk.course_id, PLAN))
    changed = replace(PLAN, meetings=PLAN.meetings[:1], revision=2)
    done(desk.store.keep_plan(desk.group.id, desk.course_id, changed))

    assert done(desk.store.plan(desk.group.id, desk.course_id)) == changed
    assert done(desk.store.plan(other.id, desk.course_id)) is None


def test_contacts_are_kept_for_one_group_and_replace_those_before(desk: Desk, other: Group) -> None:
    """A number that has changed must not stand beside the old one when somebody needs it."""
    assert done(desk.store.contacts(desk.group.id)) == ()
    done(desk.store.keep_contacts(desk.group.id, (SupportContact(name="Gamla"),)))
    done(desk.store.keep_contacts(desk.group.id, CONTACTS))

    assert done(desk.store.contacts(desk.group.id)) == CONTACTS
    assert done(desk.store.contacts(other.id)) == ()


def test_what_is_damaged_is_not_shown_and_can_be_made_anew(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    """A plan is a minute's work; it must never be the reason that a group cannot open its answers."""
    done(desk.store.keep_plan(desk.group.id, desk.course_id, PLAN))
    done(desk.store.keep_contacts(desk.group.id, CONTACTS))
    done(desk.store.close())
    with by_hand(desk.places.database) as raw:
        raw.execute("UPDATE plan SET plan = '{\"slot_minutes\":60}'")
        raw.execute("UPDATE contacts SET contacts = '[1]'")

    with reopened(desk.places) as store:
        assert done(store.plan(desk.group.id, desk.course_id)) is None
        assert done(store.contacts(desk.group.id)) == ()
        done(store.keep_plan(desk.group.id, desk.course_id, PLAN))
        assert done(store.plan(desk.group.id, desk.course_id)) == PLAN

    assert len([r for r in caplog.records if "damaged" in r.getMessage()]) == 2
    caplog.clear()


def test_both_travel_with_the_group_and_nobody_elses_do(desk: Desk, other: Group, place: Path) -> None:
    """A group that moves to another laptop brings its plan; what it leaves behind is not its own."""
    done(desk.store.keep_plan(desk.group.id, desk.course_id, PLAN))
    done(desk.store.keep_contacts(desk.group.id, CONTACTS))
    done(desk.store.keep_contacts(other.id, (SupportContact(name="Andras"),)))
    backup = done(desk.store.back_up(BackupReason.ASKED))
    save_group(backup, desk.group.id, place / "g.samsynbackup")

    with reopened(Places(place / "annan dator")) as store:
        done(store.restore(place / "g.samsynbackup"))
        assert done(store.plan(desk.group.id, desk.course_id)) == PLAN
        assert done(store.contacts(desk.group.id)) == CONTACTS
    assert b"Andras" not in (place / "g.samsynbackup").read_bytes()


def test_rows_from_elsewhere_take_the_place_of_older_ones(place: Path) -> None:
    """After a repair there is one plan, the one that was read last."""
    rows = rows_in(GOLDEN / "v0002.db")
    newer = [{**row, "id": "9" + str(row["id"])[1:], "at": "2027-01-01T00:00:00+00:00"} for row in rows["plan"]]

    with a_store(place / "fresh.db") as fresh:
        grafted(fresh, rows)
        grafted(fresh, {**rows, "plan": newer})
        plans = fresh.raw.execute("SELECT at FROM plan").fetchall()
        contacts = fresh.raw.execute("SELECT count(*) FROM contacts").fetchone()

    assert (plans, contacts) == ([("2027-01-01T00:00:00+00:00",)], (1,))


def test_a_plan_of_a_group_that_is_lost_stays_outside(place: Path) -> None:
    """It would be the plan of nobody."""
    rows = rows_in(GOLDEN / "v0002.db")
    strange = [{**row, "group_id": "5f0c3d0e-0000-4000-8000-00000000000f"} for row in rows["plan"]]

    with a_store(place / "fresh.db") as fresh:
        grafted(fresh, {**rows, "plan": strange})
        assert fresh.raw.execute("SELECT count(*) FROM plan").fetchone() == (0,)
