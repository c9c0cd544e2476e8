"""Courses on this computer: taken in whole or not at all, whatever happens on the way (X5, X21, X36)."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.courses import disk, sources
from desktop_app.courses.errors import (
    CourseMissing,
    CourseOlder,
    CourseShipped,
    CourseVersionTaken,
    DiskFull,
    LibraryBusy,
    LibraryUnwritable,
    PackageDamaged,
    SourceLost,
)
from desktop_app.courses.films import FilmCondition
from desktop_app.courses.library import LOCK, Library
from desktop_app.courses.progress import Progress
from desktop_app.paths import Places
from tests.courses.bags import FILM, bag_of, course_document, payload, sound_bag, tree, write_folder, write_zip


@pytest.fixture
def places(place: Path) -> Places:
    return Places(place / "data")


@pytest.fixture
def library(places: Places, place: Path) -> Library:
    return Library(places, place / "inga")


@pytest.fixture
def package(place: Path) -> Path:
    return write_zip(place / "sticka" / "kurs.samsyn", sound_bag())


def leftovers(places: Places) -> list[str]:
    """Return what lies in the library besides whole courses and the lock."""
    return [path for path in tree(places.data) if ".part" in path or ".staging" in path]


@pytest.mark.parametrize("packed", ["folder", "zip", "zip in a folder"])
def test_a_course_is_taken_in_and_found_again(packed: str, library: Library, places: Places, place: Path) -> None:
    """However it was packed, it lies in the library as the same files."""
    match packed:
        case "folder":
            source = write_folder(place / "kurs", sound_bag())
        case "zip":
            source = write_zip(place / "kurs.samsyn", sound_bag())
        case _:
            source = write_zip(place / "kurs.samsyn", sound_bag(), top="kurs/")

    entry = library.add(source)

    assert entry.folder == places.library / "example.provkurs" / "1.0"
    assert not entry.shipped
    assert {path: data for path, data in tree(entry.folder).items() if data is not None} == sound_bag()
    again = Library(places, place / "inga").entry("provkurs")
    assert again.course == entry.course
    assert library.film(again, entry.course.lectures[0].id).require().read_bytes() == FILM
    assert library.captions(again, entry.course.lectures[0].id) == entry.folder / "data/captions/ett.sv.vtt"
    assert library.film(again, entry.course.lectures[1].id).condition is FilmCondition.MISSING
    assert leftovers(places) == []


def test_taking_in_twice_changes_nothing(library: Library, package: Path, places: Places) -> None:
    """Whoever is unsure whether it worked presses again."""
    library.add(package)
    before = tree(places.data)
    library.add(package)
    assert tree(places.data) == before


def test_a_course_added_by_a_command_is_seen_by_the_open_program(
    library: Library, package: Path, places: Places
) -> None:
    """IT adds a course while the window is open; the next look at Home must show it."""
    assert library.courses() == ()
    added = Library(places, places.data / "inga").add(package)
    assert [entry.course for entry in library.courses()] == [added.course]


def test_another_package_of_the_same_version_is_refused(library: Library, place: Path, places: Places) -> None:
    """Two courses with one version number: answers could not be told apart."""
    library.add(write_zip(place / "a.samsyn", sound_bag()))
    before = tree(places.data)
    with pytest.raises(CourseVersionTaken):
        library.add(write_zip(place / "b.samsyn", sound_bag(course_document(summary="Annat"))))
    assert tree(places.data) == before


def test_a_newer_version_is_used_and_an_older_is_asked_about(library: Library, place: Path) -> None:
    """A rollback is only done by someone who means it, and a still newer version ends it."""
    packages = {
        v: write_zip(place / f"{v}.samsyn", sound_bag(course_document(version=v))) for v in ("1.0", "1.10", "1.9")
    }
    library.add(packages["1.9"])
    library.add(packages["1.10"])
    assert library.entry("provkurs").course.version == "1.10"
    with pytest.raises(CourseOlder) as caught:
        library.add(packages["1.0"])
    assert caught.value.values["installed"] in ("1.9", "1.10")

    assert library.add(packages["1.0"], accept_older=True).course.version == "1.0"
    assert library.entry("provkurs").course.version == "1.0"
    assert library.entry("provkurs", "1.9").course.version == "1.9"
    library.add(write_zip(place / "2.samsyn", sound_bag(course_document(version="2"))))
    assert library.entry("provkurs").course.version == "2"


def test_a_damaged_course_is_mended_by_taking_it_in_again(library: Library, package: Path, places: Places) -> None:
    """A file that the disk lost comes back from the same stick."""
    entry = library.add(package)
    (entry.folder / "data/films/ett.mp4").unlink()
    assert library.film(entry, entry.course.lectures[0].id).condition is FilmCondition.MISSING

    mended = library.add(package)

    assert library.verify_film(mended, entry.course.lectures[0].id).verified
    assert leftovers(places) == []


def test_a_damaged_package_leaves_nothing(library: Library, place: Path, places: Places) -> None:
    """What was half copied when the fault was found may not be taken for a course."""
    files = sound_bag()
    files["data/films/ett.mp4"] = FILM[:-1] + b"x"
    with pytest.raises(PackageDamaged):
        library.add(write_zip(place / "kurs.samsyn", files))
    assert library.courses() == ()
    assert Library(places, place / "inga").courses() == ()
    assert leftovers(places) == []


@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_a_stick_pulled_while_reading_is_gone_on_with(
    share: float, library: Library, place: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time only what was not yet checked is read (X21)."""
    films = {f"data/materials/{n}.txt": bytes([65 + n]) * 1000 for n in range(20)}
    package = write_folder(place / "kurs", bag_of({**payload(), **films}))
    read: list[str] = []
    whole = sources.FolderSource.pieces
    files = len(sound_bag()) + len(films)

    def pulled(self: sources.FolderSource, path: str) -> Iterator[bytes]:
        if places.library.joinpath(".staging").exists():
            read.append(path)
            if len(read) > share * files:
                raise SourceLost(name=path)
        return whole(self, path)

    monkeypatch.setattr(sources.FolderSource, "pieces", pulled)
    with pytest.raises(SourceLost):
        library.add(package)
    assert library.courses() == ()
    checked = {path for path in read[:-1] if path.startswith("data/materials")}
    read.clear()
    share = 2

    entry = library.add(package)

    assert checked.isdisjoint(read)
    assert {path: data for path, data in tree(entry.folder).items() if data is not None} == bag_of(
        {**payload(), **films}
    )
    assert leftovers(places) == []


CHILD = """
import os, signal, sys
from pathlib import Path
from desktop_app.courses.library import Library
from desktop_app.paths import Places
data, package, last = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
library = Library(Places(data), data / "inga")
steps = 0
def watch(event, arguments):
    global steps
    if event.split(".")[0] in ("open", "os", "shutil") and arguments and str(data) in str(arguments[0]):
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
library.add(package)
print(steps)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_at_any_step_it_is_there_or_not(package: Path, places: Places, place: Path) -> None:
    """A flat battery at the wrong moment leaves either the old library or the new one, and no litter (X36)."""

    def run(last: int) -> subprocess.CompletedProcess[str]:
        arguments = [sys.executable, "-c", CHILD, str(places.data), str(package), str(last)]
        return subprocess.run(arguments, capture_output=True, text=True, check=False)

    steps = int(run(0).stdout)
    assert steps > 30
    points = range(1, steps + 1) if os.environ.get("SAMSYN_LONG_TESTS") else range(1, steps + 1, max(1, steps // 9))
    outcomes = set()
    for last in points:
        shutil.rmtree(places.data)
        assert run(last).returncode == -signal.SIGKILL

        library = Library(places, place / "inga")

        outcomes.add(len(library.courses()))
        for entry in library.courses():
            assert {path: data for path, data in tree(entry.folder).items() if data is not None} == sound_bag()
        assert leftovers(places) == []
        assert library.faults() == ()
        assert library.add(package).course.version == "1.0"
    assert 0 in outcomes


def test_no_room_is_told_before_anything_is_written(
    library: Library, package: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a course fills the disk that answers are to be saved on (X5)."""
    usage = shutil.disk_usage(package)
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda _: usage._replace(free=5000))
    with pytest.raises(DiskFull) as caught:
        library.add(package)
    size = sum(len(data) for data in sound_bag().values())
    assert caught.value.values == {"needed": int(size * 1.2), "free": 5000}
    assert leftovers(places) == []


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE")
def test_a_disk_that_fills_up_half_way_is_told(library: Library, place: Path, places: Places) -> None:
    """Another program may take the room while the course is copied."""
    import resource  # noqa: PLC0415 (not on Windows)

    package = write_zip(place / "kurs.samsyn", bag_of({**payload(), "data/films/ett.mp4": FILM * 50}))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        with pytest.raises(DiskFull):
            library.add(package)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert library.courses() == ()
    assert not [path for path in tree(places.data) if ".part" in path]
    assert library.add(package).course.version == "1.0"


def test_a_library_in_use_by_another_is_told(library: Library, package: Path, places: Places) -> None:
    """The command line and the window may both be asked to take in a course."""
    with disk.locked(places.library / LOCK), pytest.raises(LibraryBusy):
        library.add(package)
    assert library.add(package)


def test_a_library_that_cannot_be_written_is_read_all_the_same(place: Path, package: Path) -> None:
    """A file where the folder should be stands for every folder that refuses; the shipped courses still open."""
    shipped = write_folder(place / "med" / "kurs", sound_bag()).parent
    (place / "data").write_text("inte en mapp", encoding="utf-8")
    library = Library(Places(place / "data"), shipped)
    assert [entry.shipped for entry in library.courses()] == [True]
    with pytest.raises(LibraryUnwritable):
        library.add(write_zip(place / "ny.samsyn", sound_bag(course_document(version="2"))))


def test_a_course_that_cannot_be_read_does_not_hide_the_others(library: Library, package: Path, places: Places) -> None:
    """One bad file on disk may not take the whole library with it."""
    entry = library.add(package)
    bad = places.library / "example.annan" / "1.0" / "data"
    bad.mkdir(parents=True)
    (bad / "course.json").write_bytes(b"{")
    again = Library(places, places.data / "inga")
    assert [each.course for each in again.courses()] == [entry.course]
    assert len(again.faults()) == 1


def test_removing(library: Library, package: Path, places: Places, place: Path) -> None:
    """What was read in can be taken away; what came with the program stays."""
    library.add(package)
    library.remove("provkurs")
    assert library.courses() == ()
    assert leftovers(places) == []
    with pytest.raises(CourseMissing):
        library.remove("provkurs")

    shipped = Library(places, write_folder(place / "med" / "kurs", sound_bag()).parent)
    with pytest.raises(CourseShipped):
        shipped.remove("provkurs")


def test_a_newer_version_than_the_shipped_one_is_used(places: Places, place: Path) -> None:
    """The county board can send a new edition without a new program."""
    library = Library(places, write_folder(place / "med" / "kurs", sound_bag()).parent)
    assert library.add(write_zip(place / "1.samsyn", sound_bag())).shipped
    library.add(write_zip(place / "2.samsyn", sound_bag(course_document(version="1.1"))))
    assert library.entry("provkurs").course.version == "1.1"
    library.remove("provkurs")
    assert library.entry("provkurs").shipped


def test_progress_goes_to_the_end(library: Library, package: Path) -> None:
    """A bar that stops at 97 % makes people pull the stick."""
    seen: list[Progress] = []
    library.add(package, progress=seen.append)
    assert [progress.done for progress in seen] == sorted(progress.done for progress in seen)
    assert seen[-1].done == seen[-1].total


def test_stopping_half_way_leaves_nothing_that_counts(library: Library, package: Path, places: Places) -> None:
    """The user presses Avbryt."""

    class StoppedError(Exception):
        pass

    def stop(progress: Progress) -> None:
        if progress.done:
            raise StoppedError

    with pytest.raises(StoppedError):
        library.add(package, progress=stop)
    assert library.courses() == ()
    assert not [path for path in tree(places.data) if ".part" in path]
    assert Library(places, places.data / "inga").courses() == ()
    assert leftovers(places) == []
    _: Any = library.add(package)
