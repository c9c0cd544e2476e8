"""Each library has one room that imports it, and every library that is imported is one we chose."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture import project

HOMES: dict[str, tuple[str, ...]] = {
    "PySide6.QtMultimedia": ("playback/qt_",),
    "PySide6.QtWidgets": ("ui/", "app.py"),
    "alembic": ("storage/", "followup/migrations/"),
    "charset_normalizer": ("playback/",),
    "dateutil": ("session/planner.py",),
    "docx": ("handover/documents/",),
    "hunspell": ("spelling/dictionary.py",),
    "icalendar": ("session/calendar_file.py",),
    "platformdirs": ("paths.py",),
    "pymediainfo": ("playback/",),
    "pysubs2": ("playback/captions.py",),
    "pyrage": ("handover/seal.py",),
    "sqlalchemy": ("storage/", "followup/store.py", "followup/tables.py"),
    "stdnum": ("handover/secrecy.py",),
    "typer": ("cli/",),
    "typst": ("handover/documents/pdf.py",),
    "vlc": ("playback/vlc_engine.py",),
    "webvtt": ("playback/captions.py",),
    "xlsxwriter": ("handover/documents/excel.py",),
}
"""Library: the only places that may import it, as paths in `desktop_app`."""


@cache
def _imports(path: Path) -> tuple[str, ...]:
    """Return every absolute module name that a file imports; `from a import b` gives `a` and `a.b`."""
    return tuple(_named(path))


def _named(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse((project.PACKAGE / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _is_of(name: str, library: str) -> bool:
    return name == library or name.startswith(f"{library}.")


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_at_home_only(library: str) -> None:
    """What is known in one room can be replaced in one room; a library imported everywhere is there for good."""
    strangers = [
        str(path)
        for path in project.modules()
        if not str(path.as_posix()).startswith(HOMES[library]) and any(_is_of(name, library) for name in _imports(path))
    ]

    assert not strangers


def _chosen() -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in project.pyproject()["project"]["dependencies"]}


def _used() -> set[str]:
    """Return the distributions that the program's imports come from."""
    distributions = metadata.packages_distributions()
    used = set()
    for path in project.modules():
        for name in _imports(path):
            top, _, rest = name.partition(".")
            if top in sys.stdlib_module_names or top in {"desktop_app", "__future__"}:
                continue
            if top == "PySide6":  # one name, two distributions
                used.add("pyside6-addons" if rest.startswith("QtMultimedia") else "pyside6-essentials")
            else:
                used.update(canonicalize_name(name) for name in distributions.get(top, [top]))
    return used - {"shiboken6"}  # Qt's own, always with it


def test_the_dependencies_are_what_is_imported() -> None:
    """An import without a dependency breaks a fresh machine; a dependency without an import is weight and risk."""
    assert _used() == _chosen()
