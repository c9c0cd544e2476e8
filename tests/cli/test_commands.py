"""The commands, run in this process: what they say, what they write, and how they end."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from desktop_app import cli
from desktop_app.cli.arguments import OpenWindow
from desktop_app.courses.library import Library
from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.support import prompt_of
from desktop_app.domain.support_parts import Part
from desktop_app.handover.answer_file import code_of
from desktop_app.paths import Places, resources
from desktop_app.settings import EngineChoice, Language, Settings, save
from desktop_app.storage.service import Store

from .conftest import FLOW, Samsyn


@contextmanager
def opened(places: Places) -> Iterator[Store]:
    store = Store(places)
    store.open().result()
    try:
        yield store
    finally:
        store.close().result()


def test_without_a_verb_the_window_is_wanted(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who starts Samsyn with a data folder wants the program, not help."""
    chosen = cli.parse(["--data-dir", str(place), "--language", "en"])
    assert chosen == OpenWindow(Places(place), trying=False, language=Language.ENGLISH)

    trying = cli.parse([f"--data-dir={place}", "--try"])
    assert trying == OpenWindow(Places(place / "prova"), trying=True, language=None)

    with_qt = cli.parse(["--data-dir", str(place), "--engine", "qt"])
    assert with_qt == OpenWindow(Places(place), trying=False, language=None, engine=EngineChoice.QT)

    monkeypatch.setenv("SAMSYN_DATA_DIR", str(place))
    assert cli.parse([]) == OpenWindow(Places(place), trying=False, language=None)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (["nonsens"], "Verbet nonsens finns inte. Se samsyn --help."),
        (["course"], "Ett verb saknas. Se samsyn course --help."),
        (["course", "list", "--fel"], "Valet --fel finns inte. Se samsyn course list --help."),
        (["course", "show"], "KURS saknas. Se samsyn course show --help."),
        (["answers", "export", "x"], "--to MAPP saknas. Se samsyn answers export --help."),
        (
            ["answers", "export", "x", "--to", ".", "--format", "odt"],
            "Värdet för --format docx|pdf|xlsx|csv|svar|txt|eml går inte att använda. Se samsyn answers export --help.",
        ),
        (["course", "list", "x"], "Kommandot är inte skrivet som det ska. Se samsyn course list --help."),
        (["--language", "fr", "doctor"], "Värdet för --language går inte att använda. Se samsyn --help."),
        (["--engine", "mpv", "doctor"], "Värdet för --engine går inte att använda. Se samsyn --help."),
        (["course", "list", "--language"], "Värdet för --language går inte att använda. Se samsyn --help."),
    ],
)
def test_wrong_usage_is_one_sentence_and_two(samsyn: Samsyn, line: list[str], sentence: str) -> None:
    """Scripts tell 2 from 1; people need one sentence and the way to more."""
    said = samsyn(*line)

    assert (said.status, said.out, said.err) == (2, "", sentence + "\n")


def test_help_is_swedish_and_english_when_asked(samsyn: Samsyn) -> None:
    """The facilitator's IT reads Swedish; nobody should meet half a translation."""
    swedish = samsyn("answers", "export", "--help")
    english = samsyn("answers", "export", "--help", "--language", "en")

    assert swedish.status == 0
    assert "Användning: samsyn answers export GRUPP [VAL]" in swedish.out
    assert "Mappen att spara i." in swedish.out
    assert "Usage: samsyn answers export GROUP [OPTIONS]" in english.out
    assert not {"Usage", "Options", "folder"} & set(swedish.out.split())


def test_the_language_of_the_settings_is_spoken(samsyn: Samsyn, place: Path) -> None:
    """Somebody who uses Samsyn in English should not get Swedish in a terminal."""
    (place / "data").mkdir()
    save(place / "data" / "settings.json", Settings(language=Language.ENGLISH))

    assert samsyn("group", "list").out == "There are no groups yet.\n"


def test_courses_are_listed_and_shown(samsyn: Samsyn) -> None:
    """What is on the computer, and which films are missing, is the first thing IT asks."""
    listed = samsyn("course", "list", "--json").json
    metodstod = next(course for course in listed if course["id"] == "se.lansstyrelsen.metodstod")
    assert len(metodstod["missing_films"]) == 10
    assert "0 av 10 filmer" in samsyn("course", "list").out

    shown = samsyn("course", "show", "metodstod", "--json").json
    assert [lecture["number"] for lecture in shown["lectures"]] == list(range(1, 11))
    assert shown["lectures"][2]["seconds"] == 3867
    assert "1:04:27   saknas   Köpare av sexuella tjänster - KAST" in samsyn("course", "show", "metodstod").out


def test_a_course_that_is_not_there(samsyn: Samsyn) -> None:
    """The world said no: 1, one line, and the same in JSON for a program that asked."""
    said = samsyn("course", "show", "okand", "--json")

    assert said.status == 1
    assert said.err == (
        "Kursen okand finns inte på den här datorn. Svar som hör till den är kvar. Läs in kursens paket igen.\n"
    )
    assert said.json["error"] == "CourseMissing"


def test_a_package_is_checked_and_added(samsyn: Samsyn, place: Path) -> None:
    """A laptop is made ready from a script, before the group comes; films that are missing are a list, not a fault."""
    copy = place / "kurs"
    shutil.copytree(resources() / "courses" / "metodstod", copy)

    checked = samsyn("course", "check", str(copy), "--json")
    assert checked.status == 0
    assert len(checked.json["missing_films"]) == 10
    words = samsyn("course", "check", str(copy)).out
    assert "paketet är helt" in words
    assert "Filmer som saknas: 1 " in words

    added = samsyn("course", "add", str(copy))
    assert added.status == 0
    assert added.out.startswith("Metodstöd mot prostitution och människohandel, version ")

    course = copy / "data" / "course.json"
    course.write_bytes(course.read_bytes().replace(b"2023", b"2032", 1))
    damaged = samsyn("course", "check", str(copy))
    assert damaged.status == 1
    assert damaged.err.startswith("Kurspaketet kurs är skadat: «data/course.json» är inte som den ska.")


def test_what_is_no_package_is_said(samsyn: Samsyn, place: Path) -> None:
    """The wrong folder is the usual mistake."""
    said = samsyn("course", "check", str(place))

    assert said.status == 1
    assert said.err.count("\n") == 1
    assert "är inget kurspaket" in said.err


def test_filling_from_an_empty_folder(samsyn: Samsyn, place: Path) -> None:
    """Nothing found is not success."""
    (place / "sticka").mkdir()

    said = samsyn("course", "fill", "metodstod", str(place / "sticka"))

    assert said.status == 1
    assert said.err.startswith("Ingen fil i sticka passar")


def test_a_data_folder_that_cannot_be_made(samsyn: Samsyn, place: Path) -> None:
    """A read-only profile is the world's doing: one line, no traceback."""
    (place / "data").write_text("a file where the folder should be")

    said = samsyn("course", "fill", "metodstod", str(place))

    assert said.status == 1
    assert said.err.startswith(f"Det går inte att skriva i datamappen {place / 'data'}.")


def test_asking_makes_no_store(samsyn: Samsyn, place: Path) -> None:
    """A command that only looks must leave no trace."""
    assert samsyn("group", "list").out == "Det finns inga grupper än.\n"
    assert samsyn("session", "list", "--json").json == []
    assert samsyn("session", "show", "abcd").status == 1

    assert not (place / "data").exists()


@pytest.mark.usefixtures("met")
def test_groups_and_meetings(samsyn: Samsyn) -> None:
    """Who has met and what was held, for the one who follows up, without a word of an answer."""
    groups = samsyn("group", "list", "--json").json
    assert [group["label"] for group in groups] == ["Barn- och familjeenheten", "Vuxenenheten"]
    assert "Halmstads kommun   Barn- och familjeenheten, Ungdomsenheten" in samsyn("group", "list").out

    sessions = samsyn("session", "list", "--group", "barn- och familjeenheten", "--json").json
    assert [session["number"] for session in sessions] == [1, 2]
    assert samsyn("session", "list", "--group", "Vuxenenheten", "--json").json == []
    assert samsyn("session", "list", "--course", "prova", "--json").json == []
    assert "6 deltagare" in samsyn("session", "list").out

    shown = samsyn("session", "show", sessions[1]["id"][:8], "--json")
    assert [film["id"][:2] for film in shown.json["films"]] == ["05", "06"]
    assert shown.json["questions"] == {"answered": 4, "approved": 2, "declined": 1}
    words = samsyn("session", "show", sessions[1]["id"])
    assert words.out.startswith("Träff 2, ")
    assert "Socialsekreterare 5, Chef 1" in words.out
    assert "4 besvarade, 2 godkända" in words.out
    assert "gemensamt språk" not in shown.out + words.out
    assert "Anna" not in shown.out + words.out


@pytest.mark.usefixtures("met")
def test_answers_are_exported(samsyn: Samsyn, place: Path) -> None:
    """The whole hand-over works without a window: Word, answer file and text, with the code both sides compare."""
    (place / "ut").mkdir()

    said = samsyn("answers", "export", "Barn- och familjeenheten", "--to", str(place / "ut"), "--json")

    assert (said.status, said.err) == (0, "")
    names = [file["name"] for file in said.json["files"]]
    assert [name.rpartition(".")[2] for name in names] == ["docx", "svar", "txt"]
    for file in said.json["files"]:
        assert hashlib.sha256((place / "ut" / file["name"]).read_bytes()).hexdigest() == file["sha256"]
    with ZipFile(place / "ut" / names[1]) as archive:
        answers = json.loads(archive.read("answers.json"))
    claimed = answers.pop("sha256")
    canonical = json.dumps(answers, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert hashlib.sha256(canonical).hexdigest() == claimed
    assert said.json["code"] == code_of(claimed)
    assert answers["counts"]["films_seen"] == 6
    assert answers["attendance"][1] == {"role": "Chef", "at_least": 1, "at_most": 2}
    for name in ("Anna Andersson", "Berit Berg", "Cecilia Ceder"):
        assert name not in json.dumps(answers, ensure_ascii=False)
    paragraphs = [p.text for p in docx.Document(str(place / "ut" / names[0])).paragraphs]
    assert "5. Vad är nästa steg hos er?" in paragraphs
    assert "Inte besvarad" in paragraphs
    assert f"Kod {said.json['code']} · version 1" in (place / "ut" / names[2]).read_text(encoding="utf-8")


@pytest.mark.usefixtures("met")
def test_the_next_file_replaces_the_first(samsyn: Samsyn, place: Path) -> None:
    """The county board must know which of two files is the group's last word."""
    first = samsyn("answers", "export", "Barn- och familjeenheten", "--to", str(place), "--json").json
    second = samsyn(
        "answers", "export", "Barn- och familjeenheten", "--to", str(place), "--format", "svar", "--json"
    ).json

    assert (first["revision"], second["revision"]) == (1, 2)
    assert [file["name"].endswith("_v2.svar") for file in second["files"]] == [True]
    with ZipFile(place / second["files"][0]["name"]) as archive:
        assert json.loads(archive.read("answers.json"))["supersedes"] == [first["file_id"]]


def test_what_may_be_about_a_person_is_told_before_it_is_written(samsyn: Samsyn, place: Path, met: Places) -> None:
    """A command asks nobody: it tells where, in all that would leave, repeats nothing, and writes when told again."""
    course = Library(met, resources() / "courses").entry("metodstod").course
    with opened(met) as store:
        group = store.groups().result()[0]
        store.update_group(replace(group, units=(group.unit, "Enhet 070-174 06 05"))).result()
        session = store.sessions(group.id).result()[-1]
        store.set_attendance(session.id, (*session.attendance, HeadCount("Chef 070-174 06 05", 3))).result()
        for prompt in (course.prompt(PromptId("nytta")), prompt_of(Part.NEED, "Vad behöver ni stöd med?")):
            answer = store.answer(group.id, course.id, prompt).result()
            store.save_answer(answer.id, session.id, TextValue("Ring 070-174 06 05."), NotApproved()).result()

    said = samsyn("answers", "export", "Barn- och familjeenheten", "--to", str(place), "--format", "txt")

    assert said.status == 1
    assert said.out.splitlines() == [
        "4 ställen kan handla om en person. Läs dem innan ni skickar:",
        "fråga 1, rad 1: ser ut som ett mobilnummer",
        "begäran om stöd, «Vad behöver ni stöd med?»: ser ut som ett mobilnummer",
        "namnet på en enhet: ser ut som ett mobilnummer",
        "namnet på en roll: ser ut som ett mobilnummer",
        "Inget är sparat än. Lägg till --yes när ni har läst dem och de får följa med.",
    ]
    assert not [*place.glob("*.txt")]

    sure = samsyn("answers", "export", "Barn- och familjeenheten", "--to", str(place), "--format", "txt", "--yes")

    assert sure.status == 0
    assert "070-174" not in said.out + sure.out
    assert len([*place.glob("*.txt")]) == 1


def test_what_was_typed_last_goes(samsyn: Samsyn, place: Path, met: Places) -> None:
    """After a crash the last words are a draft; they are the group's, and must be in the file."""
    course = Library(met, resources() / "courses").entry("metodstod").course
    with opened(met) as store:
        group = store.groups().result()[0]
        session = store.begin_session(
            group_id=group.id,
            course_id=course.id,
            course_version=course.version,
            planned_end=None,
            attendance=(),
            flow=FLOW,
        ).result()
        answer = store.answer(group.id, course.id, course.prompt(PromptId("vidare"))).result()
        store.typed(answer.id, session.id, TextValue("Vi börjar i januari."), 3)
        store.flush().result()

    samsyn("answers", "export", group.id, "--to", str(place), "--format", "txt")

    text = next(place.glob("*.txt")).read_text(encoding="utf-8")
    assert "Vi börjar i januari." in text
    assert "(Gruppen har inte godkänt svaret)" in text


@pytest.mark.usefixtures("met")
@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (["answers", "export", "Okända enheten", "--to", "."], "Det finns ingen grupp «Okända enheten»."),
        (["answers", "export", "Vuxenenheten", "--to", "."], "Gruppen har inte träffats kring en enda kurs"),
        (["answers", "export", "Vuxenenheten", "--course", "metodstod", "--to", "."], "Det finns inga svar att lämna"),
        (["answers", "export", "Barn- och familjeenheten", "--to", "/finns/inte"], "Mappen /finns/inte finns inte."),
        (["session", "show", "00000000"], "Det finns ingen träff «00000000»."),
        (["session", "list", "--group", "x"], "Det finns ingen grupp «x»."),
    ],
)
def test_refusals_are_one_line_and_one(samsyn: Samsyn, line: list[str], sentence: str) -> None:
    """A script that goes on after a refusal hands over nothing and believes it did."""
    said = samsyn(*line)

    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1


@pytest.mark.usefixtures("met")
def test_doctor_says_how_things_are(samsyn: Samsyn) -> None:
    """One command answers the first ten questions of any support call."""
    said = samsyn("doctor", "--json")
    checks = {check["check"]: check for check in said.json["checks"]}

    computer, ours = (
        {"python", "qt", "engine", "folder", "disk", "spelling"},
        {"courses", "store", "integrity", "backup"},
    )
    assert set(checks) == computer | ours
    assert checks["store"]["state"] == checks["integrity"]["state"] == "ok"
    assert checks["spelling"]["state"] == "ok"
    assert checks["courses"]["state"] in {"ok", "warning"}
    assert said.status == (1 if said.json["state"] == "fault" else 0)


def test_doctor_finds_a_store_that_is_no_store(samsyn: Samsyn, met: Places) -> None:
    """The group is told before the meeting, not in it."""
    met.database.write_bytes(b"this is not a database" * 100)

    said = samsyn("doctor", "--json")

    store = next(check for check in said.json["checks"] if check["check"] == "store")
    assert (said.status, store["state"]) == (1, "fault")
    assert store["detail"].startswith("Filen med svaren är skadad.")


def test_answers_of_a_newer_store_can_be_rescued(samsyn: Samsyn, met: Places, place: Path) -> None:
    """IT is asked for what the group wrote on the laptop with the old version; the file must stay as it is (X9)."""
    with contextlib.closing(sqlite3.connect(met.database)) as raw:
        raw.execute("PRAGMA user_version = 990001")
    before = met.database.read_bytes()

    refused = samsyn("answers", "export", "Barn- och familjeenheten", "--to", str(place))
    said = samsyn("answers", "rescue", "--to", str(place), "--json")
    again = samsyn("answers", "rescue", "--to", str(place))

    assert (refused.status, said.status, again.status) == (1, 0, 0)
    assert (said.json["answers"], said.json["unreadable"]) == (4, 0)
    assert [Path(file["name"]).suffix for file in said.json["files"]] == [".docx", ".txt"]
    assert again.out.startswith(f"Sparat i {place}: egen-kopia_metodstod_1380-halmstad_")
    assert "Vi har fått ett gemensamt språk." in next(place.glob("*.txt")).read_text(encoding="utf-8")
    assert met.database.read_bytes() == before


def test_rescue_counts_what_it_could_not_read(samsyn: Samsyn, met: Places, place: Path) -> None:
    """What stays in the file must not be taken for not written."""
    with contextlib.closing(sqlite3.connect(met.database, isolation_level=None)) as raw:
        raw.execute("UPDATE answer SET kind = 'song' WHERE prompt_id = 'nytta'")

    said = samsyn("answers", "rescue", "--to", str(place))

    assert said.out.endswith("1 svar gick inte att läsa och ligger kvar i filen.\n")
