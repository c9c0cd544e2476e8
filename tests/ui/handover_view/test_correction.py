"""What a hand-over says of those before it: a file without answers replaces none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.answer import Answer, NotApproved, Revision, TextValue
from desktop_app.domain.course import PromptKind
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.support_parts import Part
from desktop_app.ui.handover.correction import correction_words
from tests.handover import sample
from tests.ui.handover_view.conftest import made_ready

REQUEST = Answer(
    AnswerId("s"),
    PromptId(Part.NEED),
    1,
    "?",
    PromptKind.TEXT,
    Revision("e", 9, TextValue("En förmiddag"), NotApproved(), "", sample.MADE),
)
ANSWERS_ONLY, REQUEST_ONLY, BOTH = {"answers": 5}, {"answers": 2, "support": 2}, {"answers": 7, "support": 2}


@pytest.mark.parametrize(
    ("before", "goes", "lead", "holds"),
    [
        ([ANSWERS_ONLY], "request", "Version 2 adds to version 1.", "The answers in version 1 still hold."),
        ([REQUEST_ONLY], "answers", "Version 2 adds to version 1.", "The request for support in version 1 still"),
        ([BOTH], "answers", "Correction: version 2 replaces the answers in version 1.", "The request for support in"),
        ([BOTH], "request", "Correction: version 2 replaces the request in version 1.", "The answers in version 1"),
        (
            [BOTH],
            "answers and request",
            "Correction: version 2 replaces version 1.",
            "What stands in version 2 holds",
        ),
        (
            [ANSWERS_ONLY, REQUEST_ONLY],
            "answers",
            "Correction: version 3 replaces the answers in version 1.",
            "The request for support in version 2 still holds.",
        ),
    ],
)
def test_a_file_says_what_it_replaces_and_what_still_holds(
    before: list[dict[str, int]], goes: str, lead: str, holds: str
) -> None:
    """A request for support after the answers was called a correction of them, as if they no longer counted."""
    handover, _ = made_ready()
    earlier = [sample.record(revision=number, counts=counts) for number, counts in enumerate(before, 1)]
    go = replace(
        handover,
        revision=len(before) + 1,
        answers=handover.answers if "answers" in goes else (),
        support=(REQUEST,) if "request" in goes else (),
    )
    said = correction_words(go, earlier)
    assert said is not None
    assert said[0] == lead
    assert holds in said[1]
