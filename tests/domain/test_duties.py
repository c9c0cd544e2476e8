"""Who leads, writes and approves, and the form a meeting's place is stored in."""

from __future__ import annotations

import pytest

from desktop_app.domain.duties import Duties, Duty, duties_document, duties_from_document, next_writer
from desktop_app.domain.flow_document import VERSION, WrittenByNewer, flow_document, flow_from_document
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Method, Phase, Step, StepKind

ROOM = Duties("Anna", "Erik", "Enhetschefen")
STATE = FlowState((Step(StepKind.WELCOME), Step(StepKind.FINISH)), duties=ROOM)


def test_two_change_places_and_the_third_keeps_its_own() -> None:
    """«Kan du ta över och skriva?» is one act, not two fields to type in."""
    assert ROOM.swapped(Duty.LEADS, Duty.WRITES) == Duties("Erik", "Anna", "Enhetschefen")
    assert ROOM.given(Duty.APPROVES, "") == Duties("Anna", "Erik")


@pytest.mark.parametrize(
    ("wrote", "turn"),
    [((), ""), (("Anna",), ""), (("Anna", "Erik"), "Anna"), (("Anna", "Erik", "", "Anna"), "Erik")],
)
def test_the_one_who_wrote_longest_ago_is_suggested(wrote: tuple[str, ...], turn: str) -> None:
    """«Turas om»: never the same one twice in a row where there is another (E4)."""
    assert next_writer(wrote) == turn


@pytest.mark.parametrize("duties", [ROOM, Duties(), Duties(approves="Chefen")])
def test_duties_are_kept_with_the_meeting(duties: Duties) -> None:
    """Come back to after a crash, the same people lead and write."""
    assert duties_from_document(duties_document(duties)) == duties
    state = FlowState(STATE.steps, duties=duties)
    assert flow_from_document(flow_document(state)) == state


@pytest.mark.parametrize("document", [{"sings": "Anna"}, {"leads": 7}, 7])
def test_what_is_no_duty_is_not_read(document: object) -> None:
    """A damaged store is told by what cannot be read in it."""
    with pytest.raises((ValueError, TypeError)):
        duties_from_document(document)


def test_what_a_newer_samsyn_has_written_is_not_guessed_at() -> None:
    """A kind of step this one has never heard of may stand in it; nothing that is read wrongly is saved again."""
    document = flow_document(STATE)

    with pytest.raises(WrittenByNewer):
        flow_from_document({**document, "version": VERSION + 1})


def test_a_new_kind_of_step_gets_a_new_version() -> None:
    """Else an older Samsyn takes the store for damaged. Whoever changes these lists counts the version up."""
    known = {
        2: (
            "welcome film question feedback own break closing finish",
            "showing writing reading_back failed",
            "alone pairs all",
            "ended index moved phase positions_ms present marks steps version duties",
        )
    }
    kinds = tuple(" ".join(kind) for kind in (StepKind, Phase, Method))

    assert known[VERSION][:3] == kinds
    assert set(known[VERSION][3].split()) == set(flow_document(STATE))
