"""What is said in a film, to read and to search."""

from __future__ import annotations

import unicodedata
from datetime import timedelta

import pytest

from desktop_app.playback.captions import Captions, Cue
from desktop_app.playback.transcript import Stretch, Transcript, by_row


def _cue(start: float, *lines: str) -> Cue:
    return Cue(timedelta(seconds=start), timedelta(seconds=start + 2), lines)


@pytest.fixture(scope="module")
def transcript() -> Transcript:
    """Return some lines of a lecture."""
    return Transcript(
        Captions(
            (
                _cue(5, "Lagen och forskningen", "tar vi med oss."),
                _cue(10, "Det handlar om att förstå"),
                _cue(12, unicodedata.normalize("NFD", "vilken funktion det fyller, för Håkan.")),
                _cue(20, "En idé om hak."),
            )
        )
    )


def _texts(transcript: Transcript, words: str) -> list[str]:
    return [
        " | ".join(transcript.lines[part.row].text[part.begin : part.end] for part in place)
        for place in transcript.find(words)
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("LAGEN", ["Lagen"]),
        ("forskningen tar", ["forskningen tar"]),
        ("förstå vilken", ["förstå | vilken"]),
        ("  att   förstå ", ["att förstå"]),
        ("håk", ["Håk"]),
        ("hak", ["hak"]),
        ("ide", ["idé"]),
        (unicodedata.normalize("NFD", "förstå"), ["förstå"]),
        ("om", ["om", "om"]),
        ("", []),
        ("   ", []),
        ("polis", []),
    ],
)
def test_words_are_found_as_people_write_them(transcript: Transcript, words: str, found: list[str]) -> None:
    """Somebody remembers a sentence, not where the captions cut it; and å is no a."""
    assert _texts(transcript, words) == found


def test_a_line_knows_which_places_are_in_it(transcript: Transcript) -> None:
    """What was found is marked in the list, also where it goes on in the next line."""
    rows = by_row(transcript.find("förstå vilken"))

    assert rows == {1: [Stretch(1, 19, 25)], 2: [Stretch(2, 0, 6)]}


@pytest.mark.parametrize(("at", "row"), [(0, -1), (5, 0), (9.9, 0), (10, 1), (60, 3)])
def test_the_line_that_is_said_is_the_last_that_began(transcript: Transcript, at: float, row: int) -> None:
    """The list follows the film, also through its pauses."""
    position = timedelta(seconds=at)

    assert transcript.row_at(position) == row
    assert transcript.said_at(position) == (transcript.lines[row].text if row >= 0 else "")


def test_a_film_without_captions_has_no_lines() -> None:
    """Half of the films have none."""
    empty = Transcript(Captions(()))

    assert (empty.lines, empty.row_at(timedelta(seconds=3)), empty.find("om")) == ((), -1, ())
