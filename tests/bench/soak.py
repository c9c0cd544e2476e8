"""The soak: the real program used for hours, measured from outside for what it does not give back.

    python -m tests.bench.soak [--minutes 480] [--steps 2000] [--rate 4] [--programs 1] [--at-most MINUTES] [--out FILE]

Meetings follow one another (`soaking.py`) until so many minutes of film have been shown and so many steps gone, in each
of the programs side by side. Memory is what the program and its player have for themselves (USS: their share of
libraries that others use too grows when those end), taken in the same place of every meeting: at Home, and in the
middle of the second film. The first tenth is warming up; then the medians of the first and the last fifth are compared
(an early and a late plateau): they may differ by 5 %. File handles, threads and child processes at Home must be as many
late as early, and nothing may be left when the program has closed. 480 minutes at 4× take two hours and a quarter. Ends
with 0 where all of that holds.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import psutil

from desktop_app.playback.memory import PREFIX, file_folders
from tests.bench.packages import small_film, write_package

FILM = timedelta(seconds=48)
FILMS = ("ett", "tva", "tre", "fyra")
MOST_DRIFT = 0.05
WARMING_UP = 0.1
PLATEAU = 0.2
Row = tuple[str, ...]


@dataclass(frozen=True)
class Sample:
    """A program and its children at one moment."""

    memory: int
    """What all of them have for themselves, bytes."""
    player: int
    """What the children have."""
    handles: int
    threads: int
    children: int


@dataclass
class Soaked:
    """One program, as it was seen from outside."""

    home: list[Sample] = field(default_factory=list)
    film: list[Sample] = field(default_factory=list)
    pids: set[int] = field(default_factory=set)
    counts: dict[str, Any] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def sample_of(process: psutil.Process) -> Sample | None:
    """Measure a program and its children; None where it is just closing."""
    with suppress(psutil.NoSuchProcess):
        return _sample(process)
    return None


def _sample(process: psutil.Process) -> Sample:
    family = [process, *process.children(recursive=True)]
    return Sample(
        memory=sum(one.memory_full_info().uss for one in family),
        player=sum(one.memory_full_info().uss for one in family[1:]),
        handles=sum(one.num_fds() for one in family),
        threads=sum(one.num_threads() for one in family),
        children=len(family) - 1,
    )


def soak(folder: Path, options: argparse.Namespace) -> Soaked:
    """Run one program to its end."""
    found = Soaked()
    package = write_package(
        folder / "package", "se.samsyn.mat", [small_film(folder / f"{name}.mp4", FILM) for name in FILMS], FILM
    )
    data = folder / "data"
    wanted = [str(number) for number in (options.minutes, options.steps, options.rate, options.at_most)]
    running = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.soaking", str(data), str(package), *wanted],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "SAMSYN_AUDIO": "dummy",
            "QT_LOGGING_RULES": "*=false",
            "PYTHONFAULTHANDLER": "1",
        },
        stdout=subprocess.PIPE,
        stderr=(folder / "errors").open("wb"),
        text=True,
    )
    process = psutil.Process(running.pid)
    assert running.stdout is not None
    for text in running.stdout:
        _take(json.loads(text), process, found)
    if running.wait() != 0 or "over" not in found.counts:
        said = (folder / "errors").read_text(errors="replace")  # its first lines tell why, the last where
        shown = said if len(said) <= 4000 else f"{said[:2000]}\n[…]\n{said[-2000:]}"
        found.wrong.append(f"the program ended with {running.returncode}: {shown}")
    found.left += [f"process {pid}" for pid in found.pids if psutil.pid_exists(pid)]
    for place in file_folders(data / "cache"):
        found.left += [str(path) for path in place.glob(f"{PREFIX}*")]
    return found


def _take(line: dict[str, Any], process: psutil.Process, found: Soaked) -> None:
    """Measure where the program says that it stands at a place to be measured."""
    if "home" in line and (sample := sample_of(process)) is not None:
        found.home.append(sample)
    elif "film" in line and (sample := sample_of(process)) is not None:
        found.film.append(sample)
        found.pids |= {child.pid for child in process.children(recursive=True)}
    elif "failed" in line or "stuck" in line:
        found.wrong.append(json.dumps(line, ensure_ascii=False))
    if "minutes" in line:
        found.counts = line


def plateaus(values: Sequence[int]) -> tuple[float, float]:
    """Return the medians of an early and a late part, after warming up."""
    warm = values[int(len(values) * WARMING_UP) :]
    part = max(1, int(len(warm) * PLATEAU))
    return statistics.median(warm[:part]), statistics.median(warm[-part:])


def verdicts(found: Soaked) -> list[tuple[Row, bool]]:
    """Return the rows of one program's table, each with whether it is as it should be."""
    counts = {"minutes": 0, "meetings": 0, "steps": 0, **found.counts}
    rows: list[tuple[Row, bool]] = [
        (("film shown", f"{counts['minutes']:.0f} min", "", ""), True),
        (("meetings", str(counts["meetings"]), "", ""), True),
        (("step changes", str(counts["steps"]), "", ""), True),
    ]
    if not found.home or not found.film:
        return [*rows, (("WRONG", "; ".join(found.wrong) or "nothing was measured", "", ""), False)]
    for where, samples in (("at Home", found.home), ("in a film", found.film)):
        early, late = plateaus([one.memory for one in samples])
        drift = late / early - 1
        row = (f"memory {where}", f"{early / 1e6:.1f} MB", f"{late / 1e6:.1f} MB", f"{100 * drift:+.1f} % (±5 %)")
        rows.append((row, abs(drift) <= MOST_DRIFT))
        early, late = plateaus([one.player for one in samples])
        rows.append(((f"of it the player's, {where}", f"{early / 1e6:.1f} MB", f"{late / 1e6:.1f} MB", ""), True))
    for what in ("handles", "threads", "children"):
        early, late = plateaus([getattr(one, what) for one in found.home])
        rows.append(((f"{what} at Home", f"{early:.0f}", f"{late:.0f}", f"{late - early:+.0f} (0)"), late <= early))
    rows.append((("left after the end", "", ", ".join(found.left) or "nothing", "(nothing)"), not found.left))
    rows += [(("WRONG", wrong, "", ""), False) for wrong in found.wrong]
    return rows


def table(number: int, found: Soaked) -> tuple[str, bool]:
    """Return one program's table, and whether all is as it should be."""
    rows = verdicts(found)
    lines = [f"| program {number} | early | late | difference (target) |", "|---|---|---|---|"]
    lines += ["| " + " | ".join(row) + " |" for row, _ in rows]
    return "\n".join(lines) + "\n\n", all(well for _, well in rows)


def run(options: argparse.Namespace) -> int:
    """Soak, write the tables and the samples, and return 0 where all is as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        results: list[Soaked] = [Soaked() for _ in range(options.programs)]

        def one(number: int) -> None:
            place = Path(folder) / "Åsa Öberg" / str(number)
            place.mkdir(parents=True)
            results[number] = soak(place, options)

        side_by_side = [threading.Thread(target=one, args=(number,)) for number in range(options.programs)]
        for thread in side_by_side:
            thread.start()
        for thread in side_by_side:
            thread.join()
    tables = [table(number + 1, found) for number, found in enumerate(results)]
    text = f"rate {options.rate:g}×, {options.programs} program(s) side by side\n\n" + "".join(one for one, _ in tables)
    sys.stdout.write(text)
    if options.out:
        options.out.write_text(text, encoding="utf-8")
        samples = [{"home": list(map(asdict, one.home)), "film": list(map(asdict, one.film))} for one in results]
        options.out.with_suffix(".json").write_text(json.dumps(samples), encoding="utf-8")
    return 0 if all(well for _, well in tables) else 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments and soak."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=480, help="minutes of film in each program")
    parser.add_argument("--steps", type=int, default=2000, help="step changes in each program")
    parser.add_argument("--rate", type=float, default=4, help="speed of the films")
    parser.add_argument("--programs", type=int, default=1, help="programs side by side")
    parser.add_argument("--at-most", type=float, default=600, help="minutes after which no meeting is begun")
    parser.add_argument("--out", type=Path, help="also write the tables to this file, and the samples beside it")
    return run(parser.parse_args(arguments))


if __name__ == "__main__":
    sys.exit(main())
