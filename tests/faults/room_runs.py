"""The long runs of the room around a meeting: its screens, its loudspeakers, and those who meet it by ear."""

from __future__ import annotations

from pathlib import Path

from tests.faults import following, on_wayland
from tests.faults.figures import ENGINES, Figure, Size, reports_of
from tests.scenarios import hour
from tests.scenarios import on_wayland as wayland


def hour_by_ear(folder: Path, _seed: int, _size: Size) -> list[Figure]:
    """Hold meetings by screen reader, without mouse or pixels, and see what has no name or cannot be reached."""
    if lacks := hour.missing():
        return [Figure("not run: this machine lacks", ", ".join(lacks))]
    return [figure for screens, words in ROOMS for figure in _heard(folder / str(screens), screens, words)]


WALL = ("window", "what stands in it")
"""What the group's screen has names for, at least."""
ON_THE_WALL = {"welcome", "film", "black", "talk", "break", "writing", "read-back"}
ROOMS = ((1, "one screen"), (2, "two screens"))


def _heard(folder: Path, screens: int, room: str) -> list[Figure]:
    folder.mkdir()
    met, stopped = hour.hold(folder, screens)
    unnamed = [f"{screen['screen']}: {name}" for screen in met for name in screen["unnamed"]]
    unreachable = [f"{screen['screen']}: {name}" for screen in met for name in screen["unreachable"]]
    lost = [screen["screen"] for screen in met if not screen["focus"]]
    figures = [
        Figure(f"{room}: screens met", ", ".join(screen["screen"] for screen in met)),
        Figure(f"{room}: things read on them", str(sum(screen["nodes"] for screen in met))),
        Figure(f"{room}: the meeting was held from Home to Home", stopped or "yes", "yes", well=not stopped),
        Figure(f"{room}: controls without a name", ", ".join(unnamed) or "0", "0", well=not unnamed),
        Figure(f"{room}: controls that keys do not come to", ", ".join(unreachable) or "0", "0", well=not unreachable),
        Figure(f"{room}: screens where nothing had the keyboard", ", ".join(lost) or "0", "0", well=not lost),
    ]
    if screens == 1:
        return figures
    operable = [f"{screen['screen']}: {name}" for screen in met for name in screen["operable"]]
    blank = [screen["screen"] for screen in met if screen["screen"] in ON_THE_WALL and len(screen["wall"]) < len(WALL)]
    told = [screen["screen"] for screen in met if any(screen["answer"] in text for text in screen["wall"])]
    return [
        *figures,
        Figure("the group's screen: things in it that can be operated", ", ".join(operable) or "0", "0", not operable),
        Figure("the group's screen: where it said nothing", ", ".join(blank) or "0", "0", well=not blank),
        Figure("the group's screen: where it told the answer", ", ".join(told), "read-back", told == ["read-back"]),
    ]


def windows_on_wayland(folder: Path, _seed: int, _size: Size) -> list[Figure]:
    """Let the windows of a meeting change screens where no program can move a window."""
    if lacks := wayland.missing():
        return [Figure("not run: this machine lacks", ", ".join(lacks))]
    seen = on_wayland.placed(folder)
    wrong = on_wayland.wrong(seen)
    return [
        Figure(
            "acts seen", ", ".join(seen) or "none", ", ".join(on_wayland.RIGHT), well={*on_wayland.RIGHT} <= set(seen)
        ),
        Figure("the group's screen pulled", "as it should" if "pulled" in seen else "this sway cannot"),
        Figure("windows on the wrong screen", ", ".join(wrong) or "0", "0", well=not wrong),
    ]


def sound_follows(folder: Path, _seed: int, size: Size) -> list[Figure]:
    """Let the system's choice of output change while a film plays, and outputs come and go, with each engine."""
    if lacks := following.missing():
        return [Figure("not run: this machine lacks", ", ".join(lacks))]
    figures = []
    for engine in ENGINES:
        changes = 2 * size.of(20)
        arguments = [str(folder / engine), engine, str(changes // 2)]
        (found,) = reports_of("tests.faults.following", [arguments])
        wrong, took = "; ".join(found["wrong"]), max(one for times in found["took"].values() for one in times)
        figures += [
            Figure(f"{engine}: changes of the system's output while it played", str(changes)),
            Figure(f"{engine}: heard from another output than it should", wrong or "0", "0", well=not wrong),
            Figure(f"{engine}: until heard from the new one, worst", f"{took:.2f} s", "< 1 s", well=took < 1),
            Figure(f"{engine}: players begun anew", str(found["restarts"]), "0", well=not found["restarts"]),
        ]
    return figures
