"""What is looked up in a dictionary and what is nobody's mistake, and the slips that are made most."""

from __future__ import annotations

import pytest

from desktop_app.domain.spelling import (
    LONGEST,
    as_looked_up,
    is_known,
    other_slips,
    slips_of_pairs,
    terms,
    texts_in,
    to_look_up,
)
from tests.samples import COURSE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vi behöver rutiner.", "Vi behöver rutiner"),
        ("Ring Fatima eller «Åsa» i Kungsbacka", "Ring eller"),
        ("– Ring. Fatima svarar?  «Ja»! – Åsa", "Ring Fatima svarar Ja Åsa"),
        ("LSS-handläggaren, IVO:s, sms:et och iPad", "handläggaren sms och"),
        ("t.ex. bl.a. mer på www.halmstad.se/stöd eller https://a.se?x=ö", "mer på eller"),
        ("skriv till åsa.öberg@kommun.se snart", "skriv till snart"),
        ("kl 14 3st 2a års9", "kl"),
        ("å i a, så", "så"),
        ("vi’n och vi'n", "vi'n och vi'n"),
        ("", ""),
        ("a" * (LONGEST + 1), ""),
    ],
)
def test_only_what_a_dictionary_may_have_is_looked_up(text: str, words: str) -> None:
    """A name, an abbreviation or an address with a wave under it teaches a group to look past every wave."""
    assert [word.text for word in to_look_up(text)] == words.split()


def test_a_word_is_found_where_it_stands_whatever_it_is_written_with() -> None:
    """A wave in the wrong place marks another word; a text from a Mac has ä as two signs, an emoji is one."""
    text = "😀 fo\u0308r träff"
    words = to_look_up(text)

    assert [(word.text, text[word.start : word.end]) for word in words] == [("för", "fo\u0308r"), ("träff", "träff")]
    assert as_looked_up("fo\u0308r vi’n") == "för vi'n"


def test_a_long_paste_is_looked_through_at_once() -> None:
    """A pasted log or key must not stop the window: signs without an end are the worst there is for a pattern."""
    assert to_look_up("-" * 20_000 + "@" * 3) == ()
    assert len(to_look_up("stöd-" * 5_000)) == 5_000


def test_what_the_course_says_is_right() -> None:
    """Its titles hold the terms that the group is to learn: «Mikamottagningen» is in no dictionary."""
    known = terms(texts_in((COURSE, ("Mikamottagningen",))))

    assert is_known("mikamottagningen", known)
    assert is_known("Mikamottagningens", known)
    assert not is_known("mikamottagning", known)
    assert set(terms([COURSE.title])) <= known


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("kvälsnummer", "kvällsnummer"),
        ("bemöttande", "bemötande"),
        ("våldsutsathet", "våldsutsatthet"),
        ("rutnien", "rutinen"),
    ],
)
def test_the_likeliest_slips_are_of_pairs(slip: str, meant: str) -> None:
    """Double letters are what Swedish is misspelt with most, and compounds are what the group writes."""
    assert meant in set(slips_of_pairs(slip))


def test_other_slips_are_of_sound_and_of_a_letter_too_many() -> None:
    """«Tjenst» sounds right, and «konktakt» comes of fast fingers."""
    assert "tjänst" in set(other_slips("tjenst"))
    assert "kontakt" in set(other_slips("konktakt"))
