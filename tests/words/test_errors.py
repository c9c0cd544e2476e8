"""Every known error has its three sentences, in both languages."""

from __future__ import annotations

import importlib
import inspect
import re
import typing
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path
from string import Formatter

import pytest

import desktop_app
from desktop_app.domain.errors import KnownError
from desktop_app.words import Told, tell
from desktop_app.words.errors import room_of
from desktop_app.words.sentences import PHRASES, SENTENCES

from .conftest import Speak

PACKAGE = Path(desktop_app.__file__).parent
ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/errors.py") if path.parent.name not in {"domain", "words"})
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def raised(kind: type[KnownError]) -> list[type[KnownError]]:
    """Return the classes under this one that are raised: those nobody derives from."""
    below = [found for child in kind.__subclasses__() for found in raised(child)]
    return below or [kind]


for room in ROOMS:
    importlib.import_module(f"desktop_app.{room}.errors")
ERRORS = sorted(
    (kind for kind in raised(KnownError) if kind.__module__.startswith("desktop_app.")),
    key=lambda kind: (kind.__module__, kind.__name__),
)
ENUMS = {
    member.__name__: member
    for room in ROOMS
    for member in vars(importlib.import_module(f"desktop_app.{room}.errors")).values()
    if inspect.isclass(member) and issubclass(member, Enum) and member.__module__ == f"desktop_app.{room}.errors"
}


def example(name: str, hint: object) -> object:
    """Return a value such as the room would give."""
    kinds = [kind for kind in typing.get_args(hint) or (hint,) if kind is not type(None)]
    kind = kinds[0]
    if inspect.isclass(kind) and issubclass(kind, Enum):
        return next(iter(kind))
    known: dict[object, object] = {int: 1_234_567, float: 1.5, datetime: NOON, timedelta: timedelta(minutes=31)}
    return known.get(kind, f"<{name}>")


def make(kind: type[KnownError]) -> KnownError:
    """Return an error with an example of every value its constructor or its sentences name."""
    signature = inspect.signature(kind)
    hints = typing.get_type_hints(kind.__init__) if kind.__init__ is not KnownError.__init__ else {}
    names = [p.name for p in signature.parameters.values() if p.kind is p.KEYWORD_ONLY]
    if any(p.kind is p.VAR_KEYWORD for p in signature.parameters.values()):
        names += [name for name in mentioned(kind) if name not in names]
    phrases = {name: problem for name, problem in problems(kind).items() if name in names}
    return kind(**{name: example(name, hints.get(name, str)) for name in names} | phrases)


def mentioned(kind: type[KnownError]) -> set[str]:
    """Return the values that the docstring names: in its sentences, and in «Values: package, name, problem (X)»."""
    listed = re.search(r"Values:([^.]+)", kind.__doc__ or "")
    values = re.findall(r"(\w+)(?: \([^)]*\))?(?:,|$)", listed.group(1)) if listed else []
    return {*values, *re.findall(r"\{(\w+)\}", kind.__doc__ or "")}


def problems(kind: type[KnownError]) -> dict[str, Enum]:
    """Return values that are members of a room's enumeration, as «problem (TextProblem)» in the docstring tells."""
    found = re.findall(r"(\w+) \((\w+)\)", kind.__doc__ or "")
    return {name: next(iter(ENUMS[enum])) for name, enum in found if enum in ENUMS}


def sentences(kind: type[KnownError]) -> dict[str, tuple[str, str, str]]:
    """Return the table's entries for a class: its own, and those for values that are missing."""
    room = SENTENCES.get(room_of(kind), {})
    return {key: said for key, said in room.items() if key.split(" without ")[0] == kind.__name__}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: f"{kind.__module__.split('.')[1]}.{kind.__name__}")
def test_every_error_can_be_told(kind: type[KnownError], language: str, speak: Speak) -> None:
    """An error without words would be a crash in the worst moment of a meeting."""
    speak(language)

    told = tell(make(kind))

    assert told.what.strip()
    assert told.what[0].isupper() or told.what[0] in "«“<"
    assert "!" not in str(told)
    assert not re.search(r"\{\w*\}", str(told))
    for sentence in (told.what, told.safe, told.remedy):
        assert not sentence or sentence[-1] in ".»”"


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: f"{kind.__module__.split('.')[1]}.{kind.__name__}")
def test_the_sentences_use_values_the_error_has(kind: type[KnownError]) -> None:
    """A sentence that names a value nobody gives breaks when it is needed."""
    said = sentences(kind)
    named = {field for texts in said.values() for text in texts for _, field, _, _ in Formatter().parse(text) if field}

    assert said, f"{kind.__module__}.{kind.__name__} has no sentences"
    values = make(kind).values
    assert named <= set(values)
    assert {type(values[name]).__name__ for name in named if isinstance(values[name], Enum)} <= set(PHRASES)


@pytest.mark.parametrize("enum", sorted(PHRASES))
def test_every_member_has_its_phrase(enum: str) -> None:
    """«{problem}» must never come out as a word of the code."""
    assert enum in ENUMS
    assert {member.value for member in ENUMS[enum]} == set(PHRASES[enum])


def test_errors_are_declared_where_they_are_looked_for() -> None:
    """A class that is declared elsewhere would escape every test here."""
    elsewhere = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if path.name != "errors.py" and re.search(r"^class \w+\(KnownError\)", path.read_text("utf-8"), re.MULTILINE)
    ]

    assert elsewhere == []


def test_no_sentence_is_for_an_error_that_is_gone() -> None:
    """A table that only grows hides what is missing from it."""
    known = {(room_of(kind), kind.__name__) for kind in ERRORS}
    said = {(room, key.split(" without ")[0]) for room, texts in SENTENCES.items() for key in texts}

    assert said == known


def test_swedish_and_english_differ(speak: Speak) -> None:
    """The language that was chosen is the one that is spoken."""
    error = make(next(kind for kind in ERRORS if kind.__name__ == "ExportFolderGone"))

    speak("sv")
    swedish = tell(error)
    speak("en")
    english = tell(error)

    assert swedish == Told(
        "Mappen <folder> finns inte.",
        "Era svar är sparade på datorn.",
        "Sätt i stickan igen, eller välj en annan mapp.",
    )
    assert english.what == "The folder <folder> is not there."


def test_values_become_words(speak: Speak) -> None:
    """Nobody reads 3700000000; a place in a film is not a length of time."""
    speak("sv")
    courses = importlib.import_module("desktop_app.courses.errors")
    playback = importlib.import_module("desktop_app.playback.errors")

    assert "Det behövs 3,7 GB, och 12,3 kB är ledigt." in str(tell(courses.DiskFull(needed=3_700_000_000, free=12_345)))
    cut = playback.FilmCutShort(played_to=timedelta(minutes=31, seconds=20), duration=timedelta(hours=1), title="A")
    assert tell(cut).what == "Filmen «A» avbröts vid 31:20."


def test_what_a_person_typed_is_not_read_as_a_template(speak: Speak) -> None:
    """A file called {0} must not crash the sentence about it."""
    speak("sv")
    courses = importlib.import_module("desktop_app.courses.errors")

    told = tell(courses.PackageRefused(package="{0}.zip", name="{x}", problem=courses.PackageProblem.LINK))

    assert told.what == "Kurspaketet {0}.zip tas inte emot. «{x}» är en länk, inte en fil."


def test_a_missing_value_has_its_own_sentence(speak: Speak) -> None:
    """«The newest backup is from None» helps nobody."""
    speak("sv")
    storage = importlib.import_module("desktop_app.storage.errors")
    damage = next(iter(storage.Damage))
    known = {"damage": damage, "detail": "", "backup": "", "backups": "/b"}

    assert "18 november 2026" in tell(storage.StoreDamaged(**known, backup_at=NOON)).safe
    assert tell(storage.StoreDamaged(**known, backup_at=None)).safe == "Den skadade filen är orörd."


def test_a_day_is_a_day(speak: Speak) -> None:
    """Told on a date, the error says so in the language."""
    speak("sv")
    storage = importlib.import_module("desktop_app.storage.errors")

    assert "2 december 2026" in str(tell(storage.BackupFailed(cause=date(2026, 12, 2), folder="/b")))
