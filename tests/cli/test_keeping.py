"""`backup`, `restore`, `audit`, `support`: what they save, what they bring back, and what they never hold."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from zipfile import ZipFile

import pytest

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.duties import Duties
from desktop_app.paths import Places
from desktop_app.storage.service import Store
from tests.storage.desk import text_prompt

from .conftest import Samsyn

SAID = "Vi har fått ett gemensamt språk."
GROUP = "Barn- och familjeenheten"


def test_backup_with_everything_brings_everything_back(samsyn: Samsyn, met: Places, place: Path) -> None:
    """The laptop is replaced: one file on a stick, and the group goes on where it was."""
    sessions = samsyn("session", "list", "--json").json
    file = place / "sticka.samsynbackup"

    saved = samsyn("backup", str(place / "sticka"), "--json")
    assert (saved.status, saved.json["file"], saved.json["answers"]) == (0, str(file), 4)
    assert saved.json["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert file.stat().st_mode & 0o077 == 0
    shutil.rmtree(met.data)
    restored = samsyn("restore", str(file), "--json")

    assert restored.json == {"answers": 4, "group": None, "backup": None, "set_aside": None}
    assert samsyn("session", "list", "--json").json == sessions
    assert SAID.encode() in met.database.read_bytes()
    assert [row["kind"] for row in samsyn("audit", "--json").json][-1] == "restored"


def test_restore_backs_up_what_is_there_before_it_takes_its_place(samsyn: Samsyn, met: Places, place: Path) -> None:
    """The wrong file was chosen: the way back must not depend on having thought of it."""
    file = place / "gammal.samsynbackup"
    samsyn("backup", str(file))
    store = Store(met)
    store.open().result()
    session = store.sessions().result()[-1]
    answer = store.answers(session.group_id, session.course_id).result()[0]
    store.save_answer(answer.id, session.id, TextValue("nyare ord"), NotApproved()).result()
    store.close().result()

    said = samsyn("restore", str(file))
    assert said.status == 0
    assert said.out.startswith(f"Togs tillbaka ur {file}: 4 svar.\nDet som fanns här förut ligger i ")
    assert b"nyare ord" not in met.database.read_bytes()
    back = samsyn("restore", said.out.split(" ligger i ")[1].strip().rstrip("."))

    assert back.status == 0
    assert b"nyare ord" in met.database.read_bytes()


def test_damaged_store_is_kept_when_a_backup_takes_its_place(samsyn: Samsyn, met: Places, place: Path) -> None:
    """IT restores over the telephone: what could not be opened may still be worth something to somebody."""
    file = place / "hel.samsynbackup"
    samsyn("backup", str(file))
    met.database.write_bytes(b"noise" * 1000)

    said = samsyn("restore", str(file))

    assert said.out.splitlines()[1].startswith("Det som fanns här förut gick inte att öppna och finns kvar som ")
    assert [path.read_bytes() for path in met.set_aside.iterdir()] == [b"noise" * 1000]
    assert samsyn("group", "list").status == 0


def test_backup_of_one_group_holds_nobody_elses_words(samsyn: Samsyn, met: Places, place: Path) -> None:
    """One group moves to another office; the other group's answers are none of its business."""
    store = Store(met)
    store.open().result()
    other = store.groups().result()[1]
    session = store.sessions().result()[0]
    begun = store.begin_session(
        group_id=other.id,
        course_id=session.course_id,
        course_version=session.course_version,
        planned_end=None,
        attendance=session.attendance,
        flow=replace(session.flow, duties=Duties(leads="Bo Hemlig")),
    ).result()
    answer = store.answer(other.id, session.course_id, text_prompt("nytta", "Vilken nytta?")).result()
    store.save_answer(answer.id, begun.id, TextValue("den andra gruppens ord"), NotApproved()).result()
    store.end_session(begun.id, session.flow).result()
    store.close().result()
    file = place / "en.samsynbackup"

    saved = samsyn("backup", str(file), "--group", GROUP, "--json")

    assert saved.json["answers"] == 4
    content = file.read_bytes()
    assert SAID.encode() in content
    for word in ("Vuxenenheten", "Bo Hemlig", "den andra gruppens ord", other.id, begun.id):
        assert word.encode() not in content
    here = samsyn("restore", str(file))
    assert (here.status, here.err.split(".")[0]) == (
        1,
        f"Säkerhetskopian gäller gruppen {GROUP}, som redan finns på den här datorn",
    )


def test_backup_of_one_group_is_read_in_beside_others(samsyn: Samsyn, met: Places, place: Path) -> None:
    """The office it comes to has a group of its own already: neither may cost the other anything."""
    file = place / "en.samsynbackup"
    samsyn("backup", str(file), "--group", GROUP)
    before = samsyn("session", "list", "--group", GROUP, "--json").json
    shutil.rmtree(met.data)
    store = Store(met)
    store.open().result()
    store.close().result()

    read_in = samsyn("restore", str(file), "--json")
    out = place / "ut"
    out.mkdir()

    assert (read_in.status, read_in.json["answers"]) == (0, 4)
    assert read_in.json["group"]
    assert [row["id"] for row in samsyn("session", "list", "--json").json] == [row["id"] for row in before]
    assert samsyn("answers", "export", GROUP, "--to", str(out)).status == 0
    assert SAID in next(out.glob("*.txt")).read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["noise", "a newer group's backup", "cut short", "nothing"])
def test_file_that_is_no_backup_changes_nothing(samsyn: Samsyn, met: Places, place: Path, what: str) -> None:
    """Whatever stands on the stick, the answers here stay."""
    file = place / "fel.samsynbackup"
    samsyn("backup", str(file), "--group", GROUP)
    content = file.read_bytes()
    if what == "noise":
        file.write_bytes(b"noise" * 1000)
    elif what == "cut short":
        file.write_bytes(content[: len(content) // 2])
    elif what == "nothing":
        file.unlink()
    else:
        with closing(sqlite3.connect(file)) as raw:
            raw.execute("PRAGMA user_version = 990001")
    groups = samsyn("group", "list", "--json").json

    said = samsyn("restore", str(file), "--json")

    assert (said.status, said.json["error"]) == (1, "BackupNewer" if what.startswith("a newer") else "BackupUnusable")
    assert samsyn("group", "list", "--json").json == groups


def test_file_that_is_there_is_never_written_over(samsyn: Samsyn, met: Places, place: Path) -> None:
    """It may be somebody's only copy."""
    assert met.database.exists()
    file = place / "finns.samsynbackup"
    file.write_text("någons egen")

    said = samsyn("backup", str(file))

    assert (said.status, said.err.split(".")[0]) == (1, "Det finns redan en fil som heter finns")
    assert file.read_text() == "någons egen"


def test_folder_that_is_not_there_is_named(samsyn: Samsyn, met: Places, place: Path) -> None:
    """The stick was not put in."""
    assert met.database.exists()

    said = samsyn("backup", str(place / "borta" / "x.samsynbackup"))

    assert said.status == 1
    assert "Era svar är sparade" in said.err


def test_nothing_saved_yet_is_said(samsyn: Samsyn, place: Path) -> None:
    """Asking must not make a store."""
    assert samsyn("backup", str(place / "x")).err.startswith("Det finns inga svar på den här datorn än.")
    assert samsyn("audit").out == "Inget har gjorts med svar än.\n"
    assert not (place / "data" / "samsyn.db").exists()


def test_audit_tells_what_was_done_without_text_or_names(samsyn: Samsyn, met: Places, place: Path) -> None:
    """What the municipality's own review asks for: when, what kind, how many."""
    samsyn("backup", str(place / "x"), "--group", GROUP)

    said = samsyn("audit")
    rows = samsyn("audit", "--json").json

    assert [row["kind"] for row in rows] == [
        *("session_begun", "session_ended", "session_begun", "session_ended"),
        "copied",
    ]
    assert rows[-1]["counts"] == {"answers": 4}
    assert said.out.splitlines()[-1].split("   ")[1].strip() == "Säkerhetskopia sparades att ta med"
    for word in ("språk", "Andersson", GROUP, "Halmstad"):
        assert word not in said.out + json.dumps(rows)
    assert met.database.exists()


def test_support_file_holds_no_answer_and_no_name(samsyn: Samsyn, met: Places, place: Path) -> None:
    """It is mailed to somebody outside the municipality (X55)."""
    met.logs.mkdir(exist_ok=True)
    (met.logs / "samsyn.log").write_text(f"INFO started in {Path.home()}\n", encoding="utf-8")
    (met.logs / "folder").mkdir()

    said = samsyn("support", str(place / "hjälp"), "--json")
    again = samsyn("support", str(place / "hjälp.zip"))

    assert said.status == 0
    assert again.out.startswith(f"Sparade {place / 'hjälp (2).zip'}, ")
    with ZipFile(said.json["file"]) as archive:
        names = archive.namelist()
        whole = "\n".join(archive.read(name).decode() for name in names)
    assert names == ["doctor.json", "backups.json", "set-aside.json", "store.json", "audit.json", "logs/samsyn.log"]
    assert '"quick_check": "ok"' in whole
    for word in ("språk", "Andersson", GROUP, "kvällsnummer", str(Path.home())):
        assert word not in whole


def test_support_file_names_no_user_of_windows(
    samsyn: Samsyn, met: Places, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    r"""JSON writes a backslash as two: «C:\\Users\\anna» was looked for and is never there."""
    monkeypatch.setattr("desktop_app.cli.support.Path.home", lambda: PureWindowsPath("C:/Users/anna"))
    met.logs.mkdir(exist_ok=True)
    (met.logs / "samsyn.log").write_text("INFO C:\\Users\\anna\\samsyn\n", encoding="utf-8")
    (met.set_aside / "C:\\Users\\anna\\samsyn.db").mkdir(parents=True)

    said = samsyn("support", str(place / "hjälp"), "--json")

    with ZipFile(said.json["file"]) as archive:
        whole = "\n".join(archive.read(name).decode() for name in archive.namelist())
    assert "anna" not in whole
    assert whole.count("~") == 2


def test_support_file_of_a_damaged_store_says_that_it_is(samsyn: Samsyn, met: Places, place: Path) -> None:
    """Then it is needed most."""
    met.database.write_bytes(b"noise" * 1000)

    said = samsyn("support", str(place / "hjälp.zip"))

    assert said.status == 0
    with ZipFile(place / "hjälp.zip") as archive:
        assert json.loads(archive.read("store.json")) == {"error": "StoreDamaged"}


def test_removing_takes_every_word_and_says_what_it_cannot_reach(samsyn: Samsyn, met: Places, place: Path) -> None:
    """Gallring is asked about years later: what was removed, and which copies somebody else has to see to (X55)."""
    out, moved = place / "ut", place / "flyttad.docx"
    out.mkdir()
    assert samsyn("answers", "export", GROUP, "--to", str(out)).status == 0
    (word,) = out.glob("*.docx")
    word.rename(moved)
    assert samsyn("backup", str(place / "sticka")).status == 0
    others = sorted(str(path) for path in out.iterdir())

    asked = samsyn("answers", "remove", GROUP, "--json").json
    assert asked == {
        "removed": False,
        "answers": 4,
        "handed_over": 1,
        "taken_along": 1,
        "files": others,
        "not_reached": [str(word)],
    }
    assert SAID.encode() in met.database.read_bytes()
    done = samsyn("answers", "remove", GROUP, "--yes", "--json").json

    assert done == {**asked, "removed": True}
    assert list(out.iterdir()) == []
    held = [path for path in met.data.rglob("*") if path.is_file() and SAID.encode() in path.read_bytes()]
    assert held == []
    kinds = [row["kind"] for row in samsyn("audit", "--json").json]
    assert kinds[-3:] == ["removed", "files_removed", "deleted"]
    assert samsyn("answers", "remove", GROUP, "--json").json["answers"] == 0


def test_removing_is_told_in_words_and_leaves_files_that_are_to_be_kept(
    samsyn: Samsyn, met: Places, place: Path
) -> None:
    """Without --yes nothing happens; the municipality's own archived copy is not Samsyn's to delete."""
    del met
    out = place / "ut"
    out.mkdir()
    samsyn("answers", "export", GROUP, "--to", str(out), "--format", "txt")

    samsyn("backup", str(place / "x.samsynbackup"), "--group", GROUP)

    asked = samsyn("answers", "remove", GROUP).out
    done = samsyn("answers", "remove", GROUP, "--yes", "--keep-files").out

    assert "4 svar skulle gallras. Inget är borttaget än." in asked
    assert "4 svar är gallrade, med alla versioner, här och i säkerhetskopiorna." in done
    (kept,) = out.iterdir()
    assert f"Går inte att nå: {kept}" in done
    assert "Det som är skickat är mottagarens." in done

    merged = samsyn("answers", "merge", str(place / "x.samsynbackup"))  # a stick from a drawer undoes nothing unasked
    assert (merged.status, "och skulle komma tillbaka.\nInget är ändrat." in merged.out) == (1, True)
    assert samsyn("answers", "merge", str(place / "x.samsynbackup"), "--yes").status == 0


def test_removing_for_a_group_that_is_not_there(samsyn: Samsyn, met: Places) -> None:
    """A mistyped name must take away nothing."""
    assert samsyn("answers", "remove", "Ingen sådan", "--yes").status == 1
    assert SAID.encode() in met.database.read_bytes()


def _go_on(place: Path, places: Places, text: str) -> None:
    """Let the group write at the first question it answered, on one of the two computers."""
    store = Store(places)
    store.open().result()
    session = store.sessions().result()[-1]
    answer = store.answers(session.group_id, session.course_id).result()[0]
    store.save_answer(answer.id, session.id, TextValue(text), NotApproved()).result()
    for held in store.sessions().result():
        store.end_session(held.id, held.flow).result()
    store.close().result()


def test_copies_that_parted_are_joined_when_each_conflict_is_chosen(samsyn: Samsyn, met: Places, place: Path) -> None:
    """Two laptops, one group: both answers are shown, nothing is changed meanwhile, and nothing is lost."""
    moved = place / "flytt.samsynbackup"
    samsyn("backup", str(moved), "--group", GROUP)
    other = Places(place / "annan")
    assert samsyn("--data-dir", str(other.data), "answers", "merge", str(moved)).status == 0
    _go_on(place, met, "som vi sa här")
    _go_on(place, other, "som vi sa där")
    with closing(sqlite3.connect(other.database)) as raw, raw:
        raw.execute("""UPDATE "group" SET units = json_insert(units, '$[#]', 'Skolan')""")
    file = place / "annan.samsynbackup"
    samsyn("--data-dir", str(other.data), "backup", str(file), "--group", GROUP)

    asked = samsyn("answers", "merge", str(file))
    found = samsyn("answers", "merge", str(file), "--json")
    assert (asked.status, found.status) == (1, 1)
    assert "som vi sa här" in asked.out
    assert "som vi sa där" in asked.out
    assert asked.out.splitlines()[-2] == "Båda kopiorna har gått vidare med 1 fråga. Inget är ändrat."
    (conflict,) = found.json["conflicts"]
    assert (conflict["here"]["lines"], conflict["file"]["lines"]) == (["som vi sa här"], ["som vi sa där"])

    done = samsyn("answers", "merge", str(file), "--file", conflict["question"])
    assert done.status == 0
    first, *others = done.out.splitlines()
    assert (first, others[0]) == ("1 svar är nu som i filen. De andra står kvar.", "Skolan är med i gruppen nu.")
    assert others[1].startswith("Det som fanns här förut ligger i ")
    assert samsyn("answers", "merge", str(file), "--json").json["conflicts"] == []
    with closing(sqlite3.connect(met.database)) as raw:
        kept = "\n".join(value for (value,) in raw.execute("SELECT value FROM revision"))
    assert "som vi sa här" in kept
    assert samsyn("audit").out.splitlines()[-1].split("  ")[1].strip() == "Två kopior sammanfogade"
