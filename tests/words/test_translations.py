"""The translations in the resources are whole and up to date."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def translating() -> ModuleType:
    """Give the script as a module."""
    spec = importlib.util.spec_from_file_location("packaging_translate", REPOSITORY / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_text_is_translated_and_the_files_are_fresh(translating: ModuleType) -> None:
    """A forgotten text is an English button in the middle of a Swedish meeting."""
    assert list(translating.problems()) == []


SWEDISH_MARKS, ENGLISH_MARKS = "«»", "“”"
"""What stands around somebody's words, a title or a button's name. A straight one belongs to commands."""


def test_each_language_has_its_own_quotation_marks(translating: ModuleType) -> None:
    """«Ny träff» in one sentence and “Ny träff” in the next look like two things; mixed, like a mistake."""
    for ts in sorted(translating.TRANSLATIONS.glob("*.ts")):
        language = ts.stem.split("_")[1]
        for message in ET.parse(ts).iter("message"):  # noqa: S314  # our own files
            said = "".join(message.find("translation").itertext())
            wrong = {"sv": ENGLISH_MARKS, "en": SWEDISH_MARKS}[language]
            assert not set(wrong + '"') & set(said), f"{ts.name}: {said}"
            source = message.findtext("source")
            assert not set(SWEDISH_MARKS + '"') & set(source), f"{ts.name}: {source}"


def test_no_view_puts_the_marks_itself() -> None:
    """Around what somebody wrote the marks must follow the language too: `quoted` does that."""
    own = re.compile(rf'f"[^"]*[{SWEDISH_MARKS}{ENGLISH_MARKS}]')
    files = [*(REPOSITORY / "desktop_app").rglob("*.py")]
    found = [(file.name, line) for file in files for line in own.findall(file.read_text("utf-8"))]
    assert found == []


def test_a_text_without_translation_is_found(translating: ModuleType, place: Path) -> None:
    """The check itself must be able to fail."""
    ts = place / "x.ts"
    ts.write_text(
        '<TS><context><name>Home</name><message><source>Continue</source><translation type="unfinished"/></message>'
        "<message><source>Films</source><translation>Filmer</translation></message></context></TS>",
        encoding="utf-8",
    )

    assert list(translating.unfinished(ts)) == ["Continue"]


def test_a_new_text_is_missed(translating: ModuleType, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who adds a button and forgets the script is told by the suite."""
    shutil.copytree(translating.TRANSLATIONS, place / "translations")
    monkeypatch.setattr(translating, "TRANSLATIONS", place / "translations")
    new = place / "new.py"
    new.write_text('translate("Commands", "Never seen before")\n', encoding="utf-8")
    real = translating.sources
    monkeypatch.setattr(translating, "sources", lambda room: [*real(room), new] if room == "commands" else [])
    monkeypatch.setattr(translating, "ROOMS", {"commands": ("cli",)})

    assert "commands_sv.ts: missing: Never seen before" in list(translating.problems())


def test_folders_belong_to_the_nearest_room(translating: ModuleType) -> None:
    """Two rooms that gather the same text would each find it missing in turn."""
    everywhere = [file for room in translating.ROOMS for file in translating.sources(room)]

    assert len(everywhere) == len(set(everywhere))
    spoken = {file for file in (REPOSITORY / "desktop_app").rglob("*.py") if "translate(" in file.read_text("utf-8")}
    assert spoken <= set(everywhere)
