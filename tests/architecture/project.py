"""The project as files: what is kept in it, and what `pyproject.toml` says."""

from __future__ import annotations

import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop_app"


@cache
def files() -> tuple[Path, ...]:
    """Return every file the project keeps; what is only made beside it (environment, caches) is not one."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def modules() -> tuple[Path, ...]:
    """Return every module of the program, relative to the package."""
    return tuple(path.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("*.py")))


@cache
def pyproject() -> dict[str, Any]:
    """Return what `pyproject.toml` says."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)
