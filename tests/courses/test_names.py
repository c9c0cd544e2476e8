"""File names that a package may not carry (X30, X33)."""

from __future__ import annotations

import unicodedata
import zipfile
from pathlib import Path

import pytest

from desktop_app.courses import names
from desktop_app.courses.errors import NameProblem, PackageNameRefused, PackageRefused, PackageTwins
from desktop_app.courses.library import Library
from desktop_app.courses.package import check_package
from desktop_app.domain.errors import KnownError
from desktop_app.paths import Places
from tests.courses.bags import FILM, bag_of, payload, tree, write_zip

BAD_NAMES = [
    "../ut.mp4",
    "data/../../ut.mp4",
    "data/films/../../../ut.mp4",
    "data/films/..",
    "data/./films/a.mp4",
    "data//a.mp4",
    "data/films/...",
    "data/films/. .",
    "/etc/passwd",
    "/ut.mp4",
    "//server/del/ut.mp4",
    "\\\\server\\del\\ut.mp4",
    "\\ut.mp4",
    "..\\ut.mp4",
    "data\\films\\ut.mp4",
    "data/films\\ut.mp4",
    "C:/ut.mp4",
    "c:ut.mp4",
    "C:\\ut.mp4",
    "data/C:/ut.mp4",
    "~/ut.mp4",
    "~root/ut.mp4",
    "data/~/ut.mp4",
    "data/films/a.mp4:dold",
    "data/films/a.mp4::$DATA",
    "data/films/a\x01.mp4",
    "data/films/a\n.mp4",
    "data/films/a\r.mp4",
    "data/films/a\t.mp4",
    "data/films/a\x1f.mp4",
    "data/films/a\x7f.mp4",
    "data/films/a\x85.mp4",
    "data/films/\u202e4pm.exe",
    "data/films/a\u202d.mp4",
    "data/films/a\u2066.mp4",
    "data/films/a\u200e.mp4",
    "data/films/a\u200b.mp4",
    "data/films/a\ufeff.mp4",
    "data/films/a\u2028.mp4",
    "data/films/a.mp4.",
    "data/films/a.mp4 ",
    "data/films./a.mp4",
    "data/films /a.mp4",
    "data/films/ a.mp4",
    "data/films/CON",
    "data/films/con.mp4",
    "data/films/aux.mp4",
    "data/films/NUL.tar.mp4",
    "data/films/prn .mp4",
    "data/films/COM1.mp4",
    "data/films/lpt9.mp4",
    "data/films/COM².mp4",
    "data/films/CONIN$.mp4",
    "data/aux/a.mp4",
    "data/films/a<b.mp4",
    "data/films/a>b.mp4",
    'data/films/a"b.mp4',
    "data/films/a|b.mp4",
    "data/films/a?b.mp4",
    "data/films/a*b.mp4",
    "data/films/FILMS~1.MP4",
    "data/films/" + "a" * 240 + ".mp4",
    "data/films/" + "å" * 101 + ".mp4",
    "data/" + "mapp/" * 50 + "a.mp4",
]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_bad_name_is_refused_before_a_byte_is_written(name: str, place: Path) -> None:
    """One name that means another place on some computer is enough to overwrite a user's file."""
    package = write_zip(place / "kurs.samsyn", bag_of({**payload(), name: FILM}))
    places = Places(place / "hem" / "data")
    library = Library(places, place / "inga")
    (place / "hem").mkdir()
    before = tree(place)

    with pytest.raises(PackageNameRefused) as caught:
        check_package(package)
    with pytest.raises(PackageNameRefused):
        library.add(package)

    assert caught.value.values["problem"] in NameProblem
    after = tree(place)
    assert {path for path in after if path not in before} <= {"hem/data", "hem/data/library", "hem/data/library/.lock"}
    assert not library.courses()


def test_a_nul_in_a_name_is_refused() -> None:
    """Python's own zip writer cuts a name at NUL, so the rule is asked by itself."""
    assert names.problem_of("data/a\0.mp4") is NameProblem.HIDDEN_CHARACTER
    assert names.problem_of("data/\ud800.mp4") is NameProblem.ENCODING
    assert names.problem_of("") is NameProblem.EMPTY


@pytest.mark.parametrize(
    "name",
    [
        "data/films/04-sex-mot-ersattning.mp4",
        "data/films/Föreläsning nr 1 – åäö & 'citat' #1 100%.mp4",
        "data/captions/04.sv.vtt",
        "data/films/console.mp4",
        "data/films/.dold",
        "data/films/a~b.mp4",
        "data/films/电影.mp4",
    ],
)
def test_ordinary_names_are_accepted(name: str) -> None:
    """Names that people really use must not be refused for safety's sake."""
    assert names.problem_of(name) is None


@pytest.mark.parametrize(
    "twins",
    [
        ("data/films/a.mp4", "data/films/A.mp4"),
        ("data/films/a.mp4", "data/Films/b.mp4"),
        ("data/films/å.mp4", unicodedata.normalize("NFD", "data/films/å.mp4")),
        ("data/films/straße.mp4", "data/films/STRASSE.mp4"),
        ("data/films/a.mp4", "data/films/a.mp4/b.mp4"),
        ("data/films/a.mp4", "data/films/a.mp4"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_twins_are_refused_with_both_names(twins: tuple[str, str], place: Path) -> None:
    """On a computer that takes two names for one, the second file would silently replace the first."""
    path = write_zip(place / "kurs.samsyn", bag_of(payload()))
    with zipfile.ZipFile(path, "a") as archive:
        for twin in twins:
            archive.writestr(zipfile.ZipInfo(twin), FILM)

    with pytest.raises(KnownError) as caught:
        check_package(path)

    assert isinstance(caught.value, PackageTwins)
    assert {caught.value.values["name"], caught.value.values["other"]} <= {*twins, "data/films", "data/Films"}


def test_a_decomposed_name_is_matched_with_its_composed_one(place: Path) -> None:
    """A Mac writes å as two characters; the course is the same course."""
    files = bag_of({**payload(), "data/materials/Åsa.pdf": b"%PDF-1.7"})
    files[unicodedata.normalize("NFD", "data/materials/Åsa.pdf")] = files.pop("data/materials/Åsa.pdf")

    assert check_package(write_zip(place / "kurs.samsyn", files)).files == 8


def test_only_kinds_of_a_course_are_accepted(place: Path) -> None:
    """A program inside a course would be one double click from running."""
    for name in ("data/materials/start.exe", "data/materials/a.lnk", "data/a", "data/materials/mer.zip"):
        package = write_zip(place / "kurs.samsyn", bag_of({**payload(), name: b"MZ"}))
        with pytest.raises(PackageRefused) as caught:
            check_package(package)
        assert caught.value.values["name"] == name
