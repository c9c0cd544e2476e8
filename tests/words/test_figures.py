"""Dates, lengths, sizes and numbers as people in Sweden and elsewhere read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app.domain.answer import Approved, Declined, DeclinedBy, NotApproved
from desktop_app.domain.course import PromptKind
from desktop_app.words import (
    clock,
    day,
    day_and_month,
    day_of_week,
    decimal,
    length,
    listed,
    position,
    short_day,
    size,
    translate,
    version,
    weekday,
)
from desktop_app.words.answers import declined, kind, status
from desktop_app.words.figures import ranges

from .conftest import Speak

NOON = datetime(2026, 12, 2, 14, 52, tzinfo=UTC)


def test_days_in_swedish(speak: Speak) -> None:
    """The mockups' own forms: no full stop in a row, no capital month."""
    speak("sv")

    assert day(NOON) == "2 december 2026"
    assert weekday(NOON) == "onsdag 2 december"
    assert f"{day_of_week(NOON)}, {day_and_month(NOON)}" == "onsdag, 2 december"
    assert [short_day(date(2026, month, 7)) for month in (3, 10, 11)] == ["7 mars", "7 okt", "7 nov"]
    assert clock(NOON) == "14:52"


def test_days_in_english(speak: Speak) -> None:
    """The same days in the other language."""
    speak("en")

    assert day(NOON) == "2 December 2026"
    assert short_day(date(2026, 10, 7)) == "7 Oct"


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0, "0:00"), (59.999, "0:59"), (1880, "31:20"), (3867, "1:04:27"), (-5, "0:00")],
)
def test_positions(seconds: float, expected: str) -> None:
    """A clock that rounds up shows a second that has not been played."""
    assert position(timedelta(seconds=seconds)) == expected


@pytest.mark.parametrize(
    ("text", "length_of"),
    [
        ("3 h 28 min", timedelta(hours=3, minutes=28, seconds=4)),
        ("2 h 03 min", timedelta(hours=2, minutes=3)),
        ("43 min", timedelta(minutes=42, seconds=49)),
        ("1 h", timedelta(minutes=59, seconds=40)),
        ("40 s", timedelta(seconds=40)),
        ("28 s", timedelta(seconds=28, milliseconds=800)),  # beside «0:28»
    ],
)
def test_lengths(text: str, length_of: timedelta, speak: Speak) -> None:
    """Lengths are read at a glance, so they are rounded to what matters."""
    speak("sv")

    assert length(length_of) == text


def test_sizes_and_numbers(speak: Speak) -> None:
    """A decimal comma, and the units that sticks are sold by."""
    speak("sv")

    assert [size(n) for n in (1, 999, 1000, 3_700_000_000, 250_000_000, 5_000_000_000_000_000)] == [
        "1 byte",
        "999 byte",
        "1 kB",
        "3,7 GB",
        "250 MB",
        "5\N{NO-BREAK SPACE}000 TB",
    ]
    assert [decimal(2.84), decimal(4.0), decimal(10, 0)] == ["2,8", "4", "10"]
    speak("en")
    assert size(3_700_000_000) == "3.7 GB"
    assert size(2) == "2 bytes"


def test_lists_and_ranges(speak: Speak) -> None:
    """«1–5, 7 och 8» is how anybody would say it."""
    speak("sv")

    assert listed(ranges([1, 2, 3, 4, 5, 7, 8])) == "1–5, 7 och 8"
    assert listed([]) == ""
    assert listed(["a"]) == "a"


def test_a_number_that_was_given_anew_is_said_both_ways(speak: Speak) -> None:
    """The county board says «version 2» over the telephone, and means what is number 3 here (decision 568)."""
    speak("sv")

    assert version(2, 2) == "2"
    assert version(2, 3) == "2 (nummer 3 här)"


def test_states_of_answers(speak: Speak) -> None:
    """The buttons and the documents say the same of the same."""
    speak("sv")

    assert [declined(reason) for reason in Declined] == ["Vi hann inte", "Inte aktuellt", "Vill inte svara"]
    assert status(NotApproved()) == "Inte godkänt"
    assert status(Approved(NOON)) == "Godkänt 14:52"
    assert status(DeclinedBy(Declined.NO_TIME, NOON)) == "Vi hann inte"
    assert kind(PromptKind.ACTIONS) == "Vad, vem och när"
    assert len({kind(each) for each in PromptKind}) == len(PromptKind)


def test_qts_own_words_follow(speak: Speak) -> None:
    """A file dialog in English in the middle of a Swedish program looks broken."""
    speak("sv")
    assert translate("QPlatformTheme", "Cancel") == "Avbryt"

    speak("en")
    assert translate("QPlatformTheme", "Cancel") == "Cancel"
