"""Which packages go into the folder for Windows: those that running needs there, as the lock file has them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from packaging.markers import Marker

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "licences"))

import refresh  # noqa: E402

WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"}
_LOCKED = re.compile(r"^([a-z0-9-]+)(==\S+)(?: ; ([^\\]+?))? \\\n((?:    --hash=sha256:\S+(?: \\)?\n)+)", re.MULTILINE)


def requirements(python: str) -> list[str]:
    """Return the locked requirements for this version of Python («3.11»), with their hashes and without conditions.

    pip judges conditions by the system it runs on, and that is another one.
    """
    needed = set(refresh.needed())
    environment = {**WINDOWS, "python_version": python, "python_full_version": f"{python}.0"}
    return [
        f"{name}{version} \\\n{hashes}"
        for name, version, condition, hashes in _LOCKED.findall((ROOT / "requirements.lock").read_text("utf-8"))
        if name in needed and (not condition or Marker(condition).evaluate(environment))
    ]
