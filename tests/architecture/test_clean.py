"""What must never stand in the project: where one machine happens to fetch packages, and where it keeps files."""

from __future__ import annotations

import re

from tests.architecture import project

# In pieces, so that this file may be looked through too.
_NEVER = (
    r"\bpypi\." + "org",
    r"\bpython" + r"hosted\.org",
    r"\bnpm" + r"js\.(org|com)",
    r"\bdeb(-security)?\.debian\." + "org",
    r"\b(archive|security|ports)\.ubuntu\." + "com",
    "artifact" + "[-_]?(registry|ory)",
    r"(?<![\w.-])/(work|root|opt/(pypi|wheels))" + "/",
)
_TEXT = {
    ".css",
    ".desktop",
    ".in",
    ".json",
    ".lock",
    ".md",
    ".py",
    ".sh",
    ".srt",
    ".svg",
    ".toml",
    ".ts",
    ".txt",
    ".vtt",
    "",
}


def test_no_registry_and_no_machine_is_named() -> None:
    """A municipality's own mirror must serve as well as any, and a path of one machine is wrong on all others."""
    never = re.compile("|".join(_NEVER))
    found = [
        f"{path.relative_to(project.ROOT)}:{number}: {line.strip()}"
        for path in project.files()
        if path.suffix in _TEXT
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if never.search(line)
    ]

    assert not found, "\n".join(found)
