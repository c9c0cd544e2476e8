"""The long runs of the room around a meeting: its screens, its loudspeakers, and those who meet it by ear."""

from __future__ import annotations

from pathlib import Path

from tests.faults import following, on_wayland
from tests.faults.figures import ENGINES, Figure, Size, reports_of
from tests.scenarios import hour
from tests.scenarios import on_wayland as wayland


def hour_by_ear(folder: Path, _seed: int, _size: Size) -> list[Figure]:
    """Hold a meeting by screen reader, without mouse or pixels, and see what has no name or cannot be reached."""
    if lacks := hour.missing():
        return [Figure("not run: this machine lacks", ", ".join(lacks))]
    met, stopped = hour.hold(folder)
    unnamed = [f"{screen['screen']}: {name}" for screen in met for name in screen["unnamed"]]
    unreachable = [f"{screen['screen']}: {name}" for screen in met for name in screen["unreachable"]]
    lost = [screen["screen"] for screen in met if not screen["focus"]]
    return [
        Figure("screens met", ", ".join(screen["screen"] for screen in met)),
        Figure("things read on them", str(sum(screen["nodes"] for screen in met))),
        Figure("the meeting was held from Home to Home", stopped or "yes", "yes", well=not stopped),
        Figure("controls without a name", ", ".join(unnamed) or "0", "0", well=not unnamed),
        Figure("controls the keyboard cannot reach", ", ".join(unreachable) or "0", "0", well=not unreachable),
        Figure("screens where nothing had the keyboard", ", ".join(lost) or "0", "0", well=not lost),
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
