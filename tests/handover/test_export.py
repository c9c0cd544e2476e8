"""Writing to a folder: all of it, checked, or nothing."""

from __future__ import annotations

import errno
import hashlib
import os
import pickle
import shutil
import sys
from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from desktop_app.domain.handover import Handover
from desktop_app.followup.reading import read_file
from desktop_app.handover.content import assemble
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.errors import (
    ExportDiskFull,
    ExportFolderGone,
    ExportFolderReadOnly,
    ExportInterrupted,
    ExportNotVerified,
    NothingToHandOver,
)
from desktop_app.handover.export import Format, Parcel, prepare, record_of, stem, write, write_apart

from .sample import ANSWERS, MADE, PlanOfStore, records

STEM = "svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1"


def test_the_files_stand_there_and_are_what_was_meant(parcel: Parcel, place: Path) -> None:
    """The report is the group's proof of what it handed over."""
    report = write(parcel, place)

    assert sorted(path.name for path in place.iterdir()) == [f"{STEM}.docx", f"{STEM}.svar", f"{STEM}.txt"]
    for file in report.files:
        assert hashlib.sha256(file.path.read_bytes()).hexdigest() == file.sha256
        assert file.path.stat().st_size == file.bytes
    assert report.code == parcel.code
    assert (place / f"{STEM}.txt").read_text(encoding="utf-8") == parcel.text


def test_the_name_tells_course_place_day_and_version_only(handover: Handover) -> None:
    """File names show up in lists of recent files: no unit, no person."""
    assert stem(handover) == STEM


def test_only_what_was_chosen_is_written(parcel: Parcel, place: Path) -> None:
    """Somebody who wants the Word file only should not have to clean up after us."""
    write(parcel, place, [Format.WORD])

    assert [path.name for path in place.iterdir()] == [f"{STEM}.docx"]


def test_every_form_can_be_had_at_once(parcel: Parcel, place: Path) -> None:
    """One board wants a PDF for its register and a table for its comparison; each is made from the same document."""
    write(parcel, place, Format)

    assert {path.suffix for path in place.iterdir()} == {f".{form}" for form in Format}
    assert (place / f"{STEM}.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_what_is_there_is_never_written_over(parcel: Parcel, place: Path) -> None:
    """The file on the stick may be somebody's only copy."""
    (place / f"{STEM}.docx").write_bytes(b"somebody's own")

    report = write(parcel, place, [Format.WORD, Format.TEXT])

    assert (place / f"{STEM}.docx").read_bytes() == b"somebody's own"
    assert [file.path.name for file in report.files] == [f"{STEM} (2).docx", f"{STEM} (2).txt"]


def test_a_folder_that_is_gone_is_named(parcel: Parcel, place: Path) -> None:
    """A pulled stick is the most common fault of all."""
    with pytest.raises(ExportFolderGone) as caught:
        write(parcel, place / "borta")

    assert caught.value.values == {"folder": str(place / "borta")}


def test_no_room_is_found_before_anything_is_written(
    parcel: Parcel, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a hand-over looks like a whole one."""
    usage = namedtuple("usage", "total used free")  # noqa: PYI024
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10_000, 9_000, 1_000))

    with pytest.raises(ExportDiskFull) as caught:
        write(parcel, place)

    assert caught.value.values["free_bytes"] == 1_000
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, ExportDiskFull),
        (errno.EIO, ExportInterrupted),
        (errno.EROFS, ExportFolderReadOnly),
    ],
)
@pytest.mark.parametrize("step", ["first write", "second write", "rename", "read back"])
def test_a_failure_at_any_step_leaves_nothing(
    parcel: Parcel, place: Path, monkeypatch: pytest.MonkeyPatch, *, code: int, expected: type[Exception], step: str
) -> None:
    """A stick pulled half-way must not leave a file that looks finished (X46)."""
    fail_at(step, OSError(code, os.strerror(code)), monkeypatch)

    with pytest.raises(expected):
        write(parcel, place)

    assert list(place.iterdir()) == []


def fail_at(step: str, error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the world fail at one step of writing."""
    calls = 0

    def once_at(number: int, real: object) -> object:
        def instead(*args: object, **kwargs: object) -> object:
            nonlocal calls
            calls += 1
            if calls == number:
                raise error
            return real(*args, **kwargs)  # type: ignore[operator]

        return instead

    match step:
        case "first write":
            monkeypatch.setattr(os, "fsync", once_at(1, os.fsync))
        case "second write":
            monkeypatch.setattr(os, "fsync", once_at(2, os.fsync))
        case "rename":
            monkeypatch.setattr(Path, "replace", once_at(2, Path.replace))
        case "read back":
            monkeypatch.setattr(Path, "read_bytes", once_at(3, Path.read_bytes))


def test_a_file_that_reads_back_wrong_is_taken_away(
    parcel: Parcel, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that lies is found while the group still sits there."""
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"something else")

    with pytest.raises(ExportNotVerified):
        write(parcel, place)

    assert list(place.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists() or sys.platform == "win32", reason="needs /dev/full")
def test_a_really_full_device_is_a_full_disk(parcel: Parcel, place: Path) -> None:
    """The error number comes from a real kernel, not from our own table."""
    name = f"{STEM}.docx"
    (place / f".{name}.part").symlink_to("/dev/full")

    with pytest.raises(ExportDiskFull):
        write(parcel, place, [Format.WORD])

    assert list(place.iterdir()) == []


def test_nothing_to_hand_over_is_said(swedish: DocumentWords) -> None:
    """An empty file that says «Svar» would be filed by somebody."""
    with pytest.raises(NothingToHandOver):
        prepare(assemble(records(answers=()), PlanOfStore(), made_at=MADE), swedish)


def test_that_answers_were_removed_can_go_alone(place: Path, swedish: DocumentWords) -> None:
    """The group has removed all it wrote, and the county board still has it: a file with nothing else says so."""
    plan = PlanOfStore(removed=(ANSWERS[0].id,))
    parcel = prepare(assemble(records(answers=()), plan, made_at=MADE), swedish)

    assert "Gruppen har gallrat svar som den har lämnat över tidigare." in parcel.text
    write(parcel, place, (Format.ANSWER_FILE,))
    document = read_file(place / f"{STEM}.svar").document
    assert (document.answers, document.removed) == ((), (ANSWERS[0].id,))


def test_a_process_of_its_own_writes_the_same(parcel: Parcel, place: Path) -> None:
    """The window's thread must not wait for python-docx (P8)."""
    report = write_apart(parcel, place)

    assert [file.path.name for file in report.files] == [f"{STEM}.docx", f"{STEM}.svar", f"{STEM}.txt"]
    assert pickle.loads(pickle.dumps(parcel)) == parcel  # noqa: S301 (our own)


def test_errors_travel_between_processes(parcel: Parcel, place: Path) -> None:
    """An error that arrives as a crash of the pool tells the group nothing."""
    with pytest.raises(ExportFolderGone):
        write_apart(parcel, place / "borta")


def test_a_process_that_ends_costs_no_hand_over(
    parcel: Parcel, place: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A computer short of memory kills it; «Sparar …» must not stand there for ever."""
    dying = partial(ProcessPoolExecutor, initializer=os._exit, initargs=(1,))
    monkeypatch.setattr("desktop_app.handover.export.ProcessPoolExecutor", dying)

    report = write_apart(parcel, place)

    assert [file.path.name for file in report.files] == [f"{STEM}.docx", f"{STEM}.svar", f"{STEM}.txt"]
    assert "the program's own process" in caplog.text


def test_the_record_has_ids_and_counts_but_no_text(handover: Handover, parcel: Parcel, place: Path) -> None:
    """The store's log of hand-overs is shown to people who may not read the answers."""
    record = record_of(handover, write(parcel, place))

    assert record.sha256 == parcel.answers.sha256
    assert record.answers[0] == ("answer-1", "epoch-1", 1)
    assert record.counts == {"answers": 5, "meetings": 2, "films_seen": 9}
    assert "gemensamt språk" not in repr(record)
