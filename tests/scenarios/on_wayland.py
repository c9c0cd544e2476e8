"""A meeting in a Wayland session without a display, whose second screen comes while it runs: who stands where.

    python -m tests.scenarios.on_wayland DATA_FOLDER

`session` starts sway with one headless output (as another user where this one is root: sway refuses root). Where the
windows are is asked of the compositor and said as lines of JSON. A headless output can be plugged in; sway 1.7 can
neither unplug nor disable one (its wlroots refuses), 1.8 and later can: where it cannot, that is tried under X alone.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NOBODY = 65534
OUTPUTS = """output HEADLESS-1 resolution 1280x800 position 0 0
output HEADLESS-2 resolution 1920x1080 position 1280 0
default_border none
"""


def missing() -> list[str]:
    """Return what this machine lacks."""
    return [name for name in ("sway", "swaymsg") if shutil.which(name) is None]


@contextmanager
def session() -> Iterator[dict[str, str]]:
    """Run a session, and give the environment of what is to be run in it."""
    runtime = Path(tempfile.mkdtemp(prefix="samsyn-sway-"))  # of the user's own: another may be let in nowhere else
    config = runtime / "config"
    config.write_text(OUTPUTS, encoding="utf-8")
    headless = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
    plain = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment = {**plain, **headless, "WLR_HEADLESS_OUTPUTS": "1", "XDG_RUNTIME_DIR": str(runtime)}
    other: dict[str, Any] = {}
    if os.geteuid() == 0:
        os.chown(runtime, NOBODY, NOBODY)
        other = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    sway = subprocess.Popen(
        ["sway", "-c", str(config)],
        env={**environment, "HOME": str(runtime)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **other,
    )
    try:
        yield {
            **environment,
            "SWAYSOCK": str(_appears(runtime, "sway-ipc.*.sock")),
            "WAYLAND_DISPLAY": str(_appears(runtime, "wayland-?")),
            "QT_QPA_PLATFORM": "wayland",
            "QT_LOGGING_RULES": "*=false",
            "SAMSYN_AUDIO": "dummy",
        }
    finally:
        sway.terminate()
        sway.wait()
        shutil.rmtree(runtime)


def _appears(folder: Path, name: str) -> Path:
    last = time.monotonic() + 30
    while time.monotonic() < last:
        found = next(folder.glob(name), None)
        if found is not None:
            return found
        time.sleep(0.05)
    raise TimeoutError(name)


def places() -> dict[str, tuple[str, bool]]:
    """Return, by title, which output each window is on and whether it fills it."""
    tree = json.loads(subprocess.run(["swaymsg", "-t", "get_tree"], capture_output=True, check=True).stdout)
    found: dict[str, tuple[str, bool]] = {}

    def walk(node: dict[str, Any], output: str) -> None:
        output = node["name"] if node["type"] == "output" else output
        if node.get("pid"):
            found[node["name"]] = (output, node["fullscreen_mode"] == 1)
        for child in (*node["nodes"], *node["floating_nodes"]):
            walk(child, output)

    walk(tree, "")
    return found


def asked(*words: str) -> bool:
    """Ask the compositor for something, and tell whether it was done."""
    said = subprocess.run(["swaymsg", "-t", "command", *words], capture_output=True, text=True, check=False)
    return said.returncode == 0


def meet(folder: Path) -> None:
    """Begin a meeting on one screen and plug another in; let them change places, share, cover, and pull it again."""
    from tests.scenarios.driver import say, start  # noqa: PLC0415  # Qt only in the process that has a session
    from tests.scenarios.person import pause, until  # noqa: PLC0415

    program, _, person = start(folder)
    person.sits_down = lambda: None  # type: ignore[method-assign]  # a headless session has no seat to sit at
    person.presses("Ny träff")
    person.fills("Kommun", "Halmstad")
    person.fills("Enhet", "Vuxenenheten")
    person.presses("Starta")
    until(lambda: program.room is not None, "the meeting")
    assert program.room is not None
    screen = program.room.screen
    pause(1500)
    say(what="alone", places=places())
    asked("create_output")
    until(screen.audience.isVisible, "the group's window")
    for what, act in (
        ("begun", lambda: None),
        ("swapped", screen.swap),
        ("back", screen.swap),
        ("shared", screen.share),
        ("covered", screen.cover),
    ):
        act()
        pause(1500)
        say(what=what, places=places())
    if asked("output", "HEADLESS-2", "unplug"):
        until(lambda: not screen.audience.isVisible(), "the group's window to go")
        pause(1500)
        say(what="pulled", places=places())
    person.window.close()
    until(lambda: not person.window.isVisible(), "the window to close")


if __name__ == "__main__":
    meet(Path(sys.argv[1]))
