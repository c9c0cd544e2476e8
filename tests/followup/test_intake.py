"""Taking in a folder: the sound ones go in, the others are listed, nothing stops it, and receipts follow (X42)."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.clock import SystemClock
from desktop_app.followup.apart import ReadingProcess
from desktop_app.followup.errors import IntakeFolderGone, IntakeNotSaved, Refusal
from desktop_app.followup.intake import Intake, take_in
from desktop_app.followup.reading import AnswerFile, FileRefused, read_file
from desktop_app.followup.store import FollowupStore
from desktop_app.handover.receipt import read_receipt
from tests.handover.sample import MADE

from .deadly import reads_or_dies
from .files import a_document, a_file, an_answer
from .hostile import fill

ONE = an_answer("q1", "ett", 1)


@pytest.fixture
def store(place: Path) -> Iterator[FollowupStore]:
    with closing(FollowupStore(place / "followup.db", SystemClock())) as opened:
        yield opened


@pytest.fixture
def inbox(place: Path) -> Path:
    folder = place / "inkommet"
    folder.mkdir()
    return folder


def put(folder: Path, file: AnswerFile, name: str = "") -> Path:
    path = folder / (name or file.name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(file.original)
    return path


def taken(store: FollowupStore, *places: Path) -> Intake:
    return take_in(places, read_file, store, SystemClock(), store.path.parent / "kvitton")


def test_the_sound_ones_go_in_and_the_others_are_listed(inbox: Path, store: FollowupStore) -> None:
    """One damaged file among a county's must not keep the others out; the whole 1,100 are a long run (X42)."""
    fill(inbox, good=10, bad=80, seed=42)

    with ReadingProcess() as read:
        intake = take_in([inbox], read, store, SystemClock(), inbox.parent / "kvitton")

    assert intake.counts == {"new": 10, "again": 0, "refused": 80}
    reasons = Counter(one.outcome for one in intake.arrived if isinstance(one.outcome, Refusal))
    assert Refusal.KILLED_THE_READER not in reasons
    assert len(reasons) >= 5
    assert {document.file_id for document in store.documents()} == {f"good-{number}" for number in range(10)}


def test_a_second_time_changes_nothing(inbox: Path, store: FollowupStore) -> None:
    """The same folder is taken in again when three more have come."""
    put(inbox, a_file(a_document("v1", [ONE])))
    first = taken(store, inbox)

    second = taken(store, inbox)

    assert (first.counts["new"], second.counts["again"]) == (1, 1)
    assert first.view == second.view


def test_the_inbox_is_only_read(inbox: Path, store: FollowupStore) -> None:
    """What was received is a public record where it lies; a stick may be write-protected."""
    put(inbox, a_file(a_document("v1", [ONE])))
    (inbox / "trasig.svar").write_bytes(b"x")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in inbox.iterdir()}

    taken(store, inbox)

    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in inbox.iterdir()} == before


def test_folders_within_and_single_files_are_taken(inbox: Path, store: FollowupStore) -> None:
    """One folder per municipality, capitals in an ending, what a Mac leaves behind, and a file pointed at."""
    put(inbox, a_file(a_document("a", [ONE], group="a")), "Halmstad/A.SVAR")
    put(inbox, a_file(a_document("b", [ONE], group="b")), "._b.svar")
    put(inbox, a_file(a_document("c", [ONE], group="c")), "c.docx")
    single = put(inbox.parent, a_file(a_document("d", [ONE], group="d")))

    intake = taken(store, inbox, single)

    assert [one.path for one in intake.arrived] == [inbox / "Halmstad" / "A.SVAR", single]


def test_a_folder_that_is_not_there_is_said_before_anything_is_read(inbox: Path, store: FollowupStore) -> None:
    """A mistyped path must not look like a folder without answers."""
    put(inbox, a_file(a_document("v1", [ONE])))

    with pytest.raises(IntakeFolderGone):
        taken(store, inbox, inbox / "nej")
    assert store.documents() == ()


def test_a_folder_that_may_not_be_read_is_listed(
    inbox: Path, store: FollowupStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder passed over in silence is a municipality that seems not to have answered."""
    (inbox / "stängd").mkdir()
    scandir = os.scandir

    def refusing(folder: str) -> object:
        if str(folder).endswith("stängd"):
            raise PermissionError(13, "no", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)

    (arrived,) = taken(store, inbox).arrived

    assert (arrived.path, arrived.outcome) == (inbox / "stängd", Refusal.UNREADABLE)


def test_each_file_gets_its_receipt_and_one_only(inbox: Path, store: FollowupStore) -> None:
    """The group waits for it: it tells which file came, and shows the code that both sides have."""
    document = a_document("v1", [ONE])
    put(inbox, a_file(document))
    taken(store, inbox)
    (path,) = (inbox.parent / "kvitton").iterdir()
    content = path.read_bytes()

    taken(store, inbox)

    assert [(one, one.read_bytes()) for one in (inbox.parent / "kvitton").iterdir()] == [(path, content)]
    receipt = read_receipt(path)
    assert (receipt.file_id, receipt.revision, receipt.group_id) == ("v1", 1, "group-1")
    assert receipt.sha256 == a_file(document).document.sha256
    assert path.name == f"kvitto_metodstod_1380-halmstads-kommun_grou_v1_{receipt.code}.kvitto"


def test_a_receipt_that_was_never_written_comes_the_next_time(inbox: Path, store: FollowupStore) -> None:
    """The power went between the store and the receipt."""
    file = a_file(a_document("v1", [ONE]))
    put(inbox, file)
    store.keep(file, MADE)

    assert taken(store, inbox).counts["again"] == 1
    (path,) = (inbox.parent / "kvitton").iterdir()
    assert read_receipt(path).received_at == MADE.isoformat()


def test_a_receipt_that_was_spoilt_is_written_again(inbox: Path, store: FollowupStore) -> None:
    """Somebody opened it in an editor: theirs is let be, and a true one lies beside it."""
    put(inbox, a_file(a_document("v1", [ONE])))
    taken(store, inbox)
    (path,) = (inbox.parent / "kvitton").iterdir()
    path.write_bytes(b"{}")

    taken(store, inbox)

    assert len(list((inbox.parent / "kvitton").iterdir())) == 2
    assert path.read_bytes() == b"{}"


def test_files_that_claim_to_be_one_get_no_receipt(inbox: Path, store: FollowupStore) -> None:
    """A receipt would say that the group's answers are here, and nobody knows whether they are (X44)."""
    put(inbox, a_file(a_document("v1", [ONE])), "a.svar")
    put(inbox, a_file(a_document("v1", [an_answer("q1", "annat", 1)])), "b.svar")

    intake = taken(store, inbox)

    assert len(intake.view.contested) == 2
    assert not (inbox.parent / "kvitton").exists()


def test_receipts_that_cannot_be_written_are_told(inbox: Path, store: FollowupStore) -> None:
    """What was taken in stays; the command is run again with another folder."""
    put(inbox, a_file(a_document("v1", [ONE])))
    (store.path.parent / "kvitton").write_bytes(b"a file")

    with pytest.raises(IntakeNotSaved):
        taken(store, inbox)
    assert len(store.documents()) == 1


def test_a_file_that_kills_its_reader_costs_that_file(inbox: Path, store: FollowupStore) -> None:
    """A fault in a library must not be a way to keep a county's other answers out (X42)."""
    for name in ("a", "dödar", "z"):
        put(inbox, a_file(a_document("v1", [ONE])), f"{name}.svar")

    with ReadingProcess(reads_or_dies) as read:
        outcomes = {one.path.stem: one.outcome for one in take_in([inbox], read, store, SystemClock(), inbox).arrived}

    assert outcomes["dödar"] is Refusal.KILLED_THE_READER
    assert all(not isinstance(outcomes[name], Refusal) for name in ("a", "z"))


def test_a_file_that_blocks_its_reader_is_given_up(inbox: Path) -> None:
    """The command ends, and says which file it was (X42)."""
    with ReadingProcess(reads_or_dies, timedelta(milliseconds=100)) as read, pytest.raises(FileRefused) as refused:
        read(inbox / "stannar.svar")

    assert refused.value.refusal is Refusal.KILLED_THE_READER
