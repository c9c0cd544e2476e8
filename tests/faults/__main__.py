"""Run the long fault runs, print their figures as a table, and keep them: `python -m tests.faults --long [NAME…]`.

Each run's table is written to a file of its own (`docs/long-runs/NAME.md` unless `--out` names another folder), with
the seed, the time it took and the machine. Ends with 0 where every target was met.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.faults.figures import Figure, LongRun, NoReport, Size
from tests.faults.long_runs import RUNS

OUT = Path(__file__).resolve().parents[2] / "docs" / "long-runs"


def report(run: LongRun, size: Size, took: timedelta, figures: Sequence[Figure]) -> str:
    """Return a run's page."""
    how = (
        f"{run.what}. Seed {run.seed}, share {size.share:g}, {size.processes} process(es) side by side; "
        f"{datetime.now(UTC):%Y-%m-%d}, {round(took.total_seconds())} s on {os.cpu_count()} cores, "
        f"{platform.system()}, Python {platform.python_version()}; load at the end {os.getloadavg()[0]:.1f}."
    )
    lines = [
        f"# {run.name} ({run.faults})",
        "",
        how,
        "",
        "| what | found | target | |",
        "|---|---|---|---|",
        *(f"| {one.what} | {one.found} | {one.target} | {'' if one.well else '**missed**'} |" for one in figures),
    ]
    return "\n".join(lines) + "\n"


def do(run: LongRun, size: Size, out: Path) -> bool:
    """Do one run, print and keep its page, and return whether every target was met."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        try:
            figures = run.run(Path(folder), run.seed, size)
        except NoReport as error:  # the runs after it are still to be done, and its page must not be an old one
            figures = [Figure("the run itself", str(error), "comes to its end", well=False)]
    page = report(run, size, timedelta(seconds=time.monotonic() - began), figures)
    sys.stdout.write(page + "\n")
    sys.stdout.flush()
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{run.name}.md").write_text(page, encoding="utf-8")
    return all(one.well for one in figures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments, and run or list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help="name the runs")
    what.add_argument("--long", nargs="*", metavar="NAME", help="do these runs, or all of them")
    parser.add_argument("--share", type=float, default=1.0, help="do so much of each run (0.1: a tenth)")
    parser.add_argument("--processes", type=int, default=2, help="how many may work side by side")
    parser.add_argument("--out", type=Path, default=OUT, help="folder of the pages")
    given = parser.parse_args(arguments)
    known = {run.name: run for run in RUNS}
    if given.list:
        for run in RUNS:
            sys.stdout.write(f"{run.name:16} {run.faults:8} {run.what}\n")
        return 0
    if strange := set(given.long) - set(known):
        parser.error(f"no run is called {', '.join(sorted(strange))}; --list names them")
    size = Size(given.share, given.processes)
    well = [do(known[name], size, given.out) for name in given.long or known]
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main())
