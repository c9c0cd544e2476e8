"""The long fault runs: too long for the ordinary suite, done before a release and when what they guard changes.

Each is a `LongRun`: a name, a seed of its own, and a function that is given a folder, the seed and a `Size`, and gives
back figures. To plug one in, write the function and add it to `RUNS`; `python -m tests.faults --list` names it.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench import soak
from tests.faults.figures import ENGINES, MANY, Figure, LongRun, Size, dealt, reports_of, shows
from tests.faults.flipping import flip_often
from tests.faults.killing import PROMISE
from tests.faults.room_runs import hour_by_ear, sound_follows, windows_on_wayland
from tests.scenarios.kills import SLACK


def program_kills(folder: Path, seed: int, size: Size) -> list[Figure]:
    """Kill the whole program: window, store, player."""
    shares = dealt(size.of(1000), size.processes)
    reports = reports_of(
        "tests.faults.killing_program",
        [[str(folder / str(number)), str(kills), str(seed + number)] for number, kills in enumerate(shares)],
    )
    losses = sorted(loss for report in reports for loss in report["losses"]) or [0.0]
    wrong = [one for report in reports for one in report["wrong"]]
    left = [one for report in reports for one in report["left"]]
    late = sum(loss > PROMISE + SLACK for loss in losses)
    kills, saved = _sum(reports, "kills"), _sum(reports, "saved")
    return [
        Figure("kills of the whole program", str(kills)),
        Figure("of them while it started", str(_sum(reports, "early"))),
        Figure("keys typed", str(_sum(reports, "typed"))),
        Figure("saves acknowledged on the screen", str(saved), "> 0", well=shows(saved, kills)),
        Figure("acknowledged and lost, or a store not sound", "; ".join(wrong) or "0", "0", well=not wrong),
        Figure("typed text lost, median", f"{statistics.median(losses):.2f} s", "≤ 0.5 s"),
        Figure("typed text lost, worst", f"{losses[-1]:.2f} s", "≤ 1.0 s on a quick disk"),
        Figure(f"kills that lost more than {PROMISE + SLACK} s", str(late), "0", well=not late),
        Figure(
            "from the start to the answer with its text, median",
            f"{max(report['back_after'] or 0.0 for report in reports):.2f} s",
        ),
        Figure("processes and shared memory left", "; ".join(left) or "0", "0", well=not left),
    ]


def store_kills(folder: Path, seed: int, size: Size) -> list[Figure]:
    """Kill a process that only stores, while it opens, types, saves and backs up."""
    shares = dealt(size.of(1000), size.processes)
    reports = reports_of(
        "tests.faults.killing",
        [[str(folder / str(number)), "store", str(kills), str(seed + number)] for number, kills in enumerate(shares)],
    )
    wrong = [one for report in reports for one in report["wrong"]]
    left = [one for report in reports for one in report["left"]]
    reopened = [report["reopened_ms"] for report in reports]
    worst = max(one["worst"] for one in reopened)
    kills, saved, backups = (_sum(reports, key) for key in ("kills", "acknowledged", "backups"))
    return [
        Figure("kills of a process that stores", str(kills)),
        Figure("saves acknowledged", str(saved), "> 3 for each kill", well=saved > 3 * kills or kills < MANY),
        Figure("acknowledged and lost, or a store not sound", "; ".join(wrong) or "0", "0", well=not wrong),
        Figure("finished backups, all looked through", str(backups), "> 0", well=shows(backups, kills)),
        Figure("half-made backups left", "; ".join(left) or "0", "0", well=not left),
        Figure("opened again, median", f"{max(one['median'] for one in reopened)} ms"),
        Figure("opened again, worst", f"{worst} ms", "≤ 100 ms on a quiet machine"),
    ]


TOGETHER = 5
"""Typists at one disk at once: more of them would try the disk and not the program."""
FEWEST_KEYS = 5
"""One who types for a second and a half, at eight keys a second, has pressed more."""


def typists(folder: Path, seed: int, size: Size) -> list[Figure]:
    """Kill typists at the program's own pace, and see how much of what was half typed is back."""
    losses: list[float] = []
    idle = 0
    for group in range(size.of(100 // TOGETHER)):
        arguments = [str(folder / str(group)), "type", str(TOGETHER), str(seed + group)]
        (found,) = reports_of("tests.faults.killing", [arguments])
        losses += [typist["lost_s"] for typist in found]
        idle += sum(typist["typed"] < FEWEST_KEYS for typist in found)
    losses.sort()
    return [
        Figure("typists killed", str(len(losses))),
        Figure("of them who did not come to type", str(idle), "0", well=not idle),
        Figure("half-typed text lost, median", f"{statistics.median(losses):.2f} s", "≤ 0.5 s"),
        Figure("half-typed text lost, worst", f"{losses[-1]:.2f} s", "≤ 1.0 s", well=losses[-1] <= PROMISE),
    ]


FLIPS_TO_HARM = 1000
"""About one flip in twenty changes what is shown."""


def bit_flips(_folder: Path, seed: int, size: Size) -> list[Figure]:
    """Flip one bit anywhere in a store."""
    found = flip_often(size.of(20_000), seed)
    missed = found["harmful"] - found["noticed"]
    return [
        Figure("single flipped bits", str(found["flips"])),
        Figure(
            "that changed what would be shown",
            str(found["harmful"]),
            "> 0",
            well=found["harmful"] > 0 or found["flips"] < FLIPS_TO_HARM,
        ),
        Figure("of them not noticed", str(missed), "0", well=missed == 0),
    ]


def power_cuts(folder: Path, seed: int, size: Size) -> list[Figure]:
    """Cut the power in the program's own writes, on disks of two kinds; a canary must lose."""
    folder.mkdir(parents=True, exist_ok=True)
    (found,) = reports_of("tests.faults.cutting_power", [[str(folder), str(size.of(2000)), str(seed)]])
    figures = []
    for one in found:
        disk = f"disk that is {one['model']}"
        if one["canary"]:
            figures.append(Figure(f"canary, {disk}: states with losses", str(one["lost"]), "> 0", well=one["lost"] > 0))
        else:
            wrong = one["lost"] + one["corrupt"]
            said = f"{one['lost']} lost, {one['corrupt']} not sound" + "".join(f"; {line}" for line in one["first"])
            figures.append(Figure(f"{one['states']} states, {disk}", said, "0 and 0", well=not wrong))
            undone = one["rolled_back"]
            target = "> a tenth: else most cuts fell where nothing was under way"
            well = undone > one["states"] // 10 or one["states"] < MANY
            figures.append(Figure(f"{disk}: half-done changes undone", str(undone), target, well=well))
    return figures


def spoilt_stores(folder: Path, seed: int, size: Size) -> list[Figure]:
    """Spoil a store at random and lead it back, beside backups that are whole."""
    (found,) = reports_of("tests.faults.spoiling", [[str(folder), str(size.of(600)), str(seed)]])
    came = found["came"]
    back = came.get("led back", 0)
    fetched = f"{came.get('newer fetched', 0)} of {came.get('newer', 0)}"
    return [
        Figure("stores spoilt", str(found["times"])),
        Figure("of them opened: nothing that mattered was hit, or one text", str(came.get("opened", 0))),
        Figure("of them refused and led back", str(back), "> 0", well=shows(back, found["times"])),
        Figure("answers newer than the backup that were fetched out of the damaged file", fetched),
        Figure(
            "answers lost without a word, or something shown that nobody wrote",
            "; ".join(found["wrong"]) or "0",
            "0",
            well=not found["wrong"],
        ),
    ]


def soaked(folder: Path, _seed: int, size: Size) -> list[Figure]:
    """Use the program for hours, and see what it does not give back."""
    wanted = argparse.Namespace(minutes=480 * size.share, steps=size.of(2000), rate=4.0, at_most=600.0)
    found = soak.soak(folder, wanted)
    minutes, steps = found.counts.get("minutes", 0), found.counts.get("steps", 0)
    whole = Figure(
        "the whole length",
        f"{minutes:.0f} minutes, {steps} steps",
        f"{wanted.minutes:.0f} and {wanted.steps}",
        well=minutes >= wanted.minutes and steps >= wanted.steps,
    )
    return [whole] + [
        Figure(what, " → ".join(part for part in (early, late) if part), target, well=well)
        for (what, early, late, target), well in soak.verdicts(found)
    ]


def spoilt_films(folder: Path, seed: int, size: Size) -> list[Figure]:
    """Play films spoilt at random, 2,000 with each engine, and see that each gets its verdict."""
    figures = []
    count = size.of(2000)
    arguments = [[str(folder / engine), engine, "spoil", str(count), str(seed)] for engine in ENGINES]
    for engine, found in zip(ENGINES, reports_of("tests.faults.playing", arguments), strict=True):
        verdicts = ", ".join(f"{number} {what}" for what, number in sorted(found["verdicts"].items()) if what)
        silent = ", ".join(found["silent"])
        figures += [
            Figure(f"{engine}: spoilt films", str(count)),
            Figure(f"{engine}: what came of them", verdicts),
            Figure(f"{engine}: of which nothing was said", silent or "0", "0", well=not silent),
            Figure(
                f"{engine}: after which a good film did not play", str(found["stuck"]), "0", well=not found["stuck"]
            ),
            Figure(f"{engine}: player processes lost", str(found["replaced"])),
        ]
    return figures


def player_kills(folder: Path, seed: int, size: Size) -> list[Figure]:
    """Kill and freeze the player process while a film plays, one engine after the other: times are looked at."""
    figures = []
    for engine in ENGINES:
        arguments = [str(folder / engine), engine, "kill", str(size.of(200)), str(seed)]
        (found,) = reports_of("tests.faults.playing", [arguments])
        wrong, left = "; ".join(found["wrong"]), ", ".join(map(str, found["left"]))
        wanted = size.of(200)
        figures.append(
            Figure(
                f"{engine}: player processes killed and frozen by turns",
                str(found["kills"]),
                str(wanted),
                well=found["kills"] == wanted,
            )
        )
        for how, target in (("killed", "≤ 1 s on a quiet machine"), ("frozen", "≤ 2.5 s on a quiet machine")):
            back = sorted(found["back_s"][how]) or [0.0]
            figures.append(
                Figure(f"{engine}: {how}, playing again: median", f"{statistics.median(back):.2f} s", target)
            )
            figures.append(Figure(f"{engine}: {how}, playing again: worst", f"{back[-1]:.2f} s"))
        place = "0; within 1 s before"
        figures.append(Figure(f"{engine}: did not play, or went on elsewhere", wrong or "0", place, well=not wrong))
        figures.append(Figure(f"{engine}: processes left", left or "0", "0", well=not left))
    return figures


def _sum(reports: Sequence[Any], key: str) -> int:
    return sum(int(report[key]) for report in reports)


def hostile_post(folder: Path, seed: int, size: Size) -> list[Figure]:
    """Take in a folder of sound and hostile answer files."""
    good, bad = size.of(100), size.of(1000)
    (report,) = reports_of("tests.faults.taking_in", [[str(folder), str(good), str(bad), str(seed)]])
    listed, growth = report["files"] - good, report["growth"] / (1 << 20)
    return [
        Figure("sound files taken in", str(report["sound"]), str(good), well=report["sound"] == good),
        Figure("others taken in", str(report["not_sound"]), "0", well=not report["not_sound"]),
        Figure("hostile files listed with a reason", str(report["refused"]), str(listed), report["refused"] == listed),
        Figure("different reasons", str(report["reasons"]), "> 0", well=shows(report["reasons"], bad)),
        Figure("readers killed", str(report["killed"])),
        Figure("most memory of the reader beyond one sound file's", f"{growth:.0f} MB", "< 150 MB", growth < 150),
        Figure("the whole folder", f"{report['seconds']:.1f} s", "< 60 s", report["seconds"] < 60),
    ]


RUNS = (
    LongRun(
        "program-kills", "X1, X2", "1,000 kills of the whole program while somebody types", 20261128, program_kills
    ),
    LongRun("store-kills", "X1", "1,000 kills of a process that only stores", 20261205, store_kills),
    LongRun("typists", "X2", "100 typists killed at the program's own pace", 7, typists),
    LongRun("bit-flips", "X7", "20,000 stores with one flipped bit", 7, bit_flips),
    LongRun("power-cuts", "X3", "2,000 power cuts in the program's own writes, for each kind of disk", 1, power_cuts),
    LongRun("spoilt-stores", "X7, X8", "600 stores spoilt at random and led back", 20261205, spoilt_stores),
    LongRun("hostile-post", "X42", "1,000 hostile answer files among 100 sound ones", 42, hostile_post),
    LongRun("spoilt-films", "X22", "2,000 films spoilt at random with each engine", 20261128, spoilt_films),
    LongRun("player-kills", "X14", "200 players killed and frozen by turns with each engine", 20261128, player_kills),
    LongRun(
        "hour-by-ear",
        "–",
        "Meetings on one and two screens held by screen reader alone, through AT-SPI",
        0,
        hour_by_ear,
    ),
    LongRun("wayland", "X24", "A meeting's two windows change screens under headless sway", 0, windows_on_wayland),
    LongRun("sound-follows", "X25", "A film sounds where the system, or the group, chooses now", 0, sound_follows),
    LongRun("soak", "–", "480 minutes of film at 4× and 2,000 step changes in one program (hours)", 0, soaked),
)
