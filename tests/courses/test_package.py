"""Judging a bag: exactly what its manifest says, no more and no less (X31, X35)."""

from __future__ import annotations

import hashlib
import io
import os
import sys
import tarfile
from pathlib import Path

import pytest

from desktop_app.courses import bag
from desktop_app.courses.errors import (
    CourseFieldWrong,
    PackageDamaged,
    PackageNotABag,
    PackageNotFound,
    PackageProblem,
    PackageRefused,
)
from desktop_app.courses.package import Signing, check_package
from desktop_app.courses.progress import Progress
from desktop_app.courses.sources import open_source
from desktop_app.domain.errors import KnownError
from tests.courses.bags import FILM, bag_of, course_document, payload, sound_bag, tree, write_folder, write_zip


@pytest.mark.parametrize("packed", ["folder", "zip", "zip in a folder"])
def test_a_sound_package_is_accepted_however_it_is_packed(packed: str, place: Path) -> None:
    """A folder, a zip of what is in it and a zip of the folder are one package."""
    match packed:
        case "folder":
            path = write_folder(place / "kurs", sound_bag())
        case "zip":
            path = write_zip(place / "kurs.samsyn", sound_bag())
        case _:
            path = write_zip(place / "kurs.samsyn", sound_bag(), top="kurs på åttan/")
    seen: list[Progress] = []

    report = check_package(path, progress=seen.append)

    assert report.course.title == "Provkurs på åttan"
    assert report.missing_films == ("tva",)
    assert report.signing is Signing.UNSIGNED
    assert (seen[-1].done, seen[-1].total) == (report.total, report.total)


def test_a_signature_that_is_not_checked_is_not_trusted(place: Path) -> None:
    """A file that looks like a signature proves nothing."""
    files = bag_of(payload(), {bag.SIGNATURE: b"untrusted comment: x\n"})
    assert check_package(write_zip(place / "kurs.samsyn", files)).signing is Signing.NOT_CHECKED


def test_a_film_that_is_to_be_fetched_may_be_absent(place: Path) -> None:
    """fetch.txt says what is downloaded on demand: address, length, path."""
    digest = hashlib.sha256(FILM).hexdigest()
    document = course_document()
    document["lectures"][1]["film"] |= {"sha256": digest, "url": "https://example.org/tva.mp4"}
    files = payload(document)
    hashes = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()} | {"data/films/tva.mp4": digest}
    tags = {
        bag.MANIFEST: bag.manifest_text(hashes).encode(),
        bag.FETCH: f"https://example.org/tva.mp4 {len(FILM)} data/films/tva.mp4\n".encode(),
    }
    report = check_package(write_zip(place / "kurs.samsyn", bag_of(files, tags)))
    assert report.missing_films == report.fetchable == ("tva",)


def test_every_changed_byte_is_seen(place: Path) -> None:
    """Each file of the package, tag files too, is held against its hash."""
    files = sound_bag()
    for path, data in files.items():
        damaged = {**files, path: data[:-1] + bytes([data[-1] ^ 1])}
        with pytest.raises(KnownError):
            check_package(write_zip(place / "kurs.samsyn", damaged))
        with pytest.raises(KnownError):
            check_package(write_zip(place / "kurs.samsyn", {**files, path: data[: len(data) // 2]}))


def test_every_missing_or_extra_file_is_seen(place: Path) -> None:
    """Exactly what the manifest says."""
    files = sound_bag()
    for path in files:
        with pytest.raises((PackageNotABag, PackageDamaged)):
            check_package(
                write_zip(place / "kurs.samsyn", {name: data for name, data in files.items() if name != path})
            )
    for extra in ("data/films/tva.mp4", "data/extra.txt", "extra.txt", "manifest-md5.txt", "metadata/a.txt"):
        with pytest.raises(PackageRefused) as caught:
            check_package(write_zip(place / "kurs.samsyn", {**files, extra: FILM}))
        assert caught.value.values["problem"] is PackageProblem.EXTRA
        assert caught.value.values["name"] == extra


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (bag.DECLARATION, "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"),
        (bag.DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n"),
        (bag.DECLARATION, "BagIt-Version: 1.0\n"),
        (bag.DECLARATION, "\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        (bag.DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nmer\n"),
        (bag.INFO, "ingen rubrik\n"),
        (bag.INFO, "Payload-Oxum: många\n"),
        (bag.MANIFEST, "inte en hash  data/course.json\n"),
        (bag.MANIFEST, "0" * 64 + "  ../ut.txt\n"),
        (bag.MANIFEST, "0" * 64 + "  /etc/passwd\n"),
        (bag.MANIFEST, "0" * 64 + "  data/a%2e%2e\n"),
        (bag.MANIFEST, "0" * 64 + "  data/a\n" + "0" * 64 + "  data/a\n"),
        (bag.MANIFEST, "0" * 64 + "  data/a\n" + "0" * 64 + "  data/A\n"),
        (bag.FETCH, "http://example.org/a.mp4 1 data/films/a.mp4\n"),
        (bag.FETCH, "file:///etc/passwd 1 data/films/a.mp4\n"),
        (bag.FETCH, "https://example.org/a.mp4 1 ../a.mp4\n"),
        (bag.FETCH, "https://example.org/a.mp4 1 bagit.txt\n"),
    ],
)
def test_a_listing_that_breaks_the_format_is_refused(name: str, text: str, place: Path) -> None:
    """Nothing a reader would have to guess at."""
    with pytest.raises(PackageRefused) as caught:
        check_package(write_zip(place / "kurs.samsyn", bag_of(payload(), {name: text.encode()})))
    assert caught.value.values["name"] == name
    assert caught.value.values["problem"] is PackageProblem.LISTING


def test_the_payload_figures_must_be_right(place: Path) -> None:
    """Payload-Oxum is the quick look that archives take."""
    for wrong in ("1.3", "10388.99"):
        info = {bag.INFO: f"Payload-Oxum: {wrong}\n".encode()}
        with pytest.raises(PackageDamaged):
            check_package(write_zip(place / "kurs.samsyn", bag_of(payload(), info)))
    size = sum(len(data) for data in payload().values())
    check_package(write_zip(place / "rätt.samsyn", bag_of(payload(), {bag.INFO: f"Payload-Oxum: {size}.3\n".encode()})))


@pytest.mark.parametrize(
    "text",
    [
        b"#EXTM3U\n#EXTINF:10,\nhttps://example.org/a.ts\n",
        b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>',
        b'<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"/>',
        b'<asx version="3.0"><entry><ref href="https://example.org"/></entry></asx>',
        b"[playlist]\nFile1=https://example.org/a.mp4\n",
        b"Detta \xc3\xa4r ingen film.\n",
        b"",
    ],
)
def test_a_film_that_is_a_playlist_is_refused(text: bytes, place: Path) -> None:
    """A player that is handed a playlist goes out on the network (X23)."""
    with pytest.raises(PackageRefused) as caught:
        check_package(write_zip(place / "kurs.samsyn", bag_of({**payload(), "data/films/ett.mp4": text})))
    assert caught.value.values["problem"] is PackageProblem.NOT_A_FILM


def test_what_the_course_says_of_a_film_must_hold(place: Path) -> None:
    """Two promises about one film that differ: one of them is wrong."""
    for promise in ({"bytes": 1}, {"sha256": "0" * 64}):
        document = course_document()
        document["lectures"][0]["film"] |= promise
        with pytest.raises(PackageDamaged):
            check_package(write_zip(place / "kurs.samsyn", sound_bag(document)))
    document = course_document()
    document["lectures"][0]["captions"][0]["file"] = "data/captions/annan.vtt"
    with pytest.raises(PackageRefused) as caught:
        check_package(write_zip(place / "kurs.samsyn", sound_bag(document)))
    assert caught.value.values["problem"] is PackageProblem.NOT_THERE


def test_a_faulty_course_is_told_by_its_field(place: Path) -> None:
    """The bag may be whole and the course in it not."""
    with pytest.raises(CourseFieldWrong):
        check_package(write_zip(place / "kurs.samsyn", sound_bag(course_document(title=""))))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_and_devices_in_a_folder_are_refused(place: Path) -> None:
    """A link would let the package show any file of the computer; bagit.py calls a linked folder valid."""
    outside = place / "utanför"
    outside.mkdir()
    (outside / "ett.mp4").write_bytes(FILM)

    def refused(change: str, problem: PackageProblem) -> None:
        folder = write_folder(place / change, sound_bag())
        film = folder / "data" / "films" / "ett.mp4"
        film.unlink()
        match change:
            case "symlink":
                film.symlink_to(outside / "ett.mp4")
            case "hard link":
                os.link(outside / "ett.mp4", film)
            case "linked folder":
                film.parent.rmdir()
                film.parent.symlink_to(outside, target_is_directory=True)
            case "pipe":
                os.mkfifo(film)
        with pytest.raises(PackageRefused) as caught:
            check_package(folder)
        assert caught.value.values["problem"] is problem

    refused("symlink", PackageProblem.LINK)
    refused("hard link", PackageProblem.LINK)
    refused("linked folder", PackageProblem.LINK)
    refused("pipe", PackageProblem.SPECIAL)


def test_what_is_no_package_is_told_so(place: Path) -> None:
    """The user pointed at the wrong thing, which is no fault of a package."""
    (place / "tom").mkdir()
    (place / "text.samsyn").write_text("hej", encoding="utf-8")
    with pytest.raises(PackageNotABag):
        check_package(place / "tom")
    with pytest.raises(PackageNotFound):
        check_package(place / "finns inte")
    with pytest.raises(PackageRefused):
        check_package(place / "text.samsyn")


def test_bags_of_the_conformance_suite(shared_media: Path, place: Path) -> None:
    """Every invalid bag of the Library of Congress's suite is refused, and nothing outside is touched.

    Valid ones are no courses and are refused too, but as that: their names and tag files pass.
    """
    with tarfile.open(shared_media / "packages" / "bagit-conformance-suite.tar") as suite:
        bags: dict[str, dict[str, bytes]] = {}
        for member in suite.getmembers():
            top = member.name.find("/bagit.txt")
            if member.isfile() and top > 0:
                bags[member.name[:top]] = {}
        for member in suite.getmembers():
            home = next((name for name in bags if member.name.startswith(f"{name}/")), None)
            if home and member.isfile():
                opened = suite.extractfile(member)
                assert opened
                bags[home][member.name.removeprefix(f"{home}/")] = opened.read()
    assert len(bags) > 20
    for name, files in bags.items():
        path = write_zip(place / "bag.samsyn", files)
        with pytest.raises(KnownError):
            check_package(path)
        if "/v1.0/" in f"/{name}/" and "/valid/" in f"/{name}/" and bag.MANIFEST in files:
            bag.check_declaration(files[bag.DECLARATION])
            bag.read_manifest(files[bag.MANIFEST])
    assert set(tree(place)) == {"bag.samsyn"}


def test_a_folder_is_read_to_its_announced_size_and_no_further(place: Path) -> None:
    """A file that grows while it is read (a share, a trick) may not fill the disk."""
    folder = write_folder(place / "kurs", sound_bag())
    with open_source(folder) as source:
        with (folder / "data" / "films" / "ett.mp4").open("ab") as film:
            film.write(b"mer")
        with pytest.raises(KnownError):
            io.BytesIO().writelines(source.pieces("data/films/ett.mp4"))
