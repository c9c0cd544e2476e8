"""The wheel holds everything the program needs; the environment that tests run in is editable and would hide a gap."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from desktop_app import __version__
from tests.architecture import project


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Return the wheel as it would be published."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(out)]
    subprocess.run(build, cwd=project.ROOT, capture_output=True, check=True, timeout=60)
    [made] = out.glob("*.whl")
    return zipfile.ZipFile(made)


def test_every_resource_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    """A course or a translation left out is missed first by someone who has no checkout to compare with."""
    resources = project.ROOT / "resources"
    wanted = {
        f"desktop_app/_resources/{path.relative_to(resources).as_posix()}"
        for path in project.files()
        if path.is_relative_to(resources)
    }

    assert wanted - set(wheel.namelist()) == set()


def test_every_module_is_in_the_wheel_and_no_test(wheel: zipfile.ZipFile) -> None:
    """Migrations in particular are found as files: one that stays behind leaves a store that cannot be opened."""
    names = set(wheel.namelist())
    wanted = {f"desktop_app/{path.as_posix()}" for path in project.modules()}

    assert wanted - names == set()
    assert {name.partition("/")[0] for name in names} == {"desktop_app", f"samsyn-{__version__}.dist-info"}


def test_the_version_is_one() -> None:
    """Answer files name the program's version; it must be the one that was published and told about."""
    assert project.pyproject()["project"]["version"] == __version__
    assert f"\n## {__version__}" in (project.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_licences_travel_with_the_wheel(wheel: zipfile.ZipFile) -> None:
    """Samsyn's licence and the notices of others are a condition for passing it on."""
    names = [name.partition("/licenses/")[2] for name in wheel.namelist()]

    assert "LICENSE" in names
    assert "packaging/licences/THIRD-PARTY.md" in names
    assert "packaging/licences/texts/LGPL-3.0.txt" in names


def test_the_unpacked_wheel_finds_its_own_resources(wheel: zipfile.ZipFile, place: Path) -> None:
    """Installed, the resources lie inside the package, not beside it as in a checkout."""
    wheel.extractall(place)

    done = subprocess.run(
        [sys.executable, "-c", "from desktop_app.paths import resources; print(resources())"],
        cwd=place,
        env={"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )

    assert Path(done.stdout.strip()) == place / "desktop_app" / "_resources"
