"""Writes the bags of the shipped courses, and the format's JSON Schema, anew after a file of theirs was edited.

With --check nothing is written; the courses are only checked, as the program does it.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop_app.courses.package import check_package  # noqa: E402 (the checkout need not be installed)
from desktop_app.courses.publishing import write_listing  # noqa: E402
from desktop_app.courses.schema import SCHEMA_FILE, schema_text  # noqa: E402


def main() -> None:
    """Write and check every shipped course; an exception says what is wrong."""
    if "--check" not in sys.argv[1:]:
        (ROOT / "resources" / "schemas" / SCHEMA_FILE).write_text(schema_text(), encoding="utf-8", newline="\n")
    for folder in sorted((ROOT / "resources" / "courses").iterdir()):
        if not (folder / "data").is_dir():
            continue
        if "--check" not in sys.argv[1:]:
            write_listing(folder)
        report = check_package(folder)
        print(f"{folder.name}: {report.files} files, {report.total} bytes, {len(report.missing_films)} films missing")


if __name__ == "__main__":
    main()
