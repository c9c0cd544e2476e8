"""What was decided and whether it is done: found by its words, never lost, never a reason to read back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Answer,
    Approved,
    Declined,
    DeclinedBy,
    NotApproved,
    Revision,
    Status,
    TextValue,
    Value,
    value_document,
    value_from_document,
)
from desktop_app.domain.course import PromptKind
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.tasks import Task, place_of, status_when_changed, ticked, to_follow_up, with_row

AT = datetime(2026, 11, 18, 15, tzinfo=UTC)
TODAY, EARLIER = date(2026, 12, 2), date(2026, 11, 18)
NIGHT, ROUTINE = Action("Ta fram kvällsnummer", "Anna", "2 dec"), Action("Skriva rutin")
TWO = ActionsValue((NIGHT, ROUTINE, Action("", " ", "")))
ASKED = PromptId("q")


def answer(value: Value, status: Status | None = None, draft: Value | None = None) -> Answer:
    revision = Revision("e", 1, value, status or Approved(AT), "", AT)
    return Answer(AnswerId("a"), ASKED, 1, "Vad är nästa steg?", PromptKind.ACTIONS, revision, draft)


def test_what_is_not_done_comes_back_and_what_was_done_earlier_does_not() -> None:
    """A list that only grows is no longer read; what is ticked today stays, to be unticked."""
    said = ActionsValue((NIGHT, replace(ROUTINE, done=EARLIER), replace(ROUTINE, who="Åsa", done=TODAY)))
    assert to_follow_up([answer(said)], TODAY) == (
        Task(ASKED, NIGHT),
        Task(ASKED, replace(ROUTINE, who="Åsa", done=TODAY)),
    )
    assert [task.is_done for task in to_follow_up([answer(said)], TODAY)] == [False, True]


def test_only_decisions_that_stand_are_followed_up() -> None:
    """An answer in words is no task, and one that the group chose not to give is not held against it."""
    declined = DeclinedBy(Declined.NO_TIME, AT)
    assert to_follow_up([answer(TextValue("Vi tar det sedan")), answer(TWO, declined)], TODAY) == ()
    assert len(to_follow_up([answer(TWO)], TODAY)) == 2, "an empty row is no task"


def test_a_task_is_found_by_its_words_and_can_be_undone() -> None:
    """Rows are moved while the card stands: the tick must never land on another line."""
    moved = ActionsValue((ROUTINE, NIGHT))
    done = ticked(moved, NIGHT, TODAY)
    assert done == ActionsValue((ROUTINE, replace(NIGHT, done=TODAY)))
    assert ticked(done, NIGHT, None) == moved
    assert ticked(moved, Action("Något annat"), TODAY) == moved
    assert ticked(TextValue("ord"), NIGHT, TODAY) == TextValue("ord")


def test_a_row_is_put_where_it_stood_and_a_new_one_last() -> None:
    """What is changed keeps its place among what was decided; one without words is no longer there."""
    value = ActionsValue((NIGHT, ROUTINE))
    erik = replace(NIGHT, who="Erik")
    assert with_row(value, place_of(value, replace(NIGHT, done=TODAY)), erik) == ActionsValue((erik, ROUTINE))
    assert with_row(value, place_of(value, erik), erik) == ActionsValue((NIGHT, ROUTINE, erik))
    assert with_row(value, 0, Action(" ")) == ActionsValue((ROUTINE,))
    assert with_row(TextValue("ord"), place_of(TextValue("ord"), NIGHT), NIGHT) == ActionsValue((NIGHT,))


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (answer(TWO), Approved(AT)),
        (answer(TWO, draft=ticked(TWO, NIGHT, TODAY)), Approved(AT)),
        (answer(TWO, draft=ActionsValue((ROUTINE,))), NotApproved()),
        (replace(answer(TWO), revision=None, draft=TWO), NotApproved()),
        (answer(TextValue("a"), draft=TextValue("b")), NotApproved()),
    ],
)
def test_a_tick_keeps_what_the_group_has_approved(given: Answer, status: Status) -> None:
    """The words were read back; a tick is no new wording. Words typed since were not, and stay unapproved."""
    assert status_when_changed(given) == status


def test_the_day_it_was_done_is_kept_with_it() -> None:
    """History, backups and the answer file carry it, and a row of an older Samsyn reads as not done."""
    done = ActionsValue((replace(NIGHT, done=TODAY), ROUTINE))
    assert value_from_document(value_document(done)) == done
    assert value_document(ActionsValue((ROUTINE,))) == {"actions": [{"what": "Skriva rutin", "who": "", "when": ""}]}
    with pytest.raises(ValueError, match="no action"):
        value_from_document({"actions": [{"what": "a", "who": "", "when": "", "done": True}]})
