"""The secrecy check: every number is found however it is written, and ordinary answers are left in peace."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest

from desktop_app.domain.answer import Action, ActionsValue, ChoiceValue, ListValue, Point, TextValue, Value
from desktop_app.handover.secrecy import CUT, Field, Hit, Kind, Place, find, places, quote, without
from tests.handover.written import NUMBERS, clean_answers, numbers

SEED = 20261128
FLAGGED_AT_MOST = NUMBERS // 100
"""reliability.md, Privacy: at most one clean answer in a hundred."""


def kinds(text: str) -> list[Kind]:
    return [hit.kind for hit in find(text)]


def test_every_number_is_found_however_it_is_written() -> None:
    """One client's number in a public record is one too many; nobody writes them in one way."""
    missed = []
    for kind, written, text in numbers(SEED):
        start = text.index(written)
        if not any(hit.start <= start and start + len(written) <= hit.end for hit in find(text)):
            missed.append((kind, written, text))

    assert not missed


def test_clean_answers_are_left_in_peace() -> None:
    """A check that cries at every date and switchboard is one that everybody learns to click away."""
    flagged = [text for text in clean_answers(SEED) if find(text)]

    assert len(flagged) <= FLAGGED_AT_MOST, flagged


@pytest.mark.parametrize(
    "written",
    [
        "19121212-1212",
        "121212+1212",
        "1212121212",
        "701063-2391",
        "19701063-2391",
        "191500882392",
        "850360-2396",
        "850072-2395",
        "850060-2399",
    ],
    ids=[
        "tolvan",
        "a hundred years",
        "ten digits",
        "samordningsnummer",
        "samordningsnummer, twelve digits",
        "no month, twelve digits",
        "no day",
        "no month",
        "neither month nor day",
    ],
)
def test_the_numbers_that_skatteverket_shows_are_known(written: str) -> None:
    """The generator computes its check digits with the library that the check asks; these come from elsewhere."""
    assert kinds(f"Se {written}.") == [Kind.IDENTITY_NUMBER]


@pytest.mark.parametrize(
    "written",
    [
        "19121212-1213",  # the check digit does not agree
        "191313-1212",
        "701092-2391",  # no 32nd of October
        "212000-1215",  # Halmstad's organisation number: no month is 20
        "0771-567 567",
        "010-224 50 00",
        "info@mail.halmstad.se",
        "anna@co.com",
        "ärende 12",
        "ärende nr 2",
        "Ärende dnr 4711-2026",
        "ärendet 2026",
        "Ärenden: 250",
        "ärenden 2024-25",
        "akten 250 kr",
        "exakt 4711",
        "850060-2398",  # the check digit does not agree
        "850010-2396",  # only a samordningsnummer may have no month
        "ärende 500 personer",
        "ärende 1 200 kr",
        "ärende, 300",
        "ärende 12/10",
        "Ärenden: 1250",
        "dnr 0701234567",
        "diarienummer: 0701234567",
    ],
)
def test_what_only_looks_like_one_is_left(written: str) -> None:
    """Each of these was a false alarm once, or would be."""
    assert kinds(f"Se {written} där") == []


CASES_OF_EVERY_DAY = (
    "Ärendenumret är 4711",
    "aktnumret 4711",
    "journalnumret: 4711",
    "ärende nr 4 711",
    "ärende-4711",
    "Ärende, 4711",
    "ärende\n4711",
    "akter 4711",
    "akt 12/26",
    "ärende i Treserva 123456",
    "familjeakt 4711",
    "faderskapsakt 4711",
    "ärende 4711 först",
    unicodedata.normalize("NFD", "ärendet 4711"),
)
MOBILES_OF_EVERY_DAY = (
    "(+46) 70 123 45 67",
    "+46.70.123.45.67",
    "070  123  45  67",
    "+46  70 123 45 67",
    "070:123 45 67",
)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("ärenden 2023-114", Kind.CASE_NUMBER),
        ("ärenden 47112", Kind.CASE_NUMBER),
        ("ärende 2024-25", Kind.CASE_NUMBER),
        ("Anna@GMAIL.com", Kind.PRIVATE_EMAIL),
        *((written, Kind.CASE_NUMBER) for written in CASES_OF_EVERY_DAY),
        *((written, Kind.MOBILE_NUMBER) for written in MOBILES_OF_EVERY_DAY),
    ],
)
def test_what_is_near_it_is_found(written: str, kind: Kind) -> None:
    """The rules that spare counts and years must not spare cases."""
    assert kinds(f"Se {written}") == [kind]


def test_the_second_of_two_cases_is_found_too() -> None:
    """«Ärendena 4711 och 4712» taken out must not leave the second."""
    text = "Ärendena 4711, 4712 och 4713 tog 300 timmar"

    assert [text[hit.start : hit.end] for hit in find(text)] == ["4711", "4712", "4713"]


def test_a_place_is_where_it_was_written_though_the_letters_came_apart() -> None:
    """What is pasted from a PDF or a Mac may have its å as two characters; the wrong ones must not be cut out."""
    text = unicodedata.normalize("NFD", "På ärende 4711 gjorde vår åklagare 070-123 45 67 allt")

    assert [text[hit.start : hit.end] for hit in find(text)] == ["4711", "070-123 45 67"]


def test_places_do_not_overlap_and_come_in_order() -> None:
    """Taking one out must not cut into another."""
    text = "Ring 070-123 45 67 om ärende 19121212-1212 eller a.b@gmail.com"

    hits = find(text)

    assert [hit.kind for hit in hits] == [Kind.MOBILE_NUMBER, Kind.IDENTITY_NUMBER, Kind.PRIVATE_EMAIL]
    assert all(one.end <= other.start for one, other in pairwise(hits))


VALUES: list[tuple[Value, Place, str, Value]] = [
    (
        TextValue("Vi möttes. Ärendet med 121212-1212 tog tre veckor. Sedan gick det."),
        Place(0, Field.TEXT, Hit(Kind.IDENTITY_NUMBER, 23, 34)),
        "Ärendet med | tog tre veckor.",
        TextValue("Vi möttes. Ärendet med … tog tre veckor. Sedan gick det."),
    ),
    (
        ListValue((Point("Rutin", "tid"), Point("Ring 0701234567", "rutin"))),
        Place(1, Field.TEXT, Hit(Kind.MOBILE_NUMBER, 5, 15)),
        "Ring |",
        ListValue((Point("Rutin", "tid"), Point("Ring …", "rutin"))),
    ),
    *(
        (
            ActionsValue((Action("Möta"), Action(**{"what": "a", "who": "b", "when": "c", field: "0701234567"}))),
            Place(1, Field(field), Hit(Kind.MOBILE_NUMBER, 0, 10)),
            "|",
            ActionsValue((Action("Möta"), Action(**{"what": "a", "who": "b", "when": "c", field: CUT}))),
        )
        for field in ("what", "who", "when")
    ),
]


@pytest.mark.parametrize(("value", "place", "sentence", "left"), VALUES)
def test_a_place_is_shown_in_its_sentence_and_can_be_taken_out(
    value: Value, place: Place, sentence: str, left: Value
) -> None:
    """The group decides from the sentence; taking out leaves every other word, tag and row as it was."""
    assert places(value) == (place,)

    shown = quote(value, place)

    assert f"{shown.before}|{shown.after}" == sentence
    assert without(value, place) == left
    assert places(left) == ()


def test_nothing_found_can_be_read_in_a_log() -> None:
    """What is found is what must never be repeated: places are numbers, and the quotation does not print itself."""
    value = TextValue("Ring 070-123 45 67")
    (place,) = places(value)

    # Words with their blanks: the three digits alone can stand in the address that Python prints for an object.
    for told in (repr(place), repr(quote(value, place))):
        assert not [part for part in ("Ring", "070-", "123 45", "45 67") if part in told]


def test_a_place_in_another_answer_is_a_mistake() -> None:
    """Better an error than the wrong words cut out."""
    place = Place(3, Field.TEXT, Hit(Kind.MOBILE_NUMBER, 0, 10))

    for value in (TextValue("0701234567"), ChoiceValue(("a",))):
        with pytest.raises(LookupError):
            without(value, place)
    assert places(ChoiceValue(("0701234567",))) == ()
