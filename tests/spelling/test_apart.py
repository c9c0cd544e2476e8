"""The proofreader in a process of its own: it answers, forgets, and is missed by nobody where it cannot be had."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from desktop_app.paths import resources
from desktop_app.spelling import apart
from desktop_app.spelling.apart import Proofreader
from desktop_app.spelling.dictionary import FOLDER
from desktop_app.spelling.learnt import forget, learn

PATIENCE_S = 60


@pytest.fixture
def proofreader() -> Iterator[Proofreader]:
    made = Proofreader(resources() / FOLDER)
    yield made
    made.rest()


def asked(proofreader: Proofreader, *words: str) -> frozenset[str]:
    return proofreader.wrong(words).result(PATIENCE_S)


def children() -> list[psutil.Process]:
    """Return the processes that this one has begun to look words up."""
    found = []
    for one in psutil.Process().children():
        with suppress(psutil.NoSuchProcess):  # it is going, and another test's
            found += [one] if "spawn_main" in " ".join(one.cmdline()) else []
    return found


def test_it_knows_the_courses_words_dies_with_its_meeting_and_comes_back(
    proofreader: Proofreader, place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What a group wrote is in nobody's memory after the meeting, and one that died is not missed for long."""
    captions, learnt = place / "film.vtt", place / "learnt-words.txt"
    captions.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nMikamottagningen och gromming\n", encoding="utf-8")
    learn(learnt, "samsynare")
    learn(learnt, "kvällsjourare")
    proofreader.begin(lambda: (("Om Avkliniken",), (captions, learnt, place / "gone.vtt")))

    words = ("gromming", "avklinikens", "samsynare", "kvällsjourare", "och", "kvälsnummer")
    assert asked(proofreader, *words) == {"kvälsnummer"}
    assert proofreader.suggestions("utbilldning").result(PATIENCE_S)[0] == "utbildning"  # the quickest there is
    [process] = children()
    process.kill()
    assert asked(proofreader, "ochså") == frozenset(), "the question that it died of"
    assert asked(proofreader, "ochså") == {"ochså"}

    assert len(children()) == 1
    proofreader.rest()
    proofreader._thread.submit(int).result(PATIENCE_S)  # what comes after the rest
    assert children() == []
    assert not caplog.records


def test_without_a_dictionary_every_word_is_right(
    place: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken installation costs the waves and one line in the log, which names no word; never the meeting."""
    caplog.set_level(logging.DEBUG, "desktop_app")
    monkeypatch.setattr(apart, "_MOST_DEATHS", 2)
    proofreader = Proofreader(place)

    found = [asked(proofreader, "kvälsnummer") for _ in range(5)]

    assert not any(found)
    assert proofreader.suggestions("kvälsnummer").result(PATIENCE_S) == ()
    assert [record.getMessage() for record in caplog.records] == [
        "no spelling help: the dictionary or Hunspell cannot be used"
    ]
    caplog.clear()
    proofreader.rest()


def test_what_was_learnt_can_be_forgotten(place: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A learnt word may be somebody's name; where the disk says no, nobody is stopped in the middle of a sentence."""
    caplog.set_level(logging.INFO, "desktop_app")
    file = place / "learnt-words.txt"
    learn(file, "Öberg")
    learn(file, "åsabo")
    assert file.read_text(encoding="utf-8") == "Öberg\nåsabo\n"
    forget(file)
    forget(file)
    assert list(place.iterdir()) == []

    (place / "learnt-words.txt.part").mkdir()
    learn(file, "hemligt")
    forget(file)

    assert not file.exists()
    assert "hemligt" not in caplog.text
    assert len(caplog.records) == 2
    caplog.clear()
