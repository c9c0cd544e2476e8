"""Run every bench and print one table: `python -m tests.bench`, or `python -m tests.bench playback start` for some."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main(wanted: list[str]) -> int:
    """Print the table, row by row as they come."""
    here = Path(__file__).parent
    names = wanted or sorted(path.stem.removeprefix("bench_") for path in here.glob("bench_*.py"))
    sys.stdout.write("| # | what | Samsyn | yardstick | ratio (target) |\n|---|---|---|---|---|\n")
    for name in names:
        for row in importlib.import_module(f"tests.bench.bench_{name}").rows():
            sys.stdout.write("| " + " | ".join(row) + " |\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
