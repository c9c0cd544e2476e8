"""What is packed for those who have no checkout: everything the program reads is in it, on Linux and on Windows."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.storage.database import PRESENT
from tests.architecture import project

PACKAGING = project.ROOT / "packaging"


@pytest.fixture(scope="module")
def contents() -> dict[str, Any]:
    """Return the list that both packages are made from."""
    return runpy.run_path(str(PACKAGING / "contents.py"))


def test_every_folder_that_is_read_at_run_time_is_packed(contents: dict[str, Any]) -> None:
    """A frozen program holds modules, not files: a folder that nobody named is missed first by a user."""
    packed = {project.ROOT / folder for folder in contents["FOLDERS"]}

    assert project.ROOT / "resources" in packed
    assert PRESENT.scripts in packed
    assert all(folder.is_dir() for folder in packed)
    assert all((project.ROOT / file).is_file() for file in contents["FILES"])
    stray = [path for path in project.files() if path.is_relative_to(project.PACKAGE) and path.suffix != ".py"]
    assert not stray, "these would stay behind"


def test_the_parts_of_qt_that_are_packed_are_those_that_are_imported(contents: dict[str, Any]) -> None:
    """On Windows all else is cut away: a view that imports one part more would not start there."""
    imported = {
        part
        for path in project.files()
        if path.is_relative_to(project.PACKAGE)
        for part in re.findall(r"PySide6\.(Qt\w+)", path.read_text(encoding="utf-8"))
    }

    assert imported == set(contents["QT_MODULES"])


_FIRST_START = """
import pathlib
from desktop_app.domain.clock import SystemClock
from desktop_app.paths import Places, resources
from desktop_app.storage.service import Store
store = Store(Places(pathlib.Path("data")), SystemClock(), lambda event: None)
print(store.open().result().is_new, resources())
store.close().result()
"""


def test_a_packed_program_finds_its_courses_and_makes_its_store(contents: dict[str, Any], place: Path) -> None:
    """As on Windows: modules and folders side by side, and no checkout near."""
    skip = shutil.ignore_patterns("__pycache__", "*.mp4")
    shutil.copytree(project.PACKAGE, place / "desktop_app", ignore=skip)
    for source, target in contents["FOLDERS"].items():
        shutil.copytree(project.ROOT / source, place / target, ignore=skip, dirs_exist_ok=True)

    done = subprocess.run(
        [sys.executable, "-c", _FIRST_START], cwd=place, capture_output=True, encoding="utf-8", check=True, timeout=60
    )

    assert done.stdout.strip() == f"True {place / 'resources'}"


def test_a_packed_program_starts_its_player_through_itself(place: Path) -> None:
    """Python is not there to be called by name: without the mark, the player would be a second window, or nothing."""
    package = place / "desktop_app"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text("import sys\ndef main():\n    print(sys.frozen)\n    return 7\n")
    shutil.copy2(PACKAGING / "program.py", place)

    done = subprocess.run([sys.executable, place / "program.py"], capture_output=True, check=False, timeout=60)

    assert (done.stdout.strip(), done.returncode) == (b"True", 7)


def test_windows_gets_what_it_needs_and_nothing_else() -> None:
    """Pip would judge by the system it runs on, and leave out what only Windows needs."""
    wheels = runpy.run_path(str(PACKAGING / "windows" / "wheels.py"))

    wanted = wheels["requirements"]("3.11")

    names = {line.partition("==")[0] for line in wanted}
    assert {"pyside6-addons", "pymediainfo", "sqlalchemy", "colorama"} <= names
    assert not names & {"jeepney", "hatchling", "pytest"}
    assert all("--hash=sha256:" in line and ";" not in line for line in wanted)
