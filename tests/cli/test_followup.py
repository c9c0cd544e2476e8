"""`samsyn followup add`: what is handed over by the program is taken in whole, and what is not is told."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop_app.cli.followup import REFUSALS
from desktop_app.followup.errors import Refusal
from desktop_app.handover.receipt import read_receipt, receipt_bytes, receipt_for
from desktop_app.paths import Places
from tests.followup.files import a_document, a_file, an_answer
from tests.handover.sample import MADE

from .conftest import Samsyn

GROUP = "Barn- och familjeenheten"


@pytest.fixture
def sent(samsyn: Samsyn, met: Places, place: Path) -> Path:
    """Give the folder that a group has handed its answers over to, by the program itself."""
    folder = place / "sticka"
    folder.mkdir()
    assert samsyn("answers", "export", GROUP, "--to", str(folder)).status == 0
    return folder


def test_what_the_program_handed_over_is_taken_in_whole(samsyn: Samsyn, sent: Path, place: Path) -> None:
    """The proof of a hand-over is that the other side has every answer, and the same code (issue 5)."""
    with ZipFile(next(sent.glob("*.svar"))) as archive:  # as a stranger reads it
        exported = json.loads(archive.read("answers.json"))

    said = samsyn("followup", "add", str(sent), "--json")

    assert said.status == 0
    assert said.json["counts"] == {"new": 1, "again": 0, "refused": 0}
    (file,) = said.json["files"]
    assert (file["result"], file["standing"], file["revision"]) == ("new", "newest", 1)
    assert file["file_id"] == exported["file_id"]
    with closing(sqlite3.connect(said.json["store"])) as raw:
        (content,) = raw.execute("SELECT content FROM document").fetchone()
    assert json.loads(content) == exported
    assert len(exported["answers"]) == 4
    (receipt,) = Path(said.json["receipts"]).iterdir()
    assert read_receipt(receipt).code == file["code"]
    (backup,) = Path(said.json["store"]).with_name("followup-backups").iterdir()
    assert backup.name.startswith("followup-000001-")


@pytest.mark.usefixtures("here")
def test_a_correction_replaces_and_the_same_again_changes_nothing(samsyn: Samsyn, sent: Path, place: Path) -> None:
    """The group sends a second file; the first is found again in another inbox."""
    assert samsyn("answers", "export", GROUP, "--to", str(sent)).status == 0
    samsyn("followup", "add", str(sent))

    said = samsyn("followup", "add", str(sent), "--json")

    assert said.status == 0
    assert [(file["result"], file["standing"]) for file in said.json["files"]] == [
        ("again", "replaced"),
        ("again", "newest"),
    ]


@pytest.mark.usefixtures("here")
def test_the_receipt_tells_the_group_that_its_answers_came(samsyn: Samsyn, sent: Path) -> None:
    """Sent becomes received only by what the other side wrote, and only for the very file it got."""
    folder = Path(samsyn("followup", "add", str(sent), "--json").json["receipts"])
    (receipt,) = folder.iterdir()

    said = samsyn("answers", "receive", str(receipt))

    assert (said.status, said.out.startswith("Version 1, kod ")) == (0, True)
    samsyn("answers", "export", GROUP, "--to", str(sent))
    assert samsyn("answers", "receive", str(receipt), "--json").json["newest"] is False
    assert "En nyare version" in samsyn("answers", "receive", str(receipt)).out
    noted = [row for row in samsyn("audit", "--json").json if row["kind"] == "received"]
    assert [row["counts"]["revision"] for row in noted] == [1]  # once, and nothing where a newer one is out
    told = samsyn("audit").out.splitlines()
    came = next(line for line in told if "Kommit fram" in line)
    assert came.endswith(f", kod {said.out.split()[3].strip(',')}, version 1")
    assert not [line for line in told if "_" in line]  # every count in words


@pytest.mark.usefixtures("here")
def test_a_receipt_for_somebody_else_is_told(samsyn: Samsyn, sent: Path, place: Path) -> None:
    """Two groups' receipts lie in one e-mail; and a file that was changed on the way has another hash."""
    receipt = receipt_for(a_file(a_document("another", [an_answer("q1", "x", 1)])).document, MADE)
    (place / "annan.kvitto").write_bytes(receipt_bytes(receipt))

    said = samsyn("answers", "receive", str(place / "annan.kvitto"))

    assert (said.status, f"koden {receipt.code} gäller inget" in said.err) == (1, True)
    new = samsyn("--data-dir", str(place / "tom"), "answers", "receive", str(place / "annan.kvitto"))
    assert (new.status, (place / "tom" / "samsyn.db").exists()) == (1, False)


@pytest.mark.usefixtures("here")
def test_it_is_said_in_plain_words(samsyn: Samsyn, sent: Path, place: Path) -> None:
    """An official reads who answered and the code to reply with, what needs somebody and what to do, and how many."""
    (sent / "trasig.svar").write_bytes(b"x")
    (sent / "längre.svar").write_bytes(next(sent.glob("svar_*.svar")).read_bytes()[:-30])

    said = samsyn("followup", "add", str(sent), "--store", str(place / "u.db"), "--receipts", str(place / "kvitton"))

    assert said.status == 1
    code = samsyn("followup", "add", str(sent), "--json").json["files"][1]["code"]
    assert said.out.splitlines() == [
        f"Halmstads kommun, Barn- och familjeenheten, Ungdomsenheten: version 1 lästes in, kod {code}",
        f"{sent / 'längre.svar'}: är ingen svarsfil, eller är skadad",
        f"{sent / 'trasig.svar'}: är ingen svarsfil, eller är skadad",
        "  Filerna är orörda. Be den som skickade det som är skadat att skicka det en gång till.",
        "1 fil lästes in, 0 fanns redan, 2 gick inte att läsa in.",
        f"Sparat i {place / 'u.db'}; kvitton i {place / 'kvitton'}.",
    ]


def parted(folder: Path) -> Path:
    """Put two copies of one group's answers in a folder, and one that claims to be another."""
    folder.mkdir()
    first = an_answer("q1", "ett\x1b[31m\nrött", 1)
    declined = {
        **an_answer("q1", "", 1, epoch="e2"),
        "status": {"is": "declined", "reason": "no_time", "at": MADE.isoformat()},
    }
    documents = [
        a_document("a", [first]),
        {**a_document("b", [declined]), "counts": {**a_document("b", [declined])["counts"], "declined": 1}},
        a_document("c", [an_answer("q1", "", 1, epoch="e3")]),
        a_document("d", [an_answer("q1", "x", 1)], group="group-2"),
        a_document("d", [an_answer("q1", "y", 1)], group="group-2"),
        a_document("e", [an_answer("q2", "y", 1)], group="group-3"),
        a_document("f", revision=2, after=["e"], removed=["id-of-q2"], group="group-3"),
        a_document("g", [an_answer("q2", "z", 2)], revision=2, after=["e"], group="group-3"),
        a_document("h", [an_answer("q2", "y", 1)], group="group-4"),
        a_document("i", revision=2, after=["h"], removed=["id-of-q2"], group="group-4"),
    ]
    for number, document in enumerate(documents):
        (folder / f"{number}.svar").write_bytes(a_file(document).original)
    return folder


@pytest.mark.usefixtures("here")
def test_answers_that_contradict_each_other_are_shown(samsyn: Samsyn, place: Path) -> None:
    """Neither text is dropped, and none can write into the terminal what it likes (X44)."""
    said = samsyn("followup", "add", str(parted(place / "in")))

    assert said.status == 1
    came = [line for line in said.out.splitlines() if " lästes in, kod " in line]
    assert len(came) == 6  # neither of the two that claim to be one, and none that another replaces
    lines = said.out.splitlines()[len(came) :]
    assert lines[0].startswith("Halmstads kommun, Barn- och familjeenheten, Ungdomsenheten, kod ")
    assert lines[0].endswith(": två olika filer säger att de är den här. Ingen av dem räknas.")
    assert lines[2].endswith(": två exemplar av svaren har olika svar på «q1?»:")
    assert sorted(lines[3:6]) == ["  – (tomt)", "  – Vi hann inte", "  – ett\ufffd[31m / rött"]
    both = "  Båda är kvar. Be gruppen föra ihop sina två exemplar i Samsyn och lämna över en gång till."
    assert (lines[6], lines[10]) == (both, both)
    assert sorted(lines[8:10]) == ["  – (borttaget)", "  – z"]
    assert lines[11].endswith(" har tagit bort sitt svar på «q2?».")
    assert "\x1b" not in said.out


@pytest.mark.usefixtures("here")
def test_programs_are_told_the_same(samsyn: Samsyn, place: Path) -> None:
    """A county that has its own system takes it from here."""
    said = samsyn("followup", "add", str(parted(place / "in")), "--json")

    assert said.status == 1
    assert [(one["group"], one["question"]["id"]) for one in said.json["conflicts"]] == [
        ("group-1", "q1"),
        ("group-3", "q2"),
    ]
    answers = [one["answer"] for one in said.json["conflicts"][1]["said"]]
    assert sorted(answer["value"]["text"] if answer else "" for answer in answers) == ["", "z"]
    assert [one["group"] for one in said.json["removed"]] == ["group-4"]
    assert [file["standing"] for file in said.json["files"]][3:5] == ["contested", "contested"]


@pytest.mark.usefixtures("here")
def test_support_that_is_asked_for_is_said_and_so_is_what_becomes_of_it(samsyn: Samsyn, place: Path) -> None:
    """A request that nobody is told of is never answered; two that part were both dropped without a word."""
    folder = place / "in"
    folder.mkdir()
    mandate = {"name": "Åsa", "role": "chef", "day": "2026-12-01"}

    def put(file_id: str, need: str | None, group: str = "group-1", **more: object) -> None:
        request = {"need": need, "mandate": mandate, "answer_ids": ["need"]} if need else None
        made = a_file({**a_document(file_id, group=group, **more), "support_request": request})  # type: ignore[arg-type]
        (folder / made.name).write_bytes(made.original)

    put("a", "En förmiddag")
    put("b", "En dag")
    put("c", "En kväll", "group-2")
    put("d", None, "group-2", revision=2, after=["c"], removed=["need"])

    said = samsyn("followup", "add", str(folder))

    assert (said.status, said.out.count("  Gruppen ber om stöd (steg 3).")) == (1, 2)
    place_of_conflict = said.out.index(": två exemplar av svaren ber om olika stöd:")
    assert {"  – En dag / Åsa / chef / 2026-12-01", "  – En förmiddag / Åsa / chef / 2026-12-01"} < set(
        said.out[place_of_conflict:].splitlines()
    )
    assert " har tagit bort sin begäran om stöd." in said.out
    told = samsyn("followup", "add", str(folder), "--json").json
    (conflict,) = told["conflicts"]
    assert conflict["question"]["id"] == "support_request"
    assert sorted(one["request"]["need"] for one in conflict["said"]) == ["En dag", "En förmiddag"]
    assert [one["question"] for one in told["removed"]] == ["support_request"]


@pytest.mark.usefixtures("here")
def test_a_folder_without_answer_files_says_so(samsyn: Samsyn, place: Path) -> None:
    """«0 filer» may be the wrong folder; and what is still to be chosen is told whatever came this time."""
    (place / "tom").mkdir()

    said = samsyn("followup", "add", str(place / "tom"))

    assert (said.status, said.out) == (0, "Det finns ingen svarsfil där. De slutar på .svar eller .svar.age.\n")
    samsyn("followup", "add", str(parted(place / "in")))
    again = samsyn("followup", "add", str(place / "tom"))
    assert (again.status, again.out.count("Båda är kvar.")) == (1, 2)


@pytest.mark.usefixtures("here")
def test_a_mistyped_folder_is_one_sentence_and_one(samsyn: Samsyn, place: Path) -> None:
    """It must not look like a folder without answers."""
    said = samsyn("followup", "add", str(place / "nej"))

    assert said.status == 1
    assert "finns inte. Inget har lästs in." in said.err


def test_every_refusal_has_its_words() -> None:
    """A file that is refused without a reason is one that nobody can do anything about."""
    assert set(REFUSALS) == set(Refusal)
