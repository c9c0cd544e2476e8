"""The Swedish dictionary that comes with the program: it knows what groups write, and finds their slips."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.paths import resources
from desktop_app.spelling.dictionary import FOLDER, MOST_SUGGESTIONS, Dictionary, NoDictionary

RIGHT = """
    socialtjänstlagen våldsutsatthet kvällsnummer stödkontakt metodstöd LSS personkrets ledsagarservice boendestöd
    korttidsvistelse genomförandeplan gruppbostad servicebostad anhörigstöd biståndshandläggare orosanmälningar
    skyddsboende samtyckesblankett uppföljningsrutin försörjningsstöd människohandel sexköpare kontaktvägar
    introduktionspärm myndighetsutövning uppdragsbeskrivningarna enhetschefens avhopparverksamhet sms dvs ev
"""
WRONG = """
    socialtjänsstlagen kvälsnummer stödkontackt rutinnen handlingsplann samverkann bemöttande uppföljnig ansvarrig
    kommunnen värför utbilldning polisannmälan ochså nogrann konktakt ärrende tilbaka våldsutsathet mäniska
"""


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary(resources() / FOLDER)


def test_what_groups_write_is_right_and_their_slips_are_found(dictionary: Dictionary) -> None:
    """Swedish puts words together as it goes: a dictionary without that would mark half of what is written."""
    assert dictionary.wrong(RIGHT.split()) == frozenset()
    assert dictionary.wrong(WRONG.split()) == frozenset(WRONG.split())


@pytest.mark.parametrize(("slip", "meant"), [("kvälsnummer", "kvällsnummer"), ("nogrann", "noggrann")])
def test_what_was_meant_comes_first(dictionary: Dictionary, slip: str, meant: str) -> None:
    """Hunspell alone has nothing to offer for the first, which is what groups need most: a compound."""
    found = dictionary.suggestions(slip)

    assert found[0] == meant
    assert len(found) <= MOST_SUGGESTIONS


def test_what_is_no_dictionary_is_not_taken_for_one(place: Path) -> None:
    """Hunspell reads anything; with an empty dictionary every word would have a wave."""
    with pytest.raises(NoDictionary):
        Dictionary(place)
    (place / "sv_SE.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (place / "sv_SE.dic").write_text("0\n", encoding="utf-8")
    with pytest.raises(NoDictionary):
        Dictionary(place)
