"""The size of files: one that grows past reading in one sitting has two subjects."""

from __future__ import annotations

from tests.architecture import project

LOOK_AGAIN = 400
TOO_LONG = 500

EXPLAINED: dict[str, str] = {}
"""Files that may be longer, each with the reason."""


def test_no_file_has_two_subjects() -> None:
    """A long module is the first sign of one that nobody dares to change; it is split while that is still easy."""
    lengths = {
        str(path.relative_to(project.ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in project.files()
        if path.suffix == ".py"
    }
    for name, length in sorted(lengths.items(), key=lambda item: -item[1]):
        if length > LOOK_AGAIN:
            print(f"{length:5} {name}")  # noqa: T201  # pytest shows it when the test fails, and with -rP

    too_long = {name: length for name, length in lengths.items() if length > TOO_LONG and name not in EXPLAINED}

    assert not too_long, f"over {TOO_LONG} lines: {too_long}"
