"""What is kept of a meeting itself, also by another version of Samsyn: older ones are read, newer ones left alone."""

from __future__ import annotations

import json
from dataclasses import replace

from desktop_app.domain.duties import Duties
from desktop_app.domain.flow_document import VERSION
from desktop_app.domain.group import HeadCount
from desktop_app.storage.errors import MeetingNewer
from tests.samples import COURSE
from tests.storage.desk import FLOW, ROOM, Desk, by_hand, close_for_good, done, reopened


def test_meeting_of_a_newer_samsyn_is_refused_and_left_as_it_is(desk: Desk) -> None:
    """The county board's laptop is a version behind: the group is told so, and neither meeting nor answers are lost."""
    close_for_good(desk.store)
    newer = json.dumps({"version": VERSION + 1, "steps": [{"kind": "a walk in the park"}]})
    with by_hand(desk.places.database) as raw:
        raw.execute("UPDATE session SET flow = ?", (newer,))

    with reopened(desk.places) as store:
        refused = store.sessions(desk.group.id).exception(5)
        answers = done(store.answers(desk.group.id, COURSE.id))
        assert done(store.groups()) == (desk.group,)

    assert isinstance(refused, MeetingNewer)
    assert len(answers) == 1
    with by_hand(desk.places.database) as raw:
        assert raw.execute("SELECT flow FROM session").fetchall() == [(newer,)]


def test_meetings_of_the_first_stores_know_who_was_to_write(desk: Desk) -> None:
    """«Turas om» must not begin anew because the program was updated."""
    first = json.dumps({"steps": [{"kind": "welcome"}], "index": 0, "phase": "showing", "positions_ms": {}})
    close_for_good(desk.store)
    with by_hand(desk.places.database) as raw:
        raw.execute("UPDATE session SET flow = ?, writer = 'Erik'", (first[:-1] + ', "ended": false, "moved": []}',))

    with reopened(desk.places) as store:
        session = done(store.session(desk.session.id))

    assert session is not None
    assert session.flow.duties == Duties(writes="Erik")


def test_attendance_and_duties_survive_any_text(desk: Desk) -> None:
    """Roles and names are typed by people: emoji, quotes and half characters come back or are mended, never refused."""
    odd = 'Åsa "Ö" 😀 \ud800'
    done(desk.store.set_attendance(desk.session.id, (*ROOM, HeadCount(odd, 1))))
    done(desk.store.save_flow(desk.session.id, replace(FLOW, duties=Duties(writes=odd))))

    session = done(desk.store.session(desk.session.id))

    assert session is not None
    assert session.attendance[-1] == HeadCount('Åsa "Ö" 😀 \ufffd', 1)
    assert session.people == 7
    assert session.flow.duties.writes == 'Åsa "Ö" 😀 \ufffd'
