"""Fyll på: the right file is found by hash, by length, or by duration with a yes; and it is known for what it is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.courses import disk
from desktop_app.courses.errors import DiskFull, FilmDamaged, FilmMissing, FilmNotAFilm, NothingToFill, SourceLost
from desktop_app.courses.films import DamageReason, FilmCondition
from desktop_app.courses.library import Entry, Library
from desktop_app.courses.matching import Candidate
from desktop_app.domain.ids import LectureId
from desktop_app.paths import Places
from tests.courses.bags import (
    CAPTIONS,
    FILM,
    bag_of,
    course_document,
    payload,
    sound_bag,
    tree,
    write_folder,
    write_zip,
)

TVA = LectureId("tva")
OTHER = FILM + b"annan film"


def film_of(length: int) -> bytes:
    return (FILM * (length // len(FILM) + 1))[:length]


class Place:
    """A library with one course whose second film is missing, and a stick."""

    def __init__(self, place: Path, **film: Any) -> None:
        document = course_document()
        document["lectures"][1]["film"] |= film
        self.durations: dict[str, timedelta] = {}
        self.asked: list[Candidate] = []
        self.places = Places(place / "data")
        self.stick = place / "sticka å"
        self.stick.mkdir(exist_ok=True)
        self.shipped = write_folder(place / "med" / "kurs", bag_of(payload(document))).parent
        self.library = self.opened()

    def opened(self) -> Library:
        return Library(self.places, self.shipped, duration_of=lambda path: self.durations.get(path.name))

    @property
    def entry(self) -> Entry:
        return self.library.entry("provkurs")

    def put(self, name: str, data: bytes, seconds: float | None = None) -> Path:
        path = self.stick / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        if seconds is not None:
            self.durations[path.name] = timedelta(seconds=seconds)
        return path

    def answer(self, *, yes: bool) -> Callable[[Candidate], bool]:
        def accept(candidate: Candidate) -> bool:
            self.asked.append(candidate)
            return yes

        return accept


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("size_known", [True, False])
def test_known_by_hash_whatever_its_name(size_known: bool, place: Path) -> None:  # noqa: FBT001
    """People rename films; the hash does not care."""
    at = Place(place, sha256=sha256(OTHER), **({"bytes": len(OTHER)} if size_known else {}))
    at.put("inspelning.mp4", OTHER)
    at.put("en till.mp4", film_of(len(OTHER)))
    at.put("läs mig.txt", b"hej")

    report = at.library.fill("provkurs", at.stick)

    assert report.filled == ("tva",)
    assert report.still_missing == ()
    film = at.library.film(at.entry, TVA)
    assert (film.condition, film.verified, film.container) == (FilmCondition.PRESENT, True, "mp4")
    assert film.require().read_bytes() == OTHER
    assert film.require().is_relative_to(at.places.films)
    assert at.opened().film(at.entry, TVA).verified


def test_a_right_length_with_another_content_is_refused(place: Path) -> None:
    """A damaged copy has the right name and the right length."""
    at = Place(place, sha256=sha256(OTHER), bytes=len(OTHER))
    at.put("tva.mp4", OTHER[:-1] + b"x")

    report = at.library.fill("provkurs", at.stick)

    assert report.filled == ()
    assert [(m.lecture.id, m.path.name) for m in report.mismatched] == [("tva", "tva.mp4")]
    assert at.library.film(at.entry, TVA).condition is FilmCondition.MISSING
    assert not [path for path in tree(at.places.data) if path.endswith((".part", ".mp4"))]


def test_known_by_length(place: Path) -> None:
    """Where only the length is known, the right length is enough."""
    at = Place(place, bytes=len(OTHER))
    at.put("a.mp4", FILM)
    at.put("b.mp4", OTHER)
    assert at.library.fill("provkurs", at.stick, accept=at.answer(yes=False)).filled == ("tva",)
    assert at.asked == []


@pytest.mark.parametrize(("seconds", "found"), [(58.0, True), (62.0, True), (57.9, False), (62.1, False)])
def test_known_by_duration_with_a_yes(seconds: float, found: bool, place: Path) -> None:  # noqa: FBT001
    """Nothing is known of metodstod's films but how long they are."""
    at = Place(place)
    at.put("film.mp4", OTHER, seconds)
    if found:
        assert at.library.fill("provkurs", at.stick, accept=at.answer(yes=True)).filled == ("tva",)
        assert [(c.lecture.id, c.path.name, c.duration) for c in at.asked] == [
            ("tva", "film.mp4", timedelta(seconds=seconds))
        ]
    else:
        with pytest.raises(NothingToFill):
            at.library.fill("provkurs", at.stick, accept=at.answer(yes=True))


def test_a_no_is_a_no(place: Path) -> None:
    """The user knows best."""
    at = Place(place)
    at.put("film.mp4", OTHER, 60)
    with pytest.raises(NothingToFill):
        at.library.fill("provkurs", at.stick, accept=at.answer(yes=False))
    assert len(at.asked) == 1
    with pytest.raises(NothingToFill):
        at.library.fill("provkurs", at.stick)


@pytest.mark.parametrize("name", ["02 - föreläsning.mp4", "Film två.mp4", "tva.mp4", "film_2.MP4"])
def test_the_best_name_is_asked_about_first(name: str, place: Path) -> None:
    """Of two films of the same length, the one whose name speaks for it comes first."""
    at = Place(place)
    at.put("a.mp4", FILM, 60)
    at.put(name, OTHER, 61)
    at.library.fill("provkurs", at.stick, accept=at.answer(yes=True))
    assert [(c.path.name, c.name_fits) for c in at.asked] == [(name, True)]


def test_films_lie_in_folders_on_a_stick(place: Path) -> None:
    """`films/` beside a small package, or any folder not too deep; links are not followed."""
    at = Place(place, sha256=sha256(OTHER))
    at.put("films/kursen/a.mp4", OTHER)
    assert at.library.fill("provkurs", at.stick).filled == ("tva",)


def test_used_where_it_lies(place: Path) -> None:
    """Films may lie on a share; then they are read there, and are missing while the share is."""
    at = Place(place, sha256=sha256(OTHER))
    path = at.put("a.mp4", OTHER)
    at.library.fill("provkurs", at.stick, copy=False)
    assert at.library.film(at.entry, TVA).require() == path
    assert not [name for name in tree(at.places.films) if name.endswith(".mp4")]

    path.rename(at.stick / "flyttad.mp4")
    with pytest.raises(FilmMissing):
        at.library.film(at.entry, TVA).require()


def test_a_moved_folder_is_asked_for_once(place: Path) -> None:
    """A drive gets another letter: its folder is shown once, and each film is known again by what is in it (X27)."""
    at = Place(place)
    at.put("Föreläsning två.mp4", OTHER, seconds=60)
    at.library.fill("provkurs", at.stick, copy=False, accept=at.answer(yes=True))
    moved = place / "disk E å"
    at.stick.rename(moved)
    with pytest.raises(FilmMissing):
        at.library.film(at.entry, TVA).require()
    (moved / "Föreläsning två.mp4").rename(moved / "två.mp4")
    (moved / "Föreläsning två.mp4").write_bytes(FILM + b"en helt annan")

    report = at.opened().fill("provkurs", moved, copy=False)

    assert report.filled == (TVA,)
    assert len(at.asked) == 1
    assert at.library.film(at.entry, TVA).require() == moved / "två.mp4"


def test_a_file_that_is_no_film_is_told(place: Path) -> None:
    """A playlist that is called film.mp4 must never reach a player (X23)."""
    at = Place(place)
    path = at.put("film.mp4", b"#EXTM3U\nhttps://example.org/a.ts\n", 60)
    with pytest.raises(FilmNotAFilm):
        at.library.fill("provkurs", path, accept=at.answer(yes=True))
    with pytest.raises(NothingToFill):
        at.library.fill("provkurs", at.stick, accept=at.answer(yes=True))


def test_one_film_can_be_pointed_out(place: Path) -> None:
    """«Fyll på» on a row is about that row."""
    at = Place(place)
    path = at.put("film.mp4", OTHER, 60)
    report = at.library.fill("provkurs", path, accept=at.answer(yes=True), lectures=(TVA,))
    assert report.filled == ("tva",)


def test_captions_beside_a_film_come_with_it(place: Path) -> None:
    """Metodstod has no captions of its own; those on the stick are what the group reads."""
    at = Place(place, sha256=sha256(OTHER))
    at.put("a.mp4", OTHER)
    at.put("a.sv.vtt", CAPTIONS)
    at.library.fill("provkurs", at.stick)
    captions = at.library.captions(at.entry, TVA)
    assert captions
    assert captions.read_bytes() == CAPTIONS
    assert captions.is_relative_to(at.places.films)


def test_damage_is_found_and_told_with_figures(place: Path) -> None:
    """The group sees one sentence; IT sees lengths and hashes (screen 19)."""
    at = Place(place, sha256=sha256(OTHER), bytes=len(OTHER))
    at.put("a.mp4", OTHER)
    at.library.fill("provkurs", at.stick)
    path = at.library.film(at.entry, TVA).require()

    path.write_bytes(OTHER[:5000])
    film = at.library.film(at.entry, TVA)
    assert film.damage
    assert film.damage.reason is DamageReason.SIZE
    assert (film.damage.expected_bytes, film.damage.actual_bytes) == (len(OTHER), 5000)
    with pytest.raises(FilmDamaged) as caught:
        film.require()
    assert caught.value.values["title"] == "Film två"

    path.write_bytes(OTHER[:-1] + b"x")
    assert at.library.film(at.entry, TVA).verified is False  # not counted yet
    damaged = at.library.verify_film(at.entry, TVA)
    assert damaged.damage
    assert damaged.damage.reason is DamageReason.HASH
    assert at.library.film(at.entry, TVA).condition is FilmCondition.DAMAGED  # remembered

    at.put("a.mp4", OTHER)
    assert at.library.fill("provkurs", at.stick).filled == ("tva",)
    assert at.library.verify_film(at.entry, TVA).verified


def test_a_film_is_counted_once(place: Path) -> None:
    """Counting 3.7 GB before each meeting would make the ready-check useless."""
    at = Place(place)
    ett = at.entry.course.lectures[0].id
    assert not at.library.film(at.entry, ett).verified
    counted: list[int] = []
    at.library.verify_film(at.entry, ett, progress=counted.append)
    assert counted[-1] == len(FILM)
    again: list[int] = []
    assert at.opened().verify_film(at.entry, ett, progress=again.append).verified
    assert again == []

    path = at.library.film(at.entry, ett).require()
    os.utime(path, (1, 1))
    at.library.verify_film(at.entry, ett, progress=again.append)
    assert again[-1] == len(FILM)


def test_a_damaged_film_of_the_bag_is_replaced_outside_it(place: Path) -> None:
    """The bag stays as it was signed; a right film that was filled in goes before a damaged one in it."""
    at = Place(place)
    ett = at.entry.course.lectures[0].id
    inside = at.shipped / "kurs" / "data" / "films" / "ett.mp4"
    inside.write_bytes(FILM[:-1] + b"x")
    assert at.library.verify_film(at.entry, ett).condition is FilmCondition.DAMAGED
    at.put("ett.mp4", FILM)
    assert at.library.fill("provkurs", at.stick).filled == ("ett",)
    assert at.library.film(at.entry, ett).require().is_relative_to(at.places.films)
    assert inside.read_bytes() != FILM


def test_a_replaced_film_leaves_no_copy_behind(place: Path) -> None:
    """Films are hundreds of megabytes; two of each fill a laptop."""
    at = Place(place)
    at.put("film.mp4", OTHER, 60)
    at.library.fill("provkurs", at.stick, accept=at.answer(yes=True))
    at.put("film.mp4", OTHER + b"2", 60)
    at.library.fill("provkurs", at.stick, accept=at.answer(yes=True), lectures=(TVA,))
    films = [name for name in tree(at.places.films) if name.endswith(".mp4")]
    assert len(films) == 1
    assert at.library.film(at.entry, TVA).require().read_bytes() == OTHER + b"2"

    at.library.remove_film(at.entry.course.id, TVA)
    assert not [name for name in tree(at.places.films) if name.endswith(".mp4")]


def test_leftovers_are_swept_but_never_films_of_an_index_that_is_lost(place: Path) -> None:
    """A copy that was cut short goes at the next start; a damaged index may not cost the films."""
    at = Place(place, sha256=sha256(OTHER))
    at.put("a.mp4", OTHER)
    at.library.fill("provkurs", at.stick)
    part = at.places.films / "example.provkurs" / "tva.part"
    part.write_bytes(b"halv")
    at.opened()
    assert not part.exists()

    (at.places.films / "index.json").write_bytes(b"{")
    opened = at.opened()
    assert opened.film(at.entry, TVA).condition is FilmCondition.MISSING
    assert [name for name in tree(at.places.films) if name.endswith(".mp4")]
    assert opened.fill("provkurs", at.places.films).filled == ("tva",)


def test_no_room_is_told_before_copying(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Filling may not take the room that answers need (X5)."""
    at = Place(place, sha256=sha256(OTHER), bytes=len(OTHER))
    at.put("a.mp4", OTHER)
    usage = disk.shutil.disk_usage(place)
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda _: usage._replace(free=1))
    with pytest.raises(DiskFull) as caught:
        at.library.fill("provkurs", at.stick)
    assert caught.value.values["needed"] == int(len(OTHER) * 1.2)


def test_a_stick_pulled_while_filling_keeps_what_was_done(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Films are taken in one by one; what is in is in."""
    at = Place(place, sha256=sha256(OTHER))
    (at.shipped / "kurs" / "data" / "films" / "ett.mp4").unlink()
    at.put("ett.mp4", FILM)
    at.put("tva.mp4", OTHER)
    whole = disk.read_pieces
    reads: list[str] = []

    def pulled(path: Path) -> Any:
        reads.append(path.name)
        if reads.count("tva.mp4") == 2:
            raise SourceLost(name=path.name)
        return whole(path)

    monkeypatch.setattr(disk, "read_pieces", pulled)
    with pytest.raises(SourceLost):
        at.library.fill("provkurs", at.stick)
    monkeypatch.setattr(disk, "read_pieces", whole)
    ett = at.entry.course.lectures[0].id
    assert at.library.film(at.entry, ett).condition is FilmCondition.PRESENT
    assert not [name for name in tree(at.places.films) if name.endswith(".part")]
    assert at.library.fill("provkurs", at.stick).filled == ("tva",)


def test_films_beside_a_small_package_come_with_it(place: Path) -> None:
    """A FAT32 stick holds no file over 4 GiB, so films lie beside the package."""
    document = course_document()
    document["lectures"][1]["film"] |= {"sha256": sha256(OTHER), "bytes": len(OTHER)}
    package = write_zip(place / "sticka" / "kurs.samsyn", sound_bag(document))
    (place / "sticka" / "films").mkdir()
    (place / "sticka" / "films" / "tva.mp4").write_bytes(OTHER)
    library = Library(Places(place / "data"), place / "inga")

    entry = library.add(package)

    assert library.film(entry, TVA).verified
