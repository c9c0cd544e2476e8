"""README, package lists, lock file and `pyproject.toml` tell the same story."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.architecture import project

LINUX = project.ROOT / "packaging" / "linux"
LISTS = ("packages-run.txt", "packages-test.txt", "packages-pack.txt", "packages-bench.txt")
TOOLS = (project.ROOT / "packaging" / "tools.lock").read_text(encoding="utf-8")
LOCK = (project.ROOT / "requirements.lock").read_text(encoding="utf-8")
DIVIDER = "# ---- For tests"
_PIN = re.compile(
    r"^([a-z0-9-]+)==(\S+)(?: ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def _pins(text: str) -> dict[str, str]:
    return {name: version for name, version, _ in _PIN.findall(text)}


RUN_PINS = _pins(LOCK.partition(DIVIDER)[0])
ALL_PINS = _pins(LOCK)
TOOL_PINS = _pins(TOOLS)


def _packages(name: str) -> list[str]:
    lines = (LINUX / name).read_text(encoding="utf-8").splitlines()
    return [package for line in lines if (package := line.partition("#")[0].strip())]


def _requirements(group: str) -> list[Requirement]:
    table = project.pyproject()
    names = table["project"]["dependencies"] if group == "run" else table["dependency-groups"][group]
    return [Requirement(name) for name in names]


@pytest.mark.parametrize("group", ["run", "build", "test", "pack"])
def test_every_dependency_is_locked_in_its_part(group: str) -> None:
    """The first command reads the first part only: a dependency locked below the line would be missing at start."""
    pins = {"test": ALL_PINS, "pack": TOOL_PINS}.get(group, RUN_PINS)

    wrong = [
        str(wanted)
        for wanted in _requirements(group)
        if canonicalize_name(wanted.name) not in pins or pins[canonicalize_name(wanted.name)] not in wanted.specifier
    ]

    assert not wrong, f"run packaging/lock: {wrong}"


@pytest.mark.parametrize("lock", [LOCK, TOOLS], ids=["requirements", "tools"])
def test_every_locked_package_has_hashes_and_none_an_address(lock: str) -> None:
    """One package without a hash, and pip would take whatever the network hands it."""
    named = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))

    assert named == set(_pins(lock))
    assert "://" not in lock
    assert set(re.findall(r"^--(\S+)", lock, re.MULTILINE)) == {"only-binary"}


def test_what_runs_here_is_what_is_locked() -> None:
    """Tests that pass with other versions than the users get prove nothing about what users get."""
    other = {
        name: (version, installed)
        for name, version in ALL_PINS.items()
        if (installed := _installed(name)) not in {None, version}
    }

    assert not other, f"locked and installed differ; run packaging/linux/test: {other}"


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None  # for another system


def test_pythons_agree() -> None:
    """README, lock and start must promise the same Pythons, or someone is let in who cannot be served."""
    wanted = SpecifierSet(project.pyproject()["project"]["requires-python"])

    assert str(wanted) == ">=3.11"
    for name in ("README.md", "packaging/lock", "packaging/linux/setup.sh"):
        text = (project.ROOT / name).read_text(encoding="utf-8")
        assert re.search(r"3[., ]+11\b", text), name


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_named_in_the_readme_and_gives_reasons(name: str) -> None:
    """Who runs a command with sudo has a right to see what it installs."""
    assert f"packaging/linux/{name}" in (project.ROOT / "README.md").read_text(encoding="utf-8")

    packages = _packages(name)

    assert packages
    assert len(packages) == len(set(packages))
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", package) for package in packages)


def test_no_package_stands_in_two_lists() -> None:
    """The second command installs the first list too; a package in both would be kept up in two places."""
    packages = [package for name in LISTS for package in _packages(name)]

    assert len(packages) == len(set(packages))


def test_the_readmes_commands_are_there_and_can_be_run() -> None:
    """Two commands are the whole way in; a lost executable bit closes it."""
    readme = (project.ROOT / "README.md").read_text(encoding="utf-8")

    for name in ("start", "test", "undo"):
        assert f"packaging/linux/{name}\n" in readme
        assert os.access(LINUX / name, os.X_OK), name
    assert os.access(project.ROOT / ".ci" / "run", os.X_OK)
    assert "packaging/linux/test" in (project.ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["start", "test", "undo", "setup.sh", "freeze", "../windows/assemble", "../tools.sh", "../lock"]
)
def test_scripts_are_plain_sh(name: str) -> None:
    """They run before anything is installed, in whatever /bin/sh the machine has."""
    shell = shutil.which("dash") or "sh"

    done = subprocess.run([shell, "-n", LINUX / name], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_a_package_under_a_newer_name_counts_as_there(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Newer releases rename packages (libglib2.0-0 to libglib2.0-0t64); start must not ask for a password in vain."""
    dpkg = place / "dpkg-query"
    dpkg.write_text("#!/bin/sh\necho 'installed, new-name, old-name (= 2.1), other:any'\necho 'config-files, gone, '\n")
    dpkg.chmod(0o755)
    (place / "list").write_text("new-name # why\n\n# note\nold-name\nother\ngone\nnever\n")
    monkeypatch.setenv("PATH", str(place), prepend=os.pathsep)

    done = subprocess.run(
        ["sh", "-euc", '. "$1/setup.sh"; missing_packages list', LINUX / "start", LINUX],
        capture_output=True,
        text=True,
        check=True,
        cwd=place,
    )

    assert done.stdout.split() == ["gone", "never"]


def test_the_notices_are_those_of_what_is_locked() -> None:
    """Others' licences ask to be passed on; a new dependency without its notice breaks them silently."""
    script = project.ROOT / "packaging" / "licences" / "refresh.py"

    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, f"run packaging/licences/refresh.py: {done.stdout}{done.stderr}"
