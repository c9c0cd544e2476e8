"""When what is typed is written: seconds in, drafts out."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answer import TextValue
from desktop_app.domain.ids import AnswerId, SessionId
from desktop_app.storage.drafts import Draft, Drafts
from desktop_app.storage.records import Pace


def a_draft(text: str = "x", answer: str = "a") -> Draft:
    return Draft(AnswerId(answer), SessionId("s"), TextValue(text), len(text))


def test_a_pause_in_the_typing_saves() -> None:
    """Four tenths of a second: shorter than looking up from the keys."""
    drafts = Drafts(Pace())
    drafts.typed(a_draft(), 10.0)

    assert drafts.due() == 10.4
    assert drafts.to_save(10.39) == ()
    assert drafts.to_save(10.4) == (a_draft(),)


@given(st.lists(st.floats(0.0, 0.39), min_size=1))
def test_nothing_typed_is_unsaved_for_longer_than_promised(gaps: list[float]) -> None:
    """However somebody types, no character waits longer than 0.7 s to be written."""
    drafts = Drafts(Pace())
    now, first_unsaved = 0.0, 0.0
    drafts.typed(a_draft(), now)
    for gap in gaps:
        due = drafts.due()
        assert due is not None
        assert due <= first_unsaved + 0.7 + 1e-9
        now += gap
        if due <= now:
            for draft in drafts.to_save(due):
                drafts.saved(draft)
            first_unsaved = now
        drafts.typed(a_draft(str(now)), now)


def test_a_long_rest_makes_a_revision() -> None:
    """Half a minute without a key is a version worth keeping."""
    drafts = Drafts(Pace(revise=timedelta(seconds=30)))
    drafts.typed(a_draft(), 0.0)
    assert drafts.to_revise(100.0) == ()
    drafts.saved(a_draft())

    assert (drafts.due(), drafts.to_revise(29.9), drafts.to_revise(30.0)) == (30.0, (), (a_draft(),))
    drafts.done(AnswerId("a"))
    drafts.done(AnswerId("a"))
    assert (drafts.due(), drafts.of(AnswerId("a"))) == (None, None)


def test_a_draft_that_cannot_be_written_is_kept_and_not_tried_until_it_changes() -> None:
    """Trying the impossible for ever would keep the others waiting."""
    drafts = Drafts(Pace())
    drafts.typed(a_draft(), 0.0)
    drafts.set_aside(a_draft())

    assert (drafts.due(), drafts.unsaved(), drafts.of(AnswerId("a"))) == (None, (), a_draft())
    drafts.typed(a_draft("y"), 5.0)
    assert (drafts.due(), drafts.unsaved()) == (5.4, (a_draft("y"),))
