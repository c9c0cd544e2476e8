"""The strict zip reader: bombs, lies, overlaps, and the collections of bad zip files of others (X31, X32)."""

from __future__ import annotations

import io
import os
import stat
import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from desktop_app.courses.errors import PackageLimit, PackageProblem, PackageRefused, PackageTooLarge
from desktop_app.courses.library import Library
from desktop_app.courses.package import check_package
from desktop_app.courses.zipped import Zip, ZipFault, ZipRefusedError
from desktop_app.domain.errors import KnownError
from desktop_app.paths import Places
from tests.courses.bags import bag_of, payload, sound_bag, tree, write_zip

MOST = 4000
MUST_OPEN_BUT_REFUSED = {
    "bogus-compression-method.zip": ZipFault.METHOD,
    "sloppy-filenames.zip": ZipFault.STRUCTURE,
    "traditional-encryption.zip": ZipFault.ENCRYPTED,
    "traditional-encryption_deprecated.zip": ZipFault.ENCRYPTED,
    "traditional-encryption-and-compression.zip": ZipFault.ENCRYPTED,
    "traditional-encryption-and-compression_deprecated.zip": ZipFault.ENCRYPTED,
    "unicode-path-extra-field.zip": ZipFault.STRUCTURE,
}
"""Zip files that a general reader must open and that a course has no use for."""


def read_all(archive: Zip, *, most: int = 50_000_000) -> int:
    """Read every entry; return the bytes."""
    total = 0
    for entry in archive.entries:
        for piece in archive.pieces(entry):
            total += len(piece)
            assert total < most
    return total


def opened(data: bytes) -> Zip:
    return Zip(io.BytesIO(data), MOST)


def zipped() -> bytearray:
    """Return a zip of two entries, to be damaged."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"a" * 5000)
        archive.writestr("b.txt", b"b" * 5000)
    return bytearray(buffer.getvalue())


def test_ordinary_zips_are_read() -> None:
    """Strictness may not cost the zips that people make."""
    assert read_all(opened(bytes(zipped()))) == 10_000
    assert read_all(opened(b"PK\x05\x06" + bytes(18))) == 0


def test_large_sizes_are_read() -> None:
    """A real course passes 4 GiB and is written in zip's larger form; here the form without the bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, archive.open("a.txt", "w", force_zip64=True) as entry:
        entry.write(b"hej")
    assert read_all(opened(buffer.getvalue())) == 3


@pytest.mark.parametrize(
    ("offset", "value", "width", "fault"),
    [
        (8, 0x0001, 2, ZipFault.ENCRYPTED),
        (8, 0x0040, 2, ZipFault.ENCRYPTED),
        (10, 12, 2, ZipFault.METHOD),
        (16, 0, 4, ZipFault.STRUCTURE),
        (20, 1, 4, ZipFault.STRUCTURE),
        (24, 4, 4, ZipFault.STRUCTURE),
        (38, (stat.S_IFLNK | 0o777) << 16, 4, ZipFault.LINK),
        (38, (stat.S_IFCHR | 0o666) << 16, 4, ZipFault.SPECIAL),
        (38, (stat.S_IFIFO | 0o666) << 16, 4, ZipFault.SPECIAL),
        (38, (stat.S_IFDIR | 0o777) << 16, 4, ZipFault.SPECIAL),
        (38, 0x0400, 4, ZipFault.LINK),
        (42, 1, 4, ZipFault.STRUCTURE),
    ],
)
def test_an_entry_that_lies_is_refused(offset: int, value: int, width: int, fault: ZipFault) -> None:
    """What the index says and what stands at the entry must be one thing."""
    data = zipped()
    at = data.index(b"PK\x01\x02") + offset
    data[at : at + width] = value.to_bytes(width, "little")

    with pytest.raises(ZipRefusedError) as caught:
        read_all(opened(bytes(data)))

    assert caught.value.fault is fault


def test_overlapping_entries_are_refused() -> None:
    """Entries that share their bytes are how 46 MB unpack to 4.5 PB."""
    data = zipped()
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 16 : second + 28] = data[first + 16 : first + 28]
    data[second + 42 : second + 46] = data[first + 42 : first + 46]

    with pytest.raises(ZipRefusedError):
        opened(bytes(data))


@pytest.mark.parametrize("wrapped", [b"before%s", b"%safter"])
def test_anything_before_or_after_is_refused(wrapped: bytes) -> None:
    """Two readers would find two different zips in such a file."""
    with pytest.raises(ZipRefusedError):
        opened(wrapped.replace(b"%s", bytes(zipped())))


def test_an_entry_longer_than_it_says_stops_at_once() -> None:
    """A lying size is found at the first byte too many, not when the disk is full."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"\0" * 30_000_000)
    data = bytearray(buffer.getvalue())
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature) + offset
        data[at : at + 4] = (3_000_000).to_bytes(4, "little")
    archive = opened(bytes(data))

    given: list[int] = []
    tracemalloc.start()
    with pytest.raises(ZipRefusedError):
        given.extend(len(piece) for piece in archive.pieces(archive.entries[0]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert sum(given) <= 3_000_000
    assert peak < 8_000_000


def test_a_bomb_is_refused_by_its_ratio(place: Path) -> None:
    """No real film packs to a fifth, and no real text to a hundredth."""
    for name, limit in (("data/materials/a.pdf", PackageLimit.RATIO), ("data/materials/a.png", PackageLimit.RATIO)):
        package = write_zip(place / "kurs.samsyn", bag_of({**payload(), name: b"\0" * 3_000_000}))
        with pytest.raises(PackageTooLarge) as caught:
            check_package(package)
        assert caught.value.values["limit"] is limit


def test_a_text_over_the_limit_is_refused(place: Path) -> None:
    """A course.json of gigabytes would fill the memory of a tired laptop."""
    package = write_zip(place / "kurs.samsyn", bag_of({**payload(), "data/materials/a.txt": b"ab" * 2_100_000}))
    with pytest.raises(PackageTooLarge):
        check_package(package)


def test_a_million_entries_are_refused_without_reading_them() -> None:
    """The count is judged before the index is."""
    count = 65_534
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, 0, 0, 0)
    with pytest.raises(ZipRefusedError) as caught:
        opened(end)
    assert caught.value.fault is ZipFault.TOO_MANY


def test_too_many_files_are_refused(place: Path) -> None:
    """More files than any course has is a way to make a disk unusable."""
    package = write_zip(place / "kurs.samsyn", bag_of({**payload(), **{f"data/m/{n}.txt": b"a" for n in range(2000)}}))
    with pytest.raises(PackageTooLarge) as caught:
        check_package(package)
    assert caught.value.values["limit"] is PackageLimit.FILES


def test_links_in_a_zip_are_refused(place: Path) -> None:
    """A link inside a package would let the next entry be written anywhere."""
    path = write_zip(place / "kurs.samsyn", sound_bag())
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("data/films/ut.mp4")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(PackageRefused) as caught:
        check_package(path)
    assert caught.value.values["problem"] is PackageProblem.LINK


def test_every_flipped_bit_is_seen_or_harmless(place: Path) -> None:
    """A worn stick flips bits: what comes out is the package that went in, or a refusal."""
    whole = write_zip(place / "kurs.samsyn", sound_bag()).read_bytes()
    accepted = 0
    for at in range(0, len(whole), 1 if os.environ.get("SAMSYN_LONG_TESTS") else 41):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << (at % 8)
        path = place / "skadad.samsyn"
        path.write_bytes(damaged)
        try:
            report = check_package(path)
        except KnownError:
            continue
        accepted += 1
        assert report.course.title == "Provkurs på åttan"
    assert accepted * 20 < len(whole)  # dates, attributes and version numbers, which nobody reads


def test_others_bad_zips_are_refused(shared_media: Path, place: Path) -> None:
    """Zip files made by others to be refused: all are, and nothing is written."""
    canary = place / "hem"
    library = Library(Places(canary / "data"), place / "inga")
    failing = sorted((shared_media / "zips" / "yauzl-must-fail").iterdir())
    assert len(failing) == 24
    for path in failing:
        with path.open("rb") as file, pytest.raises(ZipRefusedError):
            read_all(Zip(file, MOST))
        with pytest.raises(KnownError):
            library.add(path)
    assert set(tree(canary)) <= {"data", "data/library", "data/library/.lock"}


def test_others_good_zips_are_read_or_refused_with_a_reason(shared_media: Path, place: Path) -> None:
    """Ordinary zips from many programs are read; those with what a course never has are refused by name."""
    for path in sorted((shared_media / "zips" / "yauzl-must-open").iterdir()):
        with path.open("rb") as file:
            if path.name in MUST_OPEN_BUT_REFUSED:
                with pytest.raises(ZipRefusedError) as caught:
                    read_all(Zip(file, MOST))
                assert caught.value.fault is MUST_OPEN_BUT_REFUSED[path.name]
            else:
                read_all(Zip(file, MOST))
    for path in sorted((shared_media / "zips" / "zip-rs").iterdir()):
        with pytest.raises(KnownError):
            check_package(path)
