"""The program as its users meet it: the whole road, a second start, a store of a newer program."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import docx
import pytest
import rfc8785

from desktop_app.paths import Places
from desktop_app.storage.service import Store

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "QT_QPA_PLATFORM": "offscreen",
    "SAMSYN_AUDIO": "dummy",
    "QT_LOGGING_RULES": "*=false",
}


@pytest.mark.timeout(180)
def test_a_group_gets_from_a_fresh_start_to_its_answers_in_a_word_file(place: Path) -> None:
    """What Samsyn is for: a meeting with real film, kept answers, and a folder to hand over."""
    out = place / "Dokument"
    out.mkdir()
    walked = subprocess.run(
        [sys.executable, "-m", "tests.scenarios.road", str(place / "data"), str(out)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert walked.returncode == 0, walked.stderr[-3000:]
    seen = {line["seen"]: line["names"] for line in map(json.loads, walked.stdout.splitlines())}
    assert "Allt är sparat på den här datorn. Inget har skickats." in seen["summary"]
    assert "Inget skickas av sig självt. Ni väljer själva när och hur." in seen["preview"]
    assert "Kvittot kan komma en annan dag. Från Hem hittar ni tillbaka hit." in seen["receipt"]
    word, text, answer_file = (next(out.glob(f"*{ending}")) for ending in (".docx", ".txt", ".svar"))
    assert len(list(out.iterdir())) == 4, "nothing half-written stays"
    paragraphs = [paragraph.text for paragraph in docx.Document(str(word)).paragraphs]
    assert "Vi har fått ett gemensamt språk, å, ä och ö." in paragraphs
    assert "Chef 1–2" in text.read_text(encoding="utf-8"), "a single manager is not to be picked out"
    _is_a_true_answer_file(answer_file)
    assert "Vi hoppas våga prata" not in text.read_text(encoding="utf-8"), "films' questions stay in the group"
    _is_kept(place / "data")


def _is_a_true_answer_file(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        document = json.loads(archive.read("answers.json"))
    stated = document.pop("sha256")
    assert stated == hashlib.sha256(rfc8785.dumps(document)).hexdigest()
    assert document["format"] == "samsyn-answers/1"
    assert document["municipalities"][0]["code"] == "1380"
    assert [answer["status"]["is"] for answer in document["answers"]] == ["approved"] * 3


def _is_kept(data: Path) -> None:
    places = Places(data)
    assert list(places.backups.glob("*.db")), "a verified backup was made when the meeting ended"
    store = Store(places)
    store.open().result(20)
    groups = store.groups().result(5)
    sessions = store.sessions().result(5)
    store.close().result(20)
    assert [group.unit for group in groups] == ["Vuxenenheten"]
    assert sessions[0].ended_at is not None
    assert sessions[0].flow.moved == ("paus",)


@contextmanager
def program(data: Path, trace: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program itself, until the block ends."""
    running = subprocess.Popen(
        [sys.executable, "-m", "desktop_app"],
        env={**ENVIRONMENT, "SAMSYN_DATA_DIR": str(data), "SAMSYN_TRACE": str(trace)},
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(lambda: trace.exists() and "ready" in trace.read_text(), running)
        yield running
    finally:
        running.send_signal(signal.SIGKILL)
        running.wait()


def wait_for(condition, running: subprocess.Popen[bytes]) -> None:  # type: ignore[no-untyped-def]  # a lambda
    last = time.monotonic() + 90
    while not condition():
        assert running.poll() is None, f"the program ended with {running.returncode}"
        assert time.monotonic() < last
        time.sleep(0.02)


def test_a_second_start_raises_the_first_and_ends(place: Path) -> None:
    """Two windows on the same answers would be two truths; the second start shows the first (X12)."""
    with program(place, place / "trace") as first:
        began = time.monotonic()
        second = subprocess.run(
            [sys.executable, "-m", "desktop_app"],
            env={**ENVIRONMENT, "SAMSYN_DATA_DIR": str(place)},
            timeout=20,
            check=False,
        )
        assert second.returncode == 0
        assert time.monotonic() - began < 10
        assert first.poll() is None
    # The first was killed: its mark and socket are left, and must not keep the next one out.
    with program(place, place / "trace2") as third:
        third.send_signal(signal.SIGTERM)  # somebody logs out of the computer
        assert third.wait(30) == 0


def test_commands_are_answered_by_the_program_that_is_open(place: Path) -> None:
    """IT may ask while a meeting goes on; the store has one owner."""
    with program(place, place / "trace"):
        asked = subprocess.run(
            [sys.executable, "-m", "desktop_app", "group", "list", "--json"],
            env={**ENVIRONMENT, "SAMSYN_DATA_DIR": str(place)},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout) in ([], {"groups": []})


def test_a_newer_store_is_refused_and_left_byte_for_byte(place: Path) -> None:
    """A colleague's newer Samsyn wrote this store; the older program must not touch a byte of it (X9)."""
    with program(place, place / "trace"):
        pass
    database = Places(place).database
    with closing(sqlite3.connect(database)) as store:
        store.execute("PRAGMA user_version = 990001")
        store.commit()
    before = hashlib.sha256(database.read_bytes()).hexdigest()
    with program(place, place / "trace2"):
        pass
    assert hashlib.sha256(database.read_bytes()).hexdigest() == before
    assert "StoreNewer" in (Places(place).logs / "samsyn.log").read_text(encoding="utf-8")
