"""What a group takes along to step 2: its own words from the films, and nothing that says nothing there."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Answer,
    ChoiceValue,
    Declined,
    DeclinedBy,
    ListValue,
    NotApproved,
    Point,
    Revision,
    Status,
    TextValue,
    Value,
)
from desktop_app.domain.course import PromptKind
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.steps import OWN_TASKS
from desktop_app.session.carried import Carried, carried
from tests.samples import ASK1, ASK2, BENEFIT, COURSE, NOW

OWN = PromptId("own-1")


def answer(prompt_id: PromptId, value: Value, status: Status | None = None) -> Answer:
    revision = Revision("e", 1, value, status or NotApproved(), "", NOW)
    return Answer(AnswerId(prompt_id), prompt_id, 1, "Vad känner vi igen?", PromptKind.TEXT, revision)


def test_words_from_the_films_are_taken_along_point_by_point() -> None:
    """Months later the group has forgotten what it said at film 2."""
    said = (
        answer(ASK1, ListValue((Point("Ont om tid"), Point(" "), Point("Vem ringer vi?")))),
        answer(ASK2, ChoiceValue(("ofta",))),
        answer(OWN, ActionsValue((Action("Ring", "Anna"), Action("")))),
        answer(BENEFIT, TextValue("step 2 itself")),
        answer(OWN_TASKS, ActionsValue((Action("Ta fram kvällsnummer"),))),
        answer(PromptId("support-need"), TextValue("part of the request")),
    )

    assert carried(COURSE, said) == (
        Carried("Vad känner vi igen?", ("Ont om tid", "Vem ringer vi?")),
        Carried("Vad känner vi igen?", ("Ring – Anna",)),
    )


def test_nothing_is_taken_along_from_a_declined_answer_or_to_no_step_2() -> None:
    """«Vill inte svara» is kept, also from ourselves."""
    assert carried(COURSE, [answer(ASK1, TextValue("ord"), DeclinedBy(Declined.RATHER_NOT, NOW))]) == ()
    assert carried(replace(COURSE, feedback=None), [answer(ASK1, TextValue("ord"))]) == ()
