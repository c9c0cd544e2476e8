"""Lines of even length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.ui.room.audience.card import Style, measure_of
from desktop_app.ui.room.audience.lines import balanced, words_of
from desktop_app.ui.room.audience.scale import GroupScale
from desktop_app.ui.theme.theme import Theme

UNHURRIED = settings(deadline=None)
"""The machine may be busy with other things."""


QUESTION = "Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?"
texts = st.text(alphabet=st.sampled_from("abcåäö ,-\n\t\u00a0e\u0301"), max_size=120)


@UNHURRIED
@given(texts, st.integers(1, 40))
def test_no_word_is_lost_and_no_line_too_wide(text: str, widest: int) -> None:
    """What the group reads back must be every word that was written, and none may run out of the picture."""
    lines = balanced(text, len, widest)

    assert "".join("".join(words_of(line)) for line in lines) == "".join(words_of(text))
    assert all(len(line) <= widest or len(line) == 1 for line in lines)


@UNHURRIED
@given(st.lists(st.text("abcdefghij", min_size=1, max_size=9), min_size=1, max_size=12), st.integers(10, 60))
def test_evenness_costs_no_line(words: list[str], widest: int) -> None:
    """Even lines must never cost height, or a question that fits would shrink."""
    greedy = 1
    length = 0
    for word in words:
        length += len(word) + (1 if length else 0)
        if length > widest:
            greedy, length = greedy + 1, len(word)

    assert len(balanced(" ".join(words), len, widest)) == greedy


def test_a_last_word_does_not_stand_alone() -> None:
    """A lonely word last is what makes a question hard to take in at a glance."""
    assert balanced("ett två tre fyra fem sex sju", len, 25) == ("ett två tre", "fyra fem sex sju") or len(
        balanced("ett två tre fyra fem sex sju", len, 25)[-1]
    ) > len("sju")


def test_a_word_wider_than_the_line_is_cut_at_its_hyphen() -> None:
    """Swedish compounds are long; a hyphen the writer put there is the best place to break."""
    assert balanced("alkohol-och-narkotikasamordnare", len, 20) == ("alkohol-och-", "narkotikasamordnare")


def test_the_longest_official_question_takes_the_mockups_three_lines(theme: Theme) -> None:
    """The mockup's own lines, in the program's own font: the question every group will see."""
    lines = balanced(QUESTION, measure_of(Style(72, 92, 600), GroupScale(1920, 1080)), 1600)

    assert lines == (
        "Vilka hinder eller utmaningar finns",
        "i er kommun eller verksamhet för",
        "att arbeta med målgrupperna?",
    )


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 5000))
def test_a_long_text_is_broken_in_no_time(count: int) -> None:
    """A pasted page must not hold up the window."""
    assert len(balanced("ord " * count, len, 40)) == pytest.approx(count / 10, abs=1)
