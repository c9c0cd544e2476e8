"""«Sök»: what is remembered of a sentence finds it, and nothing else comes up."""

from __future__ import annotations

import unicodedata

import pytest

from desktop_app.session.searching import AROUND, Findable, Sort, find

ANSWER = Findable(Sort.ANSWER, "q3", "Vilka hinder finns?", "Vi saknar en rutin\nför Kvällsrutinen; ärenden dröjer")
FILM = Findable(Sort.FILM, "film-2", "Film 2 Vad är människohandel?", "Regionkoordinatorerna")
MEETING = Findable(Sort.MEETING, "m", "Träff 4, 18 november 2026", "Vad är människohandel?")
THINGS = (ANSWER, MEETING, FILM)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("rutin", ["q3"]),
        ("KVÄLLSRUTIN", ["q3"]),
        ("människohandel", ["film-2", "m"]),
        ("vad är", ["film-2", "m"]),
        ("rutin hinder", ["q3"]),
        ("rutin film", []),
        ("arenden", []),
        ("18 nov", ["m"]),
        (unicodedata.normalize("NFD", "ärenden"), ["q3"]),
        ("", []),
        ("  ", []),
    ],
)
def test_every_word_is_found_in_title_or_text(query: str, keys: list[str]) -> None:
    """Half a word in capitals is what one remembers; å and a are different letters, and films come first."""
    assert [hit.what.key for hit in find(query, THINGS)] == keys


def test_the_passage_is_told_with_what_was_found_in_it() -> None:
    """Ten answers that all hold «rutin» are told apart by the words around it, on their own line."""
    (hit,) = find("kvällsrutin", THINGS)
    assert (hit.before, hit.found, hit.after) == ("för ", "Kvällsrutin", "en; ärenden dröjer")
    (titled,) = find("hinder", THINGS)
    assert titled.found == ""


def test_a_long_line_is_cut_between_words() -> None:
    """A page of text must not fill the list; what was found stands in the middle of what is shown."""
    long = Findable(Sort.ANSWER, "q", "Fråga", f"{'alfa ' * 40}nålen {'beta ' * 40}")
    (hit,) = find("nålen", (long,))
    assert hit.before.startswith("… alfa")
    assert hit.after.endswith("beta …")
    assert len(hit.before + hit.after) <= 2 * AROUND + 4


def test_letters_that_grow_in_capitals_leave_places_alone() -> None:
    """«ß» is two letters in capitals: places counted in another text would show the wrong words."""
    (hit,) = find("rutin", (Findable(Sort.ANSWER, "q", "Fråga", "Straße rutinen"),))
    assert (hit.before, hit.found) == ("Straße ", "rutin")


def test_a_hit_says_nothing_in_a_log() -> None:
    """What a group has written must not come to a log by way of a traceback."""
    assert "rutin" not in repr(find("rutin", THINGS))
